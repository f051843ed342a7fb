"""What is known of many series: one matrix with its gaps marked, all ending in the same period."""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from demand.forecast.arrays import Counts, Flags, Numbers


class History(Struct, frozen=True):
    """Series as rows, periods as columns, the last column the newest period.

    `values` has a number everywhere: where `known` is false (before a series began, a week out of
    stock, a gap) it is a stand-in that no error is measured against. `groups` numbers the category
    of each series; seasonal shapes and weights are shared inside one. `traits` numbers further
    static values (series by column); `signals` has what else was seen (signal by series by period).
    """

    values: Numbers
    known: Flags
    groups: Counts
    season: int
    traits: Counts | None = None
    signals: Numbers | None = None

    @property
    def count(self) -> int:
        """How many series."""
        return int(self.values.shape[0])

    @property
    def length(self) -> int:
        """How many periods."""
        return int(self.values.shape[1])

    def highest(self) -> Numbers:
        """The highest known value of each series."""
        return np.asarray(np.where(self.known, self.values, 0.0).max(axis=1))

    def until(self, origin: int) -> History:
        """Only the first `origin` periods: what was known then, its stand-ins made anew."""
        before = history_of(
            np.where(self.known, self.values, np.nan)[:, :origin], self.groups, self.season
        )
        signals = None if self.signals is None else self.signals[:, :, :origin]
        return replace(before, traits=self.traits, signals=signals)

    def rows(self, chosen: Counts | Flags) -> History:
        """Only the chosen series."""
        return History(
            self.values[chosen], self.known[chosen], self.groups[chosen], self.season,
            None if self.traits is None else self.traits[chosen],
            None if self.signals is None else self.signals[:, chosen],
        )  # fmt: skip


def history_of(values: Numbers, groups: Counts | None, season: int) -> History:
    """A history from a matrix in which what is not known is NaN."""
    known = np.isfinite(values)
    if groups is None:
        groups = np.zeros(len(values), dtype=np.int64)
    return History(_with_stand_ins(values, known, season), known, groups, season)


def _with_stand_ins(values: Numbers, known: Flags, season: int) -> Numbers:
    """Fill each gap: first from the same period a season away, then from the nearest known one.

    A filled value never looks ahead of the last column, so an earlier origin made with `until`
    holds nothing of what came after it.
    """
    if known.all():
        return values.astype(np.float64)
    filled = np.where(known, values, np.nan)
    inside = np.isnan(filled) & (np.cumsum(known, axis=1) > 0)
    if season > 1 and values.shape[1] > season and inside.any():
        filled = _from_the_season(filled, inside, season)
    filled = _carried(filled)
    filled = _carried(filled[:, ::-1])[:, ::-1]
    return np.nan_to_num(filled, nan=0.0)


def _from_the_season(filled: Numbers, inside: Flags, season: int) -> Numbers:
    """The value a season earlier times how the level has changed since."""
    earlier = np.full_like(filled, np.nan)
    earlier[:, season:] = filled[:, :-season]
    level = _level(filled, max(season // 4, 2))
    before = np.full_like(filled, np.nan)
    before[:, season:] = level[:, :-season]
    with np.errstate(divide="ignore", invalid="ignore"):
        guess = earlier * np.clip(level / before, 0.2, 5.0)
    return np.where(inside & np.isfinite(guess), guess, filled)


def _level(values: Numbers, span: int) -> Numbers:
    """The mean of what was known in the `span` periods up to each one."""
    known = np.isfinite(values)
    total = np.cumsum(np.where(known, values, 0.0), axis=1)
    seen = np.cumsum(known, axis=1).astype(np.float64)
    total[:, span:] -= total[:, :-span].copy()
    seen[:, span:] -= seen[:, :-span].copy()
    with np.errstate(divide="ignore", invalid="ignore"):
        return total / np.where(seen > 0, seen, np.nan)


def _carried(values: Numbers) -> Numbers:
    """Each NaN takes the last number to its left."""
    at = np.where(np.isnan(values), 0, np.arange(values.shape[1])[None, :])
    np.maximum.accumulate(at, axis=1, out=at)
    return np.take_along_axis(values, at, axis=1)
