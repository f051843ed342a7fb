"""Has sound made before it is needed: of answers that wait for a sentence to end, and, in the time
that is left, of those that will probably be asked for."""

from __future__ import annotations

import asyncio

from host.parts import Parts
from host.planned_answer import PlannedAnswer
from host.speaker import Speaker
from host.speech.prepare import Preparer

_FIRST_S = 10.0
"""The room has loaded everything by then that it needs to answer."""
_EVERY_S = 2.0
_SENTENCES = 2
_LOOKAHEAD = 4


class MakingAhead:
    """Between the room and the preparer. Run `run()` in a TaskGroup.

    Args:
        likely: whether to make answers that nobody has asked for yet.
    """

    def __init__(
        self, parts: Parts, preparer: Preparer, speaker: Speaker, *, likely: bool = True
    ) -> None:
        self._likely = likely and preparer.takes_wishes
        self._parts = parts
        self._preparer = preparer
        self._speaker = speaker
        parts.answer_waits = self._answer_waits

    async def run(self) -> None:
        """Look again and again what is worth making, until cancelled."""
        parts, made_for = self._parts, None
        await asyncio.sleep(_FIRST_S)
        while self._likely:
            focus = parts.showing.run.current
            state = parts.premade.state(focus)
            if state != made_for and parts.floor.may_sound:
                made_for = state
                await self._wish(focus, state)
            await asyncio.sleep(_EVERY_S)

    async def _wish(self, focus: str | None, state: object) -> None:
        """Word the likely answers, a millisecond each, letting others go between them."""
        premade = self._parts.premade
        texts: dict[str, None] = {}
        for question in premade.questions(focus):
            texts.update(dict.fromkeys(premade.sentences_for(question)))
            await asyncio.sleep(0)
        if premade.state(focus) == state:
            self._preparer.wish(list(texts))

    def catalogue_changed(self) -> None:
        """Nothing that was made from the catalogue before is kept, and what comes next is made."""
        self._preparer.forget()
        self._preparer.prepare([line.text for line in self._speaker.upcoming(_LOOKAHEAD)])

    def _answer_waits(self, planned: PlannedAnswer) -> None:
        """While a sentence sounds there is time to make the answer's."""
        if self._parts.speaking is not None:
            self._preparer.soon(self._parts.answers.texts(planned)[:_SENTENCES])
