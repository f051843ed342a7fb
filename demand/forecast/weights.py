"""How much each member counts for each series: by its errors on rolling origins, shrunk toward
what the series' category says, and only the best few."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from demand.forecast.arrays import TINY, Counts, Flags, Numbers
from demand.forecast.trial import Members, Trial

_SHARPNESS = 8.0
"""The power of the inverse error: a member with half the error counts 256 times as much."""
_TRUST_IN_CATEGORY = 0.3
_TRUST_OF_THE_ODD = 0.95
"""Of a series that sells now and then the errors say more about when it happened to sell."""
_MOST_MEMBERS = 5
_LEAST_OF_A_GROUP = 20
_ABOUT_AS_GOOD = 1.15
_MORE_FOR_BETTER = 1.2
_MOST_OF_A_LEAD = 0.95


def member_weights(
    trials: Sequence[Trial],
    names: Sequence[str],
    groups: Counts,
    by_squares: Flags,
    *,
    lead: str = "",
    lead_share: float = 0.0,
) -> Numbers:
    """A matrix of members by series whose columns add up to 1.

    Errors are absolute, but squared for series in `by_squares`: for those that sell now and then
    the smallest absolute error is that of forecasting nothing. A member named as `lead` is given
    `lead_share` beforehand in the categories in which it was about as good as the best, more
    where it was better, and half of it where it could not be tried.
    """
    losses = _losses(trials, names, by_squares)
    known = np.isfinite(losses)
    if not known.any():
        return _alike(names, len(groups))
    shared = np.empty_like(losses)
    usual = np.where(known, losses, 0.0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    relative = losses / np.maximum(usual, TINY)
    everyone = _medians(relative)
    for group in np.unique(groups):
        members = groups == group
        few = members.sum() < _LEAST_OF_A_GROUP
        shared[:, members] = (everyone if few else _medians(relative[:, members]))[:, None]
    trust = np.where(by_squares, _TRUST_OF_THE_ODD, _TRUST_IN_CATEGORY)
    mixed = trust * shared + (1.0 - trust) * relative
    weights = _sharpened(
        np.where(np.isfinite(mixed), mixed, np.where(np.isfinite(shared), shared, 9))
    )
    return _led(weights, names, shared, lead, lead_share)


def _led(
    weights: Numbers, names: Sequence[str], shared: Numbers, lead: str, share: float
) -> Numbers:
    if lead not in names:
        return weights
    place = names.index(lead)
    others = np.delete(shared, place, axis=0)
    best = np.where(np.isfinite(others), others, np.inf).min(axis=0)
    ratio = shared[place] / best
    given = np.clip(share + (1.0 - ratio) * _MORE_FOR_BETTER, share, _MOST_OF_A_LEAD)
    given = np.where(ratio <= _ABOUT_AS_GOOD, given, 0.0)
    given = np.where(np.isfinite(ratio), given, share / 2.0)
    weights = weights * (1.0 - given)
    weights[place] += given
    return weights


def combined(members: Members, names: Sequence[str], weights: Numbers) -> Numbers:
    """The weighted mean of the members that are there."""
    total = np.zeros_like(next(iter(members.values())))
    present = np.zeros(len(total))
    for name, weight in zip(names, weights, strict=True):
        if name in members:
            total += weight[:, None] * members[name]
            present += weight
    return np.asarray(total / np.maximum(present, TINY)[:, None])


def _losses(trials: Sequence[Trial], names: Sequence[str], by_squares: Flags) -> Numbers:
    """Mean errors, members by series; NaN where a member was never tried on a series."""
    total = np.zeros((len(names), len(by_squares)))
    seen = np.zeros_like(total)
    for trial in trials:
        known = np.isfinite(trial.actual)
        actual = np.where(known, trial.actual, 0.0)
        for place, name in enumerate(names):
            if name not in trial.members:
                continue
            miss = np.abs(trial.members[name] - actual) * known
            total[place] += np.where(by_squares, (miss * miss).sum(axis=1), miss.sum(axis=1))
            seen[place] += known.sum(axis=1)
    mean = np.where(seen > 0, total / np.maximum(seen, 1.0), np.nan)
    return np.where(by_squares, np.sqrt(mean), mean) + TINY


def _medians(relative: Numbers) -> Numbers:
    known = np.isfinite(relative).any(axis=1)
    middle = np.full(len(relative), np.nan)
    if known.any():
        middle[known] = np.nanmedian(relative[known], axis=1)
    return middle


def _sharpened(losses: Numbers) -> Numbers:
    best = losses.min(axis=0, keepdims=True)
    weights = (np.maximum(best, TINY) / np.maximum(losses, TINY)) ** _SHARPNESS
    if len(losses) > _MOST_MEMBERS:
        last = np.partition(losses, _MOST_MEMBERS - 1, axis=0)[_MOST_MEMBERS - 1]
        weights = np.where(losses <= last, weights, 0.0)
    return np.asarray(weights / weights.sum(axis=0, keepdims=True))


_UNTRIED = ("level", "short_mean", "mean")


def _alike(names: Sequence[str], count: int) -> Numbers:
    """Nothing could be tried: the steadiest members, in equal parts."""
    chosen = np.array([1.0 if name in _UNTRIED else 0.0 for name in names])
    if not chosen.any():
        chosen = np.ones(len(names))
    return np.repeat((chosen / chosen.sum())[:, None], count, axis=1)
