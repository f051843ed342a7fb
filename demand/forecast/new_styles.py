"""Things that are not in the panel yet, or only just, forecast from the first weeks of others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import polars as pl

from demand.forecast.arrays import Counts, Numbers
from demand.forecast.cold_start import expect, learn_attributes
from demand.forecast.engine import Forecast
from demand.forecast.forecast_frame import forecast_frame
from demand.forecast.forecast_panel import TRAITS, ForecastError, ForecastOrder, matrix_of
from demand.forecast.panel_matrix import PanelMatrix
from demand.long_table import Kind, read_table, refuse_twice

_LEAST_SEEN = 2
_LEAST_LAUNCHES = 10
_YOUNG = 8
"""After so many periods a thing has a past of its own to be forecast from."""
_OF_A_LAUNCH = tuple(name for name in TRAITS if name != "style")


def read_new(path: Path) -> pl.DataFrame:
    """A table of new things: `unique_id` and whatever is known of category, colour, size and price
    band.

    Raises:
        TableError: no such table, or a thing is there twice.
    """
    frame = read_table(path, {"unique_id": Kind.TEXT}, dict.fromkeys(_OF_A_LAUNCH, Kind.TEXT))
    refuse_twice(path, frame, ("unique_id",))
    return frame


def forecast_new(panel: pl.DataFrame, new: pl.DataFrame, order: ForecastOrder) -> pl.DataFrame:
    """The forecast table of new things, should they be launched now; of one that has been in the
    panel for up to eight periods, as it will go on. What it sold counts the more the longer it did.

    Learnt from series that begin inside the panel: what they sold in their first periods. Where
    fewer than ten do, every series counts with its newest periods.

    Raises:
        ForecastError: a new thing has been in the panel for long, or nothing says what it is.
    """
    matrix = matrix_of(panel, order)
    told = [name for name in _OF_A_LAUNCH if name in new.columns and name in matrix.statics]
    if not told:
        raise ForecastError(
            f"new things and panel share none of the columns {', '.join(_OF_A_LAUNCH)}:"
            " say in both what they are"
        )
    rows, ages = _rows_and_ages(matrix, new["unique_id"].to_list())
    first = _first_periods(matrix.wanted, order.horizon + int(ages.max(initial=0)))
    others = np.isin(np.arange(len(first)), rows, invert=True)
    usual = first[:, : order.horizon]
    seen = others & (np.isfinite(usual).sum(axis=1) >= min(_LEAST_SEEN, order.horizon))
    if not seen.any():
        raise ForecastError("the panel holds nothing but new things: add what sold before them")
    rates = np.nansum(usual, axis=1) / np.maximum(np.isfinite(usual).sum(axis=1), 1)
    model = learn_attributes(_attributes(matrix, told, np.flatnonzero(seen)), rates[seen])
    curve = _curve(first[seen], rates[seen])
    sold = _own_first(matrix.wanted, rows, ages) / curve[: max(int(ages.max(initial=0)), 1)]
    expected = expect(model, new.select(pl.col(told).fill_null("")).rows(), sold)
    ahead = curve[ages[:, None] + np.arange(order.horizon)]
    forecast = Forecast(
        expected.mean[:, None] * ahead, expected.quantiles[:, None, :] * ahead[:, :, None]
    )
    return forecast_frame(new["unique_id"].to_list(), forecast, last=matrix.last, step=matrix.step)


def _rows_and_ages(matrix: PanelMatrix, names: Sequence[str]) -> tuple[Counts, Counts]:
    """For each new thing its row (-1: none) and for how many periods it has been in the panel."""
    known = np.isfinite(matrix.wanted)
    begins = np.where(known.any(axis=1), known.argmax(axis=1), known.shape[1])
    places = {name: row for row, name in enumerate(matrix.ids)}
    rows = np.array([places.get(name, -1) for name in names], dtype=np.int64)
    ages = np.where(rows >= 0, known.shape[1] - begins[rows], 0)
    for name, age in zip(names, ages.tolist(), strict=True):
        if age > _YOUNG:
            raise ForecastError(
                f"{name} has been in the panel for {age} periods, more than {_YOUNG}: leave it out"
                " of the new things"
            )
    return rows, ages


def _own_first(wanted: Numbers, rows: Counts, ages: Counts) -> Numbers:
    """What each new thing sold since it began, NaN where it had not begun or nothing is known."""
    longest = max(int(ages.max(initial=0)), 1)
    found = np.full((len(rows), longest), np.nan)
    for place, (row, age) in enumerate(zip(rows.tolist(), ages.tolist(), strict=True)):
        if age:
            found[place, :age] = wanted[row, -age:]
    return found


def _first_periods(wanted: Numbers, horizon: int) -> Numbers:
    """For each series its first `horizon` periods where it begins inside the panel, else NaN; of
    every series the newest where too few begin inside."""
    known = np.isfinite(wanted)
    begins = np.where(known.any(axis=1), known.argmax(axis=1), 0)
    if (begins > 0).sum() < _LEAST_LAUNCHES:
        newest = np.full((len(wanted), horizon), np.nan)
        part = wanted[:, -horizon:]
        newest[:, : part.shape[1]] = part
        return newest
    places = begins[:, None] + np.arange(horizon)
    inside = places < wanted.shape[1]
    found = np.take_along_axis(wanted, np.minimum(places, wanted.shape[1] - 1), axis=1)
    return np.where(inside & (begins > 0)[:, None], found, np.nan)


def _curve(first: Numbers, rates: Numbers) -> Numbers:
    """How a launch runs: the mean of each of the first periods, with a mean of 1."""
    known = np.isfinite(first) & (rates > 0)[:, None]
    share = np.where(known, first / np.where(rates > 0, rates, 1.0)[:, None], 0.0).sum(axis=0)
    curve = (share + 1.0) / (known.sum(axis=0) + 1.0)
    return np.asarray(curve / curve.mean())


def _attributes(matrix: PanelMatrix, names: list[str], rows: Counts) -> list[list[str]]:
    return [[matrix.statics[name][row] for name in names] for row in rows.tolist()]
