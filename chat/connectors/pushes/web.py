"""POST /push/{source}: where a platform that calls us is answered, within its two seconds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from aiohttp import web

from chat.connectors.ingest import IngestRefused, Overloaded
from chat.connectors.pushes.push import Push
from chat.connectors.requests import limited_body, refusal
from chat.events import RoomEvent

_DELIVER_S = 1.5
_MOST_AT_ONCE = 64

Deliver = Callable[[str, Sequence[RoomEvent]], Awaitable[None]]


def push_routes(
    pushes: Mapping[str, Push], *, deliver: Deliver, now_us: Callable[[], int]
) -> list[web.RouteDef]:
    """The route. `deliver(source, events)` returns when the events are durable, and raises
    `Overloaded` when the room cannot take them now; the platform then sends them again."""
    door = _Door(pushes, deliver, now_us)
    return [web.post("/push/{source}", door.post)]


class _Door:
    def __init__(
        self, pushes: Mapping[str, Push], deliver: Deliver, now_us: Callable[[], int]
    ) -> None:
        self._pushes = pushes
        self._deliver = deliver
        self._now_us = now_us
        self._inside = 0

    async def post(self, request: web.Request) -> web.Response:
        """One call of the platform."""
        self._inside += 1
        try:
            return await self._take(request)
        except IngestRefused as refused:
            return refusal(refused)
        finally:
            self._inside -= 1

    async def _take(self, request: web.Request) -> web.Response:
        source = request.match_info["source"]
        push = self._pushes.get(source)
        if push is None:
            sentence = "no such source is configured here; look at the connectors' settings"
            raise IngestRefused("push.no_source", sentence, http_status=404)
        if self._inside > _MOST_AT_ONCE:
            raise IngestRefused("push.busy", "too many calls at once", http_status=503)
        events = push.take(request.headers, await limited_body(request), self._now_us())
        try:
            async with asyncio.timeout(_DELIVER_S):
                await self._deliver(source, events)
        except (Overloaded, TimeoutError) as error:
            sentence = "the room cannot take events now; send them again shortly"
            raise IngestRefused("push.overloaded", sentence, http_status=503) from error
        return web.Response(body=push.answer, content_type="application/json")
