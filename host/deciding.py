"""Decides about questions: an answer, a person, or nothing; now, or when the AI has the floor."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

import msgspec

from chat.reading import Reading, TopicKey
from chat.topics import Topics
from chat.understanding.topic import topic_key
from host.answering import AnswersToSay
from host.answers.answer import SAY_IT, Answer, Unanswered
from host.batch import Batch, Question
from host.chat_log import ChatLog
from host.clock import Clock
from host.events import (
    AnswerPlanned,
    GuardBlocked,
    HandedOver,
    Outcome,
    ReplyPosted,
    WishHeard,
)
from host.floor import Floor
from host.mind import Mind
from host.pending import Asker, NobodyToAsk, Pending
from host.planned_answer import PlannedAnswer
from host.state import RoomState
from host.streamed import Streamed
from host.undecided import UndecidedQuestions

_TOPICS_REMEMBERED = 2_000
_REPLY_AGAIN_US = 8 * 1_000_000
_OTHER_WORDINGS = 2


class Deciding:
    """Makes answers and hand-overs, and posts text replies.

    Args:
        prefix: makes answer ids unique over restarts.
    """

    def __init__(
        self,
        *,
        topics: Topics,
        answers: AnswersToSay,
        chat_log: ChatLog,
        floor: Floor,
        clock: Clock,
        mind: Callable[[], Mind],
        prefix: str,
    ) -> None:
        self._topics = topics
        self._answers = answers
        self._chat_log = chat_log
        self._floor = floor
        self._clock = clock
        self._mind = mind
        self._prefix = prefix
        self._answer_count = 0
        self._replied: OrderedDict[TopicKey, tuple[int, str]] = OrderedDict()
        """When and how each topic was answered last."""
        self.undecided = UndecidedQuestions()
        self.model: Asker = NobodyToAsk()
        self.to_voice: Callable[[PlannedAnswer], None] = lambda _planned: None
        """Told of every answer of our own that waits for the voice."""
        self.reaches: Callable[[str], bool] = lambda _source: True
        """Whether a text reply gets to those who wrote by way of this source."""
        self.to_platform: Callable[[str, str, TopicKey], None] = lambda _source, _line, _topic: None
        """Told of every reply, with where its question came from and what it answers."""
        self.to_person: Callable[[TopicKey], None] = lambda _key: None
        """Told of every question that a person has from now on."""
        self.held: Callable[[TopicKey], bool] = lambda _key: False
        """Whether a person has this question, so that the AI must leave it alone."""

    @property
    def next_variation(self) -> int:
        """The wording that the next answer has, unless it was the last one too."""
        return self._answer_count

    def opened(self, question: Question, keys: tuple[TopicKey, ...], batch: Batch) -> None:
        """The first question under these keys: decide now, or keep it for when the AI has the
        floor. What only a person can answer goes to the person either way."""
        if not self._floor.state.ai_may_speak:
            answer, _ = self._answer(question, question.readings, keys)
            if answer.route != "human":
                self.undecided.add(question, keys)
                return
        self._decide(question, keys, [question.event.event_id], batch)

    def joined(self, question: Question, keys: tuple[TopicKey, ...], batch: Batch) -> None:
        """Somebody asks what others wait for."""
        event_id = question.event.event_id
        for key in keys:
            planned = self._answers.answer_for(key)
            if planned is not None and not self.held(key):
                batch.settle(event_id, Outcome.MERGED, answer_id=planned.answer_id)
                self.reply_again(question, key, batch)
                return
        waits = self.model.join(event_id, keys) or self.undecided.join(event_id, keys)
        if not waits:
            batch.settle(event_id, Outcome.HANDED_OVER, why="a person has this question")

    def withdraw(self, event_id: str) -> bool:
        """The comment was taken back before anybody decided about it; whether that is so."""
        return self.model.withdraw(event_id) or self.undecided.withdraw(event_id)

    def settle(self, key: TopicKey, batch: Batch) -> list[str]:
        """A person decided about the topic, or nobody can any more: who waited for it alone. What
        a model was asked together with it is the person's now."""
        self._replied.pop(key, None)
        event_ids = [*self.model.settle(key), *self.undecided.take_part(key)]
        for left, waiting in self.model.left_over():
            self.hand_over(left.question, left.keys, left.otherwise, waiting, batch)
        return event_ids

    def decide_waiting(self, batch: Batch) -> None:
        """The AI has the floor (again): decide about what was asked meanwhile."""
        for entry in self.undecided.take_all(but=self.held):
            self._decide(entry.question, entry.question.keys, entry.event_ids, batch)

    def draft_for(self, key: TopicKey) -> tuple[Answer | None, tuple[Reading, ...]]:
        """What the AI would say to a question nobody has decided about, for the person at the
        desk, and how it was read."""
        question = self.undecided.find(key)
        if question is None:
            return None, ()
        return self._answer(question, question.readings, (key,))[0], question.readings

    def reply_again(self, question: Question, key: TopicKey, batch: Batch) -> None:
        """The same question from somebody else: answered in text again, from the catalogue of now,
        but not with every line."""
        last_us, _ = self._replied.get(key, (None, ""))
        if last_us is None or self._clock.now_us() - last_us < _REPLY_AGAIN_US:
            return
        answer, _ = self._answer(question, question.readings, (key,))
        if answer.route == "ai" and self._floor.state.ai_may_speak:
            self._reply(question, key, answer.text, "", batch)

    def _decide(
        self, question: Question, keys: tuple[TopicKey, ...], event_ids: list[str], batch: Batch
    ) -> None:
        readings = question.readings
        if keys != question.keys:
            readings = tuple(r for r in readings if topic_key(r) in keys) or readings
        answer, variation = self._answer(question, readings, keys)
        event_id = question.event.event_id
        batch.events += [WishHeard(event_id=event_id, wish=wish) for wish in answer.wishes]
        match answer.route:
            case "ai" if self._nobody_would_know(question):
                self.hand_over(question, keys, _to_be_said(answer), event_ids, batch)
            case "ai":
                passed_on = {asked.topic for asked in answer.unanswered}
                told = tuple(key for key in keys if key not in passed_on) or keys
                planned = self._plan(question, told, readings, variation)
                self._answered(question, planned, answer, event_ids, batch)
            case "human" if self.model.takes(answer):
                pending = Pending(question, keys, readings, answer)
                self.model.take(pending, event_ids)
                batch.then.append(lambda: self.model.ask(pending))
            case "human":
                self.hand_over(question, keys, answer, event_ids, batch)
            case "ignore":
                for waiting in event_ids:
                    self._topics.withdraw(waiting)
                    batch.settle(waiting, Outcome.IGNORED)

    def plan_streamed(self, pending: Pending, glue: str) -> tuple[PlannedAnswer, Streamed]:
        """An answer that a model is going to make, and where it comes in."""
        streamed = Streamed(glue)
        planned = self._plan(pending.question, pending.keys, pending.readings, 0)
        return msgspec.structs.replace(planned, streamed=streamed), streamed

    def _plan(
        self,
        question: Question,
        keys: tuple[TopicKey, ...],
        readings: tuple[Reading, ...],
        variation: int,
    ) -> PlannedAnswer:
        self._answer_count = max(self._answer_count, variation) + 1
        return PlannedAnswer(
            answer_id=f"{self._prefix}{self._answer_count}",
            topics=keys,
            readings=readings,
            question=question.event.text,
            focus=question.focus,
            variation=variation,
            asked_us=self._clock.now_us(),
        )

    def _answered(
        self,
        question: Question,
        planned: PlannedAnswer,
        answer: Answer,
        event_ids: list[str],
        batch: Batch,
    ) -> None:
        self.say(question, planned, answer, event_ids, batch)
        for rest in answer.unanswered:
            self._to_person(question, rest, batch)
        # Known at once, so that the next line of the same flood joins it; spoken when durable.
        self._answers.add(planned)
        batch.then.append(lambda: self.voice(planned))

    def voice(self, planned: PlannedAnswer) -> None:
        """The answer's text is out: it waits for the voice, where there is one."""
        self._answers.release(planned.answer_id)
        if self._floor.mode.sounds:
            self.to_voice(planned)
        else:
            self._answers.stays_text(planned.answer_id)

    def _nobody_would_know(self, question: Question) -> bool:
        """There is no voice, and no text gets to whoever asked: the person says it."""
        return not self._floor.mode.sounds and not self.reaches(question.event.source)

    def say(
        self,
        question: Question,
        planned: PlannedAnswer,
        answer: Answer,
        event_ids: list[str],
        batch: Batch,
    ) -> None:
        """This is the answer: it is logged, posted, and settles who waited for it."""
        batch.events.append(
            AnswerPlanned(
                answer_id=planned.answer_id,
                topics=planned.topics,
                first_event_id=question.event.event_id,
                text=answer.text,
                evidence=answer.facts,
                lane=answer.lane,
                catalogue_version=self._mind().snapshot.version,
            )
        )
        for number, event_id in enumerate(event_ids):
            outcome = Outcome.MERGED if number else Outcome.ANSWERED
            batch.settle(event_id, outcome, answer_id=planned.answer_id)
        self._reply(question, planned.topics[0], answer.text, planned.answer_id, batch)

    def hand_over(
        self,
        question: Question,
        keys: tuple[TopicKey, ...],
        answer: Answer,
        event_ids: list[str],
        batch: Batch,
    ) -> None:
        """A person must answer this."""
        if answer.blocked is not None:
            rule, reason = answer.blocked.rule, answer.blocked.reason
            batch.events.append(
                GuardBlocked(text=answer.draft, rule=rule, reason=reason, where="answer")
            )
        for key in keys:
            asked = Unanswered(
                topic=key, reason=answer.reason, urgency=answer.urgency, draft=answer.draft
            )
            self._to_person(question, asked, batch)
        for event_id in event_ids:
            batch.settle(event_id, Outcome.HANDED_OVER, why=answer.reason)
        if answer.text and self._floor.state.ai_may_speak:
            self._reply(question, keys[0], answer.text, "", batch)

    def _to_person(self, question: Question, asked: Unanswered, batch: Batch) -> None:
        """A person has this question from now on."""
        told = {"reason": asked.reason, "draft": asked.draft}
        waiting = self._topics.hand_over(asked.topic, urgency=asked.urgency, **told)
        if not waiting:  # what was said of it so far has settled it already
            event = question.event
            self._topics.ask(
                (asked.topic,),
                event_id=event.event_id,
                viewer=event.user.id or "",
                text=event.text,
                name=event.user.name,
                person=True,
            )
            self._topics.hand_over(asked.topic, urgency=asked.urgency, **told)
        self.to_person(asked.topic)
        batch.events.append(
            HandedOver(
                topic=asked.topic,
                event_id=question.event.event_id,
                urgency=asked.urgency,
                **told,
            )
        )

    def _reply(
        self, question: Question, key: TopicKey, text: str, answer_id: str, batch: Batch
    ) -> None:
        self._replied[key] = (self._clock.now_us(), text)
        self._replied.move_to_end(key)
        if len(self._replied) > _TOPICS_REMEMBERED:
            self._replied.popitem(last=False)
        if self._floor.state is not RoomState.AI:
            return  # in a rehearsal only the desk follows
        event = question.event
        line = f"@{event.user.name} {text}" if event.user.name else text
        batch.events.append(
            ReplyPosted(answer_id=answer_id, source=event.source, text=line, topic=key)
        )
        batch.then.append(lambda: self._chat_log.replied(line, self._clock.now_us()))
        batch.then.append(lambda: self.to_platform(event.source, line, key))

    def _answer(
        self, question: Question, readings: tuple[Reading, ...], keys: tuple[TopicKey, ...]
    ) -> tuple[Answer, int]:
        """The answer in other words than the last one under the same key, where there are any,
        and which wording it is."""
        _, said = self._replied.get(keys[0], (0, ""))
        variation = self._answer_count
        while True:
            answer = self._mind().answer(
                readings, text=question.event.text, focus=question.focus, variation=variation
            )
            if answer.text != said or variation >= self._answer_count + _OTHER_WORDINGS:
                return answer, variation
            variation += 1


def _to_be_said(answer: Answer) -> Answer:
    """The answer as a draft for the human host, who has the only voice."""
    return msgspec.structs.replace(
        answer, route="human", reason=SAY_IT, urgency="low", draft=answer.text, text=""
    )
