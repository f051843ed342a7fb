"""What a pound, 100 ml or one of several packs comes to."""

from __future__ import annotations

import re
from fractions import Fraction

from host.answers.case import Case, Reply
from host.answers.contents import Content, content_of, in_base, singular
from host.answers.shelf import select
from storage.catalogue import Product, Sku

_TOPIC = re.compile(r"(\d*)(.+)")
_SHOWN = {"公斤": "公斤", "千克": "公斤", "克": "克", "毫升": "毫升", "升": "升", "l": "L"}


def unit_price(case: Case, product: Product, asked: str) -> Reply | None:
    """The price of each variant shared out over what it holds. `asked` is a unit as "斤", "100g",
    "袋". None where the unit is a single thing and the price itself is meant."""
    match = _TOPIC.fullmatch(asked)
    if match is None:
        return None
    number, unit = Fraction(match[1] or 1), match[2]
    selection = select(product, case.slots)
    skus = selection.skus or product.skus
    of_mass = bool(in_base(number, unit)[1])
    if not of_mass and not any(content_of(product, sku).packs > 1 for sku in skus):
        return None
    shares = {sku.sku: _units(content_of(product, sku), number, unit) for sku in skus}
    if not any(shares.values()):
        return case.no_evidence(case.piece("head_net_content"))
    shown = f"{match[1]}{_SHOWN.get(unit, unit)}"
    told = [_told(case, product, skus, sku, shares[sku.sku], shown) for sku in skus]
    return case.reply(*dict.fromkeys(told))


def _units(content: Content, number: Fraction, unit: str) -> Fraction:
    """How many such units are in it, 0 where nothing tells."""
    amount, base = in_base(number, unit)
    if base:
        return content.amount / amount if content.base == base and amount else Fraction(0)
    return Fraction(content.packs if content.counter == singular(unit) else 0)


def _told(
    case: Case, product: Product, skus: tuple[Sku, ...], sku: Sku, units: Fraction, unit: str
) -> str:
    if not units:
        return ""
    name = case.name(product)
    same = [s for s in skus if _alike(product, s, sku)]
    label = case.labels(same, skus)
    what = f"{case.tongue.beside(name, label)} {case.price(sku)}"
    case.fact(*content_of(product, sku).source)
    exact = Fraction(sku.price_minor) / units
    rounded = int(exact + Fraction(1, 2))
    key = "unit_price" if exact == rounded else "unit_price_about"
    said = case.money(rounded, "amount", f"sku:{sku.sku}")
    case.fact("unit", f"1{unit}" if not unit[0].isdigit() else unit, "viewer:unit")
    return case.say(key, what=what, unit=singular(unit), price=said)


def _alike(product: Product, one: Sku, other: Sku) -> bool:
    """Whether two SKUs hold and cost the same."""
    held, wanted = content_of(product, one), content_of(product, other)
    same = (held.amount, held.packs) == (wanted.amount, wanted.packs)
    return same and one.price_minor == other.price_minor
