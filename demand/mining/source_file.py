"""Comments from a file that a merchant exported: CSV, tab separated text, JSON lines, Parquet or
.xlsx, streamed in batches. The spreadsheet guards of the catalogue import hold here too."""

from __future__ import annotations

import codecs
import csv
import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any

import msgspec

from demand.demand_error import TableError
from demand.mining.columns import guess_columns
from demand.mining.comments import Comments
from demand.mining.moments import Moments

BATCH = 20_000
_SAMPLE_BYTES = 1 << 20
_HEAD_LINES = 5
_DELIMITERS = ",\t;"
_MOST_BAD_SHARE = 0.01
_CHAT_KINDS = frozenset(("", "chat", "superchat"))
Cells = Sequence[Any]


class FileSource:
    """The comments of one file. `left_out` counts rows without text or with a time that is none."""

    def __init__(
        self,
        path: Path,
        *,
        zone: str = "Asia/Shanghai",
        columns: Mapping[str, str] | None = None,
        day: date | None = None,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._path = path
        self._given = columns or {}
        self._moments = Moments(zone, day)
        self._say = say
        self._first_bad = ""
        self.rows = 0
        self.left_out = 0
        self.has_viewers = True

    def batches(self) -> Iterator[Comments]:
        """The comments, at most `BATCH` at a time.

        Raises:
            TableError: no such file, no table, no column of texts or times, more than one row in
                a hundred with a time that is none.
        """
        if not self._path.is_file():
            raise TableError(f"{self._path} is not there: check its name and the folder you are in")
        try:
            yield from self._of_rows(self._rows())
        except (UnicodeDecodeError, gzip.BadGzipFile, EOFError, csv.Error) as error:
            raise TableError(
                f"{self._path} is damaged or no table after row {self.rows} ({error}):"
                " export it again as CSV in UTF-8"
            ) from None
        bad = self.left_out
        if bad and (bad > 20 or bad == self.rows) and bad > self.rows * _MOST_BAD_SHARE:
            raise TableError(
                f"{self._path}: {bad} of {self.rows} rows have no time that can be"
                f" read ({self._first_bad}): write it like 2026-11-16 20:30:00"
            )

    def _rows(self) -> Iterator[Cells]:
        """Headings first, then rows."""
        name = self._path.name.lower().removesuffix(".gz")
        if name.endswith((".parquet", ".pq")):
            return _parquet_rows(self._path)
        if name.endswith(".xlsx"):
            return _workbook_rows(self._path, self._say)
        if name.endswith((".jsonl", ".ndjson")):
            return _json_rows(self._path)
        return _delimited_rows(self._path)

    def _of_rows(self, rows: Iterator[Cells]) -> Iterator[Comments]:
        headings = [str(cell or "").strip().removeprefix("\ufeff") for cell in next(rows, ())]
        places = guess_columns(headings, self._given, str(self._path))
        self.has_viewers = "viewer" in places
        if "time" not in places:
            raise TableError(
                f"{self._path} has no column of times that could be guessed:"
                " say which with --map HEADING=time"
            )
        batch = Comments()
        for cells in rows:
            self.rows += 1
            self._add(batch, cells, places)
            if len(batch) >= BATCH:
                yield batch
                batch = Comments()
        if len(batch):
            yield batch

    def _add(self, batch: Comments, cells: Cells, places: Mapping[str, int]) -> None:
        text = _text(cells, places["text"])
        if not text or ("kind" in places and _text(cells, places["kind"]) not in _CHAT_KINDS):
            return
        place = places["time"]
        given = cells[place] if place < len(cells) else None
        at_s = self._moments.read(given)
        if at_s is None:
            self.left_out += 1
            self._first_bad = self._first_bad or (
                f"row {self.rows + 1}: {str(given)[:40]!r}; a number of seconds needs --day"
            )
            return
        batch.texts.append(text)
        batch.at_s.append(at_s)
        batch.viewers.append(_text(cells, places["viewer"]) if "viewer" in places else "")
        batch.rooms.append(_text(cells, places["room"]) if "room" in places else "")
        batch.products.append(_text(cells, places["product"]) if "product" in places else "")
        batch.categories.append(_text(cells, places["category"]) if "category" in places else "")


def _text(cells: Cells, place: int) -> str:
    if place >= len(cells):
        return ""
    cell = cells[place]
    if isinstance(cell, str):
        return cell.strip()
    return "" if cell is None else str(cell)


def _open(path: Path) -> IO[bytes] | gzip.GzipFile:
    if path.name.lower().endswith(".gz"):
        return gzip.open(path, "rb")
    return path.open("rb")


def _encoding(path: Path) -> str:
    """UTF-8, UTF-16 by its mark, else GB18030, in which much of Chinese software writes."""
    with _open(path) as file:
        sample = file.read(_SAMPLE_BYTES)
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8-sig"


def _lines(path: Path) -> Iterator[str]:
    reader = codecs.getreader(_encoding(path))
    with _open(path) as file:
        yield from reader(file)


def _delimited_rows(path: Path) -> Iterator[Cells]:
    head = []
    for line in _lines(path):
        head.append(line)
        if len(head) >= _HEAD_LINES:
            break
    delimiter = max(_DELIMITERS, key="".join(head).count)
    return csv.reader(_without_nul(_lines(path)), delimiter=delimiter)


def _without_nul(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line.replace("\0", "") if "\0" in line else line


def _json_rows(path: Path) -> Iterator[Cells]:
    """Objects, one a line; the headings are those of the first hundred."""
    decode = msgspec.json.Decoder(dict[str, Any]).decode
    headings: dict[str, None] = {}
    first: list[dict[str, Any]] = []
    objects = _objects(path, decode)
    for held in objects:
        first.append(held)
        headings.update(dict.fromkeys(held))
        if len(first) >= 100:
            break
    names = list(headings)
    yield names
    for held in first:
        yield [held.get(name) for name in names]
    for held in objects:
        yield [held.get(name) for name in names]


def _objects(path: Path, decode: Callable[[bytes], dict[str, Any]]) -> Iterator[dict[str, Any]]:
    with _open(path) as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                yield _flat(decode(line))
            except (msgspec.DecodeError, RecursionError) as error:
                raise TableError(
                    f"{path}, line {number} is no JSON object ({error}): write one object a line"
                ) from None


def _flat(held: dict[str, Any]) -> dict[str, Any]:
    """{"user": {"id": 1}} as user.id, one level deep."""
    if not any(isinstance(value, dict) for value in held.values()):
        return held
    found: dict[str, Any] = {}
    for name, value in held.items():
        if isinstance(value, dict):
            found.update({f"{name}.{inner}": deep for inner, deep in value.items()})
        else:
            found[name] = value
    return found


def _parquet_rows(path: Path) -> Iterator[Cells]:
    import duckdb

    base = duckdb.connect()
    base.execute("SET threads=1")
    try:
        try:
            cursor = base.execute("SELECT * FROM read_parquet(?)", [str(path)])
        except duckdb.Error as error:
            first = str(error).splitlines()[0][:120]
            raise TableError(f"{path} is no Parquet file ({first}): export it again") from None
        yield [column[0] for column in cursor.description or ()]
        while part := cursor.fetchmany(BATCH):
            yield from part
    finally:
        base.close()


def _workbook_rows(path: Path, say: Callable[[str], None]) -> Iterator[Cells]:
    from storage.imports.faults import ImportFailed
    from storage.imports.workbook import read_workbook

    try:
        table, _ = read_workbook(path.read_bytes(), lambda heads: 0, say)
    except ImportFailed as error:
        raise TableError(f"{path}: {error.words.en}") from error
    for row in table.rows:
        yield row.cells
