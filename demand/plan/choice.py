"""How many of each line: the best quantities under packs, minimum orders, capital and capacity.

A limit is kept by a price: every piece is charged what the limit is worth until the plan fits. So
money goes where it brings most, and every line is still its own newsvendor.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from demand.plan.lots import Counts, Lots, rounded
from demand.plan.newsvendor import best_quantity, gain
from demand.quantile_curve import Floats

_HALVINGS = 40
_STYLE_HALVINGS = 10


class Limit(msgspec.Struct, frozen=True, kw_only=True):
    """At most `most` of `weight` a piece in all (money or pieces; 0 where it does not count)."""

    name: str
    most: float
    weight: Floats

    def used(self, quantity: Counts) -> float:
        """How much of it the quantities take."""
        return float((self.weight * quantity).sum())


class Market(msgspec.Struct, frozen=True, kw_only=True):
    """What the choice is made from, by line. `style` numbers the lines' styles from 0 on;
    `style_least` is the minimum order of each style (pieces over all its lines; 0 for none)."""

    need: Floats
    ordered: Floats
    """The need with each line's scenarios sorted upwards."""
    under: Floats
    over: Floats
    lots: Lots
    style: NDArray[np.int64]
    style_least: Counts


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """`ideal` is the quantity without lots and limits, `free` the one with lots and without limits,
    `quantity` the one to order; `charge` is what the limits charge a piece, in money."""

    ideal: Floats
    free: Counts
    quantity: Counts
    charge: Floats


def choose(market: Market, limits: Sequence[Limit] = ()) -> Choice:
    """The quantities that bring most; no limit is ever exceeded."""
    none = np.zeros(len(market.under))
    ideal = best_quantity(market.ordered, market.under / (market.under + market.over))
    free = _with_charge(market, none)
    charge = none
    for limit in limits:
        charge = charge + limit.weight * _price_of(limit, market, charge)
    quantity = _with_charge(market, charge) if limits else free
    if limits:
        quantity = _filled(market, quantity, free, limits)
    return Choice(ideal=ideal, free=free, quantity=quantity, charge=charge)


def _price_of(limit: Limit, market: Market, charge: Floats) -> float:
    """The least price of one unit of the limit at which the plan keeps it."""

    def fits(price: float) -> bool:
        wanted = _with_charge(market, charge + limit.weight * price)
        return limit.used(wanted) <= limit.most + 1e-9

    if fits(0.0):
        return 0.0
    touched = limit.weight > 0
    low, high = 0.0, float((market.under[touched] / limit.weight[touched]).max()) + 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if fits(middle) else (middle, high)
        if high - low <= 1e-3 * high:
            break
    return high


def _with_charge(market: Market, charge: Floats) -> Counts:
    """The best quantities where each piece is charged so much. A charge below 0 is a gift."""
    under, over = _charged(market, charge)
    best = best_quantity(market.ordered, under / (under + over))
    quantity = rounded(best, market.need, under, over, market.lots)
    return _whole_styles(market, quantity, charge)


def _charged(market: Market, charge: Floats) -> tuple[Floats, Floats]:
    """A charge takes from the margin and adds to the loss; their sum, the price's part, stays."""
    total = market.under + market.over
    under = np.clip(market.under - charge, 0.0, total * (1 - 1e-6))
    return under, total - under


def _whole_styles(market: Market, quantity: Counts, charge: Floats) -> Counts:
    """A style that stays under its minimum is raised to it where that still brings more than
    nothing, and left out where it does not."""
    totals = _by_style(market, quantity)
    short = (totals > 0) & (totals < market.style_least)
    touched = np.flatnonzero(short[market.style])
    if not len(touched):
        return quantity
    few = _only(market, touched)
    raised = _raised(few, quantity[touched], short)
    under, over = _charged(few, charge[touched])
    brings = _by_style(few, gain(few.need, raised.astype(np.float64), under, over))
    kept = (_by_style(few, raised) >= few.style_least) & (brings > 0)
    result = quantity.copy()
    result[touched] = np.where(kept[few.style], raised, 0)
    return result


def _only(market: Market, lines: NDArray[np.intp]) -> Market:
    """The same market with some of its lines; styles keep their numbers."""
    return Market(
        need=market.need[lines],
        ordered=market.ordered[lines],
        under=market.under[lines],
        over=market.over[lines],
        lots=Lots(market.lots.pack[lines], market.lots.least[lines]),
        style=market.style[lines],
        style_least=market.style_least,
    )


def _raised(market: Market, quantity: Counts, short: NDArray[np.bool_]) -> Counts:
    """Quantities at which each short style reaches its minimum: its pieces are given a gift that
    grows until it does."""
    low, high = np.zeros(len(short)), np.ones(len(short))
    enough = quantity
    total = market.under + market.over
    for _ in range(_STYLE_HALVINGS):
        middle = (low + high) / 2
        under = market.under + (total * (1 - 1e-6) - market.under) * middle[market.style]
        best = best_quantity(market.ordered, under / total)
        tried = rounded(best, market.need, under, total - under, market.lots)
        tried = np.maximum(tried, quantity)
        reached = _by_style(market, tried) >= market.style_least
        high, low = np.where(reached, middle, high), np.where(reached, low, middle)
        enough = np.where(reached[market.style], tried, enough)
    return enough


def _by_style(market: Market, values: NDArray[np.float64] | Counts) -> Floats:
    sums = np.bincount(market.style, weights=values, minlength=len(market.style_least))
    return sums.astype(np.float64)


def _filled(market: Market, quantity: Counts, free: Counts, limits: Sequence[Limit]) -> Counts:
    """What the limits leave over is spent on single packs of lines that are ordered anyhow, the
    one that brings most a unit first."""
    step = np.where(quantity > 0, market.lots.pack, 0)
    more = np.minimum(quantity + step, np.maximum(free, quantity))
    now, then = quantity.astype(np.float64), more.astype(np.float64)
    brings = gain(market.need, then, market.under, market.over) - gain(
        market.need, now, market.under, market.over
    )
    weight = sum((limit.weight / max(limit.most, 1e-9) for limit in limits), np.zeros(len(now)))
    extra = more - quantity
    order = np.argsort(-brings / np.maximum(weight * np.maximum(extra, 1), 1e-12), kind="stable")
    left = [limit.most - limit.used(quantity) for limit in limits]
    result = quantity.copy()
    for line in order[(brings[order] > 0) & (extra[order] > 0)]:
        costs = [float(limit.weight[line] * extra[line]) for limit in limits]
        if all(cost <= there for cost, there in zip(costs, left, strict=True)):
            result[line] += extra[line]
            left = [there - cost for cost, there in zip(costs, left, strict=True)]
    return result
