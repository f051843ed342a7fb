"""Which terms are asked for more than chance explains: predictive negative-binomial tests against a
term's own past, with the number of terms and weeks looked at taken into account.

A past of few counts is itself uncertain, and people come in bunches; both widen what chance may do:
variance = mean + mean² · (1 / what was counted before + spread). The spread is estimated from all
terms together and from the term itself, and the larger of the two is used.
"""

from __future__ import annotations

from typing import TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import stats

Counts: TypeAlias = NDArray[np.float64]

LEAST_PAST_WEEKS = 2
PAST_WEEKS = 12
LEAST_COUNT = 5
ALARM_P = 1e-4
ALARM_Q = 0.05
LEAST_GROWTH = 1.5
_PRIOR = 0.5
_LEAST_SPREAD = 0.03
_MOST_SPREAD = 2.0
_MEDIAN_OF_SQUARES = 0.455
_MOST_OF_A_WEEK = 1.2
_SHRINKING_WEEKS = 1.5


class Bursts(msgspec.Struct, frozen=True):
    """For each term (row) and week (column): what was expected, the chance of as much or more where
    nothing changed, the same corrected for all that was looked at, and whether it is an alarm."""

    expected: Counts
    p: Counts
    q: Counts
    alarm: NDArray[np.bool_]


def find_bursts(counts: Counts, exposure: Counts) -> Bursts:
    """`counts` are terms by weeks, `exposure` the people there in each week (the same for all).
    The first weeks have too little past to be tested."""
    terms, weeks = counts.shape
    expected, past = _expected(counts, exposure)
    spread = np.maximum(_pooled(counts, expected, past), _own(counts, exposure))
    p = np.ones((terms, weeks))
    tested = np.zeros(weeks, dtype=bool)
    tested[LEAST_PAST_WEEKS:] = True
    size = 1.0 / (1.0 / (past + _PRIOR) + spread)
    chance = size / (size + expected)
    p[:, tested] = stats.nbinom.sf(
        np.ceil(counts[:, tested]) - 1, size[:, tested], chance[:, tested]
    )
    q = np.ones_like(p)
    q[:, tested] = _corrected(p[:, tested])
    grown = counts >= LEAST_GROWTH * expected
    alarm = (p <= ALARM_P) & (q <= ALARM_Q) & (counts >= LEAST_COUNT) & grown
    return Bursts(expected, p, q, alarm)


def _expected(counts: Counts, exposure: Counts) -> tuple[Counts, Counts]:
    """From the weeks before: the count expected now, and how much was counted then."""
    weeks = counts.shape[1]
    expected, past = np.zeros_like(counts), np.zeros_like(counts)
    for week in range(weeks):
        start = max(0, week - PAST_WEEKS)
        before = max(float(exposure[start:week].sum()), 1.0)
        past[:, week] = counts[:, start:week].sum(axis=1)
        expected[:, week] = (past[:, week] + _PRIOR) * float(exposure[week]) / before
    expected = np.maximum(expected, 1e-6)
    return expected, past


def _excess(counts: Counts, exposure: Counts) -> Counts:
    """How much more than chance each week differs from the one before, in units of mean². Two weeks
    beside each other tell chance from growth, which the mean of all weeks takes for chance."""
    people = np.maximum(exposure, 1.0)
    before = counts[:, :-1] * (people[1:] / people[:-1])
    mean = np.maximum((counts[:, 1:] + before) / 2, 0.5)
    excess = np.zeros_like(counts)
    excess[:, 1:] = ((counts[:, 1:] - before) ** 2 / 2 - mean) / mean**2
    excess[:, 1:][mean < 1.0] = 0.0
    return excess


def _pooled(counts: Counts, expected: Counts, past: Counts) -> float:
    """The spread of all terms, from the middle of what they do: what is looked for is at the edge,
    and must not widen what is taken for chance."""
    there = expected[:, LEAST_PAST_WEEKS:] >= 3
    if there.sum() < 20:
        return 0.1
    c, mean, before = (a[:, LEAST_PAST_WEEKS:][there] for a in (counts, expected, past))
    squared = (c - mean) ** 2 / _MEDIAN_OF_SQUARES
    excess = (squared - mean - mean**2 / (before + _PRIOR)) / mean**2
    order = np.argsort(excess, kind="stable")
    weight = np.cumsum(np.minimum(mean[order], 50.0))
    middle = float(excess[order][np.searchsorted(weight, weight[-1] / 2)])
    return float(np.clip(middle * 1.7, _LEAST_SPREAD, _MOST_SPREAD))


def _own(counts: Counts, exposure: Counts) -> Counts:
    """The spread of each term before each week, shrunk toward none by few weeks. One week adds a
    bounded part and the latest none: a growing term must not hide its growth."""
    excess = np.clip(_excess(counts, exposure), 0.0, _MOST_OF_A_WEEK)
    seen = np.zeros_like(excess)
    seen[:, 2:] = np.cumsum(excess, axis=1)[:, :-2]
    number = np.maximum(np.arange(counts.shape[1]) - 2, 0)
    return np.asarray(seen / (number + _SHRINKING_WEEKS))


def _corrected(p: Counts) -> Counts:
    """Benjamini-Hochberg over all terms and weeks."""
    flat = p.ravel()
    order = np.argsort(flat, kind="stable")
    ranked = flat[order] * flat.size / np.arange(1, flat.size + 1)
    best = np.minimum.accumulate(ranked[::-1])[::-1]
    found = np.empty_like(flat)
    found[order] = np.minimum(best, 1.0)
    return found.reshape(p.shape)
