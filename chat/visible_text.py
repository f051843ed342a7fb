"""Text as a person sees it: no control, invisible, bidi or tag characters, no stacked marks, NFKC.

Source: OWASP LLM Top 10 2026 (LLM01) on invisible instructions; Unicode 15 annexes 9, 15 and 31.
"""

from __future__ import annotations

import re
import unicodedata

_MARKS_KEPT = 2
"""Thai needs two marks on a letter, Vietnamese one; more is a tower of accents."""
_EXPANSION = 4
"""Compatibility forms may grow (one ligature is eighteen letters), so the raw text is cut too."""

_PLAIN = re.compile(r"[!-~一-鿿。、]++(?: [!-~一-鿿。、]++)*+").fullmatch
"""Nothing to do: ASCII, common ideographs and their stops, single spaces. (What is matched is never
given back: it could not help, and would be tried.)"""
_USUAL_LETTERS = "!-~一-鿿。、“”？！，：；（）～…\U0001f300-\U0001f64f"
_USUAL = re.compile(f"[{_USUAL_LETTERS}]++(?: [{_USUAL_LETTERS}]++)*+").fullmatch
_USUAL_FORMS = tuple((wide, unicodedata.normalize("NFKC", wide)) for wide in "？！，：；（）～…")
"""The compatibility forms of everyday Chinese typing, spared the long way (measured: 4 µs)."""
_SPACES = re.compile(r" {2,}")
_INVISIBLE_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
_BLANK_SYMBOLS = frozenset("\u2800")
_MARK = "\ue000"  # private use, so no text has it once cleaned: stands for "a mark" while counting


class _Seen(dict[int, str | None]):
    """What becomes of a code point, worked out once: None drops it. For `str.translate`."""

    _most = 20_000

    def __missing__(self, code_point: int) -> str | None:
        if len(self) >= self._most:
            self.clear()
        seen = self[code_point] = _seen(chr(code_point))
        return seen


def _seen(character: str) -> str | None:
    if character in _INVISIBLE_LETTERS or _is_variation_selector(character):
        return None
    if character in _BLANK_SYMBOLS or character in "\t\n\r\v\f\x1c\x1d\x1e\x85":
        return " "
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return None
    if category == "Me":  # the keycap's box and its kin: the digit inside is what is read
        return None
    return " " if category[0] == "Z" else character


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


_table = _Seen()


def clean(text: str, max_chars: int) -> tuple[str, bool]:
    """The text as seen, at most `max_chars` code points, and whether it had to be cut.

    Cleaning what is clean changes nothing.
    """
    if len(text) <= max_chars and _PLAIN(text):
        return text, False
    cut = len(text) > max_chars * _EXPANSION
    usual = not cut and _USUAL(text)
    seen = _usual(text) if usual else _settled(text[: max_chars * _EXPANSION])
    if len(seen) > max_chars:
        return seen[:max_chars].rstrip(" "), True
    return seen, cut


def _usual(text: str) -> str:
    for wide, narrow in _USUAL_FORMS:
        if wide in text:
            text = text.replace(wide, narrow)
    return text


def _settled(text: str) -> str:
    """One pass is nearly always enough; dropping a character can bring two others together."""
    for _ in range(8):
        seen = _one_pass(text)
        if seen == text:
            return seen
        text = seen
    return text


def _one_pass(text: str) -> str:
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    text = text.translate(_table)
    if not text.isascii():
        text = _without_towers(text)
    return _SPACES.sub(" ", text).strip(" ")


class _MarkTable(dict[int, str]):
    """Maps every combining mark to one sign and everything else to itself."""

    def __missing__(self, code_point: int) -> str:
        if len(self) >= _Seen._most:
            self.clear()
        character = chr(code_point)
        sign = self[code_point] = _MARK if unicodedata.category(character) == "Mn" else character
        return sign


_mark_table = _MarkTable()
_TOWER = re.compile(f"(?:^|(?<={_MARK * _MARKS_KEPT})){_MARK}+")


def _without_towers(text: str) -> str:
    signs = text.translate(_mark_table)
    if _MARK not in signs:
        return text
    kept: list[str] = []
    start = 0
    for tower in _TOWER.finditer(signs):
        kept.append(text[start : tower.start()])
        start = tower.end()
    kept.append(text[start:])
    return "".join(kept)


def first_grapheme(text: str) -> str:
    """The first letter with its marks, emoji with its skin, or flag, of a cleaned text."""
    if not text:
        return ""
    end = 1
    if _is_flag_half(text[0]) and len(text) > 1 and _is_flag_half(text[1]):
        end = 2
    while end < len(text) and end <= _MARKS_KEPT and _clings(text[end]):
        end += 1
    return text[:end]


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _clings(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Mc") or "🏻" <= character <= "🏿"
