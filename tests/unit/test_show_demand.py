"""Demand moves the show slowly: never by one viewer, never sooner than the dwell time."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from host.show.demand import COOL_DOWN_US, DWELL_US, TIMES_MORE, WINDOW_US, Demand

S = 1_000_000
FEWEST = 3


def crowd(demand: Demand, product: str, viewers: int, at_us: int) -> None:
    for number in range(viewers):
        demand.asked(product, f"v{number}", at_us)


def always(_product: str) -> bool:
    return True


def test_enough_viewers_bring_a_product_forward_once_the_one_on_show_had_its_time() -> None:
    demand = Demand(FEWEST)
    demand.shows("P1", 0)
    crowd(demand, "P2", FEWEST, 30 * S)
    assert demand.look(DWELL_US - 1, always) is None
    wanted = demand.look(DWELL_US, always)
    assert wanted is not None
    assert (wanted.product_id, wanted.before, wanted.viewers) == ("P2", "P1", FEWEST)
    assert demand.look(DWELL_US, always) is None, "told once"


def test_one_viewer_who_asks_a_hundred_times_moves_nothing() -> None:
    demand = Demand(2)
    demand.shows("P1", 0)
    for number in range(100):
        demand.asked("P2", "loud", DWELL_US + number)
        demand.asked("P2", "", DWELL_US + number)
    assert demand.look(DWELL_US + 200, always) is None
    with pytest.raises(ValueError, match="one viewer cannot"):
        Demand(1)


def test_the_product_on_show_is_left_only_for_one_that_clearly_more_ask_for() -> None:
    demand = Demand(FEWEST)
    demand.shows("P1", 0)
    crowd(demand, "P1", 6, DWELL_US)
    crowd(demand, "P2", 8, DWELL_US)
    assert demand.look(DWELL_US, always) is None
    crowd(demand, "P2", 9, DWELL_US)
    assert demand.look(DWELL_US, always) is not None


def test_what_was_asked_long_ago_what_was_just_on_and_what_is_kept_do_not_come() -> None:
    demand = Demand(FEWEST)
    demand.shows("P2", 0)
    demand.shows("P1", S)
    at_us = DWELL_US + S
    crowd(demand, "P2", 9, at_us)
    assert demand.look(at_us, always) is None, "it was on a moment ago"
    crowd(demand, "P3", 9, at_us)
    demand.forbidden.add("P3")
    assert demand.look(at_us, always) is None
    demand.forbidden.clear()
    assert demand.look(at_us, lambda product: product != "P3") is None
    assert demand.look(at_us + WINDOW_US, always) is None, "nobody asks any more"
    crowd(demand, "P2", 9, COOL_DOWN_US + S)
    assert demand.look(COOL_DOWN_US + S, always) is not None


class Room(RuleBasedStateMachine):
    """Any viewers, any products, and a show that takes what it is told at its next block."""

    def __init__(self) -> None:
        super().__init__()
        self.demand = Demand(FEWEST)
        self.now_us = 0
        self.current, self.since_us = "P0", 0
        self.demand.shows("P0", 0)
        self.log: list[tuple[int, str, str]] = []
        self.told_us: list[int] = []

    @rule(
        product=st.sampled_from(["P0", "P1", "P2"]),
        viewers=st.lists(st.sampled_from(["", "a", "b", "c", "d", "e", "f"]), max_size=7),
    )
    def ask(self, product: str, viewers: list[str]) -> None:
        for viewer in viewers:
            self.demand.asked(product, viewer, self.now_us)
            self.log.append((self.now_us, product, viewer))

    @rule(seconds=st.integers(1, 80))
    def wait(self, seconds: int) -> None:
        self.now_us += seconds * S

    @rule(product=st.sampled_from(["P0", "P1", "P2"]))
    def next_block(self, product: str) -> None:
        if product != self.current:
            self.current, self.since_us = product, self.now_us
        self.demand.shows(product, self.now_us)

    def asking(self, product: str) -> int:
        after_us = self.now_us - WINDOW_US
        return len({v for at, p, v in self.log if p == product and v and at > after_us})

    @rule(honoured=st.booleans())
    def look(self, honoured: bool) -> None:
        wanted = self.demand.look(self.now_us, always)
        if wanted is None:
            return
        assert self.now_us - self.since_us >= DWELL_US
        assert not self.told_us or self.now_us - self.told_us[-1] >= DWELL_US
        assert wanted.product_id != self.current
        assert wanted.viewers == self.asking(wanted.product_id) >= FEWEST
        assert wanted.viewers_before == self.asking(self.current)
        assert wanted.viewers >= TIMES_MORE * wanted.viewers_before
        self.told_us.append(self.now_us)
        if honoured:
            self.next_block(wanted.product_id)


TestRoom = Room.TestCase
TestRoom.settings = settings(max_examples=80, stateful_step_count=30)


def test_two_wishes_are_not_granted_at_once() -> None:
    demand = Demand(FEWEST)
    demand.shows("P1", 0)
    crowd(demand, "P2", 5, DWELL_US)
    crowd(demand, "P3", 4, DWELL_US)
    assert demand.look(DWELL_US, always) is not None
    assert demand.look(DWELL_US + DWELL_US - 1, always) is None
    wanted = demand.look(DWELL_US + DWELL_US, always)
    assert wanted is not None
    assert wanted.product_id == "P3"
