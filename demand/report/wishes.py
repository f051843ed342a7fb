"""Unmet needs beside the briefs that say what to do about them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from demand.need import Need
from demand.plan.brief import Brief
from demand.report.contents import FirstOrder, Risk, Wish
from demand.report.size_order import in_order


def wishes_of(needs: Sequence[Need], briefs: Sequence[Brief]) -> list[Wish]:
    """Each need with its brief: those to be made first, then as the needs stand."""
    known = {(each.category, *each.attributes[0]): each for each in briefs if each.attributes}
    wishes = [
        _wish(need, known.get((need.category, need.family.value, need.value))) for need in needs
    ]
    return sorted(wishes, key=lambda each: each.order is None)


def _wish(need: Need, brief: Brief | None) -> Wish:
    if brief is None:
        return Wish(need=need)
    order = brief.first_order if brief.make else None
    pieces = {} if order is None else dict(order.sizes)
    return Wish(
        need=need,
        briefed=True,
        attributes=brief.attributes,
        size_range=tuple(in_order(brief.size_range)),
        order=None
        if order is None
        else FirstOrder(
            quantity=order.quantity,
            sizes=tuple((size, pieces[size]) for size in in_order(pieces)),
            wanted=order.wanted,
        ),
        risk=None
        if order is None
        else Risk(
            cost=order.cost,
            expected_gain=order.expected_gain,
            loss_chance=order.loss_chance,
            worst_loss=order.worst_loss,
            price_band=brief.price_band,
        ),
    )


def without_money(wish: Wish) -> Wish:
    """As a factory may read it."""
    return msgspec.structs.replace(wish, risk=None)
