"""A console tool that re-broadcasts on a loopback WebSocket: no hello, no proof, no backlog."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from chat.connectors.bridge.connector import Bridge


class BridgeEmulator:
    """See `emulators.emulator.Emulator`. There is nothing to prove and nothing that expires."""

    platform = "wechat"
    speed = 20.0
    secrets = ()

    def __init__(self) -> None:
        self.verified = 1
        self.rejected = 0
        self._sockets: list[tuple[web.Request, web.WebSocketResponse]] = []
        self._connected = asyncio.Event()
        self._silent = False
        app = web.Application()
        app.router.add_get("/", self._socket)
        self._server = TestServer(app)

    @property
    def connections(self) -> int:
        return len(self._sockets)

    async def __aenter__(self) -> BridgeEmulator:
        await self._server.start_server()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self._server.close()

    def connector(self, now_us: Callable[[], int]) -> Bridge:
        url = str(self._server.make_url("/")).replace("http", "ws", 1)
        return Bridge(name="console", now_us=now_us, url=url, own_name="我们店")

    async def until_connected(self) -> None:
        await self._connected.wait()

    async def say(
        self, text: str, *, viewer: str = "u1", name: str = "小红", message: str = "m1"
    ) -> None:
        await self.tell(
            "wechat_channel_live_msg", content=text, user_id=viewer, nick_name=name, msg_id=message
        )

    async def tell(self, kind: str, **fields: Any) -> None:
        """A message as the tool makes it."""
        await self.raw(json.dumps({"msg_type": kind, "time": 1_800_000_000_000, **fields}))

    async def raw(self, data: str | bytes) -> None:
        """Anything."""
        for _, socket in tuple(self._sockets):
            await (socket.send_str(data) if isinstance(data, str) else socket.send_bytes(data))

    async def garble(self) -> None:
        for data in ("", "[]", "no json", "7", "{}", "[" * 100_000, b"\xff\xfe", b""):
            await self.raw(data)
        await self.tell("nobody_knows", content="x")
        await self.tell("wechat_channel_live_msg")
        await self.tell("comment", content=7.5, nick_name=[], msg_id={}, user_id=None)
        await self.tell("live_order", order_status=3, product_id=[], msg_id=None)

    async def hang_up(self, *, clean: bool) -> None:
        for request, socket in tuple(self._sockets):
            if clean:
                await socket.close()
            elif request.transport is not None:
                request.transport.abort()

    async def expire(self) -> None:
        await self.hang_up(clean=True)

    def fall_silent(self) -> None:
        """No pong for half a minute: reading stops, so the pings are not even seen."""
        for request, _ in self._sockets:
            transport = request.transport
            assert isinstance(transport, asyncio.ReadTransport)
            transport.pause_reading()
            asyncio.get_running_loop().call_later(30, transport.resume_reading)

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        entry = (request, socket)
        self._sockets.append(entry)
        self._connected.set()
        try:
            async for _ in socket:
                pass
        finally:
            self._sockets.remove(entry)
        return socket
