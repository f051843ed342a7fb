"""Which ISO week a moment is in, for a shop in one time zone; quick for whole columns."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from demand.week import Week, week_of

_QUARTER_S = 900
"""All zones of today are whole quarters of an hour from UTC."""
_FIRST_S, _LAST_S = 0, 4_102_444_800  # 1970 to 2100


class Calendar:
    """Weeks are numbers here: the day number of their Monday."""

    def __init__(self, zone: str = "Asia/Shanghai") -> None:
        self._zone = ZoneInfo(zone)
        self._known: dict[int, int] = {}

    def weeks(self, at_s: NDArray[np.int64]) -> NDArray[np.int32]:
        """The week's number for each moment (UTC seconds)."""
        quarters = np.clip(at_s, _FIRST_S, _LAST_S) // _QUARTER_S
        unique, places = np.unique(quarters, return_inverse=True)
        numbers = np.asarray([self._number(int(q)) for q in unique], dtype=np.int32)
        return numbers[places]

    def _number(self, quarter: int) -> int:
        known = self._known.get(quarter)
        if known is None:
            moment = datetime.fromtimestamp(quarter * _QUARTER_S, tz=UTC).astimezone(self._zone)
            day = moment.date()
            known = (day - timedelta(days=day.weekday())).toordinal()
            self._known[quarter] = known
        return known

    def week(self, number: int) -> Week:
        """The week of a number."""
        return week_of(date.fromordinal(number))
