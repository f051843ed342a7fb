"""People are counted, not lines: copies, crowds and machines are discounted, and neither the order
of the lines nor the size of the batches changes a count."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demand.mining import tally
from demand.mining.batch import Miner
from demand.mining.comments import Comments
from demand.mining.lane import Lane
from demand.mining.mine import Mining
from demand.mining.people import Viewers
from demand.mining.quotes import masked
from demand.mining.stocked import Stocked
from demand.mining.vocabulary import Vocabulary
from demand.signal import SignalKind, SignalRow

KEY = b"0123456789abcdef"
MONDAY_S = 1_760_284_800
VOCABULARY = Vocabulary()
LANE = Lane(VOCABULARY)
Line = tuple[str, int, str, str]


def counted(lines: list[Line], *, batch: int = 1000, k: int = 1) -> list[SignalRow]:
    """The rows of (text, second of the week, viewer, room)."""
    mining = Mining(Miner(LANE), Viewers(KEY))
    try:
        for start in range(0, len(lines), batch):
            part = lines[start : start + batch]
            mining.add(
                Comments(
                    texts=[text for text, *_ in part],
                    at_s=[MONDAY_S + second for _, second, *_ in part],
                    viewers=[viewer for *_, viewer, _ in part],
                    rooms=[room for *_, room in part],
                    products=[""] * len(part),
                    categories=[""] * len(part),
                )
            )
        mining.finish(Stocked((), VOCABULARY))
        return mining.tally.weekly(least_viewers=k)
    finally:
        mining.close()


def only(rows: list[SignalRow], value: str) -> SignalRow:
    (row,) = [row for row in rows if row.value == value]
    return row


def test_one_viewer_counts_once_however_often_they_say_it() -> None:
    lines = [("有没有静音的风扇", hour * 3600, "a", "r") for hour in range(4)]
    row = only(counted([*lines, ("想要静音的风扇", 9, "b", "r")]), "静音")
    assert (row.lines, row.viewers, row.weight) == (5, 2, 2.0)


def test_a_copied_text_counts_as_one_person() -> None:
    text = "强烈要求出荧光绿的双肩包不出不买"
    wave = [(text + "!" * (n % 3), 5000 + n, f"bot{n}", "r") for n in range(40)]
    row = only(counted(wave), "荧光绿")
    assert (row.viewers, row.weight) == (40, 1.0)


def test_short_lines_that_agree_by_chance_are_no_copies() -> None:
    lines = [("要白色", 5000 + n, f"viewer{n}", "r") for n in range(8)]
    lines += [("晚上好", 100 + n, f"viewer{n}", "r") for n in range(8)]
    lines += [("来了", 90_000 + n, f"viewer{n}", "r") for n in range(8)]
    assert only(counted(lines), "白色").weight == 8


def test_a_machine_that_repeats_itself_counts_for_nothing() -> None:
    lines = [("什么时候出夜视的风扇", 5000 + 60 * n, "machine", "r") for n in range(30)]
    row = only(counted(lines), "夜视")
    assert (row.viewers, row.weight) == (1, 0.0)


def test_a_sent_crowd_of_newcomers_counts_as_one() -> None:
    said = ["有没有{}的包", "想要{}的包", "{}的包有吗", "求{}的包", "怎么没有{}的包", "出{}的包吧"]
    crowd = [
        (said[n % 6].format("防盗") + "啦" * (n % 2), 5000 + 5 * n, f"new{n}", "r")
        for n in range(30)
    ]
    usual = [("晚上好", slot * 300, f"old{slot}", "r") for slot in range(100)]
    usual += [("有没有防盗的包", 40_000 + 9000 * n, f"old{n}", "r") for n in range(5)]
    row = only([r for r in counted([*crowd, *usual]) if r.kind is SignalKind.WISH], "防盗")
    assert row.viewers >= 15
    assert row.weight <= 6.0


def test_a_viewer_fills_no_table_alone() -> None:
    colours = "黑白灰红粉橙黄绿蓝紫"
    sizes = ["S码", "M码", "L码", "XL", "2XL", "3XL", "4XL", "5XL"]
    lines = [(f"想要{c}色的", 1000 * n, "greedy", "r") for n, c in enumerate(colours)]
    lines += [(f"有没有{s}的", 20_000 + 1000 * n, "greedy", "r") for n, s in enumerate(sizes)]
    lines += [
        (f"想要{d}的", 50_000 + 1000 * n, "greedy", "r")
        for n, d in enumerate(["防水", "静音", "加绒", "防风", "充电", "可折叠", "带盖"])
    ]
    assert sum(row.weight for row in counted(lines)) == 20


def some_lines(seed: int, count: int = 400) -> list[Line]:
    chance = random.Random(seed)
    texts = [
        "有没有静音的风扇",
        "想要奶油白的裙子",
        "XXL有吗",
        "来了",
        "太贵了",
        "强烈要求出荧光绿的双肩包不出不买",
    ]
    return [
        (
            chance.choice(texts),
            chance.randrange(3 * 604_800),
            f"v{chance.randrange(90)}",
            f"r{chance.randrange(2)}",
        )
        for _ in range(count)
    ]


@given(st.integers(0, 1000), st.sampled_from([1, 7, 64, 1000]))
@settings(max_examples=4)
def test_neither_order_nor_batches_change_a_count(seed: int, batch: int) -> None:
    lines = some_lines(seed, 150)
    shuffled = random.Random(seed + 1).sample(lines, len(lines))
    assert counted(lines) == counted(shuffled, batch=batch)


def test_few_people_are_counted_with_their_category_or_not_at_all() -> None:
    rows = counted(some_lines(3), k=5)
    assert rows
    assert all(row.viewers >= 5 for row in rows)
    assert len(counted(some_lines(3), k=60)) < len(rows)


def test_rows_are_sorted_and_never_doubled() -> None:
    rows = counted(some_lines(5))
    assert all(first < second for first, second in pairwise(rows))
    keys = [(r.week, r.kind, r.style, r.category, r.family, r.value) for r in rows]
    assert len(set(keys)) == len(keys)


def test_a_viewer_cannot_be_told_without_the_key() -> None:
    assert Viewers(KEY).of("momo") == Viewers(KEY).of("momo")
    assert Viewers(KEY).of("momo") != Viewers(KEY[::-1]).of("momo")
    with pytest.raises(ValueError, match="16"):
        Viewers(b"short")


def test_quotes_hold_no_names_and_numbers() -> None:
    assert masked("@小明 我微信abc123456 电话13812345678 要白色") == "@*** 我微信*** 电话*** 要白色"


def test_what_is_too_much_to_tell_apart_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "MOST_READS", 3)
    sizes = [f"有{number}码的鞋吗" for number in range(30, 45)]
    terms = ["希望出磁悬浮款", "希望出发热款的", "哈哈"]
    texts = [*sizes, *terms]
    mining = Mining(Miner(LANE), Viewers(KEY))
    try:
        mining.add(
            Comments(
                texts=texts,
                at_s=[MONDAY_S] * len(texts),
                viewers=[f"v{number}" for number in range(len(texts))],
                rooms=["r"] * len(texts),
                products=[""] * len(texts),
                categories=[""] * len(texts),
            )
        )
        mining.finish(Stocked((), VOCABULARY))
        counted_lines = sum(row.lines for row in mining.tally.weekly())
        assert mining.tally.untold == len(texts) - 1 - counted_lines > 0
    finally:
        mining.close()
