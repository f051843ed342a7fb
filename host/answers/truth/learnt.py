"""What the guard has learnt of the products of a catalogue: their names, variants and words. Each
product is learnt when a text is first about it."""

from __future__ import annotations

import re

from host.answers.quantities import Quantity, quantities
from host.answers.truth.canonical import canonical_words
from host.answers.truth.mentions import Named, Names, Variants
from host.answers.words import option_values
from storage.catalogue import Product, Snapshot

AMONG_MAX = 512
"""So many sets of products are remembered."""


class Learnt:
    """The names, variants and words of one snapshot's products."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.names = Names(snapshot)
        self._variants: dict[str, Variants] = {}
        self._data: dict[str, str] = {}
        self._quantities: dict[str, frozenset[Quantity]] = {}
        self._among: dict[tuple[str, ...], LocalNames] = {}

    def variants_of(self, product: Product) -> Variants:
        """The variants of a product."""
        known = self._variants.get(product.id)
        if known is None:
            known = self._variants[product.id] = Variants(product)
        return known

    def data_of(self, product: Product) -> str:
        """All that the catalogue says of a product, canonical."""
        known = self._data.get(product.id)
        if known is None:
            known = self._data[product.id] = _data_of(product)
        return known

    def quantities_of(self, product: Product) -> frozenset[Quantity]:
        """The quantities of a product's title and options; a bare number there is a size."""
        known = self._quantities.get(product.id)
        if known is None:
            values = [v for found in option_values(product).values() for v in found]
            found = [q for t in (product.title, *values) for q in quantities(t, ranges_too=True)]
            sized = (Quantity(q.value, q.unit or "size", q.upto) for q in found)
            known = frozenset(q for q in sized if q.unit != "money")
            self._quantities[product.id] = known
        return known

    def names_among(self, products: tuple[Product, ...]) -> LocalNames:
        """What tells these products from each other."""
        ids = tuple(product.id for product in products)
        known = self._among.get(ids)
        if known is None:
            if len(self._among) >= AMONG_MAX:
                self._among.clear()
            known = self._among[ids] = LocalNames(products)
        return known


class LocalNames:
    """What tells a few products from each other: category and the pieces of their titles."""

    def __init__(self, products: tuple[Product, ...]) -> None:
        owners: dict[str, set[str]] = {}
        for product in products:
            for name in _called(product):
                owners.setdefault(name, set()).add(product.id)
        own = {name: frozenset(ids) for name, ids in owners.items() if len(ids) == 1}
        self._own = own
        ordered = sorted(own, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_whole_word, ordered))) if ordered else None

    def find(self, line: str) -> list[Named]:
        """Where they are named."""
        if self._pattern is None:
            return []
        return [
            Named(self._own[match.group()], match.start(), match.end(), True)
            for match in self._pattern.finditer(line)
        ]


def _whole_word(name: str) -> str:
    pattern = re.escape(name)
    return rf"(?<![a-z]){pattern}(?![a-rt-z])" if name.isascii() else pattern


def _called(product: Product) -> set[str]:
    found = set()
    title, category = canonical_words(product.title), canonical_words(product.category)
    if product.link_no is not None:
        found |= {f"{product.link_no}号链接", f"link {product.link_no}", f"{product.link_no}号"}
    for text in (title.split(" ")[0] if not title.isascii() else title, category):
        if text.isascii():
            found.update(word for word in re.findall("[a-z]{3,}", text))
        elif len(text) >= 2:
            found |= {text[-2:], text[-3:], text[:2], text[:3], text[:4], text}
    return {name for name in found if len(name) >= 2}


def _data_of(product: Product) -> str:
    parts = [product.title, product.category, product.description, *product.selling_points]
    parts += [*product.attributes, *product.attributes.values()]
    parts += [text for faq in product.faq for text in (faq.q, faq.a)]
    parts += [promotion.text for promotion in product.promotions]
    return canonical_words(" | ".join(parts))
