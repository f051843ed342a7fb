"""How many viewers' words and searches stand behind each style's demand."""

from __future__ import annotations

from datetime import timedelta

import polars as pl

from demand.panel.signal_columns import by_style

RECENT_WEEKS = 4
_COUNTED = ("comments", "wishes", "searches")


def viewers_by_style(signals: pl.DataFrame) -> dict[str, int]:
    """Viewers of the last four weeks of a signal table, less copied lines and bots, by style.
    Somebody who speaks in two weeks, or of two attributes, counts in both."""
    if signals.is_empty():
        return {}
    counts = by_style(signals)
    last = signals["ds"].max()
    recent = counts.filter(pl.col("ds") > pl.lit(last) - timedelta(weeks=RECENT_WEEKS))
    sums = recent.group_by("style").agg(pl.sum_horizontal(_COUNTED).sum().round().cast(pl.Int64))
    return dict(sums.sort("style").iter_rows())
