"""What is said more than chance explains: of everything counted, what rose in a week."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from demand.mining.bursts import find_bursts
from demand.mining.calendar import Calendar
from demand.mining.tally import Tally
from demand.mining.tally_sql import GROUPS, PRESENT
from demand.signal import Family, SignalKind
from demand.week import Week

_WEEK_DAYS = 7
Key = tuple[SignalKind, str, Family, str]


class Trend(msgspec.Struct, frozen=True, kw_only=True):
    """A term that rose: its weight in the week, the weight expected from its own past, and the
    chance of as much where nothing changed, corrected for all terms and weeks looked at."""

    week: Week
    kind: SignalKind
    category: str
    family: Family
    value: str
    weight: float
    expected: float
    p_value: float


def find_trends(
    tally: Tally, *, calendar: Calendar, week: Week | None = None, most: int = 50
) -> list[Trend]:
    """The alarms of a week (the last one, if none is named), the surest first."""
    present: dict[int, int] = dict(tally.query(PRESENT))
    if not present:
        return []
    now = max(present) if week is None else week.monday.toordinal()
    weeks = list(range(min(present), now + 1, _WEEK_DAYS))
    keys, counted = _counted(tally, weeks)
    exposure = np.asarray([present.get(one, 0) for one in weeks], dtype=np.float64)
    found = find_bursts(counted, exposure)
    rising = [row for row in range(len(keys)) if found.alarm[row, -1]]
    trends = [
        Trend(
            week=calendar.week(now),
            kind=keys[row][0],
            category=keys[row][1],
            family=keys[row][2],
            value=keys[row][3],
            weight=float(counted[row, -1]),
            expected=round(float(found.expected[row, -1]), 2),
            p_value=float(found.q[row, -1]),
        )
        for row in rising
    ]
    return sorted(trends, key=lambda t: (t.p_value, -t.weight, t.kind, t.value, t.category))[:most]


def _counted(tally: Tally, weeks: list[int]) -> tuple[list[Key], NDArray[np.float64]]:
    """All terms, styles of a category together, by weeks."""
    every = [(s.kind, s.category, s.family, s.value) for s in tally.signals]
    keys = sorted(set(every))
    numbers = {key: number for number, key in enumerate(keys)}
    tally.fold("aim", [numbers[key] for key in every])
    places = {week: place for place, week in enumerate(weeks)}
    counted = np.zeros((len(keys), len(weeks)))
    for target, week, _, weight in tally.query(GROUPS):
        if week in places:
            counted[target, places[week]] = float(weight)
    return keys, counted
