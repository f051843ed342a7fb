"""Where a value of the catalogue stands in the file it came from."""

from __future__ import annotations

from typing import Protocol

Path = tuple[str | int, ...]
"""Steps into `catalog.json`, e.g. `("products", 0, "skus", 2, "price_minor")`."""

Place = tuple[int | None, str]
"""Row (as a spreadsheet counts, or None) and column heading or JSON path."""


class Places(Protocol):
    """Finds the place of a value for a fault's sentence."""

    def find(self, path: Path) -> Place:
        """Row and column of the value at this path."""
        ...


class JsonPlaces:
    """In a JSON file the path itself is the place."""

    def find(self, path: Path) -> Place:
        text = ""
        for step in path:
            text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
        return None, text or "catalog.json"


class TablePlaces:
    """In a table, a product starts at a row and each of its SKUs has one; a field has a heading."""

    def __init__(self, headings: dict[str, str], header_row: int) -> None:
        self._headings = headings
        self._header_row = header_row
        self._rows: dict[tuple[int, int | None], int] = {}

    def put(self, product: int, sku: int | None, row: int) -> None:
        """Remember the row of a product (sku None) or of one of its SKUs."""
        self._rows[product, sku] = row

    def of_product(self, product: int, field: str) -> Place:
        """The place of a field of the product with this position."""
        return self.find(("products", product, field))

    def find(self, path: Path) -> Place:
        product = next((step for step in path[1:2] if isinstance(step, int)), None)
        if product is None:
            return self._header_row, self._headings.get(str(path[-1]), _last_name(path))
        sku = path[3] if len(path) > 3 and path[2] == "skus" and isinstance(path[3], int) else None
        row = self._rows.get((product, sku), self._rows.get((product, None), self._header_row))
        names = [step for step in reversed(path) if isinstance(step, str)]
        heading = next((self._headings[n] for n in names if n in self._headings), _last_name(path))
        return row, heading


def _last_name(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")
