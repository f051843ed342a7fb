"""A viewer's picture comes in over HTTP, the products go out, and the log remembers the search."""

from __future__ import annotations

import asyncio
import contextlib
import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from tiny_pictures import TinyPictures, garment

from demand.pictures import service
from demand.pictures.covers import Covers
from demand.pictures.errors import PictureRefused
from demand.pictures.feedback import Feedback
from demand.pictures.index_store import IndexStore
from demand.pictures.indexing import index_pictures, pictures_of
from demand.pictures.learned import Learned, WantedStyle
from demand.pictures.searched import Clicked, Searched, as_event, each_event
from demand.pictures.service import MOST_WAITING, PictureSearch
from demand.pictures.trends import trends
from host.desk.look_routes import LookRoutes
from storage.catalogue import Catalogue, Product, Shop, Sku, Snapshot
from storage.open_log import open_log
from storage.ports import EventLog

pytestmark = pytest.mark.real_time
VIEWER = "ab" * 16


def tiny() -> tuple[TinyPictures, None]:
    return TinyPictures(), None


class ShopOfThree:
    """A catalogue that can change."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.version = folder, 1
        self.names = ["red", "green", "blue"]
        for number, colour in enumerate([*self.names, "black"], start=1):
            garment(colour, seed=number).save(folder / f"{colour}.png")

    def snapshot(self) -> Snapshot:
        sku = Sku(sku="S", price_minor=1, stock=1)
        products = tuple(
            Product(id=name, title=f"{name} shirt", skus=(sku,), pictures=(f"{name}.png",))
            for name in self.names
        )
        return Snapshot(self.version, 0, Catalogue(Shop(name="shop"), products))


@contextlib.asynccontextmanager
async def served(folder: Path) -> AsyncIterator[tuple[TestClient[Any, Any], EventLog, ShopOfThree]]:
    shop = ShopOfThree(folder)
    search = PictureSearch(tiny, folder=folder, index=None, snapshot=shop.snapshot)
    log = await open_log("sqlite://", now_us=lambda: 1_000_000)

    async def write(room: str, event: Searched | Clicked) -> None:
        await log.append([as_event(room, event)])

    routes = LookRoutes(
        {"main": search},
        {"main": shop.snapshot},
        pictures=folder,
        write=write,
        same_origin=lambda request: request.headers.get("Origin") == "here",
        pseudonym=lambda viewer: f"known as {viewer[:2]}",
    )
    app = web.Application()
    app.add_routes(routes.routes())
    client = TestClient(TestServer(app), cookies={"yaohe_viewer": VIEWER})
    try:
        async with client:
            yield client, log, shop
    finally:
        await search.close()
        await log.close()


def picture(colour: str, seed: int) -> bytes:
    out = io.BytesIO()
    garment(colour, seed=seed).save(out, "JPEG")
    return out.getvalue()


HERE = {"Origin": "here"}


async def read_searches(log: EventLog) -> tuple[list[tuple[int, Searched]], list[Clicked]]:
    searches: list[tuple[int, Searched]] = []
    clicks: list[Clicked] = []
    async for time_us, event in each_event(log):
        if isinstance(event, Searched):
            searches.append((time_us, event))
        else:
            clicks.append(event)
    return searches, clicks


async def test_a_picture_is_answered_with_products_and_remembered(tmp_path: Path) -> None:
    async with served(tmp_path) as (client, log, _):
        answer = await client.post("/room/main/look", data=picture("green", 2), headers=HERE)
        assert answer.status == 200
        told = await answer.json()
        first = told["objects"][0]
        assert (first["stocked"], first["colour"]["zh"]) == (True, "绿色")
        assert first["hits"][0]["title"] == "green shirt"
        shown = await client.get(first["hits"][0]["picture_url"])
        assert (shown.status, shown.content_type) == (200, "image/png")
        taken = await client.post(
            f"/room/main/look/{told['search']}/taken", json={"rank": 1}, headers=HERE
        )
        assert taken.status == 200
        ((_, search),), (click,) = await read_searches(log)
        assert (search.product_id, search.viewer_id) == ("green", "known as ab")
        assert (click.search_id, click.rank) == (told["search"], 1)


async def test_a_changed_catalogue_is_searched_at_once(tmp_path: Path) -> None:
    async with served(tmp_path) as (client, _, shop):
        for names, hit in ((["red"], "red"), (["red", "black"], "black")):
            shop.names, shop.version = names, shop.version + 1
            answer = await client.post("/room/main/look", data=picture("black", 4), headers=HERE)
            assert (await answer.json())["objects"][0]["hits"][0]["product_id"] == hit


async def test_a_search_looks_at_a_few_new_pictures_and_finds_the_others_once_they_are_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "_MOST_NEW", 2)
    shop, model = ShopOfThree(tmp_path), TinyPictures()
    search = PictureSearch(
        lambda: (model, None), folder=tmp_path, index=tmp_path / "i.db", snapshot=shop.snapshot
    )

    async def hits() -> int:
        found, _ = await search.search(picture("blue", 3), search_id="s")
        return len(found[0].hits)

    assert [await hits(), await hits()] == [2, 2]
    shop.version += 1
    looked = model.looked
    assert await hits() == 2
    assert model.looked - looked < 4  # the query's own views: a new price is no new picture
    store = IndexStore(tmp_path / "i.db")
    index_pictures(pictures_of(shop.snapshot().catalogue), tmp_path, store, model)
    store.close()
    assert await hits() == 2
    search.renew()
    assert await hits() == 3
    await search.close()


async def test_a_cover_is_kept_of_what_many_look_for_and_of_nothing_else(tmp_path: Path) -> None:
    shop, covers = ShopOfThree(tmp_path), Covers(tmp_path)
    search = PictureSearch(tiny, folder=tmp_path, index=None, snapshot=shop.snapshot, covers=covers)

    async def searched(number: int, colour: str = "orange") -> Searched:
        _, event = await search.search(picture(colour, 9), search_id=f"{number:016x}")
        return event

    shop.names = []
    unmatched = await searched(0)
    assert covers.kept() == set()
    wanted = WantedStyle(unmatched.model, unmatched.embedding, 0)
    search.learn(Learned(wanted=(wanted,)))
    await search.search(picture("orange", 9), search_id="")  # the house's own search
    assert covers.kept() == set()
    await searched(1)
    await searched(2, "purple")
    assert covers.kept() == {f"{1:016x}"}
    shop.names, shop.version = ["red"], 2
    garment("orange", seed=9).save(tmp_path / "red.png")
    assert (await searched(3)).product_id == "red"
    assert covers.kept() == {f"{1:016x}"}
    await search.close()


async def test_clicks_move_a_product_before_one_that_looks_the_same(tmp_path: Path) -> None:
    shop = ShopOfThree(tmp_path)
    for name in shop.names:
        garment("orange", seed=9).save(tmp_path / f"{name}.png")
    search = PictureSearch(tiny, folder=tmp_path, index=None, snapshot=shop.snapshot)

    async def order() -> tuple[str, ...]:
        _, event = await search.search(picture("orange", 9), search_id="s")
        return event.shown

    first = (await order())[0]
    last = (await order())[-1]
    search.learn(Learned(weights=(Feedback(last, 90, 30.0, 9.0, 1.04),)))
    assert (await order())[0] == last != first
    await search.close()


async def test_unmatched_searches_become_a_trend(tmp_path: Path) -> None:
    async with served(tmp_path) as (client, log, shop):
        shop.names, shop.version = [], 2
        for _ in range(3):
            await client.post("/room/main/look", data=picture("orange", 9), headers=HERE)
        searches, _ = await read_searches(log)
        for number in range(3):
            await log.append(
                [as_event("main", Searched(search_id=f"s{number}", picture_hash="h",
                 embedding=searches[0][1].embedding, model="tiny:1", viewer_id=f"v{number}"))]
            )  # fmt: skip
        searches, _ = await read_searches(log)
        (trend,) = trends(searches, today=0)
        assert (trend.searches, trend.viewers) == (6, 4)


@pytest.mark.parametrize(
    ("path", "data", "headers", "status"),
    [
        ("/room/main/look", b"GIF89a", HERE, 422),
        ("/room/main/look", b"", HERE, 422),
        ("/room/main/look?box=1,2", picture("red", 1), HERE, 400),
        ("/room/main/look?box=1,2,0,4", picture("red", 1), HERE, 400),
        ("/room/other/look", picture("red", 1), HERE, 404),
        ("/room/main/look", picture("red", 1), {}, 403),
        ("/room/main/look/abc/taken", b"[]", HERE, 400),
        ("/room/main/look/abc/taken", b'{"rank": 999}', HERE, 400),
        ("/room/main/look/abc/taken", b"x" * 2_000, HERE, 413),
    ],
)
async def test_what_cannot_be_done_is_refused_and_not_logged(
    tmp_path: Path, path: str, data: bytes, headers: dict[str, str], status: int
) -> None:
    async with served(tmp_path) as (client, log, _):
        assert (await client.post(path, data=data, headers=headers)).status == status
        assert await read_searches(log) == ([], [])


async def test_a_viewer_without_the_pages_cookie_is_sent_away(tmp_path: Path) -> None:
    async with served(tmp_path) as (client, _, _shop):
        client.session.cookie_jar.clear()
        answer = await client.post("/room/main/look", data=picture("red", 1), headers=HERE)
        assert answer.status == 403


async def test_a_viewer_who_asks_too_fast_waits(tmp_path: Path) -> None:
    async with served(tmp_path) as (client, _, _shop):
        answers = [
            (await client.post("/room/main/look", data=b"no picture", headers=HERE)).status
            for _ in range(5)
        ]
        assert answers == [422, 422, 422, 429, 429]


@pytest.mark.parametrize("name", ["black.png", "../secret.png", "%2e%2e/secret.png", "index.db"])
async def test_only_pictures_of_products_are_given_out(tmp_path: Path, name: str) -> None:
    (tmp_path / "shop").mkdir()
    garment("red").save(tmp_path / "secret.png")
    async with served(tmp_path / "shop") as (client, _, _shop):
        assert (await client.get(f"/room/main/look/{name}")).status == 404


async def test_too_many_at_once_are_refused_and_the_others_answered(tmp_path: Path) -> None:
    shop = ShopOfThree(tmp_path)
    search = PictureSearch(tiny, folder=tmp_path, index=None, snapshot=shop.snapshot)
    asked = [
        search.search(picture("red", 1), search_id=str(number))
        for number in range(MOST_WAITING + 4)
    ]
    answers = await asyncio.gather(*asked, return_exceptions=True)
    refused = [each for each in answers if isinstance(each, PictureRefused)]
    assert len(refused) == 4
    assert sum(isinstance(each, tuple) for each in answers) == MOST_WAITING
    await search.close()
