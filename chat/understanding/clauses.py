"""A line of several questions, taken apart at its marks and blanks: 多少钱 有货吗 几天到."""

from __future__ import annotations

import re

import msgspec

from chat.reading import Intent, Reading, Slots

READINGS_MAX = 3
"""So many questions of one line are read."""

_CUT = re.compile(r"[,;，。；?？!！、~]+|\s+")
_OF_ALL = re.compile("一共|总共|合计|一起|加起来|共多少|拢共|算下来|各")
"""Words by which the parts of a line are asked about together."""
_PARTS_MAX = 6
_CLEAR = frozenset(
    {
        Intent.PRICE,
        Intent.STOCK,
        Intent.SIZES,
        Intent.SIZE_ADVICE,
        Intent.COLOURS,
        Intent.MATERIAL,
        Intent.SPEC,
        Intent.CARE,
        Intent.SUITABILITY,
        Intent.USAGE,
        Intent.SHIPPING_TIME,
        Intent.SHIPPING_FEE,
        Intent.SHIPPING_REGION,
        Intent.CARRIER,
        Intent.RETURNS,
        Intent.WARRANTY,
        Intent.INVOICE,
        Intent.PAYMENT,
        Intent.AUTHENTICITY,
        Intent.PROMOTION,
    }
)
"""Intents that stand by themselves in a part of a line."""
_COVERED: dict[Intent, frozenset[Intent]] = {
    Intent.SIZE_ADVICE: frozenset({Intent.SIZES}),
    Intent.COLOURS: frozenset({Intent.STOCK}),
    Intent.SIZES: frozenset({Intent.STOCK}),
    Intent.RETURNS: frozenset({Intent.SHIPPING_FEE, Intent.SIZE_ADVICE}),
    Intent.CARRIER: frozenset({Intent.SHIPPING_TIME}),
    Intent.SHIPPING_FEE: frozenset({Intent.SHIPPING_REGION}),
    Intent.SHIPPING_TIME: frozenset({Intent.SHIPPING_REGION}),
}
"""Intents whose answer holds that of others."""


def parts_of(text: str) -> list[str]:
    """The parts of a normalised line, none where it is one or falls into too many."""
    if _OF_ALL.search(text):
        return []
    parts = [part for part in _CUT.split(text) if len(part) > 1]
    return parts if 1 < len(parts) <= _PARTS_MAX else []


def may_be_split(whole: tuple[Reading, ...]) -> bool:
    """Whether a line read as a whole may hold several questions that stand by themselves."""
    return any(reading.intent in _CLEAR for reading in whole) and all(
        reading.intent in _CLEAR or reading.intent is Intent.UNKNOWN_QUESTION for reading in whole
    )


def is_clear(reading: Reading) -> bool:
    """Whether a part of a line asks something by itself."""
    return reading.intent in _CLEAR


def joined(parts: list[Reading], whole: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The questions of the parts with what the line says beside them, where they are more than
    those of the whole; else the whole."""
    kept: list[Reading] = []
    for reading in parts:
        if not any(_same(reading, other) for other in kept):
            kept.append(_completed(reading, kept, whole[0].slots))
    kept = [r for r in kept if not any(_covers(other, r) for other in kept)]
    return tuple(kept[:READINGS_MAX]) if len(kept) > len(whole) else whole


def _same(one: Reading, other: Reading) -> bool:
    return (one.intent, one.product_ids, one.slots.attribute) == (
        other.intent,
        other.product_ids,
        other.slots.attribute,
    )


def _covers(one: Reading, other: Reading) -> bool:
    return one.product_ids == other.product_ids and other.intent in _COVERED.get(one.intent, ())


def _completed(reading: Reading, before: list[Reading], of_line: Slots) -> Reading:
    """With the variant named in a part before it, and all measures of the body."""
    slots = reading.slots
    if reading.intent is Intent.SIZE_ADVICE:
        topic = slots.topic
        return msgspec.structs.replace(
            reading, slots=msgspec.structs.replace(of_line, topic=topic, attribute=slots.attribute)
        )
    if slots.colour or slots.size or reading.intent not in (Intent.PRICE, Intent.STOCK):
        return reading
    for other in reversed(before):
        if other.product_ids == reading.product_ids and (other.slots.colour or other.slots.size):
            slots = msgspec.structs.replace(slots, colour=other.slots.colour, size=other.slots.size)
            return msgspec.structs.replace(reading, slots=slots)
    return reading
