"""Finds the objects in a picture from the mask of what belongs to them."""

from __future__ import annotations

import numpy as np

from demand.pictures.ports import Box, Floats

MOST_OBJECTS = 4
SURE = 0.5
_SMALLEST_SHARE = 0.02
"""Of the picture: a smaller patch is no object."""
_BESIDE_SHARE = 0.2
"""Of the largest object: a smaller one beside it is part of the background or of the object."""


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
    return [box for weight, box in found[:MOST_OBJECTS] if weight >= _BESIDE_SHARE * found[0][0]]


def _parts(inside: np.ndarray) -> list[np.ndarray]:
    """Connected parts (four neighbours) of a small grid, each as a grid of booleans."""
    if not inside.any():
        return []
    numbers = np.arange(inside.size).reshape(inside.shape)
    runs = _runs(inside, numbers), _runs(inside.T, numbers.T)
    labels = numbers.ravel().copy()
    while True:
        before = labels.copy()
        for cells, begins, lengths in runs:
            highest = np.maximum.reduceat(labels[cells], begins)
            labels[cells] = np.repeat(highest, lengths)
        if (labels == before).all():
            grid = np.where(inside, labels.reshape(inside.shape), -1)
            return [grid == number for number in np.unique(grid[inside])]


def _runs(inside: np.ndarray, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The unbroken runs of cells along the rows: the cells' numbers one after another, where in
    these each run begins, and how long it is."""
    first = inside.copy()
    first[:, 1:] &= ~inside[:, :-1]
    begins = np.flatnonzero(first[inside])
    return numbers[inside], begins, np.diff(begins, append=int(inside.sum()))


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
