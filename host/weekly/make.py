"""Makes a week's report from what the shop has: its log and catalogue, exports, terms."""

from __future__ import annotations

import asyncio
import glob
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from demand.demand_error import DemandError
from demand.week import Week
from host.config import Config
from host.shop_demand import ShopDemand, from_log
from host.weekly.mined import LEAVING_THE_HOUSE, Heard, hear

if TYPE_CHECKING:
    import polars as pl

    from demand.plan.request import PlanRequest
    from demand.plan.sized_forecast import SizeShare
    from demand.plan_line import PlanLine
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
    from demand.report.archive import Archive
    from demand.report.build import Inputs

    zone = ZoneInfo(config.weekly.zone or "Asia/Shanghai")
    say("reading the log, the catalogue and the exports")
    own = asyncio.run(from_log(config.database_url, zone=str(zone)))
    say("mining what was said")
    heard = asyncio.run(
        hear(config, own.catalogue, zone=str(zone), week=week, least_viewers=LEAVING_THE_HOUSE)
    )
    tables = _tables(config, own, heard, week, say)
    request = msgspec.structs.replace(
        plan_request(config, own, tables.forecast, week), viewers=_viewers(heard, week)
    )
    plan = _plan(config, own.catalogue, tables.shares, request)
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
            earlier=archive.earlier_forecasts(week),
            earlier_plan=archive.earlier_plan(week),
            needs=needs,
            briefs=briefs_of(needs, request.terms, tables.panel),
            titles={p.id: p.title for p in own.catalogue.products} if own.catalogue else {},
        ),
        factories=factories,
    )


class _Tables(msgspec.Struct, frozen=True):
    panel: pl.DataFrame
    forecast: pl.DataFrame
    style_forecast: pl.DataFrame
    shares: dict[str, SizeShare]


def _tables(config: Config, own: ShopDemand, heard: Heard, week: Week, say: Say) -> _Tables:
    import polars as pl

    from demand.forecast.forecast_panel import ForecastOrder, forecast_panel
    from demand.panel.shelf import shelf
    from demand.panel.signal_columns import signal_columns
    from demand.panel.stock_file import in_stock_share, read_stock
    from demand.panel.weekly import Level, weekly_panel
    from demand.plan.sized_forecast import sized_forecast

    sales = _sales(config, own).filter(pl.col("day") <= week.sunday)
    if sales.is_empty():
        raise DemandError(
            f"nothing was sold up to {week}: name an export with [weekly] sales, or wait for orders"
            " in the log"
        )
    counts = files_of(config.weekly.stock)
    in_stock = in_stock_share(read_stock(counts)) if counts else own.in_stock
    known = shelf(own.catalogue) if own.catalogue else None
    sales = _to_the_end(sales, week)
    said = signal_columns(row for row in heard.outcome.rows if row.week <= week)
    order = ForecastOrder(horizon=config.weekly.horizon_weeks, full=config.weekly.path == "full")

    def panel_of(level: Level) -> pl.DataFrame:
        return weekly_panel(sales, level=level, shelf=known, in_stock=in_stock, signals=said).frame

    def forecast_of(level: Level) -> pl.DataFrame:
        panel = panel_of(level)
        say(f"forecasting {panel['unique_id'].n_unique()} series of {level}")
        return forecast_panel(panel, order)

    panel = panel_of(Level.SKU)
    offered = () if known is None else known.select("style", "colour", "size").iter_rows()
    sized = sized_forecast(forecast_of(Level.COLOUR), panel, offered=offered)
    return _Tables(panel, sized.frame, forecast_of(Level.STYLE), sized.shares)


def _to_the_end(sales: pl.DataFrame, week: Week) -> pl.DataFrame:
    """The sales reach to the week's last day even where the last days sold nothing: the log was
    watched, so that is a zero and no gap."""
    import polars as pl

    last = sales["day"].max()
    if last is None or last >= week.sunday or last < week.monday:  # type: ignore[operator]
        return sales
    of_last = sales.filter(pl.col("day") == last).head(1)
    nothing = of_last.with_columns(pl.lit(week.sunday).alias("day"), pl.lit(0.0).alias("quantity"))
    return pl.concat([sales, nothing])


def _sales(config: Config, own: ShopDemand) -> pl.DataFrame:
    import polars as pl

    from demand.panel.sales_file import read_sales

    files = files_of(config.weekly.sales)
    return pl.concat([read_sales(files).frame, own.orders]) if files else own.orders


