"""The host's microphone in a real browser, which plays a recording instead of one: from the first
sound of the voice to the quiet of the AI, and what is told where there is no microphone."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import sys
import time
import wave
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import pytest_asyncio
import sounds
from playwright.async_api import Browser, Page, async_playwright

from host.assemble import FixedCatalogue, opened_room, read_exchange
from host.clock import LoopClock
from host.config import Config
from host.desk.listeners import ListenerHub
from host.desk.options import DeskOptions
from host.desk.server import serve
from host.hearing.hearing import Hearing
from host.hearing.providers.embedded import EmbeddedDetector
from host.hearing.providers.scripted import ScriptedRecogniser
from host.sample_shop import sample_catalogue
from host.speech.providers.paced import PacedVoice
from storage.catalogue import Catalogue, Snapshot
from storage.open_log import open_log

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]
ROOT = Path(__file__).resolve().parents[2]
WITHIN_MS = 300
LINE = "家人们看一下这件衬衫，夏天穿特别凉快"
PAUSE_S = 6.0
ONSETS = 3

WATCH_THE_MICROPHONE = """() => {
    // The same stream that the desk listens to, and when it became loud after being quiet.
    window.onsets = [];
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
        window.wish = wish;
        const stream = await ask(wish);
        const context = new AudioContext();
        const analyser = context.createAnalyser();
        analyser.fftSize = 256;
        context.createMediaStreamSource(stream).connect(analyser);
        const samples = new Float32Array(256);
        let quietSince = performance.now();
        setInterval(() => {
            analyser.getFloatTimeDomainData(samples);
            if (samples.every((value) => Math.abs(value) < 0.01)) return;
            const now = performance.now();
            if (now - quietSince > 2000) window.onsets.push(performance.timeOrigin + now);
            quietSince = now;
        }, 4);
        return stream;
    };
}"""
WATCH_THE_VOICE = """() => {
    window.ducks = [];
    window.levels = [];
    let last = 0;
    setInterval(() => {
        const now = performance.timeOrigin + performance.now();
        window.levels.push([now, yaohe.level]);
        if (yaohe.lastDuckAt !== last) {
            last = yaohe.lastDuckAt;
            window.ducks.push([performance.timeOrigin + last, yaohe.ducked]);
        }
    }, 5);
}"""


def write_recording(file: Path) -> None:
    """The voice, then a pause, over and over."""
    voice = sounds.at_level(sounds.spoken(LINE), -16)
    with wave.open(str(file), "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(sounds.RATE)
        recording.writeframes(sounds.pcm(np.concatenate((sounds.silence(PAUSE_S), voice))))


async def launched(*more: str) -> AsyncIterator[Browser]:
    from tests.browser.conftest import ARGUMENTS, chromium_path

    path = chromium_path()
    if path is None:
        pytest.skip("no Chromium here: install it or set YAOHE_CHROMIUM")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=path, args=[*ARGUMENTS, "--use-fake-device-for-media-stream", *more]
        )
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talking(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Browser]:
    file = tmp_path_factory.mktemp("voice") / "voice.wav"
    await asyncio.to_thread(write_recording, file)
    async for browser in launched(
        "--use-fake-ui-for-media-stream", f"--use-file-for-fake-audio-capture={file}"
    ):
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def links(tmp_path: Path) -> AsyncIterator[tuple[str, str]]:
    """The whole program as a shop starts it: the addresses of room page and desk."""
    settings = [key for key in os.environ if key.startswith("YAOHE_") and key != "YAOHE_VENV"]
    environment = {key: os.environ[key] for key in os.environ.keys() - settings}
    with (tmp_path / "out.txt").open("w+") as out:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", "import sys; from host.cli import main; sys.exit(main())",
            "serve", "--no-browser", "--data", str(tmp_path / "data"), "--port", "0",
            cwd=ROOT, env=environment, stdout=out, stderr=out,
        )  # fmt: skip
        try:
            said = tmp_path / "out.txt"
            async with asyncio.timeout(60):
                while len(found := re.findall(r"https?://\S+", said.read_text("utf-8"))) < 2:
                    assert process.returncode is None, said.read_text("utf-8")
                    await asyncio.sleep(0.05)
            yield found[0], found[1]
        finally:
            process.send_signal(signal.SIGTERM)
            await process.wait()


async def until(page: Page, expression: str, seconds: float = 10.0) -> None:
    async with asyncio.timeout(seconds):
        while not await page.evaluate(f"!!({expression})"):  # noqa: ASYNC110
            await asyncio.sleep(0.02)


@pytest.mark.alone
async def test_the_ai_is_quiet_within_300_ms_of_the_hosts_first_sound(
    talking: Browser, links: tuple[str, str]
) -> None:
    context = await talking.new_context(locale="zh-CN")
    room, desk = await context.new_page(), await context.new_page()
    await room.goto(links[0])
    await until(room, "window.yaohe && yaohe.running && yaohe.level > 0.003", 20)
    await room.evaluate(WATCH_THE_VOICE)
    await desk.add_init_script(f"({WATCH_THE_MICROPHONE})()")
    await desk.goto(links[1])
    await until(desk, "window.yaohe && !document.querySelector('.hearing').hidden")
    await desk.keyboard.press("m")
    await until(desk, "yaohe.microphone.state === 'on'")
    assert (await desk.evaluate("window.wish.audio.echoCancellation")) is True
    await until(desk, f"window.onsets.length >= {ONSETS}", ONSETS * 15)
    await until(desk, "!document.querySelector('.turn').hidden")
    await asyncio.sleep(1)
    onsets: list[float] = await desk.evaluate("window.onsets")
    ducks: list[list[Any]] = await room.evaluate("window.ducks")
    levels: list[list[float]] = await room.evaluate("window.levels")
    delays = [quiet_after(onset, ducks) for onset in onsets[:ONSETS]]
    assert max(delays) <= WITHIN_MS
    assert loudest(levels, ducks) < 0.35, "the voice is heard less, not only told to be"
    await until(desk, "document.querySelector('.turn-words').textContent.includes('秒后')", 15)
    await until(room, "!yaohe.ducked", 15)
    await desk.keyboard.press("m")
    await until(desk, "yaohe.microphone.state === 'off'")
    await context.close()


def quiet_after(onset: float, ducks: list[list[Any]]) -> float:
    return next(at for at, ducked in ducks if ducked and at > onset) - onset


def loudest(levels: list[list[float]], ducks: list[list[Any]]) -> float:
    """How loud the voice is while it is ducked, beside how loud it is before."""
    shares = []
    for at, ducked in ducks:
        before = [level for when, level in levels if at - 1_500 < when < at]
        during = [level for when, level in levels if at + 150 < when < at + 1_000]
        if ducked and before and during and max(before) > 0.01:
            shares.append(max(during) / max(before))
    assert shares, "the host never spoke into a sentence of the AI's"
    return max(shares)


async def test_who_may_not_use_the_microphone_is_told_what_to_do(links: tuple[str, str]) -> None:
    async for browser in launched("--deny-permission-prompts"):
        page = await (await browser.new_context(locale="zh-CN")).new_page()
        await page.goto(links[1])
        await until(page, "window.yaohe && !document.querySelector('.hearing').hidden")
        button = page.locator(".microphone")
        await button.focus()
        await page.keyboard.press("Enter")
        await until(page, "yaohe.microphone.state === 'refused'")
        assert "改成允许" in await page.locator(".microphone-state").inner_text()
        assert await button.get_attribute("aria-pressed") == "false"


def shop_with_pictures() -> Catalogue:
    """The sample shop, its pictures named as an import would have named them."""
    catalogue = read_exchange(sample_catalogue())
    products = tuple(
        msgspec.structs.replace(
            product, pictures=tuple(Path(name).name for name in product.pictures)
        )
        for product in catalogue.products
    )
    return msgspec.structs.replace(catalogue, products=products)


@contextlib.asynccontextmanager
async def heard_room(lines: list[str]) -> AsyncIterator[tuple[Any, Any]]:
    """A real room in this process whose recogniser knows the lines: the room, and its pages."""
    clock = LoopClock(time.time_ns() // 1000)
    catalogue = Snapshot(version=1, read_us=clock.now_us(), catalogue=shop_with_pictures())
    async with AsyncExitStack() as opened:
        log = await open_log("sqlite://", now_us=clock.now_us, synchronous="OFF")
        opened.push_async_callback(log.close)
        hub = ListenerHub()
        room = await opened.enter_async_context(
            opened_room(
                Config(), clock=clock, log=log, catalogue=catalogue,
                store=FixedCatalogue(catalogue), voice=PacedVoice(), intake_key=b"0" * 16,
                pictures=sample_catalogue().parent / "pictures", audience=lambda _parts: hub,
            )
        )  # fmt: skip
        hearing = Hearing(room.parts, EmbeddedDetector(), ScriptedRecogniser(lines))
        async with asyncio.TaskGroup() as tasks:
            running = [tasks.create_task(room.run()), tasks.create_task(hearing.run())]
            await room.ready.wait()
            await asyncio.to_thread(room.parts.mind.warm_up)
            server = await serve(
                {"main": room}, {"main": hub}, options=DeskOptions(port=0), now_us=clock.now_us,
                ears={"main": hearing.ear},
            )  # fmt: skip
            try:
                yield room, server
            finally:
                await server.close()
                for task in running:
                    task.cancel()


@pytest.mark.alone
async def test_what_the_host_says_wrongly_is_on_the_prompter_when_the_sentence_ends(
    talking: Browser,
) -> None:
    picture = os.environ.get("YAOHE_PICTURES")  # a folder, for whoever wants to look
    hostile = "" if picture else "<img src=x onerror=alert(1)>"
    lines = [f"这件衬衫今天只要一百三十九{hostile}", "来看一下三号链接"]
    async with heard_room(lines) as (room, server):
        context = await talking.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900})
        desk = await context.new_page()
        await desk.add_init_script(f"({WATCH_THE_MICROPHONE})()")
        await desk.goto(server.new_desk_link())
        await until(desk, "window.yaohe && yaohe.drawn > 0")
        await desk.locator(".microphone").click()
        await until(desk, "document.querySelector('.slip')", 20)
        shown = await desk.evaluate("performance.timeOrigin + performance.now()")
        (onset,) = await desk.evaluate("window.onsets")
        voice_ms = len(sounds.spoken(LINE)) * 1000 / sounds.RATE
        assert shown - onset - voice_ms < 1_500
        words = await desk.locator(".slip-words").inner_text()
        assert words == "说的是 139元，实际 149元（优惠后129元）"
        assert "晴川亚麻混纺衬衫" in await desk.locator(".slip-about").inner_text()
        assert hostile in await desk.locator(".heard-line").first.inner_text()
        if picture:
            await desk.screenshot(path=str(Path(picture) / "desk-hearing.png"))
        await desk.locator(".slip-close").click()
        await until(desk, "!document.querySelector('.slip')")
        await until(
            desk, "document.querySelector('.focus-title').textContent.includes('阔腿裤')", 20
        )
        assert room.parts.showing.run.current == "P03"
        await context.close()
