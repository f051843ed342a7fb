"""The catalogue: one row for each version, with a whole catalogue or the change of one SKU."""

from __future__ import annotations

from storage.connection import Dialect
from storage.ports import Execute

_STATEMENTS = (
    "CREATE TABLE catalogue_version (version BIGINT PRIMARY KEY, written_us BIGINT NOT NULL,"
    " source TEXT NOT NULL, who TEXT NOT NULL)",
    "CREATE TABLE catalogue_base (version BIGINT PRIMARY KEY, body {blob} NOT NULL)",
    "CREATE TABLE catalogue_change (version BIGINT PRIMARY KEY, sku TEXT NOT NULL,"
    " price_minor BIGINT NOT NULL, list_price_minor BIGINT, stock BIGINT NOT NULL)",
)


def apply(execute: Execute, dialect: Dialect) -> None:
    """Make `catalogue_version`, `catalogue_base` and `catalogue_change`."""
    blob = "BLOB" if dialect == "sqlite" else "BYTEA"
    for statement in _STATEMENTS:
        execute(statement.format(blob=blob), ())
