"""The host holds something up to the camera of the host view: the shop's product is told with its
facts, one key puts it on, and the camera is let go of. Chromium's camera plays our picture."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from tiny_pictures import TinyPictures, garment

from demand.pictures.service import PictureSearch
from host.commands import ShowProduct
from host.host_look import ShopLook
from storage.catalogue import Catalogue, Product, Shop, Sku, Snapshot

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]
SIZE = (640, 480)
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser_arguments(
    browser_arguments: list[str], tmp_path_factory: pytest.TempPathFactory
) -> list[str]:
    shown = io.BytesIO()
    garment("green", seed=2, size=SIZE).save(shown, "JPEG", quality=90)
    film = tmp_path_factory.mktemp("camera") / "green.mjpeg"
    film.write_bytes(shown.getvalue() * 3)
    return [
        *browser_arguments,
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    ]


class ShopOf:
    """Shirts of these colours; the pictures are drawn."""

    def __init__(self, folder: Path) -> None:
        self.version = 0
        self.offer("red", "green", "blue")
        for seed, colour in enumerate(self.colours, start=1):
            garment(colour, seed=seed, size=SIZE).save(folder / f"{colour}.png")
        self.search = PictureSearch(
            lambda: (TinyPictures(), None), folder=folder, index=None, snapshot=self.snapshot
        )
        self.look = ShopLook(self.search, {"main": self.snapshot}, now_us=lambda: 0)

    def offer(self, *colours: str) -> None:
        """From now on the shop has these."""
        self.colours, self.version = colours, self.version + 1

    def snapshot(self) -> Snapshot:
        return Snapshot(
            self.version, 0, Catalogue(Shop(name="shop"), tuple(map(_product, self.colours)))
        )


def _product(colour: str) -> Product:
    skus = tuple(
        Sku(sku=f"{colour}-{size}", price_minor=12_900, stock=stock, options={"尺码": size})
        for size, stock in (("M", 5), ("L", 0))
    )
    return Product(
        id=colour, title=f"{colour} 衬衫", link_no=4, skus=skus, pictures=(f"{colour}.png",)
    )


@pytest_asyncio.fixture(loop_scope="module")
async def shop(tmp_path: Path) -> AsyncIterator[ShopOf]:
    made = ShopOf(tmp_path)
    yield made
    await made.search.close()


async def _open(site: Any, *, camera: bool, size: dict[str, int] = PHONE) -> Any:
    """The host view, as an operator opens it on this computer."""
    context = await site.context(size, permissions=["camera"] if camera else [])
    await site.desk_page(context)
    page = await context.new_page()
    await page.goto(site.server.url + "host/main")
    await site.until(page, "window.yaohe && yaohe.drawn > 0")
    return page


def _says(words: str) -> str:
    return f"document.querySelector('.held-words').textContent.startsWith('{words}')"


_OFF = "document.querySelector('.held-panel').hidden && !document.querySelector('video').srcObject"


async def test_what_the_camera_sees_is_told_with_its_facts_and_one_key_puts_it_on(
    open_site: Any, shop: ShopOf
) -> None:
    site = await open_site(host_look=shop.look)
    page = await _open(site, camera=True)
    await page.keyboard.press("c")
    await site.until(page, _says("是这款"))
    first = page.locator(".held-item").first
    told = await first.inner_text()
    assert "链接 4" in told or "4 号链接" in told
    for fact in ("green 衬衫", "129元", "5 件", "售罄", "把握"):
        assert fact in told
    assert await first.locator(".held-show").is_visible()
    await page.keyboard.press("1")
    await site.until(page, _OFF)
    assert [command for command, _ in site.room.commands] == [ShowProduct(product_id="green")]


async def test_what_the_shop_has_not_is_said_and_leaving_puts_the_camera_off(
    open_site: Any, shop: ShopOf
) -> None:
    shop.offer("red", "blue")
    site = await open_site(host_look=shop.look)
    page = await _open(site, camera=True)
    await page.click(".held-open")
    await site.until(page, _says("本店没有这一款，"))
    assert await page.locator(".held-item.is-sure").count() == 0
    shop.offer()
    await site.until(page, _says("本店没有这一款。"))
    assert await page.locator(".held-item").count() == 0
    await page.keyboard.press("1")
    await page.keyboard.press("Escape")
    await site.until(page, _OFF)
    assert site.room.commands == []


async def test_where_the_camera_is_refused_it_is_said_and_a_photograph_does(
    open_site: Any, shop: ShopOf
) -> None:
    site = await open_site(host_look=shop.look)
    page = await _open(site, camera=False)
    await page.keyboard.press("c")
    await site.until(page, _says("浏览器不让用镜头"))
    photograph = io.BytesIO()
    garment("red", seed=1, size=(1500, 1125)).save(photograph, "JPEG")
    await page.set_input_files(
        ".held-file", {"name": "p.jpg", "mimeType": "image/jpeg", "buffer": photograph.getvalue()}
    )
    await site.until(page, _says("是这款"))
    assert "red 衬衫" in await page.locator(".held-title").first.inner_text()


async def test_without_search_by_picture_there_is_no_button(site: Any) -> None:
    page = await _open(site, camera=False)
    assert await page.locator(".held-open").count() == 0
    await page.keyboard.press("c")
    await page.keyboard.press("ArrowDown")
