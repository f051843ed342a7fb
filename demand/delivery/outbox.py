"""Notes that must arrive: rows in the log's database, delivered in order, each once.

A note is taken in once for its key and channel. It is delivered at least once: where the program is
killed between the channel's yes and the row that says so, the channel gets it again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from demand.delivery.note import Note
from demand.log_reader import TablesLog
from storage.ports import Envelope, Execute

State = Literal["waiting", "sent", "given_up"]

_READER, _ROWS = "outbox.1", "outbox.1.rows"
"""Who has read the log up to where, and in whose name rows are written that move nobody on."""
_TABLE = (
    "CREATE TABLE IF NOT EXISTS outbox_note (key TEXT NOT NULL, channel TEXT NOT NULL,"
    " place BIGINT NOT NULL, made_us BIGINT NOT NULL, due_us BIGINT NOT NULL,"
    " attempts BIGINT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL, detail TEXT NOT NULL,"
    " PRIMARY KEY (key, channel))"
)
_LONGEST_KEY = 200
_LONGEST_DETAIL = 300
_EVENTS_AT_ONCE = 2_000

ToNotes = Callable[[Envelope], Sequence[Note]]
"""What of an event of the log is told to people."""
Route = Callable[[Note], Sequence[str]]
"""The channels that a note goes to."""


class Waiting(msgspec.Struct, frozen=True):
    """A note that is not delivered yet."""

    note: Note
    channel: str
    attempts: int
    due_us: int


class Standing(msgspec.Struct, frozen=True):
    """How many notes of a channel are in which state, and the last trouble."""

    channel: str
    state: State
    count: int


class Outbox:
    """The rows, for one program at a time."""

    def __init__(self, log: TablesLog, *, now_us: Callable[[], int]) -> None:
        self._log = log
        self._now_us = now_us

    async def open(self) -> None:
        """Make the table where it is missing. A new outbox begins with what happens from now on.

        Raises:
            LogError: the database cannot be written.
        """
        position = await self._log.position(_READER) or await self._log.last_seq()
        await self._log.advance(_READER, position, _make)

    async def put(self, note: Note, route: Route) -> None:
        """Take a note in for its channels; where its key is known already, nothing happens."""
        rows = self._rows([note], route)
        await self._log.advance(_ROWS, 0, lambda execute: _insert(execute, rows))

    async def put_all(
        self, notes: Sequence[tuple[Note, Sequence[str]]], *, also: Callable[[Execute], None]
    ) -> None:
        """Take notes in, each for the channels named, and write what else belongs to them in the
        same transaction."""
        rows = [row for note, names in notes for row in self._rows([note], _always(names))]

        def write(execute: Execute) -> None:
            also(execute)
            _insert(execute, rows)

        await self._log.advance(_ROWS, 0, write)

    async def collect(self, to_notes: ToNotes, route: Route) -> int:
        """Take in what the log's newest events have to tell; how many events were looked at.
        The reader's position and the notes are written together."""
        position = await self._log.position(_READER)
        events = await self._log.read(position, limit=_EVENTS_AT_ONCE)
        if not events:
            return 0
        rows = self._rows([note for event in events for note in to_notes(event)], route)
        await self._log.advance(_READER, events[-1].seq, lambda execute: _insert(execute, rows))
        return len(events)

    async def due(self, channel: str, *, limit: int = 50) -> list[Waiting]:
        """Notes of a channel whose time has come, oldest first."""
        rows = await self._log.query(
            "SELECT note, attempts, due_us FROM outbox_note"
            " WHERE channel = ? AND state = 'waiting' AND due_us <= ? ORDER BY place, key LIMIT ?",
            (channel, self._now_us(), limit),
        )
        return [
            Waiting(msgspec.json.decode(note, type=Note), channel, attempts, due_us)
            for note, attempts, due_us in rows
        ]

    async def sent(self, waiting: Sequence[Waiting]) -> None:
        """These have arrived."""
        await self._mark(waiting, "sent", 0, "")

    async def again(self, waiting: Sequence[Waiting], due_us: int, detail: str) -> None:
        """These are to be tried again then."""
        await self._mark(waiting, "waiting", due_us, detail)

    async def given_up(self, waiting: Sequence[Waiting], detail: str) -> None:
        """These will not be tried again; a person has to see `detail`."""
        await self._mark(waiting, "given_up", 0, detail)

    async def standing(self) -> list[Standing]:
        """The counts, by channel and state."""
        rows = await self._log.query(
            "SELECT channel, state, count(*) FROM outbox_note GROUP BY channel, state"
            " ORDER BY channel, state"
        )
        return [Standing(*row) for row in rows]

    async def prune(self, before_us: int) -> None:
        """Forget delivered and given-up notes that were made before."""

        def forget(execute: Execute) -> None:
            execute(
                "DELETE FROM outbox_note WHERE state <> 'waiting' AND made_us < ?", (before_us,)
            )

        await self._log.advance(_ROWS, 0, forget)

    async def _mark(
        self, waiting: Sequence[Waiting], state: State, due_us: int, detail: str
    ) -> None:
        def mark(execute: Execute) -> None:
            for each in waiting:
                execute(
                    "UPDATE outbox_note SET state = ?, due_us = ?, attempts = attempts + 1,"
                    " detail = ? WHERE key = ? AND channel = ?",
                    (state, due_us, detail[:_LONGEST_DETAIL], _key(each.note), each.channel),
                )

        await self._log.advance(_ROWS, 0, mark)

    def _rows(self, notes: Sequence[Note], route: Route) -> list[tuple[Any, ...]]:
        now_us = self._now_us()
        dated = [replace(note, made_us=note.made_us or now_us) for note in notes]
        return [
            (key, channel, now_us, note.made_us, 0, 0, "waiting", body, "")
            for note in dated
            for key, body in ((_key(note), msgspec.json.encode(note).decode()),)
            for channel in route(note)
        ]


def _always(channels: Sequence[str]) -> Route:
    return lambda _note: channels


def _key(note: Note) -> str:
    return note.key.replace("\0", "")[:_LONGEST_KEY]


def _make(execute: Execute) -> None:
    execute(_TABLE, ())


def _insert(execute: Execute, rows: Sequence[tuple[Any, ...]]) -> None:
    for row in rows:
        execute(
            "INSERT INTO outbox_note VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row
        )
