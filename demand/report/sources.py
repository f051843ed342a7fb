"""What a report was made from: a name, a fingerprint and a count for each input."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import polars as pl

from demand.demand_error import TableError
from demand.report.contents import Source

FILE = "sources.json"


def of_file(what: str, file: Path, *, rows: int | None = None, detail: str = "") -> Source:
    """A file as it is now; `rows` are those that were read of it. Raises OSError."""
    with file.open("rb") as opened:
        fingerprint = hashlib.file_digest(opened, "sha256").hexdigest()
    return Source(what=what, name=file.name, sha256=fingerprint, rows=rows, detail=detail)


def of_table(what: str, name: str, frame: pl.DataFrame, *, detail: str = "") -> Source:
    """Rows that came from no file, such as the log's; the fingerprint is that of their CSV."""
    text = frame.write_csv().encode()
    return of_bytes(what, name, text, rows=frame.height, detail=detail)


def of_bytes(what: str, name: str, text: bytes, *, rows: int, detail: str = "") -> Source:
    """Anything that can be written as bytes."""
    fingerprint = hashlib.sha256(text).hexdigest()
    return Source(what=what, name=name, sha256=fingerprint, rows=rows, detail=detail)


def write_sources(sources: tuple[Source, ...], folder: Path) -> None:
    """Keep them in the report's folder. Raises OSError."""
    (folder / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(sources), indent=1))


def read_sources(folder: Path) -> tuple[Source, ...]:
    """What was kept.

    Raises:
        TableError: there is no report, or a damaged one.
    """
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=tuple[Source, ...])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise TableError(f"{folder} holds no whole report ({error}): make it again") from None
