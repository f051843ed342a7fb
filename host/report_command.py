"""The command `report`: a week's plan and what stands behind it, as page, PDF, workbook, tables."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from host.clock import machine_now_us
from host.usage import UsageError
from host.zone import read_zone

if TYPE_CHECKING:
    from demand.report.contents import Language, Source
    from storage.catalogue import Catalogue

Say = Callable[[str], None]
_INPUTS = ("plan", "panel", "forecast", "style_forecast", "needs", "briefs", "catalog")


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    command.add_argument("--week", required=True, metavar="2026-W47", help="the week that is over")
    command.add_argument("--plan", type=Path, metavar="FILE", help="what plan wrote")
    command.add_argument(
        "--explain", metavar="LINE",
        help="make nothing, but say where a line's figures in the week's report come from",
    )  # fmt: skip
    command.add_argument("--panel", type=Path, metavar="FILE", help="what panel wrote")
    command.add_argument("--forecast", type=Path, metavar="FILE", help="of single SKUs")
    command.add_argument("--style-forecast", type=Path, metavar="FILE", help="of whole styles")
    command.add_argument("--needs", type=Path, metavar="FILE", help="unmet needs that mine wrote")
    command.add_argument(
        "--briefs",
        type=Path,
        metavar="FILE.json",
        help="what to do about them, as of plan --briefs",
    )
    command.add_argument("--catalog", type=Path, metavar="FILE", help="names of shop and styles")
    command.add_argument("--shop", default="", help="the shop's name, where there is no catalogue")
    command.add_argument("--language", choices=("zh", "en"), help="default: the catalogue's, or zh")
    command.add_argument("--zone", default="Asia/Shanghai", help="of the time it was made")
    command.add_argument(
        "--factories", action="store_true", help="also one for each factory, with its lines only"
    )
    command.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER",
        help="folder of all weeks; earlier weeks in it are compared with",
    )  # fmt: skip


def run(options: argparse.Namespace, say: Say) -> int:
    """Read, build, write; say where it is.

    Raises:
        UsageError, DemandError, FileError: one sentence each.
    """
    from demand.forecast_table import read_forecast
    from demand.needs_file import read_needs
    from demand.panel_table import read_panel
    from demand.plan.briefs import read_briefs
    from demand.plan_table import read_plan
    from demand.report.archive import Archive
    from demand.report.build import Inputs
    from demand.week import read_week

    if options.explain is not None:
        return _explain(options, say)
    if options.plan is None:
        raise UsageError("--plan is missing: name what plan wrote")
    week, zone = read_week(options.week), read_zone(options.zone)
    made = datetime.fromtimestamp(machine_now_us() / 1_000_000, tz=UTC)
    if options.out.exists() and not options.out.is_dir():
        raise UsageError(f"--out {options.out} is a file: name a folder")
    catalogue = _catalogue(options.catalog)
    archive = Archive(options.out)
    plan = read_plan(options.plan)
    needs = read_needs(options.needs) if options.needs else ()
    briefs = read_briefs(options.briefs) if options.briefs else ()
    panel = read_panel(options.panel) if options.panel else None
    forecast = read_forecast(options.forecast) if options.forecast else None
    of_styles = read_forecast(options.style_forecast) if options.style_forecast else None
    rows = {
        "plan": len(plan),
        "needs": len(needs),
        "briefs": len(briefs),
        "panel": 0 if panel is None else panel.height,
        "forecast": 0 if forecast is None else forecast.height,
        "style_forecast": 0 if of_styles is None else of_styles.height,
        "catalog": len(catalogue.products) if catalogue else 0,
    }
    inputs = Inputs(
        shop=options.shop or (catalogue.shop.name if catalogue else ""),
        week=week,
        language=options.language or _language(catalogue),
        made=made.astimezone(zone),
        plan=plan,
        panel=panel,
        forecast=forecast,
        style_forecast=of_styles,
        earlier=archive.earlier_forecasts(week),
        earlier_plan=archive.earlier_plan(week),
        needs=needs,
        briefs=briefs,
        titles={p.id: p.title for p in catalogue.products} if catalogue else {},
        sources=_sources(options, rows),
    )
    factories = sorted({line.factory for line in plan if line.factory}) if options.factories else []
    folder = archive.make(inputs, factories=factories)
    say(f"{folder}: report.html, report.pdf, report.xlsx, plan.csv, plan.parquet")
    for name in factories:
        say(f"  {name}: factories/")
    return 0


def _explain(options: argparse.Namespace, say: Say) -> int:
    from demand.report.archive import Archive
    from demand.report.trace import explain
    from demand.week import read_week

    folder = Archive(options.out).of(read_week(options.week))
    for line in explain(folder, options.explain, language=options.language):
        say(line)
    return 0


def _language(catalogue: Catalogue | None) -> Language:
    return "en" if catalogue is not None and not catalogue.shop.language.startswith("zh") else "zh"


def _catalogue(file: Path | None) -> Catalogue | None:
    if file is None:
        return None
    from host.shop_commands import read_catalogue_file

    return read_catalogue_file(file)


def _sources(options: argparse.Namespace, rows: Mapping[str, int]) -> list[Source]:
    """Name, fingerprint and rows of each input file."""
    from demand.report.sources import of_file

    return [
        of_file(what, file, rows=rows[what])
        for what in _INPUTS
        if (file := getattr(options, what)) is not None
    ]
