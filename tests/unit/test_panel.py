"""The weekly panel: sales, stock and signals of real exports on one grid."""

import io
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as some

from demand.demand_error import DemandError, TableError
from demand.long_table import write_table
from demand.panel.revisions import revisions
from demand.panel.sales_file import read_sales
from demand.panel.shelf import price_band, shelf
from demand.panel.signal_columns import by_style, read_signals
from demand.panel.stock_file import in_stock_share, read_stock
from demand.panel.stock_history import StockChange, in_stock_over_time, listed_later
from demand.panel.weekly import Level, weekly_panel
from demand.panel_table import read_panel
from storage.catalogue import Catalogue, Product, Shop, Sku

MONDAY = date(2026, 11, 2)

ORDERS = """店铺订单报表
子订单编号,商家编码,商品数量,订单提交时间,订单状态
1001,A-BLK-M,2,2026/11/02 10:01:02,交易成功
1002,A-BLK-L,1,2026/11/03 10:01,交易成功
1003,A-WHT-M,5,2026/11/04 23:59:59,已关闭
1004,B-ONE,"1,200",2026-11-10 00:00:01,交易成功
1005,A-BLK-M,1,2026-11-15 23:59:59,交易成功
"""

SHOP = Catalogue(
    Shop(name="店"),
    (
        Product(
            id="A",
            title="毛衣",
            category="针织",
            skus=tuple(
                Sku(sku=f"A-{c}-{s}", options={"颜色": n, "尺码": s}, price_minor=19_900, stock=3)
                for c, n in (("BLK", "黑"), ("WHT", "白"))
                for s in "ML"
            ),
        ),
        Product(
            id="B",
            title="香薰",
            skus=(Sku(sku="B-ONE", options={"香型": "雪松"}, price_minor=4_900, stock=1),),
        ),
    ),
)


def written(folder: Path, text: str, name: str = "orders.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_an_export_of_orders_is_read_in_the_encodings_shops_use(
    tmp_path: Path, encoding: str
) -> None:
    sales = read_sales([written(tmp_path, ORDERS, encoding=encoding)])
    assert (sales.lines, sales.void) == (5, 1)
    assert sales.frame["quantity"].to_list() == [2, 1, 1200, 1]
    assert sales.frame["day"].to_list()[0] == MONDAY


