"""Puts the picture together: background, avatar, cards, captions, and last of all the mark.

Only what changed since the call before is drawn anew and converted; the rest of the picture stays
as it is in memory.
"""

from __future__ import annotations

from datetime import tzinfo
from pathlib import Path

import cv2
import numpy as np

from host.stage.picture.backdrop import backdrop
from host.stage.picture.caption_plate import CaptionPlate
from host.stage.picture.cards import Brush, notice_card
from host.stage.picture.errors import PictureError
from host.stage.picture.figure import Figure
from host.stage.picture.fonts import find_faces
from host.stage.picture.layout import beside_mark, layout_of
from host.stage.picture.mark import Mark
from host.stage.picture.overlays import Overlays
from host.stage.picture.pack import read_pack
from host.stage.picture.photo import Photos
from host.stage.picture.planes import Planes
from host.stage.picture.rect import Rect
from host.stage.picture.surface import Pixels, Sprite
from host.stage.picture.theme import read_theme
from host.stage.scene import Canvas, Moment, Scene, Sentence

NOTICE_MS = 3_000
"""How long the opening notice is seen; the law asks for 2 s."""
LINGER_MS = 700
"""How long a caption stays after its sentence, so that it does not flicker between two; where the
AI was silenced it goes at once."""


class Compositor:
    """Makes the pictures of one stream.

    A theme or avatar that cannot be used does not stop the show: ours is taken instead and
    `problems` says why. What the mark needs is not forgiven.

    Args:
        mark: the words that are seen for the whole time, where a scene has none of its own.
        opening_notice: seen large for 3 s from the first picture on; "" shows the mark's words.
        pictures: folder of the product pictures.
        avatars: folder of the shop's own avatar packs, and of its `themes`.
        today: for the expiry of a likeness, as "YYYY-MM-DD"; "" checks no dates.
        seed: of blinking and swaying.
        font: a font file instead of the system's.
        zone: for the time a price was read; the machine's if None.

    Raises:
        FontMissing, BadMark: the marks cannot be drawn; nothing may go on air.
        ValueError: an impossible canvas.
    """

    def __init__(
        self,
        canvas: Canvas,
        *,
        mark: str,
        opening_notice: str,
        pictures: Path,
        avatars: Path | None = None,
        today: str = "",
        seed: int = 1,
        font: str = "",
        zone: tzinfo | None = None,
    ) -> None:
        # More threads cost more than they bring for pictures this small, and the voice needs one.
        cv2.setNumThreads(1)
        self._canvas = canvas
        self._faces = find_faces(font)
        self._layout = layout_of(canvas)
        self._usual_mark = mark
        self._mark = Mark(mark, self._layout, self._faces)
        self._marked: str | None = None
        self._opening = opening_notice or mark
        self._photos = Photos(pictures)
        self._avatars = avatars
        self._today = today
        self._seed = seed
        self._zone = zone
        self._planes = Planes(canvas.width, canvas.height)
        self._picture: Pixels = np.zeros((canvas.height, canvas.width, 3), np.uint8)
        self._scene: Scene | None = None
        self._look = ("", "")
        self._has_host = True
        self._unfinished = False
        self._caption: CaptionPlate | None = None
        self._caption_of: Sentence | None = None
        self._caption_until_ms = 0
        self._notice: Sprite | None = None
        self._notice_until_ms: int | None = None
        self._wants_notice = True
        self.problems: tuple[str, ...] = ()

    @property
    def mark_box(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of the mark's plate in pixels. A theme with the card on the
        left moves it to the right, with the avatar."""
        box = self._mark.box
        return box.x, box.y, box.width, box.height

    def mark_is_drawn(self, frame: Pixels) -> bool:
        """Whether a finished I420 picture of this canvas, also a decoded one, shows the mark."""
        return self._mark.is_drawn(frame)

    def show_opening_notice(self) -> None:
        """Show the opening notice again from the next picture on, for a stream that begins."""
        self._wants_notice = True

    def compose(self, scene: Scene, moment: Moment) -> Pixels:
        """The picture of this moment, I420 of (height * 3 / 2, width), valid until the next call.

        The same calls in the same order give the same pictures.
        """
        # Where the call before failed half-way, nobody knows what is on the picture.
        changed = [self._planes.whole] if self._unfinished else []
        self._unfinished = True
        changed += self._take_scene(scene, moment.at_ms)
        changed += self._overlays.follow(moment.at_ms)
        changed += self._take_notice(moment.at_ms)
        changed += self._take_caption(moment, lingers=scene.state.ai_may_speak)
        changed += self._figure.follow(scene, moment)
        for part in _merged(changed, self._planes.whole):
            self._redraw(part)
        self._mark.lay(self._planes)
        self._unfinished = False
        return self._planes.frame

    def _take_scene(self, scene: Scene, at_ms: int) -> list[Rect]:
        if scene is self._scene:
            return []
        self._scene = None
        changed = []
        if (scene.theme, scene.avatar) != self._look:
            self._dress(scene)
            changed = [self._planes.whole]
        if scene.mark != self._marked:
            self._set_mark(scene.mark)
            changed = [self._planes.whole]
        if scene.has_host != self._has_host:
            self._has_host = scene.has_host
            changed = [self._planes.whole]
        self._overlays.show(scene, at_ms)
        self._scene = scene
        return changed

    def _dress(self, scene: Scene) -> None:
        """Make what depends on theme and avatar, but what depends on the mark as well."""
        problems: list[str] = []
        try:
            theme = read_theme(scene.theme, self._avatars)
        except PictureError as error:
            problems.append(str(error))
            theme = read_theme("day")
        try:
            pack = read_pack(scene.avatar, self._avatars, today=self._today)
        except PictureError as error:
            problems.append(str(error))
            pack = read_pack("xiaohe")
        self._look_problems = tuple(problems)
        on_left = theme.layout.card_side == "left"
        self._theme, self._layout = theme, layout_of(self._canvas, card_on_left=on_left)
        self._behind = backdrop(self._layout, theme)
        self._figure = Figure(pack, self._layout, self._behind, mirrored=on_left, seed=self._seed)
        self._look, self._marked = (scene.theme, scene.avatar), None

    def _set_mark(self, words: str) -> None:
        """Say this in the mark, and lay out beside it what depends on where it ends."""
        self.problems = self._look_problems
        try:
            self._mark = Mark(words or self._usual_mark, self._layout, self._faces)
        except PictureError as error:
            # A picture without a mark may not go out; with the usual one it may.
            self.problems = (*self.problems, str(error))
            self._mark = Mark(self._usual_mark, self._layout, self._faces)
        layout = beside_mark(self._layout, self._mark.box)
        self._brush = Brush(layout, self._theme, self._faces)
        self._overlays = Overlays(self._brush, self._photos, self._zone)
        self._caption = self._caption_of = None
        if self._notice is not None:
            self._notice = notice_card(self._brush, self._opening)
        self._marked = words

    def _take_notice(self, at_ms: int) -> list[Rect]:
        if self._wants_notice:
            self._wants_notice = False
            self._notice_until_ms = at_ms + NOTICE_MS
            self._notice = notice_card(self._brush, self._opening)
            return [self._notice.place]
        if self._notice is None or self._notice_until_ms is None:
            return []
        if at_ms < self._notice_until_ms:
            return []
        place, self._notice = self._notice.place, None
        return [place]

    def _take_caption(self, moment: Moment, *, lingers: bool) -> list[Rect]:
        before = self._caption.sprite if self._caption is not None else None
        sentence = moment.sentence
        if sentence is None:
            if self._caption is None or (lingers and moment.at_ms < self._caption_until_ms):
                return []
            self._caption = self._caption_of = None
        else:
            if sentence != self._caption_of:
                self._caption = CaptionPlate(self._brush, sentence)
                self._caption_of = sentence
            self._caption_until_ms = moment.at_ms + LINGER_MS
            if self._caption is not None:
                self._caption.follow(moment.position_ms)
        after = self._caption.sprite if self._caption is not None else None
        if after is before:
            return []
        return [sprite.place for sprite in (before, after) if sprite is not None]

    def _redraw(self, part: Rect) -> None:
        """Everything within the rectangle, from the background up, but the mark."""
        rows, columns = slice(part.y, part.bottom), slice(part.x, part.right)
        self._picture[rows, columns] = self._behind[rows, columns]
        if self._has_host:
            self._figure.lay(self._picture, part)
        self._overlays.lay(self._picture, part)
        if self._caption is not None and self._caption.sprite is not None:
            self._caption.sprite.lay(self._picture, part)
        if self._notice is not None:
            self._notice.lay(self._picture, part)
        self._planes.store(self._picture, part)


def _merged(parts: list[Rect], whole: Rect) -> list[Rect]:
    """The parts on even lines and columns, those that overlap made one."""
    found: list[Rect] = []
    for part in parts:
        one = part.even(whole)
        if one.width == 0 or one.height == 0:
            continue
        while (other := next((each for each in found if each.common(one)), None)) is not None:
            found.remove(other)
            one = one.around(other)
        found.append(one)
    return found
