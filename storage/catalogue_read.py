"""Reading versions of the catalogue, in plain SQL: a room that starts waits for this."""

from __future__ import annotations

import msgspec

from storage.catalogue import Catalogue, Product, Sku
from storage.catalogue_changes import CatalogueChange
from storage.catalogue_errors import CatalogueError, NoCatalogue
from storage.ports import Execute

_decoder = msgspec.json.Decoder(Catalogue)
_encoder = msgspec.json.Encoder()

_BASE_VERSION = "SELECT coalesce(max(version), 0) FROM catalogue_base WHERE version <= ?"
_BODY = "SELECT body FROM catalogue_base WHERE version = ?"
_CHANGES = (
    "SELECT sku, price_minor, list_price_minor, stock FROM catalogue_change"
    " WHERE version > ? AND version <= ? ORDER BY version"
)


def newest_version(execute: Execute) -> int:
    """The newest version, 0 where nothing was saved yet."""
    return int(execute("SELECT coalesce(max(version), 0) FROM catalogue_version", ())[0][0])


def base_version(execute: Execute, version: int) -> int:
    """The whole catalogue that a version builds upon; 0 where there is none."""
    return int(execute(_BASE_VERSION, (version,))[0][0])


def read_history(execute: Execute, limit: int) -> list[CatalogueChange]:
    """The newest changes, newest first."""
    rows = execute(
        "SELECT v.version, v.written_us, v.source, v.who,"
        " c.sku, c.price_minor, c.list_price_minor, c.stock FROM catalogue_version v"
        " LEFT JOIN catalogue_change c ON c.version = v.version"
        " ORDER BY v.version DESC LIMIT ?",
        (max(limit, 0),),
    )
    return [CatalogueChange(*row) for row in rows]


class CatalogueReader:
    """Reads versions, keeping the last whole catalogue decoded: a change of stock each second
    does not cost a decoding each second."""

    def __init__(self) -> None:
        self._base: tuple[int, Catalogue] | None = None

    def read(self, execute: Execute, version: int | None) -> tuple[int, Catalogue]:
        """The catalogue at a version, the newest if none is given, and which version that is.

        Raises:
            NoCatalogue: there is no such version.
        """
        newest = newest_version(execute)
        if not newest:
            raise NoCatalogue("There is no catalogue yet: import one with run.py import FILE.")
        version = newest if version is None else version
        if not 1 <= version <= newest:
            raise NoCatalogue(
                f"The catalogue has no version {version}: name one from 1 to {newest}."
            )
        base = base_version(execute, version)
        changes = {row[0]: row[1:] for row in execute(_CHANGES, (base, version))}
        catalogue = self._read_base(execute, base)
        return version, with_values(catalogue, changes) if changes else catalogue

    def _read_base(self, execute: Execute, version: int) -> Catalogue:
        if self._base is None or self._base[0] != version:
            body = execute(_BODY, (version,))[0][0]
            self._base = (version, decode_catalogue(body))
        return self._base[1]


def encode_catalogue(catalogue: Catalogue) -> bytes:
    """The catalogue as it is kept: JSON, as in `catalog.json`."""
    return _encoder.encode(catalogue)


def decode_catalogue(body: bytes) -> Catalogue:
    """The catalogue in a kept body; raises CatalogueError where it is none."""
    try:
        return _decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(
            f"A value of the catalogue is of the wrong kind ({error}): correct it and import again."
        ) from error


def with_values(catalogue: Catalogue, changes: dict[str, tuple[int, int | None, int]]) -> Catalogue:
    """The catalogue with other values (price, list price, stock) for some SKUs."""

    def sku_now(sku: Sku) -> Sku:
        if sku.sku not in changes:
            return sku
        price, list_price, stock = changes[sku.sku]
        return msgspec.structs.replace(
            sku, price_minor=price, list_price_minor=list_price, stock=stock
        )

    def product_now(product: Product) -> Product:
        if all(sku.sku not in changes for sku in product.skus):
            return product
        return msgspec.structs.replace(product, skus=tuple(map(sku_now, product.skus)))

    return Catalogue(catalogue.shop, tuple(map(product_now, catalogue.products)))
