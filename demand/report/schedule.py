"""When a week's report is due: APScheduler's cron trigger says when, the clock is ours.

APScheduler's own loop is not used: it asks the machine for the time, skips what it finds late, and
forgets at a restart. What is due follows from the time alone, and the ledger knows what was done.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from demand.week import Week, week_of

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Schedule:
    """Once a week on a day, at a time of the zone's own clock; a time that a change of the clocks
    leaves out or has twice happens once.

    Args:
        catch_up_weeks: how many weeks that were missed are still made, the newest included.
    """

    def __init__(
        self, *, day: str, hour: int, minute: int, zone: ZoneInfo, catch_up_weeks: int
    ) -> None:
        self._trigger = CronTrigger(day_of_week=day, hour=hour, minute=minute, timezone=zone)
        self._catch_up_weeks = catch_up_weeks

    def due(self, now: datetime) -> list[Week]:
        """The weeks whose report should be there by now (an aware moment), oldest first: those that
        were over when their moment came."""
        weeks: list[Week] = []
        moment = now - timedelta(weeks=self._catch_up_weeks)
        while (fire := self._next(moment)) <= now:
            weeks.append(week_of(fire.date()).plus(-1))
            moment = fire
        return sorted(set(weeks))

    def next(self, now: datetime) -> datetime:
        """The next moment after now, in the zone's time."""
        return self._next(now)

    def _next(self, after: datetime) -> datetime:
        """The first moment later than this one."""
        moment = self._trigger.get_next_fire_time(None, after.astimezone(UTC) + _A_MOMENT)
        assert isinstance(moment, datetime)
        return moment


_A_MOMENT = timedelta(microseconds=1)
"""The trigger's own "next" takes a moment that is exactly now for the next one."""
