"""The stream's sound: rates, loudness, and how sentences are joined and cut."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from host.speech.ai_cue import CUE_MS
from host.stage.output.levelling import Levelling
from host.stage.output.loudness import Meter
from host.stage.output.mixer import Mixer
from host.stage.output.resampler import Resampler, Samples
from host.stage.scene import Sentence

HZ = 48_000


def tone(hz: float, seconds: float, rate: int = HZ, level: float = 0.5) -> Samples:
    at = np.arange(int(seconds * rate)) / rate
    return np.asarray(level * np.sin(2 * np.pi * hz * at), dtype=np.float32)


def pcm(samples: Samples) -> bytes:
    return np.rint(samples * 32_767).astype("<i2").tobytes()


def sentence(name: str = "s1", duration_ms: int = 1_000) -> Sentence:
    return Sentence(sentence_id=name, text="x", language="zh", duration_ms=duration_ms)


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000])
def test_a_tone_of_any_rate_comes_out_as_the_same_tone_at_the_same_time(rate: int) -> None:
    resampler = Resampler(rate, HZ)
    came = tone(440, 0.5, rate)
    made = np.concatenate([resampler.push(came), resampler.finish()])
    wanted = tone(440, 0.5)
    assert abs(len(made) - len(wanted)) <= 1
    middle = slice(4_800, 19_200)
    assert np.abs(made[middle] - wanted[middle]).max() < 2e-3


def test_what_a_higher_rate_has_above_hearing_does_not_fold_into_the_stream() -> None:
    resampler = Resampler(96_000, HZ)
    made = resampler.push(tone(30_000, 0.2, 96_000))
    assert np.abs(made[2_000:-2_000]).max() < 1e-3


@given(cuts=st.lists(st.integers(1, 4_000), max_size=12), rate=st.sampled_from([16_000, 22_050]))
@settings(max_examples=30)
def test_pieces_of_any_length_sound_as_the_whole(cuts: list[int], rate: int) -> None:
    came = np.random.default_rng(3).uniform(-1, 1, 9_000).astype(np.float32)
    whole, piecewise = Resampler(rate, HZ), Resampler(rate, HZ)
    wanted = np.concatenate([whole.push(came), whole.finish()])
    edges = sorted({0, len(came), *(cut for cut in cuts if cut < len(came))})
    made = [piecewise.push(came[a:b]) for a, b in itertools.pairwise(edges)]
    np.testing.assert_allclose(np.concatenate([*made, piecewise.finish()]), wanted, atol=1e-5)


def test_a_full_scale_tone_measures_what_the_standard_says() -> None:
    meter = Meter(channels=1)
    meter.push(tone(997, 5, level=1.0))
    assert meter.loudness() == pytest.approx(-3.01, abs=0.05)
    both = Meter(channels=2)
    both.push(tone(997, 5, level=0.1))
    assert both.loudness() == pytest.approx(-20.0, abs=0.05)


def test_silence_between_words_does_not_make_a_voice_quieter() -> None:
    meter = Meter()
    for _ in range(5):
        meter.push(tone(997, 2, level=0.1))
        meter.push(np.zeros(2 * HZ, dtype=np.float32))
    assert meter.loudness() == pytest.approx(-23.0, abs=0.8)
    assert Meter().loudness() == -math.inf


@pytest.mark.parametrize("level", [0.03, 0.1, 0.4])
def test_a_voice_of_any_level_is_brought_to_the_target(level: float) -> None:
    levelling = Levelling(-16.0)
    voice = np.random.default_rng(5).normal(0, level, 20 * HZ).astype(np.float32)
    levelling.heard(voice)
    meter = Meter(channels=2)
    meter.push(voice * np.float32(10 ** (levelling.gain_db() / 20)))
    assert meter.loudness() == pytest.approx(-16.0, abs=0.2)


def test_silence_tells_nothing_about_a_voice() -> None:
    levelling = Levelling(-16.0)
    before = levelling.gain_db()
    levelling.heard(np.zeros(10 * HZ, dtype=np.float32))
    assert levelling.gain_db() == before


def feed(mixer: Mixer, name: str, samples: Samples, rate: int = HZ) -> None:
    mixer.begin(sentence(name, len(samples) * 1000 // rate), rate)
    data = pcm(samples)
    for at in range(0, len(data), 9_600):
        mixer.piece(name, at, data[at : at + 9_600])
    mixer.finish(name)


def frames(mixer: Mixer, count: int) -> Samples:
    return np.concatenate([mixer.next_frame().samples for _ in range(count)])


def test_a_sentence_starts_with_a_picture_and_says_how_far_it_is() -> None:
    mixer = Mixer(frames_per_s=25)
    assert not mixer.next_frame().samples.any()
    feed(mixer, "s1", tone(300, 0.2))
    seen, speaking = [], []
    for _ in range(6):
        seen.append(mixer.next_frame())
        speaking.append(mixer.is_speaking)
    assert speaking == [True] * 5 + [False]
    assert [frame.position_ms for frame in seen[:5]] == [20, 60, 100, 140, 180]
    assert [frame.sentence is not None for frame in seen] == [True] * 5 + [False]
    assert seen[0].samples[:480].any()
    assert seen[1].loudness > 0.5 > seen[5].loudness


def test_a_cut_is_silence_within_a_picture_and_without_a_click() -> None:
    mixer = Mixer(frames_per_s=25)
    feed(mixer, "s1", tone(301.25, 2))  # at its loudest where it is cut
    before = frames(mixer, 5)
    mixer.cut("s1")
    after = frames(mixer, 3)
    assert after[0] > 0.3
    assert not after[HZ * 8 // 1000 :].any()
    joined = np.concatenate([before[-100:], after])
    step = np.abs(np.diff(joined)).max()
    assert step < 1.2 * np.abs(np.diff(before)).max()


def test_a_cut_of_a_sentence_that_is_not_there_changes_nothing() -> None:
    mixer = Mixer(frames_per_s=25)
    feed(mixer, "s1", tone(300, 1))
    mixer.cut("s0")
    assert mixer.next_frame().samples.any()


def test_sound_that_is_late_makes_the_sentence_wait_and_loses_nothing() -> None:
    mixer = Mixer(frames_per_s=25)
    data = pcm(tone(300, 0.4))
    mixer.begin(sentence("s1", 400), HZ)
    mixer.piece("s1", 0, data[: 4 * 3_840])
    first = [mixer.next_frame() for _ in range(8)]
    assert mixer.starved == 4
    assert first[-1].position_ms == first[4].position_ms == 160
    mixer.piece("s1", 4 * 3_840, data[4 * 3_840 :])
    mixer.finish("s1")
    rest = frames(mixer, 6)
    assert np.count_nonzero(np.abs(rest) > 1e-4) > 0.95 * 6 * 1_920


def test_a_piece_that_comes_twice_is_heard_once() -> None:
    mixer = Mixer(frames_per_s=25)
    data = pcm(tone(300, 0.2))
    mixer.begin(sentence("s1", 200), HZ)
    mixer.piece("s1", 0, data)
    mixer.piece("s1", 0, data)
    mixer.piece("s1", len(data) // 2, data[len(data) // 2 :])
    assert mixer.ahead_ms == 200


def test_a_room_that_comes_back_goes_on_in_mid_sentence() -> None:
    mixer = Mixer(frames_per_s=25)
    data = pcm(tone(300, 1.0))
    mixer.begin(sentence("s1", 1_000), HZ, 500)
    mixer.piece("s1", HZ // 5 * 2, data[HZ // 5 * 2 :])  # from 200 ms on: 300 ms were heard
    mixer.finish("s1")
    assert mixer.ahead_ms == 500
    assert mixer.next_frame().position_ms == 520


def test_voices_are_brought_to_the_loudness_that_was_asked_for() -> None:
    mixer, meter = Mixer(frames_per_s=25, target_lufs=-16.0), Meter(channels=2)
    random = np.random.default_rng(9)
    for number in range(12):
        voice = random.normal(0, 0.06, 2 * 22_050).astype(np.float32)
        feed(mixer, f"s{number}", voice, 22_050)
        while mixer.is_speaking:
            meter.push(mixer.next_frame().samples)
    assert meter.loudness() == pytest.approx(-16.0, abs=1.0)


def test_the_voice_steps_back_for_a_person_and_comes_back_without_a_jump() -> None:
    mixer = Mixer(frames_per_s=25)
    feed(mixer, "s1", tone(300, 2))
    loud = np.abs(frames(mixer, 5)).max()
    mixer.duck(0.1, 40)
    ramp, quiet = frames(mixer, 1), np.abs(frames(mixer, 5)).max()
    assert quiet == pytest.approx(loud / 10, rel=0.05)
    assert np.abs(np.diff(ramp)).max() < 1.5 * loud * 2 * np.pi * 300 / HZ
    mixer.duck(1.0, 40)
    frames(mixer, 1)
    assert np.abs(frames(mixer, 5)).max() == pytest.approx(loud, rel=0.05)


def test_the_cue_of_generated_sound_is_short_long_short_short() -> None:
    mixer = Mixer(frames_per_s=25)
    mixer.cue()
    heard = np.abs(frames(mixer, 50))
    window = HZ // 100
    sounding = heard[: len(heard) // window * window].reshape(-1, window).max(axis=1) > 0.05
    edges = np.flatnonzero(np.diff(np.concatenate([[0], sounding.astype(int), [0]])))
    lengths_ms = [int(b - a) * 10 for a, b in zip(edges[::2], edges[1::2], strict=True)]
    assert lengths_ms == [120, 360, 120, 120]
    assert np.flatnonzero(sounding)[-1] * 10 == pytest.approx(CUE_MS - 10, abs=10)


@given(st.lists(st.sampled_from(["begin", "piece", "cut", "finish", "frame"]), max_size=60))
@settings(max_examples=60)
def test_whatever_the_room_sends_the_sound_goes_on_in_step(steps: list[str]) -> None:
    mixer, number, sent = Mixer(frames_per_s=25), 0, 0
    data = pcm(tone(300, 0.1, 16_000, level=1.0))
    for step in steps:
        match step:
            case "begin":
                number, sent = number + 1, 0
                mixer.begin(sentence(f"s{number}"), 16_000)
            case "piece":
                mixer.piece(f"s{number}", sent, data)
                sent += len(data)
            case "cut":
                mixer.cut(f"s{number}")
            case "finish":
                mixer.finish(f"s{number}")
            case _:
                mixed = mixer.next_frame()
                assert len(mixed.samples) == 1_920
                assert np.abs(mixed.samples).max() <= 1.0
