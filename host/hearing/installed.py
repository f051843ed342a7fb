"""Whether what is set for hearing is installed, told before anything else is begun."""

from __future__ import annotations

import importlib.util

from host.hearing.ports import HearingError
from host.hearing.settings import HearingConfig

PACKAGE = "faster_whisper"


def check_installed(config: HearingConfig) -> None:
    """Nothing, where all is there; nothing is loaded by it.

    Raises:
        HearingError: a package is missing; the message names setting and remedy.
    """
    if importlib.util.find_spec(PACKAGE) is not None:
        return
    remedy = "install it with `pip install faster-whisper`"
    if config.model:
        raise HearingError(
            "hearing.model is set and the package faster-whisper is not installed:"
            f" {remedy}, or leave hearing.model empty"
        )
    if config.detector == "silero":
        raise HearingError(
            "hearing.detector is silero and the package faster-whisper is not installed:"
            f" {remedy}, or set hearing.detector to embedded"
        )
