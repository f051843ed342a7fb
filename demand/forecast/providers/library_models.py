"""statsforecast: the library's models, series by series, to compare with."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np

from demand.forecast.arrays import Numbers
from demand.forecast_table import LEVELS

NAMES = ("AutoETS", "AutoCES", "DynamicOptimizedTheta")
_INTERVALS = (50, 80, 95)
_LEAST = 10


def forecast_with(name: str, values: Numbers, *, horizon: int) -> tuple[Numbers, Numbers]:
    """Mean and quantiles (series by periods, and by level) of a non-seasonal model of the library.

    A series that it cannot fit is forecast with its last value.
    """
    mean = np.zeros((len(values), horizon))
    spread = np.zeros((len(values), horizon, len(LEVELS)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for row, series in enumerate(values):
            mean[row], spread[row] = _one(name, series[np.isfinite(series)], horizon)
    return np.maximum(mean, 0.0), np.maximum.accumulate(np.maximum(spread, 0.0), axis=2)


def _one(name: str, series: Numbers, horizon: int) -> tuple[Numbers, Numbers]:
    last = series[-1] if len(series) else 0.0
    flat = np.full(horizon, last)
    if len(series) < _LEAST:
        return flat, np.repeat(flat[:, None], len(LEVELS), axis=1)
    try:
        found = _model(name).forecast(series.copy(), horizon, level=list(_INTERVALS))
    except Exception:  # noqa: BLE001  whatever a library cannot fit is compared as the last value
        return flat, np.repeat(flat[:, None], len(LEVELS), axis=1)
    low = [found[f"lo-{each}"] for each in reversed(_INTERVALS)]
    high = [found[f"hi-{each}"] for each in _INTERVALS]
    return found["mean"], np.stack([*low, found["mean"], *high], axis=1)


def _model(name: str) -> Any:
    from statsforecast import models

    return getattr(models, name)(season_length=1)
