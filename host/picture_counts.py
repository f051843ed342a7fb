"""Searches by picture as the shop's own log, catalogue and settings have them."""

from __future__ import annotations

from demand.pictures.counted import Counted, CoverTerms, count_searches
from demand.pictures.covers import Covers
from demand.pictures.learned import write_learned
from host.clock import machine_now_us
from host.config import Config
from host.shop_demand import newest_catalogue
from storage.catalogue import Catalogue
from storage.open_log import open_log
from storage.ports import EventLog


async def count_and_keep(config: Config, *, now_us: int) -> Counted:
    """Count, and keep what was learned for the running program. Raises LogError, CatalogueError."""
    log = await open_log(config.database_url, now_us=machine_now_us)
    try:
        catalogue = await newest_catalogue(config.database_url)
        counted = await count(config, log, catalogue, now_us=now_us)
    finally:
        await log.close()
    write_learned(counted.learned, config.folder)
    return counted


async def count(
    config: Config,
    log: EventLog,
    catalogue: Catalogue | None,
    *,
    now_us: int,
    until_us: int | None = None,
    weeks: int = 8,
) -> Counted:
    """Count the searches of the log; covers that may not be kept any longer go. Raises LogError."""
    pictures = config.pictures
    products = catalogue.products if catalogue is not None else ()
    return await count_searches(
        log,
        now_us=now_us,
        until_us=until_us,
        weeks=weeks,
        product_of={sku.sku: product.id for product in products for sku in product.skus},
        covers=Covers(config.folder),
        terms=CoverTerms(pictures.covers, pictures.cover_viewers, pictures.cover_days),
    )
