"""`look --check`: what to mend in a listing picture, and where else the same picture is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from demand.pictures.checks import check_picture, copies, near_duplicates
from demand.pictures.decoding import MOST_BYTES, content_hash, decode
from demand.pictures.errors import PictureRefused
from demand.pictures.finder import ShopPicture
from demand.pictures.fingerprints import BITS, fingerprint
from demand.pictures.index_store import IndexStore
from demand.pictures.indexing import Indexed
from demand.pictures.ports import PictureEmbedder, Pixels
from host.given_files import FileError

Say = Callable[[str], None]
_MOST_REFERENCES = 20_000
_SHOWN = 20


def check_listing(
    picture: Pixels,
    content: bytes,
    embedder: PictureEmbedder,
    store: IndexStore,
    indexed: Indexed,
    against: Path | None,
    say: Say,
) -> int:
    """Say what is found; 0 where the picture is fine, else 1."""
    (look,) = embedder.look([picture])
    found = [f"{each.zh} / {each.en}" for each in check_picture(picture, look.mask)]
    found += _in_catalogue(picture, content, embedder, store, indexed)
    found += _in_references(picture, against, say)
    found += _pairs(embedder, store, indexed)
    for sentence in found:
        say(sentence)
    if not found:
        say("没有发现问题 / nothing to mend")
    return 1 if found else 0


def _in_catalogue(
    picture: Pixels, content: bytes, embedder: PictureEmbedder, store: IndexStore, indexed: Indexed
) -> list[str]:
    """Other pictures of the catalogue that are this one; its own entry is none."""
    own = content_hash(content)
    names, known = _known(
        embedder, store, [each for each in indexed.pictures if each.content_hash != own]
    )
    same = copies(["it"], [fingerprint(picture)], names, known)
    return [
        f"店里已有这张图 / the shop has it already: {each.other}"
        f" ({each.differing_bits} of {BITS} bits differ)"
        for each in same[:_SHOWN]
    ]


def _in_references(picture: Pixels, against: Path | None, say: Say) -> list[str]:
    if against is None:
        return []
    if not against.is_dir():
        raise FileError(f"--against {against} is no folder; give one with pictures")
    names, prints = _prints(sorted(against.iterdir())[:_MOST_REFERENCES], say)
    same = copies(["it"], [fingerprint(picture)], names, prints)
    return [
        f"与参考图重复 / a picture of the reference set: {each.other}"
        f" ({each.differing_bits} of {BITS} bits differ)"
        for each in same[:_SHOWN]
    ]


def _prints(files: Sequence[Path], say: Say) -> tuple[list[str], list[int]]:
    """The fingerprints of the pictures among the files; how many others there were is said."""
    names: list[str] = []
    prints: list[int] = []
    others = 0
    for file in files:
        try:
            if not file.is_file() or file.stat().st_size > MOST_BYTES:
                raise PictureRefused(f"{file.name} is no picture")
            prints.append(fingerprint(decode(file.read_bytes(), name=file.name)))
            names.append(file.name)
        except PictureRefused:
            others += 1
    if others:
        say(f"{others} files of the reference set are no pictures that can be read")
    return names, prints


def _pairs(embedder: PictureEmbedder, store: IndexStore, indexed: Indexed) -> list[str]:
    """Pictures of different products of the catalogue that are one picture."""
    product = {each.name: each.product_id for each in indexed.pictures}
    pairs = near_duplicates(*_known(embedder, store, indexed.pictures))
    return [
        f"两个商品用了同一张图 / two products share a picture: {each.name}, {each.other}"
        for each in pairs
        if product[each.name] != product[each.other]
    ][:_SHOWN]


def _known(
    embedder: PictureEmbedder, store: IndexStore, pictures: Sequence[ShopPicture]
) -> tuple[list[str], list[int]]:
    """Names and fingerprints of pictures, from the index."""
    seen = store.seen([each.content_hash for each in pictures], embedder.name)
    kept = [each for each in pictures if each.content_hash in seen]
    return [each.name for each in kept], [seen[each.content_hash].fingerprint for each in kept]
