"""What one delivery of comments leads to: events for the log, and acts for afterwards."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from chat.events import Spoken
from chat.reading import Reading, TopicKey
from host.events import CommentSettled, Outcome
from host.journal import Event


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A comment that wants an answer, as it was read; `focus` is the product on show then."""

    event: Spoken
    readings: tuple[Reading, ...]
    keys: tuple[TopicKey, ...]
    focus: str | None


class Batch:
    """Written in one transaction; `then` is done after it, in order, and not at all if it fails."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.then: list[Callable[[], None]] = []

    def settle(
        self, event_id: str, outcome: Outcome, *, answer_id: str | None = None, why: str = ""
    ) -> None:
        """Say what became of a comment: once, and finally."""
        self.events.append(
            CommentSettled(event_id=event_id, outcome=outcome, answer_id=answer_id, why=why)
        )
