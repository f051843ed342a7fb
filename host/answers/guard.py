"""The guard behind every lane: no number, promise or claim without evidence leaves the house."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from host.answers.answer import PASSED, Verdict
from host.answers.law import banned, without_evidence
from host.answers.offers import Offers
from host.answers.quantities import Number
from host.answers.truth.amounts import Amounts
from host.answers.truth.availability import Availability
from host.answers.truth.figures import Figures
from host.answers.truth.learnt import Learnt
from host.answers.truth.naming import (
    foreign_colour,
    foreign_link,
    foreign_product,
    foreign_size,
    unfounded_advice,
)
from host.answers.truth.polarity import contradicted
from host.answers.truth.proof import Proof
from host.answers.truth.said import Said
from host.answers.truth.stock_counts import StockCounts
from storage.catalogue import Fact, Product, Snapshot

TEXT_MAX = 1000
"""Characters; a longer text is not something a host says in one breath."""

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f\x00-\x08\x0b-\x1f]"
)
_VAGUE = re.compile(
    r"[几数]\d0+|\d0+几|\d几|上[1-9]0{1,4}(?!\d)|近[1-9]0{1,4}(?!\d)|\d0+来[块元件个]"
    r"|好几[块元十百千]|翻[倍番]|[一1]半的?价"
    r"|dozens of|(?:several|a few) (?:hundred|thousand|dozen)|doubled?\b|tripled?\b"
)
_PRICE_BEFORE = re.compile(
    r"(?:价格?|卖|只要|只需|才|到手|现在|售价|现价|拍|收您|给您|报价|price[sd]?|costs?|at|only"
    r"|for|just|pay|is|are|now)"
    r"(?:是|为|:|就|也|要|it's| of| is)*\s?$"
)
_LIST_NUMBER = re.compile(r"(?:划线价|原标价|标价|原价|list price|listed at)[^\d,。!?;]{0,5}$")


class Guard:
    """Checks texts against evidence and rules. Fails closed."""

    def __init__(self, snapshot: Snapshot, offers: Offers | None = None) -> None:
        self.snapshot = snapshot
        self._offers = offers
        self._learnt = Learnt(snapshot)

    def warm_up(self) -> None:
        """Do now what the first check would wait for."""
        self._learnt.names.warm_up()

    def check(
        self,
        text: str,
        facts: tuple[Fact, ...],
        *,
        product_ids: tuple[str, ...] = (),
        where: str = "answer",
    ) -> Verdict:
        """Whether `text` may be said on the evidence of `facts`.

        `product_ids` are the products it is about; `where` is "answer", "script", "bank", "model"
        or "operator". An operator is a person who answers for numbers and promises; banned claims
        are banned for everybody, and only a person may say that one is a person.
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
        proof = Proof(self.snapshot, facts, product_ids)
        promise = without_evidence(line, _evidence_words(facts, proof.products))
        if promise is not None:
            return _no(promise.id, promise.reason)
        return self._facts_stand(Said(text, proof, self._learnt))

    def _facts_stand(self, said: Said) -> Verdict:
        for check in _CHECKS:
            verdict = check(said)
            if not verdict.ok:
                return verdict
        return self._numbers(said)

    def _numbers(self, said: Said) -> Verdict:
        if not said.numbers:
            return PASSED
        if self._offers is None:
            self._offers = Offers(self.snapshot)
        vague = _VAGUE.search(said.line)
        if vague and not said.is_quoted(*vague.span()):
            return _no("number.vague", f'"{vague.group()}" tells no certain number')
        checks = _NumberChecks(said, Amounts(said, self._offers))
        for number in said.numbers:
            rule = checks.broken_by(number)
            if rule:
                unit = f" ({number.unit})" if number.unit else ""
                return _no(rule, f"{number.value:g}{unit} {_REASONS[rule]}")
        return PASSED


_REASONS = {
    "number.no_evidence": "stands in no evidence",
    "price.list_price": "is called the list price and is not",
    "price.variant": "is an amount of something else than what it is said of",
    "stock.count": "is not what is left of what it is said of",
    "number.elsewhere": "stands in the evidence, but of something else",
}


