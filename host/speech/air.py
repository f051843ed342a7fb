"""On air: sends one sentence at a time to every sink, in real time, and silences it at once.

Time is the loop's own. Chunk k of a sentence that starts at second s is handed out at
s + k * chunk - lead (never before s), so pauses of the loop do not add up; the sentence ends when
its last sample has sounded.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import msgspec

from host.speech.ports import AirSink, DuckingSink, Utterance

_logger = logging.getLogger(__name__)

BYTES_PER_SAMPLE = 2


class AirBusy(Exception):
    """A sentence is on air already; wait for it or cut it."""

    code = "air.busy"


class Played(msgspec.Struct, frozen=True):
    """How a sentence ended: whether it was not cut, and how much of it had sounded."""

    complete: bool
    heard_ms: int


class _OnAir:
    """The sentence that sounds now."""

    def __init__(self, utterance: Utterance, loop: asyncio.AbstractEventLoop) -> None:
        self.utterance = utterance
        self.loop = loop
        self.start_s = loop.time()
        self.ended: asyncio.Future[Played] = loop.create_future()
        self.next: asyncio.TimerHandle | None = None
        self.sent_bytes = 0

    def position_ms(self) -> int:
        elapsed_ms = int((self.loop.time() - self.start_s) * 1000 + 1e-6)
        return max(0, min(elapsed_ms, self.utterance.speech.duration_ms))

    def end(self, played: Played) -> None:
        if self.next is not None:
            self.next.cancel()
        if not self.ended.done():
            self.ended.set_result(played)


class Air:
    """The one way out for sound.

    A sink that raises is detached, logged and reported to `on_lost`; the others go on.

    Args:
        chunk_ms: length of one piece of sound.
        lead_ms: how long before it sounds a piece is handed out.
        on_lost: called with a sink that raised, and its error.
    """

    def __init__(
        self,
        *,
        chunk_ms: int = 100,
        lead_ms: int = 250,
        on_lost: Callable[[AirSink, Exception], None] | None = None,
    ) -> None:
        if chunk_ms <= 0 or lead_ms < 0:
            raise ValueError(
                f"chunk_ms={chunk_ms} must be above 0 and lead_ms={lead_ms} not below 0"
            )
        self._chunk_ms = chunk_ms
        self._lead_s = lead_ms / 1000
        self._on_lost = on_lost
        self._sinks: list[AirSink] = []
        self._on_air: _OnAir | None = None
        self.level = 1.0
        """The part of its level that the voice sounds at now."""

    def attach(self, sink: AirSink) -> None:
        """Send the sound there too. A sink that comes in mid-sentence is told `begin` at once,
        gets the pieces from here on, and finds the position in `current`."""
        if any(known is sink for known in self._sinks):
            return
        self._sinks.append(sink)
        if self.level != 1.0:
            self._duck(sink, self.level, 0)
        if self._on_air is not None:
            utterance = self._on_air.utterance
            self._tell(sink, lambda: sink.begin(utterance))

    def detach(self, sink: AirSink) -> None:
        """Send it nothing any more; unknown sinks are ignored."""
        self._sinks = [known for known in self._sinks if known is not sink]

    def duck(self, level: float, *, ramp_ms: int = 80) -> None:
        """Let the voice sound at this part of its level (1.0: in full) until told otherwise; a
        sink that cannot play more quietly is not told.

        Raises:
            ValueError: `level` is not in 0..1, or the ramp below 0.
        """
        if not 0 <= level <= 1 or ramp_ms < 0:
            raise ValueError(f"level={level} must be 0 to 1 and ramp_ms={ramp_ms} not below 0")
        if level == self.level:
            return
        self.level = level
        for sink in tuple(self._sinks):
            self._duck(sink, level, ramp_ms)

    def _duck(self, sink: AirSink, level: float, ramp_ms: int) -> None:
        if isinstance(sink, DuckingSink):
            self._tell(sink, lambda: sink.duck(level, ramp_ms))

    def current(self) -> tuple[Utterance, int] | None:
        """The sentence on air and how many milliseconds of it have sounded."""
        if self._on_air is None:
            return None
        return self._on_air.utterance, self._on_air.position_ms()

    async def play(self, utterance: Utterance) -> Played:
        """Let one sentence sound to its end, or until `cut`. Cancelling it cuts it.

        Raises:
            AirBusy: another sentence is on air.
        """
        if self._on_air is not None:
            raise AirBusy(
                f"sentence {self._on_air.utterance.sentence_id} is still on air;"
                f" cut it before playing {utterance.sentence_id}"
            )
        on_air = _OnAir(utterance, asyncio.get_running_loop())
        self._on_air = on_air
        try:
            self._tell_all(lambda sink: sink.begin(utterance))
            self._send(on_air)
            return await on_air.ended
        finally:
            if self._on_air is on_air:
                self.cut("cancelled")

    def cut(self, why: str) -> None:
        """Silence, now: every sink has been told when this returns. Nothing on air: nothing
        happens."""
        on_air = self._on_air
        if on_air is None:
            return
        self._on_air = None
        heard_ms = on_air.position_ms()
        on_air.end(Played(complete=False, heard_ms=heard_ms))
        sentence_id = on_air.utterance.sentence_id
        _logger.debug("sentence %s cut after %d ms: %s", sentence_id, heard_ms, why)
        self._tell_all(lambda sink: sink.cut(sentence_id, heard_ms))

    def _send(self, on_air: _OnAir) -> None:
        """Hand out all that is due and come back for the next piece, or for the end."""
        speech = on_air.utterance.speech
        bytes_per_s = speech.rate * BYTES_PER_SAMPLE
        step = max(1, speech.rate * self._chunk_ms // 1000) * BYTES_PER_SAMPLE
        while self._on_air is on_air and on_air.sent_bytes < len(speech.pcm):
            due_s = on_air.start_s + on_air.sent_bytes / bytes_per_s - self._lead_s
            if due_s > on_air.loop.time():
                on_air.next = on_air.loop.call_at(due_s, self._send, on_air)
                return
            offset = on_air.sent_bytes
            on_air.sent_bytes += step
            self._send_piece(on_air, offset, speech.pcm[offset : offset + step])
        if self._on_air is on_air:
            end_s = on_air.start_s + len(speech.pcm) / bytes_per_s
            on_air.next = on_air.loop.call_at(end_s, self._finish, on_air)

    def _finish(self, on_air: _OnAir) -> None:
        if self._on_air is not on_air:
            return
        self._on_air = None
        utterance = on_air.utterance
        on_air.end(Played(complete=True, heard_ms=utterance.speech.duration_ms))
        self._tell_all(lambda sink: sink.finish(utterance.sentence_id))

    def _send_piece(self, on_air: _OnAir, offset: int, piece: bytes) -> None:
        for sink in tuple(self._sinks):
            # A sink may cut from inside `chunk`; the sinks after it must not hear this piece then.
            if self._on_air is not on_air:
                return
            self._tell(sink, lambda sink=sink: sink.chunk(on_air.utterance, offset, piece))  # type: ignore[misc]

    def _tell_all(self, what: Callable[[AirSink], None]) -> None:
        for sink in tuple(self._sinks):
            self._tell(sink, lambda sink=sink: what(sink))  # type: ignore[misc]

    def _tell(self, sink: AirSink, what: Callable[[], None]) -> None:
        try:
            what()
        except Exception as error:
            # The edge of the show: whatever goes wrong in a sink is its own loss.
            _logger.exception("a sink of the air failed and is detached")
            self.detach(sink)
            if self._on_lost is not None:
                self._on_lost(sink, error)
