"""Factories: what each can make, from how many pieces on, how fast, how well and for how much."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from demand.long_table import Kind, read_table, refuse_twice, rows
from demand.plan.plan_error import PlanError

_OPTIONAL = {
    "moq": Kind.NUMBER, "days": Kind.NUMBER, "defect_rate": Kind.NUMBER, "price": Kind.NUMBER,
    "styles": Kind.TEXT, "materials": Kind.TEXT,
}  # fmt: skip
_WHOLE = ("capacity", "moq", "days")


class Factory(msgspec.Struct, frozen=True, kw_only=True):
    """`capacity` and `moq` (the least of one style) are pieces, `days` from order to delivery,
    `defect_rate` the share (0 to below 1) of pieces that cannot be sold, `price` money a piece.
    `styles` are those it can make and `materials` those it works; none named: all."""

    name: str
    capacity: int
    moq: int = 0
    days: int = 0
    defect_rate: float = 0.0
    price: float = 0.0
    styles: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()

    def makes(self, style: str, material: str = "") -> bool:
        """Whether it can make the style, of that material ("": not known, so any)."""
        return (not self.styles or style in self.styles) and self.works(material)

    def works(self, material: str) -> bool:
        """Whether it works the material ("": not known, so any)."""
        return not self.materials or not material or material in self.materials


class FactoryTable(msgspec.Struct, frozen=True):
    """The factories of a table; `without_capacity` are those whose capacity is not said, with their
    rows: nothing can be given to them."""

    factories: tuple[Factory, ...]
    without_capacity: Mapping[str, int]


def read_factories(path: Path) -> tuple[Factory, ...]:
    """Factories from a table: `factory`, `capacity`, and where they are known `moq`, `days`,
    `defect_rate`, `price`, `styles` and `materials` (with blanks between them).

    Raises:
        PlanError: a number that cannot be or is missing, or no factory.
        TableError: no such table.
    """
    table = read_table_of_factories(path)
    for name, row in table.without_capacity.items():
        raise PlanError(
            f"{path}, row {row}, column 'capacity': {name} has none: fill it in or leave the row"
            " out"
        )
    return table.factories


def read_table_of_factories(path: Path) -> FactoryTable:
    """The same, those without a capacity apart.

    Raises:
        PlanError: a number that cannot be, or no factory.
        TableError: no such table.
    """
    frame = read_table(path, {"factory": Kind.TEXT}, {"capacity": Kind.NUMBER, **_OPTIONAL})
    refuse_twice(path, frame, ("factory",))
    if frame.is_empty():
        raise PlanError(f"{path} names no factory: add a row for each")
    factories, without = [], {}
    for number, row in enumerate(rows(frame), start=2):
        if row.get("capacity") is None:
            without[str(row["factory"])] = number
        else:
            factories.append(_factory(f"{path}, row {number}", row))
    return FactoryTable(tuple(factories), without)


def _factory(where: str, row: dict[str, object]) -> Factory:
    values: dict[str, object] = {
        name: value for name, value in row.items() if name in Factory.__struct_fields__ and value
    }
    for name in ("capacity", "moq", "days", "defect_rate", "price"):
        number = values.get(name, 0.0)
        assert isinstance(number, float)
        if number < 0 or (name == "defect_rate" and number >= 1) or number > 1e9:
            raise PlanError(f"{where}: {name} is {number:g}: write what can be")
        if name in _WHOLE:
            values[name] = int(number)
    for name in ("styles", "materials"):
        values[name] = tuple(str(values.get(name, "")).split())
    return msgspec.convert({"name": row["factory"], **values}, Factory)
