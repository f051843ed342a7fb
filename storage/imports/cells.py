"""Reads single cells; what is wrong with one becomes a fault with its place."""

from __future__ import annotations

import datetime
import re

from storage.imports.clean_text import clean_line, clean_paragraphs
from storage.imports.faults import Words
from storage.imports.findings import Findings
from storage.imports.money import MoneyUnreadable, read_money
from storage.imports.places import Place
from storage.imports.tables import MAX_CELL_CHARACTERS, Cell, is_blank
from storage.imports.whole_numbers import read_link_no, read_stock

_FORMULA_ERRORS = frozenset(
    {"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
)
_MANGLED = re.compile(r"\d+(\.\d+)?[eE]\+\d+|\d+\.\d+[eE]\d+")
_EXACT_UP_TO = 10**15

_PLACEHOLDER_PRICE = 1  # stands where a fault was reported, so that it is not reported again


class CellReader:
    """Reads the cells of one table whose money is in `currency`."""

    def __init__(self, findings: Findings, currency: str) -> None:
        self._findings = findings
        self._currency = currency

    def text(self, cell: Cell, place: Place) -> str:
        """One line of text; empty for an empty cell."""
        return clean_line(self._plain(cell, place))

    def paragraphs(self, cell: Cell, place: Place) -> str:
        """Text that may have several lines."""
        return clean_paragraphs(self._plain(cell, place))

    def option(self, cell: Cell, place: Place) -> str:
        """The value of an option: a date there is a size such as 3-5 that a spreadsheet ate."""
        if isinstance(cell, datetime.date | datetime.time | datetime.timedelta):
            self._findings.refuse(
                place,
                cell,
                Words("表格软件把它变成了日期", "the spreadsheet turned it into a date"),
                Words("把这一列设为文本格式后重写", "format the column as text and write it again"),
            )
            return ""
        return self.text(cell, place)

    def code(self, cell: Cell, place: Place) -> str:
        """A product or SKU code; one that lost its last digits is refused, never repaired."""
        text = self.option(cell, place).removeprefix("'")
        is_long_float = isinstance(cell, float) and abs(cell) >= _EXACT_UP_TO
        if is_long_float or _MANGLED.fullmatch(text):
            self._findings.refuse(
                place,
                cell,
                Words(
                    "编码被表格软件改成了科学计数，后面的数字已丢失",
                    "the spreadsheet turned the code into a power of ten and its digits are lost",
                ),
                Words(
                    "从原系统重新导出，编码列设为文本",
                    "export it again and keep the column of codes as text",
                ),
            )
            return ""
        return text

    def price(self, cell: Cell, place: Place, *, in_minor_units: bool = False) -> int:
        """Minor units; a cell that is empty or unreadable is a fault."""
        if is_blank(cell):
            self._findings.refuse(
                place,
                "",
                Words("没有价格", "there is no price"),
                Words(
                    "填上价格；若是公式，先用 Excel 打开保存一次",
                    "fill it in; if it is a formula, open and save the file in a spreadsheet first",
                ),
            )
            return _PLACEHOLDER_PRICE
        return self._money(cell, place, in_minor_units) or _PLACEHOLDER_PRICE

    def list_price(self, cell: Cell, place: Place) -> int | None:
        """Minor units, or None where there is no struck-through price (empty, 0 or a dash)."""
        if is_blank(cell) or cell == 0 or str(cell).strip() in ("-", "—", "/", "无", "0", "0.00"):
            return None
        return self._money(cell, place, False)

    def _money(self, cell: Cell, place: Place, in_minor_units: bool) -> int | None:
        try:
            amount = read_money(cell, self._currency, in_minor_units=in_minor_units)
            if amount > 0:
                return amount
            problem = Words("价格必须大于 0", "a price must be above 0")
        except MoneyUnreadable as error:
            problem = error.problem
        remedy = Words("写成 129 或 129.00 这样的数", "write it as 129 or 129.00")
        self._findings.refuse(place, cell, problem, remedy)
        return None

    def stock(self, cell: Cell, place: Place) -> int:
        """Pieces left; a cell that says no number is a fault."""
        pieces = read_stock(cell)
        if pieces is None:
            self._findings.refuse(
                place,
                cell,
                Words("库存必须是 0 或正整数", "stock must be a whole number, 0 or more"),
                Words("写真实件数，售罄写 0", "write the number of pieces, 0 if sold out"),
            )
        return pieces or 0

    def link_no(self, cell: Cell, place: Place) -> int | None:
        """The link number, None for an empty cell."""
        if is_blank(cell):
            return None
        number = read_link_no(cell)
        if number is None:
            self._findings.refuse(
                place,
                cell,
                Words("链接号必须是正整数", "a link number must be a positive whole number"),
                Words("写 1、2、3 这样的数", "write a number such as 1, 2 or 3"),
            )
        return number

    def _plain(self, cell: Cell, place: Place) -> str:
        text = _as_text(cell)
        if text.strip() in _FORMULA_ERRORS:
            self._findings.refuse(
                place,
                cell,
                Words("公式出错", "a formula failed"),
                Words("改正公式或直接写值", "correct the formula or write the value"),
            )
            return ""
        if len(text) > MAX_CELL_CHARACTERS:
            self._findings.refuse(
                place,
                text,
                Words("文字太长", "the text is too long"),
                Words(
                    f"缩短到 {MAX_CELL_CHARACTERS} 个字以内",
                    f"shorten it to {MAX_CELL_CHARACTERS} characters",
                ),
            )
            return ""
        return text


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT_UP_TO:
        return str(int(cell))
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date().isoformat()
    return str(cell)
