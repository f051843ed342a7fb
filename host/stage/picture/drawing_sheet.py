"""A large transparent sheet for the drawing programs: shapes with soft or hard edges, drawn at
three times the size, so that the layers cut from it have smooth edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from math import ceil, floor, hypot
from pathlib import Path

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

SCALE = 3

Point = tuple[float, float]
Box = tuple[int, int, int, int]


class Sheet:
    """One layer in the figure's own space; sizes in its pixels."""

    def __init__(self, width: int, height: int) -> None:
        self._size = (width, height)
        self._image = Image.new("RGBA", (width * SCALE, height * SCALE))
        self._clip: Image.Image | None = None

    def fill(
        self, points: Sequence[Point], colour: str, to: str = "", alpha: float = 1, blur: float = 0
    ) -> None:
        """A filled shape; with `to` its colour runs from above to below."""
        box = self._box(points, blur * 3)
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        moved = [(x * SCALE - box[0], y * SCALE - box[1]) for x, y in points]
        ImageDraw.Draw(mask).polygon(moved, fill=255)
        self._paint(mask, box, colour, to, alpha, blur)

    def stroke(
        self, points: Sequence[Point], width: float, colour: str, alpha: float = 1, end: float = -1
    ) -> None:
        """A line with round ends, from `width` at its start to `end` at its end."""
        end = width if end < 0 else end
        box = self._box(points, max(width, end))
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        pen = ImageDraw.Draw(mask)
        count = max(1, len(points) - 1)
        for number, (one, two) in enumerate(pairwise(points)):
            steps = max(2, ceil(hypot(two[0] - one[0], two[1] - one[1])))
            for step in range(steps):
                share = step / steps
                wide = (width + (end - width) * (number + share) / count) * SCALE / 2
                x = (one[0] + (two[0] - one[0]) * share) * SCALE - box[0]
                y = (one[1] + (two[1] - one[1]) * share) * SCALE - box[1]
                pen.ellipse((x - wide, y - wide, x + wide, y + wide), fill=255)
        self._paint(mask, box, colour, "", alpha, 0)

    @contextmanager
    def within(self, points: Sequence[Point]) -> Iterator[None]:
        """What is drawn inside the `with` is seen only within the shape."""
        mask = Image.new("L", self._image.size)
        ImageDraw.Draw(mask).polygon([(x * SCALE, y * SCALE) for x, y in points], fill=255)
        before = self._clip
        self._clip = mask if before is None else ImageChops.multiply(mask, before)
        try:
            yield
        finally:
            self._clip = before

    def save(self, file: Path) -> tuple[int, int]:
        """Write what was drawn, cut to its bounds; its left and top."""
        small = self._image.resize(self._size, Image.Resampling.BOX)
        bounds = small.getchannel("A").getbbox()
        if bounds is None:
            raise ValueError(f"nothing was drawn for {file.name}")
        small.crop(bounds).save(file, optimize=True)
        return bounds[0], bounds[1]

    def _paint(
        self, mask: Image.Image, box: Box, colour: str, to: str, alpha: float, blur: float
    ) -> None:
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * SCALE))
        if self._clip is not None:
            mask = ImageChops.multiply(mask, self._clip.crop(box))
        if alpha < 1:
            mask = mask.point(lambda value: round(value * alpha))
        ink = Image.new("RGBA", mask.size, colour)
        if to:
            run = Image.linear_gradient("L").resize(mask.size)
            ink = Image.composite(Image.new("RGBA", mask.size, ImageColor.getrgb(to)), ink, run)
        ink.putalpha(mask)
        below = self._image.crop(box)
        self._image.paste(Image.alpha_composite(below, ink), box)

    def _box(self, points: Sequence[Point], margin: float) -> Box:
        """The pixels around the points, kept on the sheet."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        width, height = self._image.size
        left = min(max(0, floor((min(xs) - margin) * SCALE) - 2), width - 1)
        top = min(max(0, floor((min(ys) - margin) * SCALE) - 2), height - 1)
        right = max(left + 1, min(width, ceil((max(xs) + margin) * SCALE) + 2))
        bottom = max(top + 1, min(height, ceil((max(ys) + margin) * SCALE) + 2))
        return left, top, right, bottom
