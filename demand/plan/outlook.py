"""The outlook: the forecast table as arrays, every line with the same weeks."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import msgspec
import numpy as np
import polars as pl

from demand.forecast_table import QUANTILES
from demand.plan.plan_error import PlanError
from demand.quantile_curve import Floats


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """`mean` (lines x weeks) and `points` (lines x weeks x 7 quantiles), in pieces; `first` is the
    Monday of the first week."""

    lines: list[str]
    first: date
    mean: Floats
    points: Floats

    @property
    def weeks(self) -> int:
        return int(self.mean.shape[1])

    def times(self, factors: Floats) -> Outlook:
        """The same with every line's demand multiplied."""
        return msgspec.structs.replace(
            self, mean=self.mean * factors[:, None], points=self.points * factors[:, None, None]
        )


def outlook_of(forecast: pl.DataFrame) -> Outlook:
    """The outlook of a forecast table, sorted by series and week.

    Raises:
        PlanError: it is empty, or its lines do not have the same weeks, seven days apart.
    """
    if forecast.is_empty():
        raise PlanError("the forecast has no rows: forecast at least one series")
    lines = forecast["unique_id"].unique(maintain_order=True).to_list()
    days = sorted(set(forecast["ds"].to_list()))
    _refuse_holes(forecast, lines, days)
    columns = forecast.select("mean", *QUANTILES).to_numpy().astype(np.float64)
    shaped = columns.reshape(len(lines), len(days), 1 + len(QUANTILES))
    return Outlook(lines=lines, first=days[0], mean=shaped[:, :, 0], points=shaped[:, :, 1:])


def _refuse_holes(forecast: pl.DataFrame, lines: list[str], days: list[date]) -> None:
    for day, following in pairwise(days):
        if following - day != timedelta(weeks=1):
            raise PlanError(
                f"the forecast goes from {day} to {following}: an order plan needs weeks without"
                " a gap; make a weekly forecast"
            )
    if len(forecast) != len(lines) * len(days):
        counts = forecast.group_by("unique_id", maintain_order=True).len()
        short = counts.filter(pl.col("len") < len(days)).row(0, named=True)
        raise PlanError(
            f"the forecast has {short['len']} weeks for {short['unique_id']} and {len(days)} for"
            " others: forecast all series to the same week"
        )
