"""The index on disk: what each picture looked like to each model, under the hash of its bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import numpy as np

from demand.pictures.errors import PictureSearchError
from demand.pictures.ports import Box, Floats

FORM = 2
"""Of the rows; rows of another form are made anew."""

_TABLE = (
    "CREATE TABLE IF NOT EXISTS look (hash TEXT NOT NULL, model TEXT NOT NULL, form INTEGER"
    " NOT NULL, views BLOB NOT NULL, marks BLOB, PRIMARY KEY (hash, model, form))"
)
_HASHES_PER_QUERY = 400


class Seen(msgspec.Struct, frozen=True):
    """What a model saw in one picture: embeddings of its views (whole first, then its objects),
    where the objects are, what colours and category they have, and its fingerprint."""

    views: Floats
    boxes: tuple[Box, ...] = ()
    size: tuple[int, int] = (0, 0)
    colours: tuple[tuple[str, float], ...] = ()
    pattern: str = ""
    category: str = ""
    fingerprint: int = 0


class _Row(msgspec.Struct, frozen=True):
    dimensions: int
    views: bytes
    boxes: tuple[Box, ...]
    size: tuple[int, int]
    colours: tuple[tuple[str, float], ...]
    pattern: str
    category: str
    fingerprint: int


class IndexStore:
    """A file of looks. Each is kept in one transaction: an interrupted indexing goes on where it
    was. Safe for one writer and many readers.

    Raises:
        PictureSearchError: the file cannot be opened or is no index.
    """

    def __init__(self, file: Path | None) -> None:
        place = ":memory:" if file is None else str(file)
        try:
            self._connection = sqlite3.connect(place, timeout=30, check_same_thread=False)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute(_TABLE)
            self._connection.commit()
        except sqlite3.Error as error:
            raise PictureSearchError(
                f"the picture index {place} cannot be used ({error}); move it away and index anew"
            ) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def known(self, hashes: Iterable[str], model: str) -> set[str]:
        """Those of the hashes that this model has looked at."""
        found: set[str] = set()
        for part in _parts(list(hashes)):
            marks = ",".join("?" * len(part))
            rows = self._connection.execute(
                f"SELECT hash FROM look WHERE model = ? AND form = ? AND hash IN ({marks})",
                (model, FORM, *part),
            )
            found.update(str(row[0]) for row in rows)
        return found

    def keep(self, content_hash: str, model: str, seen: Seen, marks: bytes | None) -> None:
        """Write one look down."""
        row = msgspec.msgpack.encode(
            _Row(
                dimensions=seen.views.shape[1],
                views=seen.views.astype(np.float16).tobytes(),
                boxes=seen.boxes,
                size=seen.size,
                colours=seen.colours,
                pattern=seen.pattern,
                category=seen.category,
                fingerprint=seen.fingerprint,
            )
        )
        with self._connection:
            self._connection.execute(
                "INSERT OR REPLACE INTO look VALUES (?, ?, ?, ?, ?)",
                (content_hash, model, FORM, row, marks),
            )

    def seen(self, hashes: Iterable[str], model: str) -> dict[str, Seen]:
        """The looks of this model at these pictures, as far as there are any."""
        found: dict[str, Seen] = {}
        for part in _parts(list(hashes)):
            marks = ",".join("?" * len(part))
            rows = self._connection.execute(
                f"SELECT hash, views FROM look WHERE model = ? AND form = ? AND hash IN ({marks})",
                (model, FORM, *part),
            )
            found.update((str(name), _seen(blob)) for name, blob in rows)
        return found

    def marks(self, content_hash: str, model: str) -> bytes | None:
        """The marks kept with a look, for the geometric check."""
        row = self._connection.execute(
            "SELECT marks FROM look WHERE hash = ? AND model = ? AND form = ?",
            (content_hash, model, FORM),
        ).fetchone()
        return None if row is None else row[0]

    def forget(self, model: str, *, but: Iterable[str]) -> int:
        """Delete this model's looks at pictures that are not among `but`; how many there were."""
        kept = set(but)
        have = self._connection.execute("SELECT hash FROM look WHERE model = ?", (model,))
        gone = [str(row[0]) for row in have if row[0] not in kept]
        with self._connection:
            self._connection.executemany(
                "DELETE FROM look WHERE model = ? AND hash = ?", [(model, each) for each in gone]
            )
        return len(gone)


def _seen(blob: bytes) -> Seen:
    row = msgspec.msgpack.decode(blob, type=_Row)
    views = np.frombuffer(row.views, np.float16).reshape(-1, row.dimensions).astype(np.float32)
    return Seen(views, row.boxes, row.size, row.colours, row.pattern, row.category, row.fingerprint)


def _parts(hashes: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(hashes), _HASHES_PER_QUERY):
        yield hashes[start : start + _HASHES_PER_QUERY]
