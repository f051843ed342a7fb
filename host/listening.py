"""What happens to a comment: cleaned, read, asked among the topics, answered or handed over or left
alone, all in one transaction of the log; only then does anybody see or hear of it.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Sequence

import msgspec

from chat.events import Ban, Chat, Delete, RoomEvent, RoomEventBase, Spoken, SuperChat
from chat.intake import Intake
from chat.reading import Reading, TopicKey
from chat.topics import Joined, Opened, Recent, Shed, Topics, Withdrawn
from chat.understanding.topic import topic_key
from host.answering import AnswersToSay, PlannedAnswer
from host.answers.answer import Answer
from host.chat_log import ChatLog
from host.clock import Clock
from host.events import (
    AnswerPlanned,
    CommentRead,
    CommentSettled,
    HandedOver,
    Outcome,
    ReplyPosted,
)
from host.floor import Floor
from host.journal import Event, Journal
from host.latency import Latency
from host.mind import Mind
from host.state import RoomState
from storage.ports import LogUnavailable

_VIEWERS_REMEMBERED = 5_000
_FOLLOW_UP_US = 120 * 1_000_000
_REPLY_AGAIN_US = 8 * 1_000_000


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A comment that wants an answer, as it was read."""

    event: Spoken
    readings: tuple[Reading, ...]
    keys: tuple[TopicKey, ...]
    focus: str | None


class Undecided(msgspec.Struct, kw_only=True):
    """A question asked while the AI may not speak, with everybody who waits for it."""

    question: Question
    event_ids: list[str]


