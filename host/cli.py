"""The command line: parses, configures, calls one function, and turns errors into one sentence."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from host import command_table
from host.mode import Mode
from host.place import add_place, config_of
from host.usage import UsageError

EXAMPLES = {
    "serve": "python3 run.py serve --port 9000 --evening",
    "import": "python3 run.py import products.xlsx --map 款号=sku --dry-run",
    "stock": "python3 run.py stock A01-BLK-M 0",
    "price": "python3 run.py price A01-BLK-M 89.90",
    "rehearse": "python3 run.py rehearse --catalog catalog.json --questions q.jsonl --out a.jsonl",
    "replay": "python3 run.py replay --catalog catalog.json --chat chat.jsonl --speed max"
    " --out transcript.jsonl",
    "send": "python3 run.py send chat.jsonl --to http://127.0.0.1:8765/ingest/main",
    "listen": "python3 run.py listen said.txt --catalog catalog.json",
    "asked": "python3 run.py asked",
    "say": "python3 run.py say --text 满300减50，3号链接 --out x.wav",
    "notify": "python3 run.py notify --config yaohe.toml",
    "test": "python3 run.py test tests/unit -q",
    **{name: entry.example for name, entry in command_table.TABLE.items()},
}
_LONGEST_RECORDING_BYTES = 16 << 30


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
    except _expected_errors() as error:
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


def _expected_errors() -> tuple[type[Exception], ...]:
    """Errors whose message is a sentence for the user. Imported late: start-up time counts."""
    from chat.ports import ConnectorError
    from demand.demand_error import DemandError
    from host.answers.model.ports import ModelError
    from host.config import ConfigError
    from host.desk.options import DeskError
    from host.given_files import FileError
    from host.hearing.ports import HearingError
    from host.replay import ReplayError
    from host.speech.ports import VoiceError
    from host.speech.spoken.lexicon import LexiconError
    from host.stage.picture.errors import PictureError
    from host.starting import StartError
    from storage.catalogue_store import CatalogueError
    from storage.ports import LogError

    return (
        UsageError, StartError, ConfigError, DeskError, FileError, ReplayError, CatalogueError,
        LogError, ConnectorError, ModelError, HearingError, VoiceError, LexiconError,
        PictureError, DemandError,
    )  # fmt: skip


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

    imports = add("import", _import, "Take in a shop's catalogue file.")
    add_place(imports)
    imports.add_argument("file", type=Path)
    imports.add_argument(
        "--map", action="append", default=[], metavar="HEADING=FIELD",
        help="what a column means, where it was not guessed",
    )  # fmt: skip
    imports.add_argument("--name", help="the shop's name, where the file has none")
    imports.add_argument("--currency", help="ISO 4217 code, where the file has none")
    imports.add_argument("--language", help="language of the shop, where the file has none")
    imports.add_argument("--dry-run", action="store_true", help="check and show, take in nothing")

    for name, help_ in (("stock", "Set the stock of a SKU."), ("price", "Set the price of a SKU.")):
        change = add(name, _change, help_)
        add_place(change)
        change.add_argument("sku")
        change.add_argument(name, metavar=name.upper())

    notify = add("notify", _notify, "Send a test note by each channel of the settings.")
    add_place(notify)

    rehearse = add("rehearse", _rehearse, "Answer a question sheet offline.")
    rehearse.add_argument("--catalog", type=Path, required=True)
    rehearse.add_argument("--questions", type=Path, required=True)
    rehearse.add_argument("--out", type=Path, required=True)

    replay = add("replay", _replay, "Play a recorded room through the real runtime.")
    replay.add_argument("--catalog", type=Path, help="default: the sample shop")
    replay.add_argument("--chat", type=Path, help="default: the sample evening")
    replay.add_argument("--speed", default="max", help="max, or how many times real time")
    replay.add_argument("--out", type=Path, required=True)

    send = add("send", _send, "Send a file of comments to a running room.")
    add_place(send)
    send.add_argument("file", type=Path)
    send.add_argument("--to", required=True, metavar="URL")
    send.add_argument("--speed", default="1", help="max, or how many times real time")

    listen = add("listen", _listen, "Hear the host in a recording, or send sound to a room.")
    add_place(listen)
    listen.add_argument("file", metavar="FILE", help=".wav, a text, or - for raw sound with --to")
    listen.add_argument("--catalog", type=Path, help="default: the sample shop")
    listen.add_argument("--hear-model", metavar="MODEL", help="folder or name, for faster-whisper")
    listen.add_argument("--to", metavar="URL", help="send the sound to a running room instead")

    asked = add("asked", _asked, "What the room asked, by week, intent and product.")
    add_place(asked)

    say = add("say", _hear, "Show how the voice reads a text, and hear it; check the lexicon.")
    add_place(say)
    say.add_argument(
        "--voice", choices=("espeak", "server", "coqui", "paced"), help="kind of voice"
    )
    say.add_argument("--text", help="what is written; without it the lexicon is checked")
    say.add_argument("--language", default="zh", help="zh (default) or en: of the room")
    say.add_argument("--out", type=Path, metavar="FILE.wav", help="write the sound there")

    for name, entry in command_table.TABLE.items():
        command = add(name, partial(_of_table, name), entry.help)
        if name == wanted:
            command_table.add_options(name, command)

    test = add("test", _test, "Check the code and run the tests.")
    test.add_argument("pytest", nargs=argparse.REMAINDER, help="passed on to pytest")
    return parser


def _of_table(name: str, options: argparse.Namespace) -> int:
    return command_table.run(name, options, print)


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


def _notify(options: argparse.Namespace) -> int:
    from host.alerting import send_test
    from host.clock import machine_now_us

    channels = config_of(options).channel
    if not channels:
        raise UsageError(
            "the settings have no [[channel]]; add one (docs/howto/get-alerts.md) and name the file"
            " with --config"
        )
    failures = asyncio.run(send_test(channels, now_us=machine_now_us))
    failed = {failure.split(":", 1)[0] for failure in failures}
    for channel in channels:
        if channel.called not in failed:
            print(f"{channel.called}: 已送达 / delivered")
    if failures:
        raise UsageError("; ".join(failures))
    return 0


def _import(options: argparse.Namespace) -> int:
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
            say=_say,
            complain=_complain,
        )
    )


def _change(options: argparse.Namespace) -> int:
    from host.shop_commands import change_sku

    return asyncio.run(
        change_sku(
            config_of(options),
            options.sku,
            stock=getattr(options, "stock", None),
            price=getattr(options, "price", None),
            say=_say,
        )
    )


def _rehearse(options: argparse.Namespace) -> int:
    from host.answers.rehearse import rehearse
    from host.given_files import check_input, check_output
    from host.shop_commands import read_catalogue_file

    check_input(options.questions, what="--questions")
    check_output(options.out, what="--out", inputs=(options.catalog, options.questions))
    catalogue = read_catalogue_file(options.catalog)
    told: list[str] = []
    code = rehearse(catalogue, options.questions, options.out, say=told.append)
    if code:
        return _refuse("; ".join(told))
    for line in told:
        _say(line)
    return code


def _replay(options: argparse.Namespace) -> int:
    from host.config import Config
    from host.given_files import check_input, check_output
    from host.replay import replay
    from host.sample_shop import sample_catalogue, sample_evening
    from host.shop_commands import read_catalogue_file

    catalogue = sample_catalogue() if options.catalog is None else options.catalog
    chat = sample_evening() if options.chat is None else options.chat
    speed = _speed(options.speed)
    check_input(chat, what="--chat", most_bytes=_LONGEST_RECORDING_BYTES)
    check_output(options.out, what="--out", inputs=(catalogue, chat))
    accounts = replay(
        read_catalogue_file(catalogue),
        chat,
        options.out,
        speed=speed,
        config=Config(),
        say=_say,
    )
    told = ", ".join(f"{name} {count}" for name, count in accounts.outcomes.items())
    _say(f"{accounts.comments} comments: {told or 'none'}; still open {accounts.open}")
    if accounts.forgotten:
        _say(f"{accounts.forgotten} of them are empty: their words were deleted from the log")
    if not accounts.add_up:
        _say("the accounts do not add up: a comment has no outcome or more than one")
    return 0 if accounts.add_up else 1


def _speed(text: str) -> float | None:
    if text == "max":
        return None
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= 10_000:
        raise UsageError(
            f"--speed {text[:40]!r} is neither max nor a number above 0, at most 10000"
        )
    return speed


def _send(options: argparse.Namespace) -> int:
    from chat.connectors.send import send_file
    from host.clock import machine_now_us
    from host.given_files import check_input
    from host.keys import ingest_secret

    config = config_of(options)
    speed = _speed(options.speed)
    check_input(options.file, what="the file", most_bytes=_LONGEST_RECORDING_BYTES)
    accepted = asyncio.run(
        send_file(
            options.to,
            ingest_secret(config).get_secret_value(),
            options.file,
            speed=speed,
            say=_say,
            now_us=machine_now_us,
        )
    )
    if not accepted:
        _say(f"{options.file} has no comments in it: nothing was sent")
    return 0


def _listen(options: argparse.Namespace) -> int:
    from host.hearing.command import listen

    return listen(options, config_of(options), say=_say)


def _asked(options: argparse.Namespace) -> int:
    from host.shop_commands import show_asked

    return asyncio.run(show_asked(config_of(options), say=_say))


def _hear(options: argparse.Namespace) -> int:
    from host.saying import check_lexicon, say_text

    config = config_of(options)
    if options.language not in ("zh", "en"):
        raise UsageError(f"--language is {options.language[:20]!r}; allowed is zh or en")
    if options.text is None:
        if options.out is not None:
            raise UsageError("--out needs a --text to be said")
        check_lexicon(config, say=_say)
        return 0
    say_text(config, options.text, language=options.language, out=options.out, say=_say)
    return 0


def _test(options: argparse.Namespace) -> int:
    from host.testing import run_checks

    return run_checks(options.pytest)


def _say(text: str) -> None:
    print(text, flush=True)


def _say_if_heard(text: str) -> None:
    """A room on air goes on when its terminal is closed or its log's disk is full."""
    with contextlib.suppress(OSError, ValueError):
        _say(text)


def _complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
