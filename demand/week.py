"""An ISO 8601 week: the step of everything that demand counts, forecasts and orders."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import msgspec

from demand.demand_error import WeekError

_WRITTEN = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)


class Week(msgspec.Struct, frozen=True, order=True):
    """`year` is the ISO year (2020-W53 holds 2021-01-01), `number` 1 to 52 or 53."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year:04d}-W{self.number:02d}"

    @property
    def monday(self) -> date:
        """The first day of the week, which stands for it in every table's `ds` column."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """The last day of the week."""
        return self.monday + timedelta(days=6)

    def plus(self, weeks: int) -> Week:
        """The week that many weeks later (earlier where negative).

        Raises:
            WeekError: there is no such week (before the year 1 or after 9999).
        """
        try:
            return week_of(self.monday + timedelta(weeks=weeks))
        except OverflowError:
            raise WeekError(f"{weeks} weeks from {self} is beyond the calendar") from None

    def until(self, later: Week) -> int:
        """How many weeks lie from this one to `later`; negative where it is earlier."""
        return (later.monday - self.monday).days // 7


def week_of(day: date) -> Week:
    """The week a day is in. A moment counts with the date it carries: give it its zone first."""
    if isinstance(day, datetime):
        day = day.date()
    year, number, _ = day.isocalendar()
    return Week(year, number)


def read_week(text: str) -> Week:
    """A week as it is written: "2026-W47".

    Raises:
        WeekError: no such week; one sentence.
    """
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise WeekError(f"{text!r} is not an ISO week: write it like 2026-W47")
    year, number = int(found[1]), int(found[2])
    try:
        date.fromisocalendar(year, number, 1)
    except ValueError:
        raise WeekError(f"there is no week {number} in the year {year}: see a calendar") from None
    return Week(year, number)
