"""A split of thousands of styles: each factory's room has a price, and every look goes where it is
cheapest with the prices.

The prices rise where too much is sent and fall where there is room (Lagrangian relaxation). What
the looks cost with them, less what the rooms are worth, is a bound that no split can be cheaper
than; so the gap to the cheapest split is known without finding it.
"""

from __future__ import annotations

from itertools import combinations

import msgspec
import numpy as np
from numpy.typing import NDArray

from demand.plan.room import Room
from demand.plan.split_problem import Share, Solver, SplitProblem, able, piece_cost
from demand.quantile_curve import Floats

_ROUNDS = 200
_PATIENCE = 8
_SHORTER = 0.6
_INERTIA = 0.7
_NEAR_ENOUGH = 2e-3
_LARGE = 4_000
_Sets = tuple[tuple[int, ...], ...]
"""From so many pairs of a style and a factory on the prices' split is taken whatever its gap."""


class PricedSplit:
    """Splits by prices; what comes out too far from the bound, or not at all, is split exactly."""

    def __init__(self, exact: Solver, *, large: int = _LARGE) -> None:
        self._exact = exact
        self._large = large

    def split(self, problem: SplitProblem) -> tuple[Share, ...] | None:
        """The cheapest split that was found, or None where there is none.

        Raises:
            PlanError: the work that is allowed was not enough to tell.
        """
        return self._by_prices(problem) or self._exact.split(problem)

    def possible(self, problem: SplitProblem) -> bool:
        """Whether there is a split, at whatever price.

        Raises:
            PlanError: the work that is allowed was not enough to tell.
        """
        return self._by_prices(problem) is not None or self._exact.possible(problem)

    def _by_prices(self, problem: SplitProblem) -> tuple[Share, ...] | None:
        """A split that is near enough to the bound, or, of a large problem, any."""
        market = _market(problem)
        first = self._settled(problem, market, np.zeros(len(market.capacity)))
        prices, bound = _prices(market, first.spent if first else None)
        rooms = [each for each in (first, self._settled(problem, market, prices)) if each]
        if not rooms:
            return None
        best = min(rooms, key=lambda each: each.spent)
        gap = max(best.spent / bound - 1, 0.0) if bound > 0 else 0.0
        large = len(problem.jobs) * len(problem.factories) >= self._large
        return best.shares(gap) if large or gap <= _NEAR_ENOUGH else None

    def _settled(self, problem: SplitProblem, market: _Market, prices: Floats) -> Room | None:
        room = Room(problem, market.cost, _sent(market, prices, market.sets))
        return room if room.settled() else None


class _Market(msgspec.Struct, frozen=True):
    """`cost` is money a piece (jobs x factories; infinite where it cannot be made); `starts` says
    where each look's jobs begin in `order`; `sets` are factories that may share a look, `loose`
    those of the bound: the same, or all where more than two may share one."""

    cost: Floats
    pieces: Floats
    capacity: Floats
    order: NDArray[np.intp]
    starts: NDArray[np.intp]
    sets: _Sets
    loose: _Sets


def _market(problem: SplitProblem) -> _Market:
    makers = problem.factories
    cost = np.array(
        [[piece_cost(job, f) if able(job, f) else np.inf for f in makers] for job in problem.jobs]
    )
    looks = [job.group or f"|{number}" for number, job in enumerate(problem.jobs)]
    order = np.array(sorted(range(len(looks)), key=lambda each: looks[each]), dtype=np.intp)
    most = problem.rules.factories_per_look
    _, starts = np.unique([looks[each] for each in order], return_index=True)
    return _Market(
        cost=cost,
        pieces=np.array([float(job.quantity) for job in problem.jobs]),
        capacity=np.array([float(factory.capacity) for factory in problem.factories]),
        order=order,
        starts=np.asarray(starts, dtype=np.intp),
        sets=_sets(len(problem.factories), None if most is None else min(most, 2)),
        loose=_sets(len(problem.factories), None if most is None or most > 2 else most),
    )


def _sets(factories: int, most: int | None) -> _Sets:
    """All sets of so many; a style alone takes the best factory out of any."""
    count = factories if most is None else min(most, factories)
    return tuple(combinations(range(factories), count))


def _prices(market: _Market, known: float | None) -> tuple[Floats, float]:
    """The prices of a piece of room with the highest bound, and that bound, money. `known` is what
    some split costs: the steps are as long as the way from the bound to it (Polyak's)."""
    prices = best = way = np.zeros(len(market.capacity))
    bound, stride, stale = -np.inf, 1.0, 0
    for _ in range(_ROUNDS):
        value, over = _bound(market, prices)
        stale = 0 if value > bound else stale + 1
        if value > bound:
            best, bound = prices, value
        elif stale % _PATIENCE == 0:
            stride, prices = stride * _SHORTER, best
        over = np.where((prices <= 0) & (over < 0), 0.0, over)
        way = _INERTIA * way + (1 - _INERTIA) * over
        if not way.any():
            break
        target = known if known is not None else bound * 1.02
        length = stride * max(target - value, 0.0) / float((way**2).sum())
        prices = np.maximum(prices + length * way, 0.0)
    return best, bound


def _bound(market: _Market, prices: Floats) -> tuple[float, Floats]:
    """What no split can cost less than, and how many pieces too many each factory is sent."""
    sent = _sent(market, prices, market.loose)
    costs = market.cost[np.arange(len(sent)), sent] + prices[sent]
    value = float((costs * market.pieces).sum() - (prices * market.capacity).sum())
    load = np.bincount(sent, weights=market.pieces, minlength=len(prices))
    return value, np.asarray(load - market.capacity)


def _sent(market: _Market, prices: Floats, sets: _Sets) -> NDArray[np.intp]:
    """The factory of each job: the best of the set that is best for its look. A look that no set
    can make as a whole takes any factories; the repair afterwards has to bring it together."""
    charged = (market.cost + prices) * market.pieces[:, None]
    charged = charged[market.order]
    lowest = np.full(len(market.starts), np.inf)
    chosen = charged.argmin(axis=1)
    sizes = np.diff(np.append(market.starts, len(charged)))
    for factories in sets:
        own = charged[:, list(factories)]
        place = own.argmin(axis=1)
        total = np.add.reduceat(own[np.arange(len(own)), place], market.starts)
        better = total < lowest
        lowest = np.where(better, total, lowest)
        chosen = np.where(np.repeat(better, sizes), np.asarray(factories)[place], chosen)
    sent: NDArray[np.intp] = np.empty_like(chosen)
    sent[market.order] = chosen
    return sent
