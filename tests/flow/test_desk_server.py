"""The desk's server over real HTTP: who gets in, what a command does, what machines may ask."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import sys
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from host.commands import Move, NextProduct
from host.desk.listeners import ListenerHub
from host.desk.server import DeskError, DeskOptions, DeskServer, PortTaken, serve
from host.machine_views import ObsView
from host.state import RoomState

pytestmark = pytest.mark.real_time


def _load_scripted_room() -> Any:
    path = Path(__file__).parents[1] / "browser" / "scripted_room.py"
    spec = importlib.util.spec_from_file_location("yaohe_scripted_room_http", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scripted = _load_scripted_room()
GOOD_KEY = "0123456789abcdef"
MOVE = b'{"command":"move","to":"HUMAN"}'


class Door:
    """A served room and a browser-like client of it."""

    def __init__(self, server: DeskServer, room: Any, hub: ListenerHub) -> None:
        self.server = server
        self.room = room
        self.hub = hub
        self.url = server.url.rstrip("/")
        self.client = aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True), connector=aiohttp.TCPConnector(limit=0)
        )

    async def log_in(self) -> str:
        """Use a link; the CSRF token of the desk's page."""
        async with self.client.get(self.server.new_desk_link()) as response:
            page = await response.text()
        return page.split('name="csrf" content="')[1].split('"')[0]

    async def get(self, path: str, **more: Any) -> tuple[int, str, Mapping[str, str]]:
        async with self.client.get(self.url + path, allow_redirects=False, **more) as response:
            return response.status, await response.text(), response.headers

    async def command(
        self, body: bytes = MOVE, *, path: str = "/desk/command", **headers: str | None
    ) -> tuple[int, Any]:
        wanted = {"Origin": self.url, "Idempotency_Key": GOOD_KEY} | headers
        sent = {k.replace("_", "-"): v for k, v in wanted.items() if v is not None}
        async with self.client.post(self.url + path, data=body, headers=sent) as response:
            text = await response.text()
            return response.status, json.loads(text) if text.startswith("{") else text

    def live(self, path: str, **headers: str) -> Any:
        return self.client.ws_connect(self.url + path, headers=headers)


async def _open(tmp_path: Path, **options: Any) -> Door:
    hub = ListenerHub()
    room = scripted.ScriptedRoom(hub, tmp_path)
    server = await serve(
        {"main": room},
        {"main": hub},
        options=DeskOptions(port=0, **options),
        now_us=scripted.now_us,
        extra_routes=[web.get("/ingest/{room}", _ingest)],
    )
    return Door(server, room, hub)


async def _ingest(request: web.Request) -> web.Response:
    return web.Response(text=f"ingest {request.match_info['room']}")


@pytest_asyncio.fixture
async def door(tmp_path: Path) -> AsyncIterator[Door]:
    opened = await _open(tmp_path)
    yield opened
    await opened.client.close()
    await opened.server.close()


async def test_nobody_without_a_session_sees_or_commands_anything(door: Door) -> None:
    assert (await door.get("/desk"))[0] == 401
    assert (await door.get("/login?link=guess"))[0] == 401
    assert (await door.command())[0] == 401
    assert (await door.command(path="/logout"))[0] == 401
    assert (await door.command(path="/desk/link"))[0] == 401
    assert (await door.command(Authorization="Bearer guess"))[0] == 401
    with pytest.raises(aiohttp.WSServerHandshakeError, match="401"):
        await door.live("/desk/live", Origin=door.url)
    assert door.room.commands == []


async def test_a_link_works_once_and_its_cookie_is_strict_and_hidden(door: Door) -> None:
    path = door.server.desk_link.removeprefix(door.url)
    status, _, headers = await door.get(path)
    assert (status, headers["Location"]) == (303, "/desk")
    cookie = headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert (await door.get("/desk"))[0] == 200
    door.client.cookie_jar.clear()
    status, page, _ = await door.get(path)
    assert status == 401
    assert "已经用过" in page


async def test_a_colleague_sits_at_the_desk_by_name_and_not_by_one_of_the_rooms_own(
    door: Door,
) -> None:
    csrf = await door.log_in()
    named = '{"name":"小美"}'.encode()
    status, made = await door.command(named, path="/desk/link", X_CSRF_Token=csrf)
    assert status == 200
    door.client.cookie_jar.clear()
    assert (await door.get(made["path"]))[0] == 303
    _, page, _ = await door.get("/desk")
    assert 'data-who="小美"' in page
    csrf = page.split('name="csrf" content="')[1].split('"')[0]
    for body, expected in ((b'{"name":"Script"}', 422), (b"[1]", 200), (b"", 200)):
        status, said = await door.command(body, path="/desk/link", X_CSRF_Token=csrf)
        assert status == expected
        assert ("error" in said) == (expected == 422)


