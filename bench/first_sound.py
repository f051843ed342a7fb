"""How long after a comment the first sound of its answer goes out, with the embedded voice.

    PYTHONPATH=. .venv/bin/python bench/first_sound.py [--answers 20]

From the call of `room.comment` to the first piece of sound of the answer's first sentence, through
the real log (SQLite on disk), answers, guard and air. Three moments: nobody speaks (nothing is on
show); a sentence has just ended (the next one would begin after a breath); and any moment while
sentences follow each other, where an answer waits for the sentence to end, as it is meant to.
`cached`: the answer's sound was there when the comment came. `uncached`: nothing is remembered.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from host.assemble import opened_room, read_exchange
from host.clock import LoopClock, machine_now_us
from host.config import Config
from host.room import Room
from host.sample_shop import sample_catalogue
from host.speech.cache import CachedVoice
from host.speech.fallback import FallbackVoice
from host.speech.ports import Utterance
from host.speech.providers.espeak import EspeakVoice
from host.speech.providers.paced import PacedVoice
from storage.catalogue_store import open_store
from storage.open_log import open_log

QUESTIONS = ("1号链接多少钱", "2号链接多少钱", "3号链接多少钱", "4号链接多少钱", "5号链接多少钱")
MOMENTS = ("nobody speaks", "a sentence has ended", "any moment")


class Ears:
    """Notes when answers begin to sound, and when sentences end."""

    listeners = 1

    def __init__(self) -> None:
        self.answer_s = 0.0
        self.answer_began = asyncio.Event()
        self.sentence_ended = asyncio.Event()
        self.show_ended = asyncio.Event()
        self.ended_s = 0.0
        self._of_show = True

    def begin(self, utterance: Utterance) -> None:
        self.sentence_ended.clear()
        # Notices (the disclosure) come before answers, as the law wants it.
        self._of_show = utterance.answer_id is None and utterance.sentence_kind != "notice"

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        if offset_bytes == 0 and utterance.sentence_id.endswith(".0") and utterance.answer_id:
            self.answer_s = time.perf_counter()
            self.answer_began.set()

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        self.finish(sentence_id)

    def finish(self, sentence_id: str) -> None:
        self.ended_s = time.perf_counter()
        self.sentence_ended.set()
        if self._of_show:
            self.show_ended.set()


@asynccontextmanager
async def running_room(folder: Path, *, cached: bool) -> AsyncIterator[tuple[Room, Ears]]:
    url = f"sqlite:///{folder / 'yaohe.db'}"
    clock = LoopClock(machine_now_us())
    log = await open_log(url, now_us=clock.now_us)
    store = await open_store(url, now_us=clock.now_us)
    await store.save(read_exchange(sample_catalogue()), source="sample", who="bench")
    embedded = EspeakVoice()
    await embedded.start()
    remembering = CachedVoice(embedded, max_bytes=64 << 20 if cached else 0)
    voice = FallbackVoice(remembering, PacedVoice())
    ears = Ears()
    try:
        async with (
            opened_room(
                Config(),
                clock=clock,
                log=log,
                catalogue=await store.snapshot(),
                store=store,
                voice=voice,
                intake_key=b"0123456789abcdef",
                pictures=folder,
                audience=lambda _parts: ears,
            ) as room,
            asyncio.TaskGroup() as tasks,
        ):
            task = tasks.create_task(room.run())
            await room.on_air.wait()
            await asyncio.get_running_loop().run_in_executor(None, room.parts.mind.warm_up)
            yield room, ears
            task.cancel()
    finally:
        await voice.close()
        await store.close()
        await log.close()


async def next_answer_ms(room: Room, ears: Ears, number: int) -> float:
    """Ask, and wait for the first sound."""
    question = QUESTIONS[number % len(QUESTIONS)]
    ears.answer_began.clear()
    asked_s = time.perf_counter()
    await room.comment(viewer_id=f"v{number}", name="", text=question)
    await asyncio.wait_for(ears.answer_began.wait(), 40)
    room.parts.air.cut("measured")
    return (ears.answer_s - asked_s) * 1000


async def make_ahead(room: Room, question: str) -> None:
    """What the room does by itself for likely questions, for this one."""
    parts = room.parts
    heard = parts.mind.hear(question, focus=parts.showing.run.current, previous=None)
    _, _, variation = parts.premade.state(None)
    answer = parts.mind.answer(
        heard.asking, text=question, focus=parts.showing.run.current, variation=variation
    )
    from host.planned_answer import sentences

    for text in sentences(answer.text):
        await room._voice.synthesise(text, language=parts.language)


async def measure(moment: str, answers: int, *, cached: bool) -> list[float]:
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        async with running_room(Path(name), cached=cached) as (room, ears):
            if moment == "nobody speaks":
                room.speaker._sources = room.speaker._sources[:-1]  # the show is over
            took_ms: list[float] = []
            for number in range(answers):
                # Of the same question the next answer is due after its cooldown.
                room.parts.topics._cooling.clear()
                if cached:
                    await make_ahead(room, QUESTIONS[number % len(QUESTIONS)])
                if moment == "nobody speaks":
                    await silence(ears)
                elif moment == "a sentence has ended":
                    # One of the show: after six sentences of answers the show has the next one.
                    ears.show_ended.clear()
                    await ears.show_ended.wait()
                else:
                    await asyncio.sleep(chance.uniform(6, 10))
                took_ms.append(await next_answer_ms(room, ears, number))
            return sorted(took_ms)


async def silence(ears: Ears) -> None:
    async with asyncio.timeout(60):
        while not (ears.sentence_ended.is_set() and time.perf_counter() - ears.ended_s > 1):  # noqa: ASYNC110
            await asyncio.sleep(0.1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=20)
    parser.add_argument("--moment", choices=MOMENTS)
    options = parser.parse_args()
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    for moment in (options.moment,) if options.moment else MOMENTS:
        for cached in (True, False):
            took = asyncio.run(measure(moment, options.answers, cached=cached))
            print(
                f"{moment:22} {'cached' if cached else 'uncached':9}"
                f" p50 {took[len(took) // 2]:6.0f} ms  p95 {took[int(len(took) * 0.95)]:6.0f} ms"
                f"  most {took[-1]:6.0f} ms",
                flush=True,
            )


if __name__ == "__main__":
    main()
