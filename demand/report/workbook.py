"""The workbook a planner opens on Monday: totals and how to read, a sheet for each style with
colour by size, the long sheet for the ERP, quotes, forecast against actual, changes, sources.

Texts are written as texts whatever they begin with, numbers as numbers; totals are formulas with
their values, so that a changed quantity changes its total.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from demand.plan_line import PlanLine
from demand.report.contents import Check, Report, StylePart, Wish
from demand.report.phrases import (
    advice,
    attributes,
    demand_sums,
    last_week,
    made,
    reason,
    reasons,
    sentence,
    sizes,
    source_words,
    title,
)
from demand.report.words import HOW_KEYS, say
from demand.whole_file import replacing

MOST_STYLE_SHEETS = 200
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
_WISH_HEADS = (
    "need", "advice", "category", "attributes", "viewers", "growth", "first_seen", "nearest",
    "sizes", "first_order", "p10", "p50", "p90", "price_low", "price_high", "cost",
    "expected_gain", "worst_loss", "loss_chance",
)  # fmt: skip
_WISH_WIDTHS = (42, 16, 10, 18, 8, 7, 10, 12, 20, 9, 8, 8, 8, 9, 9, 9, 9, 11, 9)
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_FONT = "Microsoft YaHei"
_A4 = 9


def write_workbook(report: Report, path: Path) -> None:
    """Write the workbook; an older one is replaced only by a whole one.

    Raises:
        OSError: it cannot be written.
    """
    with replacing(path) as part, xlsxwriter.Workbook(str(part), _OPTIONS) as book:
        book.set_properties({"title": title(report), "comments": say("ai_mark", report.language)})
        _Sheets(book, report).write()


class _Sheets:
    """Writes the sheets of one report."""

    def __init__(self, book: xlsxwriter.Workbook, report: Report) -> None:
        self.book = book
        self.report = report
        self.names: set[str] = set()
        self.formats = _formats(book)

    def write(self) -> None:
        """All sheets, the first one last filled because it links to the others."""
        first = self._sheet(self.say("how_to_read"))
        shown = self.report.styles[:MOST_STYLE_SHEETS]
        links = [self._style_sheet(part) for part in shown]
        self._order_sheet()
        if self.report.checks:
            self._check_sheet()
        if self.report.changes:
            self._change_sheet()
        if self.report.wishes:
            self._wish_sheet()
            self._quote_sheet()
        if self.report.sources:
            self._source_sheet()
        self._first_sheet(first, links)

    def say(self, key: str, **values: object) -> str:
        """Words in the report's language."""
        return say(key, self.report.language, **values)

    def _sheet(self, name: str) -> Any:
        sheet = self.book.add_worksheet(_sheet_name(name, self.names))
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(
            f"&L{_escaped(self.say('ai_mark'))}&R{_escaped(title(self.report))}  &P/&N"
        )
        sheet.hide_gridlines(2)
        return sheet

    def _first_sheet(self, sheet: Any, links: Sequence[str]) -> None:
        report, put = self.report, _Cursor(sheet)
        for column, width in enumerate([18, 44, 16, 13, 13, 13, 13]):
            sheet.set_column(column, column, width)
        put.text(title(report), self.formats["title"])
        if report.factory:
            put.text(self.say("for_factory", factory=report.factory), self.formats["bold"])
        put.text(made(report), self.formats["quiet"])
        put.text(self.say("ai_mark"), self.formats["mark"])
        put.skip()
        put.text(self.say("how_to_read"), self.formats["heading"])
        for key in HOW_KEYS:
            put.text(self.say(key))
        if report.notes:
            put.skip()
            put.text(self.say("notes"), self.formats["heading"])
            for note in report.notes:
                put.text(note)
        put.skip()
        put.text(self.say("totals"), self.formats["heading"])
        self._style_totals(put, links)
        put.skip()
        self._factory_totals(put)
        left_out = len(report.styles) - len(links)
        if left_out:
            put.text(self.say("more_styles", count=left_out), self.formats["quiet"])
        sheet.print_area(0, 0, max(put.row, 1), 6)

    def _style_totals(self, put: _Cursor, links: Sequence[str]) -> None:
        heads = ("style_code", "name", "category", "p10", "p50", "p90", "order")
        put.row_of([self.say(key) for key in heads], self.formats["head"])
        start = put.row
        for index, part in enumerate(self.report.styles):
            texts = [part.style, part.title, part.category]
            numbers = [*demand_sums(part.lines), part.quantity]
            put.row_of(texts, self.formats["cell"], step=False)
            if index < len(links):
                put.sheet.write_url(
                    put.row, 0, f"internal:'{links[index]}'!A1", self.formats["link"],
                    string=part.style,
                )  # fmt: skip
            put.row_of(numbers, self.formats["count"], column=3)
        self._sum_row(put, start, columns=range(3, 7))

    def _factory_totals(self, put: _Cursor) -> None:
        sums: dict[str, int] = {}
        for line in self.report.lines:
            sums[line.factory] = sums.get(line.factory, 0) + line.quantity
        if set(sums) == {""}:
            return
        put.text(self.say("order_by_factory"), self.formats["heading"])
        put.row_of([self.say("factory"), self.say("order")], self.formats["head"])
        for factory, quantity in sorted(sums.items(), key=lambda each: -each[1]):
            put.row_of([factory or "–"], self.formats["cell"], step=False)
            put.row_of([quantity], self.formats["count"], column=1)

    def _sum_row(self, put: _Cursor, start: int, columns: range) -> None:
        """A total below the rows from `start` on, as formulas with their values."""
        put.sheet.write_string(put.row, columns[0] - 1, self.say("total"), self.formats["total"])
        for column in columns:
            put.total(column, start, put.row - 1, self.formats["total_count"])
        put.skip()

    def _style_sheet(self, part: StylePart) -> str:
        sheet = self._sheet(part.style or part.title)
        put = _Cursor(sheet)
        sizes = part.sizes
        sheet.set_column(0, 0, 18)
        sheet.set_column(1, len(sizes) + 1, 9)
        put.text(f"{part.style}  {part.title}".strip(), self.formats["title"])
        if part.last_week is not None:
            put.text(last_week(part, self.report.language), self.formats["quiet"])
        sheet.freeze_panes(put.row + 1, 1)
        blocks: tuple[tuple[str, Callable[[PlanLine], float]], ...] = (
            ("order", lambda line: line.quantity),
            ("p10", lambda line: round(line.demand_p10)),
            ("p50", lambda line: round(line.demand_p50)),
            ("p90", lambda line: round(line.demand_p90)),
        )
        for key, value in blocks:
            put.skip()
            self._block(put, part, self.say(key), value)
        put.skip()
        put.text(self.say("reason"), self.formats["heading"])
        for why in reasons(part, self.report.language):
            put.text(why)
        sheet.print_area(0, 0, put.row, max(len(sizes) + 1, 9))
        return str(sheet.get_name())

    def _block(
        self, put: _Cursor, part: StylePart, name: str, value: Callable[[PlanLine], float]
    ) -> None:
        values: dict[tuple[str, str], float] = {}
        for line in part.lines:
            key = (line.colour, line.size)
            values[key] = values.get(key, 0.0) + value(line)
        put.row_of([name, *part.sizes, self.say("total")], self.formats["head"])
        start, last = put.row, len(part.sizes)
        for colour in part.colours:
            put.row_of([colour or "–"], self.formats["cell"], step=False)
            row = [values.get((colour, size), 0.0) for size in part.sizes]
            put.row_of(row, self.formats["count"], column=1, step=False)
            cells = f"{xl_rowcol_to_cell(put.row, 1)}:{xl_rowcol_to_cell(put.row, last)}"
            put.sheet.write_formula(
                put.row, last + 1, f"=SUM({cells})", self.formats["total_count"], sum(row)
            )
            put.note(last + 1, sum(row))
            put.skip()
        put.sheet.write_string(put.row, 0, self.say("total"), self.formats["total"])
        for column in range(1, last + 2):
            put.total(column, start, put.row - 1, self.formats["total_count"])
        put.skip()

    def _order_sheet(self) -> None:
        heads = (
            "style_code", "sku_code", "colour", "size", "quantity", "due", "confidence",
            "evidence", "factory", "on_hand", "on_order", "hold_back", "repeat_at", "covers",
            "p10", "p50", "p90", "reason",
        )  # fmt: skip
        sheet = self._sheet(self.say("order_lines"))
        widths = [14, 18, 10, 8, 9, 11, 9, 9, 14, 8, 8, 9, 9, 9, 9, 9, 9, 80]
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        put = _Cursor(sheet)
        put.row_of([self.say(key) for key in heads], self.formats["head"])
        sheet.freeze_panes(1, 2)
        sheet.repeat_rows(0)
        for line in self.report.lines:
            self._order_row(put, line)
        sheet.autofilter(0, 0, max(put.row - 1, 0), len(heads) - 1)
        sheet.print_area(0, 0, max(put.row - 1, 0), len(heads) - 2)  # reasons are read on screen

    def _order_row(self, put: _Cursor, line: PlanLine) -> None:
        cell, count = self.formats["cell"], self.formats["count"]
        put.row_of([line.style, line.sku, line.colour, line.size], cell, step=False)
        put.row_of([line.quantity], count, column=4, step=False)
        if line.due is None:
            put.row_of(["–"], cell, column=5, step=False)
        else:
            put.sheet.write_datetime(put.row, 5, line.due, self.formats["day"])
        put.row_of([line.confidence], self.formats["share"], column=6, step=False)
        put.row_of([line.evidence_viewers], count, column=7, step=False)
        put.row_of([line.factory or "–"], cell, column=8, step=False)
        numbers: list[float | str] = [line.on_hand, line.on_order, line.hold_back]
        numbers.append("–" if line.repeat_at is None else line.repeat_at)
        numbers.append(line.covers_weeks)
        numbers += [round(line.demand_p10), round(line.demand_p50), round(line.demand_p90)]
        put.row_of(numbers, count, column=9, step=False)
        put.row_of([reason(line, self.report.language)], cell, column=17)

    def _check_sheet(self) -> None:
        sheet = self._sheet(self.say("checks"))
        sheet.set_column(0, 6, 14)
        put = _Cursor(sheet)
        heads = ("week", "series", "forecast", "actual", "difference", "wape", "inside")
        put.row_of([self.say(key) for key in heads], self.formats["head"])
        sheet.freeze_panes(1, 0)
        for check in self.report.checks:
            self._check_row(put, check)

    def _check_row(self, put: _Cursor, check: Check) -> None:
        put.row_of([str(check.week)], self.formats["cell"], step=False)
        difference = check.forecast - check.actual
        numbers: list[float | str] = [check.series, check.forecast, check.actual, difference]
        put.row_of(numbers, self.formats["count"], column=1, step=False)
        shares: list[float | str] = ["–" if check.wape is None else check.wape]
        shares.append(check.inside_80 / check.series)
        put.row_of(shares, self.formats["share"], column=5)

    def _change_sheet(self) -> None:
        sheet = self._sheet(self.say("changes"))
        sheet.set_column(0, 7, 14)
        put = _Cursor(sheet)
        heads = ("style_code", "colour", "size", "sku_code", "factory", "before", "after",
                 "difference")  # fmt: skip
        put.row_of([self.say(key) for key in heads], self.formats["head"])
        sheet.freeze_panes(1, 0)
        for change in self.report.changes:
            texts = [change.style, change.colour, change.size, change.sku, change.factory]
            put.row_of(texts, self.formats["cell"], step=False)
            numbers = [change.before, change.after, change.after - change.before]
            put.row_of(numbers, self.formats["count"], column=5)

    def _wish_sheet(self) -> None:
        sheet = self._sheet(self.say("needs"))
        for column, width in enumerate(_WISH_WIDTHS):
            sheet.set_column(column, column, width)
        put = _Cursor(sheet)
        put.row_of([self.say(key) for key in _WISH_HEADS], self.formats["head"])
        sheet.freeze_panes(1, 1)
        for wish in self.report.wishes:
            self._wish_row(put, wish)
        sheet.print_area(0, 0, max(put.row - 1, 0), len(_WISH_HEADS) - 1)

    def _wish_row(self, put: _Cursor, wish: Wish) -> None:
        need, language = wish.need, self.report.language
        wrapped, count = self.formats["wrapped"], self.formats["count"]
        words = [sentence(need, language), advice(wish, language) or "–", need.category]
        words.append(attributes(wish, language) or need.value)
        put.row_of(words, wrapped, step=False)
        put.row_of([need.viewers], count, column=4, step=False)
        growth = "–" if need.growth is None else need.growth
        put.row_of([growth], self.formats["times"], column=5, step=False)
        seen = [str(need.first_seen), need.nearest_style or "–", sizes(wish) or "–"]
        put.row_of(seen, wrapped, column=6, step=False)
        put.row_of(_or_dashes(wish), count, column=9, step=False)
        chance = "–" if wish.risk is None else wish.risk.loss_chance
        put.row_of([chance], self.formats["share"], column=len(_WISH_HEADS) - 1)

    def _quote_sheet(self) -> None:
        sheet = self._sheet(self.say("quotes"))
        for column, width in enumerate([20, 100, 12]):
            sheet.set_column(column, column, width)
        put = _Cursor(sheet)
        put.row_of([self.say(key) for key in ("need", "quote", "week")], self.formats["head"])
        sheet.freeze_panes(1, 0)
        for wish in self.report.wishes:
            for quote in wish.need.quotes:
                told = [wish.need.value, quote.text, str(quote.week)]
                put.row_of(told, self.formats["wrapped"])

    def _source_sheet(self) -> None:
        sheet = self._sheet(self.say("sources"))
        for column, width in enumerate([22, 32, 30, 10, 30, 68]):
            sheet.set_column(column, column, width)
        put = _Cursor(sheet)
        heads = [self.say(key) for key in ("what", "file", "detail", "rows", "feeds")]
        put.row_of([*heads, "SHA-256"], self.formats["head"])
        sheet.freeze_panes(1, 0)
        for source in self.report.sources:
            what, feeds = source_words(source, self.report.language)
            wrapped = self.formats["wrapped"]
            put.row_of([what, source.name, source.detail], wrapped, step=False)
            rows = "–" if source.rows is None else source.rows
            put.row_of([rows], self.formats["count"], column=3, step=False)
            put.row_of([feeds, source.sha256], wrapped, column=4)


