"""A voice that remembers what it said, bounded by bytes; one synthesis per sentence at a time."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable

from host.speech.ports import Speech, Voice, VoiceError
from host.speech.spoken import NO_LEXICON, Lexicon

_Key = tuple[str, str, str, float, str]
_MARK_BYTES = 120  # what one mark weighs, about


class CachedVoice:
    """Keeps sound by (voice, text, language, rate, lexicon), least recently used first to go.
    Callers who want the same sentence at the same time share one synthesis, and its failure.

    Put it under a `FallbackVoice`, never over one: a fallback's silence must not be remembered.

    Args:
        max_bytes: the most sound to keep; a single sentence above it is passed on and not kept.
        lexicon: the shop's lexicon as it is now; sound made with another one is not given out.
    """

    def __init__(
        self,
        inner: Voice,
        *,
        max_bytes: int = 64 * 1024 * 1024,
        lexicon: Callable[[], Lexicon] = lambda: NO_LEXICON,
    ) -> None:
        self.name = inner.name
        self.capabilities = inner.capabilities
        self.bytes_kept = 0
        self.hits = 0
        self.misses = 0
        self._inner = inner
        self._max_bytes = max_bytes
        self._lexicon = lexicon
        self._kept: OrderedDict[_Key, Speech] = OrderedDict()
        # In the making: resolved with the sound, its failure, or None when its maker was cancelled.
        self._making: dict[_Key, asyncio.Future[Speech | VoiceError | None]] = {}

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        """The remembered sound, or new sound that is remembered.

        Raises:
            VoiceError: the inner voice could not speak it; failures are not remembered.
        """
        key = self._key(text, language, rate)
        while True:
            kept = self._kept.get(key)
            if kept is not None:
                self._kept.move_to_end(key)
                self.hits += 1
                return kept
            making = self._making.get(key)
            if making is None:
                return await self._make(key)
            made = await asyncio.shield(making)
            if isinstance(made, VoiceError):
                raise made
            if made is not None:
                self.hits += 1
                return made

    def kept(self, text: str, *, language: str, rate: float = 1.0) -> Speech | None:
        """The sound, where it is there already."""
        return self._kept.get(self._key(text, language, rate))

    async def close(self) -> None:
        """Forget everything and close the inner voice."""
        self._kept.clear()
        self.bytes_kept = 0
        await self._inner.close()

    async def _make(self, key: _Key) -> Speech:
        self.misses += 1
        future: asyncio.Future[Speech | VoiceError | None]
        future = asyncio.get_running_loop().create_future()
        self._making[key] = future
        outcome: Speech | VoiceError | None = None
        try:
            _, text, language, rate, _ = key
            outcome = await self._inner.synthesise(text, language=language, rate=rate)
            self._keep(key, outcome)
            return outcome
        except VoiceError as error:
            outcome = error
            raise
        finally:
            del self._making[key]
            future.set_result(outcome)

    def _key(self, text: str, language: str, rate: float) -> _Key:
        return self.name, text, language, rate, self._lexicon().digest

    def _keep(self, key: _Key, speech: Speech) -> None:
        size = _size(speech)
        if size > self._max_bytes:
            return
        self._kept[key] = speech
        self.bytes_kept += size
        while self.bytes_kept > self._max_bytes:
            _, dropped = self._kept.popitem(last=False)
            self.bytes_kept -= _size(dropped)


def _size(speech: Speech) -> int:
    return len(speech.pcm) + _MARK_BYTES * len(speech.marks)
