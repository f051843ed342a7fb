"""Chooses the evidence a model is shown for a question: some forty items, found by product and by
index, never by looking through the whole catalogue."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from chat.reading import Intent, Reading
from host.answers.answerer import Answerer
from host.answers.evidence import grams, grams_of
from host.answers.lanes.situations import related_words
from host.answers.model.items import Item, is_presentable, values_of, words_of
from host.answers.model.question import Language, ModelQuestion
from storage.catalogue import Product

ITEMS_MAX = 40
_PRODUCTS_MAX = 3
_CANDIDATES = 6
_POLICIES_MAX = 16
_OF_CANDIDATE = 4
_TO_THE_SHOP = frozenset({Intent.RECOMMENDATION, Intent.CATALOGUE, Intent.WISH})


class Chosen(msgspec.Struct, frozen=True):
    """The items by id, in the order in which they are shown: the shop first, then the products,
    so that questions about the same product begin with the same prompt."""

    items: Mapping[str, Item]
    product_ids: tuple[str, ...]


def choose(question: ModelQuestion, answerer: Answerer) -> Chosen:
    """The evidence for a question from the snapshot of the answerer."""
    snapshot = answerer.snapshot
    shop = words_of(answerer.shop_passages, snapshot)
    asked = grams_of(question.line)
    items = _best(shop, asked, _POLICIES_MAX)
    products = _products(question, answerer)
    to_the_shop = not products or any(r.intent in _TO_THE_SHOP for r in question.readings)
    candidates = _candidates(question, answerer, products) if to_the_shop else []
    looking = _Looking(answerer, question.language, asked, len(products) + len(candidates) > 1)
    left = ITEMS_MAX - len(items) - _OF_CANDIDATE * len(candidates)
    for product in products:
        items += looking.sheet(product, left // len(products))
    for product in candidates:
        items += looking.brief(product)
    numbered = {f"e{number}": item for number, item in enumerate(items[:ITEMS_MAX], 1)}
    return Chosen(numbered, tuple(p.id for p in (*products, *candidates)))


def current(item: Item, answerer: Answerer, language: Language) -> Item | None:
    """The same item as the snapshot in force has it; None where it is gone, where its words are
    others now, or where what could be bought no longer can."""
    snapshot = answerer.snapshot
    if not item.product_id:
        there = words_of(answerer.shop_passages, snapshot)
    else:
        product = snapshot.products.get(item.product_id)
        if product is None:
            return None
        if item.kind == "words":
            there = words_of(answerer.passages[product.id], snapshot, product.id)
        else:
            there = [*values_of(product, snapshot, language, named=item.named)]
    for now in there:
        if now.key == item.key:
            same = item.kind == "price" or (now.text, now.head) == (item.text, item.head)
            return now if same else None
    return None


def _products(question: ModelQuestion, answerer: Answerer) -> list[Product]:
    """The products the question is about: named, else presented now, else spoken of before."""
    known = answerer.snapshot.products
    named = [p for reading in question.readings for p in reading.product_ids]
    if not named and not any(map(_to_everything, question.readings)):
        previous = question.previous.product if question.previous else ""
        named = [p for p in (question.focus, previous) if p][:1]
    found = [known[p] for p in dict.fromkeys(named) if p in known]
    return [product for product in found if is_presentable(product)][:_PRODUCTS_MAX]


def _to_everything(reading: Reading) -> bool:
    return reading.intent in _TO_THE_SHOP and reading.product_from in ("none", "focus")


def _candidates(question: ModelQuestion, answerer: Answerer, known: list[Product]) -> list[Product]:
    """What may be recommended, by what the question speaks of."""
    limits = [r.slots.price_limit_minor for r in question.readings if r.slots.price_limit_minor]
    limit_minor = min(limits, default=None)
    found = answerer.assortment.fitting(
        related_words(question.line),
        grams_of(question.line),
        count=_CANDIDATES,
        limit_minor=limit_minor,
    ) or answerer.assortment.first(_CANDIDATES, limit_minor)
    return [p for p in found if p not in known and is_presentable(p)]


class _Looking(msgspec.Struct, frozen=True):
    """Where evidence is looked for, and what for."""

    answerer: Answerer
    language: Language
    asked: frozenset[str]
    several: bool

    def sheet(self, product: Product, most: int) -> list[Item]:
        """What there is to say about a product: its words first, which change seldom."""
        values = self.values(product)
        return _best(self.words(product), self.asked, max(4, most - len(values))) + values

    def brief(self, product: Product) -> list[Item]:
        """What is needed to recommend a product."""
        said = _best(self.words(product), self.asked, 2)
        return [*said, *(v for v in self.values(product) if v.kind in ("title", "price"))][
            :_OF_CANDIDATE
        ]

    def values(self, product: Product) -> list[Item]:
        snapshot = self.answerer.snapshot
        return [*values_of(product, snapshot, self.language, named=self.several)]

    def words(self, product: Product) -> list[Item]:
        passages = self.answerer.passages[product.id]
        return words_of(passages, self.answerer.snapshot, product.id)


def _best(items: list[Item], asked: frozenset[str], most: int) -> list[Item]:
    """So many of the items, those that share most with the question, in their own order. All of
    them where they are few, so that the prompt does not depend on the question."""
    if len(items) <= most:
        return list(items)
    ranked = sorted(items, key=lambda item: -_shared(item, asked))[:most]
    return [item for item in items if item in ranked]


def _shared(item: Item, asked: frozenset[str]) -> float:
    return 2 * len(asked & grams(item.head)) + len(asked & grams(item.text))
