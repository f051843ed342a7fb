"""A voice made of several: when the first cannot speak a sentence, the next one does, at once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import msgspec

from host.speech.ports import Remembering, Speech, Voice, VoiceError

_logger = logging.getLogger(__name__)


class _Health:
    """Whether a voice rests, and until when (seconds of the loop)."""

    def __init__(self, voice: Voice, rest_s: float, rest_cap_s: float) -> None:
        self.voice = voice
        self._first_rest_s = rest_s
        self._rest_cap_s = rest_cap_s
        self._rest_s = rest_s
        self._rests_until_s = float("-inf")

    def rests(self, now_s: float) -> bool:
        return now_s < self._rests_until_s

    def failed(self, now_s: float, asked_s: float) -> None:
        self._rests_until_s = now_s + max(self._rest_s, asked_s)
        self._rest_s = min(self._rest_s * 2, self._rest_cap_s)

    def worked(self) -> None:
        self._rest_s = self._first_rest_s
        self._rests_until_s = float("-inf")


class FallbackVoice:
    """Asks the voices in order. One that fails rests, and is tried again with a later sentence.

    Nothing below it should retry. When all fail or rest, the resting ones are tried too before it
    gives up.

    Args:
        on_failure: called with the voice's name and its error, each time one fails.
        limit_s: a voice that takes longer for a sentence has failed.
        rest_s: how long a voice rests after its first failure in a row; doubles up to `rest_cap_s`.
            One that asked for a longer rest (`VoiceError.retry_after_s`) gets it.
    """

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
        self.capabilities = first.capabilities
        self._on_failure = on_failure
        self._limit_s = limit_s
        self._voices = [_Health(voice, rest_s, rest_cap_s) for voice in (first, *others)]

    @property
    def resting(self) -> tuple[str, ...]:
        """The names of the voices that failed and rest now."""
        now_s = asyncio.get_running_loop().time()
        return tuple(health.voice.name for health in self._voices if health.rests(now_s))

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        """The sentence from the first voice that can; `Speech.voice` says which it was, and
        `Speech.stand_in` whether it was not the first.

        Raises:
            VoiceError: none of them can; its cause is the last one's error.
        """
        now_s = asyncio.get_running_loop().time()
        # Stable: the order stays, those that rest come last.
        in_order = sorted(self._voices, key=lambda health: health.rests(now_s))
        failures: list[str] = []
        cause: VoiceError | None = None
        for health in in_order:
            try:
                speech = await self._ask(health.voice, text, language, rate)
            except VoiceError as error:
                self._note(health, error)
                failures.append(f"{health.voice.name}: {error}")
                cause = error
            else:
                health.worked()
                if health is self._voices[0]:
                    return speech
                return msgspec.structs.replace(speech, stand_in=True)
        raise VoiceError("no voice could speak the sentence; " + "; ".join(failures)) from cause

    def kept(self, text: str, *, language: str, rate: float = 1.0) -> Speech | None:
        """The sound, where the first voice remembers it."""
        first = self._voices[0].voice
        if not isinstance(first, Remembering):
            return None
        return first.kept(text, language=language, rate=rate)

    async def close(self) -> None:
        """Close them all, also where one of them cannot be closed."""
        for health in self._voices:
            try:
                await health.voice.close()
            except (VoiceError, OSError):
                _logger.exception("the voice %s did not close", health.voice.name)

    async def _ask(self, voice: Voice, text: str, language: str, rate: float) -> Speech:
        try:
            async with asyncio.timeout(self._limit_s):
                return await voice.synthesise(text, language=language, rate=rate)
        except TimeoutError:
            raise VoiceError(
                f"{voice.name} gave no sound within {self._limit_s:g} s; it rests for a while"
            ) from None

    def _note(self, health: _Health, error: VoiceError) -> None:
        health.failed(asyncio.get_running_loop().time(), error.retry_after_s)
        if self._on_failure is not None:
            self._on_failure(health.voice.name, error)
