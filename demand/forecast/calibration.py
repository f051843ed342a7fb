"""How far off forecasts were, by volume and horizon: the spread that their quantiles are given.

Conformal: the errors made on rolling origins are put on one scale, pooled over series of like
volume and over near horizons, and their quantiles are laid round the new forecast. A series' own
scale is learnt from its other origins when an error of one is judged, so that it is not flattered.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from statistics import NormalDist

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import TINY, Counts, Numbers
from demand.forecast.history import History
from demand.forecast_table import LEVELS

_BINS = 4
_BANDS = 4
_LEAST_OF_A_BIN = 60
_PRIOR_ORIGINS = 1.5
_PRIOR_ERRORS = 20
_PRIOR_WINDOWS = 4.0
_GROWS_WITH_MEAN = 0.5
_MOST_TIMES_HIGHEST = 3.0
_NORMAL_OVER_MEAN_ERROR = float(np.sqrt(np.pi / 2.0))


class Missed(Struct, frozen=True):
    """A forecast made from one origin, and by how much what came was more; NaN: not known."""

    back: int
    forecast: Numbers
    error: Numbers
    width: Numbers | None = None

    def rows(self, chosen: Counts) -> Missed:
        """Only the chosen series."""
        width = None if self.width is None else self.width[chosen]
        return Missed(self.back, self.forecast[chosen], self.error[chosen], width)


class Frame(StrEnum):
    """What errors are measured against before they are pooled."""

    FORECAST = "forecast"
    """The forecast itself: for series that sell now and then, whose error is mostly all of it."""
    NOISE = "noise"
    """How much the series changes, more in its busy periods."""
    WIDTH = "width"
    """Between the noise and what trees learnt about how far off one may be."""


class Spread(Struct, frozen=True):
    """For each series its scale; for each volume bin, horizon and level a multiple of it."""

    frame: Frame
    own: Numbers
    bins: Counts
    by_horizon: Numbers
    multiples: Numbers


def learn_spread(
    history: History, volume: Numbers, missed: Sequence[Missed], *, relative: bool
) -> Spread:
    """The spread of a forecast of these series. `volume` is pieces a period, in true size."""
    bins = _volume_bins(volume)
    if any(each.width is not None for each in missed) and not relative:
        frame, missed = Frame.WIDTH, [each for each in missed if each.width is not None]
    else:
        frame = Frame.FORECAST if relative else Frame.NOISE
    basis = np.ones(history.count) if frame is Frame.FORECAST else noise(history)
    basis = np.sqrt(basis) if frame is Frame.WIDTH else basis
    if not missed:
        return Spread(frame, basis, bins * 0, np.ones(0), _normal(1))
    framed = np.stack([
        each.error / _framed(frame, each.forecast, basis, each.width) for each in missed
    ])  # fmt: skip
    if relative:
        return Spread(frame, basis, bins, np.ones(framed.shape[2]), _pooled(framed, bins))
    by_horizon = _horizon_profile(np.abs(framed))
    own, without = _own_factors(np.abs(framed) / by_horizon)
    multiples = _pooled(framed / (by_horizon * without[:, :, None]), bins)
    return Spread(frame, basis * own, bins, by_horizon, _less_biased(multiples, _windows(missed)))


def quantiles(
    forecast: Numbers, spread: Spread, highest: Numbers, width: Numbers | None = None
) -> Numbers:
    """Series by horizon by level; they rise with the level, are 0 or more, and capped at three
    times the highest value of the series (or the forecast, where that is more)."""
    horizon = forecast.shape[1]
    by_horizon = spread.by_horizon if len(spread.by_horizon) else np.sqrt(np.arange(1, horizon + 1))
    multiples = _at_each_horizon(spread.multiples[spread.bins], horizon)
    scale = _framed(spread.frame, forecast, spread.own, width) * by_horizon
    found = forecast[:, :, None] + multiples * scale[:, :, None]
    cap = np.maximum(_MOST_TIMES_HIGHEST * highest[:, None], forecast)
    found = np.clip(found, 0.0, cap[:, :, None])
    return np.asarray(np.maximum.accumulate(found, axis=2))


def _framed(frame: Frame, forecast: Numbers, own: Numbers, width: Numbers | None) -> Numbers:
    if frame is Frame.FORECAST:
        return forecast + TINY
    if frame is Frame.WIDTH and width is not None:
        return np.sqrt(width * _frame(forecast, np.ones(len(own)))) * own[:, None]
    return _frame(forecast, own)


def noise(history: History) -> Numbers:
    """Each series' scale: how much it changes from one period to the next, or over a season where
    that is less."""
    steps = _mean_change(history, 1)
    if history.length >= 2 * history.season > 2:
        steps = np.minimum(steps, _mean_change(history, history.season))
    mean = np.abs(history.values).mean(axis=1)
    return np.asarray(np.maximum(steps, 0.02 * mean) + TINY)


def _mean_change(history: History, lag: int) -> Numbers:
    both = history.known[:, lag:] & history.known[:, :-lag]
    change = np.abs(history.values[:, lag:] - history.values[:, :-lag])
    return np.asarray((change * both).sum(axis=1) / np.maximum(both.sum(axis=1), 1))


def _frame(forecast: Numbers, basis: Numbers) -> Numbers:
    """Scale by series and horizon: busy periods are forecast with larger errors than quiet ones."""
    mean = forecast.mean(axis=1, keepdims=True)
    part = np.clip((forecast + 0.1 * mean + TINY) / (1.1 * mean + TINY), 0.05, 20.0)
    return np.asarray(basis[:, None] * part**_GROWS_WITH_MEAN)


def _horizon_profile(ratios: Numbers) -> Numbers:
    """The typical error at each horizon, smoothed, never falling far below that of the nearest."""
    horizon = ratios.shape[2]
    flat = np.moveaxis(ratios, 2, 0).reshape(horizon, -1)
    known = np.isfinite(flat)
    capped = np.minimum(np.where(known, flat, 0.0), 20.0)
    seen = known.sum(axis=1)
    typical = np.where(seen > 0, capped.sum(axis=1) / np.maximum(seen, 1), np.nan)
    if not np.isfinite(typical).any():
        return np.sqrt(np.arange(1, horizon + 1))
    places = np.arange(horizon)
    good = np.isfinite(typical)
    typical = np.interp(places, places[good], typical[good])
    width = max(horizon // 6, 1)
    padded = np.pad(typical, width, mode="edge")
    smooth = np.convolve(padded, np.ones(2 * width + 1) / (2 * width + 1), mode="valid")
    return np.maximum(smooth, TINY)


def _own_factors(ratios: Numbers) -> tuple[Numbers, Numbers]:
    """Each series' factor from all origins, and for each origin the one without it."""
    known = np.isfinite(ratios)
    each = np.where(known, np.minimum(ratios, 20.0), 0.0).sum(axis=2)
    seen = known.sum(axis=2) / ratios.shape[2]
    each = each / ratios.shape[2]
    total, weight = each.sum(axis=0), seen.sum(axis=0)
    prior = float(total.sum() / max(weight.sum(), TINY)) or 1.0
    own = (total + _PRIOR_ORIGINS * prior) / (weight + _PRIOR_ORIGINS)
    without = (total - each + _PRIOR_ORIGINS * prior) / (weight - seen + _PRIOR_ORIGINS)
    return own, without


