"""The weeks' reports on disk: a folder for each week, whole or not there, with the tables it was
made of, so that the next week can say what has changed and how good the forecast was."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import msgspec
import polars as pl

from demand.demand_error import TableError
from demand.forecast_table import read_forecast
from demand.long_table import write_table
from demand.need import NeedsFile
from demand.needs_file import write_needs
from demand.plan.measured import write_measured
from demand.plan_line import PlanLine
from demand.plan_table import plan_frame, read_plan
from demand.report.build import Inputs, build_reports
from demand.report.contents import Report, Source
from demand.report.page import write_page
from demand.report.pdf import write_pdf
from demand.report.sources import of_file, write_sources
from demand.report.summary import write_summary
from demand.report.workbook import write_workbook
from demand.week import Week

_EARLIER_WEEKS = 9
_UNSAFE = re.compile(r"[^\w\-]+")


class Archive:
    """The folder of all weeks of one shop."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, week: Week) -> Path:
        """The folder of a week's report."""
        return self._folder / str(week)

    def earlier_forecasts(self, week: Week) -> dict[Week, pl.DataFrame]:
        """The forecasts of the weeks before, as far as they are kept."""
        found = {}
        for back in range(1, _EARLIER_WEEKS):
            earlier = week.plus(-back)
            file = self.of(earlier) / "forecast.parquet"
            if file.exists():
                found[earlier] = read_forecast(file)
        return found

    def earlier_plan(self, week: Week) -> list[PlanLine] | None:
        """Last week's plan, if there was one."""
        file = self.of(week.plus(-1)) / "plan.parquet"
        return read_plan(file) if file.exists() else None

    def make(self, inputs: Inputs, *, factories: Sequence[str] = ()) -> Path:
        """Write the report of a week, in every form, and one for each factory named; the folder.

        An older report of the same week is replaced by the whole new one.

        Raises:
            DemandError: the plan has no line, or none for one of the factories.
            OSError: it cannot be written.
        """
        whole, parts = build_reports(inputs, factories)
        target = self.of(inputs.week)
        coming = target.with_name(target.name + ".part")
        shutil.rmtree(coming, ignore_errors=True)
        coming.mkdir(parents=True)
        try:
            _write_plan(whole, coming)
            sources = (*inputs.sources, *_keep(inputs, coming), *self._compared_with(inputs))
            write_sources(sources, coming)
            _write_forms(msgspec.structs.replace(whole, sources=sources), coming)
            for name, report in parts.items():
                own = coming / "factories" / folder_name(name)
                own.mkdir(parents=True)
                _write_plan(report, own)
                _write_forms(report, own)
            _swap(coming, target)
        finally:
            shutil.rmtree(coming, ignore_errors=True)
        return target

    def _compared_with(self, inputs: Inputs) -> list[Source]:
        files = {week: self.of(week) / "forecast.parquet" for week in sorted(inputs.earlier)}
        return [
            of_file("earlier", file, rows=inputs.earlier[week].height, detail=str(week))
            for week, file in files.items()
            if file.exists()
        ]


def folder_name(factory: str) -> str:
    """A factory's name as a folder: letters of any script, digits, - and _.

    Raises:
        TableError: nothing of it is left.
    """
    plain = _UNSAFE.sub("-", factory).strip("-.")[:60]
    if not plain:
        raise TableError(f"the factory {factory!r} has no letter in its name: rename it")
    return plain


def _write_forms(report: Report, folder: Path) -> None:
    write_summary(report, folder)
    write_page(report, folder / "report.html")
    write_workbook(report, folder / "report.xlsx")
    write_pdf(report, folder / "report.pdf")


def _write_plan(report: Report, folder: Path) -> None:
    frame = plan_frame(report.lines)
    write_table(frame, folder / "plan.csv", for_people=True)
    write_table(frame, folder / "plan.parquet")


def _keep(inputs: Inputs, folder: Path) -> list[Source]:
    """The tables the report is made of, beside it, where the plan lies already."""
    tables = {
        "panel": inputs.panel,
        "forecast": inputs.forecast,
        "style_forecast": inputs.style_forecast,
        "line_terms": inputs.line_terms,
        "event_effects": inputs.event_effects,
    }
    there = {name: frame for name, frame in tables.items() if frame is not None}
    for name, frame in there.items():
        write_table(frame, folder / f"{name}.parquet")
    if inputs.measured is not None:
        write_measured(inputs.measured, folder)
    write_needs(NeedsFile(week=inputs.week, needs=tuple(inputs.needs)), folder / "needs.json")
    rows = {name: frame.height for name, frame in there.items()} | {"plan": len(inputs.plan)}
    return [of_file(name, folder / f"{name}.parquet", rows=rows[name]) for name in rows]


def _swap(coming: Path, target: Path) -> None:
    """The new folder in the place of the old one; the old one goes only when the new one stands."""
    old = target.with_name(target.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    coming.rename(target)
    shutil.rmtree(old, ignore_errors=True)
