"""Size curves: how a style's demand divides into sizes (or colours), stock-outs put right and thin
data drawn toward the category.

A category's styles are taken as draws of a Dirichlet distribution. How near together they lie says
how many sold pieces the category's curve is worth; a style with few sales keeps close to it, one
with many keeps its own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec
import numpy as np
import polars as pl
from scipy.special import gammaln

from demand.plan.plan_error import PlanError
from demand.plan.stock_out import SizeSales, likeliest_shares, mean_shares, size_sales
from demand.quantile_curve import Floats

_STRENGTHS = np.geomspace(2, 5000, 40)
_ROUNDS = 6
_ALONE = 20.0
"""Pieces that the category's curve counts as where nothing tells how far styles differ."""
_SMOOTHING = 0.5
_LEAST_SHARE = 1e-4
_SEED = 20_261_122


class SizeCurve(msgspec.Struct, frozen=True, kw_only=True):
    """`shares` add up to 1, in the order of `sizes`; `pieces` were sold, and the category's curve
    counted as much as `strength` pieces more."""

    sizes: tuple[str, ...]
    shares: tuple[float, ...]
    pieces: int
    strength: float

    def only(self, sizes: Collection[str]) -> SizeCurve:
        """The curve over those of its sizes; itself where it knows none of them."""
        kept = [
            (size, share)
            for size, share in zip(self.sizes, self.shares, strict=True)
            if size in sizes
        ]
        whole = sum(share for _, share in kept)
        if not whole:
            return self
        return msgspec.structs.replace(
            self,
            sizes=tuple(size for size, _ in kept),
            shares=tuple(share / whole for _, share in kept),
        )

    def share(self, size: str) -> float:
        """Of the size; 0 for one that the curve does not know."""
        return dict(zip(self.sizes, self.shares, strict=True)).get(size, 0.0)


class SizeCurves(msgspec.Struct, frozen=True, kw_only=True):
    """By style, and by category for styles without sales."""

    styles: dict[str, SizeCurve]
    categories: dict[str, SizeCurve]

    def curve(self, style: str, category: str = "") -> SizeCurve | None:
        """The style's curve, else its category's, else None."""
        return self.styles.get(style) or self.categories.get(category)


def size_curves(panel: pl.DataFrame, *, by: str = "size") -> SizeCurves:
    """The curves of a panel with the columns `style`, `ds`, `y` and the one that `by` names (`size`
    or `colour`); `in_stock` (1 where it is missing) and `category` where they are there.

    Raises:
        PlanError: the panel says no style or no size.
    """
    for name in ("style", by):
        if name not in panel.columns:
            raise PlanError(f"the panel has no column {name!r}: add it to divide by {by}")
    frame = panel.drop_nulls(["style", by]).with_columns(
        _or(panel, "category", pl.lit("")).fill_null("").alias("category"),
        _or(panel, "in_stock", pl.lit(1.0)).fill_null(1.0).alias("in_stock"),
    )
    styles: dict[str, SizeCurve] = {}
    categories: dict[str, SizeCurve] = {}
    for (category,), group in frame.group_by("category", maintain_order=True):
        sizes = tuple(sorted(set(group[by].to_list())))
        known = {str(name): _weeks(part, by, sizes) for (name,), part in group.group_by("style")}
        found, whole = _curves(dict(sorted(known.items())), sizes)
        styles |= found
        categories[str(category)] = whole
    return SizeCurves(styles=styles, categories=categories)


def colour_curves(panel: pl.DataFrame) -> dict[str, SizeCurve]:
    """By style with more than one colour, how its demand divides into them. Each style is drawn
    toward equal shares of its own colours: those of others say nothing about them."""
    if not {"style", "colour"} <= set(panel.columns):
        return {}
    alone = panel.with_columns(category=pl.col("style"))
    curves = size_curves(alone, by="colour").styles
    return {style: curve for style, curve in curves.items() if len(curve.sizes) > 1}


def _or(frame: pl.DataFrame, name: str, other: pl.Expr) -> pl.Expr:
    return pl.col(name) if name in frame.columns else other