def test_the_same_orders_in_a_workbook_count_the_same(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in ORDERS.replace('"1,200"', "1200").splitlines():
        sheet.append(line.split(","))
    content = io.BytesIO()
    book.save(content)
    path = tmp_path / "orders.xlsx"
    path.write_bytes(content.getvalue())
    of_text = read_sales([written(tmp_path, ORDERS)]).frame
    assert read_sales([path]).frame.equals(of_text)


@pytest.mark.parametrize("heading", ["商品编号", "款式编号", "产品ID", "Item No.", "Style code"])
def test_what_names_a_product_in_the_catalogue_names_it_in_the_sales(
    tmp_path: Path, heading: str
) -> None:
    text = f"付款时间,{heading},颜色,尺码,数量\n2026-11-02,A,黑,M,2\n"
    (row,) = read_sales([written(tmp_path, text)]).frame.rows(named=True)
    assert (row["style"], row["colour"], row["size"], row["quantity"]) == ("A", "黑", "M", 2)


def test_a_later_export_corrects_the_same_order_lines(tmp_path: Path) -> None:
    later = ORDERS.replace("1001,A-BLK-M,2", "1001,A-BLK-M,3").replace(
        "1002,A-BLK-L,1,2026/11/03 10:01,交易成功", "1002,A-BLK-L,1,2026/11/03 10:01,退款成功"
    )
    sales = read_sales([written(tmp_path, ORDERS), written(tmp_path, later, "later.csv")])
    assert sales.frame["quantity"].sum() == 3 + 1200 + 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("2026/11/02 10:01:02", "Monday", "row 3, column '订单提交时间': 'Monday' is not a day"),
        ("A-BLK-M,2,", "A-BLK-M,two,", "row 3, column '商品数量': 'two' is not a number"),
        ("A-BLK-M,2,", "A-BLK-M,-2,", "row 3, column '商品数量': -2 is below 0"),
        ("2026/11/03 10:01", "", "row 4, column '订单提交时间' is empty"),
        ("商家编码", "备注", "no column for what was sold"),
        ("商品数量", "备注", "no column for how many pieces"),
    ],
)
def test_what_is_wrong_with_an_export_is_told_with_its_row(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    with pytest.raises(TableError, match=told):
        read_sales([written(tmp_path, ORDERS.replace(old, new))])


def test_a_panel_has_a_row_for_each_series_and_whole_week(tmp_path: Path) -> None:
    sales = read_sales([written(tmp_path, ORDERS)]).frame
    panel = weekly_panel(sales, level=Level.SKU, shelf=shelf(SHOP))
    rows = {(r["unique_id"], r["ds"]): r["y"] for r in panel.frame.iter_rows(named=True)}
    second = MONDAY + timedelta(weeks=1)
    assert rows == {
        ("A|黑|M", MONDAY): 2,
        ("A|黑|M", second): 1,
        ("A|黑|L", MONDAY): 1,
        ("A|黑|L", second): 0,
        ("B|雪松|", second): 1200,
    }
    assert (panel.weeks, panel.partial_weeks, panel.unknown_skus) == (2, 0, 0)
    styles = weekly_panel(sales, level=Level.STYLE, shelf=shelf(SHOP)).frame
    assert dict(zip(styles["unique_id"], styles["category"], strict=True)) == {"A": "针织", "B": ""}


def test_parts_of_weeks_are_left_out_and_counted(tmp_path: Path) -> None:
    text = ORDERS.replace("2026/11/02", "2026/11/03").replace("2026-11-15", "2026-11-13")
    sales = read_sales([written(tmp_path, text)]).frame
    with pytest.raises(DemandError, match="no whole week"):
        weekly_panel(sales, level=Level.STYLE)
    kept = weekly_panel(sales, level=Level.STYLE, keep_partial=True)
    assert (kept.weeks, kept.partial_weeks) == (2, 0)


def test_sums_that_carry_mondays_only_are_whole_weeks() -> None:
    sales = pl.DataFrame(
        {
            "day": [MONDAY, MONDAY + timedelta(weeks=3)],
            "sku": ["x", "x"],
            **{name: ["", ""] for name in ("style", "colour", "size")},
            "quantity": [4.0, 2.0],
        }
    )
    panel = weekly_panel(sales, level=Level.STYLE)
    assert panel.frame["y"].to_list() == [4, 0, 0, 2]
    assert panel.frame["unique_id"].unique().to_list() == ["x"]


@given(
    some.lists(
        some.tuples(
            some.integers(0, 20), some.sampled_from(["A-BLK-M", "A-WHT-L", "?"]),
            some.integers(0, 9),
        ),
        min_size=1, max_size=30,
    ),
    some.sampled_from(list(Level)),
)  # fmt: skip
def test_no_piece_is_lost_or_counted_twice_at_any_level(
    sold: list[tuple[int, str, int]], level: Level
) -> None:
    blank = [""] * len(sold)
    sales = pl.DataFrame(
        {
            "day": [MONDAY + timedelta(days=day) for day, _, _ in sold],
            "sku": [sku for _, sku, _ in sold],
            "style": blank, "colour": blank, "size": blank,
            "quantity": [float(quantity) for _, _, quantity in sold],
        }
    )  # fmt: skip
    panel = weekly_panel(sales, level=level, shelf=shelf(SHOP), keep_partial=True)
    assert panel.frame["y"].sum() == sum(quantity for _, _, quantity in sold)
    assert not panel.frame.select("unique_id", "ds").is_duplicated().any()


def test_the_in_stock_share_is_of_counted_days_and_gaps_stay_gaps(tmp_path: Path) -> None:
    counts = "日期,SKU编码,库存\n2026-11-02,A-BLK-M,3\n2026-11-03,A-BLK-M,0\n2026-11-03,A-BLK-M,1\n"
    counts += "2026-11-04,A-BLK-M,0\n2026-11-05,A-BLK-M,0\n"
    stock = in_stock_share(read_stock([written(tmp_path, counts, "stock.csv")]))
    assert stock.rows() == [("A-BLK-M", MONDAY, 0.5)]
    sales = read_sales([written(tmp_path, ORDERS)]).frame
    frame = weekly_panel(sales, level=Level.SKU, shelf=shelf(SHOP), in_stock=stock).frame
    of_m = frame.filter(pl.col("unique_id") == "A|黑|M")["in_stock"].to_list()
    assert of_m == [0.5, None]


def test_stock_over_time_knows_a_short_week_of_the_clock_change() -> None:
    start = datetime(2026, 10, 19, tzinfo=UTC)
    us = int(start.timestamp() * 1_000_000)
    hour = 3_600_000_000
    changes = [StockChange(us, "x", 5), StockChange(us + 24 * hour, "x", 0)]
    shares = in_stock_over_time(changes, until_us=us + 14 * 24 * hour, zone="UTC")
    assert shares.rows() == [("x", start.date(), 1 / 7), ("x", date(2026, 10, 26), 0.0)]
    berlin = in_stock_over_time(changes[:1], until_us=us + 14 * 24 * hour, zone="Europe/Berlin")
    assert set(berlin["in_stock"]) == {1.0}


def test_signals_stand_at_every_series_of_their_style(tmp_path: Path) -> None:
    text = "week,kind,style,category,family,value,weight\n"
    text += "2026-W45,wish,A,针织,colour,红,3\n2026-W45,wish_missing,A,针织,size,XXL,2\n"
    text += "2026-W45,intent,A,针织,,,7\n2026-W45,wish,,针织,colour,红,9\n"
    signals = by_style(read_signals(written(tmp_path, text, "signals.csv")))
    sales = read_sales([written(tmp_path, ORDERS)]).frame
    frame = weekly_panel(sales, level=Level.SKU, shelf=shelf(SHOP), signals=signals).frame
    of_m = frame.filter(pl.col("unique_id") == "A|黑|M").sort("ds")
    assert of_m["wishes"].to_list() == [5, None], "a week that was not mined is a gap"
    assert of_m["comments"].to_list() == [7, None]


def test_late_orders_show_as_revisions_and_the_panel_reads_back(tmp_path: Path) -> None:
    sales = read_sales([written(tmp_path, ORDERS)]).frame
    before = weekly_panel(sales, level=Level.STYLE, shelf=shelf(SHOP)).frame
    write_table(before, tmp_path / "panel.csv")
    back = read_panel(tmp_path / "panel.csv")
    assert back["y"].to_list() == before["y"].to_list()
    late = ORDERS + "1006,A-WHT-M,4,2026-11-05 08:00:00,交易成功\n"
    after = weekly_panel(
        read_sales([written(tmp_path, late)]).frame, level=Level.STYLE, shelf=shelf(SHOP)
    ).frame
    assert revisions(back, after).rows() == [("A", MONDAY, 3.0, 7.0)]
    assert revisions(after, after).is_empty()


@pytest.mark.parametrize(
    ("price_minor", "exponent", "band"),
    [
        (0, 2, "0-1"),
        (99, 2, "0-1"),
        (100, 2, "1-2"),
        (4_999, 2, "30-50"),
        (5_000, 2, "50-100"),
        (99_999, 2, "500-1000"),
        (100_000, 2, "1000-2000"),
        (5_000, 0, "5000-10000"),
        (250_000, 0, "200000-300000"),
        (19_900_000, 2, "100000-200000"),
        (5_000, 3, "5-10"),
    ],
)
def test_price_bands_hold_their_lower_edge_in_every_currency(
    price_minor: int, exponent: int, band: str
) -> None:
    assert price_band(price_minor, exponent) == band


def test_what_was_listed_after_the_first_catalogue_has_a_day() -> None:
    day_us = 86_400_000_000
    changes = [
        StockChange(20 * day_us, "new", 4), StockChange(10 * day_us, "old", 4),
        StockChange(10 * day_us, "older", 0), StockChange(30 * day_us, "new", 0),
    ]  # fmt: skip
    assert listed_later(changes, zone="Asia/Shanghai") == {"new": date(1970, 1, 21)}
    assert listed_later([], zone="Asia/Shanghai") == {}


def test_a_sku_that_is_often_gone_weighs_as_much_as_what_it_sells_while_there() -> None:
    monday = date(2026, 1, 5)
    weeks = [monday + timedelta(weeks=number) for number in range(4)]
    rows = [(week, f"A-{size}", "A", "red", size, 9.0) for week in weeks for size in "SM"]
    kept = [row for row in rows if row[1] == "A-S" or row[0] in weeks[:1]]
    names = ["day", "sku", "style", "colour", "size", "quantity"]
    sales = pl.DataFrame(kept, schema=names, orient="row")
    stock = pl.DataFrame(
        [(f"A-{size}", week, float(size == "S" or week == monday)) for week in weeks
         for size in "SM"],
        schema=["sku", "ds", "in_stock"], orient="row",
    )  # fmt: skip
    frame = weekly_panel(sales, level=Level.COLOUR, in_stock=stock).frame
    assert frame["y"].to_list() == [18.0, 9.0, 9.0, 9.0]
    assert frame["in_stock"].to_list() == [1.0, *[pytest.approx(37 / (37 + 40))] * 3]
