"""From a mention to a signal: with the product on show and the catalogue it is known whether a wish
is for something that is there."""

from __future__ import annotations

import msgspec

from demand.mining.mention import Mention, Scope, Told
from demand.mining.stocked import Stocked
from demand.signal import Family, SignalKind

_SAME = {
    Told.COMPLAINT: SignalKind.COMPLAINT,
    Told.PRAISE: SignalKind.PRAISE,
    Told.COMPARISON: SignalKind.COMPARISON,
    Told.DEAR: SignalKind.PRICE_RESISTANCE,
    Told.ASKED: SignalKind.INTENT,
}


class Signal(msgspec.Struct, frozen=True, order=True):
    """What is counted."""

    kind: SignalKind
    style: str
    category: str
    family: Family
    value: str


def signal_of(mention: Mention, on_show: tuple[str, str], stocked: Stocked) -> Signal:
    """The signal of a mention made while a product was on show: its id ("" for none), and its
    category as the source says it, where the catalogue has not the product."""
    style, category = mention.style, mention.category
    shown, shown_category = on_show
    if mention.scope is Scope.SHOWN and shown:
        style, category = shown, shown_category or category
    category = stocked.category_of(style) or category
    return Signal(
        _kind(mention, style, category, stocked), style, category, mention.family, mention.value
    )


def _kind(mention: Mention, style: str, category: str, stocked: Stocked) -> SignalKind:
    if (same := _SAME.get(mention.told)) is not None:
        return same
    has = stocked.has(style, category, mention.family, mention.value)
    if mention.told in (Told.TAKEN, Told.NAMED):
        return SignalKind.WISH_MISSING if has is False else SignalKind.INTENT
    if has is None:
        return SignalKind.WISH_MISSING if mention.told is Told.MADE else SignalKind.WISH
    return SignalKind.WISH if has else SignalKind.WISH_MISSING
