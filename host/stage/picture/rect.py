"""Rectangles of the picture in whole pixels."""

from __future__ import annotations

import msgspec


class Rect(msgspec.Struct, frozen=True):
    """Left, top, width and height."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height

    def even(self, within: Rect) -> Rect:
        """The smallest rectangle around this one on even lines and columns, kept within another
        that is even: colour has half the resolution of light."""
        x, y = max(within.x, self.x) & ~1, max(within.y, self.y) & ~1
        right = min(within.right, (self.right + 1) & ~1)
        bottom = min(within.bottom, (self.bottom + 1) & ~1)
        return Rect(x, y, max(0, right - x), max(0, bottom - y))

    def common(self, other: Rect) -> Rect | None:
        """What both have in common, if anything."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(x, y, right - x, bottom - y) if right > x and bottom > y else None

    def around(self, other: Rect) -> Rect:
        """The smallest rectangle that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def inset(self, by: int) -> Rect:
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def mirrored(self, width: int) -> Rect:
        """The same on the other side of a picture of that width."""
        return Rect(width - self.right, self.y, self.width, self.height)
