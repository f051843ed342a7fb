"""Commands about a shop's catalogue and log, on the same files as the running room."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

from host.clock import machine_now_us
from host.config import Config
from host.given_files import check_input, make_folder
from host.picture_index import PICTURES, index_imported
from storage.catalogue import Catalogue
from storage.catalogue_store import CatalogueError, NoCatalogue, open_store
from storage.imports.currencies import EXPONENTS

Say = Callable[[str], None]
_AMOUNT = r"[0-9]{1,9}(\.[0-9]{1,9})?"


async def import_catalogue(
    config: Config,
    file: Path,
    *,
    mapping: Mapping[str, str],
    shop_name: str | None,
    currency: str | None,
    language: str | None,
    dry_run: bool,
    say: Say,
    complain: Say,
) -> int:
    """Take a file into the catalogue; the exit code. `complain` hears what is wrong with the file,
    `say` everything else. A dry run makes no folder and no database."""
    from storage.imports.command import import_file
    from storage.imports.options import ImportOptions

    check_input(file, what="the file")
    pictures = config.folder / PICTURES
    if not dry_run:
        make_folder(pictures)
    nothing_yet = dry_run and not config.database and not (config.folder / "yaohe.db").exists()
    url = "sqlite://" if nothing_yet else config.database_url
    store = await open_store(url, now_us=machine_now_us)
    try:
        try:
            base: Catalogue | None = (await store.snapshot()).catalogue
        except NoCatalogue:
            base = None
        options = ImportOptions(
            shop_name=shop_name,
            currency=currency,
            language=language,
            mapping=dict(mapping) or None,
            memory=None if nothing_yet else config.folder / "column-mappings.json",
            base=base,
            words=language or (base.shop.language if base else "zh"),
        )
        code = await import_file(
            file,
            store=store,
            picture_folder=pictures,
            options=options,
            dry_run=dry_run,
            say=say,
            complain=complain,
        )
        if code == 0 and not dry_run:
            await index_imported((await store.snapshot()).catalogue, config.folder, say=say)
        return code
    finally:
        await store.close()


def read_catalogue_file(file: Path) -> Catalogue:
    """The catalogue in a file of any known format.

    Raises:
        CatalogueError: it cannot be read, or has faults; the sentence names the first ones.
    """
    from storage.imports.faults import ImportFailed, ImportRefused
    from storage.imports.options import ImportOptions
    from storage.imports.read import read_catalogue

    try:
        return read_catalogue(file, ImportOptions()).catalogue
    except (ImportRefused, ImportFailed) as error:
        raise CatalogueError(f"{file}: {error}") from error


async def change_sku(
    config: Config, sku: str, *, stock: str | None, price: str | None, say: Say
) -> int:
    """Set one SKU's stock or price; a running room notices within about a second."""
    store = await open_store(config.database_url, now_us=machine_now_us)
    try:
        currency = (await store.snapshot()).shop.currency
        version = await store.change_sku(
            sku,
            who="command line",
            source="run.py",
            stock=_pieces(stock) if stock is not None else None,
            price_minor=_minor(price, currency) if price is not None else None,
        )
    finally:
        await store.close()
    say(
        f"{sku}: {'stock ' + stock if stock is not None else f'price {price} {currency}'}"
        f" (catalogue version {version})"
    )
    return 0


async def show_asked(config: Config, *, say: Say) -> int:
    """What the room asked, by week."""
    from demand.asked import asked, update
    from storage.open_log import open_log

    log = await open_log(config.database_url, now_us=machine_now_us)
    try:
        await update(log)
        rows = await asked(log)
    finally:
        await log.close()
    if not rows:
        say("nobody has asked anything yet")
    for row in rows:
        say(
            f"{row.week}  {row.intent:18} {row.product:8} {row.comments:6} comments"
            f" {row.viewers:6} viewers"
        )
    return 0


def _pieces(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise CatalogueError(f"stock {text[:40]!r} is not a whole number from 0 to 999999999")
    return int(text)


def _minor(text: str, currency: str) -> int:
    """Minor units of a price as people write it."""
    places = EXPONENTS.get(currency, 2)
    minor = Decimal(text).scaleb(places) if re.fullmatch(_AMOUNT, text) else Decimal(-1)
    if minor <= 0 or minor != minor.to_integral_value():
        decimals = f"with at most {places} decimals" if places else "without decimals"
        raise CatalogueError(
            f"price {text[:40]!r} is not an amount of {currency} above 0 and below 1000000000"
            f" {decimals}"
        )
    return int(minor)
