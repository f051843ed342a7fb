"""Names the colours of the object in a picture, from the pixels inside its mask."""

from __future__ import annotations

import msgspec
import numpy as np

from demand.pictures.cloths import Cloth, cloths
from demand.pictures.colour_names import BASES, Colour, Lab, likely_bases, named, to_lab
from demand.pictures.ports import Floats, Pixels
from demand.pictures.squares import square

_SIDE = 56
_LEADS = 0.4
_SECOND = 0.12
_FEW_PIXELS = 40
_SURELY_BEHIND, _MANY_PIXELS = 0.15, 100


class NamedShare(msgspec.Struct, frozen=True):
    """A colour and its share of the object, 0 to 1. `base` is the plain colour in English."""

    zh: str
    en: str
    base: str
    share: float


class Colours(msgspec.Struct, frozen=True):
    """The colours of an object, strongest first. `lead` is the plain colour that leads, in English,
    or "multi" where none does."""

    lead: str
    shares: tuple[NamedShare, ...]

    @property
    def lead_zh(self) -> str:
        """The leading colour in Chinese."""
        return BASES[self.lead]


def colours(picture: Pixels, mask: Floats | None) -> Colours:
    """The colours of what the mask (0 to 1, any grid) says is the object; of the middle of the
    picture where there is no mask."""
    inside, behind = _parted(to_lab(square(picture, _SIDE)), mask)
    found = cloths(inside, behind)
    summed: dict[Colour, float] = {}
    for each in found:
        colour = named(each.lab)
        summed[colour] = summed.get(colour, 0.0) + each.share
    ranked = sorted(summed.items(), key=lambda each: -each[1])
    return Colours(_lead(found), tuple(_share(*each) for each in _told(ranked)))


def _parted(small: Lab, mask: Floats | None) -> tuple[Lab, Lab]:
    """Pixels well inside the object, and those surely behind it, as rows; of the latter none where
    there are too few to say what is behind."""
    if mask is None:
        return _middle(small), np.zeros((0, 3))
    grown = _grown(mask)
    behind = small[grown < _SURELY_BEHIND]
    if len(behind) <= _MANY_PIXELS:
        behind = behind[:0]
    for sure in (0.8, 0.5):
        chosen = small[grown > sure]
        if len(chosen) >= _FEW_PIXELS:
            return chosen, behind
    return _middle(small), behind


def _middle(small: Lab) -> Lab:
    edge = _SIDE // 5
    return small[edge:-edge, edge:-edge].reshape(-1, 3)


def _grown(mask: Floats) -> Floats:
    """The mask at the pixels' size, smooth between its cells."""
    from PIL.Image import Resampling, fromarray

    cells = fromarray(np.asarray(mask, np.float32))
    return np.asarray(cells.resize((_SIDE, _SIDE), Resampling.BILINEAR), np.float32)


def _lead(found: list[Cloth]) -> str:
    bases: dict[str, float] = {}
    for each in found:
        for base, chance in likely_bases(each.lab).items():
            bases[base] = bases.get(base, 0.0) + each.share * chance
    base, share = max(bases.items(), key=lambda each: each[1])
    return base if share >= _LEADS else "multi"


def _told(ranked: list[tuple[Colour, float]]) -> list[tuple[Colour, float]]:
    return [ranked[0], *[each for each in ranked[1:] if each[1] >= _SECOND]][:3]


def _share(colour: Colour, share: float) -> NamedShare:
    return NamedShare(colour.zh, colour.en.replace("-", " "), colour.base, round(share, 3))
