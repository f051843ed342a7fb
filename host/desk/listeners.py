"""Sound and captions to every listener of a room: encoded once, sent to all, never waiting.

A listener is an `Outbox`; one that cannot keep up is dropped and counted, and connects again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from host.desk import messages
from host.desk.outbox import Frame, Outbox
from host.speech.ports import Utterance


def _not_now() -> bool:
    return False


class ListenerHub:
    """The air of one room, fanned out. Implements `host.speech.ports.AirSink`.

    `desk_only` says whether only operators may hear what begins now (rehearsal).
    """

    def __init__(self, *, desk_only: Callable[[], bool] = _not_now) -> None:
        self._desk_only = desk_only
        self._operators: set[Outbox] = set()
        self._viewers: set[Outbox] = set()
        self._overlays: set[Outbox] = set()
        self._number = 0
        self._sounding: Utterance | None = None
        self._private = False
        self._sent_bytes = 0
        self.level = 1.0
        """The part of its level that the voice sounds at."""
        self.dropped = 0
        """Listeners that could not keep up, since the start."""

    @property
    def listeners(self) -> int:
        """People connected now; overlays are none."""
        return len(self._operators) + len(self._viewers)

    def join(
        self,
        outbox: Outbox,
        present: tuple[Utterance, int] | None,
        *,
        operator: bool = False,
        overlay: bool = False,
    ) -> None:
        """Send to this outbox from now on, beginning in the middle of the present sentence.

        `present` is what sounds now and how many milliseconds of it have sounded.
        """
        seats = self._overlays if overlay else self._viewers
        (self._operators if operator else seats).add(outbox)
        sounding = self._sounding
        if sounding is None or present is None or (self._private and not operator):
            return
        utterance, at_ms = present
        if utterance.sentence_id == sounding.sentence_id:
            self._catch_up(outbox, sounding, at_ms)

    def leave(self, outbox: Outbox) -> None:
        """Send nothing more to it."""
        self._operators.discard(outbox)
        self._viewers.discard(outbox)
        self._overlays.discard(outbox)

    def begin(self, utterance: Utterance) -> None:
        """A sentence starts now."""
        self._number += 1
        self._sounding = utterance
        self._sent_bytes = 0
        self._private = self._desk_only()
        data = messages.begin_message(self._number, utterance, at_ms=0)
        self._send([Frame(data, sentence=self._number)])

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        """The next piece of its sound."""
        if self._sounding is None or utterance.sentence_id != self._sounding.sentence_id:
            return
        self._sent_bytes = offset_bytes + len(pcm)
        self._send(self._sound_frames(offset_bytes, pcm))

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        """Silence, at once: it overtakes everything that has not gone out."""
        if self._sounding is None or sentence_id != self._sounding.sentence_id:
            return
        frame = Frame(messages.cut_message(self._number, heard_ms))
        for outbox in self._audience():
            outbox.cut(self._number, frame)
        self._sounding = None

    def duck(self, level: float, ramp_ms: int) -> None:
        """The voice at this part of its level. A page that keeps up has nothing waiting, so this
        goes out at once."""
        self.level = level
        frame = Frame(messages.duck_message(level, ramp_ms))
        for outbox in (*self._operators, *self._viewers, *self._overlays):
            outbox.put(frame)

    def finish(self, sentence_id: str) -> None:
        """The sentence has sounded to its end."""
        if self._sounding is None or sentence_id != self._sounding.sentence_id:
            return
        self._send([Frame(messages.finish_message(self._number))])
        self._sounding = None

    def _audience(self) -> tuple[Outbox, ...]:
        if self._private:
            return (*self._operators,)
        return (*self._operators, *self._viewers, *self._overlays)

    def _send(self, frames: Iterable[Frame]) -> None:
        ready = list(frames)
        for outbox in self._audience():
            if not all(outbox.put(frame) for frame in ready):
                self.leave(outbox)
                self.dropped += 1

    def _sound_frames(self, offset_bytes: int, pcm: bytes) -> list[Frame]:
        return [
            Frame(data, binary=True, sentence=self._number)
            for data in messages.sound_messages(self._number, offset_bytes, pcm)
        ]

    def _catch_up(self, outbox: Outbox, utterance: Utterance, at_ms: int) -> None:
        data = messages.begin_message(self._number, utterance, at_ms=at_ms)
        outbox.put(Frame(data, sentence=self._number))
        start = min(at_ms * utterance.speech.rate // 1000 * 2, self._sent_bytes)
        for frame in self._sound_frames(start, utterance.speech.pcm[start : self._sent_bytes]):
            outbox.put(frame)
