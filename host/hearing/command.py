"""The command `listen`: the host heard in a recording or a transcript, or sound for a room."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from pathlib import Path

from host.clock import machine_now_us
from host.config import Config
from host.given_files import FileError
from host.hearing.offline import hear_file
from host.hearing.sending import send_sound
from host.keys import read_secrets
from host.place import add_place, config_of
from host.sample_shop import sample_catalogue
from host.shop_commands import read_catalogue_file
from storage.catalogue import Snapshot

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)
    command.add_argument("file", metavar="FILE", help=".wav, a text, or - for raw sound with --to")
    command.add_argument("--catalog", type=Path, help="default: the sample shop")
    command.add_argument("--hear-model", metavar="MODEL", help="folder or name, for faster-whisper")
    command.add_argument("--to", metavar="URL", help="send the sound to a running room instead")


def run(options: argparse.Namespace, say: Say) -> int:
    """Do what was asked; the exit code.

    Raises:
        FileError, HearingError, CatalogueError: one sentence.
    """
    config = config_of(options)
    if options.to is not None:
        return asyncio.run(_send(options, config, say))
    if options.file == "-":
        raise FileError("- is for --to URL: name a .wav or a text file")
    named = sample_catalogue() if options.catalog is None else options.catalog
    snapshot = Snapshot(version=1, read_us=machine_now_us(), catalogue=read_catalogue_file(named))
    hear_file(Path(options.file), snapshot, config.hearing, say)
    return 0


async def _send(options: argparse.Namespace, config: Config, say: Say) -> int:
    secret = read_secrets(config.folder, config.ingest.secret).ingest.get_secret_value()
    file = None if options.file == "-" else Path(options.file)
    seconds = await send_sound(options.to, secret, file, say=say, now_us=machine_now_us)
    say(f"sent {seconds:.1f} s of sound")
    return 0
