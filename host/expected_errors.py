"""Errors that a person can act on, which a program tells in one sentence."""

from __future__ import annotations


def expected_errors() -> tuple[type[Exception], ...]:
    """Errors whose message is a sentence for the user. Imported late: start-up time counts."""
    from chat.ports import ConnectorError
    from demand.demand_error import DemandError
    from host.answers.model.ports import ModelError
    from host.config import ConfigError
    from host.desk.options import DeskError
    from host.given_files import FileError
    from host.hearing.ports import HearingError
    from host.replay import ReplayError
    from host.speech.ports import VoiceError
    from host.speech.spoken.lexicon import LexiconError
    from host.stage.picture.errors import PictureError
    from host.starting import StartError
    from host.usage import UsageError
    from storage.catalogue_store import CatalogueError
    from storage.ports import LogError

    return (
        UsageError, StartError, ConfigError, DeskError, FileError, ReplayError, CatalogueError,
        LogError, ConnectorError, ModelError, HearingError, VoiceError, LexiconError,
        PictureError, DemandError,
    )  # fmt: skip
