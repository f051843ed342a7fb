"""The key under which questions wait: same key, same answer."""

from __future__ import annotations

from chat.reading import Reading, TopicKey


def topic_key(reading: Reading) -> TopicKey:
    """Intent, product, and the slots on which the answer depends."""
    product = reading.product_ids[0] if reading.product_ids else ""
    return TopicKey(intent=str(reading.intent), product=product)
