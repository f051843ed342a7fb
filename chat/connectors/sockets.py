"""A platform's WebSocket: opened with limits, read with patience; what breaks is `Transient`."""

from __future__ import annotations

import aiohttp

from chat.connectors.calls import where
from chat.ports import Transient

MOST_FRAME_BYTES = 4 << 20
_CLOSE_S = 2.0


async def open_socket(
    http: aiohttp.ClientSession, url: str, *, beat_s: float | None = None
) -> aiohttp.ClientWebSocketResponse:
    """A connection; with `beat_s` it pings, and breaks where no pong comes.

    Raises:
        Transient: it cannot be reached.
    """
    try:
        return await http.ws_connect(
            url,
            heartbeat=beat_s,
            max_msg_size=MOST_FRAME_BYTES,
            timeout=aiohttp.ClientWSTimeout(ws_close=_CLOSE_S),
        )
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise Transient(f"{where(url)} cannot be reached ({type(error).__name__})") from error


async def next_message(
    socket: aiohttp.ClientWebSocketResponse, patience_s: float, platform: str
) -> aiohttp.WSMessage | None:
    """The next text or binary message, None where none came in time.

    Raises:
        Transient: the connection ended; the close code is in the message.
    """
    try:
        message = await socket.receive(timeout=max(patience_s, 0.001))
    except TimeoutError:
        return None
    if message.type in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY):
        return message
    code = f" ({socket.close_code})" if socket.close_code else ""
    raise Transient(f"{platform} closed the connection{code}")


async def say_to(socket: aiohttp.ClientWebSocketResponse, text: str, platform: str) -> None:
    """Send a text message; raises Transient where the connection ended."""
    try:
        await socket.send_str(text)
    except (ConnectionError, aiohttp.ClientError) as error:
        raise Transient(f"{platform} closed the connection") from error


async def send_to(socket: aiohttp.ClientWebSocketResponse, data: bytes, platform: str) -> None:
    """Send a binary message; raises Transient where the connection ended."""
    try:
        await socket.send_bytes(data)
    except (ConnectionError, aiohttp.ClientError) as error:
        raise Transient(f"{platform} closed the connection") from error
