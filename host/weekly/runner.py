"""Makes the weekly report when it is due, once, however often the program is started."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from demand.delivery.note import Note
from demand.demand_error import DemandError
from demand.report.ledger import Delivery, Ledger
from demand.report.schedule import Schedule
from demand.report.summary import in_words, read_summary
from demand.week import Week
from host.weekly.settings import FactorySettings
from storage.ports import LogUnavailable

_LONGEST_SLEEP_S = 3600.0
_AGAIN_S = 1800.0
_KEEP_TRYING_S = 60 * 24 * 3600.0
"""A report that comes weeks late is still worth reading; an alert is not."""

Make = Callable[[Week], Awaitable[Path]]
"""Makes a week's report and returns its folder. Raises DemandError with one sentence."""
Troubled = Callable[[Week, str], None]
"""Told of a week that could not be made and why."""


class WeeklyRunner:
    """Run `run()` in a TaskGroup.

    A week that cannot be made is told once and tried again every half hour. A clock that is set
    back makes nothing twice; one that was off for weeks catches up, oldest week first. The very
    first time only the newest week is made.
    """

    def __init__(
        self,
        *,
        shop: str,
        schedule: Schedule,
        ledger: Ledger,
        make: Make,
        now_us: Callable[[], int],
        channels: Sequence[str],
        factories: Sequence[FactorySettings],
        troubled: Troubled,
    ) -> None:
        self._shop = shop
        self._schedule = schedule
        self._ledger = ledger
        self._make = make
        self._now_us = now_us
        self._channels = tuple(channels)
        self._factories = {each.name: each for each in factories}
        self._troubled = troubled
        self._told: set[Week] = set()

    async def run(self) -> None:
        """Make reports until cancelled."""
        await self._ledger.open()
        while True:
            try:
                whole = await self._make_due()
            except LogUnavailable:
                whole = False
            await asyncio.sleep(self._pause_s() if whole else _AGAIN_S)

    async def _make_due(self) -> bool:
        """Make what is missing; whether nothing is missing any more."""
        done = await self._ledger.done(self._shop)
        due = self._schedule.due(self._now())
        since = min(done) if done else due[-1]
        missing = [week for week in due if week >= since and week not in done]
        for week in missing:
            try:
                folder = await self._make(week)
                deliveries = self._deliveries(week, folder)
            except DemandError as error:
                if week not in self._told:
                    self._told.add(week)
                    self._troubled(week, str(error))
                return False
            await self._ledger.finish(self._shop, week, deliveries)
        return True

    def _deliveries(self, week: Week, folder: Path) -> list[Delivery]:
        """The shop's own report and that of each factory that has one."""
        deliveries = [self._delivery("", folder, self._channels, week)]
        own = folder / "factories"
        for each in sorted(own.iterdir()) if own.is_dir() else ():
            name = read_summary(each).factory
            channels = self._factories[name].channels if name in self._factories else ()
            deliveries.append(self._delivery(name, each, channels, week))
        return deliveries

    def _delivery(
        self, factory: str, folder: Path, channels: Sequence[str], week: Week
    ) -> Delivery:
        title, text = in_words(read_summary(folder))
        note = Note(
            key=f"report.{self._shop}.{factory}.{week}",
            title=title,
            text=text,
            files=(str(folder / "report.xlsx"), str(folder / "report.pdf")),
            keep_trying_s=_KEEP_TRYING_S,
        )
        return Delivery(factory=factory, folder=str(folder), note=note, channels=tuple(channels))

    def _pause_s(self) -> float:
        """Until the next moment, but never so long that a clock that was set goes unnoticed."""
        now = self._now()
        wait_s = (self._schedule.next(now) - now).total_seconds()
        return min(max(wait_s, 1.0), _LONGEST_SLEEP_S)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._now_us() / 1_000_000, tz=UTC)
