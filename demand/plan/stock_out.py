"""Shares of sizes (or colours) as if none had ever been sold out.

What was sold of a size is its share of the style's demand times how long it could be bought. The
sizes that were there tell how strong a week was; from that follows what the missing ones would have
sold. The two are found in turns until they agree (the likelihood of
Poisson counts with known exposure).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from demand.quantile_curve import Floats

_TURNS = 200
_NEAR_ENOUGH = 1e-9


def uncensored_shares(
    sold: Floats, in_stock: Floats, *, prior: Floats | None = None, strength: float = 0.0
) -> Floats:
    """The shares, which add up to 1, from pieces sold and the share of each week in stock (both
    weeks x sizes).

    `prior` shares count as much as `strength` pieces sold. A size that is sold out at the end has
    its clock stopped by a sale, which makes it look strong: of n sales in the time of n, n - 1 give
    its rate without bias, and n - 1 + its share its share (to second order).
    """
    sizes = sold.shape[1]
    prior = np.full(sizes, 1 / sizes) if prior is None else prior
    seen = np.where(in_stock > 0, sold, 0.0)
    stopped = _stopped_by_a_sale(seen, in_stock)
    shares = np.asarray(prior, dtype=np.float64)
    for _ in range(_TURNS):
        offered = np.maximum(in_stock @ shares, 1e-12)
        week = np.where(in_stock.any(axis=1), seen.sum(axis=1) / offered, 0.0)
        exposed = week @ in_stock
        pieces = np.maximum(seen.sum(axis=0) - stopped * (1 - shares), 0.0)
        found = (pieces + strength * prior) / np.maximum(exposed + strength, 1e-12)
        found = np.where(exposed + strength > 0, found, prior)
        found = found / found.sum() if found.sum() > 0 else np.asarray(prior)
        moved = float(np.abs(found - shares).max())
        shares = found
        if moved < _NEAR_ENOUGH:
            break
    return np.asarray(shares)


def _stopped_by_a_sale(sold: Floats, in_stock: Floats) -> NDArray[np.float64]:
    """1 for each size whose last week in stock ended with its last piece."""
    weeks = np.arange(len(sold))[:, None]
    there = in_stock > 0
    last = np.asarray(np.where(there, weeks, -1).max(axis=0))
    columns = np.arange(sold.shape[1])
    ended = (last >= 0) & (in_stock[last, columns] < 1) & (sold[last, columns] > 0)
    return np.asarray(ended, dtype=np.float64)
