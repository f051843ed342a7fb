"""Stock as shops export it: how many of a SKU were there on a day."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from demand.given_table import Wanted, moments, numbers, read_given
from storage.imports.headings import SYNONYMS

WANTED = {
    "moment": Wanted(
        "快照日期 统计日期 日期 时间 day date ds time snapshotdate",
        required=True,
        said="the day of the count",
    ),
    "sku": Wanted(
        f"{SYNONYMS['sku']} uniqueid",
        required=True,
        said="the SKU",
    ),
    "stock": Wanted(
        """
        可售库存 可用库存 库存 库存数量 现货 数量 stock available inventory onhand quantity
        instock
        """,
        required=True,
        said="the stock",
    ),
}  # fmt: skip


def read_stock(paths: Sequence[Path]) -> pl.DataFrame:
    """day (Date), sku, stock; of two counts of one day the later row stands.

    Raises:
        TableError: a file cannot be used.
    """
    frames = []
    for path in paths:
        table = read_given(path, WANTED)
        frame = table.frame.select(pl.col("sku").fill_null("")).with_columns(
            moments(path, table, "moment").cast(pl.Date).alias("day"),
            numbers(path, table, "stock"),
        )
        frames.append(frame.filter(pl.col("stock").is_not_null() & pl.col("day").is_not_null()))
    counts = pl.concat(frames)
    return counts.unique(["sku", "day"], keep="last", maintain_order=True)


def in_stock_share(stock: pl.DataFrame) -> pl.DataFrame:
    """sku, ds (Monday), in_stock: of the days of the week that were counted, the share with any.

    A week without a count has no row: what was not seen is not filled in.
    """
    week = pl.col("day").dt.truncate("1w").alias("ds")
    there = (pl.col("stock") > 0).cast(pl.Float64).mean().alias("in_stock")
    return stock.with_columns(week).group_by("sku", "ds").agg(there)
