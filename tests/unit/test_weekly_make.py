"""A week's report from a shop's own database, exports and terms."""

import asyncio
import csv
import hashlib
import random
import re
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import msgspec
import polars as pl
import pytest

from chat.events import Chat, User, encode
from demand.demand_error import DemandError
from demand.forecast.forecast_panel import ForecastOrder
from demand.mining.outcome import Outcome
from demand.plan.measured import Measured
from demand.plan.terms import read_terms
from demand.plan_table import read_plan
from demand.report.summary import read_summary
from demand.week import Week
from host import cli
from host.config import Config
from host.shop_demand import ShopDemand, from_log
from host.weekly.assemble import in_process
from host.weekly.make import make_week
from host.weekly.mined import Heard
from host.weekly.new_goods import LIKE_OTHERS
from host.weekly.ordering import plan_request, planned_lines
from host.weekly.settings import FactorySettings, WeeklyConfig
from host.weekly.tables import week_tables
from storage.open_log import open_log
from storage.ports import NewEvent

WEEK = Week(2026, 46)
NOW_US = 1_794_000_000_000_000


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """A shop with a catalogue, thirty weeks of orders and terms."""
    folder = tmp_path_factory.mktemp("shop")
    skus = [f"K-{colour}-{size}" for colour in "BW" for size in ("S", "M")]
    with (folder / "goods.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["商品标题", "款号", "SKU编码", "颜色", "尺码", "价格", "库存"])
        for sku in skus:
            _, colour, size = sku.split("-")
            writer.writerow(["羊毛衫", "K", sku, colour, size, "199", "3"])
    chance = random.Random(3)
    with (folder / "orders.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["订单提交时间", "商家编码", "商品数量"])
        for day in range(7 * 30 + 3):
            for sku in skus:
                moment = WEEK.plus(-29).monday + timedelta(days=day)
                writer.writerow([moment.isoformat(), sku, chance.randint(0, 6)])
    (folder / "terms.csv").write_text("style,price,cost,lead_weeks\nK,199,80,3\n", "utf-8")
    past, coming = WEEK.plus(-9).monday, WEEK.plus(2).monday
    (folder / "events.csv").write_text(
        f"from,to,name\n{past},{past + timedelta(days=6)},818\n{coming},{coming},818\n", "utf-8"
    )
    data = str(folder / "data")
    (folder / "data").mkdir()
    given = ["import", str(folder / "goods.csv"), "--data", data, "--name", "店"]
    assert cli.main([*given, "--currency", "CNY", "--language", "zh"]) == 0
    return Config(
        data_folder=data,
        weekly=WeeklyConfig(
            terms=str(folder / "terms.csv"), sales=(str(folder / "orders*.csv"),),
            horizon_weeks=8, zone="Asia/Shanghai", events=str(folder / "events.csv"),
        ),
        factory=(FactorySettings(name="禾顺制衣"),),
    )  # fmt: skip


def test_a_week_is_made_from_log_exports_and_terms(shop: Config) -> None:
    said: list[str] = []
    folder = make_week(shop, WEEK, now_us=NOW_US, say=said.append)
    plan = read_plan(folder / "plan.parquet")
    assert {(line.sku, line.factory) for line in plan} == {
        (f"K-{colour}-{size}", "禾顺制衣") for colour in "BW" for size in ("S", "M")
    }
    assert sum(line.quantity for line in plan) > 100, "some 20 a week and SKU, 5 weeks to cover"
    assert {line.on_hand for line in plan} == {3}
    assert all(f"{line.size}码占本色" in line.reason_zh for line in plan)
    of_skus = pl.read_parquet(folder / "forecast.parquet").group_by("ds").agg(pl.col("mean").sum())
    of_style = pl.read_parquet(folder / "style_forecast.parquet").select("ds", "mean")
    both = of_skus.join(of_style, on="ds").select(pl.col("mean") - pl.col("mean_right"))
    assert both.height == 8
    assert both["mean"].abs().max() < 1e-6, "the chart shows what the lines add up to"
    assert read_summary(folder).pieces == sum(line.quantity for line in plan)
    assert read_summary(folder / "factories" / "禾顺制衣").factory == "禾顺制衣"
    page = (folder / "report.html").read_text("utf-8")
    assert "销售数据只到" not in page, "the sales reach to the end of the week"
    assert (folder / "panel.parquet").stat().st_size
    assert said


def test_every_figure_of_a_line_is_traced_to_its_sources(
    shop: Config, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_week(shop, WEEK, now_us=NOW_US, say=lambda _: None)
    exports = Path(shop.data_folder).parent
    digest = hashlib.sha256((exports / "orders.csv").read_bytes()).hexdigest()
    given = ["report", "--week", str(WEEK), "--out", str(folder.parent)]
    assert cli.main([*given, "--explain", "K-B-S"]) == 0
    told = capsys.readouterr().out
    (line,) = (each for each in read_plan(folder / "plan.parquet") if each.sku == "K-B-S")
    panel = pl.read_parquet(folder / "panel.parquet").filter(unique_id="K|B|S", ds=WEEK.monday)
    for words in (
        f"建议下单 {line.quantity}", line.reason_zh, f"{WEEK.monday} 已售 {panel['y'].item():.0f}",
        "price 199, cost 80, lead_weeks 3", f"orders.csv, 行数 {4 * 213}, {digest[:12]}",
        "yaohe.db, v1, 行数 4", "path=fast", f"{WEEK.plus(1).monday} 预测",
        "大促影响 (event_effects.parquet):\n  818 2026-11-23~2026-11-23: ",
        "大促与节日: events.csv",
    ):  # fmt: skip
        assert words in told, words
    assert "改动" not in told
    page = (folder / "report.html").read_text("utf-8")
    assert digest in page
    assert "818（11-23）：" in page
    for kept in ("plan", "panel", "forecast"):
        of_kept = hashlib.sha256((folder / f"{kept}.parquet").read_bytes()).hexdigest()
        assert of_kept in page
    (folder / "panel.parquet").unlink()
    assert cli.main([*given, "--explain", "K|B|S", "--language", "en"]) == 0
    assert "panel.parquet" in (told := capsys.readouterr().out)
    assert told.count("changed or removed since the report") == 1
    assert cli.main([*given, "--explain", "b-s"]) == 2
    assert "name one like K-B-S" in capsys.readouterr().err
    assert cli.main([*given, "--week", "2026-W01", "--explain", "K|B|S"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_next_week_is_made_in_a_process_of_its_own_and_compares(shop: Config) -> None:
    make_week(shop, WEEK.plus(-1), now_us=NOW_US, say=lambda _: None)
    folder = asyncio.run(in_process(shop, now_us=lambda: NOW_US)(WEEK))
    page = (folder / "report.html").read_text("utf-8")
    assert "预测与实际" in page
    assert str(WEEK) in page


def test_the_plan_is_split_over_the_factories_of_a_table(shop: Config) -> None:
    table = Path(shop.data_folder).parent / "factories.csv"
    table.write_text("factory,capacity,days,price\nEast,60,14,70\nWest,5000,14,75\n", "utf-8")
    weekly = msgspec.structs.replace(shop.weekly, factories=str(table))
    config = msgspec.structs.replace(shop, weekly=weekly, factory=())
    folder = make_week(config, WEEK, now_us=NOW_US, say=lambda _: None)
    made: dict[str, int] = {}
    for line in read_plan(folder / "plan.parquet"):
        made[line.factory] = made.get(line.factory, 0) + line.quantity
    assert made["East"] <= 60
    assert made["West"] > 0
    names = {read_summary(each).factory for each in (folder / "factories").iterdir()}
    assert names == {name for name in made if name}


def test_the_full_path_is_asked_for_by_a_setting(shop: Config) -> None:
    weekly = msgspec.structs.replace(shop.weekly, path="full")
    asked: list[bool] = []

    def told(panel: object, order: ForecastOrder) -> None:
        asked.append(order.full)
        raise DemandError("far enough")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("demand.forecast.forecast_panel.forecast_panel", told)
        for each in (shop, msgspec.structs.replace(shop, weekly=weekly)):
            with pytest.raises(DemandError, match="far enough"):
                make_week(each, WEEK, now_us=NOW_US, say=lambda _: None)
    assert asked == [False, True]


def test_what_is_listed_lately_and_never_sold_has_lines_of_its_own(shop: Config) -> None:
    own = asyncio.run(from_log(shop.database_url, zone="Asia/Shanghai"))
    assert own.catalogue is not None
    (known,) = own.catalogue.products
    copies = [
        msgspec.structs.replace(
            known, id=name,
            skus=tuple(
                msgspec.structs.replace(sku, sku=sku.sku.replace("K", name)) for sku in known.skus
            ),
        )
        for name in ("N", "OLD", "DEAR")
    ]  # fmt: skip
    catalogue = msgspec.structs.replace(own.catalogue, products=(known, *copies))
    listed = {"N": WEEK.monday, "OLD": WEEK.plus(-9).monday, "DEAR": WEEK.sunday}
    own = ShopDemand(
        msgspec.structs.replace(own.now, catalogue=catalogue), own.orders, own.in_stock,
        {sku.sku: listed[copy.id] for copy in copies for sku in copy.skus},
    )  # fmt: skip
    nothing = Heard(Outcome(rows=[], needs=None, trends=[], language="zh", told=[]), ())
    terms = read_terms(Path(shop.weekly.terms))
    terms.of_style["N"] = dict(terms.of_style["K"])
    tables = week_tables(shop, own, nothing, WEEK, terms, lambda _: None)
    assert tables.new is not None
    ids = set(tables.forecast["unique_id"])
    assert ids == {f"{style}|{c}|{z}" for style in ("K", "N", "DEAR") for c in "BW" for z in "SM"}
    assert set(tables.style_forecast["unique_id"]) == {"K", "N", "DEAR"}
    means = dict(tables.forecast.group_by("unique_id").agg(pl.col("mean").mean()).iter_rows())
    assert means["N|B|S"] == pytest.approx(means["K|B|S"], rel=0.3), "alike in all but the name"
    asked = plan_request(shop, own.now, tables.forecast, WEEK, Measured())
    lines = planned_lines(shop, catalogue, tables, asked.request).lines
    assert {e.style for e in lines if LIKE_OTHERS[0] in e.reason_zh} == {"N", "DEAR"}
    assert all(line.quantity > 0 for line in lines)
    assert {gap.subject for gap in asked.gaps} == {"N", "DEAR"}, "the terms' file has K alone"


def test_what_hinders_it_is_one_sentence(shop: Config) -> None:
    absent = msgspec.structs.replace(shop.weekly, sales=("nowhere/*.csv",))
    config = msgspec.structs.replace(shop, weekly=absent)
    with pytest.raises(DemandError, match=r"nowhere/\*\.csv"):
        asyncio.run(in_process(config, now_us=lambda: NOW_US)(WEEK))
    with pytest.raises(DemandError, match="nothing was sold up to 2020-W01"):
        make_week(shop, Week(2020, 1), now_us=NOW_US, say=lambda _: None)


def test_the_command_needs_terms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["weekly", "--data", str(tmp_path)]) == 2
    assert "no [weekly] terms" in capsys.readouterr().err


async def told(config: Config) -> None:
    """Seven weeks of viewers, who in the last two wish for what the shop lacks."""
    asked = ["多少钱", "来了", "M码有吗", "什么面料"]
    log = await open_log(config.database_url, now_us=lambda: NOW_US)
    events = []
    for back in range(7):
        for number in range(60):
            wishes = back < 2 and number % 3 == 0
            moment = WEEK.plus(-back).monday + timedelta(days=number % 7)
            chat = Chat(
                platform="test", event_id=f"e{back}-{number}", user=User(id=f"v{back}-{number}"),
                text="羊毛衫什么时候出抹茶绿" if wishes else asked[number % 4],
                received_ms=int(datetime.combine(moment, time(20), UTC).timestamp() * 1000),
            )  # fmt: skip
            events.append(NewEvent(room="main", kind="chat", body=encode(chat)))
    await log.append(events)
    await log.close()


def test_what_viewers_wish_for_becomes_a_brief(shop: Config) -> None:
    asyncio.run(told(shop))
    folder = make_week(shop, WEEK, now_us=NOW_US, say=lambda _: None)
    page = (folder / "report.html").read_text("utf-8")
    assert "抹茶绿" in page
    assert re.search(r"打样，首单 \d+ 件", page)
    assert "<dt>亏损可能</dt>" in page
    own = (folder / "factories" / "禾顺制衣" / "report.html").read_text("utf-8")
    assert "抹茶绿" in own
    assert "<dt>亏损可能</dt>" not in own
    plan = read_plan(folder / "plan.parquet")
    assert all("缺一件损失" in line.reason_zh for line in plan)
    assert "缺一件损失" not in own
