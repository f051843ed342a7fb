"""Sales and forecasts of a week, from the shop's log and exports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from demand.week import Week
from host.config import Config
from host.shop_demand import ShopDemand
from host.weekly.goods_gaps import gaps_of_goods, stock_of_weeks
from host.weekly.mined import Heard
from host.weekly.sold import sold_until
from host.weekly.week_events import WeekEvents, measured_events, read_week_events

if TYPE_CHECKING:
    import polars as pl

    from demand.forecast.forecast_panel import ForecastOrder
    from demand.plan.sized_forecast import SizeShare
    from demand.plan.terms import TermsBook
    from demand.report.contents import Gap
    from host.weekly.new_goods import NewGoods

Say = Callable[[str], None]
_OFFERED = ("style", "colour", "size", "category")


class WeekTables(msgspec.Struct, frozen=True, kw_only=True):
    """Panel and forecast of SKUs, the forecast of styles, what divided colours into SKUs, and what
    is new."""

    panel: pl.DataFrame
    colours: pl.DataFrame
    """The panel of colours, which the forecast is made from, as `order` asks."""
    order: ForecastOrder
    forecast: pl.DataFrame
    style_forecast: pl.DataFrame
    shares: dict[str, SizeShare]
    sales_lines: tuple[int, ...]
    """Read of each export of sales."""
    new: NewGoods | None
    events: WeekEvents
    gaps: tuple[Gap, ...]


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
    from demand.panel.weekly import Level, weekly_panel
    from demand.plan.agreeing import agreeing
    from demand.plan.colour_stock import with_colour_stock
    from demand.plan.size_curve import size_curves
    from demand.plan.sized_forecast import sized_forecast
    from host.weekly.new_goods import new_goods

    sold = sold_until(config, own, week)
    sales = sold.frame
    in_stock, gaps = stock_of_weeks(config, own)
    known = shelf(own.catalogue) if own.catalogue else None
    said = signal_columns(row for row in heard.outcome.rows if row.week <= week)
    events, of_events = read_week_events(config, own.catalogue.shop.name if own.catalogue else "")
    order = ForecastOrder(
        horizon=_horizon(config, terms) + sold.behind, full=config.weekly.path == "full",
        events=events,
    )  # fmt: skip

    def panel_of(level: Level) -> pl.DataFrame:
        return weekly_panel(
            sales, level=level, shelf=known, in_stock=in_stock, signals=said,
            keep_partial=sold.partial,
        ).frame  # fmt: skip

    def forecast_of(level: Level, panel: pl.DataFrame, order: ForecastOrder) -> pl.DataFrame:
        say(f"forecasting {panel['unique_id'].n_unique()} series of {level}")
        return to_come(forecast_panel(panel, order))

    def to_come(forecast: pl.DataFrame) -> pl.DataFrame:
        return forecast.filter(pl.col("ds") > week.monday)

    panel, of_styles = panel_of(Level.SKU), panel_of(Level.STYLE)
    curves = size_curves(panel)
    of_colours = with_colour_stock(panel_of(Level.COLOUR), panel, curves)
    colours = forecast_of(Level.COLOUR, of_colours, order)
    # of styles only the shape of the band is used: their means are moved to their colours' sums
    quick = msgspec.structs.replace(order, full=False)
    styles = forecast_of(Level.STYLE, of_styles, quick)
    moved = measured_events(of_colours, order, week)
    pairs = of_colours.select("unique_id", "style")
    new = None if known is None else new_goods(own, known, of_colours, week)
    if new is not None:
        say(f"forecasting {len(new.colours)} colours that were never sold")
        later = [to_come(each) for each in new.forecasts(of_colours, of_styles, order)]
        later[0] = moved.on_new(later[0], new.colours)
        colours, styles = pl.concat([colours, later[0]]), pl.concat([styles, later[1]])
        pairs = pl.concat([pairs, new.colours.select("unique_id", "style")])
    offered = () if known is None else known.select(_OFFERED).iter_rows()
    sized = sized_forecast(colours, panel, curves, offered=offered)
    return WeekTables(
        panel=panel,
        colours=of_colours,
        order=order,
        forecast=sized.frame,
        style_forecast=agreeing(styles, colours, pairs),
        shares=sized.shares,
        sales_lines=sold.lines_of,
        new=new,
        events=moved,
        gaps=(*sold.gaps, *gaps, *of_events, *gaps_of_goods(own.catalogue, panel)),
    )


def _horizon(config: Config, book: TermsBook) -> int:
    """As far as is asked for, and as the longest lead time and the weeks an order lasts need."""
    from demand.plan.line_terms import longest_order_weeks

    return max(config.weekly.horizon_weeks, longest_order_weeks(book))
