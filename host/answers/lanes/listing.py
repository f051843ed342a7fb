"""The struck-through price: what it is, and what it means."""

from __future__ import annotations

from host.answers.case import Case, Reply
from host.answers.shelf import select
from storage.catalogue import Product, Sku


def listed(case: Case, product: Product) -> Reply:
    """The list price beside the price, for each pair there is."""
    selection = select(product, case.slots)
    skus = selection.skus or product.skus
    name = case.name(product)
    groups: dict[tuple[int | None, int], list[Sku]] = {}
    for sku in skus:
        groups.setdefault((sku.list_price_minor, sku.price_minor), []).append(sku)
    parts = []
    for (list_minor, _), same in groups.items():
        label = case.labels(same, skus)
        what = case.tongue.beside(name, label)
        parts.append(case.say("price", name=what, price=case.price(same[0])))
        if list_minor is None or list_minor <= same[0].price_minor:
            parts.append(case.say("no_list_price", name=what))
        else:
            said = case.money(list_minor, "list_price", f"sku:{same[0].sku}")
            parts.append(case.say("list_price", price=said))
    return case.reply(*parts)


def listing_explained(case: Case, product: Product) -> Reply:
    """What a struck-through price means, with those of the product."""
    return case.reply(case.say("list_price_means"), listed(case, product).text)
