"""Lines in, readings out: a pure function of the lines, so that any engine can run it on any part
of them and get the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b

import msgspec

from chat.understanding.normal import normalise
from demand.mining.lane import Lane
from demand.mining.mention import NOTHING, Read

MOST_REMEMBERED = 200_000
_NO_LETTERS = re.compile(r"[\W\d_]+|[啊呀吗么嘛呢吧哦噢喔哈啦哇了的诶欸]")


class Mined(msgspec.Struct, frozen=True):
    """What a line says; `skeleton` is the same for lines that differ in stops, digits and particles
    only, `letters` how many letters are left of them. Both are 0 for a line that says nothing."""

    read: Read
    skeleton: int = 0
    letters: int = 0


_SILENT = Mined(NOTHING)


class Miner:
    """Mines lines with one vocabulary, and remembers those that many write."""

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self._known: dict[str, Mined] = {}

    def mine(self, texts: Iterable[str]) -> list[Mined]:
        """What each line says. Which lines came before changes the speed and nothing else."""
        known = self._known
        found = []
        for text in texts:
            mined = known.get(text)
            if mined is None:
                mined = self._mine(text)
                if len(known) >= MOST_REMEMBERED:
                    known.clear()
                known[text] = mined
            found.append(mined)
        return found

    def _mine(self, text: str) -> Mined:
        read = self._lane.read(text)
        if not read.mentions:
            return _SILENT
        letters = _NO_LETTERS.sub("", normalise(text[:500]))
        digest = blake2b(letters.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        return Mined(read, int.from_bytes(digest, "big") >> 1 or 1, len(letters))
