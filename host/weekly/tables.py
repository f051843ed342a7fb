"""Sales and forecasts of a week, from the shop's log and exports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from demand.demand_error import DemandError
from demand.week import Week
from host.config import Config
from host.shop_demand import ShopDemand
from host.weekly.exports import files_of
from host.weekly.mined import Heard

if TYPE_CHECKING:
    import polars as pl

    from demand.panel.sales_file import Sales
    from demand.plan.sized_forecast import SizeShare
    from demand.plan.terms import TermsBook
    from host.weekly.new_goods import NewGoods

Say = Callable[[str], None]
_OFFERED = ("style", "colour", "size", "category")


class WeekTables(msgspec.Struct, frozen=True, kw_only=True):
    """Panel and forecast of SKUs, the forecast of styles, what divided colours into SKUs, and what
    is new."""

    panel: pl.DataFrame
    forecast: pl.DataFrame
    style_forecast: pl.DataFrame
    shares: dict[str, SizeShare]
    sales_lines: tuple[int, ...]
    """Read of each export of sales."""
    new: NewGoods | None


def week_tables(
    config: Config, own: ShopDemand, heard: Heard, week: Week, terms: TermsBook, say: Say
) -> WeekTables:
    """Put together and forecast.

    Raises:
        DemandError: a file cannot be used, or nothing was sold by the end of the week.
    """
    import polars as pl

    from demand.forecast.forecast_panel import ForecastOrder, forecast_panel
    from demand.panel.shelf import shelf
    from demand.panel.signal_columns import signal_columns
    from demand.panel.stock_file import in_stock_share, read_stock
    from demand.panel.weekly import Level, weekly_panel
    from demand.plan.agreeing import agreeing
    from demand.plan.colour_stock import with_colour_stock
    from demand.plan.size_curve import size_curves
    from demand.plan.sized_forecast import sized_forecast
    from host.weekly.new_goods import new_goods

    exported = _exported(config)
    sales = own.orders if exported is None else pl.concat([exported.frame, own.orders])
    sales = sales.filter(pl.col("day") <= week.sunday)
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

    def forecast_of(level: Level, panel: pl.DataFrame) -> pl.DataFrame:
        say(f"forecasting {panel['unique_id'].n_unique()} series of {level}")
        return forecast_panel(panel, order)

    panel, of_styles = panel_of(Level.SKU), panel_of(Level.STYLE)
    curves = size_curves(panel)
    of_colours = with_colour_stock(panel_of(Level.COLOUR), panel, curves)
    colours, styles = forecast_of(Level.COLOUR, of_colours), forecast_of(Level.STYLE, of_styles)
    pairs = of_colours.select("unique_id", "style")
    new = None if known is None else new_goods(own, known, of_colours, week, terms)
    if new is not None and len(new.colours):
        say(f"forecasting {len(new.colours)} colours that were never sold")
        later = new.forecasts(of_colours, of_styles, order)
        colours, styles = pl.concat([colours, later[0]]), pl.concat([styles, later[1]])
        pairs = pl.concat([pairs, new.colours.select("unique_id", "style")])
    offered = () if known is None else known.select(_OFFERED).iter_rows()
    sized = sized_forecast(colours, panel, curves, offered=offered)
    return WeekTables(
        panel=panel,
        forecast=sized.frame,
        style_forecast=agreeing(styles, colours, pairs),
        shares=sized.shares,
        sales_lines=exported.lines_of if exported else (),
        new=new,
    )


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


def _exported(config: Config) -> Sales | None:
    from demand.panel.sales_file import read_sales

    files = files_of(config.weekly.sales)
    return read_sales(files) if files else None
