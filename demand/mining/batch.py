"""Lines in, readings out: a pure function of the lines, so that any engine can run it on any part
of them and get the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b

import msgspec

from demand.mining.lane import Lane, plain
from demand.mining.mention import NOTHING, Mention, Read, Scope
from demand.mining.second_reading import Opinion, SecondReading, is_unsure

MOST_REMEMBERED = 200_000
_NO_LETTERS = re.compile(r"[\W\d_]+|[啊呀吗么嘛呢吧哦噢喔哈啦哇了的诶欸]")


class Mined(msgspec.Struct, frozen=True):
    """What a line says; `skeleton` is the same for lines that differ in stops, digits and particles
    only, `letters` how many letters are left of them. Both are 0 for a line that says nothing."""

    read: Read
    skeleton: int = 0
    letters: int = 0


_SILENT = Mined(NOTHING)


class Doubt(msgspec.Struct, frozen=True):
    """All that is kept of a line that the lane is unsure of, so that somebody may read it later:
    what it is about, and what `Mined` holds beside its reading."""

    style: str
    category: str
    scope: Scope
    skeleton: int
    letters: int

    def read_as(self, opinion: Opinion) -> Mined:
        """What the line says, as another reader understood it."""
        if opinion.told is None:
            return _SILENT
        told, family, value = opinion.told, opinion.family, opinion.value
        mention = Mention(told, self.style, self.category, self.scope, family, value)
        return Mined(Read((mention,)), self.skeleton, self.letters)


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
        again = {text: self.doubt(text).read_as(opinion) for text, opinion in opinions.items()}
        return [again.get(text, one) for text, one in zip(texts, mined, strict=True)]

    def doubt(self, text: str) -> Doubt:
        """What to keep of a line of which `is_unsure` is true."""
        return Doubt(*self._lane.about(text), *_print_of(plain(text)))

    def _mine(self, text: str) -> Mined:
        line = plain(text)
        return _mined(line, self._lane.read_plain(line))


def _mined(line: str, read: Read) -> Mined:
    if not read.mentions:
        return _SILENT
    return Mined(read, *_print_of(line))


def _print_of(line: str) -> tuple[int, int]:
    """Skeleton and letters."""
    letters = _NO_LETTERS.sub("", line)
    digest = blake2b(letters.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1 or 1, len(letters)
