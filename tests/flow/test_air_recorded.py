"""What went on air is in the file, where it was in time, and marked as made by AI."""

from __future__ import annotations

import asyncio
import json
import re
import wave
from pathlib import Path

import numpy as np
import pytest

from host import virtual_time
from host.speech.ai_cue import CUE_MS, TONE_HZ, ai_cue
from host.speech.air import Air
from host.speech.ports import Speech, Utterance
from host.speech.wav_sink import PRELUDE_MS, WavSink

RATE = 8_000


def loud(ms: int, value: int, sentence_id: str, rate: int = RATE) -> Utterance:
    pcm = np.full(rate * ms // 1000, value, dtype="<i2").tobytes()
    return Utterance(
        sentence_id=sentence_id,
        sentence_kind="script",
        text="句",
        speech=Speech(pcm=pcm, rate=rate, voice="test"),
    )


def recorded(path: Path) -> np.ndarray:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")


def part(samples: np.ndarray, from_ms: int, to_ms: int) -> np.ndarray:
    return samples[(PRELUDE_MS + from_ms) * 8 : (PRELUDE_MS + to_ms) * 8]


def test_sentences_pauses_and_cuts_stand_at_their_time(tmp_path: Path) -> None:
    async def main() -> None:
        air, sink = Air(), WavSink(tmp_path / "air.wav", rate_hz=RATE)
        air.attach(sink)
        await asyncio.sleep(0.5)
        await air.play(loud(400, 1_000, "one"))
        await asyncio.sleep(0.3)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(air.play(loud(1_000, 2_000, "two")))
            await asyncio.sleep(0.25)
            air.cut("take-over")
        await air.play(loud(100, 3_000, "three", rate=16_000))
        await asyncio.sleep(0.45)
        sink.close()
        sink.close()
        assert sink.lost == 0

    virtual_time.run(main())
    samples = recorded(tmp_path / "air.wav")
    assert len(samples) == (PRELUDE_MS + 2_000) * 8
    for from_ms, to_ms, value in (
        (0, 500, 0),
        (500, 900, 1_000),
        (900, 1_200, 0),
        (1_200, 1_450, 2_000),
        (1_450, 1_550, 3_000),
        (1_550, 2_000, 0),
    ):
        assert set(part(samples, from_ms, to_ms).tolist()) == {value}, (from_ms, to_ms)


def test_a_file_closed_in_mid_sentence_holds_what_had_sounded(tmp_path: Path) -> None:
    async def main() -> None:
        air, sink = Air(lead_ms=250), WavSink(tmp_path / "air.wav", rate_hz=RATE)
        air.attach(sink)
        async with asyncio.TaskGroup() as tasks:
            playing = tasks.create_task(air.play(loud(1_000, 500, "one")))
            await asyncio.sleep(0.4)
            air.detach(sink)
            sink.close()
            playing.cancel()

    virtual_time.run(main())
    samples = recorded(tmp_path / "air.wav")
    assert len(samples) == (PRELUDE_MS + 400) * 8
    assert set(part(samples, 0, 400).tolist()) == {500}


def test_a_recorder_that_comes_in_mid_sentence_waits_for_the_next(tmp_path: Path) -> None:
    async def main() -> None:
        air = Air()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(air.play(loud(1_000, 500, "one")))
            await asyncio.sleep(0.6)
            sink = WavSink(tmp_path / "air.wav", rate_hz=RATE)
            air.attach(sink)
        await air.play(loud(100, 700, "two"))
        sink.close()

    virtual_time.run(main())
    samples = recorded(tmp_path / "air.wav")
    assert set(part(samples, 0, 400).tolist()) == {0}
    assert set(part(samples, 400, 500).tolist()) == {700}


def test_the_file_begins_with_the_rhythm_short_long_short_short(tmp_path: Path) -> None:
    async def main() -> None:
        WavSink(tmp_path / "air.wav", rate_hz=RATE).close()

    virtual_time.run(main())
    samples = recorded(tmp_path / "air.wav").astype(float)
    frame = RATE // 100
    loudness = np.sqrt(np.mean(samples[: len(samples) // frame * frame].reshape(-1, frame) ** 2, 1))
    runs = re.findall("1+|0+", "".join("1" if value > 500 else "0" for value in loudness))
    lengths_ms = [len(run) * 10 for run in runs]
    assert lengths_ms[:7] == pytest.approx([120, 120, 360, 360, 120, 120, 120], abs=20)
    tone = samples[: 120 * 8]
    strongest = np.argmax(np.abs(np.fft.rfft(tone))) / 0.12
    assert strongest == pytest.approx(TONE_HZ, abs=10)
    assert len(ai_cue(RATE)) == CUE_MS * 8 * 2


def test_the_file_carries_the_seven_fields_of_the_ai_mark(tmp_path: Path) -> None:
    async def main() -> None:
        path = tmp_path / "air.wav"
        WavSink(path, rate_hz=RATE, producer="shop-1", produce_id="evening-7").close()

    virtual_time.run(main())
    found = re.search(rb'\{"AIGC".*?\}\}', (tmp_path / "air.wav").read_bytes())
    assert found is not None
    assert json.loads(found[0]) == {
        "AIGC": {
            "Label": "1",
            "ContentProducer": "shop-1",
            "ProduceID": "evening-7",
            "ReservedCode1": "",
            "ContentPropagator": "shop-1",
            "PropagateID": "evening-7",
            "ReservedCode2": "",
        }
    }


def test_a_file_that_cannot_be_made_is_refused_at_once(tmp_path: Path) -> None:
    async def main() -> None:
        with pytest.raises(FileNotFoundError):
            WavSink(tmp_path / "nowhere" / "air.wav")

    virtual_time.run(main())
