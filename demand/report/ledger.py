"""Which reports were made: one row for each shop, factory and week. The database makes it one, not
the schedule: whoever asks twice, restarts or turns the clock back finds the row there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from demand.delivery.note import Note
from demand.delivery.outbox import Outbox
from demand.log_reader import TablesLog
from demand.week import Week
from storage.ports import Execute

_READER = "report_run.1"
_TABLE = (
    "CREATE TABLE IF NOT EXISTS report_run (shop TEXT NOT NULL, factory TEXT NOT NULL,"
    " week TEXT NOT NULL, made_us BIGINT NOT NULL, folder TEXT NOT NULL,"
    " PRIMARY KEY (shop, factory, week))"
)


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """One report on its way: to whom ("" is the shop itself), what they are told, and by which
    channels (none: it only lies in its folder)."""

    factory: str
    folder: str
    note: Note
    channels: tuple[str, ...]


class Ledger:
    """The rows, in the log's database."""

    def __init__(self, log: TablesLog, outbox: Outbox, *, now_us: Callable[[], int]) -> None:
        self._log = log
        self._outbox = outbox
        self._now_us = now_us

    async def open(self) -> None:
        """Make the tables where they are missing. Raises LogError."""
        await self._outbox.open()
        await self._log.advance(_READER, 0, _make)

    async def done(self, shop: str) -> set[Week]:
        """The weeks whose own report of the shop was made."""
        rows = await self._log.query(
            "SELECT week FROM report_run WHERE shop = ? AND factory = ''", (shop,)
        )
        return {Week(*map(int, week.split("-W"))) for (week,) in rows}

    async def finish(self, shop: str, week: Week, deliveries: Sequence[Delivery]) -> None:
        """Write down that the reports are made and put what is told of them into the outbox: both
        in one transaction, and neither where they are there already."""
        rows = [(shop, each.factory, str(week), self._now_us(), each.folder) for each in deliveries]

        def write(execute: Execute) -> None:
            for row in rows:
                execute("INSERT INTO report_run VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)

        told = [(each.note, each.channels) for each in deliveries]
        await self._outbox.put_all(told, also=write)


def _make(execute: Execute) -> None:
    execute(_TABLE, ())
