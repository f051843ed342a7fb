"""What happens to a comment: cleaned, read, asked among the topics, decided about, all in one
transaction of the log; only then does anybody see or hear of it.
"""

from __future__ import annotations

import asyncio
from collections import Counter, OrderedDict
from collections.abc import Callable, Sequence
from typing import Literal

from chat.events import Ban, Chat, Delete, RoomEvent, RoomEventBase, Spoken, SuperChat
from chat.intake import Intake
from chat.reading import Reading, TopicKey
from chat.topic import Asked, Joined, Opened, Recent, Shed, Withdrawn
from chat.topics import Topics
from chat.value import Value, value_of
from host.answering import AnswersToSay
from host.answers.answer import Answer
from host.batch import Batch, Question
from host.chat_log import ChatLog
from host.clock import Clock
from host.deciding import Deciding
from host.events import AnswerPlanned, CommentRead, CommentSettled, CommentsShed, Outcome
from host.journal import Journal
from host.latency import Latency
from host.mind import Mind
from host.valve import Valve
from storage.ports import LogUnavailable

_VIEWERS_REMEMBERED = 5_000
_FOLLOW_UP_US = 120 * 1_000_000
_AT_ONCE = 128
"""Events decided about in one transaction."""
_STEP = 8
"""Lines read before other rooms have their turn: a millisecond or two."""


