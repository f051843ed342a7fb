"""What an operator may ask for: login, the desk, its live connection, and commands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import msgspec
from aiohttp import web

from host.desk.command_post import CommandPost, json_error
from host.desk.doorman import Doorman, may_use
from host.desk.feed import WholeFeed, desk_view
from host.desk.limits import Rate
from host.desk.login import BadName, Login, Session, operator_name
from host.desk.options import DeskOptions
from host.desk.outbox import Outbox
from host.desk.overlay_key import OverlayKey
from host.desk.pages import Pages
from host.desk.ports import DeskRoom
from host.desk.rooms import language_of, room_of
from host.desk.sockets import SocketRefused, Sockets


class Operators:
    """Finds the operator behind a request."""

    def __init__(self, login: Login, doorman: Doorman, cookie_name: str) -> None:
        self.login = login
        self.cookie_name = cookie_name
        self._doorman = doorman

    def session(self, request: web.Request) -> Session | None:
        """By the script's token or by the browser's cookie; None for anybody else."""
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() == "bearer":
            return self.login.by_token(token.strip())
        return self.login.by_cookie(request.cookies.get(self.cookie_name, ""))

    def required(self, request: web.Request) -> Session:
        """The operator's session, or 401."""
        session = self.session(request)
        if session is None:
            raise web.HTTPUnauthorized(
                text=json_error("log in with the link in the terminal"),
                content_type="application/json",
            )
        return session

    def commanding(self, request: web.Request) -> Session:
        """The operator's session if this request was meant: from our page with its CSRF token, or
        from a script with the bearer token; else 401 or 403."""
        session = self.required(request)
        if session.is_script:
            meant = self._doorman.no_foreign_origin(request)
        else:
            given = request.headers.get("X-CSRF-Token", "")
            meant = self._doorman.same_origin(request) and self.login.csrf_ok(session, given)
        if not meant:
            raise web.HTTPForbidden(
                text=json_error("not sent by the desk; reload the page"),
                content_type="application/json",
            )
        return session


class DeskRoutes:
    """Everything under `/desk`, `/login` and `/logout`."""

    def __init__(
        self,
        rooms: Mapping[str, DeskRoom],
        *,
        options: DeskOptions,
        pages: Pages,
        doorman: Doorman,
        operators: Operators,
        sockets: Sockets,
        overlay_key: OverlayKey,
        post: CommandPost,
    ) -> None:
        self._rooms = rooms
        self._post = post
        self._overlay_key = overlay_key
        self._options = options
        self._pages = pages
        self._doorman = doorman
        self._operators = operators
        self._sockets = sockets
        self._connected: Counter[str] = Counter()
        self._feeds = {
            room_id: WholeFeed(room, desk_view, interval_s=options.desk_interval_s)
            for room_id, room in rooms.items()
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
        cookie = self._operators.login.use_link(request.query.get("link", ""))
        if cookie is None:
            return self._locked(request, "login.bad_link")
        response = web.Response(status=303, headers={"Location": "/desk"})
        self._give(response, cookie)
        return response

    def _give(self, response: web.Response, cookie: str) -> None:
        response.set_cookie(
            self._operators.cookie_name,
            cookie,
            max_age=self._options.session_s,
            httponly=True,
            samesite="Strict",
            secure=self._options.secure_cookies,
        )

    async def log_out(self, request: web.Request) -> web.Response:
        """Forget this browser."""
        session = self._operators.commanding(request)
        self._operators.login.log_out(session)
        await self._sockets.close_owner(session.session_id)
        response = web.Response(text="{}", content_type="application/json")
        response.del_cookie(self._operators.cookie_name)
        return response

    async def link(self, request: web.Request) -> web.Response:
        """Another one-time link, to log in another device or a colleague, by name if one is
        given."""
        self._operators.commanding(request)
        name = await _name_in(request)
        path = f"/login?link={self._operators.login.new_link(name)}"
        return web.json_response({"path": path})

    async def name(self, request: web.Request) -> web.Response:
        """Give this browser's operator a name, for the other desks and the log; once."""
        self._operators.commanding(request)
        name = await _name_in(request)
        given = request.cookies.get(self._operators.cookie_name, "")
        cookie = self._operators.login.named(given, name) if name else None
        if cookie is None:
            raise _refused("give a name, once, in a browser that is logged in without one")
        response = web.Response(text="{}", content_type="application/json")
        self._give(response, cookie)
        return response

    async def page(self, request: web.Request) -> web.Response:
        """The desk, or how to log in."""
        session = self._operators.session(request)
        if session is None:
            return self._locked(request, "login.how")
        room = room_of(self._rooms, request.query.get("room"))
        html = self._pages.render(
            "desk.html",
            language=language_of(request),
            room=room.room_id,
            rooms=tuple(self._rooms),
            shop=room.stage().shop,
            csrf=self._operators.login.csrf(session),
            who=session.who,
            named=bool(session.name) or session.is_script,
        )
        # The one page of ours that may ask for a microphone.
        headers = {"Permissions-Policy": may_use("microphone")}
        return web.Response(text=html, content_type="text/html", headers=headers)

    async def live(self, request: web.Request) -> web.StreamResponse:
        """The operator's view, again and again."""
        session = self._operators.required(request)
        allowed = (
            self._doorman.no_foreign_origin if session.is_script else (self._doorman.same_origin)
        )
        if not allowed(request):
            raise web.HTTPForbidden(text="Only the desk may connect here.\n")
        room_id = room_of(self._rooms, request.query.get("room")).room_id
        if self._connected[room_id] >= self._options.operators_per_room:
            raise web.HTTPServiceUnavailable(text="Too many desks are open; close one.\n")
        self._connected[room_id] += 1
        rate = Rate(self._options.messages_per_minute)

        async def hear(_data: str) -> None:
            if not rate.take():
                raise SocketRefused("too many messages; wait a minute")

        try:
            return await self._sockets.serve(
                request, Outbox(), self._feeds[room_id], hear, owner=session.session_id
            )
        finally:
            self._connected[room_id] -= 1

    async def command(self, request: web.Request) -> web.Response:
        """Carry out one command, once for each Idempotency-Key."""
        session = self._operators.commanding(request)
        room = room_of(self._rooms, request.query.get("room"))
        overlays = self._overlay_key.owner
        response = await self._post.take(
            request, room, session_id=session.session_id, who=session.who
        )
        if overlays != self._overlay_key.owner:  # renewed: the old links are worth nothing now
            await self._sockets.close_owner(overlays)
        return response

    def _locked(self, request: web.Request, why: str) -> web.Response:
        html = self._pages.render("login.html", language=language_of(request), why=why)
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
