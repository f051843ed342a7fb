"""Writes what happened in a room into the event log, and reads it back as typed events.

The log knows envelopes; chat and host know their events; this is where the two meet.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chat import events as chat_events
from host import events as host_events
from storage.ports import Envelope, EventLog, NewEvent

SHOP = ""
"""What concerns every room of the shop is written under this name, which no room can have."""

Event = chat_events.RoomEvent | host_events.HostEvent


class Journal:
    """The log of one room."""

    def __init__(self, log: EventLog, room_id: str) -> None:
        self.log = log
        self.room_id = room_id
        self.blocked = 0
        """Texts that the guard did not let out since the start."""

    async def write(self, events: Sequence[Event]) -> int:
        """Remember the events in one transaction; they are durable when this returns.

        Raises:
            LogUnavailable: nothing of it was remembered.
        """
        seq = await self.log.append([self._sealed(event) for event in events])
        self.blocked += sum(isinstance(event, host_events.GuardBlocked) for event in events)
        return seq

    def _sealed(self, event: Event) -> NewEvent:
        if isinstance(event, chat_events.RoomEventBase):
            return NewEvent(
                room=self.room_id,
                kind=chat_events.kind_of(event),
                body=chat_events.encode(event),
                version=chat_events.SCHEMA_VERSION,
            )
        of_shop = isinstance(event, host_events.AnswerApproved | host_events.AnswerRetired)
        room = SHOP if of_shop else self.room_id
        return NewEvent(room=room, kind=host_events.kind_of(event), body=host_events.encode(event))


_CHAT_KINDS = frozenset(chat_events.KINDS)


def opened(envelope: Envelope) -> Event:
    """The event inside an envelope.

    Raises:
        msgspec.DecodeError: the body is none of our events (a log from a newer version).
    """
    if envelope.kind in _CHAT_KINDS:
        return chat_events.decode(envelope.body)
    if envelope.kind in host_events.KINDS:
        return host_events.decode(envelope.body)
    raise msgspec.DecodeError(f"event {envelope.seq} is of the unknown kind {envelope.kind!r}")
