"""Lines in, readings out: a pure function of the lines, so that any engine can run it on any part
of them and get the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b

import msgspec

from demand.mining.lane import Lane, plain
from demand.mining.mention import NOTHING, Read
from demand.mining.second_reading import SecondReading, is_unsure

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

    def __init__(self, lane: Lane, second: SecondReading | None = None) -> None:
        self._lane = lane
        self._second = second
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

    def mine_again(self, texts: list[str], mined: list[Mined]) -> list[Mined]:
        """The same with the second reading of lines that the first was unsure of, where there is
        one. Its answers depend on what it was asked before its budget was spent."""
        if self._second is None:
            return mined
        pairs = zip(texts, mined, strict=True)
        opinions = self._second.of([text for text, one in pairs if is_unsure(text, one.read)])
        again = {text: self._lane.of_opinion(text, opinion) for text, opinion in opinions.items()}
        return [
            _mined(plain(text), again[text]) if text in again else one
            for text, one in zip(texts, mined, strict=True)
        ]

    def _mine(self, text: str) -> Mined:
        line = plain(text)
        return _mined(line, self._lane.read_plain(line))


def _mined(line: str, read: Read) -> Mined:
    if not read.mentions:
        return _SILENT
    letters = _NO_LETTERS.sub("", line)
    digest = blake2b(letters.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return Mined(read, int.from_bytes(digest, "big") >> 1 or 1, len(letters))
