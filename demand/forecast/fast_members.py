"""The fast path's forecasts, one row of matrices each: cheap, vectorised, and unlike one another.

A member takes a history whose series are scaled to a mean near 1 and gives the mean of each of the
next periods. Which of them count, and how much, is decided on rolling origins (weights.py).
"""

from __future__ import annotations

import numpy as np

from demand.forecast.arrays import TINY, Numbers
from demand.forecast.history import History
from demand.forecast.intermittent import syntetos_boylan, teunter_syntetos_babai
from demand.forecast.seasonal_shape import ahead, has_a_season, laid_out, own_shape, shared_shape
from demand.forecast.smoothing import damped, simple
from demand.forecast.trial import Members

_ZEROS_OF_AN_INTERMITTENT = 0.2
_RECENT_SHARE = 0.25
_TRUST_IN_RECENT = 0.6
_SHARED_SHARE = 0.5


def fast_members(history: History, horizon: int) -> Members:
    """Every member's forecast, by name; all are 0 or more."""
    found = _without_a_season(history, horizon)
    if has_a_season(history):
        found["seasonal_naive"] = _again(history, horizon)
        found.update(_with_a_season(history, horizon))
    if (history.values == 0).mean() > _ZEROS_OF_AN_INTERMITTENT:
        found["tsb"] = _flat(teunter_syntetos_babai(history.values, history.known), horizon)
        found["sba"] = _flat(syntetos_boylan(history.values, history.known), horizon)
    return {name: np.maximum(forecast, 0.0) for name, forecast in found.items()}


def _without_a_season(history: History, horizon: int) -> Members:
    values, known = history.values, history.known
    season = min(max(history.season, 4), history.length)
    level = simple(values, known)
    trend = damped(values, known)
    return {
        "naive": _flat(values[:, -1], horizon),
        "mean": _flat(values[:, -season:].mean(axis=1), horizon),
        "short_mean": _flat(values[:, -max(season // 4, 3) :].mean(axis=1), horizon),
        "level": level.ahead(horizon),
        "damped": trend.ahead(horizon),
        "theta": _theta(values, level.ahead(horizon), horizon),
    }


def _with_a_season(history: History, horizon: int) -> Members:
    spread = max(history.season // 26, 0)
    own = own_shape(history, spread)
    shared = shared_shape(history, spread, own)
    chance = _scattered(history)[:, None]
    own = (1.0 - chance) * own + chance * shared
    mixed = (1.0 - _SHARED_SHARE) * own + _SHARED_SHARE * shared
    found = {}
    for name, shape in (("own", own), ("mixed", mixed), ("half", np.sqrt(own))):
        flat = _without_its_shape(history, shape)
        share = ahead(shape, horizon)
        level = simple(flat, history.known).ahead(horizon)
        found[f"{name}_level"] = level * share
        if name == "half":
            continue
        found[f"{name}_damped"] = damped(flat, history.known).ahead(horizon) * share
        found[f"{name}_theta"] = np.maximum(_theta(flat, level, horizon), 0.0) * share
        found[f"{name}_anchored"] = _anchored(history, shape, horizon)
    return found


def _without_its_shape(history: History, shape: Numbers) -> Numbers:
    """The values divided by their shares, with the mean they had: a share learnt from few sales is
    high where they were, so that dividing by it would take more away than it gives elsewhere."""
    flat = history.values / laid_out(shape, history.length)
    whole = history.length // history.season * history.season
    had, has = history.values[:, -whole:].mean(axis=1), flat[:, -whole:].mean(axis=1)
    return np.asarray(flat * (had / np.maximum(has, TINY))[:, None])


def _scattered(history: History) -> Numbers:
    """From 0 to 1: how much of a series' shape is chance, since sales and none of them alternate.
    Weeks without a sale that lie together are a season and count little."""
    sold = history.values > 0
    turns = (sold[:, 1:] != sold[:, :-1]).mean(axis=1)
    return np.asarray(np.minimum(2.0 * turns, 1.0))


def _again(history: History, horizon: int) -> Numbers:
    """The newest season, again and again."""
    season = history.season
    return history.values[:, history.length - season + np.arange(horizon) % season]


def _anchored(history: History, shape: Numbers, horizon: int) -> Numbers:
    """The last season's mean, moved part of the way to what the newest periods say, in shape."""
    season = history.season
    mean = history.values[:, -season:].mean(axis=1)
    recent = max(int(season * _RECENT_SHARE), 1)
    was = history.values[:, -recent:].sum(axis=1)
    expected = mean * laid_out(shape, recent).sum(axis=1)
    moved = np.clip(was / np.maximum(expected, TINY), 0.2, 5.0) ** _TRUST_IN_RECENT
    return np.asarray((mean * moved)[:, None] * ahead(shape, horizon))


def _theta(values: Numbers, level: Numbers, horizon: int) -> Numbers:
    """The level with half the slope of the straight line through all that is known."""
    time = np.arange(values.shape[1]) - (values.shape[1] - 1) / 2.0
    slope = values @ time / max(float(time @ time), TINY)
    return np.asarray(level + 0.5 * slope[:, None] * np.arange(1, horizon + 1)[None, :])


def _flat(level: Numbers, horizon: int) -> Numbers:
    return np.repeat(level[:, None], horizon, axis=1)
