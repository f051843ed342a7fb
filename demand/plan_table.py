"""The plan as a file that is read again: by the report, by an ERP, by next week's plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polars as pl

from demand.long_table import Kind, read_table, refuse_where
from demand.plan_line import COLUMNS, PlanLine

REQUIRED = {"style": Kind.TEXT, "quantity": Kind.NUMBER}
_TEXTS = ("colour", "size", "sku", "factory", "reason", "reason_zh", "reason_en")
_NUMBERS = (
    "demand_p10", "demand_p50", "demand_p90", "covers_weeks", "on_hand", "on_order", "hold_back",
    "repeat_at", "repeat_below", "confidence", "evidence_viewers",
)  # fmt: skip
_WHOLE = ("quantity", "covers_weeks", "on_hand", "on_order", "hold_back", "evidence_viewers")
_OPTIONAL = {
    **dict.fromkeys(_TEXTS, Kind.TEXT),
    **dict.fromkeys(_NUMBERS, Kind.NUMBER),
    "due": Kind.DAY,
    "repeat_by": Kind.DAY,
}

_NULLABLE = {
    "due": pl.Date, "repeat_at": pl.Int64, "repeat_below": pl.Int64, "repeat_by": pl.Date,
}  # fmt: skip


def plan_frame(lines: Sequence[PlanLine]) -> pl.DataFrame:
    """The lines as a table with every column of the contract."""
    columns = {name: [getattr(line, name) for line in lines] for name in COLUMNS}
    return pl.DataFrame(columns, schema_overrides=_NULLABLE)


def read_plan(path: Path) -> list[PlanLine]:
    """The lines of a plan file; what a column that is not there would say is 0 or "".

    Raises:
        TableError: no such table, or a count that is not whole or below 0.
    """
    frame = read_table(path, REQUIRED, _OPTIONAL)
    for name in (*_WHOLE, "repeat_at", "repeat_below"):
        if name in frame.columns:
            odd = (pl.col(name) < 0) | (pl.col(name) != pl.col(name).round())
            why = "is no whole number of at least 0: correct it"
            refuse_where(path, frame, odd, name, why)
    return [_line(row) for row in frame.iter_rows(named=True)]


def _line(row: dict[str, Any]) -> PlanLine:
    texts = {name: _text(row.get(name)) for name in _TEXTS}
    numbers = {name: row.get(name) or 0.0 for name in _NUMBERS}
    whole = {name: int(row.get(name) or 0) for name in _WHOLE}
    reason = texts.pop("reason")
    return PlanLine(
        style=_text(row["style"]),
        colour=texts["colour"],
        size=texts["size"],
        sku=texts["sku"],
        factory=texts["factory"],
        due=row.get("due"),
        demand_p10=numbers["demand_p10"],
        demand_p50=numbers["demand_p50"],
        demand_p90=numbers["demand_p90"],
        confidence=numbers["confidence"],
        repeat_at=_count(row.get("repeat_at")),
        repeat_below=_count(row.get("repeat_below")),
        repeat_by=row.get("repeat_by"),
        reason_zh=texts["reason_zh"] or reason,
        reason_en=texts["reason_en"] or reason,
        **whole,
    )


def _count(value: float | None) -> int | None:
    return None if value is None else int(value)


def _text(value: str | None) -> str:
    """A text; the ' that keeps a spreadsheet from computing it is taken off again."""
    text = value or ""
    return text[1:] if text.startswith("'") and len(text) > 1 else text
