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
from demand.log_forgotten import READER as FORGOTTEN
from demand.log_reader import TablesLog, insert_new, read_on
from demand.mining.batch import Mined, Miner
from demand.mining.comments import Comments
from demand.mining.log_tables import LONGEST_KEY, Line, Tables, key, versions
from demand.mining.quotes import masked
from demand.mining.vocabulary import VERSION
from storage.ports import Envelope, Execute

_log = logging.getLogger(__name__)

_NAMES = Tables(VERSION)
READER, COMMENT, SHOWN, TEXT = _NAMES.reader, _NAMES.comment, _NAMES.shown, _NAMES.text
"""Another version of the words reads the log anew into tables of its own; of lines whose words are
gone from the log it takes over what the version before read."""
_READ_AGAIN = (
    "(room, event_id) DO UPDATE SET at_s = excluded.at_s, viewer = excluded.viewer,"
    " said = excluded.said"
)
_NOT_READ = ""
"""What stands for a line whose words were gone before it was mined: it counts for nothing."""
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
_PAGE = (
    "SELECT c.room, c.event_id, c.at_s, c.viewer, c.said, s.product, t.body"
    f" FROM {COMMENT} c"
    f" LEFT JOIN {SHOWN} s ON s.room = c.room AND s.event_id = c.event_id"
    f" LEFT JOIN {TEXT} t ON t.room = c.room AND t.event_id = c.event_id"
    " WHERE c.room > ? OR (c.room = ? AND c.event_id > ?)"
    " ORDER BY c.room, c.event_id LIMIT ?"
)
_PAGE_ROWS = 20_000


class _Reading(msgspec.Struct, frozen=True):
    product_ids: tuple[str, ...] = ()
    shown: str | None = None


class _CommentRead(msgspec.Struct, frozen=True):
    event_id: str
    readings: tuple[_Reading, ...] = ()


class Page(msgspec.Struct, frozen=True):
    """Comments of the log with what was read in them; texts are masked, "" where their time to
    live is over. `unread` lines beside them were gone before they were mined."""

    comments: Comments
    mined: list[Mined]
    unread: int = 0


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

    if not await log.position(READER):
        await _take_over(log, rows=limit)
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
    """Read the log again, as `update` does, from where its words are still there: what was read in
    lines whose words are gone stays."""
    start = min(await log.position(FORGOTTEN), await log.position(READER))

    def forget(execute: Execute) -> None:
        _make_tables(execute)
        for table in () if start else (COMMENT, SHOWN, TEXT):
            execute(f"DELETE FROM {table}", ())
        also(execute)

    await log.advance(READER, start, forget)
    return await update(log, miner, now_us=now_us, limit=limit)


async def _take_over(log: TablesLog, *, rows: int) -> None:
    """Of the version before what it read, where words are gone that cannot be read again. Done
    twice it changes nothing."""
    older = [tables for tables in await versions(log) if tables.version < VERSION]
    gone = await log.position(FORGOTTEN)
    if not older or not gone:
        return
    before = older[-1]
    room, event_id = "", ""
    sql = _PAGE.replace(COMMENT, before.comment).replace(SHOWN, before.shown)
    sql = sql.replace(TEXT, before.text)
    while found := await log.query(sql, (room, room, event_id, rows)):
        room, event_id = found[-1][0], found[-1][1]
        await log.advance(READER, 0, partial(_write_over, [r for r in found if _is_said(r[4])]))
    await log.advance(READER, min(gone, await log.position(before.reader)))


def _write_over(rows: Sequence[tuple[Any, ...]], execute: Execute) -> None:
    _make_tables(execute)
    insert_new(execute, COMMENT, 5, [row[:5] for row in rows])
    insert_new(execute, SHOWN, 3, [(row[0], row[1], row[5]) for row in rows if row[5]])


def _is_said(said: str) -> bool:
    """Whether this version can use what another one read."""
    try:
        return said == _NOT_READ or _mined_decoder.decode(said) is not None
    except msgspec.DecodeError:
        return False


