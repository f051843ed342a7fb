"""Signal rows as a table in a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import polars as pl

from demand.long_table import write_table
from demand.signal import COLUMNS, SignalRow

_NUMBERS = {"lines": pl.Int64, "viewers": pl.Int64, "weight": pl.Float64, "rooms": pl.Int64}


def signal_frame(rows: Iterable[SignalRow]) -> pl.DataFrame:
    """The columns of the contract; weeks are written like 2026-W47."""
    held: dict[str, list[object]] = {name: [] for name in COLUMNS}
    for row in rows:
        for name in COLUMNS:
            value = getattr(row, name)
            held[name].append(value if name in _NUMBERS else str(value))
    schema = {name: _NUMBERS.get(name, pl.String) for name in COLUMNS}
    return pl.DataFrame(held, schema=schema)


def write_signals(rows: Iterable[SignalRow], path: Path) -> None:
    """Write CSV or Parquet; an older file is replaced only by a whole one.

    Raises:
        TableError: another ending.
    """
    write_table(signal_frame(rows), path)
