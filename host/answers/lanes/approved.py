"""Answers that a person approved, where the facts lane has none."""

from __future__ import annotations

from host.answers.bank import AnswerBank, Approved
from host.answers.case import Case, Reply
from host.answers.quantities import Quantity, quantities


def approved(case: Case, bank: AnswerBank) -> Reply | None:
    """The approved answer to the question; None where there is none, or where it names an amount
    of money that the record does not hold (any more)."""
    found = bank.find(case.reading, case.text)
    if found is None or not _amounts_stand(case, found):
        return None
    text = case.fact("approved", found.text, f"bank:{found.id}")
    return Reply(text=text, product_ids=case.ids, lane="bank")


def _amounts_stand(case: Case, found: Approved) -> bool:
    told = _amounts(found.text)
    return not told or told <= _amounts_on_record(case)


def _amounts(text: str) -> frozenset[float]:
    return frozenset(q.value for q in quantities(text) if _is_money(q))


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit in ("money", "offer")


def _amounts_on_record(case: Case) -> frozenset[float]:
    said = [passage.text for passage in case.shop_passages]
    for product in case.products:
        said += [case.amount(sku.price_minor) for sku in product.skus]
        said += [case.amount(sku.list_price_minor) for sku in product.skus if sku.list_price_minor]
        said += [promotion.text for promotion in product.promotions]
        said += [passage.text for passage in case.passages[product.id]]
    return frozenset().union(*map(_amounts, said))
