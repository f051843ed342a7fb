"""The whole program with an OBS and a talking-head server beside it: on air, taken over, killed,
started again, ended; with the overlay open in a browser all the while, as in OBS."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from emulators.obs import ObsEmulator, obs_server
from emulators.talking_head import HeadEmulator, head_server
from playwright.async_api import Browser

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]
ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "an-obs-password-nobody-sees"
TOKEN = "a-head-token-nobody-sees"


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


class Shop:
    """A data folder, a port, and the program that runs on them."""

    def __init__(self, folder: Path, settings: dict[str, str]) -> None:
        self.folder = folder
        self.port = free_port()
        self.process: asyncio.subprocess.Process | None = None
        self._settings = settings

    @property
    def said(self) -> str:
        return (self.folder / "out.txt").read_text("utf-8")

    async def start(self) -> None:
        foreign = [
            name for name in os.environ if name.startswith("YAOHE_") and name != "YAOHE_VENV"
        ]
        known = {name: os.environ[name] for name in os.environ.keys() - foreign}
        with (self.folder / "out.txt").open("a") as out:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "run.py", "serve", "--voice", "espeak", "--no-browser",
                "--data", str(self.folder / "data"), "--port", str(self.port),
                cwd=ROOT, env=known | self._settings, stdout=out, stderr=out,
            )  # fmt: skip

    async def stop(self, number: int) -> None:
        assert self.process is not None
        self.process.send_signal(number)
        await self.process.wait()

    async def overlay_link(self) -> str:
        """As the desk gives it out."""
        link = await until(lambda: re.findall(r"https?://\S+login\S+", self.said), 60)
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as desk:
            async with desk.get(link[-1]) as page:
                assert page.status == 200
            async with desk.get(f"http://127.0.0.1:{self.port}/desk/overlays") as links:
                overlays = json.loads(await links.text())["overlays"]
        (path,) = (one["path"] for one in overlays if one["part"] == "stage")
        return f"http://127.0.0.1:{self.port}{path}"


async def until(true: Callable[[], Any], seconds: float) -> Any:
    async with asyncio.timeout(seconds):
        while not (found := true()):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    return found


async def in_page(page: Any, expression: str, seconds: float) -> None:
    async with asyncio.timeout(seconds):
        while not await page.evaluate(f"!!({expression})"):  # noqa: ASYNC110
            await asyncio.sleep(0.02)


@asynccontextmanager
async def shop_with_obs(folder: Path) -> Any:
    obs = ObsEmulator(password=PASSWORD, active=True)
    head = HeadEmulator(token=TOKEN)
    async with obs_server(obs) as server, head_server(head) as head_url:
        settings = {
            "YAOHE_OBS__URL": server.url,
            "YAOHE_OBS__PASSWORD": PASSWORD,
            "YAOHE_OBS__SCENE_AI": "Live",
            "YAOHE_OBS__SCENE_HUMAN": "Person",
            "YAOHE_OBS__SCENE_SAFE": "Safe",
            "YAOHE_OBS__SOURCES_AI": "Overlay",
            "YAOHE_OBS__SOURCES_HUMAN": "Camera",
            "YAOHE_HEAD__URL": head_url,
            "YAOHE_HEAD__TOKEN": TOKEN,
        }
        shop = Shop(folder, settings)
        await shop.start()
        try:
            yield shop, obs, head
        finally:
            if shop.process is not None and shop.process.returncode is None:
                shop.process.kill()
                await shop.process.wait()


async def test_obs_and_overlay_from_the_start_of_a_room_to_its_end(
    browser: Browser, tmp_path: Path
) -> None:
    async with shop_with_obs(tmp_path) as (shop, obs, head):
        link = await shop.overlay_link()
        context = await browser.new_context(viewport={"width": 1080, "height": 1920})
        page = await context.new_page()
        await page.goto(link)
        await in_page(page, "window.yaohe && yaohe.state === 'AI'", 20)
        await in_page(page, "yaohe.level > 0.01 && yaohe.litWord !== ''", 30)
        await until(lambda: obs.scene == "Live" and obs.enabled.get(("Live", 1)), 20)
        assert obs.enabled["Live", 2] is False
        await until(lambda: any(one.ended == "finish" for one in head.sentences), 30)
        said = [one.text for one in head.sentences]
        assert await page.evaluate("document.querySelector('.price').textContent")

        await shop.stop(signal.SIGKILL)
        await in_page(page, "document.querySelector('.content').hidden", 10)
        assert await page.locator(".away").is_visible()
        assert await page.locator(".ai-mark").is_visible()
        assert await page.evaluate("yaohe.level") < 0.003
        assert obs.scene == "Live", "a program that was killed changes no scene"

        await shop.start()
        await in_page(page, "!document.querySelector('.content').hidden", 60)
        await in_page(page, "yaohe.level > 0.01 && yaohe.litWord !== ''", 30)
        await until(lambda: obs.identified == 2, 20)
        await until(lambda: head.connections == 2, 20)

        await shop.stop(signal.SIGTERM)
        assert obs.scene == "Safe", "an orderly end leaves the safe scene behind"
        await until(lambda: not obs.sessions, 5)
        await context.close()
        assert len(said) >= 1
        assert obs.violations == []
        assert head.violations == []
        everything = shop.said + "".join(
            path.read_bytes().decode(errors="replace")
            for path in (shop.folder / "data").iterdir()
            if path.is_file() and path.name != "overlay.key"
        )
        for secret in (PASSWORD, TOKEN, link.split("token=")[1].split("&")[0]):
            assert secret not in everything
