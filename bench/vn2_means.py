"""The means our orders in bench/vn2.py rest on: a level times a pooled season, and boosted trees.

A week in which a line was out of stock counts nowhere: not as a zero, nor in the season. All that
is told in week `now` rests on the weeks before it.
"""

from __future__ import annotations

import lightgbm
import numpy as np

from bench.vn2_history import YEAR, Floats, History

AHEAD = 3
_FADING, _LONG_FADING = 0.94, 0.99
_PRIOR_WEEKS = 3.0
_POOLED_PIECES = 500.0
_FIRST_ROWS, _FIRST_SEASON = 26, 56
_LEAST_WEEKS = 4
_SCATTER_WEEKS, _PRIOR_SCATTER, _MOST_SCATTER = 60, 5.0, 30.0
_SIZES = (0.5, 1.0, 2.0, 4.0, 8.0)
_ROUNDS = 300
_PARAMETERS = {
    "objective": "poisson", "num_leaves": 15, "learning_rate": 0.05, "min_data_in_leaf": 200,
    "feature_fraction": 0.4, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5.0,
    "max_bin": 63, "num_threads": 1, "deterministic": True, "force_row_wise": True, "seed": 1,
    "verbose": -1,
}  # fmt: skip


class Means:
    """Level times season, by line and week, of a history."""

    def __init__(self, history: History) -> None:
        self.history = history
        self._told: dict[int, tuple[Floats, Floats]] = {}

    def both(self, now: int) -> tuple[Floats, Floats]:
        """The weeks from `now` on (lines x 3) with the season of all lines as it was known then,
        and with that of the line's department."""
        if now not in self._told:
            whole, own = seasons(self.history, now)
            self._told[now] = self.with_season(whole, now), self.with_season(own, now)
        return self._told[now]

    def with_season(self, season: Floats, now: int) -> Floats:
        """The level of each line times a season (lines x 52). The level is the mean of the weeks in
        stock, freed of the season, that fades by 6 % a week, drawn toward a slower one."""
        history = self.history
        weeks = np.arange(max(now - 2 * YEAR, 0), now)
        sold = history.sales[:, weeks]
        there = season[:, weeks % YEAR] * history.in_stock[:, weeks]
        slow, fast = (fading ** (now - 1 - weeks) for fading in (_LONG_FADING, _FADING))
        usual = (sold @ slow + 0.05) / (there @ slow + 0.15)
        level = (sold @ fast + _PRIOR_WEEKS * usual) / (there @ fast + _PRIOR_WEEKS)
        return np.asarray(level[:, None] * season[:, (now + np.arange(AHEAD)) % YEAR])

    def scatter(self, now: int) -> Floats:
        """By line the variance of what came over the mean that was seen three weeks before, in the
        last 60 weeks, drawn by five weeks toward that of the lines of its size."""
        history = self.history
        squares, weeks = np.zeros(history.lines), np.zeros(history.lines)
        for then in range(max(_FIRST_SEASON, now - _SCATTER_WEEKS), now - AHEAD + 1):
            seen = np.maximum(sum(self.both(then))[:, -1] / 2, 0.05)
            there = history.in_stock[:, then + AHEAD - 1]
            gone = (history.sales[:, then + AHEAD - 1] - seen) ** 2 / seen
            squares += there * np.minimum(gone, _MOST_SCATTER)
            weeks += there
        size = np.digitize(history.level(now), _SIZES)
        sums, counts = (np.bincount(size, each, len(_SIZES) + 1) for each in (squares, weeks))
        usual = (sums / np.maximum(counts, 1))[size]
        return np.asarray((squares + _PRIOR_SCATTER * usual) / (weeks + _PRIOR_SCATTER))


def seasons(history: History, now: int) -> tuple[Floats, Floats]:
    """The strength of each week of the year (lines x 52) of all lines, and of the departments drawn
    toward it by 500 pieces."""
    sold, usual = _of_the_year(history, now, "all")
    whole = (sold + 1) / (usual + 1)
    sold, usual = _of_the_year(history, now, "department")
    own = (sold + _POOLED_PIECES * whole) / (usual + _POOLED_PIECES)
    return whole[history.keys["all"]], own[history.keys["department"]]


def _of_the_year(history: History, now: int, level: str) -> tuple[Floats, Floats]:
    """Pieces sold in each week of the year, and those that the years about them would sell."""
    key = history.keys[level]
    sold = np.zeros((int(key.max()) + 1, now))
    there = np.zeros_like(sold)
    np.add.at(sold, key, history.sales[:, :now])
    np.add.at(there, key, history.in_stock[:, :now].astype(float))
    sums = np.cumsum(np.pad(sold, ((0, 0), (1, 0))), axis=1)
    weeks = np.cumsum(np.pad(there, ((0, 0), (1, 0))), axis=1)
    first = np.maximum(np.arange(now) - YEAR // 2, 0)
    after = np.minimum(np.arange(now) + YEAR // 2 + 1, now)
    mean = (sums[:, after] - sums[:, first]) / np.maximum(weeks[:, after] - weeks[:, first], 1)
    in_year = np.eye(YEAR)[np.arange(now) % YEAR]
    return sold @ in_year, (mean * there) @ in_year


class MeanTrees:
    """Means from boosted trees, grown from the weeks before `start` only."""

    def __init__(self, means: Means, start: int) -> None:
        self._means = means
        rows, targets, weights = [], [], []
        for now in range(_FIRST_ROWS, start):
            for ahead in range(1, min(AHEAD, start - now) + 1):
                seen = self._rows_of(now, ahead)
                rows.append(seen[0])
                targets.append(seen[1])
                weights.append(seen[2])
        data = lightgbm.Dataset(
            np.concatenate(rows), np.concatenate(targets), weight=np.concatenate(weights)
        )
        self._model = lightgbm.train(_PARAMETERS, data, _ROUNDS)

    def _rows_of(self, now: int, ahead: int) -> tuple[Floats, Floats, Floats]:
        history, week = self._means.history, now + ahead - 1
        known = history.mean("line", 0, now)[1] >= _LEAST_WEEKS
        used = history.in_stock[:, week] & known
        size = history.level(now)
        features = self._features(now, ahead)
        return features[used], (history.sales[:, week] / size)[used], size[used]

    def _features(self, now: int, ahead: int) -> Floats:
        """Those of the history, and what level and season say."""
        history = self._means.history
        told = np.full((history.lines, 2), np.nan)
        if now >= _FIRST_SEASON:
            size = history.level(now)
            for column, means in enumerate(self._means.both(now)):
                told[:, column] = np.log(np.maximum(means[:, ahead - 1], 0.02) / size)
        return np.concatenate([history.features(now, ahead), told], axis=1).astype(np.float32)

    def means(self, now: int) -> Floats:
        """The three weeks from `now` on (lines x 3)."""
        sizes = self._means.history.level(now)
        parts = [self._model.predict(self._features(now, 1 + n)) * sizes for n in range(AHEAD)]
        return np.stack(parts, axis=1)
