"""One WebSocket to a page: a writer that empties its outbox, a follower that fills it from a feed,
and a reader. All three end together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
from aiohttp import web

from host.desk.feed import Snapshots
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


class _Connection:
    """A WebSocket whose goodbye is said to the end, whoever says it."""

    def __init__(self, request: web.Request, owner: str) -> None:
        self.owner = owner
        self._request = request
        self._leaving: asyncio.Event | None = None
        self._socket = web.WebSocketResponse(
            timeout=_GOODBYE_S,
            heartbeat=_HEARTBEAT_S,
            max_msg_size=MAX_FRAME_BYTES,
            compress=False,
        )

    async def open(self) -> web.WebSocketResponse:
        await self._socket.prepare(self._request)
        return self._socket

    async def send(self, frame: Frame) -> None:
        kind = aiohttp.WSMsgType.BINARY if frame.binary else aiohttp.WSMsgType.TEXT
        async with asyncio.timeout(_SLOW_WRITE_S):
            await self._socket.send_frame(frame.data, kind)

    async def read(self, on_text: OnText) -> None:
        """Hand on what comes until the page goes or is sent away."""
        async for message in self._socket:
            if message.type is not aiohttp.WSMsgType.TEXT:
                await self.leave(aiohttp.WSCloseCode.UNSUPPORTED_DATA, "text only")
                break
            try:
                await on_text(message.data)
            except SocketRefused as refused:
                await self.leave(aiohttp.WSCloseCode.POLICY_VIOLATION, str(refused))
                break
        # Another task may be in the middle of a goodbye, which ended our reading: returning now
        # would drop the connection before the page has heard why.
        if self._leaving is not None:
            await self._leaving.wait()

    async def leave(self, code: int, why: str) -> None:
        """Close with a reason, once."""
        if self._leaving is not None:
            return
        self._leaving = asyncio.Event()
        try:
            await self._socket.close(code=code, message=why.encode()[:120])
        finally:
            self._leaving.set()


class Sockets:
    """The open WebSockets of the server, so that it can say goodbye to all of them."""

    def __init__(self) -> None:
        self._open: set[_Connection] = set()
        self.closing = False

    async def serve(
        self,
        request: web.Request,
        outbox: Outbox,
        feed: Snapshots,
        on_text: OnText,
        *,
        owner: str = "",
    ) -> web.WebSocketResponse:
        """Talk to one page until it goes, breaks the rules, or cannot keep up."""
        connection = _Connection(request, owner)
        socket = await connection.open()
        self._open.add(connection)
        try:
            async with asyncio.TaskGroup() as group:
                writer = group.create_task(_write(connection, outbox))
                follower = group.create_task(_follow(feed, outbox))
                try:
                    await connection.read(on_text)
                finally:
                    writer.cancel()
                    follower.cancel()
        finally:
            self._open.discard(connection)
        return socket

    async def close(self) -> None:
        """Say goodbye; the pages connect again when we are back."""
        self.closing = True
        await _send_away(list(self._open), "restarting")

    async def close_owner(self, owner: str) -> None:
        """Close the connections of a session that was logged out."""
        await _send_away([one for one in self._open if one.owner == owner], "logged out")


async def _send_away(connections: list[_Connection], why: str) -> None:
    async with asyncio.TaskGroup() as group:
        for connection in connections:
            group.create_task(connection.leave(aiohttp.WSCloseCode.GOING_AWAY, why))


async def _follow(feed: Snapshots, outbox: Outbox) -> None:
    seen = 0
    while True:
        number = await feed.next(seen)
        feed.deliver(seen, outbox)
        seen = number


async def _write(connection: _Connection, outbox: Outbox) -> None:
    try:
        while (frame := await _next_or_beat(outbox)) is not None:
            await connection.send(frame)
    except (ConnectionError, TimeoutError):
        pass  # it has gone, or does not read: the goodbye ends the reader
    await connection.leave(aiohttp.WSCloseCode.TRY_AGAIN_LATER, "too slow")


async def _next_or_beat(outbox: Outbox) -> Frame | None:
    try:
        async with asyncio.timeout(BEAT_S):
            return await outbox.next()
    except TimeoutError:
        return _BEAT_FRAME
