"""The geometric check: whether the same marks lie in the same arrangement in two pictures."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import msgspec
import numpy as np
import numpy.typing as npt

from demand.pictures.ports import Pixels

SIDE, QUERY_SIDE = 224, 144
"""Pixels a picture is shrunk to. A query is smaller: half the time, and hardly worse found."""
MOST_POINTS, MOST_QUERY_POINTS = 200, 100
_RATIO = 0.8
_LEAST_PAIRS = 4
_UNIT = np.float32(1 / 255**2)
_TOLERANCE_PIXELS = 10.0


class KeypointMarker:
    """Marks as bytes, for the index."""

    def marks(self, picture: Pixels) -> bytes:
        """The marks of a catalogue picture."""
        return _packed(marks_of(picture))

    def marks_to_find(self, picture: Pixels) -> bytes:
        """The marks of a viewer's picture."""
        return _packed(marks_of(picture, side=QUERY_SIDE, most=MOST_QUERY_POINTS))

    def agreeing(self, query: bytes, known: Sequence[bytes]) -> list[int]:
        """How many marks of a viewer's picture agree with each of the known ones."""
        return agreeing(_unpacked(query), [_unpacked(each) for each in known])


class Marks(msgspec.Struct, frozen=True):
    """Corners and blobs of a picture of at most 256 pixels: where (x, y), how large, how turned
    (degrees), and what they look like (128 numbers each, of length 255)."""

    places: npt.NDArray[np.float32]
    looks: npt.NDArray[np.uint8]


def marks_of(picture: Pixels, *, side: int = SIDE, most: int = MOST_POINTS) -> Marks:
    """The strongest marks of a picture shrunk to `side` pixels."""
    scale = side / max(picture.shape[:2])
    size = (max(8, round(picture.shape[1] * scale)), max(8, round(picture.shape[0] * scale)))
    flags = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = cv2.resize(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), size, interpolation=flags)
    finder = cv2.SIFT.create(nfeatures=most, contrastThreshold=0.02, edgeThreshold=15)
    points, looks = finder.detectAndCompute(small, None)
    if looks is None:
        return Marks(np.zeros((0, 4), np.float32), np.zeros((0, 128), np.uint8))
    places = np.array([[*p.pt, p.size, p.angle] for p in points], np.float32)
    roots = np.sqrt(looks / np.maximum(looks.sum(axis=1, keepdims=True), 1e-6))
    return Marks(places[:most], np.round(roots[:most] * 255).astype(np.uint8))


def agreeing(query: Marks, known: Sequence[Marks]) -> list[int]:
    """How many marks of the query lie in each of `known` under one arrangement; 0 if none do.

    Pairs vote for turn, size and shift, which is far cheaper than drawing at random, and suits
    pictures in which few pairs are right.
    """
    if len(query.looks) < _LEAST_PAIRS:
        return [0] * len(known)
    own = query.looks.astype(np.float32) * _UNIT
    return [_agreeing(query, own, each) for each in known]


def _agreeing(query: Marks, own: npt.NDArray[np.float32], known: Marks) -> int:
    if len(known.looks) < _LEAST_PAIRS:
        return 0
    here, there = _pairs(own @ known.looks.astype(np.float32).T)
    if len(here) < _LEAST_PAIRS:
        return 0
    return _largest_agreement(query.places[here], known.places[there])


def _pairs(
    likeness: npt.NDArray[np.float32],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Marks that look alike and whose second best is clearly worse."""
    rows = np.arange(len(likeness))
    best = likeness.argmax(axis=1)
    top = likeness[rows, best]
    likeness[rows, best] = -1
    second = likeness.max(axis=1)
    clear = (1 - top) < _RATIO**2 * (1 - second)
    return rows[clear], best[clear]


def _packed(found: Marks) -> bytes:
    count = len(found.looks).to_bytes(2, "big")
    return count + found.places.astype(np.float16).tobytes() + found.looks.tobytes()


def _unpacked(kept: bytes) -> Marks:
    count = int.from_bytes(kept[:2], "big")
    end = 2 + count * 8
    places = np.frombuffer(kept[2:end], np.float16).reshape(count, 4).astype(np.float32)
    return Marks(places, np.frombuffer(kept[end:], np.uint8).reshape(count, 128))


def _largest_agreement(here: npt.NDArray[np.float32], there: npt.NDArray[np.float32]) -> int:
    """Each pair says how picture lies on picture; the largest number of distinct places that one
    of them explains, once refitted to those it explains."""
    ratio = there[:, 2] / np.maximum(here[:, 2], 1e-3)
    turn = np.deg2rad(there[:, 3] - here[:, 3])
    real, imaginary = ratio * np.cos(turn), ratio * np.sin(turn)
    x, y = here[:, 0], here[:, 1]
    shift_x = there[:, 0] - (real * x - imaginary * y)
    shift_y = there[:, 1] - (imaginary * x + real * y)
    off_x = real[:, None] * x - imaginary[:, None] * y + shift_x[:, None] - there[None, :, 0]
    off_y = imaginary[:, None] * x + real[:, None] * y + shift_y[:, None] - there[None, :, 1]
    near = off_x**2 + off_y**2 < (2 * _TOLERANCE_PIXELS) ** 2
    sane = (ratio > 0.15) & (ratio < 7)
    near &= sane[:, None]
    inside = near[int(near.sum(axis=1).argmax())]
    return _refitted(here[inside, :2], there[inside, :2])


def _refitted(here: npt.NDArray[np.float32], there: npt.NDArray[np.float32]) -> int:
    """Pairs that one affine change explains, counted once for each place in either picture."""
    if len(here) < _LEAST_PAIRS:
        return len(here)
    design = np.concatenate([here, np.ones((len(here), 1), np.float32)], axis=1)
    for _ in range(2):
        change, *_ = np.linalg.lstsq(design, there, rcond=None)
        close = ((design @ change - there) ** 2).sum(axis=1) < _TOLERANCE_PIXELS**2
        if close.sum() < _LEAST_PAIRS:
            return 0
        design, there, here = design[close], there[close], here[close]
    return min(_places(here), _places(there))


def _places(points: npt.NDArray[np.float32]) -> int:
    """Distinct places, a few pixels apart: many marks of one edge are one."""
    return len({(int(x) // 3, int(y) // 3) for x, y in points})
