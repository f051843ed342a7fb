"""One panel in, one forecast table out: what the command, the plan and the report call."""

from __future__ import annotations

import polars as pl
from msgspec import Struct

from demand.demand_error import DemandError
from demand.forecast.calendar_step import SEASONS, Step
from demand.forecast.engine import Told, forecast_values
from demand.forecast.fast_members import fast_members
from demand.forecast.forecast_frame import forecast_frame
from demand.forecast.panel_matrix import panel_matrix

MOST_HORIZON = 520
MOST_SEASON = 400
_SEASONS_READ = 6


class ForecastOrder(Struct, frozen=True, kw_only=True):
    """What is to be forecast: how many periods, of which step, and with how much effort.

    `season` is in periods; 0 takes the usual one of the step. `group` names the static column
    whose series share seasonal shapes.
    """

    horizon: int
    step: Step = Step.WEEKLY
    season: int = 0
    group: str = "category"

    @property
    def periods_of_a_season(self) -> int:
        """The season that is meant."""
        return self.season or SEASONS[self.step]


class ForecastError(DemandError):
    """What was asked of the forecast cannot be done; one sentence."""

    code = "demand.forecast"


def forecast_panel(
    panel: pl.DataFrame, order: ForecastOrder, *, told: Told = lambda done: None
) -> pl.DataFrame:
    """The forecast of every series of a panel (as `read_panel` gives it).

    Every series is forecast from the period after the newest one of the whole panel.

    Raises:
        ForecastError: a horizon or season out of bounds.
        TableError: the panel is empty, too large, or has two rows of a series in a period.
    """
    check_order(order)
    season = order.periods_of_a_season
    matrix = panel_matrix(
        panel, step=order.step, longest=_SEASONS_READ * season + 8 * order.horizon,
        statics=(order.group,),
    )  # fmt: skip
    forecast = forecast_values(
        matrix.wanted, season=season, horizon=order.horizon,
        groups=matrix.group_numbers(order.group), source=fast_members, told=told,
    )  # fmt: skip
    return forecast_frame(matrix.ids, forecast, last=matrix.last, step=matrix.step)


def check_order(order: ForecastOrder) -> None:
    """That horizon and season are within bounds.

    Raises:
        ForecastError: one is not.
    """
    if not 1 <= order.horizon <= MOST_HORIZON:
        raise ForecastError(f"the horizon is {order.horizon}; allowed is 1 to {MOST_HORIZON}")
    if not 0 <= order.season <= MOST_SEASON:
        raise ForecastError(f"the season is {order.season}; allowed is 1 to {MOST_SEASON}")
