"""The overlays: transparent pages that OBS lays over its picture, their live connection, and the
links that the desk gives out. They read the public stage of a room and can do nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NoReturn
from urllib.parse import urlencode

from aiohttp import web

from host.desk import messages
from host.desk.feed import StageFeed
from host.desk.front import Front
from host.desk.outbox import Frame, Outbox, WordsOutbox
from host.desk.overlay_key import OverlayKey
from host.desk.overlay_layout import PARTS, BadLayout, OverlayLayout, read_layout
from host.desk.pages import LANGUAGES
from host.desk.ports import DeskRoom
from host.desk.rooms import room_of
from host.desk.sockets import SocketRefused


class OverlayRoutes:
    """Everything under `/overlay/`, and `/desk/overlays`."""

    def __init__(self, front: Front, *, feeds: Mapping[str, StageFeed], key: OverlayKey) -> None:
        self._front = front
        self._feeds = {room_id: _StageOnly(feed) for room_id, feed in feeds.items()}
        self._key = key
        self._build = front.pages.build
        self._connected: Counter[str] = Counter()

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/overlay/live", self.live, allow_head=False),
            web.get("/overlay/{part}", self.page),
            web.get("/desk/overlays", self.links),
        ]

    async def page(self, request: web.Request) -> web.Response:
        """One overlay; the AI mark is in it before any script runs. Without the right token it is
        an empty page: it may be on air."""
        if not self._key.fits(request.query.get("token", "")):
            return self._nothing()
        room = room_of(self._front.rooms, request.query.get("room"))
        try:
            layout = read_layout(request.match_info["part"], request.query)
        except BadLayout as bad:
            raise web.HTTPBadRequest(text=f"{bad}\n") from bad
        return self._drawn(room, layout)

    async def live(self, request: web.Request) -> web.StreamResponse:
        """The stage and the sentences, and (`sound=1`) the voice."""
        if not self._front.doorman.same_origin(request):
            raise web.HTTPForbidden(text="Only an overlay may connect here.\n")
        if not self._key.fits(request.query.get("token", "")):
            raise web.HTTPForbidden(text="This link was renewed; copy the new one at the desk.\n")
        room = room_of(self._front.rooms, request.query.get("room"))
        if self._connected[room.room_id] >= self._front.options.overlays_per_room:
            raise web.HTTPServiceUnavailable(text="Too many overlays are open; close one.\n")
        self._connected[room.room_id] += 1
        try:
            return await self._talk(request, room)
        finally:
            self._connected[room.room_id] -= 1

    async def links(self, request: web.Request) -> web.Response:
        """The address of each overlay, for the operator to copy."""
        self._front.operators.required(request)
        if not self._front.doorman.no_foreign_origin(request):
            raise web.HTTPForbidden(text="Only the desk may ask this.\n")
        room = room_of(self._front.rooms, request.query.get("room"))
        query = {"room": room.room_id, "token": self._key.token}
        overlays = []
        for part in PARTS:
            sound = {"sound": "1"} if part == "stage" else {}
            path = f"/overlay/{part}?{urlencode(query | sound)}"
            overlays.append({"part": part, "path": path})
        return web.json_response({"overlays": overlays})

    async def _talk(self, request: web.Request, room: DeskRoom) -> web.StreamResponse:
        outbox = Outbox() if request.query.get("sound") == "1" else WordsOutbox()
        hub = self._front.hubs[room.room_id]
        if request.query.get("build", self._build) != self._build:
            # It has lain in OBS since before an update; nobody sits there to reload it.
            outbox.put(Frame(messages.reload_message()))
        outbox.put(Frame(messages.hello_message(operator=False, level=hub.level)))
        hub.join(outbox, room.air_now(), overlay=True)
        try:
            return await self._front.sockets.serve(
                request, outbox, self._feeds[room.room_id], _say_nothing, owner=self._key.owner
            )
        finally:
            hub.leave(outbox)

    def _drawn(self, room: DeskRoom, layout: OverlayLayout) -> web.Response:
        stage = room.stage()
        language = layout.language or stage.language
        html = self._front.pages.render(
            "overlay.html",
            language=language if language in LANGUAGES else LANGUAGES[0],
            room=room.room_id,
            layout=layout,
            build=self._build,
            ai_mark=stage.overlay_mark or stage.ai_mark,
        )
        return web.Response(text=html, content_type="text/html")

    def _nothing(self) -> web.Response:
        html = self._front.pages.render("overlay_empty.html", language=LANGUAGES[0])
        return web.Response(status=403, text=html, content_type="text/html")


class _StageOnly:
    """The stage's snapshots without the chat, from the feed that the room page has."""

    def __init__(self, feed: StageFeed) -> None:
        self._feed = feed

    async def next(self, seen: int) -> int:
        return await self._feed.next(seen)

    def deliver(self, seen: int, outbox: Outbox) -> None:
        self._feed.deliver_stage(seen, outbox)


async def _say_nothing(_data: str) -> NoReturn:
    raise SocketRefused("an overlay only looks and listens")
