"""Server-sent events are the same however the network cuts them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.answers.model.providers.server_events import BrokenEvents, ServerEvents

_texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=20)


def read(body: bytes, cuts: list[int]) -> list[str]:
    events = ServerEvents()
    found: list[str] = []
    places = [0, *sorted(cut % (len(body) + 1) for cut in cuts), len(body)]
    for start, end in pairwise(places):
        found += events.feed(body[start:end])
    return found + events.close()


@given(
    texts=st.lists(_texts, max_size=6),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    comments=st.booleans(),
    last_end=st.booleans(),
    cuts=st.lists(st.integers(0, 500), max_size=12),
)
def test_any_cut_of_the_bytes_gives_the_same_events(
    texts: list[str], end: str, comments: bool, last_end: bool, cuts: list[int]
) -> None:
    lines = []
    for text in texts:
        lines += [": ping", "event: x"] if comments else []
        lines += [f"data: {text}", ""]
    body = end.join([*lines, ""] if last_end else lines).encode()
    assert read(body, cuts) == texts


@given(body=st.binary(max_size=300), cuts=st.lists(st.integers(0, 300), max_size=8))
def test_garbage_is_refused_or_read_and_nothing_else(body: bytes, cuts: list[int]) -> None:
    try:
        whole = read(body, [])
    except BrokenEvents:
        with pytest.raises(BrokenEvents):
            read(body, cuts)
    else:
        assert read(body, cuts) == whole


def test_several_data_lines_are_one_event() -> None:
    assert read(b"data: a\ndata:b\n\n", []) == ["a\nb"]


@pytest.mark.parametrize("body", [b"data: " + b"x" * 200, b"data: x\n" * 40])
def test_a_line_without_end_is_not_collected_for_ever(body: bytes) -> None:
    def drip() -> None:
        events = ServerEvents(line_bytes_max=100)
        for place in range(len(body)):
            events.feed(body[place : place + 1])

    with pytest.raises(BrokenEvents, match="over 100 bytes"):
        drip()
