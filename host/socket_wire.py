"""A WebSocket to another program (OBS, a talking-head server), over aiohttp: the house has that
already, and a second WebSocket library would be one more thing to keep safe, for no gain."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

import aiohttp

_HEARTBEAT_S = 10.0
_CONNECT_S = 5.0
_CLOSE_S = 2.0

Gone = Callable[[str, int], Exception]
"""Makes the caller's own error from a reason and a code (of the close, or of HTTP; 0: none)."""


class SocketWire:
    """An open WebSocket whose ends are told in the caller's own words. Pings see a peer that is
    gone without a word."""

    def __init__(
        self, session: aiohttp.ClientSession, socket: aiohttp.ClientWebSocketResponse, gone: Gone
    ) -> None:
        self._session = session
        self._socket = socket
        self._gone = gone

    async def send(self, text: str) -> None:
        """One text frame; raises what `gone` makes."""
        await self.send_frame(text.encode(), binary=False)

    async def send_frame(self, data: bytes, *, binary: bool) -> None:
        """One frame; raises what `gone` makes."""
        kind = aiohttp.WSMsgType.BINARY if binary else aiohttp.WSMsgType.TEXT
        try:
            await self._socket.send_frame(data, kind)
        except (ConnectionError, aiohttp.ClientError, RuntimeError) as error:
            raise self._gone("the connection broke", self._socket.close_code or 0) from error

    async def receive(self) -> str:
        """The next text frame; raises what `gone` makes, with the close code."""
        message = await self._socket.receive()
        if message.type is aiohttp.WSMsgType.TEXT:
            return str(message.data)
        if message.type is aiohttp.WSMsgType.BINARY:
            raise self._gone("it sent binary frames, where text was agreed", 0)
        why = str(message.extra or "") if message.type is aiohttp.WSMsgType.CLOSE else ""
        raise self._gone(why or "the connection broke", self._socket.close_code or 0)

    async def close(self) -> None:
        """Say goodbye."""
        await self._socket.close()
        await self._session.close()


async def open_wire(
    url: str,
    *,
    subprotocol: str,
    most_bytes: int,
    gone: Gone,
    headers: Mapping[str, str] | None = None,
) -> SocketWire:
    """Connect; raises what `gone` makes of the reason, without the address (which may hold a
    secret)."""
    timeout = aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT_S)
    session = aiohttp.ClientSession(timeout=timeout, trust_env=False)
    try:
        socket = await session.ws_connect(
            url,
            protocols=(subprotocol,),
            heartbeat=_HEARTBEAT_S,
            max_msg_size=most_bytes,
            headers=headers,
            timeout=aiohttp.ClientWSTimeout(ws_close=_CLOSE_S),
        )
    except BaseException as error:
        await session.close()
        if isinstance(error, TimeoutError | aiohttp.ClientError | OSError | ValueError):
            raise gone(*_reason(error)) from error
        raise
    return SocketWire(session, socket, gone)


def _reason(error: Exception) -> tuple[str, int]:
    if isinstance(error, aiohttp.WSServerHandshakeError):
        return f"it answered HTTP {error.status} to a WebSocket", error.status
    if isinstance(error, aiohttp.ClientConnectorError):
        number = error.os_error.errno
        return os.strerror(number) if number else "it cannot be reached", 0
    if isinstance(error, TimeoutError):
        return f"nobody answered within {_CONNECT_S:.0f} s", 0
    return type(error).__name__, 0
