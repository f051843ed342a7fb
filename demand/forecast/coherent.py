"""A panel forecast at every level at once, so that the plan's sums are the sums of its parts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import polars as pl
from msgspec import Struct

from demand.forecast.arrays import TINY, Numbers
from demand.forecast.engine import Forecast, Told, forecast_values
from demand.forecast.events import EventEffects
from demand.forecast.forecast_frame import forecast_frame
from demand.forecast.forecast_panel import (
    ForecastError,
    ForecastOrder,
    check_order,
    effects_of,
    forecast_calm,
    matrix_of,
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
    panel: pl.DataFrame,
    order: ForecastOrder,
    *,
    told: Told = lambda done: None,
    heard: Callable[[str], None] = lambda sentence: None,
) -> Coherent:
    """Forecast every level of a panel and let the levels agree.

    They agree on what would come without events; then each series is lifted by the events that
    concern it, and each total by as much as its series are. `heard` is told what they do.

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
    tree = tree_of([[matrix.statics[name][row] for name in columns] for row in _rows(matrix)])
    effects = effects_of(matrix, order, heard=heard)
    bottom = forecast_calm(matrix, order, effects, told=told)
    above = None
    if tree.names:
        bottom, above = _agreed(tree, bottom, _of_nodes(tree, matrix, order, effects))
    return Coherent(*_tables(matrix, tree, effects, bottom, above))


def _of_nodes(
    tree: Tree, matrix: PanelMatrix, order: ForecastOrder, effects: EventEffects | None
) -> Forecast:
    wanted = matrix.wanted if effects is None else effects.without(matrix.wanted)
    season = order.periods_of_a_season
    return forecast_values(node_values(tree, wanted, season), season=season, horizon=order.horizon)


def _agreed(tree: Tree, bottom: Forecast, above: Forecast) -> tuple[Forecast, Forecast]:
    """Series and nodes with means that add up."""
    mean = reconciled(tree, bottom.mean, above.mean, _variance(bottom), _variance(above))
    return _moved(bottom, mean), _moved(above, tree.sums(mean))


def _tables(
    matrix: PanelMatrix,
    tree: Tree,
    effects: EventEffects | None,
    bottom: Forecast,
    above: Forecast | None,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Of the series and of the nodes, with the events that are to come."""
    if effects is not None:
        above = above and effects.again_in_sums(tree.sums, bottom.mean, above)
        bottom = effects.again(bottom)
    series = forecast_frame(matrix.ids, bottom, last=matrix.last, step=matrix.step)
    if above is None:
        return series, series.clear()
    return series, forecast_frame(tree.names, above, last=matrix.last, step=matrix.step)


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
