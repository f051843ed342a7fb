"""Where the host's sound comes in: from the desk's microphone behind the login, and from a program
on a signed connection. Both send raw PCM (16 kHz, 16-bit little-endian, mono) as binary frames.

Nothing that comes in is stored or logged.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from aiohttp import WSCloseCode, WSMsgType, web

from chat.connectors.ingest import IngestRefused, Nonces, verify
from chat.connectors.ingest_web import Secret, hello_headers
from host.desk.operators import Operators
from host.desk.ports import SoundIn, SoundSource

MOST_FRAME_BYTES = 64 * 1024
"""Two seconds of sound."""
_HELLO_S = 10.0
_GREETING_MOST = 8
"""Connections that have not signed themselves yet."""
_HEARTBEAT_S = 25.0


class EarRoutes:
    """`/desk/ear` for the desk's page and `/ear/{room}` for programs.

    Args:
        ears: by room.
        secrets: sign what programs send, by room.
    """

    def __init__(
        self,
        ears: Mapping[str, SoundIn],
        secrets: Mapping[str, Secret],
        *,
        operators: Operators,
        now_us: Callable[[], int],
    ) -> None:
        self._ears = ears
        self._secrets = secrets
        self._operators = operators
        self._now_us = now_us
        self._nonces = Nonces()
        self._open: set[web.WebSocketResponse] = set()
        self._greeting: set[web.WebSocketResponse] = set()

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/desk/ear", self.microphone, allow_head=False),
            web.get("/ear/{room}", self.program, allow_head=False),
        ]

    async def microphone(self, request: web.Request) -> web.StreamResponse:
        """The desk's own page, logged in."""
        self._operators.connecting(request)
        ear = self._ear(request.query.get("room", ""))
        socket = await _opened(request)
        return await self._listen(socket, ear, "microphone")

    async def program(self, request: web.Request) -> web.StreamResponse:
        """A program that signs its first message as the ingest asks for it."""
        room = request.match_info["room"]
        ear = self._ear(room)
        secret = self._secrets.get(room)
        if secret is None:
            raise web.HTTPNotFound(text="No such room listens here.\n")
        if len(self._greeting) >= _GREETING_MOST:
            raise web.HTTPServiceUnavailable(text="Too many connect at once; try again shortly.\n")
        socket = await _opened(request)
        self._greeting.add(socket)
        try:
            async with asyncio.timeout(_HELLO_S):
                message = await socket.receive()
            headers = hello_headers(message.data if message.type is WSMsgType.TEXT else b"")
            key = secret.get_secret_value()
            verify(headers, b"", secret=key, now_us=self._now_us(), nonces=self._nonces)
        except TimeoutError:
            await socket.close(code=WSCloseCode.POLICY_VIOLATION, message=b"not signed in time")
            return socket
        except IngestRefused as refused:
            await socket.send_json({"error": refused.code, "message": str(refused)})
            await socket.close(code=WSCloseCode.POLICY_VIOLATION, message=refused.code.encode())
            return socket
        finally:
            self._greeting.discard(socket)
        await socket.send_json({"ready": True})
        return await self._listen(socket, ear, "program")

    async def close(self) -> None:
        """Say goodbye to every source."""
        for socket in tuple(self._open):
            await socket.close(code=WSCloseCode.GOING_AWAY, message=b"restarting")

    def _ear(self, room: str) -> SoundIn:
        ear = self._ears.get(room) if room else next(iter(self._ears.values()), None)
        if ear is None:
            raise web.HTTPNotFound(text="This room does not listen.\n")
        return ear

    async def _listen(
        self, socket: web.WebSocketResponse, ear: SoundIn, name: str
    ) -> web.WebSocketResponse:
        replaced = asyncio.Event()
        source = ear.open(name, replaced.set)
        self._open.add(socket)
        try:
            async with asyncio.TaskGroup() as group:
                goodbye = group.create_task(_goodbye(socket, replaced))
                await _read(socket, source)
                if not replaced.is_set():
                    goodbye.cancel()
        finally:
            source.close()
            self._open.discard(socket)
        return socket


async def _read(socket: web.WebSocketResponse, source: SoundSource) -> None:
    async for message in socket:
        if message.type is not WSMsgType.BINARY:
            why = b"sound only, as binary frames"
            await socket.close(code=WSCloseCode.UNSUPPORTED_DATA, message=why)
            return
        source.feed(message.data)


async def _goodbye(socket: web.WebSocketResponse, replaced: asyncio.Event) -> None:
    await replaced.wait()
    await socket.close(code=WSCloseCode.POLICY_VIOLATION, message=b"replaced")


async def _opened(request: web.Request) -> web.WebSocketResponse:
    socket = web.WebSocketResponse(
        max_msg_size=MOST_FRAME_BYTES, heartbeat=_HEARTBEAT_S, compress=False, timeout=2.0
    )
    await socket.prepare(request)
    return socket
