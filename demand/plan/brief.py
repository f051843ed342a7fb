"""New-product briefs: what an unmet need asks for, as a designer and a buyer would write it down.

A wish is not an order. What wishes have been worth is measured on styles that had both wishes and
sales; where nothing was measured, the brief says that it assumes.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from demand.need import Need
from demand.plan.apportion import apportion
from demand.plan.lots import Lots, rounded
from demand.plan.newsvendor import best_quantity, gain, overage, underage
from demand.plan.size_curve import SizeCurve
from demand.plan.terms import Terms
from demand.plan.wish_worth import WishWorth
from demand.quantile_curve import Floats
from demand.signal import Family

_SCENARIOS = 400
_LEAST_SHARE = 0.03
_SURE_P_VALUE = 0.05
_LEAST_VIEWERS = 5
_QUOTES = 3
_RECENT_WEEKS = 4


class FirstOrder(msgspec.Struct, frozen=True, kw_only=True):
    """Pieces and money. `wanted` are the 10, 50 and 90 % quantiles of what is wanted while the
    order lasts; `loss_chance` the chance that the order loses money, `worst_loss` what it loses in
    one case of ten or worse, `expected_gain` what it brings on the mean."""

    quantity: int
    sizes: tuple[tuple[str, int], ...]
    wanted: tuple[float, float, float]
    cost: float
    expected_gain: float
    loss_chance: float
    worst_loss: float


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """`make` is False where the need is not sure yet: then it is watched and nothing is ordered.
    `attributes` are family and value, the wished one first; `price_band` is in money."""

    category: str
    wished: str
    viewers: int
    weeks_seen: int
    growth: float | None
    p_value: float
    nearest_style: str
    attributes: tuple[tuple[str, str], ...]
    price_band: tuple[float, float] | None
    size_range: tuple[str, ...]
    make: bool
    first_order: FirstOrder | None
    quotes: tuple[str, ...]
    reason_zh: str
    reason_en: str


class Shop(msgspec.Struct, frozen=True, kw_only=True):
    """What of the shop a brief is written from: the terms of the nearest style (or, where
    `middling`, the middle of all styles' terms), the category's prices and size curve where they
    are known, and what a wish is worth."""

    terms: Terms
    middling: bool = False
    prices: tuple[float, ...] = ()
    sizes: SizeCurve | None = None
    worth: WishWorth = WishWorth()


def brief_of(need: Need, shop: Shop, *, others: Sequence[Need] = ()) -> Brief:
    """The brief of a need; `others` are the other needs, of which those of the same category and
    of another family become attributes too."""
    make = need.p_value <= _SURE_P_VALUE and need.viewers >= _LEAST_VIEWERS
    order = _first_order(need, shop) if make else None
    band = _price_band(shop)
    return Brief(
        category=need.category,
        wished=need.value,
        viewers=need.viewers,
        weeks_seen=need.first_seen.until(need.week) + 1,
        growth=need.growth,
        p_value=need.p_value,
        nearest_style=need.nearest_style,
        attributes=_attributes(need, others),
        price_band=band,
        size_range=_size_range(need, shop.sizes),
        make=make and order is not None and order.quantity > 0,
        first_order=order,
        quotes=tuple(quote.text for quote in need.quotes[:_QUOTES]),
        reason_zh=_reason_zh(need, shop, order),
        reason_en=_reason_en(need, shop, order),
    )


def _attributes(need: Need, others: Sequence[Need]) -> tuple[tuple[str, str], ...]:
    """The wished value, and of each other family the value most people of the category wish for."""
    found = {need.family.value: need.value}
    alike = [each for each in others if each.category == need.category and each.category]
    for other in sorted(alike, key=lambda each: (-each.viewers, each.value)):
        if other.p_value <= _SURE_P_VALUE:
            found.setdefault(other.family.value, other.value)
    return tuple(found.items())


def _price_band(shop: Shop) -> tuple[float, float] | None:
    """The middle half of the category's prices; without them a tenth about the terms' price."""
    if len(shop.prices) >= 2:
        low, high = np.quantile(np.asarray(shop.prices), [0.25, 0.75])
        return float(low), float(high)
    price = shop.prices[0] if shop.prices else shop.terms.price
    return (price * 0.9, price * 1.1) if price > 0 else None


def _size_range(need: Need, curve: SizeCurve | None) -> tuple[str, ...]:
    """The sizes that sell, or the one that is wished."""
    if need.family is Family.SIZE:
        return (need.value,)
    if curve is None:
        return ()
    pairs = zip(curve.sizes, curve.shares, strict=True)
    return tuple(size for size, share in pairs if share >= _LEAST_SHARE)


def _first_order(need: Need, shop: Shop) -> FirstOrder:
    terms = shop.terms
    weeks = terms.look_weeks + terms.repeat_weeks if terms.repeat_weeks else terms.review_weeks
    wanted = shop.worth.scenarios(_wishes(need) * weeks, count=_SCENARIOS)[None, :]
    under, over = _costs(terms, weeks)
    best = best_quantity(wanted, under / (under + over))
    least = max(terms.moq, terms.style_moq)
    lots = Lots(np.array([terms.pack]), np.array([least]))
    quantity = int(rounded(best, wanted, under, over, lots)[0])
    sizes = _sizes(need, shop.sizes, quantity)
    return _told(quantity, wanted, terms, under, over, sizes)


def _sizes(need: Need, curve: SizeCurve | None, quantity: int) -> tuple[tuple[str, int], ...]:
    """The pieces by size; a wish for a size is for that size alone."""
    if not quantity:
        return ()
    if need.family is Family.SIZE:
        return ((need.value, quantity),)
    if curve is None:
        return ()
    own = curve.only(_size_range(need, curve))
    return tuple(zip(own.sizes, apportion(quantity, own.shares), strict=True))


def _wishes(need: Need) -> float:
    """Wishes of a week to come: the mean of the last ones, so that one loud week is no trend."""
    recent = need.weekly[-_RECENT_WEEKS:] or (need.weight,)
    return float(np.mean(recent))


def _costs(terms: Terms, weeks: int) -> tuple[Floats, Floats]:
    price, cost, salvage, shortage, holding, kept = (
        np.array([value])
        for value in (
            terms.price, terms.cost, terms.salvage, terms.shortage, terms.holding,
            terms.carries_over,
        )
    )  # fmt: skip
    return underage(price, cost, shortage), overage(cost, salvage, holding, np.array([weeks]), kept)


def _told(
    quantity: int, wanted: Floats, terms: Terms, under: Floats, over: Floats,
    sizes: tuple[tuple[str, int], ...],
) -> FirstOrder:  # fmt: skip
    sold = np.minimum(wanted[0], quantity)
    earned = sold * (terms.price - terms.cost) - (quantity - sold) * float(over[0])
    low, middle, high = np.quantile(wanted[0], [0.1, 0.5, 0.9])
    whole = np.array([float(quantity)])
    return FirstOrder(
        quantity=quantity,
        sizes=sizes,
        wanted=(float(low), float(middle), float(high)),
        cost=quantity * terms.cost,
        expected_gain=float(gain(wanted, whole, under, over)[0]),
        loss_chance=float((earned < 0).mean()),
        worst_loss=max(-float(np.quantile(earned, 0.1)), 0.0),
    )


def _reason_zh(need: Need, shop: Shop, order: FirstOrder | None) -> str:
    base = f"{need.viewers}人想要{need.category}“{need.value}”（{need.sentence_zh}）"
    if shop.middling and order is not None:
        base += "；没有相近款的条款，按全店中等的价格和成本算"
    if order is None:
        return f"{base}；还不能确定（p={need.p_value:.2g}），先观察，不下单。"
    worth = f"每个愿望约值{shop.worth.pieces:.2g}件（{'实测' if shop.worth.measured else '假设'}）"
    low, _, high = order.wanted
    if order.quantity == 0:
        return f"{base}；{worth}，预计{low:.0f}～{high:.0f}件，达不到起订量，不下单。"
    return (
        f"{base}；{worth}，预计{low:.0f}～{high:.0f}件，首单{order.quantity}件，"
        f"亏损可能{order.loss_chance:.0%}，一成情形下至少亏{order.worst_loss:.0f}。"
    )


def _reason_en(need: Need, shop: Shop, order: FirstOrder | None) -> str:
    base = f"{need.viewers} people wish for {need.category} {need.value!r} ({need.sentence_en})"
    if shop.middling and order is not None:
        base += "; no near style has terms, so price and cost are the middle of all styles'"
    if order is None:
        return f"{base}; not sure yet (p={need.p_value:.2g}): watch it, order nothing."
    how = "measured" if shop.worth.measured else "assumed"
    worth = f"a wish is worth {shop.worth.pieces:.2g} pieces ({how})"
    low, _, high = order.wanted
    if order.quantity == 0:
        return f"{base}; {worth}, {low:.0f} to {high:.0f} wanted: too few for the minimum."
    return (
        f"{base}; {worth}, {low:.0f} to {high:.0f} wanted, first order {order.quantity}, with a"
        f" chance of {order.loss_chance:.0%} to lose money and {order.worst_loss:.0f} or more lost"
        " in one case of ten."
    )
