"""The full path: trees that learn from all series, and never from what had not come yet."""

import numpy as np
import pytest

from demand.forecast.arrays import Numbers
from demand.forecast.engine import forecast_values
from demand.forecast.history import history_of
from demand.forecast.providers.boosted_trees import learn
from demand.forecast.stacking import TREES, Learnt, Lesson, StackedMembers, full_effort


def jumping(count: int, length: int, seed: int = 1) -> Numbers:
    """Series that rise by half three periods after each tenth one, and fall back after two more:
    a rule that no smoothing knows and that trees can learn from the place in the season."""
    draw = np.random.default_rng(seed)
    wave = np.where(np.isin(np.arange(length) % 10, (3, 4)), 1.5, 1.0)
    return draw.gamma(4.0, 10.0, (count, 1)) * wave * draw.normal(1.0, 0.03, (count, length))


def middle(lesson: Lesson, rows: Numbers) -> Learnt:
    """Learns one number, but from every row: it changes with any of them."""
    one = np.full(len(rows), float((lesson.target * lesson.weight).mean()))
    return Learnt(one, np.abs(one))


def test_the_trees_do_not_know_what_came_after_the_end() -> None:
    values = jumping(30, 70)
    lessons: list[Lesson] = []

    def remember(lesson: Lesson, rows: Numbers) -> Learnt:
        lessons.append(lesson)
        return Learnt(np.zeros(len(rows)), np.ones(len(rows)))

    changed = values.copy()
    changed[:, 60:] *= 7.0
    for each in (values, changed):
        StackedMembers(remember)(history_of(each, None, 10).until(60), 5)
    for one, other in zip(*[(each.features, each.target) for each in lessons], strict=True):
        np.testing.assert_array_equal(one, other)


def test_no_row_to_learn_from_reaches_beyond_the_end() -> None:
    """A source asked at an early and at a late end keeps what it saw apart."""
    values = jumping(30, 80)
    late = StackedMembers(middle)
    late(history_of(values, None, 10), 5)
    early = late(history_of(values, None, 10).until(60), 5)[TREES]
    alone = StackedMembers(middle)(history_of(values[:, :60], None, 10), 5)[TREES]
    np.testing.assert_allclose(early, alone)


def test_the_same_panel_gives_the_same_forecast() -> None:
    values = jumping(20, 50)
    one, other = (
        forecast_values(values, season=10, horizon=5, effort=full_effort(learn)) for _ in range(2)
    )
    np.testing.assert_array_equal(one.quantiles, other.quantiles)


def test_trees_learn_across_series_what_one_series_cannot_tell() -> None:
    """A signal that runs two periods ahead of sales helps; without it they cannot know."""
    draw = np.random.default_rng(3)
    cause = draw.gamma(1.0, 1.0, (40, 52))
    level = draw.gamma(4.0, 10.0, (40, 1))
    values = np.full((40, 52), 1.0) * level
    values[:, 2:] += level * cause[:, :-2]
    known, came = values[:, :50], values[:, 50:]
    with_signal, without = (
        forecast_values(
            known, season=12, horizon=2, effort=full_effort(learn), signals=signals
        ).mean
        for signals in (cause[None, :, :50], None)
    )
    assert np.abs(with_signal - came).mean() < 0.75 * np.abs(without - came).mean()


def test_a_panel_too_small_to_learn_from_is_forecast_without_trees() -> None:
    members = StackedMembers(learn)(history_of(jumping(2, 30), None, 10), 5)
    assert TREES not in members
    found = forecast_values(jumping(2, 30), season=10, horizon=5, effort=full_effort(learn))
    assert found.mean[0].mean() == pytest.approx(jumping(2, 30)[0].mean(), rel=0.3)
