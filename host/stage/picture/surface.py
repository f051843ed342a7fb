"""A transparent drawing surface with smooth edges, and the sprite it becomes.

Pixels are kept with their colour already multiplied by their cover, so that a sprite is laid on a
picture with one multiplication and one addition.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from host.stage.picture.colour import Colour
from host.stage.picture.fonts import Face, font_of
from host.stage.picture.rect import Rect
from host.stage.picture.text import sign_width

Pixels = npt.NDArray[np.uint8]
Cover = npt.NDArray[np.float32]
"""0 to 1 for each pixel."""


class Sprite:
    """A finished picture with transparency, at its place.

    Args:
        place: where it is laid; as large as the arrays.
        colour: BGR multiplied by cover.
        keep: how much of what is below stays, 0 to 255, three times for each pixel.
    """

    def __init__(self, place: Rect, colour: Pixels, keep: Pixels) -> None:
        self.place = place
        self.colour = colour
        self.keep = keep

    def lay(self, picture: Pixels, within: Rect) -> None:
        """Lay what lies within the rectangle on a picture whose left top is (0, 0)."""
        part = self.place.common(within)
        if part is None:
            return
        below = picture[part.y : part.bottom, part.x : part.right]
        x, y = part.x - self.place.x, part.y - self.place.y
        rows, columns = slice(y, y + part.height), slice(x, x + part.width)
        cv2.multiply(below, self.keep[rows, columns], dst=below, scale=1 / 255)
        cv2.add(below, self.colour[rows, columns], dst=below)


class Surface:
    """Draw on it, then take `sprite`."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._colour = np.zeros((height, width, 3), np.float32)
        self._cover = np.zeros((height, width), np.float32)

    def sprite(self, x: int, y: int) -> Sprite:
        """What was drawn, with its left top at that place."""
        colour = np.rint(self._colour).astype(np.uint8)
        keep = np.rint((1 - self._cover) * 255).astype(np.uint8)
        thrice = np.asarray(cv2.merge([keep, keep, keep]), np.uint8)
        return Sprite(Rect(x, y, self.width, self.height), colour, thrice)

    def fill(
        self, cover: Cover, colour: Colour, opacity: float = 1.0, at: Rect | None = None
    ) -> None:
        """Paint where the cover is; `at` is where its left top lies and how large it is."""
        place = at or Rect(0, 0, self.width, self.height)
        part = place.common(Rect(0, 0, self.width, self.height))
        if part is None:
            return
        x, y = part.x - place.x, part.y - place.y
        cover = cover[y : y + part.height, x : x + part.width] * np.float32(opacity)
        rows, columns = slice(part.y, part.bottom), slice(part.x, part.right)
        stays = 1 - cover
        paint = np.array(colour.bgr, np.float32)
        below = self._colour[rows, columns]
        self._colour[rows, columns] = below * stays[..., None] + cover[..., None] * paint
        self._cover[rows, columns] = self._cover[rows, columns] * stays + cover

    def box(self, place: Rect, radius: float, colour: Colour, opacity: float = 1.0) -> None:
        """A filled box with round corners."""
        self.fill(round_cover(place.width, place.height, radius), colour, opacity, place)

    def shadow(self, place: Rect, radius: float, blur: int, opacity: float) -> None:
        """A soft shadow of such a box."""
        wide = Rect(place.x - blur, place.y - blur, place.width + 2 * blur, place.height + 2 * blur)
        cover = np.zeros((wide.height, wide.width), np.float32)
        cover[blur:-blur, blur:-blur] = round_cover(place.width, place.height, radius)
        cover = np.asarray(cv2.GaussianBlur(cover, (0, 0), blur / 2.4), np.float32)
        self.fill(cover, Colour(10, 12, 20), opacity, wide)

    def text(
        self, x: float, baseline: float, text: str, face: Face, size_px: int, colour: Colour
    ) -> float:
        """One line of drawable text; where it ends."""
        cover, left, top, advance = line_cover(text, face, size_px)
        place = Rect(round(x) + left, round(baseline) + top, cover.shape[1], cover.shape[0])
        self.fill(cover, colour, at=place)
        return x + advance

    def picture(self, pixels: Pixels, place: Rect, radius: float) -> None:
        """An opaque BGR picture of the size of its place, with round corners."""
        part = place.common(Rect(0, 0, self.width, self.height))
        if part is None or pixels.shape[:2] != (part.height, part.width):
            raise ValueError(f"a picture of {pixels.shape[:2]} does not lie within {place}")
        cover = round_cover(place.width, place.height, radius)[..., None]
        rows, columns = slice(part.y, part.bottom), slice(part.x, part.right)
        below = self._colour[rows, columns]
        self._colour[rows, columns] = below * (1 - cover) + pixels.astype(np.float32) * cover
        flat = cover[..., 0]
        self._cover[rows, columns] = self._cover[rows, columns] * (1 - flat) + flat


def round_cover(width: int, height: int, radius: float) -> Cover:
    """The cover of a box with round corners, smooth at its edge."""
    radius = min(radius, width / 2, height / 2)
    x = np.abs(np.arange(width, dtype=np.float32) + 0.5 - width / 2) - (width / 2 - radius)
    y = np.abs(np.arange(height, dtype=np.float32) + 0.5 - height / 2) - (height / 2 - radius)
    outside = np.hypot(np.maximum(x, 0)[None, :], np.maximum(y, 0)[:, None])
    inside = np.minimum(np.maximum(x[None, :], y[:, None]), 0)
    cover: Cover = np.clip(radius + 0.5 - outside - inside, 0, 1).astype(np.float32)
    return cover


def line_cover(text: str, face: Face, size_px: int) -> tuple[Cover, int, int, float]:
    """The ink of a line: cover, its left and top against the start of the baseline, and how far
    the line goes. Signs stand one by one, so that measure and picture agree."""
    advance = sum(sign_width(sign, face, size_px) for sign in text)
    margin = size_px // 2 + 2
    width, height = int(advance) + 2 * margin, 2 * size_px + 2
    image = Image.new("L", (width, height))
    pen = ImageDraw.Draw(image)
    font = font_of(face, size_px)
    base, x = round(size_px * 1.45), float(margin)
    for sign in text:
        pen.text((x, base), sign, fill=255, font=font, anchor="ls")
        x += sign_width(sign, face, size_px)
    cover: Cover = np.asarray(image, np.float32) / np.float32(255)
    return cover, -margin, -base, advance
