"""The head of the figure as one picture: only the face in it is put together anew when eyes, brows
or mouth change."""

from __future__ import annotations

import cv2
import numpy as np

from host.stage.picture.lips import REST, Mouth
from host.stage.picture.pack import EYES, MOUTHS, Pack
from host.stage.picture.rect import Rect
from host.stage.picture.sheets import Cut, Sizing, lay_cut

_BROW_STEPS = 3
_TURN = 0.5


class Face:
    """`cut` is the head with its hair, unturned, at its place."""

    def __init__(self, pack: Pack, sizing: Sizing) -> None:
        cuts = {name: sizing.cut(layer) for name, layer in pack.layers.items()}
        self._hair = cuts.get("hair_front")
        self._brows = cuts.get("brows")
        self._lift = max(1, round(4 * sizing.scale))
        self._eyes = {name: cuts[name] for name in EYES}
        back = [cuts[name] for name in ("hair_back", "head") if name in cuts]
        bounds = _around([*back, *self._eyes.values(), *([self._hair] if self._hair else [])])
        base = np.zeros((bounds.height, bounds.width, 4), np.uint8)
        for cut in back:
            lay_cut(base, bounds, cut)
        self._mouths = {name: sizing.cut(pack.mouth(name)) for name in MOUTHS}
        self._part = self._face_part(bounds)
        self._base = base
        self.cut = Cut(bounds, base.copy())
        if self._hair is not None:
            lay_cut(self.cut.pixels, bounds, self._hair)
        self._shown: tuple[str, Mouth, int] | None = None
        self.wear("eyes_open", REST, 0.0)

    def wear(self, eyes: str, mouth: Mouth, brows: float) -> bool:
        """Put on a look; `brows` are raised from 0 to 1. Whether anything changed."""
        look = (eyes, mouth, round(brows * _BROW_STEPS))
        if look == self._shown:
            return False
        self._shown = look
        part, bounds = self._part, self.cut.place
        rows = slice(part.y - bounds.y, part.bottom - bounds.y)
        columns = slice(part.x - bounds.x, part.right - bounds.x)
        skin = self._base[rows, columns].copy()
        lay_cut(skin, part, self._eyes[eyes])
        if self._brows is not None:
            place = self._brows.place
            raised = Rect(place.x, place.y - look[2] * self._lift // 2, place.width, place.height)
            lay_cut(skin, part, Cut(raised, self._brows.pixels))
        lay_cut(skin, part, self._between(mouth))
        if self._hair is not None:
            lay_cut(skin, part, self._hair)
        self.cut.pixels[rows, columns] = skin
        return True

    def _between(self, mouth: Mouth) -> Cut:
        """On the way from one mouth to another: the nearer one, drawn as large as a mouth half
        way would be. One shape, sharp; two that fade into each other look like a mistake."""
        before, after = self._mouths[mouth.before], self._mouths[mouth.after]
        if not mouth.share:
            return before
        shape = before if mouth.share < _TURN else after
        sides = [
            round(one + (other - one) * mouth.share)
            for one, other in zip(_sides(before), _sides(after), strict=True)
        ]
        place = Rect(sides[0], sides[1], max(2, sides[2] - sides[0]), max(2, sides[3] - sides[1]))
        pixels = cv2.resize(
            shape.pixels, (place.width, place.height), interpolation=cv2.INTER_LINEAR
        )
        return Cut(place, np.asarray(pixels, np.uint8))

    def _face_part(self, bounds: Rect) -> Rect:
        cuts = [*self._eyes.values(), *self._mouths.values()]
        part = _around([*cuts, self._brows] if self._brows else cuts)
        part = Rect(part.x, part.y - 2 * self._lift, part.width, part.height + 2 * self._lift)
        return part.common(bounds) or bounds


def _sides(cut: Cut) -> tuple[int, int, int, int]:
    place = cut.place
    return place.x, place.y, place.right, place.bottom


def _around(cuts: list[Cut]) -> Rect:
    place = cuts[0].place
    for cut in cuts[1:]:
        place = place.around(cut.place)
    return place
