"""Has a language model say answers of the facts lane more naturally, for the voice. The text reply
is out by then; if the model is not done (or not true) in time, the voice says the first wording."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from host.answering import AnswersToSay
from host.answers.answer import Answer
from host.answers.guard import Guard
from host.mind import Mind
from host.planned_answer import PlannedAnswer

WAITING_MAX = 8
"""Of more than these none would be done before its turn to be spoken."""


class Rewords(Protocol):
    """Says an answer in other words."""

    @property
    def ready(self) -> bool:
        """Whether it makes sense to ask now."""
        ...

    async def reword(self, answer: Answer, guard: Guard, language: str, tone: str) -> Answer | None:
        """The answer in other words, None where there are none as true."""
        ...


class Rewording:
    """One answer after the other. Run `run()` in a TaskGroup.

    Args:
        mind: the mind in force.
        tone: how the merchant wants it said.
    """

    def __init__(
        self,
        lane: Rewords,
        answers: AnswersToSay,
        mind: Callable[[], Mind],
        *,
        language: Callable[[], str],
        tone: str = "",
    ) -> None:
        self._lane = lane
        self._answers = answers
        self._mind = mind
        self._language = language
        self._tone = tone
        self._waiting: asyncio.Queue[PlannedAnswer] = asyncio.Queue(WAITING_MAX)

    def add(self, planned: PlannedAnswer) -> None:
        """This answer waits for the voice."""
        if self._lane.ready and not self._waiting.full():
            self._waiting.put_nowait(planned)

    async def run(self) -> None:
        """Reword until cancelled."""
        while True:
            planned = await self._waiting.get()
            if self._answers.knows(planned.answer_id):
                await self._reword(planned)

    async def _reword(self, planned: PlannedAnswer) -> None:
        mind = self._mind()
        answer = self._answers.worded(planned)
        if answer is None:
            return
        other = await self._lane.reword(answer, mind.guard, self._language(), self._tone)
        if other is not None and self._mind() is mind:
            self._answers.reworded(planned.answer_id, other, mind.snapshot.version)
