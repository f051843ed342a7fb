"""What viewers asked about, week by week: a projection of the event log, rebuilt at will.

It keeps one row for each comment and one for each thing a comment asked, and counts on reading:
so neither the size of a batch nor a comment that is read twice changes a count. Host events are
decoded by their JSON shape, because demand does not know the host.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from chat.reading import WANTS_NO_ANSWER, Intent
from demand.log_comment import KINDS, READ_KIND, decode_comment
from demand.log_reader import TablesLog, insert_new, read_on
from storage.ports import Envelope, Execute

_log = logging.getLogger(__name__)

VERSION = 1
"""Of the tables below: a change of their meaning takes the next number and counts from zero."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS asked_comment (zone TEXT NOT NULL, room TEXT NOT NULL,"
    " event_id TEXT NOT NULL, week TEXT NOT NULL, viewer TEXT,"
    " PRIMARY KEY (zone, room, event_id))",
    "CREATE TABLE IF NOT EXISTS asked_reading (zone TEXT NOT NULL, room TEXT NOT NULL,"
    " event_id TEXT NOT NULL, intent TEXT NOT NULL, product TEXT NOT NULL,"
    " PRIMARY KEY (zone, room, event_id, intent, product))",
)
_COUNTS = (
    "SELECT c.week, r.intent, r.product, count(*), count(DISTINCT c.viewer)"
    " FROM asked_reading r JOIN asked_comment c"
    " ON c.zone = r.zone AND c.room = r.room AND c.event_id = r.event_id"
    " WHERE r.zone = ? GROUP BY c.week, r.intent, r.product"
)
_LONGEST_KEY = 200
_ROWS_AT_ONCE = 100


class AskedRow(msgspec.Struct, frozen=True, order=True):
    """How often something was asked in an ISO week ("2025-W07"). `product` is "" where no product
    was meant; `viewers` counts distinct viewers, leaving out comments without one."""

    week: str
    intent: str
    product: str
    comments: int
    viewers: int


class _Reading(msgspec.Struct, frozen=True):
    intent: str
    product_ids: tuple[str, ...] = ()


class _CommentRead(msgspec.Struct, frozen=True):
    """What counts of a `comment.read` event."""

    event_id: str
    readings: tuple[_Reading, ...]


_read_decoder = msgspec.json.Decoder(_CommentRead)


async def update(log: TablesLog, *, limit: int = 5000, zone: str = "Asia/Shanghai") -> int:
    """Count what is new in the log, `limit` events a transaction; returns how many were read.

    `zone` says when a week begins; each zone is counted by itself. Two processes may update at
    once: what one has counted the other leaves out.

    Raises:
        LogError, LogUnavailable: what was counted before stays counted.
    """

    def writing(events: Sequence[Envelope]) -> Callable[[Execute], None]:
        return partial(_write, events, zone)

    kinds = (*KINDS, READ_KIND)
    return await read_on(log, _reader(zone), kinds, writing, limit=limit)


async def asked(log: TablesLog, *, zone: str = "Asia/Shanghai") -> list[AskedRow]:
    """What was counted so far, by week, intent and product; call `update` before."""
    if not await log.position(_reader(zone)):
        return []
    return sorted(AskedRow(*row) for row in await log.query(_COUNTS, (zone,)))


async def rebuild(log: TablesLog, *, limit: int = 5000, zone: str = "Asia/Shanghai") -> int:
    """Forget what was counted and read the log again from its beginning, as `update` does."""

    def forget(execute: Execute) -> None:
        _make_tables(execute)
        for table in ("asked_comment", "asked_reading"):
            execute(f"DELETE FROM {table} WHERE zone = ?", (zone,))

    await log.advance(_reader(zone), 0, forget)
    return await update(log, limit=limit, zone=zone)


async def forget(log: TablesLog, viewers: Collection[str], *, dry_run: bool = False) -> int:
    """Delete what these viewers (keyed hashes) asked; how many comments it was. Raises LogError."""
    counted = await log.query(
        "SELECT count(*) FROM reader_position WHERE reader >= ? AND reader < ?",
        (f"asked.{VERSION}.", f"asked.{VERSION}/"),
    )
    if not counted[0][0]:
        return 0
    marks = ", ".join("?" * len(viewers))
    sql = f"SELECT zone, room, event_id FROM asked_comment WHERE viewer IN ({marks})"
    rows = await log.query(sql, tuple(map(_key, viewers)))
    for start in range(0, 0 if dry_run else len(rows), _ROWS_AT_ONCE):
        part = rows[start : start + _ROWS_AT_ONCE]
        await log.advance(f"asked.{VERSION}", 0, partial(_delete, part))
    return len(rows)


def _delete(rows: Sequence[tuple[Any, ...]], execute: Execute) -> None:
    for row in rows:
        for table in ("asked_comment", "asked_reading"):
            execute(f"DELETE FROM {table} WHERE zone = ? AND room = ? AND event_id = ?", row)


def _reader(zone: str) -> str:
    return f"asked.{VERSION}.{zone}"


def _make_tables(execute: Execute) -> None:
    for statement in _TABLES:
        execute(statement, ())


def _write(events: Iterable[Envelope], zone: str, execute: Execute) -> None:
    """What the events add, in the transaction that moves the reader on."""
    _make_tables(execute)
    comments: list[tuple[Any, ...]] = []
    readings: list[tuple[Any, ...]] = []
    clock = ZoneInfo(zone)
    for event in events:
        try:
            if event.kind == READ_KIND:
                readings += _reading_rows(event, zone)
            else:
                comments += _comment_rows(event, zone, clock)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            _log.warning("event %s (%s) is not counted: %s", event.seq, event.kind, error)
    insert_new(execute, "asked_comment", 5, comments)
    insert_new(execute, "asked_reading", 5, readings)


def _comment_rows(event: Envelope, zone: str, clock: ZoneInfo) -> list[tuple[Any, ...]]:
    comment = decode_comment(event.body)
    if not comment.flags.counted:
        return []
    week = _week(comment.received_ms, clock) or _week(event.written_us // 1000, clock) or ""
    viewer = None if comment.user.id is None else _key(comment.user.id)
    return [(zone, event.room, _key(comment.event_id), week, viewer)]


def _reading_rows(event: Envelope, zone: str) -> list[tuple[Any, ...]]:
    read = _read_decoder.decode(event.body)
    return [
        (zone, event.room, _key(read.event_id), _key(reading.intent), product)
        for reading in read.readings
        if reading.intent not in WANTS_NO_ANSWER
        for product in _products(reading)
    ]


def _products(reading: _Reading) -> tuple[str, ...]:
    """A comparison is about all its products; any other question about the likeliest one."""
    named = tuple(_key(product) for product in reading.product_ids) or ("",)
    return named if reading.intent == Intent.COMPARISON else named[:1]


def _week(ms: int, clock: ZoneInfo) -> str | None:
    """The ISO week of a moment in UTC milliseconds; None where there is no such moment."""
    if ms <= 0:
        return None
    try:
        year, week, _ = datetime.fromtimestamp(ms / 1000, tz=clock).isocalendar()
    except (OverflowError, ValueError, OSError):
        return None
    return f"{year}-W{week:02d}"


def _key(text: str) -> str:
    """A text from outside as both databases can keep and index it."""
    text = text.replace("\0", "\ufffd")
    if len(text) <= _LONGEST_KEY:
        return text
    return hashlib.sha256(text.encode()).hexdigest()
