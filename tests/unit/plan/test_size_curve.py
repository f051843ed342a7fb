"""Sizes: shares as if nothing had been sold out, thin data drawn toward the category."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as some

from demand.demand_error import DemandError
from demand.plan.apportion import apportion
from demand.plan.size_curve import size_curves
from demand.plan.stock_out import likeliest_shares, mean_shares, size_sales

TRUE = np.array([0.08, 0.22, 0.33, 0.25, 0.12])
SIZES = ("S", "M", "L", "XL", "2XL")


def sell(
    random: np.random.Generator, stock: np.ndarray, weekly: np.ndarray, shares: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Buyers come at their moments; a size is in stock until its last piece is sold."""
    sold, there = np.zeros((len(weekly), len(shares))), np.zeros((len(weekly), len(shares)))
    left = stock.copy()
    for week, mean in enumerate(weekly):
        for size, share in enumerate(shares):
            moments = np.sort(random.random(random.poisson(mean * share)))
            if left[size] <= 0:
                continue
            taken = min(len(moments), left[size])
            sold[week, size] = taken
            there[week, size] = moments[taken - 1] if taken == left[size] and taken else 1.0
            left[size] -= taken
    return sold, there


def shop(stock: int, *, styles: int = 80) -> tuple[pl.DataFrame, np.ndarray]:
    """A category of styles, all sizes of each stocked alike, and their true curves."""
    random = np.random.default_rng(7)
    truth = random.dirichlet(TRUE * 100, styles)
    weekly = np.array([60, 80, 50, 40, 40, 30, 30, 20.0])
    days = [date(2026, 9, 7) + timedelta(weeks=week) for week in range(len(weekly))]
    parts = []
    for number, shares in enumerate(truth):
        sold, there = sell(random, np.full(len(TRUE), stock), weekly, shares)
        parts.append(pl.DataFrame({
            "style": f"s{number:03d}", "size": list(SIZES) * len(days),
            "ds": [day for day in days for _ in SIZES], "y": sold.ravel(),
            "in_stock": there.ravel(), "category": "tops",
        }))  # fmt: skip
    return pl.concat(parts), truth


def test_sizes_that_sell_out_are_off_to_no_side() -> None:
    """Stocked alike, so that the middle ones run out early: sales alone are far off."""
    panel, truth = shop(40)
    curves = size_curves(panel).styles
    found = np.array([[curves[s].share(z) for z in SIZES] for s in sorted(curves)])
    sold = panel.group_by("style", "size").agg(pl.col("y").sum())
    sums = {(style, size): y for style, size, y in sold.iter_rows()}
    counts = np.array([[sums[s, z] for z in SIZES] for s in sorted(curves)])
    naive = counts / counts.sum(axis=1, keepdims=True)
    assert np.abs((naive - truth).mean(axis=0)).max() > 0.05
    off = found - truth
    error = off.std(axis=0) / np.sqrt(len(off))
    assert np.abs(off.mean(axis=0)).max() <= 0.01
    assert (np.abs(off.mean(axis=0)) <= 2.5 * error).all()


def test_without_stock_outs_the_shares_are_those_of_the_sales() -> None:
    sold = np.array([[3.0, 6.0, 1.0], [1.0, 4.0, 5.0]])
    sales = size_sales(sold, np.ones_like(sold))
    assert sales.always
    found = likeliest_shares(sales, np.full(3, 1 / 3), 0.0).shares
    assert found == pytest.approx([0.2, 0.5, 0.3], abs=1e-6)


def test_a_size_that_was_there_half_of_the_time_counts_double() -> None:
    sold = np.array([[50.0, 50.0], [50.0, 0.0]])
    sales = size_sales(sold, np.array([[1.0, 1.0], [1.0, 0.0]]))
    assert not sales.always
    even = np.full(2, 0.5)
    assert likeliest_shares(sales, even, 0.0).shares == pytest.approx([0.5, 0.5], abs=1e-6)
    random = np.random.default_rng(1)
    assert mean_shares(sales, even, 0.0, even, random) == pytest.approx([0.5, 0.5], abs=0.01)


