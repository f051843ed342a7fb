"""The ear of a room: one source of the host's sound at a time, never more than it can take.

Sound is looked at as it comes and forgotten; nothing of it is written anywhere.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Protocol

import msgspec

from host.hearing.ports import BYTES_PER_S, HeardText, HearingError, Recogniser, SpeechDetector
from host.hearing.speech import Cutter, Stretch

MOST_AHEAD_S = 3.0
"""Sound that comes so much faster than it can have been spoken is dropped, and counted."""
DRY_S = 1.0
"""A source that sends nothing for so long has fallen silent."""
WAITING_MOST = 4
"""Stretches that wait for the recogniser; of more the oldest is given up, and counted."""


class EarListener(Protocol):
    """Who wants to know what is heard."""

    def began(self) -> None:
        """The host speaks."""
        ...

    def ended(self) -> None:
        """The host is silent."""
        ...

    async def heard(self, stretch: Stretch, text: HeardText | None) -> None:
        """A stretch, with its text where there is a recogniser that could tell it."""
        ...

    def trouble(self, sentence: str) -> None:
        """The recogniser failed; "" once it works again."""
        ...

    def source_changed(self) -> None:
        """Another source, or none."""
        ...


class Source:
    """What one microphone or program sends. `feed` it, and `close` it at the end."""

    def __init__(self, ear: Ear, name: str, gone: Callable[[], None]) -> None:
        self.name = name
        self.gone = gone
        self._ear = ear
        self._loop = asyncio.get_running_loop()
        self._start_s = self._loop.time()
        self._taken_bytes = 0

    def feed(self, pcm: bytes) -> None:
        """The next sound: 16 kHz, 16-bit little-endian, mono."""
        elapsed_s = self._loop.time() - self._start_s
        allowed = int((elapsed_s + MOST_AHEAD_S) * BYTES_PER_S) - self._taken_bytes
        if len(pcm) > allowed:
            self._ear.dropped_bytes += len(pcm)
            return
        self._taken_bytes += len(pcm)
        # A source that paused may not bring the pause later.
        if self._taken_bytes < elapsed_s * BYTES_PER_S:
            self._start_s = self._loop.time() - self._taken_bytes / BYTES_PER_S
        self._ear.take(self, pcm)

    def close(self) -> None:
        """Nothing more comes."""
        self._ear.left(self)


class Ear:
    """Listens. Run `run()` in a TaskGroup where there is a recogniser."""

    def __init__(
        self,
        detector: SpeechDetector,
        recogniser: Recogniser | None,
        listener: EarListener,
    ) -> None:
        self.detector = detector
        self.recogniser = recogniser
        self._listener = listener
        self._source: Source | None = None
        self._dry: asyncio.TimerHandle | None = None
        self._waiting: deque[Stretch] = deque()
        self._arrived = asyncio.Event()
        self._cutter = Cutter(
            detector, began=listener.began, ended=listener.ended, stretch=self._queue
        )
        self.dropped_bytes = 0
        """Sound that came faster than anybody speaks."""
        self.given_up = 0
        """Stretches that the recogniser was too slow for."""

    @property
    def source(self) -> str:
        """Whom we listen to, "" for nobody."""
        return self._source.name if self._source is not None else ""

    def open(self, name: str, gone: Callable[[], None]) -> Source:
        """Listen to this source from now on. The one before is told by its `gone`."""
        before = self._source
        if before is not None:
            self.left(before)
            before.gone()
        self._source = Source(self, name, gone)
        self._listener.source_changed()
        return self._source

    def take(self, source: Source, pcm: bytes) -> None:
        """Sound of a source; of one that was replaced it is ignored."""
        if source is not self._source or not pcm:
            return
        self._forget_timer()
        self._cutter.push(pcm)
        if self._cutter.speaking:
            loop = asyncio.get_running_loop()
            self._dry = loop.call_later(DRY_S, self._cutter.stop)

    def left(self, source: Source) -> None:
        """A source ends; unknown ones are ignored."""
        if source is not self._source:
            return
        self._source = None
        self._forget_timer()
        self._cutter.stop()
        self._listener.source_changed()

    async def run(self) -> None:
        """Tell what is said, until cancelled."""
        while True:
            while not self._waiting:
                self._arrived.clear()
                await self._arrived.wait()
            stretch = self._waiting.popleft()
            text = await self._recognised(stretch) if self.recogniser is not None else None
            if stretch.final or text is not None:
                await self._listener.heard(stretch, text)

    def close(self) -> None:
        """Forget what is held: the room ends."""
        self._forget_timer()
        self._waiting.clear()

    async def _recognised(self, stretch: Stretch) -> HeardText | None:
        assert self.recogniser is not None
        try:
            text = await self.recogniser.recognise(stretch.pcm, final=stretch.final)
        except HearingError as error:
            self._listener.trouble(str(error))
            return None
        self._listener.trouble("")
        return text

    def _queue(self, stretch: Stretch) -> None:
        stretch = msgspec.structs.replace(stretch, taken_s=asyncio.get_running_loop().time())
        if not stretch.final:
            # A look is worth something only while nothing else waits.
            if self.recogniser is None or self._waiting:
                return
        else:
            for waiting in tuple(self._waiting):
                if not waiting.final:
                    self._waiting.remove(waiting)
        self._waiting.append(stretch)
        if len(self._waiting) > WAITING_MOST:
            self._waiting.popleft()
            self.given_up += 1
        self._arrived.set()

    def _forget_timer(self) -> None:
        if self._dry is not None:
            self._dry.cancel()
            self._dry = None
