"""How many buyers take only one of two styles that look alike, measured where one was sold out.

While a style is sold out, those who would have taken either take its neighbour: what the neighbour
sells beyond what is usual for it then is the common buyers that it otherwise shares.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import polars as pl
from numpy.typing import NDArray

from demand.plan.near_styles import NearPair
from demand.quantile_curve import Floats

_PRIOR_ERROR = 0.25
_THERE, _GONE = 0.9, 0.5
_LEAST_WEEKS = 8


class NearRate(msgspec.Struct, frozen=True):
    """`value` (0 to 1) is the measured rate drawn toward the assumed one by its error; `weeks` of a
    neighbour's absence stand behind it."""

    value: float
    weeks: int


class _Sales(msgspec.Struct, frozen=True):
    """Styles x weeks: pieces sold and the share of the week in stock (0 where nothing is known)."""

    place: dict[str, int]
    sold: Floats
    there: Floats


def measured_near_rate(
    panel: pl.DataFrame, pairs: Sequence[NearPair], *, assumed: float
) -> NearRate | None:
    """The rate of all pairs together, from a panel with `style`, `ds`, `y` and `in_stock`; None
    where the columns are missing or neighbours were away in fewer than 8 weeks."""
    if not {"style", "in_stock"} <= set(panel.columns):
        return None
    sales = _sales(panel)
    both = [(p.first, p.second, p.similarity) for p in pairs]
    directed = [(sales.place.get(a), sales.place.get(b), s) for a, b, s in both]
    directed += [(sales.place.get(b), sales.place.get(a), s) for a, b, s in both]
    seen = [
        _seen(sales, away, stays, similarity)
        for away, stays, similarity in directed
        if away is not None and stays is not None and away != stays and similarity > 0
    ]
    seen = [each for each in seen if each.shape[1]]
    if not seen:
        return None
    usual, more, expected = np.concatenate(seen, axis=1)
    return _rate(usual, more, expected, assumed) if len(usual) >= _LEAST_WEEKS else None


def _rate(usual: Floats, more: Floats, expected: Floats, assumed: float) -> NearRate:
    """Least squares, a week's variance being as large as its usual sales (times how much more the
    weeks scatter than chance), and the assumption as one more observation."""
    weight = 1 / np.maximum(usual, 0.5)
    tells = float((weight * expected**2).sum())
    found = float((weight * expected * more).sum()) / max(tells, 1e-9)
    scatter = max(float((weight * (more - found * expected) ** 2).mean()), 1.0)
    certain, prior = tells / scatter, 1 / _PRIOR_ERROR**2
    value = (certain * found / (1 + max(found, 0.0) / 2) + prior * assumed) / (certain + prior)
    return NearRate(min(max(value, 0.0), 1.0), len(usual))


def _sales(panel: pl.DataFrame) -> _Sales:
    """A style was in stock as much as its lines were in the mean."""
    sums = (
        panel.drop_nulls("style")
        .group_by("style", "ds")
        .agg(pl.col("y").sum(), pl.col("in_stock").fill_null(1.0).mean())
        .sort("style", "ds")
    )
    place = {style: n for n, style in enumerate(sums["style"].unique(maintain_order=True))}
    days = {day: n for n, day in enumerate(sorted(set(sums["ds"])))}
    sold, there = np.zeros((len(place), len(days))), np.zeros((len(place), len(days)))
    for style, day, y, in_stock in sums.iter_rows():
        sold[place[style], days[day]] = y
        there[place[style], days[day]] = in_stock
    return _Sales(place, sold, there)


def _seen(sales: _Sales, away: int, stays: int, similarity: float) -> Floats:
    """For each week in which only the one was away: what the other usually sells in such a week,
    how much more it sold, and how much more it would at a rate of 1 (3 x weeks)."""
    here = sales.there[stays] >= _THERE
    together = here & (sales.there[away] >= _THERE)
    alone = here & (sales.there[away] <= _GONE)
    market = _market(sales, (away, stays))
    own, other = sales.sold[stays], sales.sold[away]
    strength = float(market[together].sum())
    if not alone.any() or strength <= 0:
        return np.zeros((3, 0))
    alone &= market > 0
    usual = market[alone] * float(own[together].sum()) / strength
    neighbour = market[alone] * float(other[together].sum()) / strength
    absent = 1 - sales.there[away][alone]
    expected = similarity * np.minimum(usual, neighbour) / 2 * absent
    return np.stack([usual, own[alone] - usual, expected])


def _market(sales: _Sales, without: tuple[int, int]) -> Floats:
    """How strong a week was: what an in-stock style of the others sold."""
    others: NDArray[np.bool_] = np.ones(len(sales.sold), dtype=bool)
    others[list(without)] = False
    there = sales.there[others] >= _THERE
    means = (sales.sold[others] * there).sum(axis=1) / np.maximum(there.sum(axis=1), 1)
    expected = (means[:, None] * there).sum(axis=0)
    sold = (sales.sold[others] * there).sum(axis=0)
    return np.where(expected > 0, sold / np.maximum(expected, 1e-9), 1.0)
