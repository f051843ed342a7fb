"""What a new panel says differently about weeks an older one had: late orders, corrections."""

from __future__ import annotations

import polars as pl

_TOLERANCE = 1e-9


def revisions(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """unique_id, ds, before, after: of the weeks both panels know, those whose sales changed, and
    series that came or went within those weeks (the missing side null)."""
    shared = before.select("ds").unique().join(after.select("ds").unique(), on="ds")
    old = before.join(shared, on="ds").select("unique_id", "ds", pl.col("y").alias("before"))
    new = after.join(shared, on="ds").select("unique_id", "ds", pl.col("y").alias("after"))
    both = old.join(new, on=["unique_id", "ds"], how="full", coalesce=True)
    changed = (pl.col("before").fill_null(0.0) - pl.col("after").fill_null(0.0)).abs() > _TOLERANCE
    return both.filter(changed).sort("ds", "unique_id")
