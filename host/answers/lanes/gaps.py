"""How much dearer one variant of a product is than another."""

from __future__ import annotations

import re

from chat.numerals import with_digits
from host.answers.case import Case, Reply
from host.answers.shelf import colour_of, size_of, size_rank
from host.answers.variants import Variants
from storage.catalogue import Product, Sku

_ASKS = re.compile(
    "差价|差(?:多少|多钱|几[块元]|几个钱)(?!件|码)|相差"
    r"|[贵便宜省](?:了|出|下)?(?:多少|多钱|几[块元])|比单.{0,2}(?:省|便宜|划算)|(?:划算|合算|实惠)(?:了|出)?(?:多少|几[块元])"
    r"|[贵便宜]\d+ ?[块元]?(?:$|[?？吧吗不嘛])"
)
_COMPARED_MAX = 2


def price_gap(case: Case) -> Reply | None:
    """The difference between the prices of two variants of the product meant, None where the line
    asks for none, or the data has no single answer."""
    product = case.product
    if product is None or len(case.products) > 1 or not _ASKS.search(case.text):
        return None
    values = _values(product, case.knowledge.variants(product), case.text)
    if len(values) != _COMPARED_MAX:
        return None
    if (gain := pack_gain(case, product, values)) is not None:
        return gain
    pairs = _pairs(product, *values)
    if len({one.price_minor - other.price_minor for one, other in pairs}) != 1:
        return None
    one, other = pairs[0]
    told = case.tongue.comma.join(
        f"{_called(case, product, value, sku)} {case.price(sku)}"
        for value, sku in zip(values, (one, other), strict=True)
    )
    gap_minor = abs(one.price_minor - other.price_minor)
    if not gap_minor:
        return case.reply(told + case.tongue.stop, case.say("same_price"))
    gap = case.money(gap_minor, "amount", f"sku:{one.sku}")
    low = values[0] if one.price_minor < other.price_minor else values[1]
    return case.reply(told + case.tongue.stop, case.say("cheaper", name=low, gap=gap))


_PACK = re.compile(r"(?<![\d.])(\d+) ?[支瓶包袋盒罐件条双片卷个只提箱桶块套](?:装|$)")
_SINGLE = re.compile("^单")
_PIECES_MAX = 60


def _pieces(value: str) -> int:
    """How many pieces a value says it holds: 6 of 6包 and of 六支装, 1 of 单瓶; 0 where it says
    nothing."""
    if _SINGLE.search(value):
        return 1
    match = _PACK.search(with_digits(value))
    return int(match[1]) if match is not None else 0


def pack_gain(case: Case, product: Product, values: tuple[str, ...]) -> Reply | None:
    """What a pack saves beside as many single ones; None where the values are no pack and its
    piece, or where it saves nothing."""
    one, many = sorted(values, key=_pieces)
    count = _pieces(many)
    if _pieces(one) != 1 or not 1 < count <= _PIECES_MAX:
        return None
    gains = {
        (single.price_minor * count - pack.price_minor, single.price_minor, pack.price_minor)
        for pack, single in _pairs(product, many, one)
    }
    if len(gains) != 1:
        return None
    gain_minor, _, _ = gains.pop()
    if gain_minor <= 0:
        return None
    pack, single = _pairs(product, many, one)[0]
    told = case.tongue.comma.join(
        f"{_called(case, product, value, sku)} {case.price(sku)}"
        for value, sku in ((many, pack), (one, single))
    )
    gain = case.money(gain_minor, "amount", f"sku:{pack.sku}")
    case.fact("quantity", str(count), "viewer:quantity")
    apart = case.say("pack_gain", count=str(count), one=one, gap=gain)
    return case.reply(told + case.tongue.stop, apart)


def _called(case: Case, product: Product, value: str, sku: Sku) -> str:
    """A value with what else its price depends on."""
    case.fact("options", value, f"product:{product.id}/options")
    alike = [
        other
        for other in product.skus
        if value in other.options.values() and other.price_minor == sku.price_minor
    ]
    return case.labels(alike, product.skus) or value


def _values(product: Product, variants: Variants, line: str) -> tuple[str, ...]:
    """The two values compared: those named; the other one where there are two in all, or else the
    cheapest; the largest and the smallest."""
    meant = variants.meant(line)
    by_option: dict[str, list[str]] = {}
    for value, option in variants.option_of.items():
        by_option.setdefault(option, []).append(value)
    named = max(
        ([v for v in values if v in meant] for values in by_option.values()), key=len, default=[]
    )
    if len(named) == 1:
        rest = [v for v in by_option[variants.option_of[named[0]]] if v != named[0]]
        cheapest = _one_price(product, rest)
        named = [*named, cheapest] if cheapest else named
    if not named and re.search("大.{0,3}小|小.{0,3}大", line):
        named = [value for value in (variants.largest, variants.smallest) if value]
    return tuple(named)


def _one_price(product: Product, values: list[str]) -> str:
    """One of the values where all cost the same, "" where they do not."""
    prices = {sku.price_minor for sku in product.skus if set(sku.options.values()) & set(values)}
    return values[0] if len(prices) == 1 and values else ""


def _pairs(product: Product, one: str, other: str) -> list[tuple[Sku, Sku]]:
    """The SKUs that differ in these two values only, the smallest first."""
    found = [
        (sku, twin)
        for sku in product.skus
        if one in sku.options.values()
        for twin in product.skus
        if [v if v != one else other for v in sku.options.values()] == [*twin.options.values()]
    ]
    return sorted(found, key=lambda pair: (size_rank(size_of(pair[0])), colour_of(pair[0])))
