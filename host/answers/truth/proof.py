"""The evidence of an answer, arranged for the guard: which SKU costs what, how many are left of it,
what a basket comes to, and everything that the catalogue says in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from host.answers.quantities import Number, Quantity, numbers, quantities
from host.answers.truth.canonical import canonical_words
from host.answers.truth.clauses import Clause, clauses_of
from host.answers.truth.kept import kept
from storage.catalogue import Fact, Product, Sku, Snapshot

_MONEY = frozenset(
    (
        *("price", "price_after_offer", "list_price", "total", "total_after_offer"),
        *("threshold", "amount", "fee"),
    )
)
"""Whole names: the policy `price_protection` speaks of days and not of money."""
_COUNTS = frozenset(("stock", "available", "sold_out"))
_OF_ONE = frozenset(("price", "list_price")) | _COUNTS
_SCALARS = _MONEY | _COUNTS | {"quantity", "link"}
SCALAR_MAX = 24
"""Characters; a longer value is a text, as of a policy that is called fee."""
_NAMES = frozenset(("title", "options", "option", "category", "shop", "attribute_name", "brand"))
"""Facts that name things and state nothing."""


class Sum(msgspec.Struct, frozen=True):
    """An amount, the SKUs it was counted from (none: not told) and the product it stands at ("":
    none)."""

    value: float
    skus: tuple[str, ...]
    product: str = ""


@lru_cache(maxsize=16_384)
def values_of(text: str) -> tuple[float, ...]:
    """The numbers of a scalar fact."""
    found: list[float] = []
    for number in numbers(canonical_words(text)):
        found += [number.value] if number.upto is None else [number.value, number.upto]
    return tuple(found)


class Proof:
    """The facts behind one text."""

    def __init__(
        self, snapshot: Snapshot, facts: tuple[Fact, ...], product_ids: tuple[str, ...]
    ) -> None:
        self.snapshot = snapshot
        self.facts = facts
        self.prices: dict[str, set[float]] = {}
        self.list_prices: dict[str, set[float]] = {}
        self._versions: dict[tuple[str, str], int] = {}
        self.stocks: dict[str, float] = {}
        self.loose: dict[str, list[Sum]] = {}
        self.skus: dict[str, None] = {}
        self.said: list[Fact] = []
        ids = dict.fromkeys(p for p in product_ids if p in snapshot.products)
        for fact in facts:
            self._take(fact, ids)
        self.first = next((snapshot.products[i] for i in product_ids if i in ids), None)
        self.products: tuple[Product, ...] = tuple(snapshot.products[i] for i in ids)

    def _take(self, fact: Fact, ids: dict[str, None]) -> None:
        skus = self._skus_of(fact.source)
        for sku in skus:
            self.skus[sku] = None
            ids[self.snapshot.by_sku[sku][0].id] = None
        product_id = ""
        if not skus and fact.source.startswith("product:"):
            product_id = self._product_of(fact.source)
            if product_id:
                ids[product_id] = None
        name = fact.name
        if name in _SCALARS and len(fact.value) <= SCALAR_MAX:
            self._take_scalar(name, fact, skus, product_id)
        else:
            self.said.append(fact)

    def _take_scalar(self, name: str, fact: Fact, skus: tuple[str, ...], product: str) -> None:
        values = values_of(fact.value)
        if len(skus) == 1 and name in _OF_ONE and not self._is_newest(name, skus[0], fact.version):
            return
        if len(skus) == 1 and name in ("price", "list_price"):
            known = self.prices if name == "price" else self.list_prices
            known[skus[0]] = set(values)
            return
        if len(skus) == 1 and name in _COUNTS:
            self.stocks.update((skus[0], value) for value in values)
            return
        if name == "price" and len(values) > 1:
            return  # a range: the prices of its ends are told of their SKUs
        self.loose.setdefault(name, []).extend(Sum(value, skus, product) for value in values)

    def _is_newest(self, name: str, sku: str, version: int) -> bool:
        """Whether no fact of a later version tells the same: what was read last holds."""
        key = (name, sku)
        newest = version >= self._versions.get(key, version)
        if newest:
            self._versions[key] = version
        return newest

    def _skus_of(self, source: str) -> tuple[str, ...]:
        if not source.startswith("sku:"):
            return ()
        known = self.snapshot.by_sku
        whole = source[4:]
        if whole in known:
            return (whole,)
        trimmed = whole.rpartition("/")[0]
        if trimmed in known:
            return (trimmed,)
        parts = [part[4:] for part in source.split("+") if part.startswith("sku:")]
        return tuple(part for part in parts if part in known)

    def _product_of(self, source: str) -> str:
        place = source[8:]
        while place and place not in self.snapshot.products:
            place = place.rpartition("/")[0]
        return place

    def sums(self, *names: str) -> list[Sum]:
        """The amounts of the facts of these names that no single SKU carries."""
        return [found for name in names for found in self.loose.get(name, ())]

    def price_of(self, sku: Sku, minor_of: float) -> set[float]:
        """What a SKU costs: as the facts have it, else as the snapshot has it."""
        return self.prices.get(sku.sku) or {sku.price_minor / minor_of}

    def stock_of(self, sku: Sku) -> float:
        """Pieces left of a SKU: as the facts have it, else as the snapshot has it."""
        return self.stocks.get(sku.sku, float(sku.stock))

    def of_product(self, known: Iterable[str], product: Product) -> list[Sku]:
        """Those of some SKUs (by id) that belong to a product."""
        own = self.snapshot.by_sku
        return [own[sku][1] for sku in known if own[sku][0].id == product.id]

    @kept
    def asked(self) -> frozenset[Quantity]:
        """The quantities that the viewer has named."""
        own = (fact for fact in self.facts if fact.source.startswith("viewer:"))
        return frozenset(q for fact in own for q in quantities(fact.value))

    @kept
    def words(self) -> str:
        """All that the evidence says in words, canonical."""
        return " | ".join(canonical_words(fact.value) for fact in self.said)

    @kept
    def stated(self) -> list[Fact]:
        """The facts in words that state something, and do not only name a thing."""
        return [fact for fact in self.said if fact.name not in _NAMES]

    @kept
    def clauses(self) -> list[Clause]:
        """The clauses of the evidence that state something."""
        found: dict[Clause, None] = {}
        for fact in self.stated:
            for clause in clauses_of(headed(fact)):
                found[clause] = None
        return list(found)

    @kept
    def numbers(self) -> list[tuple[Number, Clause]]:
        """The numbers in words, each with its clause."""
        return [(number, clause) for clause in self.clauses for number in clause.numbers]

    @kept
    def own_words(self) -> str:
        """What titles, options and links of the products hold, canonical."""
        parts = [product.title for product in self.products]
        parts += [v for p in self.products for sku in p.skus for v in sku.options.values()]
        return canonical_words(" | ".join(dict.fromkeys(parts)))


_HEADED = re.compile(r"/attributes/[^/]*$")


def headed(fact: Fact) -> str:
    """What a fact says; an attribute with its name, which is what a number or a no in it is
    about."""
    head = f"{fact.name}:" if _HEADED.search(fact.source) else ""
    return f"{head}{fact.value}"
