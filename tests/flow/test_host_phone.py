"""A host's phone over real HTTP: how it gets in, what it may do, and how it is put out."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from demand.pictures.errors import PictureRefused
from host.commands import Move
from host.desk.host_look_routes import HostAnswer
from host.desk.listeners import ListenerHub
from host.desk.server import DeskOptions, serve
from host.state import RoomState

pytestmark = pytest.mark.real_time


def _scripted() -> Any:
    path = Path(__file__).parents[1] / "browser" / "scripted_room.py"
    spec = importlib.util.spec_from_file_location("yaohe_scripted_room_phone", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scripted = _scripted()
TAKE_OVER = '{"command":"move","to":"HUMAN"}'


class Phone:
    """A browser-like client of two served rooms."""

    def __init__(self, server: Any, rooms: dict[str, Any]) -> None:
        self.server = server
        self.rooms = rooms
        self.url = server.url.rstrip("/")
        self.client = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        self._keys = 0

    async def get(self, path: str) -> tuple[int, str]:
        async with self.client.get(self.url + path) as response:
            return response.status, await response.text()

    async def post(self, path: str, data: Any, **headers: str) -> tuple[int, Any]:
        self._keys += 1
        sent = {"Origin": self.url, "Idempotency-Key": f"key-number-{self._keys}"} | headers
        async with self.client.post(
            self.url + path, data=data, headers=sent, allow_redirects=False
        ) as response:
            is_json = response.content_type == "application/json"
            return response.status, await (response.json() if is_json else response.text())

    async def new_link(self, room: str = "main", **host: str) -> Any:
        """The answer to an operator's wish for a link; the script's token stands for a desk."""
        return await self.post(
            f"/desk/phone?room={room}", "{}", Authorization=f"Bearer {self.server.token}", **host
        )

    async def log_in(self, room: str = "main") -> str:
        """Come in by a link as a phone would; the CSRF token of its page."""
        _, answer = await self.new_link(room)
        link = answer["address"].split("link=")[1]
        status, _ = await self.post("/phone", {"link": link})
        assert status == 303
        return csrf_in((await self.get(f"/host/{room}"))[1])


def csrf_in(page: str) -> str:
    return page.split('name="csrf" content="')[1].split('"')[0]


@pytest_asyncio.fixture
async def phone(tmp_path: Path) -> AsyncIterator[Phone]:
    hubs = {room_id: ListenerHub() for room_id in ("main", "b")}
    rooms = {
        room_id: scripted.ScriptedRoom(hub, tmp_path, room_id) for room_id, hub in hubs.items()
    }
    server = await serve(
        rooms,
        hubs,
        options=DeskOptions(port=0, host="0.0.0.0", allowed_hosts=("localhost", "shop.example")),
        now_us=scripted.now_us,
    )
    opened = Phone(server, rooms)
    yield opened
    await opened.client.close()
    await server.close()


async def test_nobody_is_host_without_a_link(phone: Phone) -> None:
    assert (await phone.get("/host/main"))[0] == 401
    assert (await phone.get("/phone?link=guess"))[0] == 401
    assert (await phone.post("/phone", {"link": "guess"}))[0] == 401
    assert (await phone.post("/host/main/command", TAKE_OVER))[0] == 401
    assert (await phone.post("/desk/phone", "{}"))[0] == 401
    assert (await phone.post("/desk/phones/end", "{}"))[0] == 401
    with pytest.raises(aiohttp.WSServerHandshakeError, match="401"):
        await phone.client.ws_connect(f"{phone.url}/host/main/live", headers={"Origin": phone.url})


async def test_a_link_survives_being_looked_at_and_lets_one_phone_in(phone: Phone) -> None:
    _, answer = await phone.new_link()
    assert answer["address"].startswith("http://shop.example:")
    assert not answer["encrypted"]
    link = answer["address"].split("link=")[1]
    for _ in range(2):
        status, page = await phone.get(f"/phone?link={link}")
        assert status == 200
        assert link in page
    assert (await phone.post("/phone", {"link": link}, Origin="http://evil.example"))[0] == 403
    assert (await phone.post("/phone", {"link": link}))[0] == 303
    assert (await phone.get("/host/main"))[0] == 200
    assert (await phone.post("/phone", {"link": link}))[0] == 401


async def test_a_phone_takes_over_its_own_room_and_no_other(phone: Phone) -> None:
    csrf = await phone.log_in()
    assert (await phone.post("/host/main/command", TAKE_OVER))[0] == 403
    status, _ = await phone.post("/host/main/command", TAKE_OVER, **{"X-CSRF-Token": csrf})
    assert status == 200
    [(command, who)] = phone.rooms["main"].commands
    assert command == Move(to=RoomState.HUMAN)
    assert who.startswith("host-")
    assert (await phone.get("/host/b"))[0] == 401
    status, _ = await phone.post("/host/b/command", TAKE_OVER, **{"X-CSRF-Token": csrf})
    assert status == 401
    assert phone.rooms["b"].commands == []


async def test_a_phone_is_no_operator(phone: Phone) -> None:
    csrf = await phone.log_in()
    headers = {"X-CSRF-Token": csrf}
    for path in ("/desk/command", "/desk/link", "/desk/phone", "/desk/phones/end", "/logout"):
        assert (await phone.post(path, TAKE_OVER, **headers))[0] == 401, path
    assert (await phone.get("/desk"))[0] == 401
    assert (await phone.get("/desk/overlays"))[0] == 401
    say = '{"command":"say_line","text":"x"}'
    status, answer = await phone.post("/host/main/command", say, **headers)
    assert (status, answer) == (403, {"error": "only an operator at the desk may do this"})
    assert phone.rooms["main"].commands == []


async def test_the_live_view_holds_no_more_than_a_host_needs_and_ends_when_phones_are_put_out(
    phone: Phone,
) -> None:
    await phone.log_in()
    headers = {"Origin": phone.url}
    async with phone.client.ws_connect(f"{phone.url}/host/main/live", headers=headers) as live:
        message = await live.receive_json(timeout=5)
        view = message["view"]
        assert view["focus"]["price_words"] == "129元到149元"
        assert not {"approved", "counts", "connectors", "model", "stage", "obs"} & view.keys()
        token = {"Authorization": f"Bearer {phone.server.token}"}
        assert (await phone.post("/desk/phones/end", "{}", **token))[0] == 200
        while (message := await live.receive(timeout=5)).type is aiohttp.WSMsgType.TEXT:
            pass
        assert (message.type, message.data) == (aiohttp.WSMsgType.CLOSE, 1001)
    assert (await phone.get("/host/main"))[0] == 401


class Looker:
    """Finds nothing; counts what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bytes]] = []

    async def look(self, room_id: str, content: bytes) -> HostAnswer:
        self.asked.append((room_id, content))
        if content == b"no picture":
            raise PictureRefused("no picture")
        return HostAnswer(False, ())


