"""Reads the product CSV that Shopify exports: a row per variant, product fields on the first row.

Source: the column list in Shopify's help page "Using CSV files to import and export products" as
known in 2026; the newer renamed headings ("URL handle", "SKU", ...) are accepted too.
"""

from __future__ import annotations

from typing import Any

import msgspec

from storage.imports.cells import CellReader
from storage.imports.clean_text import clean_line, text_of_html
from storage.imports.drafts import (
    Draft,
    is_web_address,
    note_web_pictures,
    sku_id,
    split_pictures,
)
from storage.imports.faults import Fault, ImportFailed, ImportRefused, Words
from storage.imports.findings import Findings, listed
from storage.imports.options import ImportOptions
from storage.imports.places import Place, TablePlaces
from storage.imports.preview import preview_table
from storage.imports.sheet_currency import chosen_currency, no_currency
from storage.imports.tables import Row, Table, is_blank

_NAMES: dict[str, tuple[str, ...]] = {
    "handle": ("handle", "url handle"),
    "title": ("title",),
    "body": ("body (html)", "body html", "description"),
    "vendor": ("vendor",),
    "type": ("type", "product type"),
    "category": ("product category", "standardized product type"),
    "status": ("status",),
    "option1": ("option1 name",),
    "value1": ("option1 value",),
    "option2": ("option2 name",),
    "value2": ("option2 value",),
    "option3": ("option3 name",),
    "value3": ("option3 value",),
    "sku": ("variant sku", "sku"),
    "stock": ("variant inventory qty", "inventory quantity"),
    "price": ("variant price", "price"),
    "list_price": ("variant compare at price", "compare-at price", "compare at price"),
    "picture": ("image src", "product image url"),
}
_DEFAULT_OPTION = ("title", "default title")
_MARKERS = ({"handle", "title", "price"}, {"handle", "sku", "price"}, {"handle", "value1", "price"})


class Group(msgspec.Struct):
    """The rows of one handle."""

    handle: str
    rows: list[Row]


def is_shopify(table: Table) -> bool:
    """Whether the first row has Shopify's headings."""
    found = set(_columns(table.rows[0])) if table.rows else set()
    return any(markers <= found for markers in _MARKERS) and bool(
        found & {"value1", "list_price", "body", "vendor", "stock"}
    )


def read_shopify(table: Table, options: ImportOptions, findings: Findings) -> Draft:
    """Products of a Shopify export.

    Raises:
        ImportFailed: there are no products, or the currency is not known.
        ImportRefused: a required column is missing.
    """
    columns = _columns(table.rows[0])
    _require(columns, table.rows[0])
    currency = chosen_currency(options, findings)
    if currency is None:
        raise no_currency()
    reader = ShopifyReader(columns, table.rows[0], currency, findings)
    groups = _grouped(table.rows[1:], columns, reader)
    draft = reader.read(groups, findings)
    if not draft.products:
        raise ImportFailed(
            Words(
                "表里没有在售商品，请填上再导入。",
                "no active product is in the file; please add some.",
            )
        )
    shown = [column for name, column in columns.items() if name != "body"]
    draft.mapping = {str(table.rows[0].at(c)): name for name, c in columns.items()}
    draft.preview = preview_table(
        [str(table.rows[0].at(column)) for column in shown],
        [[row.at(column) for column in shown] for row in table.rows[1:11]],
    )
    return draft