class _NumberChecks:
    """Which rule a number of one text breaks."""

    def __init__(self, said: Said, amounts: Amounts) -> None:
        self.said = said
        self.amounts = amounts
        self.stock = StockCounts(said)
        self.figures = Figures(said)

    def broken_by(self, number: Number) -> str:
        """The id of the rule, "" where the number stands."""
        said = self.said
        if said.is_quoted(number.start, number.end) or said.is_name(number.start):
            return ""
        if number.unit != "money" and self.stock.counts_stock(number):
            if self.stock.is_true_count(number) or self.figures.stands(number, least=1.0):
                return ""
            return "stock.count" if self.stock.is_known(number) else "number.no_evidence"
        if number.unit == "money" or (number.unit == "" and self._is_price(number)):
            return self._money(number)
        if self._is_counted(number) or self.figures.stands(number):
            return ""
        if number.unit == "" and self.amounts.is_true(number):
            return ""
        return self._missing(number)

    def _money(self, number: Number) -> str:
        if self.amounts.is_true(number) or self.figures.stands(number, least=_WORDS_MIN):
            return ""
        before = self.said.line[: number.start]
        if _LIST_NUMBER.search(before):
            return "price.list_price"
        values = {v for known in self.said.proof.prices.values() for v in known}
        values |= {v for known in self.said.proof.list_prices.values() for v in known}
        values |= {s.value for sums in self.said.proof.loose.values() for s in sums}
        return "price.variant" if number.value in values else "number.no_evidence"

    def _missing(self, number: Number) -> str:
        known = {n.value for n, _ in self.said.proof.numbers}
        return "number.elsewhere" if number.value in known else "number.no_evidence"

    def _is_price(self, number: Number) -> bool:
        """Whether a bare number is said as a price."""
        left = self.said.line[max(0, number.start - 12) : number.start]
        known = {v for values in self.said.proof.prices.values() for v in values}
        return number.value in known or (
            bool(_PRICE_BEFORE.search(left)) and not self.figures.stands(number, least=1.0)
        )

    def _is_counted(self, number: Number) -> bool:
        """Whether a number is the viewer's own count, or part of a title or an option."""
        bought = self.said.proof.sums("quantity") if number.unit in _PIECES else ()
        if any(known.value == number.value for known in bought):
            return True
        return number.quantity in self.said.own_quantities


_PIECES = frozenset(("pieces", "", "people"))
_WORDS_MIN = 3.0
"""So much must a clause of the evidence share with the text for an amount to be its."""


def _product(said: Said) -> Verdict:
    name = foreign_product(said)
    return _no("product.other", f'"{name}" is another product') if name else PASSED


def _link(said: Said) -> Verdict:
    number = foreign_link(said)
    return _no("link.other", f"link {number} is not the product's") if number else PASSED


def _variant(said: Said) -> Verdict:
    name = foreign_colour(said) or foreign_size(said)
    return _no("variant.unknown", f'the product does not come in "{name}"') if name else PASSED


def _advice(said: Said) -> Verdict:
    size = unfounded_advice(said)
    return _no("size.advice", f'no evidence advises "{size}"') if size else PASSED


def _stock(said: Said) -> Verdict:
    lie = Availability(said).first_lie()
    return _no("stock.availability", _LIES[lie.kind]) if lie else PASSED


_LIES = {
    "there": "what is called in stock is not",
    "gone": "what is called sold out is in stock",
    "made": "a variant that cannot be bought is told as if it could",
    "unmade": "a variant that there is is said not to be there",
}


def _polarity(said: Said) -> Verdict:
    word = contradicted(said)
    return (
        _no("claim.contradicted", f'the evidence says the opposite about "{word}"')
        if word
        else PASSED
    )


_CHECKS: tuple[Callable[[Said], Verdict], ...] = (
    _product,
    _link,
    _variant,
    _advice,
    _stock,
    _polarity,
)


def _evidence_words(facts: Iterable[Fact], products: Iterable[Product]) -> str:
    """The words of the evidence: what promises are looked for in."""
    words = [fact.value for fact in facts]
    words += [product.title for product in products]
    return unicodedata.normalize("NFKC", " ".join(words)).lower()


def _no(rule: str, reason: str) -> Verdict:
    return Verdict(ok=False, rule=rule, reason=reason)
