"""What the trees see of each series at one point of time and for each coming period.

Everything is relative to the series' own noise, so that one model serves the small and the large,
and everything is taken from a history that ends at that point.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import TINY, Counts, Numbers
from demand.forecast.history import History
from demand.forecast.noise import noise
from demand.forecast.trial import Members

MEMBERS = (
    "naive", "mean", "short_mean", "level", "damped", "theta", "seasonal_naive", "own_level",
    "own_damped", "own_theta", "own_anchored", "mixed_level", "mixed_damped", "mixed_theta",
    "mixed_anchored", "half_level", "tsb", "sba",
)  # fmt: skip
"""The order of the columns that hold members; one that is not there is NaN."""

_WINDOWS = (2, 4, 8, 13, 26, 52)
_FLOOR = 0.05
_SPREAD = 2


class Seen(Struct, frozen=True):
    """`features` is series by period by column; a forecast is `anchor` plus `scale` times what the
    trees say."""

    features: Numbers
    anchor: Numbers
    scale: Numbers


def seen(history: History, members: Members, anchor: Numbers) -> Seen:
    """What is known at the end of a history. `anchor` is the forecast that the trees correct."""
    scale = noise(history)
    horizon = anchor.shape[1]
    columns = _of_members(members, anchor, scale)
    columns += _of_the_season(history, anchor, scale)
    columns += [_over(each, horizon) for each in _of_the_level(history, scale)]
    columns.append(_over_series(np.arange(horizon, dtype=np.float64), history.count))
    place = (history.length + np.arange(horizon)) % history.season
    columns.append(_over_series(place.astype(np.float64), history.count))
    if history.traits is not None:
        columns += [_over(each.astype(np.float64), horizon) for each in history.traits.T]
    for signal in history.signals if history.signals is not None else ():
        columns += _of_a_signal(signal, history.season, horizon)
    return Seen(np.stack(columns, axis=2).astype(np.float32), anchor, scale)


def _of_members(members: Members, anchor: Numbers, scale: Numbers) -> list[Numbers]:
    absent = np.full_like(anchor, np.nan)
    there = [members.get(name, absent) for name in MEMBERS]
    stacked = np.stack([each for each in there if each is not absent])
    columns = [(each - anchor) / scale[:, None] for each in there]
    columns.append((stacked.max(axis=0) - stacked.min(axis=0)) / scale[:, None])
    columns.append((np.median(stacked, axis=0) - anchor) / scale[:, None])
    return columns


def _of_the_season(history: History, anchor: Numbers, scale: Numbers) -> list[Numbers]:
    """The same periods of one, two and three seasons ago, and how they rose from that point."""
    length, season, horizon = history.length, history.season, anchor.shape[1]
    columns = [anchor / (history.values.mean(axis=1) + TINY)[:, None]]
    for seasons in (1, 2, 3):
        places = length + np.arange(horizon, dtype=np.int64) - season * seasons
        for spread in (0, _SPREAD):
            columns.append((_around(history.values, places, spread) - anchor) / scale[:, None])
        if seasons < 3:
            then = _recent(history.values[:, : max(length - season * seasons, 0)], 3)
            columns.append((columns[-1] * scale[:, None] + anchor - then[:, None]) / scale[:, None])
    return columns


def _of_the_level(history: History, scale: Numbers) -> list[Numbers]:
    values, season = history.values, history.season
    change = np.diff(values, axis=1)
    last = values[:, -1]
    columns = [(_recent(values, span) - last) / scale for span in _WINDOWS]
    for span in (4, 13, 26, season):
        before = _recent(values[:, : max(history.length - season, 0)], span)
        columns.append(_recent(values, span) / (before + _FLOOR))
    columns.append(values.mean(axis=1) / scale)
    columns.append(change[:, -1] / scale if change.shape[1] else last * 0)
    columns.append(np.abs(change[:, -8:]).sum(axis=1) / scale)
    turning = (change[:, 1:] * change[:, :-1]).sum(axis=1)
    columns.append(turning / ((change**2).sum(axis=1) + TINY))
    columns.append((values == 0).mean(axis=1))
    columns.append(history.known.sum(axis=1).astype(np.float64))
    return columns


def _of_a_signal(signal: Numbers, season: int, horizon: int) -> list[Numbers]:
    """A signal against its own last season: now, against a season ago, and then to come."""
    length = signal.shape[1]
    relative = signal / (_recent_or_all(signal, season) + TINY)[:, None]
    columns = []
    for span in (1, 2, 4, 8, 13, 26):
        now = _recent(relative, span)
        before = _recent(relative[:, : max(length - season, 0)], span)
        columns += [_over(now, horizon), _over(now / (before + _FLOOR), horizon)]
    for seasons in (1, 2):
        places = length + np.arange(horizon, dtype=np.int64) - season * seasons
        columns.append(_around(relative, places, _SPREAD + 1))
    return columns


def _around(values: Numbers, places: Counts, spread: int) -> Numbers:
    """The mean of the periods round each place that are known; NaN outside of what is known."""
    length = values.shape[1]
    sums = np.concatenate([np.zeros((len(values), 1)), np.cumsum(values, axis=1)], axis=1)
    low, high = np.clip(places - spread, 0, length), np.clip(places + spread + 1, 0, length)
    mean = (sums[:, high] - sums[:, low]) / np.maximum(high - low, 1)
    return np.where((places >= spread) & (places < length), mean, np.nan)


def _recent(values: Numbers, span: int) -> Numbers:
    """The mean of the newest `span` periods; NaN where there are not so many."""
    if values.shape[1] < span or span < 1:
        return np.full(len(values), np.nan)
    return np.asarray(values[:, -span:].mean(axis=1))


def _recent_or_all(values: Numbers, span: int) -> Numbers:
    return np.asarray(values[:, -span:].mean(axis=1))


def _over(each: Numbers, horizon: int) -> Numbers:
    return np.repeat(each[:, None], horizon, axis=1)


def _over_series(each: Numbers, count: int) -> Numbers:
    return np.repeat(each[None, :], count, axis=0)
