"""A real room on virtual time: real log, real answers, real show, and a silent voice."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from chat.ports import Connector
from host.asking import AnswerLane
from host.assemble import opened_room, read_exchange
from host.clock import LoopClock
from host.config import Config
from host.hearing.settings import HearingConfig
from host.journal import Event, opened
from host.mind import Mind
from host.model_settings import ModelConfig
from host.room import Room
from host.room_settings import RoomConfig
from host.sample_shop import sample_catalogue
from host.speech.ports import Utterance, Voice
from host.speech.providers.paced import PacedVoice
from storage.catalogue import Snapshot
from storage.catalogue_store import CatalogueStore, open_store
from storage.open_log import open_log
from storage.ports import EventLog

START_US = 1_760_000_000_000_000


class Ears:
    """Hears what is on air: (sentence id, text, complete), and what sounds now."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str, bool]] = []
        self.now: Utterance | None = None
        self.listeners = 1

    def begin(self, utterance: Utterance) -> None:
        assert self.now is None, "two sentences at once"
        self.now = utterance

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        assert self.now is utterance, "sound of a sentence that is not on air"

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        self._end(sentence_id, complete=False)

    def finish(self, sentence_id: str) -> None:
        self._end(sentence_id, complete=True)

    def _end(self, sentence_id: str, *, complete: bool) -> None:
        assert self.now is not None
        assert self.now.sentence_id == sentence_id
        self.heard.append((sentence_id, self.now.text, complete))
        if len(self.heard) > 4_000:  # a day of a room has twenty thousand sentences
            del self.heard[:2_000]
        self.now = None


@dataclass
class Stage:
    """A running room with everything a test wants to look at."""

    room: Room
    log: EventLog
    store: CatalogueStore
    clock: LoopClock
    ears: Ears
    _asked: int = field(default=0)

    async def ask(self, text: str, viewer: str = "momo") -> str:
        """A viewer writes in the room page; the comment's event id."""
        return await self.room.comment(viewer_id=viewer, name=viewer, text=text)

    async def events(self, *kinds: type) -> list[Event]:
        """Everything in the log (of these types), in order."""
        found: list[Event] = []
        after = 0
        while envelopes := await self.log.read(after, limit=1000):
            after = envelopes[-1].seq
            found += [opened(envelope) for envelope in envelopes]
        return [event for event in found if not kinds or isinstance(event, kinds)]


@contextlib.asynccontextmanager
async def _live_room(
    url: str = "sqlite://",
    *,
    config: RoomConfig | None = None,
    voice: Voice | None = None,
    connectors: Callable[[LoopClock], Sequence[Connector]] = lambda _clock: (),
    start_us: int = START_US,
    crash: bool = False,
    lane: Callable[[Callable[[], Mind]], AnswerLane] | None = None,
    model: ModelConfig | None = None,
    hearing: HearingConfig | None = None,
) -> AsyncIterator[Stage]:
    clock = LoopClock(start_us)
    log = await open_log(url, now_us=clock.now_us, synchronous="OFF")
    store = await open_store(url, now_us=clock.now_us)
    if await store.version() == 0:
        await store.save(read_exchange(sample_catalogue()), source="sample", who="test")
    snapshot: Snapshot = await store.snapshot()
    ears = Ears()
    try:
        room_open = opened_room(
            Config(
                room=config or RoomConfig(),
                model=model or ModelConfig(),
                hearing=hearing or HearingConfig(),
            ),
            clock=clock,
            log=log,
            catalogue=snapshot,
            store=store,
            voice=voice or PacedVoice(),
            intake_key=b"0123456789abcdef",
            pictures=Path(),
            connectors=lambda _parts: connectors(clock),
            audience=lambda _parts: ears,
            lane=lane,
        )
        async with room_open as room, asyncio.TaskGroup() as tasks:
            running = tasks.create_task(room.run())
            await room.ready.wait()
            yield Stage(room, log, store, clock, ears)
            if crash:
                # What a kill leaves: no word of an orderly end in the log.
                room.parts.floor.state = room.parts.floor.state.OFF
            running.cancel()
    finally:
        await store.close()
        await log.close()


@pytest.fixture
def live_room() -> Callable[..., contextlib.AbstractAsyncContextManager[Stage]]:
    """Opens a room: `async with live_room(url, ...) as stage`, inside `virtual_time.run`."""
    return _live_room