class Listening:
    """The way of every event from a platform into the room.

    Args:
        focus: the product on show.
        changed: called when the pages have something new to show.
        lines_per_s: how many of the viewers' lines are read a second.
    """

    def __init__(
        self,
        *,
        intake: Intake,
        topics: Topics,
        answers: AnswersToSay,
        deciding: Deciding,
        chat_log: ChatLog,
        journal: Journal,
        clock: Clock,
        mind: Callable[[], Mind],
        focus: Callable[[], str | None],
        changed: Callable[[], None],
        lines_per_s: int = 3_000,
    ) -> None:
        self._intake = intake
        self._topics = topics
        self._answers = answers
        self._deciding = deciding
        self._chat_log = chat_log
        self._journal = journal
        self._clock = clock
        self._mind = mind
        self._focus = focus
        self._changed = changed
        self._valve = Valve(clock.now_us, per_s=lines_per_s)
        self._last_reading: OrderedDict[str, tuple[int, Reading]] = OrderedDict()
        self.outcomes: Counter[str] = Counter()
        self.shed: Counter[Value] = Counter()
        """Lines that were read and let go of, by what they were worth."""
        self.unread: Counter[str] = Counter()
        """Lines that were let go of unread, by what they seemed worth."""
        self.comments = 0
        self.under_way = 0
        """Deliveries that are being decided about and written."""
        self.latency = Latency()
        self.on_heard: Callable[[Spoken, tuple[Reading, ...]], None] = lambda _event, _readings: (
            None
        )
        """Told of every line that may want an answer, and how it was read."""
        self.votes: Callable[[Spoken, Batch], bool] = lambda _event, _batch: False
        """Told of every line; whether it is a vote and nothing else."""
        self.votes_unread: Callable[[Chat], bool] = lambda _event: False
        """Told of every line that is not read; whether it was counted as a vote."""
        self.on_closed: Callable[[TopicKey, Literal["withdrawn", "shed"], Batch], None] = (
            lambda _key, _how, _batch: None
        )
        """Told of every question that nobody answers any more."""
        self.on_resolved: Callable[[TopicKey], None] = lambda _key: None
        """Told of every question that a person answered or closed."""
        self.on_asked: Callable[[TopicKey], None] = lambda _key: None
        """Told of every question that somebody asks and is not just hearing the answer to."""

    async def deliver(self, events: Sequence[RoomEvent]) -> None:
        """Take events in; they and what was decided about them are durable when this returns.

        Raises:
            LogUnavailable: nothing was remembered; the sender should send them again.
        """
        for place in range(0, len(events), _AT_ONCE):
            await self._deliver(events[place : place + _AT_ONCE])

    async def _deliver(self, events: Sequence[RoomEvent]) -> None:
        started_us = self._clock.now_us()
        batch = Batch()
        self.under_way += 1
        try:
            for number, event in enumerate(events, start=1):
                if self._valve.lets_in(event):
                    self._take(event, batch)
                elif not (type(event) is Chat and self.votes_unread(event)):
                    self._valve.let_go(event)
                if number % _STEP == 0:
                    await asyncio.sleep(0)  # other rooms live on this loop
            await self.commit(batch)
        finally:
            self.under_way -= 1
        took_ms = (self._clock.now_us() - started_us) / 1000
        for _ in events:
            self.latency.decided(took_ms)

    async def decide_waiting(self) -> None:
        """The AI has the floor (again): answer what was asked meanwhile."""
        batch = Batch()
        self._deciding.decide_waiting(batch)
        await self.commit(batch)

    async def expire(self) -> None:
        """Settle what waited too long in vain, and log what was not read. To be called about once
        a second."""
        batch = Batch()
        for key, _ in self._topics.expire():
            of_person = self._answers.answer_for(key) is None
            self._answers.drop(key)
            for event_id in self._deciding.settle(key, batch):
                batch.settle(event_id, Outcome.SHED, why="nobody answered in time")
                of_person = False
            if of_person:
                self.on_closed(key, "shed", batch)
        if counts := self._valve.taken_shed():
            self.unread.update(counts)
            batch.events.append(CommentsShed(counts=counts, why="more came than can be read"))
        await self.commit(batch)

    def wait_again(self, question: Question) -> None:
        """A question from before a restart that nobody had decided about waits again."""
        asked = self._ask(question)
        if isinstance(asked, Opened):
            self._deciding.undecided.add(question, asked.opened)
        elif isinstance(asked, Joined):
            self._deciding.undecided.join(question.event.event_id, asked.joined)

    def draft_for(self, key: TopicKey) -> tuple[Answer | None, tuple[Reading, ...]]:
        """What the AI would say to a waiting question, for the person at the desk."""
        return self._deciding.draft_for(key)

    def resolved(self, key: TopicKey, batch: Batch, *, answer_id: str = "") -> None:
        """A person answered or closed the topic: settle what still waits for it. With an
        `answer_id` it cools down, and who asks again soon is pointed to that answer."""
        self._topics.resolve(key, answer_id=answer_id)
        self._answers.said_by_person(key)
        self.on_resolved(key)
        for event_id in self._deciding.settle(key, batch):
            batch.settle(event_id, Outcome.RESOLVED)

    async def commit(self, batch: Batch) -> None:
        """Write what was decided, then do what follows from it.

        Raises:
            LogUnavailable: nothing was remembered, and nothing done.
        """
        if not batch.events:
            return
        try:
            await self._journal.write(batch.events)
        except LogUnavailable:
            self._take_back(batch)
            raise
        for event in batch.events:
            if isinstance(event, CommentSettled):
                self.outcomes[event.outcome] += 1
        for act in batch.then:
            act()
        self._changed()

    def _take_back(self, batch: Batch) -> None:
        """The batch could not be logged: it was never here, and may be delivered again."""
        for event in batch.events:
            if isinstance(event, AnswerPlanned):
                for key in event.topics:
                    self._answers.drop(key)
            elif isinstance(event, RoomEventBase):
                self._intake.forget(event)
            if isinstance(event, Chat | SuperChat):
                self.comments -= 1
                self._deciding.withdraw(event.event_id)
                self._topics.withdraw(event.event_id)

    def _take(self, event: RoomEvent, batch: Batch) -> None:
        accepted = self._intake.accept(event)
        event = accepted.event
        if accepted.fate == "redelivered":
            return
        batch.events.append(event)
        match event:
            case Chat() | SuperChat():
                self.comments += 1
                self._take_line(event, accepted.fate, batch)
            case Delete() | Ban():
                self._withdraw(event, batch)
            case _:
                pass

    def _take_line(self, event: Spoken, fate: str, batch: Batch) -> None:
        batch.then.append(lambda: self._chat_log.heard(event, self._clock.now_us()))
        if fate == "show":
            batch.settle(event.event_id, Outcome.SHOWN)
        elif fate == "duplicate":
            batch.settle(event.event_id, Outcome.DUPLICATE)
        elif self.votes(event, batch):
            batch.settle(event.event_id, Outcome.VOTED)
        else:
            self._hear(event, batch)

    def _hear(self, event: Spoken, batch: Batch) -> None:
        focus = self._focus()
        heard = self._mind().hear(event.text, focus=focus, previous=self._previous(event.user.id))
        self.on_heard(event, heard.readings)
        asking, keys = heard.asking, heard.keys
        if not asking:
            self._valve.read(event.text, None)
            batch.settle(event.event_id, Outcome.IGNORED)
            return
        value = value_of(*(reading.intent for reading in asking))
        self._valve.read(event.text, value)
        if value is Value.COURTESY and self._topics.busy:
            self._shed(event.event_id, value, "a courtesy, and questions wait", batch)
            return
        self._remember(event.user.id, asking[-1])
        batch.events.append(CommentRead(event_id=event.event_id, readings=asking, topics=keys))
        question = Question(event=event, readings=asking, keys=keys, focus=focus)
        asked = self._ask(question)
        if not (isinstance(asked, Shed) or (isinstance(asked, Recent) and asked.being_said)):
            for key in keys:
                self.on_asked(key)
        match asked:
            case Opened():
                self._deciding.opened(question, asked.opened, batch)
            case Joined():
                self._deciding.joined(question, asked.joined, batch)
            case Recent():
                batch.settle(event.event_id, Outcome.MERGED, answer_id=asked.answer_id)
                if not asked.being_said:
                    self._deciding.reply_again(question, keys[0], batch)
            case Shed():
                self._shed(event.event_id, value, asked.reason, batch)

    def _shed(self, event_id: str, value: Value, why: str, batch: Batch) -> None:
        """It is let go of, and counted by what it was worth."""
        self.shed[value] += 1
        batch.settle(event_id, Outcome.SHED, why=why)

    def _ask(self, question: Question) -> Asked:
        event = question.event
        return self._topics.ask(
            question.keys,
            event_id=event.event_id,
            viewer=event.user.id or "",
            text=event.text,
            name=event.user.name,
            paid=isinstance(event, SuperChat),
        )

    def _withdraw(self, event: Delete | Ban, batch: Batch) -> None:
        target = event.target
        gone: list[Withdrawn] = []
        if target.event_id:
            gone.append(self._topics.withdraw(target.event_id))
        if isinstance(event, Ban) and target.user_id:
            gone.append(self._topics.withdraw_viewer(target.user_id))
        for withdrawn in gone:
            for event_id in withdrawn.event_ids:
                if self._deciding.withdraw(event_id):
                    batch.settle(event_id, Outcome.WITHDRAWN)
            for key in withdrawn.closed:
                self._answers.drop(key)
                self.on_closed(key, "withdrawn", batch)
        viewer = target.user_id if isinstance(event, Ban) else None
        batch.then.append(lambda: self._chat_log.withdraw(event_id=target.event_id, viewer=viewer))

    def _previous(self, viewer: str | None) -> Reading | None:
        if viewer is None or viewer not in self._last_reading:
            return None
        at_us, reading = self._last_reading[viewer]
        return reading if self._clock.now_us() - at_us < _FOLLOW_UP_US else None

    def _remember(self, viewer: str | None, reading: Reading) -> None:
        if viewer is None:
            return
        self._last_reading[viewer] = (self._clock.now_us(), reading)
        self._last_reading.move_to_end(viewer)
        if len(self._last_reading) > _VIEWERS_REMEMBERED:
            self._last_reading.popitem(last=False)
