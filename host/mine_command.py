"""The command `mine`: its options, and what it does with them."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from host.place import add_place, config_of
from host.shop_demand import newest_catalogue
from host.usage import UsageError
from host.weekly.settings import MOST_TOKENS
from host.zone import read_zone

if TYPE_CHECKING:
    from demand.mining.learned import Learned
    from demand.mining.outcome import Outcome
    from demand.mining.second_reading import Asked
    from host.config import Config
    from storage.catalogue import Catalogue

_MOST_BYTES = 64 << 30
Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)
    command.add_argument(
        "file", nargs="*", type=Path,
        help="exported comments (CSV, JSON lines, Parquet, .xlsx); without one: the event log",
    )  # fmt: skip
    command.add_argument(
        "--catalog", type=Path, help="what the shop has; default: the catalogue in the database"
    )
    command.add_argument("--out", type=Path, metavar="FILE.csv|.parquet", help="the weekly signals")
    command.add_argument("--needs", type=Path, metavar="FILE.json", help="the unmet needs")
    command.add_argument(
        "--map", action="append", default=[], metavar="HEADING=FIELD",
        help="what a column means (text, time, viewer, room, product, category)",
    )  # fmt: skip
    command.add_argument(
        "--learned", type=Path, metavar="FILE.json",
        help="words learned from viewers: read before, added to afterwards",
    )  # fmt: skip
    command.add_argument("--day", metavar="2026-11-16", help="of a recording that counts seconds")
    command.add_argument("--zone", default="Asia/Shanghai", help="in which weeks begin")
    command.add_argument("--language", choices=("zh", "en"), help="of values and of the table")
    command.add_argument(
        "--k", type=int, default=5, help="people a row needs to leave the house (default 5)"
    )
    command.add_argument(
        "--anew", action="store_true", help="read the whole log again, as after new products"
    )
    command.add_argument(
        "--ask-model", type=int, default=0, metavar="TOKENS",
        help="have the model of [model] read what no word tells, for so many tokens",
    )  # fmt: skip
    command.add_argument("--show", action="store_true", help="show the newest week")


def run(options: argparse.Namespace, say: Say) -> int:
    """Check what was given, mine it, write and show what it came to.

    Raises:
        UsageError, FileError, DemandError: one sentence.
    """
    _check(options)
    config = config_of(options)
    with tempfile.TemporaryDirectory(prefix="yaohe-mine-") as folder:
        return _mine(options, config, Path(folder), say)


def _check(options: argparse.Namespace) -> None:
    from host.given_files import check_input, check_output

    for file in options.file:
        check_input(file, what="the file", most_bytes=_MOST_BYTES)
    if options.catalog is not None:
        check_input(options.catalog, what="--catalog")
    if options.out is not None:
        check_output(options.out, what="--out", inputs=options.file)
        if options.out.suffix.lower() not in (".csv", ".parquet"):
            raise UsageError(f"--out {options.out} ends neither in .csv nor in .parquet")
    if options.needs is not None:
        check_output(options.needs, what="--needs", inputs=options.file)
    if options.learned is not None:
        check_output(options.learned, what="--learned", inputs=options.file)
    if not 0 <= options.ask_model <= MOST_TOKENS:
        raise UsageError(f"--ask-model is {options.ask_model}; allowed is 0 to {MOST_TOKENS}")
    if not 1 <= options.k <= 1000:
        raise UsageError(f"--k is {options.k}; allowed is 1 to 1000")
    read_zone(options.zone)


def _mine(options: argparse.Namespace, config: Config, folder: Path, say: Say) -> int:
    from demand.mining.signal_table import write_signals
    from demand.needs_file import write_needs
    from host.given_files import make_folder

    make_folder(config.folder)
    found = _outcome(options, config, folder / "tally.duckdb", say)
    for line in found.told:
        say(line)
    if options.out is not None:
        write_signals(found.rows, options.out)
        say(f"{options.out}: {len(found.rows)} rows")
    if options.needs is not None and found.needs is not None:
        write_needs(found.needs, options.needs)
        say(f"{options.needs}: {len(found.needs.needs)} unmet needs")
    if options.learned is not None:
        _learn(options.learned, found, say)
    if options.show or (options.out is None and options.needs is None):
        _show(found, say)
    return 0


def _outcome(options: argparse.Namespace, config: Config, work: Path, say: Say) -> Outcome:
    from host.keys import read_secrets

    key = read_secrets(config.folder).intake
    if not options.file:
        return asyncio.run(_of_log(options, config, work, key))
    if not options.ask_model:
        return _of_files(options, config, work, key, say)
    from host.mining_model import second_reader

    with second_reader(config, tokens=options.ask_model) as asked:
        return _of_files(options, config, work, key, say, asked)


def _of_files(
    options: argparse.Namespace,
    config: Config,
    work: Path,
    key: bytes,
    say: Say,
    asked: Asked | None = None,
) -> Outcome:
    from demand.mining.file_run import FileRun
    from demand.mining.second_reading import NOBODY

    run = FileRun(
        options.file,
        catalogue=_catalogue(options, config),
        key=key,
        zone=options.zone,
        columns=_columns(options.map),
        day=_day(options.day),
        language=options.language,
        work=work,
        learned=_learned(options),
        asked=asked or NOBODY,
        say=say,
    )
    return run.mine(least_viewers=options.k)


async def _of_log(options: argparse.Namespace, config: Config, work: Path, key: bytes) -> Outcome:
    from demand.mining.log_run import mine_log
    from host.clock import machine_now_us
    from host.mining_model import log_reader
    from host.shop_commands import read_catalogue_file
    from storage.open_log import open_log

    given = options.catalog
    if given is None:
        catalogue = await newest_catalogue(config.database_url)
    else:
        catalogue = read_catalogue_file(given)
    async with log_reader(config, tokens=options.ask_model) as reader:
        log = await open_log(config.database_url, now_us=machine_now_us)
        try:
            return await mine_log(
                log,
                catalogue=catalogue,
                key=key,
                now_us=machine_now_us,
                zone=options.zone,
                language=options.language or "",
                least_viewers=options.k,
                work=work,
                learned=_learned(options),
                reader=reader,
                anew=options.anew,
            )
        finally:
            await log.close()


def _learn(file: Path, found: Outcome, say: Say) -> None:
    from demand.mining.learned import read_learned, write_learned

    before = read_learned(file)
    learned = before.with_labels(found.labels)
    write_learned(learned, file)
    say(f"{file}: {len(learned.values)} words, {len(learned.values) - len(before.values)} new")


def _learned(options: argparse.Namespace) -> Learned:
    from demand.mining.learned import NOTHING_LEARNED, read_learned

    return NOTHING_LEARNED if options.learned is None else read_learned(options.learned)


def _show(found: Outcome, say: Say) -> None:
    from demand.mining.showing import needs_lines, table, trend_lines

    if not found.rows:
        say("nobody has wished for anything yet, or fewer people than --k")
        return
    for line in table(found.rows, max(row.week for row in found.rows), found.language):
        say(line)
    for line in trend_lines(found.trends, found.language):
        say(line)
    for line in needs_lines(found.needs, found.language):
        say(line)


def _catalogue(options: argparse.Namespace, config: Config) -> Catalogue | None:
    """The catalogue given, else the shop's own, else none: then wishes are told by their words."""
    from host.shop_commands import read_catalogue_file

    if options.catalog is not None:
        return read_catalogue_file(options.catalog)
    if not config.database and not (config.folder / "yaohe.db").exists():
        return None
    return asyncio.run(newest_catalogue(config.database_url))


def _columns(pairs: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs:
        heading, mark, field = pair.rpartition("=")
        if not mark or not heading or not field:
            raise UsageError(f"--map {pair!r} is not HEADING=FIELD, e.g. --map 弹幕=text")
        found[heading] = field
    return found


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--day {text[:20]!r} is no day: write it like 2026-11-16") from None
