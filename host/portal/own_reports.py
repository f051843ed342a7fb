"""The reports of one factory on disk: its own folder of each week, and nothing beside it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from demand.demand_error import DemandError
from demand.plan_line import PlanLine
from demand.report.summary import read_summary
from demand.week import Week, read_week

FILES = {
    "report.html": "text/html",
    "report.pdf": "application/pdf",
    "report.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "plan.csv": "text/csv",
}
"""What may be fetched, and what it is."""
_MOST_WEEKS = 26


class OwnReport(msgspec.Struct, frozen=True):
    """One week's report of a factory."""

    week: Week
    folder: Path
    pieces: int


def own_reports(reports: Path, factory: str) -> list[OwnReport]:
    """The factory's reports, newest week first; reads the disk."""
    found = []
    for folder in _weeks(reports):
        for own in (folder / "factories").glob("*/"):
            try:
                told = read_summary(own)
            except DemandError:
                continue
            if told.factory == factory:
                found.append(OwnReport(read_week(told.week), own, told.pieces))
    return sorted(found, key=lambda each: each.week, reverse=True)


def _weeks(reports: Path) -> list[Path]:
    folders = []
    for folder in reports.glob("*-W*/") if reports.is_dir() else ():
        try:
            folders.append((read_week(folder.name), folder))
        except DemandError:
            continue  # a folder being written or replaced
    return [folder for _, folder in sorted(folders, reverse=True)[:_MOST_WEEKS]]


def ordered_lines(report: OwnReport) -> list[PlanLine]:
    """The lines that order something, as the page lists them.

    Raises:
        DemandError: the plan cannot be read.
    """
    from demand.plan_table import read_plan

    return [line for line in read_plan(report.folder / "plan.parquet") if line.quantity]
