"""The spread of forecasts: from errors that were made, and never narrower further ahead."""

import numpy as np
import pytest

from demand.forecast.calibration import Missed, learn_spread, quantiles
from demand.forecast.history import History, history_of
from demand.forecast.learnt_scale import learn_weights, learnt_scale
from demand.forecast.smoothing import deviation_ahead

SIGNS = 10


def wandering(count: int = 90, length: int = 40) -> History:
    draw = np.random.default_rng(7)
    return history_of(20.0 + draw.normal(0.0, 1.0, (count, length)), None, 1)


def falling(history: History, *, with_width: bool) -> list[Missed]:
    """Errors that happened to be smaller, the further ahead they lay."""
    draw = np.random.default_rng(8)
    size = np.linspace(3.0, 0.5, 6)
    shape = (history.count, 6)
    width = np.broadcast_to(size, shape) if with_width else None
    return [
        Missed(back, np.full(shape, 20.0), draw.normal(0.0, size, shape), width) for back in (6, 12)
    ]


@pytest.mark.parametrize("with_width", [False, True])
def test_what_lies_further_ahead_is_never_known_better(with_width: bool) -> None:
    history = wandering()
    missed = falling(history, with_width=with_width)
    spread = learn_spread(
        history, history.values.mean(axis=1), missed, relative=False, with_width=with_width
    )
    forecast = np.full((history.count, 6), 20.0)
    found = quantiles(forecast, spread, history.highest(), missed[0].width)
    assert (np.diff(found[:, :, -1] - found[:, :, 0], axis=1) >= -1e-9).all()


def test_a_sign_that_tells_errors_is_learnt_from_many_and_hardly_from_few() -> None:
    draw = np.random.default_rng(9)
    columns = np.zeros((4_000, 5, SIGNS))
    columns[:, :, 4] = draw.normal(0.0, 1.0, (4_000, 1))
    errors = np.exp(columns[:, :, 4]) * draw.normal(0.0, 1.0, (4_000, 5))
    many, few = (learn_weights(columns[:count], errors[:count])[4] for count in (4_000, 20))
    assert many == pytest.approx(1.0, abs=0.1)
    assert few < 0.25


def test_one_wild_error_does_not_widen_every_interval() -> None:
    draw = np.random.default_rng(10)
    columns = np.zeros((300, 4, SIGNS))
    errors = draw.normal(0.0, 1.0, (300, 4))
    calm = learnt_scale(columns, learn_weights(columns, errors))[0, 0]
    errors[0] = 1e4
    assert learnt_scale(columns, learn_weights(columns, errors))[0, 0] < 1.1 * calm


def test_a_level_that_keeps_each_change_is_doubted_the_more_the_further_ahead() -> None:
    draw = np.random.default_rng(11)
    still = 50.0 + draw.normal(0.0, 2.0, (300, 200))
    kept = 50.0 + np.cumsum(draw.normal(0.0, 2.0, (300, 200)), axis=1)
    known = np.ones((300, 200), dtype=np.bool_)
    still_off, kept_off = (deviation_ahead(each, known, 9).mean(axis=0) for each in (still, kept))
    assert still_off == pytest.approx(np.full(9, 2.0), rel=0.1)
    assert kept_off == pytest.approx(2.0 * np.sqrt(np.arange(1, 10)), rel=0.15)


def test_rare_jumps_deviate_by_more_than_small_steps_of_the_same_mean() -> None:
    steps = np.tile([1.0, -1.0], 100)
    jumps = np.zeros(200)
    jumps[::20], jumps[10::20] = 10.0, -10.0
    values = 50.0 + np.cumsum(np.stack([steps, jumps]), axis=1)
    found = deviation_ahead(values, np.ones((2, 200), dtype=np.bool_), 1)
    assert found[1, 0] > 2.0 * found[0, 0]
