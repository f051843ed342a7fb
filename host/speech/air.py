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

from host.speech.ports import AirSink, Utterance

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

    def __init__(self, utterance: Utterance, now_s: float) -> None:
        self.utterance = utterance
        self.start_s = now_s
        self.wake: asyncio.Future[None] | None = None
        self.cut_at_ms: int | None = None

    def position_ms(self, now_s: float) -> int:
        elapsed_ms = int((now_s - self.start_s) * 1000 + 1e-6)
        return max(0, min(elapsed_ms, self.utterance.speech.duration_ms))

    def stop(self, heard_ms: int) -> None:
        self.cut_at_ms = heard_ms
        if self.wake is not None and not self.wake.done():
            self.wake.set_result(None)


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

    def attach(self, sink: AirSink) -> None:
        """Send the sound there too. A sink that comes in mid-sentence is told `begin` at once,
        gets the pieces from here on, and finds the position in `current`."""
        if any(known is sink for known in self._sinks):
            return
        self._sinks.append(sink)
        if self._on_air is not None:
            utterance = self._on_air.utterance
            self._tell(sink, lambda: sink.begin(utterance))

    def detach(self, sink: AirSink) -> None:
        """Send it nothing any more; unknown sinks are ignored."""
        self._sinks = [known for known in self._sinks if known is not sink]

    def current(self) -> tuple[Utterance, int] | None:
        """The sentence on air and how many milliseconds of it have sounded."""
        if self._on_air is None:
            return None
        now_s = asyncio.get_running_loop().time()
        return self._on_air.utterance, self._on_air.position_ms(now_s)

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
        on_air = _OnAir(utterance, asyncio.get_running_loop().time())
        self._on_air = on_air
        try:
            self._tell_all(lambda sink: sink.begin(utterance))
            await self._send(on_air)
        finally:
            if self._on_air is on_air:
                self.cut("cancelled")
        if on_air.cut_at_ms is not None:
            return Played(complete=False, heard_ms=on_air.cut_at_ms)
        return Played(complete=True, heard_ms=utterance.speech.duration_ms)

    def cut(self, why: str) -> None:
        """Silence, now: every sink has been told when this returns. Nothing on air: nothing
        happens."""
        on_air = self._on_air
        if on_air is None:
            return
        self._on_air = None
        heard_ms = on_air.position_ms(asyncio.get_running_loop().time())
        on_air.stop(heard_ms)
        sentence_id = on_air.utterance.sentence_id
        _logger.debug("sentence %s cut after %d ms: %s", sentence_id, heard_ms, why)
        self._tell_all(lambda sink: sink.cut(sentence_id, heard_ms))

    async def _send(self, on_air: _OnAir) -> None:
        utterance = on_air.utterance
        pcm, rate = utterance.speech.pcm, utterance.speech.rate
        step = max(1, rate * self._chunk_ms // 1000) * BYTES_PER_SAMPLE
        bytes_per_s = rate * BYTES_PER_SAMPLE
        for offset in range(0, len(pcm), step):
            await self._until(on_air, on_air.start_s + offset / bytes_per_s - self._lead_s)
            if on_air.cut_at_ms is not None:
                return
            piece = pcm[offset : offset + step]
            self._send_piece(on_air, offset, piece)
        await self._until(on_air, on_air.start_s + len(pcm) / bytes_per_s, always=True)
        if on_air.cut_at_ms is None:
            self._on_air = None
            self._tell_all(lambda sink: sink.finish(utterance.sentence_id))

    def _send_piece(self, on_air: _OnAir, offset: int, piece: bytes) -> None:
        # A sink may cut from inside `chunk`; the sinks after it must not hear this piece then.
        for sink in tuple(self._sinks):
            if on_air.cut_at_ms is not None:
                return
            self._tell(sink, lambda sink=sink: sink.chunk(on_air.utterance, offset, piece))  # type: ignore[misc]

    async def _until(self, on_air: _OnAir, due_s: float, *, always: bool = False) -> None:
        """Wait for a moment of the loop's time or a cut, whichever is first. With `always` other
        tasks get a turn even where the moment is past."""
        loop = asyncio.get_running_loop()
        if on_air.cut_at_ms is not None or (due_s <= loop.time() and not always):
            return
        on_air.wake = loop.create_future()
        timer = loop.call_at(due_s, _resolve, on_air.wake)
        try:
            await on_air.wake
        finally:
            timer.cancel()
            on_air.wake = None

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


def _resolve(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
