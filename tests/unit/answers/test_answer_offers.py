"""The arithmetic of offers, against sums worked out by hand."""

from __future__ import annotations

import pytest

from host.answers.offers import Line, Offers
from host.answers.shop_offers import offers_stack, shop_offers
from storage.catalogue import (
    AmountOff,
    BundlePrice,
    BuyGet,
    Catalogue,
    FlashPrice,
    GiftRule,
    NthPercentOff,
    PercentOff,
    Product,
    Promotion,
    Rule,
    Scope,
    Shop,
    Sku,
    Snapshot,
    Together,
)


def _shop(
    rule: Rule | None, *, repeat: bool = False, coupons: str = "", scope: Scope | None = None
) -> Snapshot:
    promotions = (
        (Promotion(kind="x", text="活动", rule=rule, repeat=repeat, scope=scope),) if rule else ()
    )
    first = Product(
        id="A",
        title="甲",
        skus=(
            Sku(sku="A1", price_minor=10000, stock=9),
            Sku(sku="A2", price_minor=6000, stock=9),
        ),
        promotions=promotions,
    )
    second = Product(id="B", title="乙", skus=(Sku(sku="B1", price_minor=5000, stock=9),))
    policies = {"coupons": coupons} if coupons else {}
    return Snapshot(1, 0, Catalogue(Shop(name="店", policies=policies), (first, second)))


def _after(snapshot: Snapshot, **counts: int) -> int:
    lines = [Line(*snapshot.by_sku[sku], count) for sku, count in counts.items()]
    return Offers(snapshot).total(lines).after_minor


@pytest.mark.parametrize(
    ("rule", "repeat", "basket", "after"),
    [
        (AmountOff(off_minor=1500), False, {"A1": 1}, 8500),
        (AmountOff(off_minor=1500, min_amount_minor=10001), False, {"A1": 1}, 10000),
        (AmountOff(off_minor=1500, min_amount_minor=10000), True, {"A1": 3}, 25500),
        (AmountOff(off_minor=1500, min_quantity=2), False, {"A1": 4}, 38500),
        (PercentOff(percent=20, min_quantity=2), False, {"A1": 1, "A2": 1}, 12800),
        (BundlePrice(quantity=3, total_minor=20000), False, {"A1": 4}, 30000),
        (BundlePrice(quantity=3, total_minor=20000), True, {"A1": 6}, 40000),
        (NthPercentOff(nth=2, percent=50), False, {"A1": 1, "A2": 1}, 13000),
        (NthPercentOff(nth=2, percent=50, same_sku=True), False, {"A1": 1, "A2": 1}, 16000),
        (NthPercentOff(nth=2, percent=50), False, {"A1": 5}, 40000),
        (BuyGet(buy=2, get=1), False, {"A1": 3}, 20000),
        (Together(products=("A", "B"), off_minor=3000), False, {"A1": 1, "B1": 1}, 12000),
        (Together(products=("A", "B"), total_minor=9900), False, {"A1": 1, "B1": 1}, 9900),
        (Together(products=("A", "B"), off_minor=3000), False, {"A1": 1}, 10000),
        (GiftRule(gift="袋子"), False, {"A1": 1}, 10000),
        (FlashPrice(price_minor=10000, regular_minor=12000), False, {"A1": 1}, 10000),
    ],
)
def test_an_offer_makes_the_price_it_says(
    rule: Rule, repeat: bool, basket: dict[str, int], after: int
) -> None:
    assert _after(_shop(rule, repeat=repeat), **basket) == after


def test_offers_do_not_add_up_unless_the_shop_says_so() -> None:
    rule = AmountOff(off_minor=1500)
    silent = _shop(rule, coupons="满100减20。")
    refused = _shop(rule, coupons="满100减20，不与其他优惠同享。")
    allowed = _shop(rule, coupons="满80减20，可与单品券叠加使用。")
    assert _after(silent, A1=1) == 8000
    assert _after(refused, A1=1) == 8000
    assert _after(allowed, A1=1) == 6500


def test_an_offer_for_some_skus_leaves_the_others_alone() -> None:
    snapshot = _shop(AmountOff(off_minor=1000), scope=Scope(skus=("A2",)))
    assert (_after(snapshot, A1=1), _after(snapshot, A2=1)) == (10000, 5000)


@pytest.mark.parametrize(
    ("text", "rule", "repeat"),
    [
        ("满300减30，每单限一张。", AmountOff(off_minor=3000, min_amount_minor=30000), False),
        ("每满100减10", AmountOff(off_minor=1000, min_amount_minor=10000), True),
        ("$12 off orders over $100", AmountOff(off_minor=1200, min_amount_minor=10000), False),
        ("15% off orders over $80", PercentOff(percent=15, min_amount_minor=8000), False),
        ("满200打9折", PercentOff(percent=10, min_amount_minor=20000), False),
    ],
)
def test_the_shops_words_are_read_as_offers(text: str, rule: Rule, repeat: bool) -> None:
    found = shop_offers(Shop(name="店", policies={"coupons": text}))
    assert [(p.rule, p.repeat) for p, _, _ in found] == [(rule, repeat)]


@pytest.mark.parametrize(
    ("text", "stack"),
    [
        ("优惠券可叠加使用", True),
        ("不可叠加", False),
        ("不与单品券同享，可与赠品同享", False),
        ("Coupons cannot be combined.", False),
        ("Coupons can be combined.", True),
        ("满100减10", False),
    ],
)
def test_stacking_is_what_the_policy_says(text: str, stack: bool) -> None:
    assert offers_stack(Shop(name="店", policies={"coupons": text})) is stack
