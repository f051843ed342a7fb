"""The embedded voice: espeak-ng in worker processes, Mandarin by pinyin, English as it is.

espeak-ng is GPL-3, so its library is loaded by the worker only; this process talks to it in frames
over a pipe (docs/decisions/0004-embedded-voice.md). Not for a virtual-time loop.
"""

from __future__ import annotations

from host.speech.ports import Speech, VoiceCapabilities


class EspeakVoice:
    """Speaks Mandarin and English from packages alone.

    Args:
        workers: how many sentences can be made at once.
        limit_s: longest time for one sentence before its worker is replaced.
        start_limit_s: longest time for a worker to come up.
    """

    name = "espeak"
    capabilities = VoiceCapabilities(languages=("zh", "en"), word_marks=True, phoneme_marks=True)

    def __init__(
        self, *, workers: int = 1, limit_s: float = 2.0, start_limit_s: float = 10.0
    ) -> None:
        raise NotImplementedError

    async def start(self) -> None:
        """Start the workers without waiting for them to be ready; optional, `synthesise` starts
        what is missing."""
        raise NotImplementedError

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        raise NotImplementedError

    async def close(self) -> None:
        raise NotImplementedError
