"""A picture model with no training, for tests: colours on a coarse grid, and the mask of what
differs from the rim. Near pictures stay near, different ones differ, and nothing is downloaded."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

from demand.pictures.ports import Floats, Look, Pixels
from demand.pictures.squares import square

GRID = 9
MASK = 28


class TinyPictures:
    """Implements the port for tests."""

    name = "tiny:1"
    dimensions = GRID * GRID * 3

    def __init__(self) -> None:
        self.looked = 0

    def look(self, pictures: Sequence[Pixels]) -> list[Look]:
        self.looked += len(pictures)
        return [Look(_embedded(each), _mask(each), (("T-Shirt", 0.9),)) for each in pictures]


def _embedded(picture: Pixels) -> Floats:
    cells = square(picture, GRID).astype(np.float32).ravel() - 128
    return np.asarray(cells / (np.linalg.norm(cells) + 1e-6), np.float32)


def _mask(picture: Pixels) -> Floats:
    cells = square(picture, MASK).astype(np.float32)
    rim = np.median(np.concatenate([cells[0], cells[-1], cells[:, 0], cells[:, -1]]), axis=0)
    apart = np.abs(cells - rim).max(axis=2)
    return np.asarray(apart > 40, np.float32)


def garment(
    colour: str,
    *,
    behind: str = "white",
    seed: int = 0,
    size: tuple[int, int] = (240, 300),
    stripes: bool = False,
) -> Image.Image:
    """A drawn shirt with marks of its own on it, so that each seed is another product."""
    picture = Image.new("RGB", size, behind)
    draw = ImageDraw.Draw(picture)
    width, height = size
    body = (width * 0.28, height * 0.2, width * 0.72, height * 0.85)
    draw.rectangle(body, colour)
    draw.polygon(
        [(width * 0.28, height * 0.2), (width * 0.08, height * 0.5), (width * 0.2, height * 0.55),
         (width * 0.32, height * 0.4)], colour,
    )  # fmt: skip
    rng = np.random.default_rng(seed)
    for _ in range(14 if seed else 0):
        x, y = rng.uniform(0.32, 0.62) * width, rng.uniform(0.25, 0.75) * height
        shade = tuple(int(each) for each in rng.integers(0, 256, 3))
        side = float(rng.uniform(6, 22))
        draw.rectangle((x, y, x + side, y + side * 0.7), shade)
    if stripes:
        for y in range(int(body[1]), int(body[3]), 12):
            draw.rectangle((body[0], y, body[2], y + 5), "white")
    return picture
