"""What is known of the VN2 contest's lines in a week: sums by line, product, group and so on.

Everything a forecast made in week `now` sees are the weeks before `now`; the leakage check in
bench/vn2.py changes the weeks from `now` on and expects the same orders.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

Floats = NDArray[np.float64]
YEAR = 52
_SMALL = 0.03
_KEYS = {
    "product": "Product", "group": "ProductGroup", "department": "Department",
    "division": "Division",
}  # fmt: skip


class History:
    """Weekly sales with in-stock flags (lines x weeks), and each line's places in the hierarchy."""

    def __init__(
        self, sales: Floats, in_stock: NDArray[np.bool_], keys: dict[str, NDArray[np.int64]]
    ) -> None:
        self.sales = np.where(in_stock, sales, 0.0)
        self.in_stock = in_stock
        self.keys = {"line": np.arange(len(sales)), **keys, "all": np.zeros(len(sales), np.int64)}
        self.lines, self.weeks = sales.shape

    @cached_property
    def _sums(self) -> dict[str, tuple[Floats, Floats]]:
        """By level: cumulated sales and in-stock weeks, with a 0 before the first week."""
        return {
            name: (_cumulated(self.sales, key), _cumulated(self.in_stock.astype(float), key))
            for name, key in self.keys.items()
        }

    @cached_property
    def _squares(self) -> Floats:
        return _cumulated(self.sales**2, self.keys["line"])

    @cached_property
    def _selling(self) -> Floats:
        return _cumulated((self.sales > 0).astype(float), self.keys["line"])

    def mean(self, level: str, first: int, after: int) -> tuple[Floats, Floats]:
        """For each line the mean sales of an in-stock week of its place in the level, in the weeks
        from `first` until before `after` (NaN without any), and the number of such weeks."""
        first, after = max(first, 0), max(after, 0)
        sold, weeks = (sums[:, after] - sums[:, first] for sums in self._sums[level])
        with np.errstate(all="ignore"):
            return (sold / weeks)[self.keys[level]], weeks[self.keys[level]]

    def level(self, now: int) -> Floats:
        """The size of each line: 13 weeks drawn toward 52."""
        short, count = self.mean("line", now - 13, now)
        long, weeks = self.mean("line", now - YEAR, now)
        long = np.where(weeks > 0, long, 0.3)
        short = np.where(count > 0, short, long)
        return np.asarray((short * count + long * 3 + 0.05) / (count + 3))

    def features(self, now: int, ahead: int) -> Floats:
        """What may tell the sales of week `now + ahead - 1`, free of scale (lines x features)."""
        columns = [*self._recent(now), *self._last_year(now, now + ahead - 1)]
        season = 2 * np.pi * ((now + ahead - 1) % YEAR) / YEAR
        for value in (np.sin(season), np.cos(season), float(ahead)):
            columns.append(np.full(self.lines, value))
        columns += [self.keys[name].astype(float) for name in ("group", "department")]
        with np.errstate(all="ignore"):
            return np.stack(columns, axis=1)

    def _recent(self, now: int) -> list[Floats]:
        size = self.level(now)
        with np.errstate(all="ignore"):
            columns = [np.log(size), self.mean("line", now - YEAR, now)[1]]
            for weeks in (1, 2, 4, 8, 13, 26, 52):
                columns.append(self.mean("line", now - weeks, now)[0] / size)
            start = max(now - 26, 0)
            there = self._sums["line"][1][:, now] - self._sums["line"][1][:, start]
            columns.append(
                np.sqrt((self._squares[:, now] - self._squares[:, start]) / there) / size
            )
            columns.append((self._selling[:, now] - self._selling[:, start]) / there)
            columns.append(self.sales[:, max(now - 13, 0) : now].max(axis=1) / size)
            columns += [self.sales[:, now - back] / size for back in (1, 2, 3, 4)]
            columns += [self._since_last_sale(now), self.in_stock[:, now - 1].astype(float)]
            for level in ("product", "group", "department", "division", "all"):
                base = self.mean(level, now - 13, now)[0]
                columns += [self.mean(level, now - weeks, now)[0] / base for weeks in (1, 4)]
            columns.append(np.log(np.maximum(self.mean("product", now - 13, now)[0], 0.02)))
        return columns

    def _since_last_sale(self, now: int) -> Floats:
        recent = self.sales[:, max(now - 30, 0) : now][:, ::-1] > 0
        return np.where(recent.any(axis=1), recent.argmax(axis=1) + 1.0, 31.0)

    def _last_year(self, now: int, week: int) -> list[Floats]:
        """How the same weeks of last year (and of the year before) stood to those before them."""
        columns = []
        same = week - YEAR
        with np.errstate(all="ignore"):
            for level in self.keys:
                before = self.mean(level, now - YEAR - 8, now - YEAR)[0]
                around = self.mean(level, now - YEAR - 8, now - YEAR + 16)[0]
                for first, after in ((same, same + 1), (same - 1, same + 2)):
                    then = self.mean(level, first, min(after, now))[0]
                    columns.append(np.log((then + _SMALL) / (before + _SMALL)))
                    columns.append(np.log((then + _SMALL) / (around + _SMALL)))
                    if level == "line":
                        columns.append(then / self.level(now))
                columns.append(self._two_years_ago(level, now, same - YEAR))
        return columns

    def _two_years_ago(self, level: str, now: int, same: int) -> Floats:
        if same < 8:
            return np.full(self.lines, np.nan)
        before = self.mean(level, now - 2 * YEAR - 8, now - 2 * YEAR)[0]
        then = self.mean(level, same - 1, same + 2)[0]
        return np.asarray(np.log((then + _SMALL) / (before + _SMALL)))


