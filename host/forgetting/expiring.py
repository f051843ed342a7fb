"""Takes viewers' words out of the log when their time to live is over: slice after slice, in the
order of the log, so that an interruption loses nothing and a room hardly notices."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from typing import Protocol

import msgspec

from demand.log_comment import KINDS as LINE_KINDS
from demand.log_comment import decode_comment
from demand.log_forgotten import READER
from demand.log_reader import Overtaken, TablesLog, standing
from demand.mining.log_tables import Line, Tables, forget_texts, key_of, mined_until, versions
from host.forgetting.audit import By, Count, add, open_audit, tell
from host.forgetting.bodies import SEARCHED_KIND, expired, without_picture
from storage.ports import Envelope, Execute

SLICE_EVENTS = 200
"""So many events are looked at in one transaction, which a commit of the room may wait for."""
PAUSE_S = 0.02
_CLOCKS_DIFFER_US = 86_400_000_000
PICTURES_READER = "forgotten.pictures.1"


class RewritableLog(TablesLog, Protocol):
    """A log whose bodies can be emptied."""

    async def rewrite(
        self,
        reader: str,
        position: int,
        bodies: Mapping[int, bytes],
        write: Callable[[Execute], None] | None = None,
    ) -> None:
        """Other bodies for events by number, and the reader's position, in one transaction."""
        ...

    async def scrub(self) -> bool:
        """Make what was taken out unreadable in the files; whether that is done now."""
        ...


class Run(msgspec.Struct, frozen=True):
    """Who forgets, and what was written before which moments (UTC microseconds)."""

    by: By
    now_us: int
    words_before_us: int
    pictures_before_us: int
    pause_s: float = PAUSE_S


class _Reader(msgspec.Struct, frozen=True):
    """One walk over the log: in whose name, until when, and what it makes of a body."""

    name: str
    before_us: int
    rewritten: Callable[[str, bytes], bytes]


async def expire(log: RewritableLog, run: Run) -> Count:
    """Forget everything whose time is over, and write down how much that was. Where another program
    forgets at the same time it is left to that one.

    Raises:
        LogError, LogUnavailable: what was forgotten before stays forgotten and counted.
    """
    await open_audit(log)
    kept = await versions(log)
    try:
        for reader in _readers(run):
            await _walk(log, reader, run, kept)
    except Overtaken:
        pass
    await log.scrub()
    return await tell(log, run.by, before_us=run.words_before_us)


async def due(log: TablesLog, run: Run) -> Count:
    """What `expire` would come to; changes nothing. Raises LogError."""
    mined, count = await mined_until(log, await versions(log)), Count()
    for reader in _readers(run):
        start = await log.position(reader.name)
        async for old in _slices(log, start, reader.before_us, run.now_us):
            count += _counted(old, _bodies(old, reader), mined)
    return count


def _readers(run: Run) -> tuple[_Reader, _Reader]:
    return (
        _Reader(READER, run.words_before_us, expired),
        _Reader(PICTURES_READER, run.pictures_before_us, without_picture),
    )


async def _walk(log: RewritableLog, reader: _Reader, run: Run, kept: Sequence[Tables]) -> None:
    start = await log.position(reader.name)
    mined = await mined_until(log, kept)
    async for old in _slices(log, start, reader.before_us, run.now_us):
        bodies = _bodies(old, reader)
        count, lines = _counted(old, bodies, mined), _lines(old, bodies)

        def also(execute: Execute, count: Count = count, lines: Sequence[Line] = lines) -> None:
            forget_texts(execute, kept, lines)
            add(execute, run.by, count)

        write = standing(reader.name, start, also)
        await log.rewrite(reader.name, old[-1].seq, bodies, write)
        start = old[-1].seq
        await asyncio.sleep(run.pause_s)


async def _slices(
    log: TablesLog, after: int, before_us: int, now_us: int
) -> AsyncIterator[Sequence[Envelope]]:
    """What is old enough after a place in the log, some at a time."""
    to_come_us = now_us + _CLOCKS_DIFFER_US
    while events := await log.read(after, limit=SLICE_EVENTS):
        old = _old_ones(events, before_us, to_come_us)
        if not old and await _is_before_old(log, events, before_us, to_come_us):
            old = events
        if not old:
            return
        yield old
        after = old[-1].seq


def _old_ones(events: Sequence[Envelope], before_us: int, to_come_us: int) -> Sequence[Envelope]:
    """Those up to the last that is old, before the first that is not. What comes later in the log
    is no older, even where a clock that was set back says so; a time that is still to come is that
    of a wrong clock, and says nothing."""
    end = 0
    for place, event in enumerate(events, start=1):
        if event.written_us < before_us:
            end = place
        elif event.written_us <= to_come_us:
            break
    return events[:end]


async def _is_before_old(
    log: TablesLog, events: Sequence[Envelope], before_us: int, to_come_us: int
) -> bool:
    """Whether all of these were written by a clock that was ahead, and something old after them."""
    while events:
        for event in events:
            if event.written_us <= to_come_us:
                return event.written_us < before_us
        events = await log.read(events[-1].seq, limit=SLICE_EVENTS)
    return False


def _bodies(events: Sequence[Envelope], reader: _Reader) -> dict[int, bytes]:
    """The bodies that change, by number."""
    made = ((event, reader.rewritten(event.kind, event.body)) for event in events)
    return {event.seq: body for event, body in made if body != event.body}


def _counted(events: Sequence[Envelope], bodies: Mapping[int, bytes], mined: int) -> Count:
    lines = [e.seq for e in events if e.seq in bodies and e.kind in LINE_KINDS]
    pictures = sum(e.kind == SEARCHED_KIND for e in events if e.seq in bodies)
    return Count(len(lines), sum(seq > mined for seq in lines), pictures)


def _lines(events: Sequence[Envelope], bodies: Mapping[int, bytes]) -> list[Line]:
    """The comments among those that change."""
    found = []
    for event in events:
        if event.seq in bodies and event.kind in LINE_KINDS:
            try:
                found.append((event.room, key_of(decode_comment(event.body).event_id)))
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                continue  # nobody can have mined it
    return found
