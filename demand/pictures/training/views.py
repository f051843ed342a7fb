"""The views a training step sees: as the shop keeps a picture, and as a viewer sends it."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import msgspec
import numpy as np

from demand.pictures.training import queries
from demand.pictures.training.cutouts import Pixels, box_of

SIDE = 112
MASK_SIDE = 28
_FRAME_SIDE = 224
_PHONE_SIDE = 144


class Kept(msgspec.Struct, frozen=True):
    """A photograph in memory, small; `mask` is None where it shows no single object."""

    picture: Pixels
    mask: Pixels | None


class View(msgspec.Struct, frozen=True):
    """A square view, BGR, and the share of each cell that is the object (None: unknown)."""

    picture: Pixels
    mask: Pixels | None


def shop_view(kept: Kept, rng: np.random.Generator, *, box: bool) -> View:
    """The picture as the index sees it: whole, or cut to its object."""
    picture, mask = kept.picture, kept.mask
    known = mask is not None
    drawn = np.zeros(picture.shape[:2], np.uint8) if mask is None else mask
    height, width = picture.shape[:2]
    place = box_of(drawn) if known and box else (0, 0, width, height)
    cut, moved = queries.cut_box(picture, drawn, place, rng, error=0.05)
    return _view(cut, moved if known else None)


def viewer_view(
    kept: Kept, backgrounds: Sequence[Pixels], rng: np.random.Generator, *, kind: str
) -> View:
    """The picture as a viewer would send it: "repost", "phone", "frame" or "box"."""
    mask = kept.mask
    if kind == "repost":
        return _view(queries.repost(kept.picture, rng, side=_PHONE_SIDE), None)
    if kind == "phone" or mask is None:
        drawn = np.zeros(kept.picture.shape[:2], np.uint8) if mask is None else mask
        taken, moved = queries.phone(kept.picture, drawn, rng, side=_PHONE_SIDE)
        return _view(taken, None if mask is None else moved)
    shown = queries.frame(kept.picture, mask, _background(backgrounds, rng), rng, side=_FRAME_SIDE)
    if kind == "frame":
        return _view(shown.picture, shown.mask)
    return _view(*queries.boxed(shown, rng, error=0.10))


def _background(backgrounds: Sequence[Pixels], rng: np.random.Generator) -> Pixels:
    if rng.random() < 0.15:
        return queries.drawn_background(rng)
    picked = backgrounds[int(rng.integers(len(backgrounds)))]
    if rng.random() < 0.3:
        picked = cv2.GaussianBlur(picked, (0, 0), rng.uniform(1, 5))
    return picked


def _view(picture: Pixels, mask: Pixels | None) -> View:
    small = cv2.resize(picture, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    if mask is None:
        return View(small, None)
    cells = cv2.resize(mask, (MASK_SIDE, MASK_SIDE), interpolation=cv2.INTER_AREA)
    return View(small, cells)
