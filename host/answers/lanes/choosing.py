"""Telling what there is: which costs less, wishes, the catalogue, links.

Never depends on who asks: only on what the line says and on the record.
"""

from __future__ import annotations

from operator import itemgetter

from chat.understanding.nouns import aliases
from host.answers.assortment import KIND_SHOWN_MAX
from host.answers.case import Case, Reply
from host.answers.lanes.price import price
from host.answers.shelf import select, size_of, size_rank
from storage.catalogue import Product

SHOWN_MAX = 3


def cheaper(case: Case) -> Reply:
    """Which of some products costs less, by their cheapest variants, and by how much."""
    least: list[tuple[int, Product]] = []
    parts = []
    for product in case.products[:SHOWN_MAX]:
        selection = select(product, case.slots)
        skus = selection.in_stock or selection.skus or product.skus
        sku = min(skus, key=lambda one: one.price_minor)
        least.append((sku.price_minor, product))
        parts.append(f"{case.name(product)} {case.price_from(sku, skus)}")
    told = case.tongue.in_a_row(parts)
    low, high = min(least, key=itemgetter(0)), max(least, key=itemgetter(0))
    if low[0] == high[0]:
        return case.reply(told, case.say("same_price"))
    gap = case.money(high[0] - low[0], "amount", f"product:{low[1].id}/price")
    if len(least) > 2:
        gap = case.money(sorted(least, key=itemgetter(0))[1][0] - low[0], "amount", "prices")
    return case.reply(told, case.say("cheaper", name=case.name(low[1]), gap=gap))


def wish(case: Case) -> Reply:
    """An honest no for what does not exist, and the nearest that does."""
    product = case.product
    if product is not None and (case.slots.colour or case.slots.size):
        selection = select(product, case.slots)
        if selection.skus and not (selection.no_colour or selection.no_size):
            return price(case)
    what = case.piece("what_you_want")
    parts = [case.say("wish", what=what)]
    if product is not None:
        near = [p for p in case.products if p.stock > 0][:2]
        skus = [next(sku for sku in p.skus if sku.stock > 0) for p in near]
        for sku in skus:
            case.stock(sku)
        if near:
            parts.append(case.say("others", what=case.listed([_near(case, p) for p in near])))
    return case.reply(*parts)


def _near(case: Case, product: Product) -> str:
    sizes = [size_of(sku) for sku in product.skus if sku.stock > 0 and size_of(sku)]
    if not sizes:
        return case.name(product)
    ordered = sorted(dict.fromkeys(sizes), key=size_rank)
    for size in ordered:
        case.fact("options", size, f"product:{product.id}/options")
    return f"{case.name(product)}({'/'.join(ordered)})"


def catalogue(case: Case) -> Reply:
    """What the shop sells."""
    wanted = _category_asked(case)
    shown = case.assortment.of_kind(wanted) if wanted else []
    shown = shown or case.assortment.first(KIND_SHOWN_MAX)
    items = []
    for product in shown:
        link = ""
        if product.link_no is not None:
            number = case.fact("link", str(product.link_no), f"product:{product.id}/link_no")
            link = case.piece("link_mark", link=number)
        items.append(f"{case.name(product)}{link}")
    if not items:
        return case.reply(case.say("recommend_none"), products=())
    ids = tuple(product.id for product in shown)
    return case.reply(case.say("catalogue", items=case.listed(items)), products=ids)


def _category_asked(case: Case) -> str:
    for word in aliases():
        if word in case.text:
            return word
    return ""


def link(case: Case) -> Reply:
    """The number of the link; an honest no for a number that none has."""
    if not case.products and case.slots.topic:
        asked = case.fact("link", case.slots.topic, "viewer:link")
        return case.reply(case.say("no_such_link", link=asked), products=())
    if not case.products:
        return catalogue(case)
    parts = []
    for product in case.products[:SHOWN_MAX]:
        if product.link_no is None:
            parts.append(case.say("no_link", name=case.name(product)))
            continue
        number = case.fact("link", str(product.link_no), f"product:{product.id}/link_no")
        parts.append(case.say("link", name=case.name(product), link=number))
    return case.reply(*parts)
