"""A few sentences for each thing that is said, chosen by chance but always the same ones, with
everything that names a person masked."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable
from hashlib import blake2b

import msgspec

from chat.personal import mask
from chat.visible_text import clean
from demand.mining.mention import Mention

MOST_CHARACTERS = 120
MOST_KEPT = 100_000
"""Mentions by week that quotes are kept for; a term that comes later has none."""
_NAMED = re.compile(r"@[^\s@,，:：]{1,32}")


class Kept(msgspec.Struct, frozen=True, order=True):
    """One candidate; the smallest `mark`s are kept."""

    mark: int
    week: int
    viewer: int
    text: str


def masked(text: str) -> str:
    """The line without names, numbers and addresses that tell who somebody is."""
    return _NAMED.sub("@***", mask(clean(text, MOST_CHARACTERS)[0]))


class Quotes:
    """For each mention and week the `most` lines with the smallest hash: in whatever order lines
    come, the same ones are kept."""

    def __init__(self, most: int = 12) -> None:
        self._most = most
        self._kept: dict[tuple[Mention, int], list[tuple[int, Kept]]] = {}

    def add(self, mentions: tuple[Mention, ...], week: int, viewer: int, text: str) -> None:
        """A line and what it mentions."""
        mark = _mark(text, viewer)
        for mention in mentions:
            heap = self._kept.get((mention, week))
            if heap is None:
                if len(self._kept) >= MOST_KEPT:
                    continue
                heap = self._kept[mention, week] = []
            if len(heap) >= self._most and -heap[0][0] <= mark:
                continue
            if any(-known == mark for known, _ in heap):
                continue
            kept = Kept(mark, week, viewer, masked(text))
            heapq.heappush(heap, (-mark, kept))
            if len(heap) > self._most:
                heapq.heappop(heap)

    def of(self, mentions: Iterable[Mention], weeks: Iterable[int], most: int) -> list[Kept]:
        """Up to `most` lines on any of the mentions in the weeks, the newest first, no viewer and
        no text twice."""
        found = [
            kept
            for week in weeks
            for mention in mentions
            for _, kept in self._kept.get((mention, week), ())
        ]
        chosen: list[Kept] = []
        for kept in sorted(found, key=lambda one: (-one.week, one.mark)):
            if all(kept.viewer != one.viewer and kept.text != one.text for one in chosen):
                chosen.append(kept)
            if len(chosen) >= most:
                break
        return chosen


def _mark(text: str, viewer: int) -> int:
    held = f"{viewer}\0{text}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(held, digest_size=8).digest(), "big")
