"""The ingest on the web: POST /ingest/{room} and the WebSocket GET /ingest/{room}/ws."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol

from aiohttp import web

from chat.events import RoomEvent


class Secret(Protocol):
    """Something like pydantic's SecretStr."""

    def get_secret_value(self) -> str:
        """The secret itself."""
        ...


Deliver = Callable[[str, Sequence[RoomEvent]], Awaitable[None]]


def ingest_routes(
    *, secrets: Mapping[str, Secret], deliver: Deliver, now_us: Callable[[], int]
) -> list[web.RouteDef]:
    """The routes. `deliver(room_id, events)` returns when the events are durable, and raises
    `chat.connectors.ingest.Overloaded` when the room cannot take them now."""
    raise NotImplementedError
