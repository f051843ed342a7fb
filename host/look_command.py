"""The command `look`: its options, and what it does with them."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from host.place import add_place, config_of
from host.usage import UsageError

if TYPE_CHECKING:
    from demand.pictures.index_store import IndexStore
    from demand.pictures.indexing import Indexed
    from demand.pictures.ports import Box, PictureEmbedder
    from demand.pictures.seeing import Marker
    from host.config import Config
    from storage.catalogue import Catalogue

_MOST_COUNT = 100

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)
    command.add_argument(
        "picture", metavar="PICTURE", nargs="?", help="a file (picture or video), or an address"
    )
    command.add_argument("--box", metavar="X,Y,W,H", help="look only inside this, in pixels")
    command.add_argument("--catalog", type=Path, help="a catalogue file (default: the database)")
    command.add_argument(
        "--pictures", type=Path, help="folder of the pictures (default: the catalogue's)"
    )
    command.add_argument("--count", type=int, default=5, help="products to show (default 5)")
    command.add_argument(
        "--check", action="store_true", help="check it as a listing picture instead"
    )
    command.add_argument(
        "--against", type=Path, metavar="FOLDER", help="with --check: pictures that are not yours"
    )
    command.add_argument(
        "--feedback", action="store_true", help="how clicks and orders weigh products, and why"
    )
    command.add_argument(
        "--trends", action="store_true", help="styles that viewers look for and the shop lacks"
    )
    command.add_argument("--fast", action="store_true", help="without the geometric check")
    command.add_argument("--json", action="store_true", help="print JSON lines")


def run(options: argparse.Namespace, say: Say) -> int:
    """Say what the shop has of what a picture or a video shows, check a picture for a listing, or
    tell what viewers' searches have taught.

    Raises:
        PictureRefused: the picture cannot be read, or not safely.
        PictureSearchError: the model or what it needs is missing.
        CatalogueError: the catalogue cannot be read.
        LogError: the log cannot be read.
    """
    if not 1 <= options.count <= _MOST_COUNT:
        raise UsageError(f"--count is {options.count}; allowed is 1 to {_MOST_COUNT}")
    config = config_of(options)
    if options.feedback or options.trends:
        return _searched(options, config, say)
    if options.picture is None:
        raise UsageError("look needs a PICTURE, or --feedback or --trends: name a file")
    if _is_video(options.picture):
        return _watch(options, config, say)
    return _look(options, config, say)


def _look(options: argparse.Namespace, config: Config, say: Say) -> int:
    from demand.pictures.decoding import decode
    from demand.pictures.finder import Finder
    from host.listing_check import check_listing
    from host.look_telling import Telling

    box = box_of(options.box)
    content = _content(options.picture)
    picture = decode(content, name=_called(options.picture))
    with _shop(options, config, say) as shop:
        if options.check:
            return check_listing(
                picture, content, shop.embedder, shop.store, shop.indexed, options.against, say
            )
        finder = Finder(shop.embedder, shop.store, shop.indexed.pictures, marker=shop.marker)
        found = finder.find(picture, box=box, count=options.count, check=not options.fast)
        telling = Telling(shop.catalogue, say, as_json=options.json)
        for number, each in enumerate(found, start=1):
            telling.found(number, each)
    return 0


def _watch(options: argparse.Namespace, config: Config, say: Say) -> int:
    from demand.pictures.errors import PictureSearchError
    from demand.pictures.finder import Finder
    from demand.pictures.watching import watch
    from host.look_telling import Telling

    if options.check or options.box:
        raise UsageError("--check and --box are for pictures; leave them out for a video")
    try:
        from demand.pictures.providers.video_frames import frames_of
    except ImportError as error:
        raise PictureSearchError("videos need PyAV: install the extra `stage`") from error
    with _shop(options, config, say) as shop:
        finder = Finder(shop.embedder, shop.store, shop.indexed.pictures, marker=shop.marker)
        watched = watch(frames_of(Path(options.picture)), finder, check=not options.fast)
        Telling(shop.catalogue, say, as_json=options.json).watched(watched)
    return 0


class _Shop(NamedTuple):
    catalogue: Catalogue
    embedder: PictureEmbedder
    marker: Marker | None
    store: IndexStore
    indexed: Indexed


@contextlib.contextmanager
def _shop(options: argparse.Namespace, config: Config, say: Say) -> Iterator[_Shop]:
    """The catalogue with its pictures indexed."""
    from demand.pictures.index_store import IndexStore
    from demand.pictures.indexing import index_pictures, pictures_of
    from host.look_serving import model

    catalogue, folder = asyncio.run(_catalogue(options, config))
    embedder, marker = model()
    store = IndexStore(_index_file(config))
    try:
        indexed = index_pictures(
            pictures_of(catalogue), folder, store, embedder, marker=marker, say=say
        )
        _tell_missing(indexed, say)
        yield _Shop(catalogue, embedder, marker, store, indexed)
    finally:
        store.close()


def _is_video(given: str) -> bool:
    from demand.pictures.video import video_format

    try:
        with Path(given).open("rb") as opened:
            return bool(video_format(opened.read(16)))
    except (OSError, ValueError):  # not there, or an address: said when it is read as a picture
        return False


def _searched(options: argparse.Namespace, config: Config, say: Say) -> int:
    from host.given_files import make_folder
    from host.searched_command import tell_searched

    if options.picture is not None:
        raise UsageError("--feedback and --trends tell of the log: leave the PICTURE out")
    make_folder(config.folder)
    return tell_searched(options, config, say)


def box_of(text: str | None) -> Box | None:
    """The box an option names.

    Raises:
        UsageError: it is not four whole numbers, of which the last two are above 0.
    """
    if text is None:
        return None
    numbers = text.split(",")
    if len(numbers) != 4 or not all(re.fullmatch(r"[0-9]{1,5}", each.strip()) for each in numbers):
        raise UsageError(f"--box {text[:40]!r} is not X,Y,W,H in whole pixels, e.g. 40,60,200,300")
    left, top, width, height = (int(each) for each in numbers)
    if not width or not height:
        raise UsageError(f"--box {text[:40]!r} has nothing inside: W and H must be above 0")
    return left, top, width, height


def _content(given: str) -> bytes:
    from demand.pictures.decoding import MOST_BYTES
    from demand.pictures.fetching import fetch, is_address
    from host.given_files import check_input

    if is_address(given):
        return asyncio.run(fetch(given))
    check_input(Path(given), what="the picture", most_bytes=MOST_BYTES)
    return Path(given).read_bytes()


def _called(given: str) -> str:
    return "the picture" if "://" in given else Path(given).name


async def _catalogue(options: argparse.Namespace, config: Config) -> tuple[Catalogue, Path]:
    """The catalogue and the folder of its pictures."""
    from host.clock import machine_now_us
    from host.shop_commands import read_catalogue_file
    from storage.catalogue_store import open_store

    if options.catalog is not None:
        folder = options.pictures or options.catalog.absolute().parent
        return read_catalogue_file(options.catalog), folder
    store = await open_store(config.database_url, now_us=machine_now_us)
    try:
        snapshot = await store.snapshot()
    finally:
        await store.close()
    return snapshot.catalogue, options.pictures or config.folder / "pictures"


def _index_file(config: Config) -> Path | None:
    """The index lies in the data folder; without one it is made for this run only."""
    from host.picture_index import INDEX

    return config.folder / INDEX if config.folder.is_dir() else None


def _tell_missing(indexed: Indexed, say: Say) -> None:
    if indexed.missing:
        first = indexed.missing[0]
        say(f"{len(indexed.missing)} pictures of the catalogue are not there, e.g. {first}")
    for sentence in indexed.refused[:5]:
        say(sentence)
