"""Text replies into the platforms' chats."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.events import Chat, RoomEvent, User
from chat.ports import Capabilities, Fatal, Transient
from host.commands import AnswerTopic, Move
from host.events import ReplyFailed, ReplyPosted
from host.outgoing import STALE_S, Outgoing, shortened
from host.state import RoomState
from host.virtual_time import run

LiveRoom = Callable[..., Any]


class Platform:
    """A chat that takes lines, or says why not."""

    def __init__(self, name: str = "twitch-main", *, can_send: bool = True) -> None:
        self.name = name
        self.platform = "twitch"
        self.capabilities = Capabilities(
            can_send=can_send,
            max_send_len=40 if can_send else 0,
            send_min_interval_s=2.0,
            silence_is_normal=True,
        )
        self.sent: list[tuple[float, str]] = []
        self.troubles: list[Exception] = []
        self.inbox: asyncio.Queue[RoomEvent] = asyncio.Queue(100)

    async def events(self) -> AsyncIterator[RoomEvent]:
        while True:
            yield await self.inbox.get()

    async def send(self, text: str) -> None:
        if self.troubles:
            raise self.troubles.pop(0)
        self.sent.append((asyncio.get_running_loop().time(), text))

    async def ask(self, text: str, message: str, viewer: str = "v1") -> None:
        await self.inbox.put(
            Chat(
                platform=self.platform,
                source=self.name,
                event_id=message,
                user=User(id=viewer, name="小红"),
                text=text,
            )
        )


def posting(
    platform: Platform, scene: Callable[[Outgoing], Any], *, may_post: bool = True
) -> list[tuple[str, str, str]]:
    """Run a scene on the way out; what failed."""
    failures: list[tuple[str, str, str]] = []

    async def failed(*what: str) -> None:
        failures.append(what)  # type: ignore[arg-type]

    async def played() -> None:
        outgoing = Outgoing([platform], may_post=lambda: may_post, failed=failed)
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(outgoing.run())
            scene(outgoing)
            await asyncio.sleep(200)
            running.cancel()

    run(played())
    return failures


def test_lines_go_out_in_order_and_not_faster_than_the_platform_allows() -> None:
    platform = Platform()

    def scene(outgoing: Outgoing) -> None:
        for number in range(5):
            outgoing.post("twitch-main", f"line {number}")
        outgoing.post("nobody", "lost")

    assert posting(platform, scene) == []
    assert platform.sent == [(2.0 * number, f"line {number}") for number in range(5)]


def test_of_many_lines_the_newest_are_kept_and_none_is_late() -> None:
    platform = Platform()

    def scene(outgoing: Outgoing) -> None:
        for number in range(90):
            outgoing.post("twitch-main", str(number))

    posting(platform, scene)
    assert [text for _, text in platform.sent] == [str(number) for number in range(30, 46)]
    assert platform.sent[-1][0] <= STALE_S


def test_in_a_crowd_replies_go_out_together_and_one_to_a_topic() -> None:
    platform = Platform()

    def scene(outgoing: Outgoing) -> None:
        for number in range(8):
            outgoing.post("twitch-main", f"@v{number} answer {number % 6}", topic=f"t{number % 6}")
        outgoing.post_everywhere("from the person")
        outgoing.told("t5")

    posting(platform, scene)
    assert [text for _, text in platform.sent] == [
        "@v6 answer 0 @v7 answer 1 @v2 answer 2",
        "@v3 answer 3",
        "@v4 answer 4",
        "from the person",
    ]


def test_the_same_reply_is_worded_otherwise_and_a_persons_line_never_is() -> None:
    platform = Platform()

    def scene(outgoing: Outgoing) -> None:
        for number in range(3):
            outgoing.post("twitch-main", "@小红 89元。", topic=f"t{number}")
            outgoing.post_everywhere("稍等")

    posting(platform, scene)
    sent = [text for _, text in platform.sent]
    assert sent.count("稍等") == 3
    replies = [text for text in sent if text != "稍等"]
    assert all("89元。" in text and text.startswith("@小红") for text in replies)
    assert len(set(replies)) == len(replies)


def test_a_line_that_is_not_taken_now_is_tried_again_and_what_never_goes_is_told() -> None:
    platform = Platform()
    platform.troubles = [Transient("busy"), Transient("busy", retry_after_s=4), Fatal("bad word")]

    def scene(outgoing: Outgoing) -> None:
        outgoing.post("twitch-main", "one")
        outgoing.post("twitch-main", "two")

    platform.troubles = [Transient("busy"), Transient("busy", retry_after_s=4)]
    assert posting(platform, scene) == []
    assert platform.sent == [(6.0, "one"), (8.0, "two")]
    refusing = Platform()
    refusing.troubles = [Fatal("bad word")]
    assert posting(refusing, scene) == [("twitch-main", "one", "bad word")]
    assert [text for _, text in refusing.sent] == ["two"]
    slow = Platform()
    slow.troubles = [Transient("come back later", retry_after_s=600)]
    assert posting(slow, scene) == [("twitch-main", "one", "come back later")]


def test_without_the_floor_the_ais_lines_stay_and_a_persons_go() -> None:
    platform = Platform()

    def scene(outgoing: Outgoing) -> None:
        outgoing.post("twitch-main", "from the AI")
        outgoing.post_everywhere("from the person")

    posting(platform, scene, may_post=False)
    assert [text for _, text in platform.sent] == ["from the person"]


def test_a_platform_that_cannot_be_written_to_gets_nothing() -> None:
    platform = Platform(can_send=False)
    posting(platform, lambda outgoing: outgoing.post("twitch-main", "hi"))
    assert platform.sent == []


@given(st.text(max_size=300), st.integers(10, 150))
def test_a_shortened_line_fits_and_is_the_beginning(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= most
    assert text.startswith(short.removesuffix("…")) or short == text


def test_a_long_line_ends_at_a_stop() -> None:
    assert (
        shortened("这款现在89元。有三种颜色可以选。还送运费险", 18)
        == "这款现在89元。有三种颜色可以选。…"
    )
    assert shortened("x" * 50, 20) == "x" * 19 + "…"


def test_a_question_from_a_platform_is_answered_on_that_platform(live_room: LiveRoom) -> None:
    asked, other = Platform(), Platform("youtube-main")

    async def scene() -> None:
        async with live_room(connectors=lambda _clock: [asked, other]) as stage:
            await asyncio.sleep(5)
            await asked.ask("马克杯多少钱", "m1")
            await asyncio.sleep(5)
            (posted,) = await stage.events(ReplyPosted)
            assert posted.source == "twitch-main"
            (sent,) = asked.sent
            assert sent[1].startswith("@小*** ") or "*" in sent[1]
            assert shortened(posted.text, 40) == sent[1]
            assert other.sent == []

    run(scene())


def test_in_human_state_the_platform_hears_the_person_only(live_room: LiveRoom) -> None:
    platform = Platform()

    async def scene() -> None:
        async with live_room(connectors=lambda _clock: [platform]) as stage:
            await asyncio.sleep(5)
            await stage.room.command(Move(to=RoomState.HUMAN), who="op")
            await platform.ask("马克杯多少钱", "m1")
            await asyncio.sleep(5)
            assert platform.sent == []
            (topic,) = stage.room.view().topics
            await stage.room.command(AnswerTopic(key=topic.key, text="我来说，89元"), who="op")
            await asyncio.sleep(5)
            assert [text for _, text in platform.sent] == [f"@{topic.viewer} 我来说，89元"]

    run(scene())


def test_a_reply_that_was_refused_is_in_the_log_and_on_the_desk(live_room: LiveRoom) -> None:
    platform = Platform()
    platform.troubles = [Fatal("the broadcaster has blocked this word")]

    async def scene() -> None:
        async with live_room(connectors=lambda _clock: [platform]) as stage:
            await asyncio.sleep(5)
            await platform.ask("马克杯多少钱", "m1")
            await asyncio.sleep(5)
            (failed,) = await stage.events(ReplyFailed)
            assert (failed.source, failed.why) == (
                "twitch-main",
                "the broadcaster has blocked this word",
            )
            assert "reply.failed" in [alert.code for alert in stage.room.view().alerts]

    run(scene())


@pytest.mark.parametrize("state", [RoomState.AI, RoomState.HUMAN])
def test_the_platforms_state_is_on_the_desk(live_room: LiveRoom, state: RoomState) -> None:
    async def scene() -> None:
        async with live_room(connectors=lambda _clock: [Platform()]) as stage:
            await asyncio.sleep(5)
            if state is not RoomState.AI:
                await stage.room.command(Move(to=state), who="op")
            (view,) = stage.room.view().connectors
            assert (view.source, view.state) == ("twitch-main", "receiving")

    run(scene())
