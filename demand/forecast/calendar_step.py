"""The step of a table: a day, a week, a month or a quarter, and its periods as whole numbers."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

import polars as pl

_MONDAY = date(1970, 1, 5)


class Step(StrEnum):
    """How far one row of a series is from the next."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


SEASONS = {Step.DAILY: 7, Step.WEEKLY: 52, Step.MONTHLY: 12, Step.QUARTERLY: 4}
"""How many periods make a season, unless it is said."""


def period_numbers(step: Step, day: pl.Expr) -> pl.Expr:
    """The number of the period that a day is in: consecutive periods are consecutive numbers."""
    if step is Step.DAILY:
        return (day - _MONDAY).dt.total_days()
    if step is Step.WEEKLY:
        return (day - _MONDAY).dt.total_days().floordiv(7)
    months = day.dt.year().cast(pl.Int64) * 12 + day.dt.month().cast(pl.Int64) - 1
    return months if step is Step.MONTHLY else months.floordiv(3)


def first_day(step: Step, period: int) -> date:
    """The day that stands for a period: itself, its Monday, or its first of the month."""
    if step is Step.DAILY:
        return _MONDAY + timedelta(days=period)
    if step is Step.WEEKLY:
        return _MONDAY + timedelta(weeks=period)
    months = period if step is Step.MONTHLY else period * 3
    return date(months // 12, months % 12 + 1, 1)
