"""The newsvendor against what can be computed by hand, and the curves under it."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy.special import ndtri

from demand.forecast_table import LEVELS
from demand.plan.coverage import coverage
from demand.plan.newsvendor import best_quantity, chance_met, gain, overage, underage
from demand.plan.quick_response import Season, quick_response
from demand.plan.scenarios import Scenarios, levels_of
from demand.quantile_curve import values_at


def normal(mean: float, deviation: float) -> list[float]:
    return [max(mean + deviation * float(ndtri(level)), 0.0) for level in LEVELS]


def ones(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


def test_a_curve_goes_through_its_known_points() -> None:
    points = np.array([normal(100, 20), [0, 0, 0, 1, 3, 5, 9]])
    assert values_at(points, LEVELS) == pytest.approx(points)


@given(
    some.lists(some.floats(0, 1e6), min_size=7, max_size=7).map(sorted),
    some.lists(some.floats(0, 1), min_size=2, max_size=9).map(sorted),
)
def test_a_curve_never_falls_and_is_never_below_nothing(
    points: list[float], levels: list[float]
) -> None:
    values = values_at(np.array([points]), levels)[0]
    assert (values >= 0).all()
    assert (np.diff(values) >= -1e-6 * (1 + points[-1])).all()


def test_the_upper_tail_of_a_curve_is_exponential_and_ends() -> None:
    point = math.log(1 / 0.1), math.log(1 / 0.025)
    curve = np.array([[0, 0, 0, math.log(2), math.log(4), *point]])
    assert values_at(curve, [0.99])[0, 0] == pytest.approx(math.log(100))
    assert values_at(curve, [1.0])[0, 0] == pytest.approx(math.log(1000))


def test_the_best_quantity_of_a_normal_demand_is_its_closed_form() -> None:
    scenarios = Scenarios(np.array([[normal(1000, 100)]]), scenarios=4000)
    need = np.sort(scenarios.demand(0), axis=1)
    for under, over in ((50.0, 20.0), (10.0, 10.0), (5.0, 45.0)):
        exact = 1000 + 100 * float(ndtri(under / (under + over)))
        found = best_quantity(need, ones(under / (under + over)))[0]
        assert found == pytest.approx(exact, abs=7)  # the curve is straight between its points


def test_the_best_quantity_of_an_even_demand_and_its_gain_are_their_closed_forms() -> None:
    need = (np.arange(1000) + 0.5)[None, :] / 10  # even between 0 and 100
    under, over = ones(30.0), ones(10.0)
    best = best_quantity(need, under / (under + over))
    assert best[0] == pytest.approx(75, abs=0.1)
    exact = (30 + 10) * (75 - 75**2 / 200) - 10 * 75
    assert gain(need, ones(75.0), under, over)[0] == pytest.approx(exact, rel=1e-4)
    assert chance_met(need, ones(75.0))[0] == pytest.approx(0.75)


@given(some.lists(some.integers(-5, 40), min_size=5, max_size=30), some.floats(0.1, 9))
def test_no_quantity_brings_more_than_the_best(needs: list[int], under: float) -> None:
    need, one, over = np.array([sorted(needs)], dtype=np.float64), ones(under), ones(3.0)
    best = gain(need, best_quantity(need, one / (one + over)), one, over)[0]
    for quantity in range(41):
        assert gain(need, ones(float(quantity)), one, over)[0] <= best + 1e-9


def test_what_a_piece_too_few_or_too_many_costs() -> None:
    assert underage(ones(90.0, 30.0), ones(40.0, 40.0), ones(5.0, 5.0)).tolist() == [55, 0]
    kept = ones(0.0, 0.5)
    weeks = np.array([4, 4])
    many = overage(ones(40.0, 40.0), ones(20.0, 20.0), ones(0.5, 0.5), weeks, kept)
    assert many.tolist() == [22, 12]


@pytest.mark.parametrize("correlation", [0.0, 0.3, 0.8])
def test_weeks_are_as_correlated_as_is_asked_for(correlation: float) -> None:
    scores = ndtri(levels_of(6, scenarios=4000, correlation=correlation))
    between = np.corrcoef(scores)[np.triu_indices(6, 1)]
    assert between.mean() == pytest.approx(correlation, abs=0.03)
    assert np.abs(between - correlation).max() < 0.08


def test_the_sum_of_weeks_is_as_wide_as_their_correlation_makes_it() -> None:
    """Four normal weeks of deviation 20, correlation 0.3: the sum's is 20 x sqrt(4 + 12 x 0.3)."""
    points = np.array([[normal(100, 20)] * 4])
    scenarios = Scenarios(points, scenarios=4000, correlation=0.3)
    total = sum(scenarios.demand(week) for week in range(4))
    assert total.mean() == pytest.approx(400, rel=0.005)
    assert total.std() == pytest.approx(20 * math.sqrt(4 + 12 * 0.3), rel=0.05)
    added = 4 * normal(100, 20)[-1]
    assert np.quantile(total, 0.975) < added - 15


