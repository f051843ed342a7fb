"""Who has each question: the AI, nobody yet, or a person by name. While a person has it the AI does
not answer it, and what a person has answered the AI does not answer again."""

from __future__ import annotations

from collections.abc import Callable

from chat.reading import TopicKey
from chat.topics import Topic, Topics
from host.answering import AnswersToSay
from host.batch import Batch
from host.clock import Clock
from host.handover.board import Board, Care
from host.listening import Listening
from host.topic_events import (
    How,
    TopicEvent,
    TopicReleased,
    TopicResolved,
)

_PRUNE_US = 60 * 1_000_000


class HandOver:
    """Keeps the board of a room and what follows from it: which topics the AI leaves alone.

    Args:
        prefix: makes ids of people's answers unique over restarts.
    """

    def __init__(
        self,
        *,
        topics: Topics,
        answers: AnswersToSay,
        listening: Listening,
        clock: Clock,
        prefix: str,
    ) -> None:
        self.board = Board()
        self._topics = topics
        self._answers = answers
        self._listening = listening
        self._clock = clock
        self._prefix = prefix
        self._in_hand: dict[TopicKey, tuple[TopicKey, ...]] = {}
        """By question that people hold: the topics that the AI leaves alone for it."""
        self._busy: set[TopicKey] = set()
        """What people hold, or held until a moment ago."""
        self._pruned_us = 0
        self._said = 0
        self.beginning: Callable[[], str] = lambda: ""
        """The answer whose first sentence is being written into the log just now."""
        self.let_decide: Callable[[], None] = lambda: None
        """Called when questions that were held may be decided about by the AI."""
        listening.on_closed = self.closed_without_answer

    def holder(self, topic: TopicKey) -> str:
        """Who has the question now; "" where it is nobody's or the AI's."""
        return self.board.care(topic).holder(self._clock.now_us())

    def is_held(self, topic: TopicKey) -> bool:
        """Whether the AI must leave the question alone: somebody has it, or later was said."""
        care, now_us = self.board.care(topic), self._clock.now_us()
        return bool(care.holder(now_us)) or now_us < care.deferred_until_us

    def begins(self, topic: TopicKey) -> bool:
        """Whether the AI is beginning to answer it at this very moment."""
        planned = self._answers.answer_for(topic)
        return planned is not None and planned.answer_id == self.beginning()

    def tell(self, event: TopicEvent, batch: Batch | None) -> None:
        """This happened now: it holds at once and goes into the log with the batch (None: it is
        there already)."""
        topic = self._topics.find(event.topic)
        self.board.apply(
            event,
            self._clock.now_us(),
            sample=topic.text if topic else "",
            viewer=topic.name if topic else "",
        )
        if batch is not None:
            batch.events.append(event)
        self._follow(event.topic)

    def resolve(self, topic: Topic, batch: Batch, *, who: str, how: How, text: str = "") -> None:
        """A person answered or closed it. What the AI could have answered cools down like an answer
        of its own, so that it does not say again what was just said."""
        event = TopicResolved(
            topic=topic.key, who=who, how=how, text=text, event_id=topic.first_event_id
        )
        said = how in ("aloud", "text", "ai")
        self._said += said
        answer_id = f"p{self._prefix}{self._said}" if said and topic.lane == "waiting" else ""
        self.tell(event, batch)
        self._listening.resolved(topic.key, batch, answer_id=answer_id)
        self._let_go(topic.key)

    def closed_without_answer(self, topic: TopicKey, how: How, batch: Batch) -> None:
        """Its viewers took it back, or too much waited."""
        who = "viewer" if how == "withdrawn" else "room"
        self.board.apply(TopicResolved(topic=topic, who=who, how=how), self._clock.now_us())
        batch.events.append(TopicResolved(topic=topic, who=who, how=how))
        self._let_go(topic)

    def tick(self, batch: Batch) -> None:
        """Give back what was not renewed in time. To be called about once a second."""
        now_us = self._clock.now_us()
        for topic in list(self._busy):
            care = self.board.care(topic)
            if self._topics.find(topic) is None:
                self.board.forget(topic)
                self._follow(topic)
            elif care.who and not care.holder(now_us):
                self.tell(TopicReleased(topic=topic, who=care.who, why="expired"), batch)
            else:
                self._follow(topic)
        if now_us - self._pruned_us >= _PRUNE_US:
            self._pruned_us = now_us
            self._prune()

    def restore(self) -> None:
        """After a restart, when the board has the past: hold what people hold."""
        self._prune()
        for topic, _ in self.board.items():
            self._follow(topic)

    def care(self, topic: TopicKey) -> Care:
        """What people did about an open question."""
        return self.board.care(topic)

    def _prune(self) -> None:
        """Forget what was done about questions that nobody waits for any more."""
        for topic, _ in self.board.items():
            if self._topics.find(topic) is None:
                self.board.forget(topic)

    def _follow(self, topic: TopicKey) -> None:
        """Hold the topic, or let it go, as the board says."""
        if self.is_held(topic):
            self._busy.add(topic)
            self._hold(topic)
        else:
            self._let_go(topic)
            if not self.board.care(topic).who:
                self._busy.discard(topic)

    def _hold(self, topic: TopicKey) -> None:
        found = self._topics.find(topic)
        if topic in self._in_hand or found is None or found.lane != "waiting":
            return
        planned = self._answers.answer_for(topic) is not None
        beside = self._answers.let_wait(topic)
        taken = [key for key in beside if self._topics.take(key)]
        # Without an answer of ours the topic may be in hand because a model has it.
        self._in_hand[topic] = beside if planned else tuple(taken)

    def _let_go(self, topic: TopicKey) -> None:
        held = self._in_hand.pop(topic, ())
        still = {key for keys in self._in_hand.values() for key in keys}
        for key in held:
            if key not in still:
                self._topics.give_back(key)
        if held:
            self.let_decide()
