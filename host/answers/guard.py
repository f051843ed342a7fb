"""The guard behind every lane: no number, promise or claim without evidence leaves the house."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from host.answers.answer import PASSED, Verdict
from host.answers.law import banned, without_evidence
from host.answers.quantities import Quantity, plain, quantities
from storage.catalogue import Fact, Product, Snapshot

TEXT_MAX = 1000
"""Characters; a longer text is not something a host says in one breath."""

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f\x00-\x08\x0b-\x1f]"
)
_COUNTED = {"stock": "pieces", "quantity": "pieces", "link": "link"}
_MONEY_FACTS = frozenset(
    (
        *("price", "price_after_offer", "list_price", "total", "total_after_offer"),
        *("threshold", "amount", "fee"),
    )
)
"""Whole names: the policy `price_protection` speaks of days and not of money."""


class Guard:
    """Checks texts against evidence and rules. Fails closed."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._of_products: dict[str, frozenset[Quantity]] = {}

    def check(
        self,
        text: str,
        facts: tuple[Fact, ...],
        *,
        product_ids: tuple[str, ...] = (),
        where: str = "answer",
    ) -> Verdict:
        """Whether `text` may be said on the evidence of `facts`.

        `product_ids` are the products it is about; `where` is "answer", "script" or "operator".
        An operator is a person who answers for numbers and promises; banned claims are banned for
        everybody, and only a person may say that one is a person.
        """
        if not text.strip():
            return PASSED if where == "operator" else _no("text.empty", "there is nothing to say")
        if len(text) > TEXT_MAX or _INVISIBLE.search(text):
            return _no("text.form", "the text is too long or holds invisible characters")
        line = unicodedata.normalize("NFKC", text).lower()
        rule = banned(line)
        if rule is not None and not (where == "operator" and rule.id == "identity.denied"):
            return _no(rule.id, rule.reason)
        if where == "operator":
            return PASSED
        products = [self.snapshot.products[p] for p in product_ids if p in self.snapshot.products]
        evidence = self._evidence_words(facts, products)
        promise = without_evidence(line, evidence)
        if promise is not None:
            return _no(promise.id, promise.reason)
        return self._numbers(text, facts, products)

    def _evidence_words(self, facts: Iterable[Fact], products: Iterable[Product]) -> str:
        """The words of the evidence: what promises are looked for in."""
        words = [fact.value for fact in facts]
        words += [product.title for product in products]
        return unicodedata.normalize("NFKC", " ".join(words)).lower()

    def _numbers(self, text: str, facts: tuple[Fact, ...], products: list[Product]) -> Verdict:
        if not _list_prices_stand(text, facts):
            return _no("price.list_price", "a price is called the list price and is not")
        known: set[Quantity] = set()
        for fact in facts:
            known |= _of_fact(_kind_of(fact.name), fact.value)
        for product in products:
            known |= self._of_product(product)
        for asked in quantities(text):
            if not _stands(asked, known):
                unit = f" ({asked.unit})" if asked.unit else ""
                return _no("number.no_evidence", f"{asked.value:g}{unit} stands in no evidence")
        return PASSED

    def _of_product(self, product: Product) -> frozenset[Quantity]:
        """The quantities of a product's title and options, worked out once."""
        known = self._of_products.get(product.id)
        if known is None:
            values = {value for sku in product.skus for value in sku.options.values()}
            found = [
                q for text in (product.title, *values) for q in quantities(text, ranges_too=True)
            ]
            known = frozenset(_sizes(quantity) for quantity in found if quantity.unit != "money")
            self._of_products[product.id] = known
        return known


_LIST_PRICE = re.compile(r"(?:划线价|原标价|标价|原价|list price|listed at)\D{0,5}(\d+(?:\.\d+)?)")


def _list_prices_stand(text: str, facts: Iterable[Fact]) -> bool:
    """Whether every number called a list price is one: a wrong comparison misleads."""
    told = [float(number) for number in _LIST_PRICE.findall(plain(text))]
    if not told:
        return True
    true = {q.value for f in facts if f.name == "list_price" for q in quantities(f.value)}
    quoted = [plain(fact.value) for fact in facts if fact.name != "list_price"]
    true |= {float(number) for value in quoted for number in _LIST_PRICE.findall(value)}
    return all(number in true for number in told)


def _no(rule: str, reason: str) -> Verdict:
    return Verdict(ok=False, rule=rule, reason=reason)


def _kind_of(name: str) -> str:
    """What a fact of this name counts: money, a unit, or "" for what its words say."""
    return _COUNTED.get(name) or ("money" if name in _MONEY_FACTS else "")


@lru_cache(maxsize=16_384)
def _of_fact(kind: str, value: str) -> frozenset[Quantity]:
    """The quantities a piece of evidence carries; money only from facts about money and from
    words that say money."""
    found = [
        *quantities(value, ranges_too=True),
        *quantities(value, numerals=False, ranges_too=True),
    ]
    if kind == "money":
        return frozenset(Quantity(quantity.value, "money", quantity.upto) for quantity in found)
    return frozenset(Quantity(q.value, kind) if kind else q for q in found)


def _sizes(quantity: Quantity) -> Quantity:
    """A bare number in a title or an option is a size."""
    return Quantity(quantity.value, quantity.unit or "size", quantity.upto)


_LOOSE = frozenset(("", "size", "link", "pieces"))


def _stands(asked: Quantity, known: set[Quantity]) -> bool:
    """Whether a number of the text stands in the evidence with its unit. Money meets money only;
    another number may meet one that is written without a unit, as in 满300减30."""
    if asked in known:
        return True
    same = {q.unit for q in known if q.value == asked.value and q.upto == asked.upto}
    if not same:
        return False
    if asked.unit == "money":
        return False
    if asked.unit == "":
        return same != {"offer"}
    if asked.unit == "offer":
        return "money" in same
    return bool(same & _LOOSE) if asked.unit in ("size", "pieces", "people") else "" in same
