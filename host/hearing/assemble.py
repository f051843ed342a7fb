"""The ear of a room, made as it is set."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from host.hearing.hearing import Hearing, language_of
from host.hearing.installed import check_installed
from host.hearing.ports import SpeechDetector
from host.hearing.settings import HearingConfig
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


def shared_recogniser(
    config: HearingConfig, language: str, made: dict[str, WhisperRecogniser]
) -> WhisperRecogniser | None:
    """As `make_recogniser`, one worker for all rooms with the same model; `made` keeps them."""
    first = made.get(config.model)
    if first is not None:
        return first.for_language(config.language or language)
    recogniser = make_recogniser(config, language)
    if recogniser is not None:
        made[config.model] = recogniser
    return recogniser


@contextlib.asynccontextmanager
async def listening(
    room: Room, config: HearingConfig, made: dict[str, WhisperRecogniser]
) -> AsyncIterator[Hearing]:
    """The ear of a room; its recogniser loads meanwhile, and is let go of at the end. `made` are
    the recognisers of the program.

    Raises:
        HearingError: what is set is not installed.
    """
    detector = make_detector(config.detector)
    language = language_of(room.parts.mind.snapshot.shop.language)
    recogniser = shared_recogniser(config, language, made)
    try:
        if recogniser is not None:
            await recogniser.start()
        yield Hearing(room.parts, detector, recogniser, config=config)
    finally:
        if recogniser is not None:
            await recogniser.close()
