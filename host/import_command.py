"""The command `import`: take in a shop's catalogue file."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

from host.place import add_place, config_of
from host.usage import UsageError

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)
    command.add_argument("file", type=Path)
    command.add_argument(
        "--map", action="append", default=[], metavar="HEADING=FIELD",
        help="what a column means, where it was not guessed",
    )  # fmt: skip
    command.add_argument("--name", help="the shop's name, where the file has none")
    command.add_argument("--currency", help="ISO 4217 code, where the file has none")
    command.add_argument("--language", help="language of the shop, where the file has none")
    command.add_argument("--dry-run", action="store_true", help="check and show, take in nothing")


def run(options: argparse.Namespace, say: Say) -> int:
    """Check it, say what would change, take it in; raises UsageError, CatalogueError."""
    from host.shop_commands import import_catalogue

    mapping: dict[str, str] = {}
    for pair in options.map:
        heading, found, field = pair.partition("=")
        if not found or not heading or not field:
            raise UsageError(f"--map {pair!r} is not HEADING=FIELD, e.g. --map 款号=sku")
        mapping[heading] = field
    return asyncio.run(
        import_catalogue(
            config_of(options),
            options.file,
            mapping=mapping,
            shop_name=options.name,
            currency=options.currency,
            language=options.language,
            dry_run=options.dry_run,
            say=say,
            complain=_complain,
        )
    )


def _complain(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
