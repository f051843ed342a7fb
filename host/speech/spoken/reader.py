"""Reads a written sentence aloud on paper."""

from __future__ import annotations

from host.speech.spoken.spoken import Spoken


def spoken_text(text: str, language: str) -> Spoken:
    """The sentence as it is spoken in `language` ("zh" or "en"); runs of the other language keep
    theirs."""
    raise NotImplementedError
