"""A colour's forecast divided over its sizes."""

from datetime import date, timedelta

import msgspec
import numpy as np
import polars as pl
import pytest

from demand.forecast.forecast_panel import ForecastOrder, forecast_panel
from demand.forecast_table import COLUMNS, LEVELS, QUANTILES
from demand.plan.colour_stock import with_colour_stock
from demand.plan.finishing import divided
from demand.plan.outlook import outlook_of
from demand.plan.request import PlanRequest
from demand.plan.size_curve import size_curves
from demand.plan.sized_forecast import SizedForecast, sized_forecast
from demand.plan.terms import TermsBook
from demand.plan_line import PlanLine
from demand.quantile_curve import weights_at

MONDAY = date(2026, 1, 5)
SIZES = ("S", "M", "L", "XL", "2XL")


def colours(**means: float) -> pl.DataFrame:
    """A week of each colour, with the spread of pieces that come by chance."""
    rows = [
        (f"A|{colour}", MONDAY, mean, *(max(mean + z * mean**0.5, 0.0) for z in
         (-1.96, -1.28, -0.67, 0.0, 0.67, 1.28, 1.96)))
        for colour, mean in means.items()
    ]  # fmt: skip
    return pl.DataFrame(rows, schema=list(COLUMNS), orient="row")


def sized(
    table: pl.DataFrame, panel: pl.DataFrame, **more: list[tuple[str, str, str, str]]
) -> SizedForecast:
    return sized_forecast(table, panel, size_curves(panel), **more)


def sold(rows: list[tuple[str, str, float, float]]) -> pl.DataFrame:
    """Twenty weeks of (colour, size, pieces a week, share of the time in stock) of style A."""
    return pl.DataFrame(
        [
            (f"A|{c}|{s}", MONDAY - timedelta(weeks=week), y, "A", "tops", c, s, there)
            for week in range(1, 21)
            for c, s, y, there in rows
        ],
        schema=["unique_id", "ds", "y", "style", "category", "colour", "size", "in_stock"],
        orient="row",
    )


def test_the_sizes_of_a_colour_add_up_to_it_and_go_by_the_curve() -> None:
    panel = sold([("red", "S", 10.0, 1.0), ("red", "M", 30.0, 1.0), ("blue", "M", 5.0, 1.0)])
    found = sized(colours(red=40.0, blue=8.0), panel)
    means = dict(found.frame.select("unique_id", "mean").iter_rows())
    assert means == {
        "A|blue|M": pytest.approx(8.0), "A|red|S": pytest.approx(40 - means["A|red|M"]),
        "A|red|M": pytest.approx(30.0, abs=0.5),
    }  # fmt: skip
    assert found.frame.columns == list(COLUMNS)
    assert found.shares["A|blue|M"].share == 1
    zh, en = found.shares["A|red|S"].in_words("S")
    assert "S码占本色" in zh
    assert "900 sold of the style" in en


def test_a_size_that_was_sold_out_gets_its_part_again() -> None:
    there = sized(colours(red=40.0), sold([("red", "S", 20.0, 1.0), ("red", "M", 20.0, 1.0)]))
    rows = sold([("red", "S", 20.0, 1.0), ("red", "M", 20.0, 1.0)])
    gone = (pl.col("size") == "M") & (pl.col("ds") >= MONDAY - timedelta(weeks=12))
    out = rows.with_columns(
        pl.when(gone).then(0.0).otherwise(pl.col(name)).alias(name) for name in ("y", "in_stock")
    )
    assert out["y"].sum() < rows["y"].sum() * 0.75, "much less was sold"
    share = sized(colours(red=40.0), out).shares["A|red|M"].share
    assert share == pytest.approx(there.shares["A|red|M"].share, abs=0.02)


def test_a_size_that_is_offered_and_was_never_sold_gets_a_part() -> None:
    panel = sold([("red", "S", 10.0, 1.0), ("red", "M", 30.0, 1.0)])
    found = sized(
        colours(red=40.0, green=20.0), panel,
        offered=[
            ("A", "red", "L", "tops"), ("A", "green", "M", "tops"), ("A", "green", "S", "tops"),
            ("B", "", "M", "tops"),
        ],
    )  # fmt: skip
    means = dict(found.frame.select("unique_id", "mean").iter_rows())
    assert set(means) == {"A|red|S", "A|red|M", "A|red|L", "A|green|M", "A|green|S"}
    assert set(found.shares) == set(means)
    assert sum(means.values()) == pytest.approx(60.0)
    assert means["A|green|M"] == pytest.approx(15.0, abs=0.5), "as the style's curve has it"


def test_a_new_style_divides_by_its_category() -> None:
    panel = sold([("red", "S", 10.0, 1.0), ("red", "M", 30.0, 1.0)])
    new = colours(red=40.0).with_columns(pl.lit("N|").alias("unique_id"))
    found = sized(new, panel, offered=[("N", "", size, "tops") for size in "SM"])
    means = dict(found.frame.select("unique_id", "mean").iter_rows())
    assert set(means) == {"N||S", "N||M"}
    assert means["N||M"] == pytest.approx(30.0, abs=1.0)


