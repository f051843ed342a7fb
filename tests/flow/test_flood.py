"""A room that is asked more than it can say."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from chat.events import Chat, User
from host import virtual_time
from host.commands import Move
from host.events import (
    AnswerPlanned,
    CardShown,
    CommentSettled,
    CommentsShed,
    ReplyPosted,
    SentenceStarted,
)
from host.room_settings import RoomConfig
from host.state import RoomState

LiveRoom = Callable[..., Any]


def chat(number: int, text: str) -> Chat:
    return Chat(
        platform="test",
        source="s",
        event_id=f"c{number}",
        text=text,
        user=User(id=f"u{number}", name=f"viewer{number}"),
    )


async def outcomes(stage: Any) -> dict[str, tuple[str, str | None]]:
    settled = await stage.events(CommentSettled)
    return {event.event_id: (str(event.outcome), event.answer_id) for event in settled}


async def begun(stage: Any) -> SentenceStarted:
    while True:
        for event in await stage.events(SentenceStarted):
            if event.sentence_kind == "answer":
                return event
        await asyncio.sleep(0.05)


def test_who_asks_while_the_answer_is_being_said_has_been_answered_by_it(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.room.deliver([chat(1, "开衫多少钱")])
            answer = await begun(stage)
            await asyncio.sleep(1)
            await stage.room.deliver([chat(number, "开衫多少钱") for number in range(2, 9)])
            found = await outcomes(stage)
            assert all(found[f"c{n}"] == ("merged", answer.answer_id) for n in range(2, 9))
            assert len(await stage.events(AnswerPlanned)) == 1
            assert len(await stage.events(ReplyPosted)) == 1

    virtual_time.run(scene())


def test_what_many_ask_again_is_said_again_before_the_first_of_them_has_waited_too_long(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.room.deliver([chat(1, "开衫多少钱")])
            first = await begun(stage)
            await asyncio.sleep(15)
            await stage.room.deliver([chat(n, "开衫多少钱") for n in range(2, 5)])
            await asyncio.sleep(30)
            said = {
                e.answer_id
                for e in await stage.events(SentenceStarted)
                if e.sentence_kind == "answer"
            }
            found = await outcomes(stage)
            assert found["c2"] == ("merged", first.answer_id)
            assert found["c3"][0] == "answered"
            assert said == {first.answer_id, found["c3"][1]}

    virtual_time.run(scene())


def test_a_greeting_is_answered_where_nobody_asks_and_let_go_where_somebody_does(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.room.deliver([chat(1, "晚上好呀")])
            await asyncio.sleep(70)
            await stage.room.deliver([chat(2, "开衫多少钱"), chat(3, "主播晚上好")])
            await asyncio.sleep(1)
            found = await outcomes(stage)
            assert found["c1"][0] == "answered"
            assert found["c2"][0] == "answered"
            assert found["c3"][0] == "shed"
            assert dict(stage.room.parts.listening.shed) == {"courtesy": 1}

    virtual_time.run(scene())


def test_what_a_crowd_asks_stands_on_the_card_until_a_person_takes_over(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            texts = [
                f"{name}多少钱" for name in ("开衫", "衬衫", "阔腿裤", "托特包", "毛巾", "围裙")
            ]
            await stage.room.deliver([chat(n, texts[n % 6]) for n in range(24)])
            await asyncio.sleep(2)
            (shown,) = await stage.events(CardShown)
            assert len(shown.lines) == 3
            assert all(line.evidence for line in shown.lines)
            assert stage.room.stage().most_asked == tuple(line.text for line in shown.lines)
            await stage.room.command(Move(to=RoomState.HUMAN), who="momo")
            assert stage.room.stage().most_asked == ()

    virtual_time.run(scene())


def test_what_cannot_be_read_is_counted_by_worth_and_the_room_answers_afterwards(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room(config=RoomConfig(lines_per_s=20)) as stage:
            await asyncio.sleep(20)
            await stage.room.deliver([chat(n, "扣1") for n in range(5)])
            await stage.room.deliver([chat(n, "扣1") for n in range(5, 500)])
            await stage.room.deliver([chat(500, "开衫多少钱")])
            await asyncio.sleep(2)
            shed = await stage.events(CommentsShed)
            found = await outcomes(stage)
            assert [event.counts for event in shed] == [{"noise": 501 - len(found)}]
            assert len(found) < 40
            assert found["c500"][0] == "answered"

    virtual_time.run(scene())
