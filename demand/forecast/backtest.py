"""What forecasts would have been worth: made again from earlier points of time and then judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import polars as pl
from msgspec import Struct

from demand.forecast.arrays import Numbers
from demand.forecast.engine import Forecast
from demand.forecast.forecast_frame import forecast_frame
from demand.forecast.panel_matrix import PanelMatrix
from demand.forecast.scores import Scores, scores
from demand.forecast_table import LEVELS

SEASONAL_NAIVE = "seasonal naive"
Model = Callable[[int], Forecast]
"""Forecasts from what was known up to a column of the panel's matrix."""


class Tried(Struct, frozen=True):
    """One model at one origin: `origin` is the number of columns that were known."""

    model: str
    origin: int
    forecast: Forecast
    scores: Scores


def backtest(
    matrix: PanelMatrix,
    models: dict[str, Model],
    *,
    season: int,
    horizon: int,
    windows: int,
    told: Callable[[str, int], None] = lambda model, origin: None,
) -> list[Tried]:
    """Try each model from `windows` origins, a horizon apart; the last lies one before the end.

    What is judged is what was sold in periods in which it was to be had.
    """
    tried = []
    for window in range(windows, 0, -1):
        origin = matrix.wanted.shape[1] - window * horizon
        past, came = matrix.wanted[:, :origin], matrix.wanted[:, origin : origin + horizon]
        for name, model in models.items():
            forecast = model(origin)
            judged = scores(forecast.mean, forecast.quantiles, came, past, season=season)
            tried.append(Tried(name, origin, forecast, judged))
            told(name, origin)
    return tried


def seasonal_naive(values: Numbers, *, season: int, horizon: int) -> Forecast:
    """The last season again (the last known value where a season is not known), with quantiles from
    how much seasons differed in the past."""
    known = np.isfinite(values)
    last = np.where(known, np.arange(values.shape[1]), 0).max(axis=1)
    newest = np.nan_to_num(values[np.arange(len(values)), last])
    mean = np.repeat(newest[:, None], horizon, axis=1)
    if values.shape[1] >= season:
        again = values[:, values.shape[1] - season + np.arange(horizon) % season]
        mean = np.where(np.isfinite(again), again, mean)
    return Forecast(mean, _spread(values, mean, season))


def _spread(values: Numbers, mean: Numbers, season: int) -> Numbers:
    lag = season if values.shape[1] >= 2 * season else 1
    change = values[:, lag:] - values[:, :-lag]
    known = np.isfinite(change).any(axis=1)
    steps = np.zeros((len(values), len(LEVELS)))
    if change.shape[1] and known.any():
        steps[known] = np.nanquantile(change[known], LEVELS, axis=1).T
        steps -= steps[:, LEVELS.index(0.5)][:, None]
    return np.maximum.accumulate(np.maximum(mean[:, :, None] + steps[:, None, :], 0.0), axis=2)


def results_frame(matrix: PanelMatrix, tried: Sequence[Tried]) -> pl.DataFrame:
    """Every forecast beside what came: the forecast table with `model`, `origin` and `y`."""
    parts = []
    for each in tried:
        horizon = each.forecast.mean.shape[1]
        last = matrix.last - matrix.wanted.shape[1] + each.origin
        came = matrix.wanted[:, each.origin : each.origin + horizon]
        part = forecast_frame(matrix.ids, each.forecast, last=last, step=matrix.step)
        parts.append(
            part.with_columns(
                model=pl.lit(each.model),
                origin=pl.col("ds").min(),
                y=pl.Series(came.ravel(), nan_to_null=True),
            )
        )
    return pl.concat(parts)


def mean_scores(tried: Sequence[Tried], model: str) -> dict[str, float]:
    """The means of a model's scores over its origins, by name, coverage in %."""
    own = [each.scores for each in tried if each.model == model]
    found = {
        "MASE": [each.mase for each in own],
        "WAPE": [each.wape for each in own],
        "SQL": [each.scaled_quantile_loss for each in own],
        **{f"in {name} %": [100 * each.coverage[name] for each in own] for name in (50, 80, 95)},
    }
    return {name: float(np.mean(each)) for name, each in found.items()}
