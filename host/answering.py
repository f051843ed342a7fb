"""Answers waiting for the voice. Each was planned, guarded and posted as text when its question
came; here it is worded again from the snapshot in force when its turn to be spoken comes."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from chat.reading import Reading, TopicKey
from chat.topics import Topics
from host.line import Line
from host.mind import Mind
from storage.catalogue import Snapshot

# A sentence ends after these; a stop between digits is a decimal point.
_SENTENCE = re.compile(r"[^。！？!?；;]+?(?:[。！？!?；;]+|\.(?=\s|$)|$)")
_MAX_IN_A_ROW = 6


class PlannedAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """An answer and the question it was made for, so that it can be made again."""

    answer_id: str
    topics: tuple[TopicKey, ...]
    readings: tuple[Reading, ...]
    question: str
    focus: str | None
    variation: int
    asked_us: int


class AnswersToSay:
    """Gives the spoken answers, topic by topic as `Topics` chooses; the sentences of one answer
    follow each other. After six sentences the script gets one.

    Args:
        mind: the mind in force.
        late_s: an answer that could not be spoken so long after its deadline stays text.
    """

    def __init__(self, topics: Topics, mind: Callable[[], Mind], *, late_s: float = 30.0) -> None:
        self._topics = topics
        self._mind = mind
        self._late_us = int(late_s * 1_000_000)
        self._planned: dict[TopicKey, PlannedAnswer] = {}
        self._by_id: dict[str, PlannedAnswer] = {}
        self._released: set[str] = set()
        self._speaking: list[Line] = []
        self._in_a_row = 0
        self._asked_for = ""
        self._asked_us = 0
        self.card = ""
        """The question whose answer is being spoken."""
        self.not_spoken = 0
        """Answers that stayed text because the voice was busy for too long."""

    def __len__(self) -> int:
        return len(self._planned)

    def add(self, planned: PlannedAnswer) -> None:
        """This answer is planned; it is spoken once it is released."""
        for topic in planned.topics:
            self._planned[topic] = planned
        self._by_id[planned.answer_id] = planned

    def release(self, answer_id: str) -> None:
        """The plan is durable: the answer may be spoken."""
        self._released.add(answer_id)

    def answer_for(self, topic: TopicKey) -> PlannedAnswer | None:
        """The answer that waits for the voice under this key."""
        return self._planned.get(topic)

    def asked_us(self, answer_id: str) -> int | None:
        """When the question of the answer being spoken was asked."""
        return self._asked_us if answer_id == self._asked_for else None

    def drop(self, topic: TopicKey) -> None:
        """Its question was withdrawn."""
        planned = self._planned.pop(topic, None)
        if planned is not None and not self._keys_of(planned.answer_id):
            self._forget(planned.answer_id)

    def stop(self) -> None:
        """What is left of the answer being spoken is not said; one not begun waits again."""
        if self._speaking:
            for key in self._keys_of(self._speaking[0].answer_id):
                self._topics.give_back(key)
        self._speaking = []
        self.card = ""

    def peek(self, snapshot: Snapshot, now_us: int) -> Line | None:
        if not self._speaking and self._in_a_row < _MAX_IN_A_ROW:
            self._take_next(now_us)
        if self._speaking:
            return self._speaking[0]
        self._in_a_row = 0
        return None

    def upcoming(self, snapshot: Snapshot, count: int) -> list[Line]:
        return self._speaking[:count]

    def done(self, line: Line) -> None:
        self._in_a_row += 1
        self._finish(line.answer_id or "")
        if self._speaking and self._speaking[0].sentence_id == line.sentence_id:
            self._speaking.pop(0)

    def _take_next(self, now_us: int) -> None:
        for topic in self._topics.next(1):
            planned = self._planned.get(topic.key)
            if planned is None or planned.answer_id not in self._released:
                self._topics.give_back(topic.key)
                return
            lines = [] if now_us > topic.deadline_us + self._late_us else self._worded(planned)
            if lines:
                self._speaking = lines
                self._asked_for, self._asked_us = planned.answer_id, planned.asked_us
                self.card = topic.text
                return
            self.not_spoken += 1
            self._finish(planned.answer_id)

    def _finish(self, answer_id: str) -> None:
        """The answer is spoken, or stays text: its topics cool down."""
        for key in self._keys_of(answer_id):
            del self._planned[key]
            self._topics.answered(key, answer_id)
        self._forget(answer_id)

    def _forget(self, answer_id: str) -> None:
        self._by_id.pop(answer_id, None)
        self._released.discard(answer_id)

    def _keys_of(self, answer_id: str | None) -> list[TopicKey]:
        """The topics that still wait for this answer."""
        planned = self._by_id.get(answer_id or "")
        return (
            [key for key in planned.topics if self._planned.get(key) is planned] if planned else []
        )

    def _worded(self, planned: PlannedAnswer) -> list[Line]:
        answer = self._mind().answer(
            planned.readings,
            text=planned.question,
            focus=planned.focus,
            variation=planned.variation,
        )
        if answer.route != "ai":
            return []
        return [
            Line(
                sentence_id=f"{planned.answer_id}.{number}",
                sentence_kind="answer",
                text=text,
                facts=answer.facts,
                product_id=answer.product[0] if answer.product else None,
                answer_id=planned.answer_id,
            )
            for number, text in enumerate(sentences(answer.text))
        ]


def sentences(text: str) -> list[str]:
    """The text cut at its sentence ends; a stop inside a number is none."""
    return [part.strip() for part in _SENTENCE.findall(text) if part.strip()]
