"""The shop's product pictures, read with care: whatever a file is, there is something to show."""

from __future__ import annotations

import warnings
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

from host.stage.picture.colour import Colour
from host.stage.picture.rect import Rect
from host.stage.picture.surface import Pixels, Surface

_MOST_BYTES = 20 << 20
_MOST_PIXELS = 40_000_000
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
_KEPT = 24


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
            photo = _read(self._folder, name)
            self._kept[key] = (
                placeholder(width, height, ground)
                if photo is None
                else _letterboxed(photo, width, height, ground)
            )
        return self._kept[key]


def _read(folder: Path, name: str) -> Image.Image | None:
    """The picture as RGBA, or None where it must not or cannot be used."""
    if not name or "\0" in name:
        return None
    try:
        root = folder.resolve()
        file = (root / name).resolve()
        if not file.is_relative_to(root) or not file.is_file():
            return None
        if file.stat().st_size > _MOST_BYTES:
            return None
        return _decoded(file)
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
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    cover = np.asarray(rgba[..., 3:] / 255, np.float32)
    bgr = np.asarray(rgba[..., 2::-1] * cover, np.float32)
    bgr += np.array(ground.bgr, np.float32) * (1 - cover)
    small = cv2.resize(bgr, size, interpolation=interpolation)
    found: Pixels = np.empty((height, width, 3), np.uint8)
    found[:] = _edge(bgr, cover) or ground.bgr
    x, y = (width - size[0]) // 2, (height - size[1]) // 2
    found[y : y + size[1], x : x + size[0]] = np.clip(np.rint(small), 0, 255).astype(np.uint8)
    return found


def _edge(
    bgr: npt.NDArray[np.float32], cover: npt.NDArray[np.float32]
) -> tuple[int, int, int] | None:
    """The colour all around an opaque picture, where it is one colour or nearly: the bars beside
    the picture then look like a part of it."""
    if float(cover.min()) < 1:
        return None
    edge = np.concatenate([bgr[0], bgr[:, 0], bgr[:, -1]])
    if float(edge.std(axis=0).max()) > 24:
        return None
    blue, green, red = (round(float(part)) for part in np.median(edge, axis=0))
    return blue, green, red


def placeholder(width: int, height: int, ground: Colour) -> Pixels:
    """A neutral drawing of a parcel: no picture of this product can be shown."""
    surface = Surface(width, height)
    surface.fill(np.ones((height, width), np.float32), ground)
    side = max(8, round(min(width, height) * 0.36))
    x, y = (width - side) // 2, (height - side) // 2
    wood, tape = Colour(214, 205, 194), Colour(190, 178, 164)
    surface.box(Rect(x, y, side, side), side * 0.08, wood)
    surface.box(Rect(x + round(side * 0.42), y, round(side * 0.16), side), 0, tape, 0.8)
    surface.box(Rect(x, y, side, max(1, round(side * 0.26))), side * 0.08, tape, 0.55)
    return surface.sprite(0, 0).colour
