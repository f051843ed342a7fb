"""The overlays over real HTTP: who may look, what they get, and how it ends."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import logging
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from host.commands import RenewOverlays
from host.desk.listeners import ListenerHub
from host.desk.options import DeskOptions
from host.desk.overlay_key import OverlayKey
from host.desk.overlay_layout import PARTS
from host.desk.server import DeskServer, serve

pytestmark = pytest.mark.real_time


def _load_scripted_room() -> Any:
    path = Path(__file__).parents[1] / "browser" / "scripted_room.py"
    spec = importlib.util.spec_from_file_location("yaohe_scripted_room_overlays", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scripted = _load_scripted_room()


class Wall:
    """A served room, its overlay key, and a client without any cookie, as OBS is."""

    def __init__(self, server: DeskServer, room: Any, hub: ListenerHub, key: OverlayKey) -> None:
        self.server, self.room, self.hub, self.key = server, room, hub, key
        self.url = server.url.rstrip("/")
        self.client = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())

    async def get(self, path: str, **headers: str) -> tuple[int, str]:
        async with self.client.get(self.url + path, headers=headers) as response:
            return response.status, await response.text()

    def live(self, token: str, more: str = "", origin: str | None = None) -> Any:
        path = f"/overlay/live?room=main&token={token}{more}"
        return self.client.ws_connect(self.url + path, headers={"Origin": origin or self.url})

    async def command(self, body: bytes) -> int:
        headers = {
            "Authorization": f"Bearer {self.server.token}",
            "Idempotency-Key": "0123456789",
        }
        async with self.client.post(
            self.url + "/desk/command", data=body, headers=headers
        ) as response:
            return response.status


async def _open(tmp_path: Path, **options: Any) -> Wall:
    hub = ListenerHub()
    room = scripted.ScriptedRoom(hub, tmp_path)
    key = room.overlay_key = OverlayKey(tmp_path / "overlay.key")
    server = await serve(
        {"main": room},
        {"main": hub},
        options=DeskOptions(port=0, **options),
        now_us=scripted.now_us,
        overlay_key=key,
    )
    return Wall(server, room, hub, key)


@pytest_asyncio.fixture
async def wall(tmp_path: Path) -> AsyncIterator[Wall]:
    opened = await _open(tmp_path)
    yield opened
    await opened.client.close()
    await opened.server.close()


async def _messages(socket: Any, count: int) -> list[dict[str, Any]]:
    async with asyncio.timeout(5):
        return [json.loads((await socket.receive()).data) for _ in range(count)]


@pytest.mark.parametrize("part", PARTS)
async def test_an_overlay_needs_its_token_and_no_cookie(wall: Wall, part: str) -> None:
    status, page = await wall.get(f"/overlay/{part}?token={wall.key.token}")
    assert status == 200
    assert f'<p class="ai-mark">{scripted.MARK}</p>' in page
    assert wall.key.token not in page


@pytest.mark.parametrize("token", ["", "token=guess", "token=é"])
async def test_without_the_token_the_page_is_empty_because_it_may_be_on_air(
    wall: Wall, token: str
) -> None:
    status, page = await wall.get(f"/overlay/stage?{token}")
    assert status == 403
    assert "<body></body>" in page
    assert scripted.MARK not in page
    with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
        await wall.live(token.removeprefix("token="))


async def test_the_token_opens_nothing_else(wall: Wall) -> None:
    bearer = f"Bearer {wall.key.token}"
    assert (await wall.get("/desk", Authorization=bearer))[0] == 401
    assert (await wall.get("/desk/overlays", Authorization=bearer))[0] == 401
    assert (await wall.get(f"/desk/overlays?token={wall.key.token}"))[0] == 401
    async with wall.client.ws_connect(
        f"{wall.url}/overlay/live?token={wall.key.token}", headers={"Origin": wall.url}
    ) as socket:
        await socket.send_str('{"type":"comment","id":"1","text":"hello"}')
        while (message := await socket.receive()).type is aiohttp.WSMsgType.TEXT:
            assert json.loads(message.data)["type"] in ("hello", "stage")
        assert socket.close_code == aiohttp.WSCloseCode.POLICY_VIOLATION
    assert wall.room.comments == []


async def test_it_carries_stage_and_words_but_neither_chat_nor_sound_nor_a_listener(
    wall: Wall,
) -> None:
    wall.room.say(scripted.said("c1", "小***", "有黑色吗"))
    async with wall.live(wall.key.token) as socket:
        first = await _messages(socket, 2)
        assert {message["type"] for message in first} == {"hello", "stage"}
        assert wall.hub.listeners == 0
        spoken = scripted.utterance("s1", "一二三", seconds=0.3)
        await wall.room.speak(spoken)
        wall.room.answer_card("有黑色吗")
        kinds = [message["type"] for message in await _messages(socket, 3)]
    assert kinds == ["begin", "finish", "stage"]


async def test_with_sound_it_carries_the_voice_too(wall: Wall) -> None:
    async with wall.live(wall.key.token, "&sound=1") as socket:
        await _messages(socket, 2)
        async with asyncio.TaskGroup() as group:
            group.create_task(wall.room.speak(scripted.utterance("s1", "一二三", seconds=0.3)))
            kinds = [(await socket.receive()).type for _ in range(3)]
    assert kinds == [aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.BINARY]


async def test_a_page_from_before_an_update_is_told_to_load_anew(wall: Wall) -> None:
    _, page = await wall.get(f"/overlay/stage?token={wall.key.token}")
    build = page.split('data-build="')[1].split('"')[0]
    async with wall.live(wall.key.token, "&build=older") as socket:
        assert "reload" in {message["type"] for message in await _messages(socket, 3)}
    async with wall.live(wall.key.token, f"&build={build}") as socket:
        kinds = {message["type"] for message in await _messages(socket, 2)}
    assert kinds == {"stage", "hello"}


async def test_the_voice_steps_back_there_too(wall: Wall) -> None:
    async with wall.live(wall.key.token, "&sound=1") as early:
        assert (await _messages(early, 2))[0]["level"] == 1.0
        wall.hub.duck(0.1, 150)
        assert await _messages(early, 1) == [{"type": "duck", "level": 0.1, "ramp_ms": 150}]
        async with wall.live(wall.key.token, "&sound=1") as late:
            assert (await _messages(late, 2))[0]["level"] == 0.1


async def test_a_page_that_comes_in_mid_sentence_is_told_where_it_is(wall: Wall) -> None:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(wall.room.speak(scripted.utterance("s1", "一二三四", seconds=4.0)))
        await asyncio.sleep(1.0)
        async with wall.live(wall.key.token) as socket:
            received = {message["type"]: message for message in await _messages(socket, 3)}
        task.cancel()
    assert received["begin"]["at_ms"] == pytest.approx(1_000, abs=300)
    assert len(received["begin"]["words"]) == 4


async def test_renewing_ends_open_overlays_and_old_links_at_once(wall: Wall) -> None:
    old = wall.key.token
    async with wall.live(old) as socket:
        await _messages(socket, 2)
        assert await wall.command(b'{"command":"renew_overlays"}') == 200
        async with asyncio.timeout(5):
            while (await socket.receive()).type not in (
                aiohttp.WSMsgType.CLOSE,
                aiohttp.WSMsgType.CLOSED,
            ):
                pass
    assert [command for command, _ in wall.room.commands] == [RenewOverlays()]
    assert (await wall.get(f"/overlay/stage?token={old}"))[0] == 403
    assert (await wall.get(f"/overlay/stage?token={wall.key.token}"))[0] == 200


async def test_the_desk_gives_out_links_that_work(wall: Wall) -> None:
    bearer = f"Bearer {wall.server.token}"
    status, body = await wall.get("/desk/overlays", Authorization=bearer)
    assert status == 200
    overlays = json.loads(body)["overlays"]
    assert [overlay["part"] for overlay in overlays] == list(PARTS)
    for overlay in overlays:
        assert (await wall.get(overlay["path"]))[0] == 200
    assert (await wall.get("/desk/overlays"))[0] == 401
    evil = {"Authorization": bearer, "Origin": "http://evil.example"}
    assert (await wall.get("/desk/overlays", **evil))[0] == 403


async def test_a_wrong_setting_is_said_in_one_sentence(wall: Wall) -> None:
    status, text = await wall.get(f"/overlay/stage?token={wall.key.token}&size=900")
    assert (status, text) == (400, "size is '900'; allowed is 50 to 200\n")
    assert (await wall.get(f"/overlay/desk?token={wall.key.token}"))[0] == 400
    assert (await wall.get(f"/overlay/stage?token={wall.key.token}&room=other"))[0] == 404


async def test_foreign_pages_and_too_many_are_refused(tmp_path: Path) -> None:
    wall = await _open(tmp_path, overlays_per_room=2)
    with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
        await wall.live(wall.key.token, origin="http://evil.example")
    async with wall.live(wall.key.token), wall.live(wall.key.token):
        with pytest.raises(aiohttp.WSServerHandshakeError, match="503"):
            await wall.live(wall.key.token)
    await wall.client.close()
    await wall.server.close()


async def test_the_token_is_in_no_log(wall: Wall, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        await wall.get(f"/overlay/stage?token={wall.key.token}")
        await wall.get(f"/overlay/nothing?token={wall.key.token}")
        async with wall.live(wall.key.token) as socket:
            await _messages(socket, 2)
            await socket.send_bytes(b"rubbish")
    ours = [record.getMessage() for record in caplog.records if record.name != "asyncio"]
    assert not [text for text in ours if wall.key.token in text]
