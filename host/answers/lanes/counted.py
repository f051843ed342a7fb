"""Several variants of one product in one line, each with its number: 一大一小, 黑的2件白的1件."""

from __future__ import annotations

import re

import msgspec

from host.answers.case import Case, Reply
from host.answers.lanes.sums import said_total
from host.answers.rules import Line
from host.answers.shelf import label
from host.answers.variants import Place, Variants
from storage.catalogue import Product, Sku

_COUNTER = "[件条双个支只瓶盒包袋套顶罐箱对份床台副本组根张桶杯块把]"
_BEFORE = re.compile(rf"(\d{{1,2}}) ?[大小中]?(?:{_COUNTER}(?:装)?的?)?$")
_AFTER = re.compile(rf"^\|*(?:码|号|色|款|的|要|来|拿|买|拍)*(\d{{1,2}}) ?{_COUNTER}")
_EACH = re.compile(rf"(?:各|每样|每种|每个|一样)(?:来|拿|要|买|拍)?(\d{{1,2}}|一)?{_COUNTER}?")
_TOTAL = re.compile("一共|总共|合计|加起来|拢共|一起|共多少|算下来")
_CHOICE = re.compile("哪|还是|区别|差别|差多|差几|贵多|不同|一样吗|或")
_CHEAPER = re.compile("哪.{0,3}(?:划算|合算|便宜|实惠|省|值)|(?:划算|合算|便宜|实惠|省).{0,3}哪")
PICKS_MAX = 4
COUNT_MAX = 50


class Pick(msgspec.Struct, frozen=True):
    """Values of the options of a product, and how many pieces of them (0: none said)."""

    values: frozenset[str]
    count: int


def counted(case: Case) -> Reply | None:
    """What the variants of a line come to together; None where it names fewer than two or counts
    none of them."""
    product = case.product
    if product is None or len(case.products) > 1 or case.reading.language != "zh":
        return None
    variants = case.knowledge.variants(product)
    text, places = variants.places(case.text)
    picks = picks_of(variants, text, places)
    if not 2 <= len(picks) <= PICKS_MAX:
        return None
    if _CHEAPER.search(case.text) and any(pick.count > 1 for pick in picks):
        return _compared(case, product, picks)
    if _CHOICE.search(case.text):
        return None
    each = _EACH.search(text)
    if each is not None:
        count = int(each[1]) if each[1] and each[1].isdigit() else 1
        picks = [Pick(pick.values, pick.count or count) for pick in picks]
    elif not _TOTAL.search(case.text) and not all(pick.count for pick in picks):
        return None
    return _together(case, product, picks)


def picks_of(variants: Variants, text: str, places: list[Place]) -> list[Pick]:
    """The variants named one after the other. Values of an option that is named only once hold
    for all of them; others belong to the variant they stand beside."""
    options = [frozenset(variants.option_of[value] for value in place.values) for place in places]
    shared = [p for p, own in zip(places, options, strict=True) if options.count(own) == 1]
    common = frozenset(value for place in shared for value in place.values)
    for place in shared:  # the 12 of 12支装 counts no boxes
        text = f"{text[: place.start]}{'|' * (place.end - place.start)}{text[place.end :]}"
    groups: list[list[Place]] = []
    for place in places:
        if place in shared:
            continue
        if groups and _goes_with(variants, text, groups[-1], place):
            groups[-1].append(place)
        else:
            groups.append([place])
    gaps = _gaps(text, groups)
    follows = bool(gaps) and bool(_AFTER.match(gaps[-1])) and not _BEFORE.search(gaps[0])
    found = []
    for index, group in enumerate(groups):
        values = frozenset(value for place in group for value in place.values)
        count = _count("" if follows else gaps[index], gaps[index + 1])
        found.append(Pick(values | common, count))
    return found if _of_one_option(variants, found) else []


def _gaps(text: str, groups: list[list[Place]]) -> list[str]:
    """What stands before the first variant, between them, and behind the last."""
    starts = [group[0].start for group in groups] + [len(text)]
    ends = [0] + [group[-1].end for group in groups]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


def _goes_with(variants: Variants, text: str, group: list[Place], place: Place) -> bool:
    between = text[group[-1].end : place.start]
    if len(between) > 1 or re.search(r"\d", between):
        return False
    own = {variants.option_of[value] for other in group for value in other.values}
    return own.isdisjoint(variants.option_of[value] for value in place.values)


def _of_one_option(variants: Variants, picks: list[Pick]) -> bool:
    """Whether the picks differ in an option that each of them names."""
    named = [{variants.option_of[value] for value in pick.values} for pick in picks]
    common = set.intersection(*named) if named else set()
    return bool(common) and len({pick.values for pick in picks}) == len(picks)


def _count(before: str, after: str) -> int:
    match = _BEFORE.search(before) or _AFTER.match(after)
    count = int(match[1]) if match else 0
    return count if count <= COUNT_MAX else 0


def sku_of(variants: Variants, product: Product, values: frozenset[str]) -> Sku | None:
    """The cheapest SKU with the values, one that can be bought before the others."""
    fitting = [sku for sku in product.skus if variants.agree(values, sku.options.values())]
    return min(fitting, key=lambda sku: (sku.stock <= 0, sku.price_minor), default=None)


def _chosen(case: Case, product: Product, picks: list[Pick]) -> list[tuple[Sku, int]] | None:
    variants = case.knowledge.variants(product)
    found = [(sku_of(variants, product, pick.values), pick.count or 1) for pick in picks]
    chosen = [(sku, count) for sku, count in found if sku is not None]
    return chosen if len(chosen) == len(picks) else None


def _together(case: Case, product: Product, picks: list[Pick]) -> Reply | None:
    chosen = _chosen(case, product, picks)
    if chosen is None:
        return None
    total = case.offers.total([Line(product, sku, count) for sku, count in chosen])
    named = [_named(case, sku, count) for sku, count in chosen]
    said = said_total(case, " + ".join(named), total, [sku for sku, _ in chosen])
    return case.reply(said, _sold_out(case, [sku for sku, _ in chosen]))


def _named(case: Case, sku: Sku, count: int) -> str:
    times = f" x{case.fact('quantity', str(count), 'viewer:quantity')}" if count > 1 else ""
    return f"{case.label(sku)} {case.price(sku)}{times}"


def _sold_out(case: Case, skus: list[Sku]) -> str:
    gone = [sku for sku in skus if sku.stock <= 0]
    for sku in gone:
        case.stock(sku)
    return case.say("sold_out", what=case.listed([label(sku) for sku in gone])) if gone else ""


def _compared(case: Case, product: Product, picks: list[Pick]) -> Reply | None:
    """Each pick with its own total."""
    chosen = _chosen(case, product, picks)
    if chosen is None:
        return None
    said = []
    for sku, count in chosen:
        total = case.offers.total([Line(product, sku, count)])
        case.price(sku)
        said.append(said_total(case, f"{case.label(sku)} {case.counted(count)}", total, [sku]))
    return case.reply(*said)
