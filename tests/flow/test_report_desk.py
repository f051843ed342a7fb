"""The weekly reports at the desk over real HTTP: operators only, files of their own, what-if."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import aiohttp
import msgspec
import numpy as np
import pytest
import pytest_asyncio

from demand.demand_error import DemandError
from demand.need import Need
from demand.pictures.covers import Covers
from demand.report.summary import FILE, Summary
from demand.signal import Family, SignalKind, SignalRow
from demand.trends.build import build_trends
from demand.trends.contents import Emerging
from demand.trends.file import write_trends
from demand.week import Week
from host.config import Config
from host.desk.listeners import ListenerHub
from host.desk.server import DeskOptions, DeskServer, serve
from host.weekly.shelf import ReportShelf
from host.weekly.what_if import Moved, Sum, Tried

pytestmark = pytest.mark.real_time
EVIL = "<b>K</b>"
COVER = "00ff" * 4


def _scripted() -> Any:
    path = Path(__file__).parents[1] / "browser" / "scripted_room.py"
    spec = importlib.util.spec_from_file_location("yaohe_scripted_room_reports", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scripted = _scripted()


class Shelf(ReportShelf):
    """The shelf on a real folder, whose planner answers at once."""

    asked: list[tuple[str, str]]

    async def try_out(self, week: str, changes: str) -> Tried:
        self.asked.append((week, changes))
        if "lots" in changes:
            raise DemandError("--what-if: 'growth=lots' has no number")
        return Tried(
            before=Sum(pieces=100, cost=8000.0, gain=900.0),
            after=Sum(pieces=120, cost=9600.0, gain=1000.0),
            moved=(Moved(sku=EVIL, before=10, after=30),),
            more=3,
        )

    async def hear(self) -> None:
        row = SignalRow(
            week=Week(2026, 47), kind=SignalKind.WISH_MISSING, style="A", category="针织",
            family=Family.COLOUR, value=EVIL, lines=9, viewers=7, weight=7.0, rooms=1,
        )  # fmt: skip
        style = Emerging(
            zh=EVIL, en="striped Dress", viewers=7, searches=9, weekly=(0, 2, 7), growth=None,
            first_seen=date(2026, 11, 2), rose_on=date(2026, 11, 16), cover=COVER,
        )  # fmt: skip
        page = build_trends([row], week=row.week, made_us=1, titles={}, needs=(), emerging=[style])
        write_trends(page, Path(self._config.data_folder))


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[tuple[DeskServer, Shelf]]:
    folder = tmp_path / "reports" / "2026-W47"
    folder.mkdir(parents=True)
    (tmp_path / "reports" / "2026-W48.part").mkdir()
    told = Summary(
        shop="店", week="2026-W47", factory="", language="zh", pieces=1340, styles=3, needs=0,
        top=((EVIL, 520),),
    )  # fmt: skip
    (folder / FILE).write_bytes(msgspec.json.encode(told))
    (folder / "report.html").write_text("<p>the report</p>", encoding="utf-8")
    (folder / "panel.parquet").write_bytes(b"PAR1")
    hub = ListenerHub()
    room = scripted.ScriptedRoom(hub, tmp_path)
    shelf = Shelf(Config(data_folder=str(tmp_path)))
    shelf.asked = []
    server = await serve(
        {"main": room}, {"main": hub}, options=DeskOptions(port=0), now_us=scripted.now_us,
        reports=shelf, audience=shelf,
    )  # fmt: skip
    yield server, shelf
    await server.close()


async def get(client: aiohttp.ClientSession, url: str) -> tuple[int, str]:
    async with client.get(url, allow_redirects=False) as response:
        return response.status, await response.text()


async def test_only_operators_see_reports(desk: tuple[DeskServer, Shelf]) -> None:
    server, shelf = desk
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        for path in ("reports", "reports/2026-W47/report.html", "reports/2026-W47/try?growth=1"):
            status, text = await get(client, server.url + path)
            assert status == 401
            assert "1,340" not in text
        assert not shelf.asked
        await get(client, server.new_desk_link())
        status, text = await get(client, server.url + "reports")
        assert status == 200
        assert "1,340" in text
        assert EVIL not in text
        assert (await get(client, server.url + "reports/2026-W47/report.html"))[0] == 200
        for path in (
            "reports/2026-W47/panel.parquet", "reports/2026-W48/report.html", "reports/x/y",
            "reports/2026-W47/..%2f2026-W47%2freport.html", "reports/2026-W47.part/report.html",
        ):  # fmt: skip
            assert (await get(client, server.url + path))[0] == 404, path


async def test_what_if_shows_both_plans_or_the_sentence(desk: tuple[DeskServer, Shelf]) -> None:
    server, shelf = desk
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        await get(client, server.new_desk_link())
        base = server.url + "reports/2026-W47/try"
        status, text = await get(client, base + "?growth=%2B20%25&lead_weeks=6&price=")
        assert status == 200
        assert shelf.asked == [("2026-W47", "growth=+20%,lead_weeks=6")]
        assert "9,600" in text
        assert "+20" in text
        assert EVIL not in text
        status, text = await get(client, base + "?growth=lots")
        assert status == 400
        assert "has no number" in text
        assert 'value="lots"' in text, "what was typed is still there"
        assert (await get(client, base))[0] == 200
        assert len(shelf.asked) == 2


async def test_what_the_audience_wants_is_counted_on_demand(
    desk: tuple[DeskServer, Shelf], tmp_path: Path
) -> None:
    server, _ = desk
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        assert (await get(client, server.url + "trends"))[0] == 401
        async with client.post(server.url + "trends") as response:
            assert response.status == 401
        await get(client, server.new_desk_link())
        assert "还没有统计过" in (await get(client, server.url + "trends"))[1]
        foreign = {"Origin": "https://evil.example"}
        async with client.post(server.url + "trends", headers=foreign) as response:
            assert response.status == 403
        own = {"Origin": server.url.rstrip("/")}
        async with client.post(server.url + "trends", headers=own) as response:
            text = await response.text()
        assert response.status == 200
        assert "想要但没有" in text
        assert "7 人用图找过，共 9 次" in text
        assert "2026-11-16 起明显变多" in text
        assert "/trends/cover/" not in text  # deleted since it was counted
        Covers(tmp_path).keep(COVER, np.zeros((40, 40, 3), np.uint8), (0, 0, 40, 40))
        assert f"/trends/cover/{COVER}" in (await get(client, server.url + "trends"))[1]
        assert EVIL not in text
        assert "&lt;b&gt;K" in text


def _row(kind: SignalKind, family: Family, value: str, back: int = 0) -> SignalRow:
    return SignalRow(
        week=Week(2026, 47).plus(-back), kind=kind, style="", category="针织", family=family,
        value=value, lines=9, viewers=7, weight=7.0, rooms=1,
    )  # fmt: skip


async def test_the_page_says_what_is_gone_and_names_things_as_people_do(
    desk: tuple[DeskServer, Shelf], tmp_path: Path
) -> None:
    server, _ = desk
    need = Need(
        week=Week(2026, 47), category="针织", family=Family.COLOUR, value="灰紫", viewers=9,
        weight=9.0, weekly=(0.0, 3.0, 9.0), growth=None, share=0.1, first_seen=Week(2026, 46),
        p_value=0.01, rooms=(), nearest_style="", sentence_zh="有人要灰紫", sentence_en="wished",
        quotes=(),
    )  # fmt: skip
    said = [
        _row(SignalKind.COMPLAINT, Family.ASPECT, "colour_difference"),
        _row(SignalKind.COMPLAINT, Family.ASPECT, "delivery", back=3),
        _row(SignalKind.PRAISE, Family.ASPECT, "fabric", back=3),
    ]
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        await get(client, server.new_desk_link())
        page = build_trends(said, week=need.week, made_us=1, titles={}, needs=[need])
        write_trends(page, tmp_path)
        text = (await get(client, server.url + "trends"))[1]
        assert "原话到期已删除" in text
        assert "色差" in text
        assert "colour_difference" not in text
        assert "物流" not in text  # nobody of the last week, where others did
        assert "面料" in text
        write_trends(build_trends([], week=need.week, made_us=1, titles={}, needs=()), tmp_path)
        assert "数过了" in (await get(client, server.url + "trends"))[1]


async def test_a_style_is_shown_by_its_cover_to_operators_only(
    desk: tuple[DeskServer, Shelf], tmp_path: Path
) -> None:
    server, _ = desk
    Covers(tmp_path).keep(COVER, np.zeros((40, 40, 3), np.uint8), (0, 0, 40, 40))
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        url = server.url + "trends/cover/"
        assert (await get(client, url + COVER))[0] == 401
        await get(client, server.new_desk_link())
        async with client.get(url + COVER) as response:
            assert (response.status, response.content_type) == (200, "image/jpeg")
            assert response.headers["Cache-Control"] == "no-store"
        for name in ("00fe" * 4, "..%2fpicture-covers%2f" + COVER, COVER + ".jpg"):
            assert (await get(client, url + name))[0] == 404
