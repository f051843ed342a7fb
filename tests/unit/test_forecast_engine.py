"""The forecasting engine: what must hold for any panel."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from msgspec.structs import replace

from demand.forecast.engine import FAST, forecast_values
from demand.forecast.origins import origins_back
from demand.forecast.panel_matrix import uncensored
from demand.forecast_table import LEVELS

Numbers = npt.NDArray[np.float64]
SMALL = replace(FAST, at_once=16)
MEDIAN = LEVELS.index(0.5)


def seasonal(count: int, length: int, *, seed: int = 1, season: int = 12) -> Numbers:
    """Series with a season and noise, each of its own size."""
    draw = np.random.default_rng(seed)
    size = draw.gamma(2.0, 10.0, (count, 1))
    wave = 1.0 + 0.6 * np.sin(
        2 * np.pi * np.arange(length) / season + draw.uniform(0, 6, (count, 1))
    )
    return draw.poisson(size * wave).astype(np.float64)


@settings(max_examples=25)
@given(
    some.integers(1, 6),
    some.integers(1, 40),
    some.integers(1, 15),
    some.integers(1, 14),
    some.integers(0, 10_000),
)
def test_quantiles_rise_with_their_level_and_nothing_is_below_zero(
    count: int, length: int, horizon: int, season: int, seed: int
) -> None:
    draw = np.random.default_rng(seed)
    values = draw.poisson(draw.gamma(0.5, 8.0, (count, 1)), (count, length)).astype(np.float64)
    values[draw.random(values.shape) < 0.2] = np.nan
    found = forecast_values(values, season=season, horizon=horizon)
    assert found.mean.shape == (count, horizon)
    assert np.isfinite(found.mean).all()
    assert (found.mean >= 0).all()
    assert (found.quantiles >= 0).all()
    assert (np.diff(found.quantiles, axis=2) >= 0).all()


def test_a_forecast_from_an_earlier_point_does_not_know_what_came_after() -> None:
    """The engine's own trials are cut with `until`: changing what came later changes nothing."""
    from demand.forecast.fast_members import fast_members
    from demand.forecast.history import history_of

    values = seasonal(8, 60)
    values[2, 20:25] = np.nan
    changed = values.copy()
    changed[:, 45:] = 1e6
    groups = np.arange(8) % 2
    before = fast_members(history_of(values, groups, 12).until(45), 10)
    after = fast_members(history_of(changed, groups, 12).until(45), 10)
    assert before.keys() == after.keys()
    for name, forecast in before.items():
        np.testing.assert_array_equal(forecast, after[name])


def test_ten_times_the_pieces_are_ten_times_the_forecast() -> None:
    values = seasonal(10, 60)
    once = forecast_values(values, season=12, horizon=6)
    tenfold = forecast_values(values * 10, season=12, horizon=6)
    np.testing.assert_allclose(tenfold.mean, once.mean * 10, rtol=1e-9)
    np.testing.assert_allclose(tenfold.quantiles, once.quantiles * 10, rtol=1e-9)


def test_the_order_of_the_series_does_not_matter() -> None:
    values = seasonal(40, 50)
    values[::3, :20] = np.nan
    groups = np.arange(40) % 3
    order = np.random.default_rng(5).permutation(40)
    given_ = forecast_values(values, season=12, horizon=6, groups=groups, effort=SMALL)
    mixed = forecast_values(values[order], season=12, horizon=6, groups=groups[order], effort=SMALL)
    np.testing.assert_allclose(mixed.mean, given_.mean[order], rtol=1e-9)
    np.testing.assert_allclose(mixed.quantiles, given_.quantiles[order], rtol=1e-9)


def test_a_season_is_found_and_beats_repeating_the_last_one() -> None:
    values = seasonal(60, 84)
    known, came = values[:, :72], values[:, 72:]
    found = forecast_values(known, season=12, horizon=12)
    ours = np.abs(found.mean - came).sum()
    assert ours < 0.85 * np.abs(known[:, -12:] - came).sum()
    flat = np.abs(known[:, -12:].mean(axis=1, keepdims=True) - came).sum()
    assert ours < 0.6 * flat


