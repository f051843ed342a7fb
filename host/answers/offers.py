"""The offers of a shop and what they make of a basket, computed by code, never by a model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from storage.catalogue import (
    AmountOff,
    BundlePrice,
    BuyGet,
    FlashPrice,
    GiftRule,
    NthPercentOff,
    PercentOff,
    Product,
    Promotion,
    Rule,
    Shop,
    Sku,
    Snapshot,
    Together,
)


class Line(msgspec.Struct, frozen=True):
    """So many pieces of one SKU."""

    product: Product
    sku: Sku
    quantity: int


class Applied(msgspec.Struct, frozen=True):
    """An offer and what it takes off, in minor units; `source` says where the offer stands."""

    promotion: Promotion
    off_minor: int
    source: str


class Total(msgspec.Struct, frozen=True):
    """What a basket costs: before, after, and by which offers."""

    before_minor: int
    after_minor: int
    applied: tuple[Applied, ...]


Source = tuple[Promotion, str, str]
"""A promotion, the product it stands at ("" for the shop), and its source name."""

_FULL_OFF = re.compile(r"(每)?满(\d+(?:\.\d+)?)(?:元)?(?:减|立减|省)(\d+(?:\.\d+)?)")
_FULL_PERCENT = re.compile(r"满(\d+(?:\.\d+)?)元?打?([\d.]+)折")
_ENGLISH_OFF = re.compile(
    r"(?:[$€£]|RM|Rp ?)(\d[\d,]*(?:\.\d+)?) off (?:any |all |your )?(?:orders?|purchases?)?"
    r" ?(?:of|over|above|from) (?:[$€£]|RM|Rp ?)(\d[\d,]*(?:\.\d+)?)",
    re.IGNORECASE,
)
_ENGLISH_PERCENT = re.compile(
    r"(\d+)% off (?:any |all |your )?(?:orders?|purchases?)? ?(?:of|over|above|from)"
    r" (?:[$€£]|RM|Rp ?)(\d[\d,]*(?:\.\d+)?)",
    re.IGNORECASE,
)
_NO_STACKING = re.compile(
    r"不[^,，。;；]{0,40}?(?:同享|叠加|同时使用|一起用|并用)|不可叠加|不能叠加|不叠加"
    r"|(?:can(?:not|'t)|not|never|no)[^.;]{0,40}(?:combin|stack|used together)"
    r"|one (?:coupon|code|offer) per",
    re.IGNORECASE,
)
_STACKING = re.compile(
    r"(?:可以?|均可|能|支持)(?:与|和|跟)?[^,，。;；不]{0,24}(?:叠加|同享|一起用)|可叠加"
    r"|can be (?:combined|stacked|used together)|(?:offers|coupons|codes) stack",
    re.IGNORECASE,
)
_OFFER_POLICY = re.compile(r"coupon|promo|discount|offer|voucher|stack|优惠|券|满减|活动|折扣|叠加")


def shop_offers(shop: Shop) -> list[Source]:
    """Offers for the whole shop that its policies state in words."""
    found: list[Source] = []
    for name, text in shop.policies.items():
        if not _OFFER_POLICY.search(name) and not _OFFER_POLICY.search(text):
            continue
        for promotion in _offers_in(text):
            found.append((promotion, "", f"policy:{name}"))
    return found


@cache
def _offers_in(text: str) -> tuple[Promotion, ...]:
    found: list[Promotion] = []
    once = bool(re.search(r"限用一张|不累计|per order|once", text))
    for match in _FULL_OFF.finditer(text):
        rule = AmountOff(off_minor=_minor(match[3]), min_amount_minor=_minor(match[2]))
        repeat = bool(match[1]) and not once
        found.append(Promotion(kind="coupon", text=match[0], rule=rule, repeat=repeat))
    for match in _FULL_PERCENT.finditer(text):
        percent = 100 - float(match[2]) * (10 if float(match[2]) < 10 else 1)
        off = PercentOff(percent=percent, min_amount_minor=_minor(match[1]))
        found.append(Promotion(kind="coupon", text=match[0], rule=off))
    for match in _ENGLISH_OFF.finditer(text):
        rule = AmountOff(off_minor=_minor(match[1]), min_amount_minor=_minor(match[2]))
        found.append(Promotion(kind="coupon", text=match[0], rule=rule))
    for match in _ENGLISH_PERCENT.finditer(text):
        off = PercentOff(percent=float(match[1]), min_amount_minor=_minor(match[2]))
        found.append(Promotion(kind="coupon", text=match[0], rule=off))
    return tuple(found)


def _minor(text: str) -> int:
    return round(float(text.replace(",", "")) * 100)


def offers_stack(shop: Shop) -> bool:
    """Whether the policies say that offers add up; silence means they do not."""
    said = " ".join(
        text
        for name, text in shop.policies.items()
        if _OFFER_POLICY.search(name) or _OFFER_POLICY.search(text)
    )
    return bool(_STACKING.search(said)) and not _NO_STACKING.search(said)


class Offers:
    """The offers of one snapshot, and baskets priced with them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.of_shop = shop_offers(snapshot.shop)
        self.stack = offers_stack(snapshot.shop)
        self._scoped: list[Source] = []
        self._by_product: dict[str, list[Source]] = {}
        self._of_product: dict[str, tuple[Source, ...]] = {}
        seen: set[str] = set()
        for product in snapshot.catalogue.products:
            for index, promotion in enumerate(product.promotions):
                name = f"product:{product.id}/promotions/{index}"
                source = (promotion, product.id, name)
                self._by_product.setdefault(product.id, []).append(source)
                several = promotion.scope is not None or isinstance(promotion.rule, Together)
                # an offer over several products usually stands at each of them
                if several and repr(promotion.rule) + repr(promotion.scope) not in seen:
                    seen.add(repr(promotion.rule) + repr(promotion.scope))
                    self._scoped.append(source)
        self._of_own = [source for own in self._by_product.values() for source in own]
        self._by_kind: dict[type, list[int]] = {}
        for place, source in enumerate(self._of_own):
            self._by_kind.setdefault(type(source[0].rule), []).append(place)
        self._covers: dict[str, list[int]] = {}
        for place, source in enumerate(self._scoped):
            for covered in _products_of(source):
                self._covers.setdefault(covered, []).append(place)

    def with_rule(self, kinds: tuple[type, ...], count: int) -> list[Source]:
        """The first offers of the products, in the catalogue's order, that are of these kinds."""
        places = sorted(place for kind in kinds for place in self._by_kind.get(kind, ())[:count])
        return [self._of_own[place] for place in places[:count]]

    def of_product(self, product: Product) -> Sequence[Source]:
        """Every promotion that may apply to the product, its own first."""
        known = self._of_product.get(product.id)
        if known is None:
            known = self._of_product[product.id] = self._found_for(product)
        return known

    def _found_for(self, product: Product) -> tuple[Source, ...]:
        own = self._by_product.get(product.id, [])
        rules = {repr(promotion.rule) for promotion, _, _ in own}
        others = [s for s in self._covering([product.id]) if s[1] != product.id]
        return (*own, *(s for s in others if repr(s[0].rule) not in rules))

    def _covering(self, products: Iterable[str]) -> list[Source]:
        """The offers over several products that cover one of these, in the catalogue's order."""
        places = {place for product in products for place in self._covers.get(product, ())}
        return [self._scoped[place] for place in sorted(places)]

    def total(self, lines: Sequence[Line]) -> Total:
        """What the basket costs with the best offers that may be used.

        Where offers do not stack, each product takes its best offer or the basket takes one offer
        over all of it, whichever is cheaper.
        """
        before = sum(line.sku.price_minor * line.quantity for line in lines)
        products = {line.product.id: line.product for line in lines}
        scoped = self._covering(products)
        if not (self.of_shop or scoped or any(p in self._by_product for p in products)):
            return Total(before, before, ())
        own = self._best_per_product(lines, products)
        choices: list[tuple[Applied, ...]] = [(), tuple(own.values())]
        for source in scoped:
            if applied := _apply(source, lines):
                covered = _products_of(source)
                rest = (mine for product, mine in own.items() if product not in covered)
                choices.append((applied, *rest))
        choices += [(applied,) for s in self.of_shop if (applied := _apply(s, lines))]
        if self.stack:
            choices += [self._with_more(choice, lines, before) for choice in choices]
        best = max(choices, key=_off)
        return Total(before, before - _off(best), best)

    def _with_more(
        self, choice: tuple[Applied, ...], lines: Sequence[Line], before: int
    ) -> tuple[Applied, ...]:
        """The choice with the shop's best offer on what is left to pay."""
        if any(applied.source.startswith("policy:") for applied in choice):
            return choice
        left = before - _off(choice)
        more = [applied for s in self.of_shop if (applied := _apply(s, lines, left))]
        return (*choice, *sorted(more, key=lambda applied: -applied.off_minor)[:1])

    def _best_per_product(
        self, lines: Sequence[Line], products: dict[str, Product]
    ) -> dict[str, Applied]:
        found: dict[str, Applied] = {}
        for product in products.values():
            mine = [line for line in lines if line.product.id == product.id]
            sources = self._by_product.get(product.id, [])
            applied = [done for s in sources if (done := _apply(s, mine))]
            if applied:
                found[product.id] = max(applied, key=lambda done: done.off_minor)
        return found