class Batch:
    """What one delivery leads to: events for the log, and what to do once they are durable."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.then: list[Callable[[], None]] = []

    def settle(
        self, event_id: str, outcome: Outcome, *, answer_id: str | None = None, why: str = ""
    ) -> None:
        self.events.append(
            CommentSettled(event_id=event_id, outcome=outcome, answer_id=answer_id, why=why)
        )


class Listening:
    """The way of every event from a platform into the room.

    Args:
        prefix: makes answer ids unique over restarts.
        focus: the product on show.
        changed: called when the pages have something new to show.
    """

    def __init__(
        self,
        *,
        intake: Intake,
        topics: Topics,
        answers: AnswersToSay,
        chat_log: ChatLog,
        journal: Journal,
        floor: Floor,
        clock: Clock,
        mind: Callable[[], Mind],
        focus: Callable[[], str | None],
        prefix: str,
        changed: Callable[[], None],
    ) -> None:
        self._intake = intake
        self._topics = topics
        self._answers = answers
        self._chat_log = chat_log
        self._journal = journal
        self._floor = floor
        self._clock = clock
        self._mind = mind
        self._focus = focus
        self._prefix = prefix
        self._changed = changed
        self._answer_count = 0
        self._last_reading: OrderedDict[str, tuple[int, Reading]] = OrderedDict()
        self._undecided: dict[TopicKey, Undecided] = {}
        self._replied_us: OrderedDict[TopicKey, tuple[int, str]] = OrderedDict()
        self.outcomes: Counter[str] = Counter()
        self.comments = 0
        self.latency = Latency()

    async def deliver(self, events: Sequence[RoomEvent]) -> None:
        """Take events in; they and what was decided about them are durable when this returns.

        Raises:
            LogUnavailable: nothing was remembered; the sender should send them again.
        """
        started_us = self._clock.now_us()
        batch = Batch()
        for event in events:
            self._take(event, batch)
        await self._commit(batch)
        took_ms = (self._clock.now_us() - started_us) / 1000
        for _ in events:
            self.latency.decided(took_ms)

    async def decide_waiting(self) -> None:
        """The AI has the floor (again): answer what was asked meanwhile."""
        waiting = {id(entry): entry for entry in self._undecided.values()}
        self._undecided = {}
        batch = Batch()
        for entry in waiting.values():
            self._decide(entry.question, entry.question.keys, entry.event_ids, batch)
        await self._commit(batch)

    async def expire(self) -> None:
        """Settle what waited too long in vain. To be called about once a second."""
        batch = Batch()
        for key, _ in self._topics.expire():
            self._answers.drop(key)
            found = self._forget_undecided(key)
            for event_id in found.event_ids if found else ():
                batch.settle(event_id, Outcome.SHED, why="nobody answered in time")
        await self._commit(batch)

    def wait_again(self, question: Question) -> None:
        """A question from before a restart that nobody had decided about waits again."""
        event = question.event
        asked = self._topics.ask(
            question.keys,
            event_id=event.event_id,
            viewer=event.user.id or "",
            text=event.text,
            name=event.user.name,
        )
        if isinstance(asked, Opened):
            self._wait(question, asked.opened)
        elif isinstance(asked, Joined):
            for key in asked.joined:
                if key in self._undecided:
                    self._undecided[key].event_ids.append(event.event_id)
                    return

    def draft_for(self, key: TopicKey) -> str:
        """What the AI would say to a waiting question, for the person at the desk."""
        found = self._undecided.get(key)
        if found is None:
            return ""
        return self._answer(found.question.readings, found.question, variation=0).text

    def resolved(self, key: TopicKey, batch: Batch) -> None:
        """A person answered or closed the topic: settle what still waits for it."""
        self._topics.resolve(key)
        self._answers.drop(key)
        found = self._forget_undecided(key)
        for event_id in found.event_ids if found else ():
            batch.settle(event_id, Outcome.RESOLVED)

    def _forget_undecided(self, key: TopicKey) -> Undecided | None:
        found = self._undecided.get(key)
        for other in found.question.keys if found else ():
            self._undecided.pop(other, None)
        return found

    def _no_longer_undecided(self, event_id: str) -> bool:
        """Take one line out of those nobody has decided about; whether it was there."""
        for entry in self._undecided.values():
            if event_id in entry.event_ids:
                entry.event_ids.remove(event_id)
                return True
        return False

    async def _commit(self, batch: Batch) -> None:
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
            if not isinstance(event, RoomEventBase):
                continue
            self._intake.forget(event)
            if isinstance(event, Chat | SuperChat):
                self.comments -= 1
                self._no_longer_undecided(event.event_id)
                for key in self._topics.withdraw(event.event_id).closed:
                    self._undecided.pop(key, None)

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
        else:
            self._hear(event, batch)

    def _hear(self, event: Spoken, batch: Batch) -> None:
        focus = self._focus()
        heard = self._mind().hear(event.text, focus=focus, previous=self._previous(event.user.id))
        asking, keys = heard.asking, heard.keys
        if not asking:
            batch.settle(event.event_id, Outcome.IGNORED)
            return
        self._remember(event.user.id, asking[-1])
        batch.events.append(CommentRead(event_id=event.event_id, readings=asking, topics=keys))
        question = Question(event=event, readings=asking, keys=keys, focus=focus)
        asked = self._topics.ask(
            keys,
            event_id=event.event_id,
            viewer=event.user.id or "",
            text=event.text,
            name=event.user.name,
            paid=isinstance(event, SuperChat),
        )
        match asked:
            case Opened():
                self._opened(question, asked.opened, batch)
            case Joined():
                self._joined(question, asked.joined, batch)
            case Recent():
                batch.settle(event.event_id, Outcome.MERGED, answer_id=asked.answer_id)
                self._reply_again(keys[0], event, batch)
            case Shed():
                batch.settle(event.event_id, Outcome.SHED, why=asked.reason)

    def _opened(self, question: Question, opened: tuple[TopicKey, ...], batch: Batch) -> None:
        if self._floor.state.ai_may_speak:
            self._decide(question, opened, [question.event.event_id], batch)
            return
        answer = self._answer(question.readings, question, variation=0)
        if answer.route == "human":
            self._decide(question, opened, [question.event.event_id], batch)
            return
        self._wait(question, opened)

    def _wait(self, question: Question, opened: tuple[TopicKey, ...]) -> None:
        entry = Undecided(
            question=msgspec.structs.replace(question, keys=opened),
            event_ids=[question.event.event_id],
        )
        self._undecided |= dict.fromkeys(opened, entry)

    def _joined(self, question: Question, joined: tuple[TopicKey, ...], batch: Batch) -> None:
        event_id = question.event.event_id
        for key in joined:
            planned = self._answers.answer_for(key)
            if planned is not None:
                batch.settle(event_id, Outcome.MERGED, answer_id=planned.answer_id)
                self._reply_again(key, question.event, batch)
                return
            if key in self._undecided:
                self._undecided[key].event_ids.append(event_id)
                return
        batch.settle(event_id, Outcome.HANDED_OVER, why="a person has this question")

    def _decide(
        self, question: Question, keys: tuple[TopicKey, ...], event_ids: list[str], batch: Batch
    ) -> None:
        variation = self._answer_count
        asked = question.readings
        if keys != question.keys:
            asked = tuple(r for r in asked if topic_key(r) in keys) or asked
        answer = self._answer(asked, question, variation=variation)
        match answer.route:
            case "ai":
                self._plan(question, asked, keys, answer, event_ids, variation, batch)
            case "human":
                self._hand_over(question, keys, answer, event_ids, batch)
            case "ignore":
                for event_id in event_ids:
                    self._topics.withdraw(event_id)
                    batch.settle(event_id, Outcome.IGNORED)

    def _plan(
        self,
        question: Question,
        asked: tuple[Reading, ...],
        keys: tuple[TopicKey, ...],
        answer: Answer,
        event_ids: list[str],
        variation: int,
        batch: Batch,
    ) -> None:
        self._answer_count += 1
        answer_id = f"{self._prefix}{self._answer_count}"
        batch.events.append(
            AnswerPlanned(
                answer_id=answer_id,
                topics=keys,
                first_event_id=question.event.event_id,
                text=answer.text,
                evidence=answer.facts,
                lane=answer.lane,
                catalogue_version=self._mind().snapshot.version,
            )
        )
        for number, event_id in enumerate(event_ids):
            outcome = Outcome.MERGED if number else Outcome.ANSWERED
            batch.settle(event_id, outcome, answer_id=answer_id)
        planned = PlannedAnswer(
            answer_id=answer_id,
            topics=keys,
            readings=asked,
            question=question.event.text,
            focus=question.focus,
            variation=variation,
            asked_us=self._clock.now_us(),
        )
        batch.then.append(lambda: self._answers.add(planned))
        self._reply(keys[0], question.event, answer_id, answer.text, batch)

    def _hand_over(
        self,
        question: Question,
        keys: tuple[TopicKey, ...],
        answer: Answer,
        event_ids: list[str],
        batch: Batch,
    ) -> None:
        for key in keys:
            self._topics.hand_over(
                key, reason=answer.reason, urgency=answer.urgency, draft=answer.draft
            )
        batch.events.append(
            HandedOver(
                topic=keys[0],
                event_id=question.event.event_id,
                reason=answer.reason,
                urgency=answer.urgency,
                draft=answer.draft,
            )
        )
        for event_id in event_ids:
            batch.settle(event_id, Outcome.HANDED_OVER, why=answer.reason)
        if answer.text and self._floor.state.ai_may_speak:
            self._reply(keys[0], question.event, "", answer.text, batch)

    def _reply(self, key: TopicKey, event: Spoken, answer_id: str, text: str, batch: Batch) -> None:
        line = f"@{event.user.name} {text}" if event.user.name else text
        self._replied_us[key] = (self._clock.now_us(), text)
        self._replied_us.move_to_end(key)
        while len(self._replied_us) > _VIEWERS_REMEMBERED:
            self._replied_us.popitem(last=False)
        if self._floor.state is not RoomState.AI:
            return  # in a rehearsal only the desk follows
        batch.events.append(ReplyPosted(answer_id=answer_id, source=event.source, text=line))
        batch.then.append(lambda: self._chat_log.replied(line, self._clock.now_us()))

    def _reply_again(self, key: TopicKey, event: Spoken, batch: Batch) -> None:
        """The same question from somebody else: the same words, but not with every line."""
        last = self._replied_us.get(key)
        if last is None or not self._floor.state.ai_may_speak:
            return
        if self._clock.now_us() - last[0] >= _REPLY_AGAIN_US:
            self._reply(key, event, "", last[1], batch)

    def _answer(
        self, readings: tuple[Reading, ...], question: Question, *, variation: int
    ) -> Answer:
        return self._mind().answer(
            readings, text=question.event.text, focus=question.focus, variation=variation
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
                if self._no_longer_undecided(event_id):
                    batch.settle(event_id, Outcome.WITHDRAWN)
            for key in withdrawn.closed:
                self._answers.drop(key)
                self._undecided.pop(key, None)
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
        while len(self._last_reading) > _VIEWERS_REMEMBERED:
            self._last_reading.popitem(last=False)
