"""Prices: of a variant, of all variants, claimed, listed, after offers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chat.numerals import with_digits
from host.answers.case import Case, Reply
from host.answers.lanes.enough import not_enough
from host.answers.lanes.listing import listed, listing_explained
from host.answers.lanes.sums import Outcome, basket, offer_words, outcomes, several
from host.answers.lanes.unit_price import unit_price
from host.answers.shelf import Selection, select, size_of, size_rank
from storage.catalogue import BundlePrice, FlashPrice, GiftRule, Product, Sku

_TOGETHER = re.compile(
    r"一起|一块|\+|加|和|跟|连|配|搭|各|再[带加拿要买]|都[拿要买]|全[拿要买]|打包|总|合计|一共|together|total|\band\b|combo|bundle|\bwith\b|\bplus\b|\bsama\b|"
    r"\bdan\b|với|và|cả|กับ|และ"
)
QUANTITY_MAX = 999
_AFTERWARDS = re.compile(
    r"\bafter (?:\d|the (?:live|sale|promo|flash|deal)|tonight|this|it ends|that)|"
    r"\b(?:later|tomorrow|once it ends|when it ends|regular price|normal price)\b|"
    r"播完|下播|过后|以后|之后|明天|\b(?:setelah|habis|lepas|selepas|nanti|besok|esok)\b|"
    r"หลัง|พรุ่งนี้|(?<!\w)(?:sau|mai|hết giờ)(?!\w)"
)
"""Asks what comes when a price of tonight is over."""
_SUM = re.compile(r"\d+(?:\.\d+)? ?(?:元|块|角|毛|分(?!钟|之)|yuan|rmb)")


def price(case: Case) -> Reply:
    """What it costs."""
    if not case.products:
        return case.no_evidence()
    precise = _precise(case, case.products[0])
    if precise is not None:
        return precise
    if len(case.products) > 1 and _bought_together(case):
        return basket(case, _each(case))
    if len(case.products) > 1:
        return case.reply(*(_plain(case, product) for product in case.products))
    product = case.products[0]
    quantity = case.slots.quantity
    if quantity and _is_variant_word(product, quantity, case.slots.size):
        quantity = None
    if quantity and 1 < quantity <= QUANTITY_MAX:
        return case.reply(
            *several(case, product, quantity),
            _unless_told(case, product, quantity),
            not_enough(case, select(product, case.slots)),
        )
    if case.claimed_minor is not None:
        return case.reply(_claim(case, product), _plain(case, product))
    return case.reply(_plain(case, product))


def _precise(case: Case, product: Product) -> Reply | None:
    """The answer to a question about one kind of price, None where it is an ordinary one."""
    topic = case.slots.topic or ""
    if topic == "past":
        return case.no_evidence(case.piece("head_past_price"))
    if topic.startswith("unit "):
        return unit_price(case, product, topic.removeprefix("unit "))
    if topic == "list":
        return listed(case, product)
    if topic == "list_meaning":
        return listing_explained(case, product)
    return None


def _bought_together(case: Case) -> bool:
    return _TOGETHER.search(case.text) is not None


def _each(case: Case) -> int:
    """How many of each product: 各两件, two each."""
    each = "各" in case.text or "each" in case.text or "每样" in case.text
    quantity = case.slots.quantity or 1
    return quantity if each and 1 < quantity <= QUANTITY_MAX else 1


def _is_variant_word(product: Product, quantity: int, size: str | None) -> bool:
    """一对 is a variant and not one piece of it."""
    return quantity == 1 and size is not None and any(size == size_of(s) for s in product.skus)


def _claim(case: Case, product: Product) -> str:
    """Whether the price is what the viewer says, or would be with the offers there are."""
    claimed = case.claimed_minor
    if len(set(_SUM.findall(with_digits(case.text)))) > 1:
        return ""  # a yes to one sum would be taken for a yes to all
    selection = select(product, case.slots)
    skus = selection.skus or product.skus
    if claimed in {sku.price_minor for sku in skus}:
        return case.say("claim_right")
    after = {found.total.after_minor for found in outcomes(case, product, skus, 1)}
    return case.say("claim_with_offer" if claimed in after else "claim_wrong")


def _plain(case: Case, product: Product) -> str:
    selection = select(product, case.slots)
    parts = [_prices(case, selection)]
    if case.slots.topic == "after" or case.claimed_minor is not None:
        parts.append(_after(case, selection) or _other_offer(case, product))
    else:
        parts.append(_after(case, selection, whole_shop=False) or _other_offer(case, product))
    parts.append(_sold_out(case, selection))
    return case.together(*parts)


def _prices(case: Case, selection: Selection) -> str:
    """The price of what was named, or of each variant where they differ."""
    skus = selection.skus or selection.product.skus
    name = case.name(selection.product)
    if len({sku.price_minor for sku in skus}) > 1:
        every = selection.product.skus  # who was not asked hears the answer too
        return case.say("price_by_variant", name=name, prices=_by_variant(case, skus, every))
    sku = skus[0]
    colour, size = len(selection.colours) == 1, len(selection.sizes) == 1
    what = name
    if (colour or size) and (label := case.label(sku, colour=colour, size=size)):
        what = case.tongue.beside(name, label)
    return case.together(
        case.say("price", name=what, price=case.price(sku)), _list_price(case, skus)
    )


def _list_price(case: Case, skus: Sequence[Sku]) -> str:
    """The struck-through price is told only where it is one and higher."""
    lists = {sku.list_price_minor for sku in skus}
    listed_minor = next(iter(lists))
    if len(lists) != 1 or listed_minor is None or listed_minor <= skus[0].price_minor:
        return ""
    if case.variation % 2:
        return ""
    said = case.money(listed_minor, "list_price", f"sku:{skus[0].sku}")
    return case.say("list_price", price=said)


def _by_variant(case: Case, skus: Sequence[Sku], every: Sequence[Sku]) -> str:
    ordered = sorted(skus, key=lambda sku: size_rank(size_of(sku)))
    by_price: dict[int, list[Sku]] = {}
    for sku in ordered:
        by_price.setdefault(sku.price_minor, []).append(sku)
    parts = [f"{case.labels(same, every)} {case.price(same[0])}" for same in by_price.values()]
    return case.tongue.comma.join(parts)


def _after(case: Case, selection: Selection, *, whole_shop: bool = True) -> str:
    """The price of one piece after offers, for each price there is."""
    skus = selection.in_stock or selection.skus or selection.product.skus
    found = outcomes(case, selection.product, skus, 1)
    every = selection.product.skus if len(found) > 1 else found[0].skus
    told = [_said_after(case, one, every) for one in found if _is_told(one, whole_shop)]
    return case.together(*told)


def _is_told(outcome: Outcome, whole_shop: bool) -> bool:
    applied = outcome.total.applied
    return bool(applied) and (whole_shop or not applied[0].source.startswith("policy:"))


def _said_after(case: Case, outcome: Outcome, every: Sequence[Sku]) -> str:
    """What is paid for these SKUs, which are named where others of them cost something else."""
    offer = offer_words(case, outcome.total)
    source = outcome.total.applied[0].source
    after = case.money(outcome.total.after_minor, "price_after_offer", source)
    label = case.labels(outcome.skus, every)
    said = case.say("after_offer", offer=offer, price=after)
    return f"{label}{case.tongue.pause}{said}" if label else said


def _unless_told(case: Case, product: Product, quantity: int) -> str:
    """Another offer, where none applies to the pieces asked for."""
    selection = select(product, case.slots)
    skus = selection.in_stock or selection.skus or product.skus
    if any(found.total.applied for found in outcomes(case, product, skus, quantity)):
        return ""
    return _other_offer(case, product)


def _other_offer(case: Case, product: Product) -> str:
    """An offer that one piece does not reach, told in the shop's words."""
    for promotion, _, source in case.offers.of_product(product):
        afterwards = isinstance(promotion.rule, FlashPrice) and _AFTERWARDS.search(case.text)
        passing = isinstance(promotion.rule, (GiftRule, FlashPrice)) and not afterwards
        if passing and case.variation % 2:
            continue
        text = case.offer_abroad(promotion, source)
        return case.say("offer_text", offer=text)
    return ""


def _sold_out(case: Case, selection: Selection) -> str:
    """A price for something that cannot be bought says so."""
    if not selection.skus or selection.in_stock:
        return ""
    for sku in selection.skus:
        case.stock(sku)
    one = len(selection.skus) == 1 and case.label(selection.skus[0])
    return case.say("sold_out", what=one or _sold_out_part(case, selection))


def _sold_out_part(case: Case, selection: Selection) -> str:
    label = case.labels(selection.skus, selection.product.skus)
    return case.listed(label.split("/")) if label else case.name(selection.product)


def bargain(case: Case) -> Reply:
    """An honest no, and the price and offers there are."""
    if not case.products:
        return case.reply(case.say("no_bargain"))
    product = case.products[0]
    told = _plain(case, product)
    hint = _bundle_hint(case, product)
    return case.reply(case.say("no_bargain"), told, "" if hint in told else hint)


def _bundle_hint(case: Case, product: Product) -> str:
    for promotion, _, source in case.offers.of_product(product):
        if isinstance(promotion.rule, BundlePrice):
            text = case.offer_abroad(promotion, source)
            return case.say("offer_text", offer=text)
    return ""
