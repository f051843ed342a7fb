"""What another version of the words read in lines whose words are gone from the log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from demand.log_forgotten import READER as FORGOTTEN
from demand.log_reader import TablesLog, insert_new
from demand.mining.log_pages import Row, mined_of, row_pages
from demand.mining.log_store import COMMENT, NOT_READ, READER, SHOWN, make_tables
from demand.mining.log_tables import versions
from demand.mining.vocabulary import VERSION
from storage.ports import Execute


async def take_over(log: TablesLog, *, rows: int = 5000) -> None:
    """Before this version reads for the first time: take over what the one before read, with what
    was answered, as far as it cannot be read again. Done twice it changes nothing.

    Raises:
        LogError, LogUnavailable: it is begun again the next time.
    """
    older = [tables for tables in await versions(log) if tables.version < VERSION]
    gone = await log.position(FORGOTTEN)
    if not older or not gone or await log.position(READER):
        return
    before = older[-1]
    async for found in row_pages(log, before, rows=rows):
        await log.advance(READER, 0, partial(_write, found))
    await log.advance(READER, min(gone, await log.position(before.reader)), make_tables)


def _write(rows: Sequence[Row], execute: Execute) -> None:
    make_tables(execute)
    insert_new(execute, COMMENT, 5, list(_comments(rows)))
    insert_new(execute, SHOWN, 3, [(row[0], row[1], row[5]) for row in rows if row[5]])


def _comments(rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows:
        said = row[4]
        if said != NOT_READ:
            try:
                said = msgspec.json.encode(mined_of(row)).decode()
            except msgspec.DecodeError:
                continue  # this version knows no such thing
        yield *row[:4], said
