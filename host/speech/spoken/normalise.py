"""One code point for one code point: full-width and other digits and signs as ASCII.

The length never changes, so that positions stay those of the written sentence. The full-width
comma, colon and full stop stay what they are: punctuation.
"""

from __future__ import annotations

import unicodedata

_SIGNS = {
    "￥": "¥",
    "％": "%",
    "＃": "#",
    "＋": "+",
    "－": "-",
    "～": "~",
    "〜": "~",
    "／": "/",
    "＝": "=",
    "＆": "&",
    "＊": "*",
    "．": ".",
    "＄": "$",
    "\u2212": "−",
    "\u00a0": " ",
    "\u3000": " ",
    "＜": "<",
    "＞": ">",
}
_SUPERSCRIPTS = "²³"


class _Table(dict[int, str]):
    """Fills itself as code points come by; bounded by Unicode."""

    def __missing__(self, point: int) -> str:
        self[point] = _simple(chr(point))
        return self[point]


def _simple(character: str) -> str:
    if character < "\x80" or character in _SUPERSCRIPTS:
        return character
    if character in _SIGNS:
        return _SIGNS[character]
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if "Ａ" <= character <= "Ｚ" or "ａ" <= character <= "ｚ":
        return chr(ord(character) - 0xFEE0)
    return character


_TABLE = _Table()


def normalise(text: str) -> str:
    """The sentence in simple signs, as long as before."""
    return text.translate(_TABLE)
