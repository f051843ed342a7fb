"""How much two weeks' demand goes wrong together, measured on forecasts that were judged.

Each actual value is turned into the level at which its forecast's curve has it, and that into a
normal score. Where weeks of one forecast fail independently, their scores' products are 0 in the
mean; the mean product over the mean square is the correlation.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import polars as pl
from scipy.special import ndtri

from demand.forecast_table import QUANTILES
from demand.long_table import Kind, read_table
from demand.plan.plan_error import PlanError
from demand.quantile_curve import Floats, values_at

_LEVELS = (np.arange(199) + 1) / 200
_LEAST_PAIRS = 200
_MOST = 0.95


class Correlation(msgspec.Struct, frozen=True):
    """`value` is 0 to 0.95; `pairs` of weeks stand behind it."""

    value: float
    pairs: int


def measured_correlation(judged: pl.DataFrame, *, model: str = "yaohe") -> Correlation | None:
    """The correlation of the weeks in a table of judged forecasts (`unique_id`, `origin`, the
    quantiles and `y`, as `backtest --out` writes it; of its `model` only, where it has several);
    None where fewer than 200 pairs of weeks tell.

    Raises:
        PlanError: a column is missing.
    """
    for name in ("unique_id", "origin", "y", *QUANTILES):
        if name not in judged.columns:
            raise PlanError(
                f"the judged forecasts have no column {name!r}: name the file that `backtest` wrote"
            )
    if "model" in judged.columns:
        judged = judged.filter(pl.col("model") == model)
    frame = judged.drop_nulls("y")
    points = frame.select(QUANTILES).to_numpy().astype(np.float64)
    scores = normal_scores(points, frame["y"].to_numpy().astype(np.float64))
    pairs, products = _pairs(frame, scores)
    if pairs < _LEAST_PAIRS:
        return None
    found = products / pairs / max(float((scores**2).mean()), 1e-9)
    return Correlation(min(max(found, 0.0), _MOST), pairs)


def read_correlation(path: Path) -> Correlation | None:
    """The same of a file.

    Raises:
        PlanError: a column is missing.
        TableError: no such table.
    """
    kinds = dict.fromkeys(QUANTILES, Kind.NUMBER)
    return measured_correlation(read_table(path, {}, {**kinds, "y": Kind.NUMBER}))


def _pairs(frame: pl.DataFrame, scores: Floats) -> tuple[int, float]:
    """The pairs of weeks within each forecast, and the sum of their scores' products."""
    sums = (
        frame.select("unique_id", "origin", z=pl.Series(scores))
        .group_by("unique_id", "origin")
        .agg(weeks=pl.len(), z=pl.col("z").sum(), squares=(pl.col("z") ** 2).sum())
    )
    weeks = sums["weeks"].to_numpy().astype(np.int64)
    products = (sums["z"] ** 2 - sums["squares"]).sum() / 2
    return int((weeks * (weeks - 1)).sum() // 2), float(products)


def normal_scores(points: Floats, came: Floats) -> Floats:
    """Of what came (a value each) under its curve (rows x 7). Where a curve stands still, as those
    of small counts do, the middle of it counts."""
    curves = values_at(points, _LEVELS)
    below = (curves < came[:, None] - 0.5).mean(axis=1)
    upto = (curves <= came[:, None] + 0.5).mean(axis=1)
    level = np.clip((below + upto) / 2, 0.0025, 0.9975)
    return np.asarray(ndtri(level))
