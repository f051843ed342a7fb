"""Which waiting topics are answered in the next breath: those that many would otherwise wait for in
vain.

A topic is urgent when somebody in it would pass the deadline before the next breath; among the
urgent the most viewers win. With nothing urgent, the nearest deadline comes first. Those whose
lines are all late come when nobody else waits. Every few breaths begin with the nearest deadline,
however few wait.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Literal

import msgspec

from chat.reading import TopicKey

Urgency = Literal["low", "normal", "high"]
URGENCY_ORDER: dict[Urgency, int] = {"high": 0, "normal": 1, "low": 2}

_FAIR_EVERY = 7
"""Costs one point of the lines answered in time under a flood (docs/explanation/topics.md)."""
_PAID_WEIGHT = 8


class Line:
    """One line that waits, and what it still waits for."""

    __slots__ = ("asked_us", "event_id", "keys", "name", "paid", "text", "viewer")

    def __init__(
        self,
        event_id: str,
        viewer: str,
        text: str,
        name: str,
        keys: tuple[TopicKey, ...],
        asked_us: int,
        *,
        paid: bool,
    ) -> None:
        self.event_id = event_id
        self.viewer = viewer
        self.text = text
        self.name = name
        self.keys = keys
        self.asked_us = asked_us
        self.paid = paid


class OpenTopic:
    """A topic somebody waits for, with all its lines in the order they came."""

    __slots__ = (
        "draft",
        "in_time",
        "last_us",
        "lines",
        "opened_us",
        "paid",
        "reason",
        "rests_until_us",
        "urgency",
        "viewers",
        "while_cooling",
    )

    def __init__(self, now_us: int) -> None:
        self.opened_us = self.last_us = now_us
        self.lines: dict[str, Line] = {}
        self.viewers: dict[str, int] = {}
        self.in_time: deque[int] = deque()
        """When the lines came that can still be answered in time (withdrawn ones count on)."""
        self.paid = 0
        self.draft = self.reason = ""
        self.urgency: Urgency = "normal"
        self.rests_until_us = 0
        """It was answered a moment ago: not chosen before this, unless it is urgent."""
        self.while_cooling = 0
        """Viewers who asked while the last answer cooled down; they have it in text."""

    def add(self, line: Line) -> None:
        """One more line, asked now."""
        self.lines[line.event_id] = line
        self.viewers[line.viewer] = self.viewers.get(line.viewer, 0) + 1
        self.in_time.append(line.asked_us)
        self.last_us = line.asked_us
        self.paid += line.paid

    def remove(self, line: Line) -> None:
        """The line is withdrawn."""
        del self.lines[line.event_id]
        self.paid -= line.paid
        left = self.viewers[line.viewer] - 1
        if left:
            self.viewers[line.viewer] = left
        else:
            del self.viewers[line.viewer]

    def first(self) -> Line | None:
        """The oldest line."""
        return next(iter(self.lines.values()), None)

    def viewer_count(self) -> int:
        """Distinct viewers; lines without a viewer count one by one."""
        nameless = self.viewers.get("", 0)
        return len(self.viewers) - 1 + nameless if nameless else len(self.viewers)

    def forget_the_late(self, before_us: int) -> None:
        """Lines that came before `before_us` can no longer be answered in time."""
        in_time = self.in_time
        while in_time and in_time[0] < before_us:
            in_time.popleft()

    def worth(self) -> int:
        """The viewers that can still be answered in time; a paid line is eight."""
        viewers = self.viewer_count() + self.while_cooling
        return min(len(self.in_time), viewers) + _PAID_WEIGHT * self.paid


class _Choice(msgspec.Struct, frozen=True):
    """A topic that may be answered now. `due_us` is when its first line passes the deadline."""

    key: TopicKey
    due_us: int
    worth: int


class Rotation:
    """The order among the topics of `waiting`, which it reads and does not change.

    All topics are looked at, once a breath: a millisecond where a thousand wait. (An order kept up
    to date with every line would have to be kept under the flood.)
    """

    def __init__(self, waiting: Mapping[TopicKey, OpenTopic], deadline_us: int) -> None:
        self._waiting = waiting
        self._deadline_us = deadline_us
        self._breaths = 0

    def choose(self, limit: int, now_us: int, breath_us: int) -> list[TopicKey]:
        """The topics to answer now, the first of them first, if there will be another choice in
        `breath_us`."""
        urgent, calm, late = self._sorted(now_us, now_us + breath_us)
        self._breaths += bool(urgent)
        if urgent and self._breaths % _FAIR_EVERY == 0:
            lonely = min(urgent, key=_by_deadline)
            urgent.remove(lonely)
            urgent.insert(0, lonely)
        return [choice.key for choice in [*urgent, *calm][:limit]] or late[:limit]

    def _sorted(
        self, now_us: int, horizon_us: int
    ) -> tuple[list[_Choice], list[_Choice], list[TopicKey]]:
        urgent: list[_Choice] = []
        calm: list[_Choice] = []
        late: list[TopicKey] = []
        for key, topic in self._waiting.items():
            topic.forget_the_late(now_us - self._deadline_us)
            if not topic.in_time:
                late.append(key)
                continue
            choice = _Choice(key, topic.in_time[0] + self._deadline_us, topic.worth())
            if choice.due_us <= horizon_us:
                urgent.append(choice)
            elif topic.rests_until_us <= now_us:
                calm.append(choice)
        urgent.sort(key=lambda choice: (-choice.worth, choice.due_us))
        calm.sort(key=_by_deadline)
        return urgent, calm, late


def _by_deadline(choice: _Choice) -> int:
    return choice.due_us
