"""The command `rehearse`: answer a question sheet offline."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from host.usage import UsageError

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    command.add_argument("--catalog", type=Path, required=True)
    command.add_argument("--questions", type=Path, required=True)
    command.add_argument("--out", type=Path, required=True)


def run(options: argparse.Namespace, say: Say) -> int:
    """Answer them; raises UsageError, FileError, CatalogueError."""
    from host.answers.rehearse import rehearse
    from host.given_files import check_input, check_output
    from host.shop_commands import read_catalogue_file

    check_input(options.questions, what="--questions")
    check_output(options.out, what="--out", inputs=(options.catalog, options.questions))
    catalogue = read_catalogue_file(options.catalog)
    told: list[str] = []
    code = rehearse(catalogue, options.questions, options.out, say=told.append)
    if code:
        raise UsageError("; ".join(told))
    for line in told:
        say(line)
    return code
