"""The wire to OBS over aiohttp, which the house has already: a second WebSocket library would be
one more thing to keep safe, for no gain."""

from __future__ import annotations

import aiohttp

from host.obs.ports import ObsGone, Wire
from host.obs.protocol import MOST_BYTES, SUBPROTOCOL

_HEARTBEAT_S = 10.0
_CONNECT_S = 5.0
_CLOSE_S = 2.0


class _AiohttpWire:
    """A WebSocket of aiohttp; pings see a peer that is gone without a word."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url
        self._socket: aiohttp.ClientWebSocketResponse | None = None

    async def open(self) -> None:
        try:
            self._socket = await self._session.ws_connect(
                self._url,
                protocols=(SUBPROTOCOL,),
                heartbeat=_HEARTBEAT_S,
                max_msg_size=MOST_BYTES,
                timeout=aiohttp.ClientWSTimeout(ws_close=_CLOSE_S),
            )
        except TimeoutError as error:
            raise ObsGone(f"nobody answered within {_CONNECT_S:.0f} s") from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise ObsGone(_plain(error)) from error

    async def send(self, text: str) -> None:
        socket = self._open()
        try:
            await socket.send_str(text)
        except (ConnectionError, aiohttp.ClientError, RuntimeError) as error:
            raise ObsGone("the connection broke", socket.close_code or 0) from error

    async def receive(self) -> str:
        socket = self._open()
        message = await socket.receive()
        if message.type is aiohttp.WSMsgType.TEXT:
            return str(message.data)
        if message.type is aiohttp.WSMsgType.BINARY:
            raise ObsGone("it sent binary frames, where text was agreed")
        code = socket.close_code or 0
        why = str(message.extra or "") if message.type is aiohttp.WSMsgType.CLOSE else ""
        raise ObsGone(why or "the connection broke", code)

    async def close(self) -> None:
        if self._socket is not None:
            await self._socket.close()
        await self._session.close()

    def _open(self) -> aiohttp.ClientWebSocketResponse:
        if self._socket is None:
            raise ObsGone("the connection is not open")
        return self._socket


def _plain(error: Exception) -> str:
    """The reason without the address, which the operator knows."""
    if isinstance(error, aiohttp.ClientConnectorError):
        return error.os_error.strerror or "it cannot be reached"
    if isinstance(error, aiohttp.WSServerHandshakeError):
        return f"it is no obs-websocket (HTTP {error.status})"
    return type(error).__name__


class ObsDial:
    """Opens wires to one address."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def __call__(self) -> Wire:
        """A new wire.

        Raises:
            ObsGone: nobody is there, or it is no obs-websocket.
        """
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT_S)
        session = aiohttp.ClientSession(timeout=timeout, trust_env=False)
        wire = _AiohttpWire(session, self._url)
        try:
            await wire.open()
        except BaseException:
            await session.close()
            raise
        return wire
