"""The caption as it is drawn: a plate with up to two lines whose words light up when said."""

from __future__ import annotations

from host.stage.picture.captions import CaptionText, Page
from host.stage.picture.cards import Brush
from host.stage.picture.colour import Colour
from host.stage.picture.rect import Rect
from host.stage.picture.surface import Sprite, Surface
from host.stage.picture.text import sign_width, width_of
from host.stage.scene import Sentence

_LINE_STEP = 1.34


class CaptionPlate:
    """Captions of one sentence.

    `sprite` is what is to be seen now; it is the same object for as long as nothing changes.
    """

    def __init__(self, brush: Brush, sentence: Sentence) -> None:
        self._brush = brush
        self._size = brush.px(5.2 if brush.layout.portrait else 5.0)
        self._padding = brush.px(1.8)
        width = brush.layout.caption.width - 2 * self._padding
        self._text = CaptionText(sentence, brush.faces.bold, self._size, width)
        self._shown: tuple[int, int] | None = None
        self._drawn: tuple[int, Sprite, Sprite] | None = None
        self.sprite: Sprite | None = None

    def follow(self, position_ms: int) -> bool:
        """Be where the voice is; whether the sprite changed."""
        number = self._text.page_at(position_ms)
        if number is None:
            return False
        page = self._text.pages[number]
        state = (number, page.said(position_ms))
        if state == self._shown:
            return False
        self._shown = state
        self.sprite = self._lit(number, page, state[1])
        return True

    def _lit(self, number: int, page: Page, said: int) -> Sprite:
        """The page with its first signs in the colour of what was said."""
        if self._drawn is None or self._drawn[0] != number:
            colours = self._brush.theme.colours
            quiet, lit = (
                self._page(page, each) for each in (colours.plate_quiet, colours.plate_lit)
            )
            self._drawn = (number, quiet, lit)
        _, quiet, lit = self._drawn
        colour = quiet.colour.copy()
        keep = quiet.keep.copy()
        for rows, columns in self._spans(page, said):
            colour[rows, columns] = lit.colour[rows, columns]
            keep[rows, columns] = lit.keep[rows, columns]
        return Sprite(quiet.place, colour, keep)

    def _spans(self, page: Page, said: int) -> list[tuple[slice, slice]]:
        """Which part of each line was said."""
        found = []
        for line, (text, x, top) in enumerate(self._places(page)):
            count = min(len(text), said)
            said -= count
            if count:
                face = self._brush.faces.bold
                right = x + sum(sign_width(sign, face, self._size) for sign in text[:count])
                bottom = top + round(self._size * _LINE_STEP) if line == 0 else None
                found.append((slice(top, bottom), slice(0, round(right) + 1)))
        return found

    def _places(self, page: Page) -> list[tuple[str, float, int]]:
        """Each line with its left and top on the plate."""
        width, face = self._brush.layout.caption.width, self._brush.faces.bold
        step = round(self._size * _LINE_STEP)
        return [
            (text, (width - width_of(text, face, self._size)) / 2, self._padding + number * step)
            for number, text in enumerate(page.lines)
        ]

    def _page(self, page: Page, ink: Colour) -> Sprite:
        brush, room = self._brush, self._brush.layout.caption
        step = round(self._size * _LINE_STEP)
        height = 2 * self._padding + step * len(page.lines)
        surface = Surface(room.width, height)
        places = self._places(page)
        left = max(0, round(min(x for _, x, _ in places)) - 2 * self._padding)
        box = Rect(left, 0, room.width - 2 * left, height)
        plate = brush.theme.colours.plate
        surface.box(box, brush.corner, plate, brush.theme.layout.plate_opacity)
        for text, x, top in places:
            surface.text(x, top + self._size * 1.02, text, brush.faces.bold, self._size, ink)
        # The plate grows upwards, so that the lower line stays where it is.
        return surface.sprite(room.x, room.bottom - height)
