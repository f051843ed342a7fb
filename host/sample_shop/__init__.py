"""A small shop of our own invention with pictures and a recorded evening, to start with."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def _suffix(language: str) -> str:
    return "" if language == "zh" else "_en"


def sample_catalogue(language: str = "zh") -> Path:
    """The catalogue file: Chinese for "zh", English for any other language."""
    return _HERE / f"catalog{_suffix(language)}.json"


def sample_evening(language: str = "zh") -> Path:
    """The recorded evening, JSON lines in time order; languages as in `sample_catalogue`."""
    return _HERE / f"evening{_suffix(language)}.jsonl"


def picture_folder() -> Path:
    """Where the pictures are that the catalogues name."""
    return _HERE / "pictures"
