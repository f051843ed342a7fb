"""Sorts an object's pixels into cloths: of one hue, however it is lit and folded."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from demand.pictures.colour_names import Lab

_CLUSTERS = 5
_ROUNDS = 8
_MOST_PIXELS = 300
_NEAR_HUE, _NEAR_LIGHTNESS = 12.0, 22.0
"""Clusters this near in hue and lightness are one cloth in light and shade."""
_BEHIND_WORTH = 0.4
_LIKE_BEHIND = 10.0

Shares = npt.NDArray[np.float64]


class Cloth(NamedTuple):
    """A colour (L*a*b*) and its share of the object, 0 to 1."""

    lab: Lab
    share: float


def cloths(pixels: Lab, behind: Lab) -> list[Cloth]:
    """The cloths of an object. What is also common among the pixels `behind` it (none: unknown)
    counts less: a mask is seldom exact, and then the wall looks through."""
    centres, shares = _clusters(pixels)
    if len(behind):
        shares = shares * (shares / (shares + _BEHIND_WORTH * _common(centres, behind) + 1e-9))
        shares = shares / shares.sum()
    return _joined(centres, shares)


def _clusters(pixels: Lab) -> tuple[Lab, Shares]:
    """Centres and shares, from starts spread over the pixels by lightness. Some pixels do."""
    pixels = pixels[:: -(-len(pixels) // _MOST_PIXELS)]
    channels = np.ascontiguousarray(pixels.T)
    order = np.argsort(pixels[:, 0], kind="stable")
    starts = order[np.linspace(0, len(order) - 1, _CLUSTERS + 2).astype(int)[1:-1]]
    centres = pixels[starts].copy()
    nearest = np.full(len(pixels), -1)
    for _ in range(_ROUNDS):
        before, nearest = nearest, _nearest(channels, centres)
        if (nearest == before).all():
            break
        for number in range(_CLUSTERS):
            own = channels[:, nearest == number]
            if own.size:
                middle = own.shape[1] // 2
                centres[number] = np.partition(own, middle, axis=1)[:, middle]
    return centres, np.bincount(nearest, minlength=_CLUSTERS) / len(pixels)


def _nearest(channels: Lab, centres: Lab) -> npt.NDArray[np.int64]:
    """The number of the centre nearest to each pixel, of which each channel is a row."""
    apart = (centres**2).sum(axis=1)[:, None] - 2 * (centres @ channels)
    return np.asarray(apart.argmin(axis=0), np.int64)


def _common(centres: Lab, behind: Lab) -> Shares:
    """The share of what lies behind that looks like each of the centres."""
    apart = _apart(behind, centres)
    like = apart.min(axis=1) < _LIKE_BEHIND**2
    return np.bincount(apart.argmin(axis=1)[like], minlength=len(centres)) / len(behind)


def _apart(pixels: Lab, centres: Lab) -> npt.NDArray[np.float64]:
    """Squares of how far each pixel is from each centre."""
    squares = (pixels**2).sum(axis=1)[:, None] + (centres**2).sum(axis=1) - 2 * pixels @ centres.T
    return np.asarray(squares, np.float64)


def _joined(centres: Lab, shares: Shares) -> list[Cloth]:
    """Clusters that are near each other, directly or by others between them, as one."""
    cloth_of = list(range(len(centres)))
    for one in range(len(centres)):
        for other in range(one):
            if shares[one] and shares[other] and _is_one(centres[one], centres[other]):
                old, new = cloth_of[one], cloth_of[other]
                cloth_of = [new if each == old else each for each in cloth_of]
    found = []
    for cloth in sorted(set(cloth_of)):
        members = [number for number, each in enumerate(cloth_of) if each == cloth]
        share = float(shares[members].sum())
        if share:
            middle = (centres[members] * shares[members, None]).sum(axis=0) / share
            found.append(Cloth(middle, share))
    return sorted(found, key=lambda each: -each.share)


def _is_one(one: Lab, other: Lab) -> bool:
    hue_apart = float(np.hypot(*(one[1:] - other[1:])))
    return hue_apart < _NEAR_HUE and abs(float(one[0] - other[0])) < _NEAR_LIGHTNESS
