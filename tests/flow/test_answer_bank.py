"""What a person answered and approved is answered by the AI from then on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from host import virtual_time
from host.commands import AnswerTopic, BadCommand, RetireAnswer
from host.events import AnswerPlanned, AnswerRetired, CommentSettled, Outcome

LiveRoom = Callable[..., Any]
TEXT = "衬衫是机织面料，正常穿不容易起球"


async def approve(stage: Any, question: str, text: str, **remember: Any) -> None:
    await stage.ask(question, viewer="first")
    (topic,) = [t for t in stage.room.view().topics if t.lane == "person"]
    await stage.room.command(AnswerTopic(key=topic.key, text=text, **remember), who="wang")


def test_an_approved_answer_is_given_to_the_next_who_asks(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(15)
            await approve(stage, "衬衫会不会起球", TEXT, remember="product", days=7)
            (entry,) = stage.room.view().approved
            assert (entry.product_id, entry.question, entry.text) == ("P01", "衬衫会不会起球", TEXT)
            await asyncio.sleep(120)
            await stage.ask("这衬衫穿久了起球吗", viewer="second")
            planned = (await stage.events(AnswerPlanned))[-1]
            assert (planned.lane, planned.text) == ("bank", TEXT)
            assert planned.evidence[-1].source == f"bank:{entry.id}"
            await asyncio.sleep(30)
            assert [t for _, t, _ in stage.ears.heard].count(TEXT) == 2  # the person's, and now
            # of another product nothing was said
            await stage.ask("阔腿裤会不会起球", viewer="third")
            assert (await stage.events(CommentSettled))[-1].outcome is Outcome.HANDED_OVER

    virtual_time.run(scene())


def test_the_bank_outlives_a_restart_and_is_shared_by_the_shop(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'shop.db'}"

    async def scene() -> None:
        async with live_room(url) as stage:
            await asyncio.sleep(15)
            await approve(stage, "你们仓库能参观吗", "仓库暂时不开放参观", remember="shop")
        async with live_room(url) as stage:
            await asyncio.sleep(15)
            (entry,) = stage.room.view().approved
            assert (entry.product_id, entry.until_us) == ("", 0)
            await stage.ask("仓库能参观不", viewer="new")
            assert (await stage.events(AnswerPlanned))[-1].text == "仓库暂时不开放参观"
            await stage.room.command(RetireAnswer(approved_id=entry.id), who="wang")
            assert stage.room.view().approved == ()
            with pytest.raises(BadCommand, match="no approved answer"):
                await stage.room.command(RetireAnswer(approved_id=entry.id), who="wang")
            assert len(await stage.events(AnswerRetired)) == 1
        async with live_room(url) as stage:
            assert stage.room.view().approved == ()

    virtual_time.run(scene())


def test_one_viewers_own_matter_is_never_kept_for_others(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(15)
            with pytest.raises(BadCommand, match="own matter"):
                await approve(stage, "我的快递三天没动了怎么回事", "已经帮您催了", remember="shop")
            assert [t for t in stage.room.view().topics if t.lane == "person"]
            assert stage.room.view().approved == ()

    virtual_time.run(scene())
