"""What is known of each product and of the shop, made ready when first asked for."""

from __future__ import annotations

from chat.understanding.names import HEAD, naming_words
from chat.understanding.normal import normalise
from chat.understanding.nouns import HEADS
from host.answers.evidence import passages_of, shop_sentences
from host.answers.finding import Known
from host.answers.paraphrases import senses
from host.answers.scope import Scopes
from host.answers.variants import Variants
from host.answers.words import product_words
from storage.catalogue import Product, Snapshot


class Knowledge:
    """What is known of each product and of the shop, made ready when first asked for."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._products: dict[str, Known] = {}
        self._variants: dict[str, Variants] = {}
        self._shops: dict[tuple[str, ...], Known] = {}
        self._shop_of: dict[str, Known] = {}
        self._scopes = Scopes(snapshot)

    def warm_up(self) -> None:
        """Do now what the first question about a policy would wait for."""
        self._scopes.warm_up()

    def of(self, product: Product) -> Known:
        """What is known of a product."""
        known = self._products.get(product.id)
        if known is None:
            known = self._products[product.id] = Known(passages_of(product), names_of(product))
        return known

    def variants(self, product: Product) -> Variants:
        """The variants of a product."""
        known = self._variants.get(product.id)
        if known is None:
            known = self._variants[product.id] = Variants(product)
        return known

    @property
    def shop(self) -> Known:
        """What the shop says to everybody, sentence by sentence."""
        return self.shop_for(None)

    def shop_for(self, product: Product | None) -> Known:
        """What the shop says, without what it says of other products only."""
        place = product.id if product is not None else ""
        found = self._shop_of.get(place)
        if found is None:
            found = self._shop_of[place] = self._shop_for(product)
        return found

    def _shop_for(self, product: Product | None) -> Known:
        shop = self._snapshot.shop
        policies = {name: self.policy_for(product, text) for name, text in shop.policies.items()}
        key = tuple(policies.values())
        known = self._shops.get(key)
        if known is None:
            passages = shop_sentences(shop.faq, policies)
            known = self._shops[key] = Known(passages, frozenset())
        return known

    def policy_for(self, product: Product | None, text: str) -> str:
        """The part of a policy that holds for the product, the whole where none is meant."""
        return text if product is None else self._scopes.part_for(product, text)


def names_of(product: Product) -> frozenset[str]:
    """The words that only name the product and ask nothing of it."""
    words = product_words(product)
    heads = set(map(normalise, product.attributes))
    found = {
        name
        for name, strength in naming_words(words).items()
        if strength >= HEAD and not _means(name) and name not in heads
        if not _is_of_attributes(name, heads)
    }
    if product.brand:
        found.add(normalise(product.brand))
    return frozenset(found)


def _is_of_attributes(name: str, heads: set[str]) -> bool:
    """Whether a name of two characters asks of an attribute as well: 链子 of 链长."""
    if len(name) != 2 or name[1] != "子" or name[0] in HEADS:
        return False
    return any(name[0] in head for head in heads)


def _means(name: str) -> bool:
    return any(end - start == len(name) for start, end, _ in senses(name))
