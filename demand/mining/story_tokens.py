"""The words of stories found in a line: events, parts, people and what they do, by class."""

from __future__ import annotations

from functools import cache
from typing import Any

import ahocorasick

from chat.understanding.normal import normalise
from chat.understanding.word_bounds import LATIN, THAI_TAILS, joined
from demand.mining.words import story_words
from demand.mining.words.table import rows_of

Token = tuple[int, int, str]
"""Start, end, and the aspect of a fault."""
_CLASSES = (
    "USED PARTS GOOD STAYS FOLK DELIGHT AGAIN PAINS ELSEWHERE LESS PRICED_OUT OTHERS NOT STILL"
    " IRONY FLAWS MERITS DAY LIKE LIKE_BAD LIKE_GOOD SHUN FATE WELL BADLY LIVING HINTS"
)
_SILENT = frozenset(("PARTS", "FOLK", "NOT", "STILL", "IRONY", "OTHERS", "LESS", "LIKE"))
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
        self._automaton: Any = ahocorasick.Automaton()
        for word, told in meanings.items():
            left, right = (bool(LATIN.match(word[place])) for place in (0, -1))
            tells = any(name in _TELLING for name, _ in told)
            self._automaton.add_word(word, (tells, len(word), left, right, tuple(told)))
        self._automaton.make_automaton()

    def found(self, line: str) -> Found:
        """The words of a normalised line by class, in their order; none where it holds no word that
        tells something."""
        hits = list(self._automaton.iter(line))
        found: Found = {}
        if not any(value[0] for _, value in hits):
            return found
        size = len(line)
        for last, (_, length, left, right, told) in hits:
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


def _joined(table: str) -> str:
    return "|".join(line.strip(" |") for line in table.strip().splitlines())


@cache
def words_of_stories() -> Words:
    """The one automaton of all."""
    return Words()
