"""The cards for a crowd: the answers to what many ask, and the open poll. Nothing that a viewer
wrote is on either."""

from __future__ import annotations

from host.stage.picture.cards import Brush
from host.stage.picture.rect import Rect
from host.stage.picture.stage_words import StageWords
from host.stage.picture.surface import Sprite, Surface
from host.stage.picture.text import balanced, fitted, width_of
from host.stage.scene import PollCard, PollOption

_SIZES = (3.4, 3.0, 2.7)
"""Of an answer's letters in percent of the short side, largest first."""
_COLUMNS = (0, 1, 2, 3, 2, 3, 3)
"""By the number of options."""


def answers_card(brush: Brush, answers: tuple[str, ...], words: StageWords) -> Sprite | None:
    """The answers to what a crowd asks most, all of them in full: whoever saw the card has been
    told. None where there are none."""
    clean = [text for answer in answers if (text := brush.clean(answer))]
    if not clean:
        return None
    place, padding, title = brush.layout.answers, brush.px(1.4), brush.px(2.6)
    width = place.width - 2 * padding - brush.px(2)
    for size in map(brush.px, _SIZES):
        lines = [_lines(brush, text, size, width) for text in clean]
        between = round(size * 0.35)
        height = 2 * padding + round(title * 1.5)
        height += sum(len(each) * round(size * 1.28) + between for each in lines) - between
        if height <= place.height:
            break
    # What needs more room than there is grows upwards: below are the captions. The mark is higher
    # than the longest answers that are let onto the card.
    surface, colours = Surface(place.width, height), brush.theme.colours
    surface.box(Rect(0, 0, place.width, height), brush.corner, colours.plate, _opacity(brush))
    at = padding
    surface.text(
        padding, at + title, words.most_asked, brush.faces.regular, title, colours.plate_quiet
    )
    at += round(title * 1.5)
    for each in lines:
        tall = len(each) * round(size * 1.28)
        bar = Rect(padding, at + size // 4, brush.px(0.6), tall - size // 4)
        surface.box(bar, bar.width / 2, colours.plate_lit)
        for line in each:
            x, base = padding + brush.px(2), at + size
            surface.text(x, base, line, brush.faces.bold, size, colours.plate_text)
            at += round(size * 1.28)
        at += between
    return surface.sprite(place.x, place.bottom - height)


def poll_card(brush: Brush, poll: PollCard | None, words: StageWords) -> Sprite | None:
    """The poll that viewers vote in by number, or how it ended; None where there is none."""
    if poll is None or not poll.options:
        return None
    options = poll.options[: len(_COLUMNS) - 1]
    place, colours = brush.layout.poll, brush.theme.colours
    title, padding, gap = brush.px(2.5), brush.px(1.1), brush.px(0.7)
    surface = Surface(place.width, place.height)
    surface.box(Rect(0, 0, place.width, place.height), brush.corner, colours.plate, _opacity(brush))
    said = brush.clean(words.poll_open if poll.is_open else words.poll_over, brush.faces.bold)
    (said,) = fitted(said, brush.faces.bold, title, place.width - 2 * padding, 1) or [""]
    surface.text(padding, padding + title, said, brush.faces.bold, title, colours.plate_lit)
    top = padding + round(title * 1.35)
    room = Rect(padding, top, place.width - 2 * padding, place.height - top - padding)
    columns = _COLUMNS[len(options)]
    rows = -(-len(options) // columns)
    width = (room.width - (columns - 1) * gap) // columns
    height = (room.height - (rows - 1) * gap) // rows
    most = max(1, *(option.votes for option in options))
    for at, option in enumerate(options):
        x = room.x + at % columns * (width + gap)
        y = room.y + at // columns * (height + gap)
        _option(brush, surface, Rect(x, y, width, height), option, option.votes / most)
    return surface.sprite(place.x, place.y)


def _option(brush: Brush, surface: Surface, box: Rect, option: PollOption, share: float) -> None:
    """Number, title and votes over a bar as long as its share of the most votes."""
    colours, faces = brush.theme.colours, brush.faces
    size = min(brush.px(3.1), round(box.height * 0.72))
    radius = min(brush.corner, box.height // 4)
    surface.box(box, radius, colours.plate_text, 0.14)
    if bar := round(box.width * share):
        surface.box(Rect(box.x, box.y, bar, box.height), radius, colours.badge, 0.75)
    base, inner = box.y + box.height / 2 + size * 0.38, size * 0.4
    ink = colours.plate_lit if option.is_chosen else colours.plate_text
    start = surface.text(box.x + inner, base, str(option.number), faces.bold, size, ink)
    votes = str(option.votes)
    end = box.right - inner - width_of(votes, faces.bold, size)
    surface.text(end, base, votes, faces.bold, size, ink)
    x = start + size * 0.4
    for line in fitted(brush.clean(option.title), faces.regular, size, end - inner - x, 1):
        surface.text(x, base, line, faces.regular, size, ink)


def _lines(brush: Brush, text: str, size: int, width: int) -> list[str]:
    found = balanced(text, brush.faces.bold, size, width)
    return [text[line.start : line.end] for line in found]


def _opacity(brush: Brush) -> float:
    return brush.theme.layout.plate_opacity
