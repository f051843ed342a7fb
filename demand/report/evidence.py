"""What the tables know of each style: sold, expected, checked. Gathered once for a week and read
for the shop's report and for each factory's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, timedelta

import msgspec
import polars as pl

from demand.report.contents import Ahead, Check
from demand.week import Week

_HISTORY_WEEKS = 26
_AHEAD_WEEKS = 12
_CHECKED_WEEKS = 8
_SUMS = (
    pl.len().alias("series"),
    pl.col("mean").sum().alias("forecast"),
    pl.col("y").sum().alias("actual"),
    (pl.col("mean") - pl.col("y")).abs().sum().alias("absolute_error"),
    pl.col("y").is_between(pl.col("q0.1"), pl.col("q0.9")).sum().alias("inside_80"),
)


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """By style: pieces sold by week (weeks that were not seen are left out), what is expected, its
    category; and for the last weeks, newest first, what had been forecast and what came."""

    history: Mapping[str, list[tuple[date, float]]]
    ahead: Mapping[str, list[Ahead]]
    categories: Mapping[str, str]
    checked: tuple[tuple[Week, Mapping[str, Check]], ...]

    def check(self, style: str, week: Week) -> Check | None:
        """Of one style in one week."""
        return dict(self.checked).get(week, {}).get(style)

    def checks(self, styles: Collection[str] | None = None) -> tuple[Check, ...]:
        """The weeks' sums over the styles; None: over all."""
        own = [
            (week, [each for style, each in by_style.items() if styles is None or style in styles])
            for week, by_style in self.checked
        ]
        return tuple(_sum(week, each) for week, each in own if each)


def gather(
    week: Week,
    panel: pl.DataFrame | None,
    forecast: pl.DataFrame | None,
    style_forecast: pl.DataFrame | None,
    earlier: Mapping[Week, pl.DataFrame],
) -> Evidence:
    """Of the tables, as far as they are there (see `demand.report.build.Inputs`)."""
    checked = [
        (each, _checks(each, panel, earlier.get(each.plus(-1))))
        for each in (week.plus(-back) for back in range(_CHECKED_WEEKS))
    ]
    return Evidence(
        history=_history(week, panel),
        ahead=_of_styles(week, style_forecast)
        if style_forecast is not None
        else _added_up(week, forecast),
        categories=_categories(panel),
        checked=tuple((each, found) for each, found in checked if found),
    )


def _history(week: Week, panel: pl.DataFrame | None) -> dict[str, list[tuple[date, float]]]:
    if panel is None:
        return {}
    last = week.monday
    seen = panel.filter(
        (pl.col("ds") <= last) & (pl.col("ds") > last - timedelta(weeks=_HISTORY_WEEKS))
    )
    sums = _with_style(seen).group_by("style", "ds").agg(pl.col("y").sum()).sort("style", "ds")
    history: defaultdict[str, list[tuple[date, float]]] = defaultdict(list)
    for style, ds, y in sums.select("style", "ds", "y").iter_rows():
        history[style].append((ds, y))
    return history


def _of_styles(week: Week, forecast: pl.DataFrame) -> dict[str, list[Ahead]]:
    ahead: defaultdict[str, list[Ahead]] = defaultdict(list)
    columns = ("unique_id", "ds", "mean", "q0.1", "q0.5", "q0.9")
    for style, *values in _coming(forecast, week).sort("unique_id", "ds").select(columns).rows():
        ahead[style].append(Ahead(*values))
    return ahead


def _added_up(week: Week, forecast: pl.DataFrame | None) -> dict[str, list[Ahead]]:
    """The means of single SKUs; their quantiles do not add up."""
    ahead: defaultdict[str, list[Ahead]] = defaultdict(list)
    if forecast is not None:
        coming = _with_style(_coming(forecast, week))
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


def _checks(
    week: Week, panel: pl.DataFrame | None, earlier: pl.DataFrame | None
) -> dict[str, Check]:
    """By style, what the week before had forecast for a week beside what came."""
    if earlier is None or panel is None:
        return {}
    said = earlier.filter(pl.col("ds") == week.monday)
    came = panel.filter(pl.col("ds") == week.monday).select("unique_id", "y")
    both = _with_style(said.join(came, on="unique_id"))
    rows = both.group_by("style").agg(_SUMS).sort("style").iter_rows(named=True)
    return {row.pop("style"): Check(week=week, **row) for row in rows}


def _sum(week: Week, checks: list[Check]) -> Check:
    return Check(
        week=week,
        series=sum(each.series for each in checks),
        forecast=sum(each.forecast for each in checks),
        actual=sum(each.actual for each in checks),
        absolute_error=sum(each.absolute_error for each in checks),
        inside_80=sum(each.inside_80 for each in checks),
    )
