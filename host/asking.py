"""Questions that a language model is asked before a person is: where the facts lane and the answer
bank have nothing. What it says is guarded clause by clause, and spoken as it comes."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import Protocol

import msgspec

from chat.reading import TopicKey
from chat.topics import Topics
from chat.understanding.normal import normalise
from chat.understanding.topic import topic_key
from host.answering import AnswersToSay
from host.answers.answer import Answer
from host.answers.model.question import Clause, ModelQuestion, NotAnswered
from host.batch import Batch
from host.deciding import Deciding
from host.events import GuardBlocked
from host.floor import Floor
from host.pending import Pending
from host.planned_answer import PlannedAnswer
from host.rewording import Rewords
from host.streamed import Streamed
from host.undecided import UndecidedQuestions
from storage.ports import LogUnavailable

AT_ONCE = 4
"""Questions of one room asked side by side."""
WAITING_MAX = 20
"""Of more than these nobody would hear the answer in time: they go to the person at once."""


class AnswerLane(Rewords, Protocol):
    """Answers questions from evidence, one clause after the other; `ready` while its server
    answers and the budget is not spent."""

    def answer(self, question: ModelQuestion) -> AsyncGenerator[Clause, None]:
        """The answer, as it comes; raises `NotAnswered`."""
        ...


class ModelAnswers:
    """Asks, side by side and within bounds. Run `run()` in a TaskGroup.

    Args:
        commit: writes a batch and does what follows from it.
        language: the language the room speaks.
        tone: how the merchant wants it said.
    """

    def __init__(
        self,
        lane: AnswerLane,
        *,
        deciding: Deciding,
        topics: Topics,
        answers: AnswersToSay,
        floor: Floor,
        commit: Callable[[Batch], Awaitable[None]],
        language: Callable[[], str],
        tone: str = "",
    ) -> None:
        self._lane = lane
        self._deciding = deciding
        self._topics = topics
        self._answers = answers
        self._floor = floor
        self._commit = commit
        self._language = language
        self._tone = tone
        self._queue: deque[Pending] = deque()
        self._free = asyncio.Semaphore(AT_ONCE)
        self._wake = asyncio.Event()
        self._waiting = UndecidedQuestions()
        self._pending: dict[str, Pending] = {}
        """By the event id of the first comment."""
        self._left: list[tuple[Pending, list[str]]] = []

    def takes(self, answer: Answer) -> bool:
        """Whether the model is asked instead of handing this over now."""
        honest_gap = answer.reason.startswith("no_evidence") and answer.urgency == "low"
        return honest_gap and len(self._pending) < WAITING_MAX and self._lane.ready

    def take(self, pending: Pending, event_ids: list[str]) -> None:
        """The question is the model's from now on; it is asked with `ask`, once it is durable."""
        self._waiting.add(pending.question, pending.keys)
        for event_id in event_ids[1:]:
            self._waiting.join(event_id, pending.keys)
        for key in pending.keys:
            self._topics.take(key)
        self._pending[pending.question.event.event_id] = pending

    def ask(self, pending: Pending) -> None:
        """Ask when there is room for it."""
        self._queue.append(pending)
        self._wake.set()

    def join(self, event_id: str, keys: tuple[TopicKey, ...]) -> bool:
        """The comment waits with a question the model has; whether there is one."""
        return self._waiting.join(event_id, keys)

    def withdraw(self, event_id: str) -> bool:
        """The comment no longer waits; whether it did. Where nobody else waits, nothing is asked
        any more."""
        if not self._waiting.withdraw(event_id):
            return False
        self._stop_asking_in_vain()
        return True

    def settle(self, key: TopicKey) -> list[str]:
        """A person decided about the topic: the comments that waited for it."""
        pending = next((p for p in self._pending.values() if key in p.keys), None)
        event_ids = self._waiting.take_part(key)
        if pending is not None and (rest := tuple(k for k in pending.keys if k != key)):
            readings = tuple(r for r in pending.readings if topic_key(r) in rest)
            left = Pending(pending.question, rest, readings or pending.readings, pending.otherwise)
            self._left.append((left, self._waiting.take(rest[0])))
        self._stop_asking_in_vain()
        return event_ids

    def left_over(self) -> list[tuple[Pending, list[str]]]:
        left, self._left = self._left, []
        return left

    def _stop_asking_in_vain(self) -> None:
        for first, pending in list(self._pending.items()):
            if all(self._waiting.find(key) is None for key in pending.keys):
                del self._pending[first]
                if pending.task is not None:
                    pending.task.cancel()

    async def run(self, log_failed: Callable[[LogUnavailable], None]) -> None:
        """Ask until cancelled; `log_failed` is told where what came of it could not be written."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                while self._queue:
                    await self._free.acquire()
                    pending = self._queue.popleft()
                    pending.task = tasks.create_task(
                        self._ask(pending, log_failed), name="model question"
                    )
                self._wake.clear()
                await self._wake.wait()

    async def _ask(self, pending: Pending, log_failed: Callable[[LogUnavailable], None]) -> None:
        try:
            if pending.question.event.event_id in self._pending:
                await self._answer(pending)
        except LogUnavailable as error:
            log_failed(error)
        finally:
            self._pending.pop(pending.question.event.event_id, None)
            self._free.release()

    async def _answer(self, pending: Pending) -> None:
        asked = self._asked(pending)
        glue = "" if asked.language == "zh" else " "
        planned, streamed = self._deciding.plan_streamed(pending, glue)
        failure: NotAnswered | None = None
        try:
            async with aclosing(self._lane.answer(asked)) as clauses:
                async for clause in clauses:
                    streamed.add(clause)
                    self._speak(planned)
        except NotAnswered as problem:
            failure = problem
        finally:
            streamed.end()
        batch = Batch()
        if failure is None and streamed.text:
            self._answered(pending, planned, streamed, batch)
        else:
            self._not_answered(pending, planned, streamed, failure, batch)
        await self._commit(batch)

    def _asked(self, pending: Pending) -> ModelQuestion:
        language = pending.readings[0].language
        spoken = language if language in ("zh", "en") else self._language()
        return ModelQuestion(
            line=normalise(pending.question.event.text),
            readings=pending.readings,
            language="zh" if spoken == "zh" else "en",
            focus=pending.question.focus,
            tone=self._tone,
        )

    def _speak(self, planned: PlannedAnswer) -> None:
        """The voice may begin with what there is; what is said is in the log before it sounds."""
        held = any(self._deciding.held(key) for key in planned.topics)
        if not self._floor.may_sound or held or self._answers.knows(planned.answer_id):
            return
        self._answers.add(planned)
        self._answers.release(planned.answer_id)
        for key in planned.topics:
            self._topics.give_back(key)

    def _answered(
        self, pending: Pending, planned: PlannedAnswer, streamed: Streamed, batch: Batch
    ) -> None:
        event_ids = self._waiting.take(pending.keys[0])
        products = tuple(dict.fromkeys(p for clause in streamed.clauses for p in clause.products))
        answer = Answer(
            route="ai",
            text=streamed.text,
            product=products,
            intent=pending.otherwise.intent,
            facts=streamed.facts,
            lane="llm",
        )
        told = self._floor.mode.sounds or self._deciding.reaches(pending.question.event.source)
        held = any(self._deciding.held(key) for key in planned.topics)
        if self._floor.state.ai_may_speak and told and not held:
            self._deciding.say(pending.question, planned, answer, event_ids, batch)
            if not self._floor.mode.sounds:
                self._answers.add(planned)
                batch.then.append(lambda: self._deciding.voice(planned))
            return
        self._answers.forget(planned.answer_id)
        draft = msgspec.structs.replace(pending.otherwise, draft=answer.text, text="")
        self._deciding.hand_over(pending.question, pending.keys, draft, event_ids, batch)

    def _not_answered(
        self,
        pending: Pending,
        planned: PlannedAnswer,
        streamed: Streamed,
        failure: NotAnswered | None,
        batch: Batch,
    ) -> None:
        """A person gets it after all, with what the model had said as a draft."""
        event_ids = self._waiting.take(pending.keys[0])
        self._answers.forget(planned.answer_id)
        if failure is not None and failure.reason.startswith("guard: "):
            batch.events.append(
                GuardBlocked(
                    text=failure.blocked,
                    rule=failure.reason.removeprefix("guard: "),
                    reason="a language model wrote it",
                    where="model",
                )
            )
        otherwise = pending.otherwise
        if streamed.text:
            said = streamed.text
            otherwise = msgspec.structs.replace(
                otherwise, draft=said, text=f"{said} {otherwise.text}"
            )
        self._deciding.hand_over(pending.question, pending.keys, otherwise, event_ids, batch)
