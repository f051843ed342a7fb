"""Lines of viewers, each with its meaning. The floors are what was reached: a change that reads
fewer of them rightly is told here; bench/mining_market.py says which."""

from __future__ import annotations

from pathlib import Path

import demand_market
import pytest
from mining_sheet import Reader, has_thing, is_right, rows_of
from msgspec import convert

from demand.mining.shop_side import shop_side
from storage.catalogue import Catalogue

SHEETS = Path(__file__).parents[2] / "mining_sheets"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(shop_side(convert(demand_market.catalogue(), Catalogue)))


@pytest.mark.parametrize(
    ("name", "right", "things"),
    [
        ("market.txt", 0.86, 0.78),
        ("evening.txt", 0.75, 0.80),
        ("night.txt", 0.60, 0.77),
        ("late.txt", 0.86, 0.85),
        ("stranger.txt", 0.79, 0.83),
    ],
)
def test_a_sheet_is_read_as_well_as_it_was(
    reader: Reader, name: str, right: float, things: float
) -> None:
    rows = rows_of(SHEETS / name)
    read = [reader.signals(row.text, reader.product_of.get(row.show, "")) for row in rows]
    hits = [is_right(row, signals) for row, signals in zip(rows, read, strict=True)]
    wished = [(row, s) for row, s in zip(rows, read, strict=True) if row.kinds == "wish_missing"]
    assert sum(hits) >= right * len(rows)
    assert sum(has_thing(row, signals) for row, signals in wished) >= things * len(wished)


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("\u201c有没有紫色\u201d笑死", set()),
        ("主播刚说没有紫色的", set()),
        ("谁会要紫色的啊", set()),
        ("有紫色我也不买", set()),
        ("别出紫色的", set()),
        ("紫色的太重了 有蓝色的吗", {"complaint", "wish_missing"}),
        ("一洗就掉", {"complaint"}),
        ("比楼下还贵", {"price_resistance"}),
        ("用不起", {"price_resistance"}),
        ("跟别家的比咋样", {"comparison"}),
        ("超级暖和", {"praise"}),
        ("太糙了", {"complaint"}),
        ("想要紫色嘅", {"wish_missing"}),
        ("màu tím có không shop", {"wish_missing"}),
    ],
)
def test_the_turn_of_a_line_tells_its_kind(reader: Reader, line: str, kinds: set[str]) -> None:
    product = reader.product_of["保温杯"]
    found = {s.kind.value for s in reader.signals(line, product)}
    assert found == kinds
