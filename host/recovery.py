"""Takes up a room where its log left off: state, place in the script, waiting people, unsaid
answers. Only the log's tail is read, so that a long-lived room is back as fast as a new one."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from chat.events import Chat, Spoken, SuperChat
from chat.reading import TopicKey
from chat.understanding.topic import topic_key
from host.batch import Question
from host.events import (
    AnswerPlanned,
    BlockPlanned,
    CommentRead,
    CommentSettled,
    HandedOver,
    ModeChanged,
    RoomMoved,
    SentenceStarted,
)
from host.journal import opened
from host.mode import Mode, quieter
from host.parts import Parts
from host.planned_answer import PlannedAnswer
from host.poll_events import (
    PollClosed,
    PollOpened,
    PollVoted,
    PollVotedUnread,
    ProductBroughtForward,
    ProductKept,
)
from host.show.coverage import By
from host.state import RoomState
from host.topic_events import (
    TOPIC_KINDS,
    AnswerEdited,
    AnswerMoved,
    TopicEvent,
    TopicReopened,
    TopicResolved,
)
from storage.ports import Envelope

_TAIL = 2_000
_ABOUT_QUESTIONS = (
    "comment.read",
    "comment.settled",
    "answer.planned",
    "sentence.started",
    "topic.resolved",
    "answer.edited",
    "answer.moved",
)
_VOTES = 20_000
_ABOUT_WISHES = (
    "poll.opened",
    "poll.voted",
    "poll.voted_unread",
    "poll.closed",
    "product.brought_forward",
    "product.kept",
    "block.planned",
)
_FRESH_US = 60 * 1_000_000


async def recover(parts: Parts) -> None:
    """Bring the parts of a room to where its log ends. A new log changes nothing."""
    await parts.bank_reader.load()
    await _restore_state(parts)
    await _restore_show(parts)
    lines = await _restore_chat(parts)
    await _restore_people(parts, lines)
    await _restore_questions(parts, lines)
    await _restore_handover(parts, lines)
    await _restore_polls(parts, lines)


async def _tail(parts: Parts, *kinds: str, limit: int = _TAIL) -> list[Envelope]:
    """The newest envelopes of these kinds, oldest first."""
    found = await parts.journal.log.latest(parts.room_id, kinds, limit=limit)
    return found[::-1]


async def _restore_state(parts: Parts) -> None:
    mode = await _mode_before(parts)
    for envelope in await _tail(parts, "room.moved", limit=1):
        moved = opened(envelope)
        if isinstance(moved, RoomMoved) and moved.after is not RoomState.OFF:
            parts.floor.restore(moved.after, mode)


async def _mode_before(parts: Parts) -> Mode:
    """The mode a room that crashed goes on in: never louder than it was, nor than the settings
    say, and one that its platforms allow."""
    mode = parts.floor.mode
    for envelope in await _tail(parts, "room.mode", limit=1):
        changed = opened(envelope)
        if isinstance(changed, ModeChanged):
            mode = quieter(mode, changed.after)
    return mode if not parts.policy.refusal(mode) else Mode.CO_PILOT


async def _restore_show(parts: Parts) -> None:
    for envelope in await _tail(parts, "block.planned", limit=1):
        block = opened(envelope)
        if not isinstance(block, BlockPlanned):
            return
        spoken = await parts.journal.log.read(
            envelope.seq, limit=_TAIL, room=parts.room_id, kinds=["sentence.started"]
        )
        started = [opened(each) for each in spoken]
        lines = [
            s.line
            for s in started
            if isinstance(s, SentenceStarted)
            and s.block_id == block.block_id
            and s.line is not None
        ]
        parts.showing.restore(block, max(lines, default=-1) + 1)
        for sentence in started:
            if isinstance(sentence, SentenceStarted) and sentence.sentence_kind != "notice":
                by: By = "answer" if sentence.answer_id else "script"
                parts.showing.coverage.tell(sentence.evidence, by)


async def _restore_chat(parts: Parts) -> dict[str, Spoken]:
    lines: dict[str, Spoken] = {}
    for envelope in await _tail(parts, "chat", "superchat"):
        event = opened(envelope)
        if isinstance(event, Chat | SuperChat):
            parts.intake.remember(event)
            parts.chat_log.heard(event, envelope.written_us)
            lines[event.event_id] = event
    return lines


async def _restore_people(parts: Parts, lines: dict[str, Spoken]) -> None:
    """Questions that a person has not answered yet wait for that person again, with all who asked
    since."""
    waiting: dict[TopicKey, HandedOver] = {}
    asked: dict[str, list[TopicKey]] = {}
    """By comment, in the order they came."""
    told = await _tail(parts, "topic.handed_over", "topic.resolved")
    told += await _tail(parts, "comment.read")
    for envelope in sorted(told, key=lambda envelope: envelope.seq):
        match opened(envelope):
            case HandedOver() as handed:
                waiting[handed.topic] = handed
                asked.setdefault(handed.event_id, []).append(handed.topic)
            case TopicResolved() as resolved:
                if waiting.pop(resolved.topic, None) is not None:
                    asked = _without(asked, resolved.topic)
            case CommentRead() as read:
                joined = [topic for topic in read.topics if topic in waiting]
                if joined and read.event_id in lines:
                    asked[read.event_id] = joined
            case _:
                pass
    for event_id, topics in asked.items():
        _ask_again(parts, event_id, tuple(topics), lines.get(event_id))
    for handed in waiting.values():
        parts.topics.hand_over(
            handed.topic, reason=handed.reason, urgency=handed.urgency, draft=handed.draft
        )


def _without(asked: dict[str, list[TopicKey]], topic: TopicKey) -> dict[str, list[TopicKey]]:
    left = {event_id: [t for t in topics if t != topic] for event_id, topics in asked.items()}
    return {event_id: topics for event_id, topics in left.items() if topics}


def _ask_again(
    parts: Parts, event_id: str, topics: tuple[TopicKey, ...], line: Spoken | None
) -> None:
    parts.topics.ask(
        topics,
        event_id=event_id,
        viewer=(line.user.id or "") if line else "",
        text=line.text if line else "",
        name=line.user.name if line else "",
        person=True,
        asked_us=line.received_ms * 1000 if line and line.received_ms else None,
    )


async def _restore_handover(parts: Parts, lines: dict[str, Spoken]) -> None:
    """Who had which question, what was noted, and what was closed lately."""
    for envelope in await _tail(parts, *TOPIC_KINDS):
        event = opened(envelope)
        if isinstance(event, TopicEvent):
            first = event.event_id if isinstance(event, TopicResolved | TopicReopened) else ""
            line = lines.get(first)
            parts.handover.board.apply(
                event,
                envelope.written_us,
                sample=line.text if line else "",
                viewer=line.user.name if line else "",
            )
    parts.handover.restore()
    for topic in parts.topics.waiting(_TAIL):
        if (line := lines.get(topic.first_event_id)) is not None and line.received_ms:
            parts.deadlines.asked_before(topic.first_event_id, line.received_ms * 1000)
        parts.deadlines.watch(topic.key)


async def _restore_polls(parts: Parts, lines: dict[str, Spoken]) -> None:
    """The votes of an open poll, and a product that was to come next."""
    for envelope in await _tail(parts, *_ABOUT_WISHES, limit=_VOTES):
        match opened(envelope):
            case PollOpened() as poll:
                parts.polls.restore_opened(poll)
            case PollVoted() as vote:
                line = lines.get(vote.event_id)
                parts.polls.restore_vote(vote, line.text if line else "")
            case PollVotedUnread() as votes:
                parts.polls.restore_unread(votes)
            case PollClosed() as poll:
                parts.polls.restore_closed(poll)
            case ProductBroughtForward(product_id=product):
                if parts.showing.run.can_be_shown(product):
                    parts.showing.run.bring(product)
            case ProductKept() as kept:
                parts.following.restore_kept(kept)
            case BlockPlanned():
                parts.showing.run.bring_nothing()
            case _:
                pass


@dataclass
class _Past:
    """What the log's tail says about questions, with the place in the log where that matters."""

    reads: dict[str, tuple[int, CommentRead]] = field(default_factory=dict)
    planned: list[tuple[Envelope, AnswerPlanned]] = field(default_factory=list)
    closed: dict[TopicKey, int] = field(default_factory=dict)
    spoken: set[str] = field(default_factory=set)
    settled: set[str] = field(default_factory=set)
    changes: list[AnswerEdited | AnswerMoved] = field(default_factory=list)

    def take(self, envelope: Envelope) -> None:
        match opened(envelope):
            case CommentRead() as read:
                self.reads[read.event_id] = (envelope.seq, read)
            case CommentSettled() as done:
                self.settled.add(done.event_id)
            case AnswerPlanned() as answer:
                self.planned.append((envelope, answer))
            case SentenceStarted() as sentence:
                self.spoken.add(sentence.answer_id or "")
            case AnswerEdited() | AnswerMoved() as change:
                self.changes.append(change)
            case TopicResolved() as resolved:
                self.closed[resolved.topic] = envelope.seq
            case _:
                pass

    def still_open(self, topics: tuple[TopicKey, ...], since: int) -> tuple[TopicKey, ...]:
        """Those that nobody closed after this place in the log."""
        return tuple(topic for topic in topics if self.closed.get(topic, 0) < since)


