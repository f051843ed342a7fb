"""What is missing to an offer that begins at a sum or at a number of pieces, and what would do."""

from __future__ import annotations

import msgspec

from host.answers.case import Case, Reply
from host.answers.lanes.sums import outcomes, said_total
from host.answers.offers import Source
from host.answers.shelf import select
from storage.catalogue import AmountOff, PercentOff, Product, Promotion, Sku

TOLD_MAX = 2
"""So many offers are measured against in one answer."""


class Gap(msgspec.Struct, frozen=True):
    """An offer with a threshold, and how far some pieces are from it (0 or less: reached)."""

    promotion: Promotion
    source: str
    missing_minor: int
    missing_pieces: int
    spent_minor: int


def missing(case: Case, product: Product, quantity: int) -> Reply | None:
    """Whether a number of pieces reaches the offers there are, and what is missing; None where no
    offer has a threshold."""
    selection = select(product, case.slots)
    skus = selection.in_stock or selection.skus or product.skus
    least = outcomes(case, product, skus, quantity)[0]
    sku = least.skus[0]
    covered = _with_threshold(case, product, sku)
    found = _gaps(covered, sku, quantity)
    if not covered:
        return None
    alike = [s for s in least.skus if _with_threshold(case, product, s) == covered]
    count = f"{case.labels(alike, product.skus)} {case.counted(quantity)}".strip()
    case.price(sku)
    total = said_total(case, count, least.total, (sku,)) if least.total.applied else ""
    parts = [total, *(_said(case, product, sku, count, gap) for gap in found[:TOLD_MAX])]
    if not any(parts):
        return None
    return case.reply(*parts)


def _gaps(sources: list[Source], sku: Sku, quantity: int) -> list[Gap]:
    """The thresholds that are not reached yet; those of the product first."""
    spent = sku.price_minor * quantity
    found: list[Gap] = []
    for promotion, _, source in sources:
        rule = promotion.rule
        if not isinstance(rule, (AmountOff, PercentOff)):
            continue
        missing_minor = (rule.min_amount_minor or 0) - spent
        missing_pieces = (rule.min_quantity or 0) - quantity
        if missing_minor > 0 or missing_pieces > 0:
            found.append(Gap(promotion, source, missing_minor, missing_pieces, spent))
    return found


def _with_threshold(case: Case, product: Product, sku: Sku) -> list[Source]:
    own = [s for s in case.offers.of_product(product) if _covers(s[0], product, sku)]
    return [
        source
        for source in (*own, *case.offers.of_shop)
        if isinstance(source[0].rule, (AmountOff, PercentOff))
        and (source[0].rule.min_amount_minor or source[0].rule.min_quantity)
    ]


def _covers(promotion: Promotion, product: Product, sku: Sku) -> bool:
    scope = promotion.scope
    if scope is None or not (scope.products or scope.skus):
        return True
    return product.id in scope.products or sku.sku in scope.skus


def _said(case: Case, product: Product, sku: Sku, count: str, gap: Gap) -> str:
    rule = gap.promotion.rule
    assert isinstance(rule, (AmountOff, PercentOff))
    offer = case.offer(gap.promotion, gap.source)
    if gap.missing_minor <= 0:
        needed = case.fact("quantity", str(rule.min_quantity), gap.source)
        return case.say("missing_pieces", offer=offer, threshold=needed, count=count)
    spent = case.money(gap.spent_minor, "total", f"sku:{sku.sku}")
    threshold = case.money(rule.min_amount_minor or 0, "threshold", gap.source)
    said = case.say("not_reached", count=count, total=spent, threshold=threshold, offer=offer)
    missing_said = case.money(gap.missing_minor, "amount", gap.source)
    parts = [said, case.say("missing", gap=missing_said), _fill(case, product, gap)]
    return case.together(*parts)


def _fill(case: Case, product: Product, gap: Gap) -> str:
    """The cheapest thing in stock that fills the gap to an offer of the whole shop."""
    if not gap.source.startswith("policy:"):
        return ""
    found = case.assortment.cheapest_from(gap.missing_minor, but=product.id)
    if found is None:
        return ""
    other, sku = found
    case.stock(sku)
    label = case.labels([s for s in other.skus if s.price_minor == sku.price_minor], other.skus)
    name = case.tongue.beside(case.name(other), label)
    return case.say("fill", name=name, price=case.price(sku))
