"""Prices: of a variant, of all variants, after offers, of several pieces, of several products."""

from __future__ import annotations

from host.answers.case import Case, Reply
from host.answers.offers import Line, Total
from host.answers.shelf import Selection, colour_of, select, size_of, size_rank
from storage.catalogue import BundlePrice, FlashPrice, GiftRule, Product, Sku

QUANTITY_MAX = 999


def price(case: Case) -> Reply:
    """What it costs."""
    if not case.products:
        return case.no_evidence()
    if len(case.products) > 1 and _bought_together(case):
        return _basket(case, [_cheapest(select(p, case.slots)) for p in case.products])
    if len(case.products) > 1:
        return case.reply(*(_plain(case, product) for product in case.products))
    product = case.products[0]
    quantity = case.slots.quantity
    if quantity and _is_variant_word(product, quantity, case.slots.size):
        quantity = None
    if quantity and 1 < quantity <= QUANTITY_MAX:
        return _several(case, product, quantity)
    if case.slots.price_claimed_minor is not None:
        return case.reply(_claim(case, product), _plain(case, product))
    return case.reply(_plain(case, product))


def _bought_together(case: Case) -> bool:
    return any(w in case.text for w in ("一起", "+", "加", "和", "跟", "together", " and ", "总"))


def _is_variant_word(product: Product, quantity: int, size: str | None) -> bool:
    """一对 is a variant and not one piece of it."""
    return quantity == 1 and size is not None and any(size == size_of(s) for s in product.skus)


def _claim(case: Case, product: Product) -> str:
    claimed = case.slots.price_claimed_minor
    prices = {sku.price_minor for sku in select(product, case.slots).skus or product.skus}
    return case.say("claim_right" if claimed in prices else "claim_wrong")


def _plain(case: Case, product: Product) -> str:
    selection = select(product, case.slots)
    parts = [_missing(case, selection), _prices(case, selection)]
    if case.slots.topic == "after":
        parts.append(_after(case, selection))
    else:
        parts.append(_after(case, selection, whole_shop=False) or _other_offer(case, product))
    parts.append(_sold_out(case, selection))
    glue = "" if case.language == "zh" else " "
    return glue.join(part for part in parts if part)


def _missing(case: Case, selection: Selection) -> str:
    if not (selection.no_size and case.slots.size not in ("大", "中", "小")):
        return ""
    return ""


def _prices(case: Case, selection: Selection) -> str:
    name, skus = case.name(selection.product), selection.skus
    prices = {sku.price_minor for sku in skus}
    if len(prices) == 1:
        sku = skus[0]
        what = name
        if selection.sizes and len(selection.sizes) == 1:
            gap = "" if case.language == "zh" and name[-1:] >= "\u3400" else " "
            what = f"{name}{gap}{case.label(sku, colour=False)}"
        return case.say("price", name=what, price=case.price(sku)) + _list_price(case, skus)
    return case.say("price_by_variant", name=name, prices=_by_variant(case, skus))


def _list_price(case: Case, skus: tuple[Sku, ...]) -> str:
    """The struck-through price is told only where it is one and higher."""
    lists = {sku.list_price_minor for sku in skus}
    listed = next(iter(lists))
    if len(lists) != 1 or listed is None or listed <= skus[0].price_minor or case.variation % 2:
        return ""
    said = case.money(listed, "list_price", f"sku:{skus[0].sku}")
    return ("" if case.language == "zh" else " ") + case.say("list_price", price=said)


def _groups(skus: tuple[Sku, ...]) -> dict[str, Sku]:
    """One SKU for each size, or for each colour where prices differ by colour within a size."""
    by_size: dict[str, set[int]] = {}
    for sku in skus:
        by_size.setdefault(size_of(sku), set()).add(sku.price_minor)
    if all(len(prices) == 1 for prices in by_size.values()):
        ordered = sorted(skus, key=lambda sku: size_rank(size_of(sku)))
        return {size_of(sku): sku for sku in reversed(ordered)}
    return {f"{colour_of(sku)}{size_of(sku)}": sku for sku in reversed(skus)}


def _by_variant(case: Case, skus: tuple[Sku, ...]) -> str:
    groups = dict(reversed(_groups(skus).items()))
    by_price: dict[int, list[Sku]] = {}
    for sku in groups.values():
        by_price.setdefault(sku.price_minor, []).append(sku)
    by_size = set(groups) == {size_of(sku) for sku in skus}
    parts = []
    for same in by_price.values():
        names = [case.label(sku, colour=not by_size) for sku in same]
        slash = "/" if len(names) > 1 else ""
        parts.append(f"{slash.join(names)} {case.price(same[0])}")
    return ("，" if case.language == "zh" else ", ").join(parts)


