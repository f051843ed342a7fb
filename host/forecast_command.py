"""The command `forecast`: the coming weeks of each series of a panel, with their quantiles."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from host.given_files import check_output

if TYPE_CHECKING:
    import polars as pl

    from demand.forecast.forecast_panel import ForecastOrder

Say = Callable[[str], None]

STEPS = ("daily", "weekly", "monthly", "quarterly")


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_panel_options(command)
    command.add_argument(
        "--new", type=Path, metavar="FILE",
        help="things that are new or nearly: unique_id, category, colour, size, price_band",
    )  # fmt: skip
    command.add_argument(
        "--totals", type=Path, metavar="FILE",
        help="also shop, categories, styles and colours; all levels then add up",
    )  # fmt: skip
    command.add_argument(
        "--quantiles", default="", metavar="LEVELS",
        help="further quantiles beside the table's seven, as in 0.05,0.95",
    )  # fmt: skip
    command.add_argument("--out", type=Path, required=True, metavar="FILE", help=".csv or .parquet")


def add_panel_options(command: argparse.ArgumentParser) -> None:
    """What `forecast` and `backtest` have in common."""
    command.add_argument("panel", type=Path, metavar="PANEL", help=".csv or .parquet, as of panel")
    command.add_argument("--horizon", type=int, default=8, help="periods to forecast (default 8)")
    command.add_argument("--frequency", choices=STEPS, default="weekly", help="step of the panel")
    command.add_argument(
        "--season", type=int, default=0, help="periods of a season (52 for weeks, 12 for months)"
    )
    command.add_argument(
        "--full", action="store_true", help="with boosted trees: better, and slower by far"
    )
    command.add_argument("--fast", action="store_false", dest="full", help="without (default)")
    command.add_argument(
        "--no-signals", action="store_true", help="do not look at comments, wishes and searches"
    )
    command.add_argument(
        "--group", default="category", metavar="COLUMN",
        help="series with one value there share seasonal shapes (default category)",
    )  # fmt: skip
    command.add_argument(
        "--events", type=Path, metavar="FILE",
        help="sales and festivals, past and coming: from, to, name, and shop, category, style",
    )  # fmt: skip


def run(options: argparse.Namespace, say: Say) -> int:
    """Read, forecast, write and say what it is.

    Raises:
        DemandError, FileError: one sentence.
    """
    import polars as pl

    from demand.forecast.forecast_panel import check_order, forecast_panel
    from demand.forecast.further_levels import read_levels, with_levels
    from demand.forecast.new_styles import forecast_new, read_new
    from demand.long_table import write_table
    from demand.panel_table import read_panel

    check_output(options.out, what="--out", inputs=[options.panel])
    order = order_of(options)
    check_order(order)
    levels = read_levels(options.quantiles) if options.quantiles else ()
    panel = read_panel(options.panel)
    new = None if options.new is None else read_new(options.new)
    if options.totals is None:
        table = forecast_panel(panel, order, told=progress(say), heard=say)
    else:
        table = _with_totals(panel, order, options, say)
    if new is not None:
        older = table.filter(~pl.col("unique_id").is_in(new["unique_id"].implode()))
        table = pl.concat([older, forecast_new(panel, new, order)])
    write_table(with_levels(table, levels), options.out)
    series = table["unique_id"].n_unique()
    first, last = (str(day) for day in (table["ds"].min(), table["ds"].max()))
    periods = _PERIODS[options.frequency]
    say(f"{options.out}: {series} series x {order.horizon} {periods}, {first} to {last}")
    return 0


def _with_totals(
    panel: pl.DataFrame, order: ForecastOrder, options: argparse.Namespace, say: Say
) -> pl.DataFrame:
    from demand.forecast.coherent import forecast_coherent
    from demand.long_table import write_table

    check_output(options.totals, what="--totals", inputs=[options.panel, options.out])
    found = forecast_coherent(panel, order, told=progress(say), heard=say)
    write_table(found.totals, options.totals)
    say(f"{options.totals}: {found.totals['unique_id'].n_unique()} totals")
    return found.series


def order_of(options: argparse.Namespace) -> ForecastOrder:
    """What the options ask of the engine.

    Raises:
        TableError: a table of events that cannot be read.
    """
    from demand.forecast.calendar_step import Step
    from demand.forecast.events import read_events
    from demand.forecast.forecast_panel import ForecastOrder

    return ForecastOrder(
        horizon=options.horizon, step=Step(options.frequency), season=options.season,
        group=options.group, full=options.full, use_signals=not options.no_signals,
        events=() if options.events is None else tuple(read_events(options.events)),
    )  # fmt: skip


def progress(say: Say) -> Callable[[int], None]:
    """Tells now and then how many series are done, where there are enough to wait for."""
    done = 0

    def told(more: int) -> None:
        nonlocal done
        before, done = done, done + more
        if done // _TELL_EVERY > before // _TELL_EVERY:
            say(f"{done} series done")

    return told


_TELL_EVERY = 10_000
_PERIODS = {"daily": "days", "weekly": "weeks", "monthly": "months", "quarterly": "quarters"}
