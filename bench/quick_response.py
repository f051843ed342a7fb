"""Small first, then fast, against one order for the season: simulated seasons, our own plans.

    PYTHONPATH=. .venv/bin/python bench/quick_response.py [--styles 60] [--seasons 200]

Every style has a level that nobody knows before the season (lognormal, as of new styles), a curve
of the season that everybody knows, and weeks and buyers of chance. The plan sees the quantiles of
its weeks and how far weeks go together, measured on other seasons, and never the seasons that it
is judged on. A season is 12 weeks; the repeat is decided after two and takes two. `one order` is
the newsvendor's; `one order, same service` the one that serves the same share of the demand as the
small first order and its repeat do; `without looking` buys the repeat always.
"""

from __future__ import annotations

import argparse
import time
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from demand.forecast_table import LEVELS, QUANTILES
from demand.plan.correlation import measured_correlation
from demand.plan.outlook import Outlook
from demand.plan.planner import make_plan
from demand.plan.request import Assumptions, PlanRequest
from demand.plan.terms import TermsBook

WEEKS, LOOK, REPEAT = 12, 2, 2
MONDAY = date(2026, 3, 2)
PRICE, COST, SALVAGE, HOLDING = 129.0, 52.0, 20.0, 0.3
Floats = NDArray[np.float64]


class Truth(NamedTuple):
    """`sizes` are expected pieces of a season by style; the spreads are of logarithms."""

    sizes: Floats
    level_spread: float
    week_spread: float = 0.25

    def seasons(self, count: int, random: np.random.Generator) -> Floats:
        """Pieces wanted: styles x seasons x weeks."""
        shape = np.exp(-(((np.arange(WEEKS) - 4) / 5) ** 2))
        shape /= shape.sum()
        level = random.normal(0, self.level_spread, (len(self.sizes), count, 1))
        week = random.normal(0, self.week_spread, (len(self.sizes), count, WEEKS))
        drift = (self.level_spread**2 + self.week_spread**2) / 2
        rate = self.sizes[:, None, None] * shape * np.exp(level + week - drift)
        return random.poisson(rate).astype(np.float64)


class Outcome(NamedTuple):
    """Means a season, of all styles: money earned, pieces ordered, share of the demand served, and
    pieces left."""

    profit: float
    ordered: float
    served: float
    unsold: float


def play(wanted: Floats, first: Floats, repeat: Floats, repeat_at: Floats) -> Outcome:
    """Seasons played out: `repeat` pieces more arrive where the looking sold `repeat_at`."""
    left = np.repeat(first[:, None], wanted.shape[1], axis=1)
    ordered, sold, stored = left.copy(), np.zeros_like(left), np.zeros_like(left)
    for week in range(WEEKS):
        if week == LOOK:
            again = np.where(sold >= repeat_at[:, None], repeat[:, None], 0.0)
            ordered += again
        if week == LOOK + REPEAT:
            left += again
        taken = np.minimum(left, wanted[:, :, week])
        sold, left = sold + taken, left - taken
        stored += left
    profit = PRICE * sold - COST * ordered + SALVAGE * left - HOLDING * stored
    each = (profit, ordered, left)
    money, pieces, unsold = (float(found.sum(axis=0).mean()) for found in each)
    return Outcome(money, pieces, float(sold.sum() / wanted.sum()), unsold)


def outlook(truth: Truth, random: np.random.Generator) -> Outlook:
    drawn = truth.seasons(2000, random)
    points = np.moveaxis(np.quantile(drawn, LEVELS, axis=1), 0, -1)
    lines = [f"s{number}" for number in range(len(truth.sizes))]
    return Outlook(lines=lines, first=MONDAY, mean=drawn.mean(axis=1), points=points)


def correlation(truth: Truth, seen: Outlook, random: np.random.Generator) -> float:
    """As `plan --judged` measures it, on eight seasons of all styles."""
    came = truth.seasons(8, random)
    rows = []
    for season in range(came.shape[1]):
        for line, name in enumerate(seen.lines):
            for week in range(WEEKS):
                points = dict(zip(QUANTILES, seen.points[line, week].tolist(), strict=True))
                rows.append({
                    "unique_id": name, "origin": season, "ds": MONDAY + timedelta(weeks=week),
                    "y": came[line, season, week], **points,
                })  # fmt: skip
    found = measured_correlation(pl.DataFrame(rows))
    assert found is not None
    return found.value


def planned(seen: Outlook, together: float, **terms: float) -> tuple[Floats, Floats, Floats]:
    """First order, repeat and trigger of the plan, by style."""
    given = {
        "price": PRICE,
        "cost": COST,
        "salvage": SALVAGE,
        "holding": HOLDING,
        "lead_weeks": 0.0,
    }
    book = TermsBook(source="bench", default=given | terms, of_style={}, of_line={}, names={})
    assumed = Assumptions(correlation=together)
    lines = make_plan(PlanRequest(outlook=seen, terms=book, assumptions=assumed)).lines
    columns = [(line.quantity, line.hold_back, line.repeat_at or 0) for line in lines]
    first, repeat, at = np.array(columns, dtype=np.float64).T
    return first, repeat, at


def served_like(wanted: Floats, seen: Outlook, together: float, served: float) -> Outcome:
    """One order whose shortage cost is such that it serves as much."""
    low, high = -0.95 * (PRICE - COST), 4000.0
    none = np.zeros(len(seen.lines))
    for _ in range(18):
        middle = (low + high) / 2
        changed = {"shortage": max(middle, 0.0), "price": PRICE + min(middle, 0.0)}
        first, _, _ = planned(seen, together, review_weeks=float(WEEKS), **changed)
        outcome = play(wanted, first, none, none)
        low, high = (low, middle) if outcome.served > served else (middle, high)
    return outcome


def show(spread: float, styles: int, seasons: int) -> None:
    random = np.random.default_rng(2026)
    truth = Truth(np.geomspace(60, 1500, styles), spread)
    seen = outlook(truth, random)
    together = correlation(truth, seen, random)
    wanted = truth.seasons(seasons, random)
    none = np.zeros(styles)
    whole, _, _ = planned(seen, together, review_weeks=float(WEEKS))
    one = play(wanted, whole, none, none)
    first, repeat, at = planned(seen, together, look_weeks=float(LOOK), repeat_weeks=float(REPEAT))
    small = play(wanted, first, repeat, at)
    print(f"spread of a style's level {spread:g}; correlation of weeks, measured: {together:.2f}")
    for name, outcome in (
        ("one order", one),
        ("one order, same service", served_like(wanted, seen, together, small.served)),
        ("without looking", play(wanted, first, repeat, none)),
        ("small first and repeat", small),
        ("... with correlation 0.3", play(wanted, *planned(
            seen, 0.3, look_weeks=float(LOOK), repeat_weeks=float(REPEAT)))),
    ):  # fmt: skip
        print(
            f"  {name:26} earns {outcome.profit:9,.0f} ({outcome.profit / one.profit - 1:+.1%}),"
            f" serves {outcome.served:.1%}, orders {outcome.ordered:7,.0f}, leaves"
            f" {outcome.unsold:6,.0f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--styles", type=int, default=60)
    parser.add_argument("--seasons", type=int, default=200)
    options = parser.parse_args()
    for spread in (0.3, 0.6, 0.9):
        show(spread, options.styles, options.seasons)
    print(f"{time.process_time():.0f} s of CPU")


if __name__ == "__main__":
    main()
