"""What a line judges by what happened: that the thing was used, how it fared, who did what because
of it (穿去吃席表姐追着要链接, baru dipakai sudah robek, one wash and it shrank). No word judges by
itself: an event counts beside use or a part of the thing, a denied one is praise, and lines about
the day, fears and questions tell nothing. Heard only in lines that say nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable

from demand.mining.mention import Told
from demand.mining.story_shapes import (
    all_over,
    asks,
    asks_price,
    bargain,
    bought_on,
    done_well,
    ended,
    gave_way,
    goes_on,
    half_price,
    lasts,
    none_of_it,
    of_mine,
    short_use,
    some_sum,
    span_of_time,
    sum_of_money,
)
from demand.mining.story_tokens import Found, Token, words_of_stories

Judged = tuple[Told, str]
Search = Callable[[str], re.Match[str] | None]
_LEAST, _MOST = 4, 90
_GAP = 12
"""Signs between those who act and what they do; abroad twice as many."""


def is_of_other_things(line: str) -> bool:
    """Whether what a normalised line says has failed is the viewer's own and not what was bought:
    his body or things without a word of use, the weather, the day."""
    found = words_of_stories().found(line)
    if "DAY" in found:
        return True
    return of_mine(line) is not None and "USED" not in found and short_use(line) is None


def told_by_story(line: str) -> Judged | None:
    """What a normalised line tells by its events; None where it judges nothing."""
    if not _LEAST <= len(line) <= _MOST:
        return None
    found = words_of_stories().found(line)
    if not found or "OTHERS" in found:
        return None
    if asks_price(line) is None and _is_dear(line, found):
        return Told.DEAR, ""
    return None if asks(line) else _verdict(line, found)


def _is_dear(line: str, found: Found) -> bool:
    """Whether it costs less elsewhere, the price has made somebody go, or a lower one is named."""
    if "PRICED_OUT" in found or bargain(line) is not None:
        return True
    if "LIVING" in found and (some_sum(line) is not None):
        return True
    places = found.get("ELSEWHERE")
    if not places or "FAULTS" in found:
        return False
    cheap = "LESS" in found and (some_sum(line) or half_price(line)) is not None
    return cheap or sum_of_money(line, places[0][1]) is not None


def _verdict(line: str, found: Found) -> Judged | None:
    """The last thing told; praise beside a scoff is a complaint."""
    story = _Story(line, found)
    bad, good = story.failures(), story.joys()
    if not bad and not good:
        return None
    if good and (not bad or max(good) > bad[-1][0]):
        return (Told.COMPLAINT, "general") if "IRONY" in found else (Told.PRAISE, "general")
    return Told.COMPLAINT, bad[-1][2]


class _Story:
    """One line, its words, and whether it tells of use."""

    def __init__(self, line: str, found: Found) -> None:
        self._line = line
        self._found = found
        self._used = "USED" in found or span_of_time(line) is not None
        self._concrete = self._used or "PARTS" in found
        self._witnessed = self._used or "FOLK" in found

    def failures(self) -> list[Token]:
        """Events by which the thing failed, in their order."""
        bad = self._as("quality", "FLAWS", self._is_of_part)
        bad += self._as("quality", "LIKE_BAD", self._is_likened)
        bad += self._as("use", "SHUN", self._is_acted)
        bad += self._as("general", "FATE", _always)
        if self._concrete:
            bad += self._as("quality", "BADLY", _always)
            bad += [event for event in self._found.get("FAULTS", ()) if not self._is_denied(event)]
        searches: tuple[Search, ...] = (ended, all_over) if self._used else ()
        searches += (gave_way,) if "PARTS" in self._found else ()
        bad += [(place, place, "quality") for place in self._places(*searches)]
        return sorted(bad)

    def joys(self) -> list[int]:
        """Where good things are told."""
        good = self._as("", "AGAIN", _always) + self._as("", "DELIGHT", self._is_acted)
        good += self._as("", "MERITS", self._is_of_part)
        good += self._as("", "LIKE_GOOD", self._is_likened)
        if self._witnessed or self._concrete:
            good += self._as("", "WELL", _always)
            good += self._as("", "GOOD", lambda token: not self._is_denied(token))
        if self._witnessed:
            good += self._as("", "PAINS", self._is_denied) + self._as("", "FAULTS", self._is_denied)
        if self._used:
            good += self._as("", "STAYS", self._has_lasted)
        searches: tuple[Search, ...] = (done_well, none_of_it) if self._witnessed else ()
        searches += (goes_on,) if self._used else ()
        return [start for start, _, _ in good] + self._places(*searches, lasts, bought_on)

    def _as(self, aspect: str, name: str, holds: Callable[[Token], bool]) -> list[Token]:
        """The words of a class that hold here, as tokens of an aspect."""
        return [(t[0], t[1], aspect) for t in self._found.get(name, ()) if holds(t)]

    def _places(self, *searches: Search) -> list[int]:
        matches = (search(self._line) for search in searches)
        return [match.start() for match in matches if match is not None]

    def _behind(self, name: str, start: int, least: int, most: int) -> bool:
        """Whether a word of a class ends so many signs before."""
        return any(least <= start - end <= most for _, end, _ in self._found.get(name, ()))

    def _is_of_part(self, token: Token) -> bool:
        return self._behind("PARTS", token[0], 0, 4) and not self._is_denied(token)

    def _is_likened(self, token: Token) -> bool:
        return self._behind("LIKE", token[0], -2, 4)

    def _is_acted(self, token: Token) -> bool:
        """Whether somebody does it: a negation right before denies it."""
        if self._behind("NOT", token[0], 0, 1):
            return False
        gap = _GAP if self._line[token[0]] > "\u2fff" else 2 * _GAP
        return self._behind("FOLK", token[0], 0, gap)

    def _is_denied(self, token: Token) -> bool:
        """Whether a negation stands right before: 没起球, ga luntur, doesn't leak."""
        start, end, _ = token
        gap = 5 if self._line[start] <= "\u2fff" else int(end - start > 1)
        return self._behind("NOT", start, 0, gap)

    def _has_lasted(self, token: Token) -> bool:
        return self._behind("STILL", token[0], 0, 2)


def _always(_: Token) -> bool:
    return True
