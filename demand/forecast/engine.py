"""Forecasts many series: members tried on rolling origins, weighed, combined and given a spread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from demand.forecast.arrays import TINY, Counts, Flags, Numbers
from demand.forecast.calibration import Missed, learn_spread, quantiles
from demand.forecast.fast_members import fast_members
from demand.forecast.history import History, history_of
from demand.forecast.origins import origins_back
from demand.forecast.trial import MemberSource, Trial, try_out
from demand.forecast.weights import combined, member_weights
from demand.forecast_table import LEVELS

_MOST_SEASONS = 5
_LEAST_KEPT = 60
_GROWN = 0.6
_LEAST_GROWN = 2
_INTERMITTENT = 0.3
"""From this share of periods without a sale a series is judged by squared errors."""


def _unknown_width(history: History, horizon: int) -> Numbers | None:
    return None


class Effort(Struct, frozen=True, kw_only=True):
    """How a forecast is made: by which members, from how many rolling origins, how many series at
    once, and whether series of like age are kept together or all learn from all.

    `lead` is a member that gets `lead_share` of the weight, or more, where it was about as good as
    the best other. `width` says how far off the forecast of a history may be, up to a factor, where
    something was learnt about that. The widest interval lies between the own one and that of
    `tails`: of what is rare each knows little, and both together more.
    """

    source: MemberSource
    origins: int
    at_once: int
    by_age: bool
    lead: str = ""
    lead_share: float = 0.0
    width: Callable[[History, int], Numbers | None] = _unknown_width
    tails: Effort | None = None


FAST = Effort(source=fast_members, origins=6, at_once=2_000, by_age=True)
"""Thousands of series a second."""

NAIVE = "seasonal_naive"
"""The member that a forecast must not be worse than."""

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
    traits: Counts | None = None,
    signals: Numbers | None = None,
    effort: Effort = FAST,
    told: Told = lambda done: None,
) -> Forecast:
    """Forecast the `horizon` periods after the last column of `values` (series by periods, NaN
    where nothing is known).

    `groups` numbers the category of each series, `traits` further static values (series by column);
    `signals` has what else was seen (signal by series by period). Series are worked on in an order
    that depends on them and not on the order in which they were given.
    """
    count = len(values)
    kept = max(_MOST_SEASONS * season, 8 * horizon, _LEAST_KEPT)
    values = values[:, -kept:]
    signals = None if signals is None else signals[:, :, -kept:]
    groups = np.zeros(count, dtype=np.int64) if groups is None else groups
    mean = np.zeros((count, horizon))
    spread = np.zeros((count, horizon, len(LEVELS)))
    for rows in _batches(values, season, effort):
        first = int(np.isfinite(values[rows]).any(axis=0).argmax())
        whole = history_of(values[rows, first:], groups[rows], season)
        whole = replace(
            whole,
            traits=None if traits is None else traits[rows],
            signals=None if signals is None else signals[:, rows, first:],
        )
        part = _forecast_together(whole, horizon, effort)
        mean[rows], spread[rows] = part.mean, part.quantiles
        told(len(rows))
    found = Forecast(mean, spread)
    if effort.tails is None:
        return found
    return _between_tails(
        found,
        forecast_values(values, season=season, horizon=horizon, groups=groups, effort=effort.tails),
    )


def _between_tails(found: Forecast, other: Forecast) -> Forecast:
    """The outermost quantiles moved half of the way to those of another, laid round the median."""
    middle = LEVELS.index(0.5)
    moved = found.quantiles.copy()
    for tail in (0, -1):
        away = other.quantiles[:, :, tail] - other.quantiles[:, :, middle]
        there = np.maximum(found.quantiles[:, :, middle] + away, 0.0)
        moved[:, :, tail] = 0.5 * (moved[:, :, tail] + there)
    moved[:, :, 0] = np.minimum(moved[:, :, 0], found.quantiles[:, :, 1])
    moved[:, :, -1] = np.maximum(moved[:, :, -1], found.quantiles[:, :, -2])
    return Forecast(found.mean, moved)


def _batches(values: Numbers, season: int, effort: Effort) -> Iterator[Counts]:
    """Rows to work on together: of like age, and not more than the effort says."""
    known = np.isfinite(values)
    ages = np.where(known.any(axis=1), values.shape[1] - known.argmax(axis=1), 0)
    edges = np.array([max(season // 4, 4), season * 1.25, season * 2.0, season * 3.0])
    classes = np.searchsorted(edges, ages, side="right") if effort.by_age else np.zeros_like(ages)
    totals = np.nansum(values, axis=1)
    for each in np.unique(classes):
        rows = np.flatnonzero(classes == each)
        rows = rows[np.lexsort((totals[rows], ages[rows]))]
        parts = -(-len(rows) // effort.at_once)
        yield from np.array_split(rows, parts)


def _forecast_together(whole: History, horizon: int, effort: Effort) -> Forecast:
    size, scale = _sizes(whole)
    history = replace(whole, values=whole.values / scale)
    groups = history.groups
    backs = origins_back(history.length, history.season, horizon, effort.origins)
    trials = try_out(history, horizon, backs, effort.source)
    members = effort.source(history, horizon)
    names = list(members)
    odd = _now_and_then(history)
    weigh = partial(
        member_weights, names=names, groups=groups, by_squares=odd, lead=effort.lead,
        lead_share=effort.lead_share,
    )  # fmt: skip
    mean = combined(members, names, weigh(trials))
    grown = _grown(trials, history.length)
    widths = {
        each.back: effort.width(history.until(history.length - each.back), horizon)
        for each in grown
    }
    missed = _missed(grown, names, weigh, widths)
    if NAIVE in members:
        mean, missed = _not_worse_than_naive(mean, members[NAIVE], missed, grown, groups)
    width = effort.width(history, horizon)
    found = np.zeros((*mean.shape, len(LEVELS)))
    for relative in (False, True):
        rows = np.flatnonzero(odd == relative)
        if rows.size:
            part = history.rows(rows)
            spread = learn_spread(
                part,
                size[rows],
                [each.rows(rows) for each in missed],
                relative=relative,
                with_width=width is not None,
            )
            own_width = None if width is None else width[rows]
            found[rows] = quantiles(mean[rows], spread, part.highest(), own_width)
    return Forecast(mean * scale, found * scale[:, :, None])


def _grown(trials: list[Trial], length: int) -> list[Trial]:
    """The trials from which errors are learnt: with a short past they were larger than they will
    be now. At least the two nearest."""
    grown = [each for each in trials if length - each.back >= _GROWN * length]
    return grown if len(grown) >= _LEAST_GROWN else trials[:_LEAST_GROWN]


def _sizes(whole: History) -> tuple[Numbers, Numbers]:
    """The mean of each series, and what to divide it by so that it is near 1."""
    known = whole.known
    total = np.where(known, whole.values, 0.0).sum(axis=1)
    size = total / np.maximum(known.sum(axis=1), 1)
    return size, np.where(size > TINY, size, 1.0)[:, None]


def _missed(
    trials: list[Trial],
    names: list[str],
    weigh: Callable[[list[Trial]], Numbers],
    widths: dict[int, Numbers | None],
) -> list[Missed]:
    """The error of each trial, combined with weights that were learnt on the others."""
    missed = []
    for trial in trials:
        others = [each for each in trials if each is not trial] or trials
        forecast = combined(trial.members, names, weigh(others))
        error = trial.actual - forecast
        missed.append(Missed(trial.back, forecast, error, widths[trial.back]))
    return missed


def _not_worse_than_naive(
    mean: Numbers, naive: Numbers, missed: list[Missed], trials: list[Trial], groups: Counts
) -> tuple[Numbers, list[Missed]]:
    """Where the last season again would have been better for a category as a whole, and from every
    origin that was tried, it is what its series are forecast with."""
    rivals = [trial.members.get(NAIVE) for trial in trials]
    size = int(groups.max(initial=0)) + 1
    worse = np.full(size, any(rival is not None for rival in rivals))
    for each, rival, trial in zip(missed, rivals, trials, strict=True):
        if rival is not None:
            ours = np.nansum(np.abs(each.error), axis=1)
            theirs = np.nansum(np.abs(trial.actual - rival), axis=1)
            worse &= np.bincount(groups, ours, size) > np.bincount(groups, theirs, size)
    rows = worse[groups][:, None]
    if not rows.any():
        return mean, missed
    again = []
    for each, rival, trial in zip(missed, rivals, trials, strict=True):
        forecast = each.forecast if rival is None else np.where(rows, rival, each.forecast)
        again.append(Missed(each.back, forecast, trial.actual - forecast, each.width))
    return np.where(rows, naive, mean), again


def _now_and_then(history: History) -> Flags:
    known = np.maximum(history.known.sum(axis=1), 1)
    return np.asarray((history.known & (history.values == 0)).sum(axis=1) / known > _INTERMITTENT)
