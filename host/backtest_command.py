"""The command `backtest`: what the forecasts of a panel would have been worth so far."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from host.forecast_command import Say, add_panel_options, order_of
from host.given_files import check_output, make_folder

if TYPE_CHECKING:
    from demand.forecast.backtest_panel import Backtest
    from demand.forecast.forecast_panel import ForecastOrder

_MOST_CHARTS = 12


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_panel_options(command)
    command.add_argument(
        "--windows", type=int, default=3, help="how many earlier points of time (default 3)"
    )
    command.add_argument(
        "--library", action="store_true", help="also statsforecast's AutoETS, AutoCES and Theta"
    )
    command.add_argument(
        "--out", type=Path, metavar="FILE", help="every forecast beside what came: .csv, .parquet"
    )
    command.add_argument(
        "--plots", type=Path, metavar="FOLDER", help="a chart (SVG) of each of the largest series"
    )


def run(options: argparse.Namespace, say: Say) -> int:
    """Read, try, tell, and write what was asked for.

    Raises:
        DemandError, FileError: one sentence.
    """
    from demand.forecast.backtest_panel import backtest_panel
    from demand.panel_table import read_panel

    if options.out is not None:
        check_output(options.out, what="--out", inputs=[options.panel])
    order = order_of(options)
    found = backtest_panel(
        read_panel(options.panel), order, windows=options.windows, library=options.library,
        told=lambda model, origin: say(f"{model} from period {origin}"),
    )  # fmt: skip
    _tell(found, order, say)
    _write(found, options, say)
    return 0


def _tell(found: Backtest, order: ForecastOrder, say: Say) -> None:
    from demand.forecast.backtest import SEASONAL_NAIVE, mean_scores
    from demand.forecast.backtest_panel import OURS, WITHOUT_SIGNALS

    models = list(dict.fromkeys(each.model for each in found.tried))
    table = {model: mean_scores(found.tried, model) for model in models}
    say(f"{'':24s}" + "".join(f"{name:>9s}" for name in table[OURS]))
    for model, row in table.items():
        say(f"{model:24s}" + "".join(f"{value:9.3f}" for value in row.values()))
    without = max(each.scores.without_scale for each in found.tried)
    if without:
        say(f"{without} series never changed from season to season: no MASE and no SQL for them")
    if WITHOUT_SIGNALS in table:
        worth = 100 * (1 - table[OURS]["SQL"] / table[WITHOUT_SIGNALS]["SQL"])
        say(f"signals are worth {worth:.1f} % of the quantile loss (--no-signals leaves them out)")
    if order.events:
        say(_worth_of_events(found, order))
    better = table[OURS]["SQL"] < table[SEASONAL_NAIVE]["SQL"]
    say(f"{OURS} is {'better' if better else 'NOT better'} than {SEASONAL_NAIVE} by quantile loss")


def _worth_of_events(found: Backtest, order: ForecastOrder) -> str:
    from demand.forecast.backtest_panel import OURS, WITHOUT_EVENTS

    losses = found.losses_in_events(order.events)
    if not losses[WITHOUT_EVENTS]:
        return "none of the events lay in a period that was tried: nothing is known of their worth"
    worth = 100 * (1 - losses[OURS] / losses[WITHOUT_EVENTS])
    return f"events are worth {worth:.1f} % of the quantile loss, in pieces, of their periods"


def _write(found: Backtest, options: argparse.Namespace, say: Say) -> None:
    from demand.forecast.backtest import results_frame
    from demand.long_table import write_table

    if options.out is not None:
        write_table(results_frame(found.matrix, found.tried), options.out)
        say(f"{options.out}: every forecast beside what came")
    if options.plots is not None:
        say(f"{options.plots}: {_plot(found, options.plots)} charts")


def _plot(found: Backtest, folder: Path) -> int:
    import numpy as np

    from demand.forecast.backtest_chart import backtest_chart
    from demand.forecast.backtest_panel import OURS

    make_folder(folder)
    ours = [each for each in found.tried if each.model == OURS]
    totals = np.nansum(found.matrix.wanted, axis=1)
    largest = np.argsort(-totals, kind="stable")[:_MOST_CHARTS].tolist()
    for place, row in enumerate(largest, start=1):
        chart = backtest_chart(found.matrix.ids[row], found.matrix.wanted[row], ours, row)
        (folder / f"{place:02d}.svg").write_text(chart, encoding="utf-8")
    return len(largest)
