"""What was heard in a line, ready for the topics, and the memory that spares a second reading."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from chat.reading import Reading, TopicKey
from chat.understanding.topic import topic_key

CACHE_LINES = 8192
"""Lines remembered; the oldest half is forgotten when full."""

K = TypeVar("K")
V = TypeVar("V")


class Heard(msgspec.Struct, frozen=True):
    """All readings of a line, those that want an answer, and the keys they wait under."""

    readings: tuple[Reading, ...]
    asking: tuple[Reading, ...]
    keys: tuple[TopicKey, ...]

    @classmethod
    def of(cls, readings: tuple[Reading, ...]) -> Heard:
        """The same readings, with what follows from them."""
        asking = tuple([reading for reading in readings if reading.wants_answer])
        if len(asking) < 2:  # nearly always, so spared what follows
            return cls(readings, asking, (topic_key(asking[0]),) if asking else ())
        return cls(readings, asking, tuple(dict.fromkeys(map(topic_key, asking))))


class Remembered(dict[K, V]):
    """A mapping that forgets its older half when it holds 8,192 entries."""

    def __setitem__(self, key: K, value: V) -> None:
        if len(self) >= CACHE_LINES:
            for old in list(self)[: CACHE_LINES // 2]:
                del self[old]
        dict.__setitem__(self, key, value)
