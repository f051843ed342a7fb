"""Looks at a picture in full: the whole, its objects and their colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec
import numpy as np

from demand.pictures.boxes import boxes
from demand.pictures.colours import Colours, colours
from demand.pictures.fingerprints import fingerprint
from demand.pictures.index_store import Seen
from demand.pictures.pattern import Pattern, pattern
from demand.pictures.ports import Box, Floats, Look, PictureEmbedder, Pixels
from demand.pictures.silhouettes import sharpened
from demand.pictures.squares import cut

_LIMIT, _TIGHTER_LIMIT = 0.8, 0.9
"""How sure a cell must be the object's: for its box, and for a tighter box to try."""
_WORTH = 0.9
"""A cosine with a box that nobody drew counts this much: it may be a box of nothing."""
_SAME_BOX = 0.9
"""Boxes that overlap by more than this share of both are looked at once."""
_WHOLE_SHARE = 0.9
"""An object that fills more of the picture's width and height than this is the whole picture."""
_NO_VIEWS: tuple[Floats, Floats] = (np.zeros((0, 1), np.float32), np.zeros(0, np.float32))


class Marker(Protocol):
    """Finds marks in a picture for the geometric check, as bytes to be kept."""

    def marks(self, picture: Pixels) -> bytes:
        """The marks of a catalogue picture."""
        ...

    def marks_to_find(self, picture: Pixels) -> bytes:
        """The marks of a viewer's picture."""
        ...

    def agreeing(self, query: bytes, known: Sequence[bytes]) -> list[int]:
        """How many marks of a viewer's picture agree with each of the known ones."""
        ...


class SeenObject(msgspec.Struct, frozen=True):
    """One object: where, what the model says of its cut-out, and what the pixels say."""

    box: Box
    look: Look
    colours: Colours
    pattern: Pattern


class Sight(msgspec.Struct, frozen=True):
    """A picture looked at: the whole, and its objects, largest first (at least one); and the mask
    that their boxes were found by, where they were."""

    whole: Look
    objects: tuple[SeenObject, ...]
    sharp: Floats | None = None


def see(picture: Pixels, embedder: PictureEmbedder, *, box: Box | None = None) -> Sight:
    """Look at a picture; with a `box`, at what is in it only."""
    height, width = picture.shape[:2]
    if box is not None:
        look = embedder.look([cut(picture, box)])[0]
        return Sight(look, (_object(picture, box, look),))
    whole = embedder.look([picture])[0]
    sharp = None if whole.mask is None else sharpened(whole.mask, _shown(picture, whole))
    found = [] if sharp is None else _places(sharp, width, height)
    if sharp is None or not found:
        return Sight(whole, (_object(picture, (0, 0, width, height), whole),))
    looks = embedder.look([cut(picture, each) for each in found])
    pairs = zip(found, looks, strict=True)
    return Sight(whole, tuple(_object(picture, *each) for each in pairs), sharp)


def look_again(picture: Pixels, sight: Sight, embedder: PictureEmbedder) -> tuple[Floats, Floats]:
    """The main object in a tighter box, where that differs: on a strange background its edges are
    unsure. (A wider one finds nothing that this does not.) The embedding and what a cosine of it
    counts, as of `views_of`."""
    if sight.sharp is None:
        return _NO_VIEWS
    height, width = picture.shape[:2]
    tighter = boxes(sight.sharp, width, height, sure=_TIGHTER_LIMIT)[:1]
    if not tighter or _overlap(tighter[0], sight.objects[0].box) >= _SAME_BOX:
        return _NO_VIEWS
    (look,) = embedder.look([cut(picture, tighter[0])])
    return look.embedding[None], np.full(1, _WORTH, np.float32)


def _places(sharp: Floats, width: int, height: int) -> list[Box]:
    """Boxes of the objects, except one that is the whole picture."""
    found = boxes(sharp, width, height, sure=_LIMIT)
    return [each for each in found if not _is_whole(each, width, height)]


def _overlap(one: Box, other: Box) -> float:
    """What two boxes share of what they cover together, 0 to 1."""
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    shared = max(0, across) * max(0, down)
    return shared / (one[2] * one[3] + other[2] * other[3] - shared)


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
    """The embeddings to search with for one object, and what a cosine of each counts: its cut-out,
    and for the main one the whole."""
    shown = sight.objects[number]
    if shown.look is sight.whole:
        return shown.look.embedding[None], np.ones(1, np.float32)
    if number:
        return shown.look.embedding[None], np.full(1, _WORTH, np.float32)
    views = np.stack([shown.look.embedding, sight.whole.embedding])
    return views, np.array([_WORTH, 1.0], np.float32)


def _object(picture: Pixels, box: Box, look: Look) -> SeenObject:
    part = cut(picture, box)
    told = colours(_shown(part, look), look.mask)
    return SeenObject(box, look, told, pattern(part, look.mask))


def _shown(part: Pixels, look: Look) -> Pixels:
    """What the model saw, where it keeps that: it need not be shrunk again."""
    return part if look.shown is None else look.shown


def _is_whole(box: Box, width: int, height: int) -> bool:
    return box[2] > _WHOLE_SHARE * width and box[3] > _WHOLE_SHARE * height
