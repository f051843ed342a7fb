"""A week's plan under other terms: what the planner tries out before deciding."""

from __future__ import annotations

import asyncio

import msgspec

from demand.demand_error import DemandError
from demand.week import Week
from host.config import Config
from host.shop_demand import shop_now
from host.weekly.make import report_folder
from host.weekly.ordering import plan_request

_MOST_DIFFERENCES = 200


class Sum(msgspec.Struct, frozen=True, kw_only=True):
    """Of one plan: pieces, what they cost, what they are expected to bring; money."""

    pieces: int
    cost: float
    gain: float


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """A line whose quantity changes."""

    sku: str
    before: int
    after: int


class Tried(msgspec.Struct, frozen=True, kw_only=True):
    """Both plans' sums and the lines that differ, the largest difference first."""

    before: Sum
    after: Sum
    moved: tuple[Moved, ...]
    more: int


def try_out(config: Config, week: Week, changes: str) -> Tried:
    """The plan made again from the week's own forecast, today's stock and terms, without and with
    the changes (`growth=+10%,lead_weeks=6`).

    Raises:
        DemandError: no report of that week is kept, or a change cannot be.
    """
    from demand.forecast_table import read_forecast
    from demand.plan.measured import read_measured
    from demand.plan.what_if import read_changes, what_if

    file = report_folder(config) / str(week) / "forecast.parquet"
    if not file.exists():
        raise DemandError(f"no forecast of {week} is kept: make its report first")
    wanted = read_changes(changes)
    now = asyncio.run(shop_now(config.database_url))
    found = read_measured(file.parent)
    asked = plan_request(config, now, read_forecast(file), week, found)
    compared = what_if(asked.request, wanted)
    before, after = (
        Sum(pieces=each.pieces, cost=each.cost, gain=each.expected_gain) for each in compared.totals
    )
    shown = compared.differences[:_MOST_DIFFERENCES]
    return Tried(
        before=before,
        after=after,
        moved=tuple(Moved(sku=d.sku, before=d.before, after=d.after) for d in shown),
        more=len(compared.differences) - len(shown),
    )
