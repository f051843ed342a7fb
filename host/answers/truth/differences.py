"""Whether a text is right about how much is saved, or by how much two things differ in price."""

from __future__ import annotations

import re

from host.answers.quantities import Number
from host.answers.truth.binding import meant
from host.answers.truth.proof import Proof
from host.answers.truth.said import Said
from storage.catalogue import Sku

_LIST_WORD = re.compile(r"划线|原价|吊牌|标价|list|regular|original")
_CHEAPER = re.compile(r"便宜|低|省|少|cheaper|less|lower")
_DEARER = re.compile(r"贵|高|多|more|dearer|higher|extra")


class Differences:
    """Checks the differences between amounts that one text tells."""

    def __init__(self, said: Said) -> None:
        self.said = said
        self.proof: Proof = said.proof

    def is_reduction(self, number: Number) -> bool:
        """Whether so much is saved: by an offer, against the list price, or against another
        variant."""
        value = number.value
        totals = {s.value for s in self.proof.sums("total")}
        prices = {price for known in self.proof.prices.values() for price in known}
        after_all = {s.value for s in self.proof.sums("total_after_offer")}
        after_one = {s.value for s in self.proof.sums("price_after_offer")}
        if value in _differences(totals, after_all) | _differences(prices, after_one):
            return True
        first, last = self.said.sentence(number.start)
        if _LIST_WORD.search(self.said.line, first, last):
            named = self._named(first, last)
            return any(
                value in _differences(highs, self.proof.prices.get(sku, set()))
                for sku, highs in self.proof.list_prices.items()
                if not named or sku in named
            )
        return self.is_difference(number)

    def is_difference(self, number: Number) -> bool:
        """Whether the number is by how much the first thing compared in the sentence differs from
        the second."""
        if any(known.value == number.value for known in self.proof.sums("amount")):
            return True
        first, last = self.said.sentence(number.start)
        sides = self._sides(first, last)
        if len(sides) == 1:
            sides.append(self._others(first, last))
        if len(sides) != 2 or any(len(side) != 1 for side in sides):
            return False
        difference = round(min(sides[0]) - min(sides[1]), 2)
        if _CHEAPER.search(self.said.line, first, last):
            return -difference == number.value
        if _DEARER.search(self.said.line, first, last):
            return difference == number.value
        return abs(difference) == number.value

    def _named(self, first: int, last: int) -> set[str]:
        """The SKUs that a sentence names."""
        return {
            sku.sku
            for product in self.proof.products
            for group in self.said.groups(product)
            if first <= group.start < last
            for skus in meant(self.said, product, group.combos)
            for sku in skus
        }

    def _others(self, first: int, last: int) -> set[float]:
        """What all other variants of the product cost."""
        named, product = self._named(first, last), self.said.product_at(first)
        if not named or product is None:
            return set()
        return self._prices_of([sku for sku in product.skus if sku.sku not in named])

    def _sides(self, first: int, last: int) -> list[set[float]]:
        """The prices of the variants, else of the products, that a sentence names."""
        sides: list[set[float]] = []
        for product in self.proof.products:
            for group in self.said.groups(product):
                if first <= group.start < last:
                    for skus in meant(self.said, product, group.combos):
                        sides.append(self._prices_of(skus))
        if sides:
            return sides
        named = [n.products for n in self.said.subjects if first <= n.start < last]
        for ids in dict.fromkeys(named):
            own = [p for p in self.proof.products if p.id in ids]
            sides.append(self._prices_of([sku for p in own for sku in p.skus]))
        return sides

    def _prices_of(self, skus: list[Sku]) -> set[float]:
        return {price for sku in skus for price in self.proof.prices.get(sku.sku, ())}


def _differences(highs: set[float], lows: set[float]) -> set[float]:
    return {round(high - low, 2) for high in highs for low in lows}
