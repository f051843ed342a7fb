"""Keeps one connector connected: back-off, silence watchdog, batches, and word to the desk."""

from __future__ import annotations

import asyncio
import statistics
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Literal

from chat.back_off import HEALTHY_S, jittered_s
from chat.events import RoomEvent
from chat.ports import Connector, Fatal, Noted, Transient

State = Literal["connecting", "receiving", "silent", "waiting", "stopped"]
Deliver = Callable[[Sequence[RoomEvent]], Awaitable[None]]
Moved = Callable[[State, str], Awaitable[None]]

_LONGEST_WISH_S = 3600.0
_MOST_PENDING = 1000
_GAPS_REMEMBERED = 101
_GAPS_UNTIL_SILENT = 10

_Ended = Transient | Fatal | None
"""How a connection ended: worth another try, not worth it, or the room closed."""


async def keep_connected(
    connector: Connector,
    *,
    deliver: Deliver,
    moved: Moved,
    now_us: Callable[[], int],
    random: Callable[[], float],
    silence_floor_s: float = 60.0,
) -> None:
    """Deliver the connector's events until the room closes, the connector gives up (`Fatal`), or
    this is cancelled. Returns after telling "stopped" in the first two cases.

    Events that arrive while `deliver` is at work are delivered together, in order, at most 1,000
    at a time; beyond that the connector is made to wait. Connects again after a random part of 1,
    2, 4 ... 60 s (full jitter), or after what the platform asked for if that is longer; the
    ceiling goes back to 1 s only once data had flowed for 30 s. No event for ten times the usual
    gap, and at least `silence_floor_s`, is told as "silent"; as long again, and the connection is
    made anew. Connectors that declare `silence_is_normal` are not watched.

    `random` gives numbers from 0 to 1. When cancelled, events not yet taken by `deliver` are lost;
    exceptions of `deliver`, of `moved` and programming errors of the connector pass through, in
    an ExceptionGroup.
    """
    failures = 0
    gaps_s: deque[float] = deque(maxlen=_GAPS_REMEMBERED)
    while True:
        await moved("connecting", "")
        connection = _Connection(connector, deliver, moved, now_us, gaps_s, silence_floor_s)
        ended = await connection.run()
        if ended is None:
            return await moved("stopped", "the room closed")
        if isinstance(ended, Fatal):
            return await moved("stopped", str(ended))
        failures = 0 if connection.flowed_s >= HEALTHY_S else failures
        wish_s = min(ended.retry_after_s or 0.0, _LONGEST_WISH_S)
        delay_s = max(jittered_s(failures, random()), wish_s)
        failures += 1
        await moved("waiting", f"{ended}; connecting again in {delay_s:.1f} s")
        await asyncio.sleep(delay_s)


class _Connection:
    """One connection: a task that reads and one that delivers, with a bounded queue between."""

    def __init__(
        self,
        connector: Connector,
        deliver: Deliver,
        moved: Moved,
        now_us: Callable[[], int],
        gaps_s: deque[float],
        silence_floor_s: float,
    ) -> None:
        self._connector = connector
        self._deliver = deliver
        self._moved = moved
        self._now_us = now_us
        self._gaps_s = gaps_s
        self._silence_floor_s = silence_floor_s
        self._watched = not connector.capabilities.silence_is_normal
        self._queue: asyncio.Queue[RoomEvent | None] = asyncio.Queue(_MOST_PENDING)
        self._first_us: int | None = None
        self._last_us = now_us()
        self._silent = False
        self._ended: _Ended = None

    @property
    def flowed_s(self) -> float:
        """Seconds between the first and the last event."""
        return 0.0 if self._first_us is None else (self._last_us - self._first_us) / 1_000_000

    async def run(self) -> _Ended:
        """Read and deliver until the connection ends; everything read has been delivered then."""
        if not self._watched:
            await self._receives()
        async with asyncio.TaskGroup() as tasks:
            reading = tasks.create_task(self._read())
            tasks.create_task(self._deliver_all(reading))
        return self._ended

    async def _read(self) -> None:
        events = self._connector.events()
        try:
            async for event in events:
                self._note_arrival()
                await self._queue.put(event)
        except (Transient, Fatal) as ended:
            self._ended = ended
        finally:
            await _close(events)
        await self._queue.put(None)

    def _note_arrival(self) -> None:
        now_us = self._now_us()
        if self._first_us is None:
            self._first_us = now_us
        else:
            self._gaps_s.append((now_us - self._last_us) / 1_000_000)
        self._last_us = now_us

    async def _deliver_all(self, reading: asyncio.Task[None]) -> None:
        receiving = not self._watched
        while True:
            batch, more = await self._next_batch(reading)
            if batch:
                if not receiving or self._silent:
                    await self._receives()
                    receiving, self._silent = True, False
                await self._deliver(batch)
            if not more:
                return

    async def _receives(self) -> None:
        connector = self._connector
        await self._moved("receiving", connector.note if isinstance(connector, Noted) else "")

    async def _next_batch(self, reading: asyncio.Task[None]) -> tuple[list[RoomEvent], bool]:
        """What has arrived, and whether more can come."""
        event = await self._first_of_batch(reading)
        batch: list[RoomEvent] = []
        while event is not None:
            batch.append(event)
            if len(batch) >= _MOST_PENDING or self._queue.empty():
                return batch, True
            event = self._queue.get_nowait()
        return batch, False

    async def _first_of_batch(self, reading: asyncio.Task[None]) -> RoomEvent | None:
        if not self._watched or not self._queue.empty():
            return await self._queue.get()
        while True:
            left_s = self._patience_s() - (self._now_us() - self._last_us) / 1_000_000
            try:
                async with asyncio.timeout(max(left_s, 0.001)):
                    return await self._queue.get()
            except TimeoutError:
                if await self._gave_up(reading):
                    return None

    def _patience_s(self) -> float:
        usual_s = statistics.median(self._gaps_s) if self._gaps_s else 0.0
        until_silent_s = max(self._silence_floor_s, _GAPS_UNTIL_SILENT * usual_s)
        return 2 * until_silent_s if self._silent else until_silent_s

    async def _gave_up(self, reading: asyncio.Task[None]) -> bool:
        quiet_s = (self._now_us() - self._last_us) / 1_000_000
        if quiet_s + 0.001 < self._patience_s():
            return False
        if not self._silent:
            self._silent = True
            await self._moved("silent", f"no event for {quiet_s:.0f} s")
            return False
        self._ended = Transient(f"no event for {quiet_s:.0f} s")
        reading.cancel()
        return True


async def _close(events: AsyncIterator[RoomEvent]) -> None:
    """Let go of what the connection held, now rather than when it is collected."""
    close = getattr(events, "aclose", None)
    if close is not None:
        await close()
