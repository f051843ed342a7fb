"""Sales and festivals of a week's forecast: read from the settings' file, measured on the past,
told in the report."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from demand.demand_error import DemandError
from demand.week import Week
from host.config import Config
from host.weekly.goods_gaps import unread

if TYPE_CHECKING:
    import polars as pl

    from demand.forecast.event_lift import EventLift
    from demand.forecast.events import Event, EventEffects
    from demand.forecast.forecast_panel import ForecastOrder
    from demand.forecast.panel_matrix import PanelMatrix
    from demand.report.contents import EventTold, Gap


class WeekEvents(msgspec.Struct, frozen=True, kw_only=True):
    """`told` are all kinds of events, those to come first; `effects` a table of what those to come
    do to each colour (unique_id, event, from, to, lift, doubt, times, series, own_lift); `usual` by
    how many times they move the middle colour of each category in each week (category, ds,
    factor), for colours that have no past."""

    told: tuple[EventTold, ...] = ()
    effects: pl.DataFrame | None = None
    usual: pl.DataFrame | None = None

    def by_colour(self) -> dict[str, list[tuple[EventTold, float]]]:
        """The events that move each style|colour, each with its lift."""
        found: dict[str, list[tuple[EventTold, float]]] = {}
        if self.effects is None:
            return found
        coming = {each.kind: each for each in self.told if each.first is not None}
        for uid, kind, lift in self.effects.select("unique_id", "event", "own_lift").iter_rows():
            if kind in coming:
                found.setdefault(uid, []).append((coming[kind], lift))
        return found

    def on_new(self, forecast: pl.DataFrame, goods: pl.DataFrame) -> pl.DataFrame:
        """The forecast of new goods (unique_id, category), moved as others of their category."""
        import polars as pl

        if self.usual is None:
            return forecast
        both = forecast.join(goods.select("unique_id", "category"), on="unique_id", how="left")
        both = both.join(self.usual, on=["category", "ds"], how="left", maintain_order="left")
        factor = pl.col("factor").fill_null(1.0)
        moved = [name for name in forecast.columns if name not in ("unique_id", "ds")]
        return both.with_columns(pl.col(moved) * factor).select(forecast.columns)


def read_week_events(config: Config, shop: str) -> tuple[tuple[Event, ...], list[Gap]]:
    """The events of the settings that concern the shop, and what is wrong with their file."""
    from demand.forecast.events import read_events

    if not config.weekly.events:
        return (), []
    try:
        events = read_events(Path(config.weekly.events))
    except DemandError as error:
        return (), [unread(config.weekly.events, error)]
    ours = [each for each in events if dict(each.limits).get("shop", shop) == shop]
    return tuple(msgspec.structs.replace(each, limits=_without_shop(each)) for each in ours), []


def _without_shop(event: Event) -> tuple[tuple[str, str], ...]:
    return tuple(limit for limit in event.limits if limit[0] != "shop")


def measured_events(panel: pl.DataFrame, order: ForecastOrder, week: Week) -> WeekEvents:
    """What the order's events did to the panel's colours, and what those to come will do. Raises
    DemandError."""
    from demand.forecast.forecast_panel import effects_of, matrix_of
    from demand.report.contents import EventTold

    if not order.events:
        return WeekEvents()
    matrix = matrix_of(panel, order)
    found = effects_of(matrix, order)
    assert found is not None  # there are events
    coming = _coming(order, week)
    told = [_told(each, coming.get(each.kind)) for each in (*found.lifts, *found.over)]
    for kind in (*found.unknown, *found.unmeasured):
        event = coming.get(kind)
        told.append(EventTold(kind=kind, first=_first(event), last=_last(event)))
    told.sort(key=lambda each: each.first or date.max)
    return WeekEvents(
        told=tuple(told), effects=_table(matrix.ids, found, coming), usual=_usual(matrix, found)
    )


def _coming(order: ForecastOrder, week: Week) -> dict[str, Event]:
    """By kind, the first that is not over when the week is and begins in the weeks forecast."""
    until = week.plus(order.horizon).sunday
    later = [each for each in order.events if each.last > week.sunday and each.first <= until]
    return {each.kind: each for each in sorted(later, key=lambda e: e.first, reverse=True)}


def _first(event: Event | None) -> date | None:
    return None if event is None else event.first


def _last(event: Event | None) -> date | None:
    return None if event is None else event.last


def _told(lift: EventLift, event: Event | None) -> EventTold:
    from demand.report.contents import EventTold

    return EventTold(
        kind=lift.kind, first=_first(event), last=_last(event), lift=lift.lift,
        doubt=lift.doubt, times=lift.times, series=lift.series,
    )  # fmt: skip


def _usual(matrix: PanelMatrix, found: EventEffects) -> pl.DataFrame:
    import numpy as np
    import polars as pl

    from demand.forecast.calendar_step import first_day

    groups = np.array(matrix.statics.get("category", [""] * len(matrix.ids)))
    rows = [
        (category, first_day(matrix.step, matrix.last + 1 + place), float(factor))
        for category in np.unique(groups).tolist()
        for place, factor in enumerate(np.median(found.ahead[groups == category], axis=0))
    ]
    schema = {"category": pl.String, "ds": pl.Date, "factor": pl.Float64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _table(ids: list[str], found: EventEffects, coming: dict[str, Event]) -> pl.DataFrame:
    import polars as pl

    rows = [
        (uid, each.kind, coming[each.kind].first, coming[each.kind].last, each.lift, each.doubt,
         each.times, each.series, own)
        for each in found.lifts
        if each.kind in coming
        for uid, own in zip(ids, found.own[each.kind].tolist(), strict=True)
        if own
    ]  # fmt: skip
    schema = {
        "unique_id": pl.String, "event": pl.String, "from": pl.Date, "to": pl.Date,
        "lift": pl.Float64, "doubt": pl.Float64, "times": pl.Int64, "series": pl.Int64,
        "own_lift": pl.Float64,
    }  # fmt: skip
    return pl.DataFrame(rows, schema=schema, orient="row")
