"""What a plan assumes, measured on the shop's own past."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl

from demand.forecast.forecast_panel import ForecastOrder
from demand.plan.measured import Measured, measured, read_measured, write_measured
from demand.plan.near_styles import NearPair

FIRST = date(2025, 1, 6)
ORDER = ForecastOrder(horizon=8, full=True)


def panels(weeks: int, *, together: float) -> tuple[pl.DataFrame, pl.DataFrame]:
    """SKUs and colours of twelve styles; a style's level moves every six weeks by `together`."""
    draw = np.random.default_rng(8)
    rows = []
    for style in range(12):
        level = np.exp(np.repeat(draw.normal(0, together, weeks // 6 + 1), 6)[:weeks])
        for size in ("S", "M"):
            pieces = draw.poisson(60 * level)
            rows += [
                (f"K{style}|red|{size}", FIRST + timedelta(weeks=week), float(pieces[week]),
                 f"K{style}", "red", size, 1.0)
                for week in range(weeks)
            ]  # fmt: skip
    names = ["unique_id", "ds", "y", "style", "colour", "size", "in_stock"]
    skus = pl.DataFrame(rows, schema=names, orient="row")
    colours = skus.group_by("style", "colour", "ds").agg(
        pl.col("y").sum(), pl.col("in_stock").mean()
    )
    named = colours.with_columns(pl.concat_str("style", "colour", separator="|").alias("unique_id"))
    return skus, named


def test_levels_that_move_together_are_found_and_levels_that_do_not_are_not() -> None:
    moving = measured(*panels(78, together=0.5), (), ORDER)
    still = measured(*panels(78, together=0.0), (), ORDER)
    assert moving.correlation_pairs > 1000
    assert moving.correlation > 0.5
    assert still.correlation < 0.15


def test_a_short_past_leaves_what_is_assumed() -> None:
    assert measured(*panels(36, together=0.5), (), ORDER) == Measured()


def test_the_near_rate_is_measured_where_one_of_two_was_away() -> None:
    skus, colours = panels(36, together=0.0)
    gone = (pl.col("style") == "K0") & (pl.col("ds") >= FIRST + timedelta(weeks=20))
    stays = (pl.col("style") == "K1") & (pl.col("ds") >= FIRST + timedelta(weeks=20))
    away = skus.with_columns(
        y=pl.when(gone).then(0.0).when(stays).then(pl.col("y") * 1.4).otherwise(pl.col("y")),
        in_stock=pl.when(gone).then(0.0).otherwise(1.0),
    )
    found = measured(away, colours, [NearPair("K0", "K1", 1.0)], ORDER)
    assert found.near_weeks == 16
    assert found.near_rate > 0.55


def test_it_is_kept_beside_the_report(tmp_path: Path) -> None:
    assert read_measured(tmp_path) == Measured()
    found = Measured(correlation=0.4, correlation_pairs=900)
    write_measured(found, tmp_path)
    assert read_measured(tmp_path) == found
