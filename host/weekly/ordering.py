"""What to order for a week: the plan's request out of the settings, and its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from demand.demand_error import DemandError
from demand.week import Week
from host.config import Config
from host.shop_demand import ShopNow
from host.weekly.goods_gaps import unread
from host.weekly.mined import Heard
from host.weekly.new_goods import LIKE_OTHERS
from host.weekly.tables import WeekTables

if TYPE_CHECKING:
    import polars as pl

    from demand.plan.measured import Measured
    from demand.plan.near_styles import NearPair
    from demand.plan.request import PlanRequest
    from demand.plan_line import PlanLine
    from demand.report.contents import EventTold, Gap
    from storage.catalogue import Catalogue


Moved = Sequence[tuple["EventTold", float]]
"""Events that move a colour, each with its lift."""


class Asked(msgspec.Struct, frozen=True):
    """What a week's plan is made from, and what was missing for it."""

    request: PlanRequest
    gaps: tuple[Gap, ...]


def plan_request(
    config: Config, now: ShopNow, forecast: pl.DataFrame, week: Week, found: Measured
) -> Asked:
    """What the week's plan is made from; terms that are not said are assumed, and told.

    Raises:
        DemandError: the terms cannot be read.
    """
    from demand.plan.outlook import outlook_of
    from demand.plan.request import Assumptions, PlanRequest
    from demand.plan.terms import read_terms
    from demand.plan.unsaid_terms import complete_terms
    from demand.report.gap import of_terms

    weekly = config.weekly
    outlook = outlook_of(forecast)
    terms = complete_terms(
        read_terms(Path(weekly.terms)), outlook.lines, prices=_prices(now.catalogue)
    )
    near, gaps = near_of(config)
    request = PlanRequest(
        outlook=outlook,
        terms=terms.book,
        stock=_stock(now, week),
        near=near,
        unsaid=terms.unsaid,
        assumptions=Assumptions(
            capital=weekly.capital, capacity=weekly.capacity, **msgspec.structs.asdict(found)
        ),
    )
    return Asked(request, (*of_terms(terms.unsaid), *gaps))


def near_of(config: Config) -> tuple[tuple[NearPair, ...], list[Gap]]:
    """The near styles of the settings, and what is wrong with their file."""
    from demand.plan.near_styles import read_near_styles

    file = config.weekly.near
    if not file:
        return (), []
    try:
        return read_near_styles(Path(file)), []
    except DemandError as error:
        return (), [unread(file, error)]


def _prices(catalogue: Catalogue | None) -> dict[str, float]:
    """The lowest price of each style, in the shop's currency."""
    from storage.imports.currencies import EXPONENTS

    if catalogue is None:
        return {}
    unit = 10 ** EXPONENTS.get(catalogue.shop.currency, 2)
    lowest = {product.id: product.price_range_minor[0] / unit for product in catalogue.products}
    return {style: price for style, price in lowest.items() if price > 0}


def terms_table(request: PlanRequest) -> pl.DataFrame:
    """The terms that each line's order rests on: unique_id, price, cost, lead_weeks, ..."""
    import polars as pl

    from demand.plan.terms import NAMES, names_of

    book = request.terms
    rows = []
    for line in request.outlook.lines:
        terms = book.terms(line, names_of(book, line)[0])
        rows.append((line, *(float(getattr(terms, name)) for name in NAMES)))
    schema = {"unique_id": pl.String, **dict.fromkeys(NAMES, pl.Float64)}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _stock(now: ShopNow, week: Week) -> pl.DataFrame:
    """What is there of each series by the catalogue, and what factories have confirmed for later,
    as the planner reads it."""
    import polars as pl

    from demand.panel.shelf import variant
    from demand.report.confirmation import under_way

    coming = under_way(now.confirmed, since=week.plus(1).monday)
    products = now.catalogue.products if now.catalogue else ()

    rows = [
        ("|".join((product.id, *variant(product, sku))), float(sku.stock), None, None)
        for product in products
        for sku in product.skus
    ]
    return pl.concat([pl.DataFrame(rows, schema=coming.schema, orient="row"), coming])


