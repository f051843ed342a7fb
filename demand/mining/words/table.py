"""Reads the tables of words: one value a line, its names before the colon, its words behind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from demand.mining.words import (
    abroad_words,
    aspect_words,
    colour_words,
    cue_phrases,
    degree_words,
    flavour_words,
    function_words,
    material_words,
    style_words,
)
from demand.signal import Family


class Value(msgspec.Struct, frozen=True):
    """One value of a family: its names, the plain colour it is a shade of, and its words."""

    family: Family
    zh: str
    en: str
    words: tuple[str, ...]
    parent: str = ""

    def name(self, language: str) -> str:
        """As the vocabulary writes it for rooms of a language."""
        return self.zh if language == "zh" else self.en


_TABLES = (
    (Family.SIZE, style_words.SIZES),
    (Family.FUNCTION, function_words.FUNCTIONS),
    (Family.STYLE, style_words.STYLES),
    (Family.MATERIAL, material_words.MATERIALS),
    (Family.PATTERN, material_words.PATTERNS),
    (Family.SCENE, material_words.SCENES),
    (Family.PERSON, material_words.PERSONS),
    (Family.COLOUR, colour_words.PLAIN),
    (Family.COLOUR, colour_words.SHADES),
)


_ABROAD = (
    (Family.FUNCTION, abroad_words.FUNCTIONS),
    (Family.STYLE, abroad_words.STYLES),
    (Family.MATERIAL, abroad_words.MATERIALS),
    (Family.PATTERN, abroad_words.PATTERNS),
    (Family.COLOUR, abroad_words.COLOURS),
)


def rows_of(table: str) -> list[tuple[str, list[str]]]:
    """Head and words of each row; a line that begins with blanks goes on with the one before."""
    found: list[tuple[str, list[str]]] = []
    for line in table.strip().splitlines():
        if line.startswith("  "):
            found[-1][1].extend(line.strip().split("|"))
        else:
            head, _, words = line.partition(": ")
            found.append((head, words.split("|")))
    return found


@cache
def values() -> tuple[Value, ...]:
    """All values that the vocabulary knows by itself; where two hold a word the first has it."""
    found: list[Value] = []
    for family, table in _TABLES:
        for head, words in rows_of(table):
            names, _, en = head.rpartition("/")
            parent, _, zh = names.rpartition(" ")
            own = tuple(dict.fromkeys((zh, en, *words)))
            found.append(Value(family, zh, en, own, parent))
    found = _with_words_abroad(found)
    return (*found, *_made_shades({word for value in found for word in value.words}))


def _with_words_abroad(found: list[Value]) -> list[Value]:
    """The values with what other languages call them."""
    more = {(family, zh): tuple(words) for family, table in _ABROAD for zh, words in rows_of(table)}
    return [
        msgspec.structs.replace(
            value, words=(*value.words, *more.get((value.family, value.zh), ()))
        )
        for value in found
    ]


def _made_shades(known: set[str]) -> list[Value]:
    """A modifier before the sign of a plain colour: 海盐蓝 is a blue, though no table names it."""
    modifiers = [
        word for line in colour_words.MODIFIERS.split() for word in line.split("|") if word
    ]
    found = []
    for modifier in modifiers:
        for sign, parent in colour_words.SIGNS.items():
            name = modifier + sign
            if name not in known and modifier[-1] != sign:
                found.append(Value(Family.COLOUR, name, name, (name, name + "色"), parent))
    return found


class AspectWord(msgspec.Struct, frozen=True):
    """A word that says an aspect is bad or good."""

    word: str
    aspect: str
    zh: str
    en: str


def _aspect_words(table: str) -> tuple[AspectWord, ...]:
    found = []
    for head, words in rows_of(table):
        aspect, zh, en = head.split("/")
        found += [AspectWord(word, aspect, zh, en) for word in words]
    return tuple(found)


@cache
def faults() -> tuple[AspectWord, ...]:
    """Words of complaint: those of the table, then every degree of every bad quality."""
    told = _aspect_words(aspect_words.FAULTS)
    return (*told, *_by_degree(degree_words.FAULT_ROOTS, told))


@cache
def praises() -> tuple[AspectWord, ...]:
    """Words of praise, likewise."""
    told = _aspect_words(aspect_words.PRAISE)
    return (*told, *_by_degree(degree_words.PRAISE_ROOTS, told))


def _by_degree(
    rows: tuple[tuple[str, str, str], ...], told: tuple[AspectWord, ...]
) -> Iterator[AspectWord]:
    names = {word.aspect: word for word in told}
    for aspect, degrees, roots in rows:
        name = names[aspect]
        for degree in degrees.split("|"):
            for root in roots.split("|"):
                yield AspectWord(degree + root, aspect, name.zh, name.en)


@cache
def cues() -> tuple[tuple[str, str], ...]:
    """(role, phrase) of all cues."""
    return tuple((role, phrase) for role, words in rows_of(cue_phrases.CUES) for phrase in words)


@cache
def flavours_abroad() -> dict[str, str]:
    """The Chinese name of each flavour by what it is called elsewhere."""
    return {word: zh for zh, words in rows_of(flavour_words.FLAVOURS) for word in words}


@cache
def aspect_names() -> dict[str, tuple[str, str]]:
    """For each aspect its Chinese and its English name."""
    return {word.aspect: (word.zh, word.en) for word in (*praises(), *faults())}
