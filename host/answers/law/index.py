"""Finding the heads of all rules in one pass over a text, and which of them are claims."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

import msgspec

from host.answers.law.denial import denied, left_open, sourced
from host.answers.law.rule import ANY, ANY_OF_SENTENCE, Head, Rule
from host.answers.law.tables import RULES

REACH = 40
"""Characters on each side of a head that its patterns may look at."""
_SENTENCE_ENDS = "。!?;\n"
_LETTERS = frozenset(
    map(chr, (*range(ord("a"), ord("z") + 1), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
)


class Claim(msgspec.Struct, frozen=True):
    """A place of a folded text where a head of a rule says what the rule is about."""

    rule: Rule
    head: Head
    start: int
    end: int
    denied: bool
    groups: tuple[str, ...] = ()


class _Entry(msgspec.Struct, frozen=True):
    """A head with its rule. Its patterns are compiled when a text first holds one of its words:
    all of them together take half a second, which a start after a crash does not have."""

    rule: Rule
    head: Head

    @property
    def near(self) -> re.Pattern[str] | None:
        return pattern(self.head.near)

    @property
    def exempt(self) -> re.Pattern[str] | None:
        return pattern(self.head.exempt)


_Hit = tuple[int, int, tuple[_Entry, ...]]
"""A word of heads at its place in a folded text."""


@cache
def pattern(text: str) -> re.Pattern[str] | None:
    """A pattern of the tables, compiled; None for an empty one."""
    return (
        re.compile(_composed(text.replace("…", ANY).replace("‥", ANY_OF_SENTENCE)))
        if text
        else None
    )


def _composed(text: str) -> str:
    """As a folded text is: Thai and Vietnamese characters in their one form."""
    return unicodedata.normalize("NFKC", text)


def _entries(rules: Iterable[Rule]) -> list[_Entry]:
    return [_Entry(rule, each) for rule in rules for each in rule.heads]


@cache
def _heads() -> Any:
    """Finds the words; each comes with its length, whether it begins and ends in Latin letters,
    and its heads: of the rules that ask for no evidence, and of those that do."""
    import ahocorasick

    found: dict[str, list[_Entry]] = {}
    for entry in _entries(RULES):
        for word in entry.head.words:
            found.setdefault(_composed(word), []).append(entry)
    automaton = ahocorasick.Automaton()
    for word, heads in found.items():
        latin = word[0] in _LETTERS, word[-1] in _LETTERS
        never = tuple(entry for entry in heads if not entry.rule.on_evidence)
        proved = tuple(entry for entry in heads if entry.rule.on_evidence)
        automaton.add_word(word, (len(word), *latin, never, proved))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=512)
def _hits(text: str) -> tuple[list[_Hit], list[_Hit]]:
    """The words of the rules that ask for no evidence, and of those that do."""
    banned: list[_Hit] = []
    promised: list[_Hit] = []
    for last, (length, begins, ends, never, proved) in _heads().iter(text):
        start, end = last + 1 - length, last + 1
        if begins and start and text[start - 1] in _LETTERS:
            continue
        if ends and end < len(text) and text[end] in _LETTERS:
            continue
        if never:
            banned.append((start, end, never))
        if proved:
            promised.append((start, end, proved))
    return banned, promised


def may_promise(text: str) -> bool:
    """Whether a folded text holds a word by which something is promised."""
    return bool(_hits(text)[1])


def claims(
    text: str, *, on_evidence: bool, unless: Callable[[int, int], bool] | None = None
) -> Iterator[Claim]:
    """What a folded text claims, also what it denies, in the order of the words: of the rules
    that ask for evidence, or of those that do not. Words whose place is passed by `unless` are
    not looked at."""
    for start, end, entries in _hits(text)[on_evidence]:
        if unless is not None and unless(start, end):
            continue
        for entry in entries:
            found = _claim(entry, text, start, end)
            if found is not None:
                yield found


def _claim(entry: _Entry, text: str, start: int, end: int) -> Claim | None:
    """The claim that an entry's word at `start` makes, None where its surroundings forbid it."""
    word = start
    groups: tuple[str, ...] = ()
    low = high = -1
    if entry.head.starts and entry.near is not None:
        match = entry.near.match(text, start)
    elif entry.near is not None:
        low, high = _window(text, start, end)
        match = _over(entry.near, text, low, high, start, end)
    if entry.near is not None:
        if match is None:
            return None
        start, end = match.span()
        groups = tuple(group or "" for group in match.groups())
    if entry.exempt is not None:
        low, high = _window(text, word, word + 1)
        if _over(entry.exempt, text, low, high, start, end):
            return None
    if entry.head.citable and sourced(text):
        return None
    no = (entry.head.deniable or entry.rule.on_evidence) and left_open(text, start, end)
    no = no or (entry.head.deniable and denied(text, start, end, word))
    return Claim(entry.rule, entry.head, start, end, no, groups)


def _window(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a word, as far as `REACH` goes."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    for sign in _SENTENCE_ENDS:
        low = max(low, text.rfind(sign, low, start) + 1)
        after = text.find(sign, end, high)
        if after >= 0:
            high = after + 1
    return low, high


def _over(
    pattern: re.Pattern[str], text: str, low: int, high: int, start: int, end: int
) -> re.Match[str] | None:
    """A match of the pattern in the window that has a character in common with the span."""
    match = pattern.search(text, low, high)
    while match is not None:
        if match.start() >= end:
            return None
        if start < match.end():
            return match
        match = pattern.search(text, max(match.end(), match.start() + 1), high)
    return None
