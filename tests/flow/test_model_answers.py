"""The language model in the room: asked where the catalogue is silent, spoken as it comes, and
never missed when it fails."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from typing import Any

import msgspec
import pytest

from host import virtual_time
from host.answers.answer import Answer
from host.answers.guard import Guard
from host.answers.model.question import Clause, ModelQuestion, NotAnswered
from host.commands import DismissTopic, Move
from host.events import (
    AnswerPlanned,
    CommentSettled,
    GuardBlocked,
    HandedOver,
    Outcome,
    ReplyPosted,
    SentenceStarted,
)
from host.mind import Mind
from host.model_settings import ModelConfig
from host.state import RoomState
from host.topic_commands import ClaimTopic, ResolveTopic
from storage.catalogue import Fact

LiveRoom = Callable[..., Any]
QUESTION = "衬衫会不会起球"
FACT = Fact(name="words", value="发货地浙江杭州", source="policy:shipping_time", version=1)


class ScriptedLane:
    """Gives clauses after pauses: (seconds, text), and then perhaps a failure."""

    def __init__(
        self,
        *steps: tuple[float, str],
        fails: NotAnswered | None = None,
        products: Sequence[str] = (),
    ) -> None:
        self.ready = True
        self.steps = steps
        self.fails = fails
        self.products = tuple(products)
        self.asked: list[ModelQuestion] = []
        self.cancelled = 0
        self.reword_s = 0.1

    def make(self, _mind: Callable[[], Mind]) -> ScriptedLane:
        return self

    async def answer(self, question: ModelQuestion) -> AsyncGenerator[Clause, None]:
        self.asked.append(question)
        try:
            for seconds, text in self.steps:
                await asyncio.sleep(seconds)
                yield Clause(text=text, facts=(FACT,), products=self.products, version=1)
        except (asyncio.CancelledError, GeneratorExit):
            self.cancelled += 1
            raise
        if self.fails is not None:
            raise self.fails

    async def reword(self, answer: Answer, guard: Guard, language: str, tone: str) -> Answer | None:
        await asyncio.sleep(self.reword_s)
        text = answer.text.replace("现在", "今天只要")
        return msgspec.structs.replace(answer, text=text) if text != answer.text else None


def in_room(live_room: LiveRoom, lane: ScriptedLane, scene: Callable[[Any], Any]) -> None:
    async def run() -> None:
        async with live_room(lane=lane.make) as stage:
            await asyncio.sleep(20)
            await scene(stage)

    virtual_time.run(run())


async def sentence_with_a_second_left(stage: Any) -> None:
    """Wait for it: an answer asked for now is not spoken for another second."""
    for _ in range(200):
        now = stage.room.air_now()
        if now is not None and now[0].speech.duration_ms - now[1] >= 1_000:
            return
        await asyncio.sleep(0.05)
    raise AssertionError("no sentence of a second in ten")


def aloud(events: Sequence[Any]) -> list[str]:
    return [
        e.text for e in events if isinstance(e, SentenceStarted) and e.sentence_kind == "answer"
    ]


def test_a_question_the_catalogue_cannot_answer_is_answered_by_the_model_in_text_and_aloud(
    live_room: LiveRoom,
) -> None:
    lane = ScriptedLane((0.3, "我们在浙江杭州发货，"), (0.3, "江浙沪两天左右到。"))

    async def scene(stage: Any) -> None:
        event_id = await stage.ask(QUESTION)
        assert [t.lane for t in stage.room.view().topics] == ["waiting"]
        await asyncio.sleep(1)
        (settled,) = await stage.events(CommentSettled)
        assert (settled.event_id, settled.outcome) == (event_id, Outcome.ANSWERED)
        (planned,) = await stage.events(AnswerPlanned)
        whole = "我们在浙江杭州发货，江浙沪两天左右到。"
        assert (planned.lane, planned.text, planned.evidence) == ("llm", whole, (FACT,))
        (posted,) = await stage.events(ReplyPosted)
        assert posted.text.endswith(whole)
        await asyncio.sleep(30)
        assert aloud(await stage.events()) == [whole]
        assert lane.asked[0].line == QUESTION
        assert await stage.events(HandedOver) == []

    in_room(live_room, lane, scene)


def test_the_voice_begins_before_the_answer_is_complete_and_the_script_fills_a_wait(
    live_room: LiveRoom,
) -> None:
    lane = ScriptedLane((0.2, "我们在浙江杭州发货。"), (25, "江浙沪两天左右到。"))

    async def scene(stage: Any) -> None:
        await stage.ask(QUESTION)
        await asyncio.sleep(20)
        assert aloud(await stage.events()) == ["我们在浙江杭州发货。"]
        assert await stage.events(CommentSettled) == []
        await asyncio.sleep(25)
        events = await stage.events()
        assert aloud(events) == ["我们在浙江杭州发货。", "江浙沪两天左右到。"]
        started = [e for e in events if isinstance(e, SentenceStarted)]
        places = [n for n, e in enumerate(started) if e.sentence_kind == "answer"]
        assert places[1] > places[0] + 1, "the script went on meanwhile"
        assert len(await stage.events(CommentSettled)) == 1

    in_room(live_room, lane, scene)


@pytest.mark.parametrize(
    ("fails", "blocked"),
    [
        (NotAnswered("no_evidence"), []),
        (NotAnswered("model: timeout"), []),
        (NotAnswered("guard: ad.absolute", blocked="全网最低"), ["ad.absolute"]),
    ],
)
def test_where_the_model_has_no_answer_a_person_gets_the_question_as_without_it(
    live_room: LiveRoom, fails: NotAnswered, blocked: list[str]
) -> None:
    async def scene(stage: Any) -> None:
        await stage.ask(QUESTION)
        await asyncio.sleep(3)
        (settled,) = await stage.events(CommentSettled)
        assert settled.outcome is Outcome.HANDED_OVER
        (handed,) = await stage.events(HandedOver)
        assert handed.reason.startswith("no_evidence")
        assert [e.rule for e in await stage.events(GuardBlocked)] == blocked
        (posted,) = await stage.events(ReplyPosted)
        assert "全网" not in posted.text
        assert [t.lane for t in stage.room.view().topics] == ["person"]

    in_room(live_room, ScriptedLane(fails=fails), scene)


def test_an_answer_that_breaks_off_stays_true_and_a_person_gets_the_rest(
    live_room: LiveRoom,
) -> None:
    lane = ScriptedLane((0.2, "我们在浙江杭州发货。"), fails=NotAnswered("model: broken_off"))

    async def scene(stage: Any) -> None:
        await stage.ask(QUESTION)
        await asyncio.sleep(2)
        (handed,) = await stage.events(HandedOver)
        assert handed.draft == "我们在浙江杭州发货。"
        (posted,) = await stage.events(ReplyPosted)
        assert "我们在浙江杭州发货。" in posted.text
        assert len(posted.text) > len("@momo 我们在浙江杭州发货。")
        assert [t.lane for t in stage.room.view().topics] == ["person"]
        (settled,) = await stage.events(CommentSettled)
        assert settled.outcome is Outcome.HANDED_OVER

    in_room(live_room, lane, scene)


def test_who_asks_the_same_meanwhile_waits_with_the_first(live_room: LiveRoom) -> None:
    lane = ScriptedLane((3, "我们在浙江杭州发货。"))

    async def scene(stage: Any) -> None:
        await stage.ask(QUESTION)
        await stage.ask(QUESTION, viewer="second")
        await asyncio.sleep(5)
        assert len(lane.asked) == 1
        outcomes = [e.outcome for e in await stage.events(CommentSettled)]
        assert outcomes == [Outcome.ANSWERED, Outcome.MERGED]

    in_room(live_room, lane, scene)


def test_a_person_who_answers_first_stops_the_model(live_room: LiveRoom) -> None:
    lane = ScriptedLane((5, "我们在浙江杭州发货。"))

    async def scene(stage: Any) -> None:
        await stage.ask(QUESTION)
        await asyncio.sleep(1)
        (topic,) = stage.room.view().topics
        await stage.room.command(DismissTopic(key=topic.key), who="wang")
        await asyncio.sleep(20)
        assert lane.cancelled == 1
        assert [e.outcome for e in await stage.events(CommentSettled)] == [Outcome.RESOLVED]
        assert aloud(await stage.events()) == []

    in_room(live_room, lane, scene)


def test_under_a_persons_floor_the_model_only_drafts(live_room: LiveRoom) -> None:
    lane = ScriptedLane((2, "我们在浙江杭州发货。"))

    async def scene(stage: Any) -> None:
        await stage.room.command(Move(to=RoomState.HUMAN), who="wang")
        await stage.ask(QUESTION)
        await asyncio.sleep(4)
        (topic,) = [t for t in stage.room.view().topics if t.lane == "person"]
        assert topic.draft == "我们在浙江杭州发货。"
        assert await stage.events(ReplyPosted) == []
        assert aloud(await stage.events()) == []

    in_room(live_room, lane, scene)


def test_a_catalogue_change_silences_what_the_model_said_about_the_product(
    live_room: LiveRoom,
) -> None:
    lane = ScriptedLane((0.2, "杯子149元。"), (0.2, "很多人喜欢。"), products=["P05"])

    async def scene(stage: Any) -> None:
        await stage.ask(QUESTION)
        await asyncio.sleep(0.6)
        assert aloud(await stage.events()) == []
        sku = stage.room.parts.mind.snapshot.products["P05"].skus[0].sku
        await stage.store.change_sku(sku, who="wang", source="desk", price_minor=100)
        await asyncio.sleep(60)
        assert aloud(await stage.events()) == []

    in_room(live_room, lane, scene)


def test_while_the_model_is_away_nobody_waits_for_it(live_room: LiveRoom) -> None:
    lane = ScriptedLane((1, "从不"))
    lane.ready = False

    async def scene(stage: Any) -> None:
        await stage.ask(QUESTION)
        assert [e.outcome for e in await stage.events(CommentSettled)] == [Outcome.HANDED_OVER]
        assert lane.asked == []

    in_room(live_room, lane, scene)


def test_orders_health_and_complaints_never_reach_the_model(live_room: LiveRoom) -> None:
    lane = ScriptedLane((1, "从不"))

    async def scene(stage: Any) -> None:
        for number, text in enumerate(("我的快递三天没动了", "孕妇能用吗", "垃圾东西我要投诉")):
            await stage.ask(text, viewer=f"v{number}")
        await asyncio.sleep(5)
        assert lane.asked == []
        outcomes = [e.outcome for e in await stage.events(CommentSettled)]
        assert outcomes == [Outcome.HANDED_OVER] * 3

    in_room(live_room, lane, scene)


@pytest.mark.parametrize(("seconds", "reworded"), [(0.1, True), (60, False)])
def test_the_voice_has_the_models_words_if_they_come_in_time_and_ours_if_not(
    live_room: LiveRoom, seconds: float, reworded: bool
) -> None:
    lane = ScriptedLane()
    lane.reword_s = seconds

    async def run() -> None:
        async with live_room(lane=lane.make, model=ModelConfig(reword=True)) as stage:
            await asyncio.sleep(20)
            for number in range(3):  # one of three wordings says 现在
                await sentence_with_a_second_left(stage)
                await stage.ask("开衫多少钱", viewer=f"v{number}")
                await asyncio.sleep(60)
            replies = [e.text for e in await stage.events(ReplyPosted)]
            said = "".join(aloud(await stage.events()))
            assert any("现在" in text for text in replies)
            assert ("今天只要" in said) is reworded
            assert ("现在" in said) is not reworded

    virtual_time.run(run())


def test_other_words_for_an_old_price_are_not_said(live_room: LiveRoom) -> None:
    lane = ScriptedLane()

    async def run() -> None:
        async with live_room(lane=lane.make, model=ModelConfig(reword=True)) as stage:
            await asyncio.sleep(20)
            await stage.ask("马克杯多少钱")
            await asyncio.sleep(0.3)
            for sku in stage.room.parts.mind.snapshot.products["P05"].skus:
                await stage.store.change_sku(sku.sku, who="w", source="desk", price_minor=100)
            await asyncio.sleep(40)
            said = "".join(aloud(await stage.events()))
            assert "1元" in said
            assert "今天只要" not in said

    virtual_time.run(run())


def test_where_a_person_answers_one_of_two_questions_the_model_has_the_other_is_the_persons_too(
    live_room: LiveRoom,
) -> None:
    lane = ScriptedLane((5.0, "我们在浙江杭州发货。"))

    async def scene(stage: Any) -> None:
        event_id = await stage.ask("衬衫会不会起球，保质期多久")
        await asyncio.sleep(1)
        topics = [t for t in stage.room.view().topics if t.lane == "waiting"]
        assert len(topics) == 2
        await stage.room.command(ResolveTopic(key=topics[0].key), who="anna")
        await asyncio.sleep(10)
        assert lane.cancelled == 1
        assert aloud(await stage.events()) == []
        (left,) = [t for t in stage.room.view().topics if t.lane == "person"]
        assert left.key == topics[1].key
        (settled,) = await stage.events(CommentSettled)
        assert (settled.event_id, settled.outcome) == (event_id, Outcome.HANDED_OVER)

    in_room(live_room, lane, scene)


def test_what_a_person_has_claimed_the_model_does_not_say_and_gives_as_a_draft(
    live_room: LiveRoom,
) -> None:
    lane = ScriptedLane((1.0, "我们在浙江杭州发货，"), (1.0, "江浙沪两天左右到。"))

    async def scene(stage: Any) -> None:
        await stage.ask(QUESTION)
        (topic,) = stage.room.view().topics
        await stage.room.command(ClaimTopic(key=topic.key), who="anna")
        await asyncio.sleep(20)
        assert aloud(await stage.events()) == []
        assert await stage.events(AnswerPlanned) == []
        (topic,) = stage.room.view().topics
        assert (topic.lane, topic.person) == ("person", "anna")
        assert topic.draft == "我们在浙江杭州发货，江浙沪两天左右到。"

    in_room(live_room, lane, scene)
