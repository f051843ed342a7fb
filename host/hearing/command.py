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
from host.sample_shop import sample_catalogue
from host.shop_commands import read_catalogue_file
from storage.catalogue import Snapshot


def listen(options: argparse.Namespace, config: Config, *, say: Callable[[str], None]) -> int:
    """Do what was asked; the exit code.

    Raises:
        FileError, HearingError, CatalogueError: one sentence.
    """
    if options.to is not None:
        return asyncio.run(_send(options, config, say))
    if options.file == "-":
        raise FileError("- is for --to URL: name a .wav or a text file")
    named = sample_catalogue() if options.catalog is None else options.catalog
    snapshot = Snapshot(version=1, read_us=machine_now_us(), catalogue=read_catalogue_file(named))
    hear_file(Path(options.file), snapshot, config.hearing, say)
    return 0


async def _send(options: argparse.Namespace, config: Config, say: Callable[[str], None]) -> int:
    secret = read_secrets(config.folder, config.ingest.secret).ingest.get_secret_value()
    file = None if options.file == "-" else Path(options.file)
    seconds = await send_sound(options.to, secret, file, say=say, now_us=machine_now_us)
    say(f"sent {seconds:.1f} s of sound")
    return 0
