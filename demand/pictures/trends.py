"""What viewers look for by picture, from the events of searching: matched products and emerging
styles with cover, attributes, weekly counts, growth and rises."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

import msgspec

from demand.pictures.rises import RULE, RiseRule, rises
from demand.pictures.searched import Searched, unpacked
from demand.pictures.styles import Style, Styles, Unmatched

_DAY_US = 86_400_000_000
_FIRST_DAY = date(1970, 1, 1).toordinal()


class Trend(msgspec.Struct, frozen=True):
    """One emerging style. `cover` is the search whose kept picture shows it best, "" where none is
    kept. `weekly` are distinct viewers a day summed over weeks, the last one
    ending today; `growth` compares the last half of them with the first (1: as many; None: the
    first had none). `rose_on` are the days, counted from 1970, of alarms."""

    number: int
    cover_search: str
    cover_picture: str
    cover: str
    attributes: dict[str, str]
    searches: int
    viewers: int
    first_day: int
    weekly: tuple[int, ...]
    growth: float | None
    rose_on: tuple[int, ...]


def day_of(number: int) -> date:
    """The day (UTC) that stands so many days after 1970-01-01."""
    return date.fromordinal(_FIRST_DAY + number)


def unmatched_of(search: Searched, time_us: int) -> Unmatched | None:
    """The search for its style, if it found nothing in the shop and can be compared."""
    embedding = unpacked(search.embedding)
    whole = unpacked(search.whole) if search.whole else embedding
    if search.product_id or not embedding.size or whole.size != embedding.size:
        return None
    return Unmatched(
        search.search_id,
        search.viewer_id,
        time_us // _DAY_US,
        embedding,
        search.picture_hash,
        search.colour,
        search.pattern,
        search.category,
        whole=whole,
    )


class Reach(NamedTuple):
    """How far back searches are known: from a day on, and whether older ones were forgotten."""

    began: int
    cut: bool = False


class Gathering:
    """The styles of searches that are given in the order of the log; a search given twice counts
    once. Searches of different models are never compared: each model (by its name and the length
    of its embeddings) has its styles."""

    def __init__(self) -> None:
        self.by_model: dict[tuple[str, int], Styles] = {}
        self.reach: Reach | None = None
        self._forgotten = False
        self._seen: set[str] = set()

    def take(self, time_us: int, search: Searched) -> None:
        """One more search, at a time in UTC microseconds."""
        if search.search_id in self._seen:
            return
        self._seen.add(search.search_id)
        self._forgotten |= not search.embedding
        if self.reach is None and search.embedding:
            self.reach = Reach(time_us // _DAY_US, self._forgotten)
        unmatched = unmatched_of(search, time_us)
        if unmatched is not None:
            model = (search.model, unmatched.embedding.size)
            self.by_model.setdefault(model, Styles()).take(unmatched)


def trends_of(
    models: Iterable[Styles],
    *,
    today: int,
    weeks: int = 8,
    rule: RiseRule = RULE,
    covers: Collection[str] = (),
    reach: Reach | None = None,
) -> list[Trend]:
    """Emerging styles, the most sought first. `covers` are searches whose picture may be shown;
    as far as the `reach` goes back nobody looked for a style before its first search."""
    found = [
        _trend(style, today, weeks, rule, covers, reach)
        for all_ in models
        for style in all_.emerging()
    ]
    return sorted(found, key=lambda each: (-each.viewers, -each.searches, each.cover_search))


def trends(
    searches: Iterable[tuple[int, Searched]], *, today: int, weeks: int = 8, rule: RiseRule = RULE
) -> list[Trend]:
    """Emerging styles from (UTC microseconds, search) in the order of the log."""
    gathering = Gathering()
    for time_us, search in searches:
        gathering.take(time_us, search)
    return trends_of(
        gathering.by_model.values(),
        today=today,
        weeks=weeks,
        rule=rule,
        reach=gathering.reach,
    )


def _trend(
    style: Style,
    today: int,
    weeks: int,
    rule: RiseRule,
    covers: Collection[str],
    reach: Reach | None,
) -> Trend:
    first = style.searches[0].day
    weekly = style.weekly(today, weeks)
    before, after = sum(weekly[: weeks // 2]), sum(weekly[weeks // 2 :])
    return Trend(
        number=style.number,
        cover_search=style.cover.search_id,
        cover_picture=style.cover.picture_hash,
        cover=style.cover_of(covers),
        attributes=style.attributes(),
        searches=len(style.searches),
        viewers=style.viewers,
        first_day=first,
        weekly=tuple(weekly),
        growth=round(after / before, 3) if before else None,
        rose_on=tuple(_rose_on(style, today, rule, reach)),
    )


def _rose_on(style: Style, today: int, rule: RiseRule, reach: Reach | None) -> list[int]:
    """The days before the first search were quiet ones, as far as the log goes back. A style that
    is there where the forgotten part ends did not begin there."""
    first = style.searches[0].day
    known = 0 if reach is None else first - reach.began
    begin = first - min(max(rule.recent_days, known), rule.recent_days + rule.usual_days)
    found = [begin + day for day in rises(style.daily(begin, today), rule)]
    if reach is not None and reach.cut and known < rule.recent_days:
        return [day for day in found if day >= first + rule.rest_days]
    return found
