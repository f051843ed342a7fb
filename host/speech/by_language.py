"""A voice for each language: the sentence decides, by the language it will be read in."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from host.speech.ports import Remembering, Speech, Voice
from host.speech.spoken import sentence_language


class VoiceByLanguage:
    """Speaks with the voice of the sentence's language, with the `first` where it has none of its
    own. It is named after the first, and can do what each of them can."""

    def __init__(self, first: Voice, others: Mapping[str, Voice]) -> None:
        self._first = first
        self._others = dict(others)
        all_ = (first, *self._others.values())
        self.name = first.name
        self.capabilities = msgspec.structs.replace(
            first.capabilities,
            word_marks=all(voice.capabilities.word_marks for voice in all_),
            phoneme_marks=all(voice.capabilities.phoneme_marks for voice in all_),
            by_clause=any(voice.capabilities.by_clause for voice in all_),
        )

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        """The sentence from its language's voice.

        Raises:
            VoiceError: that voice could not speak it.
        """
        return await self._of(text, language).synthesise(text, language=language, rate=rate)

    def kept(self, text: str, *, language: str, rate: float = 1.0) -> Speech | None:
        """The sound, where the voice that would speak it remembers it."""
        voice = self._of(text, language)
        if not isinstance(voice, Remembering):
            return None
        return voice.kept(text, language=language, rate=rate)

    async def close(self) -> None:
        """Close them all."""
        for voice in (self._first, *self._others.values()):
            await voice.close()

    def _of(self, text: str, language: str) -> Voice:
        return self._others.get(sentence_language(text, language), self._first)
