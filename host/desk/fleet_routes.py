"""What an operator of many rooms may ask for: the fleet's page, its live connection, and silence in
all rooms at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from aiohttp import web

from host.command_base import BadCommand
from host.commands import Move
from host.desk.fleet_feed import FleetFeed
from host.desk.front import Front
from host.desk.limits import Rate
from host.desk.outbox import Outbox
from host.desk.ports import DeskRoom
from host.desk.rooms import language_of
from host.desk.sockets import SocketRefused
from host.state import MOVES, IllegalMove, RoomState

WHY = "kill switch of the fleet"


class FleetRoutes:
    """Everything under `/fleet`."""

    def __init__(self, front: Front, *, now_us: Callable[[], int]) -> None:
        self._front = front
        self._feed = FleetFeed(front.rooms, now_us=now_us)
        self._connected = 0

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/fleet", self.page),
            web.get("/fleet/live", self.live, allow_head=False),
            web.post("/fleet/silence", self.silence),
        ]

    async def page(self, request: web.Request) -> web.Response:
        """The fleet, or how to log in."""
        session = self._front.operators.session(request)
        language = language_of(request)
        if session is None:
            html = self._front.pages.render("login.html", language=language, why="login.how")
            return web.Response(status=401, text=html, content_type="text/html")
        html = self._front.pages.render(
            "fleet.html", language=language, csrf=self._front.operators.login.csrf(session)
        )
        return web.Response(text=html, content_type="text/html")

    async def live(self, request: web.Request) -> web.StreamResponse:
        """All rooms, again and again."""
        session = self._front.operators.connecting(request, "the fleet's page")
        if self._connected >= self._front.options.operators_per_room:
            raise web.HTTPServiceUnavailable(text="Too many fleets are open; close one.\n")
        self._connected += 1
        rate = Rate(self._front.options.messages_per_minute)

        async def hear(_data: str) -> None:
            if not rate.take():
                raise SocketRefused("too many messages; wait a minute")

        try:
            return await self._front.sockets.serve(
                request, Outbox(), self._feed, hear, owner=session.session_id
            )
        finally:
            self._connected -= 1

    async def silence(self, request: web.Request) -> web.Response:
        """All rooms to SAFE, each by a command of its own in its own log. A room that cannot be
        told does not keep the others waiting."""
        session = self._front.operators.commanding(request)
        async with asyncio.TaskGroup() as tasks:
            told = {
                room_id: tasks.create_task(_silence(room, session.who))
                for room_id, room in self._front.rooms.items()
            }
        outcomes = {room_id: task.result() for room_id, task in told.items()}
        failed = {room_id: why for room_id, why in outcomes.items() if why}
        return web.json_response(
            {"silent": len(outcomes) - len(failed), "failed": failed},
            status=200 if not failed else 207,
        )


async def _silence(room: DeskRoom, who: str) -> str:
    """Silence this room; why that did not work, or ""."""
    if RoomState.SAFE not in MOVES[room.stage().state]:
        return ""  # it is silent: off, or SAFE already
    try:
        await room.command(Move(to=RoomState.SAFE, why=WHY), who=who)
    except (BadCommand, IllegalMove) as error:
        return str(error)
    return ""
