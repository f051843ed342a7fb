"""Makes a week's report, or tries a plan out, in a process of its own: `python -m
host.weekly.worker`, the task on standard input, the result on standard output. A forecast of
thousands of series must not take the room's time or memory."""

from __future__ import annotations

import sys

import msgspec

from demand.demand_error import DemandError
from host.config import Config
from host.own_process import do_task

MODULE = "host.weekly.worker"


class MakeWeek(msgspec.Struct, frozen=True, tag="make"):
    """Make the week's report; `now_us` stands in it. The result is the folder's name."""

    config: Config
    week: str
    now_us: int


class TryOut(msgspec.Struct, frozen=True, tag="try"):
    """Plan the week under changes. The result is a `host.weekly.what_if.Tried`."""

    config: Config
    week: str
    changes: str


class Hear(msgspec.Struct, frozen=True, tag="hear"):
    """Mine the log and keep the page of trends in the data folder. There is no result."""

    config: Config
    now_us: int


Task = MakeWeek | TryOut | Hear


def main() -> int:
    """Do it; 0, or 2 with one sentence on standard error."""
    return do_task(Task, _done)


def _done(task: Task) -> bytes:
    try:
        return _made(task)
    except ImportError as error:
        raise DemandError(
            f"{error.name or error} is not installed: run `python3 run.py weekly` once, which"
            " installs what the weekly report needs"
        ) from error


def _made(task: Task) -> bytes:
    from demand.week import read_week

    if isinstance(task, Hear):
        _hear(task)
        return b""
    week = read_week(task.week)
    if isinstance(task, MakeWeek):
        from host.weekly.make import make_week

        folder = make_week(task.config, week, now_us=task.now_us, say=lambda _: None)
        return str(folder).encode()
    from host.weekly.what_if import try_out

    return msgspec.json.encode(try_out(task.config, week, task.changes))


def _hear(task: Hear) -> None:
    import asyncio

    from demand.trends.file import write_trends
    from host.shop_demand import newest_catalogue
    from host.weekly.mined import hear, page_of, present_week

    config = task.config
    week = present_week(config, task.now_us)
    zone = config.weekly.zone or "Asia/Shanghai"
    catalogue = asyncio.run(newest_catalogue(config.database_url))
    heard = asyncio.run(hear(config, catalogue, zone=zone, week=week, least_viewers=1))
    page = page_of(heard, catalogue, week=week, now_us=task.now_us)
    write_trends(page, config.folder)


if __name__ == "__main__":
    sys.exit(main())
