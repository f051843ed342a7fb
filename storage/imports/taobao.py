"""Reads the CSV of the Taobao assistant: a version line, a line of English keys, a line of Chinese
names, then a row per product with all SKUs in the cell `skuProps`.

`skuProps` is a run of `price:stock:code:property:value;property:value;`; the names of the values
stand in `propAlias` (`property:value:name;`) or `input_custom_cpv`. Known from public exports.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from storage.imports.cells import CellReader
from storage.imports.clean_text import clean_line, text_of_html
from storage.imports.drafts import Draft, sku_id
from storage.imports.faults import Fault, ImportFailed, ImportRefused, Words
from storage.imports.findings import Findings
from storage.imports.options import ImportOptions
from storage.imports.places import Place, TablePlaces
from storage.imports.preview import preview_table
from storage.imports.tables import Row, Table, is_blank

_VERSION = re.compile(r"version\s+\d+(\.\d+)*", re.IGNORECASE)
_REQUIRED = ("title", "price", "num")
_CODES = ("num_id", "outer_id", "barcode", "sku_barcode")
_OPTION_NAMES = {"1627207": "颜色", "20509": "尺码", "20518": "尺码", "20549": "鞋码"}
_SHOWN = ("title", "price", "num", "outer_id", "num_id", "skuProps", "propAlias")
_DAMAGED_SKU = Words("销售属性组合写法不对", "the run of SKUs is not written as it should be")
_EXPORT_AGAIN = Words(
    "用淘宝助理重新导出，不要用表格软件改存", "export it again and do not save it in a spreadsheet"
)


class RawSku(NamedTuple):
    """One SKU of `skuProps`: price, stock and code as written, property → value ids."""

    price: str
    stock: str
    code: str
    values: tuple[tuple[str, str], ...]


def is_taobao(table: Table) -> bool:
    """Whether the table starts with the version line."""
    first = table.rows[0].at(0) if table.rows else None
    return isinstance(first, str) and _VERSION.fullmatch(first.strip()) is not None


def read_taobao(table: Table, options: ImportOptions, findings: Findings) -> Draft:
    """Products of a Taobao assistant export; prices are in CNY.

    Raises:
        ImportFailed: the three header lines or the products are missing.
        ImportRefused: a required column is missing.
    """
    if len(table.rows) < 4:
        raise ImportFailed(
            Words(
                "淘宝助理文件应有三行表头和至少一个商品，请重新导出。",
                "a Taobao assistant file has three header lines and products; please export again.",
            )
        )
    keys, names = table.rows[1], table.rows[2]
    columns = {str(cell).strip(): c for c, cell in enumerate(keys.cells) if not is_blank(cell)}
    missing = [key for key in _REQUIRED if key not in columns]
    if missing:
        problem = Words("表头第二行缺少这一列", "the second header line lacks this column")
        raise ImportRefused(Fault(2, key, "", problem, _EXPORT_AGAIN) for key in missing)
    if options.currency not in (None, "CNY"):
        findings.note("淘宝的价格是人民币，按 CNY 导入。", "Taobao's prices are in CNY.")
    draft = TaobaoReader(columns, names, keys.number, findings).read(table.rows[3:])
    shown = [key for key in _SHOWN if key in columns]
    draft.mapping = {str(names.at(columns[key]) or key): key for key in shown}
    draft.preview = preview_table(
        list(draft.mapping), [[row.at(columns[key]) for key in shown] for row in table.rows[3:13]]
    )
    return draft


class TaobaoReader:
    """Reads the rows of one export into a draft."""

    def __init__(
        self, columns: dict[str, int], names: Row, key_row: int, findings: Findings
    ) -> None:
        self._columns = columns
        self._headings = {key: str(names.at(c) or key) for key, c in columns.items()}
        self._findings = findings
        self._cells = CellReader(findings, "CNY")
        of = self._headings.get
        named = {"id": of("num_id"), "price_minor": of("price"), "stock": of("num")}
        named |= {"sku": of("skuProps"), "options": of("skuProps"), "products": of("title")}
        known = {name: heading for name, heading in named.items() if heading}
        self._places = TablePlaces({**self._headings, **known}, key_row)

    def read(self, rows: tuple[Row, ...]) -> Draft:
        """All products."""
        products = [self._product(position, row) for position, row in enumerate(rows)]
        if any(not is_blank(self._cell(row, "picture")) for row in rows):
            self._findings.note(
                "淘宝助理的图片（.tbi）没有导入，可另放图片文件。",
                "pictures of the Taobao assistant (.tbi) were not imported; add picture files.",
            )
        return Draft(products, self._places, "CNY")

    def _product(self, position: int, row: Row) -> dict[str, Any]:
        self._places.put(position, None, row.number)
        codes = {key: self._code(row, key) for key in _CODES}
        product_id = codes["num_id"] or codes["outer_id"] or f"P{position + 1:02d}"
        title_cell = self._cell(row, "title")
        title = self._cells.text(title_cell, self._place(row, "title"))
        skus = self._skus(row, product_id, codes["outer_id"])
        description = self._cell(row, "description")
        return {
            "id": product_id,
            "title": title,
            "description": text_of_html(description) if isinstance(description, str) else "",
            "options": list(dict.fromkeys(name for sku in skus for name in sku["options"])),
            "skus": skus,
        }

    def _skus(self, row: Row, product_id: str, code: str) -> list[dict[str, Any]]:
        place = self._place(row, "skuProps")
        written = self._text(row, "skuProps")
        raw = parse_sku_props(written)
        if raw is None:
            self._findings.refuse(place, written, _DAMAGED_SKU, _EXPORT_AGAIN)
            return []
        if not raw:
            return [self._only_sku(row, code or product_id)]
        names = parse_aliases(self._text(row, "propAlias"))
        names |= parse_aliases(self._text(row, "input_custom_cpv"))
        skus = []
        for sku in raw:
            options = self._options(sku, names, place)
            code_of_sku = self._cells.code(sku.code, place)
            skus.append(
                {
                    "sku": code_of_sku or sku_id(product_id, list(options.values())),
                    "options": options,
                    "price_minor": self._cells.price(sku.price, place),
                    "stock": self._cells.stock(sku.stock, place),
                }
            )
        return skus

    def _only_sku(self, row: Row, code: str) -> dict[str, Any]:
        price = self._cells.price(self._cell(row, "price"), self._place(row, "price"))
        stock = self._cells.stock(self._cell(row, "num"), self._place(row, "num"))
        return {"sku": code, "options": {}, "price_minor": price, "stock": stock}

    def _options(
        self, sku: RawSku, names: dict[tuple[str, str], str], place: Place
    ) -> dict[str, str]:
        options: dict[str, str] = {}
        for pair in sku.values:
            name = names.get(pair)
            if name is None:
                self._findings.refuse(
                    place,
                    ":".join(pair),
                    Words("销售属性没有名称", "an option value has no name in the file"),
                    Words(
                        "在“销售属性别名”列写上它的名字，如 1627207:28341:黑色",
                        "write its name in the column propAlias, e.g. 1627207:28341:black",
                    ),
                )
            options[_OPTION_NAMES.get(pair[0], f"规格{pair[0]}")] = name or ":".join(pair)
        return options

    def _text(self, row: Row, key: str) -> str:
        return self._cells.text(self._cell(row, key), self._place(row, key))

    def _code(self, row: Row, key: str) -> str:
        return self._cells.code(self._cell(row, key), self._place(row, key))

    def _cell(self, row: Row, key: str) -> Any:
        return row.at(self._columns[key]) if key in self._columns else None

    def _place(self, row: Row, key: str) -> Place:
        return row.number, self._headings.get(key, key)


def parse_sku_props(text: str) -> list[RawSku] | None:
    """The SKUs of a `skuProps` cell; None if it is damaged."""
    skus: list[RawSku] = []
    for part in (part.strip() for part in text.split(";")):
        fields = part.split(":")
        if not part:
            continue
        if len(fields) == 2 and skus:
            pair = (fields[0].strip(), fields[1].strip())
            skus[-1] = skus[-1]._replace(values=(*skus[-1].values, pair))
        elif len(fields) >= 5:
            # A code may itself contain colons; price, stock and the last two never do.
            code = ":".join(fields[2:-2]).strip()
            pair = (fields[-2].strip(), fields[-1].strip())
            skus.append(RawSku(fields[0].strip(), fields[1].strip(), code, (pair,)))
        else:
            return None
    return skus


def parse_aliases(text: str) -> dict[tuple[str, str], str]:
    """(property, value) → name, of a cell such as `1627207:28341:珊瑚红;`."""
    found = {}
    for part in text.split(";"):
        fields = part.split(":", 2)
        if len(fields) == 3 and (name := clean_line(fields[2])):
            found[fields[0].strip(), fields[1].strip()] = name
    return found
