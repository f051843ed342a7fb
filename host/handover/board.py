"""What people have done about the questions of a room: a pure projection of the log."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

import msgspec

from chat.reading import TopicKey
from host.topic_events import (
    How,
    TopicAssigned,
    TopicClaimed,
    TopicDeferred,
    TopicDueBy,
    TopicEvent,
    TopicGivenToAi,
    TopicNoted,
    TopicOverdue,
    TopicReleased,
    TopicReopened,
    TopicResolved,
)

NOTES_MOST = 20
CLOSED_MOST = 200


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A private note, written at `at_us` (UTC microseconds)."""

    who: str
    text: str
    at_us: int


class Care(msgspec.Struct, frozen=True, kw_only=True):
    """What people have done about one open question. Times in UTC microseconds, 0 for none.

    `who` has it until `until_us`, or (0) until they are done with it; "" is nobody.
    """

    who: str = ""
    until_us: int = 0
    deadline_us: int = 0
    deferred_until_us: int = 0
    overdue: bool = False
    notes: tuple[Note, ...] = ()

    def holder(self, now_us: int) -> str:
        """Who has the question now; "" for nobody."""
        return self.who if not self.until_us or now_us < self.until_us else ""


class Closed(msgspec.Struct, frozen=True, kw_only=True):
    """A question that was closed at `at_us`, and how. `sample` and `viewer` (masked) are of the
    first comment that waited for it, whose id is `event_id`."""

    topic: TopicKey
    who: str
    how: How
    text: str
    at_us: int
    event_id: str = ""
    sample: str = ""
    viewer: str = ""
    notes: tuple[Note, ...] = ()


_NOTHING = Care()


class Board:
    """Takes events one after the other, live and after a restart alike. It keeps open questions
    until they are closed or forgotten, and of closed ones the newest two hundred."""

    def __init__(self) -> None:
        self._cares: dict[TopicKey, Care] = {}
        self._closed: OrderedDict[TopicKey, Closed] = OrderedDict()

    def care(self, topic: TopicKey) -> Care:
        """What was done about an open question."""
        return self._cares.get(topic, _NOTHING)

    def items(self) -> Iterator[tuple[TopicKey, Care]]:
        """All open questions that a person did something about."""
        return iter(list(self._cares.items()))

    def closed(self, topic: TopicKey) -> Closed | None:
        """How the question was closed last."""
        return self._closed.get(topic)

    def closed_lately(self) -> tuple[Closed, ...]:
        """The newest first."""
        return tuple(reversed(self._closed.values()))

    def forget(self, topic: TopicKey) -> None:
        """Nobody waits for it any more."""
        self._cares.pop(topic, None)

    def apply(self, event: TopicEvent, at_us: int, *, sample: str = "", viewer: str = "") -> None:
        """Take in what happened at `at_us`. `sample` and `viewer` are of the first comment, for a
        question that is closed."""
        topic = event.topic
        match event:
            case TopicResolved():
                self._close(event, at_us, sample, viewer)
            case TopicReopened():
                closed = self._closed.pop(topic, None)
                self._cares[topic] = Care(notes=closed.notes if closed else ())
            case _:
                self._cares[topic] = _changed(self.care(topic), event, at_us)

    def _close(self, event: TopicResolved, at_us: int, sample: str, viewer: str) -> None:
        notes = self.care(event.topic).notes
        self.forget(event.topic)
        self._closed.pop(event.topic, None)
        self._closed[event.topic] = Closed(
            topic=event.topic,
            who=event.who,
            how=event.how,
            text=event.text,
            at_us=at_us,
            event_id=event.event_id,
            sample=sample,
            viewer=viewer,
            notes=notes,
        )
        if len(self._closed) > CLOSED_MOST:
            self._closed.popitem(last=False)


def _changed(
    care: Care,
    event: TopicClaimed
    | TopicReleased
    | TopicAssigned
    | TopicGivenToAi
    | TopicNoted
    | TopicDueBy
    | TopicDeferred
    | TopicOverdue,
    at_us: int,
) -> Care:
    replace = msgspec.structs.replace
    match event:
        case TopicClaimed():
            return replace(care, who=event.who, until_us=event.until_us, deferred_until_us=0)
        case TopicAssigned():
            return replace(care, who=event.to, until_us=0, deferred_until_us=0)
        case TopicReleased():
            return replace(care, who="", until_us=0)
        case TopicGivenToAi():
            return replace(care, who="", until_us=0, deferred_until_us=0)
        case TopicDeferred():
            due_us = max(care.deadline_us, event.until_us)
            return replace(
                care, who="", until_us=0, deferred_until_us=event.until_us, deadline_us=due_us
            )
        case TopicDueBy():
            return replace(care, deadline_us=event.deadline_us, overdue=False)
        case TopicOverdue():
            return replace(care, overdue=True)
        case TopicNoted():
            note = Note(who=event.who, text=event.text, at_us=at_us)
            return replace(care, notes=(*care.notes, note)[-NOTES_MOST:])
