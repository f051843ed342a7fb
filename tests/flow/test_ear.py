"""The ear of a room: one source at a time, bounded, and what it does when things go wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from host import virtual_time
from host.hearing.ear import DRY_S, WAITING_MOST, Ear
from host.hearing.echo import Echo
from host.hearing.hearing import Hearing
from host.hearing.ports import BYTES_PER_S, HeardText, HearingError
from host.hearing.settings import HearingConfig
from host.hearing.speech import LONGEST_S, Cutter, Stretch
from host.hearing.transcript import Transcript
from host.human_events import AiSteppedBack, HostSpoke

LiveRoom = Callable[..., Any]
FRAME = 320


class ByLoudness:
    """A detector for tests: a frame of ones is speech, a frame of noughts is not."""

    name = "loudness"
    frame_samples = FRAME

    def score(self, frame: bytes) -> float:
        return float(frame[0])

    def reset(self) -> None: ...


def sound(seconds: float, speech: bool) -> bytes:
    return (b"\1" if speech else b"\0") * (int(seconds * BYTES_PER_S) // 2 * 2)


class Told:
    """Writes down what an ear tells."""

    def __init__(self) -> None:
        self.calls: list[Any] = []

    def began(self) -> None:
        self.calls.append("began")

    def ended(self) -> None:
        self.calls.append("ended")

    async def heard(self, stretch: Stretch, text: HeardText | None) -> None:
        self.calls.append((stretch, text))

    def trouble(self, sentence: str) -> None:
        if sentence:
            self.calls.append(sentence)

    def source_changed(self) -> None: ...

    @property
    def stretches(self) -> list[Stretch]:
        return [call[0] for call in self.calls if isinstance(call, tuple)]


class Slow:
    """A recogniser that takes its time, fails at will, and remembers what it was given."""

    name = "slow"

    def __init__(self, seconds: float = 0.1, fails: bool = False) -> None:
        self.seconds = seconds
        self.fails = fails
        self.given: list[tuple[int, bool]] = []

    async def recognise(self, pcm: bytes, *, final: bool) -> HeardText:
        self.given.append((len(pcm), final))
        await asyncio.sleep(self.seconds)
        if self.fails:
            raise HearingError("the model fell over; see the log")
        return HeardText(text="说了什么")

    async def close(self) -> None: ...


async def speak(source: Any, seconds: float, speech: bool = True) -> None:
    """In pieces of 100 ms, as they are spoken."""
    for _ in range(round(seconds * 10)):
        source.feed(sound(0.1, speech))
        await asyncio.sleep(0.1)


def test_speech_begins_and_ends_and_its_sound_has_the_moment_before_it() -> None:
    async def main() -> None:
        told = Told()
        ear = Ear(ByLoudness(), Slow(), told)
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(ear.run())
            source = ear.open("microphone", lambda: None)
            await speak(source, 2, speech=False)
            await speak(source, 1)
            await speak(source, 2, speech=False)
            running.cancel()
        assert [call for call in told.calls if isinstance(call, str)] == ["began", "ended"]
        (stretch,) = [stretch for stretch in told.stretches if stretch.final]
        assert stretch.final
        assert 1_500 <= stretch.start_ms <= 2_000
        assert stretch.duration_ms == pytest.approx(1_850, abs=120)

    virtual_time.run(main())


def test_long_speech_is_looked_at_while_it_goes_on_and_cut_when_it_is_too_long() -> None:
    async def main() -> None:
        told, slow = Told(), Slow()
        ear = Ear(ByLoudness(), slow, told)
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(ear.run())
            source = ear.open("microphone", lambda: None)
            await speak(source, 40)
            await speak(source, 1, speech=False)
            running.cancel()
        finals = [stretch for stretch in told.stretches if stretch.final]
        looks = [stretch for stretch in told.stretches if not stretch.final]
        assert len(finals) == 3
        assert len({stretch.number for stretch in finals}) == 3
        assert all(stretch.duration_ms <= LONGEST_S * 1000 + 100 for stretch in finals)
        assert sum(stretch.duration_ms for stretch in finals) == pytest.approx(40_450, abs=100)
        assert len(looks) > 20
        assert told.calls.count("began") == told.calls.count("ended") == 1

    virtual_time.run(main())


def test_a_recogniser_that_is_too_slow_loses_the_oldest_and_says_so() -> None:
    async def main() -> None:
        told, slow = Told(), Slow(seconds=60)
        ear = Ear(ByLoudness(), slow, told)
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(ear.run())
            source = ear.open("microphone", lambda: None)
            for _ in range(10):
                await speak(source, 0.5)
                await speak(source, 1, speech=False)
            running.cancel()
        assert ear.given_up == 10 - 1 - WAITING_MOST
        assert told.calls.count("began") == 10, "turns do not wait for words"

    virtual_time.run(main())


def test_a_recogniser_that_fails_is_told_and_asked_again() -> None:
    async def main() -> None:
        told, slow = Told(), Slow(fails=True)
        ear = Ear(ByLoudness(), slow, told)
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(ear.run())
            source = ear.open("microphone", lambda: None)
            for _ in range(2):
                await speak(source, 0.2)
                await speak(source, 1, speech=False)
            running.cancel()
        assert told.calls.count("the model fell over; see the log") == 2
        assert [call[1] for call in told.calls if isinstance(call, tuple)] == [None, None]

    virtual_time.run(main())


def test_a_source_that_falls_silent_in_mid_word_has_stopped_speaking() -> None:
    async def main() -> None:
        told = Told()
        ear = Ear(ByLoudness(), None, told)
        source = ear.open("microphone", lambda: None)
        await speak(source, 1)
        await asyncio.sleep(DRY_S + 0.1)
        assert told.calls == ["began", "ended"]
        await speak(source, 1)
        source.close()
        assert told.calls == ["began", "ended"] * 2
        assert ear.source == ""

    virtual_time.run(main())


def test_a_second_source_takes_the_place_of_the_first() -> None:
    async def main() -> None:
        told, gone = Told(), []
        ear = Ear(ByLoudness(), None, told)
        first = ear.open("microphone", lambda: gone.append("first"))
        await speak(first, 1)
        second = ear.open("program", lambda: gone.append("second"))
        assert gone == ["first"]
        assert told.calls == ["began", "ended"]
        await speak(first, 1)
        assert told.calls == ["began", "ended"], "nobody listens to it any more"
        first.close()
        assert ear.source == "program"
        await speak(second, 1)
        assert told.calls[-1] == "began"
        second.close()

    virtual_time.run(main())


def test_sound_that_comes_faster_than_anybody_speaks_is_dropped_and_counted() -> None:
    async def main() -> None:
        ear = Ear(ByLoudness(), None, Told())
        source = ear.open("program", lambda: None)
        for _ in range(100):
            source.feed(sound(1, speech=False))
        assert ear.dropped_bytes == 97 * BYTES_PER_S
        await asyncio.sleep(10)
        before = ear.dropped_bytes
        await speak(source, 5, speech=False)
        assert ear.dropped_bytes == before
        source.close()

    virtual_time.run(main())


@settings(max_examples=60)
@given(
    pieces=st.lists(
        st.tuples(st.booleans(), st.integers(1, 9_000), st.integers(1, 5_000)), max_size=25
    )
)
def test_however_the_sound_is_cut_up_speech_begins_and_ends_in_turn_and_little_is_held(
    pieces: list[tuple[bool, int, int]],
) -> None:
    calls: list[Any] = []
    cutter = Cutter(
        ByLoudness(),
        began=lambda: calls.append("began"),
        ended=lambda: calls.append("ended"),
        stretch=calls.append,
    )
    for speech, size, piece in pieces:
        data = (b"\1" if speech else b"\0") * size * 8
        for start in range(0, len(data), piece):
            cutter.push(data[start : start + piece])
            assert len(cutter._held) <= LONGEST_S * BYTES_PER_S + piece + BYTES_PER_S
    cutter.stop()
    words = [call for call in calls if isinstance(call, str)]
    assert words == ["began", "ended"] * (len(words) // 2)
    finals = [call for call in calls if isinstance(call, Stretch) and call.final]
    assert len(finals) >= words.count("began")
    assert all(len(stretch.pcm) % 2 == 0 for stretch in finals)


def test_in_a_room_the_ai_steps_back_the_desk_sees_it_and_the_log_has_no_words(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage, asyncio.TaskGroup() as tasks:
            parts = stage.room.parts
            hearing = Hearing(parts, ByLoudness(), Slow())
            running = tasks.create_task(hearing.run())
            await asyncio.sleep(30)
            source = hearing.ear.open("microphone", lambda: None)
            await speak(source, 2)
            view = stage.room.view().hearing
            assert (view.source, view.speaking, view.stepped_back) == ("microphone", True, True)
            assert [(line.text, line.final) for line in view.lines] == [("说了什么", False)]
            await speak(source, 1, speech=False)
            view = stage.room.view().hearing
            assert not view.speaking
            assert view.comes_back_us > view.now_us if hasattr(view, "now_us") else True
            assert [(line.text, line.final) for line in view.lines] == [("说了什么", True)]
            await asyncio.sleep(5)
            assert not stage.room.view().hearing.stepped_back
            (spoke,) = await stage.events(HostSpoke)
            assert (spoke.text, spoke.recogniser) == ("", "slow")
            assert len(await stage.events(AiSteppedBack)) == 1
            source.close()
            running.cancel()

    virtual_time.run(scene())


def test_words_are_kept_where_the_shop_wants_them(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage, asyncio.TaskGroup() as tasks:
            kept = HearingConfig(log_text=True)
            hearing = Hearing(stage.room.parts, ByLoudness(), Slow(seconds=3), config=kept)
            running = tasks.create_task(hearing.run())
            source = hearing.ear.open("microphone", lambda: None)
            began_us = stage.clock.now_us()
            await speak(source, 0.5)
            await speak(source, 5, speech=False)
            (spoke,) = await stage.events(HostSpoke)
            assert spoke.text == "说了什么"
            assert abs(spoke.start_us - began_us) < 300_000, "the recogniser's time is not counted"
            source.close()
            running.cancel()

    virtual_time.run(scene())


def test_the_ais_own_voice_is_known_for_what_it_is() -> None:
    echo = Echo()
    echo.said("这款保温杯原价199元，现在只要89.9元，喜欢的可以拍3号链接。")
    assert echo.is_echo("现在只要八十九块九喜欢的可以拍三号链接")
    assert echo.is_echo("这款保温杯原价199元")
    assert not echo.is_echo("这个杯子我自己也在用，很好")
    assert not echo.is_echo("好的")
    assert not Echo().is_echo("这款保温杯原价199元")


def test_a_look_never_replaces_the_end_of_its_line() -> None:
    from host.machine_views import SpokenLineView

    def line(text: str, final: bool, line_id: str = "h1") -> SpokenLineView:
        return SpokenLineView(
            line_id=line_id, text=text, final=final, start_us=0, duration_ms=1, sureness=1.0
        )

    transcript = Transcript()
    transcript.put(line("说", False))
    transcript.put(line("说完了", True))
    transcript.put(line("说", False))
    assert [line.text for line in transcript.lines()] == ["说完了"]
    for number in range(100):
        transcript.put(line("x", True, f"n{number}"))
    assert len(transcript.lines()) == 16
