"""What one rule of an offer takes off some pieces, in whole minor units."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import msgspec

from storage.catalogue import (
    AmountOff,
    BundlePrice,
    BuyGet,
    FlashPrice,
    GiftRule,
    NthPercentOff,
    PercentOff,
    Product,
    Rule,
    Sku,
    Together,
)

PIECES_MAX = 10_000
"""More pieces of one SKU than this are not counted one by one."""


class Line(msgspec.Struct, frozen=True):
    """So many pieces of one SKU."""

    product: Product
    sku: Sku
    quantity: int


def off_by_rule(rule: Rule, lines: Sequence[Line], repeat: bool, amount: int | None = None) -> int:
    """What the rule takes off the lines, as much as its words allow. `amount` is what is left to
    pay, where another offer has been there before; `repeat` lets it take every full group."""
    prices = _unit_prices(lines)
    total = sum(prices) if amount is None else amount
    match rule:
        case AmountOff():
            return _amount_off(rule, total, len(prices), repeat)
        case PercentOff():
            reached = _reached(rule.min_amount_minor, rule.min_quantity, total, len(prices))
            return share(total, rule.percent) if reached else 0
        case BundlePrice():
            return _bundle(rule, prices, repeat)
        case NthPercentOff():
            return _nth(rule, lines)
        case Together():
            return _together(rule, lines, repeat)
        case BuyGet():
            free = _groups(len(prices), rule.buy + rule.get, repeat) * rule.get
            return sum(prices[len(prices) - free :]) if free else 0
        case GiftRule() | FlashPrice():
            return 0


def share(minor: int, percent: float) -> int:
    """So many percent of a sum, a half rounded up. Exact: 12.5 % of 49.99 is no binary number."""
    return int(Fraction(minor) * Fraction(str(percent)) / 100 + Fraction(1, 2))


def gifts(rule: GiftRule, pieces: int, repeat: bool) -> int:
    """How many presents come with so many pieces."""
    return _groups(pieces, rule.per_quantity, repeat) * (rule.gift_quantity or 1)


def _groups(pieces: int, size: int, repeat: bool) -> int:
    groups = pieces // size if size > 0 else 0
    return groups if repeat else min(groups, 1)


def _unit_prices(lines: Sequence[Line]) -> list[int]:
    prices = [line.sku.price_minor for line in lines for _ in range(min(line.quantity, PIECES_MAX))]
    return sorted(prices, reverse=True)


def _reached(amount: int | None, quantity: int | None, total: int, pieces: int) -> bool:
    return total >= (amount or 0) and pieces >= (quantity or 0)


def _amount_off(rule: AmountOff, total: int, pieces: int, repeat: bool) -> int:
    if not _reached(rule.min_amount_minor, rule.min_quantity, total, pieces):
        return 0
    times = 1
    if repeat and rule.min_amount_minor:
        times = total // rule.min_amount_minor
    elif repeat and rule.min_quantity:
        times = pieces // rule.min_quantity
    return min(rule.off_minor * times, total)


def _bundle(rule: BundlePrice, prices: list[int], repeat: bool) -> int:
    """The dearest pieces go into the bundle; a group that costs less without it stays out."""
    size, off, best = rule.quantity, 0, 0
    for group in range(_groups(len(prices), size, repeat)):
        off += sum(prices[group * size : (group + 1) * size]) - rule.total_minor
        best = max(best, off)
    return best


def _nth(rule: NthPercentOff, lines: Sequence[Line]) -> int:
    if rule.same_sku:
        pieces: dict[str, list[Line]] = {}
        for line in lines:
            pieces.setdefault(line.sku.sku, []).append(line)
        return sum(_nth_of(rule, _unit_prices(same)) for same in pieces.values())
    return _nth_of(rule, _unit_prices(lines))


def _nth_of(rule: NthPercentOff, prices: list[int]) -> int:
    return sum(share(price, rule.percent) for price in prices[rule.nth - 1 :: rule.nth])


def _together(rule: Together, lines: Sequence[Line], repeat: bool) -> int:
    """One of each product makes a group, the dearest pieces first."""
    of_each = [
        _unit_prices([line for line in lines if line.product.id == product])
        for product in rule.products
    ]
    groups = _groups(min(map(len, of_each), default=0), 1, repeat)
    off = best = 0
    for group in range(groups):
        spent = sum(prices[group] for prices in of_each)
        off += spent - rule.total_minor if rule.off_minor is None and rule.total_minor else 0
        off += min(rule.off_minor, spent) if rule.off_minor is not None else 0
        best = max(best, off)
    return best
