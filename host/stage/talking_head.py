"""Sends the voice to a server that draws a photo-real talking head, and hears how it is doing.

The picture does not come back here: such servers send it out themselves, and OBS takes it in.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Literal

from host.desk.messages import sound_messages
from host.desk.outbox import Frame, Outbox
from host.rest import Rests
from host.speech.ports import Utterance
from host.speech.resample import resampled
from host.stage import head_wire
from host.stage.head_wire import (
    BadHeadMessage,
    Begin,
    Cut,
    Finish,
    HeadDial,
    HeadGone,
    HeadWire,
    Level,
    Ready,
    Status,
)

HeadState = Literal["connecting", "connected", "waiting", "refused"]
Moved = Callable[[HeadState, str], None]
Told = Callable[[Status], None]

HANDSHAKE_S = 10.0
SLOW_WRITE_S = 5.0
_MOST_WAITING_BYTES = 1 << 20


class TalkingHead:
    """Implements `host.speech.ports.AirSink` and `DuckingSink`; run `run` in a TaskGroup and attach
    it to the air.

    Nothing waits for the server: where it takes nothing in for 5 s, or more than 1 MiB (some 20 s
    of sound) waits for it, the connection is made anew and `dropped` counts it. Sentences that
    begin without a connection are not sent; one that comes in the middle of a sentence gets the
    rest of it.

    Args:
        moved: told each change of the connection, with one sentence.
        told: told each status of the server.
        random: gives numbers from 0 to 1.
        private: whether what begins now is for the desk only (rehearsal) and is kept from it.
    """

    def __init__(
        self,
        dial: HeadDial,
        *,
        moved: Moved,
        told: Told = lambda _status: None,
        random: Callable[[], float],
        private: Callable[[], bool] = lambda: False,
    ) -> None:
        self._private = private
        self._hidden = False
        self._dial = dial
        self._moved = moved
        self._told = told
        self._rests = Rests(random)
        self._outbox: Outbox | None = None
        self._number = 0
        self._begun = 0
        self._level = 1.0
        self._sound: tuple[str, int, bytes] | None = None
        self.ready = Ready()
        """What the server said it can do."""
        self.status: Status | None = None
        self.dropped = 0
        """Connections given up because the server did not keep up."""

    @property
    def retry_at_s(self) -> float | None:
        """The loop's time of the next try; None where none is planned."""
        return self._rests.until_s

    # --- as the air tells it (host.speech.ports.AirSink) ---

    def begin(self, utterance: Utterance) -> None:
        """A sentence starts now."""
        self._number += 1
        self._sound = None
        self._hidden = self._private()
        if self._outbox is not None and not self._hidden:
            self._start(self._outbox, utterance, at_ms=0)

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        """The next piece of its sound."""
        outbox, rate = self._outbox, utterance.speech.rate
        if outbox is None or self._hidden:
            return
        if self._begun != self._number:
            self._start(outbox, utterance, at_ms=offset_bytes // 2 * 1_000 // rate)
        if self._sound is None or self._sound[0] != utterance.sentence_id:
            return
        _, to_hz, whole = self._sound
        first = offset_bytes // 2 * to_hz // rate * 2
        end = (offset_bytes + len(pcm)) // 2 * to_hz // rate * 2
        for data in sound_messages(self._number, first, whole[first:end]):
            outbox.put(Frame(data, binary=True, sentence=self._number))

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        """Silence, at once: it overtakes everything that has not gone out."""
        if self._outbox is not None and self._begun == self._number:
            message: Cut | Finish = Cut(number=self._number, heard_ms=heard_ms)
            if not self.ready.can_cut:
                message = Finish(number=self._number)
            self._outbox.cut(self._number, Frame(head_wire.encoded(message)))
        self._sound = None

    def duck(self, level: float, ramp_ms: int) -> None:
        """The voice at this part of its level from now on."""
        self._level = level
        if self._outbox is not None:
            self._outbox.put(Frame(head_wire.encoded(Level(level=level, ramp_ms=ramp_ms))))

    def finish(self, sentence_id: str) -> None:
        """The sentence has sounded to its end."""
        if self._outbox is not None and self._begun == self._number:
            self._outbox.put(Frame(head_wire.encoded(Finish(number=self._number))))
        self._sound = None

    def _start(self, outbox: Outbox, utterance: Utterance, *, at_ms: int) -> None:
        speech = utterance.speech
        rates = self.ready.rates_hz
        to_hz = speech.rate if not rates or speech.rate in rates else rates[0]
        self._sound = (utterance.sentence_id, to_hz, resampled(speech.pcm, speech.rate, to_hz))
        self._begun = self._number
        message = Begin(
            number=self._number,
            sentence=utterance.sentence_id,
            text=utterance.text,
            rate_hz=to_hz,
            duration_ms=speech.duration_ms,
            at_ms=at_ms,
        )
        outbox.put(Frame(head_wire.encoded(message), sentence=self._number))

    # --- the connection ---

    async def run(self) -> None:
        """Connect again and again until cancelled."""
        await self._rests.between(self._connection, self._moved)

    async def _connection(self) -> HeadGone:
        """One connection from its beginning to its end."""
        try:
            wire = await self._dial()
        except HeadGone as gone:
            return gone
        try:
            await self._welcome(wire)
            return await self._talk(wire)
        except HeadGone as gone:
            return gone
        finally:
            await wire.close()

    async def _welcome(self, wire: HeadWire) -> None:
        try:
            async with asyncio.timeout(HANDSHAKE_S):
                first = await _received(wire)
        except TimeoutError as error:
            raise HeadGone("it is there, but says nothing") from error
        if not isinstance(first, Ready):
            raise HeadGone("it did not say first what it can do")
        self.ready = first

    async def _talk(self, wire: HeadWire) -> HeadGone:
        outbox = self._outbox = Outbox(max_bytes=_MOST_WAITING_BYTES)
        self._begun = 0
        if self._level < 1.0:
            self.duck(self._level, 0)
        self._rests.is_up()
        self._moved("connected", self.ready.name)
        ended: list[HeadGone] = []
        tasks: list[asyncio.Task[None]] = []

        async def until_gone(work: Callable[[], object]) -> None:
            try:
                await work()  # type: ignore[misc]
            except HeadGone as gone:
                ended.append(gone)
            for task in tasks:
                if task is not asyncio.current_task():
                    task.cancel()

        try:
            async with asyncio.TaskGroup() as group:
                for work in (lambda: self._write(wire, outbox), lambda: self._read(wire)):
                    tasks.append(group.create_task(until_gone(work), name="talking head"))
        finally:
            self._outbox = None
            self.status = None
        return ended[0]

    async def _write(self, wire: HeadWire, outbox: Outbox) -> None:
        with contextlib.suppress(TimeoutError):
            while (frame := await outbox.next()) is not None:
                async with asyncio.timeout(SLOW_WRITE_S):
                    await wire.send_frame(frame.data, binary=frame.binary)
        self.dropped += 1
        raise HeadGone("it did not keep up with the sound")

    async def _read(self, wire: HeadWire) -> None:
        while True:
            message = await _received(wire)
            if isinstance(message, Status):
                self.status = message
                self._told(message)


async def _received(wire: HeadWire) -> Ready | Status:
    try:
        return head_wire.decoded(await wire.receive())
    except BadHeadMessage as bad:
        raise HeadGone(str(bad)) from bad
