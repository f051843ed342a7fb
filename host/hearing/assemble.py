"""The ear of a room, made as it is set."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from host.config import HearingConfig
from host.hearing.hearing import Hearing, language_of
from host.hearing.installed import check_installed
from host.hearing.ports import SpeechDetector
from host.room import Room

if TYPE_CHECKING:
    from host.hearing.providers.whisper import WhisperRecogniser


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


def make_recogniser(config: HearingConfig, language: str) -> WhisperRecogniser | None:
    """What tells what is said, None where no model is set. `language` is the shop's.

    Raises:
        HearingError: what it needs is not installed.
    """
    check_installed(config)
    if not config.model:
        return None
    from host.hearing.providers.whisper import WhisperRecogniser

    return WhisperRecogniser(config.model, language=config.language or language)


@contextlib.asynccontextmanager
async def listening(room: Room, config: HearingConfig) -> AsyncIterator[Hearing]:
    """The ear of a room; its recogniser loads meanwhile, and is let go of at the end.

    Raises:
        HearingError: what is set is not installed.
    """
    detector = make_detector(config.detector)
    recogniser = make_recogniser(config, language_of(room.parts.mind.snapshot.shop.language))
    try:
        if recogniser is not None:
            await recogniser.start()
        yield Hearing(room.parts, detector, recogniser, config=config)
    finally:
        if recogniser is not None:
            await recogniser.close()
