"""What a week's report was made from, for whoever wants to trace a figure."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from demand.demand_error import DemandError
from host.config import Config
from host.shop_demand import ShopDemand
from host.weekly.exports import files_of
from host.weekly.mined import Heard
from host.weekly.tables import WeekTables

if TYPE_CHECKING:
    from demand.report.contents import Source

_LIBRARIES = ("yaohe", "polars", "numpy", "scipy", "lightgbm", "ortools")


def week_sources(
    config: Config, own: ShopDemand, tables: WeekTables, heard: Heard
) -> tuple[Source, ...]:
    """Log, catalogue, exports and settings, each with its fingerprint.

    Raises:
        DemandError: a file went away meanwhile.
    """
    try:
        return (*_of_shop(config, own, heard), *_of_files(config, tables), _program(config))
    except OSError as error:
        raise DemandError(f"{error.filename} cannot be read again ({error.strerror})") from None


def _of_shop(config: Config, own: ShopDemand, heard: Heard) -> list[Source]:
    from demand.panel.signal_columns import signal_table
    from demand.report.contents import Source
    from demand.report.sources import of_bytes, of_table

    database, now = _database(config), own.now
    events = f"1-{now.log_end}" if now.log_end else ""
    confirmed = msgspec.json.encode(now.confirmed)
    found = [
        of_table("log", database, own.orders, detail=events),
        of_table("signals", database, signal_table(heard.outcome.rows), detail=events),
    ]
    if (second := heard.outcome.second) is not None:
        asked = f"asked={second.lines} answered={second.answered} left={second.left}"
        found.append(Source(what="model", name=config.model.name, detail=asked))
    if now.confirmed:
        lines = sum(len(each.lines) for each in now.confirmed)
        found.append(of_bytes("confirmed", database, confirmed, rows=lines, detail=events))
    if now.catalogue is not None:
        skus = sum(len(product.skus) for product in now.catalogue.products)
        text = msgspec.json.encode(now.catalogue)
        found.append(of_bytes("catalogue", database, text, rows=skus, detail=f"v{now.version}"))
    return found


def _of_files(config: Config, tables: WeekTables) -> list[Source]:
    from demand.report.sources import of_file

    weekly = config.weekly
    sales = files_of(weekly.sales)
    found = [
        of_file("sales", file, rows=lines)
        for file, lines in zip(sales, tables.sales_lines, strict=True)
    ]
    found += [of_file("stock", file) for file in files_of(weekly.stock, absent_ok=True)]
    tables_named = {"terms": weekly.terms, "near": weekly.near, "factories": weekly.factories,
                    "events": weekly.events}  # fmt: skip
    found += [of_file(what, file) for what, file in _there(tables_named)]
    return found


def _there(named: dict[str, str]) -> list[tuple[str, Path]]:
    """The files that are named and there; of one that is not the report tells by itself."""
    files = [(what, Path(name)) for what, name in named.items() if name]
    return [(what, file) for what, file in files if file.is_file()]


def _program(config: Config) -> Source:
    from demand.report.contents import Source

    weekly = config.weekly
    told = [f"path={weekly.path}", f"horizon={weekly.horizon_weeks}"]
    told += [f"{name}={value}" for name in ("capital", "capacity")
             if (value := getattr(weekly, name)) is not None]  # fmt: skip
    told += [f"Python {platform.python_version()}", *filter(None, map(_version, _LIBRARIES))]
    return Source(what="program", name="yaohe", detail=", ".join(told))


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return ""


def _database(config: Config) -> str:
    """What the database is called; the address of a server holds a password and is not told."""
    kind, _, rest = config.database_url.partition(":")
    return Path(rest).name if kind.startswith("sqlite") else kind.partition("+")[0]
