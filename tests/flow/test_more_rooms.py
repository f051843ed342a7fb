"""Several rooms in one program: each hears its own viewers, moves by itself, and fails alone."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from chat.connectors.ingest import sign
from host.assemble import serve
from host.clock import machine_now_us
from host.config import read_config
from host.desk.login import Login
from host.keys import read_secrets
from host.listening import Listening
from host.speech.lexicon_file import LEXICON_NAME, ShopLexicon
from host.speech.providers.paced import PacedVoice
from host.voices import VoiceTrouble

pytestmark = pytest.mark.real_time


class Program:
    """A running program with rooms, as an operator's script sees it."""

    def __init__(self, url: str, token: str, folder: Path) -> None:
        self.url = url
        self.folder = folder
        self.client = aiohttp.ClientSession(headers={"Authorization": f"Bearer {token}"})
        self._keys = 0

    async def states(self) -> dict[str, str]:
        async with self.client.get(self.url + "readyz") as response:
            return dict(line.split() for line in (await response.text()).splitlines())

    async def command(self, body: str, room: str = "main") -> int:
        self._keys += 1
        headers = {"Idempotency-Key": f"key-number-{self._keys}"}
        url = f"{self.url}desk/command?room={room}"
        async with self.client.post(url, data=body, headers=headers) as response:
            return response.status

    async def view(self, room: str) -> Any:
        async with self.client.ws_connect(f"{self.url}desk/live?room={room}") as live:
            return (await live.receive_json(timeout=5))["view"]


@pytest_asyncio.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    config = read_config(
        None,
        {},
        {
            "data_folder": str(tmp_path / "data"),
            "desk.port": 0,
            "rooms": [{"id": "b"}, {"id": "c", "start": "OFF"}],
        },
    )
    told: list[str] = []
    link: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def say(line: str) -> None:
        told.append(line)
        if found := re.search(r"http\S+/login\?link=\S+", line):
            link.set_result(found[0])

    voice = PacedVoice()
    config.folder.mkdir()
    async with asyncio.TaskGroup() as tasks:
        serving = tasks.create_task(
            serve(
                config,
                voice=voice,
                trouble=VoiceTrouble(),
                lexicon=ShopLexicon(config.folder / LEXICON_NAME),
                say=say,
            )
        )
        await asyncio.wait({serving, link}, return_when=asyncio.FIRST_COMPLETED, timeout=60)
        url = link.result().split("login")[0]
        token = _token(config.folder)
        opened = Program(url, token, config.folder)
        yield opened
        await opened.client.close()
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


def _token(folder: Path) -> str:
    secret = read_secrets(folder).desk
    return Login(secret=secret, now_us=machine_now_us, session_s=1, link_s=1).token


async def test_rooms_are_moved_and_shown_one_by_one(program: Program) -> None:
    assert await program.states() == {"main": "AI", "b": "AI", "c": "OFF"}
    assert await program.command('{"command":"move","to":"HUMAN"}', "b") == 200
    assert await program.states() == {"main": "AI", "b": "HUMAN", "c": "OFF"}
    for room in ("main", "b", "c"):
        async with program.client.get(f"{program.url}room/{room}") as page:
            assert f'data-room="{room}"' in await page.text()


async def test_a_comment_reaches_its_room_only(program: Program) -> None:
    body = (
        b'[{"kind":"chat","platform":"x","source":"s","event_id":"1","text":"\xe5\xa4\x9a'
        b'\xe5\xb0\x91\xe9\x92\xb1","user":{"id":"u","name":"n"}}]'
    )
    secret = read_secrets(program.folder).ingest.get_secret_value()
    headers = sign(secret, now_us=machine_now_us(), nonce="nonce-number-1", body=body)
    async with program.client.post(program.url + "ingest/b", data=body, headers=headers) as sent:
        assert sent.status == 200, await sent.text()
    counts = {room: (await program.view(room))["counts"]["comments"] for room in ("main", "b", "c")}
    assert counts == {"main": 0, "b": 1, "c": 0}


async def test_a_room_that_fails_falls_silent_alone_and_says_so(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Listening.expire

    async def broken(listening: Listening) -> None:
        if listening._journal.room_id == "b":
            raise RuntimeError("a bug of this room")
        await whole(listening)

    monkeypatch.setattr(Listening, "expire", broken)
    async with asyncio.timeout(10):
        while (await program.states())["b"] != "SAFE":  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    assert await program.states() == {"main": "AI", "b": "SAFE", "c": "OFF"}
    assert (await program.view("b"))["alerts"][0]["code"] == "room.failed"
    assert await program.command('{"command":"next_product"}') == 200
