"""The command line: parses, configures, calls one function, and turns errors into one sentence."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from host import command_table
from host.expected_errors import expected_errors
from host.mode import Mode
from host.place import add_place, config_of

EXAMPLES = {
    "serve": "python3 run.py serve --port 9000 --evening",
    "test": "python3 run.py test tests/unit -q",
    **{name: entry.example for name, entry in command_table.TABLE.items()},
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code (2: bad input, told in one sentence)."""
    _let_any_text_be_shown()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help")):
        given.insert(0, "serve")
    if any("\0" in argument for argument in given):  # no shell lets it through, a program may
        return _refuse("an argument holds a NUL character: leave it out")
    options = _parser(given[0]).parse_args(given)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return _single_cause(command, options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _forget_output()
        return 0
    except OSError as error:
        _forget_output()
        return _refuse(_in_words(error))
    except expected_errors() as error:
        return _refuse(str(error))


def _refuse(sentence: str) -> int:
    """One sentence on standard error, on one line whatever a name in it holds; exit code 2."""
    line = "".join(c if c.isprintable() else repr(c)[1:-1] for c in sentence)
    print(f"yaohe: {line}", file=sys.stderr)
    return 2


def _single_cause(command: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """Run the command; of a group of errors raise the first, which is what a person can act on."""
    try:
        return command(options)
    except BaseExceptionGroup as group:
        error: BaseException = group
        while isinstance(error, BaseExceptionGroup):
            error = error.exceptions[0]
        raise error from None


def _in_words(error: OSError) -> str:
    reason = error.strerror or str(error) or type(error).__name__
    if error.filename is None:
        return f"the system refused ({reason}): check the disk and the network, then try again"
    return f"{os.fsdecode(error.filename)} cannot be used ({reason}): check the path and its rights"


def _let_any_text_be_shown() -> None:
    """A terminal or pipe that has no Chinese gets question marks, not an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _forget_output() -> None:
    """What could not be written is not tried again when Python ends, which would complain."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        output = sys.stdout.fileno()
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  a device, not a path of ours
            os.dup2(nowhere.fileno(), output)


def _parser(wanted: str = "") -> argparse.ArgumentParser:
    """All commands; those of the table have options only where they are asked for."""
    parser = argparse.ArgumentParser(
        prog="run.py",
        description="Yaohe (吆喝): an AI host for live commerce. Without a command: serve.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, function: Callable[[argparse.Namespace], int], help_: str) -> Any:
        command = commands.add_parser(
            name,
            help=help_,
            description=help_,
            epilog=f"Example: {EXAMPLES[name]}",
        )
        command.set_defaults(command=function)
        return command

    serve = add("serve", _serve, "Be on air: the live room with its desk in the browser.")
    add_place(serve)
    serve.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    serve.add_argument("--port", type=int, help="port to listen on (default 8765, 0 any)")
    serve.add_argument(
        "--voice", choices=("espeak", "server", "coqui", "paced"), help="kind of voice"
    )
    serve.add_argument("--rooms", metavar="ID,ID", help="more rooms of the shop beside the first")
    serve.add_argument("--start", choices=("AI", "OFF", "REHEARSAL"), help="state to begin in")
    serve.add_argument("--mode", choices=[*Mode], help="the AI's part in the room")
    serve.add_argument(
        "--evening", nargs="?", const="sample", metavar="FILE",
        help="play a recorded evening of comments into the room, over and over",
    )  # fmt: skip
    serve.add_argument(
        "--model-url", metavar="URL", help="an OpenAI-compatible language model server"
    )
    serve.add_argument("--model-name", metavar="NAME", help="the model it serves")
    serve.add_argument(
        "--hear-model", metavar="MODEL", help="recognise the host's words: folder or name"
    )
    serve.add_argument("--record", type=Path, metavar="FILE.wav", help="record what is said")
    serve.add_argument("--stage", action="store_true", help="draw and encode the host's picture")
    serve.add_argument(
        "--push", action="append", metavar="URL",
        help="send the stream there (rtmp, rtmps; again for more targets); @FILE reads the address"
        " from a file, so that its key is in no list of processes",
    )  # fmt: skip
    serve.add_argument("--record-video", metavar="FOLDER", help="record the stream in segments")
    serve.add_argument("--no-browser", action="store_true", help="do not open a browser")

    for name, entry in command_table.TABLE.items():
        command = add(name, partial(_of_table, name), entry.help)
        if name == wanted:
            command_table.add_options(name, command)

    test = add("test", _test, "Check the code and run the tests.")
    test.add_argument("pytest", nargs=argparse.REMAINDER, help="passed on to pytest")
    return parser


def _of_table(name: str, options: argparse.Namespace) -> int:
    return command_table.run(name, options, _say)


def _serve(options: argparse.Namespace) -> int:
    from host.serving import run_until_told_to_stop

    evening = options.evening
    if evening == "sample":
        from host.sample_shop import sample_evening

        evening = sample_evening()
    return run_until_told_to_stop(
        config_of(options),
        evening=None if evening is None else Path(evening),
        record=options.record,
        open_browser=not options.no_browser and sys.stdout.isatty(),
        say=_say_if_heard,
    )


def _test(options: argparse.Namespace) -> int:
    from host.testing import run_checks

    return run_checks(options.pytest)


def _say(text: str) -> None:
    print(text, flush=True)


def _say_if_heard(text: str) -> None:
    """A room on air goes on when its terminal is closed or its log's disk is full."""
    with contextlib.suppress(OSError, ValueError):
        _say(text)
