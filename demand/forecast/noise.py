"""How much a series changes by itself: what errors and forecasts are measured against."""

from __future__ import annotations

import numpy as np

from demand.forecast.arrays import TINY, Numbers
from demand.forecast.history import History

_LEAST_OF_MEAN = 0.02


def noise(history: History) -> Numbers:
    """Each series' scale: how much it changes from one period to the next, or over a season where
    that is less."""
    steps = mean_change(history, 1)
    if history.length >= 2 * history.season > 2:
        steps = np.minimum(steps, mean_change(history, history.season))
    return np.maximum(steps, noise_floor(history))


def noise_floor(history: History) -> Numbers:
    """The least that is taken for a change: of a series that never moved too much would be said."""
    return np.asarray(_LEAST_OF_MEAN * np.abs(history.values).mean(axis=1) + TINY)


def mean_change(
    history: History, lag: int, *, span: int = 0, held: float = 0.0, to: Numbers | None = None
) -> Numbers:
    """The mean change over `lag` periods, of the newest `span` ones where that is not 0, shrunk
    toward `to` as if `held` more changes had been seen that were like it."""
    both = history.known[:, lag:] & history.known[:, :-lag]
    change = np.abs(history.values[:, lag:] - history.values[:, :-lag]) * both
    if span:
        both, change = both[:, -span:], change[:, -span:]
    total, seen = change.sum(axis=1), both.sum(axis=1).astype(np.float64)
    if to is not None:
        total, seen = total + held * to, seen + held
    return np.asarray(total / np.maximum(seen, 1.0))


def busy(forecast: Numbers) -> Numbers:
    """How much more than its mean is forecast for each period: busy ones are missed by more."""
    mean = forecast.mean(axis=1, keepdims=True)
    return np.asarray(np.clip((forecast + 0.1 * mean + TINY) / (1.1 * mean + TINY), 0.05, 20.0))
