"""For machines: health, readiness, metrics; and the static files of the pages."""

from __future__ import annotations

from aiohttp import web

from host.desk.front import Front
from host.desk.metrics import CONTENT_TYPE, exposition


class ServiceRoutes:
    """Everything that is not for a person. `metrics_open`: without the token (loopback only)."""

    def __init__(self, front: Front, *, metrics_open: bool) -> None:
        self._front = front
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
        if self._front.sockets.closing:
            return web.Response(status=503, text="closing\n")
        states = [
            f"{room_id} {room.stage().state}\n" for room_id, room in self._front.rooms.items()
        ]
        return web.Response(text="".join(states))

    async def metrics(self, request: web.Request) -> web.Response:
        """Prometheus text; beyond this machine only with the token."""
        if not self._metrics_open:
            self._front.operators.required(request)
        text = exposition(self._front.rooms, self._front.hubs)
        return web.Response(body=text.encode(), headers={"Content-Type": CONTENT_TYPE})

    async def static(self, request: web.Request) -> web.Response:
        """A file of ours by its name."""
        file = self._front.pages.files.get(request.match_info["name"])
        if file is None:
            raise web.HTTPNotFound(text="No such file.\n")
        headers = {"ETag": f'"{file.etag}"', "Cache-Control": "no-cache"}
        if request.headers.get("If-None-Match") == headers["ETag"]:
            return web.Response(status=304, headers=headers)
        return web.Response(
            body=file.data, content_type=file.content_type, charset="utf-8", headers=headers
        )
