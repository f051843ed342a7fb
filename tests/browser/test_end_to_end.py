"""The whole program, as a shop starts it: the real process with the real voice and a real log, a
viewer's page and the operator's page in a real browser."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from host.sample_shop import sample_catalogue

pytestmark = [
    pytest.mark.alone,
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]
ROOT = Path(__file__).resolve().parents[2]
QUESTION = "1号链接多少钱"
WAITING_QUESTION = "2号链接多少钱"
COMPLAINT = "我的订单三天了还没发货我要投诉"
REPLY = "您好，请把订单号私信客服，我们马上帮您核实。"
TAKE_OVERS = 5
SILENCE_MS = 200
HUMAN_S = 5.0
FIRST_SOUND_S = 20
FIRST_ANSWER_S = 60

RECORD_THE_ROOM = """() => {
    window.heard = [];          // [Date.now(), loudness, sentence, caption], while anything sounds
    setInterval(() => {
        const level = window.yaohe?.level ?? 0;
        if (level > 0.003) {
            const caption = document.querySelector(".caption").textContent;
            window.heard.push([Date.now(), level, yaohe.soundingSentence, caption]);
        }
    }, 5);
}"""
RECORD_THE_DESK = """() => {
    window.shown = new Set();   // everything that stood under "now speaking"
    window.pressed = [];
    setInterval(() => {
        const now = document.querySelector(".said-now");
        if (!now.hidden) window.shown.add(now.textContent);
    }, 20);
    window.addEventListener("keydown", (event) => {
        window.pressed.push(performance.timeOrigin + event.timeStamp);
    }, { capture: true });
}"""


class Program:
    """`run.py serve` in a process of its own, over a fresh data folder."""

    def __init__(self, process: asyncio.subprocess.Process, folder: Path, started_s: float) -> None:
        self.process = process
        self.folder = folder
        self.started_s = started_s

    @property
    def said(self) -> str:
        """What it printed so far."""
        return (self.folder / "out.txt").read_text("utf-8")

    @property
    def complained(self) -> str:
        """What it printed to stderr so far."""
        return (self.folder / "errors.txt").read_text("utf-8")

    async def links(self) -> tuple[str, str]:
        """The addresses of room page and desk, as a person would copy them."""
        async with asyncio.timeout(60):
            while len(found := re.findall(r"https?://\S+", self.said)) < 2:
                assert self.process.returncode is None, self.complained
                await asyncio.sleep(0.02)
        return found[0], found[1]

    def log(self, *kinds: str) -> list[dict[str, Any]]:
        """The events of these kinds, in order, read beside the running program."""
        marks = ", ".join("?" * len(kinds))
        uri = f"file:{self.folder / 'yaohe.db'}?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as database:
            rows = database.execute(
                f"SELECT seq, written_us, kind, body FROM event WHERE kind IN ({marks})"
                " ORDER BY seq",
                kinds,
            ).fetchall()
        return [
            {"seq": seq, "written_us": us, "kind": kind, **json.loads(body)}
            for seq, us, kind, body in rows
        ]

    def script(self) -> list[dict[str, Any]]:
        """The starts of script sentences."""
        started = self.log("sentence.started")
        return [event for event in started if event["sentence_kind"] == "script"]


@pytest_asyncio.fixture(loop_scope="module")
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    settings = [key for key in os.environ if key.startswith("YAOHE_") and key != "YAOHE_VENV"]
    environment = {key: os.environ[key] for key in os.environ.keys() - settings}
    with (tmp_path / "out.txt").open("w") as out, (tmp_path / "errors.txt").open("w") as errors:
        started_s = time.time()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "run.py", "serve", "--voice", "espeak", "--no-browser",
            "--data", str(tmp_path), "--port", "0",
            cwd=ROOT, env=environment, stdout=out, stderr=errors,
        )  # fmt: skip
    yield Program(process, tmp_path, started_s)
    if process.returncode is None:
        process.kill()
        await process.wait()


async def eventually(what: str, found: Callable[[], Awaitable[Any] | Any], seconds: float) -> Any:
    """What `found` gives, as soon as it gives something true."""
    try:
        async with asyncio.timeout(seconds):
            while True:
                value = found()
                if isinstance(value, Awaitable):
                    value = await value
                if value:
                    return value
                await asyncio.sleep(0.02)
    except TimeoutError:
        pytest.fail(f"within {seconds} s there was never: {what}")


async def in_page(page: Page, what: str, expression: str, seconds: float = 10.0) -> Any:
    """The value of this expression in the page, as soon as it is true."""
    return await eventually(what, lambda: page.evaluate(expression), seconds)


async def heard(room: Page) -> list[tuple[float, float, str | None, str]]:
    """Every moment of sound so far: time in ms, loudness, sentence, caption."""
    return [tuple(moment) for moment in await room.evaluate("window.heard")]


async def ask(room: Page, text: str) -> None:
    """A viewer types this."""
    await room.fill(".comment input", text)
    await room.press(".comment input", "Enter")


def price_of(link_no: int) -> str:
    """What a product of the sample shop costs, in words, read from the catalogue itself."""
    catalogue = json.loads(sample_catalogue().read_text("utf-8"))
    (product,) = (p for p in catalogue["products"] if p["link_no"] == link_no)
    (price,) = {sku["price_minor"] for sku in product["skus"]}
    assert price % 100 == 0
    return f"{price // 100}元"


async def test_a_room_speaks_answers_and_obeys_from_its_start_to_its_end(
    program: Program, browser: Browser
) -> None:
    async with contextlib.AsyncExitStack() as stack:
        pages: list[Page] = []
        faults: list[str] = []
        room_link, desk_link = await program.links()
        for link in (room_link, desk_link):
            context = await browser.new_context(viewport={"width": 1280, "height": 800})
            stack.push_async_callback(context.close)
            page = await context.new_page()
            page.on("pageerror", lambda error: faults.append(str(error)))
            await page.goto(link)
            pages.append(page)
        room, desk = pages
        await room.evaluate(RECORD_THE_ROOM)
        await in_page(desk, "the desk, drawn", "window.yaohe && yaohe.drawn > 0")
        await desk.evaluate(RECORD_THE_DESK)

        figures: dict[str, Any] = {}
        figures["first_sound_s"] = await _the_room_speaks(program, room)
        figures["first_answer_s"] = await _a_question_is_answered(program, room, desk)
        await _the_person_answers_a_complaint(room, desk)
        figures["silence_ms"] = [
            await _taking_over_silences(room, desk) for _ in range(TAKE_OVERS - 1)
        ]
        await _script_sounds(room)
        figures["silence_ms"].append(await _press_for_silence(room, desk, "F9"))
        await _nothing_sounds_while_a_person_has_the_floor(program, room, desk)
        await _giving_back_resumes_at_the_next_sentence(program, room, desk)
        figures["safe_ms"] = await _escape_twice_silences(room, desk)
        figures["stopped_s"] = await _told_to_stop_it_stops(program)
        _the_script_was_said_in_order_and_once(program)

    sys.stdout.write(f"{figures}\n")  # seen with pytest -s or -rP
    assert max(figures["silence_ms"]) <= SILENCE_MS
    assert figures["safe_ms"] <= SILENCE_MS
    assert faults == []


async def _the_room_speaks(program: Program, room: Page) -> float:
    await in_page(room, "sound", "window.heard.length > 0", seconds=FIRST_SOUND_S)
    first_s = (await heard(room))[0][0] / 1_000 - program.started_s
    assert 0 < first_s <= FIRST_SOUND_S
    return round(first_s, 2)


async def _a_question_is_answered(program: Program, room: Page, desk: Page) -> float:
    price = price_of(1)
    await ask(room, QUESTION)
    reply = room.locator(".chat .by-host").filter(has_text=price)
    await reply.first.wait_for(timeout=5_000)
    answered_s = time.time() - program.started_s
    assert await reply.count() == 1
    assert await reply.locator(".badge").inner_text() == "AI"

    async def aloud() -> list[str]:
        return [
            caption
            for _, _, sentence, caption in await heard(room)
            if sentence and sentence.startswith("a") and price in caption
        ]

    await eventually(f"a caption with {price} while it sounds", aloud, 30)
    (said, *_) = (
        event["text"]
        for event in program.log("sentence.started")
        if event["sentence_kind"] == "answer" and price in event["text"]
    )
    shown = "[...window.shown]"
    assert said in await desk.evaluate(shown)
    asked = desk.locator("[data-lane=answered] .sample").filter(has_text=QUESTION)
    await asked.wait_for(timeout=5_000)
    assert answered_s <= FIRST_ANSWER_S
    return round(answered_s, 2)


async def _the_person_answers_a_complaint(room: Page, desk: Page) -> None:
    await ask(room, COMPLAINT)
    card = desk.locator("[data-lane=person] .card").filter(has_text=COMPLAINT)
    await card.wait_for(timeout=5_000)
    assert await room.locator(".chat .by-host").filter(has_text=REPLY).count() == 0
    await card.locator("textarea").fill(REPLY)
    await card.locator("[name=aloud]").uncheck()
    await card.locator("textarea").press("Enter")
    await room.locator(".chat .by-host").filter(has_text=REPLY).wait_for(timeout=5_000)
    await card.wait_for(state="detached", timeout=5_000)


async def _press_for_silence(room: Page, desk: Page, *keys: str) -> int:
    """Press the keys in mid-sound; for how many ms after the last of them the room page still
    sounded (0 where it sounded no more)."""
    await in_page(room, "a loud moment", "yaohe.level > 0.03", 15)
    for key in keys:
        await desk.keyboard.press(key)
    await in_page(room, "the move", "!['AI', ''].includes(yaohe.state)")
    await room.wait_for_timeout(500)
    pressed_ms: float = await desk.evaluate("window.pressed.at(-1)")
    last_ms = (await heard(room))[-1][0]
    assert last_ms > pressed_ms - 150, "there was sound to silence"
    return max(0, round(last_ms - pressed_ms))


async def _give_back(desk: Page) -> None:
    await desk.click(".give-back")
    await desk.click(".give-back")
    await in_page(desk, "AI on air", "document.body.dataset.state === 'AI'")


async def _taking_over_silences(room: Page, desk: Page) -> int:
    silent_after_ms = await _press_for_silence(room, desk, "F9")
    await _give_back(desk)
    return silent_after_ms


async def _script_sounds(room: Page) -> None:
    """Until a script sentence is well under way."""
    await in_page(
        room,
        "a script sentence",
        "yaohe.soundingSentence?.startsWith('b') && yaohe.positionMs > 300 && yaohe.level > 0.03",
        30,
    )


async def _nothing_sounds_while_a_person_has_the_floor(
    program: Program, room: Page, desk: Page
) -> None:
    moments = len(await heard(room))
    sentences = len(program.log("sentence.started"))
    replies = await room.locator(".chat .by-host").count()
    await ask(room, WAITING_QUESTION)
    card = desk.locator("[data-lane=waiting] .card").filter(has_text=WAITING_QUESTION)
    await card.wait_for(timeout=5_000)
    assert price_of(2) in await card.locator(".draft-text").inner_text()
    assert not await card.locator(".replied").is_visible()
    await asyncio.sleep(HUMAN_S)

    assert len(await heard(room)) == moments
    assert len(program.log("sentence.started")) == sentences
    assert await room.locator(".chat .by-host").count() == replies
    assert await card.count() == 1


async def _giving_back_resumes_at_the_next_sentence(
    program: Program, room: Page, desk: Page
) -> None:
    before = program.script()
    cut = program.log("sentence.cut")[-1]
    assert cut["sentence_id"] == before[-1]["sentence_id"]
    await _give_back(desk)
    await room.locator(".chat .by-host").filter(has_text=price_of(2)).wait_for(timeout=5_000)
    await eventually("the script again", lambda: len(program.script()) > len(before), 40)
    resumed = program.script()[len(before)]
    assert (resumed["block_id"], resumed["line"]) == _after(program, before[-1])


def _after(program: Program, sentence: dict[str, Any]) -> tuple[str, int]:
    """The script sentence that follows this one in what was planned."""
    plan = _planned(program)
    return plan[plan.index((sentence["block_id"], sentence["line"])) + 1]


def _planned(program: Program) -> list[tuple[str, int]]:
    """Every line of every block as planned, without those that the log says were passed over."""
    skipped = {event["sentence_id"] for event in program.log("line.skipped")}
    return [
        (block["block_id"], line)
        for block in program.log("block.planned")
        for line in range(len(block["lines"]))
        if f"{block['block_id']}.{line}" not in skipped
    ]


async def _escape_twice_silences(room: Page, desk: Page) -> int:
    silent_after_ms = await _press_for_silence(room, desk, "Escape", "Escape")
    await in_page(desk, "SAFE", "document.body.dataset.state === 'SAFE'")
    return silent_after_ms


async def _told_to_stop_it_stops(program: Program) -> float:
    told_s = time.time()
    program.process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(10):
        returned = await program.process.wait()
    assert (returned, program.complained) == (0, "")
    assert program.said.splitlines()[-1] == "已停止 / stopped"
    return round(time.time() - told_s, 2)


def _the_script_was_said_in_order_and_once(program: Program) -> None:
    said = [(event["block_id"], event["line"]) for event in program.script()]
    assert said == _planned(program)[: len(said)]
    assert len(said) == len(set(said))
    moves = [(event["before"], event["after"]) for event in program.log("room.moved")]
    there_and_back = [("AI", "HUMAN"), ("HUMAN", "AI")] * TAKE_OVERS
    assert moves == [("OFF", "AI"), *there_and_back, ("AI", "SAFE"), ("SAFE", "OFF")]
