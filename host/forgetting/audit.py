"""What was forgotten is told: an event, written when a run is over. Counts of a run that was
interrupted stand in a row beside the log until then."""

from __future__ import annotations

from typing import Literal

import msgspec

from demand.log_reader import TablesLog
from host.events import CommentsForgotten, encode, kind_of
from host.journal import SHOP
from storage.ports import Execute, NewEvent

By = Literal["housekeeping", "command"]
_READER = "forgotten.told.1"
_TABLE = (
    "CREATE TABLE IF NOT EXISTS forgotten_untold (cause TEXT PRIMARY KEY, comments BIGINT NOT NULL,"
    " unmined BIGINT NOT NULL, pictures BIGINT NOT NULL)"
)
_ADD = (
    "INSERT INTO forgotten_untold VALUES (?, ?, ?, ?) ON CONFLICT (cause) DO UPDATE SET"
    " comments = forgotten_untold.comments + excluded.comments,"
    " unmined = forgotten_untold.unmined + excluded.unmined,"
    " pictures = forgotten_untold.pictures + excluded.pictures"
)


class Count(msgspec.Struct, frozen=True):
    """Comments that lost their words, those of them that nobody had mined, and searches by picture
    that lost theirs."""

    comments: int = 0
    unmined: int = 0
    pictures: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.comments + other.comments,
            self.unmined + other.unmined,
            self.pictures + other.pictures,
        )

    def __bool__(self) -> bool:
        return self != Count()


async def open_audit(log: TablesLog) -> None:
    """Make the table where it is missing. Raises LogError."""
    await log.advance(_READER, 0, _make)


def _make(execute: Execute) -> None:
    execute(_TABLE, ())


def add(execute: Execute, by: By, count: Count) -> None:
    """Count what is forgotten in this transaction."""
    if count:
        execute(_ADD, (by, count.comments, count.unmined, count.pictures))


async def tell(log: TablesLog, by: By, *, before_us: int) -> Count:
    """Write what has gathered into the log; what it was. Interrupted between the two steps it is
    told twice rather than never. Raises LogError."""
    rows = await log.query(
        "SELECT comments, unmined, pictures FROM forgotten_untold WHERE cause = ?", (by,)
    )
    count = Count(*rows[0]) if rows else Count()
    if count:
        await write(log, by, count, before_us=before_us)
        less = Count(-count.comments, -count.unmined, -count.pictures)
        await log.advance(_READER, 0, lambda execute: add(execute, by, less))
    return count


async def write(
    log: TablesLog, by: By, count: Count, *, before_us: int = 0, viewer: bool = False
) -> None:
    """The event itself. Raises LogError."""
    event = CommentsForgotten(
        count=count.comments,
        by=by,
        before_us=before_us,
        viewer=viewer,
        unmined=count.unmined,
        pictures=count.pictures,
    )
    await log.append([NewEvent(room=SHOP, kind=kind_of(event), body=encode(event))])
