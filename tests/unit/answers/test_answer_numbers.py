"""No answer holds a number that is not in the record, over random catalogues.

The checker is its own: it reads every digit run and Chinese numeral of an answer and looks for it
among the numbers of the catalogue and the totals it computes by trying every offer alone.
"""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from chat.understanding.understanding import Understanding
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from storage.catalogue import (
    AmountOff,
    BundlePrice,
    Catalogue,
    NthPercentOff,
    PercentOff,
    Product,
    Promotion,
    Shop,
    Sku,
    Snapshot,
)

QUESTIONS = (
    "多少钱",
    "这个{size}码多少钱",
    "{colour}{size}有货吗",
    "{colour}的还有吗",
    "{count}件多少钱",
    "两件多少",
    "券后多少",
    "还剩几件",
    "有什么优惠",
    "不是说{wrong}吗",
    "{wrong}卖不卖",
    "有什么颜色",
    "有什么码",
    "包邮吗",
    "多重",
    "how much",
    "how much for {count}",
    "any discount",
    "最便宜的是哪个",
    "{wrong}以内有什么",
    "便宜点",
    "几号链接",
    "多少钱，包邮吗",
    "推荐一个",
)
COLOURS = ("黑色", "雾蓝", "米白")
SIZES = ("S", "M", "L")


@st.composite
def promotions(draw: st.DrawFn) -> Promotion:
    kind = draw(st.integers(0, 3))
    if kind == 0:
        off, least = draw(st.integers(1, 40)), draw(st.integers(50, 400))
        rule = AmountOff(off_minor=off * 100, min_amount_minor=least * 100)
        return Promotion(kind="coupon", text=f"满{least}减{off}", rule=rule)
    if kind == 1:
        percent = draw(st.sampled_from([10, 15, 20]))
        text = f"满2件减{percent}%"
        return Promotion(kind="coupon", text=text, rule=PercentOff(percent=percent, min_quantity=2))
    if kind == 2:
        total = draw(st.integers(20, 300))
        text = f"任选2件{total}元"
        rule_of_bundle = BundlePrice(quantity=2, total_minor=total * 100)
        return Promotion(kind="bundle", text=text, rule=rule_of_bundle)
    return Promotion(kind="bundle", text="第2件半价", rule=NthPercentOff(nth=2, percent=50))


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    products = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        price = draw(st.integers(990, 59_900))
        dearer = draw(st.integers(0, 5_000))
        skus = tuple(
            Sku(
                sku=f"P{number}-{colour}-{size}",
                options={"颜色": colour, "尺码": size},
                price_minor=price + (dearer if size == "L" else 0),
                stock=draw(st.integers(0, 30)),
            )
            for colour in COLOURS
            for size in SIZES
        )
        weight = draw(st.integers(100, 999))
        products.append(
            Product(
                id=f"P{number}",
                link_no=number,
                title=("青岚外套", "云朵卫衣", "听雨长裤")[number - 1],
                category=("外套", "卫衣", "长裤")[number - 1],
                attributes={"重量": f"{weight}克"},
                options=("颜色", "尺码"),
                skus=skus,
                promotions=tuple(draw(st.lists(promotions(), max_size=1))),
            )
        )
    fee, free = draw(st.integers(4, 20)), draw(st.integers(39, 199))
    policies = {"shipping_fee": f"满{free}元包邮，不满{free}元运费{fee}元。"}
    return Catalogue(Shop(name="试衣间", policies=policies), tuple(products))


def _numbers(text: str) -> set[str]:
    """Every number of a text in digits; a lone 一 or 两 counts nothing here."""
    plain = text.replace(",", "")
    found = {_trim(number) for number in re.findall(r"\d+(?:\.\d+)?", plain)}
    return found | set(
        re.findall(r"[二三四五六七八九十百千万][一二三四五六七八九十百千万]+", plain)
    )


def _trim(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


def _allowed(catalogue: Catalogue, count: int) -> set[str]:
    known: set[str] = set()
    for text in catalogue.shop.policies.values():
        known |= _numbers(text)
    for product in catalogue.products:
        known.add(str(product.link_no))
        known |= _numbers(" ".join(product.attributes.values()))
        for promotion in product.promotions:
            known |= _numbers(promotion.text)
        for sku in product.skus:
            known |= {str(sku.stock), _money(sku.price_minor)}
            for pieces in {1, 2, count}:
                known |= {str(pieces)} if pieces > 1 else set()
                known |= {_money(total) for total in _totals(product, sku, pieces)}
    return known


def _totals(product: Product, sku: Sku, pieces: int) -> set[int]:
    whole = sku.price_minor * pieces
    totals = {whole}
    for promotion in product.promotions:
        rule = promotion.rule
        if isinstance(rule, AmountOff) and whole >= (rule.min_amount_minor or 0):
            totals.add(whole - rule.off_minor)
        if isinstance(rule, PercentOff) and pieces >= 2:
            totals.add(whole - int(whole * rule.percent / 100 + 0.5))
        if isinstance(rule, BundlePrice) and pieces >= 2:
            totals.add(rule.total_minor + sku.price_minor * (pieces - 2))
        if isinstance(rule, NthPercentOff):
            totals.add(whole - pieces // 2 * int(sku.price_minor * 0.5 + 0.5))
    return totals


def _money(minor: int) -> str:
    return _trim(f"{minor / 100:.2f}")


@settings(max_examples=60)
@given(
    catalogue=catalogues(),
    wrong=st.integers(601, 9_999),
    count=st.integers(2, 6),
    variation=st.integers(0, 5),
    colour=st.sampled_from(COLOURS),
    size=st.sampled_from(SIZES),
)
def test_no_answer_holds_a_number_that_is_not_in_the_record(
    catalogue: Catalogue, wrong: int, count: int, variation: int, colour: str, size: str
) -> None:
    snapshot = Snapshot(1, 0, catalogue)
    understanding, answerer = Understanding(shop_words(snapshot)), Answerer(snapshot)
    allowed = _allowed(catalogue, count)
    answered = 0
    for question in QUESTIONS:
        text = question.format(wrong=wrong, count=count, colour=colour, size=size)
        readings = understanding.read(text, focus="P1")
        answer = answerer.answer(readings, text=text, focus="P1", variation=variation)
        answered += answer.route == "ai"
        assert _numbers(answer.text) <= allowed, (text, answer.text)
    assert answered >= len(QUESTIONS) - 3


@settings(max_examples=60)
@given(catalogue=catalogues(), colour=st.sampled_from(COLOURS), size=st.sampled_from(SIZES))
def test_stock_is_told_as_it_stands(catalogue: Catalogue, colour: str, size: str) -> None:
    snapshot = Snapshot(1, 0, catalogue)
    understanding, answerer = Understanding(shop_words(snapshot)), Answerer(snapshot)
    text = f"{colour}{size}有货吗"
    answer = answerer.answer(understanding.read(text, focus="P1"), text=text, focus="P1")
    sku = snapshot.by_sku[f"P1-{colour}-{size}"][1]
    first = answer.text.split("。")[0]
    gone = any(word in first for word in ("卖完", "没货", "缺货"))
    assert gone is (sku.stock == 0), answer.text
