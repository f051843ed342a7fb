"""Terms: what a piece earns and costs, how long an order takes and which quantities are taken."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from demand.long_table import Kind, read_table, refuse_twice
from demand.plan.plan_error import PlanError

Numbers = Mapping[str, float]


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """Of one line. Money is in the shop's currency for one piece; times are in whole weeks."""

    price: float
    cost: float
    salvage: float = 0.0
    """What a piece fetches that is left at the end."""
    shortage: float = 0.0
    """What a buyer who goes away without costs beyond the lost margin."""
    holding: float = 0.0
    """Storage of a piece for a week."""
    carries_over: float = 0.0
    """The chance that a piece left over is sold later at full price."""
    lead_weeks: int = 4
    """From order to arrival."""
    review_weeks: int = 2
    """From one order's arrival until the next one's."""
    moq: int = 0
    """The least quantity of the line."""
    style_moq: int = 0
    """The least quantity of all lines of the style together."""
    pack: int = 1
    look_weeks: int = 2
    """Weeks of sale after which a repeat is decided."""
    repeat_weeks: int = 0
    """From a repeat order to its arrival; 0: there are no repeats."""


NAMES = tuple(Terms.__struct_fields__)
WHOLE = ("lead_weeks", "review_weeks", "moq", "style_moq", "pack", "look_weeks", "repeat_weeks")
_REQUIRED = ("price", "cost")
_BOUNDS = {
    "carries_over": (0.0, 1.0), "lead_weeks": (0.0, 200.0), "review_weeks": (1.0, 200.0),
    "pack": (1.0, 1e7), "look_weeks": (1.0, 200.0), "repeat_weeks": (0.0, 200.0),
}  # fmt: skip
_ANY_MONEY = (0.0, 1e9)


class TermsBook(msgspec.Struct, frozen=True, kw_only=True):
    """Numbers by name: for all lines, and those that differ for a style or for a line."""

    source: str
    default: dict[str, float]
    of_style: dict[str, dict[str, float]]
    of_line: dict[str, dict[str, float]]
    names: dict[str, tuple[str, str, str, str]]
    """Style, colour, size and SKU of a line, where the table says them."""
    materials: dict[str, str] = {}
    """What a style is made of, where that is said."""
    rows: dict[str, int] = {}
    """The row of each line or style in the table, as a spreadsheet counts it."""

    @property
    def file(self) -> str:
        """The file's name, without its folder."""
        return Path(self.source).name

    def numbers(self, line: str, style: str) -> dict[str, float]:
        """What is said of a line: its own numbers before its style's before the default ones."""
        own, shared = self.of_line.get(line, {}), self.of_style.get(style, {})
        return {**self.default, **shared, **own}

    def terms(self, line: str, style: str) -> Terms:
        """The terms of a line.

        Raises:
            PlanError: price or cost is said nowhere.
        """
        numbers = self.numbers(line, style)
        for name in _REQUIRED:
            if name not in numbers:
                raise PlanError(
                    f"{self.source} says no {name} for {line}: add a row for it, for its style, or"
                    " a default"
                )
        return typed(numbers)


def typed(numbers: Numbers) -> Terms:
    """The numbers, price and cost among them, as terms."""
    return msgspec.convert({n: int(v) if n in WHOLE else v for n, v in numbers.items()}, Terms)


def read_terms(path: Path) -> TermsBook:
    """Terms from a table (a row for each `unique_id` or `style`; without either, for all) or from a
    TOML file with `[default]`, `[style.NAME]` and `[line."ID"]`.

    Raises:
        PlanError: a number that cannot be.
        TableError: no such table.
    """
    return _from_toml(path) if path.suffix.lower() == ".toml" else _from_table(path)


