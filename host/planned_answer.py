"""An answer that was planned, and its sentences as the voice gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

from chat.reading import Reading, TopicKey
from host.line import Line
from host.streamed import Streamed
from storage.catalogue import Fact

# A sentence ends after these; a stop between digits is a decimal point.
_SENTENCE = re.compile(r"[^。！？!?；;]+?(?:[。！？!?；;]+|\.(?=\s|$)|$)")


class PlannedAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """An answer and the question it was made for, so that it can be made again."""

    answer_id: str
    topics: tuple[TopicKey, ...]
    readings: tuple[Reading, ...]
    question: str
    focus: str | None
    variation: int
    asked_us: int
    streamed: Streamed | None = None
    """Where a language model makes the answer: what has come in so far."""
    edited: str = ""
    """A person's words for it, said in place of ours as long as the guard lets them out."""

    def line(
        self, place: int, text: str, facts: tuple[Fact, ...], products: tuple[str, ...]
    ) -> Line:
        """A sentence of it, for the voice."""
        return Line(
            sentence_id=f"{self.answer_id}.{place}",
            sentence_kind="answer",
            text=text,
            facts=facts,
            product_id=products[0] if products else None,
            answer_id=self.answer_id,
        )

    def streamed_line(self) -> Line | None:
        """The next sentence of one that is being made, None where there is none yet."""
        offered = None if self.streamed is None else self.streamed.offer()
        if offered is None:
            return None
        place, clause = offered
        return self.line(place, clause.text, clause.facts, clause.products)


@dataclass
class Turn:
    """An answer of the breath being spoken: what is left of it. One that is still being made may
    have nothing to say just now."""

    planned: PlannedAnswer
    card: str
    lines: list[Line]
    lead: str = ""

    @property
    def next(self) -> Line | None:
        if self.planned.streamed is None:
            line = self.lines[0] if self.lines else None
        else:
            line = self.planned.streamed_line()
        if line is None or not self.lead:
            return line
        return msgspec.structs.replace(line, text=self.lead + line.text)

    @property
    def chars(self) -> int:
        """How much there is to say, as far as it is known."""
        streamed = self.planned.streamed
        return sum(len(line.text) for line in self.lines) + len(streamed.text if streamed else "")

    @property
    def over(self) -> bool:
        streamed = self.planned.streamed
        return not self.lines if streamed is None else streamed.over

    def started(self) -> None:
        """The next line is being spoken."""
        self.lead = ""
        if self.planned.streamed is not None:
            self.planned.streamed.spoken()
        else:
            self.lines.pop(0)


def sentences(text: str) -> list[str]:
    """The text cut at its sentence ends; a stop inside a number is none."""
    return [part.strip() for part in _SENTENCE.findall(text) if part.strip()]
