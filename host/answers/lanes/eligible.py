"""Whether an offer with a threshold can be had for what the viewer speaks of: yes or no first."""

from __future__ import annotations

import re

from chat.numerals import with_digits
from host.answers.case import Case, Reply
from host.answers.offers import Source
from host.answers.shelf import select
from storage.catalogue import AmountOff, PercentOff, Product, Sku

_CAN_USE = re.compile(
    "能用|可以用|能不能用|用得了|用不用得|够不够|够用|够吗|满足|减不减|能减|能再减|再减|用得上|达到"
)
_OF_SHOP = re.compile("店铺|平台|全店|全场|通用")
_NUMBER = re.compile(r"满 ?(\d+)")


def eligible(case: Case, product: Product) -> Reply | None:
    """Whether the pieces meant reach the threshold of the offer meant; None where the line asks
    for no such thing, or no one offer is meant."""
    if case.slots.topic == "missing" or not _CAN_USE.search(case.text):
        return None
    source = _meant(case, product)
    if source is None:
        return None
    quantity = max(1, case.slots.quantity or 1)
    selection = select(product, case.slots)
    skus = selection.in_stock or selection.skus or product.skus
    meant = case.knowledge.variants(product).meant(case.text)
    named = tuple(sku for sku in skus if meant & set(sku.options.values()))
    return _verdict(case, product, named or skus, quantity, source)


def _meant(case: Case, product: Product) -> Source | None:
    """The offer from a sum on that the line means: of the shop, or by its sum."""
    sources = [s for s in case.offers.of_shop if _threshold(s)]
    if not _OF_SHOP.search(case.text):
        sources = [*(s for s in case.offers.of_product(product) if _threshold(s)), *sources]
    numbers = set(_NUMBER.findall(with_digits(case.text)))
    by_sum = [s for s in sources if str(_threshold(s) // 100) in numbers]
    found = by_sum or ([] if numbers else sources)
    return found[0] if found else None


def _threshold(source: Source) -> int:
    rule = source[0].rule
    if not isinstance(rule, (AmountOff, PercentOff)) or rule.min_quantity:
        return 0
    return rule.min_amount_minor or 0


def _verdict(
    case: Case, product: Product, skus: tuple[Sku, ...], quantity: int, source: Source
) -> Reply:
    threshold_minor = _threshold(source)
    said, stacks = [], ""
    for reached in (True, False):
        some = [s for s in skus if (s.price_minor * quantity >= threshold_minor) is reached]
        if some:
            label = case.name(product) if len(some) == len(skus) else ""
            said.append(_said(case, label, some, quantity, source, reached=reached))
            stacks = _stacks(case, product, source) if reached else ""
    return case.reply(*said, stacks if len(said) == 1 else "")


def _said(
    case: Case,
    whole: str,
    skus: list[Sku],
    quantity: int,
    source: Source,
    *,
    reached: bool,
) -> str:
    cheapest = min(skus, key=lambda sku: sku.price_minor)
    case.price(cheapest)
    label = whole or "/".join(dict.fromkeys(case.label(sku) for sku in skus))
    counted = quantity > 1 or case.slots.quantity is not None
    count = f"{label} {case.counted(quantity)}" if counted else label
    total = case.money(cheapest.price_minor * quantity, "total", f"sku:{cheapest.sku}")
    threshold = case.money(_threshold(source), "threshold", source[2])
    offer = case.offer(source[0], source[2]).rstrip("。.")
    key = "reached" if reached else "not_reached"
    told = case.say(key, count=count, total=total, threshold=threshold, offer=offer)
    if reached:
        return told
    gap = case.money(_threshold(source) - cheapest.price_minor * quantity, "amount", source[2])
    alike = len({sku.price_minor for sku in skus}) == 1
    return case.together(told, case.say("missing", gap=gap)) if alike else told


def _stacks(case: Case, product: Product, source: Source) -> str:
    """That it does not add up with the offer of the product, where there is one."""
    own = [s for s in case.offers.of_product(product) if s is not source]
    if case.offers.stack or not own or source[2] == own[0][2]:
        return ""
    return case.say("stack_no")
