"""The cards beside the avatar: the product, the question being answered, what comes next, and
what the room's state has to say. Each is a sprite that stays until its words change."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

import msgspec

from host.stage.picture.colour import Colour
from host.stage.picture.fonts import Face, Faces
from host.stage.picture.layout import Layout
from host.stage.picture.photo import Photos
from host.stage.picture.rect import Rect
from host.stage.picture.stage_words import StageWords
from host.stage.picture.surface import Sprite, Surface
from host.stage.picture.text import balanced, broken, drawable, fitted, fitted_evenly, width_of
from host.stage.picture.theme import Theme
from host.stage.scene import ProductCard

_DOT = "  ·  "
_NOTICE_OPACITY = 1.0
"""Of large words that may lie over a card."""


class Brush(msgspec.Struct, frozen=True):
    """What all cards are drawn with."""

    layout: Layout
    theme: Theme
    faces: Faces

    def px(self, percent: float) -> int:
        """That many percent of the short side in whole pixels."""
        return max(1, round(percent * self.layout.unit))

    @property
    def corner(self) -> int:
        return self.px(self.theme.layout.corner) if self.theme.layout.corner else 0

    def clean(self, text: str, face: Face | None = None) -> str:
        return drawable(text, face or self.faces.regular).text


def product_card(
    brush: Brush, photos: Photos, card: ProductCard, words: StageWords, zone: tzinfo | None = None
) -> Sprite:
    """The product in focus: picture, title, price with the time it was read, promotions, stock."""
    place = brush.layout.card
    margin = brush.px(2)
    surface = Surface(place.width + 2 * margin, place.height + 2 * margin)
    box = Rect(margin, margin, place.width, place.height)
    surface.shadow(box, brush.corner, margin, 0.34)
    surface.box(box, brush.corner, brush.theme.colours.card)
    padding = brush.px(1.6)
    inside = box.inset(padding)
    if brush.layout.portrait:
        side = min(inside.width, round(inside.height * 0.43))
        photo = Rect(inside.x, inside.y, inside.width, side)
        below = photo.bottom + round(padding * 0.8)
        told = Rect(inside.x, below, inside.width, inside.bottom - below)
    else:
        photo = Rect(inside.x, inside.y, round(inside.width * 0.48), inside.height)
        right = photo.right + padding
        told = Rect(right, inside.y, inside.right - right, inside.height)
    ground = brush.theme.colours.photo
    radius = max(0, brush.corner - padding // 2)
    surface.picture(photos.get(card.picture, photo.width, photo.height, ground), photo, radius)
    _badge(brush, surface, photo, card, words)
    _facts(brush, surface, told, card, words, zone)
    return surface.sprite(place.x - margin, place.y - margin)


def _badge(
    brush: Brush, surface: Surface, photo: Rect, card: ProductCard, words: StageWords
) -> None:
    """The link number, on the corner of the picture."""
    if card.link_no is None:
        return
    text, size, face = words.link.format(card.link_no), brush.px(3.4), brush.faces.bold
    width = round(width_of(text, face, size)) + size
    colours = brush.theme.colours
    place = Rect(photo.x + size // 3, photo.y + size // 3, width, round(size * 1.6))
    surface.box(place, place.height / 2, colours.badge)
    base = place.y + size * 1.17
    surface.text(place.x + size / 2, base, text, face, size, colours.badge_text)


def _facts(
    brush: Brush,
    surface: Surface,
    told: Rect,
    card: ProductCard,
    words: StageWords,
    zone: tzinfo | None,
) -> None:
    """From above: title and price; from below: stock and time of reading, promotions."""
    colours, faces = brush.theme.colours, brush.faces
    at = told.y
    title = brush.clean(card.title)
    size = _title_size(brush, title, told.width)
    for line in fitted_evenly(title, faces.bold, size, told.width, 2):
        surface.text(told.x, at + size, line, faces.bold, size, colours.card_text)
        at += round(size * 1.32)
    at = _price(brush, surface, told, at + brush.px(0.5), card)
    bottom = _footer(brush, surface, told, card, words, zone)
    _chips(brush, surface, Rect(told.x, at, told.width, bottom - at), card.promotions)


def _title_size(brush: Brush, title: str, width: int) -> int:
    """The largest size at which the title has room in one line, else in two, else the smallest."""
    sizes = [brush.px(each) for each in ((3.7, 3.3) if brush.layout.portrait else (4.2, 3.7, 3.3))]
    for lines in (1, 2):
        for size in sizes:
            if len(broken(title, brush.faces.bold, size, width)) <= lines:
                return size
    return sizes[-1]


def _price(brush: Brush, surface: Surface, told: Rect, at: int, card: ProductCard) -> int:
    """The price as large as fits, the list price struck beside or below it; where it ends."""
    colours, faces = brush.theme.colours, brush.faces
    text = brush.clean(card.price_words, faces.bold)
    size = brush.px(7.2)
    wide = width_of(text, faces.bold, size)
    if wide > told.width:
        size = max(brush.px(3.6), int(size * told.width / wide))
    (text,) = fitted(text, faces.bold, size, told.width, 1) or [""]
    end = surface.text(told.x, at + size, text, faces.bold, size, colours.price)
    at += round(size * 1.2)
    struck = brush.clean(card.list_price_words)
    if not struck:
        return at
    small = brush.px(3.3)
    wide = width_of(struck, faces.regular, small)
    x, base = end + small * 0.5, at - round(size * 0.2)
    if x + wide > told.right:
        x, base, at = float(told.x), at + small, at + round(small * 1.4)
    (struck,) = fitted(struck, faces.regular, small, told.right - x, 1) or [""]
    end = surface.text(x, base, struck, faces.regular, small, colours.card_quiet)
    thick = max(2, small // 12)
    line = Rect(round(x), round(base - small * 0.36), round(end - x), thick)
    surface.box(line, 0, colours.card_quiet)
    return at


def _footer(
    brush: Brush,
    surface: Surface,
    told: Rect,
    card: ProductCard,
    words: StageWords,
    zone: tzinfo | None,
) -> int:
    """The stock hint, and when price and stock were read, in one line if there is room; where it
    begins."""
    colours, faces = brush.theme.colours, brush.faces
    size, large, top = brush.px(2.5), brush.px(3), told.bottom
    time = _read_time(brush, card, words, zone)
    stock = "".join(fitted(brush.clean(card.stock_words), faces.bold, large, told.width, 1))
    time_width = width_of(time, faces.regular, size)
    beside = width_of(stock, faces.bold, large) + large * 0.6 + time_width <= told.width
    if time:
        x = told.right - time_width if stock and beside else told.x
        surface.text(x, top - large * 0.2, time, faces.regular, size, colours.card_quiet)
        top -= 0 if stock and beside else round(size * 1.45)
    if stock:
        surface.text(told.x, top - large * 0.2, stock, faces.bold, large, colours.price)
        top -= round(large * 1.4)
    return top


def _read_time(brush: Brush, card: ProductCard, words: StageWords, zone: tzinfo | None) -> str:
    if card.read_us <= 0:
        return ""
    clock = datetime.fromtimestamp(card.read_us / 1_000_000, UTC).astimezone(zone)
    return brush.clean(words.read_at.format(clock.strftime("%H:%M:%S")))


def _chips(brush: Brush, surface: Surface, room: Rect, promotions: tuple[str, ...]) -> None:
    """Promotions, beside and below each other, as many as there is room for; a long one takes two
    lines."""
    size, face, colours = brush.px(2.9), brush.faces.regular, brush.theme.colours
    step, gap, inner = round(size * 1.25), round(size * 0.35), round(size * 0.4)
    x, at = room.x, room.y + gap
    for promotion in promotions:
        lines = fitted_evenly(brush.clean(promotion), face, size, room.width - 2 * inner, 2)
        width = round(max((width_of(line, face, size) for line in lines), default=0)) + 2 * inner
        height = step * len(lines) + round(size * 0.3)
        if x > room.x and x + width > room.right:
            x, at = room.x, at + step + round(size * 0.3) + gap
        if not lines or at + height > room.bottom:
            return
        surface.box(Rect(x, at, width, height), size * 0.45, colours.chip)
        for number, line in enumerate(lines):
            base = at + size * 1.12 + number * step
            surface.text(x + inner, base, line, face, size, colours.chip_text)
        if len(lines) > 1:
            x, at = room.x, at + height + gap
        else:
            x += width + gap


def answer_card(brush: Brush, question: str, words: StageWords) -> Sprite | None:
    """The question being answered; None where nothing of it can be drawn."""
    text = brush.clean(question)
    if not text:
        return None
    place, padding = brush.layout.answer, brush.px(1.6)
    title, size = brush.px(2.7), brush.px(3.5)
    room = place.width - 2 * padding - brush.px(1.6)
    lines = fitted_evenly(text, brush.faces.bold, size, room, 2)
    surface = Surface(place.width, place.height)
    colours = brush.theme.colours
    height = min(place.height, 2 * padding + round(title * 1.5 + len(lines) * size * 1.3))
    box = Rect(0, 0, place.width, height)
    surface.box(box, brush.corner, colours.plate, brush.theme.layout.plate_opacity)
    left = padding + brush.px(1.6)
    bar = Rect(brush.px(1.2), padding, brush.px(0.7), height - 2 * padding)
    surface.box(bar, bar.width / 2, colours.plate_lit)
    at = padding + round(title * 0.95)
    surface.text(left, at, words.answering, brush.faces.regular, title, colours.plate_quiet)
    at += round(title * 0.45)
    for line in lines:
        surface.text(left, at + size, line, brush.faces.bold, size, colours.plate_text)
        at += round(size * 1.3)
    return surface.sprite(place.x, place.y)


def next_card(brush: Brush, titles: tuple[str, ...], words: StageWords) -> Sprite | None:
    """What comes next, in one line; None where there is nothing."""
    clean = [text for title in titles if (text := brush.clean(title))]
    if not clean:
        return None
    place, size = brush.layout.next, brush.px(2.9)
    faces, colours = brush.faces, brush.theme.colours
    surface = Surface(place.width, place.height)
    padding, base = size, round(place.height / 2 + size * 0.38)
    start = padding + width_of(words.next, faces.bold, size) + size * 0.8
    room = place.width - padding - start
    # Whole titles, if at least one has room.
    while len(clean) > 1 and width_of(_DOT.join(clean), faces.regular, size) > room:
        clean.pop()
    line = fitted(_DOT.join(clean), faces.regular, size, room, 1)
    end = start + sum(width_of(each, faces.regular, size) for each in line)
    box = Rect(0, 0, min(place.width, round(end) + padding), place.height)
    surface.box(box, place.height / 2, colours.plate, brush.theme.layout.plate_opacity)
    surface.text(padding, base, words.next, faces.bold, size, colours.plate_lit)
    for each in line:
        surface.text(start, base, each, faces.regular, size, colours.plate_text)
    return surface.sprite(place.x, place.y)


def shop_name(brush: Brush, name: str, state: str) -> Sprite | None:
    """The shop's name, and beside it the state where the picture is not the public show."""
    text = brush.clean(f"{name}  ·  {state}" if state else name)
    if not text:
        return None
    place, size = brush.layout.shop, brush.px(3.1)
    (line,) = fitted(text, brush.faces.bold, size, place.width - 2 * size, 1) or [""]
    surface = Surface(place.width, place.height)
    width = round(width_of(line, brush.faces.bold, size)) + 2 * size
    colours = brush.theme.colours
    height = min(place.height, round(size * 1.8))
    opacity = brush.theme.layout.plate_opacity
    surface.box(Rect(0, 0, width, height), height / 2, colours.plate, opacity)
    base = height / 2 + size * 0.38
    surface.text(size, base, line, brush.faces.bold, size, colours.plate_text)
    return surface.sprite(place.x, place.y)


