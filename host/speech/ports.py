"""What the host needs from a voice, and from whatever carries its sound away."""

from __future__ import annotations

from typing import Literal, Protocol, runtime_checkable

import msgspec

from host.events import SentenceKind


class VoiceError(Exception):
    """A voice could not speak a sentence; the message says why and what to do. `retry_after_s` is
    how long it asked to be left alone."""

    code = "voice"
    retry_after_s: float = 0.0


class VoiceUnavailable(VoiceError):
    """The voice cannot be used here at all (its package or its worker is missing)."""

    code = "voice.unavailable"


class SpeechMark(msgspec.Struct, frozen=True):
    """When something of the sentence sounds. For words `start` and `length` are code points of the
    written sentence; for phonemes `symbol` is its IPA name and `start`/`length` are 0."""

    kind: Literal["word", "phoneme"]
    at_ms: int
    duration_ms: int
    start: int = 0
    length: int = 0
    symbol: str = ""


class Speech(msgspec.Struct, frozen=True):
    """A spoken sentence: 16-bit little-endian mono PCM at `rate` Hz, with marks in time order.
    `stand_in`: another voice than the one asked spoke it, because that one could not."""

    pcm: bytes
    rate: int
    marks: tuple[SpeechMark, ...] = ()
    voice: str = ""
    stand_in: bool = False

    @property
    def duration_ms(self) -> int:
        return len(self.pcm) // 2 * 1000 // self.rate


class VoiceCapabilities(msgspec.Struct, frozen=True, kw_only=True):
    """What a voice can do, declared by its provider. `by_clause`: it takes its time, so that a
    sentence that is needed at once is better asked for clause by clause."""

    languages: tuple[str, ...]
    word_marks: bool = False
    phoneme_marks: bool = False
    by_clause: bool = False


class Voice(Protocol):
    """Turns a written sentence into sound. A provider reads numbers by itself from the written
    text; it never changes what is said."""

    name: str
    capabilities: VoiceCapabilities

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        """The sentence as sound; `rate` 1.0 is the voice's own pace.

        Raises:
            VoiceError: this sentence, now, cannot be spoken. The caller decides what follows.
        """
        ...

    async def close(self) -> None:
        """Let go of worker and memory."""
        ...


@runtime_checkable
class Remembering(Protocol):
    """A voice that knows at once whether a sentence's sound is there already."""

    def kept(self, text: str, *, language: str, rate: float = 1.0) -> Speech | None:
        """The sound, where it need not be made."""
        ...


class Utterance(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that is about to sound."""

    sentence_id: str
    sentence_kind: SentenceKind
    text: str
    speech: Speech
    product_id: str | None = None
    answer_id: str | None = None

    @property
    def logged_id(self) -> str:
        """The id of the sentence in the log; a sentence that sounds in parts has one, its parts
        have `~1` and so on behind it."""
        return self.sentence_id.partition("~")[0]


class AirSink(Protocol):
    """Where sound goes: the room page's listeners, a recorder, later the stage. Never blocks; a
    sink that cannot keep up drops its own slow listeners."""

    def begin(self, utterance: Utterance) -> None:
        """A sentence starts now."""
        ...

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        """The next piece of its sound."""
        ...

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        """Silence, at once: drop whatever of this sentence has not sounded."""
        ...

    def finish(self, sentence_id: str) -> None:
        """The sentence has sounded to its end."""
        ...


@runtime_checkable
class DuckingSink(Protocol):
    """A sink that can play what it is given more quietly."""

    def duck(self, level: float, ramp_ms: int) -> None:
        """The voice at this part of its level from now on (1.0: in full), reached within
        `ramp_ms`. What has been handed out and not yet sounded is meant too."""
        ...
