"""The newsvendor: how many to buy of what is sold once, with the whole distribution of the demand.

A piece too few loses its margin and what an unserved buyer costs; a piece too many loses what was
paid for it less what it fetches later, and its storage. The best quantity is met by the demand with
the chance under / (under + over).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from demand.quantile_curve import Floats

Counts = NDArray[np.int64]


def underage(price: Floats, cost: Floats, shortage: Floats) -> Floats:
    """What a missing piece costs: margin and shortage cost, money a piece; never below 0."""
    return np.asarray(np.maximum(price - cost + shortage, 0.0))


def overage(
    cost: Floats, salvage: Floats, holding: Floats, weeks: Counts, carries_over: Floats
) -> Floats:
    """What a piece too many costs: storage for the weeks, and what it loses in value unless it is
    sold later at full price (`carries_over`, the chance of that); money a piece, above 0."""
    lost = (cost - salvage) * (1 - carries_over) + holding * weeks
    return np.asarray(np.maximum(lost, 1e-6))


def critical_ratio(under: Floats, over: Floats) -> Floats:
    """The chance with which the demand should be met."""
    return np.asarray(under / (under + over))


def gain(need: Floats, quantity: Floats, under: Floats, over: Floats) -> Floats:
    """What buying the quantity (a line each) brings over buying nothing, money, as a mean over the
    scenarios of the need (lines x scenarios; negative where there is too much already)."""
    sold = np.minimum(np.maximum(need, 0.0), quantity[:, None]).mean(axis=1)
    return np.asarray((under + over) * sold - over * quantity)


def best_quantity(ordered: Floats, ratio: Floats) -> Floats:
    """The least quantity whose chance to meet the need is at least `ratio`; 0 where ratio is.

    `ordered` are the scenarios of the need (lines x scenarios), each line's sorted upwards.
    """
    count = ordered.shape[1]
    place: NDArray[np.intp] = np.ceil(np.clip(ratio, 0, 1) * count - 1e-9).astype(np.intp) - 1
    found = ordered[np.arange(len(ordered)), np.clip(place, 0, count - 1)]
    return np.asarray(np.where(place < 0, 0.0, np.maximum(found, 0.0)))


def chance_met(need: Floats, quantity: Floats) -> Floats:
    """The chance that the quantity meets the need, 0 to 1."""
    return np.asarray((need <= quantity[:, None] + 1e-9).mean(axis=1))
