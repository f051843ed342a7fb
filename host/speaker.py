"""The mouth of the room: says one sentence after another for as long as the AI has the floor.

A sentence is chosen at the end of the one before, worded from the snapshot in force, prepared,
logged durably, and only then sounds. Whatever moves the floor meanwhile wins: a sentence that has
not been logged is said later, one that has been logged is never said again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import Protocol

from host.changes import Changes
from host.clock import Clock
from host.events import HostEvent, SentenceCut, SentenceFinished, SentenceStarted
from host.floor import Floor
from host.hold import Hold
from host.journal import Journal
from host.line import Line, LineSource
from host.speech.air import Air, Played
from host.speech.parts import Part, Parts
from host.speech.ports import Speech, Utterance, VoiceError
from host.speech.prepare import Preparer
from storage.catalogue import Snapshot
from storage.ports import LogUnavailable

_IDLE_S = 0.5
_BREATH_S = 0.15
_DECIDING_S = 0.25
_LOOKAHEAD = 4


class SpeakerListener(Protocol):
    """Who wants to know what is being said."""

    def sentence_started(self, line: Line, speech: Speech) -> None:
        """Its start is in the log; it sounds from now on."""
        ...

    def sentence_ended(self, line: Line, heard_ms: int, *, complete: bool) -> None:
        """It has sounded to its end, or was cut."""
        ...

    def voice_failed(self, line: Line, error: VoiceError) -> None:
        """No voice could speak it; it is passed over."""
        ...

    def log_failed(self, error: LogUnavailable) -> None:
        """Nothing may sound that cannot be logged."""
        ...


class Speaker:
    """Says what its sources give it, the first source first.

    Args:
        sources: in order of precedence.
        snapshot: the catalogue in force, asked for at each sentence.
        changes: tells that there may be something new to say.
        deciding: whether comments are being decided about just now.
    """

    def __init__(
        self,
        sources: Sequence[LineSource],
        *,
        floor: Floor,
        hold: Hold,
        journal: Journal,
        air: Air,
        preparer: Preparer,
        clock: Clock,
        snapshot: Callable[[], Snapshot],
        changes: Changes,
        deciding: Callable[[], bool],
        listener: SpeakerListener,
    ) -> None:
        self._sources = tuple(sources)
        self._floor = floor
        self._hold = hold
        self._journal = journal
        self._air = air
        self._preparer = preparer
        self._clock = clock
        self._snapshot = snapshot
        self._changes = changes
        self._deciding = deciding
        self._listener = listener
        self.beginning = ""
        """The answer whose sentence is being written into the log, so that it can begin."""

    async def run(self) -> None:
        """Speak until cancelled."""
        while True:
            await self._floor.wait_for_ai()
            if self._hold.held:
                await self._hold.wait_until_free()
                continue  # the floor may have moved meanwhile
            seen = self._changes.version
            chosen = self._choose()
            if chosen is None:
                await self._wait_for_something(seen)
                continue
            try:
                await self._say(*chosen)
            except LogUnavailable as error:
                self._listener.log_failed(error)

    def upcoming(self, count: int) -> list[Line]:
        """What is likely to be said next."""
        snapshot = self._snapshot()
        lines: list[Line] = []
        for source in self._sources:
            lines += source.upcoming(snapshot, count - len(lines))
            if len(lines) >= count:
                break
        return lines[:count]

    def _choose(self) -> tuple[LineSource, Line] | None:
        snapshot, now_us = self._snapshot(), self._clock.now_us()
        for source in self._sources:
            line = source.peek(snapshot, now_us)
            if line is not None:
                return source, line
        return None

    async def _say(self, source: LineSource, line: Line) -> None:
        turn, snapshot = self._floor.turn, self._snapshot()
        try:
            async with self._preparer.parts(line.text) as parts:
                first = await parts.next()
                assert first is not None
                if self._floor.turn != turn or self._hold.held:
                    return
                if self._snapshot() is not snapshot:
                    return  # the catalogue changed while the sentence was made: worded again
                if not self._still_next(source, line):
                    return  # a person took the question while the sentence was made
                await self._start(source, line, first)
                played = await self._play(line, first, parts, turn)
        except VoiceError as error:
            # The fallback ends with a voice that cannot fail, so this is the text's own fault.
            source.done(line)
            self._listener.voice_failed(line, error)
            return
        await self._ended(line, heard_ms=played.heard_ms, complete=played.complete)
        if played.heard_ms:
            await self._breathe(line)

    def _still_next(self, source: LineSource, line: Line) -> bool:
        if line.answer_id is None:
            return True
        again = source.peek(self._snapshot(), self._clock.now_us())
        return again is not None and again.sentence_id == line.sentence_id

    async def _start(self, source: LineSource, line: Line, first: Part) -> None:
        """Log that the sentence begins; from then on it is being said."""
        self.beginning = line.answer_id or ""
        try:
            await self._journal.write([*line.before, self._started(line, first.speech)])
            source.done(line)
        finally:
            self.beginning = ""

    async def _play(self, line: Line, first: Part, parts: Parts, turn: int) -> Played:
        """Let the logged sentence sound, part by part. Where a later part cannot be made the
        sentence ends there; it is not begun again."""
        if self._floor.turn != turn or self._hold.at_once:
            return Played(complete=False, heard_ms=0)
        self._listener.sentence_started(line, first.speech)
        self._preparer.prepare([later.text for later in self.upcoming(_LOOKAHEAD)])
        heard_ms, number = 0, 0
        part: Part | None = first
        while part is not None:
            played = await self._air.play(_utterance(line, part, number))
            heard_ms += played.heard_ms
            if not played.complete:
                return Played(complete=False, heard_ms=heard_ms)
            number += 1
            try:
                part = await parts.next()
            except VoiceError as error:
                self._listener.voice_failed(line, error)
                return Played(complete=False, heard_ms=heard_ms)
            if part is not None and (self._floor.turn != turn or self._hold.at_once):
                return Played(complete=False, heard_ms=heard_ms)
        return Played(complete=True, heard_ms=heard_ms)

    async def _breathe(self, line: Line) -> None:
        """A short pause between two sentences; an answer that comes in it need not wait, and one
        that is being decided about just now is waited for a little longer."""
        loop = asyncio.get_running_loop()
        begun_s, seen = loop.time(), self._changes.version
        while True:
            due_s = begun_s + _BREATH_S + (_DECIDING_S if self._deciding() else 0.0)
            if loop.time() >= due_s:
                return
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout_at(due_s):
                    seen = await self._changes.wait(seen)
                    if self._answer_has_come(line):
                        return

    def _answer_has_come(self, line: Line) -> bool:
        chosen = self._choose()
        return chosen is not None and chosen[1].answer_id not in (None, line.answer_id)

    async def _wait_for_something(self, seen: int) -> None:
        """Nothing is to be said: until something changes, or time may have brought something."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_IDLE_S):
                await self._changes.wait(seen)

    async def _ended(self, line: Line, *, heard_ms: int, complete: bool) -> None:
        self._listener.sentence_ended(line, heard_ms, complete=complete)
        event: HostEvent = (
            SentenceFinished(sentence_id=line.sentence_id, heard_ms=heard_ms)
            if complete
            else SentenceCut(sentence_id=line.sentence_id, heard_ms=heard_ms, why="cut")
        )
        await self._journal.write([event])

    def _started(self, line: Line, speech: Speech) -> SentenceStarted:
        return SentenceStarted(
            sentence_id=line.sentence_id,
            sentence_kind=line.sentence_kind,
            text=line.text,
            product_id=line.product_id,
            block_id=line.block_id,
            line=line.line,
            answer_id=line.answer_id,
            evidence=line.facts,
            catalogue_version=self._snapshot().version,
            voice=speech.voice,
        )


def _utterance(line: Line, part: Part, number: int) -> Utterance:
    """The part as what sounds; a sentence that is one part goes by its own id."""
    return Utterance(
        sentence_id=f"{line.sentence_id}~{number}" if number else line.sentence_id,
        sentence_kind=line.sentence_kind,
        text=part.text,
        speech=part.speech,
        product_id=line.product_id,
        answer_id=line.answer_id,
    )
