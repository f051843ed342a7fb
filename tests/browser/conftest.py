"""A real Chromium, a served room that the test scripts, and the pages opened in it."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import shutil
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, BrowserContext, Error, Page, async_playwright

from host.desk.listeners import ListenerHub
from host.desk.overlay_key import OverlayKey
from host.desk.server import DeskOptions, DeskServer, serve

ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PHONE = {"width": 375, "height": 667}
DESKTOP = {"width": 1440, "height": 900}


def _load_scripted_room() -> ModuleType:
    path = Path(__file__).with_name("scripted_room.py")
    spec = importlib.util.spec_from_file_location("yaohe_scripted_room", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scripted = _load_scripted_room()


def chromium_path() -> str | None:
    """From YAOHE_CHROMIUM, or found on the PATH."""
    named = os.environ.get("YAOHE_CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


async def _is_so(page: Page, expression: str) -> bool:
    try:
        return bool(await page.evaluate(f"!!({expression})"))
    except Error as error:
        if "Execution context was destroyed" not in error.message:
            raise
        return False  # the page has just been left for another, or for itself


class Site:
    """A served room and the browser that looks at it."""

    def __init__(
        self, server: DeskServer, room: Any, hub: ListenerHub, browser: Browser, stack: Any
    ) -> None:
        self.server = server
        self.room = room
        self.hub = hub
        self.key = room.overlay_key
        self.script = scripted
        self.rooms: dict[str, Any] = {}
        self._browser = browser
        self._stack = stack
        self.faults: list[str] = []

    async def context(self, size: dict[str, int] = DESKTOP, **more: Any) -> BrowserContext:
        context = await self._browser.new_context(viewport=size, locale="zh-CN", **more)
        self._stack.push_async_callback(context.close)
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        return context

    async def until(self, page: Page, expression: str, seconds: float = 5.0) -> None:
        """Wait until this is true in the page, also where that is loaded again meanwhile
        (playwright's own way needs eval, which our policy forbids)."""
        async with asyncio.timeout(seconds):
            while not await _is_so(page, expression):  # noqa: ASYNC110
                await asyncio.sleep(0.02)

    async def room_page(self, context: BrowserContext | None = None) -> Page:
        """The room page, connected."""
        page = await (context or await self.context()).new_page()
        await page.goto(self.server.url)
        await self.until(page, "window.yaohe && yaohe.state !== ''")
        return page

    async def overlay(
        self, part: str, settings: str = "", context: BrowserContext | None = None
    ) -> Page:
        """An overlay, connected."""
        page = await (context or await self.context()).new_page()
        await page.goto(f"{self.server.url}overlay/{part}?token={self.key.token}&{settings}")
        await self.until(page, "window.yaohe && yaohe.state !== ''")
        return page

    async def desk_page(self, context: BrowserContext | None = None) -> Page:
        """The desk, logged in and drawn."""
        page = await (context or await self.context()).new_page()
        await page.goto(self.server.new_desk_link())
        await self.until(page, "window.yaohe && yaohe.drawn > 0")
        return page


@pytest.fixture(scope="module")
def browser_arguments() -> list[str]:
    """What Chromium is started with; a module that needs more gives its own."""
    return ARGUMENTS


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser(browser_arguments: list[str]) -> AsyncIterator[Browser]:
    path = chromium_path()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("the browser tests need Chromium: install it or set YAOHE_CHROMIUM")
        pytest.skip("no Chromium here: install it or set YAOHE_CHROMIUM")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=browser_arguments)
        yield browser
        await browser.close()


Opener = Callable[..., Awaitable[Site]]


@pytest_asyncio.fixture(loop_scope="module")
async def open_site(browser: Browser, tmp_path: Path) -> AsyncIterator[Opener]:
    """Serves a room with these options; closed when the test is over. A page that threw an error
    fails the test."""
    picture = Path(__file__).with_name("trousers.svg")
    shutil.copy(picture, tmp_path / "P03.svg")
    sites: list[Site] = []
    async with AsyncExitStack() as stack:

        async def open_it(
            previews: dict[str, Path] | None = None,
            rooms: tuple[str, ...] = ("main",),
            extra_routes: Sequence[web.RouteDef] = (),
            host_look: Any = None,
            **options: Any,
        ) -> Site:
            hubs = {room_id: ListenerHub() for room_id in rooms}
            made = {id_: scripted.ScriptedRoom(hub, tmp_path, id_) for id_, hub in hubs.items()}
            room, hub = made[rooms[0]], hubs[rooms[0]]
            room.overlay_key = OverlayKey()
            server = await serve(
                made,
                hubs,
                options=DeskOptions(port=0, **options),
                now_us=scripted.now_us,
                overlay_key=room.overlay_key,
                previews=previews,
                extra_routes=extra_routes,
                host_look=host_look,
            )
            stack.push_async_callback(server.close)
            site = Site(server, room, hub, browser, stack)
            site.rooms = made
            sites.append(site)
            return site

        yield open_it
    assert [fault for site in sites for fault in site.faults] == []


@pytest_asyncio.fixture(loop_scope="module")
async def site(open_site: Opener) -> Site:
    """A served room with the usual options."""
    return await open_site()
