"""What a plan is made from."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import polars as pl

from demand.plan.near_styles import NearPair
from demand.plan.outlook import Outlook
from demand.plan.scenarios import DEFAULT_CORRELATION, DEFAULT_SCENARIOS
from demand.plan.terms import TermsBook
from demand.plan.unsaid_terms import Unsaid

DEFAULT_NEAR_RATE = 0.5


class Assumptions(msgspec.Struct, frozen=True, kw_only=True):
    """What the planner decides for the whole plan."""

    capital: float | None = None
    """The most that all orders may cost, in money."""
    capacity: int | None = None
    """The most pieces that can be made."""
    growth: float = 0.0
    """The demand is so much more than the forecast (0.1: by a tenth)."""
    elasticity: float = 0.0
    """Demand goes with the price to this power, where a what-if changes the price (0: not)."""
    near_rate: float = DEFAULT_NEAR_RATE
    """The share of buyers who take only one of two styles that look the same."""
    near_weeks: int = 0
    """Weeks of stock-outs that the near rate was measured on; 0: it is assumed."""
    correlation: float = DEFAULT_CORRELATION
    """Between what two weeks' demand turns out to be, 0 to 1."""
    correlation_pairs: int = 0
    """Pairs of weeks that the correlation was measured on; 0: it is assumed."""
    scenarios: int = DEFAULT_SCENARIOS


class PlanRequest(msgspec.Struct, frozen=True, kw_only=True):
    """`stock` is a stock table (None: nothing is there); `viewers` says by style how many people's
    words stand behind its demand, `unsaid` what of its terms is assumed."""

    outlook: Outlook
    terms: TermsBook
    stock: pl.DataFrame | None = None
    near: tuple[NearPair, ...] = ()
    viewers: dict[str, int] = {}
    unsaid: Mapping[str, Unsaid] = {}
    assumptions: Assumptions = Assumptions()