def _after(case: Case, selection: Selection, *, whole_shop: bool = True) -> str:
    """The price of one piece after offers, for each price there is."""
    told: dict[int, str] = {}
    for sku in selection.in_stock or selection.skus:
        if sku.price_minor in told:
            continue
        total = case.offers.total([Line(selection.product, sku, 1)])
        if not total.applied:
            continue
        if not whole_shop and total.applied[0].source.startswith("policy:"):
            continue
        told[sku.price_minor] = _said_after(case, selection, sku, total)
    return ("" if case.language == "zh" else " ").join(told.values())


def _said_after(case: Case, selection: Selection, sku: Sku, total: Total) -> str:
    offer = _offer_words(case, total)
    after = case.money(total.after_minor, "price_after_offer", total.applied[0].source)
    lead = ""
    if len({s.price_minor for s in selection.skus}) > 1:
        lead = case.label(sku, colour=False) + ("，" if case.language == "zh" else ": ")
    return lead + case.say("after_offer", offer=offer, price=after)


def _offer_words(case: Case, total: Total) -> str:
    words = []
    for applied in total.applied:
        words.append(case.fact("promotion", applied.promotion.text, applied.source).rstrip("。."))
    return " + ".join(dict.fromkeys(words))


def _other_offer(case: Case, product: Product) -> str:
    """An offer that one piece does not reach, told in the shop's words."""
    for promotion, _, source in case.offers.of_product(product):
        if isinstance(promotion.rule, (GiftRule, FlashPrice)) and case.variation % 2:
            continue
        text = case.fact("promotion", promotion.text, source).rstrip("。.")
        return case.say("offer_text", offer=text)
    return ""


def _sold_out(case: Case, selection: Selection) -> str:
    """A price for something that cannot be bought says so."""
    if selection.skus and not selection.in_stock:
        for sku in selection.skus:
            case.stock(sku)
        what = (
            case.label(selection.skus[0])
            if len(selection.skus) == 1
            else case.name(selection.product)
        )
        return case.say("sold_out", what=what)
    return ""


def _cheapest(selection: Selection) -> tuple[Product, Sku]:
    skus = selection.in_stock or selection.skus or selection.product.skus
    return selection.product, min(skus, key=lambda sku: sku.price_minor)


def _basket(case: Case, chosen: list[tuple[Product, Sku]]) -> Reply:
    lines = [Line(product, sku, 1) for product, sku in chosen]
    names = []
    for product, sku in chosen:
        names.append(f"{case.name(product)} {case.price(sku)}")
    glue = " + "
    return case.reply(_total(case, glue.join(names), lines))


def _several(case: Case, product: Product, quantity: int) -> Reply:
    """The total for a number of pieces, for each price there is."""
    selection = select(product, case.slots)
    skus = selection.in_stock or selection.skus or product.skus
    by_price = {sku.price_minor: sku for sku in reversed(skus)}
    parts = []
    if case.reading.product_from != "focus":
        parts.append(case.name(product) + ("：" if case.language == "zh" else ":"))
    for sku in sorted(by_price.values(), key=lambda s: s.price_minor):
        label = ""
        if len(by_price) > 1 or selection.sizes:
            same = [s for s in skus if s.price_minor == sku.price_minor]
            label = "/".join(dict.fromkeys(case.label(s, colour=False) for s in same))
        case.price(sku)
        count = f"{label} {case.counted(quantity)}".strip()
        parts.append(_total(case, count, [Line(product, sku, quantity)]))
    if not any(_has_total(case, product, sku, quantity) for sku in by_price.values()):
        parts.append(_other_offer(case, product))
    return case.reply(*parts)


def _has_total(case: Case, product: Product, sku: Sku, quantity: int) -> bool:
    return bool(case.offers.total([Line(product, sku, quantity)]).applied)


def _total(case: Case, count: str, lines: list[Line]) -> str:
    total = case.offers.total(lines)
    sources = [f"sku:{line.sku.sku}" for line in lines]
    before = case.money(total.before_minor, "total", "+".join(sources))
    if not total.applied:
        return case.say("total", count=count, total=before)
    source = "+".join([*sources, *(applied.source for applied in total.applied)])
    after = case.money(total.after_minor, "total_after_offer", source)
    return case.say(
        "total_after", count=count, before=before, offer=_offer_words(case, total), total=after
    )


def bargain(case: Case) -> Reply:
    """An honest no, and the price and offers there are."""
    if not case.products:
        return case.reply(case.say("no_bargain"))
    product = case.products[0]
    return case.reply(case.say("no_bargain"), _plain(case, product), _bundle_hint(case, product))


def _bundle_hint(case: Case, product: Product) -> str:
    for promotion, _, source in case.offers.of_product(product):
        if isinstance(promotion.rule, BundlePrice):
            text = case.fact("promotion", promotion.text, source).rstrip("。.")
            return case.say("offer_text", offer=text)
    return ""