def _off(applied: tuple[Applied, ...]) -> int:
    return sum(done.off_minor for done in applied)


def _products_of(source: Source) -> tuple[str, ...]:
    promotion, home, _ = source
    if isinstance(promotion.rule, Together):
        return promotion.rule.products
    if promotion.scope is not None and promotion.scope.products:
        return promotion.scope.products
    return (home,)


def _apply(source: Source, lines: Sequence[Line], amount: int | None = None) -> Applied | None:
    promotion, home, name = source
    eligible = [line for line in lines if _eligible(promotion, home, line)]
    if promotion.rule is None or not eligible:
        return None
    off = _off_by_rule(promotion.rule, eligible, promotion.repeat, amount)
    return Applied(promotion, off, name) if off > 0 else None


def _eligible(promotion: Promotion, home: str, line: Line) -> bool:
    if isinstance(promotion.rule, Together):
        return line.product.id in promotion.rule.products
    scope = promotion.scope
    if scope is None or not (scope.products or scope.skus):
        return home in ("", line.product.id)
    return line.product.id in scope.products or line.sku.sku in scope.skus


def _unit_prices(lines: Sequence[Line]) -> list[int]:
    prices = [line.sku.price_minor for line in lines for _ in range(min(line.quantity, 10_000))]
    return sorted(prices, reverse=True)


