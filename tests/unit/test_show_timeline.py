"""When the block on show is over and the next products come, as far as can be told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.show.spoken import speech_seconds
from host.show.timeline import Timeline, pace, timeline
from host.views import LineView

S = 1_000_000
NOW_US = 1_760_000_000 * S
TEXT = "这件衬衫是亚麻的，夏天穿很透气"


def line(text: str, *, started_us: int = 0, seconds: float = 0.0) -> LineView:
    return LineView(
        sentence_id="s", sentence_kind="script", text=text, started_us=started_us,
        duration_ms=round(seconds * 1000),
    )  # fmt: skip


def expected(**more: object) -> Timeline:
    given: dict[str, object] = {
        "sounding": None, "to_come": [TEXT] * 10, "products": ("P02", "P03"), "block_s": 60.0,
        "rate": 1.0, "language": "zh",
    }  # fmt: skip
    return timeline(NOW_US, **{**given, **more})  # type: ignore[arg-type]


def seconds(found: Timeline) -> float:
    return (found.ends_us - NOW_US) / S


def test_the_block_ends_when_all_was_said_and_the_next_ones_follow() -> None:
    found = expected()
    wanted_s = 10 * speech_seconds(TEXT, "zh")
    assert wanted_s <= seconds(found) < wanted_s + 5
    assert [product for product, _ in found.coming] == ["P02", "P03"]
    first, second = (at_us for _, at_us in found.coming)
    assert first == found.ends_us
    assert second - first == 60 * S


def test_the_sentence_on_air_is_said_to_its_end_first() -> None:
    on_air = line(TEXT, started_us=NOW_US - 2 * S, seconds=12)
    assert seconds(expected(sounding=on_air, to_come=())) == 10
    over = line(TEXT, started_us=NOW_US - 20 * S, seconds=12)
    assert seconds(expected(sounding=over, to_come=())) == 0


def test_a_voice_that_speaks_slowly_makes_all_of_it_later() -> None:
    told = [line(TEXT, seconds=1.5 * speech_seconds(TEXT, "zh"))] * 4
    rate = pace(told, "zh")
    assert rate == pytest.approx(1.5, abs=0.01)
    assert seconds(expected(rate=rate)) >= 1.3 * seconds(expected())
    assert pace(told[:2], "zh") == 1.0, "two sentences say too little"
    assert pace([line(TEXT)] * 9, "zh") == 1.0, "none has sounded"
    assert pace([line(TEXT, seconds=900)] * 4, "zh") == 2.0


@given(st.lists(st.text(max_size=80), max_size=30), st.floats(0.5, 2.0), st.integers(0, 12))
def test_times_never_run_backwards(texts: list[str], rate: float, count: int) -> None:
    products = tuple(f"P{number}" for number in range(count))
    found = expected(to_come=texts, rate=rate, products=products)
    times = [NOW_US, found.ends_us, *(at_us for _, at_us in found.coming)]
    assert times == sorted(times)
    assert len(found.coming) == count
