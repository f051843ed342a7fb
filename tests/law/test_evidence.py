"""What promises the evidence carries: as far as it goes, and no further."""

from __future__ import annotations

import pytest

from host.answers.guard import Guard
from host.answers.law import without_evidence
from storage.catalogue import Catalogue, Fact, Shop, Snapshot

CARRIED = [
    ("新疆那边要8天左右到。", "付款后24小时内发货，新疆西藏8天左右到。"),
    ("江浙沪2天左右到。", "江浙沪 2 天左右到达，新疆 7 天左右"),
    ("水杯质保3年。", "水杯和雨伞质保3年，人为损坏不在质保范围。"),
    ("保修一年，人为摔坏的不算", "保修一年，人为损坏除外"),
    (
        "There is price protection within 20 days of payment.",
        "Cash on delivery is not available.\nPrice protection within 20 days of payment.",
    ),
    ("4件送贴纸共4份。", "买1件送贴纸1份"),
    ("这款有下单送收纳袋1个的活动，可以用。", "下单送收纳袋1个"),
    ("收纳袋免费送。", "下单送收纳袋1个"),
    ("Offer: Buy 1 get 1 free.", "Buy 1 get 1 free"),
    ("The storage bag comes free.", "free storage bag with every order"),
    ('With "$2 off every $36 + 5% off orders over $56" it is $63.', "5% off orders over $56"),
    ("Waterproof: not waterproof.", "not waterproof"),
    ("7天内可以退。", "7天无理由退货，拆封不支持"),
]
NOT_CARRIED = [
    ("不满69元也包邮。", "满69元包邮，不满69元收运费12元。"),
    ("满69元包邮，不满69元也包邮。", "满69元包邮，不满69元收运费12元。"),
    ("满69元包邮，偏远地区一样包邮。", "满69元包邮。"),
    ("新疆包邮。", "全国包邮，新疆西藏除外"),
    ("买贵包退差价。", "付款后20天内降价可以补差价。"),
    ("人为损坏也保修。", "水杯和雨伞质保3年，人为损坏不在质保范围。"),
    ("Socks come free.", "free storage bag with every order"),
    ("A scarf is included at no extra cost.", "free storage bag with every order"),
    ("We match the price of any shop.", "Price protection within 20 days of payment."),
    ("袜子也是免费送的。", "下单送收纳袋1个"),
    ("送运动毛巾一条。", "下单送运动水壶1个"),
    ("送贴纸。", "买3件送贴纸1份"),
    ("支持货到付款。", "支持微信支付。\n不支持货到付款。"),
]


@pytest.mark.parametrize(("text", "evidence"), CARRIED)
def test_evidence_carries_the_same_promise(text: str, evidence: str) -> None:
    assert without_evidence(text, evidence) is None


@pytest.mark.parametrize(("text", "evidence"), NOT_CARRIED)
def test_evidence_of_a_narrower_promise_does_not_carry_a_wider(text: str, evidence: str) -> None:
    assert without_evidence(text, evidence) is not None


def attribute(name: str, value: str) -> Fact:
    return Fact(name=name, value=value, source=f"product:A/attributes/{name}")


@pytest.mark.parametrize(
    ("text", "fact", "said"),
    [
        ("这款防水的。", attribute("防水", "是"), True),
        ("这款防水的。", attribute("防水", "否"), False),
        ("这款防水的。", attribute("防水", "不支持"), False),
        ("这款防水的。", Fact(name="name", value="防水", source="viewer:text"), False),
        ("It is waterproof.", attribute("Waterproof", "yes"), True),
        ("It is waterproof.", attribute("Waterproof", "No"), False),
        ("保修1年。", attribute("保修", "1年"), True),
        ("不含酒精、香精。", attribute("不含", "酒精、香精"), True),
    ],
)
def test_the_name_of_an_attribute_is_part_of_what_it_says(
    text: str, fact: Fact, said: bool
) -> None:
    guard = Guard(Snapshot(1, 0, Catalogue(Shop(name="测试店"), ())))
    assert guard.check(text, (fact,)).ok is said


def test_the_conditions_of_one_fact_stay_away_from_the_next() -> None:
    guard = Guard(Snapshot(1, 0, Catalogue(Shop(name="测试店"), ())))
    facts = (
        Fact(name="payment", value="不支持货到付款", source="policy:payment"),
        Fact(name="invoice", value="质量问题", source="policy:invoice"),
        Fact(name="fee", value="全国包邮", source="policy:shipping_fee"),
    )
    assert guard.check("全国包邮。", facts).ok
