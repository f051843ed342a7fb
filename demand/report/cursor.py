"""A place in a sheet, where the next row is written."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

_LINE_HEIGHT = 15.0
_WIDE_FROM = 0x2E7F
_LATIN = 0.9
"""A column's width counts digits; a text's letters are narrower in the mean."""
Value = str | float | date | None


class Cursor:
    """Writes row after row into a sheet, and remembers numbers for the totals below them."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet
        self.row = 0
        self._numbers: dict[tuple[int, int], float] = {}

    def text(self, words: str, form: Any = None) -> None:
        """One text in a row of its own."""
        self.sheet.write_string(self.row, 0, words, form)
        self.row += 1

    def row_of(
        self, values: Sequence[Value], form: Any, *, column: int = 0, step: bool = True
    ) -> None:
        """Values side by side, in one format."""
        for offset, value in enumerate(values, start=column):
            self.put(offset, value, form)
        self.row += step

    def put(self, column: int, value: Value, form: Any) -> None:
        """A value in the present row: texts as texts, numbers as numbers, "–" for nothing."""
        if value is None:
            self.sheet.write_string(self.row, column, "–", form)
        elif isinstance(value, str):
            self.sheet.write_string(self.row, column, value, form)
        elif isinstance(value, date):
            self.sheet.write_datetime(self.row, column, value, form)
        else:
            self.sheet.write_number(self.row, column, value, form)
            self.note(column, value)

    def paragraph(self, words: str, form: Any, *, columns: int, width: float) -> None:
        """A text over several columns, `width` characters wide together, as high as it needs:
        spreadsheet programs find the height of single cells only."""
        self.sheet.merge_range(self.row, 0, self.row, columns - 1, "", form)
        self.sheet.write_string(self.row, 0, words, form)
        self.high_enough([(words, width)])
        self.row += 1

    def high_enough(self, cells: Iterable[tuple[Value, float]]) -> None:
        """Make the present row as high as its texts need in columns of so many characters."""
        lines = max((_lines(each, width) for each, width in cells), default=1)
        if lines > 1:
            self.sheet.set_row(self.row, _LINE_HEIGHT * lines)

    def note(self, column: int, value: float) -> None:
        """Remember a number that was written some other way."""
        self._numbers[self.row, column] = value

    def total(self, column: int, first: int, last: int, form: Any) -> None:
        """In the present row, the sum of a column from one row to another."""
        cells = f"{xl_rowcol_to_cell(first, column)}:{xl_rowcol_to_cell(last, column)}"
        value = sum(self._numbers.get((row, column), 0.0) for row in range(first, last + 1))
        self.sheet.write_formula(self.row, column, f"=SUM({cells})", form, value)

    def skip(self) -> None:
        """Leave the row."""
        self.row += 1


def _lines(value: Value, width: float) -> int:
    """Lines that a text takes; a character of East Asia is as wide as two others."""
    if not isinstance(value, str):
        return 1
    letters = sum(2.0 if ord(letter) > _WIDE_FROM else _LATIN for letter in value)
    return max(math.ceil(letters / max(int(width) - 1, 1)), 1)
