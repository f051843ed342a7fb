"""A sentence that is ready to be spoken, and what gives such sentences to the speaker."""

from __future__ import annotations

from typing import Protocol

import msgspec

from host.events import HostEvent, SentenceKind
from storage.catalogue import Fact, Snapshot


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence with its evidence. `before` is logged with its start, in one transaction."""

    sentence_id: str
    sentence_kind: SentenceKind
    text: str
    facts: tuple[Fact, ...] = ()
    product_id: str | None = None
    block_id: str | None = None
    line: int | None = None
    answer_id: str | None = None
    beat: str = ""
    before: tuple[HostEvent, ...] = ()


class LineSource(Protocol):
    """Something that has sentences to say. `peek` may be asked again and again; only `done` moves
    on, and it is called when the sentence's start is in the log, so nothing is said twice."""

    def peek(self, snapshot: Snapshot, now_us: int) -> Line | None:
        """The next sentence, worded from this snapshot, or None."""
        ...

    def upcoming(self, snapshot: Snapshot, count: int) -> list[Line]:
        """What would be said next, after the present sentence, as far as can be told."""
        ...

    def done(self, line: Line) -> None:
        """This sentence has been started."""
        ...
