"""LightGBM: trees that learn the median of what is off (absolute errors)."""

from __future__ import annotations

from typing import Any

import numpy as np

from demand.forecast.arrays import Numbers
from demand.forecast.stacking import Learnt, Lesson

_ROUNDS = 200
_WIDTH_LEVEL = 0.9
_COARSE = {"num_leaves": 15, "rounds": 100}
_ROWS_OF_WIDTH = 20_000
"""How wide of the mark is told by little, and is learnt from what the first trees left over."""
_SETTINGS = {
    "learning_rate": 0.05,
    "num_leaves": 31,
    "min_data_in_leaf": 100,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.5,
    "bagging_freq": 1,
    "lambda_l2": 1.0,
    "max_bin": 63,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}


def learn(lesson: Lesson, rows: Numbers) -> Learnt:
    """Train on the lesson and say by how much the anchor is off for the rows, and how wide of it
    one may be. Always the same for the same lesson."""
    middle = _fit(lesson, lesson.target, {"objective": "l1"})
    some = lesson.some(_ROWS_OF_WIDTH)
    missed = np.abs(some.target - _said(middle, some.features))
    width = _fit(some, missed, {"objective": "quantile", "alpha": _WIDTH_LEVEL, **_COARSE})
    return Learnt(_said(middle, rows), _said(width, rows))


def _fit(lesson: Lesson, target: Numbers, more: dict[str, Any]) -> Any:
    import lightgbm

    settings: dict[str, Any] = {**_SETTINGS, **more}
    few = len(target) < 20 * settings["min_data_in_leaf"]
    if few:
        settings["min_data_in_leaf"] = 20
    table = lightgbm.Dataset(lesson.features, target, weight=lesson.weight)
    return lightgbm.train(settings, table, settings.pop("rounds", _ROUNDS))


def _said(trees: Any, rows: Numbers) -> Numbers:
    return np.asarray(trees.predict(rows), dtype=np.float64)