async def pages(log: TablesLog, take: Callable[[Page], None], *, rows: int = _PAGE_ROWS) -> None:
    """Hand over everything that was read, page by page, in an order of its own."""
    if not await log.position(READER):
        return
    room, event_id = "", ""
    while found := await log.query(_PAGE, (room, room, event_id, rows)):
        take(_page(found))
        room, event_id = found[-1][0], found[-1][1]


def _page(found: Sequence[tuple[Any, ...]]) -> Page:
    rows = [row for row in found if row[4] != _NOT_READ]
    return Page(
        Comments(
            texts=[row[6] or "" for row in rows],
            at_s=[row[2] for row in rows],
            viewers=[row[3] for row in rows],
            rooms=[row[0] for row in rows],
            products=[row[5] or "" for row in rows],
            categories=[""] * len(rows),
        ),
        [_mined_decoder.decode(row[4]) for row in rows],
        unread=len(found) - len(rows),
    )


def _make_tables(execute: Execute) -> None:
    for statement in _TABLES:
        execute(statement, ())


def _write(events: Iterable[Envelope], miner: Miner, oldest_s: int, execute: Execute) -> None:
    """What the events add, in the transaction that moves the reader on."""
    _make_tables(execute)
    comments: dict[tuple[str, str], _Line] = {}
    gone: dict[tuple[str, str], _Line] = {}
    shown: list[tuple[Any, ...]] = []
    for event in events:
        try:
            if event.kind == READ_KIND:
                shown += _shown_rows(event)
            else:
                comments += comments_of(event)
            elif (line := _line(event)) is not None:
                (gone if line.comment.flags.forgotten else comments)[line.key] = line
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            _log.warning("event %s (%s) is not mined: %s", event.seq, event.kind, error)
    lines = list(comments.values())
    rows = list(_rows(lines, miner.mine(line.comment.text for line in lines)))
    insert_new(execute, COMMENT, 5, [row[:5] for row in rows], over=_READ_AGAIN)
    insert_new(execute, COMMENT, 5, [line.row(_NOT_READ) for line in gone.values()])
    insert_new(execute, SHOWN, 3, shown)
    texts = [(*row[:3], row[5]) for row in rows if row[5] and row[2] >= oldest_s]
    insert_new(execute, TEXT, 4, texts)
    execute(f"DELETE FROM {TEXT} WHERE at_s < ?", (oldest_s,))


def comments_of(event: Envelope) -> list[tuple[str, int, LogLine]]:
    """(room, UTC seconds, comment) of an event that counts. Raises msgspec.DecodeError,
    UnicodeDecodeError, RecursionError: it is none."""
class _Line(msgspec.Struct, frozen=True):
    """A comment of the log that counts."""

    room: str
    at_s: int
    comment: LogLine

    @property
    def key(self) -> Line:
        return self.room, key(self.comment.event_id)

    def row(self, said: str) -> tuple[Any, ...]:
        """As it stands among the comments."""
        viewer = (self.comment.user.id or "").replace("\0", "")[:LONGEST_KEY]
        return *self.key, self.at_s, viewer, said


def _line(event: Envelope) -> _Line | None:
    """None where it does not count, or never said anything."""
    comment = decode_line(event.body)
    if not comment.flags.counted or not (comment.text or comment.flags.forgotten):
        return None
    at_s = comment.received_ms // 1000 if comment.received_ms > 0 else event.written_us // 1_000_000
    return _Line(event.room, at_s, comment)


def _rows(
    comments: Sequence[tuple[str, int, LogLine]], mined: Sequence[Mined]
) -> Iterator[tuple[Any, ...]]:
    for (room, at_s, comment), one in zip(comments, mined, strict=True):
        said = msgspec.json.encode(one).decode()
        text = masked(comment.text).replace("\0", "") if one.read.mentions else ""
        viewer = (comment.user.id or "").replace("\0", "")[:_LONGEST_KEY]
        yield room, key_of(comment.event_id), at_s, viewer, said, text
def _rows(lines: Sequence[_Line], mined: Sequence[Mined]) -> Iterator[tuple[Any, ...]]:
    for line, one in zip(lines, mined, strict=True):
        text = masked(line.comment.text).replace("\0", "") if one.read.mentions else ""
        yield *line.row(msgspec.json.encode(one).decode()), text


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
            return [(event.room, key(read.event_id), key(product))]
    return []
