"""What the miner read in the event log: a projection kept in the log's own database, with the
reader's position in the same transaction, so that an interruption loses nothing and counts nothing
twice. Rebuilt at will.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

import msgspec

from demand.log_comment import KINDS, READ_KIND, LogLine, decode_line
from demand.log_reader import TablesLog, Write, insert_new, read_on
from demand.mining.batch import Mined, Miner
from demand.mining.quotes import masked
from demand.mining.vocabulary import VERSION
from storage.ports import Envelope, Execute

_log = logging.getLogger(__name__)

READER = f"mined.{VERSION}"
COMMENT, SHOWN, TEXT = (f"mined_{name}_{VERSION}" for name in ("comment", "shown", "text"))
"""The tables: another version of the words reads the log from its beginning into tables of its own,
so that readings of two versions are never counted together."""
TEXT_LIVES_S = 7 * 86_400
_TABLES = (
    f"CREATE TABLE IF NOT EXISTS {COMMENT} (room TEXT NOT NULL, event_id TEXT NOT NULL,"
    " at_s BIGINT NOT NULL, viewer TEXT NOT NULL, said TEXT NOT NULL,"
    " PRIMARY KEY (room, event_id))",
    f"CREATE TABLE IF NOT EXISTS {SHOWN} (room TEXT NOT NULL, event_id TEXT NOT NULL,"
    " product TEXT NOT NULL, PRIMARY KEY (room, event_id))",
    f"CREATE TABLE IF NOT EXISTS {TEXT} (room TEXT NOT NULL, event_id TEXT NOT NULL,"
    " at_s BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (room, event_id))",
)
_LONGEST_KEY = 200


class _Reading(msgspec.Struct, frozen=True):
    product_ids: tuple[str, ...] = ()
    shown: str | None = None


class _CommentRead(msgspec.Struct, frozen=True):
    event_id: str
    readings: tuple[_Reading, ...] = ()


_read_decoder = msgspec.json.Decoder(_CommentRead)


async def update(
    log: TablesLog, miner: Miner, *, now_us: Callable[[], int], limit: int = 5000
) -> int:
    """Read what is new in the log, `limit` events a transaction; returns how many were read.
    Masked texts older than a week are forgotten.

    Raises:
        LogError, LogUnavailable: what was read before stays read.
    """

    def writing(events: Sequence[Envelope]) -> Callable[[Execute], None]:
        oldest_s = now_us() // 1_000_000 - TEXT_LIVES_S
        return partial(_write, events, miner, oldest_s)

    return await read_on(log, READER, (*KINDS, READ_KIND), writing, limit=limit)


async def rebuild(
    log: TablesLog,
    miner: Miner,
    *,
    now_us: Callable[[], int],
    limit: int = 5000,
    also: Write = lambda _: None,
) -> int:
    """Forget what was read (and what `also` forgets in the same transaction) and read the log again
    from its beginning, as `update` does."""

    def forget(execute: Execute) -> None:
        for statement in _TABLES:
            execute(statement, ())
        for table in (COMMENT, SHOWN, TEXT):
            execute(f"DELETE FROM {table}", ())
        also(execute)

    await log.advance(READER, 0, forget)
    return await update(log, miner, now_us=now_us, limit=limit)


def _write(events: Iterable[Envelope], miner: Miner, oldest_s: int, execute: Execute) -> None:
    """What the events add, in the transaction that moves the reader on."""
    for statement in _TABLES:
        execute(statement, ())
    comments: list[tuple[str, int, LogLine]] = []
    shown: list[tuple[Any, ...]] = []
    for event in events:
        try:
            if event.kind == READ_KIND:
                shown += _shown_rows(event)
            else:
                comments += comments_of(event)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            _log.warning("event %s (%s) is not mined: %s", event.seq, event.kind, error)
    mined = miner.mine(comment.text for _, _, comment in comments)
    rows = list(_rows(comments, mined))
    insert_new(execute, COMMENT, 5, [row[:5] for row in rows])
    insert_new(execute, SHOWN, 3, shown)
    texts = [(*row[:3], row[5]) for row in rows if row[5] and row[2] >= oldest_s]
    insert_new(execute, TEXT, 4, texts)
    execute(f"DELETE FROM {TEXT} WHERE at_s < ?", (oldest_s,))


def comments_of(event: Envelope) -> list[tuple[str, int, LogLine]]:
    """(room, UTC seconds, comment) of an event that counts. Raises msgspec.DecodeError,
    UnicodeDecodeError, RecursionError: it is none."""
    comment = decode_line(event.body)
    if not comment.flags.counted or not comment.text:
        return []
    at_s = comment.received_ms // 1000 if comment.received_ms > 0 else event.written_us // 1_000_000
    return [(event.room, at_s, comment)]


def _rows(
    comments: Sequence[tuple[str, int, LogLine]], mined: Sequence[Mined]
) -> Iterator[tuple[Any, ...]]:
    for (room, at_s, comment), one in zip(comments, mined, strict=True):
        said = msgspec.json.encode(one).decode()
        text = masked(comment.text).replace("\0", "") if one.read.mentions else ""
        viewer = (comment.user.id or "").replace("\0", "")[:_LONGEST_KEY]
        yield room, key_of(comment.event_id), at_s, viewer, said, text


def _shown_rows(event: Envelope) -> list[tuple[Any, ...]]:
    read = _read_decoder.decode(event.body)
    for reading in read.readings:
        product = reading.product_ids[0] if reading.product_ids else reading.shown
        if product:
            return [(event.room, key_of(read.event_id), key_of(product))]
    return []


def key_of(text: str) -> str:
    """A text from outside as both databases can keep and index it."""
    return text.replace("\0", "\ufffd")[:_LONGEST_KEY]
