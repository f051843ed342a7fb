"""Which waiting topic comes next: deadline-aware rotation over heaps, O(log n) a choice.

A topic is urgent when somebody in it would pass the deadline before the next breath; among the
urgent the most viewers win. With nothing urgent, the nearest deadline comes first; then those
whose lines are all late. Every few choices the nearest deadline wins, however few wait for it.
"""

from __future__ import annotations

import heapq
from collections import OrderedDict, deque
from collections.abc import Mapping
from typing import Literal

from chat.reading import TopicKey

Urgency = Literal["low", "normal", "high"]
URGENCY_ORDER: dict[Urgency, int] = {"high": 0, "normal": 1, "low": 2}

_FAIR_EVERY = 10
"""Costs two points of the lines answered in time under a flood (docs/explanation/topics.md)."""
_PAID_WEIGHT = 8
_FEWEST_ENTRIES = 64


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
        "entry",
        "in_time",
        "last_us",
        "lines",
        "opened_us",
        "paid",
        "reason",
        "urgency",
        "urgent_worth",
        "viewers",
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
        self.entry = 0
        """Number of the topic's one valid heap entry; 0 for none."""
        self.urgent_worth = 0
        """The worth under which it is entered among the urgent; 0 for not urgent."""

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
        """A size class (powers of two) of the viewers that can still be answered in time."""
        in_time = min(len(self.in_time), self.viewer_count())
        return (in_time + _PAID_WEIGHT * self.paid).bit_length()


class Rotation:
    """The order among the topics of `waiting`, which it reads and does not change.

    Each topic has one valid entry in one of the heaps; entries that have been overtaken are
    skipped when met and swept out when they are the majority.
    """

    def __init__(self, waiting: Mapping[TopicKey, OpenTopic], deadline_us: int) -> None:
        self._waiting = waiting
        self._deadline_us = deadline_us
        self._calm: list[tuple[int, int, TopicKey]] = []
        self._worthy: list[tuple[int, int, int, TopicKey]] = []
        self._pressing: list[tuple[int, int, TopicKey]] = []
        """The urgent again, by deadline."""
        self._late: OrderedDict[TopicKey, None] = OrderedDict()
        self._entries = 0
        self._choices = 0

    def enter(self, key: TopicKey, topic: OpenTopic) -> None:
        """The topic waits from now on."""
        topic.urgent_worth = 0
        self._late.pop(key, None)
        self._enter_calm(key, topic)

    def grew(self, key: TopicKey, topic: OpenTopic) -> None:
        """A line joined the waiting topic."""
        if topic.entry == 0:  # all its lines were late; this one is not
            self.enter(key, topic)
        elif topic.urgent_worth and topic.worth() > topic.urgent_worth:
            self._enter_urgent(key, topic)

    def leave(self, key: TopicKey) -> None:
        """The topic waits no longer (it is out of `waiting` already)."""
        self._late.pop(key, None)

    def choose(self, now_us: int, breath_us: int) -> TopicKey | None:
        """The topic to answer now, if there will be another choice in `breath_us`."""
        self._wake(now_us, now_us + breath_us)
        self._choices += 1
        key = self._nearest_deadline(now_us) if self._choices % _FAIR_EVERY == 0 else None
        key = key or self._most_worth(now_us, now_us + breath_us) or self._nearest_calm(now_us)
        if key is None and self._late:
            key = next(iter(self._late))
        if key is not None:
            self._late.pop(key, None)
            self._waiting[key].entry = 0
        return key

    def _wake(self, now_us: int, horizon_us: int) -> None:
        """Those of the calm whose deadline is before the horizon become urgent."""
        calm = self._calm
        while calm and calm[0][0] <= horizon_us:
            _, entry, key = heapq.heappop(calm)
            topic = self._valid(key, entry)
            if topic is not None and not self._went_late(key, topic, now_us):
                if self._due_us(topic) <= horizon_us:
                    self._enter_urgent(key, topic)
                else:
                    self._enter_calm(key, topic)

    def _most_worth(self, now_us: int, horizon_us: int) -> TopicKey | None:
        while self._worthy:
            negative_worth, _, entry, key = heapq.heappop(self._worthy)
            topic = self._valid(key, entry)
            if topic is None or self._went_late(key, topic, now_us):
                continue
            if self._due_us(topic) > horizon_us:  # who was pressing is late now, the rest are not
                self._enter_calm(key, topic)
            elif topic.worth() < -negative_worth:
                self._enter_urgent(key, topic)
            else:
                return key
        return None

    def _nearest_deadline(self, now_us: int) -> TopicKey | None:
        while self._pressing:
            _, entry, key = heapq.heappop(self._pressing)
            topic = self._valid(key, entry)
            if topic is not None and not self._went_late(key, topic, now_us):
                return key
        return None

    def _nearest_calm(self, now_us: int) -> TopicKey | None:
        while self._calm:
            _, entry, key = heapq.heappop(self._calm)
            topic = self._valid(key, entry)
            if topic is not None and not self._went_late(key, topic, now_us):
                return key
        return None

    def _valid(self, key: TopicKey, entry: int) -> OpenTopic | None:
        topic = self._waiting.get(key)
        return topic if topic is not None and topic.entry == entry else None

    def _went_late(self, key: TopicKey, topic: OpenTopic, now_us: int) -> bool:
        topic.forget_the_late(now_us - self._deadline_us)
        if topic.in_time:
            return False
        topic.entry = topic.urgent_worth = 0
        self._late[key] = None
        return True

    def _due_us(self, topic: OpenTopic) -> int:
        return topic.in_time[0] + self._deadline_us

    def _enter_calm(self, key: TopicKey, topic: OpenTopic) -> None:
        topic.urgent_worth = 0
        topic.entry = self._number()
        due_us = self._due_us(topic) if topic.in_time else topic.last_us + self._deadline_us
        heapq.heappush(self._calm, (due_us, topic.entry, key))
        if len(self._calm) > 2 * len(self._waiting) + _FEWEST_ENTRIES:
            self._calm = [e for e in self._calm if self._valid(e[2], e[1])]
            heapq.heapify(self._calm)

    def _enter_urgent(self, key: TopicKey, topic: OpenTopic) -> None:
        topic.urgent_worth = topic.worth()
        topic.entry = self._number()
        due_us = self._due_us(topic)
        heapq.heappush(self._worthy, (-topic.urgent_worth, due_us, topic.entry, key))
        heapq.heappush(self._pressing, (due_us, topic.entry, key))
        if len(self._pressing) > 2 * len(self._waiting) + _FEWEST_ENTRIES:
            self._pressing = [e for e in self._pressing if self._valid(e[2], e[1])]
            heapq.heapify(self._pressing)
        if len(self._worthy) > 2 * len(self._waiting) + _FEWEST_ENTRIES:
            self._worthy = [e for e in self._worthy if self._valid(e[3], e[2])]
            heapq.heapify(self._worthy)

    def _number(self) -> int:
        self._entries += 1
        return self._entries
