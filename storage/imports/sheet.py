"""Reads any product table by the meaning of its columns: a row per SKU, or a row per product with
its options listed in one cell."""

from __future__ import annotations

from typing import Any

from storage.imports.cells import CellReader
from storage.imports.drafts import (
    Draft,
    is_web_address,
    note_web_pictures,
    split_pictures,
    split_points,
)
from storage.imports.faults import ImportFailed, Words
from storage.imports.findings import Findings, listed
from storage.imports.mapping import choose_mapping, find_headings
from storage.imports.options import ImportOptions
from storage.imports.places import Place, TablePlaces
from storage.imports.preview import preview_table
from storage.imports.sheet_columns import (
    Columns,
    Group,
    grouped,
    is_total,
    reconsider_codes,
    reconsider_links,
)
from storage.imports.sheet_currency import currency_of_table
from storage.imports.sheet_skus import SkuRows
from storage.imports.tables import Row, Table, is_blank


def read_sheet(table: Table, options: ImportOptions, findings: Findings) -> Draft:
    """Products of a table with headings in one of its first rows.

    Raises:
        ImportFailed: there is nothing in it, or the mapping names what does not exist.
        ImportRefused: a required column is not to be found.
    """
    headings = find_headings(table, options.mapping)
    fields = choose_mapping(headings, options.mapping, options.memory, findings)
    columns = Columns(dict(fields), headings)
    data = [row for row in table.rows[headings.position + 1 :] if not is_total(row, columns)]
    if not data:
        raise ImportFailed(
            Words("表里没有商品行，请填上再导入。", "the table has no rows; please fill it in.")
        )
    reconsider_codes(columns, data, findings)
    groups = grouped(columns, data)
    reconsider_links(columns, groups, findings)
    draft = SheetReader(columns, options, findings).read(groups)
    _note_left_out(columns, findings)
    shown = list(columns.fields)
    draft.mapping = {headings.texts[column]: columns.fields[column] for column in shown}
    draft.headings = headings.texts
    draft.remembered = {text: fields.get(c, "ignore") for c, text in enumerate(headings.texts)}
    draft.preview = preview_table(
        [f"{headings.texts[c]}→{columns.fields[c]}" for c in shown],
        [[row.at(column) for column in shown] for row in data[:10]],
    )
    return draft


