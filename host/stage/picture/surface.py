"""A transparent drawing surface with smooth edges, and the sprite it becomes.

Pixels are kept with their colour already multiplied by their cover, so that a sprite is laid on a
picture with one multiplication and one addition.
"""

from __future__ import annotations

from math import ceil

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from host.stage.picture.colour import Colour
from host.stage.picture.fonts import Face, font_of
from host.stage.picture.rect import Rect
from host.stage.picture.text import sign_width

Pixels = npt.NDArray[np.uint8]
Cover = Pixels
"""How much of each pixel is painted, 0 to 255."""


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

    def lay(self, picture: Pixels, within: Rect, share: float = 1.0) -> None:
        """Lay what lies within the rectangle on a picture whose left top is (0, 0); with a share
        below 1 it is only so far there."""
        part = self.place.common(within)
        if part is None:
            return
        below = picture[part.y : part.bottom, part.x : part.right]
        x, y = part.x - self.place.x, part.y - self.place.y
        rows, columns = slice(y, y + part.height), slice(x, x + part.width)
        colour, keep = self.colour[rows, columns], self.keep[rows, columns]
        if share < 1:
            colour = np.asarray(cv2.convertScaleAbs(colour, alpha=share), np.uint8)
            keep = np.asarray(
                cv2.convertScaleAbs(keep, alpha=share, beta=255 * (1 - share)), np.uint8
            )
        cv2.multiply(below, keep, dst=below, scale=1 / 255)
        cv2.add(below, colour, dst=below)


class Surface:
    """Draw on it, then take `sprite`."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._pixels: Pixels = np.zeros((height, width, 4), np.uint8)

    def sprite(self, x: int, y: int) -> Sprite:
        """What was drawn, with its left top at that place."""
        keep = cv2.bitwise_not(self._pixels[..., 3])
        thrice = np.asarray(cv2.merge([keep, keep, keep]), np.uint8)
        colour = np.ascontiguousarray(self._pixels[..., :3])
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
        seen = cover[y : y + part.height, x : x + part.width]
        paint = [cv2.convertScaleAbs(seen, alpha=opacity * each / 255) for each in colour.bgr]
        above = cv2.merge([*paint, cv2.convertScaleAbs(seen, alpha=opacity)])
        lay_bgra(self._pixels[part.y : part.bottom, part.x : part.right], np.asarray(above))

    def box(self, place: Rect, radius: float, colour: Colour, opacity: float = 1.0) -> None:
        """A filled box with round corners."""
        self.fill(round_cover(place.width, place.height, radius), colour, opacity, place)

    def shadow(self, place: Rect, radius: float, blur: int, opacity: float) -> None:
        """A soft shadow of such a box."""
        wide = Rect(place.x - blur, place.y - blur, place.width + 2 * blur, place.height + 2 * blur)
        cover = np.zeros((wide.height, wide.width), np.uint8)
        cover[blur:-blur, blur:-blur] = round_cover(place.width, place.height, radius)
        # Drawn at a quarter of the size: it is soft anyway.
        size = (max(1, wide.width // 4), max(1, wide.height // 4))
        small = cv2.resize(cover, size, interpolation=cv2.INTER_AREA)
        small = cv2.GaussianBlur(small, (0, 0), max(0.5, blur / 9.6))
        soft = cv2.resize(small, (wide.width, wide.height), interpolation=cv2.INTER_LINEAR)
        self.fill(np.asarray(soft, np.uint8), Colour(10, 12, 20), opacity, wide)

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
        cover = round_cover(place.width, place.height, radius)
        cut = cv2.multiply(pixels, cv2.merge([cover, cover, cover]), scale=1 / 255)
        above = cv2.merge([*cv2.split(cut), cover])
        lay_bgra(self._pixels[part.y : part.bottom, part.x : part.right], np.asarray(above))


def lay_bgra(below: Pixels, above: Pixels) -> None:
    """Lay a picture with cover (BGRA, multiplied) on another of the same size, in place."""
    # Channels are taken apart by the library: a slice of every fourth byte is far slower.
    keep = cv2.bitwise_not(cv2.extractChannel(above, 3))
    cv2.multiply(below, cv2.merge([keep] * below.shape[2]), dst=below, scale=1 / 255)
    colour = cv2.cvtColor(above, cv2.COLOR_BGRA2BGR) if below.shape[2] == 3 else above
    cv2.add(below, colour, dst=below)


def round_cover(width: int, height: int, radius: float) -> Cover:
    """The cover of a box with round corners, smooth at its edge."""
    cover = np.full((height, width), 255, np.uint8)
    size = min(ceil(radius), width // 2, height // 2)
    if size < 1:
        return cover
    away = radius - (np.arange(size, dtype=np.float32) + 0.5)
    distance = radius + 0.5 - np.hypot(away[None, :], away[:, None])
    corner = np.rint(np.clip(distance, 0, 1) * 255).astype(np.uint8)
    cover[:size, :size] = corner
    cover[:size, width - size :] = corner[:, ::-1]
    cover[height - size :, :size] = corner[::-1]
    cover[height - size :, width - size :] = corner[::-1, ::-1]
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
    return np.asarray(image, np.uint8), -margin, -base, advance
