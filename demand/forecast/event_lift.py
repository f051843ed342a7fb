"""By how much an event moved sales: against the periods round it, over all series it concerned."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import TINY, Counts, Numbers

_NEAR = 4
"""Periods before and after, of which those without any event say what would have been sold."""
_LEAST_DOUBT = 0.03
_ALONE_DOUBT = 0.25
"""What happened once may happen otherwise: so much of a lift is doubted at least."""
_PRIOR_TIMES = 3.0
_LEAST, _MOST = -0.95, 20.0


class EventLift(Struct, frozen=True):
    """Sales in such an event are 1 + `lift` times what they would be; `doubt` is its standard
    error. Learnt from so many `times` and `series`."""

    kind: str
    lift: float
    doubt: float
    times: int
    series: int


def learn_lift(kind: str, wanted: Numbers, share: Numbers, touched: Numbers) -> EventLift | None:
    """From `share`, how much of each period lay in the event; `touched` counts the events of any
    kind. None where nothing was sold in one, or nothing round it."""
    more, usual = _told(wanted, share, touched)
    series = int((usual > 0).any(axis=1).sum())
    held = usual.sum(axis=0)
    periods = np.flatnonzero(held > TINY)
    if not periods.size:
        return None
    lift = float(more.sum() / held.sum())
    times = 1 + int((np.diff(periods) > 1).sum())
    doubt = _doubt(more, usual, lift, times, periods)
    believed = lift * lift**2 / (lift**2 + doubt**2 + TINY)
    return EventLift(kind, float(np.clip(believed, _LEAST, _MOST)), doubt, times, series)


def own_lifts(lift: EventLift, wanted: Numbers, share: Numbers, touched: Numbers) -> Numbers:
    """Each series' lift, held to that of all as if it had been seen three times more."""
    more, usual = _told(wanted, share, touched)
    held = usual.sum(axis=1)
    seen = (usual > TINY).sum(axis=1)
    own = np.clip(more.sum(axis=1) / np.maximum(held, TINY), _LEAST, _MOST)
    trust = np.where(held > TINY, seen / (seen + _PRIOR_TIMES), 0.0)
    return np.asarray(trust * own + (1.0 - trust) * lift.lift)


def _told(wanted: Numbers, share: Numbers, touched: Numbers) -> tuple[Numbers, Numbers]:
    """For each period in the event what was sold beyond the usual, and the usual in its share;
    where the event also lay by itself only there."""
    alone = (share > 0) & (touched == 1)
    inside = alone if alone.any() else share > 0
    usual = _round_about(wanted, touched)
    known = inside & np.isfinite(wanted) & np.isfinite(usual)
    return (
        np.where(known, np.nan_to_num(wanted - usual), 0.0),
        np.where(known, np.nan_to_num(usual) * share, 0.0),
    )


def _round_about(wanted: Numbers, touched: Numbers) -> Numbers:
    """The mean of what was sold near each period, as much before as after it where both are known,
    in periods without an event; NaN where there are none."""
    calm = np.isfinite(wanted) & (touched == 0)
    sides = [
        _side_mean(np.where(calm, wanted, 0.0), calm.astype(np.float64), turn) for turn in (1, -1)
    ]
    both = np.stack(sides)
    known = np.isfinite(both)
    total = np.where(known, both, 0.0).sum(axis=0)
    return np.where(known.any(axis=0), total / np.maximum(known.sum(axis=0), 1), np.nan)


def _side_mean(values: Numbers, known: Numbers, turn: int) -> Numbers:
    """Of the `_NEAR` periods before each one (`turn` 1) or after it (-1)."""
    total, seen = np.zeros_like(values), np.zeros_like(values)
    length = values.shape[1]
    for away in range(1, min(_NEAR, length - 1) + 1):
        here = slice(away, None) if turn > 0 else slice(None, -away)
        there = slice(None, -away) if turn > 0 else slice(away, None)
        total[:, here] += values[:, there]
        seen[:, here] += known[:, there]
    return np.where(seen > 0, total / np.maximum(seen, 1.0), np.nan)


def _doubt(more: Numbers, usual: Numbers, lift: float, times: int, periods: Counts) -> float:
    """The standard error of the lift: from how it differed between series, and between times."""
    off = (more - lift * usual).sum(axis=1)
    held = float(usual.sum())
    between_series = float(np.sqrt((off**2).sum())) / held
    groups = np.cumsum(np.concatenate([[0], np.diff(periods) > 1])).astype(np.int64)
    off_times = np.bincount(groups, (more - lift * usual).sum(axis=0)[periods])
    between_times = float(np.sqrt((off_times**2).sum())) / held
    if times > 1:
        between_times *= float(np.sqrt(times / (times - 1)))
    else:
        between_times = _ALONE_DOUBT * abs(lift)
    return float(np.hypot(max(between_series, _LEAST_DOUBT), between_times))
