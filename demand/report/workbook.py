"""The workbook a planner opens on Monday: totals and how to read, a sheet for each style with
colour by size, the long sheet for the ERP, forecast against actual, changes, wishes with briefs,
quotes, sources.

Texts are written as texts whatever they begin with, numbers as numbers; totals are formulas with
their values, so that a changed quantity changes its total.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from demand.report.book import Book
from demand.report.columns import (
    change_columns,
    check_columns,
    gap_columns,
    order_columns,
    quote_columns,
    source_columns,
    wish_columns,
)
from demand.report.contents import Report
from demand.report.cursor import Cursor
from demand.report.event_words import event_sentence
from demand.report.phrases import demand_sums, factory_sums, made, title
from demand.report.style_sheet import style_sheet
from demand.report.words import HOW_KEYS, say
from demand.whole_file import replacing

MOST_STYLE_SHEETS = 200
_MOST_STYLES_A_PAGE = 16
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
_WIDTHS = (18, 44, 16, 13, 13, 13, 13)


def write_workbook(report: Report, path: Path) -> None:
    """Write the workbook; an older one is replaced only by a whole one.

    Raises:
        OSError: it cannot be written.
    """
    with replacing(path) as part, xlsxwriter.Workbook(str(part), _OPTIONS) as file:
        file.set_properties({"title": title(report), "comments": say("ai_mark", report.language)})
        book = Book(file, report)
        first = book.sheet(book.say("how_to_read"))  # filled last: it links to the others
        links = [style_sheet(book, part) for part in report.styles[:MOST_STYLE_SHEETS]]
        _lists(book)
        _first_sheet(book, first, links)


def _lists(book: Book) -> None:
    report = book.report
    repeats = any(line.hold_back for line in report.lines)
    orders = order_columns(report.language, repeats=repeats)
    book.list_of("order_lines", orders, report.lines, frozen=2, unprinted=1)
    to_fill_in = [gap for gap in report.gaps if gap.subject and gap.file]
    if to_fill_in:
        book.list_of("missing", gap_columns(report.language), to_fill_in)
    if report.checks:
        book.list_of("checks", check_columns(), report.checks)
    if report.changes:
        book.list_of("changes", change_columns(), report.changes)
    if report.wishes:
        book.list_of("needs", wish_columns(report.language), report.wishes, frozen=1)
        quotes = [(wish.need, quote) for wish in report.wishes for quote in wish.need.quotes]
        book.list_of("quotes", quote_columns(), quotes)
    if report.sources:
        book.list_of("sources", source_columns(report.language), report.sources)


def _first_sheet(book: Book, sheet: Any, links: Sequence[str]) -> None:
    put = Cursor(sheet)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    _heading(book, put)
    put.skip()
    put.text(book.say("totals"), book.formats["heading"])
    _style_totals(book, put, links)
    _factory_totals(book, put)
    left_out = len(book.report.styles) - len(links)
    if left_out:
        put.text(book.say("more_styles", count=left_out), book.formats["quiet"])
    sheet.print_area(0, 0, max(put.row, 1), len(_WIDTHS) - 1)
    if len(book.report.styles) <= _MOST_STYLES_A_PAGE:
        sheet.fit_to_pages(1, 1)


def _heading(book: Book, put: Cursor) -> None:
    report, formats = book.report, book.formats
    put.text(title(report), formats["title"])
    if report.factory:
        put.text(book.say("for_factory", factory=report.factory), formats["bold"])
    put.text(made(report), formats["quiet"])
    put.text(book.say("ai_mark"), formats["mark"])
    for head, sentences in (
        ("how_to_read", [*(book.say(key) for key in HOW_KEYS), *report.basis]),
        ("notes", report.notes),
        ("events", [event_sentence(each, report.language) for each in report.events]),
    ):
        if sentences:
            put.skip()
            put.text(book.say(head), formats["heading"])
        for sentence in sentences:
            put.paragraph(sentence, formats["paragraph"], columns=len(_WIDTHS), width=sum(_WIDTHS))


def _style_totals(book: Book, put: Cursor, links: Sequence[str]) -> None:
    heads = ("style_code", "name", "category", "p10", "p50", "p90", "order")
    put.row_of([book.say(key) for key in heads], book.formats["head"])
    start = put.row
    for index, part in enumerate(book.report.styles):
        texts = [part.style, part.title, part.category]
        put.row_of(texts, book.formats["wrapped"], step=False)
        put.high_enough(zip(texts, _WIDTHS, strict=False))
        if index < len(links):
            put.sheet.write_url(
                put.row, 0, f"internal:'{links[index]}'!A1", book.formats["link"],
                string=part.style,
            )  # fmt: skip
        numbers = [*demand_sums(part.lines), part.quantity]
        put.row_of(numbers, book.formats["count"], column=3)
    put.put(2, book.say("total"), book.formats["total"])
    for column in range(3, 7):
        put.total(column, start, put.row - 1, book.formats["total_count"])
    put.skip()


def _factory_totals(book: Book, put: Cursor) -> None:
    sums = factory_sums(book.report)
    if not sums:
        return
    put.skip()
    put.text(book.say("order_by_factory"), book.formats["heading"])
    put.row_of([book.say("factory"), book.say("order")], book.formats["head"])
    for factory, quantity in sums:
        put.put(0, factory or None, book.formats["wrapped"])
        put.row_of([quantity], book.formats["count"], column=1)