def _cumulated(values: Floats, key: NDArray[np.int64]) -> Floats:
    sums = np.zeros((int(key.max()) + 1, values.shape[1] + 1))
    np.add.at(sums[:, 1:], key, values)
    return np.asarray(np.cumsum(sums, axis=1))


def read_wide(path: Path) -> NDArray[np.generic]:
    """A contest file of a row for each line and a column for each week, without its keys."""
    frame = pl.read_csv(path)
    return frame.drop("Store", "Product").to_numpy()


def read_keys(folder: Path) -> dict[str, NDArray[np.int64]]:
    """The places of the lines in the hierarchy, numbered from 0."""
    master = pl.read_csv(folder / "vn2_master.csv")
    return {
        name: np.unique(master[column].to_numpy(), return_inverse=True)[1].astype(np.int64)
        for name, column in _KEYS.items()
    }


def seasonal_index(history: History, now: int) -> Floats:
    """The pooled strength of each week of the year: all lines' mean against the year about it."""
    sold = history.sales[:, :now].sum(axis=0)
    weeks = np.maximum(history.in_stock[:, :now].sum(axis=0), 1)
    means = sold / weeks
    strength = np.array(
        [means[t] / means[max(t - 26, 0) : min(t + 27, now)].mean() for t in range(now)]
    )
    place = np.arange(now) % YEAR
    near = [np.isin(place, [(w - 1) % YEAR, w, (w + 1) % YEAR]) for w in range(YEAR)]
    return np.array([strength[each].mean() for each in near])


def seasonal_means(history: History, start: int, now: int, window: int, ahead: int) -> Floats:
    """Mean of the last in-stock weeks, freed of the season and given the coming one (lines x
    weeks). The index is that known at `start`, the first decision of the contest."""
    index = seasonal_index(history, start)
    mean, weeks = history.mean("line", now - window, now)
    mean = np.where(weeks > 0, mean, np.nan_to_num(history.mean("line", now - YEAR, now)[0]))
    base = index[np.arange(now - window, now) % YEAR].mean()
    coming = index[np.arange(now, now + ahead) % YEAR] / base
    return np.asarray(mean[:, None] * coming[None, :])