def _volume_bins(volume: Numbers) -> Counts:
    """Which quarter of the volumes each series is in; fewer bins where there are few series."""
    count = int(np.clip(len(volume) // _LEAST_OF_A_BIN, 1, _BINS))
    edges = np.quantile(volume, np.arange(1, count) / count)
    return np.asarray(np.searchsorted(edges, volume, side="right"), dtype=np.int64)


def _pooled(scaled: Numbers, bins: Counts) -> Numbers:
    """Bins by bands by levels: the quantiles of the errors of a bin at near horizons."""
    horizon = scaled.shape[2]
    bands = np.array_split(np.arange(horizon), min(_BANDS, horizon))
    rows = [
        [_quantiles_of(scaled[:, bins == each][:, :, band].ravel()) for band in bands]
        for each in range(int(bins.max()) + 1)
    ]
    return np.array(rows)


def _quantiles_of(errors: Numbers) -> Numbers:
    """With a few errors as a normal distribution would make them, lest three errors decide all."""
    errors = errors[np.isfinite(errors)]
    usual = float(np.abs(errors).mean()) if errors.size else 1.0
    places = (np.arange(_PRIOR_ERRORS) + 0.5) / _PRIOR_ERRORS
    made_up = np.array([NormalDist().inv_cdf(place) for place in places])
    pool = np.concatenate([errors, made_up * usual * _NORMAL_OVER_MEAN_ERROR])
    beyond = np.array([_conformal(level, pool.size) for level in LEVELS])
    return np.asarray(np.quantile(pool, beyond))


def _conformal(level: float, count: int) -> float:
    """The level moved outward by what a finite sample misses."""
    moved = 0.5 + (level - 0.5) * (count + 1) / count
    return min(max(moved, 0.0), 1.0)


def _normal(bands: int) -> Numbers:
    row = [NormalDist().inv_cdf(level) * _NORMAL_OVER_MEAN_ERROR for level in LEVELS]
    return np.array([[row] * bands])


def _windows(missed: Sequence[Missed]) -> float:
    """How many separate horizons the origins saw: those that overlap tell the same story."""
    seen = [float(np.isfinite(each.error).any(axis=0).sum()) for each in missed]
    horizon = missed[0].error.shape[1]
    furthest = max(each.back for each in missed)
    return float(min(sum(seen), furthest) / horizon)


def _less_biased(multiples: Numbers, windows: float) -> Numbers:
    """Errors of all series lie to one side in one stretch of time and to the other in the next:
    the fewer stretches were seen, the less of the common side is believed."""
    middle = multiples[:, :, LEVELS.index(0.5)][:, :, None]
    return np.asarray(multiples - middle * (_PRIOR_WINDOWS / (windows + _PRIOR_WINDOWS)))


def _at_each_horizon(multiples: Numbers, horizon: int) -> Numbers:
    """From bands to periods, linearly between the middles of the bands, so that nothing jumps."""
    bands = multiples.shape[1]
    if bands == 1:
        return np.repeat(multiples, horizon, axis=1)
    middles = [float(part.mean()) for part in np.array_split(np.arange(horizon), bands)]
    at = np.clip(np.interp(np.arange(horizon), middles, np.arange(bands)), 0, bands - 1)
    low = np.minimum(at.astype(np.int64), bands - 2)
    share = (at - low)[None, :, None]
    return np.asarray(multiples[:, low] * (1.0 - share) + multiples[:, low + 1] * share)
