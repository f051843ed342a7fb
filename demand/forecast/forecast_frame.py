"""A forecast as the table that is handed on: one row for each series and coming period."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl

from demand.forecast.calendar_step import Step, first_day
from demand.forecast.engine import Forecast
from demand.forecast_table import COLUMNS, QUANTILES

_DIGITS = 6
"""Significant ones: a share of 0.0012345 keeps them as well as 12,345 pieces."""


def forecast_frame(
    ids: Sequence[str], forecast: Forecast, *, last: int, step: Step
) -> pl.DataFrame:
    """The columns of the forecast table; the periods follow the one numbered `last`."""
    count, horizon = forecast.mean.shape
    days = [first_day(step, last + ahead) for ahead in range(1, horizon + 1)]
    numbers = {"mean": forecast.mean.ravel()}
    for place, name in enumerate(QUANTILES):
        numbers[name] = forecast.quantiles[:, :, place].ravel()
    names = pl.Series("unique_id", list(ids), dtype=pl.String)
    return pl.DataFrame(
        {
            "unique_id": names.gather(np.repeat(np.arange(count, dtype=np.uint32), horizon)),
            "ds": pl.Series("ds", days * count, dtype=pl.Date),
            **numbers,
        }
    ).select("unique_id", "ds", pl.col(COLUMNS[2:]).round_sig_figs(_DIGITS))
