"""Finds a shop's products in a picture: similar ones with scores, or an honest "not here"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

import msgspec
import numpy as np

from demand.pictures.colours import Colours
from demand.pictures.index_store import IndexStore, Seen
from demand.pictures.judging import Evidence, score, share_stocked
from demand.pictures.nearest import Way, nearest
from demand.pictures.ports import Box, Floats, Look, PictureEmbedder, Pixels
from demand.pictures.seeing import Marker, SeenObject, Sight, look_again, see, views_of
from demand.pictures.squares import cut

_CHECKED = (5, 15, 30, 50)
_CLEAR_MARKS = 8
"""So many of the likest are checked in turn, until one has so many marks that it is clear: by
chance about 3 agree."""
_CANDIDATES = 100
_STOCKED = 0.5
_CLEAR_LIKENESS, _CLEAR_LEAD = 0.6, 0.1
"""Where the likest picture is so like and so far before the next, other boxes of the object are
not tried: in 204 such queries they never changed which is first."""
_LIKEST_OF_MANY = 0.3
"""The score of the second best among some thousand garments, where judging was fitted: 0.31 or more
for 19 of 20 pictures, 0.39 for half of them."""

Ranking = list[tuple[int, float]]
"""Numbers of the shop's pictures and the best cosine of any of their views, best first."""


class ShopPicture(msgspec.Struct, frozen=True):
    """A picture of the catalogue: whose it is, its file name, and the hash of its bytes."""

    product_id: str
    name: str
    content_hash: str


class Hit(msgspec.Struct, frozen=True):
    """A product that looks like what was asked for. `likeness` is a cosine, 1 for the same pixels;
    `marks` how many corners lie alike in both (-1: not checked); `score` ranks."""

    product_id: str
    picture: str
    score: float
    likeness: float
    marks: int = -1


class Found(msgspec.Struct, frozen=True):
    """What was found for one object of the picture. `sure` is the share of such cases in which the
    first hit is the very product; below one half `stocked` is False: it is not in this shop, and
    the hits are only similar. `share` of the picture's pixels lie in the box; `whole` is the whole
    picture's embedding (None: the same)."""

    box: Box
    hits: tuple[Hit, ...]
    stocked: bool
    sure: float
    colours: Colours
    pattern: str
    categories: tuple[tuple[str, float], ...]
    embedding: Floats
    whole: Floats | None = None
    share: float = 1.0