async def test_who_sits_at_the_desk_without_a_name_may_take_one_once(door: Door) -> None:
    csrf = await door.log_in()
    assert 'data-who="desk-' in (await door.get("/desk"))[1]
    bad = (b'{"name":"script"}', b'{"name":"desk-1"}', b'{"name":""}', b"[1]")
    for body in bad:
        assert (await door.command(body, path="/desk/name", X_CSRF_Token=csrf))[0] == 422
    named = '{"name":" 小美\\u202e"}'.encode()
    assert (await door.command(named, path="/desk/name", X_CSRF_Token="guess"))[0] == 403
    assert (await door.command(named, path="/desk/name", X_CSRF_Token=csrf))[0] == 200
    page = (await door.get("/desk"))[1]
    assert 'data-who="小美"' in page
    assert "my-name" not in page
    other = '{"name":"老板"}'.encode()
    assert (await door.command(other, path="/desk/name", X_CSRF_Token=csrf))[0] == 422
    assert 'data-who="小美"' in (await door.get("/desk"))[1]


async def test_a_preview_of_the_link_does_not_use_it_up(door: Door) -> None:
    async with door.client.head(door.server.desk_link) as response:
        assert response.status == 405
    assert (await door.get(door.server.desk_link.removeprefix(door.url)))[0] == 303


async def test_a_command_needs_csrf_origin_and_key(door: Door) -> None:
    csrf = await door.log_in()
    refused = [
        (await door.command())[0],
        (await door.command(X_CSRF_Token="guess"))[0],
        (await door.command(X_CSRF_Token=csrf, Origin=None))[0],
        (await door.command(X_CSRF_Token=csrf, Origin="null"))[0],
        (await door.command(X_CSRF_Token=csrf, Origin="http://evil.example"))[0],
        (await door.command(X_CSRF_Token=csrf, Origin=door.url + "0"))[0],
    ]
    assert refused == [403] * 6
    assert (await door.command(X_CSRF_Token=csrf, Idempotency_Key=None))[0] == 400
    assert (await door.command(X_CSRF_Token=csrf, Idempotency_Key="a b"))[0] == 400
    assert door.room.commands == []
    assert await door.command(X_CSRF_Token=csrf) == (200, {"ok": True})
    [(command, who)] = door.room.commands
    assert command == Move(to=RoomState.HUMAN)
    assert who.startswith("desk-")


async def test_the_same_key_acts_once(door: Door) -> None:
    csrf = await door.log_in()
    answers = await asyncio.gather(*(door.command(X_CSRF_Token=csrf) for _ in range(5)))
    assert answers == [(200, {"ok": True})] * 5
    assert len(door.room.commands) == 1
    status, body = await door.command(b'{"command":"next_product"}', X_CSRF_Token=csrf)
    assert (status, body) == (422, {"error": "this Idempotency-Key was used before"})
    assert len(door.room.commands) == 1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 422),
        (b"[]", 422),
        (b'{"command":"format_disk"}', 422),
        (b'{"command":"say_line"}', 422),
        (b'{"command":"move","to":"HUMAN","and":1}', 422),
        (b"\xff\xfe", 422),
        (b"[" * 60_000, 422),
        (b'{"command":"say_line","text":"' + b"x" * 70_000 + b'"}', 413),
        (b'{"command":"move","to":"AI"}', 409),
    ],
)
async def test_a_bad_command_is_one_sentence(door: Door, body: bytes, status: int) -> None:
    csrf = await door.log_in()
    answered, message = await door.command(body, X_CSRF_Token=csrf)
    assert answered == status
    assert list(message) == ["error"]
    assert "\n" not in message["error"]
    assert door.room.commands == []


async def test_a_script_commands_with_the_token_and_no_origin(door: Door) -> None:
    bearer = f"Bearer {door.server.token}"
    body = b'{"command":"next_product"}'
    evil = "http://evil.example"
    assert (await door.command(body, Authorization=bearer, Origin=evil))[0] == 403
    assert (await door.command(body, Authorization=bearer, Origin=None))[0] == 200
    assert door.room.commands == [(NextProduct(), "script")]


