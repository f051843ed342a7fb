"""The event log in an SQLite file, or in memory: how it is opened and how a batch goes in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from storage.log_writer import EventRows
from storage.ports import Execute
from storage.sqlite_connection import SqliteConnection
from storage.urls import SqliteUrl, Synchronous

_INSERT = "INSERT INTO event (written_us, room, kind, version, body) VALUES (?, ?, ?, ?, ?)"
# a value as long as the one before is written over it; then whatever SQLite moves when the row
# gets shorter or longer, and may leave behind within a page, is a copy of nothing
_BLANK = "UPDATE event SET body = zeroblob(length(body)) WHERE seq = ?"
_REPLACE = "UPDATE event SET body = ? WHERE seq = ?"


class SqliteLog:
    """What the log needs of SQLite: connections, and one transaction for a batch."""

    def __init__(self, url: SqliteUrl, synchronous: Synchronous) -> None:
        self._url = url
        self._synchronous = synchronous
        self.inline = url.in_memory

    def connect(self, *, reading: bool) -> SqliteConnection:
        """A connection of its own for one thread."""
        return SqliteConnection(self._url, synchronous=self._synchronous, reading=reading)

    def insert(self, connection: Any, rows: EventRows) -> int:
        """Remember the rows in one transaction; returns the `seq` of the last one."""

        def work(execute: Execute) -> int:
            connection.raw.executemany(_INSERT, rows)
            return int(execute("SELECT last_insert_rowid()", ())[0][0])

        return int(connection.transact("event", work))

    def overwrite(self, connection: Any, bodies: Mapping[int, bytes]) -> None:
        """Give events other bodies, in the open transaction; the old bytes are blanked first."""
        connection.raw.executemany(_BLANK, ((seq,) for seq in bodies))
        connection.raw.executemany(_REPLACE, ((body, seq) for seq, body in bodies.items()))

    def scrub(self, connection: Any) -> bool:
        """Write the log of changes (WAL) into the file and empty it; whether that was possible."""
        return bool(connection.empty_wal())
