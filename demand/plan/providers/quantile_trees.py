"""Quantiles of a demand from boosted trees, one model a level (LightGBM)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from demand.plan.curve import Floats

_PARAMETERS = {
    "objective": "quantile",
    "num_leaves": 15,
    "learning_rate": 0.05,
    "min_data_in_leaf": 100,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}


class QuantileTrees:
    """Fitted once; the same data and seed give the same trees."""

    def __init__(self, levels: Sequence[float], *, rounds: int = 150, seed: int = 1) -> None:
        """`levels` are between 0 and 1, lowest first; `rounds` trees are grown for each."""
        self._levels = tuple(levels)
        self._rounds = rounds
        self._seed = seed
        self._models: list[Any] = []

    def fit(self, features: Floats, target: Floats, weight: Floats) -> None:
        """Learn from rows (rows x features); NaN is a value that is not known."""
        import lightgbm

        rows = lightgbm.Dataset(
            features, target, weight=weight, params=_PARAMETERS, free_raw_data=False
        )
        for level in self._levels:
            parameters = {**_PARAMETERS, "alpha": level, "seed": self._seed}
            self._models.append(lightgbm.train(parameters, rows, self._rounds))

    def predict(self, features: Floats) -> Floats:
        """Quantiles (rows x levels) that never cross and are never below 0."""
        columns = np.stack([model.predict(features) for model in self._models], axis=1)
        return np.asarray(np.maximum(np.sort(columns, axis=1), 0.0))
