"""A table as read from a file: rows of cells with the row numbers a spreadsheet shows."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from storage.imports.faults import ImportFailed, Words

Cell = (
    str | int | float | bool | datetime.datetime | datetime.date | datetime.time
    | datetime.timedelta | None
)  # fmt: skip

MAX_ROWS = 50_000
MAX_COLUMNS = 256
MAX_CELL_CHARACTERS = 20_000


class Row(NamedTuple):
    """One row that has at least one filled cell; `number` counts from 1."""

    number: int
    cells: tuple[Cell, ...]

    def at(self, column: int) -> Cell:
        """The cell in this column, None beyond the last."""
        return self.cells[column] if column < len(self.cells) else None


class Table(NamedTuple):
    """Filled rows in order. `name` is the sheet's, empty for a text file."""

    name: str
    rows: tuple[Row, ...]


class RowCollector:
    """Gathers filled rows within the limits."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def add(self, number: int, cells: list[Cell] | tuple[Cell, ...]) -> None:
        """Keep the row unless it is empty.

        Raises:
            ImportFailed: the table is larger than any shop's.
        """
        last = len(cells)
        while last and is_blank(cells[last - 1]):
            last -= 1
        if not last:
            return
        if last > MAX_COLUMNS:
            raise _too_large(
                f"第 {number} 行超过 {MAX_COLUMNS} 列",
                f"row {number} has more than {MAX_COLUMNS} columns",
            )
        if len(self.rows) >= MAX_ROWS + 10:  # headings and titles are no data
            raise _too_large(f"超过 {MAX_ROWS} 行", f"there are more than {MAX_ROWS} rows")
        self.rows.append(Row(number, tuple(cells[:last])))


def is_blank(cell: Cell) -> bool:
    """Whether there is nothing in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _too_large(zh: str, en: str) -> ImportFailed:
    return ImportFailed(Words(f"{zh}，请分成几个文件。", f"{en}; please split the file."))
