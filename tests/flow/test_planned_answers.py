"""Answers that will be said: a person gives them other words, another order, or none."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from host import virtual_time
from host.answer_commands import ApproveAnswer, DropAnswer, EditAnswer, MoveAnswer
from host.commands import BadCommand, PinProduct
from host.events import AnswerApproved, GuardBlocked, ReplyPosted, SentenceStarted
from host.topic_commands import ClaimTopic
from host.topic_events import TopicResolved

LiveRoom = Callable[..., Any]
START_US = 1_760_000_000_000_000
ASKED = ("这个多少钱", "有什么颜色", "什么材质", "几天发货")


async def opened(stage: Any) -> dict[str, str]:
    """Four questions wait while a sentence sounds; their keys by intent."""
    await stage.room.command(PinProduct(product_id="P01"), who="anna")
    await stage.room.on_air.wait()
    for number, text in enumerate(ASKED):
        await stage.ask(text, viewer=f"v{number}")
    return {t.intent: t.key for t in stage.room.view().topics if t.lane == "waiting"}


async def spoken(stage: Any) -> list[str]:
    return [e.text for e in await stage.events(SentenceStarted) if e.answer_id]


def test_a_planned_answer_is_said_in_the_words_of_a_person_that_the_guard_lets_out(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            keys = await opened(stage)
            lie = EditAnswer(key=keys["price"], text="全网最低价，只要9元")
            with pytest.raises(BadCommand, match="not let out"):
                await stage.room.command(lie, who="anna")
            assert len(await stage.events(GuardBlocked)) == 1
            await stage.room.command(ClaimTopic(key=keys["colours"]), who="bob")
            with pytest.raises(BadCommand, match="bob has this question"):
                await stage.room.command(EditAnswer(key=keys["colours"], text="好"), who="anna")
            edit = EditAnswer(key=keys["material"], text="面料说明在详情页。可以放心看。")
            await stage.room.command(edit, who="anna")
            await stage.room.command(edit, who="anna")
            (view,) = [t for t in stage.room.view().topics if t.key == keys["material"]]
            assert (view.edited, view.draft) == (True, edit.text)
            posted = [r.text for r in await stage.events(ReplyPosted) if "详情页" in r.text]
            assert len(posted) == 1
            await asyncio.sleep(45)
            said = await spoken(stage)
            assert "面料说明在详情页。" in "".join(said)
            assert "可以放心看。" in said

    virtual_time.run(scene())


def test_answers_are_said_in_the_order_a_person_gives_them(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            keys = await opened(stage)
            await stage.room.command(MoveAnswer(key=keys["shipping_time"]), who="anna")
            await stage.room.command(
                MoveAnswer(key=keys["material"], before=keys["shipping_time"]), who="anna"
            )
            places = {t.intent: t.place for t in stage.room.view().topics}
            assert (places["material"], places["shipping_time"], places["price"]) == (1, 2, 0)
            own = MoveAnswer(key=keys["price"], before=keys["price"])
            with pytest.raises(BadCommand, match="before itself"):
                await stage.room.command(own, who="anna")
            order = stage.room.parts.answers
            wanted = [
                order.answer_for(stage.room.parts.topics.find_named(keys[intent]).key).answer_id
                for intent in ("material", "shipping_time")
            ]
            await asyncio.sleep(45)
            said = [e.answer_id for e in await stage.events(SentenceStarted) if e.answer_id]
            assert list(dict.fromkeys(said))[:2] == wanted

    virtual_time.run(scene())


def test_a_dropped_answer_is_not_said_and_why_is_kept(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            keys = await opened(stage)
            answers, topics = stage.room.parts.answers, stage.room.parts.topics
            dropped = answers.answer_for(topics.find_named(keys["price"]).key).answer_id
            with pytest.raises(BadCommand, match="why is empty"):
                await stage.room.command(DropAnswer(key=keys["price"], why=" "), who="anna")
            await stage.room.command(DropAnswer(key=keys["price"], why="刚说过"), who="anna")
            (resolved,) = await stage.events(TopicResolved)
            assert (resolved.how, resolved.text) == ("dropped", "刚说过")
            await asyncio.sleep(45)
            assert dropped not in {e.answer_id for e in await stage.events(SentenceStarted)}

    virtual_time.run(scene())


def test_a_planned_answer_goes_into_the_bank_and_nothing_where_there_is_none(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            keys = await opened(stage)
            edit = EditAnswer(key=keys["material"], text="面料说明在详情页。")
            await stage.room.command(edit, who="anna")
            await stage.room.command(ApproveAnswer(key=keys["material"], days=7), who="anna")
            (approved,) = [e.approved for e in await stage.events(AnswerApproved)]
            assert (approved.text, approved.product) == ("面料说明在详情页。", "P01")
            assert stage.room.view().approved[0].text == approved.text
            with pytest.raises(BadCommand, match="no answer under"):
                await stage.room.command(ApproveAnswer(key="care/P01"), who="anna")

    virtual_time.run(scene())


def test_other_words_and_another_order_survive_a_crash(live_room: LiveRoom, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'room.db'}"

    async def lives() -> None:
        async with live_room(url, crash=True) as stage:
            keys = await opened(stage)
            edit = EditAnswer(key=keys["shipping_time"], text="发货时间以订单页为准。")
            await stage.room.command(edit, who="anna")
            await stage.room.command(MoveAnswer(key=keys["shipping_time"]), who="anna")
        async with live_room(url, start_us=START_US + 10_000_000) as stage:
            await asyncio.sleep(45)
            said = [e for e in await stage.events(SentenceStarted) if e.answer_id]
            assert "发货时间以订单页为准。" in said[0].text

    virtual_time.run(lives())
