"""The event log in an SQLite file, or in memory: how it is opened and how a batch goes in."""

from __future__ import annotations

from typing import Any

from storage.log_writer import EventRows
from storage.ports import Execute
from storage.sqlite_connection import SqliteConnection
from storage.urls import SqliteUrl, Synchronous

_INSERT = "INSERT INTO event (written_us, room, kind, version, body) VALUES (?, ?, ?, ?, ?)"


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
