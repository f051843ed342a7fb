"""What an order placed now must cover: the demand from its arrival until the next one's, less what
is left by then of the stock and of what is under way. Sales that are missed are lost."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from demand.plan.scenarios import Scenarios
from demand.quantile_curve import Floats

Counts = NDArray[np.int64]


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """All of it by line and scenario, in pieces. `need` is what the order must cover (negative
    where too much is there), `wanted` the demand of all weeks from now until the next arrival,
    `missed` what of it comes before the order and finds nothing there."""

    need: Floats
    wanted: Floats
    missed: Floats


def coverage(
    scenarios: Scenarios, *, on_hand: Floats, arriving: Floats, lead_weeks: Counts, weeks: Counts
) -> Coverage:
    """`arriving` is what is under way by line and week of arrival (lines x weeks); the order comes
    at the start of week `lead_weeks` (counted from 0) and is to last for `weeks`."""
    left = np.repeat(on_hand[:, None], scenarios.count, axis=1)
    need = np.zeros_like(left)
    wanted = np.zeros_like(left)
    missed = np.zeros_like(left)
    last = lead_weeks + weeks
    for week in range(scenarios.weeks):
        if not (week < last).any():
            break
        demand = scenarios.demand(week)
        before = (week < lead_weeks)[:, None]
        during = ((week >= lead_weeks) & (week < last))[:, None]
        coming = arriving[:, week][:, None]
        missed += np.where(before, np.maximum(demand - left - coming, 0.0), 0.0)
        left = np.where(before, np.maximum(left + coming - demand, 0.0), left)
        need += np.where(during, demand - coming, 0.0)
        wanted += np.where(before | during, demand, 0.0)
    return Coverage(need=need - left, wanted=wanted, missed=missed)
