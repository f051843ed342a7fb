"""The command `weekly`: make a week's report now, from the shop's log, exports and terms."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime

from host.clock import machine_now_us
from host.given_files import make_folder
from host.place import add_place, config_of
from host.usage import UsageError

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)
    command.add_argument("--week", metavar="2026-W47", help="default: the week that is just over")


def run(options: argparse.Namespace, say: Say) -> int:
    """Make it and say where it is.

    Raises:
        UsageError: the settings have no [weekly] terms.
        DemandError, LogError, CatalogueError: one sentence.
    """
    from demand.week import read_week, week_of
    from host.weekly.make import make_week
    from host.zone import read_zone

    config = config_of(options)
    if not config.weekly.terms:
        raise UsageError(
            "the settings have no [weekly] terms; write what a piece earns and costs"
            " (docs/howto/weekly-report.md) and name the settings with --config"
        )
    zone = read_zone(config.weekly.zone or "Asia/Shanghai")
    now_us = machine_now_us()
    today = datetime.fromtimestamp(now_us / 1_000_000, tz=UTC).astimezone(zone).date()
    week = read_week(options.week) if options.week else week_of(today).plus(-1)
    make_folder(config.folder)
    folder = make_week(config, week, now_us=now_us, say=say)
    say(f"{folder}: report.html, report.pdf, report.xlsx, plan.csv")
    return 0
