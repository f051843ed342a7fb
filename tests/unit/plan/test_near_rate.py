"""How many buyers two styles share, measured where one of them was sold out."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from demand.plan.near_rate import measured_near_rate
from demand.plan.near_styles import NearPair

PAIRS = [NearPair(f"a{n}", f"b{n}", 0.9) for n in range(12)]


def panel(rate: float, *, sold_out: bool = True, seed: int = 5) -> pl.DataFrame:
    """Pairs of equal styles in a market that doubles; of each pair the first is sold out in every
    fourth week, which sends its common buyers to the second. Strangers sell beside them."""
    random = np.random.default_rng(seed)
    rows = []
    for week in range(40):
        market, day = 1 + week / 40, date(2026, 1, 5) + timedelta(weeks=week)
        for n in range(12):
            common = 60 * rate * 0.9 * market
            gone = sold_out and (week + n) % 4 == 0
            mean_b = 60 * market - common / 2 + (common / 2 if gone else 0)
            a = 0 if gone else random.poisson(60 * market - common / 2)
            rows.append((f"a{n}", day, float(a), 0.0 if gone else 1.0))
            rows.append((f"b{n}", day, float(random.poisson(mean_b)), 1.0))
            rows.append((f"c{n}", day, float(random.poisson(40 * market)), 1.0))
    return pl.DataFrame(rows, schema=["style", "ds", "y", "in_stock"], orient="row")


@pytest.mark.parametrize("true", [0.0, 0.3, 0.8])
def test_the_rate_that_the_sold_out_weeks_show_is_found(true: float) -> None:
    found = measured_near_rate(panel(true), PAIRS, assumed=0.5)
    assert found is not None
    assert found.value == pytest.approx(true, abs=0.06)
    assert found.weeks == 120


def test_what_tells_little_leaves_the_assumption_nearly_as_it_was() -> None:
    """Styles that are hardly alike share too few buyers to be seen among the others."""
    found = measured_near_rate(panel(0.0), [NearPair("a0", "b0", 0.03)], assumed=0.5)
    assert found is not None
    assert found.value == pytest.approx(0.5, abs=0.1)
    assert measured_near_rate(panel(0.0).head(36), PAIRS[:1], assumed=0.5) is None


def test_a_panel_without_stock_or_stock_outs_tells_nothing() -> None:
    assert measured_near_rate(panel(0.3).drop("in_stock"), PAIRS, assumed=0.5) is None
    assert measured_near_rate(panel(0.3, sold_out=False), PAIRS, assumed=0.5) is None
    assert measured_near_rate(panel(0.3), [NearPair("a0", "new", 0.9)], assumed=0.5) is None
