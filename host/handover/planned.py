"""What a person does with the answers that the AI has planned: other words, another order, not at
all, or for everybody from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chat.topics import Topic
from chat.visible_text import clean
from host.answer_commands import AnswerCommand, ApproveAnswer, DropAnswer, EditAnswer, MoveAnswer
from host.batch import Batch
from host.command_base import BadCommand
from host.handover.approving import approve
from host.handover.desk import TopicDesk
from host.handover.posting import post
from host.planned_answer import PlannedAnswer
from host.sayable import sayable
from host.topic_events import AnswerEdited, AnswerMoved

if TYPE_CHECKING:
    from host.parts import Parts

_WHY_CHARS = 200


class AnswerDesk:
    """Carries out `AnswerCommand`s."""

    def __init__(self, parts: Parts, topics: TopicDesk) -> None:
        self._parts = parts
        self._topics = topics

    def obey(self, command: AnswerCommand, who: str, batch: Batch) -> None:
        """Do it.

        Raises:
            BadCommand: it cannot be done now; one sentence.
        """
        match command:
            case EditAnswer():
                self._edit(command, who, batch)
            case MoveAnswer():
                self._move(command, who, batch)
            case DropAnswer():
                self._drop(command, who, batch)
            case ApproveAnswer():
                self._approve(command, who, batch)

    def _edit(self, command: EditAnswer, who: str, batch: Batch) -> None:
        topic, planned = self._planned(command.key, who)
        text = sayable(self._parts, command.text)
        if text == planned.edited:
            return
        self._parts.answers.edit(planned.answer_id, text)
        event = AnswerEdited(answer_id=planned.answer_id, topic=topic.key, text=text, who=who)
        batch.events.append(event)
        post(self._parts, batch, topic.name, text)

    def _move(self, command: MoveAnswer, who: str, batch: Batch) -> None:
        topic, planned = self._planned(command.key, who)
        before = self._planned(command.before, who)[1] if command.before else None
        other = before.answer_id if before is not None else ""
        if other == planned.answer_id:
            raise BadCommand("an answer cannot come before itself; name another")
        self._parts.answers.move(planned.answer_id, other)
        batch.events.append(
            AnswerMoved(answer_id=planned.answer_id, topic=topic.key, before=other, who=who)
        )

    def _drop(self, command: DropAnswer, who: str, batch: Batch) -> None:
        why = clean(command.why, _WHY_CHARS)[0]
        if not why:
            raise BadCommand("why is empty; say in a few words why it is not to be said")
        topic, _ = self._planned(command.key, who)
        self._parts.handover.resolve(topic, batch, who=who, how="dropped", text=why)

    def _approve(self, command: ApproveAnswer, who: str, batch: Batch) -> None:
        parts, closed = self._parts, self._topics.closed(command.key)
        planned_topic = parts.topics.find_named(command.key)
        planned = parts.answers.answer_for(planned_topic.key) if planned_topic else None
        if planned is not None and planned_topic is not None:
            topic, question, text = planned_topic.key, planned_topic.text, self._text(planned)
        elif closed is not None and closed.how in ("text", "ai") and closed.text:
            topic, question, text = closed.topic, closed.sample, closed.text
        else:
            raise BadCommand(
                f"there is no answer under {command.key!r} to keep: it was said already, or nobody"
                " gave one"
            )
        approve(
            parts,
            batch,
            topic=topic,
            question=question,
            text=sayable(parts, text),
            of_shop=command.remember == "shop",
            days=command.days,
            who=who,
        )

    def _text(self, planned: PlannedAnswer) -> str:
        if planned.streamed is not None:
            return planned.streamed.text
        return "".join(self._parts.answers.texts(planned))

    def _planned(self, key: str, who: str) -> tuple[Topic, PlannedAnswer]:
        """The question and its answer, where it waits for the voice and nobody else has it."""
        topic = self._topics.free(key, who)
        planned = self._parts.answers.answer_for(topic.key)
        if planned is None:
            raise BadCommand("the AI has planned no answer to this question yet; answer it instead")
        if self._parts.handover.begins(topic.key):
            raise BadCommand("the AI begins to say this answer just now; cut it if need be")
        return topic, planned
