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
    mirrored: bool
    """The card is on the left, the avatar and its mark on the right."""
    safe: Rect
    shop: Rect
    mark: Rect
    """The largest room the mark may take."""
    avatar: Rect
    """The avatar's region; the figure fills it from below."""
    head: Rect
    """Where the avatar's head is, with its hair: says how large the figure is."""
    answer: Rect
    card: Rect
    next: Rect
    caption: Rect
    notice: Rect
    """For the opening notice and for what the states SAFE, HUMAN and OFF say."""


def layout_of(canvas: Canvas, *, card_on_left: bool = False) -> Layout:
    """The places for a canvas.

    Raises:
        ValueError: sides that are odd, below 128 or above 4096 pixels.
    """
    width, height = canvas.width, canvas.height
    if width % 2 or height % 2 or not (128 <= width <= 4096 and 128 <= height <= 4096):
        raise ValueError(
            f"a picture of {width}x{height} cannot be made: sides must be even, 128 to 4096 pixels"
        )
    places = _UPRIGHT if canvas.is_portrait else _LYING
    whole = Rect(0, 0, width, height)
    found = {name: _rect(share, width, height) for name, share in places.items()}
    if card_on_left:
        found = {name: rect.mirrored(width) for name, rect in found.items()}
    return Layout(
        canvas=whole,
        unit=canvas.short_side / 100,
        portrait=canvas.is_portrait,
        mirrored=card_on_left,
        **found,
    )


_Share = tuple[float, float, float, float]

_UPRIGHT: dict[str, _Share] = {
    "safe": (0.035, 0.03, 0.965, 0.76),
    "shop": (0.04, 0.035, 0.96, 0.07),
    "mark": (0.04, 0.08, 0.62, 0.195),
    "avatar": (0.0, 0.08, 0.78, 1.0),
    "head": (0.15, 0.2, 0.49, 0.398),
    "answer": (0.32, 0.08, 0.96, 0.177),
    "card": (0.58, 0.192, 0.96, 0.56),
    "caption": (0.04, 0.575, 0.96, 0.675),
    "next": (0.04, 0.688, 0.96, 0.726),
    "notice": (0.06, 0.405, 0.94, 0.563),
}
_LYING: dict[str, _Share] = {
    "safe": (0.03, 0.04, 0.97, 0.96),
    "shop": (0.54, 0.05, 0.965, 0.1),
    "mark": (0.035, 0.05, 0.5, 0.17),
    "avatar": (0.0, 0.04, 0.56, 1.0),
    "head": (0.18, 0.185, 0.38, 0.505),
    "answer": (0.54, 0.11, 0.965, 0.272),
    "card": (0.54, 0.287, 0.965, 0.705),
    "caption": (0.035, 0.8, 0.965, 0.955),
    "next": (0.54, 0.72, 0.965, 0.775),
    "notice": (0.42, 0.28, 0.965, 0.72),
}


def _rect(share: _Share, width: int, height: int) -> Rect:
    left, top, right, bottom = share
    x, y = round(left * width), round(top * height)
    return Rect(x, y, round(right * width) - x, round(bottom * height) - y)


def beside_mark(layout: Layout, mark: Rect) -> Layout:
    """The same, the question's card beside the mark where both would be in one place."""
    gap, answer = round(2 * layout.unit), layout.answer
    if not layout.portrait:
        return layout
    if layout.mirrored:
        place = Rect(answer.x, answer.y, mark.x - gap - answer.x, answer.height)
    else:
        x = mark.right + gap
        place = Rect(x, answer.y, answer.right - x, answer.height)
    return msgspec.structs.replace(layout, answer=place)
