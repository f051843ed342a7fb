"""Long tables in and out of files: CSV (also .csv.gz) and Parquet, one row per thing and week.

What a file holds is checked before anything is computed from it; what is wrong is told with its
row, column, value and remedy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import polars as pl

from demand.demand_error import TableError
from demand.whole_file import replacing

MOST_ROWS = 100_000_000
_DAY_FORMATS = ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%Y.%m.%d")
_FORMULA_STARTS = r"^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]"
_ROW = "row of the file"
_BOM = b"\xef\xbb\xbf"


class Kind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"


_WORDS = {
    Kind.NUMBER: ("a number", "write it in digits, like 12 or 3.5"),
    Kind.DAY: ("a day", "write it like 2026-11-16, or a week like 2026-W47"),
}


def read_table(
    path: Path, required: Mapping[str, Kind], optional: Mapping[str, Kind] | None = None
) -> pl.DataFrame:
    """The table in a file: required columns without gaps, optional ones where they are there, and
    every other column as it is. Texts are trimmed; numbers are Float64; days are Date, and a week
    ("2026-W47") is its Monday.

    Raises:
        TableError: no such table, a column missing, or a value that is not what it must be.
    """
    kinds = {**(optional or {}), **required}
    frame = _parquet(path) if _ends_in(path, ".parquet", ".pq") else _csv(path)
    missing = [name for name in required if name not in frame.columns]
    if missing:
        there = ", ".join(frame.columns[:20])
        raise TableError(
            f"{path} has no column {missing[0]!r} (it has: {there}): rename or add the column"
        )
    typed = [_typed(path, frame, name, kind) for name, kind in kinds.items() if name in frame]
    frame = frame.with_columns(typed)
    for name in required:
        _refuse_gaps(path, frame, name)
    return frame


def refuse_where(path: Path, frame: pl.DataFrame, wrong: pl.Expr, column: str, why: str) -> None:
    """A table has no row where `wrong` holds.

    Raises:
        TableError: it has one; file, row, column and value stand before `why`.
    """
    found = frame.with_row_index().filter(wrong)
    if not found.is_empty():
        row = found.row(0, named=True)
        value = row[column]
        told = f"{value:g}" if isinstance(value, float) else str(value)[:60]
        raise TableError(f"{path}, row {row['index'] + 2}, column {column!r}: {told} {why}")


def refuse_twice(path: Path, frame: pl.DataFrame, key: Sequence[str]) -> None:
    """That no two rows have the same key.

    Raises:
        TableError: two have; the second is named.
    """
    sorted_once(path, frame.select(key), key)


def sorted_once(path: Path, frame: pl.DataFrame, key: Sequence[str]) -> pl.DataFrame:
    """The rows in the order of a key that no two of them share. A table that is in order already,
    as those are that this program wrote, is not copied: a large one is half of the memory.

    Raises:
        TableError: two rows have the same key; the second is named.
    """
    if _rises(frame, key):
        return frame
    ordered = frame.with_row_index(_ROW).sort(*key, _ROW)
    again = ordered.filter(_as_before(key))[_ROW]
    if not again.is_empty():
        row = int(again.min())  # type: ignore[arg-type]
        value = ", ".join(f"{name} {frame[name][row]}" for name in key)
        raise TableError(
            f"{path}, row {row + 2}: {value} is there a second time: keep one row for each"
        )
    return ordered.drop(_ROW)


def _rises(frame: pl.DataFrame, key: Sequence[str]) -> bool:
    """Whether each row's key is above that of the row before."""
    above, alike = pl.lit(False), pl.lit(True)
    for name in key:
        above = above | (alike & (pl.col(name) > pl.col(name).shift()))
        alike = alike & (pl.col(name) == pl.col(name).shift())
    return bool(frame.select(above).to_series()[1:].fill_null(False).all())


def _as_before(key: Sequence[str]) -> pl.Expr:
    return pl.all_horizontal(pl.col(name) == pl.col(name).shift() for name in key).fill_null(False)


def write_table(frame: pl.DataFrame, path: Path, *, for_people: bool = False) -> None:
    """Write CSV or Parquet, by the file's ending; an older file is replaced only by a whole one.

    `for_people`: the CSV gets a byte order mark, so that spreadsheet programs see UTF-8, and a text
    that they would take for a formula gets a ' before it (OWASP, CSV injection). A file for
    machines holds every text as it is.

    Raises:
        TableError: the ending is neither of the two.
        OSError: it cannot be written.
    """
    if not _ends_in(path, ".csv", ".parquet", ".pq"):
        raise TableError(f"{path} is neither .csv nor .parquet: give it one of these endings")
    with replacing(path) as part:
        if _ends_in(path, ".csv"):
            _write_csv(frame, part, for_people=for_people)
        else:
            frame.write_parquet(part)