def _weeks(part: pl.DataFrame, by: str, sizes: Sequence[str]) -> tuple[Floats, Floats]:
    """Pieces sold and the share of the week in stock, both weeks x sizes. Each colour (or, where
    colours are divided, each size) has weeks of its own: one may be sold out while another is
    not."""
    other = "colour" if by == "size" else "size"
    beside = _or(part, other, pl.lit("")).fill_null("").alias("other")
    sums = part.group_by("ds", beside, by).agg(pl.col("y").sum(), pl.col("in_stock").mean())
    sums = sums.sort("ds", "other").with_columns(
        pl.struct("ds", "other").rle_id().alias("week"),
        pl.col(by).replace_strict(sizes, range(len(sizes)), return_dtype=pl.Int64).alias("place"),
    )
    sold = np.zeros((int(sums["week"][-1]) + 1, len(sizes)))
    there = np.zeros_like(sold)
    cells = (sums["week"].to_numpy(), sums["place"].to_numpy())
    sold[cells], there[cells] = sums["y"].to_numpy(), sums["in_stock"].to_numpy()
    return sold, there


def _curves(
    known: Mapping[str, tuple[Floats, Floats]], sizes: tuple[str, ...]
) -> tuple[dict[str, SizeCurve], SizeCurve]:
    """The curves of a category's styles, and its own: the mean that its styles' curves have after
    all sales are seen. First by the likeliest shares, then by their means."""
    sales = [size_sales(*each) for each in known.values()]
    category, strength = np.full(len(sizes), 1 / len(sizes)), _ALONE
    for _ in range(_ROUNDS):
        found = [likeliest_shares(each, category, strength) for each in sales]
        exposed = np.array([each.exposed for each in found])
        category = _moved(category, np.array([each.shares for each in found]), exposed, strength)
        if len(sales) > 1:
            counts = np.array([each.pieces.sum(axis=0) for each in sales])
            strength = _strength(counts, exposed, category)
    random = np.random.default_rng(_SEED)
    start = [each.shares for each in found]
    means = _means(sales, category, strength, start, random)
    category = _moved(category, means, exposed, strength)
    means = _means(sales, category, strength, start, random)
    pieces = [int(sold.sum()) for sold, _ in known.values()]

    def curve(shares: Floats, sold: int) -> SizeCurve:
        told = tuple(shares.tolist())
        return SizeCurve(sizes=sizes, shares=told, pieces=sold, strength=strength)

    curves = {
        style: curve(shares, sold) for style, shares, sold in zip(known, means, pieces, strict=True)
    }
    return curves, curve(category, sum(pieces))


def _means(
    sales: Sequence[SizeSales], category: Floats, strength: float, start: Sequence[Floats],
    random: np.random.Generator,
) -> Floats:  # fmt: skip
    """The mean shares of each style; where nothing was ever sold out the likeliest are the mean."""
    return np.array([
        likeliest_shares(each, category, strength).shares
        if each.always
        else mean_shares(each, category, strength, begin, random)
        for each, begin in zip(sales, start, strict=True)
    ])  # fmt: skip


def _moved(category: Floats, shares: Floats, exposed: Floats, strength: float) -> Floats:
    """A category's curve is the mean of its styles'. These are drawn toward it by as much as they
    sold little, so the step to the mean is lengthened by that."""
    told = (exposed / (exposed + strength)).sum(axis=0)
    step = (shares - category).sum(axis=0) / np.maximum(told, _SMOOTHING)
    moved = np.maximum(category + step, _LEAST_SHARE)
    return np.asarray(moved / moved.sum())


def _strength(pieces: Floats, exposed: Floats, category: Floats) -> float:
    """The concentration under which the styles' pieces (styles x sizes) are likeliest. Where all
    sizes were there all the time these are draws from urns (Dirichlet-multinomial)."""
    most = exposed.max(axis=1)
    likelihood = [_likelihood(pieces, exposed, most, category, each) for each in _STRENGTHS]
    return float(_STRENGTHS[int(np.argmax(likelihood))])


def _likelihood(
    pieces: Floats, exposed: Floats, most: Floats, category: Floats, strength: float
) -> float:
    """Of rates drawn from gamma distributions; the last term takes back that the strength of the
    weeks was fitted to the same pieces."""
    alpha = category * strength
    parts = gammaln(alpha + pieces) - gammaln(alpha) + alpha * np.log(strength)
    parts -= (alpha + pieces) * np.log(strength + exposed)
    return float(parts.sum() + np.log((strength + most) / strength).sum() / 2)
