"""The event log as its users see it: envelopes in, envelopes out, positions beside what was read.

The log keeps bodies as bytes and does not know what is inside.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, Protocol

import msgspec


class LogError(Exception):
    """The log cannot do what was asked; the message says what to do about it."""

    code = "log"


class LogUnavailable(LogError):
    """The log could not be written or read (disk full, database away). Nothing was acknowledged."""

    code = "log.unavailable"


class NewEvent(msgspec.Struct, frozen=True):
    """An event to be remembered. `version` is that of the body's schema."""

    room: str
    kind: str
    body: bytes
    version: int = 1


class Envelope(msgspec.Struct, frozen=True):
    """A remembered event. `seq` grows without regard to rooms; `written_us` is UTC microseconds."""

    seq: int
    written_us: int
    room: str
    kind: str
    version: int
    body: bytes


Execute = Callable[[str, Sequence[Any]], list[tuple[Any, ...]]]
"""Runs one SQL statement (placeholders `?`) in the reader's transaction and returns its rows."""


class EventLog(Protocol):
    """Append-only, one writer, group commit.

    `append` returns when the events are durable, in one transaction and in the order given. If it
    is cancelled, the events may or may not be remembered, but never a part of one call.
    """

    async def append(self, events: Sequence[NewEvent]) -> int:
        """Remember the events and return the `seq` of the last one.

        Waits while too many events are pending (the queue is bounded).

        Raises:
            LogUnavailable: nothing of this call was remembered.
        """
        ...

    async def read(
        self,
        after: int = 0,
        *,
        limit: int = 1000,
        room: str | None = None,
        kinds: Collection[str] | None = None,
    ) -> list[Envelope]:
        """Up to `limit` envelopes with `seq` greater than `after`, oldest first."""
        ...

    async def latest(self, room: str, kinds: Collection[str], *, limit: int = 1) -> list[Envelope]:
        """Up to `limit` newest envelopes of these kinds in the room, newest first."""
        ...

    async def last_seq(self) -> int:
        """The `seq` of the newest event, 0 where there is none."""
        ...

    async def position(self, reader: str) -> int:
        """Up to where a reader has read; 0 for a new reader."""
        ...

    async def advance(
        self, reader: str, position: int, write: Callable[[Execute], None] | None = None
    ) -> None:
        """Store the reader's position and, in the same transaction, what the reader writes."""
        ...

    async def close(self) -> None:
        """Commit what is pending and let go of the file or connection."""
        ...