class ShopifyReader:
    """Reads the groups of one export into a draft."""

    def __init__(
        self, columns: dict[str, int], heading: Row, currency: str, findings: Findings
    ) -> None:
        self._columns = columns
        self._findings = findings
        self._currency = currency
        self._cells = CellReader(findings, currency)
        self._headings = {name: str(heading.at(column)) for name, column in columns.items()}
        self._places = TablePlaces(self._aliases(), heading.number)
        self._web_pictures = 0
        self._oversold = 0

    def read(self, groups: list[Group], findings: Findings) -> Draft:
        """All active products."""
        products: list[dict[str, Any]] = []
        left_out: list[str] = []
        for group in groups:
            if self.text(group.rows[0], "status").lower() in ("draft", "archived"):
                left_out.append(group.handle)
                continue
            products.append(self._product(len(products), group))
        self._say_what_was_left_out(left_out, findings)
        return Draft(products, self._places, self._currency)

    def text(self, row: Row, name: str) -> str:
        """The cell of a field as a line, empty where the export has no such column."""
        column = self._columns.get(name)
        return "" if column is None else self._cells.text(row.at(column), self._place(row, name))

    def code(self, row: Row, name: str) -> str:
        """The cell of a field as a code."""
        column = self._columns.get(name)
        return "" if column is None else self._cells.code(row.at(column), self._place(row, name))

    def _product(self, position: int, group: Group) -> dict[str, Any]:
        first = group.rows[0]
        self._places.put(position, None, first.number)
        names = [self.text(first, f"option{n}") for n in (1, 2, 3)]
        variants = [row for row in group.rows if self._is_variant(row)]
        skus = [self._sku(group.handle, names, row) for row in variants]
        for number, row in enumerate(variants):
            self._places.put(position, number, row.number)
        return {
            "id": group.handle,
            "title": self.text(first, "title"),
            "category": self.text(first, "type") or self.text(first, "category"),
            "brand": self.text(first, "vendor") or None,
            "description": self._body(first),
            "options": list(dict.fromkeys(name for sku in skus for name in sku["options"])),
            "skus": skus,
            "pictures": self._pictures(group),
        }

    def _body(self, row: Row) -> str:
        column = self._columns.get("body")
        cell = None if column is None else row.at(column)
        # The cell holds markup of any length; what counts is the text in it.
        return text_of_html(cell) if isinstance(cell, str) else ""

    def _is_variant(self, row: Row) -> bool:
        """Further pictures of a product have rows of their own."""
        marks = ("value1", "sku", "price")
        columns = [self._columns[name] for name in marks if name in self._columns]
        return any(not is_blank(row.at(column)) for column in columns)

    def _sku(self, handle: str, names: list[str], row: Row) -> dict[str, Any]:
        values = [self.text(row, f"value{n}") for n in (1, 2, 3)]
        options = {
            name: value
            for name, value in zip(names, values, strict=True)
            if name and value and (name.lower(), value.lower()) != _DEFAULT_OPTION
        }
        sku: dict[str, Any] = {
            "sku": self.code(row, "sku") or sku_id(handle, list(options.values())),
            "options": options,
            "price_minor": self._cells.price(
                row.at(self._columns["price"]), self._place(row, "price")
            ),
            "stock": self._stock(row),
        }
        if "list_price" not in self._columns:
            return sku
        cell = row.at(self._columns["list_price"])
        listed_price = self._cells.list_price(cell, self._place(row, "list_price"))
        return sku if listed_price is None else {**sku, "list_price_minor": listed_price}

    def _stock(self, row: Row) -> int:
        cell = row.at(self._columns["stock"])
        written = str(cell).strip() if cell is not None else ""
        if written.startswith("-") and written[1:].isdecimal():
            self._oversold += 1
            return 0
        return self._cells.stock(cell, self._place(row, "stock"))

    def _pictures(self, group: Group) -> list[str]:
        cells = [self.text(row, "picture") for row in group.rows]
        self._web_pictures += sum(is_web_address(cell) for cell in cells)
        return list(dict.fromkeys(name for cell in cells for name in split_pictures(cell)))

    def _say_what_was_left_out(self, left_out: list[str], findings: Findings) -> None:
        note_web_pictures(self._web_pictures, findings)
        if left_out:
            findings.note(
                f"草稿和已归档的商品没有导入：{listed(left_out)}。",
                f"drafts and archived products were left out: {listed(left_out)}.",
            )
        if self._oversold:
            findings.note(
                f"{self._oversold} 个 SKU 的库存是负数（超卖），按售罄处理。",
                f"{self._oversold} SKUs have negative stock (oversold) and count as sold out.",
            )

    def _place(self, row: Row, name: str) -> Place:
        return row.number, self._headings.get(name, name)

    def _aliases(self) -> dict[str, str]:
        of = self._headings.get
        named = {"id": of("handle"), "category": of("type"), "brand": of("vendor")}
        named |= {"description": of("body"), "options": of("value1"), "products": of("handle")}
        named |= {"price_minor": of("price"), "list_price_minor": of("list_price")}
        named |= {"pictures": of("picture"), "skus": of("price")}
        return {**self._headings, **{name: text for name, text in named.items() if text}}


def _columns(heading: Row) -> dict[str, int]:
    texts = [clean_line(str(cell)).lower() if cell is not None else "" for cell in heading.cells]
    return {
        name: next(texts.index(word) for word in words if word in texts)
        for name, words in _NAMES.items()
        if any(word in texts for word in words)
    }


def _require(columns: dict[str, int], heading: Row) -> None:
    wanted = {
        "title": Words("重新导出全部商品列", "export all product columns"),
        "stock": Words(
            "加一列 Variant Inventory Qty 写每个规格的库存（多仓店铺的导出里没有它）",
            "add a column Variant Inventory Qty with the stock of each variant (exports of shops "
            "with several locations lack it)",
        ),
    }
    faults = [
        Fault(
            heading.number,
            _NAMES[name][0].title(),
            "",
            Words("缺少这一列", "this column is missing"),
            remedy,
        )
        for name, remedy in wanted.items()
        if name not in columns
    ]
    if faults:
        raise ImportRefused(faults)


def _grouped(rows: tuple[Row, ...], columns: dict[str, int], reader: ShopifyReader) -> list[Group]:
    groups: dict[str, Group] = {}
    for row in rows:
        handle = reader.code(row, "handle")
        groups.setdefault(handle, Group(handle, [])).rows.append(row)
    return list(groups.values())
