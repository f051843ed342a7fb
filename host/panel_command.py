"""The command `panel`: sales, stock and signals of a shop, a row for each series and week.

From files (orders, stock counts, the signals `mine` wrote) or, with --from-log, from the shop's own
log and catalogue.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from host.given_files import check_output
from host.place import add_place, config_of
from host.shop_demand import from_log
from host.usage import UsageError
from host.zone import read_zone

if TYPE_CHECKING:
    import polars as pl

    from storage.catalogue import Catalogue

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)
    command.add_argument(
        "--sales", type=Path, action="append", default=[], metavar="FILE",
        help="orders or sums: .csv, .xlsx, .parquet; again for more, a later file corrects",
    )  # fmt: skip
    command.add_argument(
        "--stock", type=Path, action="append", default=[], metavar="FILE", help="counts of stock"
    )
    command.add_argument("--signals", type=Path, metavar="FILE", help="what mine wrote")
    command.add_argument("--catalog", type=Path, metavar="FILE", help="style, colour, size of SKUs")
    command.add_argument(
        "--from-log", action="store_true",
        help="orders, catalogue and stock from the shop's own database",
    )  # fmt: skip
    command.add_argument("--level", choices=("style", "colour", "sku"), default="sku")
    command.add_argument("--zone", default="Asia/Shanghai", help="where a week begins")
    command.add_argument(
        "--keep-partial", action="store_true", help="also the first and last part of a week"
    )
    command.add_argument("--out", type=Path, required=True, metavar="FILE", help=".csv or .parquet")


def run(options: argparse.Namespace, say: Say) -> int:
    """Read, put together, write and say what it is.

    Raises:
        UsageError, DemandError, FileError, CatalogueError, LogError: one sentence each.
    """
    if not options.sales and not options.from_log:
        raise UsageError("panel needs sales: name an export with --sales, or use --from-log")
    check_output(options.out, what="--out", inputs=[*options.sales, *options.stock])
    read_zone(options.zone)
    from demand.long_table import write_table
    from demand.panel.signal_columns import by_style, read_signals
    from demand.panel.weekly import Level, weekly_panel

    sales, shelf, in_stock = asyncio.run(_sources(options, say))
    panel = weekly_panel(
        sales,
        level=Level(options.level),
        shelf=shelf,
        in_stock=in_stock,
        signals=by_style(read_signals(options.signals)) if options.signals else None,
        keep_partial=options.keep_partial,
    )
    _say_revisions(options.out, panel.frame, say)
    write_table(panel.frame, options.out)
    series = panel.frame["unique_id"].n_unique()
    say(
        f"{options.out}: {series} series of {options.level} x {panel.weeks} weeks,"
        f" {panel.frame['y'].sum():g} pieces"
    )
    if panel.partial_weeks:
        say(f"{panel.partial_weeks} part(s) of a week left out (--keep-partial keeps them)")
    if panel.unknown_skus:
        say(f"{panel.unknown_skus} SKU(s) are not in the catalogue: each stands as its own style")
    return 0


async def _sources(
    options: argparse.Namespace, say: Say
) -> tuple[pl.DataFrame, pl.DataFrame | None, pl.DataFrame | None]:
    """Sales, what is known of the SKUs, and the in-stock share."""
    import polars as pl

    from demand.panel.shelf import shelf
    from demand.panel.stock_file import in_stock_share, read_stock

    sales = [_sales_of_files(options.sales, say)] if options.sales else []
    in_stock = in_stock_share(read_stock(options.stock)) if options.stock else None
    catalogue = _catalogue_of(options.catalog)
    if options.from_log:
        own_log = await from_log(config_of(options).database_url, zone=options.zone)
        orders, own, own_stock = own_log.orders, own_log.catalogue, own_log.in_stock
        sales.append(orders)
        catalogue = catalogue or own
        in_stock = own_stock if in_stock is None else in_stock
    return pl.concat(sales), shelf(catalogue) if catalogue else None, in_stock


def _sales_of_files(files: list[Path], say: Say) -> pl.DataFrame:
    from demand.panel.sales_file import read_sales

    sales = read_sales(files)
    if sales.void:
        say(f"{sales.void} of {sales.lines} lines were cancelled, refunded or unpaid: not counted")
    return sales.frame


def _catalogue_of(file: Path | None) -> Catalogue | None:
    if file is None:
        return None
    from host.shop_commands import read_catalogue_file

    return read_catalogue_file(file)


def _say_revisions(out: Path, frame: Any, say: Say) -> None:
    """What the older panel at the same place said otherwise, kept beside the new one."""
    if not out.exists():
        return
    from demand.long_table import write_table
    from demand.panel.revisions import revisions
    from demand.panel_table import read_panel

    changed = revisions(read_panel(out), frame)
    beside = out.with_name(f"{out.stem}.revisions.csv")
    if changed.is_empty():
        beside.unlink(missing_ok=True)
        return
    write_table(changed, beside, for_people=True)
    say(f"{changed.height} values of earlier weeks were revised: {beside}")
