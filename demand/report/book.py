"""The workbook while it is written: its sheets, set for A4 across, and its lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import xlsxwriter

from demand.report.columns import Columns
from demand.report.contents import Report
from demand.report.cursor import Cursor
from demand.report.look import escaped, formats, sheet_name
from demand.report.phrases import title
from demand.report.words import say

_A4 = 9


class Book:
    """Of one report; `formats` are those of `demand.report.look`."""

    def __init__(self, file: xlsxwriter.Workbook, report: Report) -> None:
        self.report = report
        self.formats = formats(file)
        self._file = file
        self._names: set[str] = set()

    def say(self, key: str, **values: object) -> str:
        """Words in the report's language."""
        return say(key, self.report.language, **values)

    def sheet(self, name: str) -> Any:
        """A new sheet, as wide as the paper."""
        sheet = self._file.add_worksheet(sheet_name(name, self._names))
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        mark, named = escaped(self.say("ai_mark")), escaped(title(self.report))
        sheet.set_footer(f"&L{mark}&R{named}  &P/&N")
        sheet.hide_gridlines(2)
        return sheet

    def list_of(
        self,
        name: str,
        columns: Columns,
        rows: Iterable[Any],
        *,
        frozen: int = 0,
        unprinted: int = 0,
    ) -> None:
        """A sheet with a row for each; the heading stays in sight and is printed on every page,
        `frozen` columns stay too, the last `unprinted` are read on screen only."""
        sheet = self.sheet(self.say(name))
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
        put = Cursor(sheet)
        heads = [(self.say(column.head), column.width) for column in columns]
        put.high_enough(heads)
        put.row_of([words for words, _ in heads], self.formats["head"])
        sheet.freeze_panes(1, frozen)
        sheet.repeat_rows(0)
        for row in rows:
            values = [column.value(row) for column in columns]
            for place, (column, value) in enumerate(zip(columns, values, strict=True)):
                put.put(place, value, self.formats[column.form])
            put.high_enough(
                (value, column.width)
                for column, value in zip(columns, values, strict=True)
                if column.form == "wrapped"
            )
            put.skip()
        last = max(put.row - 1, 0)
        sheet.autofilter(0, 0, last, len(columns) - 1)
        sheet.print_area(0, 0, last, len(columns) - 1 - unprinted)
