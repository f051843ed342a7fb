"""A log that cannot be written: nothing is acknowledged, nothing sounds, a person decides."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from chat.events import Chat, User
from host import virtual_time
from host.commands import BadCommand, Move
from host.desk.ports import CommentRefused
from host.events import CommentSettled
from host.state import RoomState
from storage.ports import EventLog, LogUnavailable, NewEvent

LINE = Chat(platform="ingest", event_id="c1", text="多少钱", user=User(id="u1", name="小李"))


class FullDisk:
    """The log, until the disk is full, and again after it was made room."""

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self.full = False

    async def append(self, events: Sequence[NewEvent]) -> int:
        if self.full:
            raise LogUnavailable("the disk is full; make room")
        return await self._log.append(events)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._log, name)


def test_a_full_disk_silences_the_room_and_the_sender_sends_again(
    live_room: Callable[..., Any],
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            disk = FullDisk(stage.log)
            stage.room.parts.journal.log = disk
            await asyncio.sleep(30)
            disk.full = True
            with pytest.raises(LogUnavailable):
                await stage.room.deliver([LINE])
            with pytest.raises(CommentRefused, match="send it again"):
                await stage.ask("有货吗")
            assert stage.room.view().state is RoomState.SAFE
            assert stage.ears.now is None
            assert stage.room.view().alerts[0].code == "log.unavailable"
            heard = len(stage.ears.heard)
            await asyncio.sleep(60)
            assert len(stage.ears.heard) == heard
            disk.full = False
            await stage.room.command(Move(to=RoomState.AI), who="op")
            await stage.room.deliver([LINE])
            await asyncio.sleep(30)
            assert [s.event_id for s in await stage.events(CommentSettled)] == ["c1"]
            assert len(stage.ears.heard) > heard

    virtual_time.run(scene())


def test_a_person_can_take_over_even_while_the_log_is_away(live_room: Callable[..., Any]) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            disk = FullDisk(stage.log)
            stage.room.parts.journal.log = disk
            await asyncio.sleep(10)
            disk.full = True
            with pytest.raises(BadCommand, match="obeyed, but not written in the log"):
                await stage.room.command(Move(to=RoomState.HUMAN), who="op")
            assert stage.room.view().state is RoomState.HUMAN
            assert stage.ears.now is None
            disk.full = False

    virtual_time.run(scene())
