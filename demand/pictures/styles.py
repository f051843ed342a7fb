"""Styles that viewers look for and the shop lacks: unmatched searches that are of one kind.

Searches are taken one by one, in the order of the log, and each joins the nearest style or founds
one of its own; whoever asks for the styles gets those that are alike put together. So the result
depends on the log alone, and going on from a kept state gives the same as beginning anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

import msgspec
import numpy as np
import numpy.typing as npt

from demand.pictures.joining import joined
from demand.pictures.ports import Floats

JOINS_AT = 0.65
_BOX_COSTS = np.float32(0.1)
"""A likeness of objects counts so much less than one of whole pictures: the box may be wrong."""
_MOST_COMPARED = 2_000
_LEARNS_UP_TO = 30
_MOST_STYLES = 5_000
_QUIET_DAYS = 60
_AT_ONCE = 64
"""Searches compared with the styles together: what costs is reading these from memory."""
_DAYS_OF_A_WEEK = 7
_SHOWN_BY = 0.4
"""An attribute that a smaller share of its searches shows is not the style's."""


class Unmatched(msgspec.Struct, frozen=True):
    """A search that found nothing in the shop. `day` counts from any fixed day; `whole` is the
    whole picture's embedding (None: as the object's)."""

    search_id: str
    viewer_id: str
    day: int
    embedding: npt.NDArray[np.floating]
    picture_hash: str = ""
    colour: str = ""
    pattern: str = ""
    category: str = ""
    whole: npt.NDArray[np.floating] | None = None


def views(embedding: npt.NDArray[np.floating], whole: npt.NDArray[np.floating] | None) -> Floats:
    """The object's embedding and the whole picture's, below each other."""
    rows = np.stack([embedding, embedding if whole is None else whole])
    return np.asarray(rows, np.float32)


def alike(many: Floats, one: Floats) -> Floats:
    """How like `one` (of `views`) each of many is: by its object, or by the whole picture."""
    objects, wholes = many[:, 0] @ one[0], many[:, 1] @ one[1]
    return np.asarray(np.maximum(objects - _BOX_COSTS, wholes), np.float32)


class Style:
    """Searches of one kind. The cover is the search nearest to their middle."""

    def __init__(self, first: Unmatched) -> None:
        self.number = 0
        self._sum = views(first.embedding, first.whole)
        self._summed = 1
        self.searches: list[Unmatched] = []
        self.take(first, found=True)

    @property
    def middle(self) -> Floats:
        """Of the objects and of the whole pictures, each of unit length."""
        length = np.linalg.norm(self._sum, axis=1, keepdims=True)
        return np.asarray(self._sum / np.where(length > 0, length, 1.0), np.float32)

    @property
    def viewers(self) -> int:
        """Distinct viewers; searches without a viewer count as one together."""
        return len({each.viewer_id for each in self.searches})

    @property
    def last_day(self) -> int:
        """The day of the last search."""
        return self.searches[-1].day

    @property
    def cover(self) -> Unmatched:
        """The search whose picture shows the style best."""
        middle = self.middle[0]
        return max(self.searches, key=lambda each: float(each.embedding @ middle))

    def cover_of(self, kept: Collection[str]) -> str:
        """Of the searches whose picture was kept, the one that shows the style best; "" if none."""
        middle = self.middle[0]
        shown = [each for each in self.searches if each.search_id in kept]
        best = max(shown, key=lambda each: float(each.embedding @ middle), default=None)
        return best.search_id if best is not None else ""

    def take(self, search: Unmatched, *, found: bool = False) -> None:
        """One more search; the first ones shape the middle."""
        if not found and len(self.searches) < _LEARNS_UP_TO:
            self._sum += views(search.embedding, search.whole)
            self._summed += 1
        # Half the memory; it only serves to choose a cover.
        small = search.embedding.astype(np.float16)
        self.searches.append(msgspec.structs.replace(search, embedding=small, whole=None))

    @property
    def mean(self) -> Floats:
        """Of the searches that shape the middle: what two styles' have in common is how like each
        other their searches are on average."""
        return self._sum / np.float32(self._summed)

    @property
    def summed(self) -> int:
        """How many searches shape the middle."""
        return self._summed

    def together(self, other: Style) -> Style:
        """Both as one."""
        both = Style(self.searches[0])
        both.number = min(self.number, other.number)
        both.searches = sorted((*self.searches, *other.searches), key=lambda each: each.day)
        both._sum = self._sum + other._sum
        both._summed = self._summed + other._summed
        return both

    def attributes(self) -> dict[str, str]:
        """The colour, pattern and category that most searches show, where enough of them do."""
        most: dict[str, str] = {}
        for name in ("colour", "pattern", "category"):
            counted = Counter(getattr(each, name) for each in self.searches)
            counted.pop("", None)
            if counted:
                best = min(counted, key=lambda value: (-counted[value], value))
                if counted[best] >= _SHOWN_BY * len(self.searches):
                    most[name] = best
        return most

    def daily(self, first_day: int, last_day: int) -> list[int]:
        """Distinct viewers a day; both days are in."""
        seen = {(each.day, each.viewer_id or each.search_id) for each in self.searches}
        counted = Counter(day for day, _ in seen)
        return [counted.get(day, 0) for day in range(first_day, last_day + 1)]

    def weekly(self, last_day: int, weeks: int) -> list[int]:
        """Sums of `daily` over the last weeks, the one ending on `last_day` last."""
        daily = self.daily(last_day - _DAYS_OF_A_WEEK * weeks + 1, last_day)
        return [
            sum(daily[start : start + _DAYS_OF_A_WEEK])
            for start in range(0, len(daily), _DAYS_OF_A_WEEK)
        ]


