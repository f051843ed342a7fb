"""Sums: what some pieces, or several products together, come to after the offers."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from host.answers.case import Case, Reply
from host.answers.offers import Total
from host.answers.rules import Line
from host.answers.shelf import select
from storage.catalogue import Product, Sku


class Outcome(msgspec.Struct, frozen=True):
    """SKUs that cost the same, before and after the same offers."""

    skus: tuple[Sku, ...]
    total: Total


def outcomes(case: Case, product: Product, skus: Sequence[Sku], quantity: int) -> list[Outcome]:
    """What so many pieces of each SKU come to, SKUs that come out the same as one; the cheapest
    first."""
    found: dict[Total, list[Sku]] = {}
    for sku in skus:
        total = case.offers.total([Line(product, sku, quantity)])
        found.setdefault(total, []).append(sku)
    made = [Outcome(tuple(same), total) for total, same in found.items()]
    return sorted(made, key=lambda outcome: outcome.total.before_minor)


def offer_words(case: Case, total: Total) -> str:
    """The offers that were used, in the shop's words."""
    words = [case.offer(applied.promotion, applied.source) for applied in total.applied]
    return " + ".join(dict.fromkeys(words))


def several(case: Case, product: Product, quantity: int) -> list[str]:
    """The total for a number of pieces, for each price there is."""
    selection = select(product, case.slots)
    skus = selection.in_stock or selection.skus or product.skus
    parts = []
    if case.reading.product_from != "focus":
        parts.append(case.lead(product))
    named = selection.colours or selection.sizes
    whole = product.skus if named else skus
    for outcome in outcomes(case, product, skus, quantity):
        label = case.labels(outcome.skus, whole)
        case.price(outcome.skus[0])
        count = f"{label} {case.counted(quantity)}".strip()
        parts.append(said_total(case, count, outcome.total, outcome.skus[:1]))
    return parts


def basket(case: Case, each: int) -> Reply:
    """One (or so many) of each product together, the cheapest variant of each."""
    chosen = [_cheapest(case, product) for product in case.products]
    lines = [Line(product, sku, each) for product, sku in chosen]
    names = [_named(case, product, sku, each) for product, sku in chosen]
    total = case.offers.total(lines)
    skus = tuple(sku for _, sku in chosen)
    return case.reply(said_total(case, " + ".join(names), total, skus))


def _named(case: Case, product: Product, sku: Sku, each: int) -> str:
    """A product in a sum with the variant it stands for, where others cost something else."""
    same = [s for s in product.skus if s.price_minor == sku.price_minor]
    label = case.labels([sku], product.skus) if len(same) < len(product.skus) else ""
    times = f" x{case.fact('quantity', str(each), 'viewer:quantity')}" if each > 1 else ""
    return f"{case.tongue.beside(case.name(product), label)} {case.price(sku)}{times}"


def _cheapest(case: Case, product: Product) -> tuple[Product, Sku]:
    selection = select(product, case.slots)
    skus = selection.in_stock or selection.skus or product.skus
    if len(case.products) > 1:
        named = case.knowledge.variants(product).meant(case.text)
        fitting = [s for s in product.skus if set(s.options.values()) >= named] if named else []
        skus = tuple(s for s in fitting if s.stock > 0) or tuple(fitting) or skus
    return product, min(skus, key=lambda sku: sku.price_minor)


def said_total(case: Case, count: str, total: Total, skus: Sequence[Sku]) -> str:
    """A total in words, with the offers that made it."""
    sources = [f"sku:{sku.sku}" for sku in skus]
    before = case.money(total.before_minor, "total", "+".join(sources))
    if not total.applied:
        return case.say("total", count=count, total=before)
    source = "+".join([*sources, *(applied.source for applied in total.applied)])
    after = case.money(total.after_minor, "total_after_offer", source)
    return case.say(
        "total_after", count=count, before=before, offer=offer_words(case, total), total=after
    )
