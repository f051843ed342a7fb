"""A voice behind a speech server: what it asks, what it takes, and what it does not let on air."""

from __future__ import annotations

import asyncio
import contextlib
from itertools import pairwise
from typing import Any

import pytest
from emulators.speech import KEY, MODEL, VOICES, SpeechServerDouble
from hypothesis import given, settings
from hypothesis import strategies as st

from host.keys import Hidden
from host.speech.fallback import FallbackVoice
from host.speech.ports import Speech, VoiceError, VoiceUnavailable
from host.speech.providers.paced import PacedVoice
from host.speech.providers.speech_server import ServedVoice, SpeechServer
from host.speech.sound_file import SoundError, samples_of_wav
from host.speech.spoken import Lexicon
from host.speech.spoken.lexicon import entry_of

pytestmark = pytest.mark.real_time
SENTENCE = "这款129.9元，拍3号链接。"


def voice_of(double: SpeechServerDouble, **options: Any) -> ServedVoice:
    given: dict[str, Any] = {
        "url": double.url,
        "model": MODEL,
        "voice": VOICES[0],
        "key": Hidden(KEY),
    }
    lexicon = options.pop("lexicon", Lexicon)
    return ServedVoice(SpeechServer(**{**given, **options}), lexicon=lexicon)


async def said(double: SpeechServerDouble, text: str = SENTENCE, **options: Any) -> Speech:
    voice = voice_of(double, **options)
    try:
        return await voice.synthesise(text, language="zh")
    finally:
        await voice.close()


async def test_the_server_gets_words_and_the_key_and_never_a_figure() -> None:
    async with SpeechServerDouble() as double:
        words = Lexicon([entry_of("Lancôme", "兰蔻", "zh")])
        await said(double, "Lancôme " + SENTENCE, lexicon=lambda: words, extra={})
        assert double.asked == [
            {
                "model": MODEL,
                "voice": "ming",
                "input": "兰蔻这款一百二十九点九元，拍三号链接。",
                "response_format": "wav",
                "speed": 1.0,
            }
        ]
        assert double.faults == []


async def test_word_marks_are_held_to_the_pauses_of_the_sound() -> None:
    async with SpeechServerDouble() as double:
        speech = await said(double, "只要89.9元，真的，好用")
        words = speech.marks
        text = "只要89.9元，真的，好用"
        assert [text[m.start : m.start + m.length] for m in words] == [
            "只", "要", "89.9", "元", "真", "的", "好", "用"
        ]  # fmt: skip
        # 8 characters at 150 ms, then 250 ms of silence, 10 ms before all.
        by_word = {text[m.start : m.start + m.length]: m for m in words}
        assert abs(by_word["真"].at_ms - (10 + 8 * 150 + 250)) < 30
        assert abs(by_word["好"].at_ms - (10 + 8 * 150 + 250 + 2 * 150 + 250)) < 40
        assert all(a.at_ms + a.duration_ms <= b.at_ms for a, b in pairwise(words))


@pytest.mark.parametrize(
    ("mood", "message"),
    [
        ("stalls", "too slow: no sound within 0.5 s"),
        ("stalls_midway", "too slow"),
        ("breaks_off", "broke off in the middle|closed the connection"),
        ("cut_short", "it breaks off after"),
        ("only_the_start", "it is not whole"),
        ("half_a_sample", "half a sample is missing"),
        ("garbage", "is no WAV file"),
        ("web_page", "answered with text/html"),
        ("silent", "it is silent"),
        ("wrong_rate", "its rate is 2400000 Hz"),
        ("rate_not_told", "at another rate than it says"),
        ("endless", "sent over 2000000 bytes"),
        ("busy", "said 429: Rate limit reached"),
        ("ill", r"said 500: CUDA out of memory while serving \*\*\*"),
        ("points_elsewhere", "points to another address"),
    ],
)
async def test_what_a_server_does_wrong_is_an_error_for_one_sentence(
    mood: str, message: str
) -> None:
    async with SpeechServerDouble() as double:
        double.moods = [mood]
        limit_s, between_s = (0.5, 0.3) if mood.startswith("stalls") else (5.0, 5.0)
        voice = voice_of(double, limit_s=limit_s, between_s=between_s, bytes_max=2_000_000)
        try:
            with pytest.raises(VoiceError, match=message) as caught:
                await voice.synthesise(SENTENCE, language="zh")
            assert KEY not in str(caught.value)
            # The next sentence is spoken all the same.
            assert (await voice.synthesise("好", language="zh")).duration_ms > 200
        finally:
            await voice.close()
        assert double.faults == []


