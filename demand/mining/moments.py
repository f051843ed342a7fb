"""Reads the times that exports hold: UTC seconds, milliseconds, ISO texts, days of spreadsheets."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

_RELATIVE_BELOW = 100_000_000
_MILLISECONDS_FROM = 100_000_000_000
_MICROSECONDS_FROM = 100_000_000_000_000
_NUMBER = re.compile(r"\d{1,18}(?:\.\d{1,9})?")
_WRITTEN = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?"
    r"(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?)?"
)
_MOST_REMEMBERED = 100_000


class Moments:
    """Reads times; those without a zone are in the shop's. `day` is when a recording began, for
    times that count its seconds."""

    def __init__(self, zone: str, day: date | None = None) -> None:
        self._zone = ZoneInfo(zone)
        self._begin_s = None if day is None else self._local(datetime(day.year, day.month, day.day))  # noqa: DTZ001
        self._hours: dict[str, int] = {}

    def read(self, value: Any) -> int | None:
        """UTC seconds; None for what is no time."""
        if isinstance(value, str):
            return self._of_text(value.strip())
        if isinstance(value, bool) or value is None:
            return None
        if isinstance(value, int | float):
            return self._of_number(float(value))
        if isinstance(value, datetime):
            return int(value.timestamp()) if value.tzinfo else self._local(value)
        if isinstance(value, date):
            return self._local(datetime(value.year, value.month, value.day))  # noqa: DTZ001
        return None

    def _of_number(self, number: float) -> int | None:
        if not 0 <= number < 1e18:
            return None
        if number >= _MICROSECONDS_FROM:
            return int(number // 1_000_000)
        if number >= _MILLISECONDS_FROM:
            return int(number // 1000)
        if number >= _RELATIVE_BELOW:
            return int(number)
        return None if self._begin_s is None else self._begin_s + int(number)

    def _of_text(self, text: str) -> int | None:
        hour = self._hours.get(text[:13])
        if hour is not None and len(text) == 19 and text[13] == text[16] == ":":
            rest = text[14:16] + text[17:]
            if rest.isdigit() and rest < "6000":
                return hour + int(rest[:2]) * 60 + int(rest[2:])
        if _NUMBER.fullmatch(text):
            return self._of_number(float(text))
        return self._of_written(text)

    def _of_written(self, text: str) -> int | None:
        match = _WRITTEN.fullmatch(text)
        if match is None:
            return None
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
        try:
            moment = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001
        except ValueError:
            return None
        if match[7]:
            return self._zoned(moment, match[7])
        found = self._local(moment)
        if len(text) == 19 and not match[7] and len(self._hours) < _MOST_REMEMBERED:
            self._hours[text[:13]] = found - minute * 60 - second
        return found

    @staticmethod
    def _zoned(moment: datetime, zone: str) -> int:
        plain = moment.replace(tzinfo=UTC)
        if zone in ("Z", "UTC"):
            return int(plain.timestamp())
        sign = -1 if zone[0] == "-" else 1
        digits = zone[1:].replace(":", "")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return int((plain - sign * offset).timestamp())

    def _local(self, moment: datetime) -> int:
        return int(moment.replace(tzinfo=self._zone).timestamp())
