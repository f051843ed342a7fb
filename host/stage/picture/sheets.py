"""The layers of a pack at the size of the stage, and how they are laid on each other."""

from __future__ import annotations

from math import ceil, floor

import cv2
import numpy as np
import numpy.typing as npt

from host.stage.picture.pack import Layer, Pack
from host.stage.picture.rect import Rect
from host.stage.picture.surface import Pixels, lay_bgra

Move = npt.NDArray[np.float64]
"""An affine move, 2 x 3."""


class Cut:
    """A layer on the stage: BGRA with cover multiplied in, and its place there."""

    def __init__(self, place: Rect, pixels: Pixels) -> None:
        self.place = place
        self.pixels = pixels


class Sizing:
    """From the pack's space to the stage: scaled so that the head has the wanted height, mirrored
    if the card is on the left."""

    def __init__(self, pack: Pack, head: Rect, *, mirrored: bool) -> None:
        self._width = pack.told.size[0]
        self._mirrored = mirrored
        left, top, width, height = pack.told.head
        self.scale = head.height / height
        middle = left + width / 2
        if mirrored:
            middle = self._width - middle
        self.x = head.x + head.width / 2 - middle * self.scale
        self.y = head.y - top * self.scale

    def point(self, place: tuple[float, float]) -> tuple[float, float]:
        """A point of the pack on the stage."""
        x = self._width - place[0] if self._mirrored else place[0]
        return self.x + x * self.scale, self.y + place[1] * self.scale

    def degrees(self, turn: float) -> float:
        return -turn if self._mirrored else turn

    def cut(self, layer: Layer) -> Cut:
        """The layer at its size; its edges stay where they are to a part of a pixel."""
        pixels, left = layer.pixels, float(layer.x)
        if self._mirrored:
            pixels = np.ascontiguousarray(pixels[:, ::-1])
            left = self._width - layer.x - pixels.shape[1]
        x, y = self.x + left * self.scale, self.y + layer.y * self.scale
        width, height = pixels.shape[1] * self.scale, pixels.shape[0] * self.scale
        place = Rect(floor(x) - 1, floor(y) - 1, 0, 0)
        place = Rect(
            place.x, place.y, ceil(x + width) + 1 - place.x, ceil(y + height) + 1 - place.y
        )
        return Cut(place, _shrunk(pixels, self.scale, x - place.x, y - place.y, place))


def _shrunk(pixels: Pixels, scale: float, dx: float, dy: float, place: Rect) -> Pixels:
    """Scaled and moved by parts of a pixel; softened first where it gets smaller."""
    if scale < 1:
        pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), 0.32 / scale), np.uint8)
    # Pixel k covers k to k + 1, the library means its middle.
    half = 0.5 * scale - 0.5
    move = np.array([[scale, 0, dx + half], [0, scale, dy + half]], np.float32)
    size = (place.width, place.height)
    return np.asarray(cv2.warpAffine(pixels, move, size, flags=cv2.INTER_LINEAR), np.uint8)


def lay_cut(below: Pixels, origin: Rect, cut: Cut) -> None:
    """Lay a cut on a picture whose left top is at `origin`'s."""
    part = origin.common(cut.place)
    if part is None:
        return
    x, y = part.x - cut.place.x, part.y - cut.place.y
    above = cut.pixels[y : y + part.height, x : x + part.width]
    x, y = part.x - origin.x, part.y - origin.y
    lay_bgra(below[y : y + part.height, x : x + part.width], above)


def turn_about(
    pivot: tuple[float, float], degrees: float, dx: float = 0.0, dy: float = 0.0
) -> Move:
    """The affine move (2 x 3) that turns clockwise about a point, then moves by (dx, dy)."""
    matrix = np.asarray(cv2.getRotationMatrix2D(pivot, -degrees, 1.0))
    matrix[:, 2] += np.array([dx, dy])
    return np.asarray(matrix, np.float64)


def moved(matrix: Move, place: Rect) -> Rect:
    """The box of a rectangle after a move, a pixel wider all around."""
    corners = np.array(
        [[x, y, 1] for x in (place.x, place.right) for y in (place.y, place.bottom)], np.float64
    )
    points = corners @ matrix.T
    left, top = np.floor(points.min(axis=0)).astype(int) - 1
    right, bottom = np.ceil(points.max(axis=0)).astype(int) + 1
    return Rect(int(left), int(top), int(right - left), int(bottom - top))


def warped(cut: Cut, matrix: Move, within: Rect) -> Cut | None:
    """The cut after a move, as far as it lies within the rectangle."""
    place = moved(matrix, cut.place).common(within)
    if place is None:
        return None
    local = matrix.copy()
    local[:, 2] += local[:, :2] @ (cut.place.x, cut.place.y) - (place.x, place.y)
    size = (place.width, place.height)
    pixels = cv2.warpAffine(cut.pixels, local, size, flags=cv2.INTER_LINEAR)
    return Cut(place, np.asarray(pixels, np.uint8))
