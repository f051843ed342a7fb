"""The pictures that bench/pictures.py and bench/picture_judging.py search with and in."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import cv2
import numpy as np

from demand.pictures.decoding import content_hash, decode
from demand.pictures.finder import ShopPicture
from demand.pictures.index_store import IndexStore
from demand.pictures.ports import Pixels
from demand.pictures.providers.embedded import EmbeddedPictures
from demand.pictures.providers.keypoints import KeypointMarker
from demand.pictures.seeing import see, to_keep
from demand.pictures.training import queries
from demand.pictures.training.cutouts import foreground
from demand.pictures.training.manifest import Photo

KINDS = ("repost", "phone", "box", "frame")
SEED = 11

Half = Literal["tuned", "kept"]
"""Of the senders the network never saw: settings are chosen on one half and told on the other."""


class Asked:
    """A query as it arrives: encoded bytes; and the file it was made from."""

    def __init__(self, content: bytes, truth: str) -> None:
        self.content, self.truth = content, truth


def half_of(photo: Photo) -> Half:
    """Which half a sender belongs to."""
    return "kept" if hashlib.sha256(photo.group.encode()).digest()[0] % 2 else "tuned"


def queries_of(
    folder: Path, photos: Sequence[Photo], half: Half, most: int
) -> dict[str, list[Asked]]:
    """So many queries of each kind, from photographs of one half; where these are fewer, several
    from each."""
    rng = np.random.default_rng([SEED, half == "kept"])
    strange = [each for each in photos if each.held_out and each.product]
    made: dict[str, list[Asked]] = {kind: [] for kind in KINDS}
    for photo in _chosen(photos, half, most, rng):
        picture = read(folder / photo.file)
        behind = read(folder / strange[rng.integers(len(strange))].file)
        for kind, drawn in _drawn(picture, behind, rng).items():
            _, encoded = cv2.imencode(".jpg", drawn, [cv2.IMWRITE_JPEG_QUALITY, 95])
            made[kind].append(Asked(encoded.tobytes(), photo.file))
    return made


def indexed(
    folder: Path,
    photos: Sequence[Photo],
    store: IndexStore,
    embedder: EmbeddedPictures,
    marker: KeypointMarker | None,
) -> list[ShopPicture]:
    """The photographs as a shop's pictures, those looked at that were not yet."""
    contents = {each.file: (folder / each.file).read_bytes() for each in photos}
    shop = [ShopPicture(f, f, content_hash(contents[f])) for f in contents]
    known = store.known({each.content_hash for each in shop}, embedder.name)
    started = time.process_time()
    todo = [each for each in shop if each.content_hash not in known]
    for each in todo:
        picture = decode(contents[each.name])
        marks = None if marker is None else marker.marks(picture)
        kept = to_keep(picture, see(picture, embedder))
        store.keep(each.content_hash, embedder.name, kept, marks)
    if todo:
        spent = (time.process_time() - started) / len(todo)
        print(f"indexed {len(todo)} pictures, {spent * 1000:.1f} ms of CPU each")
    return shop


def read(file: Path) -> Pixels:
    """A file's pixels, BGR."""
    return np.asarray(cv2.imread(str(file), cv2.IMREAD_COLOR), np.uint8)


def _chosen(
    photos: Sequence[Photo], half: Half, most: int, rng: np.random.Generator
) -> list[Photo]:
    pool = [each for each in photos if each.held_out and each.category and half_of(each) == half]
    rounds = -(-most // len(pool))
    return [pool[i] for _ in range(rounds) for i in rng.permutation(len(pool))][:most]


def _drawn(picture: Pixels, behind: Pixels, rng: np.random.Generator) -> dict[str, Pixels]:
    mask = foreground(picture)
    shown = queries.frame(picture, mask, behind, rng)
    return {
        "repost": queries.repost(picture, rng),
        "phone": queries.phone(picture, mask, rng)[0],
        "frame": shown.picture,
        "box": queries.boxed(shown, rng)[0],
    }
