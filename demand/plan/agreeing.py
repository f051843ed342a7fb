"""Forecasts of styles that say the same as those of their colours: what a chart shows is what the
lines below it add up to."""

from __future__ import annotations

import polars as pl

from demand.forecast_table import COLUMNS, QUANTILES


def agreeing(styles: pl.DataFrame, colours: pl.DataFrame, panel: pl.DataFrame) -> pl.DataFrame:
    """The forecast table `styles` moved so that each mean is the sum of its colours' means; the
    band keeps its shape, because quantiles do not add up and the style's own forecast knows how
    far its colours go together. `panel` says which colour (its unique_id) belongs to which style.
    """
    pairs = panel.select(pl.col("unique_id"), pl.col("style")).unique()
    sums = colours.join(pairs, on="unique_id").group_by("style", "ds").agg(pl.col("mean").sum())
    both = styles.join(
        sums.rename({"style": "unique_id", "mean": "whole"}), on=["unique_id", "ds"], how="left"
    )
    factor = pl.when((pl.col("mean") > 0) & pl.col("whole").is_not_null())
    moved = factor.then(pl.col("whole") / pl.col("mean")).otherwise(1.0)
    return both.with_columns(pl.col("mean", *QUANTILES) * moved).select(COLUMNS)
