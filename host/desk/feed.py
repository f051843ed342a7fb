"""Snapshots of a room for many pages at once: looked at and encoded once, however many look on.

There is no task of its own: the first of the waiting connections looks for all of them.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

import msgspec

from host.desk import messages
from host.desk.host_view import host_view
from host.desk.outbox import Frame, Outbox
from host.desk.ports import DeskRoom
from host.state import RoomState
from host.views import ChatLineView

_CHAT_FRAMES_KEPT = 64


class Snapshots(Protocol):
    """What a connection follows."""

    async def next(self, seen: int) -> int:
        """The number of a snapshot newer than `seen` (0: any), waiting for one if need be."""
        ...

    def deliver(self, seen: int, outbox: Outbox) -> None:
        """Put in what brings somebody who has seen snapshot `seen` up to the newest."""
        ...


class Feed(ABC):
    """Numbered snapshots, at most one each `interval_s`, except that a change of the room's state
    goes out at once."""

    def __init__(self, room: DeskRoom, *, interval_s: float) -> None:
        self._room = room
        self._interval_s = interval_s
        self._looking = asyncio.Lock()
        self._version = -1
        self._state: RoomState | None = None
        self._looked_s = 0.0
        self.number = 0

    async def next(self, seen: int) -> int:
        """The number of a snapshot newer than `seen` (0: any), waiting for one if need be."""
        if self.number <= seen:
            async with self._looking:
                while self.number <= seen:
                    await self._advance()
        return self.number

    @abstractmethod
    def deliver(self, seen: int, outbox: Outbox) -> None:
        """Put in what brings somebody who has seen snapshot `seen` up to the newest."""

    @abstractmethod
    def _look(self) -> bool:
        """Take a snapshot as number `self.number + 1`; whether it differs from the last one."""

    async def _advance(self) -> None:
        if self.number:
            await self._until_due()
        self._version = self._room.version
        self._state = self._room.stage().state
        self._looked_s = asyncio.get_running_loop().time()
        if self._look():
            self.number += 1

    async def _until_due(self) -> None:
        version = await self._room.wait_changed(self._version)
        due_s = self._looked_s + self._interval_s
        while self._room.stage().state is self._state:
            left_s = due_s - asyncio.get_running_loop().time()
            if left_s <= 0:
                return
            try:
                async with asyncio.timeout(left_s):
                    version = await self._room.wait_changed(version)
            except TimeoutError:
                return


class WholeFeed(Feed):
    """A view that is sent whole each time; `look` makes the message."""

    def __init__(
        self, room: DeskRoom, look: Callable[[DeskRoom], bytes], *, interval_s: float
    ) -> None:
        super().__init__(room, interval_s=interval_s)
        self._look_at = look
        self._frame = Frame(b"")

    def deliver(self, seen: int, outbox: Outbox) -> None:
        outbox.replace("view", self._frame)

    def _look(self) -> bool:
        self._frame = Frame(self._look_at(self._room))
        return True


def desk_view(room: DeskRoom) -> bytes:
    """The operator's view."""
    return messages.view_message(room.view(), room.stage().ai_mark)


def host_part(room: DeskRoom) -> bytes:
    """The host's part of the view."""
    return messages.host_message(host_view(room.view()))


class _ChatChange(msgspec.Struct, frozen=True):
    number: int
    frame: Frame


class StageFeed(Feed):
    """Stage and chat for viewers. Of the stage only the newest counts; chat goes as changes."""

    def __init__(self, room: DeskRoom, *, interval_s: float, now_us: Callable[[], int]) -> None:
        super().__init__(room, interval_s=interval_s)
        self._now_us = now_us
        self._stage: object = None
        self._stage_number = 0
        self._stage_frame = Frame(b"")
        self._lines: tuple[ChatLineView, ...] = ()
        self._changes: deque[_ChatChange] = deque(maxlen=_CHAT_FRAMES_KEPT)

    def deliver_stage(self, seen: int, outbox: Outbox) -> None:
        """As `deliver`, without the chat."""
        if self._stage_number > seen:
            outbox.replace("stage", self._stage_frame)

    def deliver(self, seen: int, outbox: Outbox) -> None:
        self.deliver_stage(seen, outbox)
        for frame in self._chat_since(seen):
            outbox.put(frame)

    def _chat_since(self, seen: int) -> Iterator[Frame]:
        oldest_kept = self._changes[0].number if self._changes else self.number + 1
        if seen == 0 or (len(self._changes) == _CHAT_FRAMES_KEPT and oldest_kept > seen + 1):
            yield Frame(messages.chat_message(self._lines, reset=True))
            return
        yield from (change.frame for change in self._changes if change.number > seen)

    def _look(self) -> bool:
        number = self.number + 1
        stage = self._room.stage()
        if stage != self._stage:
            self._stage = stage
            self._stage_number = number
            self._stage_frame = Frame(messages.stage_message(stage, self._now_us()))
        lines = self._room.recent_chat()
        new, gone = chat_changes(self._lines, lines)
        self._lines = lines
        if new or gone:
            frame = Frame(messages.chat_message(new, gone=gone))
            self._changes.append(_ChatChange(number, frame))
        return bool(new or gone) or self._stage_number == number


def chat_changes(
    before: Sequence[ChatLineView], after: Sequence[ChatLineView]
) -> tuple[tuple[ChatLineView, ...], tuple[str, ...]]:
    """New lines, and the ids of deleted ones: lines that went while an older one stayed, or all of
    them. Lines that merely scrolled out at the top are neither."""
    kept = {line.event_id for line in after}
    known = {line.event_id for line in before}
    new = tuple(line for line in after if line.event_id not in known)
    if not after:
        return new, tuple(line.event_id for line in before)
    ids = [line.event_id for line in before]
    oldest_kept = next((at for at, event_id in enumerate(ids) if event_id in kept), len(ids))
    return new, tuple(event_id for event_id in ids[oldest_kept:] if event_id not in kept)
