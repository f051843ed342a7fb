"""What waits to be written to one browser: bounded, newest snapshot wins, and a cut overtakes."""

from __future__ import annotations

import asyncio
from collections import deque

import msgspec

MAX_WAITING_BYTES = 2 << 20
MAX_WAITING_FRAMES = 2_048


class Frame(msgspec.Struct, frozen=True):
    """One WebSocket message. `sentence` is the number of the sentence it sounds for, else 0."""

    data: bytes
    binary: bool = False
    sentence: int = 0


class Outbox:
    """Frames for one connection. Filled without waiting; emptied by the connection's writer.

    Policy: too much waiting means that the browser cannot keep up. The outbox then overflows for
    good, everything in it is dropped, and the writer closes the connection (the page connects
    again and gets a fresh snapshot).
    """

    def __init__(self, *, max_bytes: int = MAX_WAITING_BYTES) -> None:
        self._frames: deque[Frame] = deque()
        self._newest: dict[str, Frame] = {}
        self._waiting_bytes = 0
        self._max_bytes = max_bytes
        self._filled = asyncio.Event()
        self.overflowed = False

    def put(self, frame: Frame) -> bool:
        """Queue a frame; False where the outbox has overflowed."""
        if self.overflowed:
            return False
        self._frames.append(frame)
        self._waiting_bytes += len(frame.data)
        self._filled.set()
        if self._waiting_bytes > self._max_bytes or len(self._frames) > MAX_WAITING_FRAMES:
            self._overflow()
        return not self.overflowed

    def replace(self, slot: str, frame: Frame) -> None:
        """Queue a snapshot in place of an older one that has not gone out yet."""
        if not self.overflowed:
            self._newest[slot] = frame
            self._filled.set()

    def cut(self, sentence: int, frame: Frame) -> None:
        """Forget the sound of this sentence that has not gone out; `frame` overtakes the rest."""
        if self.overflowed:
            return
        kept = [waiting for waiting in self._frames if waiting.sentence != sentence]
        self._frames = deque([frame, *kept])
        self._waiting_bytes = sum(len(waiting.data) for waiting in self._frames)
        self._filled.set()

    async def next(self) -> Frame | None:
        """The next frame to write, snapshots first; None once the outbox has overflowed."""
        while not (self.overflowed or self._newest or self._frames):
            self._filled.clear()
            await self._filled.wait()
        if self.overflowed:
            return None
        if self._newest:
            return self._newest.pop(next(iter(self._newest)))
        frame = self._frames.popleft()
        self._waiting_bytes -= len(frame.data)
        return frame

    def _overflow(self) -> None:
        self.overflowed = True
        self._frames.clear()
        self._newest.clear()
        self._waiting_bytes = 0


class WordsOutbox(Outbox):
    """For a page that draws and does not sound: binary frames are left out."""

    def put(self, frame: Frame) -> bool:
        """Queue a frame, unless it is sound; False where the outbox has overflowed."""
        return not self.overflowed if frame.binary else super().put(frame)
