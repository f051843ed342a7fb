"""The command `stock`: set the stock of a SKU."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable

from host.place import add_place, config_of

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)
    command.add_argument("sku")
    command.add_argument("stock", metavar="STOCK")


def run(options: argparse.Namespace, say: Say) -> int:
    """Set it; raises UsageError, CatalogueError."""
    from host.shop_commands import change_sku

    config = config_of(options)
    return asyncio.run(change_sku(config, options.sku, stock=options.stock, price=None, say=say))
