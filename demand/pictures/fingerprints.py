"""Fingerprints of pictures: 64 bits that stay nearly the same when a picture is saved again,
made smaller or lit differently, to find copies without any model."""

from __future__ import annotations

from functools import cache

import numpy as np

from demand.pictures.ports import Pixels
from demand.pictures.squares import square

BITS = 64
_SIDE = 32
_KEPT = 8


def fingerprint(picture: Pixels) -> int:
    """The signs of the slowest changes of lightness (a discrete cosine transform)."""
    grey = square(picture, _SIDE).astype(np.float64) @ np.array([0.299, 0.587, 0.114])
    waves = _waves()
    slow = (waves @ grey @ waves.T).ravel()
    slow[0] = 0
    bits = np.packbits(slow > np.median(slow))
    return int.from_bytes(bits.tobytes(), "big")


def differing_bits(first: int, second: int) -> int:
    """0 for copies, about 32 for pictures that have nothing to do with each other."""
    return (first ^ second).bit_count()


@cache
def _waves() -> np.ndarray:
    steps = np.arange(_SIDE) + 0.5
    return np.array([np.cos(np.pi * number * steps / _SIDE) for number in range(_KEPT)])
