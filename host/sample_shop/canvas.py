"""A small drawing surface: paths in an 800 x 800 space, drawn large and scaled down for smooth
edges. Depends on Pillow, and only the drawing program imports it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

SIDE = 800
"""Pixels of a finished picture, and units of the coordinates."""
_SCALE = 3
_COLOURS = 120
_TOKEN = re.compile(r"[MLCQZ]|-?\d+(?:\.\d+)?")
_CURVE_STEPS = 28

Point = tuple[float, float]
Colour = str


def path(text: str) -> list[Point]:
    """The points of a path in SVG's absolute commands M, L, C, Q and Z, curves in short steps."""
    tokens = _TOKEN.findall(text)
    points: list[Point] = []
    command, at = "M", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
            continue
        count = {"C": 6, "Q": 4}.get(command, 2)
        numbers = [float(token) for token in tokens[at : at + count]]
        at += count
        corners = list(zip(numbers[::2], numbers[1::2], strict=True))
        points += corners if count == 2 else _curve([points[-1], *corners])
    return points


def _curve(corners: Sequence[Point]) -> list[Point]:
    """A Bézier curve of any degree by de Casteljau's construction, without its first point."""
    found: list[Point] = []
    for step in range(1, _CURVE_STEPS + 1):
        t, layer = step / _CURVE_STEPS, list(corners)
        while len(layer) > 1:
            layer = [
                (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(layer)
            ]
        found.append(layer[0])
    return found


def ellipse(x: float, y: float, rx: float, ry: float, turn_degrees: float = 0) -> list[Point]:
    """The points of an ellipse around (x, y)."""
    turn, found = turn_degrees * pi / 180, []
    for step in range(96):
        a, b = rx * cos(step * pi / 48), ry * sin(step * pi / 48)
        found.append((x + a * cos(turn) - b * sin(turn), y + a * sin(turn) + b * cos(turn)))
    return found


def box(x: float, y: float, width: float, height: float, radius: float = 0) -> list[Point]:
    """The points of a rectangle with round corners."""
    r, right, bottom = radius, x + width, y + height
    return path(
        f"M{x + r} {y} L{right - r} {y} Q{right} {y} {right} {y + r} L{right} {bottom - r} "
        f"Q{right} {bottom} {right - r} {bottom} L{x + r} {bottom} Q{x} {bottom} {x} {bottom - r} "
        f"L{x} {y + r} Q{x} {y} {x + r} {y}"
    )


def mirrored(points: Iterable[Point], axis: float = SIDE / 2) -> list[Point]:
    """The points on the other side of a vertical axis."""
    return [(2 * axis - x, y) for x, y in points]


def moved(points: Iterable[Point], dx: float, dy: float, size: float = 1) -> list[Point]:
    """The points scaled from the origin, then shifted."""
    return [(x * size + dx, y * size + dy) for x, y in points]


class Canvas:
    """A picture in the making."""

    def __init__(self, ground: Colour) -> None:
        side = SIDE * _SCALE
        self._image = Image.new("RGB", (side, side), ground)

    def fill(
        self,
        points: Sequence[Point],
        colour: Colour,
        *,
        alpha: float = 1.0,
        within: Sequence[Point] | None = None,
    ) -> None:
        """Fill a polygon; `within` lets only what is inside that other polygon show."""
        left, top, right, bottom = self._bounds(points)
        if right <= left or bottom <= top:
            return
        mask = self._mask(points, (left, top, right, bottom))
        if within is not None:
            mask = ImageChops.multiply(mask, self._mask(within, (left, top, right, bottom)))
        if alpha < 1:
            mask = mask.point([int(value * alpha) for value in range(256)])
        self._image.paste(Image.new("RGB", mask.size, colour), (left, top), mask)

    def stroke(
        self,
        points: Sequence[Point],
        colour: Colour,
        width: float,
        *,
        alpha: float = 1.0,
        within: Sequence[Point] | None = None,
    ) -> None:
        """Draw a line with round ends along the points."""
        for start, end in pairwise(points):
            length = hypot(end[0] - start[0], end[1] - start[1]) or 1
            dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
            ax, ay = -dy * width / 2, dx * width / 2
            quad = [
                (start[0] + ax, start[1] + ay),
                (end[0] + ax, end[1] + ay),
                (end[0] - ax, end[1] - ay),
                (start[0] - ax, start[1] - ay),
            ]
            self.fill(quad, colour, alpha=alpha, within=within)
        if alpha == 1:
            for x, y in points:
                self.fill(ellipse(x, y, width / 2, width / 2), colour, within=within)

    def save(self, file: Path) -> None:
        """Scale down, reduce the colours and write a PNG, always the same bytes for a drawing."""
        small = self._image.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
        flat = small.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        flat.save(file, "PNG", optimize=True)

    def _bounds(self, points: Sequence[Point]) -> tuple[int, int, int, int]:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        side = SIDE * _SCALE
        left, top = (max(0, int(min(axis) * _SCALE) - 1) for axis in (xs, ys))
        right, bottom = (min(side, int(max(axis) * _SCALE) + 2) for axis in (xs, ys))
        return left, top, right, bottom

    @staticmethod
    def _mask(points: Sequence[Point], bounds: tuple[int, int, int, int]) -> Image.Image:
        left, top, right, bottom = bounds
        mask = Image.new("L", (right - left, bottom - top), 0)
        scaled = [(x * _SCALE - left, y * _SCALE - top) for x, y in points]
        ImageDraw.Draw(mask).polygon(scaled, fill=255)
        return mask
