"""Further quantiles of a forecast, read off the curve through the seven that were made.

Benchmarks and other planning programs ask for other levels than the table's own (nine tenths, 5 and
95 %); the seven stay, so that the order plan reads the file as ever.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from demand.demand_error import DemandError
from demand.forecast_table import LEVELS, QUANTILES
from demand.quantile_curve import LOWEST_LEVEL, values_at

_HIGHEST_LEVEL = 1 - LOWEST_LEVEL


def read_levels(text: str) -> tuple[float, ...]:
    """The levels of a text such as "0.05,0.95", lowest first, without those the table has anyway.

    Raises:
        DemandError: one of them is no number between 0.001 and 0.999.
    """
    return tuple(sorted({_level(part.strip()) for part in text.split(",")} - set(LEVELS)))


def _level(text: str) -> float:
    try:
        level = float(text)
    except ValueError:
        level = -1.0
    if not LOWEST_LEVEL <= level <= _HIGHEST_LEVEL:
        raise DemandError(
            f"--quantiles: {text!r} is not a level between {LOWEST_LEVEL} and {_HIGHEST_LEVEL}; "
            "write them with commas, as in 0.05,0.95"
        )
    return level


def with_levels(table: pl.DataFrame, levels: tuple[float, ...]) -> pl.DataFrame:
    """A forecast table with a column `q<level>` more for each of the levels, after its own."""
    found = values_at(table.select(QUANTILES).to_numpy().astype(np.float64), levels)
    columns = [
        pl.Series(f"q{level:g}", found[:, place], dtype=table.schema[QUANTILES[0]])
        for place, level in enumerate(levels)
    ]
    return table.with_columns(columns)
