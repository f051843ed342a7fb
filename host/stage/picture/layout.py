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
    """For the question being answered."""
    banner: Rect
    """For who speaks: a person."""
    answers: Rect
    """For the answers to what a crowd asks: under the avatar's face."""
    card: Rect
    next: Rect
    poll: Rect
    """Instead of what comes next, while viewers vote over it."""
    caption: Rect
    notice: Rect
    """For the opening notice and for what the states SAFE, HUMAN and OFF say."""


_LEAST_ANSWER_WIDTH = 28
"""In units: room for seven Chinese signs a line."""


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
    "answers": (0.04, 0.405, 0.565, 0.563),
    "next": (0.04, 0.688, 0.96, 0.726),
    "poll": (0.04, 0.681, 0.96, 0.76),
    "banner": (0.04, 0.49, 0.565, 0.563),
    "notice": (0.06, 0.405, 0.94, 0.563),
}
_LYING: dict[str, _Share] = {
    "safe": (0.03, 0.04, 0.97, 0.96),
    "shop": (0.54, 0.05, 0.965, 0.1),
    "mark": (0.035, 0.05, 0.52, 0.27),
    "avatar": (0.0, 0.04, 0.56, 1.0),
    "head": (0.18, 0.185, 0.38, 0.505),
    "answer": (0.54, 0.11, 0.965, 0.272),
    "answers": (0.035, 0.525, 0.5, 0.785),
    "card": (0.54, 0.287, 0.965, 0.66),
    "caption": (0.035, 0.8, 0.965, 0.955),
    "next": (0.54, 0.705, 0.965, 0.76),
    "poll": (0.54, 0.67, 0.965, 0.796),
    "banner": (0.54, 0.11, 0.965, 0.272),
    "notice": (0.42, 0.28, 0.965, 0.72),
}


def _rect(share: _Share, width: int, height: int) -> Rect:
    left, top, right, bottom = share
    x, y = round(left * width), round(top * height)
    return Rect(x, y, round(right * width) - x, round(bottom * height) - y)


def beside_mark(layout: Layout, mark: Rect) -> Layout:
    """The same, nothing in the place of the mark: the question's card beside it, or where that is
    too narrow under the avatar's face, and the product's card below it."""
    if not layout.portrait:
        return layout
    gap, answer, card = round(2 * layout.unit), layout.answer, layout.card
    if layout.mirrored:
        place = Rect(answer.x, answer.y, mark.x - gap - answer.x, answer.height)
    else:
        x = mark.right + gap
        place = Rect(x, answer.y, answer.right - x, answer.height)
    if place.width < _LEAST_ANSWER_WIDTH * layout.unit:
        place = layout.banner
    if card.common(mark):
        card = Rect(card.x, mark.bottom, card.width, card.bottom - mark.bottom)
    return msgspec.structs.replace(layout, answer=place, card=card)
