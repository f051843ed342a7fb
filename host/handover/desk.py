"""What a person at the desk does with questions. Each verb may be sent again: it then changes
nothing. What somebody else has is refused with their name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from chat.topics import Topic
from chat.visible_text import clean
from host.batch import Batch
from host.command_base import BadCommand
from host.events import HandedOver
from host.handover.approving import approve
from host.handover.board import Closed
from host.handover.posting import post
from host.sayable import sayable
from host.topic_commands import (
    AiAnswersTopic,
    AnswerTopic,
    AssignTopic,
    ClaimTopic,
    DeferTopic,
    DismissTopic,
    DueTopic,
    NoteTopic,
    ReleaseTopic,
    ReopenTopic,
    ResolveTopic,
    TopicCommand,
)
from host.topic_events import (
    How,
    TopicAssigned,
    TopicClaimed,
    TopicDeferred,
    TopicDueBy,
    TopicGivenToAi,
    TopicNoted,
    TopicReleased,
    TopicReopened,
)

if TYPE_CHECKING:
    from host.parts import Parts

CLAIM_US = 30 * 1_000_000
MOST_SECONDS = 3_600
_NAME_CHARS = 40
_NOTE_CHARS = 500


class TopicDesk:
    """Carries out `TopicCommand`s."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._handover = parts.handover

    def obey(self, command: TopicCommand, who: str, batch: Batch) -> bool:
        """Do it; whether it is worth a line of its own in the log of commands.

        Raises:
            BadCommand: it cannot be done now; one sentence.
        """
        match command:
            case ClaimTopic():
                return self._claim(command.key, who, batch)
            case NoteTopic() | DueTopic() | DeferTopic():
                self._remark(command, who, batch)
            case ReopenTopic():
                self._reopen(command.key, who, batch)
            case ReleaseTopic() | AssignTopic() | AiAnswersTopic():
                self._pass_on(command, who, batch)
            case ResolveTopic() | DismissTopic() | AnswerTopic():
                self._close(command, who, batch)
        return True

    # who has it

    def _claim(self, key: str, who: str, batch: Batch) -> bool:
        topic = self.free(key, who)
        if self._handover.begins(topic.key):
            raise BadCommand("the AI begins to answer this question just now; cut it if need be")
        renewed = self._handover.holder(topic.key) == who
        if renewed and not self._handover.care(topic.key).until_us:
            return False  # assigned to them: does not end
        until_us = self._now_us() + CLAIM_US
        self._handover.tell(TopicClaimed(topic=topic.key, who=who, until_us=until_us), batch)
        return not renewed

    def _pass_on(
        self, command: ReleaseTopic | AssignTopic | AiAnswersTopic, who: str, batch: Batch
    ) -> None:
        match command:
            case ReleaseTopic():
                topic = self.free(command.key, who)
                if self._handover.holder(topic.key):
                    self._handover.tell(TopicReleased(topic=topic.key, who=who), batch)
            case AssignTopic():
                self._assign(self._open(command.key), command.to, who, batch)
            case AiAnswersTopic():
                self._let_ai_answer(self.free(command.key, who), who, batch)

    def _assign(self, topic: Topic, to: str, who: str, batch: Batch) -> None:
        name = clean(to, _NAME_CHARS)[0]
        before = self._handover.care(topic.key)
        if not name:
            if self._handover.holder(topic.key):
                self._handover.tell(TopicReleased(topic=topic.key, who=who), batch)
        elif before.who != name or before.until_us:
            self._handover.tell(TopicAssigned(topic=topic.key, who=who, to=name), batch)

    def _let_ai_answer(self, topic: Topic, who: str, batch: Batch) -> None:
        if topic.lane == "person":
            if not topic.draft:
                raise BadCommand("the AI has no answer to this question; write one yourself")
            self._answer(topic, topic.draft, who, "ai", batch, aloud=True)
        else:
            self._handover.tell(TopicGivenToAi(topic=topic.key, who=who), batch)

    # remarks

    def _remark(self, command: NoteTopic | DueTopic | DeferTopic, who: str, batch: Batch) -> None:
        match command:
            case NoteTopic():
                topic = self._open(command.key)
                text = clean(command.text, _NOTE_CHARS)[0]
                if not text:
                    raise BadCommand("the note is empty; type what colleagues should know")
                self._handover.tell(TopicNoted(topic=topic.key, who=who, text=text), batch)
            case DueTopic():
                topic, due_us = self._open(command.key), self._in(command.seconds)
                self._handover.tell(TopicDueBy(topic=topic.key, who=who, deadline_us=due_us), batch)
                self._parts.deadlines.watch(topic.key)
            case DeferTopic():
                topic, until_us = self.free(command.key, who), self._in(command.seconds)
                self._handover.tell(
                    TopicDeferred(topic=topic.key, who=who, until_us=until_us), batch
                )

    def _in(self, seconds: int) -> int:
        if not 1 <= seconds <= MOST_SECONDS:
            raise BadCommand(f"seconds is {seconds}; give 1 to {MOST_SECONDS}")
        return self._now_us() + seconds * 1_000_000

    # closing and reopening

    def _close(
        self, command: ResolveTopic | DismissTopic | AnswerTopic, who: str, batch: Batch
    ) -> None:
        if not isinstance(command, AnswerTopic) and self._closed_by(command.key, who):
            return
        topic = self.free(command.key, who)
        match command:
            case ResolveTopic():
                text = clean(command.text, _NOTE_CHARS)[0]
                self._handover.resolve(topic, batch, who=who, how=command.how, text=text)
            case DismissTopic():
                self._handover.resolve(topic, batch, who=who, how="not_needed")
            case AnswerTopic():
                text = sayable(self._parts, command.text)
                if command.remember != "no":
                    approve(
                        self._parts,
                        batch,
                        topic=topic.key,
                        question=topic.text,
                        text=text,
                        of_shop=command.remember == "shop",
                        days=command.days,
                        who=who,
                    )
                self._answer(topic, text, who, "text", batch, aloud=command.aloud)

    def _closed_by(self, key: str, who: str) -> bool:
        """Whether this person has closed the question already; where another has, that is said."""
        topic = self._find(key)
        if topic is not None and topic.lane != "answered":
            return False
        closed = self.closed(key)
        if closed is not None and closed.who != who:
            raise BadCommand(f"{closed.who} has closed this question already")
        return closed is not None

    def _answer(
        self, topic: Topic, text: str, who: str, how: How, batch: Batch, *, aloud: bool
    ) -> None:
        """Post the text, and have it said; one that is the AI's draft is guarded here."""
        parts = self._parts
        if how == "ai":
            text = sayable(parts, text)
        self._handover.resolve(topic, batch, who=who, how=how, text=text)
        post(parts, batch, topic.name, text)
        if aloud and parts.floor.mode.sounds:
            batch.then.append(lambda: parts.operator.add(text))

    def _reopen(self, key: str, who: str, batch: Batch) -> None:
        """It waits for a person again, under the comment that asked first."""
        topic = self._find(key)
        if topic is not None and topic.lane != "answered":
            return  # open already
        closed = self.closed(key)
        if topic is None and closed is None:
            raise BadCommand(f"no question is known under {key!r}; it may be too long ago")
        again = (
            Closed(
                topic=topic.key,
                who="AI",
                how="ai",
                text="",
                at_us=0,
                event_id=topic.first_event_id,
                sample=topic.text,
                viewer=topic.name,
            )
            if closed is None and topic is not None
            else closed
        )
        assert again is not None
        self._wait_again(again, who, batch)

    def _wait_again(self, closed: Closed, who: str, batch: Batch) -> None:
        topics, key = self._parts.topics, closed.topic
        topics.reopen(key)
        ask = partial(
            topics.ask, (key,), viewer="", text=closed.sample, name=closed.viewer, person=True,
            paid=True,
        )  # fmt: skip
        event_id = closed.event_id or f"reopened-{key}"
        ask(event_id=event_id)
        if topics.find(key) is None:  # that comment waits for another answer already
            ask(event_id=f"{event_id}+")
        draft = closed.text if closed.how in ("ai", "text") else ""
        topics.hand_over(key, reason="reopened", urgency="normal", draft=draft)
        self._handover.tell(TopicReopened(topic=key, who=who, event_id=event_id), batch)
        self._parts.deadlines.watch(key)
        batch.events.append(
            HandedOver(topic=key, event_id=event_id, reason="reopened", draft=draft)
        )

    # finding

    def free(self, key: str, who: str) -> Topic:
        """The waiting question, if nobody else has it; raises `BadCommand` otherwise."""
        topic = self._open(key)
        holder = self._handover.holder(topic.key)
        if holder and holder != who:
            raise BadCommand(f"{holder} has this question; ask them, or assign it to yourself")
        return topic

    def _open(self, key: str) -> Topic:
        topic = self._find(key)
        if topic is None or topic.lane == "answered":
            raise BadCommand(
                f"no question waits under {key!r}; it was answered or closed meanwhile"
            )
        return topic

    def _find(self, key: str) -> Topic | None:
        return self._parts.topics.find_named(key)

    def closed(self, key: str) -> Closed | None:
        """How the question of this name was closed last."""
        for closed in self._handover.board.closed_lately():
            if str(closed.topic) == key:
                return closed
        return None

    def _now_us(self) -> int:
        return self._parts.clock.now_us()
