"""The weekly runner of a room's program, which makes each report in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from demand.delivery.outbox import Outbox
from demand.log_reader import TablesLog
from demand.report.ledger import Ledger
from demand.report.schedule import Schedule
from demand.week import Week
from host.config import Config
from host.own_process import in_own_process
from host.weekly.runner import Make, WeeklyRunner
from host.weekly.worker import MODULE, MakeWeek

if TYPE_CHECKING:
    from host.parts import Parts

_LONGEST_S = 4 * 3600.0


def make_runner(config: Config, parts: Parts, log: TablesLog) -> WeeklyRunner:
    """Who makes the weekly report of this program's shop."""
    shop = parts.mind.snapshot.shop
    hour, minute = config.weekly.hour_and_minute
    zone = config.weekly.zone or shop.timezone
    config = msgspec.structs.replace(
        config, weekly=msgspec.structs.replace(config.weekly, zone=zone)
    )

    def troubled(week: Week, why: str) -> None:
        parts.alert(
            "report.failed",
            "error",
            f"{week} 的每周报告没有做成：{why}",
            f"the weekly report of {week} could not be made: {why}",
        )

    return WeeklyRunner(
        shop=shop.name,
        schedule=Schedule(
            day=config.weekly.day,
            hour=hour,
            minute=minute,
            zone=ZoneInfo(zone),
            catch_up_weeks=config.weekly.catch_up_weeks,
        ),
        ledger=Ledger(log, Outbox(log, now_us=parts.clock.now_us), now_us=parts.clock.now_us),
        make=in_process(config, now_us=parts.clock.now_us),
        now_us=parts.clock.now_us,
        channels=config.weekly.channels,
        factories=config.factory,
        troubled=troubled,
    )


def in_process(config: Config, *, now_us: Callable[[], int]) -> Make:
    """Makes a week by the worker."""

    async def make(week: Week) -> Path:
        task = MakeWeek(config, str(week), now_us())
        result = await in_own_process(MODULE, task, limit_s=_LONGEST_S)
        return Path(result.decode())

    return make
