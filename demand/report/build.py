"""A report out of the week's tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

import msgspec
import polars as pl

from demand.demand_error import DemandError
from demand.need import Need
from demand.plan_line import PlanLine
from demand.report.contents import (
    Ahead,
    Change,
    Check,
    Language,
    Report,
    Source,
    StylePart,
)
from demand.report.size_order import in_order
from demand.report.words import say
from demand.week import Week

_HISTORY_WEEKS = 26
_AHEAD_WEEKS = 12
_CHECKED_WEEKS = 8
_MOST_CHANGES = 200


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """What a report is made of. `panel` and `forecast` are of single SKUs (style|colour|size);
    `style_forecast` of whole styles; `earlier` the forecasts of the weeks before, by the week they
    were made in; `earlier_plan` last week's plan. All but `plan` may be missing, and the report
    says so."""

    shop: str
    week: Week
    language: Language
    made: datetime
    plan: Sequence[PlanLine]
    panel: pl.DataFrame | None = None
    forecast: pl.DataFrame | None = None
    style_forecast: pl.DataFrame | None = None
    earlier: Mapping[Week, pl.DataFrame] = {}
    earlier_plan: Sequence[PlanLine] | None = None
    needs: Sequence[Need] = ()
    titles: Mapping[str, str] = {}
    sources: Sequence[Source] = ()


def build_report(inputs: Inputs, *, factory: str = "") -> Report:
    """The shop's own report, or with `factory` that factory's: its lines of the plan, the styles it
    makes, and nothing of anybody else.

    Raises:
        DemandError: the plan has no line (for that factory).
    """
    lines = [line for line in inputs.plan if not factory or line.factory == factory]
    if not lines:
        whose = f" for the factory {factory!r}" if factory else ""
        raise DemandError(
            f"the plan of {inputs.week} has no line{whose}: make the plan first, or name another"
            " factory"
        )
    styles = _style_parts(inputs, lines)
    own = {part.style for part in styles}
    needs = inputs.needs if not factory else [n for n in inputs.needs if n.nearest_style in own]
    return Report(
        shop=inputs.shop,
        week=inputs.week,
        factory=factory,
        language=inputs.language,
        made=inputs.made,
        styles=styles,
        checks=_checks(inputs, own if factory else None),
        changes=_changes(inputs.earlier_plan, lines, factory),
        needs=tuple(needs),
        sources=tuple(inputs.sources) if not factory else (),
        notes=tuple(_notes(inputs)),
    )


def _style_parts(inputs: Inputs, lines: Sequence[PlanLine]) -> tuple[StylePart, ...]:
    by_style: defaultdict[str, list[PlanLine]] = defaultdict(list)
    for line in lines:
        by_style[line.style].append(line)
    history = _history(inputs)
    ahead = _ahead(inputs)
    checks = _style_checks(inputs)
    categories = _categories(inputs.panel)
    parts = [
        StylePart(
            style=style,
            title=inputs.titles.get(style, ""),
            category=categories.get(style, ""),
            colours=tuple(dict.fromkeys(line.colour for line in own)),
            sizes=tuple(in_order(line.size for line in own)),
            lines=tuple(own),
            history=tuple(history.get(style, ())),
            ahead=tuple(ahead.get(style, ())),
            last_week=checks.get(style),
        )
        for style, own in by_style.items()
    ]
    return tuple(sorted(parts, key=lambda part: (-part.quantity, part.style)))


def _history(inputs: Inputs) -> dict[str, list[tuple[date, float]]]:
    """What was sold of each style in the last weeks; weeks that were not seen are left out."""
    if inputs.panel is None:
        return {}
    last = inputs.week.monday
    seen = inputs.panel.filter(
        (pl.col("ds") <= last) & (pl.col("ds") > last - timedelta(weeks=_HISTORY_WEEKS))
    )
    sums = _with_style(seen).group_by("style", "ds").agg(pl.col("y").sum()).sort("style", "ds")
    history: defaultdict[str, list[tuple[date, float]]] = defaultdict(list)
    for style, ds, y in sums.select("style", "ds", "y").iter_rows():
        history[style].append((ds, y))
    return history


def _ahead(inputs: Inputs) -> dict[str, list[Ahead]]:
    ahead: defaultdict[str, list[Ahead]] = defaultdict(list)
    if inputs.style_forecast is not None:
        coming = _coming(inputs.style_forecast, inputs.week)
        for row in coming.sort("unique_id", "ds").iter_rows(named=True):
            ahead[row["unique_id"]].append(
                Ahead(row["ds"], row["mean"], row["q0.1"], row["q0.5"], row["q0.9"])
            )
    elif inputs.forecast is not None:
        coming = _with_style(_coming(inputs.forecast, inputs.week))
        sums = coming.group_by("style", "ds").agg(pl.col("mean").sum()).sort("style", "ds")
        for style, ds, mean in sums.select("style", "ds", "mean").iter_rows():
            ahead[style].append(Ahead(ds, mean))
    return ahead


def _coming(forecast: pl.DataFrame, week: Week) -> pl.DataFrame:
    last = week.plus(_AHEAD_WEEKS).monday
    return forecast.filter((pl.col("ds") > week.monday) & (pl.col("ds") <= last))


def _with_style(frame: pl.DataFrame) -> pl.DataFrame:
    """The style of each row: its column, or what stands before the first | of the id."""
    of_id = pl.col("unique_id").str.split("|").list.first()
    if "style" in frame.columns:
        return frame.with_columns(pl.col("style").fill_null(of_id).alias("style"))
    return frame.with_columns(of_id.alias("style"))


def _categories(panel: pl.DataFrame | None) -> dict[str, str]:
    if panel is None or "category" not in panel.columns:
        return {}
    pairs = _with_style(panel).select("style", pl.col("category").fill_null("")).unique("style")
    return dict(pairs.iter_rows())


def _compared(inputs: Inputs, week: Week) -> pl.DataFrame | None:
    """What the week before had forecast for a week, beside what came."""
    earlier = inputs.earlier.get(week.plus(-1))
    if earlier is None or inputs.panel is None:
        return None
    said = earlier.filter(pl.col("ds") == week.monday)
    came = inputs.panel.filter(pl.col("ds") == week.monday).select("unique_id", "y")
    both = said.join(came, on="unique_id")
    return None if both.is_empty() else _with_style(both)


_SUMS = (
    pl.len().alias("series"),
    pl.col("mean").sum().alias("forecast"),
    pl.col("y").sum().alias("actual"),
    (pl.col("mean") - pl.col("y")).abs().sum().alias("absolute_error"),
    pl.col("y").is_between(pl.col("q0.1"), pl.col("q0.9")).sum().alias("inside_80"),
)


def _checks(inputs: Inputs, styles: set[str] | None) -> tuple[Check, ...]:
    """The last weeks, newest first: what had been forecast and what came."""
    checks = []
    for back in range(_CHECKED_WEEKS):
        week = inputs.week.plus(-back)
        both = _compared(inputs, week)
        if both is not None and styles is not None:
            both = both.filter(pl.col("style").is_in(styles))
        if both is not None and not both.is_empty():
            checks.append(Check(week=week, **both.select(_SUMS).row(0, named=True)))
    return tuple(checks)


def _style_checks(inputs: Inputs) -> dict[str, Check]:
    both = _compared(inputs, inputs.week)
    if both is None:
        return {}
    rows = both.group_by("style").agg(_SUMS).iter_rows(named=True)
    return {row.pop("style"): Check(week=inputs.week, **row) for row in rows}


def _changes(
    before: Sequence[PlanLine] | None, after: Sequence[PlanLine], factory: str
) -> tuple[Change, ...]:
    """The largest changes first."""
    if before is None:
        return ()

    def by_key(lines: Sequence[PlanLine]) -> dict[tuple[str, ...], int]:
        counts: defaultdict[tuple[str, ...], int] = defaultdict(int)
        for line in lines:
            if not factory or line.factory == factory:
                counts[line.style, line.colour, line.size, line.sku, line.factory] += line.quantity
        return counts

    old, new = by_key(before), by_key(after)
    changes = [
        Change(
            style=key[0], colour=key[1], size=key[2], sku=key[3], factory=key[4],
            before=old.get(key, 0), after=new.get(key, 0),
        )
        for key in sorted({*old, *new})
        if old.get(key, 0) != new.get(key, 0)
    ]  # fmt: skip
    changes.sort(key=lambda change: -abs(change.after - change.before))
    return tuple(changes[:_MOST_CHANGES])


def _notes(inputs: Inputs) -> list[str]:
    """What is missing, so that nobody takes a gap for a finding."""
    notes = []
    if inputs.panel is None:
        notes.append(say("no_panel", inputs.language))
    elif inputs.panel.filter(pl.col("ds") == inputs.week.monday).is_empty():
        newest = inputs.panel["ds"].max()
        notes.append(say("panel_is_old", inputs.language, newest=newest))
    if inputs.forecast is None and inputs.style_forecast is None:
        notes.append(say("no_forecast", inputs.language))
    elif inputs.style_forecast is None:
        notes.append(say("no_bands", inputs.language))
    if not inputs.earlier:
        notes.append(say("nothing_to_compare", inputs.language))
    if inputs.earlier_plan is None:
        notes.append(say("first_plan", inputs.language))
    return notes
