"""The shop's product pictures, read with care: whatever a file is, there is something to show."""

from __future__ import annotations

import warnings
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps

from host.stage.picture.colour import Colour
from host.stage.picture.rect import Rect
from host.stage.picture.surface import Pixels, Surface

_MOST_BYTES = 20 << 20
_MOST_PIXELS = 40_000_000
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
_KEPT = 24
_EVEN = 2.0
"""Up to this mean step (of 255) from pixel to pixel an edge is even."""


class Photos:
    """Pictures of one folder, cut to size; the last ones used are kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[tuple[str, int, int, Colour], Pixels] = {}

    def get(self, name: str, width: int, height: int, ground: Colour) -> Pixels:
        """The picture as BGR, whole and as large as fits, on a ground of that colour. Missing,
        hostile or broken: a neutral drawing of a parcel instead."""
        key = (name, width, height, ground)
        if key not in self._kept:
            while len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            photo = _shown(self._folder, name, width, height, ground)
            self._kept[key] = placeholder(width, height, ground) if photo is None else photo
        return self._kept[key]


def _shown(folder: Path, name: str, width: int, height: int, ground: Colour) -> Pixels | None:
    """The picture at its size, or None where it must not or cannot be used."""
    if not name or "\0" in name:
        return None
    try:
        root = folder.resolve()
        file = (root / name).resolve()
        if not file.is_relative_to(root) or not file.is_file():
            return None
        if file.stat().st_size > _MOST_BYTES:
            return None
        photo = _decoded(file)
        return None if photo is None else _letterboxed(photo, width, height, ground)
    except Exception:  # noqa: BLE001  a stranger's file may break its decoder in any way
        return None


def _decoded(file: Path) -> Image.Image | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(file, formats=_FORMATS) as image:
            if image.width * image.height > _MOST_PIXELS:
                return None
            image.draft("RGB", (1200, 1200))
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((1200, 1200), Image.Resampling.BOX)
            return upright.convert("RGBA")


def _letterboxed(photo: Image.Image, width: int, height: int, ground: Colour) -> Pixels:
    scale = min(width / photo.width, height / photo.height)
    size = (max(1, round(photo.width * scale)), max(1, round(photo.height * scale)))
    rgba = np.asarray(photo)
    opaque = photo.getchannel("A").getextrema() == (255, 255)
    bgr = np.asarray(cv2.cvtColor(rgba, cv2.COLOR_RGBA2BGR), np.uint8)
    if not opaque:
        bgr = _on_ground(bgr, rgba[..., 3], ground)
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    small = np.asarray(cv2.resize(bgr, size, interpolation=interpolation), np.uint8)
    x, y = (width - size[0]) // 2, (height - size[1]) // 2
    around = (y, height - size[1] - y, x, width - size[0] - x)
    if opaque and _is_even(small):  # the wall of the picture goes on beside it
        return np.asarray(cv2.copyMakeBorder(small, *around, cv2.BORDER_REPLICATE), np.uint8)
    framed = cv2.copyMakeBorder(small, *around, cv2.BORDER_CONSTANT, value=ground.bgr)
    return np.asarray(framed, np.uint8)


def _on_ground(bgr: Pixels, cover: Pixels, ground: Colour) -> Pixels:
    share = (cover / np.float32(255))[..., None]
    mixed = bgr * share + np.array(ground.bgr, np.float32) * (1 - share)
    return np.rint(mixed).astype(np.uint8)


def _is_even(bgr: Pixels) -> bool:
    """Whether the picture's edges have no fine detail, which would become stripes."""
    edges = [edge for edge in (bgr[0], bgr[-1], bgr[:, 0], bgr[:, -1]) if len(edge) > 1]
    return all(float(np.abs(np.diff(edge.astype(int), axis=0)).mean()) < _EVEN for edge in edges)


def placeholder(width: int, height: int, ground: Colour) -> Pixels:
    """A neutral drawing of a parcel: no picture of this product can be shown."""
    surface = Surface(width, height)
    surface.fill(np.full((height, width), 255, np.uint8), ground)
    side = max(8, round(min(width, height) * 0.36))
    x, y = (width - side) // 2, (height - side) // 2
    wood, tape = Colour(214, 205, 194), Colour(190, 178, 164)
    surface.box(Rect(x, y, side, side), side * 0.08, wood)
    surface.box(Rect(x + round(side * 0.42), y, round(side * 0.16), side), 0, tape, 0.8)
    surface.box(Rect(x, y, side, max(1, round(side * 0.26))), side * 0.08, tape, 0.55)
    return surface.sprite(0, 0).colour
