"""The one clock. Nothing else in the house asks the machine for the time (the linter sees to it).

Wall time moves with the event loop, so that a virtual-time loop moves both, and a step of the
machine's clock does not disturb a running show.
"""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Wall time in UTC. Sleeping is the loop's business (`asyncio.sleep`)."""

    def now_us(self) -> int:
        """UTC microseconds since 1970."""
        ...


class LoopClock:
    """Wall time that starts at `start_us` and moves with the running loop."""

    def __init__(self, start_us: int) -> None:
        self._loop = asyncio.get_running_loop()
        self._offset_us = start_us - int(self._loop.time() * 1_000_000)

    def now_us(self) -> int:
        return self._offset_us + int(self._loop.time() * 1_000_000)


class FixedClock:
    """A clock that stands still until it is moved; for code that has no loop."""

    def __init__(self, now_us: int) -> None:
        self._now_us = now_us

    def now_us(self) -> int:
        return self._now_us

    def advance(self, seconds: float) -> None:
        """Move the clock on."""
        self._now_us += int(seconds * 1_000_000)


def machine_now_us() -> int:
    """The machine's wall time, to start a clock with."""
    return time.time_ns() // 1_000


def as_datetime(us: int) -> datetime:
    """UTC microseconds as an aware datetime."""
    return datetime.fromtimestamp(us / 1_000_000, tz=UTC)
