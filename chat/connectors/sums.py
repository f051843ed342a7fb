"""Likes and arrivals, of which a lively room has thousands a second, summed to one event each."""

from __future__ import annotations

from msgspec.structs import replace

from chat.events import Enter, Like, RoomEvent

_EACH_US = 1_000_000


class Sums:
    """Holds likes and arrivals back until a second of them is together. Everything else passes."""

    def __init__(self) -> None:
        self._like: Like | None = None
        self._enter: Enter | None = None
        self._since_us = 0

    def take(self, event: RoomEvent, now_us: int) -> list[RoomEvent]:
        """What is to be told now that this came in."""
        told = self.due(now_us)
        if isinstance(event, Like):
            self._like = replace(event, count=event.count + (self._like.count if self._like else 0))
        elif isinstance(event, Enter):
            count = event.count + (self._enter.count if self._enter else 0)
            self._enter = replace(event, count=count)
        else:
            return [*told, event]
        self._since_us = self._since_us or now_us
        return told

    def due(self, now_us: int) -> list[RoomEvent]:
        """The sums, where their second is over; call it now and then in a quiet room."""
        if not self._since_us or now_us - self._since_us < _EACH_US:
            return []
        told = [event for event in (self._like, self._enter) if event is not None]
        self._like = self._enter = None
        self._since_us = 0
        return list(told)