def banner(brush: Brush, title: str, more: str) -> Sprite:
    """Who speaks: a person has the floor."""
    place, faces, colours = brush.layout.banner, brush.faces, brush.theme.colours
    size, small, padding = brush.px(3.7), brush.px(2.8), brush.px(1.6)
    surface = Surface(place.width, place.height)
    height = min(place.height, round(2 * padding + size * 1.3 + small * 1.35))
    surface.box(Rect(0, 0, place.width, height), brush.corner, colours.badge)
    at = padding
    for text, face, px in ((title, faces.bold, size), (more, faces.regular, small)):
        for line in fitted(brush.clean(text), face, px, place.width - 2 * padding, 1):
            surface.text(padding, at + px, line, face, px, colours.badge_text)
        at += round(px * 1.4)
    return surface.sprite(place.x, place.y)


def notice_card(brush: Brush, title: str, more: str = "") -> Sprite:
    """Large words in the middle: the opening notice, "back soon", a person speaks."""
    place, faces, colours = brush.layout.notice, brush.faces, brush.theme.colours
    size, small = brush.px(7.2), brush.px(3.8)
    padding = brush.px(4)
    width = place.width - 2 * padding
    lines = _large_lines(brush, title, width, size)
    if len(lines) > 2:
        size = brush.px(5.8)
        lines = _large_lines(brush, title, width, size)
    quiet = fitted(brush.clean(more), faces.regular, small, width, 2)
    height = 2 * padding + round(len(lines) * size * 1.32)
    height += round(len(quiet) * small * 1.4) + (brush.px(1) if quiet else 0)
    surface = Surface(place.width, max(place.height, height))
    box = Rect(0, (surface.height - height) // 2, place.width, height)
    surface.box(box, brush.corner * 1.4, colours.plate, _NOTICE_OPACITY)
    at = box.y + padding
    for line in lines:
        _centred(surface, line, at + size, faces.bold, size, colours.plate_text)
        at += round(size * 1.32)
    at += brush.px(1)
    for line in quiet:
        _centred(surface, line, at + small, faces.regular, small, colours.plate_quiet)
        at += round(small * 1.4)
    # What needs more room than there is grows upwards: below are the captions.
    return surface.sprite(place.x, place.bottom - surface.height)


def _large_lines(brush: Brush, title: str, width: int, size: int) -> list[str]:
    text = brush.clean(title, brush.faces.bold)
    found = balanced(text, brush.faces.bold, size, width)[:4]
    return [text[line.start : line.end] for line in found]


def _centred(
    surface: Surface, line: str, base: float, face: Face, size: int, colour: Colour
) -> None:
    x = (surface.width - width_of(line, face, size)) / 2
    surface.text(x, base, line, face, size, colour)
