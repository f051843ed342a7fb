"""What every member would have forecast from a past origin, and what then came."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import Numbers
from demand.forecast.history import History

Members = dict[str, Numbers]
MemberSource = Callable[[History, int], Members]
"""Gives the forecasts of the next periods of a history, by the name of the member."""

_LEAST_SEEN = 3


class Trial(Struct, frozen=True):
    """`actual` is NaN where nothing was known, or too little before the origin to be fair."""

    back: int
    members: Members
    actual: Numbers


def try_out(history: History, horizon: int, backs: list[int], source: MemberSource) -> list[Trial]:
    """One trial for each origin; a member that a history cannot bear is not among its members."""
    return [_trial(history, horizon, back, source) for back in backs]


def _trial(history: History, horizon: int, back: int, source: MemberSource) -> Trial:
    origin = history.length - back
    before = history.until(origin)
    actual = np.full((history.count, horizon), np.nan)
    came = history.values[:, origin : origin + horizon]
    known = history.known[:, origin : origin + horizon]
    fair = known & (before.known.sum(axis=1) >= _LEAST_SEEN)[:, None]
    actual[:, : came.shape[1]] = np.where(fair, came, np.nan)
    return Trial(back, source(before, horizon), actual)
