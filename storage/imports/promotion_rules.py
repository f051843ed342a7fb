"""Checks promotions: rules that can be computed, and scopes that point at something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

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
    Together,
)
from storage.imports.faults import Words
from storage.imports.findings import Findings
from storage.imports.money import MAX_MINOR
from storage.imports.places import Path, Places

_MAX_PIECES = 10_000
_KINDS = ("coupon", "bundle", "gift", "flash")

Wrong = tuple[str, object, Words]
"""Field of the rule, its value, and what is wrong with it."""

_AMOUNT = Words("金额必须大于 0", "an amount must be above 0")
_PIECES = Words("件数必须是正整数", "a number of pieces must be 1 or more")
_PERCENT = Words(
    "折扣要在 1 到 99 之间（20 表示打八折）", "a percentage lies in 1 to 99 (20: 20 % off)"
)
_GROUP = Words("至少要两件", "it takes at least two pieces")


def check_promotions(catalogue: Catalogue, findings: Findings, places: Places) -> None:
    """Report each promotion that is incomplete, incoherent, or about things that do not exist."""
    products = {product.id for product in catalogue.products}
    skus = {sku.sku for product in catalogue.products for sku in product.skus}
    for index, product in enumerate(catalogue.products):
        for number, promotion in enumerate(product.promotions):
            path: Path = ("products", index, "promotions", number)
            for at, value, problem in _wrong(promotion, products, skus):
                findings.refuse(
                    places.find((*path, *at)),
                    value,
                    problem,
                    Words("改正这条优惠", "correct this promotion"),
                )
            _note_doubts(product, promotion, findings)


def _wrong(
    promotion: Promotion, products: set[str], skus: set[str]
) -> Iterator[tuple[Path, object, Words]]:
    for field, text in (("kind", promotion.kind), ("text", promotion.text)):
        if not text:
            yield (field,), "", Words("不能为空", "it cannot be empty")
    if promotion.rule is not None:
        for field, value, problem in _wrong_in(promotion.rule):
            yield ("rule", field), value, problem
    for kind, named, known in _references(promotion, products, skus):
        for name in named:
            if name not in known:
                yield kind, name, Words("目录里没有它", "the catalogue does not have it")


def _references(
    promotion: Promotion, products: set[str], skus: set[str]
) -> Iterator[tuple[Path, tuple[str, ...], set[str]]]:
    if promotion.scope is not None:
        yield ("scope", "products"), promotion.scope.products, products
        yield ("scope", "skus"), promotion.scope.skus, skus
    if isinstance(promotion.rule, Together):
        yield ("rule", "products"), promotion.rule.products, products


def _wrong_in(rule: Rule) -> Iterator[Wrong]:
    match rule:
        case AmountOff():
            yield from _amount("off_minor", rule.off_minor)
            yield from _threshold(rule)
            if rule.min_amount_minor is not None and rule.off_minor > rule.min_amount_minor:
                yield (
                    "off_minor",
                    rule.off_minor,
                    Words("减的比门槛还多", "more off than its threshold"),
                )
        case PercentOff():
            yield from _percent(rule.percent)
            yield from _threshold(rule)
        case BundlePrice():
            yield from _pieces("quantity", rule.quantity)
            yield from _amount("total_minor", rule.total_minor)
        case NthPercentOff():
            yield from _percent(rule.percent, up_to=100)
            yield from _pieces("nth", rule.nth, at_least=2)
        case Together():
            yield from _together(rule)
        case BuyGet():
            yield from _pieces("buy", rule.buy)
            yield from _pieces("get", rule.get)
        case GiftRule():
            yield from _gift(rule)
        case FlashPrice():
            yield from _amount("price_minor", rule.price_minor)
            yield from _amount("regular_minor", rule.regular_minor)
        case _:
            assert_never(rule)


def _amount(field: str, value: int | None) -> Iterator[Wrong]:
    if value is not None and not 0 < value <= MAX_MINOR:
        yield field, value, _AMOUNT


def _pieces(field: str, value: int | None, at_least: int = 1) -> Iterator[Wrong]:
    if value is not None and not at_least <= value <= _MAX_PIECES:
        yield field, value, _GROUP if at_least == 2 else _PIECES


def _percent(value: float, up_to: int = 99) -> Iterator[Wrong]:
    if not 1 <= value <= up_to:
        yield "percent", value, _PERCENT


def _threshold(rule: AmountOff | PercentOff) -> Iterator[Wrong]:
    yield from _amount("min_amount_minor", rule.min_amount_minor)
    yield from _pieces("min_quantity", rule.min_quantity)


def _together(rule: Together) -> Iterator[Wrong]:
    if len(set(rule.products)) < 2:
        yield "products", "、".join(rule.products), Words("至少要两个不同商品", "name two products")
    if (rule.off_minor is None) == (rule.total_minor is None):
        problem = Words(
            "off_minor 和 total_minor 要且只要一个", "give either off_minor or total_minor"
        )
        yield "off_minor", rule.off_minor, problem
    yield from _amount("off_minor", rule.off_minor)
    yield from _amount("total_minor", rule.total_minor)


def _gift(rule: GiftRule) -> Iterator[Wrong]:
    if not rule.gift:
        yield "gift", "", Words("没写送什么", "it does not say what the gift is")
    yield from _pieces("per_quantity", rule.per_quantity)
    yield from _pieces("gift_quantity", rule.gift_quantity)


def _note_doubts(product: Product, promotion: Promotion, findings: Findings) -> None:
    rule = promotion.rule
    if promotion.kind not in _KINDS:
        findings.note(
            f"「{product.id}」的优惠种类 {promotion.kind} 不常见。",
            f'"{product.id}" has a promotion of an uncommon kind, {promotion.kind}.',
        )
    if not isinstance(rule, FlashPrice):
        return
    in_force = {sku.price_minor for sku in product.skus}
    scoped = promotion.scope is not None
    if not scoped and (rule.price_minor not in in_force or rule.regular_minor < rule.price_minor):
        findings.note(
            f"「{product.id}」的限时价与 SKU 售价对不上，请核对：以 SKU 售价为准。",
            f'"{product.id}" has a flash price that is not the price of its SKUs; please check: '
            "the price of the SKU counts.",
        )
