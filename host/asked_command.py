"""The command `asked`: what the room asked, by week, intent and product."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable

from host.place import add_place, config_of

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)


def run(options: argparse.Namespace, say: Say) -> int:
    """Show it; raises LogError."""
    from host.shop_commands import show_asked

    return asyncio.run(show_asked(config_of(options), say=say))
