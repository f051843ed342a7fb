"""What is not known of the goods of a week, for the report to tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from demand.demand_error import DemandError
from host.config import Config
from host.shop_demand import ShopDemand
from host.weekly.exports import files_of

if TYPE_CHECKING:
    import polars as pl

    from demand.report.contents import Gap
    from storage.catalogue import Catalogue


def unread(file: str, error: DemandError) -> Gap:
    """A file that could not be used; the report is made without it."""
    from demand.report.contents import Gap

    return Gap(kind="unread", file=Path(file).name, values={"why": str(error)})


def stock_of_weeks(config: Config, own: ShopDemand) -> tuple[pl.DataFrame | None, list[Gap]]:
    """How much of each week each SKU was there, by the counts that are named, else by the
    catalogue; and what is wrong with the counts."""
    from demand.panel.stock_file import in_stock_share, read_stock
    from demand.report.contents import Gap

    if not config.weekly.stock:
        return own.in_stock, []
    named = ", ".join(Path(each).name for each in config.weekly.stock)
    try:
        counts = read_stock(files_of(config.weekly.stock))
    except DemandError as error:
        return own.in_stock, [unread(named, error)]
    if counts.is_empty():
        return own.in_stock, [Gap(kind="empty_stock", file=named)]
    return in_stock_share(counts), []


def gaps_of_goods(catalogue: Catalogue | None, panel: pl.DataFrame) -> list[Gap]:
    """What the catalogue does not say of what sells, and what a panel of SKUs leaves open."""
    from demand.report.contents import Gap

    styles = sorted(set(panel["style"]))
    gaps = [] if len(styles) > 1 else [Gap(kind="one_style")]
    if set(panel["size"].fill_null("")) == {""}:
        gaps.append(Gap(kind="no_sizes"))
    if catalogue is None:
        return [*gaps, Gap(kind="no_catalogue")]
    known = {product.id for product in catalogue.products}
    gaps += [Gap(kind="not_in_catalogue", subject=each) for each in styles if each not in known]
    if not any(sku.stock for product in catalogue.products for sku in product.skus):
        gaps.append(Gap(kind="zero_stock"))
    return gaps