def test_intervals_hold_what_they_promise() -> None:
    values = seasonal(300, 84, seed=3)
    known, came = values[:, :72], values[:, 72:]
    found = forecast_values(known, season=12, horizon=12).quantiles
    for low, high in ((0.25, 0.75), (0.1, 0.9), (0.025, 0.975)):
        inside = (came >= found[:, :, LEVELS.index(low)]) & (
            came <= found[:, :, LEVELS.index(high)]
        )
        assert inside.mean() == pytest.approx(high - low, abs=0.04)


def test_what_sells_now_and_then_is_not_forecast_as_nothing() -> None:
    draw = np.random.default_rng(2)
    values = draw.poisson(3.0, (200, 60)) * (draw.random((200, 60)) < 0.2)
    found = forecast_values(values.astype(np.float64), season=52, horizon=8)
    assert found.mean.mean() == pytest.approx(0.6, rel=0.1)
    assert found.quantiles[:, :, MEDIAN].mean() < found.mean.mean()


def test_a_stock_out_is_no_lack_of_demand() -> None:
    wanted = seasonal(50, 60, seed=4, season=52) * 0 + 20.0
    in_stock = np.ones_like(wanted)
    in_stock[:, -6:] = 0.0
    in_stock[:, -12:-6] = 0.5
    sold = wanted * in_stock
    found = forecast_values(uncensored(sold, in_stock), season=52, horizon=4)
    np.testing.assert_allclose(found.mean, 20.0, rtol=0.02)
    assert forecast_values(sold, season=52, horizon=4).mean.max() < 15.0


def test_nothing_known_is_forecast_as_nothing_and_not_as_an_error() -> None:
    values = np.full((2, 10), np.nan)
    values[1, -1] = 7.0
    found = forecast_values(values, season=52, horizon=3)
    assert found.mean[0].tolist() == [0, 0, 0]
    assert found.mean[1] == pytest.approx([7, 7, 7])


@given(some.integers(1, 400), some.integers(1, 60), some.integers(1, 60), some.integers(3, 8))
def test_origins_lie_in_the_past_and_leave_something_to_learn_from(
    length: int, season: int, horizon: int, most: int
) -> None:
    backs = origins_back(length, season, horizon, most)
    assert len(backs) <= 2 * most
    assert backs == sorted(set(backs))
    assert all(1 <= back <= length - 4 for back in backs)
    if length > season + 1 + 2 * horizon:
        assert horizon in backs


def test_a_category_for_which_the_last_season_was_better_gets_it_again() -> None:
    from demand.forecast.calibration import Missed
    from demand.forecast.engine import NAIVE, _not_worse_than_naive
    from demand.forecast.trial import Trial

    actual = np.array([[4.0, 6.0], [5.0, 5.0]])
    naive = np.array([[4.0, 6.5], [9.0, 9.0]])
    ours = np.array([[7.0, 7.0], [5.5, 5.0]])
    trial = Trial(2, {NAIVE: naive}, actual)
    missed = [Missed(2, ours, actual - ours)]
    mean, again = _not_worse_than_naive(ours, naive, missed, [trial], np.array([0, 1]))
    assert mean.tolist() == [[4.0, 6.5], [5.5, 5.0]]
    assert again[0].error.tolist() == [[0.0, -0.5], [-0.5, 0.0]]


def test_one_origin_from_which_the_last_season_was_worse_keeps_the_forecast() -> None:
    from demand.forecast.calibration import Missed
    from demand.forecast.engine import NAIVE, _not_worse_than_naive
    from demand.forecast.trial import Trial

    actual, naive = np.array([[4.0, 6.0]]), np.array([[4.0, 6.5]])
    near, far = np.array([[4.0, 6.1]]), np.array([[9.0, 9.0]])
    trials = [Trial(back, {NAIVE: naive}, actual) for back in (2, 4)]
    missed = [Missed(back, ours, actual - ours) for back, ours in ((2, near), (4, far))]
    mean, _ = _not_worse_than_naive(near, naive, missed, trials, np.array([0]))
    assert mean.tolist() == near.tolist()
