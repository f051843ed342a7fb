"""Tells the day on which a style begins to be searched more than before, from its daily counts."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec


class RiseRule(msgspec.Struct, frozen=True):
    """When to raise an alarm. Rates are searches a day.

    `usual_days` before the last `recent_days` say what is usual, together with a guess of
    `guessed_rate` that weighs `guessed_days`. A rise is at least `least_rise` more than usual, and
    at least `times` as many. `spread` is how much more the counts vary than chance alone (0: not at
    all). `limit` is the evidence, a log likelihood ratio, that raises the alarm; the more often a
    style is searched, the more chances chance has, and by `limit_per_log` the more is asked. After
    an alarm the style rests for `rest_days`, and what was usual before it is forgotten: else the
    same rise would be told twice.
    """

    usual_days: int = 56
    recent_days: int = 10
    guessed_rate: float = 0.15
    guessed_days: float = 14.0
    least_rise: float = 1.0
    times: float = 3.0
    spread: float = 0.35
    limit: float = 5.0
    limit_per_log: float = 2.2
    rest_days: int = 28


RULE = RiseRule()


def rises(counts: Sequence[int], rule: RiseRule = RULE) -> list[int]:
    """The days (positions in `counts`) on which a rise is sure enough."""
    found: list[int] = []
    evidence, resting_until, since = 0.0, -1, 0
    summed = [0]
    for count in counts:
        summed.append(summed[-1] + count)
    for day, count in enumerate(counts):
        if day < resting_until:
            continue
        usual = _usual(summed, since, day, rule)
        risen = max(usual + rule.least_rise, rule.times * usual)
        evidence = max(0.0, evidence + _evidence(count, usual, risen, rule.spread))
        if evidence > rule.limit + rule.limit_per_log * math.log1p(usual / rule.guessed_rate):
            found.append(day)
            evidence, resting_until, since = 0.0, day + rule.rest_days, day + 1
    return found


def _usual(summed: Sequence[int], since: int, day: int, rule: RiseRule) -> float:
    """Searches a day before the recent days (none before `since`), drawn to the guess where there
    are few days."""
    end = max(since, day - rule.recent_days)
    start = max(since, end - rule.usual_days)
    seen = summed[end] - summed[start]
    return (seen + rule.guessed_rate * rule.guessed_days) / (end - start + rule.guessed_days)


def _evidence(count: int, usual: float, risen: float, spread: float) -> float:
    """How much likelier a day's count is under the risen rate than under the usual one, as a
    logarithm: of negative binomial counts whose variance is (1 + spread) times their mean."""
    if spread <= 0:
        return count * math.log(risen / usual) - (risen - usual)
    chance = 1 / (1 + spread)
    return _log_share(count, risen / spread, chance) - _log_share(count, usual / spread, chance)


def _log_share(count: int, shape: float, chance: float) -> float:
    return math.lgamma(count + shape) - math.lgamma(shape) + shape * math.log(chance)
