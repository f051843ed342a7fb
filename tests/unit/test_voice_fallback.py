"""When a voice fails, the next one speaks the same sentence."""

from __future__ import annotations

import asyncio

import pytest

from host import virtual_time
from host.speech.fallback import FallbackVoice
from host.speech.ports import Speech, Voice, VoiceCapabilities, VoiceError, VoiceUnavailable
from host.speech.providers.paced import PacedVoice


class MoodyVoice:
    """Works, fails or hangs as it is told."""

    capabilities = VoiceCapabilities(languages=("zh",), word_marks=True)

    def __init__(self, name: str = "moody", mood: str = "well") -> None:
        self.name = name
        self.mood = mood
        self.asked = 0
        self.closed = False

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        self.asked += 1
        if self.mood == "hangs":
            await asyncio.sleep(3_600)
        if self.mood == "ill":
            raise VoiceUnavailable(f"{self.name} is ill")
        return Speech(pcm=bytes(200), rate=8_000, voice=self.name)

    async def close(self) -> None:
        self.closed = True
        if self.mood == "ill":
            raise VoiceError("cannot even be closed")


async def said(voice: Voice, text: str = "你好") -> str:
    return (await voice.synthesise(text, language="zh")).voice


def test_the_sentence_is_spoken_by_the_next_voice_and_the_failure_told() -> None:
    async def main() -> None:
        told: list[tuple[str, str]] = []
        first = MoodyVoice("first")
        voice = FallbackVoice(
            first, PacedVoice(), on_failure=lambda name, error: told.append((name, str(error)))
        )
        assert (voice.name, voice.capabilities) == ("first", first.capabilities)
        assert await said(voice) == "first"
        first.mood = "ill"
        assert await said(voice) == "paced"
        assert told == [("first", "first is ill")]
        assert voice.resting == ("first",)

    virtual_time.run(main())


def test_a_broken_voice_rests_longer_each_time_and_comes_back_when_it_works() -> None:
    async def main() -> list[float]:
        first = MoodyVoice("first", "ill")
        voice = FallbackVoice(first, PacedVoice(), rest_s=5, rest_cap_s=20)
        tried: list[float] = []
        while asyncio.get_running_loop().time() < 80:
            before = first.asked
            assert await said(voice) == "paced"
            if first.asked > before:
                tried.append(asyncio.get_running_loop().time())
            await asyncio.sleep(1)
        first.mood = "well"
        await asyncio.sleep(20)
        assert await said(voice) == "first"
        assert voice.resting == ()
        first.mood = "ill"
        await said(voice)
        await asyncio.sleep(5)
        first.mood = "well"
        assert await said(voice) == "first"  # the rest is short again
        return tried

    assert virtual_time.run(main()) == [0, 5, 15, 35, 55, 75]


def test_a_voice_that_hangs_is_given_up_within_the_limit() -> None:
    async def main() -> tuple[str, float]:
        voice = FallbackVoice(MoodyVoice("first", "hangs"), PacedVoice(), limit_s=1.5)
        name = await said(voice)
        return name, asyncio.get_running_loop().time()

    assert virtual_time.run(main()) == ("paced", 1.5)


def test_when_all_fail_the_error_names_each_and_resting_ones_were_tried_too() -> None:
    async def main() -> tuple[str, int]:
        one, two = MoodyVoice("one", "ill"), MoodyVoice("two", "ill")
        voice = FallbackVoice(one, two)
        for _ in range(2):
            with pytest.raises(VoiceError) as caught:
                await said(voice)
        return str(caught.value), one.asked

    message, asked = virtual_time.run(main())
    assert message == "no voice could speak the sentence; one: one is ill; two: two is ill"
    assert asked == 2


def test_a_cancelled_sentence_is_no_failure() -> None:
    async def main() -> tuple[str, ...]:
        voice = FallbackVoice(MoodyVoice("first", "hangs"), PacedVoice(), limit_s=3)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1):
                await said(voice)
        return voice.resting

    assert virtual_time.run(main()) == ()


def test_closing_reaches_every_voice(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> tuple[bool, bool]:
        one, two = MoodyVoice("one", "ill"), MoodyVoice("two")
        await FallbackVoice(one, two).close()
        return one.closed, two.closed

    assert virtual_time.run(main()) == (True, True)
