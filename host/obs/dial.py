"""The wire to OBS over a real WebSocket."""

from __future__ import annotations

from host.obs.ports import ObsGone, Wire
from host.obs.protocol import MOST_BYTES, SUBPROTOCOL
from host.socket_wire import open_wire


class ObsDial:
    """Opens wires to one address."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def __call__(self) -> Wire:
        """A new wire.

        Raises:
            ObsGone: nobody is there, or it is no obs-websocket.
        """
        return await open_wire(
            self._url, subprotocol=SUBPROTOCOL, most_bytes=MOST_BYTES, gone=ObsGone
        )
