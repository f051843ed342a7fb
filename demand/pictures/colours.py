"""Names the colours of the object in a picture: the pixels inside its mask, four at most."""

from __future__ import annotations

import msgspec
import numpy as np

from demand.pictures.colour_names import BASES, Colour, Lab, named, to_lab
from demand.pictures.ports import Floats, Pixels
from demand.pictures.squares import square

_SIDE = 56
_CLUSTERS = 4
_ROUNDS = 12
_LEADS = 0.4
_SECOND = 0.12
_FEW_PIXELS = 40


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
    pixels = to_lab(_inside(square(picture, _SIDE), mask))
    centres, shares = _clusters(pixels)
    summed: dict[Colour, float] = {}
    for centre, share in zip(centres, shares, strict=True):
        colour = named(centre)
        summed[colour] = summed.get(colour, 0.0) + float(share)
    ranked = sorted(summed.items(), key=lambda each: -each[1])
    return Colours(_lead(ranked), tuple(_share(*each) for each in _told(ranked)))


def _inside(small: Pixels, mask: Floats | None) -> Pixels:
    """Pixels well inside the object, as rows."""
    if mask is None:
        edge = _SIDE // 5
        return small[edge:-edge, edge:-edge].reshape(-1, 3)
    rows = np.arange(_SIDE) * mask.shape[0] // _SIDE
    columns = np.arange(_SIDE) * mask.shape[1] // _SIDE
    grown = mask[rows][:, columns]
    for sure in (0.8, 0.5):
        chosen = small[grown > sure]
        if len(chosen) >= _FEW_PIXELS:
            return np.asarray(chosen, np.uint8)
    return _inside(small, None)


def _clusters(pixels: Lab) -> tuple[Lab, np.ndarray]:
    """Centres and shares of four clusters, from starts spread over the pixels by lightness."""
    order = np.argsort(pixels[:, 0], kind="stable")
    starts = order[np.linspace(0, len(order) - 1, _CLUSTERS + 2).astype(int)[1:-1]]
    centres = pixels[starts].copy()
    nearest = np.zeros(len(pixels), int)
    for _ in range(_ROUNDS):
        nearest = ((pixels[:, None] - centres[None]) ** 2).sum(axis=2).argmin(axis=1)
        for number in range(_CLUSTERS):
            if (nearest == number).any():
                centres[number] = np.median(pixels[nearest == number], axis=0)
    shares = np.bincount(nearest, minlength=_CLUSTERS) / len(pixels)
    return centres, shares


def _lead(ranked: list[tuple[Colour, float]]) -> str:
    bases: dict[str, float] = {}
    for colour, share in ranked:
        bases[colour.base] = bases.get(colour.base, 0.0) + share
    base, share = max(bases.items(), key=lambda each: each[1])
    return base if share >= _LEADS else "multi"


def _told(ranked: list[tuple[Colour, float]]) -> list[tuple[Colour, float]]:
    return [ranked[0], *[each for each in ranked[1:] if each[1] >= _SECOND]][:3]


def _share(colour: Colour, share: float) -> NamedShare:
    return NamedShare(colour.zh, colour.en.replace("-", " "), colour.base, round(share, 3))
