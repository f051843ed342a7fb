"""Makes SKUs of the rows of one product: one per row, or several where a row lists its options."""

from __future__ import annotations

import itertools
import math
from typing import Any

from storage.imports.cells import CellReader
from storage.imports.drafts import sku_id
from storage.imports.faults import Words
from storage.imports.findings import Findings
from storage.imports.places import Place
from storage.imports.spec_text import named_options, several_values, unnamed_options
from storage.imports.tables import Cell

_MAX_COMBINATIONS = 500


class SkuRows:
    """Reads rows as `SheetReader` describes them: raw cells by field."""

    def __init__(self, cells: CellReader, findings: Findings, headings: dict[str, str]) -> None:
        self._cells = cells
        self._findings = findings
        self._headings = headings

    def read(
        self, product_id: str, rows: list[dict[str, Any]]
    ) -> tuple[list[dict[str, Any]], list[int]]:
        """SKUs as plain values, and for each the number of the row it stands in."""
        skus: list[dict[str, Any]] = []
        numbers: list[int] = []
        for row in rows:
            for sku in self._row(product_id, row):
                skus.append(sku)
                numbers.append(row["row"])
        return skus, numbers

    def _row(self, product_id: str, row: dict[str, Any]) -> list[dict[str, Any]]:
        number = row["row"]
        options = self._options(row)
        code = self._cells.code(row["sku"], self._place(number, "sku"))
        codes = several_values(code)
        choices = [several_values(value) or [""] for value in options.values()]
        combined = row["alone"] and math.prod(map(len, choices)) > 1 and len(codes) != 1
        if not combined:
            return [self._sku(product_id, row, options, code, row)]
        if math.prod(map(len, choices)) > _MAX_COMBINATIONS:
            zh = f"规格组合超过 {_MAX_COMBINATIONS} 个"
            self._refuse(number, "options", "", zh, "there are too many combinations")
            return []
        combinations = list(itertools.product(*choices))
        return self._several(product_id, row, list(options), combinations, codes)

    def _several(
        self,
        product_id: str,
        row: dict[str, Any],
        names: list[str],
        combinations: list[tuple[str, ...]],
        codes: list[str],
    ) -> list[dict[str, Any]]:
        count = len(combinations)
        prices = self._spread(row, "price_minor" if row["in_minor_units"] else "price", count)
        stocks = self._stocks(row, count)
        lists = self._spread(row, "list_price", count)
        if codes and len(codes) != count:
            zh = f"编码个数与 {count} 个规格对不上"
            self._refuse(row["row"], "sku", row["sku"], zh, f"there are {count} combinations")
        written = codes if len(codes) == count else [""] * count
        skus = []
        for index, values in enumerate(combinations):
            cells = {
                **row,
                "price": prices[index],
                "price_minor": prices[index],
                "list_price": lists[index],
                "stock": stocks[index],
                "stock_each": stocks[index],
            }
            options = dict(zip(names, values, strict=True))
            skus.append(self._sku(product_id, row, options, written[index], cells))
        return skus

    def _stocks(self, row: dict[str, Any], count: int) -> list[Cell]:
        field = "stock_each" if row["each"] else "stock"
        stocks = self._spread(row, field, count)
        if row["each"] or len(set(map(str, stocks))) > 1 or _is_list(row[field], count):
            return stocks
        if self._cells.stock(row[field], self._place(row["row"], field)) > 0:
            heading = self._headings.get("stock", "stock")
            self._findings.refuse(
                self._place(row["row"], "stock"),
                row["stock"],
                Words(
                    f"一个总库存分不到 {count} 个规格上",
                    f"one total cannot be shared out over {count} SKUs",
                ),
                Words(
                    f"每个规格写一行，或按顺序写 {count} 个数（如 5/3/0）；"
                    f"若每个规格都有这么多，用 --map {heading}=stock_each",
                    f"write a row per SKU, or {count} numbers such as 5/3/0; "
                    f"if every SKU has so many, use --map {heading}=stock_each",
                ),
            )
        return [0] * count

    def _spread(self, row: dict[str, Any], field: str, count: int) -> list[Cell]:
        """A cell that lists one value per SKU, or the same value for each."""
        cell: Cell = row[field]
        if isinstance(cell, str) and _is_list(cell, count):
            return list(_listed(cell))
        return [cell] * count

    def _options(self, row: dict[str, Any]) -> dict[str, str]:
        options: dict[str, str] = {}
        for name, cell in row["options"].items():
            text = self._cells.option(cell, (row["row"], name))
            options.update(named_options(text) or {name: text})
        text = self._cells.paragraphs(row["specs"], self._place(row["row"], "specs"))
        return {**options, **(named_options(text) or unnamed_options(text))}

    def _sku(
        self,
        product_id: str,
        row: dict[str, Any],
        options: dict[str, str],
        code: str,
        cells: dict[str, Any],
    ) -> dict[str, Any]:
        number = row["row"]
        in_minor = row["in_minor_units"]
        price_field = "price_minor" if in_minor else "price"
        stock_field = "stock_each" if row["each"] else "stock"
        sku: dict[str, Any] = {
            "sku": code or sku_id(product_id, list(options.values())),
            "options": options,
            "price_minor": self._cells.price(
                cells[price_field], self._place(number, price_field), in_minor_units=in_minor
            ),
            "stock": self._cells.stock(cells[stock_field], self._place(number, stock_field)),
        }
        listed = self._cells.list_price(cells["list_price"], self._place(number, "list_price"))
        return sku if listed is None else {**sku, "list_price_minor": listed}

    def _refuse(self, row: int, field: str, value: object, zh: str, en: str) -> None:
        self._findings.refuse(
            self._place(row, field),
            value,
            Words(zh, en),
            Words("每个规格写一行", "write a row per SKU"),
        )

    def _place(self, row: int, field: str) -> Place:
        return row, self._headings.get(field, field)


def _listed(cell: str) -> list[str]:
    # No comma: 1,299 is one price and not two.
    separator = next((s for s in "/、;；|\n" if s in cell), "/")
    return [part.strip() for part in cell.split(separator)]


def _is_list(cell: Cell, count: int) -> bool:
    return isinstance(cell, str) and count > 1 and len(_listed(cell)) == count
