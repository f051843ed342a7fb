"""Everything that was read in the log, page by page: each line as the lane read it, or as another
reader's kept answer says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from demand.log_reader import TablesLog
from demand.mining.batch import Doubt, Mined
from demand.mining.comments import Comments
from demand.mining.doubt_store import ANSWER, DOUBT
from demand.mining.log_store import COMMENT, READER, SHOWN, TEXT
from demand.mining.second_reading import Opinion

_PAGE = (
    "SELECT c.room, c.event_id, c.at_s, c.viewer, c.said, s.product, t.body, d.about, a.answer"
    f" FROM {COMMENT} c"
    f" LEFT JOIN {SHOWN} s ON s.room = c.room AND s.event_id = c.event_id"
    f" LEFT JOIN {TEXT} t ON t.room = c.room AND t.event_id = c.event_id"
    f" LEFT JOIN {DOUBT} d ON d.room = c.room AND d.event_id = c.event_id"
    f" LEFT JOIN {ANSWER} a ON a.line = d.line AND a.answer <> ''"
    " WHERE c.room > ? OR (c.room = ? AND c.event_id > ?)"
    " ORDER BY c.room, c.event_id LIMIT ?"
)
_PAGE_ROWS = 20_000


class Page(msgspec.Struct, frozen=True):
    """Comments of the log with what was read in them; texts are masked, "" where their time to
    live is over. `answered`: how many are read as a model answered."""

    comments: Comments
    mined: list[Mined]
    answered: int


_mined_decoder = msgspec.json.Decoder(Mined)
_doubt_decoder = msgspec.json.Decoder(Doubt)
_opinion_decoder = msgspec.json.Decoder(Opinion)


async def pages(log: TablesLog, take: Callable[[Page], None], *, rows: int = _PAGE_ROWS) -> None:
    """Hand over everything that was read, in an order of its own. The tables must be there."""
    if not await log.position(READER):
        return
    room, event_id = "", ""
    while found := await log.query(_PAGE, (room, room, event_id, rows)):
        take(_page(found))
        room, event_id = found[-1][0], found[-1][1]


def _page(rows: Sequence[tuple[Any, ...]]) -> Page:
    return Page(
        Comments(
            texts=[row[6] or "" for row in rows],
            at_s=[row[2] for row in rows],
            viewers=[row[3] for row in rows],
            rooms=[row[0] for row in rows],
            products=[row[5] or "" for row in rows],
            categories=[""] * len(rows),
        ),
        [_mined(said, about, answer) for *_, said, _, _, about, answer in rows],
        sum(row[8] is not None for row in rows),
    )


def _mined(said: str, about: str | None, answer: str | None) -> Mined:
    if answer is None or about is None:
        return _mined_decoder.decode(said)
    return _doubt_decoder.decode(about).read_as(_opinion_decoder.decode(answer))
