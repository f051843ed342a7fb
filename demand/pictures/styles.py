"""Styles that viewers look for and the shop lacks: unmatched searches that are of one kind.

Searches are taken one by one, in the order of the log, and each joins the nearest style or founds
one of its own. So the result depends on the log alone, and going on from a kept state gives the
same as beginning anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

import msgspec
import numpy as np
import numpy.typing as npt

from demand.pictures.ports import Floats

JOINS_AT = 0.65
ALIKE_AT = 0.54
"""Two styles whose searches are that like each other on average are one: the first searches of a
style may have founded several."""
_MOST_COMPARED = 1_000
_LEARNS_UP_TO = 30
_MOST_STYLES = 5_000
_QUIET_DAYS = 60
_DAYS_OF_A_WEEK = 7
_SHOWN_BY = 0.4
"""An attribute that a smaller share of its searches shows is not the style's."""


class Unmatched(msgspec.Struct, frozen=True):
    """A search that found nothing in the shop. `day` counts from any fixed day."""

    search_id: str
    viewer_id: str
    day: int
    embedding: npt.NDArray[np.floating]
    picture_hash: str = ""
    colour: str = ""
    pattern: str = ""
    category: str = ""


class Style:
    """Searches of one kind. The cover is the search nearest to their middle."""

    def __init__(self, first: Unmatched) -> None:
        self.number = 0
        self._sum = np.array(first.embedding, np.float32)
        self._summed = 1
        self.searches: list[Unmatched] = []
        self.take(first, found=True)

    @property
    def middle(self) -> Floats:
        """Of unit length."""
        return np.asarray(self._sum / (np.linalg.norm(self._sum) or 1.0), np.float32)

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
        middle = self.middle
        return max(self.searches, key=lambda each: float(each.embedding @ middle))

    def cover_of(self, kept: Collection[str]) -> str:
        """Of the searches whose picture was kept, the one that shows the style best; "" if none."""
        middle = self.middle
        shown = [each for each in self.searches if each.search_id in kept]
        best = max(shown, key=lambda each: float(each.embedding @ middle), default=None)
        return best.search_id if best is not None else ""

    def take(self, search: Unmatched, *, found: bool = False) -> None:
        """One more search; the first ones shape the middle."""
        if not found and len(self.searches) < _LEARNS_UP_TO:
            self._sum += search.embedding
            self._summed += 1
        # Half the memory; it only serves to choose a cover.
        small = search.embedding.astype(np.float16)
        self.searches.append(msgspec.structs.replace(search, embedding=small))

    @property
    def mean(self) -> Floats:
        """Of the searches that shape the middle: what two styles' have in common is how like each
        other their searches are on average."""
        return self._sum / np.float32(self._summed)

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
        self._middles: Floats | None = None
        self._founded = 0

    def take(self, search: Unmatched) -> Style:
        """The style this search belongs to, from now on."""
        nearest = self._nearest(search.embedding)
        if nearest is not None:
            style = self._styles[nearest]
            style.take(search)
            assert self._middles is not None
            self._middles[nearest] = style.middle
            return style
        return self._found(search)

    def emerging(self, *, least_searches: int = 4, least_viewers: int = 3) -> list[Style]:
        """Styles that enough people looked for, the most sought first."""
        chosen = [
            each
            for each in _joined([each for each in self._styles if len(each.searches) > 1])
            if len(each.searches) >= least_searches and each.viewers >= least_viewers
        ]
        return sorted(chosen, key=lambda each: (-each.viewers, -len(each.searches), each.number))

    def _nearest(self, embedding: npt.NDArray[np.floating]) -> int | None:
        if self._middles is None:
            return None
        cosines = self._middles[: len(self._styles)] @ embedding
        best = int(cosines.argmax())
        return best if float(cosines[best]) >= self._joins_at else None

    def _found(self, search: Unmatched) -> Style:
        if len(self._styles) >= _MOST_STYLES:
            self._drop_quiet(search.day)
        style = Style(search)
        self._founded += 1
        style.number = self._founded
        self._styles.append(style)
        self._grow(search.embedding)
        return style

    def _grow(self, embedding: npt.NDArray[np.floating]) -> None:
        """Room for one more middle; doubled, so that growing stays cheap."""
        count = len(self._styles)
        if self._middles is None or count > len(self._middles):
            grown = np.zeros((max(64, 2 * count), len(embedding)), np.float32)
            if self._middles is not None:
                grown[: count - 1] = self._middles[: count - 1]
            self._middles = grown
        self._middles[count - 1] = embedding

    def _drop_quiet(self, day: int) -> None:
        """Forget what nobody looked for lately; of what is left, the least sought half."""
        kept = [each for each in self._styles if day - each.last_day <= _QUIET_DAYS]
        if len(kept) >= _MOST_STYLES:
            kept = sorted(kept, key=lambda each: -len(each.searches))[: _MOST_STYLES // 2]
            kept.sort(key=lambda each: each.number)
        self._styles = kept
        self._middles = np.stack([each.middle for each in kept]) if kept else None


def _joined(styles: list[Style]) -> list[Style]:
    """The styles with those that are alike put together, the likest pair first; beyond a thousand
    the least sought stay as they are."""
    ranked = sorted(styles, key=lambda each: (-len(each.searches), each.number))
    left, rest = ranked[:_MOST_COMPARED], ranked[_MOST_COMPARED:]
    if not left:
        return rest
    means = np.stack([each.mean for each in left])
    alike = means @ means.T
    np.fill_diagonal(alike, -1)
    gone: set[int] = set()
    while True:
        one, other = (int(each) for each in np.unravel_index(int(alike.argmax()), alike.shape))
        if alike[one, other] < ALIKE_AT:
            return [each for number, each in enumerate(left) if number not in gone] + rest
        left[one] = left[one].together(left[other])
        gone.add(other)
        means[one] = left[one].mean
        alike[one] = alike[:, one] = means @ means[one]
        alike[one, one] = -1
        for number in gone:
            alike[number] = alike[:, number] = -1
