"""Alarms are rare where nothing changes, and come in time where something does."""

from __future__ import annotations

import numpy as np
import pytest

from demand.mining.bursts import find_bursts

TERMS, WEEKS = 500, 20


@pytest.mark.parametrize("spread", [0.0, 0.02, 0.1, 0.3])
def test_at_most_one_false_alarm_in_a_thousand_terms_and_weeks(spread: float) -> None:
    chance = np.random.default_rng(3)
    alarms = tested = 0
    for _ in range(4):
        rate = np.exp(chance.uniform(np.log(0.2), np.log(80), TERMS))[:, None]
        people = chance.uniform(700, 1400, WEEKS)
        mean = np.broadcast_to(rate * people / 1000, (TERMS, WEEKS))
        if spread:
            mean = mean * chance.gamma(1 / spread, spread, (TERMS, WEEKS))
        found = find_bursts(chance.poisson(mean).astype(float), people)
        alarms += int(found.alarm.sum())
        tested += TERMS * (WEEKS - 2)
    assert alarms / tested <= 0.001


def test_a_term_that_grows_is_found_within_two_weeks() -> None:
    chance = np.random.default_rng(4)
    late = []
    for _ in range(20):
        rate = np.exp(chance.uniform(np.log(0.5), np.log(60), 300))[:, None]
        counts = chance.poisson(rate * chance.gamma(20, 1 / 20, (300, 12))).astype(float)
        begin, base = int(chance.integers(4, 9)), float(chance.uniform(2, 10))
        counts[0] = chance.poisson(
            [base * (2.5 ** min(week - begin + 1, 3) if week >= begin else 1) for week in range(12)]
        )
        weeks = np.flatnonzero(find_bursts(counts, np.full(12, 1000.0)).alarm[0])
        late.append(int(weeks[weeks >= begin][0]) - begin if (weeks >= begin).any() else 99)
    assert sum(one <= 2 for one in late) >= 18


def test_a_week_in_which_everything_doubles_is_no_news() -> None:
    chance = np.random.default_rng(5)
    people = np.full(12, 1000.0)
    people[8] = 3000.0
    counts = chance.poisson(20.0 * people / 1000, (200, 12)).astype(float)
    assert not find_bursts(counts, people).alarm[:, 8].any()


def test_the_first_weeks_and_no_terms_at_all_raise_nothing() -> None:
    assert not find_bursts(np.array([[50.0, 90.0]]), np.array([10.0, 10.0])).alarm.any()
    assert find_bursts(np.zeros((0, 6)), np.ones(6)).alarm.shape == (0, 6)
