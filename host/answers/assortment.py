"""The products that can be bought, found by what their data says, by price and by kind, without
looking at each: a question to the whole shop costs no more in a large one."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from itertools import islice
from operator import itemgetter
from typing import Any

import msgspec

from chat.understanding.normal import normalise
from host.answers.evidence import Passage, grams_of
from host.answers.kinds import Kind, called
from host.answers.lanes.situations import all_related_words
from storage.catalogue import Product, Sku

KIND_SHOWN_MAX = 6
"""So many products of a kind are told."""


class _Index(msgspec.Struct, frozen=True):
    """Places in the assortment: by word of a situation that is in the name, or anywhere; by pair
    of characters and Latin word (`evidence.grams`)."""

    in_name: dict[str, list[int]]
    anywhere: dict[str, list[int]]
    grams: dict[str, list[int]]


class Assortment:
    """Those of some products that are in stock, in their order. What costs time is done when
    first needed and kept; `warm_up` does it before."""

    def __init__(
        self, products: Iterable[Product], passages: Mapping[str, tuple[Passage, ...]]
    ) -> None:
        self.products = tuple(product for product in products if product.stock > 0)
        self._passages = passages
        self._kinds: dict[str, list[Product]] = {}
        self._places_of_kinds: dict[str, list[int]] = {}

    def warm_up(self) -> None:
        """Build the index now: the first recommendation need not wait for it."""
        _ = (self._index, self._called, self._dearest_first, self._titles, self._by_price)

    def first(self, count: int, limit_minor: int | None = None) -> list[Product]:
        """The first products that cost no more than the limit."""
        within = (
            product
            for product, price in zip(self.products, self._prices_minor, strict=True)
            if limit_minor is None or price <= limit_minor
        )
        return list(islice(within, count))

    def cheapest(self, limit_minor: int | None) -> Product | None:
        """The cheapest product, None where even that costs more than the limit."""
        if not self.products:
            return None
        price, place = self._cheapest
        return self.products[place] if limit_minor is None or price <= limit_minor else None

    def dearest(self, count: int, limit_minor: int) -> list[Product]:
        """The dearest products that cost no more than the limit, the dearest first."""
        prices = self._prices_minor
        start = bisect_left(self._dearest_first, -limit_minor, key=lambda place: -prices[place])
        return [self.products[place] for place in self._dearest_first[start : start + count]]

    def fitting(
        self,
        wanted: Iterable[tuple[str, float]],
        asked: Iterable[str],
        *,
        count: int,
        limit_minor: int | None = None,
        gram_weight: float = 0.5,
    ) -> list[Product]:
        """The products whose data speaks of a situation, the most fitting first: by the weight of
        its words (three times in a name), and `gram_weight` for each gram shared."""
        scores: dict[int, float] = {}
        for word, weight in wanted:
            _add(scores, self._index.anywhere.get(word, ()), weight)
            _add(scores, self._index.in_name.get(word, ()), 2 * weight)
        for gram in asked:
            _add(scores, self._index.grams.get(gram, ()), gram_weight)
        prices = self._prices_minor
        good = (
            (-score, place)
            for place, score in scores.items()
            if score >= 1 and (limit_minor is None or prices[place] <= limit_minor)
        )
        return [self.products[place] for _, place in heapq.nsmallest(count, good)]

    def cheapest_from(self, least_minor: int, *, but: str) -> tuple[Product, Sku] | None:
        """The cheapest thing in stock that costs no less, of another product."""
        prices = self._by_price
        for place in range(bisect_left(prices, least_minor, key=itemgetter(0)), len(prices)):
            _, number, sku = prices[place]
            if self.products[number].id != but:
                return self.products[number], sku
        return None

    def of_kind(self, word: str) -> list[Product]:
        """The first few products with the word in category or title."""
        known = self._kinds.get(word)
        if known is None:
            found = (
                p for p, title in zip(self.products, self._titles, strict=True) if word in title
            )
            known = self._kinds[word] = list(islice(found, KIND_SHOWN_MAX))
        return known

    def of_kinds(self, wanted: list[Kind], limit_minor: int | None) -> list[Product]:
        """The first products of one of the kinds that cost no more than the limit."""
        prices = self._prices_minor
        places = dict.fromkeys(place for kind in wanted for place in self._of_one_kind(kind))
        within = (p for p in places if limit_minor is None or prices[p] <= limit_minor)
        return [self.products[place] for place in islice(within, KIND_SHOWN_MAX)]

    def _of_one_kind(self, kind: Kind) -> list[int]:
        """Looked for when first asked, then remembered."""
        known = self._places_of_kinds.get(kind.name)
        if known is None:
            names = enumerate(self._called)
            known = [place for place, name in names if kind.holds(name)]
            self._places_of_kinds[kind.name] = known
        return known

    @cached_property
    def dearest_of_all(self) -> Product:
        """The product with the dearest variant there is; there must be one."""
        return max(self.products, key=lambda product: product.price_range_minor[1])

    @cached_property
    def _called(self) -> list[str]:
        return [called(product) for product in self.products]

    @cached_property
    def _prices_minor(self) -> list[int]:
        return [product.price_range_minor[0] for product in self.products]

    @cached_property
    def _by_price(self) -> list[tuple[int, int, Sku]]:
        """Price, place of the product and SKU of everything in stock, the cheapest first."""
        found = [
            (sku.price_minor, place, sku)
            for place, product in enumerate(self.products)
            for sku in product.skus
            if sku.stock > 0
        ]
        return sorted(found, key=itemgetter(0, 1))

    @cached_property
    def _cheapest(self) -> tuple[int, int]:
        return min((price, place) for place, price in enumerate(self._prices_minor))

    @cached_property
    def _dearest_first(self) -> list[int]:
        prices = self._prices_minor
        return sorted(range(len(prices)), key=lambda place: -prices[place])

    @cached_property
    def _titles(self) -> list[str]:
        return [normalise(product.category + product.title) for product in self.products]

    @cached_property
    def _index(self) -> _Index:
        index = _Index({}, {}, {})
        for place, product in enumerate(self.products):
            name = normalise(product.title + " " + product.category)
            said = [passage.plain_text for passage in self._passages[product.id]]
            body = " ".join([name, *said])
            _post(index.in_name, {word for _, word in _words().iter(name)}, place)
            _post(index.anywhere, {word for _, word in _words().iter(body)}, place)
            _post(index.grams, grams_of(body), place)
        return index


def _add(scores: dict[int, float], places: Iterable[int], weight: float) -> None:
    for place in places:
        scores[place] = scores.get(place, 0.0) + weight


def _post(postings: dict[str, list[int]], words: Iterable[str], place: int) -> None:
    for word in words:
        postings.setdefault(word, []).append(place)


@cache
def _words() -> Any:
    """All words that things for a situation may have in their data, in one automaton."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for word in all_related_words():
        automaton.add_word(word, word)
    automaton.make_automaton()
    return automaton