async def _restore_questions(parts: Parts, lines: dict[str, Spoken]) -> None:
    """Fresh answers that were not spoken yet, and comments nobody has decided about."""
    past = _Past()
    for envelope in await _tail(parts, *_ABOUT_QUESTIONS):
        past.take(envelope)
    for envelope, answer in past.planned:
        fresh = parts.clock.now_us() - envelope.written_us <= _FRESH_US
        topics = past.still_open(answer.topics, envelope.seq)
        unsaid = answer.answer_id not in past.spoken and answer.first_event_id in past.reads
        if fresh and unsaid and topics:
            open_ = msgspec.structs.replace(answer, topics=topics)
            _, read = past.reads[answer.first_event_id]
            _speak_later(parts, open_, read, lines, envelope.written_us)
    for change in past.changes:
        _change_answer(parts, change)
    for event_id, (seq, read) in past.reads.items():
        topics = past.still_open(read.topics, seq)
        line = lines.get(event_id)
        if event_id not in past.settled and line is not None and topics:
            if line.flags.forgotten:
                continue  # nobody knows any more what was asked
            question = Question(
                event=line,
                readings=read.readings,
                keys=topics,
                focus=parts.showing.run.current,
            )
            parts.listening.wait_again(question)


def _change_answer(parts: Parts, change: AnswerEdited | AnswerMoved) -> None:
    """What a person did to an answer that was not said yet."""
    if not parts.answers.knows(change.answer_id):
        return
    if isinstance(change, AnswerEdited):
        parts.answers.edit(change.answer_id, change.text)
    else:
        parts.answers.move(change.answer_id, change.before)


def _speak_later(
    parts: Parts,
    answer: AnswerPlanned,
    read: CommentRead,
    lines: dict[str, Spoken],
    written_us: int,
) -> None:
    line = lines.get(read.event_id)
    if line is None:
        return
    parts.topics.ask(
        answer.topics,
        event_id=read.event_id,
        viewer=line.user.id or "",
        text=line.text,
        name=line.user.name,
    )
    readings = tuple(r for r in read.readings if topic_key(r) in answer.topics)
    parts.answers.add(
        PlannedAnswer(
            answer_id=answer.answer_id,
            topics=answer.topics,
            readings=readings or read.readings,
            question=line.text,
            focus=parts.showing.run.current,
            variation=0,
            asked_us=written_us,
        )
    )
    parts.answers.release(answer.answer_id)
