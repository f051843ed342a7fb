"""The room behind everything: light from above, a glow behind the avatar, quiet decoration."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from host.stage.picture.colour import Colour
from host.stage.picture.layout import Layout
from host.stage.picture.surface import Pixels
from host.stage.picture.theme import Theme

_SEED = 20260201
_SPOTS = 46


def backdrop(layout: Layout, theme: Theme) -> Pixels:
    """The background as a whole BGR picture."""
    width, height = layout.canvas.width, layout.canvas.height
    # Half the size is enough for what is soft, and four times faster.
    small = (width // 2, height // 2)
    picture = _gradient(theme.colours.background_top, theme.colours.background_bottom, small)
    _glow(picture, layout, theme.colours.glow)
    if theme.layout.decoration == "bokeh":
        _bokeh(picture, theme.colours.decoration)
    large: npt.NDArray[np.float32] = np.asarray(
        cv2.resize(picture, (width, height), interpolation=cv2.INTER_LINEAR), np.float32
    )
    if theme.layout.decoration == "confetti":
        _confetti(large, theme.colours.decoration)
    large = large + _dither(height, width)
    return np.clip(np.rint(large), 0, 255).astype(np.uint8)


def _dither(height: int, width: int) -> npt.NDArray[np.float32]:
    """A regular pattern of less than one step of brightness: keeps soft gradients free of bands,
    and costs an encoder less than noise does."""
    pattern = np.zeros((1, 1), np.float32)
    for _ in range(3):
        pattern = np.block([[4 * pattern, 4 * pattern + 2], [4 * pattern + 3, 4 * pattern + 1]])
    tiles = (-(-height // 8), -(-width // 8))
    tiled = np.tile((pattern + 0.5) / 64 - 0.5, tiles)[:height, :width, None]
    return np.asarray(tiled, np.float32)


def _gradient(top: Colour, bottom: Colour, size: tuple[int, int]) -> np.ndarray:
    share = np.linspace(0, 1, size[1], dtype=np.float32)[:, None, None]
    line = (1 - share) * np.array(top.bgr, np.float32) + share * np.array(bottom.bgr, np.float32)
    return np.repeat(line, size[0], axis=1).astype(np.float32)


def _glow(picture: np.ndarray, layout: Layout, colour: Colour) -> None:
    place = layout.avatar
    x, y = (place.x + place.width / 2) / 2, (place.y + place.height * 0.34) / 2
    reach = 0.36 * max(layout.canvas.width, layout.canvas.height) / 2
    rows, columns = np.ogrid[: picture.shape[0], : picture.shape[1]]
    away = np.hypot(columns - x, rows - y).astype(np.float32) / np.float32(reach)
    cover = (np.exp(-(away**2)) * 0.85)[..., None].astype(np.float32)
    picture *= 1 - cover
    picture += cover * np.array(colour.bgr, np.float32)


def _bokeh(picture: np.ndarray, colour: Colour) -> None:
    random = np.random.default_rng(_SEED)
    height, width = picture.shape[:2]
    layer = np.zeros((height, width), np.float32)
    for _ in range(_SPOTS // 2):
        at = (int(random.integers(0, width)), int(random.integers(0, int(height * 0.6))))
        radius = int(random.integers(8, 40) * min(width, height) / 360)
        spot = np.zeros_like(layer)
        cv2.circle(spot, at, radius, float(random.uniform(0.05, 0.16)), -1, cv2.LINE_AA)
        layer += spot
    layer = np.asarray(cv2.GaussianBlur(layer, (0, 0), 1.6), np.float32)[..., None]
    picture *= 1 - layer
    picture += layer * np.array(colour.bgr, np.float32)


def _confetti(picture: np.ndarray, colour: Colour) -> None:
    random = np.random.default_rng(_SEED)
    height, width = picture.shape[:2]
    size = min(width, height) / 720
    layer = np.zeros((height, width), np.uint8)
    for _ in range(_SPOTS):
        at = (float(random.uniform(0, width)), float(random.uniform(0, height * 0.8)))
        shape = (float(random.uniform(5, 11) * size), float(random.uniform(12, 24) * size))
        corners = cv2.boxPoints((at, shape, float(random.uniform(0, 180))))
        strength = int(random.integers(70, 190))
        cv2.fillConvexPoly(
            layer, np.asarray(corners * 16).astype(np.int32), strength, cv2.LINE_AA, 4
        )
    cover = layer.astype(np.float32)[..., None] / 255
    picture *= 1 - cover
    picture += cover * np.array(colour.bgr, np.float32)
