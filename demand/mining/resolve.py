"""From a mention to a signal: with the product on show and the catalogue it is known whether a wish
is for something that is there."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from demand.mining.labelling import Label
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


def labelled(mention: Mention, labels: Mapping[str, Label]) -> Mention | None:
    """The mention with its new term named by its label; None where the label says it is nothing."""
    if mention.family is not Family.VARIANT or (label := labels.get(mention.value)) is None:
        return mention
    if label.family is None:
        return None
    return msgspec.structs.replace(mention, family=label.family, value=label.value)


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