async def test_another_host_name_is_turned_away(door: Door, tmp_path: Path) -> None:
    for name in ("evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "[::1"):
        for path in ("/", "/desk", "/healthz", "/ingest/main"):
            assert (await door.get(path, headers={"Host": name}))[0] in (400, 421), name
    assert (await door.get("/", headers={"Host": "LOCALHOST.:99"}))[0] == 200
    other = await _open(tmp_path, allowed_hosts=("live.shop.example",))
    assert (await other.get("/", headers={"Host": "live.shop.example"}))[0] == 200
    await other.client.close()
    await other.server.close()


async def test_every_answer_carries_the_policy(door: Door) -> None:
    await door.log_in()
    for path in ("/", "/desk", "/healthz", "/static/room.js", "/nowhere", "/metrics"):
        _, _, headers = await door.get(path)
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Frame-Options"] == "DENY"


async def test_a_foreign_page_cannot_open_the_live_connections(door: Door) -> None:
    await door.log_in()
    await door.get("/")
    for path in ("/desk/live", "/room/main/live"):
        for origin in ({}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
            with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
                await door.live(path, **origin)


async def test_the_room_page_s_cookie_is_hidden_and_random_and_no_address(door: Door) -> None:
    _, page, headers = await door.get("/")
    assert scripted.MARK in page
    cookie = headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    _, _, again = await door.get("/")
    assert "Set-Cookie" not in again
    async with door.live("/room/main/live", Origin=door.url) as socket:
        await socket.send_json({"type": "comment", "id": "1", "text": "在吗"})
        await _first(socket, "accepted")
    [(viewer_id, name, text)] = door.room.comments
    assert viewer_id in cookie
    assert (len(viewer_id), name, text) == (32, f"观众{viewer_id[:4]}", "在吗")


async def test_a_comment_sent_twice_is_taken_once(door: Door) -> None:
    await door.get("/")
    said = {"type": "comment", "id": "7", "text": "在吗", "name": "小花"}
    events = []
    for _ in range(2):
        async with door.live("/room/main/live", Origin=door.url) as socket:
            await socket.send_json(said)
            events.append(await _first(socket, "accepted"))
    assert events == [{"type": "accepted", "id": "7", "event_id": "c1"}] * 2
    assert [text for _, _, text in door.room.comments] == ["在吗"]


async def test_too_much_too_fast_or_not_ours_is_refused(tmp_path: Path) -> None:
    door = await _open(tmp_path, comments_per_minute=15, messages_per_minute=40)
    await door.get("/")
    async with door.live("/room/main/live", Origin=door.url) as socket:
        for n in range(4):
            await socket.send_json({"type": "comment", "id": str(n), "text": "x" * 10})
        refused = await _first(socket, "refused")
        assert refused["id"] == "3"
        for n in range(20):
            await socket.send_json({"type": "comment", "id": f"more{n}", "text": "x"})
        assert await _close_code(socket) == 1008
    for data, code in (("hello", 1008), ("x" * 70_000, 1009), (b"sound", 1003)):
        async with door.live("/room/main/live", Origin=door.url) as socket:
            await (socket.send_bytes(data) if isinstance(data, bytes) else socket.send_str(data))
            assert await _close_code(socket) == code
    assert len(door.room.comments) == 3
    await door.client.close()
    await door.server.close()


async def test_viewers_are_bounded(tmp_path: Path) -> None:
    door = await _open(tmp_path, viewers_per_room=3, connections_per_viewer=2)
    await door.get("/")
    async with (
        door.live("/room/main/live", Origin=door.url),
        door.live("/room/main/live", Origin=door.url),
    ):
        assert door.hub.listeners == 2
        with pytest.raises(aiohttp.WSServerHandshakeError, match="503"):
            await door.live("/room/main/live", Origin=door.url)
    async with asyncio.timeout(5):
        while door.hub.listeners:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    async with door.live("/room/main/live", Origin=door.url):
        pass
    await door.client.close()
    await door.server.close()


async def test_a_change_of_state_does_not_wait_for_the_next_snapshot(tmp_path: Path) -> None:
    door = await _open(tmp_path, desk_interval_s=30.0, stage_interval_s=30.0)
    await door.log_in()
    await door.get("/")
    async with (
        door.live("/desk/live", Origin=door.url) as desk,
        door.live("/room/main/live", Origin=door.url) as viewer,
    ):
        await _first(desk, "view")
        await _first(viewer, "stage")
        door.room.change(loop=3)
        door.room.move(RoomState.HUMAN)
        async with asyncio.timeout(2):
            view = (await _first(desk, "view"))["view"]
            stage = (await _first(viewer, "stage"))["stage"]
    assert (view["state"], view["loop"], stage["state"]) == ("HUMAN", 3, "HUMAN")
    await door.client.close()
    await door.server.close()


async def test_a_storm_of_changes_becomes_a_few_snapshots(door: Door) -> None:
    await door.log_in()
    views = 0
    async with door.live("/desk/live", Origin=door.url) as desk:
        await _first(desk, "view")
        for loop_no in range(200):
            door.room.change(loop=loop_no)
            await asyncio.sleep(0.002)
        while True:
            views += 1
            if (await _first(desk, "view"))["view"]["loop"] == 199:
                break
    assert views <= 15


async def test_logging_out_ends_the_live_connection_and_the_session(door: Door) -> None:
    csrf = await door.log_in()
    async with door.live("/desk/live", Origin=door.url) as desk:
        await _first(desk, "view")
        assert (await door.command(b"", path="/logout", X_CSRF_Token=csrf))[0] == 200
        assert await _close_code(desk) == 1001
    assert (await door.get("/desk"))[0] == 401


async def test_pictures_are_only_what_the_room_has_shown(door: Door, tmp_path: Path) -> None:
    (tmp_path / "P03.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (tmp_path / "private.png").write_bytes(b"secret")
    status, _, headers = await door.get("/pictures/P03.svg")
    assert (status, headers["Content-Type"]) == (200, "image/svg+xml")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in headers["Content-Security-Policy"]
    for name in ("private.png", "../P03.svg", "%2e%2e/%2e%2e/etc/passwd", "P03.svg/", "none.png"):
        assert (await door.get(f"/pictures/{name}"))[0] == 404, name
    hostile = type(door.room.view().focus)
    for url in ("/pictures/../../etc/passwd", "/pictures/%2Fetc%2Fpasswd", "//evil.example/x.png"):
        fields = {name: getattr(scripted.product(), name) for name in hostile.__struct_fields__}
        door.room.change(focus=hostile(**{**fields, "picture_url": url}))
        assert (await door.get(url.replace("..", "%2e%2e")))[0] == 404


async def test_machines_can_ask_how_it_is(door: Door) -> None:
    assert (await door.get("/healthz"))[:2] == (200, "ok\n")
    assert (await door.get("/readyz"))[:2] == (200, "main AI\n")
    status, text, headers = await door.get("/metrics")
    assert status == 200
    assert headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    lines = text.splitlines()
    assert 'yaohe_comments_total{room="main"} 412' in lines
    assert 'yaohe_comment_outcomes_total{room="main",outcome="merged"} 120' in lines
    assert 'yaohe_decision_seconds{room="main",quantile="0.99"} 0.011' in lines
    assert 'yaohe_room_state{room="main",state="AI"} 1' in lines
    assert 'yaohe_room_state{room="main",state="OFF"} 0' in lines
    assert 'yaohe_waiting_topics{room="main",lane="person"} 1' in lines
    names = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    assert len(names) == len(set(names))


async def test_machines_can_ask_how_obs_is(door: Door) -> None:
    door.room.change(obs=ObsView(state="connected", streaming=True, reconnects=3, sound="silent"))
    _, text, _ = await door.get("/metrics")
    lines = text.splitlines()
    assert 'yaohe_obs_connected{room="main"} 1' in lines
    assert 'yaohe_obs_stream_active{room="main"} 1' in lines
    assert 'yaohe_obs_stream_reconnects_total{room="main"} 3' in lines
    assert 'yaohe_obs_sound{room="main",sound="silent"} 1' in lines
    assert 'yaohe_obs_sound{room="main",sound="heard"} 0' in lines


async def test_static_files_are_known_by_name_only(door: Door) -> None:
    status, _, headers = await door.get("/static/room.js")
    assert (status, headers["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    again = await door.get("/static/room.js", headers={"If-None-Match": headers["ETag"]})
    assert again[0] == 304
    for name in ("none.js", "../server.py", "%2e%2e%2fserver.py", "..%5cserver.py"):
        assert (await door.get(f"/static/{name}"))[0] == 404


async def test_extra_routes_are_served_behind_the_same_door(door: Door) -> None:
    assert (await door.get("/ingest/main"))[:2] == (200, "ingest main")


async def test_a_taken_port_is_said_with_a_remedy(door: Door, tmp_path: Path) -> None:
    port = int(door.url.rsplit(":", 1)[1])
    hub = ListenerHub()
    room = scripted.ScriptedRoom(hub, tmp_path)
    with pytest.raises(PortTaken, match=f"port {port} on 127.0.0.1 is taken .* another port"):
        await serve(
            {"main": room}, {"main": hub}, options=DeskOptions(port=port), now_us=scripted.now_us
        )


async def test_without_a_room_or_its_hub_there_is_nothing_to_serve(tmp_path: Path) -> None:
    room = scripted.ScriptedRoom(ListenerHub(), tmp_path)
    for rooms in ({}, {"main": room}):
        with pytest.raises(DeskError, match="at least one room"):
            await serve(rooms, {}, options=DeskOptions(port=0), now_us=scripted.now_us)


async def test_leaving_loopback_warns_and_closes_the_metrics(tmp_path: Path) -> None:
    door = await _open(tmp_path, host="0.0.0.0")
    assert "without encryption" in door.server.warning
    assert door.url.startswith("http://127.0.0.1:")
    assert (await door.get("/metrics"))[0] == 401
    bearer = {"Authorization": f"Bearer {door.server.token}"}
    assert (await door.get("/metrics", headers=bearer))[0] == 200
    await door.client.close()
    await door.server.close()


async def test_two_hundred_listeners_hear_the_same_sentence(tmp_path: Path) -> None:
    door = await _open(tmp_path, connections_per_viewer=500)
    await door.get("/")
    sockets = [await door.live("/room/main/live", Origin=door.url) for _ in range(200)]
    spoken = scripted.utterance("s1", "一二三四五", seconds=1.0)
    async with asyncio.TaskGroup() as group:
        group.create_task(door.room.speak(spoken))
        heard = await asyncio.gather(*(_samples(socket) for socket in sockets))
    assert heard == [len(spoken.speech.pcm) // 2] * 200
    assert door.hub.dropped == 0
    await asyncio.gather(*(socket.close() for socket in sockets))
    await door.client.close()
    await door.server.close()


async def test_who_cannot_keep_up_is_told_to_try_again(tmp_path: Path) -> None:
    door = await _open(tmp_path)
    await door.get("/")
    async with door.live("/room/main/live", Origin=door.url) as socket:
        await _first(socket, "stage")
        flood = scripted.utterance("s1", "一", seconds=60.0)
        door.hub.begin(flood)
        door.hub.chunk(flood, 0, flood.speech.pcm)
        assert await _close_code(socket) == 1013
    assert (door.hub.listeners, door.hub.dropped) == (0, 1)
    await door.client.close()
    await door.server.close()


async def test_closing_says_goodbye_to_everybody(tmp_path: Path) -> None:
    door = await _open(tmp_path)
    await door.get("/")
    async with door.live("/room/main/live", Origin=door.url) as socket:
        await _first(socket, "stage")
        async with asyncio.TaskGroup() as group:
            group.create_task(door.server.close())
            code = group.create_task(_close_code(socket))
        assert code.result() == 1001
    assert door.hub.listeners == 0
    await door.client.close()


async def _first(socket: aiohttp.ClientWebSocketResponse, kind: str) -> dict[str, Any]:
    """The next JSON frame of this type."""
    async with asyncio.timeout(5):
        async for message in socket:
            if message.type is aiohttp.WSMsgType.TEXT:
                data: dict[str, Any] = json.loads(message.data)
                if data["type"] == kind:
                    return data
    raise AssertionError(f"closed before {kind}: {socket.close_code}")


async def _close_code(socket: aiohttp.ClientWebSocketResponse) -> int | None:
    """What the server closed with (the client's own idea of it depends on its timing)."""
    async with asyncio.timeout(5):
        while True:
            message = await socket.receive()
            if message.type is aiohttp.WSMsgType.CLOSE:
                return int(message.data)
            if message.type not in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY):
                return None


async def _samples(socket: aiohttp.ClientWebSocketResponse) -> int:
    """Samples heard until the sentence is finished."""
    samples = 0
    async with asyncio.timeout(20):
        async for message in socket:
            if message.type is aiohttp.WSMsgType.BINARY:
                samples += (len(message.data) - 8) // 2
            elif '"finish"' in message.data:
                break
    return samples
