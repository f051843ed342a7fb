"""The camera button of the room page: a picture goes up, products come back, one is asked about."""

from __future__ import annotations

import io
from typing import Any

import pytest
from aiohttp import web
from PIL import Image

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]
EVIL = "<img src=x onerror=window.hacked=1>"


def hit(number: int | None, title: str) -> dict[str, Any]:
    return {"product_id": title, "title": title, "link_no": number, "likeness": 0.9, "score": 0.9,
            "picture_url": "/static/icon.svg"}  # fmt: skip


class Shop:
    """Answers as the search does."""

    def __init__(self) -> None:
        self.sizes: list[tuple[int, int]] = []
        self.taken: list[object] = []
        self.stocked, self.status = True, 200

    async def look(self, request: web.Request) -> web.Response:
        content = await request.read()
        if self.status != 200:
            return web.Response(status=self.status)
        with Image.open(io.BytesIO(content)) as picture:
            self.sizes.append(picture.size)
        hits = [hit(3, EVIL), hit(None, "针织开衫")]
        found = {"stocked": self.stocked, "sure": 0.9, "hits": hits}
        beside = {"stocked": True, "sure": 0.8, "hits": [hit(7, "皮带"), hit(8, "腰带")]}
        unknown = {"stocked": False, "sure": 0.1, "hits": [hit(9, "花盆")]}
        objects = [unknown, found, beside]
        return web.json_response({"search": "abc", "main": 1, "objects": objects})

    async def take(self, request: web.Request) -> web.Response:
        self.taken.append((request.match_info["search"], await request.json()))
        return web.json_response({})

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/room/{room}/look", self.look, name="look"),
            web.post("/room/{room}/look/{search}/taken", self.take),
        ]


def photograph() -> dict[str, Any]:
    out = io.BytesIO()
    Image.new("RGB", (3000, 1500), "navy").save(out, "JPEG")
    return {"name": "p.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


async def test_a_picture_finds_products_and_one_is_asked_about(open_site: Any) -> None:
    shop = Shop()
    site = await open_site(extra_routes=shop.routes())
    page = await site.room_page()
    await page.set_input_files(".look", photograph())
    await site.until(page, "document.querySelectorAll('.look-hit').length === 3")
    assert shop.sizes == [(1280, 640)]
    assert EVIL in await page.locator(".look-hit").first.inner_text()
    await page.locator(".look-hit").nth(1).click()
    await site.until(page, "document.querySelector('[name=text]').value === '针织开衫'")
    assert await page.locator(".look-hit").count() == 0
    await site.until(page, "!window.hacked")
    assert shop.taken == [("abc", {"rank": 2})]
    await page.set_input_files(".look", photograph())
    await page.locator(".look-hit").nth(2).click()  # another object's: its rank is none of ours
    await site.until(page, "document.querySelector('[name=text]').value.includes('7')")
    assert shop.taken == [("abc", {"rank": 2})]


async def test_what_is_not_here_cannot_be_read_or_fails_is_said(open_site: Any) -> None:
    shop = Shop()
    site = await open_site(extra_routes=shop.routes())
    page = await site.room_page()
    for stocked, status, said in (
        (False, 200, "本店没有这一款"), (True, 422, "这张图读不了"), (True, 503, "现在找不了"),
    ):  # fmt: skip
        shop.stocked, shop.status = stocked, status
        await page.set_input_files(".look", photograph())
        await site.until(page, f"document.querySelector('.note').textContent.startsWith('{said}')")


async def test_without_search_there_is_no_button(site: Any) -> None:
    page = await site.room_page()
    assert await page.locator(".camera").count() == 0