def _write_csv(frame: pl.DataFrame, path: Path, *, for_people: bool) -> None:
    with path.open("wb") as file:
        if for_people:
            file.write(_BOM)
            frame = frame.with_columns(disarmed(frame))
        frame.write_csv(file)


def disarmed(frame: pl.DataFrame) -> list[pl.Expr]:
    """For each text column the same texts, with a ' before those a spreadsheet would compute."""
    return [
        pl.when(pl.col(name).str.contains(_FORMULA_STARTS))
        .then(pl.concat_str(pl.lit("'"), pl.col(name)))
        .otherwise(pl.col(name))
        .alias(name)
        for name, kind in frame.schema.items()
        if kind == pl.String
    ]


def _ends_in(path: Path, *endings: str) -> bool:
    return path.name.lower().endswith(endings)


def _parquet(path: Path) -> pl.DataFrame:
    _refuse_absent(path)
    try:
        return pl.read_parquet(path)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise TableError(
            f"{path} is no Parquet file, or a damaged one ({_first_line(error)}): export it again"
        ) from None


def _csv(path: Path) -> pl.DataFrame:
    """Every column as text: what a value is is decided by the column's kind, not by its looks."""
    _refuse_absent(path)
    try:
        frame = pl.read_csv(path, infer_schema=False, truncate_ragged_lines=False)
    except pl.exceptions.NoDataError:
        raise TableError(f"{path} is empty: it needs a line of headings and rows") from None
    except (pl.exceptions.PolarsError, OSError, UnicodeDecodeError) as error:
        raise TableError(
            f"{path} is no CSV in UTF-8 with a comma between columns ({_first_line(error)}):"
            " export it again as that"
        ) from None
    names = {name: name.strip().removeprefix("\ufeff") for name in frame.columns}
    if len(set(names.values())) < len(names):
        raise TableError(f"{path} has two columns of one name: rename one of them")
    return frame.rename(names)


def _refuse_absent(path: Path) -> None:
    if not path.exists():
        raise TableError(f"{path} is not there: check its name and the folder you are in")
    if path.is_dir():
        raise TableError(f"{path} is a folder: name a file in it")


def _typed(path: Path, frame: pl.DataFrame, name: str, kind: Kind) -> pl.Series:
    column = frame[name]
    if kind is Kind.TEXT:
        return _as_text(column)
    wanted = _as_number(column) if kind is Kind.NUMBER else _as_day(column)
    given = column.cast(pl.String, strict=False).str.strip_chars() if _is_text(column) else column
    lost = given.is_not_null() & wanted.is_null()
    if _is_text(column):
        lost &= given != ""
    if kind is Kind.NUMBER:
        lost |= wanted.is_infinite().fill_null(False) | wanted.is_nan().fill_null(False)
    row = _first_true(lost)
    if row is not None:
        what, remedy = _WORDS[kind]
        raise TableError(
            f"{path}, row {row + 2}, column {name!r}: {str(column[row])[:60]!r} is not {what}:"
            f" {remedy}"
        )
    return wanted


def _is_text(column: pl.Series) -> bool:
    return column.dtype in (pl.String, pl.Categorical, pl.Enum)


def _as_text(column: pl.Series) -> pl.Series:
    text = column.cast(pl.String, strict=False).str.strip_chars()
    return text.set(text == "", None)


def _as_number(column: pl.Series) -> pl.Series:
    if _is_text(column):
        column = column.cast(pl.String).str.strip_chars()
        column = column.set(column == "", None)
    return column.cast(pl.Float64, strict=False)


def _as_day(column: pl.Series) -> pl.Series:
    if column.dtype == pl.Date:
        return column
    if isinstance(column.dtype, pl.Datetime):
        return column.cast(pl.Date)
    text = column.cast(pl.String, strict=False).str.strip_chars()
    days = text.to_frame("ds").select(
        pl.coalesce(
            *(pl.col("ds").str.to_date(form, strict=False) for form in _DAY_FORMATS),
            (pl.col("ds") + "-1").str.to_date("%G-W%V-%u", strict=False),
        ).alias(column.name)
    )
    return days.to_series()


def _refuse_gaps(path: Path, frame: pl.DataFrame, name: str) -> None:
    row = _first_true(frame[name].is_null())
    if row is not None:
        raise TableError(
            f"{path}, row {row + 2}, column {name!r}: the value is missing: fill it in or leave"
            " the row out"
        )


def _first_true(flags: pl.Series) -> int | None:
    """Where the first row is; rows count from 0."""
    found = flags.fill_null(False).arg_max() if len(flags) else None
    return found if found is not None and bool(flags[found]) else None


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)[:160]


def rows(frame: pl.DataFrame) -> Iterable[dict[str, Any]]:
    """The rows one after the other, as dictionaries."""
    return frame.iter_rows(named=True)
