"""The next sentences are ready when they are needed, and what is urgent never waits for them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from host import virtual_time
from host.speech.ports import Speech, VoiceCapabilities, VoiceError
from host.speech.prepare import Preparer


class OneAtATime:
    """A second per sentence, one after the other as in a worker; refuses 坏."""

    name = "one"
    stands_in = ""
    capabilities = VoiceCapabilities(languages=("zh",))

    def __init__(self) -> None:
        self.made: list[str] = []
        self._turn = asyncio.Lock()

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        async with self._turn:
            await asyncio.sleep(1)
        if text == "坏":
            raise VoiceError("cannot")
        self.made.append(text)
        said = f"{text}/{language}".encode()
        name = self.stands_in or self.name
        return Speech(pcm=said, rate=8_000, voice=name, stand_in=bool(self.stands_in))

    async def close(self) -> None:
        """Nothing is held."""


@asynccontextmanager
async def running(voice: OneAtATime, lookahead: int = 3) -> AsyncIterator[Preparer]:
    preparer = Preparer(voice, lookahead=lookahead)
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(preparer.run())
        yield preparer
        task.cancel()


def now_s() -> float:
    return asyncio.get_running_loop().time()


def test_upcoming_sentences_are_made_in_order_of_need_and_no_more_than_asked() -> None:
    async def main() -> None:
        voice = OneAtATime()
        async with running(voice) as preparer:
            preparer.prepare(["甲", "乙", "甲", "丙", "丁"])
            await asyncio.sleep(10)
            assert voice.made == ["甲", "乙", "丙"]
            assert preparer.ready == ("甲", "乙", "丙")
            assert (await preparer.get("乙")).pcm.decode() == "乙/zh"
            assert now_s() == 10
            preparer.prepare(["乙", "丙", "丁"])
            await asyncio.sleep(10)
            assert voice.made == ["甲", "乙", "丙", "丁"]
            assert preparer.ready == ("乙", "丙", "丁")

    virtual_time.run(main())


def test_a_sentence_in_the_making_is_waited_for_and_not_made_twice() -> None:
    async def main() -> tuple[list[str], float]:
        voice = OneAtATime()
        async with running(voice) as preparer:
            preparer.prepare(["甲"])
            await asyncio.sleep(0.4)
            await preparer.get("甲")
        return voice.made, now_s()

    assert virtual_time.run(main()) == (["甲"], 1.0)


def test_an_answer_goes_before_the_background_which_goes_on_afterwards() -> None:
    async def main() -> None:
        voice = OneAtATime()
        async with running(voice) as preparer:
            preparer.prepare(["甲", "乙"])
            await asyncio.sleep(0.5)
            speech = await preparer.get("答", language="en")
            assert (speech.pcm.decode(), now_s()) == ("答/en", 1.5)
            await asyncio.sleep(5)
        assert voice.made == ["答", "甲", "乙"]

    virtual_time.run(main())


def test_what_is_no_longer_needed_is_stopped_and_dropped() -> None:
    async def main() -> None:
        voice = OneAtATime()
        async with running(voice) as preparer:
            preparer.prepare(["甲", "乙"])
            await asyncio.sleep(1.5)
            preparer.prepare(["丙"])
            assert preparer.ready == ()
            await asyncio.sleep(5)
        assert voice.made == ["甲", "丙"]

    virtual_time.run(main())


def test_a_sentence_that_cannot_be_spoken_stops_nothing_and_is_told_to_who_needs_it() -> None:
    async def main() -> None:
        async with running(OneAtATime()) as preparer:
            preparer.prepare(["坏", "甲"])
            await asyncio.sleep(5)
            assert preparer.ready == ("甲",)
            with pytest.raises(VoiceError, match="cannot"):
                await preparer.get("坏")

    virtual_time.run(main())


def test_what_a_stand_in_spoke_is_asked_for_again_when_it_is_needed() -> None:
    async def main() -> None:
        voice = OneAtATime()
        voice.stands_in = "paced"
        async with running(voice) as preparer:
            preparer.prepare(["甲", "乙"])
            await asyncio.sleep(5)
            assert (voice.made, preparer.ready) == (["甲", "乙"], ())
            voice.stands_in = ""
            assert (await preparer.get("甲")).voice == "one"
            assert preparer.ready == ("甲",)

    virtual_time.run(main())


def test_without_the_background_everything_is_made_when_it_is_needed() -> None:
    async def main() -> str:
        preparer = Preparer(OneAtATime(), language="zh")
        preparer.prepare(["甲"])
        return (await preparer.get("甲")).pcm.decode()

    assert virtual_time.run(main()) == "甲/zh"


def test_cancelling_the_background_ends_it_at_once() -> None:
    async def main() -> float:
        async with running(OneAtATime()) as preparer:
            preparer.prepare(["甲", "乙"])
            await asyncio.sleep(0.5)
        return now_s()

    assert virtual_time.run(main()) == 0.5
