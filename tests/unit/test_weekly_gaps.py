"""A merchant's bad night: what is missing is told in the report, and never stops it."""

import csv
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from demand.plan.unsaid_terms import Taken, Unsaid
from demand.plan_table import read_plan
from demand.report.contents import Gap
from demand.report.gap import of_terms, sentences
from demand.report.gap_words import GAP_WORDS
from demand.week import Week
from host import cli
from host.config import Config
from host.shop_demand import ShopDemand, ShopNow
from host.weekly.goods_gaps import gaps_of_goods
from host.weekly.make import make_week
from host.weekly.settings import FactorySettings, WeeklyConfig
from host.weekly.sold import Sold, sold_until

WEEK = Week(2026, 46)
SCHEMA = {
    "day": pl.Date, "sku": pl.String, "style": pl.String, "colour": pl.String, "size": pl.String,
    "quantity": pl.Float64,
}  # fmt: skip


def sold(days: list[date]) -> Sold:
    """Of a shop whose log has one order on each of the days."""
    orders = pl.DataFrame([(day, "S", "K", "", "", 1.0) for day in days], SCHEMA, orient="row")
    return sold_until(Config(), ShopDemand(ShopNow(), orders, None), WEEK)


def days(first: date, last: date, step: int = 1) -> list[date]:
    return [first + timedelta(days=n) for n in range(0, (last - first).days + 1, step)]


def kinds(found: Sold) -> list[str]:
    return [gap.kind for gap in found.gaps]


def test_a_busy_shop_that_falls_silent_in_midweek_has_an_old_export_and_no_zeros() -> None:
    found = sold(days(WEEK.plus(-20).monday, WEEK.monday + timedelta(days=2)))
    assert kinds(found) == ["quiet"]
    assert found.behind == 1
    assert found.gaps[0].values == {"last": "2026-11-11", "days": "4"}


def test_a_slow_shop_without_a_sale_in_the_week_sold_nothing_in_it() -> None:
    found = sold(days(WEEK.plus(-20).monday, WEEK.plus(-1).sunday, step=11))
    assert kinds(found) == []
    assert found.behind == 0
    assert found.frame["day"].max() == WEEK.sunday
    assert found.frame["quantity"].to_list()[-1] == 0


def test_weekly_sums_speak_of_whole_weeks() -> None:
    until = [WEEK.plus(-back).monday for back in range(20)]
    assert (kinds(sold(until)), sold(until).behind) == ([], 0)
    assert (kinds(sold(until[1:])), sold(until[1:]).behind) == (["quiet"], 1)


@pytest.mark.parametrize(
    ("first", "kind", "told"),
    [
        (WEEK.plus(-1).monday, "young", {"weeks": "2"}),
        (WEEK.monday + timedelta(days=2), "partial", {"days": "5"}),
        (WEEK.sunday, "partial", {"days": "1"}),
    ],
)
def test_a_shop_of_a_few_days_is_forecast_and_called_a_guess(
    first: date, kind: str, told: dict[str, str]
) -> None:
    found = sold(days(first, WEEK.sunday))
    assert [(gap.kind, gap.values) for gap in found.gaps] == [(kind, told)]
    assert found.partial == (kind == "partial")
    assert found.behind == 0


def test_a_shop_without_catalogue_or_sizes_says_so() -> None:
    panel = pl.DataFrame({"style": ["K", "K"], "size": ["", None]})
    found = [gap.kind for gap in gaps_of_goods(None, panel)]
    assert found == ["one_style", "no_sizes", "no_catalogue"]


