"""The command `forget`: take words out of the log by hand, before a day or of one viewer."""

from __future__ import annotations

import argparse
import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from host.forgetting.audit import Count, write
from host.forgetting.expiring import Run, due, expire
from host.place import add_place, config_of
from host.usage import UsageError
from host.zone import read_zone

if TYPE_CHECKING:
    from host.config import Config
    from host.forgetting.erasing import Erased, Viewer
    from storage.log_writer import GroupCommitLog

Say = Callable[[str], None]
_A_HASH = re.compile(r"[0-9a-f]{16}").fullmatch
_LONGEST_NAME = 256


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)
    command.add_argument(
        "--before", metavar="DATE", help="words written before this day, like 2026-11-15"
    )
    command.add_argument(
        "--viewer", metavar="NAME",
        help="everything of one viewer: the platform's id or name, or the hash in the log",
    )  # fmt: skip
    command.add_argument("--platform", metavar="P", help="where the viewer has that id or name")
    command.add_argument("--zone", help="in which the day begins (default Asia/Shanghai)")
    command.add_argument("--dry-run", action="store_true", help="only say how much there is")


def run(options: argparse.Namespace, say: Say) -> int:
    """Do it, and say what was done.

    Raises:
        UsageError, StartError, LogError: one sentence.
    """
    config = config_of(options)
    _check(options, config)
    if options.viewer is not None:
        viewer = _viewer(options, config)
        asyncio.run(_erase(config, viewer, dry_run=options.dry_run, say=say))
    else:
        asyncio.run(_forget(options, config, say))
    return 0


def _check(options: argparse.Namespace, config: Config) -> None:
    if (options.before is None) == (options.viewer is None):
        raise UsageError(
            "forget needs one of --before DATE (words written before that day) and --viewer NAME"
            " (everything of one viewer)"
        )
    if options.platform is not None and options.viewer is None:
        raise UsageError("--platform belongs to --viewer NAME: leave it out")
    name = options.viewer
    if name is not None and not 0 < len(name.strip()) <= _LONGEST_NAME:
        raise UsageError(
            f"--viewer {name[:20]!r} is no name: give the platform's id or name, or the hash"
        )
    if not config.database and not (config.folder / "yaohe.db").exists():
        raise UsageError(
            f"the data folder {config.folder} has no yaohe.db: name the shop's folder with --data,"
            " or its database with --database"
        )


def _before_us(options: argparse.Namespace, config: Config, now_us: int) -> int:
    zone = read_zone(options.zone or config.weekly.zone or "Asia/Shanghai")
    try:
        day = date.fromisoformat(options.before)
        begins = int(datetime.combine(day, time(), zone).timestamp() * 1_000_000)
    except (ValueError, OverflowError):
        raise UsageError(
            f"--before {options.before[:20]!r} is no day: write it like 2026-11-15"
        ) from None
    if begins > now_us:
        raise UsageError(f"--before {options.before} is still to come: name today or a day before")
    return begins


def _viewer(options: argparse.Namespace, config: Config) -> Viewer:
    """By hash as it stands; else by the hashes that the name has on the platform, or on each."""
    from chat.names import Pseudonyms
    from host.forgetting.erasing import Viewer
    from host.keys import read_secrets

    name, platform = options.viewer.strip(), options.platform
    if platform is None and _A_HASH(name):
        return Viewer(hashes=frozenset((name,)))
    if not (config.folder / "secret.key").exists():
        raise UsageError(
            f"the data folder {config.folder} has no secret.key, without which nobody is known by"
            " name: name the shop's folder with --data, or give the viewer's hash"
        )
    pseudonyms = Pseudonyms(read_secrets(config.folder).intake)
    if platform is not None:
        return Viewer(hashes=frozenset((pseudonyms.of_id(platform, name),)))
    return Viewer(on_platform=lambda each: pseudonyms.of_id(each, name))


async def _forget(options: argparse.Namespace, config: Config, say: Say) -> None:
    from host.clock import machine_now_us
    from host.forgetting.housekeeping import mine_first, miner_of

    now_us = machine_now_us()
    before_us = _before_us(options, config, now_us)
    run = Run(by="command", now_us=now_us, words_before_us=before_us, pictures_before_us=before_us)
    async with _opened(config) as log:
        mine = miner_of(config)
        if options.dry_run:
            _say_count(await due(log, run), run, "would be forgotten", say)
            return
        if mine is not None:
            say("mining what was not read yet")
            await mine_first(log, run, mine)
        _say_count(await expire(log, run), run, "forgotten", say)
        await _clear_files(log, config, say)


async def _clear_files(log: GroupCommitLog, config: Config, say: Say) -> None:
    if await log.scrub():
        return
    if config.database_url.startswith("sqlite"):
        say(
            "something is reading the database, so old words still lie in its files: run this again"
            " when it is done, or leave it to serve, which does it within the hour"
        )
    else:
        say("the old rows lie in the server's files until it vacuums: VACUUM does it now")


def _say_count(count: Count, run: Run, done: str, say: Say) -> None:
    say(
        f"{count.comments} comments and {count.pictures} searches by picture {done}: words, names"
        " and what is of the picture; counts stay"
    )
    if count.unmined:
        say(f"{count.unmined} of the comments were never mined: they count in no weekly signal")


async def _erase(config: Config, viewer: Viewer, *, dry_run: bool, say: Say) -> None:
    from demand.pictures.covers import Covers
    from demand.trends.file import without_quotes
    from host.clock import machine_now_us
    from host.forgetting.erasing import erase

    async with _opened(config) as log:
        erased = await erase(log, viewer, dry_run=dry_run)
        if not dry_run and erased != type(erased)():
            count = Count(erased.comments, 0, len(erased.search_ids))
            await write(log, "command", count, viewer=True)
            await _clear_files(log, config, say)
    if not dry_run:
        covers = Covers(config.folder)
        covers.forget(but=covers.kept() - set(erased.search_ids))
        if erased.comments:
            without_quotes(config.folder, made_before_us=machine_now_us())
    _say_erased(erased, "would be erased" if dry_run else "erased", say)


def _say_erased(erased: Erased, done: str, say: Say) -> None:
    if erased == type(erased)():
        say("nothing of this viewer is kept here")
        return
    say(
        f"{erased.comments} comments, {len(erased.search_ids)} searches by picture and"
        f" {erased.others} other events of this viewer {done}"
    )
    say(f"{erased.mined} rows of what was mined and {erased.asked} of what was asked {done}")


@asynccontextmanager
async def _opened(config: Config) -> AsyncIterator[GroupCommitLog]:
    from host.clock import machine_now_us
    from storage.open_log import open_log

    log = await open_log(config.database_url, now_us=machine_now_us)
    try:
        yield log
    finally:
        await log.close()
