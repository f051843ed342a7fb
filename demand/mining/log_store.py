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
from demand.log_forgotten import READER as FORGOTTEN
from demand.log_reader import TablesLog, insert_new, read_on
from demand.mining.batch import Mined, Miner
from demand.mining.log_tables import LONGEST_KEY, Line, Tables, key_of
from demand.mining.quotes import masked
from demand.mining.vocabulary import VERSION
from storage.ports import Envelope, Execute

_log = logging.getLogger(__name__)

_NAMES = Tables(VERSION)
READER, COMMENT, SHOWN, TEXT = _NAMES.reader, _NAMES.comment, _NAMES.shown, _NAMES.text
"""Another version of the words reads the log anew into tables of its own; of lines whose words are
gone from the log it takes over what the version before read (`demand.mining.log_take_over`)."""
NOT_READ = ""
"""What stands for a line whose words were gone before it was mined: it counts for nothing."""
_READ_AGAIN = (
    "(room, event_id) DO UPDATE SET at_s = excluded.at_s, viewer = excluded.viewer,"
    " said = excluded.said"
)
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


class _Reading(msgspec.Struct, frozen=True):
    product_ids: tuple[str, ...] = ()
    shown: str | None = None


class _CommentRead(msgspec.Struct, frozen=True):
    event_id: str
    readings: tuple[_Reading, ...] = ()


_Comment = tuple[str, int, LogLine]
_read_decoder = msgspec.json.Decoder(_CommentRead)


async def update(
    log: TablesLog, miner: Miner, *, now_us: Callable[[], int], limit: int = 5000
) -> int:
    """Read what is new in the log, `limit` events a transaction; returns how many were read.
    Masked texts older than a week are forgotten. What was read before of a line that is read again
    is replaced; of one whose words are gone it stays.

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
    also: Callable[[Execute, int], None] = lambda _execute, _after: None,
) -> int:
    """Read the log again, as `update` does, from where its words are still there: what was read in
    lines whose words are gone stays. `also` forgets more after that event, in the transaction that
    goes back to it."""
    after = min(await log.position(FORGOTTEN), await log.position(READER))

    def forget(execute: Execute) -> None:
        make_tables(execute)
        for table in () if after else (COMMENT, SHOWN, TEXT):
            execute(f"DELETE FROM {table}", ())
        also(execute, after)

    await log.advance(READER, after, forget)
    return await update(log, miner, now_us=now_us, limit=limit)


def make_tables(execute: Execute) -> None:
    """Where they are missing."""
    for statement in _TABLES:
        execute(statement, ())


def _write(events: Iterable[Envelope], miner: Miner, oldest_s: int, execute: Execute) -> None:
    """What the events add, in the transaction that moves the reader on."""
    make_tables(execute)
    comments: dict[Line, _Comment] = {}
    gone: dict[Line, tuple[Any, ...]] = {}
    shown: list[tuple[Any, ...]] = []
    for event in events:
        try:
            if event.kind == READ_KIND:
                shown += _shown_rows(event)
                continue
            for found in comments_of(event):
                comments[_line(found)] = found
            for found in _gone_from(event):
                gone[_line(found)] = _row(found, NOT_READ)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            _log.warning("event %s (%s) is not mined: %s", event.seq, event.kind, error)
    mined = miner.mine(comment.text for _, _, comment in comments.values())
    rows = list(_rows(comments.values(), mined))
    insert_new(execute, COMMENT, 5, [row[:5] for row in rows], over=_READ_AGAIN)
    insert_new(execute, COMMENT, 5, list(gone.values()))
    insert_new(execute, SHOWN, 3, shown)
    texts = [(*row[:3], row[5]) for row in rows if row[5] and row[2] >= oldest_s]
    insert_new(execute, TEXT, 4, texts)
    execute(f"DELETE FROM {TEXT} WHERE at_s < ?", (oldest_s,))


def comments_of(event: Envelope) -> list[_Comment]:
    """(room, UTC seconds, comment) of an event that counts. Raises msgspec.DecodeError,
    UnicodeDecodeError, RecursionError: it is none."""
    return [found for found in _counted(event) if found[2].text]


def _gone_from(event: Envelope) -> list[_Comment]:
    """The same of one whose words are gone."""
    return [found for found in _counted(event) if found[2].flags.forgotten]


def _counted(event: Envelope) -> list[_Comment]:
    comment = decode_line(event.body)
    if not comment.flags.counted:
        return []
    at_s = comment.received_ms // 1000 if comment.received_ms > 0 else event.written_us // 1_000_000
    return [(event.room, at_s, comment)]


def _line(found: _Comment) -> Line:
    room, _, comment = found
    return room, key_of(comment.event_id)


def _row(found: _Comment, said: str) -> tuple[Any, ...]:
    _, at_s, comment = found
    viewer = (comment.user.id or "").replace("\0", "")[:LONGEST_KEY]
    return *_line(found), at_s, viewer, said


def _rows(comments: Iterable[_Comment], mined: Sequence[Mined]) -> Iterator[tuple[Any, ...]]:
    for found, one in zip(comments, mined, strict=True):
        text = masked(found[2].text).replace("\0", "") if one.read.mentions else ""
        yield *_row(found, msgspec.json.encode(one).decode()), text


def _shown_rows(event: Envelope) -> list[tuple[Any, ...]]:
    read = _read_decoder.decode(event.body)
    for reading in read.readings:
        product = reading.product_ids[0] if reading.product_ids else reading.shown
        if product:
            return [(event.room, key_of(read.event_id), key_of(product))]
    return []
