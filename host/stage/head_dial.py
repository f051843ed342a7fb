"""The wire to a talking-head server over a real WebSocket."""

from __future__ import annotations

from host.socket_wire import open_wire
from host.stage.head_wire import MOST_BYTES, SUBPROTOCOL, HeadGone, HeadWire


class HeadSocket:
    """Opens wires to one address. The token, if there is one, goes as a bearer token."""

    def __init__(self, url: str, token: str = "") -> None:
        self._url = url
        self._headers = {"Authorization": f"Bearer {token}"} if token else None

    async def __call__(self) -> HeadWire:
        """A new wire.

        Raises:
            HeadGone: nobody is there, or it does not want us.
        """
        return await open_wire(
            self._url,
            subprotocol=SUBPROTOCOL,
            most_bytes=MOST_BYTES,
            gone=HeadGone,
            headers=self._headers,
        )
