"""Where things stand on the picture, in pixels, for upright and lying pictures.

Platforms lay their own signs over the edges and, on upright pictures, the comments over the lower
third: what must be seen stays within `safe`.
"""

from __future__ import annotations

import msgspec

from host.stage.picture.rect import Rect
from host.stage.scene import Canvas


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """All places of one canvas. `unit` is 1 % of the short side."""

    canvas: Rect
    unit: float
    portrait: bool
    safe: Rect
    shop: Rect
    mark: Rect
    """The largest room the mark may take."""
    avatar: Rect
    """The avatar's region; the figure fills it from below."""
    answer: Rect
    card: Rect
    next: Rect
    caption: Rect
    notice: Rect
    """For the opening notice and for what the states SAFE, HUMAN and OFF say."""


def layout_of(canvas: Canvas, *, card_on_left: bool = False) -> Layout:
    """The places for a canvas.

    Raises:
        ValueError: sides that are odd, below 320 or above 4096 pixels.
    """
    width, height = canvas.width, canvas.height
    if width % 2 or height % 2 or not (320 <= width <= 4096 and 320 <= height <= 4096):
        raise ValueError(
            f"a picture of {width}x{height} cannot be made: sides must be even, 320 to 4096 pixels"
        )
    places = _UPRIGHT if canvas.is_portrait else _LYING
    whole = Rect(0, 0, width, height)
    found = {name: _rect(share, width, height) for name, share in places.items()}
    if card_on_left:
        found = {name: rect.mirrored(width) for name, rect in found.items()}
    return Layout(canvas=whole, unit=canvas.short_side / 100, portrait=canvas.is_portrait, **found)


_Share = tuple[float, float, float, float]

_UPRIGHT: dict[str, _Share] = {
    "safe": (0.035, 0.03, 0.965, 0.76),
    "shop": (0.04, 0.035, 0.96, 0.07),
    "mark": (0.04, 0.08, 0.52, 0.175),
    "avatar": (0.0, 0.08, 0.72, 1.0),
    "answer": (0.54, 0.08, 0.96, 0.155),
    "card": (0.565, 0.175, 0.96, 0.545),
    "caption": (0.04, 0.565, 0.96, 0.665),
    "next": (0.04, 0.68, 0.96, 0.72),
    "notice": (0.08, 0.27, 0.92, 0.5),
}
_LYING: dict[str, _Share] = {
    "safe": (0.03, 0.04, 0.97, 0.96),
    "shop": (0.51, 0.05, 0.965, 0.1),
    "mark": (0.035, 0.05, 0.3, 0.22),
    "avatar": (0.0, 0.04, 0.52, 1.0),
    "answer": (0.51, 0.115, 0.965, 0.22),
    "card": (0.51, 0.24, 0.965, 0.7),
    "caption": (0.035, 0.8, 0.965, 0.955),
    "next": (0.51, 0.72, 0.965, 0.775),
    "notice": (0.2, 0.28, 0.8, 0.72),
}


def _rect(share: _Share, width: int, height: int) -> Rect:
    left, top, right, bottom = share
    x, y = round(left * width), round(top * height)
    return Rect(x, y, round(right * width) - x, round(bottom * height) - y)
