"""Looking for many words in a text at the speed of one.

A pattern with a hundred choices tries them at every character. Here an automaton finds where the
first letters of a choice stand, and the pattern is tried only there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from host.answers.truth.kept import kept

_LITERAL = re.compile(r"(?:\\[-.]|[^\\\[\](){}.*+?|^$])+")


class Scanner:
    """Finds what a pattern finds, given the choices it is made of; each must begin with a letter
    that stands for itself."""

    def __init__(self, pattern: str, choices: Iterable[str]) -> None:
        self._pattern = re.compile(pattern)
        self._stems = {stem for choice in choices for stem in _stems(choice)}

    @kept
    def _automaton(self) -> Any:
        import ahocorasick

        automaton = ahocorasick.Automaton()
        for stem in self._stems:
            automaton.add_word(stem, len(stem))
        automaton.make_automaton()
        return automaton

    def find(self, line: str) -> list[re.Match[str]]:
        """The matches in order, none within another."""
        starts = {last + 1 - length for last, length in self._automaton.iter(line)}
        found: list[re.Match[str]] = []
        end = 0
        for start in sorted(starts):
            match = self._pattern.match(line, start) if start >= end else None
            if match is not None:
                found.append(match)
                end = match.end()
        return found


def _stems(pattern: str) -> Iterable[str]:
    """How each choice of a pattern begins."""
    for choice in _choices(pattern):
        match = _LITERAL.match(choice)
        assert match is not None, choice
        stem = match.group().replace("\\", "")
        optional = choice[match.end() : match.end() + 1] in ("?", "*")
        yield stem[:-1] if optional else stem


def _choices(pattern: str) -> Iterable[str]:
    """The choices of a pattern, without those inside brackets."""
    depth = start = 0
    for place, char in enumerate(pattern):
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            yield pattern[start:place]
            start = place + 1
    yield pattern[start:]
