"""What a question is worth to the room when not everything can be taken in: a buyer's before a
courtesy. What a product costs, or who asks, does not count."""

from __future__ import annotations

from enum import StrEnum

from chat.reading import NEEDS_A_PERSON, Intent


class Value(StrEnum):
    """The kinds, the dearest first."""

    PERSON = "person"  # only a person can answer it
    BUYING = "buying"  # whether and how to buy: price, stock, size, delivery, returns
    GOODS = "goods"  # anything else about the shop and its goods
    COURTESY = "courtesy"  # a greeting, a thank-you


_BUYING = frozenset(
    {
        Intent.PRICE,
        Intent.STOCK,
        Intent.SIZES,
        Intent.SIZE_ADVICE,
        Intent.COLOURS,
        Intent.PROMOTION,
        Intent.BARGAIN,
        Intent.LINK,
        Intent.HOW_TO_BUY,
        Intent.PAYMENT,
        Intent.SHIPPING_TIME,
        Intent.SHIPPING_FEE,
        Intent.SHIPPING_REGION,
        Intent.CARRIER,
        Intent.RETURNS,
        Intent.WARRANTY,
        Intent.INVOICE,
        Intent.AUTHENTICITY,
        Intent.PRICE_PROTECTION,
    }
)
_COURTESIES = frozenset({Intent.GREETING, Intent.THANKS})
_ORDER = tuple(Value)


def value_of(*intents: str) -> Value:
    """The dearest of what a line asks for; an intent we do not know is about the goods."""
    return min((_value(intent) for intent in intents), key=_ORDER.index, default=Value.COURTESY)


def _value(intent: str) -> Value:
    if intent in NEEDS_A_PERSON:
        return Value.PERSON
    if intent in _BUYING:
        return Value.BUYING
    return Value.COURTESY if intent in _COURTESIES else Value.GOODS
