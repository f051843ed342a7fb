"""One WebSocket to a page: a writer that empties its outbox, a follower that fills it from a feed,
and a reader. All three end together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
from aiohttp import web

from host.desk.feed import Feed
from host.desk.messages import BEAT, MAX_FRAME_BYTES
from host.desk.outbox import Frame, Outbox

BEAT_S = 10.0
_HEARTBEAT_S = 25.0
_SLOW_WRITE_S = 15.0
_GOODBYE_S = 2.0
_BEAT_FRAME = Frame(BEAT)

OnText = Callable[[str], Awaitable[None]]


class SocketRefused(Exception):
    """The page broke the rules of the connection; it is closed with the message as reason."""

    code = "desk.socket_refused"


class Sockets:
    """The open WebSockets of the server, so that it can say goodbye to all of them."""

    def __init__(self) -> None:
        self._open: dict[web.WebSocketResponse, str] = {}
        self.closing = False

    async def serve(
        self,
        request: web.Request,
        outbox: Outbox,
        feed: Feed,
        on_text: OnText,
        *,
        owner: str = "",
    ) -> web.WebSocketResponse:
        """Talk to one page until it goes, breaks the rules, or cannot keep up."""
        socket = web.WebSocketResponse(
            timeout=_GOODBYE_S,
            heartbeat=_HEARTBEAT_S,
            max_msg_size=MAX_FRAME_BYTES,
            compress=False,
        )
        await socket.prepare(request)
        self._open[socket] = owner
        try:
            async with asyncio.TaskGroup() as group:
                writer = group.create_task(_write(socket, outbox))
                follower = group.create_task(_follow(feed, outbox))
                try:
                    await _read(socket, on_text)
                finally:
                    writer.cancel()
                    follower.cancel()
        finally:
            del self._open[socket]
        return socket

    async def close(self) -> None:
        """Say goodbye; the pages connect again when we are back."""
        self.closing = True
        await _close_all(list(self._open), b"restarting")

    async def close_owner(self, owner: str) -> None:
        """Close the connections of a session that was logged out."""
        await _close_all([s for s, name in self._open.items() if name == owner], b"logged out")


async def _close_all(sockets: list[web.WebSocketResponse], why: bytes) -> None:
    async with asyncio.TaskGroup() as group:
        for socket in sockets:
            group.create_task(socket.close(code=aiohttp.WSCloseCode.GOING_AWAY, message=why))


async def _read(socket: web.WebSocketResponse, on_text: OnText) -> None:
    async for message in socket:
        if message.type is not aiohttp.WSMsgType.TEXT:
            await socket.close(code=aiohttp.WSCloseCode.UNSUPPORTED_DATA, message=b"text only")
            return
        try:
            await on_text(message.data)
        except SocketRefused as refused:
            reason = str(refused).encode()[:120]
            await socket.close(code=aiohttp.WSCloseCode.POLICY_VIOLATION, message=reason)
            return


async def _follow(feed: Feed, outbox: Outbox) -> None:
    seen = 0
    while True:
        number = await feed.next(seen)
        feed.deliver(seen, outbox)
        seen = number


async def _write(socket: web.WebSocketResponse, outbox: Outbox) -> None:
    try:
        while (frame := await _next_or_beat(outbox)) is not None:
            kind = aiohttp.WSMsgType.BINARY if frame.binary else aiohttp.WSMsgType.TEXT
            async with asyncio.timeout(_SLOW_WRITE_S):
                await socket.send_frame(frame.data, kind)
    except (ConnectionError, TimeoutError):
        pass  # it has gone, or does not read: the close below ends the reader
    await socket.close(code=aiohttp.WSCloseCode.TRY_AGAIN_LATER, message=b"too slow")


async def _next_or_beat(outbox: Outbox) -> Frame | None:
    try:
        async with asyncio.timeout(BEAT_S):
            return await outbox.next()
    except TimeoutError:
        return _BEAT_FRAME