async def test_only_the_host_of_a_room_may_look_there_and_only_its_page_has_the_camera(
    tmp_path: Path,
) -> None:
    hubs = {room_id: ListenerHub() for room_id in ("main", "b")}
    rooms = {id_: scripted.ScriptedRoom(hub, tmp_path, id_) for id_, hub in hubs.items()}
    look = Looker()
    server = await serve(
        rooms,
        hubs,
        options=DeskOptions(port=0, host="0.0.0.0", allowed_hosts=("localhost", "shop.example")),
        now_us=scripted.now_us,
        host_look=look,
    )
    phone = Phone(server, rooms)
    try:
        assert (await phone.post("/host/main/look", b"picture"))[0] == 401
        token = await phone.log_in()
        csrf = {"X-CSRF-Token": token}
        assert (await phone.post("/host/main/look", b"picture"))[0] == 403
        assert (await phone.post("/host/b/look", b"picture", **csrf))[0] == 401
        assert (await phone.post("/host/main/look", b"no picture", **csrf))[0] == 422
        answer = await phone.post("/host/main/look", b"picture", **csrf)
        assert answer == (200, {"stocked": False, "products": []})
        assert look.asked == [("main", b"no picture"), ("main", b"picture")]
        statuses = [(await phone.post("/host/main/look", b"p", **csrf))[0] for _ in range(18)]
        assert statuses.count(429) >= 1
        for path, allowed in (("/host/main", "camera=(self), microphone=()"), ("/", "camera=()")):
            async with phone.client.get(phone.url + path) as page:
                assert page.headers["Permissions-Policy"].startswith(allowed)
    finally:
        await phone.client.close()
        await server.close()


async def test_without_a_way_in_the_desk_says_so(tmp_path: Path) -> None:
    hub = ListenerHub()
    room = scripted.ScriptedRoom(hub, tmp_path)
    server = await serve(
        {"main": room}, {"main": hub}, options=DeskOptions(port=0), now_us=scripted.now_us
    )
    here = Phone(server, {"main": room})
    status, answer = await here.new_link()
    await here.client.close()
    await server.close()
    assert (status, answer["trouble"]) == (200, "loopback")
    assert "address" not in answer
