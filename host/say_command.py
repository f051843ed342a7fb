"""The command `say`: how the voice reads a text."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from host.place import add_place, config_of
from host.usage import UsageError

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)
    command.add_argument(
        "--voice", choices=("espeak", "server", "coqui", "paced"), help="kind of voice"
    )
    command.add_argument("--text", help="what is written; without it the lexicon is checked")
    command.add_argument("--language", default="zh", help="zh (default) or en: of the room")
    command.add_argument("--out", type=Path, metavar="FILE.wav", help="write the sound there")


def run(options: argparse.Namespace, say: Say) -> int:
    """Show it, say it into a file, or check the lexicon; raises UsageError, VoiceError."""
    from host.saying import check_lexicon, say_text

    config = config_of(options)
    if options.language not in ("zh", "en"):
        raise UsageError(f"--language is {options.language[:20]!r}; allowed is zh or en")
    if options.text is None:
        if options.out is not None:
            raise UsageError("--out needs a --text to be said")
        check_lexicon(config, say=say)
        return 0
    say_text(config, options.text, language=options.language, out=options.out, say=say)
    return 0
