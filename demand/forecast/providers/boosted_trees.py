"""LightGBM: trees that learn the median of what is off (absolute errors)."""

from __future__ import annotations

import numpy as np

from demand.forecast.arrays import Numbers
from demand.forecast.stacking import Lesson

_ROUNDS = 200
_SETTINGS = {
    "objective": "l1",
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


def learn(lesson: Lesson, rows: Numbers) -> Numbers:
    """Train on the lesson and say by how much the anchor is off for the rows. Always the same for
    the same lesson."""
    import lightgbm

    few = len(lesson.target) < 20 * int(_SETTINGS["min_data_in_leaf"])  # type: ignore[call-overload]
    settings = {**_SETTINGS, "min_data_in_leaf": 20} if few else _SETTINGS
    table = lightgbm.Dataset(lesson.features, lesson.target, weight=lesson.weight)
    trees = lightgbm.train(settings, table, _ROUNDS)
    return np.asarray(trees.predict(rows), dtype=np.float64)