def files_of(patterns: tuple[str, ...]) -> list[Path]:
    """The files that patterns name, in order of their names: a later export corrects an earlier.

    Raises:
        DemandError: a pattern names none.
    """
    found: list[Path] = []
    for pattern in patterns:
        names = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - patterns may be absolute
        if not names:
            raise DemandError(f"[weekly] names {pattern!r}, but no such file is there: correct it")
        found += map(Path, names)
    return found


def _plan(
    config: Config,
    catalogue: Catalogue | None,
    shares: dict[str, SizeShare],
    request: PlanRequest,
) -> list[PlanLine]:
    from demand.plan.planner import make_plan

    planned = tuple(_with_share(line, shares) for line in make_plan(request).lines)
    skus = _skus(catalogue)
    lines = [_with_sku(line, skus) for line in _split(config, planned, request)]
    only = config.factory[0].name if len(config.factory) == 1 else ""
    return [
        msgspec.structs.replace(line, factory=only) if only and not line.factory else line
        for line in lines
    ]


def _with_share(line: PlanLine, shares: dict[str, SizeShare]) -> PlanLine:
    """The line, its reason saying what part of its colour the size is."""
    share = shares.get(line.sku)
    if share is None or not line.size or share.share == 1:
        return line
    zh, en = share.in_words(line.size)
    return msgspec.structs.replace(
        line, reason_zh=line.reason_zh + zh, reason_en=f"{line.reason_en} {en}"
    )


def _viewers(heard: Heard, week: Week) -> dict[str, int]:
    """How many people's words stand behind each style's demand."""
    from demand.panel.signal_columns import signal_table
    from demand.plan.evidence import viewers_by_style

    return viewers_by_style(signal_table(row for row in heard.outcome.rows if row.week <= week))


def _split(
    config: Config, lines: tuple[PlanLine, ...], request: PlanRequest
) -> tuple[PlanLine, ...]:
    """The lines given to the factories of the table, where there is one."""
    if not config.weekly.factories:
        return lines
    from demand.plan.factory import read_factories
    from demand.plan.finishing import given_to_factories
    from demand.plan.providers.cp_sat import CpSatSplit

    factories = read_factories(Path(config.weekly.factories))
    per_look = config.weekly.factories_per_look or None
    return given_to_factories(lines, request, factories, CpSatSplit(), per_look=per_look)


def plan_request(
    config: Config, own: ShopDemand, forecast: pl.DataFrame, week: Week
) -> PlanRequest:
    """What the week's plan is made from.

    Raises:
        DemandError: the terms or near styles cannot be read.
    """
    from demand.plan.near_styles import read_near_styles
    from demand.plan.outlook import outlook_of
    from demand.plan.request import Assumptions, PlanRequest
    from demand.plan.terms import read_terms

    weekly = config.weekly
    return PlanRequest(
        outlook=outlook_of(forecast),
        terms=read_terms(Path(weekly.terms)),
        stock=_stock(own, week),
        near=read_near_styles(Path(weekly.near)) if weekly.near else (),
        assumptions=Assumptions(capital=weekly.capital, capacity=weekly.capacity),
    )


def _stock(own: ShopDemand, week: Week) -> pl.DataFrame:
    """What is there of each series by the catalogue, and what factories have confirmed for later,
    as the planner reads it."""
    import polars as pl

    from demand.panel.shelf import variant
    from demand.report.confirmation import under_way

    coming = under_way(own.confirmed, since=week.plus(1).monday)
    products = own.catalogue.products if own.catalogue else ()

    rows = [
        ("|".join((product.id, *variant(product, sku))), float(sku.stock), None, None)
        for product in products
        for sku in product.skus
    ]
    return pl.concat([pl.DataFrame(rows, schema=coming.schema, orient="row"), coming])


def _skus(catalogue: Catalogue | None) -> dict[tuple[str, str, str], str]:
    if catalogue is None:
        return {}
    from demand.panel.shelf import variant

    return {
        (product.id, *variant(product, sku)): sku.sku
        for product in catalogue.products
        for sku in product.skus
    }


def _with_sku(line: PlanLine, skus: dict[tuple[str, str, str], str]) -> PlanLine:
    known = skus.get((line.style, line.colour, line.size))
    return msgspec.structs.replace(line, sku=known) if known else line


def _language(config: Config, catalogue: Catalogue | None) -> Language:
    if config.weekly.language:
        return config.weekly.language
    zh = catalogue is None or catalogue.shop.language.startswith("zh")
    return "zh" if zh else "en"
