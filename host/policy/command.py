"""The command `policy`: its options, and what it shows."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from host.policy.page import summary
from host.policy.table import platforms
from host.usage import UsageError


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    command.add_argument(
        "platform", nargs="*", metavar="PLATFORM", help="in full; without, all in short"
    )


def run(options: argparse.Namespace, say: Callable[[str], None]) -> int:
    """Show what the platforms allow.

    Raises:
        UsageError: a platform that is not in the table.
    """
    for name in options.platform:
        if name not in platforms():
            raise UsageError(
                f"no platform {name[:40]!r} is in the table; there are {', '.join(platforms())}"
            )
    for line in summary(options.platform):
        say(line)
    return 0
