"""The ear of a room, made as it is set."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from host.config import HearingConfig
from host.hearing.hearing import Hearing
from host.hearing.ports import Recogniser, SpeechDetector
from host.room import Room


def make_detector(kind: str) -> SpeechDetector:
    """The speech detector of this kind.

    Raises:
        HearingError: it is not installed.
    """
    if kind == "silero":
        from host.hearing.providers.silero import SileroDetector

        return SileroDetector()
    from host.hearing.providers.embedded import EmbeddedDetector

    return EmbeddedDetector()


@contextlib.asynccontextmanager
async def listening(room: Room, config: HearingConfig) -> AsyncIterator[Hearing]:
    """The ear of a room; its recogniser is let go of at the end.

    Raises:
        HearingError: what is set is not installed.
    """
    recogniser: Recogniser | None = None
    try:
        yield Hearing(
            room.parts,
            make_detector(config.detector),
            recogniser,
            config=config,
        )
    finally:
        if recogniser is not None:
            await recogniser.close()
