"""A run of stock: what an ordering policy would have cost, week by week.

A week begins with what arrives; then buyers come, and whoever finds nothing goes away; then what is
left is stored and the next order is given, which arrives at the start of a later week.
"""

from __future__ import annotations

from typing import Protocol

import msgspec
import numpy as np

from demand.quantile_curve import Floats


class StockRules(msgspec.Struct, frozen=True, kw_only=True):
    """An order given at the end of a week is there at the start of the week `lead_weeks` later:
    with 1, the very next one. `holding` is the cost of a piece left at a week's end, `shortage`
    that of a buyer who found none."""

    lead_weeks: int = 3
    holding: float = 0.2
    shortage: float = 1.0


class Policy(Protocol):
    """Decides the orders."""

    def order(self, week: int, on_hand: Floats, arriving: Floats) -> Floats:
        """Pieces to order of each line at the end of week `week - 1`, that is, before week `week`
        (0 for the first decision). `on_hand` is what is left, `arriving` (lines x lead weeks - 1)
        what comes at the start of the next weeks."""
        ...


class Ledger(msgspec.Struct, frozen=True, kw_only=True):
    """By line and week: pieces sold, missed, left at the end, and ordered before it."""

    sold: Floats
    missed: Floats
    left: Floats
    ordered: Floats
    rules: StockRules

    @property
    def weekly_cost(self) -> Floats:
        """Of all lines, by week."""
        held = self.rules.holding * self.left + self.rules.shortage * self.missed
        return np.asarray(held.sum(axis=0))

    @property
    def cost(self) -> float:
        """Of all lines and weeks."""
        return float(self.weekly_cost.sum())


def run_stock(
    demand: Floats, on_hand: Floats, arriving: Floats, policy: Policy,
    rules: StockRules | None = None,
) -> Ledger:  # fmt: skip
    """Run the policy against the demand (lines x weeks, whole pieces). `arriving` (lines x lead
    weeks - 1) is what comes at the start of the first weeks. No order is asked for that would
    arrive after the last week; orders are rounded to whole pieces and never below 0.

    Raises:
        ValueError: `arriving` has not one column for each week before the first order's arrival.
    """
    rules = StockRules() if rules is None else rules
    lines, weeks = demand.shape
    if arriving.shape != (lines, rules.lead_weeks - 1):
        raise ValueError(f"arriving needs {rules.lead_weeks - 1} columns, one a week before orders")
    coming = np.zeros((lines, weeks + rules.lead_weeks))
    coming[:, : rules.lead_weeks - 1] = arriving
    ledger = {name: np.zeros((lines, weeks)) for name in ("sold", "missed", "left", "ordered")}
    left = on_hand.astype(np.float64)
    for week in range(weeks):
        arrival = week + rules.lead_weeks - 1
        if arrival < weeks:
            known = coming[:, week:arrival]
            order = np.maximum(np.rint(policy.order(week, left.copy(), known.copy())), 0.0)
            coming[:, arrival] += order
            ledger["ordered"][:, week] = order
        there = left + coming[:, week]
        sold = np.minimum(there, demand[:, week])
        left = there - sold
        ledger["sold"][:, week] = sold
        ledger["missed"][:, week] = demand[:, week] - sold
        ledger["left"][:, week] = left
    return Ledger(rules=rules, **ledger)