def _off_by_rule(rule: Rule, lines: Sequence[Line], repeat: bool, amount: int | None) -> int:
    prices = _unit_prices(lines)
    total = sum(prices) if amount is None else amount
    match rule:
        case AmountOff():
            return _amount_off(rule, total, len(prices), repeat)
        case PercentOff():
            reached = _reached(rule.min_amount_minor, rule.min_quantity, total, len(prices))
            return _share(total, rule.percent) if reached else 0
        case BundlePrice():
            return _bundle(rule, prices, repeat)
        case NthPercentOff():
            return _nth(rule, lines)
        case Together():
            return _together(rule, lines)
        case BuyGet():
            group = rule.buy + rule.get
            groups = len(prices) // group if group else 0
            groups = groups if repeat else min(groups, 1)
            return sum(prices[len(prices) - groups * rule.get :]) if groups else 0
        case GiftRule() | FlashPrice():
            return 0


def _reached(amount: int | None, quantity: int | None, total: int, pieces: int) -> bool:
    return total >= (amount or 0) and pieces >= (quantity or 0)


def _share(minor: int, percent: float) -> int:
    return int(minor * percent / 100 + 0.5)


def _amount_off(rule: AmountOff, total: int, pieces: int, repeat: bool) -> int:
    if not _reached(rule.min_amount_minor, rule.min_quantity, total, pieces):
        return 0
    times = 1
    if repeat and rule.min_amount_minor:
        times = total // rule.min_amount_minor
    elif repeat and rule.min_quantity:
        times = pieces // rule.min_quantity
    return min(rule.off_minor * times, total)


def _bundle(rule: BundlePrice, prices: list[int], repeat: bool) -> int:
    groups = len(prices) // rule.quantity if rule.quantity else 0
    groups = groups if repeat else min(groups, 1)
    return max(0, sum(prices[: groups * rule.quantity]) - groups * rule.total_minor)


def _nth(rule: NthPercentOff, lines: Sequence[Line]) -> int:
    if rule.same_sku:
        return sum(_nth_of(rule, _unit_prices([line])) for line in lines)
    return _nth_of(rule, _unit_prices(lines))


def _nth_of(rule: NthPercentOff, prices: list[int]) -> int:
    groups = [prices[i : i + rule.nth] for i in range(0, len(prices), rule.nth)]
    return sum(_share(group[-1], rule.percent) for group in groups if len(group) == rule.nth)


def _together(rule: Together, lines: Sequence[Line]) -> int:
    cheapest: dict[str, int] = {}
    for line in lines:
        known = cheapest.get(line.product.id)
        price = line.sku.price_minor
        cheapest[line.product.id] = price if known is None else min(known, price)
    if set(cheapest) != set(rule.products):
        return 0
    if rule.off_minor is not None:
        return min(rule.off_minor, sum(cheapest.values()))
    return max(0, sum(cheapest.values()) - (rule.total_minor or 0))
