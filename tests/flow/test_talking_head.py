"""The voice sent to a talking-head server: whole, in order, silent at once, never waited for."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import numpy as np
import pytest
from emulators.talking_head import HeadEmulator, MemoryHead, head_server

from host import virtual_time
from host.commands import Move
from host.machine_events import HeadMoved
from host.room_settings import RoomConfig
from host.speech.air import Air
from host.speech.ports import Speech, Utterance
from host.stage.head_dial import HeadSocket
from host.stage.head_service import HeadService
from host.stage.head_wire import BadHeadMessage, HeadGone, decoded
from host.stage.talking_head import TalkingHead
from host.state import RoomState

RATE = 22_050


def tone(seconds: float) -> bytes:
    at = np.arange(int(seconds * RATE)) / RATE
    return (np.sin(2 * np.pi * 220 * at) * 12_000).astype("<i2").tobytes()


def sentence(name: str, seconds: float = 2.0) -> Utterance:
    return Utterance(
        sentence_id=name,
        sentence_kind="script",
        text=f"这是{name}。",
        speech=Speech(pcm=tone(seconds), rate=RATE, voice="tone"),
    )


class Set:
    """An air, a talking head attached to it, and the server behind."""

    def __init__(self, emulator: HeadEmulator, dial: Any) -> None:
        self.emulator = emulator
        self.dial = dial
        self.moves: list[tuple[str, str]] = []
        self.air = Air()
        self.head = TalkingHead(
            dial,
            moved=lambda state, why: self.moves.append((state, why)),
            random=random.Random(3).random,
        )
        self.air.attach(self.head)


@contextlib.asynccontextmanager
async def on_set(emulator: HeadEmulator, *, down: bool = False) -> AsyncIterator[Set]:
    dial = MemoryHead(emulator)
    dial.down = down
    at = Set(emulator, dial)
    async with asyncio.TaskGroup() as group:
        running = group.create_task(at.head.run())
        await asyncio.sleep(0.1)
        yield at
        running.cancel()
    assert emulator.sessions == []


def play(scene: Callable[[], Awaitable[None]]) -> None:
    async def whole() -> None:
        await scene()

    virtual_time.run(whole())


@pytest.mark.parametrize("rates", [(), (RATE,), (16_000,), (24_000, 16_000)])
def test_sentences_arrive_whole_at_a_rate_the_server_takes(rates: tuple[int, ...]) -> None:
    async def scene() -> None:
        emulator = HeadEmulator(rates_hz=rates)
        async with on_set(emulator) as at:
            await at.air.play(sentence("a"))
            await at.air.play(sentence("b", 1.3))
            await asyncio.sleep(0.1)
        assert emulator.violations == []
        assert [(one.sentence, one.ended) for one in emulator.sentences] == [
            ("a", "finish"),
            ("b", "finish"),
        ]
        rate = rates[0] if rates and RATE not in rates else RATE
        for one, seconds in zip(emulator.sentences, (2.0, 1.3), strict=True):
            assert one.rate_hz == rate
            assert len(one.pcm) / 2 / rate == pytest.approx(seconds, abs=0.001)
            loud = np.abs(np.frombuffer(bytes(one.pcm), dtype="<i2")).max()
            assert loud == pytest.approx(12_000, rel=0.02)

    play(scene)


def test_a_cut_overtakes_everything_and_nothing_of_the_sentence_follows() -> None:
    async def scene() -> None:
        emulator = HeadEmulator()
        async with on_set(emulator) as at, asyncio.TaskGroup() as group:
            group.create_task(at.air.play(sentence("a", 5.0)))
            await asyncio.sleep(1.0)
            at.air.cut("a person took over")
            await asyncio.sleep(0.01)
            (one,) = emulator.sentences
            assert one.ended == "cut"
            assert 1.0 <= len(one.pcm) / 2 / one.rate_hz <= 1.5
        assert emulator.violations == []

    play(scene)


def test_a_server_that_cannot_cut_is_not_asked_to() -> None:
    async def scene() -> None:
        emulator = HeadEmulator(can_cut=False)
        async with on_set(emulator) as at, asyncio.TaskGroup() as group:
            group.create_task(at.air.play(sentence("a", 5.0)))
            await asyncio.sleep(1.0)
            at.air.cut("a person took over")
            await asyncio.sleep(0.01)
            assert emulator.sentences[0].ended == "finish"
        assert emulator.violations == []

    play(scene)


def test_a_server_that_comes_back_in_mid_sentence_gets_the_rest_of_it() -> None:
    async def scene() -> None:
        emulator = HeadEmulator()
        async with on_set(emulator) as at, asyncio.TaskGroup() as group:
            group.create_task(at.air.play(sentence("a", 6.0)))
            await asyncio.sleep(1.0)
            emulator.hang_up(1011)
            await asyncio.sleep(6.0)
        first, rest = emulator.sentences
        assert emulator.violations == []
        assert (first.ended, rest.ended) == ("", "finish")
        assert 1.0 < rest.first_sample / rest.rate_hz < 3.0
        end = rest.first_sample + len(rest.pcm) // 2
        assert end / rest.rate_hz == pytest.approx(6.0, abs=0.001)

    play(scene)


def test_a_server_that_takes_nothing_in_is_left_and_the_air_never_waits() -> None:
    async def scene() -> None:
        emulator = HeadEmulator()
        async with on_set(emulator) as at:
            emulator.stuck = True
            loop = asyncio.get_running_loop()
            began_s = loop.time()
            for number in range(20):
                await at.air.play(sentence(f"s{number}", 3.0))
            assert loop.time() - began_s == pytest.approx(60.0, abs=0.1)
            assert at.head.dropped >= 1
            assert ("waiting", "it did not keep up with the sound") in at.moves
            emulator.stuck = False
            await asyncio.sleep(70)
            await at.air.play(sentence("well"))
            await asyncio.sleep(0.1)
            assert emulator.sentences[-1].ended == "finish"
        assert emulator.violations == []

    play(scene)


def test_a_voice_that_steps_back_is_told_and_remembered_over_a_reconnect() -> None:
    async def scene() -> None:
        emulator = HeadEmulator()
        async with on_set(emulator) as at:
            at.head.duck(0.125, 150)
            await asyncio.sleep(0.1)
            emulator.hang_up(1011)
            await asyncio.sleep(3)
            at.head.duck(1.0, 300)
            await asyncio.sleep(0.1)
        assert emulator.levels == [0.125, 0.125, 1.0]

    play(scene)


@pytest.mark.parametrize("first", ["nonsense", '{"type":"status","state":"idle"}', "[]", '{"a":1}'])
def test_a_server_that_does_not_say_what_it_can_do_is_left(first: str) -> None:
    async def scene() -> None:
        emulator = HeadEmulator(first=first)
        async with on_set(emulator) as at:
            await at.air.play(sentence("a"))
            assert emulator.sentences == []
            assert "connected" not in [state for state, _ in at.moves]
            emulator.first = ""
            await asyncio.sleep(90)
            assert at.moves[-1] == ("connected", "emulated")

    play(scene)


def test_a_silent_server_is_left_after_ten_seconds() -> None:
    async def scene() -> None:
        async with on_set(HeadEmulator(no_ready=True)) as at:
            await asyncio.sleep(10.1)
            assert ("waiting", "it is there, but says nothing") in at.moves

    play(scene)


@pytest.mark.parametrize("code", [4401, 4403])
def test_who_was_refused_stays_away(code: int) -> None:
    async def scene() -> None:
        emulator = HeadEmulator()
        async with on_set(emulator) as at:
            emulator.hang_up(code, "no")
            await asyncio.sleep(86_400)
            assert len(at.dial.tries) == 1
            assert at.moves[-1] == ("refused", "no")

    play(scene)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"type":"ready","rates_hz":[1]}', '{"type":"status","state":"happy"}'],
)
def test_what_is_no_message_is_refused(text: str) -> None:
    with pytest.raises(BadHeadMessage):
        decoded(text)


@pytest.mark.real_time
async def test_over_a_real_socket_with_its_token() -> None:
    emulator = HeadEmulator(token="secret-token")
    async with head_server(emulator) as url, asyncio.timeout(20):
        with pytest.raises(HeadGone) as refused:
            await HeadSocket(url)()
        assert refused.value.for_good
        assert "secret-token" not in str(refused.value)
        at = Set(emulator, HeadSocket(url, "secret-token"))
        async with asyncio.TaskGroup() as group:
            running = group.create_task(at.head.run())
            while not emulator.sessions:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.05)
            await at.air.play(sentence("a", 0.5))
            emulator.status("speaking")
            await asyncio.sleep(0.2)
            assert at.head.status is not None
            assert at.head.status.state == "speaking"
            running.cancel()
    assert emulator.violations == []
    assert [(one.sentence, one.ended) for one in emulator.sentences] == [("a", "finish")]


def test_a_room_sends_what_is_on_air_and_keeps_its_rehearsal_to_itself(
    live_room: Callable[..., Any],
) -> None:
    async def scene() -> None:
        emulator = HeadEmulator()
        async with (
            live_room(config=RoomConfig(start="REHEARSAL")) as stage,
            asyncio.TaskGroup() as group,
        ):
            parts = stage.room.parts
            service = HeadService(parts, MemoryHead(emulator), random.Random(1))
            parts.head_view = service.view
            parts.air.attach(service.head)
            running = group.create_task(service.head.run())
            await asyncio.sleep(20)
            assert emulator.sentences == []
            await stage.room.command(Move(to=RoomState.AI), who="desk-a")
            await asyncio.sleep(20)
            heard = [one.text for one in emulator.sentences]
            assert len(heard) >= 2
            assert all(text in [said for _, said, _ in stage.ears.heard] for text in heard[:-1])
            emulator.status("failing", "out of memory", frames_per_s=3.0)
            await asyncio.sleep(1.1)
            view = stage.room.view().head
            assert (view.state, view.says, view.frames_per_s) == ("connected", "failing", 3.0)
            assert view.detail == "out of memory"
            assert [alert.code for alert in parts.alerts] == ["head.failing"]
            emulator.hang_up(1011, "restarting")
            await asyncio.sleep(10)
            codes = [alert.code for alert in parts.alerts]
            assert codes == ["head.failing", "head.lost", "head.back"]
            await asyncio.sleep(1.1)
            moved = [(one.state, one.says) for one in await stage.events(HeadMoved)]
            assert moved == [
                ("connected", ""),
                ("connected", "failing"),
                ("waiting", ""),
                ("connected", ""),
            ]
            running.cancel()
        assert emulator.violations == []

    play(scene)
