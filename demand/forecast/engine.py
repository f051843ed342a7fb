"""Forecasts many series: members tried on rolling origins, weighed, combined and given a spread."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import TINY, Counts, Flags, Numbers
from demand.forecast.calibration import Missed, learn_spread, quantiles
from demand.forecast.fast_members import fast_members
from demand.forecast.history import History, history_of
from demand.forecast.origins import origins_back
from demand.forecast.trial import MemberSource, Trial, try_out
from demand.forecast.weights import combined, member_weights
from demand.forecast_table import LEVELS

_MOST_AT_ONCE = 2_000
_MOST_SEASONS = 5
_LEAST_KEPT = 60
_MOST_ORIGINS = 6
_GROWN = 0.6
_LEAST_GROWN = 2
_INTERMITTENT = 0.3
"""From this share of periods without a sale a series is judged by squared errors."""

Told = Callable[[int], None]
"""Told how many more series are done."""


class Forecast(Struct, frozen=True):
    """`mean` is series by periods; `quantiles` has the levels of the forecast table as a third
    axis. Both are 0 or more, and quantiles rise with their level."""

    mean: Numbers
    quantiles: Numbers


def forecast_values(
    values: Numbers,
    *,
    season: int,
    horizon: int,
    groups: Counts | None = None,
    source: MemberSource = fast_members,
    at_once: int = _MOST_AT_ONCE,
    told: Told = lambda done: None,
) -> Forecast:
    """Forecast the `horizon` periods after the last column of `values` (series by periods, NaN
    where nothing is known).

    Series of like age are worked on together, in an order that depends on them and not on the
    order in which they were given.
    """
    count = len(values)
    values = values[:, -max(_MOST_SEASONS * season, 8 * horizon, _LEAST_KEPT) :]
    groups = np.zeros(count, dtype=np.int64) if groups is None else groups
    mean = np.zeros((count, horizon))
    spread = np.zeros((count, horizon, len(LEVELS)))
    for rows in _batches(values, season, at_once):
        first = int(np.isfinite(values[rows]).any(axis=0).argmax())
        part = _forecast_alike(values[rows, first:], season, horizon, groups[rows], source)
        mean[rows], spread[rows] = part.mean, part.quantiles
        told(len(rows))
    return Forecast(mean, spread)


def _batches(values: Numbers, season: int, at_once: int) -> Iterator[Counts]:
    """Rows that were seen for about as many seasons, at most `at_once` together."""
    known = np.isfinite(values)
    ages = np.where(known.any(axis=1), values.shape[1] - known.argmax(axis=1), 0)
    edges = np.array([max(season // 4, 4), season * 1.25, season * 2.0, season * 3.0])
    classes = np.searchsorted(edges, ages, side="right")
    totals = np.nansum(values, axis=1)
    for each in np.unique(classes):
        rows = np.flatnonzero(classes == each)
        rows = rows[np.lexsort((totals[rows], ages[rows]))]
        parts = -(-len(rows) // at_once)
        yield from np.array_split(rows, parts)


def _forecast_alike(
    values: Numbers, season: int, horizon: int, groups: Counts, source: MemberSource
) -> Forecast:
    known = np.isfinite(values)
    size = np.nansum(values, axis=1) / np.maximum(known.sum(axis=1), 1)
    scale = np.where(size > TINY, size, 1.0)[:, None]
    history = history_of(values / scale, groups, season)
    backs = origins_back(history.length, season, horizon, _MOST_ORIGINS)
    trials = try_out(history, horizon, backs, source)
    members = source(history, horizon)
    names = list(members)
    odd = _now_and_then(history)
    weights = member_weights(trials, names, groups, odd)
    mean = combined(members, names, weights)
    missed = _missed(_grown(trials, history.length), names, groups, odd)
    found = np.zeros((*mean.shape, len(LEVELS)))
    for relative in (False, True):
        rows = np.flatnonzero(odd == relative)
        if rows.size:
            part = history.rows(rows)
            spread = learn_spread(
                part, size[rows], [each.rows(rows) for each in missed], relative=relative
            )
            found[rows] = quantiles(mean[rows], spread, part.highest())
    return Forecast(mean * scale, found * scale[:, :, None])


def _grown(trials: list[Trial], length: int) -> list[Trial]:
    """The trials from which errors are learnt: with a short past they were larger than they will
    be now. At least the two nearest."""
    grown = [each for each in trials if length - each.back >= _GROWN * length]
    return grown if len(grown) >= _LEAST_GROWN else trials[:_LEAST_GROWN]


def _missed(trials: list[Trial], names: list[str], groups: Counts, odd: Flags) -> list[Missed]:
    """The error of each trial, combined with weights that were learnt on the others."""
    missed = []
    for trial in trials:
        others = [each for each in trials if each is not trial] or trials
        weights = member_weights(others, names, groups, odd)
        forecast = combined(trial.members, names, weights)
        missed.append(Missed(trial.back, forecast, trial.actual - forecast))
    return missed


def _now_and_then(history: History) -> Flags:
    known = np.maximum(history.known.sum(axis=1), 1)
    return np.asarray((history.known & (history.values == 0)).sum(axis=1) / known > _INTERMITTENT)
