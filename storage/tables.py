"""The catalogue's tables as sqlmodel rows. The migrations make the tables; a test compares both.

`table=True` classes do not validate what they are given, so each row is validated by the plain
class it derives from. Importing sqlmodel takes a third of a second: only what writes does it.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from sqlalchemy import BigInteger, LargeBinary
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel, insert

from storage.catalogue_errors import CatalogueError
from storage.connection import Dialect
from storage.ports import Execute

LARGEST_NUMBER = 2**53 - 1
"""The largest whole number that JSON keeps exact everywhere."""


class CatalogueVersion(SQLModel):
    """One version: when (UTC microseconds), from where, by whom."""

    version: int = Field(ge=1, sa_type=BigInteger, primary_key=True)
    written_us: int = Field(sa_type=BigInteger)
    source: str = Field(max_length=500)
    who: str = Field(max_length=200)


class CatalogueBase(SQLModel):
    """A whole catalogue as JSON, for the versions from this one on."""

    version: int = Field(ge=1, sa_type=BigInteger, primary_key=True)
    body: bytes = Field(sa_type=LargeBinary)


class CatalogueChangeValues(SQLModel):
    """The values one SKU has from this version on, in minor units and pieces."""

    version: int = Field(ge=1, sa_type=BigInteger, primary_key=True)
    sku: str
    price_minor: int = Field(ge=0, le=LARGEST_NUMBER, sa_type=BigInteger)
    list_price_minor: int | None = Field(ge=0, le=LARGEST_NUMBER, sa_type=BigInteger)
    stock: int = Field(ge=0, le=LARGEST_NUMBER, sa_type=BigInteger)


class CatalogueVersionRow(CatalogueVersion, table=True):
    """Table `catalogue_version`."""

    __tablename__ = "catalogue_version"


class CatalogueBaseRow(CatalogueBase, table=True):
    """Table `catalogue_base`."""

    __tablename__ = "catalogue_base"


class CatalogueChangeRow(CatalogueChangeValues, table=True):
    """Table `catalogue_change`."""

    __tablename__ = "catalogue_change"


_DIALECTS: dict[Dialect, Any] = {
    "sqlite": sqlite.dialect(paramstyle="qmark"),
    "postgresql": postgresql.dialect(paramstyle="qmark"),  # type: ignore[no-untyped-call]
}
_ROWS: dict[type[SQLModel], type[SQLModel]] = {
    CatalogueVersion: CatalogueVersionRow,
    CatalogueBase: CatalogueBaseRow,
    CatalogueChangeValues: CatalogueChangeRow,
}


def add_row(execute: Execute, dialect: Dialect, kind: type[SQLModel], **values: Any) -> None:
    """Validate the values as `kind` and insert them into its table, in the open transaction.

    Raises:
        CatalogueError: a value is of the wrong kind or out of range.
    """
    try:
        valid = kind.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise CatalogueError(
            f"The catalogue's {place} cannot be {first['input']!r}: {first['msg'].lower()}."
        ) from error
    statement = insert(_ROWS[kind]).values(valid.model_dump())
    compiled = statement.compile(dialect=_DIALECTS[dialect])
    execute(str(compiled), [compiled.params[name] for name in compiled.positiontup or ()])
