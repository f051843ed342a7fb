"""From how likely each frame is speech to when speech begins and ends."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

import msgspec

from host.hearing.ports import RATE_HZ, SpeechDetector

ONSET_MS = 60
"""So much of the last `ONSET_WITHIN_MS` must be speech for it to begin."""
ONSET_WITHIN_MS = 140
HANGOVER_MS = 450
"""So long must there be no speech for it to end: the longest pause within a word or a clause."""
LIKELY = 0.5


class Change(msgspec.Struct, frozen=True):
    """Speech began or ended; `at_ms` of the sound heard so far."""

    speaking: bool
    at_ms: int


class Gate:
    """Takes sound as it comes and gives the changes. Bounded: at most one frame is kept."""

    def __init__(self, detector: SpeechDetector) -> None:
        self._detector = detector
        self._frame_bytes = detector.frame_samples * 2
        frame_ms = detector.frame_samples * 1000 / RATE_HZ
        self._onset = max(2, round(ONSET_MS / frame_ms))
        self._recent: deque[bool] = deque(
            maxlen=max(self._onset, round(ONSET_WITHIN_MS / frame_ms))
        )
        self._hangover = round(HANGOVER_MS / frame_ms)
        self._rest = b""
        self._frames = 0
        self._silent = 0
        self.speaking = False

    @property
    def at_ms(self) -> int:
        """How much has been looked at."""
        return self._frames * self._detector.frame_samples * 1000 // RATE_HZ

    def push(self, pcm: bytes) -> Iterator[Change]:
        """Look at more sound (whole samples or not) and give each change as it is found."""
        self._rest += pcm
        size = self._frame_bytes
        while len(self._rest) >= size:
            frame, self._rest = self._rest[:size], self._rest[size:]
            self._frames += 1
            if self._take(self._detector.score(frame) >= LIKELY):
                yield Change(self.speaking, self.at_ms)

    def stop(self) -> Iterator[Change]:
        """The sound ends: so does speech."""
        self._rest = b""
        self._recent.clear()
        self._detector.reset()
        if self.speaking:
            self.speaking = False
            yield Change(False, self.at_ms)

    def _take(self, likely: bool) -> bool:
        """Whether this frame changes anything."""
        self._recent.append(likely)
        self._silent = 0 if likely else self._silent + 1
        if self.speaking:
            if self._silent < self._hangover:
                return False
            self.speaking = False
            self._recent.clear()
            return True
        if sum(self._recent) < self._onset:
            return False
        self.speaking = True
        return True
