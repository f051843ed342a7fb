"""What the door remembers: long enough, and never more than it says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chat.duplicates import SeenIds, SeenLines
from chat.lateness import Lateness

SECOND_US = 1_000_000


def test_an_id_is_known_while_it_is_young_or_among_the_last() -> None:
    ids = SeenIds(span_s=10, at_least=3, at_most=5)
    for number in range(3):
        assert not ids.seen("p", f"e{number}", number * SECOND_US)
    assert not ids.seen("p", "e3", 20 * SECOND_US)
    assert ids.seen("p", "e0", 21 * SECOND_US)
    assert len(ids) <= 10


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4_000_000)), max_size=60))
def test_an_id_of_the_last_three_or_the_last_ten_seconds_is_always_known(
    steps: list[tuple[int, int]],
) -> None:
    ids = SeenIds(span_s=10, at_least=3, at_most=50)
    now_us = 0
    last_us: dict[int, int] = {}
    for name, gap_us in steps:
        now_us += gap_us
        recent = name in last_us and now_us - last_us[name] < 10 * SECOND_US
        known = ids.seen("p", str(name), now_us)
        assert known or not recent
        assert name in last_us or not known
        last_us.setdefault(name, now_us)
        if not known:
            last_us[name] = now_us


def test_under_a_flood_ids_take_bounded_room() -> None:
    ids = SeenIds(span_s=600, at_least=10, at_most=20)
    for number in range(1000):
        ids.seen("p", str(number), 0)
    assert len(ids) <= 40
    assert ids.seen("p", "999", 0)
    assert ids.seen("p", "980", 0)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 1_500_000)), max_size=60))
def test_words_let_through_are_known_for_two_seconds_and_no_longer(
    steps: list[tuple[int, int]],
) -> None:
    lines = SeenLines(span_s=2.0)
    now_us = 10 * SECOND_US
    let_through_us: dict[int, int] = {}
    for name, gap_us in steps:
        now_us += gap_us
        expected = now_us - let_through_us.get(name, -(10**9)) < 2 * SECOND_US
        assert lines.seen("viewer", str(name), now_us) is expected
        if not expected:
            let_through_us[name] = now_us


def test_under_a_flood_words_take_bounded_room() -> None:
    lines = SeenLines(at_most=20)
    for number in range(1000):
        lines.seen("viewer", str(number), 0)
    assert len(lines) <= 40


def test_a_backlog_that_takes_a_minute_does_not_move_the_clock() -> None:
    lateness = Lateness()
    now_ms = 1_000_000_000
    for _ in range(200):
        now_ms += 1000
        assert not lateness.late("s", now_ms, now_ms)
    for _ in range(60):
        now_ms += 1000
        assert lateness.late("s", now_ms - 120_000, now_ms)
    assert lateness.late("s", now_ms - 40_000, now_ms)
    assert not lateness.late("s", now_ms, now_ms)


def test_one_line_from_the_future_does_not_make_all_others_late() -> None:
    lateness = Lateness()
    now_ms = 1_000_000_000
    lateness.late("s", now_ms + 600_000, now_ms)
    for _ in range(300):
        now_ms += 1000
        assert not lateness.late("s", now_ms, now_ms)
