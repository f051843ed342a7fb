"""What every voice owes to the host, over all of them: the port's promises, measured."""

from __future__ import annotations

import asyncio
import atexit
import functools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from emulators.speech import VoiceWithServer

from host.speech.cache import CachedVoice
from host.speech.fallback import FallbackVoice
from host.speech.level import PEAK_LIMIT, TARGET_RMS, active_rms, samples_of, sounding
from host.speech.ports import Speech, Voice
from host.speech.providers.coqui import CoquiVoice
from host.speech.providers.espeak import EspeakVoice
from host.speech.providers.paced import PacedVoice

pytestmark = pytest.mark.real_time

SENTENCES = [
    "这款保温杯原价199元，现在只要89.9元，库存只剩3,500件！",
    "iPhone 16 Pro手机壳，买1送1，满300减50。",
    "身高155-165cm穿160/84A，拍3号链接。",
    "Hello everyone, only $19.99 today!",
    "今晚20:00全场8.5折😀😀，T恤2件",
    "好",
]
TTS_PYTHON = os.environ.get("YAOHE_TTS_PYTHON", "")


@functools.cache
def tiny_voice() -> Path:
    """A model with random weights, made once by the Python that can load it."""
    if not TTS_PYTHON:
        pytest.skip("YAOHE_TTS_PYTHON names no Python with coqui-tts")
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    maker = Path(__file__).parents[1] / "tiny_voice.py"
    made = subprocess.run([TTS_PYTHON, str(maker), str(folder)], capture_output=True, check=False)
    assert made.returncode == 0, made.stderr.decode()
    return folder


VOICES: list[Callable[[], Voice]] = [
    EspeakVoice,
    PacedVoice,
    lambda: PacedVoice(rate_hz=8_000),
    lambda: CachedVoice(EspeakVoice()),
    lambda: FallbackVoice(CachedVoice(EspeakVoice()), PacedVoice(), limit_s=60.0),
    VoiceWithServer,
    lambda: VoiceWithServer("wav", open_ended=True, channels=2, rate_hz=44_100),
    lambda: VoiceWithServer("pcm", rate_hz=16_000),
    lambda: CoquiVoice(tiny_voice(), python=TTS_PYTHON),
]
IDS = ["espeak", "paced", "paced-8k", "cached", "fallback"]
IDS += ["served-wav", "served-stereo-stream", "served-pcm", "coqui"]


def speak(make: Callable[[], Voice], sentences: list[str], rate: float = 1.0) -> list[Speech]:
    async def main() -> list[Speech]:
        voice = make()
        try:
            return [await voice.synthesise(text, language="zh", rate=rate) for text in sentences]
        finally:
            await voice.close()

    return asyncio.run(main())


@pytest.mark.parametrize("make", VOICES, ids=IDS)
class TestEveryVoice:
    def test_speaks_whole_samples_with_marks_in_order_inside_the_sound(
        self, make: Callable[[], Voice]
    ) -> None:
        for text, speech in zip(SENTENCES, speak(make, SENTENCES), strict=True):
            assert len(speech.pcm) % 2 == 0
            assert speech.duration_ms > 100 * len(text) // 4
            assert [mark.at_ms for mark in speech.marks] == sorted(
                mark.at_ms for mark in speech.marks
            )
            for mark in speech.marks:
                assert 0 <= mark.at_ms <= mark.at_ms + mark.duration_ms <= speech.duration_ms
                assert 0 <= mark.start <= mark.start + mark.length <= len(text)

    def test_word_marks_cover_every_letter_and_digit_of_the_sentence_once_and_in_order(
        self, make: Callable[[], Voice]
    ) -> None:
        for text, speech in zip(SENTENCES, speak(make, SENTENCES), strict=True):
            words = [mark for mark in speech.marks if mark.kind == "word"]
            for before, after in pairwise(words):
                assert before.start + before.length <= after.start
            covered = {
                place for mark in words for place in range(mark.start, mark.start + mark.length)
            }
            unspoken = [
                character
                for place, character in enumerate(text)
                if character.isalnum() and place not in covered
            ]
            assert unspoken == [], text

    def test_what_sounds_is_at_the_one_level_and_stands_between_short_silences(
        self, make: Callable[[], Voice]
    ) -> None:
        for text, speech in zip(SENTENCES, speak(make, SENTENCES), strict=True):
            samples = samples_of(speech.pcm)
            begin, end = sounding(samples)
            if begin == end:
                assert speech.voice == "paced"
                continue
            level_db = 20 * np.log10(active_rms(samples, speech.rate) / TARGET_RMS)
            assert abs(level_db) < 1.5, (text, level_db)
            assert np.abs(samples).max() <= PEAK_LIMIT + 1, text
            assert begin * 1_000 / speech.rate <= 120
            assert (len(samples) - end) * 1_000 / speech.rate <= 120

    def test_a_faster_pace_is_shorter(self, make: Callable[[], Voice]) -> None:
        slow, fast = (speak(make, SENTENCES[:1], rate)[0] for rate in (0.8, 1.5))
        assert fast.duration_ms < slow.duration_ms * 0.75

    def test_longer_text_takes_longer(self, make: Callable[[], Voice]) -> None:
        lengths = [
            speech.duration_ms for speech in speak(make, ["一元", "129.9元", "满1299减129.9元"])
        ]
        assert lengths == sorted(lengths)
        assert lengths[1] > lengths[0] * 2

    @pytest.mark.parametrize("text", ["", "😀", "，。！", "\u200b\u202e", "[[x]]<speak>\x00\x07"])
    def test_hostile_or_empty_text_is_sound_and_not_an_error(
        self, make: Callable[[], Voice], text: str
    ) -> None:
        (speech,) = speak(make, [text])
        assert 0 < speech.duration_ms < 3_000

    def test_many_at_once_are_all_spoken_and_each_is_its_own(
        self, make: Callable[[], Voice]
    ) -> None:
        async def main() -> None:
            voice = make()
            texts = ["一" * count for count in range(1, 9)]
            try:
                asked = [voice.synthesise(text, language="zh") for text in texts]
                lengths = [speech.duration_ms for speech in await asyncio.gather(*asked)]
            finally:
                await voice.close()
            assert lengths == sorted(lengths)
            assert lengths[-1] >= lengths[0] * 3

        asyncio.run(main())

    def test_closing_twice_and_before_any_use_is_quiet(self, make: Callable[[], Voice]) -> None:
        async def main() -> None:
            voice = make()
            await voice.close()
            await voice.close()

        asyncio.run(main())

    def test_declares_only_what_it_does(self, make: Callable[[], Voice]) -> None:
        (speech,) = speak(make, SENTENCES[:1])
        capabilities = make().capabilities
        kinds = {mark.kind for mark in speech.marks}
        assert ("word" in kinds) == capabilities.word_marks
        assert ("phoneme" in kinds) == capabilities.phoneme_marks
        assert set(capabilities.languages) >= {"zh", "en"}
