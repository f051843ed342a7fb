"""Finds the objects in a picture from the coarse mask that the model gives."""

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
    left = inside.copy()
    parts = []
    while left.any():
        part = np.zeros_like(left)
        part.flat[int(np.argmax(left))] = True
        while True:
            grown = _grown(part) & left
            if grown.sum() == part.sum():
                break
            part = grown
        left &= ~part
        parts.append(part)
    return parts


def _grown(part: np.ndarray) -> np.ndarray:
    grown = part.copy()
    grown[1:] |= part[:-1]
    grown[:-1] |= part[1:]
    grown[:, 1:] |= part[:, :-1]
    grown[:, :-1] |= part[:, 1:]
    return grown


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
