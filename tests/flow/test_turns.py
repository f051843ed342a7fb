"""The AI steps back while the host speaks, and comes back, in a real room on virtual time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from host import virtual_time
from host.commands import Move
from host.events import SentenceCut, SentenceStarted
from host.floor import Floor
from host.hearing.settings import HearingConfig
from host.hearing.turns import Turns, TurnSettings
from host.hold import Hold
from host.human_events import AiCameBack, AiSteppedBack
from host.show.notices import Notice
from host.speech.air import Air
from host.state import RoomState

LiveRoom = Callable[..., Any]
CUTTING = HearingConfig(while_speaking="cut", give_back_s=1.0)


class Levels:
    """Writes down when the voice was made how loud."""

    def __init__(self, stage: Any) -> None:
        self.calls: list[tuple[float, float]] = []
        stage.room.parts.air.attach(self)

    def begin(self, utterance: Any) -> None: ...
    def chunk(self, utterance: Any, offset_bytes: int, pcm: bytes) -> None: ...
    def cut(self, sentence_id: str, heard_ms: int) -> None: ...
    def finish(self, sentence_id: str) -> None: ...
    def duck(self, level: float, ramp_ms: int) -> None:
        self.calls.append((asyncio.get_running_loop().time(), level))


def play(scene: Callable[[], Coroutine[Any, Any, None]]) -> None:
    virtual_time.run(scene())


async def until_speaking(stage: Any) -> None:
    while stage.ears.now is None:  # noqa: ASYNC110
        await asyncio.sleep(0.05)


def test_the_present_sentence_goes_on_quietly_and_the_next_waits_for_silence(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            turns = stage.room.parts.turns
            await asyncio.sleep(30)
            await until_speaking(stage)
            levels, loop = Levels(stage), asyncio.get_running_loop()
            began_s, present = loop.time(), stage.ears.now.sentence_id
            turns.began()
            assert levels.calls == [(began_s, HearingConfig().level)]
            await asyncio.sleep(20)
            assert stage.ears.heard[-1][0] == present
            assert stage.ears.heard[-1][2], "it went on to its end"
            assert stage.ears.now is None, "no new sentence while the host speaks"
            heard = len(stage.ears.heard)
            turns.ended()
            ended_s = loop.time()
            assert turns.comes_back_us == stage.clock.now_us() + 2_500_000
            await asyncio.sleep(2.4)
            assert len(stage.ears.heard) == heard
            assert stage.ears.now is None
            await asyncio.sleep(0.2)
            assert levels.calls[-1] == (ended_s + 2.5, 1.0)
            await until_speaking(stage)
            await asyncio.sleep(2)
            (back,) = await stage.events(AiSteppedBack)
            assert (back.sentence_id, back.how) == (present, "duck")
            (came,) = await stage.events(AiCameBack)
            assert came.why == "silence"

    play(scene)


def test_with_cutting_set_the_sentence_ends_at_once_and_none_is_said_twice(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room(hearing=CUTTING) as stage:
            await asyncio.sleep(30)
            await until_speaking(stage)
            present = stage.ears.now.sentence_id
            stage.room.parts.turns.began()
            assert stage.ears.heard[-1][0] == present
            assert not stage.ears.heard[-1][2]
            await asyncio.sleep(1)
            stage.room.parts.turns.ended()
            await asyncio.sleep(60)
            started = [e.sentence_id for e in await stage.events(SentenceStarted)]
            assert len(started) == len(set(started))
            assert [e.sentence_id for e in await stage.events(SentenceCut)] == [present]

    play(scene)


def test_a_word_thrown_in_costs_less_than_a_second(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            turns = stage.room.parts.turns
            await asyncio.sleep(30)
            turns.began()
            await asyncio.sleep(0.3)
            turns.ended()
            await asyncio.sleep(0.81)
            assert not turns.stepped_back

    play(scene)


def test_a_pause_between_words_does_not_bring_the_ai_back(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            turns = stage.room.parts.turns
            await asyncio.sleep(30)
            for _ in range(10):
                turns.began()
                await asyncio.sleep(1.5)
                turns.ended()
                await asyncio.sleep(2.3)
                assert turns.stepped_back
            assert len(await stage.events(AiCameBack)) == 0

    play(scene)


def test_the_operator_brings_the_ai_back_while_the_host_still_speaks(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            turns = stage.room.parts.turns
            await asyncio.sleep(30)
            turns.began()
            await asyncio.sleep(15)
            assert stage.ears.now is None
            turns.come_back("operator")
            await until_speaking(stage)
            assert stage.room.parts.air.level == 1.0

    play(scene)


@pytest.mark.parametrize("hearing", [HearingConfig(), CUTTING], ids=["duck", "cut"])
def test_a_notice_that_the_host_spoke_over_is_said_again(
    live_room: LiveRoom, hearing: HearingConfig
) -> None:
    async def scene() -> None:
        async with live_room(hearing=hearing) as stage:
            parts = stage.room.parts
            await asyncio.sleep(30)
            parts.notices.add(Notice.PRICE_CHANGED, "P01")
            said = 0
            for _ in range(400):
                await asyncio.sleep(0.1)
                now = stage.ears.now
                if now is not None and now.sentence_kind == "notice":
                    said += 1
                    break
            parts.turns.began()
            await asyncio.sleep(8)
            parts.turns.ended()
            await asyncio.sleep(30)
            notices = [
                e.text for e in await stage.events(SentenceStarted)
                if e.sentence_kind == "notice" and e.product_id == "P01"
            ]  # fmt: skip
            assert said == 1
            assert len(notices) == 2
            assert all("149" in text for text in notices)

    play(scene)


def test_a_disclosure_that_the_host_spoke_over_stays_due(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            turns = stage.room.parts.turns
            await until_speaking(stage)  # the first sentence of a show is the disclosure
            assert stage.ears.now.sentence_kind == "notice"
            turns.began()
            await asyncio.sleep(8)
            turns.ended()
            await asyncio.sleep(30)
            told = [e for e in await stage.events(SentenceStarted) if "AI" in e.text]
            assert len(told) == 2

    play(scene)


def test_in_the_hands_of_a_person_nothing_is_held_and_after_giving_back_the_host_still_wins(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            parts = stage.room.parts
            await asyncio.sleep(30)
            await stage.room.command(Move(to=RoomState.HUMAN), who="test")
            parts.turns.began()
            assert not parts.turns.stepped_back
            assert parts.air.level == 1.0
            await stage.room.command(Move(to=RoomState.AI), who="test")
            assert parts.turns.stepped_back
            await asyncio.sleep(20)
            assert stage.ears.now is None
            await stage.room.command(Move(to=RoomState.HUMAN), who="test")
            assert not parts.turns.stepped_back
            assert not parts.hold.held

    play(scene)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["began", "ended", "back", "HUMAN", "AI", "SAFE", "OFF"]),
        st.floats(0, 4),
    ),
    max_size=30,
)


@settings(max_examples=200)
@given(steps=STEPS, level=st.sampled_from([0.0, 0.2]))
def test_the_ai_is_never_left_behind(steps: list[tuple[str, float]], level: float) -> None:
    """Whatever happens: it has stepped back only where it may speak at all, hold and level say the
    same, and after the host's silence it is back."""

    async def scene() -> None:
        floor, air, hold = Floor(), Air(), Hold()
        clock = Clock()
        told: list[Any] = []
        turns = Turns(
            TurnSettings(level=level, silence_s=2.0),
            floor=floor, air=air, hold=hold, clock=clock, tell=told.append, changed=lambda: None,
        )  # fmt: skip
        floor.move(RoomState.AI)
        for what, wait_s in steps:
            if what in ("began", "ended"):
                getattr(turns, what)()
            elif what == "back":
                turns.come_back("operator")
            elif RoomState(what) in floor.allowed:
                floor.move(RoomState(what))
            assert hold.held == turns.stepped_back
            assert (air.level < 1) == (turns.stepped_back and level > 0)
            assert not turns.stepped_back or floor.state.ai_may_speak
            assert turns.comes_back_us is None or turns.stepped_back
            await asyncio.sleep(wait_s)
        turns.ended()
        await asyncio.sleep(2.1)
        assert not turns.stepped_back
        assert not hold.held
        kinds = [type(event) for event in told]
        assert all(a is not b for a, b in pairwise(kinds)), "in pairs"
        turns.close()

    play(scene)


class Clock:
    """The loop's own time."""

    def now_us(self) -> int:
        return int(asyncio.get_running_loop().time() * 1_000_000)


def test_a_microphone_that_hears_the_ai_itself_is_noticed(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            turns, leaks = stage.room.parts.turns, []
            turns.on_leak = lambda: leaks.append(stage.clock.now_us())
            for _ in range(5):
                assert leaks == []
                while stage.ears.now is None:  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
                await asyncio.sleep(0.2)
                turns.began()
                await asyncio.sleep(6)
                turns.ended()
                await asyncio.sleep(2.4)
            assert len(leaks) == 1

    play(scene)


def test_a_host_who_speaks_at_any_time_is_no_leak(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            turns, leaks = stage.room.parts.turns, []
            turns.on_leak = lambda: leaks.append(1)
            for number in range(30):
                await until_speaking(stage)
                await asyncio.sleep(0.2 + 0.4 * (number % 5))
                turns.began()
                await asyncio.sleep(5)
                turns.ended()
                await asyncio.sleep(3)
            assert leaks == []

    play(scene)
