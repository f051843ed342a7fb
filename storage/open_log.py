"""Opening the event log by URL: an SQLite file, a memory, or PostgreSQL behind one port."""

from __future__ import annotations

from collections.abc import Callable

from storage.log_writer import GroupCommitLog, LogEngine
from storage.ports import LogError
from storage.sqlite_log import SqliteLog
from storage.urls import POSTGRES_NEEDS, SqliteUrl, Synchronous, parse_url


async def open_log(
    url: str,
    *,
    now_us: Callable[[], int],
    synchronous: Synchronous = "FULL",
    max_pending: int = 20_000,
) -> GroupCommitLog:
    """The log at a URL, made if it is new and brought up to date if it is old.

    `sqlite:///room.db` (relative), `sqlite:////var/lib/room.db` (absolute), `sqlite://` (in
    memory: gone when closed), `postgresql://user:password@host:port/database`. Whoever opens a
    log closes it.

    Raises:
        LogError: the URL is none of these, or what it names is not ours or from a newer version.
        LogUnavailable: the file or database cannot be reached.
    """
    log = GroupCommitLog(_engine(url, synchronous), now_us=now_us, max_pending=max_pending)
    await log.open()
    return log


def _engine(url: str, synchronous: Synchronous) -> LogEngine:
    place = parse_url(url)
    if isinstance(place, SqliteUrl):
        return SqliteLog(place, synchronous)
    try:
        from storage.postgres_log import PostgresLog
    except ImportError as error:
        raise LogError(POSTGRES_NEEDS) from error
    return PostgresLog(place, synchronous)
