"""The ISO week: written, read, counted with."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from demand.demand_error import WeekError
from demand.week import Week, read_week, week_of

days = some.dates(min_value=date(1, 1, 1), max_value=date(9990, 1, 1))


@given(days)
def test_a_day_lies_in_its_week_and_the_week_reads_back_as_it_is_written(day: date) -> None:
    week = week_of(day)
    assert week.monday <= day <= week.sunday
    assert week.monday.weekday() == 0
    assert read_week(str(week)) == week


@given(days, some.integers(-50, 50))
def test_weeks_are_counted_as_the_calendar_counts_them(day: date, weeks: int) -> None:
    week = week_of(day)
    try:
        moved = week.plus(weeks)
    except WeekError:
        assert (day - date.min) < timedelta(weeks=51)
        return
    assert week.until(moved) == weeks
    assert moved.monday == week.monday + timedelta(weeks=weeks)
    assert (moved > week) == (weeks > 0)


def test_the_last_days_of_a_year_may_belong_to_the_next_years_first_week() -> None:
    assert week_of(date(2024, 12, 30)) == Week(2025, 1)
    assert week_of(date(2021, 1, 1)) == Week(2020, 53)
    assert week_of(datetime(2021, 1, 4, 0, 0)) == Week(2021, 1)


@pytest.mark.parametrize("text", ["2026-W54", "2025-W53", "0000-W01", "2026-W00"])
def test_a_week_that_the_calendar_lacks_is_refused_by_name(text: str) -> None:
    with pytest.raises(WeekError, match="there is no week"):
        read_week(text)


@pytest.mark.parametrize("text", ["", "2026", "2026W47", "W47", "2026-47", "２０２６-W47"])
def test_what_is_no_week_is_told_how_one_is_written(text: str) -> None:
    with pytest.raises(WeekError, match="2026-W47"):
        read_week(text)
