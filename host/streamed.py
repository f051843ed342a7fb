"""An answer that is still being made: guarded clauses come in, and are spoken as they come."""

from __future__ import annotations

from collections.abc import Callable

from host.answers.model.question import Clause
from storage.catalogue import Fact

_SENTENCE_ENDS = "。！？!?；;.…"


class Streamed:
    """The clauses of one answer, up to where it was spoken. A sentence once offered to the voice
    stays as it is while its sound is made, whatever comes in meanwhile.

    Args:
        glue: what stands between two clauses: nothing in Chinese, a blank elsewhere.
    """

    def __init__(self, glue: str = "") -> None:
        self._glue = glue
        self._clauses: list[Clause] = []
        self._spoken = 0
        self._offered = 0
        self.ended = False
        """No more clauses come."""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All there is so far, clause by clause."""
        return tuple(self._clauses)

    @property
    def text(self) -> str:
        """All there is so far."""
        return self._glue.join(clause.text for clause in self._clauses).strip()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The evidence of all there is so far."""
        return tuple(dict.fromkeys(fact for clause in self._clauses for fact in clause.facts))

    @property
    def over(self) -> bool:
        """Everything was spoken, and nothing more comes."""
        return self.ended and self._spoken >= len(self._clauses)

    def add(self, clause: Clause) -> None:
        """A clause more."""
        self._clauses.append(clause)

    def end(self) -> None:
        """No more clauses come."""
        self.ended = True

    def offer(self) -> tuple[int, Clause] | None:
        """The next thing to say, with the place of its first clause: up to the end of a sentence
        where that has come in, else all there is; None where there is nothing new."""
        if self._spoken >= len(self._clauses):
            return None
        if self._offered <= self._spoken:
            self._offered = self._sentence_end()
        said = self._clauses[self._spoken : self._offered]
        return self._spoken, Clause(
            text=self._glue.join(clause.text for clause in said).strip(),
            facts=tuple(dict.fromkeys(fact for clause in said for fact in clause.facts)),
            products=tuple(dict.fromkeys(p for clause in said for p in clause.products)),
            version=said[-1].version,
        )

    def spoken(self) -> None:
        """What was offered has been started."""
        self._spoken = max(self._spoken, self._offered)

    def drop_unsaid(self, holds: Callable[[Clause], bool]) -> None:
        """Of what was not spoken yet keep the clauses up to the first that does not hold."""
        self._offered = 0
        for place in range(self._spoken, len(self._clauses)):
            if not holds(self._clauses[place]):
                del self._clauses[place:]
                self.end()
                return

    def _sentence_end(self) -> int:
        for place in range(self._spoken, len(self._clauses)):
            if self._clauses[place].text.rstrip().endswith(tuple(_SENTENCE_ENDS)):
                return place + 1
        return len(self._clauses)
