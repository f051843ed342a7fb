"""Reads .xlsx files, after checking that they are no bombs."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from storage.imports.faults import ImportFailed, Words
from storage.imports.tables import MAX_COLUMNS, Row, RowCollector, Table

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_MAX_UNPACKED_BYTES = 200 * 1024 * 1024
_MAX_RATIO = 100
_RATIO_FROM_BYTES = 100 * 1024
_MAX_PARTS = 2_000
_MAX_MERGED_CELLS = 2_000_000
_LAST_ROW = 1_048_576
_MAX_SHEETS = 20
_HEAD_ROWS = 20
_SAY_EVERY_ROWS = 5_000

# What openpyxl, zipfile and the XML parser were seen to raise on broken files (see the fuzz tests).
_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NameError,
    NotImplementedError, OSError, ParseError, RecursionError, RuntimeError, StopIteration,
    TypeError, ValueError, struct.error, zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error,
)  # fmt: skip

_DAMAGED = Words(
    "这个 .xlsx 文件已损坏或不是工作簿，请用 Excel 或 WPS 打开后另存为 .xlsx。",
    "this .xlsx file is damaged or no workbook; please open it in a spreadsheet program and save "
    "it as .xlsx again.",
)
_BOMB = Words(
    "这个 .xlsx 解压后大得不正常，请只保留商品表另存一份。",
    "this .xlsx unpacks to an abnormal size; please save a copy with the product sheet only.",
)


def read_workbook(
    content: bytes, choose: Callable[[list[Table]], int], say: Callable[[str], None]
) -> tuple[Table, list[str]]:
    """One sheet of the workbook, whole, and the names of the sheets that were not read.

    `choose` sees the first rows of every visible sheet and answers with the index of the one to
    read. Cells hold the values that were computed when the file was saved, not the formulas.

    Raises:
        ImportFailed: the file is damaged, a bomb, or larger than any shop's.
    """
    try:
        refuse_bombs(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions we never use
            return _read(content, choose, say)
    except _BROKEN as error:
        raise ImportFailed(_DAMAGED) from error


def refuse_bombs(content: bytes) -> None:
    """Raises ImportFailed for an archive that unpacks to too much, BadZipFile for a broken one."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > _MAX_PARTS or unpacked > _MAX_UNPACKED_BYTES:
        raise ImportFailed(_BOMB)
    for part in parts:
        large = part.file_size > _RATIO_FROM_BYTES
        if large and part.file_size > _MAX_RATIO * max(part.compress_size, 1):
            raise ImportFailed(_BOMB)


def _read(
    content: bytes, choose: Callable[[list[Table]], int], say: Callable[[str], None]
) -> tuple[Table, list[str]]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    try:
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        sheets = sheets[:_MAX_SHEETS]
        if not sheets:
            raise ImportFailed(_DAMAGED)
        heads = [Table(sheet.title, tuple(_rows(sheet, _HEAD_ROWS))) for sheet in sheets]
        chosen = sheets[choose(heads)]
        collector = RowCollector()
        for row in _rows(chosen, None):
            collector.add(row.number, row.cells)
            if row.number % _SAY_EVERY_ROWS == 0:
                say(f"… {row.number} 行 / rows")
        rows = _with_merged_cells(collector.rows, _merged_areas(content, chosen))
        others = [sheet.title for sheet in sheets if sheet is not chosen]
        return Table(chosen.title, tuple(rows)), others
    finally:
        book.close()


def _rows(sheet: ReadOnlyWorksheet, limit: int | None) -> Iterator[Row]:
    # A file may claim any size for its sheet, so only the cells that are there count.
    sheet.reset_dimensions()
    # One column more than allowed, so that a wider table is refused and not cut.
    rows = sheet.iter_rows(max_col=MAX_COLUMNS + 1, max_row=limit, values_only=True)
    for number, cells in enumerate(rows, start=1):
        if number > _LAST_ROW:
            raise ImportFailed(_DAMAGED)
        yield Row(number, cells)


def _merged_areas(content: bytes, sheet: Any) -> list[tuple[int, int, int]]:
    """Column (from 0), first and last row of every cell merged downwards."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read(sheet._worksheet_path.lstrip("/"))
    after_data = xml[xml.rfind(b"</sheetData>") :]
    areas = []
    pattern = rb'<mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"'
    for left, top, right, bottom in re.findall(pattern, after_data)[:100_000]:
        if left == right and int(top) < int(bottom):
            areas.append((_column_index(left.decode()), int(top), int(bottom)))
    return areas


def _column_index(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def _with_merged_cells(rows: list[Row], areas: list[tuple[int, int, int]]) -> list[Row]:
    """A merged cell holds its value in its first row only; give it to the others too."""
    if not areas:
        return rows
    by_number = {row.number: list(row.cells) for row in rows}
    allowed = _MAX_MERGED_CELLS
    for column, top, bottom in areas:
        allowed -= bottom - top
        if allowed < 0:
            raise ImportFailed(_BOMB)
        if column >= MAX_COLUMNS or top not in by_number:
            continue
        value = by_number[top][column] if column < len(by_number[top]) else None
        for number in range(top + 1, min(bottom, rows[-1].number) + 1):
            cells = by_number.get(number)
            if cells is not None:
                cells.extend([None] * (column + 1 - len(cells)))
                cells[column] = value
    return [Row(number, tuple(cells)) for number, cells in by_number.items()]
