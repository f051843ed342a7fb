"""Bilibili's open-live interface on a loopback port: sessions that must be kept alive, signatures
that are checked, and the binary WebSocket."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import struct
import zlib
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer

from chat.connectors.bilibili.connector import Bilibili

KEY, SECRET, CODE, APP_ID = "ak-visible", "sk-never-shown", "CODE-NEVER-SHOWN", 1700001
_SIGNED = (
    "x-bili-accesskeyid",
    "x-bili-content-md5",
    "x-bili-signature-method",
    "x-bili-signature-nonce",
    "x-bili-signature-version",
    "x-bili-timestamp",
)


def frame(operation: int, body: bytes, version: int = 0) -> bytes:
    """A packet as the platform sends it."""
    return struct.pack(">IHHII", 16 + len(body), 16, version, operation, 0) + body


def command(name: str, **data: Any) -> bytes:
    """A pushed command."""
    full = f"LIVE_OPEN_PLATFORM_{name}"
    return frame(5, json.dumps({"cmd": full, "data": data}, ensure_ascii=False).encode())


class BilibiliEmulator:
    """See `emulators.emulator.Emulator`."""

    platform = "bilibili"
    speed = 40.0
    secrets = (SECRET, CODE, "auth-body-never-shown")

    def __init__(self) -> None:
        self.verified = 0
        self.rejected = 0
        self.started = 0
        self.ended: list[str] = []
        self.beats = 0
        self.socket_beats = 0
        self._games: set[str] = set()
        self._nonces: set[str] = set()
        self._busy: int | None = None
        self._talking = asyncio.Event()
        self._talking.set()
        self._sockets: list[web.WebSocketResponse] = []
        self._connected = asyncio.Event()
        app = web.Application()
        app.router.add_post("/v2/app/start", self._start)
        app.router.add_post("/v2/app/heartbeat", self._heartbeat)
        app.router.add_post("/v2/app/end", self._end)
        app.router.add_get("/sub", self._socket)
        self._server = TestServer(app)

    @property
    def connections(self) -> int:
        return len(self._sockets)

    async def __aenter__(self) -> BilibiliEmulator:
        await self._server.start_server()
        return self

    async def __aexit__(self, *problem: object) -> None:
        self._talking.set()
        await self._server.close()

    def connector(self, now_us: Callable[[], int]) -> Bilibili:
        return self._connector(now_us, SECRET)

    def stranger(self, now_us: Callable[[], int]) -> Bilibili:
        return self._connector(now_us, "sk-of-somebody-else")

    def _connector(self, now_us: Callable[[], int], secret: str) -> Bilibili:
        return Bilibili(
            name="bili",
            key=KEY,
            secret=secret,
            app_id=APP_ID,
            code=CODE,
            now_us=now_us,
            base_url=str(self._server.make_url("")),
        )

    async def until_connected(self) -> None:
        await self._connected.wait()

    async def say(
        self, text: str, *, viewer: str = "u1", name: str = "小红", message: str = "m1"
    ) -> None:
        await self.send(command("DM", msg=text, open_id=viewer, uname=name, msg_id=message))

    async def send(self, data: bytes) -> None:
        """Bytes to whoever is connected."""
        for socket in tuple(self._sockets):
            await socket.send_bytes(data)

    async def garble(self) -> None:
        bomb = zlib.compress(b"\0" * 50_000_000, 9)
        odd = json.dumps({"cmd": ["LIVE"], "data": 7}).encode()
        nested = frame(5, b"{}")
        for _ in range(5):
            nested = frame(5, zlib.compress(nested), version=2)
        for data in (
            frame(5, bomb, version=2),
            struct.pack(">IHHII", 0, 16, 0, 5, 0),
            struct.pack(">IHHII", 16, 0, 0, 5, 0),
            struct.pack(">IHHII", 0xFFFF_FFFF, 16, 0, 5, 0) + b"x",
            struct.pack(">IHHII", 20, 18, 0, 5, 0) + b"x",
            b"\0\0",
            frame(5, b"not json"),
            frame(5, b"[]"),
            frame(5, b"\xff\xfe"),
            frame(5, odd),
            frame(5, b"[" * 100_000),
            frame(5, b"no brotli here", version=3),
            frame(5, b"no zlib here", version=2),
            frame(99, b"{}"),
            nested,
            command("NOBODY_KNOWS", msg="x"),
            command("DM"),
            command("DM", msg=7.5, open_id={}, msg_id=[]),
            command("DM", msg=""),
            command("SEND_GIFT", gift_num="many", price="free", paid="perhaps"),
            command("SUPER_CHAT_DEL", message_ids="12"),
        ):
            await self.send(data)
        for socket in self._sockets:
            await socket.send_str('{"cmd": "text where bytes belong"}')

    async def hang_up(self, *, clean: bool) -> None:
        for socket in tuple(self._sockets):
            if clean:
                await socket.close()
            elif (transport := socket._req.transport if socket._req else None) is not None:
                transport.abort()

    async def expire(self) -> None:
        self._games.clear()

    def be_busy(self, *, retry_after_s: int) -> None:
        self._busy = retry_after_s

    def fall_silent(self) -> None:
        self._talking.clear()

    # --- what it serves ---

    async def _start(self, request: web.Request) -> web.Response:
        if self._busy is not None:
            headers, self._busy = {"Retry-After": str(self._busy)}, None
            return web.json_response({}, status=429, headers=headers)
        fields = await self._proved(request)
        if fields is None:
            return web.json_response({"code": 4002, "message": "sign", "data": None})
        if fields.get("code") != CODE or fields.get("app_id") != APP_ID:
            return web.json_response({"code": 7007, "message": "code", "data": None})
        self.started += 1
        game_id = f"game-{self.started}"
        self._games.add(game_id)
        link = str(self._server.make_url("/sub")).replace("http", "ws", 1)
        auth = json.dumps({"key": "auth-body-never-shown", "game": game_id})
        data = {
            "game_info": {"game_id": game_id},
            "websocket_info": {"auth_body": auth, "wss_link": [link]},
            "anchor_info": {"room_id": 5, "uname": "店主"},
        }
        return web.json_response({"code": 0, "message": "0", "data": data})

    async def _heartbeat(self, request: web.Request) -> web.Response:
        fields = await self._proved(request)
        if fields is None:
            return web.json_response({"code": 4002})
        self.beats += 1
        known = fields.get("game_id") in self._games
        return web.json_response({"code": 0 if known else 7003, "data": None})

    async def _end(self, request: web.Request) -> web.Response:
        fields = await self._proved(request)
        if fields is None:
            return web.json_response({"code": 4002})
        self.ended.append(fields["game_id"])
        return web.json_response({"code": 0, "data": {}})

    async def _proved(self, request: web.Request) -> dict[str, Any] | None:
        """The body, where its signature is right and its nonce new."""
        await self._talking.wait()
        body = await request.read()
        text = "\n".join(f"{name}:{request.headers.get(name, '')}" for name in _SIGNED)
        wanted = hmac.new(SECRET.encode(), text.encode(), hashlib.sha256).hexdigest()
        nonce = request.headers.get("x-bili-signature-nonce", "")
        right = (
            request.headers.get("Authorization") == wanted
            and request.headers.get("x-bili-content-md5") == hashlib.md5(body).hexdigest()
            and nonce not in self._nonces
        )
        self._nonces.add(nonce)
        self.verified += right
        self.rejected += not right
        return json.loads(body) if right else None

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        try:
            await self._serve(socket)
        finally:
            if socket in self._sockets:
                self._sockets.remove(socket)
        return socket

    async def _serve(self, socket: web.WebSocketResponse) -> None:
        entered = False
        async for message in socket:
            if message.type is not WSMsgType.BINARY or not self._talking.is_set():
                continue
            operation = struct.unpack_from(">I", message.data, 8)[0]
            if operation == 7:
                told = json.loads(message.data[16:])
                entered = told.get("game") in self._games
                self.verified += entered
                self.rejected += not entered
                await socket.send_bytes(frame(8, b'{"code":0}' if entered else b'{"code":-101}'))
            elif operation == 2 and entered:
                self.socket_beats += 1
                reply = struct.pack(">IHHII", 20, 16, 1, 3, 0) + struct.pack(">I", 1)
                await socket.send_bytes(reply + message.data[16:])
                if self.socket_beats and socket not in self._sockets:
                    self._sockets.append(socket)
                    self._connected.set()
