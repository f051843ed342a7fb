"""A panel as matrices: a row for each series, a column for each period up to the newest one."""

from __future__ import annotations

import numpy as np
import polars as pl
from msgspec import Struct

from demand.demand_error import TableError
from demand.forecast.arrays import Counts, Numbers
from demand.forecast.calendar_step import Step, period_numbers

MOST_CELLS = 200_000_000
_LEAST_IN_STOCK = 0.4
"""With less of a period in stock what was sold says little about what was wanted."""


class PanelMatrix(Struct, frozen=True):
    """`wanted` is what was sold, corrected for stock-outs: NaN where nothing is known of demand.

    `statics` has, by column, the first value that each series gives ("" where it gives none);
    `signals` a matrix by column, 0 where nothing was seen. `last` numbers the newest period.
    """

    ids: list[str]
    wanted: Numbers
    sold: Numbers
    statics: dict[str, list[str]]
    signals: dict[str, Numbers]
    last: int
    step: Step

    def until(self, origin: int) -> PanelMatrix:
        """What was known of it at the end of its first `origin` periods."""
        return PanelMatrix(
            self.ids, self.wanted[:, :origin], self.sold[:, :origin], self.statics,
            {name: each[:, :origin] for name, each in self.signals.items()},
            self.last - self.wanted.shape[1] + origin, self.step,
        )  # fmt: skip

    def group_numbers(self, column: str) -> Counts:
        """The values of a static column as numbers; all 0 where there is no such column."""
        if column not in self.statics:
            return np.zeros(len(self.ids), dtype=np.int64)
        found = np.unique(self.statics[column], return_inverse=True)[1]
        return np.asarray(found, dtype=np.int64)


def panel_matrix(
    frame: pl.DataFrame,
    *,
    step: Step,
    longest: int,
    statics: tuple[str, ...] = (),
    signals: tuple[str, ...] = (),
) -> PanelMatrix:
    """The `longest` newest periods of a panel (as `read_panel` gives it) as matrices.

    Raises:
        TableError: no rows, two rows of a series in one period, or more cells than fit.
    """
    if frame.is_empty():
        raise TableError("the panel has no rows: it needs a past to forecast from")
    frame = frame.with_columns(period=period_numbers(step, pl.col("ds")))
    ids = frame["unique_id"].unique(maintain_order=False).sort()
    last = int(frame["period"].max())  # type: ignore[arg-type]
    width = min(longest, last - int(frame["period"].min()) + 1)  # type: ignore[arg-type]
    if len(ids) * width > MOST_CELLS:
        raise TableError(
            f"the panel has {len(ids)} series over {width} periods, more than {MOST_CELLS:,}"
            " values: forecast a part of the series at a time"
        )
    recent = frame.filter(pl.col("period") > last - width)
    rows = ids.search_sorted(recent["unique_id"]).to_numpy().astype(np.int64)
    columns = recent["period"].to_numpy().astype(np.int64) - (last - width + 1)
    _refuse_two_in_a_period(recent, rows * width + columns, step)

    def laid_out(name: str, absent: float) -> Numbers:
        matrix = np.full((len(ids), width), absent)
        matrix[rows, columns] = recent[name].fill_null(absent).to_numpy()
        return matrix

    sold = laid_out("y", np.nan)
    wanted = sold
    if "in_stock" in frame.columns:
        wanted = uncensored(sold, laid_out("in_stock", 1.0))
    return PanelMatrix(
        ids.to_list(), wanted, sold, _first_values(frame, ids, statics),
        {name: laid_out(name, 0.0) for name in signals if name in frame.columns}, last, step,
    )  # fmt: skip


def uncensored(sold: Numbers, in_stock: Numbers) -> Numbers:
    """What would have been sold had it been there: in proportion to the share of the period in
    stock, and unknown (NaN) where that share is small. A stock-out is never a demand of nothing."""
    share = np.clip(np.nan_to_num(in_stock, nan=1.0), 0.0, 1.0)
    enough = share >= _LEAST_IN_STOCK
    return np.where(enough, sold / np.where(enough, share, 1.0), np.nan)


def _refuse_two_in_a_period(frame: pl.DataFrame, cells: Counts, step: Step) -> None:
    """Each row is noted in its cell; one that is not there any more was overwritten."""
    noted = np.zeros(int(cells.max()) + 1, dtype=np.int32)
    order = np.arange(len(cells), dtype=np.int32)
    noted[cells] = order
    lost = noted[cells] != order
    if lost.any():
        row = frame.row(int(lost.argmax()), named=True)
        raise TableError(
            f"{row['unique_id']} has two rows in the period of {row['ds']}, which is {step.value}:"
            " add them up, or say --frequency with the step that the table has"
        )


def _first_values(
    frame: pl.DataFrame, ids: pl.Series, columns: tuple[str, ...]
) -> dict[str, list[str]]:
    there = [name for name in dict.fromkeys(columns) if name in frame.columns]
    if not there:
        return {}
    firsts = frame.group_by("unique_id").agg(
        pl.col(name).drop_nulls().first().cast(pl.String) for name in there
    )
    aligned = ids.to_frame("unique_id").join(firsts, on="unique_id", how="left")
    return {name: aligned[name].fill_null("").to_list() for name in there}
