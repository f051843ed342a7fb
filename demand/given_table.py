"""A table that somebody exported from somewhere: CSV in any of the usual encodings, xlsx, Parquet.
Its columns are found by what they are called in Chinese and English, titles above them skipped.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import polars as pl

from demand.demand_error import TableError
from storage.imports.decode import decode
from storage.imports.faults import ImportProblem
from storage.imports.fields import plain_heading
from storage.imports.findings import Findings
from storage.imports.tables import Table
from storage.imports.workbook import read_workbook

_ZIP_START = b"PK\x03\x04"
_PARQUET_START = b"PAR1"
_MOST_BYTES = 4 << 30
_HEAD_LINES = 10
_DELIMITERS = ",\t;"


class Wanted(msgspec.Struct, frozen=True):
    """A column to be found: the headings it may have, in plain form (lower case, no blanks within),
    best first; and whether the table is of no use without it."""

    written: str
    required: bool = False
    said: str = ""
    """What it is, in words, for the sentence that asks for it."""

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(self.written.split())


class GivenTable(msgspec.Struct, frozen=True):
    """`frame` has the found columns only, under their own names, as text, trimmed, "" as null.
    `row` in it is the number a spreadsheet shows."""

    frame: pl.DataFrame
    found: dict[str, str]
    """Column → the heading it was found by."""


def read_given(path: Path, wanted: Mapping[str, Wanted]) -> GivenTable:
    """Read the table, whatever its format.

    Raises:
        TableError: no such file, no table, or a required column cannot be found.
    """
    content = _content(path)
    try:
        if content.startswith(_PARQUET_START):
            frame = _of_parquet(path)
        elif content.startswith(_ZIP_START):
            frame = _of_workbook(content, wanted)
        else:
            frame = _of_text(decode(content, Findings()), wanted)
    except ImportProblem as problem:
        raise TableError(f"{path}: {problem.sentence('en')}") from None
    except pl.exceptions.PolarsError as error:
        first = next(iter(str(error).splitlines()), "")[:120]
        raise TableError(f"{path} is no table ({first}): export it again as CSV") from None
    return _chosen(path, frame, wanted)


def numbers(path: Path, table: GivenTable, column: str) -> pl.Series:
    """A column as Float64; thousands separators are taken out.

    Raises:
        TableError: a value is none; the row is named.
    """
    text = table.frame[column]
    plain = text.str.replace_all(r"[,，\s]", "")
    value = plain.cast(pl.Float64, strict=False)
    value = value.set(value.is_infinite().fill_null(False), None)
    return _all_read(path, table, column, value, "a number")


def moments(path: Path, table: GivenTable, column: str) -> pl.Series:
    """A column as Datetime, in the shop's own zone as the export wrote it.

    Raises:
        TableError: a value is none; the row is named.
    """
    text = table.frame[column].str.replace_all("[/.年月]", "-").str.replace_all("[日T]", " ")
    text = text.str.replace_all(r"\s+", " ").str.strip_chars()
    forms = ("%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M")
    day = text.str.slice(0, 10).str.strip_chars()
    value = pl.DataFrame({"t": text, "d": day}).select(
        pl.coalesce(
            *(pl.col("t").str.to_datetime(form, strict=False, time_unit="us") for form in forms),
            *(
                pl.col("d").str.to_date(form, strict=False).cast(pl.Datetime("us"))
                for form in ("%Y-%m-%d", "%Y%m%d")
            ),
            (pl.col("t") + "-1").str.to_date("%G-W%V-%u", strict=False).cast(pl.Datetime("us")),
        ).alias(column)
    )
    return _all_read(path, table, column, value.to_series(), "a day or time")


def _all_read(path: Path, table: GivenTable, column: str, value: pl.Series, what: str) -> pl.Series:
    text = table.frame[column]
    lost = text.is_not_null() & value.is_null()
    if lost.any():
        first = int(lost.arg_max() or 0)
        row, heading = table.frame["row"][first], table.found[column]
        raise TableError(
            f"{path}, row {row}, column {heading!r}: {text[first][:60]!r} is not {what}:"
            " correct it in the file"
        )
    return value.alias(column)


def _content(path: Path) -> bytes:
    if not path.exists():
        raise TableError(f"{path} is not there: check its name and the folder you are in")
    if path.is_dir():
        raise TableError(f"{path} is a folder: name a file in it")
    if path.stat().st_size > _MOST_BYTES:
        raise TableError(f"{path} is over {_MOST_BYTES >> 30} GiB: split it by months")
    return path.read_bytes()


def _of_parquet(path: Path) -> pl.DataFrame:
    frame = pl.read_parquet(path)
    return frame.select(pl.all().cast(pl.String, strict=False)).with_row_index("row", offset=2)


def _of_workbook(content: bytes, wanted: Mapping[str, Wanted]) -> pl.DataFrame:
    def most_alike(heads: list[Table]) -> int:
        return max(range(len(heads)), key=lambda i: _likeness(heads[i], wanted))

    table, _ = read_workbook(content, most_alike, lambda _: None)
    start = _heading_line([list(map(_text, row.cells)) for row in table.rows], wanted)
    if not table.rows:
        return pl.DataFrame({"row": []}, schema={"row": pl.UInt32})
    names = _unique([_text(cell) for cell in table.rows[start].cells])
    body = table.rows[start + 1 :]
    columns = {name: [_text(row.at(i)) for row in body] for i, name in enumerate(names)}
    rows = pl.Series("row", [row.number for row in body], dtype=pl.UInt32)
    return pl.DataFrame(columns, schema=dict.fromkeys(names, pl.String)).with_columns(rows)


def _likeness(table: Table, wanted: Mapping[str, Wanted]) -> int:
    lines = [list(map(_text, row.cells)) for row in table.rows[:_HEAD_LINES]]
    return max((_known(line, wanted) for line in lines), default=0)


def _of_text(text: str, wanted: Mapping[str, Wanted]) -> pl.DataFrame:
    head = text[:20_000].splitlines()[:_HEAD_LINES]
    delimiter = max(_DELIMITERS, key="\n".join(head).count)
    lines = [[cell.strip().strip('"') for cell in line.split(delimiter)] for line in head]
    start = _heading_line(lines, wanted)
    frame = pl.read_csv(
        io.BytesIO(text.encode()),
        separator=delimiter,
        skip_lines=start,
        infer_schema=False,
        has_header=True,
    )
    frame = frame.rename(dict(zip(frame.columns, _unique(frame.columns), strict=True)))
    return frame.with_row_index("row", offset=start + 2)


def _heading_line(lines: Sequence[Sequence[str]], wanted: Mapping[str, Wanted]) -> int:
    """The line among the first ten that names most of what is wanted; the first of equals."""
    scores = [_known(line, wanted) for line in lines[:_HEAD_LINES]]
    return scores.index(max(scores)) if scores else 0


def _known(cells: Sequence[str], wanted: Mapping[str, Wanted]) -> int:
    plain = {plain_heading(cell) for cell in cells if cell}
    return sum(bool(plain & set(column.headings)) for column in wanted.values())


def _unique(names: Sequence[str]) -> list[str]:
    """The headings, blank and repeated ones numbered: exports do repeat "商品编码"."""
    seen: dict[str, int] = {"row": 1}
    result = []
    for name in (name.strip().strip("\ufeff") or "column" for name in names):
        seen[name] = seen.get(name, 0) + 1
        result.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return result


def _chosen(path: Path, frame: pl.DataFrame, wanted: Mapping[str, Wanted]) -> GivenTable:
    found: dict[str, str] = {}
    for name, column in wanted.items():
        heading = _best(frame.columns, column, set(found.values()))
        if heading is not None:
            found[name] = heading
        elif column.required:
            there = "、".join(n for n in frame.columns if n != "row")[:200]
            raise TableError(
                f"{path} has no column for {column.said or name} (it has: {there}): name it"
                f" {column.headings[0]!r}"
            )
    texts = [
        pl.col(heading).str.strip_chars(" \t\r\n\u3000'").replace("", None).alias(name)
        for name, heading in found.items()
    ]
    return GivenTable(frame.select("row", *texts), found)


def _best(headings: Sequence[str], column: Wanted, taken: set[str]) -> str | None:
    by_plain = {plain_heading(h): h for h in reversed(headings) if h != "row" and h not in taken}
    return next((by_plain[word] for word in column.headings if word in by_plain), None)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return re.sub(r"\s+", " ", str(cell)).strip()
