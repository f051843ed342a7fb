"""Slots are filled from the snapshot, leave facts behind, and hostile text stays text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from host.show.slots import BadTemplate, Filled, fill, slot
from storage.catalogue import (
    Catalogue,
    Fact,
    Faq,
    FlashPrice,
    GiftRule,
    Product,
    Promotion,
    Scope,
    Shop,
    SizeRow,
    Sku,
    Snapshot,
    Together,
)

NOON_US = 1_763_697_600_000_000  # 2025-11-21 04:00 UTC, noon in Shanghai

CUP = Product(
    id="C1",
    link_no=3,
    title="山雨陶瓷马克杯",
    category="杯子",
    description="手工捏坯。每只都不同！",
    selling_points=("杯把够大", "釉面光滑，茶渍好擦。"),
    attributes={"材质": "陶瓷", "容量": "350毫升"},
    options=("颜色",),
    skus=(
        Sku(sku="C1-B", options={"颜色": "雨蓝"}, price_minor=3900, list_price_minor=4900, stock=8),
        Sku(sku="C1-W", options={"颜色": "米釉"}, price_minor=4590, list_price_minor=5500, stock=3),
        Sku(sku="C1-R", options={"颜色": "焦糖"}, price_minor=100, list_price_minor=200, stock=0),
    ),
    promotions=(
        Promotion(kind="gift", text="买杯送杯垫1个。", rule=GiftRule(gift="杯垫"), ends="23:00"),
        Promotion(
            kind="flash", text="限时价39元", rule=FlashPrice(price_minor=3900, regular_minor=4900)
        ),
        Promotion(
            kind="bundle",
            text="杯和巾一起减5元",
            rule=Together(products=("C1", "T1"), off_minor=500),
        ),
        Promotion(kind="coupon", text="焦糖减1元", scope=Scope(skus=("C1-R",))),
    ),
    faq=(Faq(q="能进微波炉吗？", a="可以。不可明火。"),),
)
TOWEL = Product(
    id="T1",
    title="毛巾",
    options=("尺码",),
    skus=(
        Sku(sku="T1-S", options={"尺码": "S"}, price_minor=1900, stock=100),
        Sku(sku="T1-M", options={"尺码": "M"}, price_minor=1900, stock=0),
    ),
    size_chart=(
        SizeRow(size="S", height_cm=(150, 158), weight_kg=(42.5, 50), hip_cm=90),
        SizeRow(size="M", height_cm=(158, 165)),
    ),
)
SHOP = Shop(name="麦垛", policies={"returns": "7天可退。点过的蜡烛不退。"})


def snapshot(*products: Product, shop: Shop = SHOP) -> Snapshot:
    return Snapshot(7, NOON_US, Catalogue(shop, products or (CUP, TOWEL)))


def fact(name: str, value: str, source: str) -> Fact:
    return Fact(name=name, value=value, source=source, version=7, read_us=NOON_US)


def text(template: str, seen: Snapshot | None = None, now_us: int | None = None) -> str | None:
    filled = fill(template, seen or snapshot(), now_us=now_us)
    return filled.text if filled else None


def test_a_price_is_a_range_over_what_can_be_bought_with_both_ends_as_evidence() -> None:
    assert fill("价格{price:C1}。", snapshot()) == Filled(
        "价格39元到45.9元。",
        (fact("price", "39元", "sku:C1-B"), fact("price", "45.9元", "sku:C1-W")),
    )
    assert fill("{price:C1-W}", snapshot()) == Filled(
        "45.9元", (fact("price", "45.9元", "sku:C1-W"),)
    )


def test_every_slot_says_what_the_catalogue_says() -> None:
    said = {
        "{shop}": "麦垛",
        "{title:C1}": "山雨陶瓷马克杯",
        "{category:C1}": "杯子",
        "{link:C1}": "3号链接",
        "{link:T1}": "商品列表里的这款",
        "{list_price:C1}": "49元到55元",
        "{list_price:C1-B}": "49元",
        "{stock_hint:C1}": "还剩11件",
        "{stock_hint:C1-W}": "还剩3件",
        "{available:C1}": "",
        "{promotion:C1#0}": "买杯送杯垫1个",
        "{promotion_end:C1#0}": "23:00",
        "{promotion:C1#2}": "杯和巾一起减5元",
        "{point:C1#1}": "釉面光滑，茶渍好擦",
        "{point:C1#0.0}": "杯把够大",
        "{description:C1#1}": "每只都不同",
        "{attribute:C1#容量}": "350毫升",
        "{attribute_name:C1#容量}": "容量",
        "{options:C1#颜色}": "雨蓝和米釉",
        "{gone_options:C1#颜色}": "焦糖",
        "{option_name:C1#颜色}": "颜色",
        "{size:T1#0}": "S码适合身高150到158厘米、体重42.5到50公斤",
        "{faq_question:C1#0}": "能进微波炉吗",
        "{faq:C1#0.1}": "不可明火",
        "{policy:returns}": "7天可退。点过的蜡烛不退",
        "{policy:returns#1}": "点过的蜡烛不退",
    }
    assert {template: text(template) for template in said} == said


def test_a_line_whose_fact_is_gone_is_not_said() -> None:
    gone = [
        "{price:X}",
        "{price:X-1}",
        "{title:X}",
        "{list_price:T1}",
        "{stock_hint:T1}",
        "{stock_hint:C1-R}",
        "{available:C1-R}",
        "{sold_out:C1}",
        "{promotion:C1#3}",
        "{promotion:C1#9}",
        "{promotion:C1#x}",
        "{promotion_end:C1#1}",
        "{point:C1#9}",
        "{point:C1#0.4}",
        "{attribute:C1#产地}",
        "{gone_options:X#颜色}",
        "{options:C1#香味}",
        "{size:T1#1}",
        "{faq:C1#3}",
        "{policy:invoice}",
        "{category:T1}",
    ]
    assert [template for template in gone if fill(template, snapshot()) is not None] == []


def test_a_sold_out_product_has_only_lines_that_say_so() -> None:
    empty = replace(CUP, skus=tuple(replace(sku, stock=0) for sku in CUP.skus))
    seen = snapshot(empty, TOWEL)
    assert text("{sold_out:C1}卖完了", seen) == "卖完了"
    assert [
        text(f"{{{name}:C1#0}}", seen) for name in ("available", "promotion", "stock_hint")
    ] == [None] * 3
    assert text("{promotion:C1#2}", seen) is None


def test_an_offer_is_told_until_it_ends_and_only_while_its_price_is_in_force() -> None:
    before_us, at_us = NOON_US + 11 * 3_600_000_000 - 1, NOON_US + 11 * 3_600_000_000
    assert text("{promotion:C1#0}", now_us=before_us) == "买杯送杯垫1个"
    assert text("{promotion:C1#0}", now_us=at_us) is None
    assert text("{promotion:C1#1}") == "限时价39元"
    dearer = replace(CUP, skus=(replace(CUP.skus[0], price_minor=4900), *CUP.skus[1:]))
    assert text("{promotion:C1#1}", snapshot(dearer)) is None
    assert text("{promotion:C1#2}", snapshot(CUP)) is None


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ("2025-11-21", True),
        ("2025-11-20", False),
        ("2025-11-21 12:00", False),
        ("2025-11-21T12:01", True),
        ("2025-11-21T04:00:01+00:00", True),
        ("双十一结束", True),
        ("", True),
    ],
)
def test_an_end_is_read_in_the_zone_of_the_shop(ends: str, told: bool) -> None:
    product = replace(CUP, promotions=(Promotion(kind="coupon", text="减5元", ends=ends),))
    assert (text("{promotion:C1#0}", snapshot(product)) is not None) == told


def test_where_the_zone_is_unknown_an_offer_with_an_end_is_not_told() -> None:
    shop = replace(SHOP, timezone="../etc/passwd")
    assert text("{promotion:C1#0}", snapshot(CUP, TOWEL, shop=shop)) is None


def test_an_english_shop_speaks_english_money() -> None:
    shop = Shop(name="Lamp", language="en", currency="USD")
    seen = snapshot(CUP, TOWEL, shop=shop)
    assert text("{price:C1}, {link:C1}, {stock_hint:C1-W}", seen) == (
        "$39 to $45.90, link 3, 3 left in stock"
    )
    rupiah = snapshot(TOWEL, shop=replace(shop, currency="IDR"))
    assert text("{price:T1}", rupiah) == "Rp19"


def test_a_template_that_is_not_ours_is_refused() -> None:
    for template in ("{", "a}b", "{price", "{nonsense:C1}", "{{price:C1}}", "{Price:C1}"):
        with pytest.raises(BadTemplate):
            fill(template, snapshot())


HOSTILE = st.text(
    st.sampled_from(list("{}#:%（）价格ab\n\r\t\x00\x1b\u202e\u200b\ue000\U0001f600 。，"))
    | st.characters(codec="utf-8"),
    min_size=1,
    max_size=40,
)


@given(identity=HOSTILE, title=HOSTILE, value=HOSTILE)
def test_hostile_catalogue_text_neither_breaks_a_line_nor_fills_a_slot(
    identity: str, title: str, value: str
) -> None:
    product = replace(
        CUP,
        id=identity,
        title=title,
        category="杯子",
        selling_points=(value, "{price:C1}{shop}"),
        attributes={value: title},
    )
    seen = snapshot(product, shop=replace(SHOP, name="店{policy:returns}"))
    for template in (
        slot("title", identity),
        slot("point", identity, "0"),
        slot("attribute", identity, value),
        slot("attribute_name", identity, value),
    ):
        filled = fill(f"甲{template}乙", seen)
        if filled is None:
            continue
        said = filled.text
        assert said.startswith("甲")
        assert said.endswith("乙")
        assert not set(said) & set("{}\n\r\t\x00\x1b\u202e\u200b\ue000")
        assert len(filled.facts) == 1
        assert fill(said, seen) == Filled(said)  # filling again finds no slot
    assert text(slot("point", identity, "1"), seen) == "（price:C1）（shop）"
    assert text("{shop}", seen) == "店（policy:returns）"
