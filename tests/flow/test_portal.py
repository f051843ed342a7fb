"""The factory's portal: its own reports and nothing else, and its answer in the log."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from demand.plan_line import PlanLine
from demand.report.archive import Archive
from demand.report.build import Inputs
from demand.report.confirmation import (
    KIND,
    Confirmation,
    ConfirmedLine,
    as_event,
    read_confirmations,
    under_way,
)
from demand.week import Week
from host.config import Config
from host.portal.assemble import portal_routes
from host.weekly.settings import FactorySettings, WeeklyConfig
from storage.open_log import open_log

pytestmark = pytest.mark.real_time
KEY, OTHER = "heshun-0123456789", "sunrise-987654321"
WEEK = Week(2026, 47)
EVIL = "<script>x</script>"


def line(style: str, factory: str, quantity: int) -> PlanLine:
    return PlanLine(
        style=style, colour=EVIL, size="M", sku=f"{style}-M", factory=factory, quantity=quantity,
        due=date(2026, 12, 12), demand_p10=1, demand_p50=2, demand_p90=3, covers_weeks=4, on_hand=0,
        on_order=0, confidence=0.5, reason_zh="因为", reason_en="because",
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tmp_path = tmp_path_factory.mktemp("shop")
    lines = [line("A", "禾顺", 120), line("B", "Sunrise", 80), line("C", "禾顺", 0)]
    repeat = {"repeat_at": 70, "repeat_below": 50, "repeat_by": date(2026, 12, 21)}
    lines[:2] = [
        msgspec.structs.replace(each, hold_back=30 + place, **repeat)
        for place, each in enumerate(lines[:2])
    ]
    archive = Archive(tmp_path / "reports")
    made = datetime(2026, 11, 23, tzinfo=UTC)
    for week in (WEEK.plus(-1), WEEK):
        inputs = Inputs(shop="店", week=week, language="zh", made=made, plan=lines)
        archive.make(inputs, factories=["禾顺", "Sunrise"])
    return tmp_path


@contextlib.asynccontextmanager
async def portal(folder: Path) -> AsyncIterator[tuple[TestClient[Any, Any], Any]]:
    config = Config(
        data_folder=str(folder),
        weekly=WeeklyConfig(terms="t.csv"),
        factory=(
            FactorySettings(name="禾顺", key=KEY),
            FactorySettings(name="Sunrise", key=OTHER),
            FactorySettings(name="Keyless"),
        ),
    )
    log = await open_log("sqlite://", now_us=lambda: 1)
    app = web.Application()
    app.add_routes(portal_routes(config, log, shop="店", language="zh"))
    async with TestClient(TestServer(app)) as client:
        yield client, log
    await log.close()


def sent(quantity: str = "100", due: str = "2026-12-10", week: Week = WEEK) -> dict[str, str]:
    return {"week": str(week), "quantity-0": quantity, "due-0": due, "note": "布料 12 月初到"}


async def post(client: TestClient[Any, Any], data: dict[str, str], **more: str) -> Any:
    origin = f"http://{client.host}:{client.port}"
    headers = {"Origin": more.get("origin", origin)}
    return await client.post(f"/factory/{KEY}", data=data, headers=headers, allow_redirects=False)


def test_a_factory_sees_its_own_lines_and_files_only(folder: Path) -> None:
    async def look() -> None:
        async with portal(folder) as (client, _):
            text = await (await client.get(f"/factory/{KEY}")).text()
            assert "120" in text
            assert "Sunrise" not in text
            assert EVIL not in text
            report = await client.get(f"/factory/{KEY}/{WEEK}/report.html")
            assert report.status == 200
            assert "script-src" not in report.headers["Content-Security-Policy"]
            assert "Sunrise" not in await report.text()
            excel = await client.get(f"/factory/{KEY}/{WEEK.plus(-1)}/report.xlsx")
            assert (await excel.read()).startswith(b"PK")
            for path in (
                "/factory/wrong", f"/factory/{KEY}x", "/factory/", f"/factory/{KEY}/{WEEK}/panel",
                f"/factory/{KEY}/2026-W01/report.html", f"/factory/{KEY}/{WEEK}/..%2f..%2fx",
                f"/factory/{KEY}/{WEEK}/summary.json",
            ):  # fmt: skip
                assert (await client.get(path)).status == 404, path

    asyncio.run(look())


def test_a_factory_reads_which_repeats_to_expect_of_its_own_lines(folder: Path) -> None:
    told = "请留料：2026-12-21 之前店里库存降到50件或以下（到货后卖到70件），就再做30件。"

    async def look() -> None:
        async with portal(folder) as (client, _):
            text = await (await client.get(f"/factory/{KEY}")).text()
            assert text.count("请留料") == 1
            assert told in text
            assert "再做31件" in await (await client.get(f"/factory/{OTHER}")).text()
            report = await client.get(f"/factory/{KEY}/{WEEK}/report.html")
            assert told in await report.text()

    asyncio.run(look())


def test_an_answer_is_logged_shown_and_replaced_by_a_later_one(folder: Path) -> None:
    async def answer() -> None:
        async with portal(folder) as (client, log):
            assert (await post(client, sent("100"))).status == 303
            assert (await post(client, sent("90"))).status == 303
            text = await (await client.get(f"/factory/{KEY}")).text()
            assert "已确认：共 90 件" in text
            assert 'value="90"' in text
            assert "布料 12 月初到" in text
            newest = await read_confirmations(log)
            told = newest["禾顺", str(WEEK)]
            assert [(each.style, each.quantity, each.due) for each in told.lines] == [
                ("A", 90, date(2026, 12, 10))
            ]
            assert len(await log.read(0, kinds=(KIND,))) == 2, "both stay in the log"
            other = await (await client.get(f"/factory/{OTHER}")).text()
            assert "已确认" not in other

    asyncio.run(answer())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (sent("-1"), "A "),
        (sent("1.5"), "1.5"),
        (sent("９"), "９"),
        (sent("9" * 30), "A "),
        (sent("5", "soon"), "soon"),
        (sent(week=WEEK.plus(-1)), "这张单子已经更新"),
        ({}, "这张单子已经更新"),
    ],
)
def test_a_wrong_answer_is_told_and_nothing_is_kept(
    folder: Path, data: dict[str, str], told: str
) -> None:
    async def answer() -> None:
        async with portal(folder) as (client, log):
            response = await post(client, data)
            assert response.status == 400
            assert told in await response.text()
            assert not await log.read(0, kinds=(KIND,))

    asyncio.run(answer())


def test_an_answer_from_another_site_is_refused(folder: Path) -> None:
    async def answer() -> None:
        async with portal(folder) as (client, log):
            assert (await post(client, sent(), origin="https://evil.example")).status == 403
            assert not await log.read(0, kinds=(KIND,))

    asyncio.run(answer())


def test_what_is_confirmed_for_later_counts_as_under_way() -> None:
    def confirmed(quantity: int, due: date | None) -> Confirmation:
        one = ConfirmedLine(style="A", colour="黑", size="M", sku="s", quantity=quantity, due=due)
        return Confirmation(factory="禾顺", week=str(WEEK), lines=(one,))

    since = date(2026, 11, 30)
    given = [
        confirmed(30, date(2026, 12, 10)), confirmed(9, date(2026, 11, 29)), confirmed(8, None),
        confirmed(0, date(2026, 12, 10)),
    ]  # fmt: skip
    assert under_way(given, since=since).rows() == [("A|黑|M", 0.0, 30.0, date(2026, 12, 10))]
    event = as_event("main", given[0])
    assert msgspec.json.decode(event.body, type=Confirmation) == given[0]
