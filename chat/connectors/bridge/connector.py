"""A console tool's own WebSocket on this computer. The tool reads the platform's console in the
merchant's own login; we read what it re-broadcasts, and only from this computer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from urllib.parse import urlsplit

from chat.connectors.bridge.messages import events_of
from chat.connectors.calls import web_session
from chat.connectors.sockets import next_message, open_socket
from chat.connectors.sums import Sums
from chat.connectors.told import NotJson, Told
from chat.events import RoomEvent
from chat.ports import Capabilities, Fatal
from chat.this_computer import is_this_computer

DEFAULT_URL = "ws://127.0.0.1:12354"
_BEAT_S = 15.0
_SUMS_S = 1.0


class Bridge:
    """What the tool on this computer tells.

    Args:
        url: a loopback address; anything else is refused.
        own_name: the nickname under which the tool posts, so that we do not answer ourselves.

    Raises:
        Fatal: `url` is not a WebSocket on this computer.
    """

    platform = "console"
    capabilities = Capabilities(
        has_user_id=False,
        has_enter=True,
        has_like=True,
        has_order=True,
        delivery="at_most_once",
        typical_latency_s=1.0,
    )

    def __init__(
        self,
        *,
        name: str,
        now_us: Callable[[], int],
        url: str = DEFAULT_URL,
        own_name: str = "",
    ) -> None:
        if not is_loopback(url):
            raise Fatal(
                f"{url[:60]} is not on this computer; the bridge reads a console tool at an address"
                f" such as {DEFAULT_URL} only"
            )
        self.name = name
        self._now_us = now_us
        self._url = url
        self._own_name = own_name
        self.dropped_frames = 0
        """Frames that were not made as documented."""

    async def events(self) -> AsyncIterator[RoomEvent]:
        """What the tool re-broadcasts; it sends nothing of what was before.

        Raises:
            Transient: the tool is not running, or does not answer our ping.
        """
        sums = Sums()
        async with web_session() as http:
            socket = await open_socket(http, self._url, beat_s=_BEAT_S)
            try:
                while True:
                    message = await next_message(socket, _SUMS_S, "the console tool")
                    for event in self._events(message.data) if message is not None else ():
                        for ready in sums.take(event, self._now_us()):
                            yield ready
                    for ready in sums.due(self._now_us()):
                        yield ready
            finally:
                await socket.close()

    async def send(self, text: str) -> None:
        """Raises Fatal: the tool offers no way in."""
        raise Fatal("the console tool takes no replies from us; answers are spoken and shown")

    def _events(self, data: str | bytes) -> list[RoomEvent]:
        try:
            told = Told.of(data)
        except NotJson:
            self.dropped_frames += 1
            return []
        return events_of(told, source=self.name, own_name=self._own_name)


def is_loopback(url: str) -> bool:
    """Whether it is the address of a WebSocket on this computer."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        if parts.scheme not in ("ws", "wss") or parts.username or parts.port is None:
            return False
        return is_this_computer(host)
    except ValueError:
        return False
