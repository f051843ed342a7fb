"""Who speaks and who answers, over random evenings: comments, take-overs, changes of mode, lost
connections, a late model and a late voice, a host who talks, and people who answer.

The AI is never heard where a person has the floor, in the silent mode, or over a co-host; and a
question that a person has answered is not answered by the AI afterwards.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import os
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from chat.events import Chat, RoomEvent, User
from chat.ports import Capabilities, Transient
from chat.reading import TopicKey
from host import virtual_time
from host.answers.model.question import Clause, ModelQuestion, NotAnswered
from host.commands import BadCommand, ChangeMode, ComeBack, Move, SayLine, SkipSentence
from host.events import AnswerPlanned, CommentSettled, ReplyPosted, SentenceStarted
from host.journal import opened
from host.mind import Mind
from host.mode import Mode
from host.room_settings import RoomConfig
from host.speech.ports import Speech, Utterance
from host.speech.providers.paced import PacedVoice
from host.state import IllegalMove, RoomState
from host.topic_commands import (
    AiAnswersTopic,
    AnswerTopic,
    AssignTopic,
    ClaimTopic,
    DeferTopic,
    DismissTopic,
    ReleaseTopic,
    ReopenTopic,
    ResolveTopic,
)
from host.topic_events import (
    TopicAssigned,
    TopicClaimed,
    TopicDeferred,
    TopicGivenToAi,
    TopicReleased,
    TopicReopened,
    TopicResolved,
)
from storage.ports import Envelope

LiveRoom = Callable[..., Any]
LONG = "TAKE_OVER_EXAMPLES" in os.environ
"""A long search: other evenings each time."""
EXAMPLES = int(os.environ.get("TAKE_OVER_EXAMPLES", "24"))
QUESTIONS = (
    "马克杯多少钱", "帆布袋还有货吗", "衬衫有M码吗，多少钱", "香薰蜡烛包邮吗", "我的快递三天没动了",
    "衬衫会不会起球", "围巾会掉毛吗", "主播好", "收纳篮承重多少", "毛巾多少钱，有货吗",
)  # fmt: skip
PERSON_SAYS = "我是真人，这个我来答"


class Platform:
    """A chat that can be lost; it knows who may be writing into it."""

    def __init__(self, name: str, *, can_send: bool) -> None:
        self.name = self.platform = name
        self.capabilities = Capabilities(
            can_send=can_send,
            max_send_len=500 if can_send else 0,
            send_min_interval_s=2.0,  # so that lines wait, and may be overtaken
            silence_is_normal=True,
        )
        self.ai_may_write: Callable[[], bool] = lambda: True
        self.wrong: list[str] = []
        self.of_people = {PERSON_SAYS}
        self.inbox: asyncio.Queue[RoomEvent | None] = asyncio.Queue(1_000)

    async def events(self) -> AsyncIterator[RoomEvent]:
        while True:
            event = await self.inbox.get()
            if event is None:
                raise Transient("lost")
            yield event

    async def send(self, text: str) -> None:
        by_person = any(words in text for words in self.of_people)
        if not by_person and not self.ai_may_write():
            self.wrong.append(text)


class LateVoice(PacedVoice):
    """Takes its time over a sentence, each one as long as was said last."""

    late_s = 0.0

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        await asyncio.sleep(self.late_s)
        return await super().synthesise(text, language=language, rate=rate)


class LateModel:
    """Answers in two clauses with a wait before each, or gives up."""

    ready = True

    def __init__(self) -> None:
        self.late_s = 0.2
        self.gives_up = False

    def make(self, _mind: Callable[[], Mind]) -> LateModel:
        return self

    async def answer(self, question: ModelQuestion) -> AsyncGenerator[Clause, None]:
        for text in ("这个我们问过厂里，", "不会的。"):
            await asyncio.sleep(self.late_s)
            yield Clause(text=text, facts=(), products=(), version=1)
        if self.gives_up:
            raise NotAnswered("late")

    async def reword(self, *_: object) -> None:
        return None


class Listener:
    """Hears the room, and notes what it should not have heard."""

    def __init__(self, room: Any) -> None:
        self._room = room
        self.wrong: list[str] = []
        self.told = False
        """A person let the AI go on although the host may talk."""

    def begin(self, utterance: Utterance) -> None:
        self._check("begin", utterance)

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        self._check("chunk", utterance)

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        """Silence is never wrong."""

    def finish(self, sentence_id: str) -> None:
        """Silence is never wrong."""

    def _check(self, what: str, utterance: Utterance) -> None:
        floor, turns = self._room.parts.floor, self._room.parts.turns
        fine = (
            floor.state in (RoomState.AI, RoomState.REHEARSAL) and floor.mode is not Mode.CO_PILOT
        )
        if floor.mode is Mode.CO_HOST:
            fine = fine and (self.told or not turns.host_speaks)
            fine = fine and utterance.sentence_kind != "script"
        if not fine:
            where = f"{floor.state} {floor.mode} host_speaks={turns.host_speaks}"
            self.wrong.append(f"{what} of {utterance.sentence_id} in {where}")


class Evening:
    """Plays steps in a running room."""

    def __init__(self, stage: Any, platforms: list[Platform], voice: LateVoice, model: LateModel):
        self.stage, self.room = stage, stage.room
        self.platforms, self.voice, self.model = platforms, voice, model
        self.asked = 0
        self.ear = True
        self.listener = Listener(self.room)
        self.room.parts.air.attach(self.listener)
        self.room.parts.ear_hears = lambda: self.ear
        for platform in platforms:
            platform.ai_may_write = lambda: self.room.parts.floor.state is RoomState.AI

    async def play(self, what: str, number: int) -> None:
        with contextlib.suppress(BadCommand, IllegalMove):  # a person is told why, and goes on
            await getattr(self, f"_{what}")(number)

    async def _ask(self, number: int) -> None:
        self.asked += 1
        text = QUESTIONS[number % len(QUESTIONS)]
        place = number % (len(self.platforms) + 1)
        if place == len(self.platforms):
            await self.stage.ask(text, viewer=f"v{number % 7}")
            return
        where = self.platforms[place]
        user = User(id=f"v{number % 7}", name="小红")
        await where.inbox.put(
            Chat(platform=where.name, source=where.name, event_id=f"e{self.asked}", user=user,
                 text=text)
        )  # fmt: skip

    async def _crowd(self, number: int) -> None:
        """Three at once, of one platform."""
        for more in range(3):
            await self._ask(3 * (number + more))

    async def _move(self, number: int) -> None:
        to = (RoomState.HUMAN, RoomState.AI, RoomState.AI, RoomState.SAFE, RoomState.OFF,
              RoomState.REHEARSAL)[number % 6]  # fmt: skip
        await self.room.command(Move(to=to), who="anna")

    async def _mode(self, number: int) -> None:
        await self.room.command(ChangeMode(to=list(Mode)[number % 3]), who="anna")

    async def _person(self, number: int) -> None:
        """One of two people does something about one of the open questions."""
        topics = self.room.view().topics
        if not topics:
            return
        key, who = topics[number % len(topics)].key, ("anna", "bob")[number % 2]
        aloud = number % 3 == 0
        verbs: tuple[Any, ...] = (
            AnswerTopic(key=key, text=PERSON_SAYS, aloud=aloud),
            AnswerTopic(key=key, text=PERSON_SAYS, aloud=aloud),
            DismissTopic(key=key),
            ResolveTopic(key=key),
            ReopenTopic(key=key),
        )
        await self.room.command(verbs[number % len(verbs)], who=who)

    async def _claim(self, number: int) -> None:
        """... or says who has it."""
        topics = self.room.view().topics
        if not topics:
            return
        topic, who = topics[number % len(topics)], ("anna", "bob")[number % 2]
        key = topic.key
        for platform in self.platforms:  # a draft that a person may let out is then theirs
            platform.of_people |= {topic.draft} - {""}
        verbs: tuple[Any, ...] = (
            ClaimTopic(key=key), ClaimTopic(key=key), ClaimTopic(key=key), ReleaseTopic(key=key),
            AssignTopic(key=key, to=("", "bob")[number % 2]), AiAnswersTopic(key=key),
            DeferTopic(key=key, seconds=5),
        )  # fmt: skip
        await self.room.command(verbs[number % len(verbs)], who=who)

    async def _host(self, number: int) -> None:
        """The human host begins or ends to talk, or plugs the microphone in or out."""
        turns, self.listener.told = self.room.parts.turns, False
        if number % 5 < 2:
            self.ear = True
            turns.began()
        else:
            self.ear = number % 5 < 4
            turns.ended()

    async def _desk(self, number: int) -> None:
        self.listener.told |= number % 3 == 0
        commands = (ComeBack(), SkipSentence(), SayLine(text="谢谢大家的支持"))
        await self.room.command(commands[number % 3], who="anna")

    async def _lose(self, number: int) -> None:
        await self.platforms[number % len(self.platforms)].inbox.put(None)

    async def _late(self, number: int) -> None:
        self.voice.late_s = (0.0, 0.4, 1.5)[number % 3]
        self.model.late_s = (0.2, 4.0, 9.0)[number // 3 % 3]
        self.model.gives_up = number % 7 == 0


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["ask", "ask", "ask", "crowd", "move", "move", "move", "mode", "mode", "person",
             "person", "claim", "claim", "claim", "host", "host", "desk", "lose", "late"]
        ),
        st.integers(0, 209),
        st.sampled_from([0.0, 0.0, 0.05, 0.2, 0.7, 1.3, 3.0, 9.0]),
    ),
    min_size=5,
    max_size=40,
)  # fmt: skip


@settings(
    max_examples=EXAMPLES,
    derandomize=not LONG,
    phases=[Phase.generate],  # an evening takes too long to be made smaller
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    steps=STEPS,
    mode=st.sampled_from(["ai_host", "ai_host", "co_host", "co_host", "co_pilot"]),
    late_s=st.sampled_from([0.0, 0.4, 1.5]),
)
def test_the_ai_never_speaks_where_a_person_does_and_no_question_is_answered_by_both(
    live_room: LiveRoom, steps: list[tuple[str, int, float]], mode: str, late_s: float
) -> None:
    async def scene() -> None:
        platforms = [Platform("twitch", can_send=True), Platform("bilibili", can_send=False)]
        voice, model = LateVoice(), LateModel()
        voice.late_s = late_s
        async with live_room(
            config=RoomConfig(mode=mode),  # type: ignore[arg-type]
            voice=voice,
            connectors=lambda _clock: platforms,
            lane=model.make,
        ) as stage:
            evening = Evening(stage, platforms, voice, model)
            for what, number, wait_s in steps:
                await evening.play(what, number)
                await asyncio.sleep(wait_s)
            await asyncio.sleep(15)
            assert evening.listener.wrong == []
            assert [platform.wrong for platform in platforms] == [[], []]
            check_the_log(await stage.log.read(0, limit=100_000))

    virtual_time.run(scene())


def check_the_log(envelopes: list[Envelope]) -> None:
    """No comment has two outcomes; and what a person has, or has resolved, the AI does not begin to
    answer, aloud or in text."""
    events = [opened(each) for each in envelopes]
    outcomes = Counter(e.event_id for e in events if isinstance(e, CommentSettled))
    assert [event_id for event_id, count in outcomes.items() if count > 1] == []
    people = People()
    begun: set[str] = set()
    for envelope, event in zip(envelopes, events, strict=True):
        people.take(event)
        if isinstance(event, AnswerPlanned):
            assert not people.have(event.topics, envelope.written_us), f"answered: {event.text}"
        elif isinstance(event, ReplyPosted) and event.answer_id:
            assert not people.resolved(event.answer_id), f"written after a person: {event.text}"
        elif isinstance(event, SentenceStarted) and event.answer_id not in begun:
            answer_id = event.answer_id or ""
            assert not people.resolved(answer_id), f"said after a person: {event.text}"
            topics = people.topics_of.get(answer_id, ())
            assert not people.have(topics, envelope.written_us), f"said meanwhile: {event.text}"
            begun.add(answer_id)


class People:
    """What people have and have done, told from the log anew and in another way than the room's."""

    def __init__(self) -> None:
        self.topics_of: dict[str, tuple[TopicKey, ...]] = {}
        """The questions of each answer of the AI's."""
        self._until_us: dict[TopicKey, float] = {}
        self._taken: dict[str, set[TopicKey]] = {}
        """Of each answer the questions that a person has resolved since it was made."""

    def have(self, topics: tuple[TopicKey, ...], at_us: int) -> bool:
        """Whether people have all of these questions."""
        return bool(topics) and all(at_us < self._until_us.get(key, 0) for key in topics)

    def resolved(self, answer_id: str) -> bool:
        """Whether people have resolved every question of the answer."""
        topics = self.topics_of.get(answer_id, ())
        return bool(topics) and self._taken[answer_id] >= set(topics)

    def take(self, event: object) -> None:
        """What happened next."""
        match event:
            case AnswerPlanned():
                self.topics_of[event.answer_id] = event.topics
                self._taken[event.answer_id] = set()
            case TopicClaimed() | TopicDeferred():
                self._until_us[event.topic] = event.until_us
            case TopicAssigned():
                self._until_us[event.topic] = math.inf
            case TopicReleased() | TopicGivenToAi():
                self._until_us.pop(event.topic, None)
            case TopicResolved() | TopicReopened():
                self._until_us.pop(event.topic, None)
                for answer_id, topics in self.topics_of.items():
                    if event.topic in topics:
                        self._taken[answer_id].add(event.topic)
            case _:
                pass
