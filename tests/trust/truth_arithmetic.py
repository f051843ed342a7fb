"""What baskets cost, worked out by trying every way the shop allows. Knows nothing of the host."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from truth_shops import World

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
    Sku,
    Together,
)


@dataclass(frozen=True)
class Piece:
    """One piece in a basket."""

    product: str
    sku: str
    price: int


@dataclass(frozen=True)
class Deal:
    """An offer: its words, its rule, the SKUs it covers (None: every one)."""

    text: str
    rule: Rule | None
    repeat: bool
    skus: frozenset[str] | None
    of_shop: bool = False
    promotion: Promotion | None = None

    def covers(self, piece: Piece) -> bool:
        return self.skus is None or piece.sku in self.skus


def deals(world: World) -> list[Deal]:
    """Every offer of the shop, one that stands at several products once."""
    found: dict[tuple[str, str, str], Deal] = {}
    products = world.catalogue.products
    for product in products:
        for promotion in product.promotions:
            skus = _covered(promotion, product, products)
            key = (promotion.text, repr(promotion.rule), repr(sorted(skus)))
            found[key] = Deal(
                promotion.text, promotion.rule, promotion.repeat, skus, promotion=promotion
            )
    own = list(found.values())
    return own + [Deal(text, rule, again, None, True) for text, rule, again in world.shop_offers]


def _covered(promotion: Promotion, home: Product, products: Sequence[Product]) -> frozenset[str]:
    scope, rule = promotion.scope, promotion.rule
    wanted: set[str] = {home.id}
    if isinstance(rule, Together):
        wanted = set(rule.products)
    elif scope is not None and (scope.products or scope.skus):
        wanted = set(scope.products)
    skus = {sku.sku for p in products if p.id in wanted for sku in p.skus}
    if scope is not None and not isinstance(rule, Together):
        skus |= set(scope.skus)
    return frozenset(skus)


def off(deal: Deal, basket: Iterable[Piece], amount: int | None = None) -> int:
    """What the offer takes off the pieces it covers, at best; `amount` where less is left."""
    pieces = sorted((p for p in basket if deal.covers(p)), key=lambda p: -p.price)
    if not pieces or deal.rule is None:
        return 0
    total = sum(p.price for p in pieces) if amount is None else amount
    return _OFF[type(deal.rule)](deal.rule, deal.repeat, pieces, total)


def _amount(rule: AmountOff, repeat: bool, pieces: list[Piece], total: int) -> int:
    if total < (rule.min_amount_minor or 0) or len(pieces) < (rule.min_quantity or 0):
        return 0
    times = 1
    if repeat and rule.min_amount_minor:
        times = total // rule.min_amount_minor
    elif repeat and rule.min_quantity:
        times = len(pieces) // rule.min_quantity
    return min(total, rule.off_minor * times)


def share(minor: int, percent: float) -> int:
    """So many percent of a sum, to the nearest minor unit, a half up."""
    exact = Fraction(minor) * Fraction(str(percent)) / 100
    return int(exact + Fraction(1, 2))


def _percent(rule: PercentOff, repeat: bool, pieces: list[Piece], total: int) -> int:
    if total < (rule.min_amount_minor or 0) or len(pieces) < (rule.min_quantity or 0):
        return 0
    return share(total, rule.percent)


def _bundle(rule: BundlePrice, repeat: bool, pieces: list[Piece], total: int) -> int:
    most = len(pieces) // rule.quantity
    most = most if repeat else min(most, 1)
    tries = [
        sum(p.price for p in pieces[: k * rule.quantity]) - k * rule.total_minor
        for k in range(most + 1)
    ]
    return max(tries)


def _nth(rule: NthPercentOff, repeat: bool, pieces: list[Piece], total: int) -> int:
    if rule.same_sku:
        alike: dict[str, list[Piece]] = {}
        for piece in pieces:
            alike.setdefault(piece.sku, []).append(piece)
        return sum(_nth_of(rule, group) for group in alike.values())
    return _nth_of(rule, pieces)


def _nth_of(rule: NthPercentOff, pieces: list[Piece]) -> int:
    return sum(share(p.price, rule.percent) for p in pieces[rule.nth - 1 :: rule.nth])


def _together(rule: Together, repeat: bool, pieces: list[Piece], total: int) -> int:
    by_product = {p: [x.price for x in pieces if x.product == p] for p in rule.products}
    most = min(len(prices) for prices in by_product.values())
    most = most if repeat else min(most, 1)
    best = 0
    for k in range(1, most + 1):
        spent = sum(sum(prices[:k]) for prices in by_product.values())
        if rule.off_minor is not None:
            best = max(best, min(spent, rule.off_minor * k))
        else:
            best = max(best, spent - (rule.total_minor or 0) * k)
    return best


def _buy_get(rule: BuyGet, repeat: bool, pieces: list[Piece], total: int) -> int:
    size = rule.buy + rule.get
    most = len(pieces) // size
    most = most if repeat else min(most, 1)
    return sum(p.price for p in pieces[len(pieces) - most * rule.get :]) if most else 0


def _none(rule: Rule, repeat: bool, pieces: list[Piece], total: int) -> int:
    return 0


_OFF = {
    AmountOff: _amount,
    PercentOff: _percent,
    BundlePrice: _bundle,
    NthPercentOff: _nth,
    Together: _together,
    BuyGet: _buy_get,
    GiftRule: _none,
    FlashPrice: _none,
}

Way = tuple[frozenset[str], int]
"""The texts of the offers used, and what is left to pay."""


def ways(world: World, all_deals: list[Deal], basket: list[Piece], *, generous: bool) -> set[Way]:
    """Every way to pay for the basket that the shop allows.

    Without stacking a product's pieces take one offer at most; with it one offer of the shop may
    come on top, on what is left to pay. Where that is too little for its threshold and the whole
    sum was not, the shop's words leave open whether it counts: `generous` says yes.
    """
    before = sum(piece.price for piece in basket)
    found: set[Way] = {(frozenset(), before)}
    for groups in _partitions(sorted({piece.product for piece in basket})):
        found |= set(_used(groups, all_deals, basket, before))
    if not world.stacks:
        return found
    more = set(found)
    for texts, left in found:
        for deal in all_deals:
            if deal.of_shop and not (texts & _texts_of_shop(world)):
                less = off(deal, basket, left)
                if not less and generous and off(deal, basket, before):
                    less = _on(deal, left)
                if less:
                    more.add((texts | {deal.text}, left - less))
    return more


def _on(deal: Deal, left: int) -> int:
    """What the offer takes off so much, its threshold apart."""
    rule = deal.rule
    if isinstance(rule, PercentOff):
        return share(left, rule.percent)
    return min(left, rule.off_minor) if isinstance(rule, AmountOff) else 0


def _texts_of_shop(world: World) -> set[str]:
    return {text for text, _, _ in world.shop_offers}


def _partitions(products: list[str]) -> Iterator[list[frozenset[str]]]:
    """The products as one group, and each alone (baskets hold two at most)."""
    yield [frozenset(products)]
    if len(products) > 1:
        yield [frozenset((product,)) for product in products]


def _used(
    groups: list[frozenset[str]], all_deals: list[Deal], basket: list[Piece], before: int
) -> Iterator[Way]:
    choices: list[list[tuple[Deal | None, int]]] = []
    for group in groups:
        mine = [piece for piece in basket if piece.product in group]
        fitting = [d for d in all_deals if not (d.of_shop and len(groups) > 1)]
        choices.append([(None, 0), *((d, less) for d in fitting if (less := off(d, mine)) > 0)])
    if len(choices) == 1:
        for deal, less in choices[0]:
            yield frozenset((deal.text,) if deal else ()), before - less
        return
    for one, less_one in choices[0]:
        for two, less_two in choices[1]:
            if one is not None and one is two:
                continue
            texts = frozenset(deal.text for deal in (one, two) if deal)
            yield texts, before - less_one - less_two


def pieces_of(skus: Iterable[tuple[Product, Sku, int]]) -> list[Piece]:
    """A basket as single pieces."""
    return [
        Piece(product.id, sku.sku, sku.price_minor)
        for product, sku, count in skus
        for _ in range(count)
    ]
