"""What hearing needs: something that tells speech from other sound, and something that tells what
was said."""

from __future__ import annotations

from typing import Protocol

import msgspec

RATE_HZ = 16_000
"""All sound is heard as 16-bit little-endian mono PCM at this rate."""
BYTES_PER_S = RATE_HZ * 2


class HearingError(Exception):
    """Hearing does not work as it is set; one sentence with the remedy."""

    code = "hearing"


class SpeechDetector(Protocol):
    """Tells how likely each little piece of sound is speech. Keeps what it needs of the past;
    `reset` forgets it."""

    name: str
    frame_samples: int
    """How many samples it looks at a time (at `RATE_HZ`)."""

    def score(self, frame: bytes) -> float:
        """0 to 1 for the next frame; quick (under 2 ms), as it runs between everything else."""
        ...

    def reset(self) -> None:
        """Another sound begins."""
        ...


class HeardWord(msgspec.Struct, frozen=True):
    """A recognised word, in milliseconds from the beginning of the sound."""

    text: str
    start_ms: int
    end_ms: int
    sureness: float = 1.0


class HeardText(msgspec.Struct, frozen=True, kw_only=True):
    """What was understood of a piece of sound. `sureness` is 0 to 1, as the recogniser tells it."""

    text: str
    sureness: float = 1.0
    language: str = ""
    words: tuple[HeardWord, ...] = ()


NOTHING_HEARD = HeardText(text="", sureness=0.0)


class Recogniser(Protocol):
    """Turns a piece of speech into text."""

    name: str

    async def recognise(self, pcm: bytes, *, final: bool) -> HeardText:
        """What is said in this sound. `final` False asks for a quick look at speech that goes on.

        Raises:
            HearingError: it cannot be told; the next piece may be.
        """
        ...

    async def close(self) -> None:
        """Let go of worker and memory."""
        ...
