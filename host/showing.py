"""The script being spoken: the run of show, the block of the current product, the place in it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from host.answers.guard import Guard
from host.commands import BadCommand
from host.events import BlockPlanned, GuardBlocked, HostEvent, LineSkipped, PlannedLine
from host.line import Line
from host.show.coverage import Coverage
from host.show.run_of_show import Changes, RunOfShow, UnknownProduct
from host.show.slots import BadTemplate, Filled, fill
from storage.catalogue import Fact, Snapshot

_MAX_UNSAYABLE = 200
_ANSWERED = 60


class Showing:
    """Gives the script's sentences, in order, each once. A line whose facts are gone or that the
    guard refuses is passed over, and `before` of the next sentence says so.

    Args:
        prefix: makes block ids unique over restarts.
        guard: the guard in force (it changes with the catalogue).
    """

    def __init__(self, run: RunOfShow, *, prefix: str, guard: Callable[[], Guard]) -> None:
        self.run = run
        self._prefix = prefix
        self._guard = guard
        self._blocks = 0
        self._block: BlockPlanned | None = None
        self._next_line = 0
        self._to_log: list[HostEvent] = []
        self._answered: deque[str] = deque(maxlen=_ANSWERED)
        self._rest: tuple[object, tuple[str, ...]] = (None, ())
        self.coverage = Coverage()
        """What was told in the block on show."""

    @property
    def block(self) -> BlockPlanned | None:
        """The block being spoken."""
        return self._block

    def restore(self, block: BlockPlanned, next_line: int) -> None:
        """Go on inside a block that was logged before a restart."""
        current = self.run.restore(block.loop, block.product_id or None)
        if current == (block.product_id or None):
            self._block, self._next_line = block, next_line

    def was_answered(self, facts: Iterable[Fact]) -> None:
        """The room has just heard these facts in an answer: this block leaves out what would tell
        them again, and the next pitches keep them for last."""
        told = tuple(facts)
        self._answered.extend(fact.source for fact in told)
        self.coverage.tell(told, "answer")

    def leave_block(self) -> None:
        """Drop what is left of the block; the next sentence begins the current product's own."""
        self._block = None

    def peek(self, snapshot: Snapshot, now_us: int) -> Line | None:
        for _ in range(_MAX_UNSAYABLE):
            block = self._current_block()
            line = self._sayable(block, self._next_line, snapshot, now_us)
            if line is not None:
                return line
            self._next_line += 1
        return None

    def upcoming(self, snapshot: Snapshot, count: int) -> list[Line]:
        if self._block is None:
            return []
        found = []
        for index in range(self._next_line, len(self._block.lines)):
            filled = _filled(self._block.lines[index], snapshot, None)
            beat = self._block.lines[index].beat
            if filled is not None and not self.coverage.answered(filled.facts, beat):
                found.append(_line(self._block, index, filled.text, (), ()))
            if len(found) == count:
                break
        return found

    def rest(self, snapshot: Snapshot) -> tuple[str, ...]:
        """What of the block is still to be said, looked up once for each sentence."""
        here = (self._block, self._next_line, snapshot.version)
        if self._rest[0] != here:
            texts = tuple(line.text for line in self.upcoming(snapshot, _MAX_UNSAYABLE))
            self._rest = (here, texts)
        return self._rest[1]

    def done(self, line: Line) -> None:
        self._to_log = self._to_log[len(line.before) :]
        if self._block is not None and line.block_id == self._block.block_id:
            self._next_line = (line.line or 0) + 1
            self.coverage.tell(line.facts, "script")

    def catalogue_changed(self, snapshot: Snapshot) -> Changes:
        """Take in a new snapshot; the block of a product that left the show is left."""
        before = self.run.current
        changes = self.run.catalogue_changed(snapshot)
        if self.run.current != before:
            self.leave_block()
        return changes

    def go(self, where: Callable[[RunOfShow], object]) -> None:
        """Let a person move the show; where it comes to another product, that one begins.

        Raises:
            BadCommand: there is no such product.
        """
        before = self.run.current
        try:
            where(self.run)
        except UnknownProduct as error:
            raise BadCommand(str(error)) from error
        if self.run.current != before:
            self.leave_block()

    def _current_block(self) -> BlockPlanned:
        if self._block is not None and self._next_line >= len(self._block.lines):
            self.run.next()
            self._block = None
        if self._block is None:
            self._blocks += 1
            block_id = f"{self._prefix}{self._blocks}"
            self._block = self.run.plan(block_id, frozenset(self._answered))
            self._next_line = 0
            self.coverage.begin()
            self._to_log.append(self._block)
        return self._block

    def _sayable(
        self, block: BlockPlanned, index: int, snapshot: Snapshot, now_us: int
    ) -> Line | None:
        if index >= len(block.lines):
            return None
        planned = block.lines[index]
        filled = _filled(planned, snapshot, now_us)
        if filled is None:
            self._pass_over(block, index, "a fact of this line is gone")
            return None
        if self.coverage.answered(filled.facts, planned.beat):
            self._pass_over(block, index, "it was answered in this block")
            return None
        about = (block.product_id,) if block.product_id else ()
        verdict = self._guard().check(filled.text, filled.facts, product_ids=about, where="script")
        if not verdict.ok:
            self._to_log.append(
                GuardBlocked(
                    text=filled.text, rule=verdict.rule, reason=verdict.reason, where="script"
                )
            )
            self._pass_over(block, index, f"guard: {verdict.rule}")
            return None
        return _line(block, index, filled.text, filled.facts, tuple(self._to_log))

    def _pass_over(self, block: BlockPlanned, index: int, why: str) -> None:
        self._to_log.append(LineSkipped(sentence_id=f"{block.block_id}.{index}", why=why))


def _filled(planned: PlannedLine, snapshot: Snapshot, now_us: int | None) -> Filled | None:
    try:
        return fill(planned.template, snapshot, now_us=now_us)
    except BadTemplate:
        return None


def _line(
    block: BlockPlanned,
    index: int,
    text: str,
    facts: tuple[Fact, ...],
    before: tuple[HostEvent, ...],
) -> Line:
    return Line(
        sentence_id=f"{block.block_id}.{index}",
        sentence_kind="script",
        text=text,
        facts=facts,
        product_id=block.product_id or None,
        block_id=block.block_id,
        line=index,
        beat=block.lines[index].beat,
        before=before,
    )
