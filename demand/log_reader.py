"""Reading the event log: all events of some kinds, or what is new since a projection looked last.

A projection's position and what it writes stand in one transaction, so an interruption
loses nothing and counts nothing twice; of two programs that read at once one goes on, the other
looks again.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection, Sequence
from typing import Any, Protocol

from storage.ports import Envelope, EventLog, Execute

_BATCH = 1_000
_ROWS_PER_STATEMENT = 200
_STANDING = "SELECT position FROM reader_position WHERE reader = ?"

Write = Callable[[Execute], None]


class TablesLog(EventLog, Protocol):
    """An event log whose database also holds what its readers write."""

    async def query(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of one SELECT."""
        ...


class Overtaken(Exception):
    """Somebody else advanced this reader meanwhile."""


async def every(
    log: EventLog, kinds: Collection[str], *, after: int = 0
) -> AsyncIterator[Envelope]:
    """The events of these kinds in the order of the log, from a position on. Raises LogError."""
    while events := await log.read(after, limit=_BATCH, kinds=kinds):
        for event in events:
            yield event
        after = events[-1].seq


async def read_on(
    log: TablesLog,
    reader: str,
    kinds: Collection[str],
    writing: Callable[[Sequence[Envelope]], Write],
    *,
    limit: int,
) -> int:
    """Read what is new to a reader, `limit` events a transaction; returns how many were read.
    `writing` gives what a batch writes in that transaction.

    Raises:
        LogError, LogUnavailable: what was read before stays read.
    """
    read = 0
    while True:
        start = await log.position(reader)
        head = await log.last_seq()
        events = await log.read(start, limit=limit, kinds=kinds)
        # what lies between the last event that counts and the head need not be looked at again
        end = events[-1].seq if len(events) == limit else max([head, *(e.seq for e in events)])
        if end <= start:
            return read
        try:
            await log.advance(reader, end, standing(reader, start, writing(events)))
        except Overtaken:
            continue
        read += len(events)


def standing(reader: str, start: int, write: Write) -> Write:
    """The write, refused with Overtaken where the reader stands elsewhere by now."""

    def checked(execute: Execute) -> None:
        rows = execute(_STANDING, (reader,))
        if (rows[0][0] if rows else 0) != start:
            raise Overtaken
        write(execute)

    return checked


def insert_new(
    execute: Execute,
    table: str,
    width: int,
    rows: Sequence[tuple[Any, ...]],
    *,
    over: str = "DO NOTHING",
) -> None:
    """Add the rows (of so many columns) that are not there yet; of two with one key the first
    stays. `over` (as SQL has it after ON CONFLICT) may say otherwise, for rows of different keys.
    """
    one = "(" + ", ".join("?" * width) + ")"
    for start in range(0, len(rows), _ROWS_PER_STATEMENT):
        part = rows[start : start + _ROWS_PER_STATEMENT]
        values = [value for row in part for value in row]
        marks = ", ".join([one] * len(part))
        execute(f"INSERT INTO {table} VALUES {marks} ON CONFLICT {over}", values)
