"""How sure a reading is, as the share of such readings that are right.

The score that a reading comes with is a mark for how it was found; `bench/calibrate.py` measures
on labelled sheets how often readings of each score are right, and prints this table.
"""

from __future__ import annotations

Knots = tuple[tuple[float, float], ...]

_KNOTS: Knots = (
    (0.42, 0.733),
    (0.67, 0.855),
    (0.87, 0.929),
    (0.9, 0.984),
    (0.95, 0.994),
)
"""Up to each score the share of readings that is right, never falling."""


def calibrated(score: float, knots: Knots = _KNOTS) -> float:
    """The share of readings of that score that are right, 0..1."""
    for top, share in knots:
        if score <= top:
            return share
    return knots[-1][1]
