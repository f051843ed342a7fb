"""A voice that remembers what it said: bounded by bytes, and one synthesis per sentence at a time."""

from __future__ import annotations

from host.speech.ports import Speech, Voice, VoiceCapabilities


class CachedVoice:
    """Keeps sound by (voice, text, language, rate), least recently used first to go.

    Put it under a `FallbackVoice`, never over one: a fallback's silence must not be remembered.
    """

    capabilities: VoiceCapabilities

    def __init__(self, inner: Voice, *, max_bytes: int = 64 * 1024 * 1024) -> None:
        self.name = inner.name
        raise NotImplementedError

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        raise NotImplementedError

    async def close(self) -> None:
        raise NotImplementedError
