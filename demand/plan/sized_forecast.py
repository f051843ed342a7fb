"""The forecast of each size: the colour's forecast divided by the style's size curve.

A size that sells a piece or two a week says little by itself: its own forecast follows chance, and
a time sold out teaches it that nobody wears it. The colour as a whole is forecast far better, and
the curve (stock-outs put right, thin styles drawn toward their category) says how it divides.

The spread of a size is the colour's own, that of pieces falling into sizes by chance, and that of
the curve, which is known no better than by the pieces it was counted from (a draw of pieces from
urns, Dirichlet-multinomial). The three give a mean and a variance, and those a negative binomial
distribution: whole pieces, whose quantiles lead to orders without bias where little sells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec
import numpy as np
import polars as pl
from scipy import stats

from demand.forecast_table import COLUMNS, LEVELS, QUANTILES
from demand.plan.size_curve import SizeCurve, SizeCurves
from demand.quantile_curve import Floats

_BAND_80 = 2.563
"""Standard deviations between the 10 and the 90 % quantile of a bell curve."""
_LEAST = 1e-9


class SizeShare(msgspec.Struct, frozen=True, kw_only=True):
    """Of one SKU: its `share` of its colour, 0 to 1, from `pieces` that the style sold; the
    category's curve counted as `strength` pieces more."""

    share: float
    pieces: int
    strength: float

    def in_words(self, size: str) -> tuple[str, str]:
        """A sentence in Chinese and one in English."""
        return (
            f"{size}码占本色{self.share:.0%}"
            f"（本款已售{self.pieces}件，品类尺码曲线相当于{self.strength:.0f}件，断码已修正）。",
            f"Size {size} is {self.share:.0%} of the colour ({self.pieces} sold of the style, the"
            f" category's curve counts as {self.strength:.0f}, times sold out put right).",
        )


class SizedForecast(msgspec.Struct, frozen=True):
    """`frame` is a forecast table of SKUs (style|colour|size), `shares` what divided it."""

    frame: pl.DataFrame
    shares: dict[str, SizeShare]


def sized_forecast(
    colours: pl.DataFrame,
    panel: pl.DataFrame,
    curves: SizeCurves,
    *,
    offered: Iterable[tuple[str, str, str, str]] = (),
) -> SizedForecast:
    """The forecast table `colours` (style|colour) divided by the panel's curves over its SKUs, and
    over the sizes (style, colour, size, category) that are `offered` of them though none was sold
    yet."""
    shares = _shares(panel, curves, offered)
    rows = pl.DataFrame(
        [(key[0], uid, each.share, each.pieces + each.strength) for key, uid, each in shares],
        schema={
            "colour_id": pl.String, "sku_id": pl.String, "share": pl.Float64, "known": pl.Float64,
        },
        orient="row",
    )  # fmt: skip
    both = colours.rename({"unique_id": "colour_id"}).join(rows, on="colour_id")
    forecast = set(colours["unique_id"])
    return SizedForecast(
        _divided(both), {uid: each for key, uid, each in shares if key[0] in forecast}
    )


def _shares(
    panel: pl.DataFrame, curves: SizeCurves, offered: Iterable[tuple[str, str, str, str]]
) -> list[tuple[tuple[str, str], str, SizeShare]]:
    """(colour id, style), SKU id and share of each SKU; the shares of a colour add up to 1."""
    known = panel.select("style", "colour", "size").fill_null("").unique(maintain_order=True)
    sizes: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for style, colour, size in known.iter_rows():
        sizes[style, colour].append(size)
    categories = _categories(panel)
    for style, colour, size, category in offered:
        categories.setdefault(style, category)
        if size not in sizes[style, colour]:
            sizes[style, colour].append(size)
    return [
        ((f"{style}|{colour}", style), f"{style}|{colour}|{size}", share)
        for (style, colour), own in sizes.items()
        for size, share in _of_colour(own, curves.curve(style, categories.get(style, ""))).items()
    ]


def _categories(panel: pl.DataFrame) -> dict[str, str]:
    if "category" not in panel.columns:
        return {}
    return dict(panel.select("style", pl.col("category").fill_null("")).unique("style").iter_rows())


def _of_colour(sizes: list[str], curve: SizeCurve | None) -> dict[str, SizeShare]:
    """The curve over the sizes that the colour has; what it does not know counts as much as its
    smallest size."""
    told = {} if curve is None else dict(zip(curve.sizes, curve.shares, strict=True))
    least = min(told.values(), default=1.0) or _LEAST
    parts = [max(told.get(size, least), _LEAST) for size in sizes]
    pieces, strength = (curve.pieces, curve.strength) if curve else (0, 0.0)
    return {
        size: SizeShare(share=part / sum(parts), pieces=pieces, strength=strength)
        for size, part in zip(sizes, parts, strict=True)
    }


def _divided(both: pl.DataFrame) -> pl.DataFrame:
    share, known = both["share"].to_numpy(), both["known"].to_numpy()
    whole = both["mean"].to_numpy()
    mean = np.maximum(whole * share, _LEAST)
    spread = (both["q0.9"].to_numpy() - both["q0.1"].to_numpy()) / _BAND_80
    level = np.maximum(spread**2 - whole, 0.0)
    curve = whole**2 * share * (1 - share) / (known + 1)
    points = _quantiles(mean, mean + share**2 * level + curve)
    frame = both.select(pl.col("sku_id").alias("unique_id"), "ds").with_columns(
        pl.Series("mean", whole * share),
        *(pl.Series(name, points[:, number]) for number, name in enumerate(QUANTILES)),
    )
    return frame.select(COLUMNS).sort("unique_id", "ds")


def _quantiles(mean: Floats, variance: Floats) -> Floats:
    """Of the negative binomial distribution with that mean and variance (values x levels)."""
    variance = np.maximum(variance, mean * (1 + 1e-6))
    chance = mean / variance
    number = mean * chance / (1 - chance)
    points = stats.nbinom.ppf(np.asarray(LEVELS)[None, :], number[:, None], chance[:, None])
    return np.asarray(np.nan_to_num(points), dtype=np.float64)
