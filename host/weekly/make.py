"""Makes a week's report from what the shop has: its log and catalogue, exports, terms."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from demand.week import Week
from host.config import Config
from host.shop_demand import from_log
from host.weekly.mined import LEAVING_THE_HOUSE, hear
from host.weekly.ordering import near_of, plan_request, planned_lines, terms_table, viewers_behind
from host.weekly.sources import week_sources
from host.weekly.tables import week_tables

if TYPE_CHECKING:
    from demand.report.contents import Language
    from storage.catalogue import Catalogue

Say = Callable[[str], None]


def report_folder(config: Config) -> Path:
    """Where the weeks are kept."""
    return Path(config.weekly.folder) if config.weekly.folder else config.folder / "reports"


def make_week(config: Config, week: Week, *, now_us: int, say: Say) -> Path:
    """The whole way from log and files to the report's folder.

    Sales after the week are left out: a week that is made late says what it would have said.

    Raises:
        DemandError: a file cannot be used, or nothing was sold by then.
        LogError, CatalogueError: the database cannot be read.
    """
    from demand.plan.briefs import briefs_of
    from demand.plan.measured import measured
    from demand.plan.terms import read_terms
    from demand.plan.unsaid_terms import says_money
    from demand.report.archive import Archive
    from demand.report.build import Inputs

    zone = ZoneInfo(config.weekly.zone or "Asia/Shanghai")
    say("reading the log, the catalogue and the exports")
    own = asyncio.run(from_log(config.database_url, zone=str(zone)))
    say("mining what was said")
    heard = asyncio.run(
        hear(
            config,
            own.catalogue,
            zone=str(zone),
            week=week,
            least_viewers=LEAVING_THE_HOUSE,
            tokens=config.weekly.ask_model,
        )
    )
    for line in heard.outcome.told:
        say(line)
    terms = read_terms(Path(config.weekly.terms))
    tables = week_tables(config, own, heard, week, terms, say)
    say("measuring how far weeks go wrong together")
    near = near_of(config)[0]
    found = measured(tables.panel, tables.colours, near, tables.order)
    asked = plan_request(config, own.now, tables.forecast, week, found)
    request = msgspec.structs.replace(asked.request, viewers=viewers_behind(heard, week))
    planned = planned_lines(config, own.catalogue, tables, request)
    plan = planned.lines
    needs = heard.outcome.needs.needs if heard.outcome.needs else ()
    archive = Archive(report_folder(config))
    factories = sorted({line.factory for line in plan if line.factory})
    say("writing page, PDF and workbook")
    return archive.make(
        Inputs(
            shop=own.catalogue.shop.name if own.catalogue else config.room.id,
            week=week,
            language=_language(config, own.catalogue),
            made=datetime.fromtimestamp(now_us / 1_000_000, tz=UTC).astimezone(zone),
            plan=plan,
            panel=tables.panel,
            forecast=tables.forecast,
            style_forecast=tables.style_forecast,
            line_terms=terms_table(request),
            earlier=archive.earlier_forecasts(week),
            earlier_plan=archive.earlier_plan(week),
            needs=needs,
            briefs=briefs_of(needs, terms, tables.panel) if says_money(terms) else (),
            titles={p.id: p.title for p in own.catalogue.products} if own.catalogue else {},
            measured=found,
            near=len(near),
            events=tables.events.told,
            event_effects=tables.events.effects,
            gaps=(*asked.gaps, *tables.gaps, *planned.gaps),
            sources=week_sources(config, own, tables, heard),
        ),
        factories=factories,
    )


def _language(config: Config, catalogue: Catalogue | None) -> Language:
    if config.weekly.language:
        return config.weekly.language
    zh = catalogue is None or catalogue.shop.language.startswith("zh")
    return "zh" if zh else "en"
