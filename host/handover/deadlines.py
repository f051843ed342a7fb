"""Minds the deadlines of questions that wait for a person: says at the desk which were missed, and
to the viewer that it still takes a while."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from chat.reading import TopicKey
from chat.rotation import Urgency
from chat.topics import Topic
from host.batch import Batch
from host.handover.posting import post
from host.handover.wording import patience
from host.state import RoomState
from host.topic_events import TopicOverdue

if TYPE_CHECKING:
    from host.parts import Parts

_TIMES: dict[Urgency, int] = {"high": 1, "normal": 2, "low": 4}
"""By urgency: how many times as long as the AI's answers a person's may take."""
TELL_EVERY_US = 15 * 1_000_000
"""At most one viewer in so long is told to be patient."""


class Deadlines:
    """Of one room. `look` is to be called about once a second."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._told = 0
        self._told_us = 0
        self._due: list[tuple[int, TopicKey]] = []
        """A heap. What was closed meanwhile is found out when it is due."""
        self._asked_us: dict[str, int] = {}
        """When comments came in that asked before the room was started again."""

    def due_us(self, topic: Topic) -> int:
        """By when (UTC microseconds) the question should be answered: what a person said, or
        what follows from its urgency."""
        said_us = self._parts.handover.care(topic.key).deadline_us
        return said_us or self._own_us(topic)

    def look(self, batch: Batch) -> None:
        """Find what is overdue since the last look."""
        now_us, missed = self._parts.clock.now_us(), 0
        while self._due and self._due[0][0] <= now_us:
            _, key = heapq.heappop(self._due)
            missed += self._missed(key, now_us, batch)
        if missed:
            self._alert(missed)

    def asked_before(self, event_id: str, at_us: int) -> None:
        """The comment came in then (UTC microseconds): its question has waited since, whatever
        happened to the room."""
        self._asked_us[event_id] = at_us

    def watch(self, key: TopicKey) -> None:
        """A person has this question from now on, or its deadline was changed."""
        topic = self._parts.topics.find(key)
        if topic is not None and topic.lane == "person":
            heapq.heappush(self._due, (self.due_us(topic), key))

    def _missed(self, key: TopicKey, now_us: int, batch: Batch) -> bool:
        """Whether the question is overdue, as of now for the first time; one that is not yet is
        watched on."""
        topic, care = self._parts.topics.find(key), self._parts.handover.care(key)
        if topic is None or topic.lane != "person" or care.overdue:
            return False
        due_us = max(self.due_us(topic), care.deferred_until_us)
        if now_us < due_us:
            heapq.heappush(self._due, (due_us, key))
            return False
        told = self._tell_viewer(topic, batch)
        self._parts.handover.tell(
            TopicOverdue(topic=key, deadline_us=self.due_us(topic), told=told), batch
        )
        return True

    def _own_us(self, topic: Topic) -> int:
        allowed_s = self._parts.config.answer_deadline_s * _TIMES[topic.urgency]
        asked_us = self._asked_us.get(topic.first_event_id, topic.first_us)
        return asked_us + int(allowed_s * 1_000_000)

    def _tell_viewer(self, topic: Topic, batch: Batch) -> bool:
        parts, now_us = self._parts, self._parts.clock.now_us()
        if not parts.config.tell_waiting or parts.floor.state is not RoomState.AI:
            return False
        if self._told and now_us - self._told_us < TELL_EVERY_US:
            return False
        text = patience(parts.language, self._told)
        if not parts.mind.guard.check(text, (), where="answer").ok:
            return False
        self._told, self._told_us = self._told + 1, now_us
        post(parts, batch, topic.name, text, by_person=False)
        return True

    def _alert(self, missed: int) -> None:
        waiting = self._parts.topics.person_count
        self._parts.alert(
            "question.overdue",
            "warning",
            f"{missed} 个问题过了时限还没人答；等真人的共 {waiting} 个，请看“要人来答”",
            f"{missed} questions are past their deadline; {waiting} wait for a person in all:"
            " see the lane of those that need one",
        )
