"""Looks at a picture in full: the whole, its objects and their colours."""

from __future__ import annotations

from typing import Protocol

import msgspec
import numpy as np

from demand.pictures.boxes import boxes
from demand.pictures.colours import Colours, colours
from demand.pictures.fingerprints import fingerprint
from demand.pictures.index_store import Seen
from demand.pictures.pattern import Pattern, pattern
from demand.pictures.ports import Box, Floats, Look, PictureEmbedder, Pixels
from demand.pictures.squares import cut

_OTHER_LIMITS = (0.6, 0.7, 0.8, 0.9)
_TRY_WORTH = 0.8
"""A cosine found by trying counts this much: several tries find chance likenesses too."""
_WHOLE_SHARE = 0.9
"""An object that fills more of the picture's width and height than this is the whole picture."""


class Marker(Protocol):
    """Finds marks in a picture for the geometric check, as bytes to be kept."""

    def marks(self, picture: Pixels) -> bytes:
        """The marks of a picture."""
        ...

    def agreeing(self, query: bytes, known: list[bytes]) -> list[int]:
        """How many marks agree with each of the known pictures."""
        ...


class SeenObject(msgspec.Struct, frozen=True):
    """One object: where, what the model says of its cut-out, and what the pixels say."""

    box: Box
    look: Look
    colours: Colours
    pattern: Pattern
    tries: tuple[Floats, ...] = ()
    """Embeddings of tighter and wider boxes, for a search that was given none."""


class Sight(msgspec.Struct, frozen=True):
    """A picture looked at: the whole, and its objects, largest first (at least one)."""

    whole: Look
    objects: tuple[SeenObject, ...]


def look_for(picture: Pixels, embedder: PictureEmbedder, *, box: Box | None = None) -> Sight:
    """Look at a viewer's picture. On a strange background the mask is unsure of the edges, so the
    main object is also looked at in the boxes of several limits."""
    if box is not None:
        return see(picture, embedder, box=box)
    sight = see(picture, embedder)
    if sight.whole.mask is None:
        return sight
    height, width = picture.shape[:2]
    other: list[Box] = []
    for sure in _OTHER_LIMITS:
        found = boxes(sight.whole.mask, width, height, sure=sure)[:1]
        other += [each for each in found if each not in other and each != sight.objects[0].box]
    tries = tuple(each.embedding for each in embedder.look([cut(picture, b) for b in other]))
    main = msgspec.structs.replace(sight.objects[0], tries=tries)
    return Sight(sight.whole, (main, *sight.objects[1:]))


def see(picture: Pixels, embedder: PictureEmbedder, *, box: Box | None = None) -> Sight:
    """Look at a picture; with a `box`, at what is in it only."""
    height, width = picture.shape[:2]
    if box is not None:
        look = embedder.look([cut(picture, box)])[0]
        return Sight(look, (_object(picture, box, look),))
    whole = embedder.look([picture])[0]
    found = [] if whole.mask is None else boxes(whole.mask, width, height)
    found = [each for each in found if not _is_whole(each, width, height)]
    if not found:
        return Sight(whole, (_object(picture, (0, 0, width, height), whole),))
    looks = embedder.look([cut(picture, each) for each in found])
    pairs = zip(found, looks, strict=True)
    return Sight(whole, tuple(_object(picture, place, look) for place, look in pairs))


def to_keep(picture: Pixels, sight: Sight) -> Seen:
    """What the index keeps of a catalogue picture: the whole and its main object."""
    main = sight.objects[0]
    views = [sight.whole.embedding]
    if main.look is not sight.whole:
        views.append(main.look.embedding)
    return Seen(
        np.stack(views),
        boxes=tuple(each.box for each in sight.objects),
        size=(picture.shape[1], picture.shape[0]),
        colours=tuple((each.en, each.share) for each in main.colours.shares),
        pattern=main.pattern,
        category=main.look.categories[0][0] if main.look.categories else "",
        fingerprint=fingerprint(picture),
    )


def views_of(sight: Sight, number: int) -> tuple[Floats, Floats]:
    """The embeddings to search with for one object, and what a cosine
    of each counts: its cut-out, for the main one the whole, and what was tried."""
    shown = sight.objects[number]
    views = [shown.look.embedding, *shown.tries]
    worth = [1.0] + [_TRY_WORTH] * len(shown.tries)
    if not number and shown.look is not sight.whole:
        views.append(sight.whole.embedding)
        worth.append(1.0)
    return np.stack(views), np.array(worth, np.float32)


def _object(picture: Pixels, box: Box, look: Look) -> SeenObject:
    part = cut(picture, box)
    return SeenObject(box, look, colours(part, look.mask), pattern(part, look.mask))


def _is_whole(box: Box, width: int, height: int) -> bool:
    return box[2] > _WHOLE_SHARE * width and box[3] > _WHOLE_SHARE * height
