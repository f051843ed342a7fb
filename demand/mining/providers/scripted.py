"""A labeller that knows its answers beforehand: for tests, and for a person's own list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from demand.mining.labelling import Label, LabelError


class Scripted:
    """Answers from a table and remembers what it was asked; fails as often as it is told to."""

    def __init__(self, answers: Mapping[str, Label], *, failures: int = 0) -> None:
        self._answers = answers
        self._failures = failures
        self.asked: list[tuple[str, ...]] = []

    def label(self, terms: Sequence[str]) -> Sequence[Label | None]:
        """The answers of the table, None for what is not in it."""
        self.asked.append(tuple(terms))
        if len(self.asked) <= self._failures:
            raise LabelError("told to fail")
        return [self._answers.get(term) for term in terms]
