"""The web server of the room page and the operator's desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from aiohttp import web

from host.desk.listeners import ListenerHub
from host.desk.options import DeskError, DeskOptions, PortTaken
from host.desk.ports import DeskRoom

__all__ = ["DeskError", "DeskOptions", "DeskServer", "PortTaken", "serve"]


class DeskServer:
    """Running pages. `url` is the room page, `desk_link` logs an operator in, once."""

    url: str
    desk_link: str
    token: str
    """For scripts: `Authorization: Bearer TOKEN`."""

    async def close(self) -> None:
        """Say goodbye to every connection and stop listening."""


async def serve(
    rooms: Mapping[str, DeskRoom],
    hubs: Mapping[str, ListenerHub],
    *,
    options: DeskOptions,
    now_us: Callable[[], int],
    extra_routes: Sequence[web.RouteDef] = (),
) -> DeskServer:
    """Serve the pages of these rooms until `close`.

    Raises:
        PortTaken: another program listens there.
        DeskError: the address cannot be listened on, or there is no room.
    """
    raise DeskError("not served yet")
