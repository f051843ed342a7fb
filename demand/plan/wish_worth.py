"""What a wish is worth: pieces sold for each viewer who wished, and how unsure that is."""

from __future__ import annotations

import msgspec
import numpy as np
import polars as pl
from scipy.special import ndtri

from demand.quantile_curve import Floats

_ASSUMED_PIECES = 0.2
_ASSUMED_SPREAD = 1.0
_LEAST_STYLES = 5
_PRIOR_STYLES = 5.0
_ALWAYS_SPREAD = 0.3


class WishWorth(msgspec.Struct, frozen=True, kw_only=True):
    """`pieces` is the middle (median) number of pieces a wish; `spread` the deviation of its
    logarithm between styles; `measured` is False for what is merely assumed."""

    pieces: float = _ASSUMED_PIECES
    spread: float = _ASSUMED_SPREAD
    measured: bool = False

    def scenarios(self, wishes: float, *, count: int) -> Floats:
        """Pieces wanted after so many wishes, `count` equally likely cases, lowest first. Few
        wishes are unsure in themselves: their count is one of chance."""
        levels = (np.arange(count) + 0.5) / count
        spread = np.hypot(self.spread, 1 / np.sqrt(max(wishes, 1.0)))
        return np.asarray(wishes * self.pieces * np.exp(spread * ndtri(levels)))


def measured_worth(panel: pl.DataFrame) -> WishWorth:
    """From a panel with `wishes`: by style, all pieces sold over all who wished. With few styles it
    stays near what is assumed; without five styles it is what is assumed."""
    if "wishes" not in panel.columns:
        return WishWorth()
    style = pl.col("style" if "style" in panel.columns else "unique_id")
    sums = panel.group_by(style.alias("style")).agg(pl.col("y").sum(), pl.col("wishes").sum())
    both = sums.filter((pl.col("wishes") > 0) & (pl.col("y") > 0)).sort("style")
    if both.height < _LEAST_STYLES:
        return WishWorth()
    logs = np.log(both["y"].to_numpy() / both["wishes"].to_numpy())
    weight = len(logs) / (len(logs) + _PRIOR_STYLES)
    middle = weight * float(np.median(logs)) + (1 - weight) * np.log(_ASSUMED_PIECES)
    spread = weight * float(logs.std()) + (1 - weight) * _ASSUMED_SPREAD
    return WishWorth(
        pieces=float(np.exp(middle)), spread=max(spread, _ALWAYS_SPREAD), measured=True
    )
