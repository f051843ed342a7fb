"""Finds the objects in a picture from the mask of what belongs to them."""

from __future__ import annotations

import numpy as np

from demand.pictures.ports import Box, Floats

MOST_OBJECTS = 4
SURE = 0.5
_SMALLEST_SHARE = 0.02
"""Of the picture: a smaller patch is no object."""


def boxes(mask: Floats, width: int, height: int, *, sure: float = SURE) -> list[Box]:
    """The boxes of the objects in a picture of this size, largest first; none if none is seen.

    A cell belongs to an object where the mask is over `sure`; higher, the boxes are tighter.
    """
    found = []
    for part in _parts(mask > sure):
        weight = float(mask[part].sum())
        if weight >= _SMALLEST_SHARE * mask.size:
            found.append((weight, _box(mask, part, width, height, sure)))
    found.sort(key=lambda each: -each[0])
    return [box for _, box in found[:MOST_OBJECTS]]


def _parts(inside: np.ndarray) -> list[np.ndarray]:
    """Connected parts (four neighbours) of a small grid, each as a grid of booleans."""
    labels = np.where(inside, np.arange(1, inside.size + 1).reshape(inside.shape), 0)
    while True:
        spread = _along_rows(_along_rows(labels).T).T
        if (spread == labels).all():
            return [labels == number for number in np.unique(labels[inside])]
        labels = spread


def _along_rows(labels: np.ndarray) -> np.ndarray:
    """Each unbroken run of cells in a row takes the highest label in it."""
    rows, columns = labels.shape
    flat = np.zeros((rows, columns + 1), labels.dtype)
    flat[:, :-1] = labels
    filled = flat.ravel() > 0
    begins = filled & ~np.r_[False, filled[:-1]]
    run = np.cumsum(begins) - 1
    highest = np.zeros(int(begins.sum()), labels.dtype)
    np.maximum.at(highest, run[filled], flat.ravel()[filled])
    flat.ravel()[filled] = highest[run[filled]]
    return flat[:, :-1]


def _box(mask: Floats, part: np.ndarray, width: int, height: int, sure: float) -> Box:
    own = np.where(part, mask, 0)
    left, right = _edges(own.max(axis=0), width, sure)
    top, bottom = _edges(own.max(axis=1), height, sure)
    return left, top, max(1, right - left), max(1, bottom - top)


def _edges(profile: np.ndarray, length: int, sure: float) -> tuple[int, int]:
    """Where the profile begins and ends, in pixels; a half-filled last cell counts in part."""
    set_cells = np.flatnonzero(profile > sure)
    first, last = int(set_cells[0]), int(set_cells[-1])
    cell = length / len(profile)
    begin = first + (1 - float(profile[first])) * 0.5
    end = last + 1 - (1 - float(profile[last])) * 0.5
    return round(begin * cell), round(end * cell)
