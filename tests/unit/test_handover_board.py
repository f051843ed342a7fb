"""Claims under any sequence of commands: one holder at most, and the log alone gives it back."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from chat.intake import Intake
from chat.reading import TopicKey
from chat.topics import Topics
from host.answering import AnswersToSay
from host.batch import Batch
from host.chat_log import ChatLog
from host.command_base import BadCommand
from host.deciding import Deciding
from host.floor import Floor
from host.handover.board import Board
from host.handover.deadlines import Deadlines
from host.handover.desk import CLAIM_US, TopicDesk
from host.handover.handover import HandOver
from host.listening import Listening
from host.room_settings import RoomConfig
from host.topic_commands import (
    AssignTopic,
    ClaimTopic,
    DeferTopic,
    NoteTopic,
    ReleaseTopic,
    ReopenTopic,
    ResolveTopic,
)
from host.topic_events import TopicEvent

KEYS = (TopicKey("price", "P1"), TopicKey("refund"), TopicKey("returns"))
PEOPLE = ("anna", "bob", "host")
key_of = st.sampled_from([str(key) for key in KEYS])
who_of = st.sampled_from(PEOPLE)


class _Clock:
    def __init__(self) -> None:
        self.us = 1_000_000

    def now_us(self) -> int:
        return self.us


class _Parts:
    """As much of a room as the verbs need that are drawn here."""

    def __init__(self) -> None:
        self.clock: Any = _Clock()
        self.topics = Topics(now_us=self.clock.now_us, stale_s=10_000)
        nothing: Any = None
        self.answers = AnswersToSay(self.topics, nothing)
        deciding = Deciding(
            topics=self.topics,
            answers=self.answers,
            chat_log=ChatLog(),
            floor=Floor(),
            clock=self.clock,
            mind=nothing,
            prefix="a",
        )
        listening = Listening(
            intake=Intake(room_id="r", key=b"0" * 16, now_us=self.clock.now_us),
            topics=self.topics,
            answers=self.answers,
            deciding=deciding,
            chat_log=ChatLog(),
            journal=nothing,
            clock=self.clock,
            mind=nothing,
            focus=lambda: None,
            changed=lambda: None,
        )
        self.handover = HandOver(
            topics=self.topics,
            answers=self.answers,
            listening=listening,
            clock=self.clock,
            prefix="x",
        )
        self.config = RoomConfig()
        whole: Any = self
        self.deadlines = Deadlines(whole)


class Desks(RuleBasedStateMachine):
    """Two operators and the host's telephone, and a plain account of who has what."""

    def __init__(self) -> None:
        super().__init__()
        parts: Any = _Parts()
        self.parts = parts
        self.desk = TopicDesk(parts)
        self.log: list[tuple[int, TopicEvent]] = []
        self.has: dict[str, tuple[str, int]] = {}
        self.later: dict[str, int] = {}
        self.asked = 0

    def open(self, key: str) -> bool:
        topic = self.parts.topics.find_named(key)
        return topic is not None and topic.lane != "answered"

    def holder(self, key: str) -> str:
        who, until_us = self.has.get(key, ("", 0))
        return who if not until_us or self.parts.clock.us < until_us else ""

    def send(self, command: Any, who: str) -> bool:
        """Whether it was done; refused exactly where the question is closed or another's."""
        batch = Batch()
        try:
            self.desk.obey(command, who, batch)
        except BadCommand:
            assert batch.events == []
            return False
        self.log += [(self.parts.clock.us, e) for e in batch.events if isinstance(e, TopicEvent)]
        return True

    @rule(key=st.sampled_from(KEYS), person=st.booleans())
    def ask(self, key: TopicKey, person: bool) -> None:
        self.asked += 1
        self.parts.topics.ask(
            (key,), event_id=f"e{self.asked}", viewer="", text="t", name="n", person=person
        )

    @rule(key=key_of, who=who_of)
    def claim(self, key: str, who: str) -> None:
        free = self.open(key) and self.holder(key) in ("", who)
        assert self.send(ClaimTopic(key=key), who) == free
        if free and self.has.get(key) != (who, 0):
            self.has[key] = (who, self.parts.clock.us + CLAIM_US)
            self.later.pop(key, None)

    @rule(key=key_of, who=who_of)
    def release(self, key: str, who: str) -> None:
        free = self.open(key) and self.holder(key) in ("", who)
        assert self.send(ReleaseTopic(key=key), who) == free
        if free:
            self.has.pop(key, None)

    @rule(key=key_of, who=who_of, to=who_of)
    def assign(self, key: str, who: str, to: str) -> None:
        assert self.send(AssignTopic(key=key, to=to), who) == self.open(key)
        if self.open(key):
            self.has[key] = (to, 0)
            self.later.pop(key, None)

    @rule(key=key_of, who=who_of, seconds=st.integers(1, 60))
    def defer(self, key: str, who: str, seconds: int) -> None:
        free = self.open(key) and self.holder(key) in ("", who)
        assert self.send(DeferTopic(key=key, seconds=seconds), who) == free
        if free:
            self.has.pop(key, None)
            self.later[key] = self.parts.clock.us + seconds * 1_000_000

    @rule(key=key_of, who=who_of)
    def note(self, key: str, who: str) -> None:
        assert self.send(NoteTopic(key=key, text="x"), who) == self.open(key)

    @rule(key=key_of, who=who_of, how=st.sampled_from(["aloud", "text", "not_needed"]))
    def resolve(self, key: str, who: str, how: Any) -> None:
        free = self.open(key) and self.holder(key) in ("", who)
        was_open = self.open(key)
        done = self.send(ResolveTopic(key=key, how=how), who)
        if was_open:
            assert done == free
        if free:
            assert not self.open(key)
            self.has.pop(key, None)
            self.later.pop(key, None)
            before = len(self.log)
            assert self.send(ResolveTopic(key=key, how=how), who)
            assert len(self.log) == before, "twice is once"

    @precondition(lambda self: self.parts.handover.board.closed_lately())
    @rule(who=who_of)
    def reopen(self, who: str) -> None:
        key = str(self.parts.handover.board.closed_lately()[0].topic)
        assert self.send(ReopenTopic(key=key), who)
        assert self.open(key)

    @rule(seconds=st.integers(1, 40))
    def time_goes_on(self, seconds: int) -> None:
        self.parts.clock.us += seconds * 1_000_000
        batch = Batch()
        self.parts.handover.tick(batch)
        self.log += [(self.parts.clock.us, e) for e in batch.events]  # type: ignore[misc]

    @rule()
    def speak(self) -> None:
        """The AI takes what it may take; nothing of it is a person's."""
        for topic in self.parts.topics.next(3):
            assert not self.holder(str(topic.key))
            assert self.later.get(str(topic.key), 0) <= self.parts.clock.us
            self.parts.topics.give_back(topic.key)

    @invariant()
    def everybody_sees_who_has_it(self) -> None:
        for key in KEYS:
            if self.open(str(key)):
                assert self.parts.handover.holder(key) == self.holder(str(key))

    @invariant()
    def the_log_alone_says_the_same(self) -> None:
        board = Board()
        for at_us, event in self.log:
            board.apply(event, at_us)
        for key in KEYS:
            if self.open(str(key)):
                assert board.care(key) == self.parts.handover.care(key)


TestDesks = Desks.TestCase
TestDesks.settings = settings(max_examples=60, stateful_step_count=30)
