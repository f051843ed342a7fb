"""The page of trends out of what was mined and searched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from demand.need import Need
from demand.signal import Family, SignalKind, SignalRow
from demand.trends.contents import Emerging, Trends, Wanted
from demand.week import Week

WEEKS = 12
_BASE_WEEKS = 4
Key = tuple[SignalKind, str, str, Family, str]
_MOST_OF_A_KIND = 15


def build_trends(
    rows: Iterable[SignalRow],
    *,
    week: Week,
    made_us: int,
    titles: Mapping[str, str],
    needs: Sequence[Need],
    emerging: Sequence[Emerging] = (),
) -> Trends:
    """The weeks up to `week`; of each kind the things that most viewers of the last week said, then
    those of the weeks before."""
    weeks = tuple(week.plus(back - WEEKS + 1) for back in range(WEEKS))
    return Trends(
        made_us=made_us,
        week=week,
        weeks=weeks,
        wanted=tuple(_wanted(rows, weeks, titles)),
        needs=tuple(needs),
        emerging=tuple(emerging),
    )


def _wanted(
    rows: Iterable[SignalRow], weeks: Sequence[Week], titles: Mapping[str, str]
) -> list[Wanted]:
    place = {week: number for number, week in enumerate(weeks)}
    counts: defaultdict[Key, list[int]] = defaultdict(lambda: [0] * len(weeks))
    for row in rows:
        if row.week in place:
            key: Key = (row.kind, row.style, row.category, row.family, row.value)
            counts[key][place[row.week]] += row.viewers
    found = [
        Wanted(
            kind=kind, style=style, title=titles.get(style, ""), category=category, family=family,
            value=value, weekly=tuple(weekly), growth=growth(weekly),
        )
        for (kind, style, category, family, value), weekly in counts.items()
    ]  # fmt: skip
    found.sort(key=lambda each: (-each.newest, -sum(each.weekly), each.style, each.value))
    shown: list[Wanted] = []
    for kind in SignalKind:
        shown += [each for each in found if each.kind == kind][:_MOST_OF_A_KIND]
    return shown


def growth(weekly: Sequence[int]) -> float | None:
    """The last week over the mean of the four before it; None where those had nothing."""
    base = sum(weekly[-_BASE_WEEKS - 1 : -1]) / _BASE_WEEKS
    return weekly[-1] / base if base else None
