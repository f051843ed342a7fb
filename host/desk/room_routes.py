"""What viewers may ask for: the room page, its live connection, and product pictures."""

from __future__ import annotations

import asyncio
import re
import secrets
from collections import Counter
from collections.abc import Mapping

from aiohttp import web

from host.desk import messages
from host.desk.feed import StageFeed
from host.desk.front import Front
from host.desk.limits import Once, Rate
from host.desk.options import DeskOptions
from host.desk.outbox import Frame, Outbox
from host.desk.pictures import POLICY, TYPES, Pictures
from host.desk.ports import CommentRefused, DeskRoom
from host.desk.rooms import language_of, room_of
from host.desk.sockets import SocketRefused

VIEWER_COOKIE = "yaohe_viewer"
LOOK = "look"
"""The name of the route that answers pictures; without it the page has no camera button."""
_YEAR_S = 365 * 24 * 3600
_VIEWER_ID = re.compile(r"[0-9a-f]{32}")
_LONGEST_TEXT = 500
_LONGEST_NAME = 32
_TOO_FAST = "发得太快了，歇几秒再试。 You are sending too fast; wait a few seconds."
_TOO_LONG = "最多 500 个字。 At most 500 characters."


class RoomRoutes:
    """Everything under `/` and `/room/`."""

    def __init__(self, front: Front, *, feeds: Mapping[str, StageFeed]) -> None:
        self._front = front
        self._connected: Counter[tuple[str, str]] = Counter()
        self._comments: Once[str] = Once(10_000)
        self._pictures = {room_id: Pictures(room) for room_id, room in front.rooms.items()}
        self._feeds = feeds

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self.page),
            web.get("/room/{room}", self.page),
            web.get("/room/{room}/live", self.live, allow_head=False),
            web.get("/pictures/{name:.+}", self.picture),
        ]

    async def page(self, request: web.Request) -> web.Response:
        """The room page; the AI mark is in it before any script runs."""
        room = self._room(request)
        stage = room.stage()
        html = self._front.pages.render(
            "room.html",
            language=language_of(request),
            room=room.room_id,
            shop=stage.shop,
            ai_mark=stage.ai_mark,
            look=LOOK in request.app.router.named_resources(),
        )
        response = web.Response(text=html, content_type="text/html")
        if _viewer_id(request) is None:
            self._greet(response)
        return response

    async def live(self, request: web.Request) -> web.StreamResponse:
        """Stage, chat and sound down; comments up."""
        room = self._room(request)
        if not self._front.doorman.same_origin(request):
            raise web.HTTPForbidden(text="Only the room page may connect here.\n")
        viewer = _viewer_id(request)
        if viewer is None:
            raise web.HTTPForbidden(text="Open the room page first; it needs its cookie.\n")
        self._check_space(room.room_id, viewer)
        self._connected[room.room_id, viewer] += 1
        self._connected[room.room_id, ""] += 1
        try:
            return await self._talk(request, room, viewer)
        finally:
            self._connected[room.room_id, ""] -= 1
            self._connected[room.room_id, viewer] -= 1
            self._connected += Counter()  # forget viewers who have gone

    async def picture(self, request: web.Request) -> web.Response:
        """A picture that one of the rooms has shown."""
        name = request.match_info["name"]
        loop = asyncio.get_running_loop()
        for pictures in self._pictures.values():
            path = pictures.find(name)
            if path is not None:
                data = await loop.run_in_executor(None, path.read_bytes)
                headers = {"Content-Security-Policy": POLICY, "Cache-Control": "max-age=300"}
                kind = TYPES[path.suffix.lower()]
                return web.Response(body=data, content_type=kind, headers=headers)
        raise web.HTTPNotFound(text="No such picture.\n")

    async def _talk(self, request: web.Request, room: DeskRoom, viewer: str) -> web.StreamResponse:
        operator = self._front.operators.session(request) is not None
        outbox = Outbox()
        hub = self._front.hubs[room.room_id]
        outbox.put(Frame(messages.hello_message(operator=operator, level=hub.level)))
        hub.join(outbox, room.air_now(), operator=operator)
        ear = _Ear(room, viewer, outbox, self._comments, self._front.options)
        try:
            return await self._front.sockets.serve(
                request, outbox, self._feeds[room.room_id], ear.hear
            )
        finally:
            hub.leave(outbox)

    def _check_space(self, room_id: str, viewer: str) -> None:
        full = self._connected[room_id, ""] >= self._front.options.viewers_per_room
        if full or self._connected[room_id, viewer] >= self._front.options.connections_per_viewer:
            raise web.HTTPServiceUnavailable(
                text="The room is full; try again soon.\n", headers={"Retry-After": "10"}
            )

    def _room(self, request: web.Request) -> DeskRoom:
        return room_of(self._front.rooms, request.match_info.get("room"))

    def _greet(self, response: web.Response) -> None:
        response.set_cookie(
            VIEWER_COOKIE,
            secrets.token_hex(16),
            max_age=_YEAR_S,
            httponly=True,
            samesite="Lax",
            secure=self._front.options.secure_cookies,
        )


class _Ear:
    """Takes the comments of one connection, one after the other."""

    def __init__(
        self,
        room: DeskRoom,
        viewer: str,
        outbox: Outbox,
        comments: Once[str],
        options: DeskOptions,
    ) -> None:
        self._room = room
        self._viewer = viewer
        self._outbox = outbox
        self._comments = comments
        self._messages = Rate(options.messages_per_minute)
        self._rate = Rate(options.comments_per_minute)

    async def hear(self, data: str) -> None:
        """One frame from the page; answered with accepted or refused, or the door is shown."""
        if not self._messages.take():
            raise SocketRefused("too many messages; wait a minute")
        try:
            say = messages.decode_say(data)
        except messages.BadMessage as bad:
            raise SocketRefused(str(bad)) from bad
        self._outbox.put(Frame(await self._take(say)))

    async def _take(self, say: messages.Say) -> bytes:
        if len(say.text) > _LONGEST_TEXT:
            return messages.refused_message(say.id, _TOO_LONG)
        if not self._rate.take():
            return messages.refused_message(say.id, _TOO_FAST)
        key = (self._room.room_id, self._viewer, say.id)
        try:
            event_id = await self._comments.run(key, lambda: self._comment(say))
        except CommentRefused as refused:
            return messages.refused_message(say.id, str(refused))
        return messages.accepted_message(say.id, event_id)

    async def _comment(self, say: messages.Say) -> str:
        name = say.name.strip()[:_LONGEST_NAME] or f"观众{self._viewer[:4]}"
        return await self._room.comment(viewer_id=self._viewer, name=name, text=say.text)


def _viewer_id(request: web.Request) -> str | None:
    cookie = request.cookies.get(VIEWER_COOKIE, "")
    return cookie if _VIEWER_ID.fullmatch(cookie) else None
