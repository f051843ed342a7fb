"""A voice without sound: silence as long as a person would need for the sentence, at once.

Replay and tests run on it, and it is the last to fall back on: captions go on without a sound.
"""

from __future__ import annotations

from math import ceil

from host.speech.ports import Speech, SpeechMark, VoiceCapabilities
from host.speech.spoken import SpokenSegment, spoken_text

DEFAULT_RATE_HZ = 22_050
CHINESE_CHARACTER_MS = 220  # 4.5 characters a second
ENGLISH_CHARACTER_MS = 65  # about 150 words a minute
PAUSE_MS = 180
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
        marks: list[SpeechMark] = []
        at_ms = 0.0
        for segment in spoken_text(text, language).segments:
            duration_ms = _duration_ms(segment) / pace
            if not segment.is_pause:
                marks.append(
                    SpeechMark("word", int(at_ms), int(duration_ms), segment.start, segment.length)
                )
            at_ms += duration_ms
        # Rounded up, so that the last mark ends inside.
        samples = -(-ceil(max(at_ms, LEAST_MS)) * self._rate_hz // 1000)
        return Speech(
            pcm=bytes(samples * 2), rate=self._rate_hz, marks=tuple(marks), voice=self.name
        )

    async def close(self) -> None:
        """Nothing is held."""


def _duration_ms(segment: SpokenSegment) -> int:
    if segment.is_pause:
        return PAUSE_MS
    per_character = CHINESE_CHARACTER_MS if segment.language == "zh" else ENGLISH_CHARACTER_MS
    return per_character * len(segment.text)
