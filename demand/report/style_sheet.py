"""A style's sheet: colour by size, what to order and what is wanted, and why."""

from __future__ import annotations

from collections.abc import Callable

from xlsxwriter.utility import xl_rowcol_to_cell

from demand.plan_line import PlanLine
from demand.report.book import Book
from demand.report.contents import StylePart
from demand.report.cursor import Cursor
from demand.report.phrases import last_week, reasons
from demand.report.style_table import VALUES

_COLOUR_WIDTH = 18
_USUAL_WIDTH, _NARROW_WIDTH = 9.0, 5.6
_MANY_SIZES = 12
_LEAST_COLUMNS = 12
_MOST_REASONS = 6
_MOST_COLOURS_A_PAGE = 8


def style_sheet(book: Book, part: StylePart) -> str:
    """Write it; its name."""
    sheet = book.sheet(part.style or part.title)
    put = Cursor(sheet)
    columns = max(len(part.sizes) + 2, _LEAST_COLUMNS)
    width = _USUAL_WIDTH if len(part.sizes) <= _MANY_SIZES else _NARROW_WIDTH
    sheet.set_column(0, 0, _COLOUR_WIDTH)
    sheet.set_column(1, columns - 1, width)
    put.text(f"{part.style}  {part.title}".strip(), book.formats["title"])
    if part.last_week is not None:
        put.text(last_week(part, book.report.language), book.formats["quiet"])
    sheet.freeze_panes(put.row + 1, 1)
    for key, value in VALUES:
        put.skip()
        _block(book, put, part, book.say(key), value)
    _reasons(book, put, part, columns, _COLOUR_WIDTH + width * (columns - 1))
    sheet.print_area(0, 0, put.row, columns - 1)
    if len(part.colours) <= _MOST_COLOURS_A_PAGE:
        sheet.fit_to_pages(1, 1)
    return str(sheet.get_name())


def _reasons(book: Book, put: Cursor, part: StylePart, columns: int, width: float) -> None:
    found = reasons(part, book.report.language)[:_MOST_REASONS]
    if not found:
        return
    put.skip()
    put.text(book.say("reason"), book.formats["heading"])
    for why in found:
        put.paragraph(why, book.formats["paragraph"], columns=columns, width=width)


def _block(
    book: Book, put: Cursor, part: StylePart, name: str, value: Callable[[PlanLine], float]
) -> None:
    values: dict[tuple[str, str], float] = {}
    for line in part.lines:
        key = (line.colour, line.size)
        values[key] = values.get(key, 0.0) + round(value(line))
    put.row_of([name, *part.sizes, book.say("total")], book.formats["head"])
    start, last = put.row, len(part.sizes)
    for colour in part.colours:
        put.put(0, colour or None, book.formats["wrapped"])
        put.high_enough([(colour, _COLOUR_WIDTH)])
        row = [values.get((colour, size), 0.0) for size in part.sizes]
        put.row_of(row, book.formats["count"], column=1, step=False)
        cells = f"{xl_rowcol_to_cell(put.row, 1)}:{xl_rowcol_to_cell(put.row, last)}"
        total = book.formats["total_count"]
        put.sheet.write_formula(put.row, last + 1, f"=SUM({cells})", total, sum(row))
        put.note(last + 1, sum(row))
        put.skip()
    put.put(0, book.say("total"), book.formats["total"])
    for column in range(1, last + 2):
        put.total(column, start, put.row - 1, book.formats["total_count"])
    put.skip()
