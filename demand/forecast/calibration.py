"""How far off forecasts were, by volume and horizon: the spread that their quantiles are given.

Conformal: the errors made on rolling origins are put on one scale, pooled over series of like
volume, and their quantiles are laid round the new forecast. A series' own scale is learnt from its
other origins when an error of one is judged, so that it is not flattered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import NormalDist

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import TINY, Counts, Numbers
from demand.forecast.history import History
from demand.forecast.learnt_scale import learn_weights, learnt_scale, signs
from demand.forecast.noise import busy, noise
from demand.forecast_table import LEVELS

_BINS = 4
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


Scale = Callable[[Numbers, Numbers | None], Numbers]
"""What one means by an error of 1, by series and horizon: for a forecast and its width."""


class Spread(Struct, frozen=True):
    """For each series a bin; for each bin and level a multiple of the scale."""

    scale: Scale
    bins: Counts
    multiples: Numbers


def learn_spread(
    history: History,
    volume: Numbers,
    missed: Sequence[Missed],
    *,
    relative: bool,
    with_width: bool = False,
) -> Spread:
    """The spread of a forecast of these series. `volume` is pieces a period, in true size.

    Errors are measured against the forecast itself if they are `relative` (of series that sell now
    and then an error is mostly all of it); else by how much a series changes, or, where trees said
    how wide of the mark one may be (`with_width`), by what of all that was learnt to tell it.
    """
    bins = _volume_bins(volume)
    if relative:
        return _of_forecast(missed, bins)
    told = [each for each in missed if each.width is not None] if with_width else []
    if told:
        return _of_signs(history, told, bins * 0)
    return _of_noise(history, missed, bins)


def _of_forecast(missed: Sequence[Missed], bins: Counts) -> Spread:
    def scale(forecast: Numbers, width: Numbers | None) -> Numbers:
        return forecast + TINY

    if not missed:
        return Spread(scale, bins * 0, _normal())
    framed = np.stack([each.error / scale(each.forecast, None) for each in missed])
    return Spread(scale, bins, _pooled(framed, bins))


def _of_noise(history: History, missed: Sequence[Missed], bins: Counts) -> Spread:
    basis = noise(history)

    def walk(forecast: Numbers, width: Numbers | None) -> Numbers:
        return _frame(forecast, basis) * np.sqrt(np.arange(1, forecast.shape[1] + 1))

    if not missed:
        return Spread(walk, bins * 0, _normal())
    framed = np.stack([each.error / _frame(each.forecast, basis) for each in missed])
    by_horizon = _horizon_profile(np.abs(framed))
    own, without = _own_factors(np.abs(framed) / by_horizon)

    def scale(forecast: Numbers, width: Numbers | None) -> Numbers:
        return _frame(forecast, basis * own) * by_horizon

    multiples = _less_biased(
        _pooled(framed / (by_horizon * without[:, :, None]), bins), _windows(missed)
    )
    return Spread(scale, bins, multiples)


def _of_signs(history: History, missed: Sequence[Missed], bins: Counts) -> Spread:
    pasts = [history.until(history.length - each.back) for each in missed]
    bases = [noise(past)[:, None] for past in pasts]
    framed = np.stack([
        each.error / _frame(each.forecast, basis[:, 0])
        for each, basis in zip(missed, bases, strict=True)
    ])  # fmt: skip
    by_horizon = _horizon_profile(np.abs(framed))
    own, without = _own_factors(np.abs(framed) / by_horizon)

    def columns(past: History, forecast: Numbers, width: Numbers | None, own: Numbers) -> Numbers:
        seen = signs(past, forecast, forecast if width is None else width)
        more = np.broadcast_arrays(np.log(own + TINY)[:, None], np.log(by_horizon)[None, :])
        return np.concatenate([seen, np.stack(more, axis=2)], axis=2)

    then = np.stack([
        columns(past, each.forecast, each.width, factor)
        for past, each, factor in zip(pasts, missed, without, strict=True)
    ])  # fmt: skip
    ratios = np.stack([each.error / basis for each, basis in zip(missed, bases, strict=True)])
    weights = learn_weights(then, ratios)
    scaled = np.stack([
        ratio / learnt_scale(each, weights) for ratio, each in zip(ratios, then, strict=True)
    ])  # fmt: skip

    def scale(forecast: Numbers, width: Numbers | None) -> Numbers:
        now = columns(history, forecast, width, own)
        return noise(history)[:, None] * learnt_scale(now, weights)

    multiples = _less_biased(_pooled(scaled, bins), _windows(missed))
    return Spread(scale, bins, multiples)


def quantiles(
    forecast: Numbers, spread: Spread, highest: Numbers, width: Numbers | None = None
) -> Numbers:
    """Series by horizon by level; they rise with the level, are 0 or more, and capped at three
    times the highest value of the series (or the forecast, where that is more)."""
    scale = spread.scale(forecast, width)
    found = forecast[:, :, None] + spread.multiples[spread.bins][:, None, :] * scale[:, :, None]
    cap = np.maximum(_MOST_TIMES_HIGHEST * highest[:, None], forecast)
    found = np.clip(found, 0.0, cap[:, :, None])
    return np.asarray(np.maximum.accumulate(found, axis=2))


def _frame(forecast: Numbers, basis: Numbers) -> Numbers:
    """Scale by series and horizon: busy periods are forecast with larger errors than quiet ones."""
    return np.asarray(basis[:, None] * busy(forecast) ** _GROWS_WITH_MEAN)


def _horizon_profile(ratios: Numbers) -> Numbers:
    """The typical error at each horizon, smoothed. What lies further ahead is not known better, so
    that it never falls."""
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
    return np.maximum.accumulate(np.maximum(smooth, TINY))


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
    """Bins by levels: the quantiles of the errors of a bin."""
    each = range(int(bins.max()) + 1)
    return np.stack([_quantiles_of(scaled[:, bins == number].ravel()) for number in each])


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


def _normal() -> Numbers:
    row = [NormalDist().inv_cdf(level) * _NORMAL_OVER_MEAN_ERROR for level in LEVELS]
    return np.array([row])


def _windows(missed: Sequence[Missed]) -> float:
    """How many separate horizons the origins saw: those that overlap tell the same story."""
    seen = [float(np.isfinite(each.error).any(axis=0).sum()) for each in missed]
    horizon = missed[0].error.shape[1]
    furthest = max(each.back for each in missed)
    return float(min(sum(seen), furthest) / horizon)


def _less_biased(multiples: Numbers, windows: float) -> Numbers:
    """Errors of all series lie to one side in one stretch of time and to the other in the next:
    the fewer stretches were seen, the less of the common side is believed."""
    middle = multiples[:, [LEVELS.index(0.5)]]
    return np.asarray(multiples - middle * (_PRIOR_WINDOWS / (windows + _PRIOR_WINDOWS)))
