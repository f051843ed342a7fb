"""How envelopes are looked up: SQL that both databases understand and their indexes serve."""

from __future__ import annotations

import heapq
from collections.abc import Collection
from typing import Any

from storage.ports import Envelope, Execute

_ENVELOPE = "SELECT seq, written_us, room, kind, version, body FROM event"
# walks from one kind to the next in the index, so it costs the kinds and not the events of a room
_KINDS_OF_ROOM = (
    "WITH RECURSIVE found(kind) AS (SELECT min(kind) FROM event WHERE room = ? UNION ALL"
    " SELECT (SELECT min(kind) FROM event WHERE room = ? AND kind > found.kind)"
    " FROM found WHERE found.kind IS NOT NULL) SELECT kind FROM found WHERE kind IS NOT NULL"
)


def read_events(
    execute: Execute, after: int, limit: int, room: str | None, kinds: Collection[str] | None
) -> list[Envelope]:
    """Up to `limit` envelopes after a `seq`, oldest first. Must run on one unchanging view."""
    if limit < 1 or (kinds is not None and not kinds):
        return []
    if room is None:
        return _read_all_rooms(execute, after, limit, kinds)
    if kinds is None:
        kinds = [row[0] for row in execute(_KINDS_OF_ROOM, (room, room))]
    seqs = heapq.nsmallest(
        limit, _seqs(execute, room, kinds, f"seq > {int(after)} ORDER BY seq", limit)
    )
    return _by_seq(execute, seqs)


def latest_events(
    execute: Execute, room: str, kinds: Collection[str], limit: int
) -> list[Envelope]:
    """Up to `limit` newest envelopes of these kinds in the room, newest first."""
    if limit < 1:
        return []
    seqs = heapq.nlargest(limit, _seqs(execute, room, kinds, "1 = 1 ORDER BY seq DESC", limit))
    return _by_seq(execute, seqs)[::-1]


def _read_all_rooms(
    execute: Execute, after: int, limit: int, kinds: Collection[str] | None
) -> list[Envelope]:
    wanted, parameters = "", list[Any]([after])
    if kinds is not None:
        names = sorted(set(kinds))
        wanted = f" AND kind IN ({_marks(len(names))})"
        parameters += names
    sql = f"{_ENVELOPE} WHERE seq > ?{wanted} ORDER BY seq LIMIT ?"
    return [Envelope(*row) for row in execute(sql, [*parameters, limit])]


def _seqs(execute: Execute, room: str, kinds: Collection[str], where: str, limit: int) -> list[int]:
    """For each kind up to `limit` numbers, from the index alone: a kind that is rare in a long
    log is found as fast as a common one."""
    sql = f"SELECT seq FROM event WHERE room = ? AND kind = ? AND {where} LIMIT ?"
    return [row[0] for kind in set(kinds) for row in execute(sql, (room, kind, limit))]


def _by_seq(execute: Execute, seqs: Collection[int]) -> list[Envelope]:
    ordered = sorted(seqs)
    envelopes: list[Envelope] = []
    for start in range(0, len(ordered), 500):
        part = ordered[start : start + 500]
        sql = f"{_ENVELOPE} WHERE seq IN ({_marks(len(part))}) ORDER BY seq"
        envelopes += [Envelope(*row) for row in execute(sql, part)]
    return envelopes


def _marks(count: int) -> str:
    return ", ".join("?" * count)
