"""The page of trends: what was mined, week by week, the largest first."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from demand.demand_error import TableError
from demand.signal import Family, SignalKind, SignalRow
from demand.trends.build import WEEKS, build_trends, growth
from demand.trends.file import read_trends, write_trends
from demand.trends.sparkline import sparkline
from demand.week import Week

WEEK = Week(2026, 47)


def row(
    back: int, viewers: int, value: str = "红", kind: SignalKind = SignalKind.WISH
) -> SignalRow:
    return SignalRow(
        week=WEEK.plus(-back), kind=kind, style="A", category="针织", family=Family.COLOUR,
        value=value, lines=viewers, viewers=viewers, weight=float(viewers), rooms=1,
    )  # fmt: skip


def test_the_weeks_stand_in_order_and_what_most_want_now_leads() -> None:
    rows = [row(0, 9), row(1, 3), row(2, 3), row(0, 12, "绿"), row(40, 500), row(-1, 99)]
    page = build_trends(rows, week=WEEK, made_us=1, titles={"A": "毛衣"}, needs=())
    green, red = page.wanted
    assert (green.value, green.newest, green.growth) == ("绿", 12, None)
    assert red.weekly[-3:] == (3, 3, 9)
    assert red.growth == pytest.approx(9 / 1.5)
    assert (red.title, len(page.weeks), page.weeks[-1]) == ("毛衣", WEEKS, WEEK)


def test_of_each_kind_only_the_largest_are_shown() -> None:
    rows = [row(0, n, f"c{n}", kind) for kind in SignalKind for n in range(1, 30)]
    page = build_trends(rows, week=WEEK, made_us=1, titles={}, needs=())
    for kind in SignalKind:
        shown = [each.newest for each in page.wanted if each.kind == kind]
        assert shown == list(range(29, 14, -1))


@given(some.lists(some.integers(0, 1000), min_size=WEEKS, max_size=WEEKS))
def test_growth_is_against_the_mean_of_four_weeks(weekly: list[int]) -> None:
    grown = growth(weekly)
    base = sum(weekly[-5:-1])
    assert (grown is None) == (base == 0)
    if grown is not None:
        assert grown == pytest.approx(4 * weekly[-1] / base)


@given(some.lists(some.integers(0, 10**6), max_size=20))
def test_a_picture_of_counts_has_a_bar_for_each_and_says_them(weekly: list[int]) -> None:
    drawn = sparkline(weekly, "counts")
    assert drawn.count("<rect") == len(weekly)
    assert 'height="-' not in drawn


def test_the_page_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    assert read_trends(tmp_path) is None
    page = build_trends([row(0, 9)], week=WEEK, made_us=1, titles={}, needs=())
    write_trends(page, tmp_path)
    assert read_trends(tmp_path) == page
    (tmp_path / "trends.json").write_bytes(b"{")
    assert read_trends(tmp_path) is None
    with pytest.raises(TableError, match="does not exist"):
        write_trends(page, tmp_path / "absent")
