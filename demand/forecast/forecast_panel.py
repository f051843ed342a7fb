"""One panel in, one forecast table out: what the command, the plan and the report call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import polars as pl
from msgspec import Struct

from demand.demand_error import DemandError
from demand.forecast.calendar_step import SEASONS, Step
from demand.forecast.engine import Forecast, Told, forecast_values
from demand.forecast.events import LIMITS, Event, EventEffects, event_effects
from demand.forecast.forecast_frame import forecast_frame
from demand.forecast.panel_matrix import PanelMatrix, panel_matrix
from demand.forecast.stacking import full_effort
from demand.panel_table import SIGNALS

MOST_HORIZON = 520
MOST_SEASON = 400
TRAITS = ("style", "category", "colour", "size", "price_band")
_SEASONS_READ = 6


class ForecastOrder(Struct, frozen=True, kw_only=True):
    """What is to be forecast: how many periods, of which step, and with how much effort.

    `season` is in periods; 0 takes the usual one of the step. `group` names the static column
    whose series share seasonal shapes. `full` adds the boosted trees, which also look at static
    columns and, if `use_signals`, at what viewers said and searched. `events` are known beforehand,
    those of the past and those to come.
    """

    horizon: int
    step: Step = Step.WEEKLY
    season: int = 0
    group: str = "category"
    full: bool = False
    use_signals: bool = True
    events: tuple[Event, ...] = ()

    @property
    def periods_of_a_season(self) -> int:
        """The season that is meant."""
        return self.season or SEASONS[self.step]


class ForecastError(DemandError):
    """What was asked of the forecast cannot be done; one sentence."""

    code = "demand.forecast"


def forecast_panel(
    panel: pl.DataFrame,
    order: ForecastOrder,
    *,
    told: Told = lambda done: None,
    heard: Callable[[str], None] = lambda sentence: None,
) -> pl.DataFrame:
    """The forecast of every series of a panel (as `read_panel` gives it).

    Every series is forecast from the period after the newest one of the whole panel. `heard` is
    told what the coming events are taken to do.

    Raises:
        ForecastError: a horizon or season out of bounds.
        TableError: the panel is empty, too large, or has two rows of a series in a period.
    """
    check_order(order)
    matrix = matrix_of(panel, order)
    effects = effects_of(matrix, order, heard=heard)
    forecast = forecast_calm(matrix, order, effects, told=told)
    if effects is not None:
        forecast = effects.again(forecast)
    return forecast_frame(matrix.ids, forecast, last=matrix.last, step=matrix.step)


def effects_of(
    matrix: PanelMatrix,
    order: ForecastOrder,
    *,
    heard: Callable[[str], None] = lambda sentence: None,
) -> EventEffects | None:
    """What the order's events did and will do, which `heard` is told; None where there are none.

    Raises:
        TableError: an event is limited by a column that the panel does not have.
    """
    if not order.events:
        return None
    effects = event_effects(matrix, order.events, order.horizon)
    for sentence in effects.told():
        heard(sentence)
    return effects


def forecast_calm(
    matrix: PanelMatrix,
    order: ForecastOrder,
    effects: EventEffects | None,
    *,
    told: Told = lambda done: None,
) -> Forecast:
    """The periods after a matrix as they would be, and its past as it would have been, had there
    been none of these events."""
    return forecast_values(
        matrix.wanted if effects is None else effects.without(matrix.wanted),
        season=order.periods_of_a_season, horizon=order.horizon,
        groups=matrix.group_numbers(order.group), told=told, **_what_trees_see(matrix, order),
    )  # fmt: skip


def matrix_of(panel: pl.DataFrame, order: ForecastOrder, *, further: int = 0) -> PanelMatrix:
    """As much of the panel as a forecast looks at, and `further` periods before.

    Raises:
        TableError: the panel is empty, too large, or has two rows of a series in a period.
    """
    longest = _SEASONS_READ * order.periods_of_a_season + 8 * order.horizon + further
    return panel_matrix(
        panel, step=order.step, longest=longest, statics=(order.group, *TRAITS, *LIMITS),
        signals=SIGNALS if order.use_signals else (),
    )  # fmt: skip


def _what_trees_see(matrix: PanelMatrix, order: ForecastOrder) -> dict[str, Any]:
    """Effort, traits and signals for the full path; nothing for the fast one."""
    if not order.full:
        return {}
    from demand.forecast.providers.boosted_trees import learn

    traits = [matrix.group_numbers(name) for name in TRAITS if name in matrix.statics]
    signals = [matrix.signals[name] for name in sorted(matrix.signals)]
    return {
        "effort": full_effort(learn),
        "traits": np.stack(traits, axis=1) if traits else None,
        "signals": np.stack(signals) if signals else None,
    }


def check_order(order: ForecastOrder) -> None:
    """That horizon and season are within bounds.

    Raises:
        ForecastError: one is not.
    """
    if not 1 <= order.horizon <= MOST_HORIZON:
        raise ForecastError(f"the horizon is {order.horizon}; allowed is 1 to {MOST_HORIZON}")
    if not 0 <= order.season <= MOST_SEASON:
        raise ForecastError(f"the season is {order.season}; allowed is 1 to {MOST_SEASON}")
