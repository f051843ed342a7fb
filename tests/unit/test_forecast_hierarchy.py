"""Levels that agree: every total is the sum of its parts, and nothing is below 0."""

from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from demand.forecast.coherent import node_values
from demand.forecast.hierarchy import reconciled, tree_of
from demand.forecast_table import read_forecast
from host import cli


@settings(max_examples=40)
@given(some.integers(2, 25), some.integers(1, 4), some.integers(0, 10_000))
def test_the_answer_is_that_of_weighted_least_squares(count: int, horizon: int, seed: int) -> None:
    draw = np.random.default_rng(seed)
    paths = [(f"c{draw.integers(3)}", f"s{draw.integers(3)}") for _ in range(count)]
    tree = tree_of(paths)
    bottom = draw.gamma(2.0, 50.0, (count, horizon))
    nodes = tree.sums(bottom) * draw.uniform(0.95, 1.05, (len(tree.names), horizon))
    bottom_error = draw.uniform(1.0, 5.0, count)
    node_error = draw.uniform(1.0, 20.0, len(tree.names))
    summing = np.concatenate([np.eye(count), tree.sums(np.eye(count))])
    weights = np.diag(1.0 / np.concatenate([bottom_error, node_error]))
    whole = np.concatenate([bottom, nodes])
    exact = np.linalg.solve(summing.T @ weights @ summing, summing.T @ weights @ whole)
    found = reconciled(tree, bottom, nodes, bottom_error, node_error)
    if (exact >= 0).all():
        np.testing.assert_allclose(found, exact, rtol=1e-5, atol=1e-4)
    assert (found >= 0).all()
    assert found.sum(axis=0) == pytest.approx(np.maximum(exact.sum(axis=0), 0), rel=1e-4, abs=1e-3)


def test_a_trusted_total_moves_its_parts_and_a_doubtful_one_does_not() -> None:
    tree = tree_of([("a",), ("a",)])
    bottom, total = np.array([[10.0], [30.0]]), np.array([[60.0]])
    trusted = reconciled(tree, bottom, total, np.array([1.0, 3.0]), np.array([1e-6]))
    assert trusted[:, 0].tolist() == pytest.approx([15.0, 45.0], rel=1e-4)
    doubtful = reconciled(tree, bottom, total, np.array([1.0, 3.0]), np.array([1e9]))
    assert doubtful[:, 0].tolist() == pytest.approx([10.0, 30.0], rel=1e-4)


def test_nodes_that_say_nothing_new_are_left_out() -> None:
    tree = tree_of([("a", "x"), ("a", "y"), ("a", "y"), ("b", "z")])
    assert tree.names == ["total", "total/a", "total/a/y"]
    assert tree.sizes.tolist() == [4, 3, 2]


def test_a_stock_out_of_one_part_is_no_fall_of_the_whole() -> None:
    wanted = np.full((2, 12), 10.0)
    wanted[0, 6] = np.nan
    wanted[:, 9] = np.nan
    whole = node_values(tree_of([("a",), ("a",)]), wanted, 52)
    assert whole[0, 6] == 20.0
    assert np.isnan(whole[0, 9])


def test_the_command_writes_totals_that_are_the_sums_of_the_series(tmp_path: Path) -> None:
    draw = np.random.default_rng(1)
    first = date(2025, 1, 6).toordinal()
    lines = ["unique_id,ds,y,category,style,colour"]
    for style in range(4):
        for colour in ("red", "blue"):
            for week in range(30):
                day = date.fromordinal(first + 7 * week)
                sold = draw.poisson(3 * (style + 1))
                lines.append(f"{style}-{colour},{day},{sold},c{style % 2},s{style},{colour}")
    panel, out, totals = (tmp_path / name for name in ("p.csv", "f.csv", "t.csv"))
    panel.write_text("\n".join(lines) + "\n")
    given_ = ["forecast", str(panel), "--horizon", "3", "--out", str(out), "--totals", str(totals)]
    assert cli.main(given_) == 0
    series, above = read_forecast(out), read_forecast(totals)
    assert "total/c1/s3" in above["unique_id"].to_list()
    days = series.group_by("ds").agg(pl.col("mean").sum()).sort("ds")["mean"].to_list()
    assert above.filter(unique_id="total").sort("ds")["mean"].to_list() == pytest.approx(
        days, rel=1e-5
    )
    panel.write_text("unique_id,ds,y\na,2025-01-06,1\n")
    assert cli.main(given_) == 2
