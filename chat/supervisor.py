"""Keeps one connector connected: back-off, silence watchdog, batches, and word to the desk."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Literal

from chat.events import RoomEvent
from chat.ports import Connector

State = Literal["connecting", "receiving", "silent", "waiting", "stopped"]


async def keep_connected(
    connector: Connector,
    *,
    deliver: Callable[[Sequence[RoomEvent]], Awaitable[None]],
    moved: Callable[[State, str], Awaitable[None]],
    now_us: Callable[[], int],
    random: Callable[[], float],
    silence_floor_s: float = 60.0,
) -> None:
    """Deliver the connector's events until the room closes, the connector gives up (`Fatal`), or
    this is cancelled. Returns after telling "stopped" in the first two cases."""
    raise NotImplementedError
