"""What a plan assumes, measured on the shop's own past: how far weeks go wrong together, and how
many buyers near styles share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import msgspec
import polars as pl

from demand.bounded_file import read_json
from demand.forecast.forecast_panel import ForecastOrder, forecast_panel
from demand.plan.correlation import measured_correlation
from demand.plan.near_rate import measured_near_rate
from demand.plan.near_styles import NearPair
from demand.plan.request import DEFAULT_NEAR_RATE
from demand.plan.scenarios import DEFAULT_CORRELATION
from demand.plan.size_curve import size_curves
from demand.plan.sized_forecast import sized_forecast
from demand.whole_file import replacing

FILE = "measured.json"
_WEEKS = 6
"""How far each of the earlier forecasts reaches."""
_MOST_ORIGINS = 6
_LEAST_ORIGINS = 2
_LEAST_PAST = timedelta(weeks=26)
_MOST_STYLES = 30
_WATCHED = 0.9


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """The correlation of weeks and the near rate, each with the pairs of weeks and the sold-out
    weeks that it was measured on; 0 of them: it is assumed."""

    correlation: float = DEFAULT_CORRELATION
    correlation_pairs: int = 0
    near_rate: float = DEFAULT_NEAR_RATE
    near_weeks: int = 0


def measured(
    panel: pl.DataFrame, colours: pl.DataFrame, pairs: Sequence[NearPair], order: ForecastOrder
) -> Measured:
    """From the panels of SKUs and of colours, as far as they reach; `order` says which forecast is
    tried on the past, by its fast path. Raises DemandError."""
    found = Measured()
    judged = judged_past(panel, colours, order)
    together = None if judged is None else measured_correlation(judged)
    if together is not None:
        found = msgspec.structs.replace(
            found, correlation=together.value, correlation_pairs=together.pairs
        )
    near = measured_near_rate(panel, pairs, assumed=DEFAULT_NEAR_RATE) if pairs else None
    if near is not None:
        found = msgspec.structs.replace(found, near_rate=near.value, near_weeks=near.weeks)
    return found


def judged_past(
    panel: pl.DataFrame, colours: pl.DataFrame, order: ForecastOrder
) -> pl.DataFrame | None:
    """What the last months' forecasts of SKUs would have said beside what came, made as the plan's
    are; of some of the styles, because a correlation needs no more. None where the past is short.
    """
    styles = colours["style"].unique().sort()
    some = styles.gather_every(-(-len(styles) // _MOST_STYLES)).to_frame()
    panel, chosen = panel.join(some, on="style"), colours.join(some, on="style")
    first, last = colours["ds"].min(), colours["ds"].max()
    assert isinstance(first, date) and isinstance(last, date)  # noqa: PT018 - weeks of a panel
    origins = [last - timedelta(weeks=_WEEKS * (back + 1)) for back in range(_MOST_ORIGINS)]
    origins = [each for each in origins if each - first >= _LEAST_PAST]
    if len(origins) < _LEAST_ORIGINS:
        return None
    tried = msgspec.structs.replace(order, horizon=_WEEKS, full=False)
    return pl.concat([_judged(panel, chosen, tried, origin) for origin in origins])


def _judged(
    panel: pl.DataFrame, colours: pl.DataFrame, order: ForecastOrder, origin: date
) -> pl.DataFrame:
    past, known = (each.filter(pl.col("ds") <= origin) for each in (panel, colours))
    sized = sized_forecast(forecast_panel(known, order), past, size_curves(past)).frame
    came = panel.select("unique_id", "ds", "y", *({"in_stock"} & set(panel.columns)))
    both = sized.join(came, on=["unique_id", "ds"]).with_columns(origin=pl.lit(origin))
    if "in_stock" in both.columns:
        both = both.filter(pl.col("in_stock").fill_null(1.0) >= _WATCHED).drop("in_stock")
    return both


def write_measured(found: Measured, folder: Path) -> None:
    """Keep it beside the report. Raises OSError."""
    with replacing(folder / FILE) as part:
        part.write_bytes(msgspec.json.encode(found))


def read_measured(folder: Path) -> Measured:
    """What was kept; what is assumed where nothing was. Raises TableError."""
    file = folder / FILE
    if not file.exists():
        return Measured()
    return read_json(file, Measured, "file of measured values", remedy="make the report again")
