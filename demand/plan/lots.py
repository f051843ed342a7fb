"""Lots: quantities that a factory takes. Whole packs, and none or at least the minimum.

Rounding is a choice between the few quantities next to the best one, by what each would bring; so
a minimum that is far above the need leads to no order, not to a full store-room.
"""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from demand.plan.newsvendor import gain
from demand.quantile_curve import Floats

Counts = NDArray[np.int64]


class Lots(msgspec.Struct, frozen=True):
    """By line: pieces in a pack (1 or more), and the least that may be ordered (0 for none)."""

    pack: Counts
    least: Counts

    @property
    def smallest(self) -> Counts:
        """The smallest order that is allowed: the minimum in whole packs."""
        packs = np.maximum(-(-self.least // self.pack), 1)
        return np.asarray(packs * self.pack)


def rounded(quantity: Floats, need: Floats, under: Floats, over: Floats, lots: Lots) -> Counts:
    """The allowed quantity (a line each) that brings most, of those beside `quantity`."""
    whole = np.floor(quantity / lots.pack + 1e-9).astype(np.int64) * lots.pack
    best = np.zeros(len(quantity), dtype=np.int64)
    best_gain = np.zeros(len(quantity))
    for offered in (whole, whole + lots.pack, lots.smallest):
        allowed = (offered >= lots.smallest) & (quantity > 0)
        brings = gain(need, offered.astype(np.float64), under, over)
        better = allowed & (brings > best_gain + 1e-9)
        best = np.where(better, offered, best)
        best_gain = np.where(better, brings, best_gain)
    return best