def test_gaps_of_a_kind_are_one_sentence_in_both_languages() -> None:
    many = {
        f"S{n:02d}": Unsaid(
            style=f"S{n:02d}", taken={"cost": Taken(40.0, "margin")}, margin=0.6, file="t.csv"
        )
        for n in range(12)
    }
    (zh,) = sentences(of_terms(many), "zh")
    assert zh == (
        "12 个款没写成本（S00、S01、S02、S03、S04、S05、S06、S07、S08、S09 …）："
        "暂按全店中位毛利率 60% 估算后照样下单。请在 t.csv 的 cost 列补上。"
    )
    (en,) = sentences(of_terms(many), "en")
    assert "Styles without a cost: 12 (S00, S01," in en
    values = dict.fromkeys(("margin", "taken", "why", "last", "days", "weeks"), "1")
    for key in GAP_WORDS:
        gap = Gap(kind=key.removeprefix("gap."), subject="X", column="cost", values=values)
        assert all("{" not in text for lang in ("zh", "en") for text in sentences([gap], lang))


def bad_night(folder: Path) -> Config:
    """M has no cost, sells in dollars and is not in the catalogue, which has no stock at all; the
    files of stock and near styles are gone; one of two factories says no capacity; the export ends
    on Wednesday."""
    with (folder / "orders.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["下单时间", "商家编码", "款号", "颜色", "尺码", "商品数量", "币种"])
        for day in days(WEEK.plus(-9).monday, WEEK.monday + timedelta(days=2)):
            writer.writerow([day, "K-B-S", "K", "B", "S", 2 + day.day % 3, "CNY"])
            writer.writerow([day, "M-B-S", "M", "B", "S", 3 + day.day % 2, "USD"])
    goods = "商品标题,款号,SKU编码,颜色,尺码,价格,库存\n羊毛衫,K,K-B-S,B,S,199,0\n"
    (folder / "goods.csv").write_text(goods, "utf-8")
    (folder / "terms.csv").write_text("style,price,cost\nK,199,80\nM,99,\n", "utf-8")
    (folder / "factories.csv").write_text(
        "factory,capacity,days\nEast,9000,14\nWest,,14\n", "utf-8"
    )
    data = folder / "data"
    data.mkdir()
    given = ["import", str(folder / "goods.csv"), "--data", str(data), "--name", "店"]
    assert cli.main([*given, "--currency", "CNY", "--language", "zh"]) == 0
    return Config(
        data_folder=str(data), factory=(FactorySettings(name="East"),),
        weekly=WeeklyConfig(
            terms=str(folder / "terms.csv"), sales=(str(folder / "orders.csv"),), horizon_weeks=4,
            stock=(str(folder / "stock.csv"),), near=str(folder / "near.csv"),
            factories=str(folder / "factories.csv"),
        ),
    )  # fmt: skip


def test_a_bad_night_ends_with_a_report_that_says_what_is_missing(tmp_path: Path) -> None:
    made = int(datetime(2026, 11, 16, 1, tzinfo=UTC).timestamp() * 1_000_000)
    folder = make_week(bad_night(tmp_path), WEEK, now_us=made, say=lambda _: None)
    lines = {line.style: line for line in read_plan(folder / "plan.parquet")}
    assert all(line.quantity > 0 for line in lines.values())
    assert lines["M"].due == WEEK.plus(1).monday + timedelta(weeks=4), "of the next Monday's order"
    assert {line.factory for line in lines.values()} == {"East"}
    page = (folder / "report.html").read_text("utf-8")
    for words in (
        "1 个款没写成本（M）", "没有一个款写了交期：暂按 4 周", "不在商品目录里（M）", "库存都是 0",
        "stock.csv 没能用上", "near.csv 没能用上", "1 家工厂没写产能（West）", "CNY、USD 几种货币",
        "销售数据到 2026-11-11 为止", "没有相近款表",
        "（相关）0.30：销售不满 38 周，测不了，按默认值",
    ):  # fmt: skip
        assert words in page, words
    sheet = openpyxl.load_workbook(folder / "report.xlsx")["还缺什么"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert ["M", "成本", "terms.csv", 3, "cost", "39.8"] in rows
    assert ["West", "产能", "factories.csv", 3, "capacity", "–"] in rows
    own = (folder / "factories" / "East" / "report.html").read_text("utf-8")
    assert "毛利" not in own
    assert "还缺什么" in own, "as every report: nothing to compare with"
