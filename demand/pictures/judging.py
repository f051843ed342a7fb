"""Whether the shop has what a picture shows, from how the best hit stands out."""

from __future__ import annotations

import math

import msgspec


class Evidence(msgspec.Struct, frozen=True):
    """The cosine of the best hit, its lead over the second, and how many marks agree."""

    likeness: float
    lead: float
    marks: int


class Weights(msgspec.Struct, frozen=True):
    """Of a logistic rule, set by hand on queries of senders kept apart (see image-search.md)."""

    likeness: float = 11.0
    lead: float = 9.0
    marks: float = 0.9
    constant: float = -6.5


WEIGHTS = Weights()


def share_stocked(evidence: Evidence, weights: Weights = WEIGHTS) -> float:
    """The share of cases like this in which the best hit is the very product, 0 to 1."""
    value = (
        weights.likeness * evidence.likeness
        + weights.lead * min(evidence.lead, 0.5)
        + weights.marks * math.log1p(evidence.marks)
        + weights.constant
    )
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
