"""Likes and arrivals, summed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chat.connectors.sums import Sums
from chat.events import Chat, Enter, Like, RoomEvent


def like(count: int = 1) -> Like:
    return Like(platform="p", event_id="", count=count)


def test_a_second_of_likes_is_one_event_and_lines_do_not_wait_for_it() -> None:
    sums = Sums()
    line = Chat(platform="p", event_id="1", text="hi")
    assert sums.take(like(2), 10) == []
    assert sums.take(line, 500_000) == [line]
    assert sums.take(like(3), 900_000) == []
    assert sums.due(1_000_009) == []
    assert sums.due(1_000_010) == [like(5)]
    assert sums.due(9_000_000) == []


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["like", "enter", "chat"]), st.integers(1, 9), st.integers(0, 10**6)
        )
    )
)
def test_nothing_is_lost_and_no_second_has_two_sums(told: list[tuple[str, int, int]]) -> None:
    sums, now_us = Sums(), 1
    got: list[tuple[int, RoomEvent]] = []
    for kind, count, gap_us in told:
        now_us += gap_us
        event: RoomEvent = {
            "like": like(count),
            "enter": Enter(platform="p", event_id="", count=count),
            "chat": Chat(platform="p", event_id="", text=str(count)),
        }[kind]
        got += [(now_us, ready) for ready in sums.take(event, now_us)]
    got += [(now_us + 10**7, ready) for ready in sums.due(now_us + 10**7)]
    for kind, found in (("like", Like), ("enter", Enter)):
        times = [at_us for at_us, event in got if isinstance(event, found)]
        counted = sum(event.count for _, event in got if isinstance(event, found))
        assert counted == sum(count for told_kind, count, _ in told if told_kind == kind)
        assert len(set(times)) == len(times)
    assert sum(isinstance(event, Chat) for _, event in got) == sum(k == "chat" for k, *_ in told)
