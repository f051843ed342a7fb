"""What the room knows at one version of the catalogue: vocabulary, answers and guard, made together
so that a line is never read with one catalogue and answered from another."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chat.reading import Reading
from host.answers.answer import Answer
from host.answers.bank import AnswerBank
from host.answers.guard import Guard
from host.answers.tones import Tone
from storage.catalogue import Snapshot

if TYPE_CHECKING:
    from chat.understanding.heard import Heard
    from chat.understanding.understanding import Understanding
    from host.answers.answerer import Answerer


class Mind:
    """Reads and answers from one snapshot. Building it takes time with the catalogue's size, so
    a running room builds the next one in a thread and swaps it in. The answer bank lives longer
    than a snapshot, and is shared by the minds of a room.

    The guard is there at once. The rest is loaded when the first line comes or `warm_up` is
    called, whichever is first: a room that starts again speaks before anybody can ask.
    """

    def __init__(
        self, snapshot: Snapshot, bank: AnswerBank | None = None, tone: Tone = "warm"
    ) -> None:
        self.snapshot = snapshot
        self.tone: Tone = tone
        self.bank = AnswerBank() if bank is None else bank
        self.guard = Guard(snapshot)

    @cached_property
    def _understanding(self) -> Understanding:
        from chat.understanding.understanding import Understanding
        from host.answers.words import shop_words

        return Understanding(shop_words(self.snapshot))

    @cached_property
    def answerer(self) -> Answerer:
        """The answers of the facts lane, and their evidence for other lanes."""
        from host.answers.answerer import Answerer

        return Answerer(self.snapshot, self.bank, self.tone)

    def of(self, snapshot: Snapshot) -> Mind:
        """The same mind about another version of the catalogue, ready for odd questions too."""
        mind = Mind(snapshot, self.bank, self.tone)
        mind.warm_up()
        return mind

    def warm_up(self) -> None:
        """Load and work out what the first questions would otherwise wait for: words, tables of
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
