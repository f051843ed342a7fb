"""Takes everything of one viewer out of what is at rest: the log, what was mined and asked."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Collection, Mapping, Sequence

import msgspec

from chat.events import KINDS as ROOM_KINDS
from demand import asked
from demand.log_comment import KINDS as LINE_KINDS
from demand.log_comment import LogComment
from demand.log_forgotten import READER as FORGOTTEN
from demand.log_reader import Overtaken, TablesLog, standing
from demand.mining.log_tables import forget_lines, lines_of, versions
from host.forgetting.bodies import SEARCHED_KIND, erased
from host.forgetting.expiring import PAUSE_S, SLICE_EVENTS, RewritableLog
from storage.ports import Envelope, Execute

_READER = "erased.1"
_READ_AT_ONCE = 2_000
_PAGE = "page"
"""The platform of who searches by picture on the room's own page."""


class Viewer(msgspec.Struct, frozen=True):
    """Whose everything goes: keyed hashes that are known, and what gives the hash on a platform
    where a viewer is known by id or name."""

    hashes: frozenset[str] = frozenset()
    on_platform: Callable[[str], str] | None = None


class Erased(msgspec.Struct, frozen=True):
    """How much there was: comments, searches by picture (`search_ids`), other events, rows of what
    was mined and of what was asked."""

    comments: int = 0
    others: int = 0
    mined: int = 0
    asked: int = 0
    search_ids: tuple[str, ...] = ()


class _Written(LogComment, frozen=True):
    platform: str = ""


class _Search(msgspec.Struct, frozen=True):
    search_id: str = ""


_written = msgspec.json.Decoder(_Written)
_search = msgspec.json.Decoder(_Search)


class _Found:
    """What of the log is the viewer's, gathered in its order."""

    def __init__(self, viewer: Viewer) -> None:
        self._viewer = viewer
        self._platforms: set[str] = set()
        self.hashes = set(viewer.hashes)
        self._event_ids: set[str] = set()
        self.bodies: dict[int, bytes] = {}
        self.comments = 0
        self.search_ids: list[str] = []
        self._see(_PAGE)

    def take(self, event: Envelope) -> None:
        """One more event of the log."""
        if event.kind in ROOM_KINDS:
            self._meet(event)
        body = erased(event.kind, event.body, viewers=self.hashes, event_ids=self._event_ids)
        if body == event.body:
            return
        self.bodies[event.seq] = body
        if event.kind == SEARCHED_KIND:
            with contextlib.suppress(msgspec.DecodeError):
                self.search_ids.append(_search.decode(event.body).search_id)

    def _meet(self, event: Envelope) -> None:
        try:
            written = _written.decode(event.body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return
        self._see(written.platform)
        if written.user.id in self.hashes and event.kind in LINE_KINDS:
            self._event_ids.add(written.event_id)
            self.comments += 1

    def _see(self, platform: str) -> None:
        if platform not in self._platforms and self._viewer.on_platform is not None:
            self._platforms.add(platform)
            self.hashes.add(self._viewer.on_platform(platform))


async def erase(log: RewritableLog, viewer: Viewer, *, dry_run: bool = False) -> Erased:
    """Erase the viewer; what there was. Interrupted, it goes on when it is asked for again: what
    tells whose something is goes last.

    Raises:
        LogError, LogUnavailable: what was erased before stays erased.
    """
    while True:
        position = await log.position(FORGOTTEN)
        found = await _find(log, viewer)
        mined = await _forget_mined(log, found.hashes, dry_run=dry_run)
        rows = await asked.forget(log, found.hashes, dry_run=dry_run)
        try:
            if not dry_run:
                await _rewrite(log, found.bodies, position)
        except Overtaken:  # words were forgotten meanwhile, and must not come back
            continue
        return Erased(
            comments=found.comments,
            others=len(found.bodies) - found.comments - len(found.search_ids),
            mined=mined,
            asked=rows,
            search_ids=tuple(found.search_ids),
        )


async def _find(log: TablesLog, viewer: Viewer) -> _Found:
    found, after = _Found(viewer), 0
    while events := await log.read(after, limit=_READ_AT_ONCE):
        for event in events:
            found.take(event)
        after = events[-1].seq
    return found


async def _forget_mined(log: TablesLog, hashes: Collection[str], *, dry_run: bool) -> int:
    rows = 0
    for tables in await versions(log):
        lines = await lines_of(log, tables, hashes)
        rows += len(lines)
        for start in range(0, 0 if dry_run else len(lines), SLICE_EVENTS):
            part = lines[start : start + SLICE_EVENTS]

            def write(execute: Execute, part: Sequence[tuple[str, str]] = part) -> None:
                forget_lines(execute, tables, part)  # noqa: B023  done within this round

            await log.advance(_READER, 0, write)
    return rows


async def _rewrite(log: RewritableLog, bodies: Mapping[int, bytes], position: int) -> None:
    """The last events of the log first: the comments, which say whose they are, come after what
    was read in them."""
    seqs = sorted(bodies, reverse=True)
    for start in range(0, len(seqs), SLICE_EVENTS):
        part = {seq: bodies[seq] for seq in seqs[start : start + SLICE_EVENTS]}
        await log.rewrite(FORGOTTEN, position, part, standing(FORGOTTEN, position, _nothing))
        await asyncio.sleep(PAUSE_S)


def _nothing(execute: Execute) -> None:
    pass
