"""How much of a flood is answered aloud in time: what counts, and two queues to compare with."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Sequence

import msgspec

DEADLINE_S = 30.0
ANSWER_S = 8.0
MORE_S = 4.0
"""Each further answer in one breath: three take 16 s."""


class Span(msgspec.Struct, frozen=True, order=True):
    """From when to when something could be heard or read."""

    from_s: float
    to_s: float


class Told(msgspec.Struct, frozen=True):
    """What was told of each topic, by one channel."""

    spans: dict[int, list[Span]]

    def wait_s(self, topic: int, asked_s: float, *, least_s: float = 0.0) -> float | None:
        """How long who asked then had to wait; 0 where it was just being told (and went on for
        `least_s`), None where it never came."""
        spans = self.spans.get(topic, [])
        place = bisect.bisect_left(spans, asked_s + least_s, key=lambda span: span.to_s)
        return max(0.0, spans[place].from_s - asked_s) if place < len(spans) else None

    def in_time(self, topic: int, asked_s: float, *, least_s: float = 0.0) -> bool:
        """Whether it was told within 30 s."""
        wait_s = self.wait_s(topic, asked_s, least_s=least_s)
        return wait_s is not None and wait_s <= DEADLINE_S


def breath_s(answers: int) -> float:
    """How long so many answers in one breath take."""
    return ANSWER_S + MORE_S * (answers - 1)


def one_by_one(asked: Sequence[tuple[float, int]], *, newest: bool) -> Told:
    """One mouth that answers single messages, all of them questions: the newest that came since
    the last answer, or the oldest of all."""
    told: dict[int, list[Span]] = defaultdict(list)
    at_s, next_one = 0.0, 0
    while next_one < len(asked):
        at_s = max(at_s, asked[next_one][0])
        chosen = next_one
        if newest:
            chosen = bisect.bisect_right(asked, at_s, key=lambda ask: ask[0]) - 1
        told[asked[chosen][1]].append(Span(at_s, at_s + ANSWER_S))
        at_s += ANSWER_S
        next_one = chosen + 1
    return Told(dict(told))
