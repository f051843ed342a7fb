"""A voice without sound: silence as long as a person would need for the sentence, at once.

Replay and tests run on it, and it is the last to fall back on: captions go on without a sound.
"""

from __future__ import annotations

from host.speech.ports import Speech, SpeechMark, VoiceCapabilities
from host.speech.spoken import spoken_text

DEFAULT_RATE_HZ = 22_050


class PacedVoice:
    """Silence with word marks, paced by what would be spoken."""

    name = "paced"
    capabilities = VoiceCapabilities(languages=("zh", "en"), word_marks=True)

    def __init__(self, *, rate_hz: int = DEFAULT_RATE_HZ) -> None:
        self._rate_hz = rate_hz

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        raise NotImplementedError

    async def close(self) -> None:
        """Nothing is held."""
