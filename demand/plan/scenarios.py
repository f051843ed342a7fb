"""Scenarios: the same few hundred ways the coming weeks may go, for every line of a plan.

Quantiles of weeks cannot be added: the sum of two bad weeks is rarer than either. So the weeks are
drawn together, each at its own level, and the draws are added. Weeks that follow each other go
wrong in the same direction; how much is the correlation.
"""

from __future__ import annotations

import numpy as np

from demand.quantile_curve import Floats, weights_at

DEFAULT_SCENARIOS = 400
DEFAULT_CORRELATION = 0.3
_SEED = 20_261_116


def levels_of(weeks: int, *, scenarios: int, correlation: float) -> Floats:
    """Levels between 0 and 1 (weeks x scenarios): in each week every level is met once, and any
    two weeks' normal scores have the correlation (0 to 1) that is asked for."""
    draws = np.random.default_rng(_SEED).standard_normal((weeks + 1, scenarios))
    common, own = draws[0], draws[1:]
    scores = np.sqrt(correlation) * common + np.sqrt(1 - correlation) * own
    ranks = np.argsort(np.argsort(scores, axis=1), axis=1)
    return np.asarray((ranks + 0.5) / scenarios)


class Scenarios:
    """Draws of the weekly demand of many lines, one week at a time: all of them would not fit."""

    def __init__(
        self,
        points: Floats,
        *,
        scenarios: int = DEFAULT_SCENARIOS,
        correlation: float = DEFAULT_CORRELATION,
    ) -> None:
        """`points` are the known quantiles (lines x weeks x 7)."""
        self._points = points
        self.lines, self.weeks = points.shape[0], points.shape[1]
        self.count = scenarios
        levels = levels_of(self.weeks, scenarios=scenarios, correlation=correlation)
        self._weights = [weights_at(levels[week]) for week in range(self.weeks)]

    def demand(self, week: int) -> Floats:
        """Pieces wanted in that week, counted from 0 (lines x scenarios)."""
        return np.asarray(np.maximum(self._points[:, week] @ self._weights[week], 0.0))
