"""What a thing that never sold will sell, from what others with like attributes sold at first.

Attributes add up on the log of the rate: each value's effect is learnt from all things that have
it and shrunk toward nothing, the more the fewer they are. How much is chosen by leaving each thing
out.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import NormalDist

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import TINY, Numbers
from demand.forecast_table import LEVELS

_PENALTIES = (1.0, 3.0, 10.0, 30.0, 100.0, 300.0)
_LEAST_SPREAD = 0.1

Attributes = Sequence[Sequence[str]]
"""For each thing its values, one for each attribute; "" where it is not known."""


class AttributeModel(Struct, frozen=True):
    """`effects` by (attribute, value) on the log of the rate over `floor`; `spread` is the standard
    deviation of what attributes do not tell, `excess` the mean of its exponential."""

    base: float
    effects: dict[tuple[int, str], float]
    spread: float
    excess: float
    floor: float


class Expected(Struct, frozen=True):
    """For each thing its expected rate and the quantiles of the forecast table's levels."""

    mean: Numbers
    quantiles: Numbers


def learn_attributes(attributes: Attributes, rates: Numbers) -> AttributeModel:
    """Learn from things whose rate (pieces a period, at first) is known. Needs at least one."""
    floor = max(0.05 * float(rates.mean()), TINY)
    logs = np.log(rates + floor)
    base = float(logs.mean())
    columns = sorted({(place, value) for row in attributes for place, value in enumerate(row)})
    index = {column: place for place, column in enumerate(columns)}
    marks = np.zeros((len(rates), len(columns)))
    for row, values in enumerate(attributes):
        for place, value in enumerate(values):
            marks[row, index[place, value]] = 1.0
    effects, left_out = _best_fit(marks, logs - base)
    return AttributeModel(
        base=base,
        effects=dict(zip(columns, effects.tolist(), strict=True)),
        spread=max(float(np.sqrt(np.mean(left_out**2))), _LEAST_SPREAD),
        excess=float(np.mean(np.exp(np.clip(left_out, -4.0, 4.0)))),
        floor=floor,
    )


def expect(model: AttributeModel, attributes: Attributes, sold: Numbers | None = None) -> Expected:
    """Of things with these attributes. A value that was never seen adds nothing.

    `sold` is what they sold in their first periods (thing by period, NaN where not yet): it counts
    the more the more periods there are and the steadier they were.
    """
    sold = np.full((len(attributes), 1), np.nan) if sold is None else sold
    known = np.isfinite(sold)
    count = known.sum(axis=1)
    rate = np.where(known, sold, 0.0).sum(axis=1) / np.maximum(count, 1)
    prior = np.array([
        model.base + sum(model.effects.get(pair, 0.0) for pair in enumerate(values))
        for values in attributes
    ])  # fmt: skip
    seen = np.log(rate + model.floor)
    doubt = _period_variance(sold, rate + model.floor) / np.maximum(count, 1)
    trust = np.where(count > 0, model.spread**2 / (model.spread**2 + doubt), 0.0)
    spread = np.sqrt((1.0 - trust) * model.spread**2 + trust * _LEAST_SPREAD**2)
    excess = np.exp(np.log(model.excess) * (1.0 - trust))
    return _expected(model, prior + trust * (seen - prior), spread, excess)


def _expected(model: AttributeModel, logs: Numbers, spread: Numbers, excess: Numbers) -> Expected:
    places = np.array([NormalDist().inv_cdf(level) for level in LEVELS])
    quantiles = np.exp(logs[:, None] + spread[:, None] * places[None, :]) - model.floor
    mean = np.exp(logs) * excess - model.floor
    return Expected(np.maximum(mean, 0.0), np.maximum(quantiles, 0.0))


def _best_fit(marks: Numbers, target: Numbers) -> tuple[Numbers, Numbers]:
    """Effects with the penalty whose left-out errors are smallest, and those errors."""
    best: tuple[float, Numbers, Numbers] | None = None
    gram, moment = marks.T @ marks, marks.T @ target
    for penalty in _PENALTIES:
        solve = np.linalg.inv(gram + penalty * np.eye(len(gram)))
        effects = solve @ moment
        influence = np.einsum("ij,jk,ik->i", marks, solve, marks, optimize=True)
        left_out = (target - marks @ effects) / np.maximum(1.0 - influence, 0.05)
        loss = float(np.mean(left_out**2))
        if best is None or loss < best[0]:
            best = (loss, effects, left_out)
    if best is None:
        raise ValueError("there is no penalty to choose from")
    return best[1], best[2]


def _period_variance(sold: Numbers, rate: Numbers) -> Numbers:
    """How much one period's log differs from the rate's: as among all things, and by counting."""
    known = np.isfinite(sold)
    off = np.where(known, (sold - rate[:, None]) / rate[:, None], 0.0)
    enough = known.sum(axis=1) >= 2
    usual = (
        float((off[enough] ** 2).sum() / max(int(known[enough].sum()), 1)) if enough.any() else 0.0
    )
    return np.asarray(np.maximum(usual, 0.1) + 1.0 / np.maximum(rate, TINY))
