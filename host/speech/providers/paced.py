"""A voice without sound: silence as long as a person would need for the sentence, at once.

Replay and tests run on it, and it is the last to fall back on: captions go on without a sound.
"""

from __future__ import annotations

from math import ceil

from host.speech.marks import PAUSE_MS, estimated_marks, usual_duration_ms
from host.speech.ports import Speech, VoiceCapabilities
from host.speech.spoken import spoken_text

DEFAULT_RATE_HZ = 22_050
LEAST_MS = 200
_SLOWEST, _FASTEST = 0.5, 2.0


class PacedVoice:
    """Silence with word marks, paced by what would be spoken (4.5 Chinese characters a second).
    Works on any loop, needs no process, and never fails."""

    name = "paced"
    capabilities = VoiceCapabilities(languages=("zh", "en"), word_marks=True)

    def __init__(self, *, rate_hz: int = DEFAULT_RATE_HZ) -> None:
        self._rate_hz = rate_hz

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        """The silence; `rate` is kept within 0.5 and 2."""
        pace = max(_SLOWEST, min(rate, _FASTEST))
        spoken = spoken_text(text, language)
        duration_ms = ceil(max(usual_duration_ms(spoken) / pace, LEAST_MS))
        # Rounded up, so that the last mark ends inside.
        samples = -(-duration_ms * self._rate_hz // 1000)
        last_ms = PAUSE_MS if spoken.segments and spoken.segments[-1].is_pause else 0
        marks = estimated_marks(spoken, begin_ms=0, end_ms=duration_ms - round(last_ms / pace))
        return Speech(pcm=bytes(samples * 2), rate=self._rate_hz, marks=marks, voice=self.name)

    async def close(self) -> None:
        """Nothing is held."""
