"""Quantile curves: seven known points of a distribution, and what lies between and beyond them.

Between two known levels the curve is straight. Beyond the lowest and the highest it has exponential
tails with the slope of the last two points, cut at 0 and where one value in a thousand lies beyond.
All of that is linear in the known points, so the values of many curves at the same levels are one
product of matrices.
"""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from demand.forecast_table import LEVELS

Floats: TypeAlias = NDArray[np.float64]

LOWEST_LEVEL = 0.001
"""Between it and one less it the curve is defined."""


def weights_at(levels: ArrayLike) -> Floats:
    """The matrix (known quantiles x levels) that turns known points into the values at `levels`.

    `levels` are between 0 and 1.
    """
    wanted = np.clip(np.asarray(levels, dtype=np.float64), LOWEST_LEVEL, 1 - LOWEST_LEVEL)
    weights = np.zeros((len(LEVELS), wanted.size))
    columns = np.arange(wanted.size)
    known = np.asarray(LEVELS)
    low = np.clip(np.searchsorted(known, wanted, side="right") - 1, 0, len(known) - 2)
    part = (wanted - known[low]) / (known[low + 1] - known[low])
    inside = np.clip(part, 0.0, 1.0)
    weights[low, columns] = 1.0 - inside
    weights[low + 1, columns] += inside
    weights[:, wanted < known[0]] = 0.0
    _add_tail(weights, wanted, near=0, next_=1, flipped=False)
    _add_tail(weights, wanted, near=-1, next_=-2, flipped=True)
    return weights


def _add_tail(weights: Floats, wanted: Floats, *, near: int, next_: int, flipped: bool) -> None:
    """An exponential tail falls by the same amount each time its probability falls by a factor:
    that between the last two known points, and so on beyond."""
    known = np.asarray(LEVELS)
    left, outer, inner = wanted, known[near], known[next_]
    if flipped:
        left, outer, inner = 1 - wanted, 1 - outer, 1 - inner
    beyond = left < outer
    steps = np.log(outer / np.maximum(left[beyond], LOWEST_LEVEL)) / math.log(inner / outer)
    weights[near, beyond] = 1.0 + steps
    weights[next_, beyond] = -steps


def values_at(points: Floats, levels: ArrayLike) -> Floats:
    """The values (curves x levels) of curves given by their known points (curves x 7)."""
    return np.asarray(np.maximum(points @ weights_at(levels), 0.0))
