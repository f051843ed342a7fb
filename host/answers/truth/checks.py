"""The checks of what a text says against its evidence, one rule after the other."""

from __future__ import annotations

import re
from collections.abc import Callable

from host.answers.quantities import Number
from host.answers.truth.amounts import Amounts
from host.answers.truth.availability import Availability
from host.answers.truth.baskets import Baskets
from host.answers.truth.figures import Figures
from host.answers.truth.naming import (
    foreign_colour,
    foreign_link,
    foreign_product,
    foreign_size,
    unfounded_advice,
)
from host.answers.truth.polarity import contradicted
from host.answers.truth.said import Said
from host.answers.truth.stock_counts import StockCounts

_VAGUE = re.compile(
    r"[几数]\d0+|\d0+几|\d几|上[1-9]0{1,4}(?!\d)|近[1-9]0{1,4}(?!\d)|\d0+来[块元件个]"
    r"|好几[块元十百千]|翻[倍番]|[一1]半的?价"
    r"|dozens of|(?:several|a few) (?:hundred|thousand|dozen)|doubled?\b|tripled?\b"
)
_MAY_BE_VAGUE = re.compile("[几数上近来翻半zvwbp]").search
"""A character of every vague number (do_z_en, se_v_eral, fe_w_, dou_b_led, tri_p_led)."""
_CODE = re.compile(r"(?<![a-z])[a-z][a-z0-9]*$")
_PRICE_BEFORE = re.compile(
    r"(?:价格?|卖|只要|只需|才|到手|现在|售价|现价|拍|收您|给您|报价|price[sd]?|costs?|at|only"
    r"|for|just|pay|is|are|now)"
    r"(?:是|为|:|就|也|要|it's| of| is)*\s?$"
)
_LIST_NUMBER = re.compile(r"(?:划线价|原标价|标价|原价|list price|listed at)[^\d,。!?;]{0,5}$")

FACT_RULES = {
    "product.other": "it names another product than it is about",
    "link.other": "a link number is not the product's",
    "variant.unknown": "the product does not come in it",
    "size.advice": "no evidence advises that size",
    "stock.availability": "what it says can be bought cannot, or the other way round",
    "claim.contradicted": "the evidence says the opposite",
    "number.vague": "it tells no certain number",
    "number.no_evidence": "the number stands in no evidence",
    "number.elsewhere": "the number stands in the evidence, but of something else",
    "price.list_price": "a price is called the list price and is not",
    "price.variant": "the amount is of something else than what it is said of",
    "stock.count": "so many are left of something else than what it is said of",
}
"""The rules about facts, by their ids, with the reason each gives."""

Fault = tuple[str, str]
"""The id of a rule, and a sentence of reason with what broke it."""


def first_fault(said: Said, baskets: Baskets) -> Fault | None:
    """The first rule about facts that a text breaks, None where it breaks none."""
    for rule, check in _CHECKS:
        broken_by = check(said)
        if broken_by:
            return rule, f"{FACT_RULES[rule]}: {broken_by}"
    vague = _VAGUE.search(said.line) if _MAY_BE_VAGUE(said.line) else None
    if vague and not said.is_quoted(*vague.span()):
        return "number.vague", f"{FACT_RULES['number.vague']}: {vague.group()}"
    return _false_number(said, baskets) if said.numbers else None


def _false_number(said: Said, baskets: Baskets) -> Fault | None:
    checks = NumberChecks(said, Amounts(said, baskets))
    for number in said.numbers:
        rule = checks.broken_by(number)
        if rule:
            unit = f" ({number.unit})" if number.unit else ""
            return rule, f"{FACT_RULES[rule]}: {number.value:g}{unit}"
    return None


def _unknown_variant(said: Said) -> str:
    return foreign_colour(said) or foreign_size(said)


def _false_stock(said: Said) -> str:
    lie = Availability(said).first_lie()
    return "" if lie is None else said.line[lie.start : lie.start + 12].strip()


_CHECKS: tuple[tuple[str, Callable[[Said], str]], ...] = (
    ("product.other", foreign_product),
    ("link.other", foreign_link),
    ("variant.unknown", _unknown_variant),
    ("size.advice", unfounded_advice),
    ("stock.availability", _false_stock),
    ("claim.contradicted", contradicted),
)


class NumberChecks:
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
        if self._is_in_code(number):
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
        least = _WORDS_MIN if self.said.proof.prices else 0.0
        if self.amounts.is_true(number) or self.figures.stands(number, least=least):
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

    def _is_in_code(self, number: Number) -> bool:
        """Whether a number is part of a code or model name (QL20) that the evidence has."""
        line = self.said.line
        code = _CODE.search(line, max(0, number.start - 12), number.start)
        if code is None:
            return False
        end = number.end
        while end < len(line) and line[end].isascii() and line[end].isalnum():
            end += 1
        token = line[code.start() : end].strip()
        return token in self.said.proof.words or token in self.said.proof.own_words

    def _is_counted(self, number: Number) -> bool:
        """Whether a number is the viewer's own count, or part of a title or an option."""
        bought = self.said.proof.sums("quantity") if number.unit in _PIECES else ()
        if any(known.value == number.value for known in bought):
            return True
        if number.quantity in self.said.proof.asked:
            return True
        return number.quantity in self.said.own_quantities


_PIECES = frozenset(("pieces", "", "people"))
_WORDS_MIN = 3.0
"""So much must a clause of the evidence share with the text for an amount to be its."""
