"""How long each SKU could be bought, from the moments its stock changed in the catalogue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import polars as pl

_SCHEMA = {"sku": pl.String, "ds": pl.Date, "in_stock": pl.Float64}


class StockChange(msgspec.Struct, frozen=True, order=True):
    """From this moment (UTC microseconds) on there were so many of the SKU."""

    us: int
    sku: str
    stock: int


def in_stock_over_time(changes: Iterable[StockChange], *, until_us: int, zone: str) -> pl.DataFrame:
    """sku, ds, in_stock: of the time of each week in which the stock is known, the share with any.

    The stock is known from a SKU's first change to `until_us`; weeks begin on Monday in `zone`.
    """
    clock = ZoneInfo(zone)
    known: defaultdict[tuple[str, date], float] = defaultdict(float)
    there: defaultdict[tuple[str, date], float] = defaultdict(float)
    for sku, line in _by_sku(changes).items():
        ends = [*(change.us for change in line[1:]), until_us]
        for change, end in zip(line, ends, strict=True):
            for monday, seconds in _weeks_between(change.us, end, clock):
                known[sku, monday] += seconds
                there[sku, monday] += seconds if change.stock > 0 else 0.0
    rows = [(sku, ds, there[sku, ds] / time) for (sku, ds), time in known.items() if time > 0]
    return pl.DataFrame(sorted(rows), schema=_SCHEMA, orient="row")


def listed_later(changes: Iterable[StockChange], *, zone: str) -> dict[str, date]:
    """On which day each SKU was first seen; those of the very first moment are left out, because
    nothing says how long they had been for sale."""
    first: dict[str, int] = {}
    for change in sorted(changes):
        first.setdefault(change.sku, change.us)
    beginning, clock = min(first.values(), default=0), ZoneInfo(zone)
    return {
        sku: datetime.fromtimestamp(us / 1_000_000, tz=UTC).astimezone(clock).date()
        for sku, us in first.items()
        if us > beginning
    }


def _by_sku(changes: Iterable[StockChange]) -> dict[str, list[StockChange]]:
    lines: dict[str, list[StockChange]] = {}
    for change in sorted(changes):
        lines.setdefault(change.sku, []).append(change)
    return lines


def _weeks_between(start_us: int, end_us: int, clock: ZoneInfo) -> Iterable[tuple[date, float]]:
    """The Monday of each week a span touches, and how many seconds of the span lie in it."""
    start, end = _moment(start_us, clock), _moment(end_us, clock)
    while start < end:
        monday = start.date() - timedelta(days=start.weekday())
        following = monday + timedelta(weeks=1)
        next_week = datetime(following.year, following.month, following.day, tzinfo=clock)
        stop = min(end, next_week)
        # aware times of one zone are subtracted as wall time; the true length is that in UTC
        yield monday, (stop.astimezone(UTC) - start.astimezone(UTC)).total_seconds()
        start = stop


def _moment(us: int, clock: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(us / 1_000_000, tz=clock)
