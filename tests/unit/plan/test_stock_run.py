"""A run of stock against cases computed by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from demand.plan.stock_run import StockRules, run_stock
from demand.quantile_curve import Floats


class Fixed:
    """Orders what it was given, and remembers what it was shown."""

    def __init__(self, orders: list[float]) -> None:
        self.orders = orders
        self.shown: list[tuple[int, list[float], list[list[float]]]] = []

    def order(self, week: int, on_hand: Floats, arriving: Floats) -> Floats:
        self.shown.append((week, on_hand.tolist(), arriving.tolist()))
        return np.full(len(on_hand), self.orders[week])


def test_eight_weeks_by_hand() -> None:
    """Opening 5, nothing in week 1, 4 in week 2; the first order is there in week 3."""
    demand = np.array([[3.0, 4.0, 6.0, 0.0, 2.0, 9.0, 1.0, 1.0]])
    policy = Fixed([7.0, 0.0, 3.0, 2.0, 5.0, 0.0])
    ledger = run_stock(demand, np.array([5.0]), np.array([[0.0, 4.0]]), policy)
    # week:    1  2  3  4  5  6  7  8
    # there:   5  6  9  3  6  6  5  4
    assert ledger.left.tolist() == [[2, 2, 3, 3, 4, 0, 4, 3]]
    assert ledger.missed.tolist() == [[0, 0, 0, 0, 0, 3, 0, 0]]
    assert ledger.sold.tolist() == [[3, 4, 6, 0, 2, 6, 1, 1]]
    assert ledger.ordered.tolist() == [[7, 0, 3, 2, 5, 0, 0, 0]]
    assert ledger.weekly_cost == pytest.approx([0.4, 0.4, 0.6, 0.6, 0.8, 3, 0.8, 0.6])
    assert ledger.cost == pytest.approx(0.2 * 21 + 3)
    assert [week for week, _, _ in policy.shown] == [0, 1, 2, 3, 4, 5]
    assert policy.shown[0] == (0, [5.0], [[0.0, 4.0]])
    assert policy.shown[1] == (1, [2.0], [[4.0, 7.0]])
    assert policy.shown[2] == (2, [2.0], [[7.0, 0.0]])


def test_the_first_two_weeks_are_nobodys_to_change() -> None:
    demand = np.array([[3.0] * 8])
    costs = [
        run_stock(demand, np.array([4.0]), np.array([[0.0, 1.0]]), Fixed([order] * 6)).weekly_cost
        for order in (0.0, 50.0)
    ]
    assert costs[0][:2] == pytest.approx(costs[1][:2])
    assert costs[0][:2] == pytest.approx([0.2, 1.0])
    assert costs[0][2] != costs[1][2]


def test_orders_are_whole_and_never_below_nothing() -> None:
    rules = StockRules(lead_weeks=1, holding=1.0, shortage=10.0)
    demand = np.array([[1.0, 1.0, 1.0]])
    ledger = run_stock(demand, np.zeros(1), np.zeros((1, 0)), Fixed([-3.0, 1.4, 2.6]), rules)
    assert ledger.ordered.tolist() == [[0, 1, 3]]
    assert ledger.weekly_cost == pytest.approx([10, 0, 2])


def test_what_is_under_way_needs_its_weeks() -> None:
    with pytest.raises(ValueError, match="needs 2 columns"):
        run_stock(np.zeros((1, 8)), np.zeros(1), np.zeros((1, 3)), Fixed([0.0] * 8))


@given(
    some.lists(some.integers(0, 9), min_size=3, max_size=10),
    some.lists(some.integers(0, 9), min_size=10, max_size=10),
    some.integers(0, 20),
    some.integers(1, 4),
)
def test_no_piece_is_lost_and_none_appears(
    wanted: list[int], orders: list[int], opening: int, lead: int
) -> None:
    demand = np.array([wanted], dtype=np.float64)
    under_way = np.ones((1, lead - 1))
    ledger = run_stock(
        demand, np.array([float(opening)]), under_way, Fixed([float(n) for n in orders]),
        StockRules(lead_weeks=lead),
    )  # fmt: skip
    arrived = under_way[:, : len(wanted)].sum() + ledger.ordered.sum()
    assert opening + arrived == ledger.sold.sum() + ledger.left[0, -1]
    assert (ledger.sold + ledger.missed == demand).all()
    assert (ledger.left >= 0).all()
