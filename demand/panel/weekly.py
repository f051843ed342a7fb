"""The panel put together: sales, in-stock share and signals on one grid of series and weeks.

A week counts as seen where the sales speak of it; a seen week of a known series without a sale is
0, an unseen one has no row. The first and last week are left out where the sales begin or end
within them, because a part of a week is no small week.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

import msgspec
import polars as pl

from demand.demand_error import DemandError


class Level(StrEnum):
    """What one series of the panel is."""

    STYLE = "style"
    COLOUR = "colour"
    SKU = "sku"


_KEYS = {
    Level.STYLE: ["style"],
    Level.COLOUR: ["style", "colour"],
    Level.SKU: ["style", "colour", "size"],
}
_LEAST_THERE = 0.1
_STATIC = ("category", "price_band")


class Panel(msgspec.Struct, frozen=True):
    """`frame` has the columns of `demand.panel_table`; the counts say what was left out."""

    frame: pl.DataFrame
    weeks: int
    partial_weeks: int
    unknown_skus: int


def weekly_panel(
    sales: pl.DataFrame,
    *,
    level: Level,
    shelf: pl.DataFrame | None = None,
    in_stock: pl.DataFrame | None = None,
    signals: pl.DataFrame | None = None,
    keep_partial: bool = False,
) -> Panel:
    """One row for each series and seen week, from the series' first sale (or launch) on.

    Args:
        sales: day, sku, style, colour, size, quantity.
        shelf: `demand.panel.shelf.shelf`; its style, colour and size win over the sales' own.
        in_stock: sku, ds, in_stock; at a coarser level weighted by what each SKU sells while there.
        signals: style, ds and signal columns; they stand at every series of the style.

    Raises:
        DemandError: nothing was sold in any whole week.
    """
    if sales.is_empty():
        raise DemandError("the sales hold no order that counts: name an export with paid orders")
    sales, unknown = _named(sales, shelf)
    weeks, partial = _weeks(sales, keep_partial=keep_partial)
    keys = _KEYS[level]
    series = sales.group_by(keys).agg(
        pl.col("day").min().dt.truncate("1w").alias("launch"),
        *(pl.col(name).first() for name in _STATIC),
    )
    sold = _in_weeks(sales, keys)
    grid = series.join(pl.DataFrame({"ds": weeks}), how="cross").filter(
        pl.col("ds") >= pl.col("launch")
    )
    frame = grid.join(sold, on=[*keys, "ds"], how="left").with_columns(pl.col("y").fill_null(0.0))
    if in_stock is not None:
        frame = frame.join(_stock_of(in_stock, sales, keys), on=[*keys, "ds"], how="left")
    if signals is not None:
        frame = _with_signals(frame, signals)
    frame = frame.with_columns(_unique_id(level)).sort("unique_id", "ds")
    return Panel(frame.select(_ordered(frame.columns)), len(weeks), partial, unknown)


def _named(sales: pl.DataFrame, shelf: pl.DataFrame | None) -> tuple[pl.DataFrame, int]:
    """Sales with style, colour and size from the catalogue, where it knows the SKU."""
    if shelf is None:
        named = sales.with_columns(pl.lit("").alias("category"), pl.lit("").alias("price_band"))
        unknown = 0
    else:
        joined = sales.join(shelf, on="sku", how="left", suffix="_known")
        unknown = joined.filter(pl.col("style_known").is_null())["sku"].n_unique()
        named = joined.with_columns(
            *(
                pl.coalesce(pl.col(f"{name}_known"), pl.col(name)).alias(name)
                for name in ("style", "colour", "size")
            ),
            pl.col("category", "price_band").fill_null(""),
        )
    # a SKU that nothing is known of is a style of its own
    style = pl.when(pl.col("style") == "").then(pl.col("sku")).otherwise(pl.col("style"))
    return named.with_columns(style.alias("style")), unknown


def _weeks(sales: pl.DataFrame, *, keep_partial: bool) -> tuple[list[date], int]:
    """The Mondays of the weeks the sales speak of, and how many parts of weeks were left out."""
    first, last = sales["day"].min(), sales["day"].max()
    assert isinstance(first, date) and isinstance(last, date)  # noqa: PT018 - not empty
    start = first - timedelta(days=first.weekday())
    end = last - timedelta(days=last.weekday())
    whole_start = start if first.weekday() == 0 or keep_partial else start + timedelta(weeks=1)
    whole_end = end if last.weekday() == 6 or keep_partial else end - timedelta(weeks=1)
    # a table of weekly sums carries Mondays only: its last week is as whole as the others
    if set(sales["day"].dt.weekday().unique()) == {1}:
        whole_end = end
    count = (whole_end - whole_start).days // 7 + 1
    if count < 1:
        raise DemandError(
            f"the sales go from {first} to {last}, which holds no whole week from Monday to Sunday:"
            " name an export of a longer time, or use --keep-partial"
        )
    weeks = [whole_start + timedelta(weeks=i) for i in range(count)]
    return weeks, (end - start).days // 7 + 1 - count


def _in_weeks(sales: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    week = pl.col("day").dt.truncate("1w").alias("ds")
    return sales.with_columns(week).group_by([*keys, "ds"]).agg(pl.col("quantity").sum().alias("y"))


def _stock_of(in_stock: pl.DataFrame, sales: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    """The share of each series: of its SKUs, each with the weight of what it sells while it is
    there (one that is out for long is not worth less for that)."""
    mean = pl.col("in_stock").mean().clip(_LEAST_THERE)
    there = in_stock.group_by("sku").agg(mean.alias("there"))
    sold = sales.group_by([*keys, "sku"]).agg((pl.col("quantity").sum() + 1).alias("sold"))
    weighed = (pl.col("sold") / pl.col("there")).alias("weight")
    weight = sold.join(there, on="sku").with_columns(weighed)
    joined = in_stock.join(weight, on="sku")
    share = (pl.col("in_stock") * pl.col("weight")).sum() / pl.col("weight").sum()
    return joined.group_by([*keys, "ds"]).agg(share.alias("in_stock"))


def _with_signals(frame: pl.DataFrame, signals: pl.DataFrame) -> pl.DataFrame:
    """A week in which anything was mined has 0 where a style was not spoken of; others are gaps."""
    columns = [name for name in signals.columns if name not in ("style", "ds")]
    mined = signals.select("ds").unique().with_columns(pl.lit(True).alias("mined"))
    joined = frame.join(signals, on=["style", "ds"], how="left").join(mined, on="ds", how="left")
    filled = [
        pl.when(pl.col("mined")).then(pl.col(name).fill_null(0.0)).alias(name) for name in columns
    ]
    return joined.with_columns(filled).drop("mined")


def _unique_id(level: Level) -> pl.Expr:
    return pl.concat_str(_KEYS[level], separator="|").alias("unique_id")


def _ordered(columns: list[str]) -> list[str]:
    first = ["unique_id", "ds", "y"]
    return [*first, *(name for name in columns if name not in first)]
