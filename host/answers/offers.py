"""The offers of a shop and what they make of a basket, computed by code, never by a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

import msgspec

from host.answers.rules import Line, off_by_rule
from host.answers.shop_offers import Source, offers_stack, shop_offers
from storage.catalogue import Product, Promotion, Snapshot, Together

__all__ = ["Applied", "Line", "Offers", "Source", "Total", "titles_meant"]

TRIES_MAX = 4096
"""So many ways to use the offers are tried for one basket."""


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


class Offers:
    """The offers of one snapshot, and baskets priced with them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.of_shop = shop_offers(snapshot.shop)
        self.stack = offers_stack(snapshot.shop)
        self._snapshot = snapshot
        self._scoped: list[Source] = []
        self._own: dict[str, list[Source]] = {}
        self._of_product: dict[str, tuple[Source, ...]] = {}
        self._of_own: list[Source] = []
        seen: set[str] = set()
        for home in snapshot.catalogue.products:
            for index, promotion in enumerate(home.promotions):
                source = (promotion, home.id, f"product:{home.id}/promotions/{index}")
                self._of_own.append(source)
                if not _is_scoped(promotion):
                    self._own.setdefault(home.id, []).append(source)
                    continue
                # an offer over several products usually stands at each of them
                same = repr((promotion.text, promotion.rule, promotion.scope))
                if same not in seen:
                    seen.add(same)
                    self._scoped.append(source)
        self._by_kind: dict[type, list[int]] = {}
        for place, source in enumerate(self._of_own):
            self._by_kind.setdefault(type(source[0].rule), []).append(place)
        self._covers: dict[str, list[int]] = {}
        for place, source in enumerate(self._scoped):
            for covered in self._products_of(source):
                self._covers.setdefault(covered, []).append(place)

    def with_rule(self, kinds: tuple[type, ...], count: int) -> list[Source]:
        """The first offers of the products, in the catalogue's order, that are of these kinds."""
        places = sorted(place for kind in kinds for place in self._by_kind.get(kind, ())[:count])
        return [self._of_own[place] for place in places[:count]]

    def of_product(self, product: Product) -> Sequence[Source]:
        """Every promotion that may apply to the product, its own first; none of the shop's."""
        known = self._of_product.get(product.id)
        if known is None:
            scoped = [self._scoped[place] for place in self._covers.get(product.id, ())]
            found = [*self._own.get(product.id, ()), *scoped]
            found.sort(key=lambda source: source[1] != product.id)
            known = self._of_product[product.id] = tuple(found)
        return known

    def _products_of(self, source: Source) -> tuple[str, ...]:
        """The products any SKU of which the offer covers."""
        promotion, home, _ = source
        if isinstance(promotion.rule, Together):
            return promotion.rule.products
        scope = promotion.scope
        if scope is None or not (scope.products or scope.skus):
            return (home,)
        by_sku = self._snapshot.by_sku
        of_skus = [by_sku[sku][0].id for sku in scope.skus if sku in by_sku]
        return tuple(dict.fromkeys((*scope.products, *of_skus)))

    def total(self, lines: Sequence[Line]) -> Total:
        """What the basket costs with the best offers that may be used.

        Where offers do not stack, a product takes part in one offer at most, and an offer of the
        shop takes the whole basket. Where they stack, one offer of the shop comes on top of the
        others, on what is left to pay.
        """
        before = sum(line.sku.price_minor * line.quantity for line in lines)
        products = list({line.product.id: line.product for line in lines}.values())
        if not self.of_shop and not any(map(self.of_product, products)):
            return Total(before, before, ())
        choices = list(self._ways(products, lines))
        choices += [(done,) for source in self.of_shop if (done := _apply(source, lines))]
        if self.stack:
            choices += [self._with_more(choice, lines, before) for choice in choices]
        best = max(choices, key=lambda choice: (_off(choice), -len(choice)))
        return Total(before, before - _off(best), best)

    def _ways(
        self, products: list[Product], lines: Sequence[Line]
    ) -> Iterator[tuple[Applied, ...]]:
        """Every way to let each product take part in one offer or in none: products that choose
        the same offer share it."""
        none: list[Source | None] = [None]
        options = [[*none, *self.of_product(one)] for one in products]
        for chosen in islice(product(*options), TRIES_MAX):
            joint: dict[str, tuple[Source, list[Line]]] = {}
            for one, source in zip(products, chosen, strict=True):
                if source is not None:
                    mine = [line for line in lines if line.product.id == one.id]
                    joint.setdefault(source[2], (source, []))[1].extend(mine)
            done = [_apply(source, some) for source, some in joint.values()]
            yield tuple([applied for applied in done if applied is not None])

    def _with_more(
        self, choice: tuple[Applied, ...], lines: Sequence[Line], before: int
    ) -> tuple[Applied, ...]:
        """The choice with the shop's best offer on what is left to pay."""
        if any(applied.source.startswith("policy:") for applied in choice):
            return choice
        left = before - _off(choice)
        more = [applied for s in self.of_shop if (applied := _apply(s, lines, left))]
        return (*choice, *sorted(more, key=lambda applied: -applied.off_minor)[:1])


def titles_meant(promotion: Promotion, products: Mapping[str, Product]) -> tuple[str, ...]:
    """The titles of the products an offer is about, the longest first."""
    ids = promotion.scope.products if promotion.scope is not None else ()
    if isinstance(promotion.rule, Together):
        ids = promotion.rule.products
    titles = [products[one].title for one in ids if one in products]
    return tuple(sorted(titles, key=len, reverse=True))


def _off(applied: Iterable[Applied]) -> int:
    return sum(done.off_minor for done in applied)


def _is_scoped(promotion: Promotion) -> bool:
    scope = promotion.scope
    return isinstance(promotion.rule, Together) or (
        scope is not None and bool(scope.products or scope.skus)
    )


def _apply(source: Source, lines: Sequence[Line], amount: int | None = None) -> Applied | None:
    promotion, home, name = source
    eligible = [line for line in lines if _eligible(promotion, home, line)]
    if promotion.rule is None or not eligible:
        return None
    off = off_by_rule(promotion.rule, eligible, promotion.repeat, amount)
    return Applied(promotion, off, name) if off > 0 else None


def _eligible(promotion: Promotion, home: str, line: Line) -> bool:
    if isinstance(promotion.rule, Together):
        return line.product.id in promotion.rule.products
    scope = promotion.scope
    if scope is None or not (scope.products or scope.skus):
        return home in ("", line.product.id)
    return line.product.id in scope.products or line.sku.sku in scope.skus
