"""The photographs to train on, with the split by sender and the hash that names them."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from demand.demand_error import DemandError

HELD_OUT_PERCENT = 15


class TrainingError(DemandError):
    """Training cannot go on; the message says why and what to do."""

    code = "demand.training"


class Photo(msgspec.Struct, frozen=True):
    """One photograph. `group` is who or what must not be split between training and checking: the
    sender of a garment, the class of a grocery. `product` is "" where no other photograph shows the
    same product; `category` is "" where unknown."""

    file: str
    group: str
    product: str
    category: str
    held_out: bool


class Manifest(msgspec.Struct, frozen=True):
    """All photographs in a fixed order, and a hash of their names, labels and contents."""

    photos: tuple[Photo, ...]
    sha256: str


def read_manifest(folder: Path, *, seed: int) -> Manifest:
    """The photographs listed in clothing.csv and grocery.csv of `folder`.

    Raises:
        TrainingError: neither list is there, or one names a missing picture or lacks a column.
    """
    photos = tuple(sorted([*_clothing(folder, seed), *_grocery(folder, seed)], key=_by_file))
    if not photos:
        raise TrainingError(f"{folder} has neither clothing.csv nor grocery.csv; give their folder")
    return Manifest(photos, _digest(folder, photos))


def is_held_out(group: str, *, seed: int) -> bool:
    """Whether the photographs of this sender or class are kept for checking."""
    digest = hashlib.sha256(f"{seed}:{group}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % 100 < HELD_OUT_PERCENT


def _clothing(folder: Path, seed: int) -> Iterator[Photo]:
    for row in _rows(folder / "clothing.csv", ("image", "sender_id", "label")):
        group = f"sender:{row['sender_id']}"
        file = f"clothing/{row['image']}.jpg"
        yield Photo(file, group, "", row["label"], is_held_out(group, seed=seed))


def _grocery(folder: Path, seed: int) -> Iterator[Photo]:
    for row in _rows(folder / "grocery.csv", ("file", "fine_id")):
        group = f"grocery:{row['fine_id']}"
        yield Photo(row["file"], group, group, "", is_held_out(group, seed=seed))


def _rows(file: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    if not file.is_file():
        return
    with file.open(encoding="utf-8-sig", newline="") as opened:
        reader = csv.DictReader(opened)
        missing = sorted(set(columns) - set(reader.fieldnames or ()))
        if missing:
            raise TrainingError(f"{file.name} lacks the column {missing[0]}; add it")
        yield from reader


def _digest(folder: Path, photos: tuple[Photo, ...]) -> str:
    digest = hashlib.sha256()
    for photo in photos:
        try:
            content = (folder / photo.file).read_bytes()
        except OSError as error:
            raise TrainingError(f"{photo.file} is listed but cannot be read; restore it") from error
        row = (photo.file, photo.group, photo.product, photo.category)
        digest.update(repr(row).encode())
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


def _by_file(photo: Photo) -> str:
    return photo.file
