"""Keeps the index of a catalogue's pictures up to date: each picture is looked at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from demand.pictures.decoding import MOST_BYTES, content_hash, decode
from demand.pictures.errors import PictureRefused
from demand.pictures.finder import ShopPicture
from demand.pictures.index_store import IndexStore
from demand.pictures.ports import PictureEmbedder
from demand.pictures.seeing import Marker, see, to_keep
from storage.catalogue import Catalogue

_PLACES = (".", "pictures", "images", "图片", "主图")


class Indexed(msgspec.Struct, frozen=True):
    """What indexing did. `refused` has a sentence for each picture that could not be read."""

    pictures: tuple[ShopPicture, ...]
    looked_at: int
    missing: tuple[str, ...]
    refused: tuple[str, ...]


def index_catalogue(
    catalogue: Catalogue,
    folder: Path,
    store: IndexStore,
    embedder: PictureEmbedder,
    *,
    marker: Marker | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Indexed:
    """Look at the catalogue's pictures that this model has not seen yet. Blocks."""
    read, missing, refused = _read(catalogue, folder)
    hashes = {shown.content_hash for shown, _ in read}
    known = store.known(hashes, embedder.name)
    new = {shown.content_hash: (shown, file) for shown, file in read}
    todo = [each for name, each in new.items() if name not in known]
    bad: set[str] = set()
    for number, (shown, file) in enumerate(todo, start=1):
        try:
            _look(shown, file, store, embedder, marker)
        except PictureRefused as error:
            refused.append(str(error))
            bad.add(shown.content_hash)
        if number % 500 == 0:
            say(f"{number} of {len(todo)} pictures indexed")
    good = tuple(shown for shown, _ in read if shown.content_hash not in bad)
    return Indexed(good, len(todo) - len(bad), tuple(missing), tuple(refused))


def _read(
    catalogue: Catalogue, folder: Path
) -> tuple[list[tuple[ShopPicture, Path]], list[str], list[str]]:
    read: list[tuple[ShopPicture, Path]] = []
    missing: list[str] = []
    refused: list[str] = []
    for product_id, name in _named(catalogue):
        file = _find(name, folder)
        if file is None:
            missing.append(name)
            continue
        content = _content(file)
        if content is None:
            refused.append(f"{name} is over 20 MB or cannot be opened; replace it")
        else:
            read.append((ShopPicture(product_id, name, content_hash(content)), file))
    return read, missing, refused


def _named(catalogue: Catalogue) -> Iterable[tuple[str, str]]:
    for product in catalogue.products:
        for name in dict.fromkeys(product.pictures):
            yield product.id, name


def _find(name: str, folder: Path) -> Path | None:
    """The picture's file: in the folder or a usual one inside it, nowhere else."""
    try:
        home = folder.resolve()
        for place in _PLACES:
            file = (folder / place / name).resolve()
            if file.is_relative_to(home) and file.is_file():
                return file
    except (OSError, ValueError, RuntimeError):  # a name no file system takes, a ring of links
        return None
    return None


def _content(file: Path) -> bytes | None:
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError:
        return None
    return content if len(content) <= MOST_BYTES else None


def _look(
    shown: ShopPicture,
    file: Path,
    store: IndexStore,
    embedder: PictureEmbedder,
    marker: Marker | None,
) -> None:
    content = _content(file)
    if content is None:
        raise PictureRefused(f"{shown.name} is over 20 MB or cannot be opened; replace it")
    picture = decode(content, name=shown.name)
    kept = to_keep(picture, see(picture, embedder))
    marks = None if marker is None else marker.marks(picture)
    store.keep(shown.content_hash, embedder.name, kept, marks)
