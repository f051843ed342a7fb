"""The command `send`: send a file of comments to a running room."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from pathlib import Path

from host.place import add_place, config_of
from host.recording_speed import LONGEST_RECORDING_BYTES, read_speed

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)
    command.add_argument("file", type=Path)
    command.add_argument("--to", required=True, metavar="URL")
    command.add_argument("--speed", default="1", help="max, or how many times real time")


def run(options: argparse.Namespace, say: Say) -> int:
    """Send them; raises UsageError, FileError, ConnectorError."""
    from chat.connectors.send import send_file
    from host.clock import machine_now_us
    from host.given_files import check_input
    from host.keys import ingest_secret

    config = config_of(options)
    speed = read_speed(options.speed)
    check_input(options.file, what="the file", most_bytes=LONGEST_RECORDING_BYTES)
    accepted = asyncio.run(
        send_file(
            options.to,
            ingest_secret(config).get_secret_value(),
            options.file,
            speed=speed,
            say=say,
            now_us=machine_now_us,
        )
    )
    if not accepted:
        say(f"{options.file} has no comments in it: nothing was sent")
    return 0
