"""A panel forecast at every level at once, so that the plan's sums are the sums of its parts."""

from __future__ import annotations

import numpy as np
import polars as pl
from msgspec import Struct

from demand.forecast.arrays import TINY, Numbers
from demand.forecast.engine import Forecast, Told, forecast_values
from demand.forecast.forecast_frame import forecast_frame
from demand.forecast.forecast_panel import (
    ForecastError,
    ForecastOrder,
    check_order,
    matrix_of,
    what_trees_see,
)
from demand.forecast.hierarchy import Tree, reconciled, tree_of
from demand.forecast.history import history_of
from demand.forecast.panel_matrix import PanelMatrix
from demand.forecast_table import LEVELS

LEVEL_COLUMNS = ("category", "style", "colour", "size")
_LEAST_KNOWN = 0.5
_LOW, _HIGH = LEVELS.index(0.1), LEVELS.index(0.9)
_BETWEEN_THEM = 2.563
"""Standard deviations between the 10 % and the 90 % quantile of a normal distribution."""


class Coherent(Struct, frozen=True):
    """Two forecast tables: of the series, and of shop, categories, styles and colours, whose means
    are the sums of the series below them."""

    series: pl.DataFrame
    totals: pl.DataFrame


def forecast_coherent(
    panel: pl.DataFrame, order: ForecastOrder, *, told: Told = lambda done: None
) -> Coherent:
    """Forecast every level of a panel and let the levels agree.

    Raises:
        ForecastError: out of bounds, or no column says what belongs together.
        TableError: as `forecast_panel`.
    """
    check_order(order)
    matrix = matrix_of(panel, order)
    columns = [name for name in LEVEL_COLUMNS if name in matrix.statics]
    if not columns:
        raise ForecastError(
            f"the panel has none of the columns {', '.join(LEVEL_COLUMNS)}: totals need one"
        )
    season, horizon = order.periods_of_a_season, order.horizon
    tree = tree_of([[matrix.statics[name][row] for name in columns] for row in _rows(matrix)])
    length = matrix.wanted.shape[1]
    bottom = forecast_values(
        matrix.wanted, season=season, horizon=horizon, groups=matrix.group_numbers(order.group),
        told=told, **what_trees_see(matrix, order, length),
    )  # fmt: skip
    if not tree.names:
        table = forecast_frame(matrix.ids, bottom, last=matrix.last, step=matrix.step)
        return Coherent(table, table.clear())
    above = forecast_values(
        node_values(tree, matrix.wanted, season), season=season, horizon=horizon
    )
    mean = reconciled(tree, bottom.mean, above.mean, _variance(bottom), _variance(above))
    tables = [
        forecast_frame(names, _moved(forecast, to), last=matrix.last, step=matrix.step)
        for names, forecast, to in (
            (matrix.ids, bottom, mean), (tree.names, above, tree.sums(mean)),
        )
    ]  # fmt: skip
    return Coherent(*tables)


def node_values(tree: Tree, wanted: Numbers, season: int) -> Numbers:
    """The past of each node. A series' unknown periods count as their stand-ins, and a period is
    unknown where less than half of what a node usually is was known."""
    history = history_of(wanted, None, season)
    begun = np.cumsum(history.known, axis=1) > 0
    values = np.where(begun, history.values, 0.0)
    whole, known = tree.sums(values), tree.sums(np.where(history.known, values, 0.0))
    any_known = tree.sums(history.known.astype(np.float64)) > 0
    return np.where(any_known & (known >= _LEAST_KNOWN * whole), whole, np.nan)


def _rows(matrix: PanelMatrix) -> range:
    return range(len(matrix.ids))


def _variance(forecast: Forecast) -> Numbers:
    width = forecast.quantiles[:, :, _HIGH] - forecast.quantiles[:, :, _LOW]
    return np.asarray(((width / _BETWEEN_THEM) ** 2).mean(axis=1))


def _moved(forecast: Forecast, mean: Numbers) -> Forecast:
    """The same shape round another mean."""
    share = np.where(forecast.mean > TINY, mean / np.maximum(forecast.mean, TINY), 1.0)
    return Forecast(mean, forecast.quantiles * share[:, :, None])
