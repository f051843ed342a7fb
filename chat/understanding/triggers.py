"""Which of many patterns are worth trying on a text: those of which it holds what every match must
hold, found in one pass over the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, NamedTuple, TypeVar

import ahocorasick

from chat.understanding.safety.needles import choices, needed

T = TypeVar("T")


class _Trigger(NamedTuple, Generic[T]):
    """`others` are further needles, one of each of which a match holds."""

    value: T
    others: tuple[tuple[str, ...], ...]


class Triggers(Generic[T]):
    """Patterns, each with a value, behind one automaton of their needles."""

    def __init__(self, patterns: Iterable[tuple[str, T]]) -> None:
        self._always: list[T] = []
        found: dict[str, list[_Trigger[T]]] = {}
        for pattern, value in patterns:
            for choice in choices(pattern):
                first, *others = needed(choice) or (frozenset[str](),)
                if not first:
                    self._always.append(value)
                trigger = _Trigger(value, tuple(map(tuple, others)))
                for needle in first:
                    found.setdefault(needle, []).append(trigger)
        self._automaton: Any = ahocorasick.Automaton()
        for needle, triggers in found.items():
            self._automaton.add_word(needle, triggers)
        self._automaton.make_automaton()

    def of(self, text: str) -> list[T]:
        """The values of the patterns that may be found in the text; some maybe twice."""
        found = self._always[:]
        for _, triggers in self._automaton.iter(text):
            for value, others in triggers:
                if not others or _holds(text, others):
                    found.append(value)
        return found


def _holds(text: str, needles: tuple[tuple[str, ...], ...]) -> bool:
    for some in needles:  # plain loops: this is asked several times for every line
        for needle in some:
            if needle in text:
                break
        else:
            return False
    return True
