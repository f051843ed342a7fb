"""Cuts and shrinks pictures the way the models were taught to see them."""

from __future__ import annotations

import numpy as np

from demand.pictures.ports import Box, Pixels


def square(picture: Pixels, side: int, *, quickly: bool = False) -> Pixels:
    """The whole picture pressed into a square, each pixel the mean of those it covers. `quickly`, a
    large one is first made smaller by a whole number, down to twice what is needed: values differ
    by less than one on average, in half the time."""
    from PIL.Image import Resampling, fromarray

    height, width = picture.shape[:2]
    gap = 2.0 if quickly else None
    smooth = Resampling.BOX if min(height, width) > side else Resampling.BILINEAR
    return np.asarray(fromarray(picture).resize((side, side), smooth, reducing_gap=gap), np.uint8)


def cut(picture: Pixels, box: Box) -> Pixels:
    """The part of the picture inside the box; at least one pixel of it."""
    left, top, width, height = box
    x0 = min(max(0, left), picture.shape[1] - 1)
    y0 = min(max(0, top), picture.shape[0] - 1)
    x1 = min(max(x0 + 1, left + width), picture.shape[1])
    y1 = min(max(y0 + 1, top + height), picture.shape[0])
    return picture[y0:y1, x0:x1]
