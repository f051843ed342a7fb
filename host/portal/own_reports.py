"""The reports of one factory on disk: its own folder of each week, and nothing beside it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from demand.demand_error import DemandError
from demand.plan_line import PlanLine
from demand.report.summary import read_summary
from demand.week import Week
from host.weekly.report_files import weeks_in

_MOST_WEEKS = 26


class OwnReport(msgspec.Struct, frozen=True):
    """One week's report of a factory."""

    week: Week
    folder: Path
    pieces: int


def own_reports(reports: Path, factory: str) -> list[OwnReport]:
    """The factory's reports, newest week first; reads the disk."""
    found = []
    for week, folder in weeks_in(reports, most=_MOST_WEEKS):
        for own in (folder / "factories").glob("*/"):
            try:
                told = read_summary(own)
            except DemandError:
                continue
            if told.factory == factory:
                found.append(OwnReport(week, own, told.pieces))
    return found


def ordered_lines(report: OwnReport) -> list[PlanLine]:
    """The lines that order something, as the page lists them.

    Raises:
        DemandError: the plan cannot be read.
    """
    from demand.plan_table import read_plan

    return [line for line in read_plan(report.folder / "plan.parquet") if line.quantity]
