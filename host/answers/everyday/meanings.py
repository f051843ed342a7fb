"""Finding the concepts that a question asks for and those that a piece of data states."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from chat.numerals import with_digits
from host.answers.everyday import beauty, care, food, garments, home, materials, parts, uses

_TABLES = (
    parts.TABLE,
    garments.PARTS,
    materials.TABLE,
    uses.TABLE,
    care.TABLE,
    home.TABLE,
    beauty.TABLE,
    food.TABLE,
    garments.TABLE,
)
_FIRST = 10_000
"""The number of the first concept, above those of the groups of paraphrases."""
_PARTS = len("".join((parts.TABLE, garments.PARTS)).strip().replace("\n    ", "").splitlines())


def is_part(number: int) -> bool:
    """Whether a concept is a part of a thing: its sole, its lid."""
    return _FIRST <= number < _FIRST + _PARTS


_UNIT_CHARS = 2
"""A Latin word so short is a unit: it counts behind a number only."""


def _concepts() -> list[tuple[list[str], list[str]]]:
    found = []
    for line in "".join(_TABLES).strip().replace("\n    ", "").splitlines():
        said, _, stated = line.partition(" > ")
        words = said.split("|")
        found.append((words, stated.split("|") if stated else words))
    return found


@cache
def _automata() -> tuple[Any, Any]:
    """The words of questions, and those of data, with the numbers of their concepts."""
    said: dict[str, list[int]] = {}
    stated: dict[str, list[int]] = {}
    for number, (asked, told) in enumerate(_concepts(), _FIRST):
        for words, known in ((asked, said), (told, stated)):
            spelt = (form for word in words for form in (word, with_digits(word)))
            for word in dict.fromkeys(spelt):
                known.setdefault(word, []).append(number)
    return _automaton(said), _automaton(stated)


def _automaton(words: dict[str, list[int]]) -> Any:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for word, numbers in words.items():
        automaton.add_word(word, (word, tuple(numbers)))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=8192)
def said(text: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The words of a normalised question that ask for concepts, with their numbers; a word within
    a longer one (塑料 in 塑料味) asks for nothing."""
    hits = [(last - len(w) + 1, last + 1, w, ns) for last, (w, ns) in _automata()[0].iter(text)]
    return tuple(
        (word, numbers)
        for start, end, word, numbers in hits
        if not any(
            begin <= start and end <= stop and stop - begin > end - start
            for begin, stop, _, _ in hits
        )
    )


_HIDING = (("净含量", "净重量"), ("薄荷", "洋荷"))
"""Words of data that hold another word by chance: mint is not thin, a net weight contains
nothing."""


def plainly(text: str) -> str:
    """A normalised text of data with the words that hide another replaced."""
    for word, other in _HIDING:
        text = text.replace(word, other)
    return text


_UNITS = frozenset(
    (
        "小时",
        "分钟",
        "天",
        "周",
        "月",
        "个月",
        "年",
        "秒",
        "克",
        "公斤",
        "cm",
        "mm",
        "kg",
        "元",
        "次",
    )
)
"""What states how long a thing lasts, and in a policy only when it is sent."""


def stated(text: str, *, units: bool = True) -> dict[int, int]:
    """The concepts that a normalised text states, with the length of the longest word for each;
    without `units` a unit alone states none."""
    found: dict[int, int] = {}
    text = plainly(text)
    for last, (word, numbers) in _automata()[1].iter(text):
        if word.isascii() and not _stands_alone(text, last - len(word) + 1, last + 1):
            continue
        if not units and word in _UNITS:
            continue
        for number in numbers:
            found[number] = max(found.get(number, 0), len(word))
    return found


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if after.isascii() and after.isalpha():
        return False
    if end - start <= _UNIT_CHARS and text[start:end].isalpha():
        return before.isdigit() or before == " "
    return not (before.isascii() and before.isalpha())
