"""What an operator may ask for: login, the desk, its live connection, and commands."""

from __future__ import annotations

from collections import Counter

import msgspec
from aiohttp import web

from host.desk.command_post import CommandPost, json_error
from host.desk.doorman import may_use
from host.desk.feed import WholeFeed, desk_view
from host.desk.front import Front
from host.desk.limits import Rate
from host.desk.login import BadName, operator_name
from host.desk.outbox import Outbox
from host.desk.overlay_key import OverlayKey
from host.desk.rooms import language_of, room_of
from host.desk.sockets import SocketRefused


class DeskRoutes:
    """Everything under `/desk`, `/login` and `/logout`."""

    def __init__(self, front: Front, *, overlay_key: OverlayKey, post: CommandPost) -> None:
        self._front = front
        self._post = post
        self._overlay_key = overlay_key
        self._connected: Counter[str] = Counter()
        self._feeds = {
            room_id: WholeFeed(room, desk_view, interval_s=front.options.desk_interval_s)
            for room_id, room in front.rooms.items()
        }

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/login", self.log_in, allow_head=False),
            web.post("/logout", self.log_out),
            web.get("/desk", self.page),
            web.get("/desk/live", self.live, allow_head=False),
            web.post("/desk/command", self.command),
            web.post("/desk/link", self.link),
            web.post("/desk/name", self.name),
        ]

    async def log_in(self, request: web.Request) -> web.Response:
        """Use up a one-time link."""
        cookie = self._front.operators.login.use_link(request.query.get("link", ""))
        if cookie is None:
            return self._locked(request, "login.bad_link")
        response = web.Response(status=303, headers={"Location": "/desk"})
        self._give(response, cookie)
        return response

    def _give(self, response: web.Response, cookie: str) -> None:
        response.set_cookie(
            self._front.operators.cookie_name,
            cookie,
            max_age=self._front.options.session_s,
            httponly=True,
            samesite="Strict",
            secure=self._front.options.secure_cookies,
        )

    async def log_out(self, request: web.Request) -> web.Response:
        """Forget this browser."""
        session = self._front.operators.commanding(request)
        self._front.operators.login.log_out(session)
        await self._front.sockets.close_owner(session.session_id)
        response = web.Response(text="{}", content_type="application/json")
        response.del_cookie(self._front.operators.cookie_name)
        return response

    async def link(self, request: web.Request) -> web.Response:
        """Another one-time link, to log in another device or a colleague, by name if one is
        given."""
        self._front.operators.commanding(request)
        name = await _name_in(request)
        path = f"/login?link={self._front.operators.login.new_link(name)}"
        return web.json_response({"path": path})

    async def name(self, request: web.Request) -> web.Response:
        """Give this browser's operator a name, for the other desks and the log; once."""
        self._front.operators.commanding(request)
        name = await _name_in(request)
        given = request.cookies.get(self._front.operators.cookie_name, "")
        cookie = self._front.operators.login.named(given, name) if name else None
        if cookie is None:
            raise _refused("give a name, once, in a browser that is logged in without one")
        response = web.Response(text="{}", content_type="application/json")
        self._give(response, cookie)
        return response

    async def page(self, request: web.Request) -> web.Response:
        """The desk, or how to log in."""
        session = self._front.operators.session(request)
        if session is None:
            return self._locked(request, "login.how")
        room = room_of(self._front.rooms, request.query.get("room"))
        html = self._front.pages.render(
            "desk.html",
            language=language_of(request),
            room=room.room_id,
            rooms=tuple(self._front.rooms),
            shop=room.stage().shop,
            csrf=self._front.operators.login.csrf(session),
            who=session.who,
            named=bool(session.name) or session.is_script,
        )
        # The one page of ours that may ask for a microphone.
        headers = {"Permissions-Policy": may_use("microphone")}
        return web.Response(text=html, content_type="text/html", headers=headers)

    async def live(self, request: web.Request) -> web.StreamResponse:
        """The operator's view, again and again."""
        session = self._front.operators.connecting(request)
        room_id = room_of(self._front.rooms, request.query.get("room")).room_id
        if self._connected[room_id] >= self._front.options.operators_per_room:
            raise web.HTTPServiceUnavailable(text="Too many desks are open; close one.\n")
        self._connected[room_id] += 1
        rate = Rate(self._front.options.messages_per_minute)

        async def hear(_data: str) -> None:
            if not rate.take():
                raise SocketRefused("too many messages; wait a minute")

        try:
            return await self._front.sockets.serve(
                request, Outbox(), self._feeds[room_id], hear, owner=session.session_id
            )
        finally:
            self._connected[room_id] -= 1

    async def command(self, request: web.Request) -> web.Response:
        """Carry out one command, once for each Idempotency-Key."""
        session = self._front.operators.commanding(request)
        room = room_of(self._front.rooms, request.query.get("room"))
        overlays = self._overlay_key.owner
        response = await self._post.take(
            request, room, session_id=session.session_id, who=session.who
        )
        if overlays != self._overlay_key.owner:  # renewed: the old links are worth nothing now
            await self._front.sockets.close_owner(overlays)
        return response

    def _locked(self, request: web.Request, why: str) -> web.Response:
        html = self._front.pages.render("login.html", language=language_of(request), why=why)
        return web.Response(status=401, text=html, content_type="text/html")


async def _name_in(request: web.Request) -> str:
    """The operator's name that the request gives, "" for none."""
    try:
        return operator_name(str((await _json_object(request)).get("name", "")))
    except BadName as bad:
        raise _refused(str(bad)) from bad


def _refused(sentence: str) -> web.HTTPUnprocessableEntity:
    return web.HTTPUnprocessableEntity(text=json_error(sentence), content_type="application/json")


async def _json_object(request: web.Request) -> dict[str, object]:
    """What the request says, {} where that is no JSON object."""
    try:
        said = msgspec.json.decode(await request.read())
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
