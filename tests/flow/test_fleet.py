"""The fleet's kill switch over real HTTP: all rooms, each by itself, whatever one of them says."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from host.commands import Move
from host.desk.fleet_routes import WHY
from host.desk.listeners import ListenerHub
from host.desk.server import DeskOptions, DeskServer, serve
from host.state import RoomState

pytestmark = pytest.mark.real_time


def _scripted() -> Any:
    path = Path(__file__).parents[1] / "browser" / "scripted_room.py"
    spec = importlib.util.spec_from_file_location("yaohe_scripted_room_fleet_http", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scripted = _scripted()
IDS = ("a", "b", "c", "off")


@pytest_asyncio.fixture
async def fleet(tmp_path: Path) -> AsyncIterator[tuple[DeskServer, dict[str, Any]]]:
    hubs = {id_: ListenerHub() for id_ in IDS}
    rooms = {id_: scripted.ScriptedRoom(hub, tmp_path, id_) for id_, hub in hubs.items()}
    rooms["off"].change(state=RoomState.OFF)
    rooms["c"].move(RoomState.HUMAN)
    server = await serve(rooms, hubs, options=DeskOptions(port=0), now_us=scripted.now_us)
    yield server, rooms
    await server.close()


async def _post(server: DeskServer, **headers: str) -> tuple[int, Any]:
    async with (
        aiohttp.ClientSession() as client,
        client.post(server.url + "fleet/silence", data=b"{}", headers=headers) as response,
    ):
        return response.status, await response.json()


async def test_one_switch_silences_every_room_that_is_not_silent(
    fleet: tuple[DeskServer, dict[str, Any]],
) -> None:
    server, rooms = fleet
    bearer = {"Authorization": f"Bearer {server.token}"}
    assert await _post(server, **bearer) == (200, {"silent": 4, "failed": {}})
    states = {id_: room.stage().state for id_, room in rooms.items()}
    assert states == {"a": "SAFE", "b": "SAFE", "c": "SAFE", "off": "OFF"}
    told = {id_: room.commands for id_, room in rooms.items()}
    one = [(Move(to=RoomState.SAFE, why=WHY), "script")]
    assert told == {"a": one, "b": one, "c": one, "off": []}
    assert await _post(server, **bearer) == (200, {"silent": 4, "failed": {}})


async def test_a_room_that_refuses_is_named_and_holds_up_no_other(
    fleet: tuple[DeskServer, dict[str, Any]],
) -> None:
    server, rooms = fleet
    rooms["a"].refusing = "the log is full"
    status, answer = await _post(server, Authorization=f"Bearer {server.token}")
    assert (status, answer) == (207, {"silent": 3, "failed": {"a": "the log is full"}})
    assert rooms["b"].stage().state is RoomState.SAFE


async def test_nobody_else_can_press_it_or_look(
    fleet: tuple[DeskServer, dict[str, Any]],
) -> None:
    server, rooms = fleet
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        for method, path in (("GET", "fleet"), ("GET", "fleet/live"), ("POST", "fleet/silence")):
            async with client.request(method, server.url + path) as response:
                assert response.status == 401, path
        await client.get(server.desk_link)  # logged in, but not sent by our page
        origin = {"Origin": server.url.rstrip("/")}
        async with client.post(server.url + "fleet/silence", headers=origin) as response:
            assert response.status == 403
    assert all(room.stage().state is not RoomState.SAFE for room in rooms.values())
