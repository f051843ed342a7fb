"""A vague mask becomes the outline of the object where colours tell object and background apart."""

from __future__ import annotations

import numpy as np
import pytest

from demand.pictures.boxes import boxes
from demand.pictures.ports import Box, Floats, Pixels
from demand.pictures.silhouettes import SIDE, sharpened


def scene(rng: np.random.Generator, inside: Box, *, speckled: bool) -> Pixels:
    """A blue object on an orange background, both a little uneven."""
    picture = np.zeros((200, 160, 3), np.float64)
    picture[:] = (200, 120, 40)
    if speckled:
        picture[rng.random((200, 160)) < 0.3] = (120, 160, 60)
    left, top, width, height = inside
    picture[top : top + height, left : left + width] = (40, 60, 150)
    return np.clip(picture + rng.normal(0, 6, picture.shape), 0, 255).astype(np.uint8)


def vague(inside: Box) -> Floats:
    """A mask that is right in the middle of the object and reaches far beyond it."""
    left, top, width, height = inside
    rows = (np.arange(28)[:, None] + 0.5) * 200 / 28 - top - height / 2
    columns = (np.arange(28)[None] + 0.5) * 160 / 28 - left - width / 2
    far = np.maximum(np.abs(rows) / height, np.abs(columns) / width)
    return np.asarray(np.clip(1.3 - far, 0.05, 0.95), np.float32)


@pytest.mark.parametrize("speckled", [False, True])
@pytest.mark.parametrize("inside", [(40, 50, 80, 100), (10, 90, 70, 90), (60, 20, 90, 60)])
def test_the_box_of_a_vague_mask_becomes_tight(inside: Box, speckled: bool) -> None:
    picture, mask = scene(np.random.default_rng(5), inside, speckled=speckled), vague(inside)
    rough = boxes(mask, 160, 200, sure=0.5)[0]
    tight = boxes(sharpened(mask, picture), 160, 200, sure=0.8)[0]
    assert max(np.abs(np.subtract(rough, inside))) > 20
    assert max(np.abs(np.subtract(tight, inside))) <= 8


def test_where_object_and_background_are_alike_the_mask_still_decides() -> None:
    picture = np.full((200, 160, 3), 90, np.uint8)
    mask = np.full((28, 28), 0.02, np.float32)
    mask[8:20, 8:20] = 0.98
    sharp = sharpened(mask, picture)
    assert sharp.shape == (SIDE, SIDE)
    assert sharp[28, 28] > 2 * sharp[3, 3]


@pytest.mark.parametrize("value", [0.0, 0.5, 1.0])
def test_an_empty_or_full_mask_stays_finite(value: float) -> None:
    rng = np.random.default_rng(2)
    picture = rng.integers(0, 256, (40, 30, 3)).astype(np.uint8)
    sharp = sharpened(np.full((28, 28), value, np.float32), picture)
    assert np.isfinite(sharp).all()
    assert 0 <= sharp.min() <= sharp.max() <= 1


def test_a_winding_object_is_one_part() -> None:
    mask = np.zeros((28, 28), np.float32)
    for row in range(2, 26, 4):
        mask[row, 2:26] = 1
    mask[2:26, 25] = 1
    mask[22, 25] = mask[23, 25] = 1
    assert boxes(mask, 280, 280) == [(20, 20, 240, 240)]
