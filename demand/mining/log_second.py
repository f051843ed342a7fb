"""A second reading of lines in the log: whoever is given is asked outside of any transaction, the
newest lines first, and each answer is kept before it is counted. So an interruption loses one
question at most, and counting needs nobody."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from demand.log_reader import TablesLog
from demand.mining.doubt_store import (
    Waiting,
    answers_for,
    how_many_wait,
    keep,
    let_go,
    line_hash,
    text_of,
    waiting,
)
from demand.mining.labelling import Label, LabelError, is_sane_label
from demand.mining.quotes import masked
from demand.mining.second_reading import LINES_A_QUESTION, Opinion, is_sane
from demand.signal import Family

_log = logging.getLogger(__name__)

_LINES_A_LOOK = 50 * LINES_A_QUESTION


class CarefulReader(Protocol):
    """Reads lines and terms with care. They are viewers' words: data, never instructions."""

    name: str
    """Who answers and to which question: other answers are asked for under another name."""

    async def read(self, lines: Sequence[str]) -> Sequence[Opinion | None]:
        """One opinion for each line, None where there is none; nothing at all where the answer
        could not be used.

        Raises:
            LabelError: it answers no more in this run: its budget is spent, or it is out of order.
        """
        ...

    async def label(self, terms: Sequence[str]) -> Sequence[Label | None]:
        """One label for each term, in the same way."""
        ...


class SecondCount(msgspec.Struct, frozen=True, kw_only=True):
    """Different lines asked about in a run and answered in a way that can be used, new terms asked
    about, lines left to their words, and why."""

    lines: int
    answered: int
    terms: int
    left: int
    why: str

    @property
    def told(self) -> list[str]:
        """The same as sentences."""
        refused = self.lines - self.answered
        found = [
            f"the model was asked about {self.lines} lines and {self.terms} new terms:"
            f" {self.answered} lines answered, {refused} without an answer that can be used"
        ]
        if self.why:
            found.append(f"{self.left} more are read by their words alone: {self.why}")
        return found


class LogSecond:
    """One run's questions to a reader."""

    def __init__(self, log: TablesLog, reader: CarefulReader, key: bytes) -> None:
        self._log = log
        self._reader = reader
        self._key = key
        self._why = ""
        self._asked = self._answered = self._terms = 0

    async def ask_lines(self) -> None:
        """Ask about the lines that nobody has answered for. Raises LogError."""
        before = sys.maxsize
        while not self._why:
            found = await waiting(self._log, self._reader.name, before=before, limit=_LINES_A_LOOK)
            if not found:
                return
            for start in range(0, len(found), LINES_A_QUESTION):
                await self._ask(found[start : start + LINES_A_QUESTION])
            before = found[-1].seq

    async def ask_terms(self, terms: Sequence[str]) -> None:
        """Ask what new terms are that this reader was not asked about. Raises LogError."""
        lines = {term: term_hash(term, self._key) for term in terms if masked(term) == term}
        kept = await answers_for(self._log, tuple(lines.values()))
        new = [
            term
            for term, line in lines.items()
            if line not in kept or kept[line].reader != self._reader.name
        ]
        for start in range(0, len(new), LINES_A_QUESTION):
            await self._ask_terms(new[start : start + LINES_A_QUESTION])

    async def count(self) -> SecondCount:
        """What came of it. Raises LogError."""
        return SecondCount(
            lines=self._asked,
            answered=self._answered,
            terms=self._terms,
            left=await how_many_wait(self._log, self._reader.name) if self._why else 0,
            why=self._why,
        )

    async def _ask(self, part: Sequence[Waiting]) -> None:
        if self._why or not (texts := await self._texts(part)):
            return
        try:
            opinions = await self._reader.read(list(texts.values()))
        except LabelError as error:
            self._stop(error)
            return
        self._asked += len(texts)
        if len(opinions) != len(texts):
            return  # asked again in another run
        pairs = zip(texts.values(), opinions, strict=True)
        sane = [o if o is not None and is_sane(o, text) else None for text, o in pairs]
        self._answered += sum(opinion is not None for opinion in sane)
        await keep(self._log, self._reader.name, dict(zip(texts, map(_written, sane), strict=True)))

    async def _texts(self, part: Sequence[Waiting]) -> dict[str, str]:
        """The masked lines by their hash; those whose text the log has let go are dropped."""
        found = {one.line: await text_of(self._log, one, self._key) for one in part}
        if gone := [line for line, text in found.items() if text is None]:
            await let_go(self._log, gone)
        return {line: text for line, text in found.items() if text is not None}

    async def _ask_terms(self, terms: Sequence[str]) -> None:
        if self._why:
            return
        try:
            labels = await self._reader.label(terms)
        except LabelError as error:
            self._stop(error)
            return
        self._terms += len(terms)
        if len(labels) != len(terms):
            return
        sane = [label if label and is_sane_label(label) else None for label in labels]
        # the term itself is not kept, nor any other word for it
        plain = [None if label is None else Label(label.family) for label in sane]
        lines = [term_hash(term, self._key) for term in terms]
        answers = dict(zip(lines, map(_written, plain), strict=True))
        await keep(self._log, self._reader.name, answers)

    def _stop(self, error: LabelError) -> None:
        _log.warning("nobody is asked any more: %s", error)
        self._why = str(error)


class KeptLabels:
    """A `Labeller` that knows what was answered before."""

    def __init__(self, labels: Mapping[str, Label]) -> None:
        self._labels = labels

    def label(self, terms: Sequence[str]) -> Sequence[Label | None]:
        """As `Labeller.label`."""
        return [self._labels.get(term) for term in terms]


async def kept_labels(log: TablesLog, terms: Sequence[str], key: bytes) -> KeptLabels:
    """What was answered about the terms. Raises LogError."""
    lines = {term: term_hash(term, key) for term in terms}
    kept = await answers_for(log, tuple(lines.values()))
    found = {
        term: _label_decoder.decode(kept[line].answer)
        for term, line in lines.items()
        if line in kept and kept[line].answer
    }
    return KeptLabels({term: _of_term(label.family, term) for term, label in found.items()})


def term_hash(term: str, key: bytes) -> str:
    """What a term is known by; a line of the same words is another thing."""
    return line_hash(f"term\0{term}", key)


def _of_term(family: Family | None, term: str) -> Label:
    return Label(family, "" if family is None else term)


def _written(answer: Opinion | Label | None) -> str:
    return "" if answer is None else msgspec.json.encode(answer).decode()


_label_decoder = msgspec.json.Decoder(Label)
