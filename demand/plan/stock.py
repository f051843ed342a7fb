"""Stock: what is there of a line and what is under way, by week of arrival."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import numpy as np
import polars as pl

from demand.long_table import Kind, read_table, refuse_where
from demand.quantile_curve import Floats


class Stock(msgspec.Struct, frozen=True, kw_only=True):
    """By line, in pieces: `on_hand`, and `arriving` (lines x weeks)."""

    on_hand: Floats
    arriving: Floats


def read_stock(path: Path) -> pl.DataFrame:
    """A stock file: `unique_id`, `on_hand`, and where something is under way `on_order` with the
    day it `arrives`. A line may have many rows: their pieces are added.

    Raises:
        TableError: no such table, or pieces below 0.
    """
    optional = {"on_order": Kind.NUMBER, "arrives": Kind.DAY}
    frame = read_table(path, {"unique_id": Kind.TEXT, "on_hand": Kind.NUMBER}, optional)
    for name in ("on_hand", "on_order"):
        if name in frame.columns:
            why = "is below 0: write 0 where nothing is there"
            refuse_where(path, frame, pl.col(name) < 0, name, why)
    for name, kind in (("on_order", pl.Float64), ("arrives", pl.Date)):
        if name not in frame.columns:
            frame = frame.with_columns(pl.lit(None, dtype=kind).alias(name))
    return frame.select("unique_id", "on_hand", "on_order", "arrives")


def stock_of(frame: pl.DataFrame | None, lines: list[str], *, first: date, weeks: int) -> Stock:
    """The stock of the lines. What has no day of arrival, or one that is past, comes in the first
    week; what arrives after the last week counts in none."""
    stock = Stock(on_hand=np.zeros(len(lines)), arriving=np.zeros((len(lines), weeks)))
    if frame is None:
        return stock
    place = {line: number for number, line in enumerate(lines)}
    for line, on_hand, on_order, arrives in frame.iter_rows():
        number = place.get(line)
        if number is None:
            continue
        stock.on_hand[number] += on_hand
        week = 0 if arrives is None else max((arrives - first).days // 7, 0)
        if on_order and week < weeks:
            stock.arriving[number, week] += on_order
    return stock
