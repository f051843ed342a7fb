"""Sharpens the coarse mask of an object by the colours that are in it and around it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from demand.pictures.colour_names import to_lab
from demand.pictures.ports import Floats, Pixels
from demand.pictures.squares import square

SIDE = 56
_ROUNDS = 3
_MASK_COUNTS = 0.35
"""Of the log odds the mask gives; the colours' count in full. The network is too sure of itself."""
_LEAST_SHARE = 1e-4
_LIGHTNESS_STEP, _COLOUR_STEP = 12.5, 10.0


def sharpened(mask: Floats, picture: Pixels) -> Floats:
    """How likely each of 56 x 56 cells of the picture is the object, 0 to 1.

    A colour that is common in what the mask calls the object and rare around it speaks for the
    object; this is asked again a few times with the better mask.
    """
    bins = _renumbered(_bins(to_lab(square(picture, SIDE))))
    cells = np.bincount(bins.ravel())
    held = np.clip(_grown(mask), 0.02, 0.98)
    prior = _MASK_COUNTS * np.log(held / (1 - held))
    for _ in range(_ROUNDS):
        odds = prior + _blurred(_evidence(bins, cells, held))
        held = 1 / (1 + np.exp(-odds))
    return np.asarray(held, np.float32)


def _bins(lab: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """The number of the colour of each cell."""
    steps = np.floor_divide(lab, (_LIGHTNESS_STEP, _COLOUR_STEP, _COLOUR_STEP)).astype(np.int64)
    hue = (steps[..., 1] + 16) * 32 + steps[..., 2] + 16
    return np.asarray(steps[..., 0] * 1024 + hue, np.int64)


def _renumbered(bins: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The colours that occur, numbered from 0: a few hundred of many thousands."""
    occurs = np.bincount(bins.ravel()) > 0
    return np.asarray((np.cumsum(occurs) - 1)[bins], np.int64)


def _evidence(
    bins: npt.NDArray[np.int64], cells: npt.NDArray[np.int64], held: npt.NDArray[np.float64]
) -> Floats:
    """For each cell the logarithm of how much commoner its colour is in the object than around;
    `cells` have each colour."""
    inside = np.bincount(bins.ravel(), held.ravel())
    outside = cells - inside
    inside, outside = inside / inside.sum(), outside / outside.sum()
    ratio = np.log((inside + _LEAST_SHARE) / (outside + _LEAST_SHARE))
    return np.asarray(ratio[bins], np.float32)


def _grown(mask: Floats) -> npt.NDArray[np.float64]:
    """A mask of any grid in as many cells as are asked for, blended."""
    from PIL.Image import Resampling, fromarray

    grown = fromarray(mask.astype(np.float32)).resize((SIDE, SIDE), Resampling.BILINEAR)
    return np.asarray(grown, np.float64)


def _blurred(values: Floats) -> Floats:
    """The mean of each cell and its eight neighbours."""
    padded = np.pad(values, 1, mode="edge")
    rows = padded[:-2] + padded[1:-1] + padded[2:]
    return np.asarray((rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 9, np.float32)
