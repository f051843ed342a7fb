"""How much of a colour could be bought: the part of its demand whose sizes were there.

Weighed by what was sold, a size that is out for long counts for little just because it was out, and
the colour seems better stocked than it was. The size curve, with times sold out put right, weighs
it by what it would have sold.
"""

from __future__ import annotations

import polars as pl

from demand.plan.size_curve import SizeCurves


def with_colour_stock(
    colours: pl.DataFrame, panel: pl.DataFrame, curves: SizeCurves
) -> pl.DataFrame:
    """The panel `colours` (a series is a style and colour) with its `in_stock` by the curves from
    the panel of SKUs; as it is where that panel says nothing of stock."""
    if "in_stock" not in panel.columns:
        return colours
    shares = pl.DataFrame(
        [
            (style, size, share)
            for style, curve in curves.styles.items()
            for size, share in zip(curve.sizes, curve.shares, strict=True)
        ],
        schema={"style": pl.String, "size": pl.String, "share": pl.Float64},
        orient="row",
    )
    keys = ["style", "colour", "ds"]
    known = panel.drop_nulls("in_stock").join(shares, on=["style", "size"])
    there = known.group_by(keys).agg(
        ((pl.col("in_stock") * pl.col("share")).sum() / pl.col("share").sum()).alias("in_stock")
    )
    return colours.drop("in_stock", strict=False).join(there, on=keys, how="left")
