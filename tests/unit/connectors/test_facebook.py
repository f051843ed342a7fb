"""Facebook: what is particular to it beside the contract of all platforms."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from typing import Any

import pytest
from emulators.facebook import PAGE, FacebookEmulator

from chat.connectors.calls import Refused
from chat.connectors.facebook.connector import Facebook
from chat.events import Flags, RoomEvent
from chat.ports import Fatal, Transient
from host.clock import LoopClock
from host.virtual_time import run

pytestmark = pytest.mark.real_time
START_US = 1_800_000_000_000_000


def on_facebook(scene: Callable[[FacebookEmulator, Facebook], Any]) -> Any:
    async def played() -> Any:
        clock = LoopClock(START_US)
        async with FacebookEmulator() as platform:
            return await scene(platform, platform.connector(clock.now_us))

    return run(played(), speed=20)


def test_old_comments_are_history_the_pages_own_are_ours_and_split_ones_are_whole() -> None:
    async def scene(platform: FacebookEmulator, facebook: Facebook) -> list[RoomEvent]:
        got: list[RoomEvent] = []

        async def read() -> None:
            async with aclosing(facebook.events()) as events:  # type: ignore[type-var]
                async for event in events:
                    got.append(event)
                    if len(got) == 4:
                        return

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(read())
            await platform.until_connected()
            await platform.raw(
                b'data: {"id": "1", "message": "old", "created_time": "2020-01-01T00:00:00+0000"}'
                b"\n\n"
            )
            await platform.say("ours", viewer=PAGE, message="2")
            await platform.raw(b'data: {"id": "3",\ndata: "message": "two lines"}\n\n')
            await platform.say("new", message="4")
        return got

    got = on_facebook(scene)
    assert [event.flags for event in got] == [Flags(history=True), Flags(self_=True)] + [
        Flags()
    ] * 2
    assert [event.event_id for event in got] == ["1", "2", "3", "4"]


def test_an_answer_is_a_comment_of_the_page() -> None:
    async def scene(platform: FacebookEmulator, facebook: Facebook) -> None:
        await facebook.send("89")
        assert platform.written == [{"message": "89"}]
        with pytest.raises(Fatal, match="1 to 8000 characters"):
            await facebook.send("")

    on_facebook(scene)


@pytest.mark.parametrize(
    ("failure", "kind", "words"),
    [
        ((400, 190), Refused, "make a new one"),
        ((400, 4), Transient, "later"),
        ((400, 100), Fatal, "check video"),
        ((503, 0), Transient, "busy or broken"),
    ],
)
def test_each_error_is_told_for_what_it_is(
    failure: tuple[int, int], kind: type[Exception], words: str
) -> None:
    async def scene(platform: FacebookEmulator, facebook: Facebook) -> None:
        platform.failure = failure
        with pytest.raises(kind, match=words):
            await facebook.send("hi")
        with pytest.raises(kind, match=words):
            await anext(aiter(facebook.events()))

    on_facebook(scene)