def shop(seed: int) -> tuple[pl.DataFrame, dict[str, np.ndarray]]:
    """Slow sellers with times sold out; what was wanted of each SKU in the six weeks after."""
    chance = np.random.default_rng(seed)
    base = chance.dirichlet([8, 16, 16, 9, 5])
    rows, wanted = [], {}
    for number in range(60):
        style, colour = f"s{number // 3}", f"c{number % 3}"
        share = np.random.default_rng([seed, number // 3]).dirichlet(base * 40)
        level = chance.lognormal(np.log(4.0), 0.8)
        demand = chance.poisson(level * chance.gamma(4, 0.25, 46)[:, None] * share)
        for place, size in enumerate(SIZES):
            there = np.ones(40)
            begin = chance.integers(0, 40)
            there[begin : begin + chance.integers(0, 9)] = 0
            uid = f"{style}|{colour}|{size}"
            rows += [
                (uid, MONDAY + timedelta(weeks=week), float(demand[week, place] * there[week]),
                 style, "tops", colour, size, there[week])
                for week in range(40)
            ]  # fmt: skip
            wanted[uid] = demand[40:, place]
    names = ["unique_id", "ds", "y", "style", "category", "colour", "size", "in_stock"]
    return pl.DataFrame(rows, schema=names, orient="row").sort("unique_id", "ds"), wanted


def by_colour(panel: pl.DataFrame) -> pl.DataFrame:
    sums = panel.group_by("style", "colour", "ds").agg(
        pl.col("y").sum(), pl.col("category").first()
    )
    uid = pl.concat_str(["style", "colour"], separator="|").alias("unique_id")
    return with_colour_stock(sums.with_columns(uid), panel, size_curves(panel)).sort(
        "unique_id", "ds"
    )


def loss_and_total(frame: pl.DataFrame, wanted: dict[str, np.ndarray]) -> tuple[float, float]:
    """The mean quantile loss a piece, and the pieces that a plan takes it to mean."""
    real = np.concatenate([wanted[uid] for uid in frame["unique_id"].unique().sort()])
    points = frame.select(QUANTILES).to_numpy()
    error = real[:, None] - points
    levels = np.asarray(LEVELS)
    loss = np.maximum(levels * error, (levels - 1) * error).sum() / real.sum()
    meant = points @ weights_at((np.arange(200) + 0.5) / 200).mean(axis=1)
    return float(loss), float(meant.sum())


def test_slow_sellers_are_forecast_better_by_their_colour_than_by_themselves() -> None:
    panel, wanted = shop(3)
    order = ForecastOrder(horizon=6)
    alone, alone_meant = loss_and_total(forecast_panel(panel, order), wanted)
    frame = sized(forecast_panel(by_colour(panel), order), panel).frame
    divided, divided_meant = loss_and_total(frame, wanted)
    assert divided < alone * 0.96
    assert divided_meant == pytest.approx(frame["mean"].sum(), rel=0.06), "no order too much"
    assert alone_meant > 1.1 * frame["mean"].sum(), "which single sizes would have brought"
    inside = frame.join(
        pl.DataFrame(
            [(uid, MONDAY + timedelta(weeks=40 + week), float(y))
             for uid, ys in wanted.items() for week, y in enumerate(ys)],
            schema=["unique_id", "ds", "y"], orient="row",
        ), on=["unique_id", "ds"],
    )  # fmt: skip
    held = inside.select(pl.col("y").is_between(pl.col("q0.1"), pl.col("q0.9")).mean()).item()
    assert 0.8 < held < 0.97, "whole pieces hold more than the level, never less"


def test_a_style_is_given_no_size_that_only_others_of_its_category_have() -> None:
    rows = sold([("red", "S", 9.0, 1.0), ("red", "M", 20.0, 1.0)])
    shoes = sold([("red", "38", 9.0, 1.0), ("red", "39", 9.0, 1.0)]).with_columns(
        pl.lit("B").alias("style"), pl.col("unique_id").str.replace("A", "B")
    )
    panel = pl.concat([rows, shoes])
    book = TermsBook(
        source="t", default={"price": 9.0, "cost": 4.0}, of_style={}, of_line={}, names={}
    )
    one = PlanLine(
        style="A", colour="red", size="", sku="A|red", factory="", quantity=100, due=None,
        demand_p10=60.0, demand_p50=80.0, demand_p90=100.0, covers_weeks=4, on_hand=0, on_order=0,
        confidence=0.7, reason_zh="", reason_en="",
    )  # fmt: skip
    request = PlanRequest(outlook=outlook_of(colours(red=20.0)), terms=book)
    lines = divided([one, msgspec.structs.replace(one, style="NEW")], request, panel)
    of_style = {line.size: line.quantity for line in lines if line.style == "A"}
    assert set(of_style) == {"S", "M"}
    assert sum(of_style.values()) == 100
    assert set(sized(colours(red=40.0), panel).frame["unique_id"]) == {
        "A|red|S",
        "A|red|M",
    }


def test_a_colour_whose_best_size_is_gone_is_forecast_as_if_it_were_there() -> None:
    panel, _ = shop(5)
    whole = panel.with_columns(pl.lit(1.0).alias("in_stock"))
    chance = np.random.default_rng(1)
    hot = [uid for uid in panel["unique_id"].unique().sort() if uid.endswith("|L")]
    hot = [uid for uid in hot if chance.random() < 0.7]
    last = MONDAY + timedelta(weeks=12)
    gone = pl.col("unique_id").is_in(hot) & (pl.col("ds") > last)
    left = whole.with_columns(
        pl.when(gone).then(0.0).otherwise(pl.col(name)).alias(name) for name in ("y", "in_stock")
    )
    assert left["y"].sum() < 0.87 * whole["y"].sum(), "that much was not sold"
    order = ForecastOrder(horizon=6)
    found, true = (forecast_panel(by_colour(each), order)["mean"].sum() for each in (left, whole))
    assert found == pytest.approx(true, rel=0.03)