class Finder:
    """Searches the pictures of one catalogue version. Cheap to make anew when that changes."""

    def __init__(
        self,
        embedder: PictureEmbedder,
        store: IndexStore,
        pictures: Sequence[ShopPicture],
        *,
        marker: Marker | None = None,
        way: Way | None = None,
        weights: Mapping[str, float] | None = None,
    ) -> None:
        self._embedder, self._store, self._marker = embedder, store, marker
        self._weights = dict(weights or {})
        seen = store.seen([each.content_hash for each in pictures], embedder.name)
        self._pictures = [each for each in pictures if each.content_hash in seen]
        self.missing = len(pictures) - len(self._pictures)
        views, self._owner = _stacked([seen[each.content_hash] for each in self._pictures])
        self.views = views
        self._nearest = nearest(views, way=way) if len(views) else None

    @property
    def size(self) -> int:
        """Pictures that can be found."""
        return len(self._pictures)

    def name_at(self, position: int) -> str:
        """Whose view stands at this position of `views`."""
        return self._pictures[int(self._owner[position])].product_id

    def find(
        self, picture: Pixels, *, box: Box | None = None, count: int = 10, check: bool = True
    ) -> tuple[Found, ...]:
        """What the shop has of each object in the picture, the largest first. `check` compares
        marks too, where it is not already clear. Blocks: run it in an executor."""
        sight = see(picture, self._embedder, box=box)
        rankings = zip(sight.objects, self._rankings(picture, sight), strict=True)
        return tuple(
            self._found(picture, sight.whole, shown, ranked, count=count, check=check)
            for shown, ranked in rankings
        )

    def _found(
        self,
        picture: Pixels,
        whole: Look,
        shown: SeenObject,
        ranked: Ranking,
        *,
        count: int,
        check: bool,
    ) -> Found:
        marks: dict[int, int] = {}
        if check and self._marker is not None and ranked:
            marks = self._checked(picture, shown, ranked)
        hits = self._hits(ranked, marks, count)
        sure = share_stocked(evidence(hits))
        return Found(
            box=shown.box,
            hits=tuple(hits[:count]),
            stocked=sure >= _STOCKED,
            sure=round(sure, 3),
            colours=shown.colours,
            pattern=shown.pattern,
            categories=shown.look.categories,
            embedding=shown.look.embedding,
            whole=whole.embedding,
            share=shown.box[2] * shown.box[3] / (picture.shape[0] * picture.shape[1]),
        )

    def _rankings(self, picture: Pixels, sight: Sight) -> list[Ranking]:
        """The likest pictures of the shop for each object."""
        rankings = self._likest([views_of(sight, each) for each in range(len(sight.objects))])
        if rankings[0] and not _is_clear(rankings[0]):
            (again,) = self._likest([look_again(picture, sight, self._embedder)])
            rankings[0] = _together((rankings[0], again)) if again else rankings[0]
        return rankings

    def _likest(self, objects: Sequence[tuple[Floats, Floats]]) -> list[Ranking]:
        """For the views of each object, and what a cosine of each counts, the likest pictures. All
        views are compared together: what costs is reading the shop's from memory."""
        views = [each for each, _ in objects if len(each)]
        if self._nearest is None or not views:
            return [[] for _ in objects]
        found = iter(self._nearest.find(np.concatenate(views), _CANDIDATES))
        return [
            _together(
                zip(self._owner[positions].tolist(), (cosines * counts).tolist(), strict=True)
                for counts, (positions, cosines) in zip(worth, found, strict=False)
            )
            for _, worth in objects
        ]

    def _checked(self, picture: Pixels, shown: SeenObject, ranked: Ranking) -> dict[int, int]:
        """How many marks agree, for the likest pictures; for fewer, where it is clear sooner."""
        assert self._marker is not None
        query = self._marker.marks_to_find(_around(picture, shown.box))
        counted: dict[int, int] = {}
        for begin, end in pairwise((0, *_CHECKED)):
            kept = [(owner, self._marks(owner)) for owner, _ in ranked[begin:end]]
            known = {owner: marks for owner, marks in kept if marks is not None}
            numbers = self._marker.agreeing(query, list(known.values()))
            counted.update(zip(known, numbers, strict=True))
            if max(counted.values(), default=0) >= _CLEAR_MARKS:
                break
        return counted

    def _marks(self, owner: int) -> bytes | None:
        return self._store.marks(self._pictures[owner].content_hash, self._embedder.name)

    def _hits(self, ranked: Ranking, marks: Mapping[int, int], count: int) -> list[Hit]:
        """One hit for each product, by its best picture."""
        best: dict[str, tuple[float, float, int, int]] = {}
        for owner, likeness in ranked:
            product_id, agreeing = self._pictures[owner].product_id, marks.get(owner, -1)
            worth = score(likeness, agreeing) * self._weights.get(product_id, 1.0)
            known = best.get(product_id)
            if known is None or worth > known[0]:
                best[product_id] = (worth, likeness, agreeing, owner)
        order = sorted(best.values(), key=lambda each: -each[0])[: max(2, count)]
        return [self._hit(*each) for each in order]

    def _hit(self, worth: float, likeness: float, agreeing: int, owner: int) -> Hit:
        shown = self._pictures[owner]
        return Hit(shown.product_id, shown.name, round(worth, 4), round(likeness, 4), agreeing)


def _together(rankings: Iterable[Iterable[tuple[int, float]]]) -> Ranking:
    """Each owner once, with its best cosine, best first."""
    best: dict[int, float] = {}
    for owner, cosine in sorted(chain.from_iterable(rankings), key=lambda each: -each[1]):
        best.setdefault(owner, cosine)
    return list(best.items())


def _is_clear(ranked: Ranking) -> bool:
    if len(ranked) < 2:
        return False
    likeness, second = ranked[0][1], ranked[1][1]
    return likeness > _CLEAR_LIKENESS and likeness - second > _CLEAR_LEAD


def _around(picture: Pixels, box: Box) -> Pixels:
    """The object with a rim of an eighth of its size."""
    left, top, width, height = box
    rim_x, rim_y = width // 8, height // 8
    x0, y0 = max(0, left - rim_x), max(0, top - rim_y)
    return cut(picture, (x0, y0, left + width + rim_x - x0, top + height + rim_y - y0))


def evidence(hits: Sequence[Hit]) -> Evidence:
    """What the hits, best first, say of whether the first is the very product. Its lead is over the
    likest that a large shop has of everything: in a small one there is nothing like it."""
    if not hits:
        return Evidence(0.0, 0.0, -1)
    second = max(_LIKEST_OF_MANY, hits[1].score if len(hits) > 1 else 0.0)
    return Evidence(hits[0].likeness, hits[0].score - second, hits[0].marks)


def _stacked(seen: Sequence[Seen]) -> tuple[Floats, np.ndarray]:
    """All views below each other, and whose each is."""
    if not seen:
        return np.zeros((0, 1), np.float32), np.zeros(0, int)
    owner = np.repeat(np.arange(len(seen)), [len(each.views) for each in seen])
    return np.concatenate([each.views for each in seen]), owner
