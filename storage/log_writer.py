"""The one writer of an event log: calls queue up, whatever waits is committed together.

There is no timer: when nothing is being committed the next commit starts at once, and what
arrives meanwhile is the batch after it. Depends on nothing but the port and a connection.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from storage.connection import Connection, Row
from storage.log_queries import latest_events, read_events
from storage.migrations import STEPS, migrate
from storage.ports import Envelope, Execute, LogError, LogUnavailable, NewEvent
from storage.worker import Worker

T = TypeVar("T")
EventRows = Sequence[tuple[int, str, str, int, bytes]]
"""written_us, room, kind, version, body"""

_SET_POSITION = (
    "INSERT INTO reader_position (reader, position) VALUES (?, ?)"
    " ON CONFLICT (reader) DO UPDATE SET position = excluded.position"
)


class LogEngine(Protocol):
    """What a database brings to the log. `inline`: its work takes no time worth a thread."""

    inline: bool

    def connect(self, *, reading: bool) -> Connection:
        """A connection of its own for one thread."""
        ...

    def insert(self, connection: Any, rows: EventRows) -> int:
        """Remember the rows in one transaction; returns the `seq` of the last one."""
        ...

    def overwrite(self, connection: Any, bodies: Mapping[int, bytes]) -> None:
        """Give events other bodies, in the open transaction."""
        ...

    def scrub(self, connection: Any) -> bool:
        """Make what was overwritten unreadable in the files; whether that is done now."""
        ...


class _Call:
    """One call of `append`: its events, and the future its caller waits for."""

    __slots__ = ("events", "future")

    def __init__(self, events: tuple[NewEvent, ...], future: asyncio.Future[int]) -> None:
        self.events = events
        self.future = future


class GroupCommitLog:
    """An `EventLog` over one engine, used from one event loop.

    An `append` that is cancelled before its batch began is not remembered; one that is cancelled
    while its batch is being committed is remembered whole. `pending_events` counts what was
    accepted and is not yet durable.
    """

    def __init__(self, engine: LogEngine, *, now_us: Callable[[], int], max_pending: int) -> None:
        self._engine = engine
        self._now_us = now_us
        self._max_pending = max_pending
        self._loop = asyncio.get_running_loop()
        self._outside: deque[_Call] = deque()  # waiting for room in the queue, in order
        self._queue: list[_Call] = []
        self._committing = False  # a batch is with the worker, or about to be
        self._drained: list[asyncio.Future[None]] = []
        self._closed = False
        self._closing = asyncio.Lock()
        self.pending_events = 0
        self._writing = Worker("log-writer", inline=engine.inline)
        self._reading = self._writing if engine.inline else Worker("log-reader", inline=False)
        self._writer: Connection | None = None
        self._reader: Connection | None = None

    async def open(self) -> None:
        """Connect, and bring the tables up to date."""
        now_us = self._now_us()
        try:
            self._writer = await self._writing.run(self._engine.connect, reading=False)
            await self._writing.run(migrate, self._writer, STEPS, now_us)
            self._reader = self._writer
            if not self._engine.inline:
                self._reader = await self._reading.run(self._engine.connect, reading=True)
        except BaseException:
            await self.close()
            raise

    async def append(self, events: Sequence[NewEvent]) -> int:
        """Remember the events, durably and all or none; see `storage.ports.EventLog`."""
        if not events:
            return await self.last_seq()
        self._refuse_if_closed()
        call = _Call(tuple(events), self._loop.create_future())
        self._outside.append(call)
        self._let_in()
        return await call.future

    def _let_in(self) -> None:
        """Take calls into the queue while it has room; a call larger than the queue goes alone."""
        while self._outside:
            call = self._outside[0]
            count = len(call.events)
            if self.pending_events and self.pending_events + count > self._max_pending:
                break
            self._outside.popleft()
            if not call.future.done():  # done: its caller was cancelled
                self._queue.append(call)
                self.pending_events += count
        if self._queue and not self._committing:
            # the rest of this turn of the loop may bring more for the same commit
            self._committing = True
            self._loop.call_soon(self._commit)

    def _commit(self) -> None:
        taken, self._queue = self._queue, []
        batch = [call for call in taken if not call.future.done()]
        self.pending_events -= sum(len(c.events) for c in taken if c.future.done())
        if not batch:
            self._after_commit()
            return
        written_us = self._now_us()
        work = self._writing.start(
            _commit_calls, self._engine, self._writer, [c.events for c in batch], written_us
        )
        work.add_done_callback(lambda done: self._committed(batch, done))

    def _committed(self, batch: list[_Call], done: asyncio.Future[list[int | LogError]]) -> None:
        error = None if done.cancelled() else done.exception()
        if done.cancelled():
            error = LogUnavailable("The log's writer was stopped: open the log again.")
        outcomes = [error] * len(batch) if error else done.result()
        for call, outcome in zip(batch, outcomes, strict=True):
            if call.future.done():
                continue
            if isinstance(outcome, BaseException):
                call.future.set_exception(outcome)
            else:
                call.future.set_result(outcome)
        self.pending_events -= sum(len(call.events) for call in batch)
        self._after_commit()

    def _after_commit(self) -> None:
        self._committing = False
        self._let_in()
        if not self._committing:
            for waiting in self._drained:
                if not waiting.done():
                    waiting.set_result(None)
            self._drained.clear()

    async def read(
        self,
        after: int = 0,
        *,
        limit: int = 1000,
        room: str | None = None,
        kinds: Collection[str] | None = None,
    ) -> list[Envelope]:
        """Up to `limit` envelopes with `seq` greater than `after`, oldest first."""
        return await self._look(lambda execute: read_events(execute, after, limit, room, kinds))

    async def latest(self, room: str, kinds: Collection[str], *, limit: int = 1) -> list[Envelope]:
        """Up to `limit` newest envelopes of these kinds in the room, newest first."""
        return await self._look(lambda execute: latest_events(execute, room, kinds, limit))

    async def last_seq(self) -> int:
        """The `seq` of the newest event, 0 where there is none."""
        return int((await self.query("SELECT coalesce(max(seq), 0) FROM event"))[0][0])

    async def position(self, reader: str) -> int:
        """Up to where a reader has read; 0 for a new reader."""
        sql = "SELECT coalesce(max(position), 0) FROM reader_position WHERE reader = ?"
        return int((await self.query(sql, (reader,)))[0][0])

    async def query(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Rows of tables that readers have written beside the log (one SELECT, `?` placeholders).

        Not part of the port: for projections that live in the log's database.
        """
        return await self._look(lambda execute: execute(sql, parameters))

    async def advance(
        self, reader: str, position: int, write: Callable[[Execute], None] | None = None
    ) -> None:
        """Store the reader's position and, in the same transaction, what the reader writes.

        `write` runs in the writer's thread before the position is stored; whatever it raises
        undoes both and comes out here. Two processes that advance one reader wait for each other.
        """
        await self.rewrite(reader, position, {}, write)

    async def rewrite(
        self,
        reader: str,
        position: int,
        bodies: Mapping[int, bytes],
        write: Callable[[Execute], None] | None = None,
    ) -> None:
        """As `advance`, and in the same transaction give the events of these numbers other bodies:
        for a reader that takes out of the log what may not stay in it. Number, order, time, room
        and kind of an event stay. Not part of the port.
        """
        self._refuse_if_closed()
        if position < 0:
            raise LogError(f"The reader {reader!r} cannot stand at {position}: 0 is the beginning.")
        writer = self._writer
        assert writer is not None

        def work(execute: Execute) -> None:
            if write is not None:
                write(execute)
            if bodies:
                self._engine.overwrite(writer, bodies)
            execute(_SET_POSITION, (reader, position))

        await self._writing.run(writer.transact, f"reader:{reader}", work)

    async def scrub(self) -> bool:
        """Make what `rewrite` took out, and rows that were deleted, unreadable in the files. False
        where something else is reading just now, or where the database does it in its own time
        (PostgreSQL: when it vacuums)."""
        self._refuse_if_closed()
        return await self._writing.run(self._engine.scrub, self._writer)

    async def close(self) -> None:
        """Commit what is pending and let go of the file or connection; twice is no error."""
        self._closed = True
        async with self._closing:
            while self._committing:
                drained: asyncio.Future[None] = self._loop.create_future()
                self._drained.append(drained)
                await drained
            writer, self._writer = self._writer, None
            reader, self._reader = self._reader, None
            if reader is not None and reader is not writer:
                await self._reading.run(reader.close)
            if writer is not None:
                await self._writing.run(writer.close)
            self._reading.stop()
            self._writing.stop()

    async def _look(self, work: Callable[[Execute], T]) -> T:
        self._refuse_if_closed()
        assert self._reader is not None
        return await self._reading.run(self._reader.look, work)

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise LogError("The log is closed: open it again to use it.")


def _commit_calls(
    engine: LogEngine, connection: Connection, calls: list[tuple[NewEvent, ...]], written_us: int
) -> list[int | LogError]:
    """Commit calls together and return, for each, the `seq` of its last event or what was wrong.

    Where the database refuses a value, the calls are tried again by halves, so that only the call
    that holds the value fails. Where the database is away, all fail.
    """
    rows = [(written_us, e.room, e.kind, e.version, e.body) for events in calls for e in events]
    try:
        last = engine.insert(connection, rows)
    except LogUnavailable as error:
        return [LogUnavailable(str(error)) for _ in calls]
    except LogError as error:
        if len(calls) == 1:
            return [error]
        half = len(calls) // 2
        return _commit_calls(engine, connection, calls[:half], written_us) + _commit_calls(
            engine, connection, calls[half:], written_us
        )
    seq = last - len(rows)
    seqs: list[int | LogError] = []
    for events in calls:
        seq += len(events)
        seqs.append(seq)
    return seqs
