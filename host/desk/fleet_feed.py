"""Snapshots of all rooms for the fleet's pages. A room is looked at once a second at most, and only
if something changed in it; a change of its state is seen at once."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Mapping

import msgspec

from host.desk import messages
from host.desk.fleet_view import TileView, fleet_view, tile_view
from host.desk.outbox import Frame, Outbox
from host.desk.ports import DeskRoom
from host.state import RoomState

_LOOK_S = 0.2
_ROOM_S = 1.0
_RATE_S = 60.0
_LEAST_RATE_S = 10.0


class FleetFeed:
    """Numbered snapshots; whoever waits first looks for all."""

    def __init__(self, rooms: Mapping[str, DeskRoom], *, now_us: Callable[[], int]) -> None:
        self._tiles = [_Tile(room) for room in rooms.values()]
        self._now_us = now_us
        self._looking = asyncio.Lock()
        self._frame = Frame(b"")
        self.number = 0

    async def next(self, seen: int) -> int:
        """The number of a snapshot newer than `seen` (0: any), waiting for one if need be."""
        if self.number <= seen:
            async with self._looking:
                while self.number <= seen:
                    if self.number:
                        await asyncio.sleep(_LOOK_S)
                    self._look()
        return self.number

    def deliver(self, seen: int, outbox: Outbox) -> None:
        """Put in what brings somebody who has seen snapshot `seen` up to the newest."""
        outbox.replace("fleet", self._frame)

    def _look(self) -> None:
        now_s = asyncio.get_running_loop().time()
        changed = [tile.look(now_s) for tile in self._tiles]
        if any(changed) or not self.number:
            tiles = [tile.view for tile in self._tiles if tile.view is not None]
            self._frame = Frame(messages.fleet_message(fleet_view(tiles, self._now_us())))
            self.number += 1


class _Tile:
    """The newest view of one room, and how fast its comments came."""

    def __init__(self, room: DeskRoom) -> None:
        self._room = room
        self._version = -1
        self._looked_s = float("-inf")
        self._state: RoomState | None = None
        self._counted: deque[tuple[float, int]] = deque(maxlen=int(_RATE_S / _ROOM_S) + 2)
        self.view: TileView | None = None

    def look(self, now_s: float) -> bool:
        """Look if it is time; whether there is anything new."""
        if now_s - self._looked_s < _ROOM_S and self._room.stage().state is self._state:
            return False
        is_still = self.view is not None and self.view.per_minute == 0
        if is_still and self._version == self._room.version:
            return False
        self._version, self._looked_s = self._room.version, now_s
        view, before = self._room.view(), self.view
        self._state = self._room.stage().state
        tile = tile_view(view, has_mark=bool(self._room.stage().ai_mark))
        self.view = msgspec.structs.replace(tile, per_minute=self._per_minute(now_s, tile.comments))
        return self.view != before

    def _per_minute(self, now_s: float, comments: int) -> float | None:
        """Over the last minute, or since the look before it where there was none in it."""
        counted = self._counted
        counted.append((now_s, comments))
        while len(counted) > 2 and now_s - counted[1][0] >= _RATE_S:
            counted.popleft()
        began_s, began = counted[0]
        if now_s - began_s < _LEAST_RATE_S:
            return None
        return round((comments - began) * 60 / (now_s - began_s), 1)
