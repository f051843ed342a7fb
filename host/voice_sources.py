"""What the voice may say in each mode: everything, answers and what it is told, or nothing."""

from __future__ import annotations

from collections.abc import Callable

from host.line import Line, LineSource
from host.mode import Mode
from host.parts import Parts
from storage.catalogue import Snapshot


class WhileOpen:
    """Another source's sentences, for as long as it is open; it keeps what it has meanwhile."""

    def __init__(self, source: LineSource, is_open: Callable[[], bool]) -> None:
        self._source = source
        self._is_open = is_open

    def peek(self, snapshot: Snapshot, now_us: int) -> Line | None:
        return self._source.peek(snapshot, now_us) if self._is_open() else None

    def upcoming(self, snapshot: Snapshot, count: int) -> list[Line]:
        return self._source.upcoming(snapshot, count) if self._is_open() else []

    def done(self, line: Line) -> None:
        self._source.done(line)


def voice_sources(parts: Parts) -> tuple[LineSource, ...]:
    """What the speaker takes its sentences from, in order of precedence."""
    floor = parts.floor

    def presents() -> bool:
        return floor.mode.presents

    def may_answer() -> bool:
        beside = floor.mode is Mode.CO_HOST and parts.co_host.may_answer
        return floor.mode.presents or beside

    def has_to_say() -> bool:
        """Beside a person nothing is said for its own sake; the disclosure comes before an
        answer, once it is due."""
        snapshot, now_us = parts.mind.snapshot, parts.clock.now_us()
        told = floor.mode.sounds and parts.operator.peek(snapshot, now_us)
        return bool(told or (may_answer() and parts.answers.peek(snapshot, now_us)))

    return (
        WhileOpen(parts.notices, lambda: presents() or has_to_say()),
        WhileOpen(parts.operator, lambda: floor.mode.sounds),
        WhileOpen(parts.answers, may_answer),
        WhileOpen(parts.showing, presents),
    )
