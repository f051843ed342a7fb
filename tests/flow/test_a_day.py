"""A day of one room in seconds: platforms break off, the voice fails, and the show goes on."""

from __future__ import annotations

import asyncio
import gc
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from chat.events import Chat, RoomEvent, User
from chat.ports import Capabilities, Fatal, Transient
from host import virtual_time
from host.events import (
    BlockPlanned,
    CommentSettled,
    LineSkipped,
    SentenceCut,
    SentenceFinished,
    SentenceStarted,
)
from host.journal import opened
from host.speech.fallback import FallbackVoice
from host.speech.ports import Speech, VoiceCapabilities, VoiceError
from host.speech.providers.paced import PacedVoice
from storage.ports import Envelope, EventLog

HOURS = 24
LINES = (
    "多少钱",
    "有货吗",
    "M码有吗",
    "发什么快递",
    "可以退吗",
    "666",
    "哈哈哈",
    "我的快递呢",
    "什么材质",
)


class BreakingPlatform:
    """Breaks off after some minutes, again and again; writes a line every few seconds."""

    name = "breaking"
    platform = "breaking"
    capabilities = Capabilities()

    def __init__(self, now_us: Callable[[], int]) -> None:
        self._random = random.Random(7)
        self._now_us = now_us
        self.breaks = 0
        self.sent = 0

    async def events(self) -> AsyncIterator[RoomEvent]:
        for _ in range(self._random.randint(1, 60)):
            await asyncio.sleep(self._random.expovariate(1 / 20))
            self.sent += 1
            yield Chat(
                platform="breaking",
                event_id=f"e{self.sent}",
                platform_ts_ms=self._now_us() // 1000,
                text=self._random.choice(LINES),
                user=User(id=f"u{self._random.randint(1, 500)}", name="观众"),
            )
        self.breaks += 1
        raise Transient("the connection broke off")

    async def send(self, text: str) -> None:
        raise Fatal("nothing can be written here")


class FailingVoice:
    """Fails one sentence in five, and now and then does not come back for a minute."""

    name = "failing"
    capabilities = VoiceCapabilities(languages=("zh", "en"))

    def __init__(self) -> None:
        self._inner = PacedVoice()
        self._random = random.Random(11)
        self.failures = 0

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        chance = self._random.random()
        if chance < 0.2:
            self.failures += 1
            raise VoiceError("the voice is out of order")
        if chance < 0.22:
            self.failures += 1
            await asyncio.sleep(60)
        return await self._inner.synthesise(text, language=language, rate=rate)

    async def close(self) -> None:
        await self._inner.close()


def resident_bytes() -> int:
    """This process's memory now."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@dataclass
class Day:
    """What the log of a day says."""

    sentences: set[str] = field(default_factory=set)
    silences_s: list[float] = field(default_factory=list)
    blocks: dict[str, int] = field(default_factory=dict)
    script: Counter[str] = field(default_factory=Counter)
    comments: set[str] = field(default_factory=set)
    settled: Counter[str] = field(default_factory=Counter)
    _ended_us: int | None = None

    def take(self, envelope: Envelope) -> None:
        match opened(envelope):
            case SentenceFinished() | SentenceCut():
                self._ended_us = envelope.written_us
            case SentenceStarted() as started:
                self._started(started, envelope.written_us)
            case BlockPlanned() as block:
                self.blocks[block.block_id] = len(block.lines)
            case LineSkipped() as skipped:
                self.script[skipped.sentence_id.rpartition(".")[0]] += 1
            case Chat() as comment:
                self.comments.add(comment.event_id)
            case CommentSettled() as done:
                self.settled[done.event_id] += 1
            case _:
                pass

    def _started(self, started: SentenceStarted, at_us: int) -> None:
        assert started.sentence_id not in self.sentences, "said twice"
        self.sentences.add(started.sentence_id)
        if started.block_id is not None:
            self.script[started.block_id] += 1
        if self._ended_us is not None:
            self.silences_s.append((at_us - self._ended_us) / 1e6)


async def read_day(log: EventLog) -> Day:
    day = Day()
    after = 0
    while envelopes := await log.read(after, limit=1000):
        after = envelopes[-1].seq
        for envelope in envelopes:
            day.take(envelope)
    return day


@pytest.mark.timeout(300)
def test_for_a_day_the_script_never_stalls_and_memory_stays_flat(
    live_room: Callable[..., Any], tmp_path: Path
) -> None:
    memory: dict[int, int] = {}
    platforms: list[BreakingPlatform] = []
    voice = FailingVoice()

    def connect(clock: Any) -> list[BreakingPlatform]:
        platforms.append(BreakingPlatform(clock.now_us))
        return platforms

    async def live_a_day() -> Day:
        url = f"sqlite:///{tmp_path / 'day.db'}"
        spoken = FallbackVoice(voice, PacedVoice(), limit_s=2.0)
        async with live_room(url, voice=spoken, connectors=connect) as stage:
            for hour in range(HOURS):
                await asyncio.sleep(3600)
                memory[hour] = resident_bytes()
            return await read_day(stage.log)

    day = virtual_time.run(live_a_day())
    assert len(day.sentences) > HOURS * 300
    assert max(day.silences_s) < 5.0
    assert len(day.blocks) > HOURS * 30
    for block_id in list(day.blocks)[:-1]:
        assert day.script[block_id] >= day.blocks[block_id] - 2, "the script lost sentences"
    assert len(day.comments) == platforms[0].sent > HOURS * 100
    assert day.settled.keys() == day.comments
    assert set(day.settled.values()) == {1}
    assert platforms[0].breaks > HOURS
    assert voice.failures > HOURS * 50
    # The log's page cache (16 MB, storage/sqlite_connection.py) fills for about thirteen hours.
    grown = memory[HOURS - 1] - memory[HOURS - 9]
    assert grown < 3 * 1024 * 1024, f"grew by {grown / 1e6:.1f} MB in the last eight hours"
