"""Bringing a database up to date, one numbered step and one transaction at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import msgspec

from storage.connection import Connection, Dialect
from storage.ports import Execute, LogError

_LOCK = "migration"
_TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
}


class Step(msgspec.Struct, frozen=True):
    """One change of the tables: `apply` gets what runs a statement, and which SQL it speaks."""

    number: int
    name: str
    apply: Callable[[Execute, Dialect], None]


def migrate(connection: Connection, steps: Sequence[Step], now_us: int) -> None:
    """Apply the steps that a database lacks, in order.

    Safe where several processes open a new file at once. What was applied stays applied if a
    later step fails, and the next start goes on from there.

    Raises:
        LogError: the file is another program's, or was made by a newer version of this one.
    """
    newest = steps[-1].number
    if _number(connection.execute, connection) == newest:
        return
    for step in steps:
        connection.transact(_LOCK, partial(_apply, connection, step, now_us))
    number = _number(connection.execute, connection)
    if number > newest:
        raise LogError(
            f"{connection.place} was written by a newer version (tables {number}, this one knows"
            f" {newest}): use that version, or another file."
        )


def _apply(connection: Connection, step: Step, now_us: int, execute: Execute) -> None:
    if _number(execute, connection) >= step.number:
        return
    if step.number == 1:
        execute(
            "CREATE TABLE schema_step"
            " (number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_us BIGINT NOT NULL)",
            (),
        )
    step.apply(execute, connection.dialect)
    execute("INSERT INTO schema_step VALUES (?, ?, ?)", (step.number, step.name, now_us))


def _number(execute: Execute, connection: Connection) -> int:
    """The last step applied, 0 for a new database."""
    tables = {row[0] for row in execute(_TABLES[connection.dialect], ())}
    if "schema_step" in tables:
        return int(execute("SELECT coalesce(max(number), 0) FROM schema_step", ())[0][0])
    if tables and connection.dialect == "sqlite":
        raise LogError(
            f"{connection.place} belongs to another program (it has the table"
            f" {min(tables)!r}): name another file."
        )
    return 0