def test_a_size_that_sold_its_only_piece_at_once_is_drawn_to_the_category() -> None:
    """One piece bought, one sold in an hour: the sale stopped the clock, and says little."""
    sales = size_sales(np.array([[1.0, 40.0]]), np.array([[0.05, 1.0]]))
    prior = np.array([0.1, 0.9])
    found = mean_shares(sales, prior, 50.0, prior, np.random.default_rng(1))
    assert found[0] == pytest.approx(0.11, abs=0.01)


def panel(styles: dict[str, tuple[np.ndarray, int]], seed: int = 3) -> pl.DataFrame:
    random = np.random.default_rng(seed)
    rows = []
    for style, (shares, pieces) in styles.items():
        for week in range(4):
            counts = random.multinomial(pieces // 4, shares)
            for size, y in zip(SIZES, counts, strict=True):
                day = date(2026, 11, 2) + timedelta(weeks=week)
                rows.append((style, size, day, float(y), "tops"))
    return pl.DataFrame(rows, schema=["style", "size", "ds", "y", "category"], orient="row")


def test_thin_data_is_drawn_to_the_category_and_rich_data_keeps_its_own() -> None:
    random = np.random.default_rng(1)
    styles = {f"s{n}": (random.dirichlet(TRUE * 60), 800) for n in range(12)}
    styles |= {"thin": (np.array([1, 0, 0, 0, 0.0]), 8), "rich": (TRUE[::-1], 8000)}
    curves = size_curves(panel(styles))
    category = np.array([curves.categories["tops"].share(size) for size in SIZES])
    assert np.abs(category - TRUE).max() < 0.03
    assert curves.styles["thin"].share("S") < 0.3
    assert curves.styles["rich"].share("S") == pytest.approx(0.12, abs=0.02)
    new = curves.curve("new", "tops")
    assert new == curves.categories["tops"]
    assert curves.curve("new", "none") is None
    for curve in curves.styles.values():
        assert sum(curve.shares) == pytest.approx(1)


def test_shrinking_brings_the_curves_nearer_to_the_truth() -> None:
    random = np.random.default_rng(5)
    truth = {f"s{n}": random.dirichlet(TRUE * 80) for n in range(30)}
    frame = panel({style: (shares, 40) for style, shares in truth.items()}, seed=9)
    curves = size_curves(frame)
    raw = frame.group_by("style", "size").agg(pl.col("y").sum())
    naive = {(s, z): y / 40 for s, z, y in raw.iter_rows()}
    shrunk_error = naive_error = 0.0
    for style, shares in truth.items():
        for size, share in zip(SIZES, shares, strict=True):
            shrunk_error += (curves.styles[style].share(size) - share) ** 2
            naive_error += (naive[style, size] - share) ** 2
    assert shrunk_error < 0.6 * naive_error


def test_colours_divide_as_sizes_do() -> None:
    frame = panel({"a": (TRUE, 400)}).rename({"size": "colour"})
    assert sum(size_curves(frame, by="colour").styles["a"].shares) == pytest.approx(1)
    with pytest.raises(DemandError, match="no column 'size'"):
        size_curves(frame)


@given(
    some.integers(0, 10_000),
    some.lists(some.floats(0, 1e6), min_size=1, max_size=9),
    some.integers(1, 12),
)
def test_parts_add_up_and_are_near_their_shares(total: int, shares: list[float], pack: int) -> None:
    parts = apportion(total, shares, pack=pack)
    assert sum(parts) == total
    assert min(parts) >= 0
    if sum(shares) > 0:
        for part, share in zip(parts, shares, strict=True):
            assert abs(part - total * share / sum(shares)) < 2 * pack


def test_shares_that_are_none_are_refused() -> None:
    for shares in ([], [0.5, -0.1]):
        with pytest.raises(ValueError, match="shares"):
            apportion(3, shares)
