"""What a factory answers to its report: "we make 300 by the 12th". An event of the log, which the
next plan counts as under way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec
import polars as pl

from demand.log_reader import every
from storage.ports import EventLog, NewEvent

KIND = "factory.confirmed"
_SCHEMA = {
    "unique_id": pl.String, "on_hand": pl.Float64, "on_order": pl.Float64, "arrives": pl.Date,
}  # fmt: skip


class ConfirmedLine(msgspec.Struct, frozen=True, kw_only=True):
    """So many pieces by then; 0: the line is not made."""

    style: str
    colour: str
    size: str
    sku: str
    quantity: int
    due: date | None = None


class Confirmation(msgspec.Struct, frozen=True, kw_only=True):
    """The whole answer of a factory to one week; a later one replaces it."""

    factory: str
    week: str
    lines: tuple[ConfirmedLine, ...]
    note: str = ""


def as_event(room: str, confirmation: Confirmation) -> NewEvent:
    """The answer as the log keeps it."""
    return NewEvent(room, KIND, msgspec.json.encode(confirmation))


async def read_confirmations(log: EventLog) -> dict[tuple[str, str], Confirmation]:
    """By factory and week, the newest answer. Raises LogError."""
    newest: dict[tuple[str, str], Confirmation] = {}
    async for event in every(log, (KIND,)):
        confirmation = msgspec.json.decode(event.body, type=Confirmation)
        newest[confirmation.factory, confirmation.week] = confirmation
    return newest


def under_way(confirmations: Iterable[Confirmation], *, since: date) -> pl.DataFrame:
    """A stock table of what was confirmed and comes on `since` or later: unique_id, on_hand (0),
    on_order, arrives. What should have come earlier is in stock already, or will be asked for
    again."""
    rows = [
        ("|".join((line.style, line.colour, line.size)), 0.0, float(line.quantity), line.due)
        for confirmation in confirmations
        for line in confirmation.lines
        if line.quantity and line.due is not None and line.due >= since
    ]
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")
