"""A line of the host's as the claims are looked for in it: canonical, cut into sentences, with what
each place is about: our present price, or another shop's, or another time's."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

from host.answers.quantities import Number, numbers
from host.answers.truth.canonical import canonical
from host.answers.truth.kept import kept
from host.hearing.facts import words

_TENTHS = re.compile(
    r"(?<=块)([一二三四五六七八九])(?=[一二两三四五六七八九十]+(?:件|个|条|双|只|支|瓶|盒|罐|台|套))"
)
"""二十九块九两件: the tenths end where the pieces begin."""
_LAST_ONE = re.compile(
    r"(?<=剩|有|后|了|下)一(?=(?:件|个|条|双|只|支|瓶|盒|罐|台|套|把|张|本)(?:了|[,，。啊哦]|$|在))"
)
"""只有一件了: elsewhere 一件 only says "a"."""
_SENTENCES = re.compile(r"[^。！？!?；;\n]+[。！？!?；;\n]*")
_CLAUSE = re.compile(r"[,，、。.!;；:：](?!\d)|(?<!\d)[.]|$")
_NUMERAL = re.compile("[零一二两三四五六七八九十百千万]+")
_ROUGH = "好几"


class Sentence(msgspec.Struct, frozen=True, dict=True):
    """One sentence, canonical. Numbers have their places in `text`."""

    text: str
    said: str
    """As it was recognised."""

    @kept
    def numbers(self) -> list[Number]:
        return numbers(self.text)

    @kept
    def _ends(self) -> list[int]:
        return [match.end() for match in _CLAUSE.finditer(self.text)]

    def clause(self, place: int) -> tuple[int, int]:
        """Where the clause around a place begins and ends."""
        number = bisect_right(self._ends, place)
        start = self._ends[number - 1] if number else 0
        return start, self._ends[min(number, len(self._ends) - 1)]

    def left(self, place: int) -> str:
        """The clause up to a place."""
        return self.text[self.clause(place)[0] : place]

    def right(self, place: int, end: int) -> str:
        """The clause from `end` of something that begins at `place`, and what follows it."""
        return self.text[end : max(end, self.clause(place)[1]) + 6]

    def is_ours(self, place: int) -> bool:
        """Whether what is said at a place is said of our shop, and of now."""
        return not (
            _latest(words.ELSEWHERE, self.text, place) > _latest(words.OURS, self.text, place)
            or _latest(words.PAST, self.text, place) > _latest(words.PRESENT, self.text, place)
        )

    @property
    def is_claimed(self) -> bool:
        """Whether the sentence says something of its own."""
        return words.NOT_SAID.search(self.said.lower()) is None


def _latest(pattern: re.Pattern[str], text: str, place: int) -> int:
    """Where the last word of a kind before a place begins, -1 for nowhere."""
    return max((match.start() for match in pattern.finditer(text, 0, place)), default=-1)


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text. What the speaker takes back at once is left out: 四十九，哦不对，
    五十九 says 五十九."""
    found: list[Sentence] = []
    for match in _SENTENCES.finditer(text):
        said = _without_taken_back(match.group())
        if said is None:
            found.clear()
            continue
        found.append(Sentence(text=canonical(_marked(said)).strip(), said=said))
    return found


def _without_taken_back(said: str) -> str | None:
    taken = list(words.TAKEN_BACK.finditer(said.lower()))
    if not taken:
        return said
    rest = said[taken[-1].end() :]
    return rest if rest.strip(" ,，。啊了的") else None


def _marked(said: str) -> str:
    """With the tenths of a sum apart from the pieces behind them, and rough numbers as none."""
    said = _LAST_ONE.sub("1", _TENTHS.sub(r"\1,", said))
    return _NUMERAL.sub(_rough, said)


def _rough(match: re.Match[str]) -> str:
    rough = words.VAGUE.search(match.group())
    if rough is None:
        return match.group()
    order = "一二三四五六七八九"
    first, second = rough[1].replace("两", "二"), rough[2].replace("两", "二")
    steps = order.index(second) - order.index(first)
    return _ROUGH if steps == 1 or (first, second) == ("三", "五") else match.group()
