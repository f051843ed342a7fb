"""A poll: announced, counted one for each viewer, told, and honoured at the next block."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from chat.events import Chat, RoomEvent, User
from chat.ports import Capabilities
from host import virtual_time
from host.commands import BadCommand, Move
from host.events import (
    BlockPlanned,
    CommentSettled,
    CommentsShed,
    Outcome,
    ReplyPosted,
    SentenceStarted,
)
from host.poll_commands import ClosePoll, OpenPoll
from host.poll_events import PollClosed, PollOpened, PollVotedUnread, ProductBroughtForward
from host.room_settings import RoomConfig
from host.state import RoomState

LiveRoom = Callable[..., Any]
START_US = 1_760_000_000_000_000
OVER = OpenPoll(products=("P05", "P02"), seconds=30)


async def vote(stage: Any, **votes: str) -> None:
    for viewer, text in votes.items():
        await stage.ask(text, viewer=viewer)


def shown(stage: Any) -> tuple[int, ...]:
    return tuple(option.votes for option in stage.room.view().poll.options)


def test_what_most_viewers_vote_for_is_announced_and_comes_next(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            number = await stage.ask("2", viewer="early")
            await stage.room.command(OVER, who="anna")
            await vote(stage, a="1", b="扣2", c="２", d="2", e="我选2")
            await vote(stage, b="1", d="1", f="马克杯")
            assert shown(stage) == (4, 2)
            assert stage.room.view().poll.open
            await asyncio.sleep(8)
            said = [e.text for e in await stage.events(SentenceStarted)]
            assert any("马克杯扣1" in text and "开衫扣2" in text for text in said)
            await asyncio.sleep(30)
            late = await stage.ask("2", viewer="g")
            (closed,) = await stage.events(PollClosed)
            assert (closed.counts, closed.winner, closed.why) == ((4, 2), "P05", "over")
            assert any("马克杯" in reply.text for reply in (await stage.events(ReplyPosted))[-2:])
            (brought,) = await stage.events(ProductBroughtForward)
            assert (brought.product_id, brought.why) == ("P05", "poll")
            await asyncio.sleep(120)
            blocks = [b.product_id for b in await stage.events(BlockPlanned)]
            assert blocks[:3] == ["P01", "P05", "P02"], "and then it goes on where it was"
            outcomes = {s.event_id: s.outcome for s in await stage.events(CommentSettled)}
            assert outcomes[number] is outcomes[late] is Outcome.IGNORED
            assert list(outcomes.values()).count(Outcome.VOTED) == 8

    virtual_time.run(scene())


def test_viewers_see_the_poll_counted_once_a_second_and_not_who_opened_it(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.room.command(OVER, who="anna")
            await vote(stage, a="1", b="2", c="2")
            poll = stage.room.stage().poll
            assert [option.votes for option in poll.options] == [0, 0]
            await asyncio.sleep(1.1)
            poll = stage.room.stage().poll
            assert [option.votes for option in poll.options] == [1, 2]
            assert b"anna" not in msgspec.json.encode(stage.room.stage())
            await stage.room.command(ClosePoll(), who="anna")
            assert stage.room.stage().poll.winner == "P02"
            await asyncio.sleep(61)
            assert stage.room.stage().poll is None
            await stage.room.command(OVER, who="anna")
            await stage.room.command(ClosePoll(cancel=True), who="anna")
            assert stage.room.stage().poll is None, "nothing won"

    virtual_time.run(scene())


def test_a_vote_that_asks_something_too_is_counted_and_answered(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.room.command(OVER, who="anna")
            asked = await stage.ask("扣2，这个多少钱", viewer="a")
            assert shown(stage) == (0, 1)
            outcomes = {s.event_id: s.outcome for s in await stage.events(CommentSettled)}
            assert outcomes[asked] is Outcome.ANSWERED

    virtual_time.run(scene())


def test_a_poll_can_be_closed_cancelled_and_not_doubled(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            with pytest.raises(BadCommand, match="no poll is open"):
                await stage.room.command(ClosePoll(), who="anna")
            for command, why in (
                (OpenPoll(products=("P01",)), "over 2 to 6"),
                (OpenPoll(products=("P01", "P99")), "no product 'P99'"),
                (OpenPoll(products=("P01", "P09")), "sold out"),
                (OpenPoll(seconds=5), "seconds is 5"),
            ):
                with pytest.raises(BadCommand, match=why):
                    await stage.room.command(command, who="anna")
            await stage.room.command(OVER, who="anna")
            with pytest.raises(BadCommand, match="open already"):
                await stage.room.command(OVER, who="anna")
            await vote(stage, a="1")
            await stage.room.command(ClosePoll(cancel=True), who="anna")
            assert (await stage.events(PollClosed))[-1].winner == ""
            assert await stage.events(ProductBroughtForward) == []
            await stage.room.command(OpenPoll(), who="anna")
            await stage.room.command(ClosePoll(), who="anna")
            assert any("没有人投票" in r.text for r in await stage.events(ReplyPosted))

    virtual_time.run(scene())


def test_in_a_flood_a_vote_counts_that_is_not_read_and_survives_a_crash(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'room.db'}"

    def line(viewer: str, text: str, *roles: str) -> Chat:
        user = User(id=f"raw-{viewer}", name=viewer, roles=roles)
        return Chat(platform="p", event_id=f"{viewer}-{text}", text=text, user=user)

    async def lives() -> None:
        config = RoomConfig(lines_per_s=10)
        async with live_room(url, config=config, crash=True) as stage:
            await asyncio.sleep(10)
            flood = [line(f"v{at}", "哈哈哈") for at in range(60)]
            await stage.room.deliver([*flood, line("early", "1")])
            await stage.room.command(OVER, who="anna")
            pasted = [line(f"p{at}", "扣2扣2扣2扣2扣2") for at in range(9)]
            votes = [line(f"v{at}", "1") for at in range(300)]
            again = [line("v1", "扣2"), line("v2", "2"), line("v2", "1")]
            nobody = [line("ours", "2", "self"), line("robot", "2", "bot")]
            await stage.room.deliver([*flood, *votes, *again, *nobody, *pasted, line("x", "好")])
            counted = shown(stage)
            assert counted == (299, 2), "v1 chose the other, and what was pasted is one vote"
            await asyncio.sleep(1.2)
            unread = await stage.events(PollVotedUnread)
            assert sum(len(event.votes) for event in unread) > 250
            assert b"raw-" not in msgspec.json.encode(unread)
            shed = sum(sum(event.counts.values()) for event in await stage.events(CommentsShed))
            assert 60 < shed < 130, "votes were not lost"
        async with live_room(url, start_us=START_US + 15_000_000, config=config) as stage:
            assert shown(stage) == counted
            await asyncio.sleep(60)
            (closed,) = await stage.events(PollClosed)
            assert closed.counts == counted

    virtual_time.run(lives())


def test_the_last_vote_of_a_viewer_counts_also_after_a_crash_whether_it_was_read_or_not(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'room.db'}"

    async def lives() -> None:
        async with live_room(url, crash=True) as stage:
            await asyncio.sleep(10)
            await stage.room.command(OVER, who="anna")
            await vote(stage, a="1", b="1")
            for number, (viewer, text) in enumerate((("a", "2"), ("c", "2"), ("d", "1"))):
                user = User(id=f"{viewer}-raw")
                line = Chat(platform="p", event_id=f"u{number}", text=text, user=user)
                assert stage.room.parts.polls.door.take(line)
            read = Chat(platform="p", event_id="r", text="2", user=User(id="d-raw"))
            await stage.room.deliver([read])  # within the same second
            assert shown(stage) == (2, 3)
            await stage.room.command(ClosePoll(), who="anna")
            assert shown(stage) == (2, 3)
        async with live_room(url, start_us=START_US + 20_000_000) as stage:
            assert shown(stage) == (2, 3), "what was not read was written before the end"

    virtual_time.run(lives())


def test_a_poll_and_what_it_chose_survive_a_crash(live_room: LiveRoom, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'room.db'}"

    async def lives() -> None:
        async with live_room(url, crash=True) as stage:
            await asyncio.sleep(10)
            await stage.room.command(OVER, who="anna")
            await vote(stage, a="1", b="1", c="2")
        async with live_room(url, start_us=START_US + 20_000_000, crash=True) as stage:
            assert shown(stage) == (2, 1)
            await vote(stage, a="2")
            assert shown(stage) == (1, 2)
            await stage.room.command(ClosePoll(), who="anna")
            assert stage.room.parts.showing.run.brought == "P02"
        async with live_room(url, start_us=START_US + 30_000_000) as stage:
            await asyncio.sleep(100)
            blocks = [b.product_id for b in await stage.events(BlockPlanned)]
            assert blocks[:2] == ["P01", "P02"]

    virtual_time.run(lives())


def test_the_show_asks_by_itself_only_where_it_is_told_to_and_has_the_floor(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room(config=RoomConfig(poll_minutes=5.0)) as stage:
            await asyncio.sleep(290)
            assert await stage.events(PollOpened) == []
            await asyncio.sleep(20)
            (opened,) = await stage.events(PollOpened)
            assert opened.who == "show"
            await stage.room.command(Move(to=RoomState.HUMAN), who="anna")
            await asyncio.sleep(700)
            assert len(await stage.events(PollOpened)) == 1
        async with live_room() as stage:
            await asyncio.sleep(700)
            assert await stage.events(PollOpened) == []

    virtual_time.run(scene())


def test_a_tie_is_called_one_and_the_first_of_the_equals_comes(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.room.command(OVER, who="anna")
            await vote(stage, a="1", b="2")
            await stage.room.command(ClosePoll(), who="anna")
            assert (await stage.events(PollClosed))[0].winner == "P05"
            assert "一样多" in (await stage.events(ReplyPosted))[-1].text

    virtual_time.run(scene())


class Platform:
    """A chat that can be written to; whether a program may is the policy's business."""

    name = "chat"
    platform = "chat"
    capabilities = Capabilities(can_send=True)

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def events(self) -> AsyncIterator[RoomEvent]:
        await asyncio.Event().wait()
        yield Chat(platform="chat", event_id="never", text="")

    async def send(self, text: str) -> None:
        self.sent.append(text)


@pytest.mark.parametrize("allowed", [True, False])
def test_a_poll_is_posted_only_where_a_program_may_write(
    live_room: LiveRoom, allowed: bool
) -> None:
    platform = Platform()

    async def scene() -> None:
        async with live_room(connectors=lambda _clock: [platform]) as stage:
            stage.room.parts.outgoing._may_reply = lambda _source: allowed
            await asyncio.sleep(20)
            await stage.room.command(OVER, who="anna")
            await asyncio.sleep(5)
            assert bool(platform.sent) == allowed
            await stage.room.command(ClosePoll(), who="anna")
            await asyncio.sleep(5)
            await stage.room.command(Move(to=RoomState.HUMAN), who="anna")
            before = len(platform.sent)
            await stage.room.command(OVER, who="anna")
            await asyncio.sleep(5)
            assert len(platform.sent) == before, "a person has the floor"

    virtual_time.run(scene())
