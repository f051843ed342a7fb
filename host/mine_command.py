"""The command `mine`: its options, and what it does with them."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from host.place import add_place, config_of
from host.usage import UsageError

if TYPE_CHECKING:
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
    command.add_argument(
        "--map", action="append", default=[], metavar="HEADING=FIELD",
        help="what a column means (text, time, viewer, room, product, category)",
    )  # fmt: skip
    command.add_argument("--day", metavar="2026-11-16", help="of a recording that counts seconds")
    command.add_argument("--zone", default="Asia/Shanghai", help="in which weeks begin")
    command.add_argument("--language", choices=("zh", "en"), help="of values and of the table")
    command.add_argument(
        "--k", type=int, default=5, help="people a row needs to leave the house (default 5)"
    )
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
    if not 1 <= options.k <= 1000:
        raise UsageError(f"--k is {options.k}; allowed is 1 to 1000")
    try:
        ZoneInfo(options.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(
            f"--zone {options.zone[:40]!r} is no time zone: Asia/Shanghai is"
        ) from None


def _mine(options: argparse.Namespace, config: Config, folder: Path, say: Say) -> int:
    from demand.mining.file_run import FileRun
    from demand.mining.showing import table
    from demand.mining.signal_table import write_signals
    from host.given_files import make_folder
    from host.keys import read_secrets

    make_folder(config.folder)
    run = FileRun(
        options.file,
        catalogue=_catalogue(options, config),
        key=read_secrets(config.folder).intake,
        zone=options.zone,
        columns=_columns(options.map),
        day=_day(options.day),
        language=options.language,
        work=folder / "tally.duckdb",
        say=say,
    )
    found = run.mine(least_viewers=options.k)
    for line in found.told:
        say(line)
    if options.out is not None:
        write_signals(found.rows, options.out)
        say(f"{options.out}: {len(found.rows)} rows")
    if (options.show or options.out is None) and found.rows:
        week = max(row.week for row in found.rows)
        for line in table(found.rows, week, found.language):
            say(line)
    return 0


def _catalogue(options: argparse.Namespace, config: Config) -> Catalogue | None:
    """The catalogue given, else the shop's own, else none: then wishes are told by their words."""
    from host.shop_commands import read_catalogue_file

    if options.catalog is not None:
        return read_catalogue_file(options.catalog)
    if not config.database and not (config.folder / "yaohe.db").exists():
        return None
    return asyncio.run(_stored(config))


async def _stored(config: Config) -> Catalogue | None:
    from host.clock import machine_now_us
    from storage.catalogue_store import NoCatalogue, open_store

    store = await open_store(config.database_url, now_us=machine_now_us)
    try:
        return (await store.snapshot()).catalogue
    except NoCatalogue:
        return None
    finally:
        await store.close()


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
