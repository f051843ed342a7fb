"""A room that died comes back where it was: state, script, waiting people, unsaid answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chat.events import Chat, User
from host import virtual_time
from host.commands import AnswerTopic, BadCommand, DismissTopic, Move
from host.events import (
    AnswerPlanned,
    BlockPlanned,
    CommentSettled,
    LineSkipped,
    Outcome,
    RoomMoved,
    SentenceStarted,
)
from host.forgetting.expiring import Run, expire
from host.state import RoomState

LiveRoom = Callable[..., Any]
START_US = 1_760_000_000_000_000
DAY_US = 86_400_000_000


def url_of(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'room.db'}"


def script(events: list[Any]) -> list[tuple[str, int]]:
    return [
        (e.block_id, e.line)
        for e in events
        if isinstance(e, SentenceStarted) and e.sentence_kind == "script"
    ]


def test_after_a_crash_the_script_goes_on_at_the_next_sentence(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    async def lives() -> None:
        start_us = START_US
        for seconds in (33.3, 41.7, 5.2, 87.9, 2.5, 61.0):
            async with live_room(url_of(tmp_path), crash=True, start_us=start_us) as stage:
                await asyncio.sleep(seconds)
            start_us += int(seconds * 1e6) + 1_000_000
        async with live_room(url_of(tmp_path), start_us=start_us) as stage:
            await asyncio.sleep(30)
            events = await stage.events()
        assert [type(e) for e in events].count(RoomMoved) == 1
        said = script(events)
        assert len(said) == len(set(said)) > 20
        blocks = [e for e in events if isinstance(e, BlockPlanned)]
        for block in blocks[:-1]:
            lines = [line for id_, line in said if id_ == block.block_id]
            skipped = {e.sentence_id for e in events if isinstance(e, LineSkipped)}
            numbers = range(len(block.lines))
            assert lines == [n for n in numbers if f"{block.block_id}.{n}" not in skipped]

    virtual_time.run(lives())


def test_a_person_who_had_the_floor_still_has_it(live_room: LiveRoom, tmp_path: Path) -> None:
    async def lives() -> None:
        async with live_room(url_of(tmp_path), crash=True) as stage:
            await asyncio.sleep(20)
            await stage.room.command(Move(to=RoomState.HUMAN), who="anna")
            waiting = await stage.ask("这个多少钱")
            await stage.ask("我的订单一直没发货怎么回事", viewer="lily")
        async with live_room(url_of(tmp_path), start_us=START_US + 25_000_000) as stage:
            await asyncio.sleep(30)
            assert stage.room.view().state is RoomState.HUMAN
            assert stage.ears.heard == []
            lanes = {t.lane: t for t in stage.room.view().topics}
            assert lanes["person"].sample == "我的订单一直没发货怎么回事"
            assert lanes["person"].first_us == START_US + 20_000_000, "waits since it was asked"
            assert lanes["waiting"].sample == "这个多少钱"
            await stage.room.command(Move(to=RoomState.AI), who="anna")
            await asyncio.sleep(40)
            settled = {s.event_id: s.outcome for s in await stage.events(CommentSettled)}
            assert settled[waiting] is Outcome.ANSWERED
            assert any(e.answer_id for e in await stage.events(SentenceStarted))
            await stage.room.command(DismissTopic(key=lanes["person"].key), who="anna")
        async with live_room(url_of(tmp_path), start_us=START_US + 200_000_000) as stage:
            assert [t for t in stage.room.view().topics if t.lane == "person"] == []

    virtual_time.run(lives())


def test_an_answer_that_was_posted_and_not_yet_spoken_is_spoken_after_the_restart(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    async def lives() -> None:
        async with live_room(url_of(tmp_path), crash=True) as stage:
            await asyncio.sleep(31)
            await stage.ask("这个多少钱")
            (planned,) = await stage.events(AnswerPlanned)
        async with live_room(url_of(tmp_path), start_us=START_US + 33_000_000) as stage:
            await asyncio.sleep(40)
            spoken = [e.sentence_id for e in await stage.events(SentenceStarted)]
            assert spoken.count(f"{planned.answer_id}.0") == 1
        async with live_room(url_of(tmp_path), start_us=START_US + 90_000_000) as stage:
            await asyncio.sleep(40)
            spoken = [e.sentence_id for e in await stage.events(SentenceStarted)]
            assert spoken.count(f"{planned.answer_id}.0") == 1

    virtual_time.run(lives())


def test_an_event_delivered_again_after_a_restart_is_known(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    line = Chat(platform="ingest", event_id="c1", text="多少钱", user=User(id="u1", name="小李"))

    async def lives() -> None:
        async with live_room(url_of(tmp_path), crash=True) as stage:
            await stage.room.deliver([line])
        async with live_room(url_of(tmp_path), start_us=START_US + 5_000_000) as stage:
            await stage.room.deliver([line])
            assert len(await stage.events(Chat)) == 1
            assert len(await stage.events(CommentSettled)) == 1

    virtual_time.run(lives())


def test_a_room_that_was_shut_down_in_order_starts_as_configured(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    async def lives() -> None:
        async with live_room(url_of(tmp_path)) as stage:
            await stage.room.command(Move(to=RoomState.HUMAN), who="anna")
        async with live_room(url_of(tmp_path), start_us=START_US + 5_000_000) as stage:
            assert stage.room.view().state is RoomState.AI
            moves = [(m.before, m.after) for m in await stage.events(RoomMoved)]
            assert moves[-2:] == [
                (RoomState.HUMAN, RoomState.OFF),
                (RoomState.OFF, RoomState.AI),
            ]

    virtual_time.run(lives())


def test_a_room_comes_back_when_the_words_in_its_log_are_gone(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    """A question for a person still waits, with intent and product and without its words; one that
    nobody had decided about cannot be answered any more and is left alone."""
    later_us = START_US + 9 * DAY_US

    async def lives() -> None:
        async with live_room(url_of(tmp_path), crash=True) as stage:
            await stage.room.command(Move(to=RoomState.HUMAN), who="anna")
            await stage.ask("仓库能参观不", viewer="lily")
            await stage.ask("这个多少钱")
            await asyncio.sleep(5)
            (view,) = [t for t in stage.room.view().topics if t.lane == "person"]
            await expire(stage.log, Run("command", later_us, later_us - 7 * DAY_US, 0))
        async with live_room(url_of(tmp_path), start_us=later_us) as stage:
            await asyncio.sleep(5)
            topics = stage.room.view().topics
            assert [(t.key, t.sample, t.kept_days) for t in topics] == [(view.key, "", 7)]
            assert topics[0].summary == view.summary.removesuffix("：仓库能参观不")
            assert [line.kept_days for line in topics[0].lines] == [7]
            lines = stage.room.recent_chat()
            assert [(line.text, line.gone) for line in lines] == [("", "expired")] * 2
            await stage.room.command(Move(to=RoomState.AI), who="anna")
            await stage.ask("这个多少钱")
            await asyncio.sleep(40)
            assert any(e.answer_id for e in await stage.events(SentenceStarted))
            answer = AnswerTopic(key=view.key, text="可以预约", remember="shop")
            with pytest.raises(BadCommand, match="the words of this question are deleted"):
                await stage.room.command(answer, who="anna")
            await stage.room.command(DismissTopic(key=view.key), who="anna")
            closed = stage.room.view().closed[0]
            assert (closed.sample, closed.kept_days) == ("", 7)

    virtual_time.run(lives())