class SheetReader:
    """Reads the groups of one table into a draft."""

    def __init__(self, columns: Columns, options: ImportOptions, findings: Findings) -> None:
        self._columns = columns
        self._options = options
        self._findings = findings
        texts = columns.headings.texts
        prices = [texts[c] for c, field in columns.fields.items() if field.startswith("price")]
        self._currency = currency_of_table(texts, prices, options, findings)
        self._cells = CellReader(findings, self._currency)
        names = {field.partition(":")[0]: texts[c] for c, field in reversed(columns.fields.items())}
        self._headings = _aliases(names)
        self._places = TablePlaces(self._headings, columns.headings.row)
        self._skus = SkuRows(self._cells, self._findings, self._headings)
        self._web_pictures = 0

    def read(self, groups: list[Group]) -> Draft:
        """All products, in the order of their first rows."""
        ids = self._product_ids(groups)
        products = [
            self._product(position, group, product_id)
            for position, (group, product_id) in enumerate(zip(groups, ids, strict=True))
        ]
        note_web_pictures(self._web_pictures, self._findings)
        return Draft(products, self._places, self._currency)

    def _product(self, position: int, group: Group, product_id: str) -> dict[str, Any]:
        first = group.rows[0]
        self._places.put(position, None, first.number)
        specs = self._specs(group)
        skus, row_numbers = self._skus.read(product_id, specs)
        for number, row in enumerate(row_numbers):
            self._places.put(position, number, row)
        options = list(dict.fromkeys(name for sku in skus for name in sku["options"]))
        product: dict[str, Any] = {
            "id": product_id,
            "title": self._text(group, "title"),
            "category": self._text(group, "category"),
            "brand": self._text(group, "brand") or None,
            "description": self._text(group, "description", paragraphs=True),
            "selling_points": self._points(group),
            "attributes": self._attributes(group),
            "options": options,
            "skus": skus,
            "promotions": self._promotions(group),
            "pictures": self._pictures(group),
        }
        link_no = self._link(group)
        return product if link_no is None else {**product, "link_no": link_no}

    def _specs(self, group: Group) -> list[dict[str, Any]]:
        """Per row what its SKUs are made of, as raw cells."""
        columns = self._columns
        options = columns.every("option")
        used = [
            (c, label) for c, label in options if any(not is_blank(r.at(c)) for r in group.rows)
        ]
        single = {
            field: columns.first(field)
            for field in (
                "sku",
                "price",
                "price_minor",
                "list_price",
                "stock",
                "stock_each",
                "specs",
            )
        }
        return [
            {
                "row": row.number,
                "options": {label: row.at(column) for column, label in used},
                **{f: None if c is None else row.at(c) for f, c in single.items()},
                "in_minor_units": single["price"] is None,
                "each": single["stock"] is None,
                "alone": len(group.rows) == 1,
            }
            for row in group.rows
        ]

    def _product_ids(self, groups: list[Group]) -> list[str]:
        column, code = self._columns.first("product_id"), self._columns.first("sku")
        given = ["" if column is None else self._code(group, column) for group in groups]
        base = self._options.base
        by_title = {p.title: p.id for p in base.products} if base else {}
        taken = {*given, *by_title.values()}
        ids: list[str] = []
        for group, written in zip(groups, given, strict=True):
            own = written or by_title.get(self._text(group, "title"), "")
            if not own and code is not None and len(group.rows) == 1:
                own = self._code(group, code)
            if not own:
                own = _free_id(taken)
            taken.add(own)
            ids.append(own)
        return ids

    def _code(self, group: Group, column: int) -> str:
        row = _first_filled(group, column)
        return self._cells.code(row.at(column), self._place(row, column))

    def _text(self, group: Group, field: str, *, paragraphs: bool = False) -> str:
        column = self._columns.first(field)
        if column is None:
            return ""
        row = _first_filled(group, column)
        read = self._cells.paragraphs if paragraphs else self._cells.text
        return read(row.at(column), self._place(row, column))

    def _points(self, group: Group) -> list[str]:
        texts = self._texts(group, "selling_points")
        return list(dict.fromkeys(point for text in texts for point in split_points(text)))

    def _texts(self, group: Group, field: str) -> list[str]:
        rows = [(_first_filled(group, column), column) for column, _ in self._columns.every(field)]
        return [self._cells.paragraphs(row.at(c), self._place(row, c)) for row, c in rows]

    def _attributes(self, group: Group) -> dict[str, str]:
        found = {}
        for column, label in self._columns.every("attribute"):
            row = _first_filled(group, column)
            found[label] = self._cells.text(row.at(column), self._place(row, column))
        return {label: value for label, value in found.items() if value}

    def _promotions(self, group: Group) -> list[dict[str, Any]]:
        lines = [line for text in self._texts(group, "promotion") for line in text.split("\n")]
        return [{"kind": _promotion_kind(line), "text": line} for line in lines if line]

    def _pictures(self, group: Group) -> list[str]:
        cells = [text for text in self._texts(group, "picture") if text]
        self._web_pictures += sum(is_web_address(text) for text in cells)
        return list(dict.fromkeys(name for text in cells for name in split_pictures(text)))

    def _link(self, group: Group) -> int | None:
        column = self._columns.first("link_no")
        if column is None:
            return None
        numbers = {self._cells.link_no(r.at(column), self._place(r, column)): r for r in group.rows}
        numbers.pop(None, None)
        if len(numbers) > 1:
            row = list(numbers.values())[1]
            self._findings.refuse(
                self._place(row, column),
                row.at(column),
                Words("同一商品写了不同的链接号", "one product has different link numbers"),
                Words("写成一样的", "make them the same"),
            )
        return next(iter(numbers), None)

    def _place(self, row: Row, column: int) -> Place:
        return row.number, self._columns.headings.texts[column]


def _aliases(headings: dict[str, str]) -> dict[str, str]:
    """Heading by the names that fields have in a catalogue."""
    named = {
        "id": headings.get("product_id") or headings.get("sku"),
        "price_minor": headings.get("price") or headings.get("price_minor"),
        "list_price_minor": headings.get("list_price"),
        "stock": headings.get("stock") or headings.get("stock_each"),
        "options": headings.get("option") or headings.get("specs"),
        "promotions": headings.get("promotion"),
        "pictures": headings.get("picture"),
        "attributes": headings.get("attribute"),
        "products": headings.get("title"),
    }
    return {**headings, **{name: text for name, text in named.items() if text}}


def _first_filled(group: Group, column: int) -> Row:
    return next((row for row in group.rows if not is_blank(row.at(column))), group.rows[0])


def _free_id(taken: set[str]) -> str:
    number = len(taken)
    while f"P{number:02d}" in taken:
        number += 1
    low = next((n for n in range(1, min(number, 100)) if f"P{n:02d}" not in taken), number)
    return f"P{low:02d}"


def _promotion_kind(text: str) -> str:
    if any(word in text for word in ("送", "赠", "gift", "free")):
        return "gift"
    if any(word in text for word in ("限时", "秒杀", "flash")):
        return "flash"
    if any(word in text for word in ("任选", "第2件", "第二件", "组合", "套装", "bundle")):
        return "bundle"
    return "coupon"


def _note_left_out(columns: Columns, findings: Findings) -> None:
    texts = columns.headings.texts
    left_out = [text for c, text in enumerate(texts) if text and c not in columns.fields]
    if left_out:
        findings.note(
            f"没有导入这些列：{listed(left_out, 30)}。",
            f"these columns were left out: {listed(left_out, 30)}.",
        )
    if columns.first("link_no") is None:
        findings.note(
            "没有链接号列，观众说“几号链接”时无法对应。",
            "there is no column of link numbers, so “number 3” means nothing to the host.",
        )
