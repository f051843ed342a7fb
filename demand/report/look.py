"""How the workbook looks: formats of cells, names of sheets, headers and footers."""

from __future__ import annotations

import re
from typing import Any

import xlsxwriter

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_FONT = "Microsoft YaHei"


def formats(book: xlsxwriter.Workbook) -> dict[str, Any]:
    """The formats by name."""
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
        "paragraph": {**base, "text_wrap": True, "valign": "top"},
        "link": {**lined, "text_wrap": True, "font_color": "#0B5CAD", "underline": 1},
        "count": {**lined, "align": "right", "num_format": "#,##0"},
        "share": {**lined, "align": "right", "num_format": "0%"},
        "times": {**lined, "align": "right", "num_format": "0.0×"},
        "day": {**lined, "num_format": "yyyy-mm-dd"},
        "total": total,
        "total_count": {**total, "num_format": "#,##0"},
    }
    return {name: book.add_format(properties) for name, properties in wanted.items()}


def sheet_name(wanted: str, taken: set[str]) -> str:
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


def escaped(text: str) -> str:
    """A text in a header or footer, where & begins a command."""
    return text.replace("&", "&&")[:200]
