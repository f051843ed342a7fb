"""Words written by ear: 袜纸 for 袜子, 快弟 for 快递. An index of words by their sound, without
tones and with the southern mergers (zh/z, ch/c, sh/s, ng/n, l/n).

The table of readings is pypinyin's; it is loaded with the first line that needs it.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from chat.numerals import NUMERAL_CHARACTERS

_HAN_FIRST, _HAN_LAST = "\u3400", "\u9fff"


@cache
def _readings() -> dict[int, str]:
    from pypinyin.pinyin_dict import pinyin_dict

    return dict(pinyin_dict)


@lru_cache(maxsize=8192)
def sound_of(character: str) -> str:
    """The merged syllable of one character; the character itself where it has no reading."""
    if not _HAN_FIRST <= character <= _HAN_LAST:
        return character
    first = _readings().get(ord(character), character).split(",")[0]
    plain = unicodedata.normalize("NFD", first)
    letters = "".join(c for c in plain if not unicodedata.combining(c) or c == "\u0308")
    for long, short in (("zh", "z"), ("ch", "c"), ("sh", "s")):
        letters = letters.replace(long, short)
    letters = letters.removesuffix("g") if letters.endswith("ng") else letters
    return "n" + letters[1:] if letters.startswith("l") else letters


def _half_the_same(word: str, written: str) -> bool:
    """A slip changes a character or two, not the whole word."""
    if word == written:
        return False
    same = [a == b for a, b in zip(word, written, strict=False)]
    numerals = any(
        char in NUMERAL_CHARACTERS for char, kept in zip(written, same, strict=False) if not kept
    )
    return 2 * sum(same) >= len(word) and not numerals


class Sounds:
    """Finds known words in a line by their sound."""

    def __init__(self, words: set[str], *, longest: int = 5) -> None:
        self._words = words
        self._longest = longest
        self._index: dict[tuple[str, ...], str] | None = None

    def _built(self) -> dict[tuple[str, ...], str]:
        if self._index is None:
            self._index = {}
            for word in sorted(self._words):
                self._index.setdefault(tuple(map(sound_of, word)), word)
        return self._index

    def replaced(self, text: str) -> str:
        """The text with every run that sounds like a known word written as that word; longest
        runs first from the left. The text itself where nothing sounds known."""
        index = self._built()
        sounds = [sound_of(character) for character in text]
        parts: list[str] = []
        position = 0
        while position < len(text):
            size = self._match(index, sounds, text, position)
            run = text[position : position + size]
            parts.append(index[tuple(sounds[position : position + size])] if size > 1 else run)
            position += max(size, 1)
        return "".join(parts)

    def _match(
        self, index: dict[tuple[str, ...], str], sounds: list[str], text: str, position: int
    ) -> int:
        for size in range(min(self._longest, len(text) - position), 1, -1):
            word = index.get(tuple(sounds[position : position + size]))
            if word is not None and _half_the_same(word, text[position : position + size]):
                return size
        return 1
