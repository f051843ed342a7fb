"""What the room knows at one version of the catalogue: vocabulary, answers and guard, made together
so that a line is never read with one catalogue and answered from another."""

from __future__ import annotations

from chat.reading import Reading
from chat.understanding.heard import Heard
from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.bank import AnswerBank
from host.answers.guard import Guard
from host.answers.words import shop_words
from storage.catalogue import Snapshot


class Mind:
    """Reads and answers from one snapshot. Building it takes time with the catalogue's size, so
    a running room builds the next one in a thread and swaps it in. The answer bank lives longer
    than a snapshot, and is shared by the minds of a room."""

    def __init__(self, snapshot: Snapshot, bank: AnswerBank | None = None) -> None:
        self.snapshot = snapshot
        self.bank = AnswerBank() if bank is None else bank
        self.guard = Guard(snapshot)
        self._understanding = Understanding(shop_words(snapshot))
        self.answerer = Answerer(snapshot, self.bank)

    def of(self, snapshot: Snapshot) -> Mind:
        """The same mind about another version of the catalogue, ready for odd questions too."""
        mind = Mind(snapshot, self.bank)
        mind.warm_up()
        return mind

    def warm_up(self) -> None:
        """Load and work out what the first odd question would otherwise wait for: tables of
        sounds, an index of the whole shop. To be called in a thread; nobody has to wait for it."""
        self._understanding.warm_up()
        self.answerer.warm_up()

    def hear(self, text: str, *, focus: str | None, previous: Reading | None) -> Heard:
        """The questions in a line, and the topics they belong to."""
        return self._understanding.hear(text, focus=focus, previous=previous)

    def answer(
        self,
        readings: tuple[Reading, ...],
        *,
        text: str,
        focus: str | None,
        variation: int,
        language: str | None = None,
    ) -> Answer:
        """What to do with a line read as `readings`; in its own language if none is given."""
        return self.answerer.answer(
            readings, text=text, focus=focus, variation=variation, language=language
        )
