"""Exponential smoothing of many series at once: the best of a grid for each series.

The recursions run over time once for the whole grid of constants and all series, so a step is a
few array operations whatever the number of series.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import Counts, Flags, Numbers

_LEVELS = np.array([0.02, 0.06, 0.12, 0.2, 0.35, 0.55, 0.8, 1.0])
_TREND_LEVELS = np.array([0.1, 0.3, 0.6, 0.95])
_TRENDS = np.array([0.02, 0.1, 0.3])
_DAMPINGS = np.array([0.85, 0.97])
_ERROR_MEMORY = 0.99
"""What a one-step error of the step before counts beside one of this step."""


class Smoothed(Struct, frozen=True):
    """Where the smoothing of each series stands at the newest period."""

    level: Numbers
    trend: Numbers
    damping: Numbers

    def ahead(self, horizon: int) -> Numbers:
        """The level and the damped trend, `horizon` periods on."""
        powers = self.damping[:, None] ** np.arange(1, horizon + 1)[None, :]
        return self.level[:, None] + self.trend[:, None] * np.cumsum(powers, axis=1)


def simple(values: Numbers, known: Flags) -> Smoothed:
    """A level alone, with the constant that forecast the next period best."""
    level, error, _ = _tried_levels(values, known)
    best = error.argmin(axis=0)
    return Smoothed(_pick(level, best), np.zeros(len(values)), np.ones(len(values)))


def deviation_ahead(values: Numbers, known: Flags, horizon: int) -> Numbers:
    """The standard deviation of what each of the next `horizon` periods will be, as it follows from
    the one-step errors of the best level alone and from how much of each it keeps. Errors count
    squared: one large one widens more than many small ones."""
    _, error, seen = _tried_levels(values, known)
    best = error.argmin(axis=0)
    one_step = _pick(error, best) / np.maximum(seen, 1.0)
    kept = _LEVELS[best] ** 2
    return np.asarray(np.sqrt(one_step[:, None] * (1.0 + kept[:, None] * np.arange(horizon))))


def _tried_levels(values: Numbers, known: Flags) -> tuple[Numbers, Numbers, Numbers]:
    """By constant and series the newest level and the sum of squared one-step errors, and how many
    errors each series' sum is of, the older the less."""
    rates = _LEVELS[:, None]
    level = np.broadcast_to(_beginning(values), (len(rates), len(values))).copy()
    error = np.zeros_like(level)
    counted = np.zeros(len(values))
    columns, seen = _by_time(values, known)
    for value, is_known in zip(columns, seen, strict=True):
        miss = (value - level) * is_known
        error *= _ERROR_MEMORY
        error += miss * miss
        level += rates * miss
        counted = counted * _ERROR_MEMORY + is_known
    return level, error, counted


def damped(values: Numbers, known: Flags) -> Smoothed:
    """A level and a damped trend, with the constants that forecast the next period best."""
    alpha, beta, phi = (
        each.reshape(-1, 1)
        for each in np.meshgrid(_TREND_LEVELS, _TRENDS, _DAMPINGS, indexing="ij")
    )
    slope_rate = alpha * beta
    level = np.broadcast_to(_beginning(values), (len(alpha), len(values))).copy()
    trend = np.zeros_like(level)
    error = np.zeros_like(level)
    columns, seen = _by_time(values, known)
    miss, part = np.empty_like(level), np.empty_like(level)
    for value, is_known in zip(columns, seen, strict=True):
        trend *= phi
        level += trend
        np.subtract(value, level, out=miss)
        miss *= is_known
        error *= _ERROR_MEMORY
        error += np.multiply(miss, miss, out=part)
        level += np.multiply(alpha, miss, out=part)
        trend += np.multiply(slope_rate, miss, out=part)
    best = error.argmin(axis=0)
    return Smoothed(_pick(level, best), _pick(trend, best), phi[best, 0])


def _by_time(values: Numbers, known: Flags) -> tuple[Numbers, Numbers]:
    return np.ascontiguousarray(values.T), np.ascontiguousarray(known.T, dtype=np.float64)


def _beginning(values: Numbers) -> Numbers:
    """The mean of the first periods, from which the recursions start."""
    return np.asarray(values[:, : max(2, min(8, values.shape[1] // 4))].mean(axis=1))


def _pick(grid: Numbers, best: Counts) -> Numbers:
    return np.asarray(np.take_along_axis(grid, best[None, :], axis=0)[0])
