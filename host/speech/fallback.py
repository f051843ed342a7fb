"""A voice made of several: when the first cannot speak a sentence, the next one does, at once."""

from __future__ import annotations

from collections.abc import Callable

from host.speech.ports import Speech, Voice, VoiceCapabilities, VoiceError


class FallbackVoice:
    """Asks the voices in order. One that fails rests, and is tried again with a later sentence.

    Args:
        on_failure: called with the voice's name and its error, each time one fails.
        limit_s: a voice that takes longer for a sentence has failed.
        rest_s: how long a voice rests after its first failure in a row; doubles up to `rest_cap_s`.
    """

    capabilities: VoiceCapabilities

    def __init__(
        self,
        first: Voice,
        *others: Voice,
        on_failure: Callable[[str, VoiceError], None] | None = None,
        limit_s: float = 3.0,
        rest_s: float = 5.0,
        rest_cap_s: float = 60.0,
    ) -> None:
        self.name = first.name
        raise NotImplementedError

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        raise NotImplementedError

    async def close(self) -> None:
        raise NotImplementedError
