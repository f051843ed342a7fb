"""For machines: health, readiness, metrics; and the static files of the pages."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from host.desk.desk_routes import Operators
from host.desk.listeners import ListenerHub
from host.desk.metrics import CONTENT_TYPE, exposition
from host.desk.pages import Pages
from host.desk.ports import DeskRoom
from host.desk.sockets import Sockets


class ServiceRoutes:
    """Everything that is not for a person. `metrics_open`: without the token (loopback only)."""

    def __init__(
        self,
        rooms: Mapping[str, DeskRoom],
        hubs: Mapping[str, ListenerHub],
        *,
        pages: Pages,
        operators: Operators,
        sockets: Sockets,
        metrics_open: bool,
    ) -> None:
        self._rooms = rooms
        self._hubs = hubs
        self._pages = pages
        self._operators = operators
        self._sockets = sockets
        self._metrics_open = metrics_open

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/healthz", self.health),
            web.get("/readyz", self.ready),
            web.get("/metrics", self.metrics),
            web.get("/static/{name}", self.static),
        ]

    async def health(self, _request: web.Request) -> web.Response:
        """The process lives and its loop turns."""
        return web.Response(text="ok\n")

    async def ready(self, _request: web.Request) -> web.Response:
        """The rooms can be looked at and we are not closing."""
        if self._sockets.closing:
            return web.Response(status=503, text="closing\n")
        states = [f"{room_id} {room.stage().state}\n" for room_id, room in self._rooms.items()]
        return web.Response(text="".join(states))

    async def metrics(self, request: web.Request) -> web.Response:
        """Prometheus text; beyond this machine only with the token."""
        if not self._metrics_open:
            self._operators.required(request)
        text = exposition(self._rooms, self._hubs)
        return web.Response(body=text.encode(), headers={"Content-Type": CONTENT_TYPE})

    async def static(self, request: web.Request) -> web.Response:
        """A file of ours by its name."""
        file = self._pages.files.get(request.match_info["name"])
        if file is None:
            raise web.HTTPNotFound(text="No such file.\n")
        headers = {"ETag": f'"{file.etag}"', "Cache-Control": "no-cache"}
        if request.headers.get("If-None-Match") == headers["ETag"]:
            return web.Response(status=304, headers=headers)
        return web.Response(
            body=file.data, content_type=file.content_type, charset="utf-8", headers=headers
        )
