"""What of a product was told in this block, by the script or in an answer, so that it is not told
again, and so that the desk sees what is left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from storage.catalogue import Fact, Product

By = Literal["script", "answer"]
_FRAMING = frozenset({"available", "sold_out", "title", "link", "category", "shop"})
_BY_VALUE = frozenset({"price", "list_price", "stock"})
"""Told only by the same value: several facts stand in one place of the catalogue."""
_MUST = frozenset({"opening", "call", "transition", "ask"})
"""Parts of a pitch that are no points."""


class Point(msgspec.Struct, frozen=True):
    """Something there is to tell about a product. `name` is its kind, `words` the catalogue's;
    `by` says who told it in this block, "" for nobody yet."""

    name: str
    words: str
    source: str
    by: By | Literal[""]


class Coverage:
    """Of the block that is on. Facts are known by where they stand in the catalogue."""

    def __init__(self) -> None:
        self._told: dict[str, dict[str, By]] = {}
        """By source, the values that were told and by whom first."""

    def begin(self) -> None:
        """Another block is on."""
        self._told.clear()

    def tell(self, facts: Iterable[Fact], by: By) -> None:
        """These facts were just told."""
        for fact in facts:
            if fact.name not in _FRAMING:
                self._told.setdefault(fact.source, {}).setdefault(_value(fact), by)

    def answered(self, facts: Iterable[Fact], beat: str) -> bool:
        """Whether an answer has told all that a sentence of this part of the pitch would tell."""
        points = [fact for fact in facts if fact.name not in _FRAMING]
        if beat in _MUST or not points:
            return False
        return all(self._by(fact) == "answer" for fact in points)

    def points(self, product: Product) -> tuple[Point, ...]:
        """All there is to tell about the product, in the order of the catalogue."""
        path = f"product:{product.id}"
        found = [Point("price", "", "price", self._priced(product))]
        for name, texts in (
            ("promotion", [promotion.text for promotion in product.promotions]),
            ("point", list(product.selling_points)),
            ("faq", [faq.q for faq in product.faq]),
        ):
            place = {"promotion": "promotions", "point": "selling_points"}.get(name, name)
            found += [
                self._point(name, text, f"{path}/{place}/{number}")
                for number, text in enumerate(texts)
            ]
        found += [
            self._point("attribute", name, f"{path}/attributes/{name}")
            for name in product.attributes
        ]
        found += [
            Point("option", name, f"{path}/options/{name}", self._offered(product, name))
            for name in product.options
        ]
        if product.description:
            found.append(self._point("description", "", f"{path}/description"))
        return tuple(found)

    def _point(self, name: str, words: str, source: str) -> Point:
        return Point(name, words, source, self._any(source))

    def _any(self, source: str) -> By | Literal[""]:
        told = self._told.get(source)
        return next(iter(told.values())) if told else ""

    def _by(self, fact: Fact) -> By | Literal[""]:
        told = self._told.get(fact.source, {})
        if fact.name in _BY_VALUE:
            return told.get(_value(fact), "")
        if told:
            return self._any(fact.source)
        place, slash, _ = fact.source.rpartition("/")
        return self._listed(place, fact.value) if slash and place.endswith("/options") else ""

    def _listed(self, place: str, words: str) -> By | Literal[""]:
        """Who told the values of an option, one by one, that these words list together."""
        told = self._told.get(place, {})
        values = [value for value in told if value in words]
        return told[values[0]] if values and len(values) == len(told) else ""

    def _priced(self, product: Product) -> By | Literal[""]:
        for sku in product.skus:
            for value, by in self._told.get(f"sku:{sku.sku}", {}).items():
                if value.startswith("price="):
                    return by
        return ""

    def _offered(self, product: Product, name: str) -> By | Literal[""]:
        path = f"product:{product.id}/options"
        values = {sku.options.get(name, "") for sku in product.skus} - {""}
        told = self._told.get(path, {})
        found = [told[value] for value in values if value in told]
        return self._any(f"{path}/{name}") or (found[0] if found else "")


def _value(fact: Fact) -> str:
    return f"{fact.name}={fact.value}" if fact.name in _BY_VALUE else fact.value
