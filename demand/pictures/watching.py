"""What of the shop is seen in a video, frame by frame."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from demand.pictures.finder import Finder, Found
from demand.pictures.ports import Pixels
from demand.pictures.squares import square

_CELLS = 8
_SAME_MEAN, _SAME_CELL = 6.0, 40
"""Frames whose cells differ by no more (of 255, on average and in any) show the same. Fingerprints
would not do: they know no colours, and hosts show one style in several."""
_GAP_S = 3.0
"""A product that is away no longer than this has stayed in the picture."""
_TOLD, _LEAST = 0.5, 0.1
"""A product is told from the first on; a frame less sure of it than the second tells nothing."""
_MOST_COUNTED, _ALONE = 6, 0.7
"""Of the surest frames: each is taken for so much of a witness of its own, because frames of one
video err alike."""


Cells = npt.NDArray[np.int16]


class Frame(NamedTuple):
    """A picture of a video, and when it is shown, in seconds from its beginning."""

    at_s: float
    pixels: Pixels


class Sighting(msgspec.Struct, frozen=True):
    """A product of the shop in a video: from and to which second it is seen each time, in how many
    of the frames looked at, how sure it is by all of them together, and the best cosine."""

    product_id: str
    spans: tuple[tuple[float, float], ...]
    frames: int
    sure: float
    likeness: float


class Watched(msgspec.Struct, frozen=True):
    """What was seen, the surest first; how many frames there were, how many were looked at because
    they showed something new, and in how many of these nothing of the shop was found."""

    sightings: tuple[Sighting, ...]
    frames: int
    looked_at: int
    without: int


class _Moment(NamedTuple):
    """A frame with the products it may show; `is_new` where it was looked at itself."""

    at_s: float
    likely: dict[str, Found]
    is_new: bool


def watch(frames: Iterable[Frame], finder: Finder, *, check: bool = True) -> Watched:
    """Look at the frames that show something new; one that shows the same as the last one looked at
    shows the same products. Frames strengthen each other. Blocks."""
    moments = list(_moments(frames, finder, check=check))
    seen: dict[str, list[_Moment]] = {}
    for moment in moments:
        for product_id in moment.likely:
            seen.setdefault(product_id, []).append(moment)
    sightings = [_sighting(product_id, each) for product_id, each in seen.items()]
    sightings = [each for each in sightings if each.sure >= _TOLD]
    sightings.sort(key=lambda each: (-each.sure, -each.frames, each.product_id))
    told = {each.product_id for each in sightings}
    new = [each for each in moments if each.is_new]
    without = sum(told.isdisjoint(each.likely) for each in new)
    return Watched(tuple(sightings), len(moments), len(new), without)


def _moments(frames: Iterable[Frame], finder: Finder, *, check: bool) -> Iterator[_Moment]:
    likely: dict[str, Found] = {}
    for frame, founds in _looks(frames, finder, check=check):
        if founds is not None:
            likely = _likely(founds)
        yield _Moment(frame.at_s, likely, founds is not None)


def _likely(founds: tuple[Found, ...]) -> dict[str, Found]:
    """The first hit of the main object, and of others what the shop surely has."""
    likely: dict[str, Found] = {}
    for number, found in enumerate(founds):
        witness = found.sure >= (_TOLD if number else _LEAST)
        if found.hits and witness:
            likely.setdefault(found.hits[0].product_id, found)
    return likely


def _sighting(product_id: str, moments: list[_Moment]) -> Sighting:
    looked = [each.likely[product_id] for each in moments if each.is_new]
    best = sorted((found.sure for found in looked), reverse=True)[:_MOST_COUNTED]
    wrong = math.prod(1 - sure for sure in best) ** _ALONE
    return Sighting(
        product_id,
        tuple(_spans([each.at_s for each in moments])),
        len(looked),
        round(1 - wrong, 3),
        max(found.hits[0].likeness for found in looked),
    )


def _spans(times: list[float]) -> Iterator[tuple[float, float]]:
    first = last = times[0]
    for at_s in times[1:]:
        if at_s - last > _GAP_S:
            yield first, last
            first = at_s
        last = at_s
    yield first, last


def _looks(
    frames: Iterable[Frame], finder: Finder, *, check: bool
) -> Iterator[tuple[Frame, tuple[Found, ...] | None]]:
    """Each frame with what was found in it; None where it shows the same as the last one."""
    last: Cells | None = None
    for frame in frames:
        now = square(frame.pixels, _CELLS).astype(np.int16)
        if last is not None and _is_same(last, now):
            yield frame, None
            continue
        last = now
        yield frame, finder.find(frame.pixels, count=1, check=check)


def _is_same(one: Cells, other: Cells) -> bool:
    apart = np.abs(one - other)
    return bool(apart.mean() <= _SAME_MEAN and apart.max() <= _SAME_CELL)
