"""Words written by ear: 袜纸 for 袜子, 快弟 for 快递. An index of words by their sound, without
tones and with the southern mergers (zh/z, ch/c, sh/s, ng/n, l/n).

The table of readings is pypinyin's table of single characters, read (30 ms) with the first line
that needs it, or before by `Sounds.warm_up`; the rest of that package is left alone.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from itertools import count
from pathlib import Path
from typing import Any

import ahocorasick

from chat.numerals import NUMERAL_CHARACTERS

_HAN_FIRST, _HAN_LAST = "\u3400", "\u9fff"
_CODES_FIRST, _CODES_LAST = 0x100000, 0x10FFFF
"""A private plane: a sound of several letters is written as one character of it."""
_NO_SOUND = "\0"
_MEANT = frozenset(("保证", "不长", "实用", "面试", "有效", "合理", "不常", "事实", "实话"))
"""Everyday words that sound like words of shops (保真, 不粘, 食用) and are no slips."""
_LAST_KEPT = 0xFFFF
"""Rarer characters, which have no sound, are looked at anew: a flood of them fills no memory."""


@cache
def _readings() -> dict[int, str]:
    # importing the package would load its phrases too, ten times the size and time of the table
    package = find_spec("pypinyin")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("pypinyin is not installed; install the requirements again")
    place = Path(next(iter(package.submodule_search_locations))) / "pinyin_dict.py"
    spec = spec_from_file_location("chat.understanding.readings_of_characters", place)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"{place} is missing; install pypinyin again")
    table = module_from_spec(spec)
    spec.loader.exec_module(table)
    readings: dict[int, str] = table.pinyin_dict
    return readings


def sound_of(character: str) -> str:
    """The merged syllable of one character; the character itself where it has no reading."""
    if not _HAN_FIRST <= character <= _HAN_LAST:
        return character
    return _merged(_readings().get(ord(character), character).partition(",")[0])


@cache
def _merged(syllable: str) -> str:
    plain = unicodedata.normalize("NFD", syllable)
    letters = "".join(c for c in plain if not unicodedata.combining(c) or c == "\u0308")
    for long, short in (("zh", "z"), ("ch", "c"), ("sh", "s")):
        letters = letters.replace(long, short)
    letters = letters.removesuffix("g") if letters.endswith("ng") else letters
    return "n" + letters[1:] if letters.startswith("l") else letters


class _Codes(dict[int, str]):
    """For `str.translate`: each character as one character that stands for its sound, so that
    the sounds of a line are a string again. There are few hundred sounds."""

    def __init__(self) -> None:
        super().__init__()
        self._codes: dict[str, str] = {}
        self._next = count(_CODES_FIRST)  # never gives one code twice, to any two threads

    def __missing__(self, code_point: int) -> str:
        code = self._code(code_point)
        if code_point <= _LAST_KEPT:
            self[code_point] = code
        return code

    def _code(self, code_point: int) -> str:
        if _CODES_FIRST <= code_point <= _CODES_LAST:
            return _NO_SOUND
        sound = sound_of(chr(code_point))
        if len(sound) == 1:
            return sound
        known = self._codes.get(sound)
        return known or self._codes.setdefault(sound, chr(next(self._next)))


_codes = _Codes()


_EVERYDAY = frozenset(
    "是有几还都个在我你他她它这那就也要会能和没不吗么呢吧了的好什怎哪谁给到时平现今天年月上下里面坐"
)
"""Characters that everybody writes as they mean them: 还有几个 does not speak of 有机."""
_TONES = "\u0304\u0301\u030c\u0300"


@cache
def _tones_of(character: str) -> frozenset[str]:
    """The tones a character is read with; all of them where it is only read without one."""
    syllables = unicodedata.normalize("NFD", _readings().get(ord(character), ""))
    return frozenset(mark for mark in syllables if mark in _TONES) or frozenset(_TONES)


def may_be_a_slip(word: str, written: str, by_tone: bool) -> bool:
    """Whether `written` may be meant as `word`: everyday characters stay, and with `by_tone` a
    character of another tone is another (放水果 does not ask for 防水)."""
    for meant, wrote in zip(word, written, strict=True):
        if meant == wrote:
            continue
        if wrote in _EVERYDAY:
            return False
        if by_tone and _tones_of(meant).isdisjoint(_tones_of(wrote)):
            return False
    return True


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
    """Finds known words in a line by their sound; those of `by_tone` with their tones."""

    def __init__(
        self, words: set[str], *, by_tone: frozenset[str] = frozenset(), longest: int = 5
    ) -> None:
        self._by_tone = by_tone
        self._words = words
        self._longest = longest
        self._automaton: Any = None

    def warm_up(self) -> None:
        """Read the table and build the index now; without it the first line in need waits."""
        self._built()

    def _built(self) -> Any:
        if self._automaton is None:
            index: dict[str, str] = {}
            for word in sorted(self._words):
                if 1 < len(word) <= self._longest:
                    index.setdefault(word.translate(_codes), word)
            automaton: Any = ahocorasick.Automaton()
            for sounds, word in index.items():
                automaton.add_word(sounds, word)
            automaton.make_automaton()
            self._automaton = automaton
        return self._automaton

    def replaced(self, text: str) -> str:
        """The text with every run that sounds like a known word written as that word; longest
        runs first from the left. The text itself where nothing sounds known."""
        heard = self._heard(text) if self._words else []
        if not heard:
            return text
        parts: list[str] = []
        done = 0
        for start, length, word in sorted(heard):
            if start >= done:
                parts += (text[done:start], word)
                done = start - length
        return "".join([*parts, text[done:]])

    def _heard(self, text: str) -> list[tuple[int, int, str]]:
        """The known words that the text sounds like and does not hold, each with its place and
        its length below zero (the longest of a place comes first)."""
        heard: list[tuple[int, int, str]] = []
        for last, word in self._built().iter(text.translate(_codes)):
            start = last + 1 - len(word)
            written = text[start : last + 1]
            if written in _MEANT:
                continue
            if _half_the_same(word, written) and may_be_a_slip(
                word, written, word in self._by_tone
            ):
                heard.append((start, -len(word), word))
        return heard
