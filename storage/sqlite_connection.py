"""A connection to an SQLite file or memory, in WAL mode, its errors turned into sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal, TypeVar

from storage.connection import within_transaction
from storage.ports import Execute, LogError, LogUnavailable
from storage.urls import SqliteUrl, Synchronous

T = TypeVar("T")
BUSY_TIMEOUT_MS = 5_000
_OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables

_PASSING = {
    sqlite3.SQLITE_FULL: "there is no room left on the disk: free some, then go on",
    sqlite3.SQLITE_BUSY: "another program keeps it locked: close that program, then go on",
    sqlite3.SQLITE_LOCKED: "another program keeps it locked: close that program, then go on",
    sqlite3.SQLITE_IOERR: "the disk does not read or write: look at the disk, then start again",
    sqlite3.SQLITE_READONLY: "it may not be written: give this program the right to",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened: look at its folder and its rights",
    sqlite3.SQLITE_PERM: "it may not be opened: give this program the right to",
    sqlite3.SQLITE_NOMEM: "there is no memory left: close other programs, then go on",
}
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class SqliteConnection:
    """One connection. `reading` ones refuse to write, and never hold up a commit."""

    dialect: Literal["sqlite"] = "sqlite"

    def __init__(
        self, url: SqliteUrl, *, synchronous: Synchronous = "FULL", reading: bool = False
    ) -> None:
        self.place = "the memory" if url.in_memory else str(Path(url.path).absolute())
        _check_place(url)
        with self._sentences():
            # autocommit: transactions begin and end where the code says so
            self.raw = sqlite3.connect(
                url.path or ":memory:", isolation_level=None, check_same_thread=False
            )
            try:
                self._settle(synchronous, reading)
            except BaseException:
                self.raw.close()
                raise

    def _settle(self, synchronous: Synchronous, reading: bool) -> None:
        self.raw.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        if reading:
            self.raw.execute("PRAGMA query_only=ON")
            return
        self.raw.execute("PRAGMA journal_mode=WAL")
        self.raw.execute(f"PRAGMA synchronous={synchronous}")
        self.raw.execute("PRAGMA cache_size=-16000")  # KiB: the index of a busy room stays in it
        self.raw.execute("PRAGMA journal_size_limit=67108864")
        self.raw.execute("PRAGMA secure_delete=ON")  # what is deleted is overwritten with zeros

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> list[tuple[Any, ...]]:
        """Run one statement, in the open transaction if there is one."""
        with self._sentences():
            return self.raw.execute(sql, parameters).fetchall()

    def transact(self, lock: str, work: Callable[[Execute], T]) -> T:
        """Run `work` in one write transaction. SQLite has one writer, so every lock is the same."""
        return self._within("BEGIN IMMEDIATE", work)

    def look(self, work: Callable[[Execute], T]) -> T:
        """Run `work`, which only reads, on one unchanging view of the file."""
        return self._within("BEGIN", work)

    def _within(self, begin: str, work: Callable[[Execute], T]) -> T:
        with self._sentences():
            self.raw.execute(begin)
            try:
                result = work(within_transaction(self.execute))
                self.raw.execute("COMMIT")
            except BaseException:
                # a full disk may have ended the transaction by itself
                if self.raw.in_transaction:
                    with suppress(sqlite3.Error):
                        self.raw.execute("ROLLBACK")
                raise
            return result

    def empty_wal(self) -> bool:
        """Write the WAL into the file and cut it to nothing; False, at once, where a reader still
        needs it."""
        with self._sentences():
            self.raw.execute("PRAGMA busy_timeout=0")
            try:
                busy = self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            finally:
                self.raw.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        return not busy

    def close(self) -> None:
        """Let go of the file."""
        with self._sentences():
            self.raw.close()

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise self._as_log_error(error) from error
        except (UnicodeEncodeError, OverflowError) as error:
            raise LogError(
                f"A value cannot be kept in {self.place} ({error}): correct it."
            ) from error

    def _as_log_error(self, error: sqlite3.Error) -> LogError:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
        if code in _DAMAGED:
            return LogError(
                f"{self.place} is damaged or not an SQLite file ({error}):"
                " move it away or put a copy back."
            )
        if code in _PASSING:
            return LogUnavailable(f"{self.place} cannot be used: {_PASSING[code]} ({error}).")
        return LogError(f"{self.place} refused a statement or a value: {error}.")


def _check_place(url: SqliteUrl) -> None:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise LogError(
            f"SQLite {sqlite3.sqlite_version} is too old: use a Python with SQLite 3.37 or newer."
        )
    path = Path(url.path)
    if not url.in_memory and not path.absolute().parent.is_dir():
        raise LogError(
            f"The folder {path.absolute().parent} of the storage file does not exist:"
            " make it, or name another."
        )
    if not url.in_memory and path.is_dir():
        raise LogError(f"{path.absolute()} is a folder: name a file in it.")
