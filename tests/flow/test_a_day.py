"""A day of one room in seconds: platforms break off, the voice fails, and the show goes on."""

from __future__ import annotations

import asyncio
import gc
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from chat.events import Chat, RoomEvent, User
from chat.ports import Capabilities, Fatal, Transient
from host import virtual_time
from host.events import BlockPlanned, CommentSettled, SentenceStarted
from host.speech.fallback import FallbackVoice
from host.speech.ports import Speech, VoiceCapabilities, VoiceError
from host.speech.providers.paced import PacedVoice

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

    async def day() -> None:
        url = f"sqlite:///{tmp_path / 'day.db'}"
        spoken = FallbackVoice(voice, PacedVoice(), limit_s=2.0)
        async with live_room(url, voice=spoken, connectors=connect) as stage:
            for hour in range(HOURS):
                await asyncio.sleep(3600)
                memory[hour] = resident_bytes()
            await check(stage)

    async def check(stage: Any) -> None:
        sentences: set[str] = set()
        silences_s: list[float] = []
        blocks: dict[str, int] = {}
        script: Counter[tuple[str, int]] = Counter()
        comments: set[str] = set()
        settled: Counter[str] = Counter()
        ended_us: int | None = None
        after = 0
        while envelopes := await stage.log.read(after, limit=1000):
            after = envelopes[-1].seq
            for envelope in envelopes:
                if envelope.kind in ("sentence.finished", "sentence.cut"):
                    ended_us = envelope.written_us
                    continue
                match opened_event(envelope):
                    case SentenceStarted() as started:
                        if ended_us is not None:
                            silences_s.append((envelope.written_us - ended_us) / 1e6)
                        assert started.sentence_id not in sentences, "said twice"
                        sentences.add(started.sentence_id)
                        if started.block_id is not None:
                            script[started.block_id, started.line or 0] += 1
                    case BlockPlanned() as block:
                        blocks[block.block_id] = len(block.lines)
                    case Chat() as comment:
                        comments.add(comment.event_id)
                    case CommentSettled() as done:
                        settled[done.event_id] += 1
                    case _:
                        pass
        assert len(sentences) > HOURS * 300
        assert max(silences_s) < 5.0
        assert len(blocks) > HOURS * 30
        complete = list(blocks)[:-1]
        for block_id in complete:
            assert sum(script[block_id, line] for line in range(blocks[block_id])) >= (
                blocks[block_id] - 2
            )
        assert len(comments) == platforms[0].sent > HOURS * 100
        assert settled.keys() == comments
        assert set(settled.values()) == {1}
        assert platforms[0].breaks > HOURS
        assert voice.failures > HOURS * 50

    virtual_time.run(day())
    grown = memory[HOURS - 1] - memory[3]
    assert grown < 12 * 1024 * 1024, f"grew by {grown / 1e6:.1f} MB in twenty hours"


def opened_event(envelope: Any) -> Any:
    """The event in an envelope."""
    from host.journal import opened

    return opened(envelope)
