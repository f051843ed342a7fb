"""The forecast table: for each series and week the mean and seven quantiles of what is wanted.

This is the form in which forecasts are handed on: to the order plan, the report and the user.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import polars as pl

from demand.long_table import Kind, read_table, refuse_where, sorted_once

LEVELS = (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
"""The quantile levels of the table, lowest first."""

QUANTILES = tuple(f"q{level:g}" for level in LEVELS)
"""The names of their columns: q0.025, q0.1, ..."""

COLUMNS = ("unique_id", "ds", "mean", *QUANTILES)


def read_forecast(path: Path) -> pl.DataFrame:
    """A forecast file, sorted by series and week; its quantiles never cross and nothing is below 0.

    Raises:
        TableError: no such table; one sentence.
    """
    kinds = {"unique_id": Kind.TEXT, "ds": Kind.DAY}
    numbers = dict.fromkeys(("mean", *QUANTILES), Kind.NUMBER)
    frame = read_table(path, {**kinds, **numbers})
    _refuse_disorder(path, frame)
    return sorted_once(path, frame.select(COLUMNS), ("unique_id", "ds"))


def _refuse_disorder(path: Path, frame: pl.DataFrame) -> None:
    crossing = pl.any_horizontal(
        *(pl.col(low) > pl.col(high) + 1e-9 for low, high in pairwise(QUANTILES)),
        pl.col(QUANTILES[0]) < 0,
        pl.col("mean") < 0,
    )
    refuse_where(
        path, frame, crossing, "unique_id",
        "has quantiles that cross or are below 0: make the forecast again",
    )  # fmt: skip
