"""Cuts the one object of a photograph out of its background, roughly, to paste it elsewhere."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[Any]
"""Height x width x 3 (blue, green, red) or a mask of height x width; 8 bits each."""

_WORK_SIDE = 112
_ROUNDS = 3


def foreground(picture: Pixels) -> Pixels:
    """A mask of the picture's size, 255 on the object. BGR in.

    The middle is taken for the object and the rim for the background; GrabCut draws the line.
    Where that finds next to nothing or nearly all, an ellipse in the middle stands in.
    """
    height, width = picture.shape[:2]
    scale = _WORK_SIDE / max(height, width)
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    mask = _largest(_grab(small))
    if not 0.04 < mask.mean() / 255 < 0.9:
        mask = _ellipse(*size)
    grown = cv2.resize(mask, (width, height), interpolation=cv2.INTER_LINEAR)
    return ((grown > 127) * 255).astype(np.uint8)


def box_of(mask: Pixels) -> tuple[int, int, int, int]:
    """x, y, width and height of what is set, in pixels; the whole mask if nothing is."""
    rows = np.flatnonzero(mask.max(axis=1) > 127)
    columns = np.flatnonzero(mask.max(axis=0) > 127)
    if not rows.size:
        return 0, 0, mask.shape[1], mask.shape[0]
    left, top = int(columns[0]), int(rows[0])
    return left, top, int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top


def _grab(small: Pixels) -> Pixels:
    height, width = small.shape[:2]
    guess: Pixels = np.full((height, width), cv2.GC_PR_BGD, np.uint8)
    rim_x, rim_y = max(1, width // 28), max(1, height // 28)
    guess[height // 8 : -height // 8, width // 8 : -width // 8] = cv2.GC_PR_FGD
    guess[:rim_y], guess[-rim_y:] = cv2.GC_BGD, cv2.GC_BGD
    guess[:, :rim_x], guess[:, -rim_x:] = cv2.GC_BGD, cv2.GC_BGD
    centre_y, centre_x = height // 2, width // 2
    guess[centre_y - 4 : centre_y + 4, centre_x - 4 : centre_x + 4] = cv2.GC_FGD
    back, front = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.setRNGSeed(1)
    whole = (0, 0, width, height)  # not looked at: the mask says it all
    cv2.grabCut(small, guess, whole, back, front, _ROUNDS, cv2.GC_INIT_WITH_MASK)
    kept = (guess == cv2.GC_FGD) | (guess == cv2.GC_PR_FGD)
    grabbed: Pixels = (kept * 255).astype(np.uint8)
    return grabbed


def _largest(mask: Pixels) -> Pixels:
    """The largest connected parts, with small holes filled."""
    kernel = np.ones((3, 3), np.uint8)
    closed = cv2.morphologyEx(mask, cv2.MORPH_OPEN, kernel)
    closed = cv2.morphologyEx(closed, cv2.MORPH_CLOSE, kernel, iterations=2)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(closed)
    if count <= 1:
        return closed
    areas = stats[1:, cv2.CC_STAT_AREA]
    kept = 1 + np.flatnonzero(areas >= 0.25 * areas.max())
    return (np.isin(labels, kept) * 255).astype(np.uint8)


def _ellipse(width: int, height: int) -> Pixels:
    mask = np.zeros((height, width), np.uint8)
    axes = (int(width * 0.38), int(height * 0.42))
    cv2.ellipse(mask, (width // 2, height // 2), axes, 0, 0, 360, 255, -1)
    return mask