def _from_table(path: Path) -> TermsBook:
    texts = dict.fromkeys(("unique_id", "style", "colour", "size", "sku", "material"), Kind.TEXT)
    frame = read_table(path, {}, {**texts, **dict.fromkeys(NAMES, Kind.NUMBER)})
    key = next((name for name in ("unique_id", "style") if name in frame.columns), None)
    if key is not None:
        refuse_twice(path, frame, (key,))
    book = TermsBook(
        source=str(path), default={}, of_style={}, of_line={}, names={}, materials={}, rows={}
    )
    places = {"unique_id": book.of_line, "style": book.of_style}
    for number, row in enumerate(frame.iter_rows(named=True)):
        where = f"{path}, row {number + 2}"
        numbers = check_numbers(where, {n: row[n] for n in NAMES if row.get(n) is not None})
        if key is None:
            book.default.update(numbers)
        elif row[key] is None:
            raise PlanError(f"{where}, column {key!r}: the value is missing: fill it in")
        else:
            places[key][row[key]] = numbers
            book.rows[row[key]] = number + 2
        if key == "unique_id" and row.get("style"):
            _put_names(book, row)
        if row.get("material") and key is not None:
            book.materials[row.get("style") or names_of(book, row[key])[0]] = row["material"]
    return book


def _put_names(book: TermsBook, row: Mapping[str, Any]) -> None:
    line = row["unique_id"]
    style, colour, size, sku = (row.get(n) or "" for n in ("style", "colour", "size", "sku"))
    book.names[line] = (style, colour, size, sku or line)


def _from_toml(path: Path) -> TermsBook:
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PlanError(f"{path} is no TOML ({error}): correct it") from None
    except OSError as error:
        raise PlanError(f"{path} cannot be read ({error.strerror}): check its name") from None
    tables = {name: given.pop(name, {}) for name in ("default", "style", "line")}
    materials = _materials(path, tables["style"])
    if given:
        raise PlanError(
            f"{path} has {next(iter(given))!r}: put terms under [default], [style.NAME] or"
            ' [line."ID"]'
        )
    return TermsBook(
        source=str(path),
        default=_numbers(f"{path}, [default]", tables["default"]),
        of_style=_tables(path, "style", tables["style"]),
        of_line=_tables(path, "line", tables["line"]),
        names={},
        materials=materials,
    )


def _tables(path: Path, kind: str, given: object) -> dict[str, dict[str, float]]:
    if not isinstance(given, dict):
        raise PlanError(f"{path}: {kind} is no table: write [{kind}.NAME]")
    return {name: _numbers(f"{path}, [{kind}.{name}]", each) for name, each in given.items()}


def _materials(path: Path, styles: object) -> dict[str, str]:
    """Taken out of the styles' tables; the rest of them are numbers."""
    found: dict[str, str] = {}
    for name, each in (styles if isinstance(styles, dict) else {}).items():
        if isinstance(each, dict) and "material" in each:
            material = each.pop("material")
            if not isinstance(material, str):
                raise PlanError(f"{path}, [style.{name}]: material is {material!r}: write its name")
            found[name] = material
    return found


def _numbers(where: str, given: object) -> dict[str, float]:
    if not isinstance(given, dict):
        raise PlanError(f"{where} is no table: write names and numbers under it")
    for name, value in given.items():
        if name not in NAMES:
            raise PlanError(f"{where}: {name!r} is no term: use one of {', '.join(NAMES)}")
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise PlanError(f"{where}: {name} is {value!r}: write a number")
    return check_numbers(where, given)


def check_numbers(where: str, numbers: Numbers) -> dict[str, float]:
    """The numbers of some terms, if they can be; `where` stands before what is wrong with them.

    Raises:
        PlanError: one is out of its bounds, or the salvage is above the cost.
    """
    for name, value in numbers.items():
        least, most = _BOUNDS.get(name, _ANY_MONEY)
        if not least <= value <= most:
            raise PlanError(f"{where}: {name} is {value:g}: it must be {least:g} to {most:g}")
        if name in WHOLE and value != int(value):
            raise PlanError(f"{where}: {name} is {value:g}: it must be a whole number")
    cost, salvage = numbers.get("cost"), numbers.get("salvage")
    if cost is not None and salvage is not None and salvage > cost:
        raise PlanError(
            f"{where}: salvage {salvage:g} is above cost {cost:g}: leftovers would earn money;"
            " correct one of the two"
        )
    return {name: float(value) for name, value in numbers.items()}


def names_of(book: TermsBook, line: str) -> tuple[str, str, str, str]:
    """Style, colour, size and SKU: as the terms say, else by the `|` between them in the name."""
    known = book.names.get(line)
    if known is not None:
        return known
    style, colour, size, *_ = [*line.split("|"), "", ""]
    return style, colour, size, line
