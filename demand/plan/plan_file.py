"""The plan as a file: CSV, Parquet or a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from demand.long_table import write_table
from demand.plan.plan_error import PlanError
from demand.plan_line import COLUMNS, PlanLine
from demand.plan_table import plan_frame
from demand.whole_file import replacing

_LEADING = ("style", "colour", "size", "factory", "quantity", "reason")
_HEADINGS = {
    "style": "款式编码 style", "colour": "颜色 colour", "size": "尺码 size",
    "factory": "工厂 factory", "quantity": "数量 quantity", "reason": "原因 reason",
    "sku": "商品编码 sku", "due": "交期 due", "demand_p10": "需求P10", "demand_p50": "需求P50",
    "demand_p90": "需求P90", "covers_weeks": "覆盖周数 weeks", "on_hand": "现有 on hand",
    "on_order": "在途 on order", "hold_back": "留待补单 hold back", "repeat_at": "补单点 repeat at",
    "repeat_below": "库存降到 stock at", "repeat_by": "截至 by",
    "confidence": "置信度 confidence", "evidence_viewers": "依据人数 viewers",
}  # fmt: skip
_WIDE = {"reason": 90, "sku": 18}


def _for_people(lines: Sequence[PlanLine], *, language: str) -> pl.DataFrame:
    """The lines as a table; `reason` is in the language (zh or en)."""
    frame = plan_frame(lines).with_columns(pl.col(f"reason_{language}").alias("reason"))
    rest = [name for name in COLUMNS if name not in _LEADING and not name.startswith("reason_")]
    return frame.select(*_LEADING, *rest)


def check_plan_path(path: Path) -> None:
    """That a plan can be written in the format the ending says.

    Raises:
        PlanError: it cannot.
    """
    if not path.name.lower().endswith((".csv", ".parquet", ".pq", ".xlsx")):
        raise PlanError(f"{path} is none of .csv, .parquet and .xlsx: give it one of these endings")


def write_plan(lines: Sequence[PlanLine], path: Path, *, language: str) -> None:
    """Write the plan, by the file's ending.

    Raises:
        PlanError: the ending is unknown.
        OSError: it cannot be written.
    """
    check_plan_path(path)
    frame = _for_people(lines, language=language)
    if path.name.lower().endswith(".xlsx"):
        _write_workbook(frame, path)
    else:
        write_table(frame, path, for_people=True)


def _write_workbook(frame: pl.DataFrame, path: Path) -> None:
    """Texts stay texts whatever they begin with; numbers are numbers."""
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": False}
    with replacing(path) as part, xlsxwriter.Workbook(str(part), options) as book:
        _fill_sheet(book, frame)


def _fill_sheet(book: object, frame: pl.DataFrame) -> None:
    from xlsxwriter import Workbook

    assert isinstance(book, Workbook)
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("下单计划")
    sheet.freeze_panes(1, 3)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for column, name in enumerate(frame.columns):
        sheet.set_column(column, column, _WIDE.get(name, 11))
        sheet.write_string(0, column, _HEADINGS[name], head)
        for row, value in enumerate(frame[name].to_list()):
            if name == "due" and value is not None:
                sheet.write_datetime(row + 1, column, value, day)
            elif isinstance(value, float):
                sheet.write_number(row + 1, column, round(value, 3))
            elif value is not None:
                sheet.write(row + 1, column, value)
    sheet.autofilter(0, 0, max(frame.height, 1), len(frame.columns) - 1)
