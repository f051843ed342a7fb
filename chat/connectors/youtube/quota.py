"""YouTube's daily allowance, spread over the hours that are left of it."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

LIST_UNITS = 5
INSERT_UNITS = 50
_DAY = ZoneInfo("America/Los_Angeles")
"""The allowance is renewed at midnight Pacific time."""
_LEAST_S = 2.0


class Quota:
    """Counts units and says how long to wait between two looks at the chat.

    Args:
        units_a_day: the project's allowance (10,000 unless YouTube gave more).
        hours: how long one streams a day; the allowance is spread over what is left of it.
    """

    def __init__(self, *, units_a_day: int, hours: float) -> None:
        if units_a_day < LIST_UNITS or not 0 < hours <= 24:
            raise ValueError(f"units_a_day={units_a_day} must be 5 or more, hours={hours} to 24")
        self._units_a_day = units_a_day
        self._seconds_a_day = hours * 3600
        self._day = ""
        self._used = 0
        self._began_us = 0

    def spend(self, units: int, now_us: int) -> None:
        """So many units were used now."""
        self._turn_day(now_us)
        self._used += units

    def left(self, now_us: int) -> int:
        """The units left of today's allowance."""
        self._turn_day(now_us)
        return max(0, self._units_a_day - self._used)

    def interval_s(self, wish_s: float, now_us: int) -> float:
        """Seconds to the next look: at least YouTube's wish, and so that the rest of the
        allowance lasts for the rest of the time."""
        looks = self.left(now_us) // LIST_UNITS
        rest_s = max(self._seconds_a_day - (now_us - self._began_us) / 1e6, 3600.0)
        if looks == 0:
            return self._until_tomorrow_s(now_us)
        return max(wish_s, rest_s / looks, _LEAST_S)

    def _until_tomorrow_s(self, now_us: int) -> float:
        now = dt.datetime.fromtimestamp(now_us / 1e6, _DAY)
        tomorrow = dt.datetime.combine(now.date() + dt.timedelta(days=1), dt.time(), _DAY)
        return (tomorrow - now).total_seconds()

    def _turn_day(self, now_us: int) -> None:
        day = dt.datetime.fromtimestamp(now_us / 1e6, _DAY).date().isoformat()
        if day != self._day:
            self._day, self._used, self._began_us = day, 0, now_us
