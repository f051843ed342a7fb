"""Demand that comes now and then: the chance of a sale and its size, each smoothed (TSB, SBA)."""

from __future__ import annotations

import numpy as np

from demand.forecast.arrays import Flags, Numbers

_CHANCE_RATES = np.array([0.02, 0.05, 0.1, 0.2])
_SIZE_RATE = 0.1


def teunter_syntetos_babai(values: Numbers, known: Flags) -> Numbers:
    """The expected demand of a period: chance times size. The chance fades while nothing sells,
    with the rate that forecast the next period best for each series."""
    rates = _CHANCE_RATES[:, None]
    sold = values > 0
    chance = np.broadcast_to(sold.mean(axis=1), (len(rates), len(values))).copy()
    size = _mean_sale(values)
    error = np.zeros_like(chance)
    for place in range(values.shape[1]):
        seen = known[:, place]
        miss = np.where(seen, values[:, place] - chance * size, 0.0)
        error += miss * miss
        chance += rates * np.where(seen, sold[:, place] - chance, 0.0)
        selling = seen & sold[:, place]
        size = size + _SIZE_RATE * np.where(selling, values[:, place] - size, 0.0)
    best = error.argmin(axis=0)
    return np.asarray(np.take_along_axis(chance, best[None, :], axis=0)[0] * size)


def syntetos_boylan(values: Numbers, known: Flags) -> Numbers:
    """Croston's size over interval with the correction of Syntetos and Boylan."""
    sold = (values > 0) & known
    size = _mean_sale(values)
    interval = values.shape[1] / np.maximum((values > 0).sum(axis=1), 1.0)
    waited = np.ones(len(values))
    for place in range(values.shape[1]):
        now = sold[:, place]
        size = size + _SIZE_RATE * np.where(now, values[:, place] - size, 0.0)
        interval = interval + _SIZE_RATE * np.where(now, waited - interval, 0.0)
        waited = np.where(now, 1.0, waited + known[:, place])
    return np.asarray((1.0 - _SIZE_RATE / 2.0) * size / np.maximum(interval, 1.0))


def _mean_sale(values: Numbers) -> Numbers:
    times = (values > 0).sum(axis=1)
    return np.asarray(values.sum(axis=1) / np.maximum(times, 1))
