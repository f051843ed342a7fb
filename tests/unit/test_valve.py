"""What a room reads when more is written than it can read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chat.events import Chat, Delete, Gift, Money, SuperChat, Target
from chat.value import Value
from host.valve import Valve

S = 1_000_000


class Flood:
    """A valve of a hundred lines a second on a clock moved by hand."""

    def __init__(self) -> None:
        self.now_us = 0
        self.valve = Valve(lambda: self.now_us, per_s=100)
        self.valve.read("扣1", None)
        self.valve.read("晚上好", Value.COURTESY)
        self.valve.read("多少钱", Value.BUYING)

    def let_in(self, text: str, times: int) -> int:
        line, read = Chat(platform="p", event_id="e", text=text), 0
        for _ in range(times):
            if self.valve.lets_in(line):
                read += 1
            else:
                self.valve.let_go(line)
        return read

    def later(self, seconds: float) -> None:
        self.now_us += int(seconds * S)


def test_up_to_the_pace_everything_is_read() -> None:
    flood = Flood()
    for _ in range(50):
        assert flood.let_in("扣1", 10) == 10
        flood.later(0.1)
    assert flood.valve.taken_shed() == {}


def test_beyond_the_pace_noise_goes_first_then_buyers_then_what_nobody_wrote_before() -> None:
    flood = Flood()
    assert flood.let_in("扣1", 200) == 100
    assert flood.let_in("晚上好", 10) == 0
    assert flood.let_in("多少钱", 200) == 75
    assert flood.let_in("这个能放洗碗机吗", 200) == 25
    assert flood.valve.taken_shed() == {
        "noise": 100, "courtesy": 10, "buying": 125, "unread": 175,
    }  # fmt: skip
    assert flood.valve.taken_shed() == {}
    flood.later(1)
    assert flood.let_in("多少钱", 200) == 75


def test_danger_gets_through_when_nothing_else_does_but_not_as_a_wave() -> None:
    flood = Flood()
    flood.let_in("没有见过的话", 1000)
    assert flood.let_in("多少钱", 1) == 0
    assert flood.let_in("孩子流血了怎么办", 1) == 1
    assert flood.let_in("help me it is on fire", 1000) == 199


def test_gifts_deletes_and_what_was_paid_for_are_always_taken_in() -> None:
    flood = Flood()
    flood.let_in("没有见过的话", 1000)
    for event in (
        Gift(platform="p", event_id="g", gift_id="g", gift_name="g"),
        Delete(platform="p", event_id="d", target=Target(event_id="e")),
        SuperChat(platform="p", event_id="e", text="扣1", amount=Money(100, "CNY")),
    ):
        assert flood.valve.lets_in(event)


@given(st.lists(st.tuples(st.integers(0, 400), st.floats(0, 3)), max_size=20))
def test_no_more_than_the_pace_and_one_burst_are_ever_read(waves: list[tuple[int, float]]) -> None:
    flood, read, passed_s = Flood(), 0, 0.0
    for number, (lines, then_s) in enumerate(waves):
        read += flood.let_in(f"第{number}句", lines)
        assert read <= 200 + 100 * passed_s + 1
        flood.later(then_s)
        passed_s += then_s
    written = sum(lines for lines, _ in waves)
    assert read + sum(flood.valve.taken_shed().values()) == written


def test_a_change_of_the_clock_backwards_stops_nothing() -> None:
    flood = Flood()
    flood.later(100)
    flood.let_in("没有见过的话", 1000)
    flood.now_us = 0
    assert flood.let_in("没有见过的话", 10) == 0
    flood.later(1)
    assert flood.let_in("没有见过的话", 200) == 100
