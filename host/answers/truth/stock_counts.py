"""Whether as many pieces are left as a text says, of what it says it."""

from __future__ import annotations

import re

from host.answers.quantities import Number
from host.answers.truth.binding import bind, meant
from host.answers.truth.proof import Proof
from host.answers.truth.said import Combo, Said
from storage.catalogue import Product

_COUNT_WORDS = re.compile(
    r"(?:剩下?|还有|只有|仅有?|仅剩|库存|余|现有|存货|stock(?: is| of|:)?|only|just|there (?:are"
    r"|is)|have|has|got|left:?"
    r"|remaining:?|tersisa|sisa|stok|còn|เหลือ)[^\d,。!?;]{0,10}$"
)
_COUNT_BEHIND = re.compile(
    r"^ ?(?:left|in stock|available|remaining|remain|units? left|库存|现货|有货|的?存货|可以?拍"
    r"|more in stock)"
)
_LEFT_UNIT = re.compile(r"left$")
_UNDER = re.compile(r"(?:不到|不足|少于|低于|fewer than|less than|under)\s*$")
_OVER = re.compile(r"(?:超过|多于|more than|over)\s*$")
_OVER_BEHIND = re.compile(r"^ ?(?:多|以上|几)|^\d")
_LEFT = re.compile(r"\b(?:left|in stock|available|remaining)\b")


class StockCounts:
    """Checks the numbers of pieces left that one text tells."""

    def __init__(self, said: Said) -> None:
        self.said = said
        self.proof: Proof = said.proof

    def counts_stock(self, number: Number) -> bool:
        """Whether a number is said to be pieces left."""
        if number.unit not in ("pieces", ""):
            return False
        line, first = self.said.line, self.said.sentence(number.start)[0]
        if _LEFT_UNIT.search(line[number.start : number.end]):
            return True
        left = line[max(first, number.start - 16) : number.start]
        right = line[number.end : number.end + 16]
        if _COUNT_BEHIND.match(right):
            return True
        if right.startswith(" of ") and _LEFT.search(line, *self.said.sentence(number.start)):
            return True
        return _COUNT_WORDS.search(left) is not None and (
            number.unit == "pieces"
            or bool(re.match(r"^ ?(?:[,。!?;]|\.|$|左右|of\b)", right))
            or "stock" in left
            or "库存" in left
        )

    def is_known(self, number: Number) -> bool:
        """Whether the evidence tells the number as pieces left of anything."""
        told = {s.value for s in self.proof.sums("stock")} | set(self.proof.stocks.values())
        return number.value in told

    def is_true_count(self, number: Number) -> bool:
        """Whether so many are left of what the number is said of."""
        product = self.said.product_at(number.start)
        if product is None:
            known = {self.proof.snapshot.by_sku[sku][0].id for sku in self.proof.stocks}
            known &= {p.id for p in self.proof.products if self.said.groups(p)} or known
            if len(known) != 1:
                return False
            product = self.proof.snapshot.products[next(iter(known))]
        bound = bind(self.said, product, number.start, number.end)
        left = self.said.line[max(0, number.start - 8) : number.start]
        right = self.said.line[number.end : number.end + 6]
        return any(
            _is_so_many(number, values, left, right)
            for combos in bound.readings
            for values in [self._stocks(product, combos)]
        )

    def _stocks(self, product: Product, combos: list[Combo]) -> list[list[float]]:
        """For each combination the stocks of its SKUs, as far as the evidence tells them."""
        if not combos:
            told = [s.value for s in self.proof.sums("stock", "available", "sold_out")]
            own = [
                self.proof.stocks[s.sku] for s in self.proof.of_product(self.proof.stocks, product)
            ]
            return [[value] for value in told] if told and not own else [own]
        found = []
        for skus in meant(self.said, product, combos):
            if not any(sku.sku in self.proof.stocks for sku in skus):
                return []
            found.append([self.proof.stock_of(sku) for sku in skus])
        return found


def _is_so_many(number: Number, stocks: list[list[float]], left: str, right: str) -> bool:
    if not stocks or not all(stocks) or number.upto is not None:
        return False
    sums = [sum(values) for values in stocks]
    value = number.value
    if _UNDER.search(left):
        return all(0 < s < value <= 2 * s + 5 for s in sums)
    if _OVER.search(left) or _OVER_BEHIND.match(right):
        return all(s > value >= s / 2 for s in sums)
    whole = sum(sums) == value or all(s == value for s in sums)
    return whole or (len(stocks) == 1 and all(v == value for v in stocks[0]))
