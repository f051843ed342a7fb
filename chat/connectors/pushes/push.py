"""What a platform's push needs: a proof, checked on the raw body, and a mapping to events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from chat.events import RoomEvent

TOLERANCE_US = 5 * 60 * 1_000_000


class Push(Protocol):
    """One room of one platform that calls us."""

    name: str
    platform: str
    answer: bytes
    """What the platform wants to read when we took something."""

    def take(self, headers: Mapping[str, str], body: bytes, now_us: int) -> list[RoomEvent]:
        """The events in a call.

        Raises:
            IngestRefused: it is not signed, or too old.
        """
        ...
