"""A voice that remembers: bounded, shared, and never wrong about whose sound it has."""

from __future__ import annotations

import asyncio

import pytest

from host import virtual_time
from host.speech.cache import CachedVoice
from host.speech.ports import Speech, VoiceCapabilities, VoiceError


class SlowVoice:
    """Takes a second per sentence; counts; refuses sentences with 坏."""

    name = "slow"
    capabilities = VoiceCapabilities(languages=("zh",))

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, float]] = []
        self.closed = False

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        self.asked.append((text, language, rate))
        await asyncio.sleep(1)
        if "坏" in text:
            raise VoiceError(f"cannot say {text}")
        return Speech(pcm=text.encode() * 100, rate=8_000, voice=self.name)

    async def close(self) -> None:
        self.closed = True


def test_the_same_sentence_is_made_once_and_another_pace_or_language_is_another_sound() -> None:
    async def main() -> list[tuple[str, str, float]]:
        inner = SlowVoice()
        voice = CachedVoice(inner)
        first = await voice.synthesise("你好", language="zh")
        assert await voice.synthesise("你好", language="zh") is first
        await voice.synthesise("你好", language="zh", rate=1.2)
        await voice.synthesise("你好", language="en")
        assert (voice.hits, voice.misses, voice.bytes_kept) == (1, 3, 1_800)
        await voice.close()
        assert (inner.closed, voice.bytes_kept) == (True, 0)
        return inner.asked

    assert virtual_time.run(main()) == [
        ("你好", "zh", 1.0),
        ("你好", "zh", 1.2),
        ("你好", "en", 1.0),
    ]


def test_callers_at_the_same_time_share_one_synthesis() -> None:
    async def main() -> tuple[int, float, set[int]]:
        inner = SlowVoice()
        voice = CachedVoice(inner)
        async with asyncio.TaskGroup() as tasks:
            asked = [tasks.create_task(voice.synthesise("一起", language="zh")) for _ in range(20)]
        made = {id(task.result()) for task in asked}
        return len(inner.asked), asyncio.get_running_loop().time(), made

    times, seconds, made = virtual_time.run(main())
    assert (times, seconds, len(made)) == (1, 1.0, 1)


def test_when_the_maker_is_cancelled_one_who_waits_makes_it() -> None:
    async def main() -> tuple[int, Speech]:
        inner = SlowVoice()
        voice = CachedVoice(inner)
        async with asyncio.TaskGroup() as tasks:
            maker = tasks.create_task(voice.synthesise("接着", language="zh"))
            await asyncio.sleep(0.5)
            others = [tasks.create_task(voice.synthesise("接着", language="zh")) for _ in range(3)]
            await asyncio.sleep(0.1)
            maker.cancel()
        return len(inner.asked), others[0].result()

    times, speech = virtual_time.run(main())
    assert (times, speech.pcm[:6].decode()) == (2, "接着")


def test_one_who_waits_and_is_cancelled_takes_nothing_from_the_others() -> None:
    async def main() -> tuple[int, int]:
        inner = SlowVoice()
        voice = CachedVoice(inner)
        async with asyncio.TaskGroup() as tasks:
            asked = [tasks.create_task(voice.synthesise("等", language="zh")) for _ in range(4)]
            await asyncio.sleep(0.5)
            asked[2].cancel()
        return len(inner.asked), sum(1 for task in asked if not task.cancelled())

    assert virtual_time.run(main()) == (1, 3)


def test_a_failure_is_shared_by_who_waits_and_not_remembered() -> None:
    async def main() -> int:
        inner = SlowVoice()
        voice = CachedVoice(inner)
        asked = [voice.synthesise("坏句", language="zh") for _ in range(5)]
        failures = await asyncio.gather(*asked, return_exceptions=True)
        assert [str(failure) for failure in failures] == ["cannot say 坏句"] * 5
        with pytest.raises(VoiceError, match="cannot say"):
            await voice.synthesise("坏句", language="zh")
        return len(inner.asked)

    assert virtual_time.run(main()) == 2


def test_the_least_recently_used_goes_first_and_the_bound_holds() -> None:
    async def main() -> tuple[list[str], int]:
        inner = SlowVoice()
        voice = CachedVoice(inner, max_bytes=1_000)
        for text in ("甲", "乙", "丙", "甲", "丁", "甲", "乙", "很长很长的一句"):
            await voice.synthesise(text, language="zh")
            assert voice.bytes_kept <= 1_000
        return [text for text, _, _ in inner.asked], voice.bytes_kept

    assert virtual_time.run(main()) == (["甲", "乙", "丙", "丁", "乙", "很长很长的一句"], 900)
