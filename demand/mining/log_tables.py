"""Where the miner keeps what it read in the log: tables of the words' version, so that readings of
two versions are never counted together; and what is deleted there when words are forgotten.

Light: a running room deletes here without loading the miner.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from demand.log_reader import TablesLog
from storage.ports import Execute

_KEYS_AT_ONCE = 200
_READERS = ("mined.", "doubts.")
_ANY = " OR ".join(["reader >= ? AND reader < ?"] * len(_READERS))
LONGEST_KEY = 200

Line = tuple[str, str]
"""Room and event id of a comment."""


class Tables(msgspec.Struct, frozen=True, order=True):
    """The names of one version: who reads, what was said, what was on show, masked texts; who notes
    lines that the words leave in doubt (where somebody is asked about them), and these lines."""

    version: int
    has_doubts: bool = False

    @property
    def reader(self) -> str:
        return f"mined.{self.version}"

    @property
    def comment(self) -> str:
        return f"mined_comment_{self.version}"

    @property
    def shown(self) -> str:
        return f"mined_shown_{self.version}"

    @property
    def text(self) -> str:
        return f"mined_text_{self.version}"

    @property
    def doubter(self) -> str:
        return f"doubts.{self.version}"

    @property
    def doubt(self) -> str:
        return f"mined_doubt_{self.version}"


async def versions(log: TablesLog) -> list[Tables]:
    """Those that there are, oldest first. Raises LogError."""
    between = [bound for each in _READERS for bound in (each, f"{each[:-1]}/")]
    rows = await log.query(f"SELECT reader FROM reader_position WHERE {_ANY}", between)
    readers = {row[0] for row in rows}
    numbers = [each.removeprefix(_READERS[0]) for each in readers]
    return [
        Tables(number, Tables(number).doubter in readers)
        for number in sorted(int(each) for each in numbers if each.isdecimal())
    ]


async def mined_until(log: TablesLog, kept: Sequence[Tables]) -> int:
    """Up to where the newest of these versions has read; 0 where there is none. Raises LogError."""
    return await log.position(kept[-1].reader) if kept else 0


def forget_texts(execute: Execute, kept: Sequence[Tables], lines: Sequence[Line]) -> None:
    """Delete the masked texts of these comments."""
    for tables in kept:
        delete_lines(execute, tables.text, lines)


async def lines_of(log: TablesLog, tables: Tables, viewers: Collection[str]) -> list[Line]:
    """The comments of these viewers (keyed hashes) that were read. Looks at every row."""
    marks = ", ".join("?" * len(viewers))
    sql = f"SELECT room, event_id FROM {tables.comment} WHERE viewer IN ({marks})"
    return [(room, event_id) for room, event_id in await log.query(sql, tuple(viewers))]


def forget_lines(execute: Execute, tables: Tables, lines: Sequence[Line]) -> None:
    """Delete what was read in these comments."""
    doubts = (tables.doubt,) if tables.has_doubts else ()
    for name in (tables.comment, tables.shown, tables.text, *doubts):
        delete_lines(execute, name, lines)


def delete_lines(execute: Execute, table: str, lines: Sequence[Line]) -> None:
    """Delete the rows of these comments from a table with columns room and event_id."""
    by_room: dict[str, list[str]] = {}
    for room, event_id in lines:
        by_room.setdefault(room, []).append(event_id)
    for room, event_ids in by_room.items():
        for start in range(0, len(event_ids), _KEYS_AT_ONCE):
            part = event_ids[start : start + _KEYS_AT_ONCE]
            marks = ", ".join("?" * len(part))
            execute(f"DELETE FROM {table} WHERE room = ? AND event_id IN ({marks})", (room, *part))


def key_of(text: str) -> str:
    """A text from outside as both databases can keep and index it."""
    return text.replace("\0", "\ufffd")[:LONGEST_KEY]