class Planned(msgspec.Struct, frozen=True):
    """The plan's lines, and why they were not split over factories, where they were not."""

    lines: list[PlanLine]
    gaps: tuple[Gap, ...]


def planned_lines(
    config: Config,
    catalogue: Catalogue | None,
    tables: WeekTables,
    request: PlanRequest,
) -> Planned:
    """The plan's lines with sizes explained, SKU codes and factories. Raises DemandError."""
    from demand.plan.planner import make_plan

    moved = tables.events.by_colour()
    first = request.outlook.first
    made = tuple(
        with_events(_explained(line, tables), moved, first) for line in make_plan(request).lines
    )
    skus = _skus(catalogue)
    split, gaps = _split(config, made, request)
    only = config.factory[0].name if len(config.factory) == 1 else ""
    lines = [_with_sku(line, skus) for line in split]
    return Planned(
        [
            msgspec.structs.replace(line, factory=only) if only and not line.factory else line
            for line in lines
        ],
        gaps,
    )


def _explained(line: PlanLine, tables: WeekTables) -> PlanLine:
    """The line, its reason saying what part of its colour the size is, and whether it is new."""
    told = []
    share = tables.shares.get(line.sku)
    if share is not None and line.size and share.share < 1:
        told.append(share.in_words(line.size))
    if tables.new is not None and f"{line.style}|{line.colour}" in tables.new.ids:
        told.append(LIKE_OTHERS)
    return _saying(line, told)


def with_events(line: PlanLine, moved: Mapping[str, Moved], first: date) -> PlanLine:
    """The line, its reason saying what sales and festivals do in the weeks it covers, which begin
    on `first`, where that can be told from chance."""
    from demand.report.event_words import in_reason

    until = first + timedelta(weeks=line.covers_weeks)
    return _saying(line, [
        in_reason(event, lift)
        for event, lift in moved.get(f"{line.style}|{line.colour}", ())
        if event.clear and event.first is not None and event.first < until
    ])  # fmt: skip


def _saying(line: PlanLine, more: list[tuple[str, str]]) -> PlanLine:
    zh, en = zip((line.reason_zh, line.reason_en), *more, strict=True)
    return msgspec.structs.replace(line, reason_zh="".join(zh), reason_en=" ".join(en))


def viewers_behind(heard: Heard, week: Week) -> dict[str, int]:
    """How many people's words stand behind each style's demand."""
    from demand.panel.signal_columns import signal_table
    from demand.plan.evidence import viewers_by_style

    return viewers_by_style(signal_table(row for row in heard.outcome.rows if row.week <= week))


def _split(
    config: Config, lines: tuple[PlanLine, ...], request: PlanRequest
) -> tuple[tuple[PlanLine, ...], tuple[Gap, ...]]:
    """The lines given to the factories of the table, where there is one and it can be done."""
    from demand.report.contents import Gap

    file = config.weekly.factories
    if not file:
        return lines, ()
    from demand.plan.factory import read_table_of_factories
    from demand.plan.finishing import given_to_factories
    from demand.plan.priced_split import PricedSplit
    from demand.plan.providers.cp_sat import CpSatSplit

    try:
        table = read_table_of_factories(Path(file))
    except DemandError as error:
        return lines, (unread(file, error),)
    gaps = tuple(
        Gap(kind="no_capacity", subject=name, file=Path(file).name, row=row, column="capacity")
        for name, row in table.without_capacity.items()
    )
    per_look = config.weekly.factories_per_look or None
    solver = PricedSplit(CpSatSplit())
    try:
        split = given_to_factories(lines, request, table.factories, solver, per_look=per_look)
    except DemandError as error:
        return lines, (
            *gaps,
            Gap(kind="not_split", file=Path(file).name, values={"why": str(error)}),
        )
    return split, gaps


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