async def test_a_redirect_is_never_followed() -> None:
    async with SpeechServerDouble() as double:
        double.mood = "points_elsewhere"
        with pytest.raises(VoiceUnavailable, match=r"set that one in voice\.url"):
            await said(double)
        assert (len(double.asked), double.faults) == (1, [])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"key": Hidden("wrong")}, r"said 401: Incorrect API key provided: Bearer \*\*\*; check"),
        ({"key": None}, r"said 401.*check voice\.key"),
        ({"model": "other"}, r"said 404.*check voice\.url, voice\.model and voice\.name"),
        ({"url": "http://127.0.0.1:9"}, "cannot be reached: is it running"),
    ],
)
async def test_a_wrong_setting_is_told_with_its_name(options: dict[str, Any], message: str) -> None:
    async with SpeechServerDouble() as double:
        with pytest.raises(VoiceError, match=message):
            await said(double, **options)


@pytest.mark.parametrize(
    "url", ["ftp://x", "localhost:80", "http://u:p@x", "http://a b", "http://"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(VoiceUnavailable, match="is none: give one like"):
        ServedVoice(SpeechServer(url=url, model="m", voice="v"))


async def test_who_asks_to_be_left_alone_is_left_alone_and_the_next_voice_speaks() -> None:
    async with SpeechServerDouble() as double:
        served = voice_of(double)
        voice = FallbackVoice(served, PacedVoice(), rest_s=0.01)
        try:
            double.moods = ["busy"]
            speech = await voice.synthesise(SENTENCE, language="zh")
            assert (speech.voice, speech.stand_in) == ("paced", True)
            await asyncio.sleep(0.05)
            assert voice.resting == (served.name,)
            await voice.synthesise(SENTENCE, language="zh")
            assert len(double.asked) == 1
        finally:
            await voice.close()


async def test_a_cancelled_sentence_closes_its_request() -> None:
    async with SpeechServerDouble() as double:
        double.mood = "stalls"
        voice = voice_of(double, limit_s=30)
        try:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.2):
                    await voice.synthesise(SENTENCE, language="zh")
            for _ in range(100):
                if double.under_way == 0:
                    break
                await asyncio.sleep(0.02)
            assert double.under_way == 0
        finally:
            await voice.close()


def wav(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"".join(name + len(data).to_bytes(4, "little") + data for name, data in chunks)
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WAVE" + body


FORM = bytes.fromhex("0100 0100 c05d0000 80bb0000 0200 1000")


def test_a_wav_file_is_read_with_whatever_stands_before_its_samples() -> None:
    odd = (b"LIST", b"abc")
    samples, rate_hz = samples_of_wav(
        wav((b"fmt ", FORM), (odd[0], odd[1] + b"\0"), (b"data", b"\x01\x00\xff\xff"))
    )
    assert (samples.tolist(), rate_hz) == ([1.0, -1.0], 24_000)


@settings(max_examples=300)
@given(st.binary(max_size=80), st.integers(0, 60))
def test_no_bytes_are_more_than_an_error(noise: bytes, cut: int) -> None:
    good = wav((b"fmt ", FORM), (b"data", bytes(20)))
    for body in (noise, b"RIFF0000WAVE" + noise, good[:cut], good[:cut] + noise):
        with contextlib.suppress(SoundError):
            samples_of_wav(body)
