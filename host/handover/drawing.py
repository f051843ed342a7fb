"""Draws a question with all that is known of it, for the person who may answer it."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from chat.reading import Reading, TopicKey
from chat.topics import Topic
from host.answers.bank import may_be_approved
from host.handover.board import Closed
from host.state import RoomState
from host.views import AskedView, ClosedView, FactView, NoteView, TopicView

if TYPE_CHECKING:
    from host.answers.answer import Answer
    from host.parts import Parts

_LINES = 5
_FACTS = 8
_DRAFTS_MOST = 200
_Draft = tuple["Answer | None", tuple[Reading, ...]]


class Drafts:
    """What the AI would say to each question, and how it read it; worded once for each question and
    version of the catalogue, however often the desk is drawn."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._known: OrderedDict[tuple[object, ...], _Draft] = OrderedDict()

    def of(self, topic: Topic) -> _Draft:
        """The draft, None where there is none."""
        parts = self._parts
        if topic.lane == "answered":
            return None, ()
        planned = parts.answers.answer_for(topic.key)
        if planned is not None and planned.streamed is not None:
            return None, planned.readings
        asked = planned or topic.first_event_id
        key = (topic.key, asked, parts.mind.snapshot.version, len(parts.mind.bank))
        if key not in self._known:
            self._known[key] = (
                parts.listening.draft_for(topic.key)
                if planned is None
                else (parts.answers.worded(planned), planned.readings)
            )
            while len(self._known) > _DRAFTS_MOST:
                self._known.popitem(last=False)
        return self._known[key]


def draw_topic(parts: Parts, topic: Topic, drafts: Drafts) -> TopicView:
    """The view of a question."""
    handover, now_us = parts.handover, parts.clock.now_us()
    care, holder = handover.care(topic.key), handover.holder(topic.key)
    planned = parts.answers.answer_for(topic.key)
    draft, readings = drafts.of(topic)
    edited = planned.edited if planned is not None else ""
    text = edited or topic.draft or (draft.text if draft is not None else "")
    return TopicView(
        key=str(topic.key),
        lane=topic.lane,
        intent=topic.key.intent,
        product_id=topic.key.product,
        count=topic.count,
        viewers=topic.viewers,
        sample=topic.text,
        kept_days=_kept_days(parts, topic.text),
        viewer=topic.name,
        first_us=topic.first_us,
        deadline_us=(
            parts.deadlines.due_us(topic) if topic.lane == "person" else topic.deadline_us
        ),
        draft=text,
        reason=topic.reason,
        urgency=topic.urgency,
        keepable=may_be_approved(topic.key.intent),
        replied=planned is not None and _posted(parts, topic),
        owner=_owner(parts, topic, holder),
        person=holder or _answered_by(parts, topic),
        held_until_us=care.until_us if holder else 0,
        deferred_until_us=care.deferred_until_us if care.deferred_until_us > now_us else 0,
        overdue=care.overdue,
        summary=_summary(parts, topic),
        lines=tuple(
            AskedView(
                who=line.name,
                text=line.text,
                at_us=line.asked_us,
                kept_days=_kept_days(parts, line.text),
            )
            for line in parts.topics.lines(topic.key, _LINES)
        ),
        facts=() if edited else _facts(draft),
        place=parts.answers.place(planned.answer_id) if planned is not None else 0,
        edited=bool(edited),
        notes=tuple(NoteView(who=n.who, text=n.text, at_us=n.at_us) for n in care.notes),
        confidence=readings[0].confidence if readings else 0.0,
        answer_id=planned.answer_id if planned is not None else topic.answer_id,
    )


def draw_closed(parts: Parts, closed: Closed) -> ClosedView:
    """The view of a question that was closed."""
    return ClosedView(
        key=str(closed.topic),
        intent=closed.topic.intent,
        product_id=closed.topic.product,
        sample=closed.sample,
        kept_days=_kept_days(parts, closed.sample),
        viewer=closed.viewer,
        who=closed.who,
        how=closed.how,
        text=closed.text,
        at_us=closed.at_us,
    )


def _kept_days(parts: Parts, words: str) -> int:
    """Nobody asks with nothing: where a room came back to a question without words, the log has
    none any more."""
    return 0 if words else parts.chat_log.kept_days


def _posted(parts: Parts, topic: Topic) -> bool:
    """In a rehearsal only the desk follows."""
    return parts.floor.state is not RoomState.REHEARSAL and topic.lane == "waiting"


def _owner(parts: Parts, topic: Topic, holder: str) -> str:
    if holder or _answered_by(parts, topic):
        return "person"
    return "waiting" if topic.lane == "person" else "ai"


def _answered_by(parts: Parts, topic: Topic) -> str:
    closed = parts.handover.board.closed(topic.key) if topic.lane == "answered" else None
    return closed.who if closed is not None else ""


def _summary(parts: Parts, topic: Topic) -> str:
    title = _title(parts, topic.key)
    viewers = max(topic.viewers, 1)
    if parts.language == "zh":
        about = f"（{title}）" if title else ""
        return f"{viewers} 位观众问{about}" + (f"：{topic.text}" if topic.text else "")
    about = f" about {title}" if title else ""
    who = "1 viewer asks" if viewers == 1 else f"{viewers} viewers ask"
    return f"{who}{about}" + (f": {topic.text}" if topic.text else "")


def _title(parts: Parts, topic: TopicKey) -> str:
    product = parts.mind.snapshot.products.get(topic.product)
    return product.title if product is not None else topic.product


def _facts(draft: Answer | None) -> tuple[FactView, ...]:
    if draft is None:
        return ()
    facts = dict.fromkeys((fact.name, fact.value, fact.source) for fact in draft.facts)
    return tuple(
        FactView(name=name, value=value, source=source)
        for name, value, source in list(facts)[:_FACTS]
    )
