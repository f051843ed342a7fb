"""Who has a question: claims that end, verbs that may be sent again, and never two answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chat.events import Chat, Delete, Target, User
from host import virtual_time
from host.commands import BadCommand, Move, PinProduct
from host.events import (
    AlertRaised,
    AnswerPlanned,
    Commanded,
    CommentSettled,
    Outcome,
    ReplyPosted,
    SentenceStarted,
)
from host.state import RoomState
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
)
from host.topic_events import (
    TopicClaimed,
    TopicOverdue,
    TopicReleased,
    TopicResolved,
)
from host.views import TopicView

LiveRoom = Callable[..., Any]
START_US = 1_760_000_000_000_000
TROUBLE = "我的快递三天没动了怎么回事"


def questions(stage: Any, lane: str) -> list[TopicView]:
    return [topic for topic in stage.room.view().topics if topic.lane == lane]


def the(stage: Any, lane: str) -> TopicView:
    (topic,) = questions(stage, lane)
    return topic


async def said(stage: Any) -> list[str]:
    """The sentences of answers that began to sound."""
    return [e.text for e in await stage.events(SentenceStarted) if e.answer_id]


def test_a_question_tells_who_has_it_why_until_when_and_what_is_behind_it(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.ask(TROUBLE, viewer="lily")
            await stage.ask("快递怎么还没到", viewer="momo")
            topic = the(stage, "person")
            assert (topic.owner, topic.person, topic.urgency) == ("waiting", "", topic.urgency)
            assert topic.reason == "order"
            assert topic.lines[0].text == TROUBLE
            assert TROUBLE in topic.summary
            assert topic.deadline_us > topic.first_us
            await stage.room.command(ClaimTopic(key=topic.key), who="anna")
            await stage.room.command(NoteTopic(key=topic.key, text="问过仓库了"), who="bob")
            topic = the(stage, "person")
            assert (topic.owner, topic.person) == ("person", "anna")
            assert topic.held_until_us == stage.clock.now_us() + 30_000_000
            assert [(n.who, n.text) for n in topic.notes] == [("bob", "问过仓库了")]

            await stage.room.command(Move(to=RoomState.HUMAN), who="anna")
            await stage.ask("这个多少钱", viewer="kim")
            price = the(stage, "waiting")
            assert (price.owner, price.confidence > 0.5) == ("ai", True)
            assert price.draft
            assert any(fact.value in price.draft for fact in price.facts)

    virtual_time.run(scene())


def test_a_claim_is_refused_to_another_by_name_and_ends_unless_it_is_renewed(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.ask(TROUBLE)
            key = the(stage, "person").key
            await stage.room.command(ClaimTopic(key=key), who="anna")
            for command in (
                ClaimTopic(key=key),
                ReleaseTopic(key=key),
                ResolveTopic(key=key),
                DismissTopic(key=key),
                AnswerTopic(key=key, text="稍等"),
                DeferTopic(key=key),
            ):
                with pytest.raises(BadCommand, match="anna has this question"):
                    await stage.room.command(command, who="bob")
            for _ in range(4):
                await asyncio.sleep(20)
                await stage.room.command(ClaimTopic(key=key), who="anna")
            assert the(stage, "person").person == "anna"
            assert len(await stage.events(TopicClaimed)) == 5
            claims = [e for e in await stage.events(Commanded) if e.command == "claim_topic"]
            assert len(claims) == 1, "renewing is no news"
            await asyncio.sleep(32)
            assert the(stage, "person").owner == "waiting"
            (released,) = await stage.events(TopicReleased)
            assert (released.who, released.why) == ("anna", "expired")
            await stage.room.command(ClaimTopic(key=key), who="bob")
            await stage.room.command(AssignTopic(key=key, to="anna"), who="bob")
            await stage.room.command(AssignTopic(key=key, to="anna"), who="bob")
            await asyncio.sleep(120)
            topic = the(stage, "person")
            assert (topic.person, topic.held_until_us) == ("anna", 0)

    virtual_time.run(scene())


def test_what_a_person_has_the_ai_does_not_say_and_says_when_it_is_given_back(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            current = stage.room.parts.showing.run.current
            await stage.room.command(PinProduct(product_id=current), who="anna")
            await asyncio.sleep(20.5)
            await stage.ask("这个多少钱")
            waiting = the(stage, "waiting")
            await stage.room.command(ClaimTopic(key=waiting.key), who="anna")
            for _ in range(2):
                await asyncio.sleep(20)
                await stage.room.command(ClaimTopic(key=waiting.key), who="anna")
            before = len(await stage.events(ReplyPosted))
            await stage.ask("多少钱啊", viewer="kim")
            assert len(await stage.events(ReplyPosted)) == before
            assert await said(stage) == []
            await stage.room.command(ReleaseTopic(key=waiting.key), who="anna")
            await asyncio.sleep(20)
            assert len({e.answer_id for e in await stage.events(SentenceStarted)} - {None}) == 1

    virtual_time.run(scene())


def test_what_a_person_said_the_ai_does_not_say_again(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20.5)
            await stage.ask("这个多少钱")
            key = the(stage, "waiting").key
            await stage.room.command(ClaimTopic(key=key), who="anna")
            await stage.room.command(ResolveTopic(key=key, how="aloud"), who="anna")
            await stage.room.command(ResolveTopic(key=key, how="aloud"), who="anna")
            replies = len(await stage.events(ReplyPosted))
            again = await stage.ask("多少钱啊", viewer="kim")
            await asyncio.sleep(30)
            assert await said(stage) == []
            assert len(await stage.events(ReplyPosted)) == replies
            settled = {s.event_id: s.outcome for s in await stage.events(CommentSettled)}
            assert settled[again] is Outcome.MERGED
            assert len(await stage.events(TopicResolved)) == 1
            answered = the(stage, "answered")
            assert (answered.owner, answered.person) == ("person", "anna")

    virtual_time.run(scene())


def test_giving_back_leaves_alone_what_a_person_still_has_and_answers_it_later(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.room.command(Move(to=RoomState.HUMAN), who="anna")
            price = await stage.ask("这个多少钱", viewer="a")
            await stage.ask("几天发货", viewer="b")
            held = next(t for t in questions(stage, "waiting") if t.intent == "price")
            await stage.room.command(ClaimTopic(key=held.key), who="anna")
            await stage.room.command(Move(to=RoomState.AI), who="anna")
            await asyncio.sleep(10)
            (planned,) = await stage.events(AnswerPlanned)
            assert planned.topics[0].intent == "shipping_time"
            await asyncio.sleep(25)
            assert {e.topics[0].intent for e in await stage.events(AnswerPlanned)} == {
                "shipping_time",
                "price",
            }
            settled = {s.event_id: s.outcome for s in await stage.events(CommentSettled)}
            assert settled[price] is Outcome.ANSWERED

    virtual_time.run(scene())


def test_of_a_line_with_two_questions_the_ai_says_only_what_the_person_left(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20.5)
            await stage.ask("这个多少钱？几天发货？")
            price = next(t for t in questions(stage, "waiting") if t.intent == "price")
            worded = stage.room.parts.showing.run.current
            await stage.room.command(ResolveTopic(key=price.key, how="aloud"), who="anna")
            await asyncio.sleep(30)
            product = stage.room.parts.mind.snapshot.products[worded]
            amounts = {str(sku.price_minor // 100) for sku in product.skus}
            spoken = "".join(await said(stage))
            assert spoken
            assert not any(amount in spoken for amount in amounts), spoken

    virtual_time.run(scene())


def test_later_holds_a_question_for_everybody_and_brings_it_back(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20.5)
            await stage.ask("这个多少钱")
            key = the(stage, "waiting").key
            await stage.room.command(DeferTopic(key=key, seconds=40), who="anna")
            assert the(stage, "waiting").deferred_until_us == stage.clock.now_us() + 40_000_000
            await asyncio.sleep(35)
            assert await said(stage) == []
            with pytest.raises(BadCommand, match="seconds is 0"):
                await stage.room.command(DeferTopic(key=key, seconds=0), who="anna")
            await asyncio.sleep(25)
            assert await said(stage)

    virtual_time.run(scene())


def test_the_ais_draft_goes_out_when_a_person_lets_it_and_none_is_made_up(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.ask(TROUBLE)
            topic = the(stage, "person")
            parts = stage.room.parts
            parts.topics.hand_over(
                parts.topics.find_named(topic.key).key, reason="order", draft="请在订单页联系客服"
            )
            await stage.room.command(AiAnswersTopic(key=topic.key), who="anna")
            (resolved,) = await stage.events(TopicResolved)
            assert (resolved.how, resolved.text) == ("ai", "请在订单页联系客服")
            await asyncio.sleep(20)
            assert any("请在订单页联系客服" in text for _, text, _ in stage.ears.heard)
            await stage.ask("我要投诉你们", viewer="kim")
            complaint = the(stage, "person")
            parts.topics.hand_over(
                parts.topics.find_named(complaint.key).key, reason="complaint", draft=""
            )
            with pytest.raises(BadCommand, match="no answer to this question"):
                await stage.room.command(AiAnswersTopic(key=complaint.key), who="anna")

    virtual_time.run(scene())


def test_a_question_past_its_deadline_alarms_once_and_its_viewer_is_told(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.ask(TROUBLE)
            key = the(stage, "person").key
            await stage.room.command(DueTopic(key=key, seconds=10), who="anna")
            replies = len(await stage.events(ReplyPosted))
            await asyncio.sleep(9)
            assert not the(stage, "person").overdue
            await asyncio.sleep(60)
            (overdue,) = await stage.events(TopicOverdue)
            assert overdue.told
            assert the(stage, "person").overdue
            told = (await stage.events(ReplyPosted))[replies:]
            assert [("同事" in reply.text) for reply in told] == [True]
            alerts = [a for a in await stage.events(AlertRaised) if a.code == "question.overdue"]
            assert len(alerts) == 1
            assert TROUBLE not in alerts[0].text_zh

    virtual_time.run(scene())


def test_an_answer_that_did_not_do_is_reopened_for_a_person(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20.5)
            await stage.ask("这个多少钱")
            await asyncio.sleep(15)
            answered = the(stage, "answered")
            assert answered.owner == "ai"
            await stage.room.command(ReopenTopic(key=answered.key), who="anna")
            await stage.room.command(ReopenTopic(key=answered.key), who="anna")
            topic = the(stage, "person")
            assert (topic.reason, topic.sample) == ("reopened", "这个多少钱")
            await stage.room.command(ResolveTopic(key=topic.key, how="not_needed"), who="anna")
            assert stage.room.view().closed[0].how == "not_needed"
            await stage.room.command(ReopenTopic(key=topic.key), who="bob")
            assert the(stage, "person").sample == "这个多少钱"
            with pytest.raises(BadCommand, match="no question is known"):
                await stage.room.command(ReopenTopic(key="price/P99"), who="bob")

    virtual_time.run(scene())


def test_a_question_that_its_viewer_takes_back_has_that_for_an_outcome(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            line = Chat(platform="x", event_id="c1", text=TROUBLE, user=User(id="u", name="小李"))
            await stage.room.deliver([line])
            await stage.room.command(ClaimTopic(key=the(stage, "person").key), who="anna")
            gone = Delete(platform="x", event_id="d1", target=Target(event_id="c1"))
            await stage.room.deliver([gone])
            assert questions(stage, "person") == []
            (resolved,) = await stage.events(TopicResolved)
            assert (resolved.who, resolved.how) == ("viewer", "withdrawn")

    virtual_time.run(scene())


def test_who_has_what_survives_a_crash(live_room: LiveRoom, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'room.db'}"

    async def lives() -> None:
        async with live_room(url, crash=True) as stage:
            await asyncio.sleep(20.5)
            await stage.ask("衣服破了我要退款", viewer="lou")
            refund = the(stage, "person").key
            await stage.room.command(ResolveTopic(key=refund, how="text"), who="anna")
            await stage.ask(TROUBLE, viewer="lily")
            await stage.ask(TROUBLE + "呀", viewer="lena")
            await stage.room.command(AssignTopic(key=the(stage, "person").key, to="bob"), who="a")
            await stage.room.command(NoteTopic(key=the(stage, "person").key, text="急"), who="a")
            await stage.ask("这个多少钱", viewer="kim")
            await stage.ask("几天发货", viewer="joe")
            waiting = {t.intent: t.key for t in questions(stage, "waiting")}
            await stage.room.command(ClaimTopic(key=waiting["price"]), who="anna")
            await stage.room.command(ResolveTopic(key=waiting["shipping_time"]), who="anna")
        async with live_room(url, start_us=START_US + 25_000_000, crash=True) as stage:
            person, price = the(stage, "person"), the(stage, "waiting")
            assert (person.person, person.notes[0].text) == ("bob", "急")
            assert [line.text for line in person.lines] == [TROUBLE, TROUBLE + "呀"]
            assert person.viewers == 2
            assert (price.intent, price.person) == ("price", "anna")
            assert stage.room.view().closed[0].sample == "几天发货"
            await asyncio.sleep(20)
            assert await said(stage) == []
            await asyncio.sleep(40)
            assert len({e.answer_id for e in await stage.events(SentenceStarted)} - {None}) == 1
            await stage.room.command(ReopenTopic(key=waiting["shipping_time"]), who="anna")
        async with live_room(url, start_us=START_US + 200_000_000) as stage:
            assert {t.sample for t in questions(stage, "person")} == {TROUBLE, "几天发货"}

    virtual_time.run(lives())


def test_a_deadline_goes_on_while_the_room_is_away(live_room: LiveRoom, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'room.db'}"

    async def lives() -> None:
        async with live_room(url, crash=True) as stage:
            await asyncio.sleep(20)
            await stage.ask(TROUBLE)
            due_us = the(stage, "person").deadline_us
        async with live_room(url, start_us=START_US + 60_000_000) as stage:
            assert abs(the(stage, "person").deadline_us - due_us) < 1_000_000
            await asyncio.sleep((due_us - stage.clock.now_us()) / 1e6 + 2)
            assert the(stage, "person").overdue
            assert len(await stage.events(TopicOverdue)) == 1

    virtual_time.run(lives())
