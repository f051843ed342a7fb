"""Whether the shop has what a picture shows, from how the best hit stands out."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

import msgspec

WEIGHTS = Path(__file__).parent / "weights" / "judging.json"
CHANCE_MARKS = 3
"""As many marks agree between pictures of different products."""
_MARK_WORTH = 0.2
_MOST_LEAD = 0.5


class Evidence(msgspec.Struct, frozen=True):
    """The cosine of the best hit, its lead over the second in score, and how many marks agree (-1:
    not checked)."""

    likeness: float
    lead: float
    marks: int


class Rule(msgspec.Struct, frozen=True):
    """Weights of a logistic rule."""

    likeness: float
    lead: float
    marks: float
    constant: float


class Rules(msgspec.Struct, frozen=True):
    """Fitted by `bench/picture_judging.py`: one rule where marks were checked, one where not."""

    checked: Rule
    unchecked: Rule


def score(likeness: float, marks: int) -> float:
    """What ranks a hit: its cosine and the marks that agree beyond chance (-1: not checked)."""
    return likeness + _MARK_WORTH * _beyond_chance(marks)


def features(evidence: Evidence) -> tuple[float, float, float, float]:
    """What the rules weigh, in the order of their fields."""
    lead = min(evidence.lead, _MOST_LEAD)
    return evidence.likeness, lead, _beyond_chance(evidence.marks), 1.0


def share_stocked(evidence: Evidence) -> float:
    """The share of cases like this in which the shop has the product, 0 to 1."""
    rules = _rules()
    rule = rules.unchecked if evidence.marks < 0 else rules.checked
    weights = (rule.likeness, rule.lead, rule.marks, rule.constant)
    value = sum(a * b for a, b in zip(weights, features(evidence), strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))


def _beyond_chance(marks: int) -> float:
    return math.log1p(max(0, marks - CHANCE_MARKS))


@cache
def _rules() -> Rules:
    return msgspec.json.decode(WEIGHTS.read_bytes(), type=Rules)
