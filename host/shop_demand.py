"""What the shop's own database knows of demand: orders, the catalogue, and what was in stock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from host.clock import machine_now_us

if TYPE_CHECKING:
    import polars as pl

    from demand.report.confirmation import Confirmation
    from storage.catalogue import Catalogue
    from storage.catalogue_store import CatalogueStore

_MOST_CHANGES = 1_000_000


class ShopDemand(msgspec.Struct, frozen=True):
    """`orders` as `demand.panel.log_sales` gives them; the newest catalogue, and the share of each
    week its SKUs were in stock: None where there is no catalogue. `confirmed` are the factories'
    newest answers."""

    orders: pl.DataFrame
    catalogue: Catalogue | None
    in_stock: pl.DataFrame | None
    confirmed: tuple[Confirmation, ...] = ()


async def from_log(url: str, *, zone: str) -> ShopDemand:
    """Read it all. Raises LogError, CatalogueError."""
    from demand.panel.log_sales import read_orders
    from demand.report.confirmation import read_confirmations
    from storage.catalogue_store import NoCatalogue, open_store
    from storage.open_log import open_log

    log = await open_log(url, now_us=machine_now_us)
    try:
        orders = await read_orders(log, zone=zone)
        confirmed = tuple((await read_confirmations(log)).values())
    finally:
        await log.close()
    store = await open_store(url, now_us=machine_now_us)
    try:
        catalogue = (await store.snapshot()).catalogue
        return ShopDemand(orders, catalogue, await _stock_of(store, zone), confirmed)
    except NoCatalogue:
        return ShopDemand(orders, None, None, confirmed)
    finally:
        await store.close()


async def newest_catalogue(url: str) -> Catalogue | None:
    """The catalogue of the shop's database, if it has one. Raises LogError, CatalogueError."""
    from storage.catalogue_store import NoCatalogue, open_store

    store = await open_store(url, now_us=machine_now_us)
    try:
        return (await store.snapshot()).catalogue
    except NoCatalogue:
        return None
    finally:
        await store.close()


async def _stock_of(store: CatalogueStore, zone: str) -> pl.DataFrame:
    from demand.panel.stock_history import StockChange, in_stock_over_time

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
    return in_stock_over_time(changes, until_us=machine_now_us(), zone=zone)
