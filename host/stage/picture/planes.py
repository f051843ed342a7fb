"""The finished picture as yuv420p: one plane of light and two of colour at half the size, in one
array of height * 3 / 2 rows, BT.601 limited range (smpte170m), as the encoder takes and tags it."""

from __future__ import annotations

import cv2
import numpy as np

from host.stage.picture.rect import Rect
from host.stage.picture.surface import Pixels


class Planes:
    """An I420 picture that is changed in parts.

    Args:
        width, height: in pixels, both even.
    """

    def __init__(self, width: int, height: int) -> None:
        self.whole = Rect(0, 0, width, height)
        self.frame: Pixels = np.zeros((height * 3 // 2, width), np.uint8)
        self.light, self.blue, self.red = planes_of(self.frame)
        self._spare: Pixels = np.empty(width * height * 3 // 2, np.uint8)

    def store(self, picture: Pixels, part: Rect) -> None:
        """Take over that part (on even lines and columns) of a whole BGR picture."""
        count = part.width * part.height * 3 // 2
        spare = self._spare[:count].reshape(part.height * 3 // 2, part.width)
        source = picture[part.y : part.bottom, part.x : part.right]
        cv2.cvtColor(source, cv2.COLOR_BGR2YUV_I420, dst=spare)
        self.put(spare, part)

    def put(self, i420: Pixels, part: Rect) -> None:
        """Lay a finished I420 picture on that part."""
        light, blue, red = planes_of(i420)
        self.light[part.y : part.bottom, part.x : part.right] = light
        rows = slice(part.y // 2, part.bottom // 2)
        columns = slice(part.x // 2, part.right // 2)
        self.blue[rows, columns] = blue
        self.red[rows, columns] = red


def planes_of(i420: Pixels) -> tuple[Pixels, Pixels, Pixels]:
    """Views of light, blue and red of a contiguous I420 picture."""
    height, width = i420.shape[0] * 2 // 3, i420.shape[1]
    quarter = (height // 2, width // 2)
    size = quarter[0] * quarter[1]
    flat = i420.reshape(-1)
    colours = flat[height * width :]
    return (
        i420[:height],
        colours[:size].reshape(quarter),
        colours[size:].reshape(quarter),
    )
