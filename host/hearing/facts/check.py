"""Compares one claim with the catalogue, exactly: the slip, or nothing where it may be true."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from host.answers.money import amount, amounts_between, minor_units
from host.answers.offers import Line, Offers
from host.answers.rules import off_by_rule
from host.answers.truth.canonical import canonical_words
from host.answers.words import option_values
from host.hearing.facts.claim import Claim, Slip
from storage.catalogue import (
    AmountOff,
    BuyGet,
    NthPercentOff,
    PercentOff,
    Product,
    Promotion,
    Sku,
    Snapshot,
    Together,
)
from storage.option_names import is_colour_option

_LETTERED = re.compile(r"\d?x{0,4}l|x{0,3}s|m")
_NUMBERED = re.compile(r"\d{2,3}(?:\.5)?")
_RANGE = re.compile(r"(\d{2,3})(?:\.5)? ?[-~/至到] ?(\d{2,3})(?:\.5)?")
_ROUNDED = Fraction(5, 100)
"""A discount of a price is said in tenths: 7.5折 for 149 of 199."""


class Checker:
    """Knows one snapshot."""

    def __init__(self, snapshot: Snapshot, offers: Offers, language: str) -> None:
        self._snapshot = snapshot
        self._offers = offers
        self._language = language
        self._currency = snapshot.shop.currency

    def slip(self, claim: Claim) -> Slip | None:
        """What is wrong with the claim, None where it is right or cannot be told."""
        match claim.kind:
            case "price":
                return self._price(claim)
            case "list_price":
                return self._list_price(claim)
            case "total":
                return self._total(claim)
            case "stock":
                return self._stock(claim)
            case "size":
                return self._size(claim)
            case "discount":
                return self._discount(claim)

    # --- money ---

    def _price(self, claim: Claim) -> Slip | None:
        said = self._minor(claim.value)
        prices = {sku.price_minor for sku in claim.skus}
        after = {self._after(claim.product, sku, 1) for sku in claim.skus}
        if said in prices | after | self._by_one_offer(claim, 1):
            return None
        if any(said in self._totals(claim, count) for count in claim.quantities):
            return None
        if not claim.named and self._is_price_of_another(claim, said):
            return None
        actual = self._range(prices)
        if after != prices:
            words = "优惠后" if self._language == "zh" else "after offers "
            actual = f"{actual}（{words}{self._range(after)}）"
        return self._told(claim, self._amount(said), actual)

    def _is_price_of_another(self, claim: Claim, said: int) -> bool:
        """Whether the amount is the price of something else in the shop: without a name in the
        sentence the host may have gone on to that."""
        return any(
            sku.price_minor == said
            for product in self._snapshot.catalogue.products
            if product.id != claim.product.id
            for sku in product.skus
        )

    def _list_price(self, claim: Claim) -> Slip | None:
        said = self._minor(claim.value)
        listed = {sku.list_price_minor for sku in claim.skus if sku.list_price_minor}
        if not listed or said in listed:
            return None
        return self._told(claim, self._amount(said), self._range(listed))

    def _total(self, claim: Claim) -> Slip | None:
        said = self._minor(claim.value)
        totals = self._totals(claim, claim.quantity)
        each = {sku.price_minor for sku in claim.skus}
        if said in totals | each:
            return None
        best = {self._after(claim.product, sku, claim.quantity) for sku in claim.skus}
        return self._told(claim, self._amount(said), self._range(best))

    def _totals(self, claim: Claim, count: int) -> set[int]:
        """What so many pieces may be said to cost: before offers, after them, and with those that
        come for nothing."""
        counts = {count} | {
            count + promotion.rule.get
            for promotion in self._promotions(claim.product)
            if isinstance(promotion.rule, BuyGet) and count == promotion.rule.buy
        }
        found = {sku.price_minor * count for sku in claim.skus}
        found |= {self._after(claim.product, sku, n) for sku in claim.skus for n in counts}
        return found | self._by_one_offer(claim, count)

    def _by_one_offer(self, claim: Claim, count: int) -> set[int]:
        """What so many pieces cost by each offer alone, which need not be the best."""
        found = set()
        for promotion in self._promotions(claim.product):
            if promotion.rule is None or isinstance(promotion.rule, Together):
                continue
            for sku in claim.skus:
                line = Line(claim.product, sku, count)
                off = off_by_rule(promotion.rule, [line], promotion.repeat)
                found.add(sku.price_minor * count - off)
        return found

    def _after(self, product: Product, sku: Sku, count: int) -> int:
        return self._offers.total([Line(product, sku, count)]).after_minor

    # --- stock and sizes ---

    def _stock(self, claim: Claim) -> Slip | None:
        left = sum(sku.stock for sku in claim.skus)
        zh = self._language == "zh"
        pieces = f"{left}件" if zh else f"{left} left"
        if claim.available is not None:
            if claim.available == (left > 0):
                return None
            words = ("有货", "没货") if zh else ("in stock", "sold out")
            said = f"{claim.variant}{' ' if claim.variant else ''}{words[not claim.available]}"
            return self._told(claim, said, pieces)
        if claim.value in _counts(claim.skus):
            return None
        said = f"{claim.value:g}件" if zh else f"{claim.value:g}"
        return self._told(claim, said, pieces)

    def _size(self, claim: Claim) -> Slip | None:
        values = [
            value
            for option, found in option_values(claim.product).items()
            if not is_colour_option(option)
            for value in found
        ]
        own = {size for value in values for size in _sizes_in(canonical_words(value))}
        said = [_one_size(size) for size in claim.sizes]
        lettered = [bool(_LETTERED.fullmatch(size)) for size in said]
        of_kind = {size for size in own if bool(_LETTERED.fullmatch(size)) == lettered[0]}
        missing = [told for told, size in zip(claim.sizes, said, strict=True) if size not in own]
        if len(of_kind) < 2 or len(set(lettered)) > 1 or not missing:
            return None
        return self._told(claim, "、".join(missing).upper(), "、".join(values))

    # --- offers ---

    def _promotions(self, product: Product) -> list[Promotion]:
        own = [source[0] for source in self._offers.of_product(product)]
        return own + [source[0] for source in self._offers.of_shop]

    def _discount(self, claim: Claim) -> Slip | None:
        promotions = self._promotions(claim.product)
        if claim.off:
            return self._full_off(claim, promotions)
        folds = [fold for promotion in promotions for fold in _folds(promotion, claim)]
        if not folds or claim.value in folds or self._is_of_list_price(claim):
            return None
        if any(f"{claim.value:g}折" in canonical_words(p.text) for p in promotions):
            return None
        return self._told(
            claim, f"{claim.value:g}折", _texts(promotions, (PercentOff, NthPercentOff))
        )

    def _full_off(self, claim: Claim, promotions: list[Promotion]) -> Slip | None:
        said = (self._minor(claim.value), self._minor(claim.off))
        rules = [p.rule for p in promotions if isinstance(p.rule, AmountOff)]
        known = {(rule.min_amount_minor, rule.off_minor) for rule in rules if rule.min_amount_minor}
        if not known or said in known:
            return None
        return self._told(
            claim,
            f"满{claim.value:g}减{claim.off:g}",
            _texts(promotions, (AmountOff,)),
        )

    def _is_of_list_price(self, claim: Claim) -> bool:
        """Whether so many tenths are what the price is of the list price."""
        return any(
            abs(Fraction(sku.price_minor * 10, sku.list_price_minor) - Fraction(str(claim.value)))
            <= _ROUNDED
            for sku in claim.skus
            if sku.list_price_minor
        )

    # --- words ---

    def _told(self, claim: Claim, said: str, actual: str) -> Slip:
        one = len(claim.skus) == 1
        return Slip(
            kind=claim.kind,
            product_id=claim.product.id,
            said=said,
            actual=actual,
            sku=claim.skus[0].sku if one else "",
            quote=claim.quote,
            version=self._snapshot.version,
            read_us=self._snapshot.read_us,
        )

    def _minor(self, major: float) -> int:
        return minor_units(f"{major:.4f}", self._currency)

    def _amount(self, minor: int) -> str:
        return amount(minor, self._currency, self._language)

    def _range(self, minors: Iterable[int]) -> str:
        found = sorted(minors)
        return amounts_between(found[0], found[-1], self._currency, self._language)


def _counts(skus: Iterable[Sku]) -> set[float]:
    """Every number of pieces that may be meant: of all, of one SKU, of one value of an option."""
    found: set[float] = {sum(sku.stock for sku in skus)}
    by_value: dict[tuple[str, str], int] = {}
    for sku in skus:
        found.add(sku.stock)
        for item in sku.options.items():
            by_value[item] = by_value.get(item, 0) + sku.stock
    return found | set(by_value.values())


def _folds(promotion: Promotion, claim: Claim) -> list[float]:
    """The discounts of an offer in tenths to pay, where the claim may mean that offer."""
    rule = promotion.rule
    if isinstance(rule, NthPercentOff):
        return [_tenths(rule.percent)] if claim.nth in (0, rule.nth) else []
    if isinstance(rule, PercentOff):
        return [_tenths(rule.percent)]
    return []


def _tenths(percent: float) -> float:
    return float((100 - Fraction(str(percent))) / 10)


def _texts(promotions: Iterable[Promotion], kinds: tuple[type, ...]) -> str:
    return "；".join(p.text for p in promotions if isinstance(p.rule, kinds))


def _sizes_in(value: str) -> set[str]:
    found = {
        _one_size(match.group()) for match in re.finditer(_LETTERED.pattern + r"(?![a-z])", value)
    }
    for low, high in _RANGE.findall(value):
        found |= {str(size) for size in range(int(low), int(high) + 1)}
    return found | {match.group() for match in _NUMBERED.finditer(value)}


def _one_size(size: str) -> str:
    """xxl and 2xl are one."""
    letters = re.fullmatch(r"(x{2,5})l", size)
    return f"{len(letters[1])}xl" if letters else size
