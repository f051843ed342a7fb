"""Everything that was read in the log, page by page: each line as the lane read it, or as another
reader's kept answer says."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

import msgspec

from demand.log_reader import TablesLog
from demand.mining.batch import Doubt, Mined
from demand.mining.comments import Comments
from demand.mining.doubt_store import ANSWER
from demand.mining.log_store import NOT_READ
from demand.mining.log_tables import Tables
from demand.mining.second_reading import Opinion
from demand.mining.vocabulary import VERSION

_PAGE = (
    "SELECT c.room, c.event_id, c.at_s, c.viewer, c.said, s.product, t.body, d.about, a.answer"
    " FROM {comment} c"
    " LEFT JOIN {shown} s ON s.room = c.room AND s.event_id = c.event_id"
    " LEFT JOIN {text} t ON t.room = c.room AND t.event_id = c.event_id"
    " LEFT JOIN {doubt} d ON d.room = c.room AND d.event_id = c.event_id"
    " LEFT JOIN {answer} a ON a.line = d.line AND a.answer <> ''"
    " WHERE c.room > ? OR (c.room = ? AND c.event_id > ?)"
    " ORDER BY c.room, c.event_id LIMIT ?"
)
_NO_DOUBT = "(SELECT '' AS room, '' AS event_id, '' AS line, '' AS about WHERE 1 = 0)"
_PAGE_ROWS = 20_000
Row = tuple[Any, ...]
"""Room, event id, UTC seconds, viewer, what was said, product on show, masked text, what is in
doubt, what was answered."""


class Page(msgspec.Struct, frozen=True):
    """Comments of the log with what was read in them; texts are masked, "" where their time to
    live is over. `answered`: how many are read as a model answered; `unread`: lines beside these
    whose words were gone before they were mined."""

    comments: Comments
    mined: list[Mined]
    answered: int
    unread: int = 0


_mined_decoder = msgspec.json.Decoder(Mined)
_doubt_decoder = msgspec.json.Decoder(Doubt)
_opinion_decoder = msgspec.json.Decoder(Opinion)


async def pages(log: TablesLog, take: Callable[[Page], None], *, rows: int = _PAGE_ROWS) -> None:
    """Hand over everything that was read, in an order of its own. The tables must be there."""
    own = Tables(VERSION, has_doubts=True)
    if await log.position(own.reader):
        async for found in row_pages(log, own, rows=rows):
            take(_page(found))


async def row_pages(
    log: TablesLog, tables: Tables, *, rows: int = _PAGE_ROWS
) -> AsyncIterator[list[Row]]:
    """What stands in the tables of a version. Raises LogError."""
    sql = _PAGE.format(
        comment=tables.comment,
        shown=tables.shown,
        text=tables.text,
        doubt=tables.doubt if tables.has_doubts else _NO_DOUBT,
        answer=ANSWER,
    )
    room, event_id = "", ""
    while found := await log.query(sql, (room, room, event_id, rows)):
        yield found
        room, event_id = found[-1][0], found[-1][1]


def _page(found: Sequence[Row]) -> Page:
    rows = [row for row in found if row[4] != NOT_READ]
    return Page(
        Comments(
            texts=[row[6] or "" for row in rows],
            at_s=[row[2] for row in rows],
            viewers=[row[3] for row in rows],
            rooms=[row[0] for row in rows],
            products=[row[5] or "" for row in rows],
            categories=[""] * len(rows),
        ),
        [mined_of(row) for row in rows],
        sum(row[8] is not None for row in rows),
        len(found) - len(rows),
    )


def mined_of(row: Row) -> Mined:
    """What a line says. Raises msgspec.DecodeError where another version wrote it and this one
    cannot read it."""
    *_, said, _, _, about, answer = row
    if answer is None or about is None:
        return _mined_decoder.decode(said)
    return _doubt_decoder.decode(about).read_as(_opinion_decoder.decode(answer))
