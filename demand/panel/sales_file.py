"""Sales as shops export them: order lines or daily sums, any table with a day and a quantity."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
import polars as pl

from demand.demand_error import TableError
from demand.given_table import GivenTable, Wanted, moments, numbers, read_given
from storage.imports.headings import SYNONYMS

WANTED = {
    "moment": Wanted(
        """
        订单提交时间 付款时间 支付时间 下单时间 订单创建时间 订单付款时间 成交时间 发货时间 统计日期
        日期 时间
        周 week ds date
        day orderdate createdat paidat createtime time
        """,
        required=True,
        said="the day or time of the sale",
    ),
    "quantity": Wanted(
        """
        商品数量 购买数量 销售数量 销量 成交件数 支付件数 数量 件数 y quantity qty units sold
        unitssold
        lineitemquantity sales
        """,
        required=True,
        said="how many pieces were sold",
    ),
    "sku": Wanted(f"{SYNONYMS['sku']} 外部系统编号 lineitemsku uniqueid"),
    "style": Wanted(f"{SYNONYMS['product_id']} product 商品名称 选购商品 宝贝标题 title"),
    "colour": Wanted("颜色 颜色分类 色号 颜色名称 colour color"),
    "size": Wanted("尺码 尺寸 码数 鞋码 size"),
    "line": Wanted("子订单编号 子订单号 订单明细编号 orderlineid lineid lineitemid suborderid"),
    "currency": Wanted("币种 货币 结算币种 currency currencycode"),
    "status": Wanted("订单状态 状态 交易状态 status financialstatus orderstatus"),
}
_VOID = "关闭|取消|退款成功|已退款|作废|未付款|待付款|cancel|refunded|void|closed|unpaid|pending"


class Sales(msgspec.Struct, frozen=True):
    """`frame`: day (Date), sku, style, colour, size ("" where unknown), quantity. `first` and
    `last` are the days the file speaks of: a day in between without a row had no sale."""

    frame: pl.DataFrame
    lines: int
    void: int
    """Lines of orders that were cancelled, refunded or never paid: not counted."""
    lines_of: tuple[int, ...] = ()
    """Of each file, in their order."""
    currencies: tuple[str, ...] = ()
    """Those that the files name: pieces of all are added up."""


def read_sales(paths: Sequence[Path]) -> Sales:
    """All the files together. An order line that comes again replaces the earlier one, so that a
    later export corrects an earlier; a line without an id is counted as often as it stands there.

    Raises:
        TableError: a file cannot be used; nothing is counted.
    """
    frames = [_one(path) for path in paths]
    every = pl.concat(frames, how="diagonal")
    with_id = every.filter(pl.col("line").is_not_null())
    latest = with_id.unique("line", keep="last", maintain_order=True)
    without = every.filter(pl.col("line").is_null())
    kept = pl.concat([latest, without])
    void = kept["status"].str.to_lowercase().str.contains(_VOID).fill_null(False)
    sold = kept.filter(~void)
    return Sales(
        sold.select("day", "sku", "style", "colour", "size", "quantity"),
        lines=len(every),
        void=int(void.sum()),
        lines_of=tuple(map(len, frames)),
        currencies=tuple(sold["currency"].drop_nulls().str.to_uppercase().unique().sort()),
    )


def _one(path: Path) -> pl.DataFrame:
    table = read_given(path, WANTED)
    _refuse_unnamed(path, table)
    _refuse_blank(path, table, "moment")
    quantity = numbers(path, table, "quantity")
    _refuse_below_zero(path, table, quantity)
    day = moments(path, table, "moment").cast(pl.Date).alias("day")
    keys = [
        (pl.col(name) if name in table.found else pl.lit(None, pl.String)).alias(name)
        for name in ("sku", "style", "colour", "size", "line", "status", "currency")
    ]
    frame = table.frame.select("row", *keys).with_columns(day, quantity.fill_null(0.0))
    return frame.with_columns(pl.col("sku", "style", "colour", "size").fill_null(""))


def _refuse_unnamed(path: Path, table: GivenTable) -> None:
    if "sku" not in table.found and "style" not in table.found:
        raise TableError(
            f"{path} has no column for what was sold: name one 商家编码 (SKU) or 款式编码 (style)"
        )


def _refuse_blank(path: Path, table: GivenTable, column: str) -> None:
    blank = table.frame[column].is_null()
    if blank.any():
        row = table.frame["row"][int(blank.arg_max() or 0)]
        raise TableError(
            f"{path}, row {row}, column {table.found[column]!r} is empty: fill it in or delete the"
            " row"
        )


def _refuse_below_zero(path: Path, table: GivenTable, quantity: pl.Series) -> None:
    below = (quantity < 0).fill_null(False)
    if below.any():
        first = int(below.arg_max() or 0)
        raise TableError(
            f"{path}, row {table.frame['row'][first]}, column {table.found['quantity']!r}:"
            f" {quantity[first]:g} is below 0; a return is no sale of minus one: leave returns out"
        )