def _or_dashes(wish: Wish) -> list[str | float]:
    """The figures of a brief's columns from the quantity to the worst loss; "–" for unknown."""
    order, risk = wish.order, wish.risk
    figures: list[float | None] = [None] * 4
    if order is not None:
        figures = [order.quantity, *map(round, order.wanted)]
    band = (None, None) if risk is None else risk.price_band or (None, None)
    figures += band
    figures += [risk.cost, risk.expected_gain, risk.worst_loss] if risk else [None] * 3
    return ["–" if figure is None else figure for figure in figures]


class _Cursor:
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
        self, values: Sequence[str | float], form: Any, *, column: int = 0, step: bool = True
    ) -> None:
        """Values side by side; texts as texts, numbers as numbers."""
        for offset, value in enumerate(values, start=column):
            if isinstance(value, str):
                self.sheet.write_string(self.row, offset, value, form)
            else:
                self.sheet.write_number(self.row, offset, value, form)
                self.note(offset, value)
        self.row += step

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


def _formats(book: xlsxwriter.Workbook) -> dict[str, Any]:
    base = {"font_name": _FONT, "font_size": 10, "valign": "vcenter"}
    lined = {**base, "border": 1, "border_color": "#BFBFBF"}
    bold = {"bold": True}
    head = {"bg_color": "#1F3A5F", "font_color": "#FFFFFF", "text_wrap": True, "align": "center"}
    total = {**lined, **bold, "bg_color": "#EEF2F7"}
    wanted = {
        "title": {**base, **bold, "font_size": 16},
        "heading": {**base, **bold, "font_size": 12, "font_color": "#1F3A5F"},
        "bold": {**base, **bold},
        "quiet": {**base, "font_color": "#595959"},
        "mark": {**base, **bold, "font_color": "#9C2A00"},
        "head": {**lined, **bold, **head},
        "cell": lined,
        "wrapped": {**lined, "text_wrap": True},
        "link": {**lined, "font_color": "#0B5CAD", "underline": 1},
        "count": {**lined, "num_format": "#,##0"},
        "share": {**lined, "num_format": "0%"},
        "times": {**lined, "num_format": "0.0×"},
        "day": {**lined, "num_format": "yyyy-mm-dd"},
        "total": total,
        "total_count": {**total, "num_format": "#,##0"},
    }
    return {name: book.add_format(properties) for name, properties in wanted.items()}


def _sheet_name(wanted: str, taken: set[str]) -> str:
    """A name that spreadsheet programs accept: 31 characters, none of []:*?/\\', unlike others."""
    plain = _FORBIDDEN.sub(" ", wanted).strip() or "-"
    if plain.lower() == "history":  # reserved
        plain += " "
    name, count = plain[:_LONGEST_NAME].strip(), 1
    while name.lower() in taken:
        count += 1
        ending = f" ({count})"
        name = plain[: _LONGEST_NAME - len(ending)].strip() + ending
    taken.add(name.lower())
    return name


def _escaped(text: str) -> str:
    """A text in a header or footer, where & begins a command."""
    return text.replace("&", "&&")[:200]