class Styles:
    """All styles. `joins_at` is the cosine from which a search belongs to a style."""

    def __init__(self, *, joins_at: float = JOINS_AT) -> None:
        self._joins_at = joins_at
        self._styles: list[Style] = []
        self._middles = np.zeros((0, 2, 1), np.float32)
        self._waiting: list[Unmatched] = []
        self._founded = 0
        self._joined: list[Style] | None = None

    def take(self, search: Unmatched) -> None:
        """One more search; it belongs to a style from now on."""
        self._waiting.append(search)
        if len(self._waiting) >= _AT_ONCE:
            self._settle()

    def emerging(self, *, least_searches: int = 4, least_viewers: int = 3) -> list[Style]:
        """Styles that enough people looked for, the most sought first."""
        self._settle()
        if self._joined is None:
            self._joined = _put_together(self._styles)
        chosen = [
            each
            for each in self._joined
            if len(each.searches) >= least_searches and each.viewers >= least_viewers
        ]
        return sorted(chosen, key=lambda each: (-each.viewers, -len(each.searches), each.number))

    def _settle(self) -> None:
        """Each waiting search, in order, joins the nearest style or founds one."""
        while self._waiting:
            self._joined = None
            block = np.stack([views(each.embedding, each.whole) for each in self._waiting])
            if not len(self._middles):
                self._middles = np.zeros((1, *block.shape[1:]), np.float32)
            del self._waiting[: self._settled(block)]

    def _settled(self, block: Floats) -> int:
        """How many of the waiting searches were settled: styles that are forgotten meanwhile end
        it. What has not changed since is compared with all of them at once."""
        likeness = self._likeness(block)
        changed: list[int] = []
        for number, search in enumerate(self._waiting):
            row = likeness[number]
            row[changed] = alike(self._middles[changed], block[number])
            best = int(row.argmax())
            if float(row[best]) >= self._joins_at:
                self._join(best, search)
            elif len(self._styles) >= _MOST_STYLES:
                self._drop_quiet(search.day)
                return number
            else:
                best = len(self._styles)
                self._found(search)
            changed = [*dict.fromkeys((*changed, best))]
        return len(self._waiting)

    def _likeness(self, block: Floats) -> Floats:
        """Of each search of the block with each style, with room for those it may found."""
        count = len(self._styles)
        found = np.full((len(block), count + len(block)), -1.0, np.float32)
        if count:
            middles = self._middles[:count]
            objects, wholes = block[:, 0] @ middles[:, 0].T, block[:, 1] @ middles[:, 1].T
            np.maximum(objects - _BOX_COSTS, wholes, out=found[:, :count])
        return found

    def _join(self, number: int, search: Unmatched) -> None:
        style = self._styles[number]
        style.take(search)
        self._middles[number] = style.middle

    def _found(self, search: Unmatched) -> None:
        style = Style(search)
        self._founded += 1
        style.number = self._founded
        self._styles.append(style)
        self._grow(style.middle)

    def _grow(self, middle: Floats) -> None:
        """Room for one more middle; doubled, so that growing stays cheap."""
        count = len(self._styles)
        if count > len(self._middles):
            grown = np.zeros((max(64, 2 * count), *middle.shape), np.float32)
            grown[: count - 1] = self._middles[: count - 1]
            self._middles = grown
        self._middles[count - 1] = middle

    def _drop_quiet(self, day: int) -> None:
        """Forget what nobody looked for lately; of what is left, the least sought half."""
        kept = [each for each in self._styles if day - each.last_day <= _QUIET_DAYS]
        if len(kept) >= _MOST_STYLES:
            kept = sorted(kept, key=lambda each: -len(each.searches))[: _MOST_STYLES // 2]
            kept.sort(key=lambda each: each.number)
        self._styles = kept
        self._middles = np.stack([each.middle for each in kept] or [self._middles[0]])


def _put_together(styles: list[Style]) -> list[Style]:
    """The styles with those that are alike as one: the first searches of a style may have founded
    several. Beyond two thousand the least sought, and of these the oldest, stay as they are."""
    ranked = sorted(styles, key=lambda each: (-len(each.searches), -each.last_day, each.number))
    compared, rest = ranked[:_MOST_COMPARED], ranked[_MOST_COMPARED:]
    if not compared:
        return rest
    groups = joined(
        np.stack([each.mean for each in compared]),
        np.array([each.summed for each in compared]),
        alike,
    )
    return [_as_one([compared[each] for each in group]) for group in groups] + rest


def _as_one(styles: list[Style]) -> Style:
    first, *others = styles
    for other in others:
        first = first.together(other)
    return first
