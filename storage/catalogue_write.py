"""Writing versions of the catalogue: checked as a whole, kept in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import msgspec

from storage.catalogue import Catalogue, Sku
from storage.catalogue_changes import Origin, SkuValues
from storage.catalogue_errors import CatalogueError, NoCatalogue
from storage.catalogue_read import (
    CatalogueReader,
    base_version,
    decode_catalogue,
    encode_catalogue,
    newest_version,
    with_values,
)
from storage.connection import Connection
from storage.ports import Execute
from storage.tables import (
    LARGEST_NUMBER,
    CatalogueBase,
    CatalogueChangeValues,
    CatalogueVersion,
    add_row,
)

_LOCK = "catalogue"
CHANGES_PER_BASE = 500
"""After so many changes the whole catalogue is kept again, so that reading it stays quick."""


class CatalogueWriter:
    """Adds versions through one connection."""

    def __init__(self, connection: Connection, reader: CatalogueReader) -> None:
        self._connection = connection
        self._reader = reader

    def save(self, catalogue: Catalogue, origin: Origin) -> int:
        """Keep a whole catalogue; returns its version, the present one if nothing differs."""
        catalogue = _checked(catalogue)
        body = encode_catalogue(catalogue)

        def work(execute: Execute) -> int:
            newest = newest_version(execute)
            if newest and encode_catalogue(self._reader.read(execute, newest)[1]) == body:
                return newest
            self._add_version(execute, newest + 1, origin)
            self._add(execute, CatalogueBase, version=newest + 1, body=body)
            return newest + 1

        return self._connection.transact(_LOCK, work)

    def change_sku(self, sku_id: str, values: SkuValues, origin: Origin) -> int:
        """Change one SKU; returns the version, the present one if nothing differs."""
        _check_values(sku_id, values)

        def work(execute: Execute) -> int:
            newest, catalogue = self._reader.read(execute, None)
            sku = _find_sku(catalogue, sku_id)
            after = values.applied_to(sku)
            if after == (sku.price_minor, sku.list_price_minor, sku.stock):
                return newest
            version = newest + 1
            self._add_version(execute, version, origin)
            price, list_price, stock = after
            self._add(
                execute,
                CatalogueChangeValues,
                version=version,
                sku=sku_id,
                price_minor=price,
                list_price_minor=list_price,
                stock=stock,
            )
            if version - base_version(execute, version) >= CHANGES_PER_BASE:
                body = encode_catalogue(with_values(catalogue, {sku_id: after}))
                self._add(execute, CatalogueBase, version=version, body=body)
            return version

        return self._connection.transact(_LOCK, work)

    def _add_version(self, execute: Execute, version: int, origin: Origin) -> None:
        values = msgspec.structs.asdict(origin)
        self._add(execute, CatalogueVersion, version=version, **values)

    def _add(self, execute: Execute, kind: Any, **values: Any) -> None:
        add_row(execute, self._connection.dialect, kind, **values)


def _find_sku(catalogue: Catalogue, sku_id: str) -> Sku:
    skus = {sku.sku: sku for product in catalogue.products for sku in product.skus}
    if sku_id in skus:
        return skus[sku_id]
    if not skus:
        raise NoCatalogue(f"The catalogue has no SKUs, so none {sku_id!r}: import one that does.")
    near = get_close_matches(sku_id, skus, n=3, cutoff=0.5) or sorted(skus)[:3]
    raise CatalogueError(f"There is no SKU {sku_id!r}: the nearest are {', '.join(near)}.")


def _check_values(sku_id: str, values: SkuValues) -> None:
    for name, value in msgspec.structs.asdict(values).items():
        if value is not None:
            _check_number(sku_id, name, value)


def _check_number(sku_id: str, name: str, value: object) -> None:
    if type(value) is not int or not 0 <= value <= LARGEST_NUMBER:
        raise CatalogueError(
            f"{name} of SKU {sku_id!r} cannot be {value!r}: give a whole number from 0 on."
        )


def _checked(catalogue: Catalogue) -> Catalogue:
    """The catalogue as it will be read back.

    Raises:
        CatalogueError: something is of the wrong kind, negative, or stands twice.
    """
    try:
        catalogue = decode_catalogue(encode_catalogue(catalogue))
    except (TypeError, ValueError, OverflowError) as error:
        raise CatalogueError(f"The catalogue cannot be kept: {error}.") from error
    products = catalogue.products
    _check_once("product id", (p.id for p in products))
    _check_once("link number", (p.link_no for p in products if p.link_no is not None))
    _check_once("SKU", (s.sku for p in products for s in p.skus))
    for sku in (sku for product in products for sku in product.skus):
        _check_number(sku.sku, "price_minor", sku.price_minor)
        _check_number(sku.sku, "stock", sku.stock)
        _check_number(sku.sku, "list_price_minor", sku.list_price_minor or 0)
    return catalogue


def _check_once(what: str, names: Iterable[object]) -> None:
    for name, times in Counter(names).items():
        if times > 1:
            raise CatalogueError(
                f"The {what} {name!r} stands {times} times in the catalogue: make each one unique."
            )
