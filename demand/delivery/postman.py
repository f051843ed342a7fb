"""Brings what is in the outbox to the channels: a task for each, at the pace that each allows."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from demand.delivery.note import LEVELS, Channel, Note, NotNow, Refused
from demand.delivery.outbox import Outbox, Route, ToNotes, Waiting
from storage.ports import LogUnavailable

_LOOK_S = 1.0
_FIRST_WAIT_S = 5.0
_LONGEST_WAIT_S = 600.0
_KEPT_S = 30 * 24 * 3600.0
_PRUNE_S = 3600.0
_MERGE_FROM = 4
_MERGED_LINES = 30

Failed = Callable[[str, str], None]
"""Told of a channel and why a note was given up."""


class Postman:
    """Run `run()` in a TaskGroup.

    What waits for a channel in fours and more goes as one note. A note that does not arrive in
    its time is given up and told to `failed`; so is one that the channel refuses as it is.

    Args:
        to_notes: what of the log's events people are told; None where only `post` is used.
        route: which channels a note goes to; None for all.
        random: numbers from 0 to 1, for the waits.
    """

    def __init__(
        self,
        outbox: Outbox,
        channels: Sequence[Channel],
        *,
        now_us: Callable[[], int],
        random: Callable[[], float],
        failed: Failed,
        to_notes: ToNotes | None = None,
        route: Route | None = None,
    ) -> None:
        self._outbox = outbox
        self._channels = tuple(channels)
        names = [channel.name for channel in channels]
        self._route: Route = route or (lambda _note: names)
        self._now_us = now_us
        self._random = random
        self._failed = failed
        self._to_notes = to_notes

    async def post(self, note: Note) -> None:
        """Take a note in for its channels."""
        await self._outbox.put(note, self._route)

    async def run(self) -> None:
        """Deliver until cancelled. A database that is away is waited for."""
        await self._outbox.open()
        async with asyncio.TaskGroup() as tasks:
            if self._to_notes is not None:
                tasks.create_task(self._collect(self._to_notes), name="outbox")
            tasks.create_task(self._prune(), name="outbox pruning")
            for channel in self._channels:
                tasks.create_task(self._deliver_all(channel), name=f"channel {channel.name}")

    async def _collect(self, to_notes: ToNotes) -> None:
        while True:
            try:
                looked_at = await self._outbox.collect(to_notes, self._route)
            except LogUnavailable:
                looked_at = 0
            if not looked_at:
                await asyncio.sleep(_LOOK_S)

    async def _prune(self) -> None:
        while True:
            with contextlib.suppress(LogUnavailable):  # the next hour will do
                await self._outbox.prune(self._now_us() - int(_KEPT_S * 1_000_000))
            await asyncio.sleep(_PRUNE_S)

    async def _deliver_all(self, channel: Channel) -> None:
        while True:
            try:
                waiting = await self._outbox.due(channel.name)
                if waiting:
                    await self._deliver(channel, waiting)
            except LogUnavailable:
                waiting = []
            await asyncio.sleep(60 / channel.per_minute if waiting else _LOOK_S)

    async def _deliver(self, channel: Channel, waiting: list[Waiting]) -> None:
        plain = [each for each in waiting if not each.note.files]
        batch = plain if len(plain) >= _MERGE_FROM else waiting[:1]
        try:
            await channel.deliver(merged([each.note for each in batch]))
        except NotNow as error:
            await self._later(batch, error)
        except Refused as error:
            await self._give_up(batch, str(error))
        else:
            await self._outbox.sent(batch)

    async def _later(self, batch: list[Waiting], error: NotNow) -> None:
        now_us = self._now_us()
        oldest_us = min(each.note.made_us or now_us for each in batch)
        patience_s = max(each.note.keep_trying_s for each in batch)
        if now_us - oldest_us > patience_s * 1_000_000:
            hours = f"{patience_s / 3600:.0f} hours"
            return await self._give_up(batch, f"{error}; tried for {hours}")
        attempts = min(max(each.attempts for each in batch), 10)
        ceiling_s = min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2.0**attempts)
        wait_s = max(error.retry_after_s, ceiling_s * (0.5 + self._random() / 2))
        await self._outbox.again(batch, now_us + int(wait_s * 1_000_000), str(error))

    async def _give_up(self, batch: list[Waiting], why: str) -> None:
        await self._outbox.given_up(batch, why)
        self._failed(batch[0].channel, why)


def merged(notes: Sequence[Note]) -> Note:
    """Several notes as one: the gravest level, the newest first, the oldest left out of many."""
    first = notes[0]
    if len(notes) == 1:
        return first
    newest = list(reversed(notes))
    lines = [f"- {note.title}: {' '.join(note.text.split())}" for note in newest[:_MERGED_LINES]]
    if len(notes) > _MERGED_LINES:
        lines.append(f"- … +{len(notes) - _MERGED_LINES}")
    gravest = max(notes, key=lambda note: LEVELS.index(note.level) if note.level in LEVELS else 0)
    title = f"{gravest.title} (+{len(notes) - 1})"
    return replace(
        first,
        key=f"{first.key}+{len(notes)}",
        title=title,
        text="\n".join(lines),
        level=gravest.level,
    )
