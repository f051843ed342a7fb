"""What is said between the pitches: notices (disclosure, sold out, welcome back) and the operator's
own lines. Both wait in short queues and are spoken at the next sentence end."""

from __future__ import annotations

from collections import deque

from host.line import Line
from host.show.notices import DisclosureTimer, Notice, notice
from host.show.slots import fill
from storage.catalogue import Snapshot

_MAX_WAITING = 50


class Notices:
    """The AI disclosure when it is due, and notices about products. A notice that waits already is
    not queued twice; beyond fifty the oldest goes (they are about the past by then)."""

    def __init__(self, *, prefix: str, language: str, disclosure_minutes: float) -> None:
        self._prefix = prefix
        self._language = language
        self._timer = DisclosureTimer(disclosure_minutes)
        self._waiting: deque[tuple[Notice, str | None]] = deque(maxlen=_MAX_WAITING)
        self._said = 0

    def add(self, kind: Notice, product_id: str | None = None) -> None:
        """Say this at the next sentence end."""
        if (kind, product_id) not in self._waiting:
            self._waiting.append((kind, product_id))

    def peek(self, snapshot: Snapshot, now_us: int) -> Line | None:
        if self._timer.due(now_us):
            return self._line(Notice.DISCLOSURE, None, snapshot, now_us)
        while self._waiting:
            line = self._line(*self._waiting[0], snapshot, now_us)
            if line is not None:
                return line
            self._waiting.popleft()
        return None

    def upcoming(self, snapshot: Snapshot, count: int) -> list[Line]:
        lines = (self._line(*waiting, snapshot, None) for waiting in list(self._waiting)[:count])
        return [line for line in lines if line is not None]

    def done(self, line: Line) -> None:
        self._said += 1
        said = (Notice(line.beat), line.product_id)
        if said in self._waiting:
            self._waiting.remove(said)

    def clear(self) -> None:
        """None that waits is said; the disclosure stays due."""
        self._waiting.clear()

    def disclosed(self, now_us: int) -> None:
        """The disclosure was heard to its end. One that was cut stays due."""
        self._timer.said(now_us)

    def _line(
        self, kind: Notice, product_id: str | None, snapshot: Snapshot, now_us: int | None
    ) -> Line | None:
        planned = notice(kind, language=self._language, turn=self._said, product_id=product_id)
        filled = fill(planned.template, snapshot, now_us=now_us)
        if filled is None:
            return None
        return Line(
            sentence_id=f"{self._prefix}{self._said}",
            sentence_kind="notice",
            text=filled.text,
            facts=filled.facts,
            product_id=product_id,
            beat=str(kind),
        )


class OperatorLines:
    """Lines a person typed for the AI to say; the guard has let them in."""

    def __init__(self, *, prefix: str) -> None:
        self._prefix = prefix
        self._waiting: deque[Line] = deque(maxlen=_MAX_WAITING)
        self._count = 0

    def add(self, text: str, *, like: Line | None = None) -> None:
        """Say this text; `like` is a sentence to be said again, with its evidence."""
        self._count += 1
        self._waiting.append(
            Line(
                sentence_id=f"{self._prefix}{self._count}",
                sentence_kind="operator",
                text=text,
                facts=like.facts if like else (),
                product_id=like.product_id if like else None,
            )
        )

    def clear(self) -> None:
        """None that waits is said."""
        self._waiting.clear()

    def peek(self, snapshot: Snapshot, now_us: int) -> Line | None:
        return self._waiting[0] if self._waiting else None

    def upcoming(self, snapshot: Snapshot, count: int) -> list[Line]:
        return list(self._waiting)[:count]

    def done(self, line: Line) -> None:
        if line in self._waiting:
            self._waiting.remove(line)
