"""The catalogue as it is kept: every version ever saved, and who changed what."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from storage.catalogue import Catalogue, Snapshot


class CatalogueError(Exception):
    """The catalogue cannot be kept or read as asked; the message says what to do about it."""

    code = "catalogue"


class NoCatalogue(CatalogueError):
    """There is no such version, or none at all yet."""

    code = "catalogue.none"


class CatalogueUnavailable(CatalogueError):
    """The file or database cannot be reached. Nothing was changed."""

    code = "catalogue.unavailable"


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


class CatalogueStore:
    """Versions of one shop's catalogue. Another process may write while this one reads."""

    async def save(self, catalogue: Catalogue, *, source: str, who: str) -> int:
        """Keep a whole catalogue; returns its version, the present one if nothing differs.

        Raises:
            CatalogueError: a price or stock is negative, or an id stands twice.
            CatalogueUnavailable: nothing was saved.
        """
        raise NotImplementedError

    async def snapshot(self, version: int | None = None) -> Snapshot:
        """The catalogue at a version, the newest if none is given.

        Raises:
            NoCatalogue: there is no such version.
            CatalogueUnavailable: it could not be read.
        """
        raise NotImplementedError

    async def version(self) -> int:
        """The newest version, 0 where nothing was saved yet; cheap enough to ask each second."""
        raise NotImplementedError

    async def change_sku(
        self,
        sku: str,
        *,
        who: str,
        source: str,
        price_minor: int | None = None,
        list_price_minor: int | None = None,
        stock: int | None = None,
    ) -> int:
        """Change what is given of one SKU; returns the version, the present one if nothing differs.
        A list price of 0 takes the struck-through price away.

        Raises:
            NoCatalogue: nothing was saved yet.
            CatalogueError: no such SKU (the nearest are named), or a negative value.
            CatalogueUnavailable: nothing was changed.
        """
        raise NotImplementedError

    async def history(self, limit: int = 100) -> list[CatalogueChange]:
        """The newest changes, newest first."""
        raise NotImplementedError

    async def close(self) -> None:
        """Let go of the file or connection."""


async def open_store(url: str, *, now_us: Callable[[], int]) -> CatalogueStore:
    """The catalogue at a URL (the forms of `storage.open_log.open_log`; it may be the log's file).

    Raises:
        CatalogueError: the URL is of no known form, or what it names is not ours.
        CatalogueUnavailable: the file or database cannot be reached.
    """
    raise NotImplementedError
