"""A stretch of the host's speech, cut out of the sound as it comes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import msgspec

from host.hearing.gate import Gate
from host.hearing.ports import BYTES_PER_S, SpeechDetector

LEAD_MS = 400
"""So much of the sound before speech was noticed belongs to it."""
LONGEST_S = 15.0
"""Longer speech is cut here: a recogniser takes no more, and a desk waits no longer."""
PARTIAL_S = 1.2
"""So often a look may be taken at speech that goes on."""


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Sound with speech in it. `number` counts; the looks at a stretch and its end have the same
    one."""

    number: int
    pcm: bytes
    final: bool
    start_ms: int
    """Of the sound of its source."""
    taken_s: float = 0.0
    """When its last sound came in, by the loop's clock."""

    @property
    def duration_ms(self) -> int:
        return len(self.pcm) * 1000 // BYTES_PER_S


class Cutter:
    """Holds the present stretch; never more than `LONGEST_S` of sound.

    Args:
        began, ended: called as soon as speech begins and ends.
        stretch: called with each look at a stretch, and with its end.
    """

    def __init__(
        self,
        detector: SpeechDetector,
        *,
        began: Callable[[], None],
        ended: Callable[[], None],
        stretch: Callable[[Stretch], None],
    ) -> None:
        self._gate = Gate(detector)
        self._began = began
        self._ended = ended
        self._stretch = stretch
        self._before: deque[bytes] = deque()
        self._before_bytes = 0
        self._held = bytearray()
        self._number = 0
        self._start_ms = 0
        self._looked_bytes = 0

    @property
    def speaking(self) -> bool:
        return self._gate.speaking

    def push(self, pcm: bytes) -> None:
        """More sound."""
        if self.speaking:
            self._held += pcm
        else:
            self._remember(pcm)
        for change in self._gate.push(pcm):
            if change.speaking:
                self._begin(change.at_ms)
            else:
                self._end()
        if self.speaking:
            self._look()

    def stop(self) -> None:
        """The source has gone: what is held is all there is."""
        for _ in self._gate.stop():
            self._end()
        self._before.clear()
        self._before_bytes = 0

    def _remember(self, pcm: bytes) -> None:
        self._before.append(pcm)
        self._before_bytes += len(pcm)
        while self._before_bytes - len(self._before[0]) >= BYTES_PER_S * LEAD_MS // 1000:
            self._before_bytes -= len(self._before.popleft())

    def _begin(self, at_ms: int) -> None:
        self._held = bytearray(b"".join(self._before))
        self._before.clear()
        self._before_bytes = 0
        self._next_number(max(0, at_ms - len(self._held) * 1000 // BYTES_PER_S))
        self._began()

    def _end(self) -> None:
        self._ended()
        self._give(final=True)
        self._held = bytearray()

    def _next_number(self, start_ms: int) -> None:
        self._number += 1
        self._start_ms = start_ms
        self._looked_bytes = 0

    def _look(self) -> None:
        if len(self._held) >= LONGEST_S * BYTES_PER_S:
            self._give(final=True)
            end_ms = self._start_ms + len(self._held) * 1000 // BYTES_PER_S
            self._held = bytearray()
            self._next_number(end_ms)
        elif len(self._held) - self._looked_bytes >= PARTIAL_S * BYTES_PER_S:
            self._looked_bytes = len(self._held)
            self._give(final=False)

    def _give(self, *, final: bool) -> None:
        if self._held:
            pcm = bytes(self._held[: len(self._held) // 2 * 2])
            self._stretch(
                Stretch(number=self._number, pcm=pcm, final=final, start_ms=self._start_ms)
            )
