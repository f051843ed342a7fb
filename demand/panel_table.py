"""The panel: for each series and week what was sold, and what else was seen. What forecasts read.

Columns: `unique_id`, `ds` (the week's Monday), `y` (pieces sold). Optional static ones: `style`,
`category`, `colour`, `size`, `price_band`, `launch`. Optional weekly ones: `in_stock` (the share of
the week it could be bought, 0 to 1), `comments`, `wishes`, `complaints`, `searches` (viewers).
A week that is missing was not seen; a week with 0 was.
"""

from __future__ import annotations

from pathlib import Path

import polars as pl

from demand.long_table import Kind, read_table, refuse_where, sorted_once

STATIC = {
    "style": Kind.TEXT,
    "category": Kind.TEXT,
    "colour": Kind.TEXT,
    "size": Kind.TEXT,
    "price_band": Kind.TEXT,
    "launch": Kind.DAY,
}
SIGNALS = ("comments", "wishes", "complaints", "searches")
WEEKLY = {"in_stock": Kind.NUMBER, **dict.fromkeys(SIGNALS, Kind.NUMBER)}
REQUIRED = {"unique_id": Kind.TEXT, "ds": Kind.DAY, "y": Kind.NUMBER}


def read_panel(path: Path) -> pl.DataFrame:
    """A panel file, sorted by series and week. `in_stock` is between 0 and 1 and `y` not negative
    (returns are no negative sales: leave them out).

    Raises:
        TableError: no such table; one sentence.
    """
    frame = read_table(path, REQUIRED, {**STATIC, **WEEKLY})
    below = "is below 0: leave returns out, or write 0"
    refuse_where(path, frame, pl.col("y") < 0, "y", below)
    if "in_stock" in frame.columns:
        outside = (pl.col("in_stock") < 0) | (pl.col("in_stock") > 1)
        no_share = "is not a share: write it between 0 and 1"
        refuse_where(path, frame, outside, "in_stock", no_share)
    return sorted_once(path, frame, ("unique_id", "ds"))
