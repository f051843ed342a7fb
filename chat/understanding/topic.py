"""The key under which questions wait: same key, same answer."""

from __future__ import annotations

from chat.reading import Intent, Reading, TopicKey

_BODY = ("height_cm", "weight_kg", "bust_cm", "underbust_cm", "waist_cm", "hip_cm", "foot_cm")
_SLOTS: dict[Intent, tuple[str, ...]] = {
    Intent.PRICE: ("colour", "size", "quantity", "price_claimed_minor", "topic"),
    Intent.BARGAIN: ("price_claimed_minor",),
    Intent.STOCK: ("colour", "size"),
    Intent.SIZES: ("colour",),
    Intent.COLOURS: ("colour", "size"),
    Intent.SIZE_ADVICE: (*_BODY, "cup", "size", "attribute", "topic"),
    Intent.SHIPPING_FEE: ("region", "quantity"),
    Intent.SHIPPING_TIME: ("region",),
    Intent.SHIPPING_REGION: ("region",),
    Intent.PROMOTION: ("quantity", "size", "topic"),
    Intent.RECOMMENDATION: ("price_limit_minor", "attribute", "topic", "size"),
    Intent.COMPARISON: ("size", "attribute", "topic"),
    Intent.LINK: ("topic",),
    Intent.WISH: ("colour", "size", "topic"),
}
_BY_TOPIC = ("attribute", "topic", "size", "colour")
_BY_ASPECT = ("attribute", "size", "colour")
_LISTS = frozenset(("accessories", "ingredients", "compatibility", "removable", "material"))
_EVERY_VIEWER_ALIKE = frozenset(
    (Intent.GREETING, Intent.THANKS, Intent.IDENTITY, Intent.SCHEDULE, Intent.CHATTER)
)


def topic_key(reading: Reading) -> TopicKey:
    """Intent, product, and the slots on which the answer depends."""
    intent = reading.intent
    if intent in _EVERY_VIEWER_ALIKE:
        return TopicKey(str(intent))
    return TopicKey(str(intent), "+".join(reading.product_ids), _slot_text(reading))


def _names(reading: Reading) -> tuple[str, ...]:
    """The slots that count. A question about a known aspect has the same answer in any words,
    unless the aspect is a list in which different things are looked for."""
    names = _SLOTS.get(reading.intent, _BY_TOPIC)
    aspect = reading.slots.attribute
    if names is _BY_TOPIC and aspect is not None and aspect not in _LISTS:
        return _BY_ASPECT
    return names


def _slot_text(reading: Reading) -> str:
    slots, parts = reading.slots, []
    for name in _names(reading):
        value = getattr(slots, name)
        if value is not None:
            parts.append(f"{name}={value}")
    return ",".join(parts)
