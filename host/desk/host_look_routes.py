"""What the host holds up to their camera, looked for in the shop: by the host's own right, not by a
viewer's, and nothing of it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import msgspec
from aiohttp import web

from demand.pictures.decoding import MOST_BYTES
from demand.pictures.errors import PictureRefused, PictureSearchError
from host.desk.command_post import json_error
from host.desk.host_door import HostDoor
from host.desk.limits import Rate, body_of
from host.desk.ports import DeskRoom
from host.desk.rooms import room_of
from host.views import ProductView

LOOK = "host_look"
_FRAMES_PER_MINUTE = 90
"""A camera sends one a second at most."""


class HeldUp(msgspec.Struct, frozen=True):
    """A product that what is held up may be. `sure` is the share of such cases in which it is the
    very product, `likeness` a cosine (1: the same pixels)."""

    product: ProductView
    sure: float
    likeness: float


class HostAnswer(msgspec.Struct, frozen=True):
    """The surest first; where the shop does not stock it they are only similar."""

    stocked: bool
    products: tuple[HeldUp, ...]


class HostLook(Protocol):
    """Finds products in the host's pictures."""

    async def look(self, room_id: str, content: bytes) -> HostAnswer:
        """What the shop of this room has of it. Raises PictureRefused, PictureSearchError."""
        ...


class HostLookRoutes:
    """`POST /host/ROOM/look`; nothing where there is no search by picture."""

    def __init__(
        self, look: HostLook | None, rooms: Mapping[str, DeskRoom], *, door: HostDoor
    ) -> None:
        self._look = look
        self._rooms = rooms
        self._door = door
        self._rates: dict[str, Rate] = {}

    def routes(self) -> list[web.RouteDef]:
        """For the web server."""
        if self._look is None:
            return []
        return [web.post("/host/{room}/look", self.look, name=LOOK)]

    async def look(self, request: web.Request) -> web.Response:
        """The body is the picture."""
        room_id = room_of(self._rooms, request.match_info["room"]).room_id
        self._door.commanding(request, room_id)
        assert self._look is not None
        rate = self._rates.setdefault(room_id, Rate(_FRAMES_PER_MINUTE))
        if not rate.take():
            raise web.HTTPTooManyRequests(text=json_error("wait a second"))
        content = await body_of(request, most=MOST_BYTES)
        try:
            answer = await self._look.look(room_id, content)
        except PictureRefused as refused:
            raise web.HTTPUnprocessableEntity(text=json_error(str(refused))) from refused
        except PictureSearchError as error:
            raise web.HTTPServiceUnavailable(text=json_error("not possible now")) from error
        return web.Response(body=msgspec.json.encode(answer), content_type="application/json")
