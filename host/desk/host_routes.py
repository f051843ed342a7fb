"""What the human host may ask for: the host view of one room on a phone or second screen, its live
connection and the few commands of a host; and for the operator, the link that lets a phone in."""

from __future__ import annotations

from collections import Counter

from aiohttp import web

from host.commands import (
    AnswerTopic,
    ComeBack,
    Command,
    DismissSlip,
    DismissTopic,
    Move,
    NextProduct,
    ShowProduct,
)
from host.desk.command_post import CommandPost
from host.desk.doorman import may_use
from host.desk.feed import WholeFeed, host_part
from host.desk.front import Front
from host.desk.host_door import HostDoor
from host.desk.host_login import owner_of
from host.desk.host_look_routes import LOOK
from host.desk.limits import Rate
from host.desk.outbox import Outbox
from host.desk.phone_address import NoPhone, phone_base
from host.desk.qr_code import qr_code
from host.desk.rooms import language_of, room_of
from host.desk.sockets import SocketRefused
from host.state import RoomState
from host.topic_commands import (
    AiAnswersTopic,
    ClaimTopic,
    DeferTopic,
    ReleaseTopic,
    ResolveTopic,
)

_MOVES = (RoomState.HUMAN, RoomState.AI, RoomState.SAFE)
_PLAIN = (
    AiAnswersTopic,
    ClaimTopic,
    ComeBack,
    DeferTopic,
    DismissSlip,
    DismissTopic,
    NextProduct,
    ReleaseTopic,
    ResolveTopic,
    ShowProduct,
)


def host_may(command: Command) -> bool:
    """Whether the person in front of the camera may tell the room this: have the floor and give it
    back, answer and close questions, go on with another product. An answer for everybody from now
    on is an operator's to give."""
    if isinstance(command, Move):
        return command.to in _MOVES
    if isinstance(command, AnswerTopic):
        return command.remember == "no"
    return isinstance(command, _PLAIN)


class HostRoutes:
    """Everything under `/host/` and `/phone`, and the operator's link to it."""

    def __init__(self, front: Front, *, door: HostDoor, post: CommandPost) -> None:
        self._front = front
        self._door = door
        self._login = door.login
        self._post = post
        self._connected: Counter[str] = Counter()
        self._feeds = {
            room_id: WholeFeed(room, host_part, interval_s=front.options.desk_interval_s)
            for room_id, room in front.rooms.items()
        }

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/phone", self.door, allow_head=False),
            web.post("/phone", self.log_in),
            web.get("/host/{room}", self.page),
            web.get("/host/{room}/live", self.live, allow_head=False),
            web.post("/host/{room}/command", self.command),
            web.post("/desk/phone", self.link),
            web.post("/desk/phones/end", self.end),
        ]

    async def link(self, request: web.Request) -> web.Response:
        """A new one-time link for a phone, with its QR code; or why no phone can reach us."""
        self._front.operators.commanding(request)
        room = room_of(self._front.rooms, request.query.get("room"))
        try:
            base = phone_base(self._front.options, request.scheme, request.host)
        except NoPhone as none:
            return web.json_response({"trouble": none.trouble, "port": self._front.options.port})
        address = f"{base}/phone?link={self._login.new_link(room.room_id)}"
        code = qr_code(address)
        return web.json_response(
            {
                "address": address,
                "size": code.size,
                "path": code.path,
                "lasts_s": self._login.link_s,
                "encrypted": base.startswith("https:"),
            }
        )

    async def end(self, request: web.Request) -> web.Response:
        """Log out every phone of a room."""
        self._front.operators.commanding(request)
        room = room_of(self._front.rooms, request.query.get("room"))
        self._login.end_all(room.room_id)
        await self._front.sockets.close_owner(owner_of(room.room_id))
        return web.json_response({})

    async def door(self, request: web.Request) -> web.Response:
        """Asks for one tap before the link is used up: programs that look at links to show a
        preview do not tap."""
        link = request.query.get("link", "")
        good = self._login.knows_link(link)
        html = self._front.pages.render(
            "phone.html", language=language_of(request), link=link if good else ""
        )
        # With no-referrer a browser hides even from us where the form was sent from.
        headers = {"Referrer-Policy": "same-origin"}
        status = 200 if good else 401
        return web.Response(status=status, text=html, content_type="text/html", headers=headers)

    async def log_in(self, request: web.Request) -> web.Response:
        """Use up a one-time link."""
        if not self._front.doorman.same_origin(request):
            raise web.HTTPForbidden(text="Open the link anew.\n")
        form = await request.post()
        session = self._login.use_link(str(form.get("link", "")))
        if session is None:
            html = self._front.pages.render("phone.html", language=language_of(request), link="")
            return web.Response(status=401, text=html, content_type="text/html")
        room_id, cookie = session
        response = web.Response(status=303, headers={"Location": f"/host/{room_id}"})
        response.set_cookie(
            self._door.cookie_name,
            cookie,
            max_age=self._login.session_s,
            path="/host",
            httponly=True,
            samesite="Strict",
            secure=self._front.options.secure_cookies,
        )
        return response

    async def page(self, request: web.Request) -> web.Response:
        """The host view, for its phone or for an operator; or how to get in."""
        room = room_of(self._front.rooms, request.match_info["room"])
        holder = self._door.holder(request, room.room_id)
        language = language_of(request)
        if holder is None:
            html = self._front.pages.render("phone.html", language=language, link="")
            return web.Response(status=401, text=html, content_type="text/html")
        csrf, who = holder
        html = self._front.pages.render(
            "host.html",
            language=language,
            room=room.room_id,
            shop=room.stage().shop,
            csrf=csrf,
            who=who,
            look=LOOK in request.app.router.named_resources(),
        )
        headers = {"Permissions-Policy": may_use("camera")}
        return web.Response(text=html, content_type="text/html", headers=headers)

    async def live(self, request: web.Request) -> web.StreamResponse:
        """The host's part of the view, again and again."""
        room_id = room_of(self._front.rooms, request.match_info["room"]).room_id
        host = self._door.host(request, room_id)
        owner = host.owner if host else self._front.operators.required(request).session_id
        if not self._front.doorman.same_origin(request):
            raise web.HTTPForbidden(text="Only the host view may connect here.\n")
        if self._connected[room_id] >= self._front.options.operators_per_room:
            raise web.HTTPServiceUnavailable(text="Too many host views are open; close one.\n")
        self._connected[room_id] += 1
        rate = Rate(self._front.options.messages_per_minute)

        async def hear(_data: str) -> None:
            if not rate.take():
                raise SocketRefused("too many messages; wait a minute")

        try:
            feed = self._feeds[room_id]
            return await self._front.sockets.serve(request, Outbox(), feed, hear, owner=owner)
        finally:
            self._connected[room_id] -= 1

    async def command(self, request: web.Request) -> web.Response:
        """Carry out one of a host's commands."""
        room = room_of(self._front.rooms, request.match_info["room"])
        session_id, who = self._door.commanding(request, room.room_id)
        return await self._post.take(request, room, session_id=session_id, who=who, may=host_may)
