"""The weekly runner of a room's program, which makes each report in a process of its own."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from demand.asked import TablesLog
from demand.delivery.outbox import Outbox
from demand.demand_error import DemandError
from demand.report.ledger import Ledger
from demand.report.schedule import Schedule
from demand.week import Week
from host.config import Config
from host.weekly.make import report_folder
from host.weekly.runner import Make, WeeklyRunner
from host.weekly.worker import Task

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
        make=in_own_process(config, now_us=parts.clock.now_us),
        now_us=parts.clock.now_us,
        channels=config.weekly.channels,
        factories=config.factory,
        troubled=troubled,
    )


def in_own_process(config: Config, *, now_us: Callable[[], int]) -> Make:
    """Makes a week by `host.weekly.worker`; the settings go in by its standard input, because they
    hold secrets that a list of processes would show."""

    async def make(week: Week) -> Path:
        task = msgspec.json.encode(Task(config, str(week), now_us()))
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "host.weekly.worker",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            async with asyncio.timeout(_LONGEST_S):
                _, told = await process.communicate(task)
        except BaseException:
            if process.returncode is None:
                process.kill()
                await process.wait()
            raise
        if process.returncode:
            lines = told.decode(errors="replace").strip().splitlines()
            raise DemandError(lines[-1][:300] if lines else f"it ended with {process.returncode}")
        return report_folder(config) / str(week)

    return make
