"""What share of an average period each place in the season has: its own, or its category's."""

from __future__ import annotations

import numpy as np

from demand.forecast.arrays import TINY, Numbers
from demand.forecast.history import History

_MOST_SEASONS = 4
_OLDER = 0.6
"""What a season counts beside the one after it."""
_LEAST_SHARE = 0.05


def has_a_season(history: History) -> bool:
    """Whether there is at least one whole season to take a shape from."""
    return 1 < history.season <= history.length


def own_shape(history: History, spread: int) -> Numbers:
    """For each series the `season` shares, beginning with the place after the newest period.

    A share is the mean of the same place in up to four seasons, the older the less, and of
    `spread` places on either side, so that a single odd week leaves little behind.
    """
    season = history.season
    total = np.zeros((history.count, season))
    weight = np.zeros((history.count, season))
    for age in range(min(history.length // season, _MOST_SEASONS)):
        block, share = _ratios(history, age)
        weight += block * _OLDER**age
        total += np.where(block > 0, share, 0.0) * block * _OLDER**age
    shape = np.where(weight > 0, total / np.maximum(weight, TINY), 1.0)
    return _normal(_smooth(shape, spread))


def shared_shape(history: History, spread: int, own: Numbers) -> Numbers:
    """The mean shape of each series' category, the big and the small series counting alike."""
    shared = np.empty_like(own)
    for group in np.unique(history.groups):
        members = history.groups == group
        shared[members] = own[members].mean(axis=0)
    return _normal(_smooth(shared, spread // 2))


def laid_out(shape: Numbers, length: int) -> Numbers:
    """The share of each of the `length` newest periods, floored so that one may divide by it."""
    season = shape.shape[1]
    places = (np.arange(length) - length) % season
    return np.maximum(shape[:, places], _LEAST_SHARE)


def ahead(shape: Numbers, horizon: int) -> Numbers:
    """The shares of the next `horizon` periods."""
    return shape[:, np.arange(horizon) % shape.shape[1]]


def _ratios(history: History, age: int) -> tuple[Numbers, Numbers]:
    """Of the season that ended `age` seasons ago: which places count, and value over mean."""
    end = history.length - age * history.season
    values = history.values[:, end - history.season : end]
    known = history.known[:, end - history.season : end]
    seen = known.sum(axis=1, keepdims=True)
    mean = np.where(known, values, 0.0).sum(axis=1, keepdims=True) / np.maximum(seen, 1)
    counts = known & (seen >= history.season * 0.75) & (mean > TINY)
    return counts.astype(np.float64), values / np.maximum(mean, TINY)


def _smooth(shape: Numbers, spread: int) -> Numbers:
    """The mean over `spread` places to each side, round the season's end."""
    if spread < 1 or shape.shape[1] <= 2 * spread + 1:
        return shape
    shifted = [np.roll(shape, by, axis=1) for by in range(-spread, spread + 1)]
    return np.asarray(np.mean(shifted, axis=0))


def _normal(shape: Numbers) -> Numbers:
    return np.asarray(shape / np.maximum(shape.mean(axis=1, keepdims=True), TINY))
