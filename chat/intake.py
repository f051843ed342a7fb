"""The door of the room: cleans, masks, dates and de-duplicates every event before anybody sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec

from chat.events import RoomEvent

Fate = Literal["answer", "show", "duplicate", "count"]


class Accepted(msgspec.Struct, frozen=True):
    """A cleaned event and what to do with it: "answer" a line that may want an answer, "show" one
    that is never answered, "duplicate" one seen before, "count" everything that is not a line."""

    event: RoomEvent
    fate: Fate


class Intake:
    """One room's door. `key` (secret, ≥ 16 bytes) turns viewers' ids into pseudonyms."""

    def __init__(
        self, *, room_id: str, key: bytes, now_us: Callable[[], int], max_chars: int = 500
    ) -> None:
        raise NotImplementedError

    def accept(self, event: RoomEvent) -> Accepted:
        """The event as the room may see it. Never raises, O(1) amortised."""
        raise NotImplementedError

    def remember(self, event: RoomEvent) -> None:
        """Take an event of the log as already seen (after a restart)."""
        raise NotImplementedError

    def sent(self, text: str) -> None:
        """We are posting this line ourselves: its echo within a minute is marked `self`."""
        raise NotImplementedError
