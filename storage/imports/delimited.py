"""Reads comma, tab or semicolon separated text into a table."""

from __future__ import annotations

import csv
import io
import re

from storage.imports.faults import ImportFailed, Words
from storage.imports.tables import RowCollector, Table

_DELIMITERS = ",\t;"
_HEAD_LINES = 5
_EXCEL_TEXT = re.compile(r'="([^"]*)"')


def read_delimited(text: str) -> Table:
    """The table in a text; rows are counted as a spreadsheet would show them.

    Raises:
        ImportFailed: a quote is not closed, or there is more than any shop needs.
    """
    collector = RowCollector()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            collector.add(number, [_unwrapped(cell) for cell in cells])
    except csv.Error:
        row = number + 1
        raise ImportFailed(
            Words(
                f"第 {row} 行起引号没有配对或单元格过长，请重新导出这个文件。",
                f"from row {row} on a quote is not closed or a cell is too long; "
                "please export the file again.",
            )
        ) from None
    return Table("", tuple(collector.rows))


def _delimiter(text: str) -> str:
    head = "\n".join(text[:20_000].splitlines()[:_HEAD_LINES])
    outside_quotes = re.sub(r'"[^"]*"', "", head)
    return max(_DELIMITERS, key=outside_quotes.count)


def _unwrapped(cell: str) -> str:
    """`="0012"` is how exports keep Excel from eating leading zeros."""
    match = _EXCEL_TEXT.fullmatch(cell.strip()) if cell[:2] == '="' else None
    return match.group(1) if match else cell
