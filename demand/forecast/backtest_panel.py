"""A panel tried out: our forecast beside the seasonal naive one and the library's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import polars as pl
from msgspec import Struct
from msgspec.structs import replace

from demand.forecast.backtest import SEASONAL_NAIVE, Model, Tried, backtest, seasonal_naive
from demand.forecast.engine import Forecast
from demand.forecast.events import Event, eventful
from demand.forecast.forecast_panel import (
    MOST_HORIZON,
    ForecastError,
    ForecastOrder,
    check_order,
    effects_of,
    forecast_calm,
    matrix_of,
)
from demand.forecast.panel_matrix import PanelMatrix
from demand.forecast.scores import quantile_losses

OURS = "yaohe"
WITHOUT_SIGNALS = "yaohe, no signals"
WITHOUT_EVENTS = "yaohe, no events"
MOST_WINDOWS = 26
_LEAST_PAST = 4


class Backtest(Struct, frozen=True):
    """The panel as it was read, and every model at every origin."""

    matrix: PanelMatrix
    tried: list[Tried]

    def losses_in_events(self, events: Sequence[Event]) -> dict[str, float]:
        """The quantile loss of each model, in pieces, summed over what lay in one of the events."""
        inside = eventful(self.matrix, events)
        total: dict[str, float] = {}
        for each in self.tried:
            ahead = slice(each.origin, each.origin + each.forecast.mean.shape[1])
            came = np.where(inside, self.matrix.wanted, np.nan)[:, ahead]
            lost = quantile_losses(each.forecast.quantiles, came).sum()
            total[each.model] = total.get(each.model, 0.0) + float(lost)
        return total


def backtest_panel(
    panel: pl.DataFrame,
    order: ForecastOrder,
    *,
    windows: int,
    library: bool,
    told: Callable[[str, int], None] = lambda model, origin: None,
) -> Backtest:
    """Try the forecast of a panel from `windows` earlier points of time, a horizon apart.

    Raises:
        ForecastError: the order is out of bounds, or the panel is too short for so many windows.
        TableError: as `forecast_panel`.
    """
    check_order(order)
    if not 1 <= windows <= MOST_WINDOWS:
        raise ForecastError(f"--windows is {windows}; allowed is 1 to {MOST_WINDOWS}")
    matrix = matrix_of(panel, order, further=min(windows * order.horizon, MOST_HORIZON))
    needed = windows * order.horizon + _LEAST_PAST
    if matrix.wanted.shape[1] < needed:
        raise ForecastError(
            f"the panel has {matrix.wanted.shape[1]} periods, and {windows} windows of"
            f" {order.horizon} need {needed}: ask for fewer windows or a shorter horizon"
        )
    tried = backtest(
        matrix, _models(matrix, order, library), season=order.periods_of_a_season,
        horizon=order.horizon, windows=windows, told=told,
    )  # fmt: skip
    return Backtest(matrix, tried)


def _models(matrix: PanelMatrix, order: ForecastOrder, library: bool) -> dict[str, Model]:
    season, horizon = order.periods_of_a_season, order.horizon

    def naive(origin: int) -> Forecast:
        return seasonal_naive(matrix.wanted[:, :origin], season=season, horizon=horizon)

    models: dict[str, Model] = {OURS: _ours(matrix, order), SEASONAL_NAIVE: naive}
    if order.full and matrix.signals:
        models[WITHOUT_SIGNALS] = _ours(replace(matrix, signals={}), order)
    if order.events:
        models[WITHOUT_EVENTS] = _ours(matrix, replace(order, events=()))
    if library:
        models.update(_of_the_library(matrix, horizon))
    return models


def _ours(matrix: PanelMatrix, order: ForecastOrder) -> Model:
    """What `forecast_panel` would have said then. When events are is known beforehand; what they do
    is learnt from those before the origin."""

    def model(origin: int) -> Forecast:
        then = matrix.until(origin)
        effects = effects_of(then, order)
        calm = forecast_calm(then, order, effects)
        return calm if effects is None else effects.again(calm)

    return model


def _of_the_library(matrix: PanelMatrix, horizon: int) -> dict[str, Model]:
    from demand.forecast.providers.library_models import NAMES, forecast_with

    def model(name: str) -> Model:
        return lambda origin: Forecast(
            *forecast_with(name, matrix.wanted[:, :origin], horizon=horizon)
        )

    return {name: model(name) for name in NAMES}
