"""Reads a shop's file, whatever it is, into a checked catalogue: all of it or nothing."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from storage.imports.catalog_json import parse_catalog_json
from storage.imports.decode import decode
from storage.imports.delimited import read_delimited
from storage.imports.drafts import Draft, keep_from_base, shop_section
from storage.imports.faults import ImportFailed, Words
from storage.imports.findings import Findings, listed
from storage.imports.mapping import recognised, remember
from storage.imports.options import Imported, ImportOptions
from storage.imports.picture_files import find_pictures
from storage.imports.places import JsonPlaces, Places
from storage.imports.shape import Shaper
from storage.imports.sheet import read_sheet
from storage.imports.sheet_currency import known_currency
from storage.imports.shopify import is_shopify, read_shopify
from storage.imports.tables import Table
from storage.imports.taobao import is_taobao, read_taobao
from storage.imports.validate import Validator
from storage.imports.workbook import read_workbook

MAX_FILE_BYTES = 64 * 1024 * 1024

_ZIP_START = b"PK\x03\x04"
_OLD_EXCEL_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Say = Callable[[str], None]


def read_catalogue(path: Path, options: ImportOptions, say: Say = lambda _: None) -> Imported:
    """Read `catalog.json`, a Shopify or Taobao CSV, or any table (.xlsx, .csv, .tsv).

    The format is seen from the content. `say` hears of progress in long files.

    Raises:
        ImportFailed: the file as a whole cannot be read.
        ImportRefused: some values are wrong; all of them are listed.
    """
    findings = Findings()
    content = _content_of(path)
    if content.startswith(_ZIP_START):
        table = _sheet_of(content, options, findings, say)
        return _from_table(table, path, options, findings)
    text = decode(content, findings)
    start = text[:1000].lstrip("\ufeff \t\r\n")[:1]
    if start in ("{", "["):
        return _from_json(text.lstrip("\ufeff"), path, options, findings)
    if start == "<":
        raise ImportFailed(
            Words(
                "这个文件其实是网页（HTML/XML），请用 Excel 或 WPS 打开后另存为 .xlsx。",
                "this file is really a web page; please open it in a spreadsheet program and save "
                "it as .xlsx.",
            )
        )
    return _from_table(read_delimited(text), path, options, findings)


def _content_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            content = b"" if size > MAX_FILE_BYTES else file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        name = listed([path.name])
        raise ImportFailed(
            Words(
                f"打不开文件“{name}”（{type(error).__name__}），请检查路径和权限。",
                f"the file “{name}” cannot be opened ({type(error).__name__}); "
                "please check its path and permissions.",
            )
        ) from error
    _refuse_by_start(content, max(size, len(content)))
    return content


def _refuse_by_start(content: bytes, size: int) -> None:
    if size > MAX_FILE_BYTES:
        megabytes = MAX_FILE_BYTES // 2**20
        raise ImportFailed(
            Words(
                f"文件超过 {megabytes} MB，请只保留商品数据或分成几个文件。",
                f"the file is over {megabytes} MB; please keep the product data only or split it.",
            )
        )
    if not content.strip(b"\0 \t\r\n"):
        raise ImportFailed(
            Words("文件是空的，请重新导出。", "the file is empty; please export it again.")
        )
    if content.startswith(_OLD_EXCEL_START):
        raise ImportFailed(
            Words(
                "这是旧版 .xls 或加了密码的文件，请去掉密码并另存为 .xlsx。",
                "this is an old .xls or a file with a password; please save it as .xlsx without.",
            )
        )


def _sheet_of(content: bytes, options: ImportOptions, findings: Findings, say: Say) -> Table:
    def choose(heads: list[Table]) -> int:
        scores = [_likeness(head, options) for head in heads]
        return scores.index(max(scores))

    table, others = read_workbook(content, choose, say)
    if others:
        findings.note(
            f"读取的是工作表「{listed([table.name])}」，没有读：{listed(others)}。",
            f'the sheet "{listed([table.name])}" was read, not: {listed(others)}.',
        )
    return table


def _likeness(head: Table, options: ImportOptions) -> int:
    if not head.rows:
        return -1
    return 1000 if is_taobao(head) or is_shopify(head) else recognised(head, options.mapping)


def _from_table(table: Table, path: Path, options: ImportOptions, findings: Findings) -> Imported:
    if not table.rows:
        raise ImportFailed(
            Words("表是空的，请填上商品再导入。", "the table is empty; please fill it in.")
        )
    if is_taobao(table):
        name, draft = "taobao", read_taobao(table, options, findings)
    elif is_shopify(table) and options.mapping is None:
        name, draft = "shopify", read_shopify(table, options, findings)
    else:
        name, draft = "sheet", read_sheet(table, options, findings)
    keep_from_base(draft, options.base, findings)
    content = {
        "shop": shop_section(draft, options, path.stem),
        "products": draft.products,
    }
    imported = _checked(name, content, draft.places, path, options, findings, draft)
    if name == "sheet":
        remember(options.memory, draft.headings, draft.remembered, findings)
    return imported


def _from_json(text: str, path: Path, options: ImportOptions, findings: Findings) -> Imported:
    content = parse_catalog_json(text, findings)
    shop = content.get("shop")
    if isinstance(shop, dict):
        said = {"name": options.shop_name, "language": options.language}
        if options.currency is not None:
            said["currency"] = known_currency(options.currency)
        content["shop"] = shop | {name: value for name, value in said.items() if value}
    return _checked("catalog.json", content, JsonPlaces(), path, options, findings, None)


def _checked(
    name: str,
    content: dict[str, Any],
    places: Places,
    path: Path,
    options: ImportOptions,
    findings: Findings,
    draft: Draft | None,
) -> Imported:
    catalogue = Shaper(findings, places).catalogue(content)
    if catalogue is not None:
        Validator(findings, places).check(catalogue)
    findings.raise_faults()
    if catalogue is None:  # cannot be: what is missing was reported
        raise ImportFailed(
            Words("目录不完整，请重新导出。", "the catalogue is incomplete; export again.")
        )
    pictures = find_pictures(catalogue, path.parent, findings)
    return Imported(
        catalogue=catalogue,
        format=name,
        notes=findings.notes(options.words),
        pictures=pictures,
        mapping=draft.mapping if draft else {},
        preview=draft.preview if draft else "",
    )
