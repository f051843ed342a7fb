"""The columns of a product table, and what its rows tell about them: which rows are one product,
and what an ambiguous number counts."""

from __future__ import annotations

from collections import Counter

import msgspec

from storage.imports.clean_text import clean_line
from storage.imports.fields import plain_heading
from storage.imports.findings import Findings
from storage.imports.mapping import Headings
from storage.imports.tables import Cell, Row, is_blank

_TOTALS = frozenset({"合计", "总计", "小计", "汇总", "total", "totals", "grandtotal", "subtotal"})
_WEAK_LINK_HEADINGS = frozenset({"序号", "编号", "no", "#", "number"})


class Columns(msgspec.Struct):
    """Which columns hold what; `label` is a column's heading without decoration."""

    fields: dict[int, str]
    headings: Headings

    def first(self, field: str) -> int | None:
        """The first column of a field."""
        return next((column for column, name in self.fields.items() if name == field), None)

    def every(self, field: str) -> list[tuple[int, str]]:
        """All columns of a repeatable field with their labels."""
        return [
            (column, name.partition(":")[2] or self.label(column))
            for column, name in self.fields.items()
            if name.partition(":")[0] == field
        ]

    def label(self, column: int) -> str:
        """The heading as people say it: without marks such as `*` and `(必填)`."""
        text = clean_line(self.headings.texts[column]).replace("（", "(").replace("）", ")")
        return text.replace("(必填)", "").replace("(选填)", "").strip("* :：")


class Group(msgspec.Struct):
    """The rows of one product."""

    key: str
    rows: list[Row]


def is_total(row: Row, columns: Columns) -> bool:
    """Whether the row sums up the others."""
    title = columns.first("title")
    texts = [
        plain_heading(cell) for cell in row.cells[:4] if isinstance(cell, str) and cell.strip()
    ]
    sku = columns.first("sku")
    name = _key(row, title)
    nameless = not name or plain_heading(name) in _TOTALS
    return nameless and (sku is None or is_blank(row.at(sku))) and bool(_TOTALS.intersection(texts))


def _key(row: Row, column: int | None) -> str:
    cell: Cell = None if column is None else row.at(column)
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if is_blank(cell) else clean_line(str(cell))


def grouped(columns: Columns, data: list[Row]) -> list[Group]:
    """Rows by product: same product number, or else same title. A row that names no product
    belongs to the one above it."""
    ids, titles = columns.first("product_id"), columns.first("title")
    groups: dict[str, Group] = {}
    current: Group | None = None
    title_above = ""
    for row in data:
        number, title = _key(row, ids), _key(row, titles)
        continues = not number and (not title or title == title_above)
        if current is None or not continues:
            key = f"id {number}" if number else f"title {title or row.number}"
            current = groups.setdefault(key, Group(key, []))
        current.rows.append(row)
        title_above = title or title_above
    return list(groups.values())


def reconsider_codes(columns: Columns, data: list[Row], findings: Findings) -> None:
    """`货号` may number products or SKUs, and so may `商品编码`: what repeats numbers products."""
    ids, skus, titles = (columns.first(name) for name in ("product_id", "sku", "title"))
    if ids is None and skus is not None and _repeats(data, skus):
        _rename(columns, skus, "product_id", findings)
    elif ids is not None and skus is None and not _repeats(data, ids):
        numbered = sum(bool(_key(row, ids)) for row in data)
        if numbered == len(data) and titles is not None and _repeats(data, titles):
            _rename(columns, ids, "sku", findings)


def _repeats(data: list[Row], column: int) -> bool:
    counts = Counter(key for row in data if (key := _key(row, column)))
    return any(count > 1 for count in counts.values())


def _rename(columns: Columns, column: int, field: str, findings: Findings) -> None:
    columns.fields[column] = field
    heading = columns.headings.texts[column]
    meaning = ("款号", "the product number") if field == "product_id" else ("SKU 编码", "the SKU")
    findings.note(
        f"按内容把「{heading}」当作{meaning[0]}。", f'"{heading}" was taken for {meaning[1]}.'
    )


def reconsider_links(columns: Columns, groups: list[Group], findings: Findings) -> None:
    """A `序号` that counts rows is no link number."""
    column = columns.first("link_no")
    if column is None or plain_heading(columns.headings.texts[column]) not in _WEAK_LINK_HEADINGS:
        return
    if any(len({_key(row, column) for row in group.rows} - {""}) > 1 for group in groups):
        del columns.fields[column]
        heading = columns.headings.texts[column]
        findings.note(
            f"「{heading}」数的是行，不当作链接号。",
            f'"{heading}" counts rows and is no link number.',
        )
