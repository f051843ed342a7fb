"""The visible AI mark: a plate of its own, so that no background can make it unreadable, drawn
last into every picture, and an independent look at the finished picture for whether it is there.

Size and contrast are measured on the ink that was drawn, not taken from the font's word. There is
no way to switch it off: without a mark there is no compositor.
"""

from __future__ import annotations

import cv2
import numpy as np

from host.stage.picture.colour import Colour, contrast
from host.stage.picture.errors import BadMark
from host.stage.picture.fonts import Face, Faces, find_face_for
from host.stage.picture.layout import Layout
from host.stage.picture.planes import Planes, planes_of
from host.stage.picture.rect import Rect
from host.stage.picture.surface import Pixels, Surface, line_cover
from host.stage.picture.text import balanced, drawable, width_of

LEAST_HEIGHT_SHARE = 0.05
"""Of the short side of the picture (GB 45438-2025), for the height of a capital letter."""
LEAST_CONTRAST = 4.5
PLATE = Colour(16, 20, 28)
INK = Colour(255, 255, 255)
_WANTED_HEIGHT_SHARE = 0.052
_GUESS_PX = 64
_LEAST_LIKENESS = 0.94
"""Between a plate whose letters AI are painted over (0.92) and one in a picture of the worst
quality a JPEG can have (0.97)."""
_MOST_LEVEL_ERROR = 26.0


class Mark:
    """The plate for one canvas.

    Raises:
        BadMark: no words, words that do not say that it is AI, or no room for them.
        FontMissing: no font has the glyphs.
    """

    def __init__(self, words: str, layout: Layout, faces: Faces) -> None:
        if "AI" not in words and "人工智能" not in words:
            raise BadMark(f"the mark {words[:60]!r} does not say AI: take it from the locale table")
        self.words = words
        self.face = find_face_for(words, faces.bold)
        short_side = min(layout.canvas.width, layout.canvas.height)
        self.size_px = _size_for(self.face, short_side)
        self._lines: list[str] = []
        self.box = self._place(layout)
        self._plate = self._drawn(layout)
        # A copy of its own: whatever happens to the plate that is laid, this is what must be seen.
        self._expected = planes_of(self._plate)[0].astype(np.float32).copy()
        self.cap_height_px = _cap_height(self.face, self.size_px)
        self._check(short_side)

    def lay(self, planes: Planes) -> None:
        """Onto the finished picture: the last thing that is drawn."""
        planes.put(self._plate, self.box)

    def is_drawn(self, frame: Pixels) -> bool:
        """Whether a finished I420 picture shows the mark: its light looks like what is expected
        (correlation) and is about as bright. Holds for pictures that were encoded and decoded."""
        light = frame[self.box.y : self.box.bottom, self.box.x : self.box.right]
        if light.shape != self._expected.shape:
            return False
        seen = light.astype(np.float32)
        if float(np.abs(seen - self._expected).mean()) > _MOST_LEVEL_ERROR:
            return False
        likeness = cv2.matchTemplate(seen, self._expected, cv2.TM_CCOEFF_NORMED)
        return bool(float(likeness[0, 0]) >= _LEAST_LIKENESS)

    def _place(self, layout: Layout) -> Rect:
        """In one line or two, as there is room: in the room for the mark, or at least within what
        viewers see. Nothing may lie over it, whatever it lies over."""
        text = drawable(self.words, self.face).text
        boxes = []
        for lines in (2, 1) if layout.portrait else (1, 2):
            self._lines = self._broken(text, lines)
            boxes.append((self._box(layout), self._lines))
        for room in (layout.mark, layout.safe):
            wide = Rect(room.x - 2, room.y - 2, room.width + 4, room.height + 4)
            for box, self._lines in boxes:
                if box.common(wide) == box:
                    return box
        raise BadMark(
            f"the mark {self.words[:60]!r} is too long for a picture of {layout.canvas.width}x"
            f"{layout.canvas.height}: take shorter words"
        )

    def _box(self, layout: Layout) -> Rect:
        padding, room = self._padding(), layout.mark
        self._step = round(self.size_px * 1.22)
        width = max(width_of(line, self.face, self.size_px) for line in self._lines) + 2 * padding
        height = self._step * len(self._lines) + padding
        x = room.right - round(width) if layout.mirrored else room.x
        return Rect(x, room.y, round(width), round(height)).even(layout.canvas)

    def _broken(self, text: str, lines: int) -> list[str]:
        """In so many lines, of words that stay whole, the longest as short as it can be."""
        words = text.split(" ")
        if lines == 1:
            return [text]
        if len(words) == 1:  # Chinese without a space may be broken anywhere
            most = 0.6 * width_of(text, self.face, self.size_px)
            found = balanced(text, self.face, self.size_px, most)
            return [text[line.start : line.end] for line in found] if len(found) == 2 else [text]
        ways = [[" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words))]
        return min(
            ways, key=lambda way: max(width_of(line, self.face, self.size_px) for line in way)
        )

    def _padding(self) -> int:
        return round(self.size_px * 0.36)

    def _drawn(self, layout: Layout) -> Pixels:
        box = self.box
        surface = Surface(box.width, box.height)
        surface.fill(np.full((box.height, box.width), 255, np.uint8), PLATE)
        base = self._padding() // 2 + round(self._step * 0.5 + self.size_px * 0.38)
        for number, line in enumerate(self._lines):
            surface.text(
                self._padding(), base + number * self._step, line, self.face, self.size_px, INK
            )
        plate = surface.sprite(0, 0).colour
        return np.asarray(cv2.cvtColor(plate, cv2.COLOR_BGR2YUV_I420), np.uint8)

    def _check(self, short_side: int) -> None:
        if self.cap_height_px < LEAST_HEIGHT_SHARE * short_side:
            raise BadMark(f"the mark's letters are {self.cap_height_px} px high, under the 5 %")
        if contrast(PLATE, INK) < LEAST_CONTRAST:
            raise BadMark("the mark's contrast is under 4.5:1")


def _size_for(face: Face, short_side: int) -> int:
    """The smallest size whose capital letters are high enough, by their ink."""
    wanted = _WANTED_HEIGHT_SHARE * short_side
    # From a guess: each size that is tried keeps a face open.
    size_px = max(4, int(wanted * _GUESS_PX / _cap_height(face, _GUESS_PX)) - 1)
    while _cap_height(face, size_px) < wanted:
        size_px += 1
    return size_px


def _cap_height(face: Face, size_px: int) -> int:
    """Rows of ink of a capital letter."""
    cover = line_cover("I", face, size_px)[0]
    return int((cover.max(axis=1) > 127).sum())
