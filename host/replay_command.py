"""The command `replay`: play a recorded room through the real runtime."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from host.recording_speed import LONGEST_RECORDING_BYTES, read_speed

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    command.add_argument("--catalog", type=Path, help="default: the sample shop")
    command.add_argument("--chat", type=Path, help="default: the sample evening")
    command.add_argument("--speed", default="max", help="max, or how many times real time")
    command.add_argument("--out", type=Path, required=True)


def run(options: argparse.Namespace, say: Say) -> int:
    """Play it; 1 where a comment has no outcome. Raises UsageError, FileError, ReplayError."""
    from host.config import Config
    from host.given_files import check_input, check_output
    from host.replay import replay
    from host.sample_shop import sample_catalogue, sample_evening
    from host.shop_commands import read_catalogue_file

    catalogue = sample_catalogue() if options.catalog is None else options.catalog
    chat = sample_evening() if options.chat is None else options.chat
    speed = read_speed(options.speed)
    check_input(chat, what="--chat", most_bytes=LONGEST_RECORDING_BYTES)
    check_output(options.out, what="--out", inputs=(catalogue, chat))
    accounts = replay(
        read_catalogue_file(catalogue),
        chat,
        options.out,
        speed=speed,
        config=Config(),
        say=say,
    )
    told = ", ".join(f"{name} {count}" for name, count in accounts.outcomes.items())
    say(f"{accounts.comments} comments: {told or 'none'}; still open {accounts.open}")
    if accounts.forgotten:
        say(f"{accounts.forgotten} of them are empty: their words were deleted from the log")
    if not accounts.add_up:
        say("the accounts do not add up: a comment has no outcome or more than one")
    return 0 if accounts.add_up else 1
