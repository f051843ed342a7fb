"""The catalogue as it is kept: every version ever saved, and who changed what."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from storage.catalogue import Catalogue, Snapshot
from storage.catalogue_changes import CatalogueChange, Origin, SkuValues
from storage.catalogue_errors import CatalogueError, CatalogueUnavailable, NoCatalogue
from storage.catalogue_read import CatalogueReader, newest_version, read_history
from storage.connection import Connection
from storage.migrations import STEPS, migrate
from storage.ports import Execute, LogError, LogUnavailable
from storage.sqlite_connection import SqliteConnection
from storage.urls import POSTGRES_NEEDS, PostgresUrl, SqliteUrl, parse_url
from storage.worker import Worker

if TYPE_CHECKING:
    from storage.catalogue_write import CatalogueWriter

T = TypeVar("T")

__all__ = [
    "CatalogueChange",
    "CatalogueError",
    "CatalogueStore",
    "CatalogueUnavailable",
    "NoCatalogue",
    "open_store",
]


class CatalogueStore:
    """Versions of one shop's catalogue, used from one event loop.

    Another process may write while this one reads. Where a call is cancelled, the change may or
    may not have been made, but never a part of it.
    """

    def __init__(self, place: SqliteUrl | PostgresUrl, now_us: Callable[[], int]) -> None:
        self._place = place
        self._now_us = now_us
        self._reader = CatalogueReader()
        self._connection: Connection | None = None
        self._closing = asyncio.Lock()
        self._worker = Worker("catalogue", inline=isinstance(place, SqliteUrl) and place.in_memory)

    async def open(self) -> None:
        """Connect, and bring the tables up to date."""
        now_us = self._now_us()
        try:
            self._connection = await self._run(_connect, self._place)
            await self._run(migrate, self._connection, STEPS, now_us)
        except BaseException:
            await self.close()
            raise

    async def save(self, catalogue: Catalogue, *, source: str, who: str) -> int:
        """Keep a whole catalogue; returns its version, the present one if nothing differs.

        Raises:
            CatalogueError: a price or stock is negative, or an id stands twice.
            CatalogueUnavailable: nothing was saved.
        """
        connection = self._open_connection()
        origin = Origin(self._now_us(), source, who)
        return await self._run(lambda: self._writer(connection).save(catalogue, origin))

    async def snapshot(self, version: int | None = None) -> Snapshot:
        """The catalogue at a version, the newest if none is given.

        Raises:
            NoCatalogue: there is no such version.
            CatalogueUnavailable: it could not be read.
        """
        read_us = self._now_us()
        found, catalogue = await self._look(lambda execute: self._reader.read(execute, version))
        return Snapshot(found, read_us, catalogue)

    async def version(self) -> int:
        """The newest version, 0 where nothing was saved yet; cheap enough to ask each second."""
        return await self._look(newest_version)

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
        connection = self._open_connection()
        values = SkuValues(price_minor, list_price_minor, stock)
        origin = Origin(self._now_us(), source, who)
        return await self._run(lambda: self._writer(connection).change_sku(sku, values, origin))

    async def history(self, limit: int = 100) -> list[CatalogueChange]:
        """The newest changes, newest first."""
        return await self._look(lambda execute: read_history(execute, limit))

    async def close(self) -> None:
        """Let go of the file or connection; twice is no error."""
        async with self._closing:
            connection, self._connection = self._connection, None
            if connection is not None:
                await self._run(connection.close)
            self._worker.stop()

    async def _look(self, work: Callable[[Execute], T]) -> T:
        connection = self._open_connection()
        return await self._run(connection.look, work)

    def _writer(self, connection: Connection) -> CatalogueWriter:
        # imported in the worker's thread: it takes a third of a second, and a room that only
        # reads never needs it
        from storage.catalogue_write import CatalogueWriter

        return CatalogueWriter(connection, self._reader)

    def _open_connection(self) -> Connection:
        if self._connection is None:
            raise CatalogueError("The catalogue is closed: open it again to use it.")
        return self._connection

    async def _run(self, work: Callable[..., T], *arguments: Any) -> T:
        try:
            return await self._worker.run(work, *arguments)
        except LogUnavailable as error:
            raise CatalogueUnavailable(str(error)) from error
        except LogError as error:
            raise CatalogueError(str(error)) from error


async def open_store(url: str, *, now_us: Callable[[], int]) -> CatalogueStore:
    """The catalogue at a URL (the forms of `storage.open_log.open_log`; it may be the log's file).

    Raises:
        CatalogueError: the URL is of no known form, or what it names is not ours.
        CatalogueUnavailable: the file or database cannot be reached.
    """
    try:
        place = parse_url(url)
    except LogError as error:
        raise CatalogueError(str(error)) from error
    store = CatalogueStore(place, now_us)
    await store.open()
    return store


def _connect(place: SqliteUrl | PostgresUrl) -> Connection:
    if isinstance(place, SqliteUrl):
        return SqliteConnection(place)
    try:
        from storage.postgres_connection import PostgresConnection
    except ImportError as error:
        raise LogError(POSTGRES_NEEDS) from error
    return PostgresConnection(place)
