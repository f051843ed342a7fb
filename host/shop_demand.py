"""What the shop's own database knows of demand: orders, the catalogue, and what was in stock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from host.clock import machine_now_us

if TYPE_CHECKING:
    import polars as pl

    from demand.panel.stock_history import StockChange
    from demand.report.confirmation import Confirmation
    from storage.catalogue import Catalogue, Snapshot
    from storage.catalogue_store import CatalogueStore

_MOST_CHANGES = 1_000_000


class ShopNow(msgspec.Struct, frozen=True):
    """The newest catalogue (None where there is none) with its version, what factories have
    answered last, and the last event of the log that was read."""

    catalogue: Catalogue | None = None
    version: int = 0
    confirmed: tuple[Confirmation, ...] = ()
    log_end: int = 0


class ShopDemand(msgspec.Struct, frozen=True):
    """`orders` as `demand.panel.log_sales` gives them; the share of each week the catalogue's SKUs
    were in stock, None where there is no catalogue; when each SKU was listed, without those that
    the first catalogue had."""

    now: ShopNow
    orders: pl.DataFrame
    in_stock: pl.DataFrame | None
    listed: Mapping[str, date] = {}

    @property
    def catalogue(self) -> Catalogue | None:
        """The newest one."""
        return self.now.catalogue


async def from_log(url: str, *, zone: str) -> ShopDemand:
    """Read it all. Raises LogError, CatalogueError."""
    from demand.panel.log_sales import read_orders
    from demand.panel.stock_history import in_stock_over_time, listed_later
    from storage.catalogue_store import open_store
    from storage.open_log import open_log

    now = await shop_now(url)
    log = await open_log(url, now_us=machine_now_us)
    try:
        orders = await read_orders(log, zone=zone)
    finally:
        await log.close()
    if now.catalogue is None:
        return ShopDemand(now, orders, None)
    store = await open_store(url, now_us=machine_now_us)
    try:
        changes = await _stock_changes(store)
    finally:
        await store.close()
    in_stock = in_stock_over_time(changes, until_us=machine_now_us(), zone=zone)
    return ShopDemand(now, orders, in_stock, listed_later(changes, zone=zone))


async def shop_now(url: str) -> ShopNow:
    """What the shop has and is given. Raises LogError, CatalogueError."""
    from demand.report.confirmation import read_confirmations
    from storage.open_log import open_log

    log = await open_log(url, now_us=machine_now_us)
    try:
        log_end = await log.last_seq()
        confirmed = tuple((await read_confirmations(log)).values())
    finally:
        await log.close()
    newest = await _newest(url)
    if newest is None:
        return ShopNow(confirmed=confirmed, log_end=log_end)
    return ShopNow(newest.catalogue, newest.version, confirmed, log_end)


async def newest_catalogue(url: str) -> Catalogue | None:
    """The catalogue of the shop's database, if it has one. Raises LogError, CatalogueError."""
    newest = await _newest(url)
    return None if newest is None else newest.catalogue


async def _newest(url: str) -> Snapshot | None:
    from storage.catalogue_store import NoCatalogue, open_store

    store = await open_store(url, now_us=machine_now_us)
    try:
        return await store.snapshot()
    except NoCatalogue:
        return None
    finally:
        await store.close()


async def _stock_changes(store: CatalogueStore) -> list[StockChange]:
    from demand.panel.stock_history import StockChange

    changes: list[StockChange] = []
    for change in reversed(await store.history(limit=_MOST_CHANGES)):
        if change.sku is not None:
            changes.append(StockChange(change.written_us, change.sku, change.stock or 0))
            continue
        whole = await store.snapshot(change.version)
        changes += [
            StockChange(change.written_us, sku.sku, sku.stock)
            for product in whole.catalogue.products
            for sku in product.skus
        ]
    return changes
