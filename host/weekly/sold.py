"""What was sold up to the end of a week, from the shop's log and exports, and what is odd of it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from demand.demand_error import DemandError
from demand.week import Week, week_of
from host.config import Config
from host.shop_demand import ShopDemand
from host.weekly.exports import files_of

if TYPE_CHECKING:
    import polars as pl

    from demand.panel.sales_file import Sales
    from demand.report.contents import Gap

_YOUNG_WEEKS = 8
_LOOKED_AT = timedelta(weeks=26)
_UNLIKELY = 0.05


class Sold(msgspec.Struct, frozen=True, kw_only=True):
    """`frame` as `demand.panel.sales_file` gives it; `behind` counts the weeks that the newest
    whole week of the sales lies before the report's; `partial` is set where no week is whole;
    `lines_of` are the lines read of each export."""

    frame: pl.DataFrame
    behind: int
    partial: bool
    lines_of: tuple[int, ...]
    gaps: tuple[Gap, ...]


def sold_until(config: Config, own: ShopDemand, week: Week) -> Sold:
    """Everything sold by the end of the week.

    Raises:
        DemandError: an export cannot be used, or nothing was sold by then.
    """
    import polars as pl

    exported = _exported(config)
    frame = own.orders if exported is None else pl.concat([exported.frame, own.orders])
    frame = frame.filter(pl.col("day") <= week.sunday)
    if frame.is_empty():
        raise DemandError(
            f"nothing was sold up to {week}: name an export with [weekly] sales, or wait for orders"
            " in the log"
        )
    frame = _to_the_end(frame, week)
    first, last = _days(frame)
    whole = _whole_weeks(first, last)
    newest = week_of(last) if last.weekday() == 6 else week_of(last).plus(-1)
    gaps = [*_of_time(first, last, whole, week), *_of_money(config, exported)]
    return Sold(
        frame=frame,
        behind=newest.until(week) if whole else week_of(last).until(week),
        partial=whole < 1,
        lines_of=exported.lines_of if exported else (),
        gaps=tuple(gaps),
    )


def _days(frame: pl.DataFrame) -> tuple[date, date]:
    """The first and the last day that the sales speak of; a table of weekly sums, which has Mondays
    only, speaks of whole weeks."""
    first, last = frame["day"].min(), frame["day"].max()
    assert isinstance(first, date) and isinstance(last, date)  # noqa: PT018 - not empty
    return first, last + timedelta(days=_step_days(frame) - 1)


def _step_days(frame: pl.DataFrame) -> int:
    return 7 if set(frame["day"].dt.weekday().unique()) == {1} else 1


def _whole_weeks(first: date, last: date) -> int:
    """Weeks from Monday to Sunday between two days, both counted."""
    start = first + timedelta(days=-first.weekday() % 7)
    return max((last + timedelta(days=1) - start).days // 7, 0)


def _to_the_end(frame: pl.DataFrame, week: Week) -> pl.DataFrame:
    """The sales reach to the week's last day where the days after the last sale may well have had
    none; where that is less likely than one in twenty the export is old, and they stay unknown.
    """
    import polars as pl

    last, step = _days(frame)[1], _step_days(frame)
    recent = frame.filter(pl.col("day") > last - _LOOKED_AT)
    seen = ((last - _days(recent)[0]).days + 1) // step
    busy = (recent["day"].n_unique() - 0.5) / seen
    silent = (week.sunday - last).days // step
    if silent < 1 or (1 - busy) ** silent < _UNLIKELY:
        return frame
    of_last = frame.filter(pl.col("day") == frame["day"].max()).head(1)
    nothing = of_last.with_columns(pl.lit(week.sunday).alias("day"), pl.lit(0.0).alias("quantity"))
    return pl.concat([frame, nothing])


def _of_time(first: date, last: date, whole: int, week: Week) -> list[Gap]:
    from demand.report.contents import Gap

    gaps = []
    if last < week.sunday:
        values = {"last": last.isoformat(), "days": str((week.sunday - last).days)}
        gaps.append(Gap(kind="quiet", values=values))
    if whole < 1:
        gaps.append(Gap(kind="partial", values={"days": str((last - first).days + 1)}))
    elif whole < _YOUNG_WEEKS:
        gaps.append(Gap(kind="young", values={"weeks": str(whole)}))
    return gaps


def _of_money(config: Config, exported: Sales | None) -> list[Gap]:
    """One gap for each currency, which the report tells in one sentence."""
    from demand.report.contents import Gap

    named = exported.currencies if exported is not None else ()
    file = Path(config.weekly.terms).name
    return [Gap(kind="currencies", subject=each, file=file) for each in named] * (len(named) > 1)


def _exported(config: Config) -> Sales | None:
    from demand.panel.sales_file import read_sales

    files = files_of(config.weekly.sales)
    return read_sales(files) if files else None
