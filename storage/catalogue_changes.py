"""What a version of the catalogue changed, when, and by whom."""

from __future__ import annotations

import msgspec

from storage.catalogue import Sku


class CatalogueChange(msgspec.Struct, frozen=True):
    """One version: when (UTC microseconds), by whom, from where. `sku` and the three values after
    the change are those of a single SKU; None where the whole catalogue was saved."""

    version: int
    written_us: int
    source: str
    who: str
    sku: str | None = None
    price_minor: int | None = None
    list_price_minor: int | None = None
    stock: int | None = None


class Origin(msgspec.Struct, frozen=True):
    """When (UTC microseconds), from where and by whom a version comes."""

    written_us: int
    source: str
    who: str


class SkuValues(msgspec.Struct, frozen=True):
    """What is to change of a SKU; None leaves as it is, a list price of 0 takes it away."""

    price_minor: int | None = None
    list_price_minor: int | None = None
    stock: int | None = None

    def applied_to(self, sku: Sku) -> tuple[int, int | None, int]:
        """Price, list price and stock afterwards."""
        list_price = (
            sku.list_price_minor if self.list_price_minor is None else self.list_price_minor
        )
        return (
            sku.price_minor if self.price_minor is None else self.price_minor,
            list_price or None,
            sku.stock if self.stock is None else self.stock,
        )
