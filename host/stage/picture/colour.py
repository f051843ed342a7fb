"""Colours as `#rrggbb`, and how well one can be read on another."""

from __future__ import annotations

import re

import msgspec

_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")


class Colour(msgspec.Struct, frozen=True):
    """Red, green and blue from 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def bgr(self) -> tuple[int, int, int]:
        """In the order in which the drawing library keeps pixels."""
        return self.blue, self.green, self.red

    @property
    def luminance(self) -> float:
        """Relative luminance, 0 (black) to 1 (white), as WCAG 2 defines it."""
        red, green, blue = (_linear(part / 255) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def colour(text: str) -> Colour:
    """The colour written as `#rrggbb`.

    Raises:
        ValueError: anything else.
    """
    if not _HEX.match(text):
        raise ValueError(f"{text[:40]!r} is no colour: write it as #rrggbb")
    return Colour(*(int(text[at : at + 2], 16) for at in (1, 3, 5)))


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio by WCAG 2: 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
