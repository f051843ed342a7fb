"""How large an error will be, learnt from how large errors were: the scale of the full path.

Each sign is a logarithm in units of a series' noise. What it counts is learnt from all errors of a
panel at once, held to what it counted for other panels, so that few errors change little.
"""

from __future__ import annotations

import numpy as np

from demand.forecast.arrays import TINY, Numbers
from demand.forecast.history import History
from demand.forecast.noise import busy, mean_change, noise, noise_floor
from demand.forecast.smoothing import deviation_ahead

_PRIOR = np.array([0.6, 0.2, 0.15, 0.0, 0.0, 0.15, 0.3, 0.5, 0.6, 0.5])
"""Busy, level, lately, this season, volume, walk, smoothing, width, own, horizon: as in `signs` and
after."""
_BUSY = 0
_HELD = np.array([1e3, 1e3, 1e3, 1e3, 1e3, 1e3, 1e2, 1e3, 1e3, 1e3])
"""So many errors must speak against what other panels say before half of it is given up. Fewer for
the smoothing, which knows of no season: what it tells differs most between panels."""
_FREEDOM = 3.0
"""Errors are taken for Student's with so many degrees: one jump does not widen all intervals."""
_TURNS = 12
_LATELY = 8
_WALK_HELD = 8.0


def signs(history: History, forecast: Numbers, width: Numbers) -> Numbers:
    """Series by horizon by sign, for a forecast made at the end of a history. `width` is how far
    from the truth trees say that it may be."""
    horizon = forecast.shape[1]
    basis, floor = noise(history), noise_floor(history)
    mean = np.abs(history.values).mean(axis=1) + TINY
    steps = mean_change(history, 1)
    season = mean_change(history, 1, span=max(min(history.season, 52), 13), held=4.0, to=steps)
    season = np.maximum(season, floor)
    lately = np.maximum(mean_change(history, 1, span=_LATELY, held=4.0, to=season), floor)
    level = np.clip(np.abs(forecast).mean(axis=1) / mean, 0.05, 20.0)
    own = (level, lately / season, season / np.maximum(steps, floor), basis / mean)
    columns = [np.log(busy(forecast))]
    columns += [np.repeat(np.log(each)[:, None], horizon, axis=1) for each in own]
    columns.append(np.log(_walk(history, basis, horizon) / basis[:, None]))
    smoothing = deviation_ahead(history.values, history.known, horizon)
    columns.append(np.log(np.maximum(smoothing, floor[:, None]) / basis[:, None]))
    columns.append(np.log(np.maximum(width, TINY) / basis[:, None]))
    return np.stack(columns, axis=2)


def _walk(history: History, basis: Numbers, horizon: int) -> Numbers:
    """How far a series went in as many periods as the forecast reaches ahead."""
    floor = noise_floor(history)
    furthest = max(history.length // 2, 1)
    return np.stack([
        np.maximum(
            mean_change(
                history, min(ahead, furthest), held=_WALK_HELD, to=basis * float(np.sqrt(ahead))
            ),
            floor,
        )
        for ahead in range(1, horizon + 1)
    ], axis=1)  # fmt: skip


def learn_weights(columns: Numbers, ratios: Numbers) -> Numbers:
    """What each sign counts, and a constant, from errors in units of noise (NaN: not known).

    The most likely ones for Student's errors, by Fisher's scoring.
    """
    known = np.isfinite(ratios)
    rows = np.concatenate([columns[known], np.ones((int(known.sum()), 1))], axis=1)
    seen = np.abs(ratios[known])
    usual = float(np.log(max(seen.mean(), TINY))) if seen.size else 0.0
    prior = np.append(_PRIOR, usual)
    held = np.diag(np.append(_HELD, TINY))
    curve = np.linalg.pinv(rows.T @ rows * (2 * _FREEDOM / (_FREEDOM + 3.0)) + held)
    weights = prior
    for _ in range(_TURNS):
        square = np.minimum(seen * np.exp(-np.clip(rows @ weights, -30.0, 30.0)), 1e3) ** 2
        pull = (_FREEDOM + 1.0) * square / (_FREEDOM + square) - 1.0
        step = curve @ (rows.T @ pull - held @ (weights - prior))
        weights = weights + np.clip(step, -1.0, 1.0)
    return weights


def learnt_scale(columns: Numbers, weights: Numbers) -> Numbers:
    """In units of noise. But for how busy a period is it never falls with the horizon."""
    steady = columns @ np.where(np.arange(columns.shape[2]) == _BUSY, 0.0, weights[:-1])
    steady = np.maximum.accumulate(steady + weights[-1], axis=1)
    return np.asarray(np.exp(np.clip(steady + weights[_BUSY] * columns[:, :, _BUSY], -30.0, 30.0)))
