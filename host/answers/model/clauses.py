"""Cuts a text that is still being written into clauses that can be spoken, as early as possible."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

_ENDS = frozenset("。！？!?；;…\n")
_SURE_ENDS = frozenset("。！？；")
"""A clause ends with the first of these, whatever follows: waiting for the next character would
cost the time of a token."""
_PAUSES = frozenset("，,、：:")
_TRAILING = frozenset("。！？!?；;…，,、”’」』）)》~～ \n")
_PAIRS = {"“": "”", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "{": "}", "[": "]"}
_SOLID = re.compile(r"[\w{}%]")


class ClauseLengths(msgspec.Struct, frozen=True):
    """Characters that count (letters, digits) a piece must have to be cut off at a pause, for the
    first clause and for later ones, and at a sentence's end."""

    first: int
    later: int
    sentence: int


LENGTHS: dict[Literal["zh", "en"], ClauseLengths] = {
    "zh": ClauseLengths(first=5, later=8, sentence=2),
    "en": ClauseLengths(first=12, later=24, sentence=4),
}
HELD_MAX = 160
"""A bracket or quote that stays open for so many characters is taken for a slip."""


class Clauses:
    """Takes text cut anywhere; never cuts inside a number, a slot, brackets or quotes, and the
    clauses put together are the text."""

    def __init__(self, language: Literal["zh", "en"]) -> None:
        self._lengths = LENGTHS[language]
        self._first = True
        self._text = ""
        self._read = 0
        self._open: list[str] = []

    def feed(self, text: str) -> list[str]:
        """The clauses completed by this text. Whether one is complete is known at a Chinese
        sentence's end, and elsewhere often only with the character behind it."""
        self._text += text
        found: list[str] = []
        while (end := self._next_end()) is not None:
            found.append(self._cut(end))
        return found

    def close(self) -> list[str]:
        """What is left, now that no more text comes."""
        rest = self.feed("\n")
        rest += [self._text] if self._text else []
        self._text = ""
        if rest:
            rest[-1] = rest[-1].removesuffix("\n")
        return [clause for clause in rest if clause]

    def _cut(self, end: int) -> str:
        clause, self._text = self._text[:end], self._text[end:]
        self._read = 0
        self._first = False
        return clause

    def _next_end(self) -> int | None:
        """Where the first clause ends, None while that is not known."""
        while self._read < len(self._text):
            place = self._read
            char = self._text[place]
            if self._ends_surely(char, place):
                return place + 1
            if place == len(self._text) - 1:
                return None
            if self._ends_here(char, place):
                end = self._behind_trailing(place + 1)
                # Not at the text's end: more trailing marks may come.
                return end if end < len(self._text) else None
            self._note_brackets(char)
            self._read += 1
        return None

    def _ends_surely(self, char: str, place: int) -> bool:
        if char not in _SURE_ENDS or self._open:
            return False
        return self._long_enough(place, self._lengths.sentence)

    def _note_brackets(self, char: str) -> None:
        if self._open and char == self._open[-1]:
            self._open.pop()
        elif char in _PAIRS:
            self._open.append(_PAIRS[char])
        elif char == '"':
            self._open.append('"')
        if self._read > HELD_MAX:
            self._open.clear()

    def _ends_here(self, char: str, place: int) -> bool:
        if self._open:
            return False
        if char in _ENDS:
            return self._long_enough(place, self._lengths.sentence)
        following = self._text[place + 1]
        if char == ".":
            sentence = following.isspace() and not _is_short_form(self._text[:place])
            return sentence and self._long_enough(place, self._lengths.sentence)
        if char not in _PAUSES or self._in_number(place, following):
            return False
        if char in ",:" and not following.isspace() and following.isascii():
            return False
        wanted = self._lengths.first if self._first else self._lengths.later
        return char != "、" and self._long_enough(place, wanted)

    def _in_number(self, place: int, following: str) -> bool:
        return place > 0 and self._text[place - 1].isdigit() and following.isdigit()

    def _long_enough(self, place: int, wanted: int) -> bool:
        return len(_SOLID.findall(self._text[:place])) >= wanted

    def _behind_trailing(self, place: int) -> int:
        while place < len(self._text) and self._text[place] in _TRAILING:
            place += 1
        return place


def _is_short_form(text: str) -> bool:
    """Whether the text ends in a single letter or a known short form, as "e.g" or "No" do."""
    last = re.split(r"[\s.]", text.lower())[-1]
    return (len(last) == 1 and last.isalpha()) or last in ("no", "approx", "vs", "mr", "mrs", "dr")
