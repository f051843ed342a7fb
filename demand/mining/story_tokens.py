"""The words of stories found in a line: events, parts, people and what they do, by class."""

from __future__ import annotations

from functools import cache
from typing import Any

import ahocorasick

from chat.understanding.normal import normalise
from chat.understanding.word_bounds import LATIN, THAI_TAILS, joined
from demand.mining.story_shapes import DONE_WELL, ENDS, GOES_ON
from demand.mining.words import story_words
from demand.mining.words.table import rows_of

Token = tuple[int, int, str]
"""Start, end, and the aspect of a fault."""
_CLASSES = (
    "USED PARTS GOOD STAYS FOLK DELIGHT AGAIN PAINS ELSEWHERE LESS PRICED_OUT OTHERS NOT STILL"
    " IRONY FLAWS MERITS DAY LIKE LIKE_BAD LIKE_GOOD SHUN FATE WELL BADLY LIVING HINTS"
)
_SILENT = frozenset(
    ("PARTS", "FOLK", "NOT", "STILL", "IRONY", "OTHERS", "LESS", "LIKE", "USED", "STAYS", "PAINS")
)
"""A line that holds words of these classes only tells nothing."""
_TELLING = frozenset((*_CLASSES.split(), "FAULTS")) - _SILENT
Found = dict[str, list[Token]]


class Words:
    """The tables of stories in one automaton."""

    def __init__(self) -> None:
        meanings: dict[str, list[tuple[str, str]]] = {}
        for name in _CLASSES.split():
            for _, words in rows_of(f"{name}: " + _joined(getattr(story_words, name))):
                for word in words:
                    meanings.setdefault(normalise(word), []).append((name, ""))
        for aspect, words in rows_of(story_words.FAULTS):
            for word in words:
                meanings.setdefault(normalise(word), []).append(("FAULTS", aspect))
        for word in _hints():
            meanings.setdefault(word, []).append(("HINTS", ""))
        telling: Any = ahocorasick.Automaton()
        every: Any = ahocorasick.Automaton()
        for word, told in meanings.items():
            left, right = (bool(LATIN.match(word[place])) for place in (0, -1))
            every.add_word(word, (len(word), left, right, tuple(told)))
            if any(name in _TELLING for name, _ in told):
                telling.add_word(word, True)
        telling.make_automaton()
        every.make_automaton()
        self._telling, self._every = telling, every

    def found(self, line: str) -> Found:
        """The words of a normalised line by class, in their order; none where it holds no word that
        tells something."""
        found: Found = {}
        if next(self._telling.iter(line), None) is None:
            return found
        size = len(line)
        for last, (length, left, right, told) in self._every.iter(line):
            start, end = last - length + 1, last + 1
            if left and start and joined(line[start - 1], line[start]):
                continue
            if end < size and (
                line[end] in THAI_TAILS or (right and joined(line[end], line[last]))
            ):
                continue
            for name, aspect in told:
                found.setdefault(name, []).append((start, end, aspect))
        return found


def _hints() -> list[str]:
    """The beginnings of turns of speech that hold no word of the tables."""
    ends = [sign + so for sign in ENDS for so in "了成得光完掉一"]
    lasting = _words_in(story_words.STAYS) + list(GOES_ON)
    pains = _words_in(story_words.PAINS)
    denied = [
        no + pain
        for no in ("不", "没", "没有", "不再", "没再", "不会")
        for pain in pains
        if pain > "\u2fff"
    ]
    abroad = [pain for pain in pains if pain < "\u2fff"]
    still = [word + so for word in ("还", "依然", "照样") for so in lasting]
    return [*ends, *still, *denied, *abroad, *("得" + so for so in DONE_WELL)]


def _words_in(table: str) -> list[str]:
    return [normalise(word) for word in _joined(table).split("|")]


def _joined(table: str) -> str:
    return "|".join(line.strip(" |") for line in table.strip().splitlines())


@cache
def words_of_stories() -> Words:
    """The one automaton of all."""
    return Words()
