"""How good forecasts were: errors in units that can be compared between series and panels."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import Flags, Numbers
from demand.forecast_table import LEVELS

INTERVALS = {50: (0.25, 0.75), 80: (0.1, 0.9), 95: (0.025, 0.975)}
"""The central intervals that are judged, by what they promise in %."""

_NOTHING = 1e-9


class Scores(Struct, frozen=True):
    """`mase` and `scaled_quantile_loss` are means over series, `wape` is over all pieces.

    A series whose past does not change from season to season has no scale to measure by: it is left
    out of the two and counted in `without_scale`. `coverage` is the share of values inside each
    interval, by what it promises. All are NaN where nothing could be judged.
    """

    mase: float
    wape: float
    scaled_quantile_loss: float
    coverage: dict[int, float]
    judged: int
    without_scale: int


def scores(
    mean: Numbers, quantiles: Numbers, came: Numbers, past: Numbers, *, season: int
) -> Scores:
    """Judge forecasts of `came` (series by periods; NaN is not judged) made at the end of `past`.

    The absolute error is that of the median, the mean's only where there are no quantiles.
    """
    known = np.isfinite(came)
    scale = naive_scale(past, season)
    judged = known.any(axis=1)
    scaled = judged & (scale > _NOTHING)
    middle = quantiles[:, :, LEVELS.index(0.5)] if quantiles.size else mean
    miss = np.where(known, np.abs(middle - came), 0.0)
    counts = np.maximum(known.sum(axis=1), 1)
    volume = float(np.abs(came[known]).sum())
    return Scores(
        mase=_mean((miss.sum(axis=1) / counts)[scaled] / scale[scaled]),
        wape=float(miss.sum()) / volume if volume > 0 else float("nan"),
        scaled_quantile_loss=_mean(_pinball(quantiles, came, known)[scaled] / scale[scaled]),
        coverage={name: _inside(quantiles, came, known, name) for name in INTERVALS},
        judged=int(judged.sum()),
        without_scale=int((judged & ~scaled).sum()),
    )


def naive_scale(past: Numbers, season: int) -> Numbers:
    """The mean error of repeating the season before, in the past; of the period before, where there
    was no whole season. 0 where nothing can be said."""
    seasonal = _mean_change(past, season) if past.shape[1] > season else np.full(len(past), np.nan)
    return np.nan_to_num(np.where(np.isfinite(seasonal), seasonal, _mean_change(past, 1)))


def _mean_change(past: Numbers, lag: int) -> Numbers:
    if past.shape[1] <= lag:
        return np.full(len(past), np.nan)
    change = np.abs(past[:, lag:] - past[:, :-lag])
    known = np.isfinite(change)
    total = np.where(known, change, 0.0).sum(axis=1)
    return np.where(known.any(axis=1), total / np.maximum(known.sum(axis=1), 1), np.nan)


def _pinball(quantiles: Numbers, came: Numbers, known: Flags) -> Numbers:
    """Twice the mean quantile loss of each series: of a point it would be the absolute error."""
    if not quantiles.size:
        return np.full(len(came), np.nan)
    lost = quantile_losses(quantiles, came).sum(axis=1)
    return np.asarray(2.0 * lost / np.maximum(known.sum(axis=1), 1))


def quantile_losses(quantiles: Numbers, came: Numbers) -> Numbers:
    """The mean quantile loss of each series and period; 0 where what came is not known (NaN)."""
    known = np.isfinite(came)
    off = np.where(known, came, 0.0)[:, :, None] - quantiles
    levels = np.array(LEVELS)
    return np.asarray(np.maximum(levels * off, (levels - 1.0) * off).mean(axis=2) * known)


def _inside(quantiles: Numbers, came: Numbers, known: Flags, name: int) -> float:
    if not quantiles.size or not known.any():
        return float("nan")
    low, high = (quantiles[:, :, LEVELS.index(level)] for level in INTERVALS[name])
    return float(((came >= low - _NOTHING) & (came <= high + _NOTHING))[known].mean())


def _mean(each: Numbers) -> float:
    return float(each.mean()) if each.size else float("nan")
