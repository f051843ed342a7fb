"""The signal table as columns of the panel: for each style and week how many viewers said what."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import polars as pl

from demand.long_table import Kind, read_table
from demand.signal import SignalKind, SignalRow

_COLUMN_OF = {
    SignalKind.INTENT: "comments",
    SignalKind.COMPARISON: "comments",
    SignalKind.PRAISE: "comments",
    SignalKind.WISH: "wishes",
    SignalKind.WISH_MISSING: "wishes",
    SignalKind.COMPLAINT: "complaints",
    SignalKind.PRICE_RESISTANCE: "complaints",
    SignalKind.SEARCH: "searches",
}


def read_signals(path: Path) -> pl.DataFrame:
    """A signal table, `week` as the Monday `ds`.

    Raises:
        TableError: no such table.
    """
    texts = dict.fromkeys(("kind",), Kind.TEXT)
    needed = {"week": Kind.DAY, **texts, "weight": Kind.NUMBER}
    optional = dict.fromkeys(("style", "category", "family", "value"), Kind.TEXT)
    frame = read_table(path, needed, optional).rename({"week": "ds"})
    blank = [
        (pl.col(name).fill_null("") if name in frame.columns else pl.lit("")).alias(name)
        for name in optional
    ]
    return frame.with_columns(blank)


def signal_columns(rows: Iterable[SignalRow]) -> pl.DataFrame | None:
    """The columns of mined rows; None where there are none."""
    table = signal_table(rows)
    return None if table.is_empty() else by_style(table)


def signal_table(rows: Iterable[SignalRow]) -> pl.DataFrame:
    """Mined rows as `read_signals` gives those of a file, without the attributes."""
    values = [(row.week.monday, str(row.kind), row.style, row.weight) for row in rows]
    schema = {"ds": pl.Date, "kind": pl.String, "style": pl.String, "weight": pl.Float64}
    return pl.DataFrame(values, schema=schema, orient="row")


def by_style(signals: pl.DataFrame) -> pl.DataFrame:
    """style, ds, comments, wishes, complaints, searches: weights, added up over attributes."""
    column = pl.col("kind").replace_strict(
        {str(kind): column for kind, column in _COLUMN_OF.items()}, default=None
    )
    known = signals.with_columns(column.alias("column")).filter(
        pl.col("column").is_not_null() & (pl.col("style") != "")
    )
    sums = [
        pl.col("weight").filter(pl.col("column") == name).sum().alias(name)
        for name in sorted(set(_COLUMN_OF.values()))
    ]
    return known.group_by("style", "ds").agg(sums)
