"""Sound on air, in virtual time."""

from __future__ import annotations

import asyncio
import logging

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from host import virtual_time
from host.speech.air import Air, AirBusy, Played
from host.speech.ports import AirSink, Speech, Utterance

RATE = 8_000


def an_utterance(ms: int, sentence_id: str = "b1.0", rate: int = RATE) -> Utterance:
    samples = rate * ms // 1000
    pcm = b"".join((index % 30_000).to_bytes(2, "little") for index in range(samples))
    return Utterance(
        sentence_id=sentence_id,
        sentence_kind="script",
        text="一句话",
        speech=Speech(pcm=pcm, rate=rate, voice="test"),
    )


class Heard:
    """A sink that writes down everything with the second it came at."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []
        self.pcm = b""

    def _note(self, *call: object) -> None:
        self.calls.append((round(asyncio.get_running_loop().time(), 6), *call))

    def begin(self, utterance: Utterance) -> None:
        self.pcm = b""
        self._note("begin", utterance.sentence_id)

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        assert offset_bytes == len(self.pcm)
        self.pcm += pcm
        self._note("chunk", utterance.sentence_id, offset_bytes, len(pcm))

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        self._note("cut", sentence_id, heard_ms)

    def finish(self, sentence_id: str) -> None:
        self._note("finish", sentence_id)


def test_a_sentence_goes_out_ahead_of_its_sound_and_ends_with_its_last_sample() -> None:
    async def main() -> tuple[Played, Heard, bytes]:
        air, heard = Air(chunk_ms=100, lead_ms=250), Heard()
        air.attach(heard)
        utterance = an_utterance(550)
        played = await air.play(utterance)
        assert air.current() is None
        return played, heard, utterance.speech.pcm

    played, heard, pcm = virtual_time.run(main())
    assert played == Played(complete=True, heard_ms=550)
    assert heard.pcm == pcm
    assert heard.calls == [
        (0.0, "begin", "b1.0"),
        (0.0, "chunk", "b1.0", 0, 1600),
        (0.0, "chunk", "b1.0", 1600, 1600),
        (0.0, "chunk", "b1.0", 3200, 1600),
        (0.05, "chunk", "b1.0", 4800, 1600),
        (0.15, "chunk", "b1.0", 6400, 1600),
        (0.25, "chunk", "b1.0", 8000, 800),
        (0.55, "finish", "b1.0"),
    ]


def test_a_cut_silences_every_sink_before_it_returns_and_the_next_can_play() -> None:
    async def main() -> tuple[list[Played], Heard]:
        air, heard = Air(), Heard()
        air.attach(heard)
        played: list[Played] = []

        async def first() -> None:
            played.append(await air.play(an_utterance(2_000, "one")))

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(first())
            await asyncio.sleep(0.7305)
            assert air.current() is not None
            air.cut("take-over")
            assert heard.calls[-1] == (0.7305, "cut", "one", 730)
            assert air.current() is None
            air.cut("twice is nothing")
            played.append(await air.play(an_utterance(300, "two")))
        return played, heard

    played, heard = virtual_time.run(main())
    assert played == [Played(False, 730), Played(True, 300)]
    assert [call[1:3] for call in heard.calls if call[1] != "chunk"] == [
        ("begin", "one"),
        ("cut", "one"),
        ("begin", "two"),
        ("finish", "two"),
    ]


def test_a_second_sentence_on_air_is_refused_and_the_first_goes_on() -> None:
    async def main() -> Played:
        air = Air()
        async with asyncio.TaskGroup() as tasks:
            first = tasks.create_task(air.play(an_utterance(500, "one")))
            await asyncio.sleep(0.1)
            with pytest.raises(AirBusy, match="sentence one is still on air"):
                await air.play(an_utterance(500, "two"))
        return first.result()

    assert virtual_time.run(main()) == Played(True, 500)


def test_cancelling_play_is_a_cut() -> None:
    async def main() -> Heard:
        air, heard = Air(), Heard()
        air.attach(heard)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.4):
                await air.play(an_utterance(1_000))
        assert air.current() is None
        await air.play(an_utterance(100, "after"))
        return heard

    calls = [call[1:] for call in virtual_time.run(main()).calls if call[1] != "chunk"]
    assert calls == [
        ("begin", "b1.0"),
        ("cut", "b1.0", 400),
        ("begin", "after"),
        ("finish", "after"),
    ]


def test_a_sink_that_raises_is_detached_and_reported_and_the_others_hear_everything(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Broken(Heard):
        def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
            super().chunk(utterance, offset_bytes, pcm)
            if offset_bytes:
                raise OSError("the listener is gone")

    async def main() -> tuple[Heard, Heard, list[tuple[AirSink, str]]]:
        lost: list[tuple[AirSink, str]] = []
        air = Air(on_lost=lambda sink, error: lost.append((sink, str(error))))
        broken, heard = Broken(), Heard()
        air.attach(broken)
        air.attach(heard)
        assert await air.play(an_utterance(1_000)) == Played(True, 1_000)
        return broken, heard, lost

    with caplog.at_level(logging.CRITICAL, logger="host.speech.air"):
        broken, heard, lost = virtual_time.run(main())
    assert lost == [(broken, "the listener is gone")]
    assert len(broken.calls) == 3
    assert heard.pcm == an_utterance(1_000).speech.pcm


def test_a_late_sink_is_told_the_sentence_and_can_ask_where_it_is() -> None:
    class Late(Heard):
        def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
            self._note("chunk", offset_bytes)

    async def main() -> tuple[Late, tuple[Utterance, int] | None]:
        air, late = Air(), Late()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(air.play(an_utterance(800)))
            await asyncio.sleep(0.42)
            air.attach(late)
            air.attach(late)
            where = air.current()
        return late, where

    late, where = virtual_time.run(main())
    assert where is not None
    assert (where[0].sentence_id, where[1]) == ("b1.0", 420)
    assert late.calls == [
        (0.42, "begin", "b1.0"),
        (0.45, "chunk", 11_200),
        (0.8, "finish", "b1.0"),
    ]


def test_a_sentence_cut_by_its_own_sink_sends_no_further_piece() -> None:
    async def main() -> tuple[Played, Heard]:
        air, after = Air(), Heard()

        class Cutting(Heard):
            def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
                if offset_bytes >= 3_200:
                    air.cut("enough")

        air.attach(Cutting())
        air.attach(after)
        return await air.play(an_utterance(1_000)), after

    played, after = virtual_time.run(main())
    assert played == Played(False, 0)
    assert [call[1] for call in after.calls] == ["begin", "chunk", "chunk", "cut"]


def test_a_sentence_without_sound_begins_ends_and_lets_other_tasks_run() -> None:
    async def main() -> tuple[Heard, int]:
        air, heard, turns = Air(), Heard(), 0

        async def other() -> None:
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        air.attach(heard)
        task = asyncio.get_running_loop().create_task(other())
        for _ in range(50):
            assert await air.play(an_utterance(0)) == Played(True, 0)
        task.cancel()
        await asyncio.wait([task])
        return heard, turns

    heard, turns = virtual_time.run(main())
    assert [call[1] for call in heard.calls] == ["begin", "finish"] * 50
    assert turns >= 50


def test_an_hour_of_sentences_drifts_by_nothing() -> None:
    async def main() -> float:
        air = Air()
        utterance = an_utterance(3_333)
        for _ in range(1_000):
            await air.play(utterance)
        return asyncio.get_running_loop().time()

    assert virtual_time.run(main()) == pytest.approx(3_333.0, abs=0.001)


class Step(msgspec.Struct, frozen=True):
    """What happens: play a sentence of so many ms, cut after so many, or cancel after so many."""

    kind: str
    length_ms: int
    after_ms: int


STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(["play", "cut", "cancel"]),
        st.integers(0, 1_500),
        st.integers(0, 2_000),
    ),
    max_size=8,
)


@settings(max_examples=120)
@given(steps=STEPS, chunk_ms=st.integers(10, 400), lead_ms=st.integers(0, 600))
def test_whatever_is_played_cut_or_cancelled_the_sinks_hear_it_in_order_and_never_after_a_cut(
    steps: list[Step], chunk_ms: int, lead_ms: int
) -> None:
    heard = Heard()
    virtual_time.run(_live_through(heard, steps, chunk_ms, lead_ms))
    _check(heard, steps, chunk_ms, lead_ms)


async def _live_through(heard: Heard, steps: list[Step], chunk_ms: int, lead_ms: int) -> None:
    air = Air(chunk_ms=chunk_ms, lead_ms=lead_ms)
    air.attach(heard)
    for number, step in enumerate(steps):
        utterance = an_utterance(step.length_ms, str(number))
        began_s = asyncio.get_running_loop().time()
        async with asyncio.TaskGroup() as tasks:
            playing = tasks.create_task(air.play(utterance))
            if step.kind != "play":
                await asyncio.sleep(step.after_ms / 1000)
                air.cut("test") if step.kind == "cut" else playing.cancel()
        elapsed_ms = (asyncio.get_running_loop().time() - began_s) * 1000
        expected_ms = step.length_ms
        if step.kind != "play":
            expected_ms = min(step.after_ms, step.length_ms)
        if not playing.cancelled():
            played = playing.result()
            assert abs(played.heard_ms - expected_ms) <= 1
            if step.kind == "play" or step.after_ms > step.length_ms:
                assert played == Played(True, step.length_ms)
            elif step.after_ms < step.length_ms:
                assert not played.complete
            assert elapsed_ms >= played.heard_ms - 1
        assert air.current() is None


def _check(heard: Heard, steps: list[Step], chunk_ms: int, lead_ms: int) -> None:
    calls = heard.calls
    for number, step in enumerate(steps):
        mine = [call for call in calls if call[2] == str(number)]
        if not mine:
            continue
        assert calls[: len(mine)] == mine  # one sentence at a time, in order
        calls = calls[len(mine) :]
        kinds = [call[1] for call in mine]
        assert kinds[0] == "begin"
        assert kinds[-1] in ("cut", "finish")
        assert set(kinds[1:-1]) <= {"chunk"}
        start_s = mine[0][0]
        total = 0
        for call in mine[1:-1]:
            at_s, _, _, offset, length = call
            assert offset == total
            assert isinstance(at_s, float)
            assert isinstance(start_s, float)
            assert isinstance(length, int)
            due_s = max(start_s, start_s + total / (2 * RATE) - lead_ms / 1000)
            assert abs(at_s - due_s) < 0.001
            total += length
        if kinds[-1] == "finish":
            assert total == RATE * step.length_ms // 1000 * 2
    assert calls == []


class Quiet(Heard):
    """A sink that can play more quietly."""

    def duck(self, level: float, ramp_ms: int) -> None:
        self._note("duck", level, ramp_ms)


def test_a_voice_made_quiet_is_told_once_and_to_sinks_that_come_later_at_once() -> None:
    async def main() -> None:
        air, early, plain, late = Air(), Quiet(), Heard(), Quiet()
        air.attach(early)
        air.attach(plain)
        air.duck(0.25, ramp_ms=60)
        air.duck(0.25, ramp_ms=60)
        air.attach(late)
        air.duck(1.0, ramp_ms=400)
        assert early.calls == [(0.0, "duck", 0.25, 60), (0.0, "duck", 1.0, 400)]
        assert late.calls == [(0.0, "duck", 0.25, 0), (0.0, "duck", 1.0, 400)]
        assert plain.calls == []
        with pytest.raises(ValueError, match="level"):
            air.duck(1.5)

    virtual_time.run(main())


def test_a_sink_that_fails_at_being_made_quiet_is_detached_like_any_other() -> None:
    class Broken(Heard):
        def duck(self, level: float, ramp_ms: int) -> None:
            raise OSError("gone")

    async def main() -> None:
        lost: list[AirSink] = []
        air, broken = Air(on_lost=lambda sink, _error: lost.append(sink)), Broken()
        air.attach(broken)
        logging.disable(logging.CRITICAL)
        try:
            air.duck(0.5)
        finally:
            logging.disable(logging.NOTSET)
        assert lost == [broken]
        assert air.level == 0.5

    virtual_time.run(main())
