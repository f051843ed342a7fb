"""Finds a shop's products in a picture: similar ones with scores, or an honest "not here"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from demand.pictures.colours import Colours
from demand.pictures.index_store import IndexStore, Seen
from demand.pictures.judging import Evidence, share_stocked
from demand.pictures.nearest import Way, nearest
from demand.pictures.ports import Box, Floats, PictureEmbedder, Pixels
from demand.pictures.seeing import Marker, SeenObject, Sight, look_for, views_of
from demand.pictures.squares import cut

_CHECKED = 50
_CANDIDATES = 120
_MARK_WORTH, _MOST_MARKS = 0.012, 25
_FEW_MARKS = 4
_STOCKED = 0.5


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
    the hits are only similar."""

    box: Box
    hits: tuple[Hit, ...]
    stocked: bool
    sure: float
    colours: Colours
    pattern: str
    categories: tuple[tuple[str, float], ...]
    embedding: Floats


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
        sight = look_for(picture, self._embedder, box=box)
        return tuple(
            self._found(picture, sight, number, count=count, check=check)
            for number in range(len(sight.objects))
        )

    def _found(
        self, picture: Pixels, sight: Sight, number: int, *, count: int, check: bool
    ) -> Found:
        shown = sight.objects[number]
        ranked = self._likest(*views_of(sight, number))
        marks: dict[int, int] = {}
        if check and self._marker is not None and ranked:
            marks = self._checked(picture, shown, ranked)
        hits = self._hits(ranked, marks)
        sure = share_stocked(_evidence(hits))
        return Found(
            box=shown.box,
            hits=tuple(hits[:count]),
            stocked=sure >= _STOCKED,
            sure=round(sure, 3),
            colours=shown.colours,
            pattern=shown.pattern,
            categories=shown.look.categories,
            embedding=shown.look.embedding,
        )

    def _likest(self, views: Floats, worth: Floats) -> list[tuple[int, float]]:
        """Pictures of the shop and the best cosine of any of their views, best first."""
        best: dict[int, float] = {}
        if self._nearest is None:
            return []
        for view, counts in zip(views, worth, strict=True):
            positions, cosines = self._nearest.find(view, _CANDIDATES)
            for position, cosine in zip(positions, cosines, strict=True):
                owner = int(self._owner[position])
                best[owner] = max(best.get(owner, -1.0), float(counts * cosine))
        return sorted(best.items(), key=lambda each: -each[1])

    def _checked(
        self, picture: Pixels, shown: SeenObject, ranked: Sequence[tuple[int, float]]
    ) -> dict[int, int]:
        """How many marks agree, for the likest pictures."""
        assert self._marker is not None
        kept: list[tuple[int, bytes]] = []
        for owner, _ in ranked[:_CHECKED]:
            marks = self._store.marks(self._pictures[owner].content_hash, self._embedder.name)
            if marks is not None:
                kept.append((owner, marks))
        counted = self._marker.agreeing(_around(picture, shown.box), [marks for _, marks in kept])
        return {owner: number for (owner, _), number in zip(kept, counted, strict=True)}

    def _hits(self, ranked: Sequence[tuple[int, float]], marks: Mapping[int, int]) -> list[Hit]:
        """One hit for each product, by its best picture."""
        hits: dict[str, Hit] = {}
        for owner, likeness in ranked:
            shown = self._pictures[owner]
            agreeing = marks.get(owner, -1)
            score = combined(likeness, agreeing) * self._weights.get(shown.product_id, 1.0)
            known = hits.get(shown.product_id)
            if known is None or score > known.score:
                hits[shown.product_id] = Hit(
                    shown.product_id, shown.name, round(score, 4), round(likeness, 4), agreeing
                )
        return sorted(hits.values(), key=lambda hit: -hit.score)


def _around(picture: Pixels, box: Box) -> Pixels:
    """The object with a rim of an eighth of its size."""
    left, top, width, height = box
    rim_x, rim_y = width // 8, height // 8
    x0, y0 = max(0, left - rim_x), max(0, top - rim_y)
    return cut(picture, (x0, y0, left + width + rim_x - x0, top + height + rim_y - y0))


def combined(likeness: float, marks: int) -> float:
    """One score of the cosine and the marks that agree (-1: not checked)."""
    return likeness + _MARK_WORTH * min(max(0, marks - _FEW_MARKS), _MOST_MARKS)


def _evidence(hits: Sequence[Hit]) -> Evidence:
    if not hits:
        return Evidence(0.0, 0.0, 0)
    second = hits[1].score if len(hits) > 1 else 0.0
    return Evidence(hits[0].likeness, hits[0].score - second, max(0, hits[0].marks))


def _stacked(seen: Sequence[Seen]) -> tuple[Floats, np.ndarray]:
    """All views below each other, and whose each is."""
    if not seen:
        return np.zeros((0, 1), np.float32), np.zeros(0, int)
    owner = np.repeat(np.arange(len(seen)), [len(each.views) for each in seen])
    return np.concatenate([each.views for each in seen]), owner
