"""The guard behind every lane: no number, promise or claim without evidence leaves the house."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from host.answers.answer import PASSED, Verdict
from host.answers.claims import banned, without_evidence
from host.answers.quantities import Quantity, quantities
from storage.catalogue import Fact, Product, Snapshot

TEXT_MAX = 1000
"""Characters; a longer text is not something a host says in one breath."""

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f\x00-\x08\x0b-\x1f]"
)
_MONEY_FACTS = ("price", "list_price", "total", "threshold", "amount", "fee")


class Guard:
    """Checks texts against evidence and rules. Fails closed."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

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
        known = _known(facts, products)
        for asked in quantities(text):
            if not _stands(asked, known):
                unit = f" ({asked.unit})" if asked.unit else ""
                return _no("number.no_evidence", f"{asked.value:g}{unit} stands in no evidence")
        return PASSED


def _no(rule: str, reason: str) -> Verdict:
    return Verdict(ok=False, rule=rule, reason=reason)


def _known(facts: Iterable[Fact], products: Iterable[Product]) -> set[Quantity]:
    """The quantities the evidence carries; money only from facts about money and from words that
    say money."""
    known: set[Quantity] = set()
    for fact in facts:
        found = [*quantities(fact.value), *quantities(fact.value, numerals=False)]
        if fact.name.startswith(_MONEY_FACTS):
            found = [Quantity(quantity.value, "money") for quantity in found]
        known.update(found)
        if fact.name == "stock":
            known.update(Quantity(q.value, "pieces") for q in found)
        if fact.name == "link":
            known.update(Quantity(q.value, "link") for q in found)
        if fact.name == "quantity":
            known.update(Quantity(q.value, "pieces") for q in found)
    for product in products:
        known.update(q for q in quantities(product.title) if q.unit != "money")
        for sku in product.skus:
            for value in sku.options.values():
                known.update(q for q in quantities(value) if q.unit != "money")
    return known


_LOOSE = frozenset(("", "size", "link", "pieces"))


def _stands(asked: Quantity, known: set[Quantity]) -> bool:
    """Whether a number of the text stands in the evidence with its unit. Money meets money only;
    another number may meet one that is written without a unit, as in 满300减30."""
    if asked in known:
        return True
    same = {quantity.unit for quantity in known if quantity.value == asked.value}
    if not same:
        return False
    if asked.unit == "money":
        return False
    if asked.unit == "":
        return True
    return bool(same & _LOOSE) if asked.unit in ("size", "pieces", "people") else "" in same
