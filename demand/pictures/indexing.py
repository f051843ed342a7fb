"""Keeps the index of a catalogue's pictures up to date: each picture is looked at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from demand.pictures.decoding import MOST_BYTES, content_hash, decode
from demand.pictures.errors import PictureRefused
from demand.pictures.finder import ShopPicture
from demand.pictures.index_store import IndexStore
from demand.pictures.ports import PictureEmbedder
from demand.pictures.seeing import Marker, see, to_keep
from storage.catalogue import Catalogue
from storage.imports.picture_files import find_picture

_SAY_EVERY = 100

Named = tuple[str, str]
"""A product's id and the name of one of its pictures."""


class Indexed(msgspec.Struct, frozen=True):
    """What indexing did. `refused` has a sentence for each picture that could not be read;
    `waiting` are those left for another time."""

    pictures: tuple[ShopPicture, ...]
    looked_at: int
    missing: tuple[str, ...]
    refused: tuple[str, ...]
    waiting: int = 0


def pictures_of(catalogue: Catalogue) -> tuple[Named, ...]:
    """Every picture of every product, each once."""
    return tuple(
        (product.id, name)
        for product in catalogue.products
        for name in dict.fromkeys(product.pictures)
    )


def index_pictures(
    named: Sequence[Named],
    folder: Path,
    store: IndexStore,
    embedder: PictureEmbedder,
    *,
    marker: Marker | None = None,
    most: int | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Indexed:
    """Look at the pictures that this model has not seen yet, `most` of them at most. Each is kept
    at once, so an interruption costs one picture and no more. Blocks."""
    read, missing, refused = _read(named, folder)
    hashes = {shown.content_hash for shown, _ in read}
    known = store.known(hashes, embedder.name)
    new = {shown.content_hash: (shown, file) for shown, file in read}
    todo = [each for name, each in new.items() if name not in known]
    waiting = 0 if most is None else max(0, len(todo) - most)
    bad: set[str] = set()
    for number, (shown, file) in enumerate(todo[:most], start=1):
        try:
            _look(shown, file, store, embedder, marker)
        except PictureRefused as error:
            refused.append(str(error))
            bad.add(shown.content_hash)
        if number % _SAY_EVERY == 0:
            say(f"{number} of {len(todo)} pictures indexed")
    good = tuple(shown for shown, _ in read if shown.content_hash not in bad)
    looked_at = len(todo) - waiting - len(bad)
    return Indexed(good, looked_at, tuple(missing), tuple(refused), waiting)


def _read(
    named: Sequence[Named], folder: Path
) -> tuple[list[tuple[ShopPicture, Path]], list[str], list[str]]:
    read: list[tuple[ShopPicture, Path]] = []
    missing: list[str] = []
    refused: list[str] = []
    for product_id, name in named:
        file = find_picture(name, folder)
        if file is None:
            missing.append(name)
            continue
        content = _content(file)
        if content is None:
            refused.append(f"{name} is over 20 MB or cannot be opened; replace it")
        else:
            read.append((ShopPicture(product_id, name, content_hash(content)), file))
    return read, missing, refused


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