def test_sales_missed_before_the_order_comes_are_lost() -> None:
    """30 there, 10 wanted a week, nothing for four weeks: three weeks are sold, one is lost."""
    certain = np.full((1, 6, 7), 10.0)
    covered = coverage(
        Scenarios(certain, scenarios=10),
        on_hand=ones(30.0),
        arriving=np.zeros((1, 6)),
        lead_weeks=np.array([4]),
        weeks=np.array([2]),
    )
    assert covered.need == pytest.approx(np.full((1, 10), 20.0))
    assert covered.wanted == pytest.approx(np.full((1, 10), 60.0))
    assert covered.missed == pytest.approx(np.full((1, 10), 10.0))


def test_what_is_under_way_counts_in_the_week_it_comes() -> None:
    certain = np.full((1, 6, 7), 10.0)
    arriving = np.array([[0.0, 25.0, 0.0, 0.0, 7.0, 99.0]])
    covered = coverage(
        Scenarios(certain, scenarios=10),
        on_hand=ones(5.0),
        arriving=arriving,
        lead_weeks=np.array([3]),
        weeks=np.array([2]),
    )
    # week 0: 5 sold; week 1: 25 come, 10 sold; week 2: 10 sold, 5 left; then 20 - 7 - 5
    assert covered.need == pytest.approx(np.full((1, 10), 8.0))
    assert covered.missed == pytest.approx(np.full((1, 10), 5.0)), "the first week wants 10"


def test_a_first_order_lasts_until_the_repeat_and_the_rest_is_held_back() -> None:
    """Certain demand of 10 a week: four weeks now, six weeks later."""
    shape = (1, 50)
    season = Season(
        look=np.full(shape, 20.0), first=np.full(shape, 40.0), later=np.full(shape, 60.0),
        left=np.zeros(shape),
    )  # fmt: skip
    quick = quick_response(season, under=ones(50.0), over=ones(20.0), keep=ones(1.0))
    assert quick.first_order[0] == pytest.approx(40, abs=1e-3)
    assert quick.hold_back[0] == pytest.approx(60, abs=1e-3)
    assert quick.repeat_at[0] == pytest.approx(20, abs=1e-3)


def test_a_first_order_is_smaller_the_surer_the_repeat_saves_it() -> None:
    """Storing as dear as the margin: the first order is the middle of the first weeks."""
    first = (np.arange(1000) + 0.5)[None, :] / 10
    season = Season(look=first / 2, first=first, later=first + 500, left=np.zeros((1, 1000)))
    free = quick_response(season, under=ones(50.0), over=ones(60.0), keep=ones(1e-6))
    dear = quick_response(season, under=ones(50.0), over=ones(60.0), keep=ones(50.0))
    assert free.first_order[0] >= 97
    assert dear.first_order[0] == pytest.approx(50, abs=5)


def seasons(look: list[float], later: list[float]) -> Season:
    looked = np.array([look * 100])
    return Season(looked, looked * 2, np.array([later * 100]), np.zeros_like(looked))


def test_a_repeat_is_bought_only_where_the_looking_promises_it() -> None:
    """Every second season is a flop: nobody wants it after the first weeks."""
    quick = quick_response(seasons([10.0, 30.0], [0.0, 200.0]), ones(50.0), ones(30.0), ones(1.0))
    assert 10 < quick.repeat_at[0] <= 30
    assert quick.first_order[0] == pytest.approx(60)
    assert quick.hold_back[0] == pytest.approx(200, rel=0.01)


def test_where_the_looking_tells_nothing_the_season_is_ordered_as_ever() -> None:
    quick = quick_response(seasons([20.0, 20.0], [0.0, 200.0]), ones(20.0), ones(60.0), ones(1.0))
    assert (quick.first_order[0], quick.hold_back[0]) == (40.0, 0.0)
