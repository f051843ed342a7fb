"""Where a command finds its shop: settings, data folder, database; and what overrides them."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from host.usage import UsageError


def add_place(command: argparse.ArgumentParser) -> None:
    """The options that say which shop is meant."""
    command.add_argument("--config", type=Path, metavar="FILE.toml", help="settings")
    command.add_argument("--data", metavar="FOLDER", help="data folder (default yaohe-data)")
    command.add_argument("--database", metavar="URL", help="default: SQLite in the data folder")


def config_of(options: argparse.Namespace) -> Any:
    from host.config import read_config

    overrides = {
        "data_folder": options.data,
        "database": options.database,
        "desk.host": getattr(options, "host", None),
        "desk.port": getattr(options, "port", None),
        "voice.kind": getattr(options, "voice", None),
        "room.start": getattr(options, "start", None),
        "room.mode": getattr(options, "mode", None),
        "rooms": _more_rooms(getattr(options, "rooms", None)),
        "stage.on": getattr(options, "stage", False) or None,
        "stage.push": _addresses(getattr(options, "push", None)),
        "stage.record": getattr(options, "record_video", None),
        "model.url": getattr(options, "model_url", None),
        "model.name": getattr(options, "model_name", None),
        "hearing.model": getattr(options, "hear_model", None),
    }
    return read_config(options.config, os.environ, overrides)


def _more_rooms(given: str | None) -> list[dict[str, str]] | None:
    """`--rooms b,c`: rooms beside the first, with the usual settings."""
    return None if given is None else [{"id": id_.strip()} for id_ in given.split(",")]


def _addresses(given: list[str] | None) -> list[str] | None:
    """The addresses to push to; `@FILE` is the first line of that file."""
    if given is None:
        return None
    return [_first_line(Path(each[1:])) if each.startswith("@") else each for each in given]


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8") as opened:
            return opened.readline(4_096).strip()
    except UnicodeDecodeError as error:
        raise UsageError(f"--push @{file} is not a text file") from error
