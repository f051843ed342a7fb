"""The vocabulary of the host: what it planned, said, answered, refused, and who moved the room.

Frozen, tagged, and encodable; together with `chat.events` this is everything in the log.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, get_args

import msgspec

from chat.reading import Reading, TopicKey
from host.answers.answer import Wish
from host.answers.bank import Approved
from host.event_base import HostEventBase
from host.human_events import (
    AiCameBack,
    AiSteppedBack,
    FocusFollowed,
    HostSlipped,
    HostSpoke,
)
from host.machine_events import (
    HeadMoved,
    ObsMoved,
    ObsPictureShown,
    ObsSoundChanged,
    ObsStreamChanged,
    StageMoved,
    StageStarted,
    StageTargetMoved,
)
from host.mode import Mode
from host.poll_events import (
    PollClosed,
    PollOpened,
    PollVoted,
    PollVotedUnread,
    ProductBroughtForward,
    ProductKept,
)
from host.state import RoomState
from host.topic_events import (
    AnswerEdited,
    AnswerMoved,
    TopicAssigned,
    TopicClaimed,
    TopicDeferred,
    TopicDueBy,
    TopicGivenToAi,
    TopicNoted,
    TopicOverdue,
    TopicReleased,
    TopicReopened,
)
from host.topic_events import TopicResolved as TopicResolved
from storage.catalogue import Fact

SentenceKind = Literal["script", "answer", "notice", "operator"]


class Outcome(StrEnum):
    """What became of a comment. Every comment gets exactly one of these, once."""

    ANSWERED = "answered"  # its question was the one that an answer was made for
    MERGED = "merged"  # somebody else's same question was answered, and so was this one
    HANDED_OVER = "handed_over"  # a person has it
    IGNORED = "ignored"  # it wanted no answer
    DUPLICATE = "duplicate"  # the same line, again, from the same viewer or the same event id
    SHOWN = "shown"  # history, late, mirrored, own or test: shown, never answered
    WITHDRAWN = "withdrawn"  # deleted, or its viewer banned, before it was answered
    SHED = "shed"  # too much at once: dropped, and counted
    VOTED = "voted"  # a vote in an open poll, and nothing else
    RESOLVED = "resolved"  # a person answered or closed it


class RoomMoved(HostEventBase, frozen=True, tag="room.moved"):
    """The room changed its state."""

    before: RoomState
    after: RoomState
    who: str
    why: str = ""


class ModeChanged(HostEventBase, frozen=True, tag="room.mode"):
    """The AI's part in the room: where it begins (`who` is "start", both the same), and each change
    by a person."""

    before: Mode
    after: Mode
    who: str
    why: str = ""


class PermissionDeclared(HostEventBase, frozen=True, tag="permission.declared"):
    """The operator states in the settings that they hold a platform's written permission for what
    is not known to be allowed, and the room stands on it. `date` is the declaration's."""

    platform: str
    what: str
    by: str
    date: str
    reference: str


class CatalogueSeen(HostEventBase, frozen=True, tag="catalogue.seen"):
    """The room read a new version of the catalogue."""

    version: int
    products: int


class PlannedLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One sentence to be. `template` carries slots such as `{price:P01}` that are filled from the
    snapshot in force when it is spoken. `beat` is its part of the pitch (opening, point, price,
    promotion, call, notice)."""

    beat: str
    template: str


class BlockPlanned(HostEventBase, frozen=True, tag="block.planned"):
    """The lines for one product in one loop of the show. Line n of the block has the sentence id
    `{block_id}.{n}`."""

    block_id: str
    loop: int
    product_id: str
    lines: tuple[PlannedLine, ...]


class SentenceStarted(HostEventBase, frozen=True, tag="sentence.started"):
    """Logged, durably, before the first sound: a sentence that is not here was never heard, and
    one that is here is never said again."""

    sentence_id: str
    sentence_kind: SentenceKind
    text: str
    product_id: str | None = None
    block_id: str | None = None
    line: int | None = None
    answer_id: str | None = None
    evidence: tuple[Fact, ...] = ()
    catalogue_version: int = 0
    voice: str = ""


class SentenceFinished(HostEventBase, frozen=True, tag="sentence.finished"):
    """The voice acknowledged the whole sentence."""

    sentence_id: str
    heard_ms: int


class SentenceCut(HostEventBase, frozen=True, tag="sentence.cut"):
    """The sentence was stopped after `heard_ms`."""

    sentence_id: str
    heard_ms: int
    why: str


class LineSkipped(HostEventBase, frozen=True, tag="line.skipped"):
    """A script line was not said: facts gone, refused by the guard, or skipped by a person."""

    sentence_id: str
    why: str


class CommentRead(HostEventBase, frozen=True, tag="comment.read"):
    """What a comment was understood to mean, and the topics it waits for."""

    event_id: str
    readings: tuple[Reading, ...]
    topics: tuple[TopicKey, ...] = ()


class CommentSettled(HostEventBase, frozen=True, tag="comment.settled"):
    """What became of a comment."""

    event_id: str
    outcome: Outcome
    answer_id: str | None = None
    why: str = ""


class AnswerPlanned(HostEventBase, frozen=True, tag="answer.planned"):
    """An answer passed the guard. `first_event_id` is the comment it was made for."""

    answer_id: str
    topics: tuple[TopicKey, ...]
    first_event_id: str
    text: str
    evidence: tuple[Fact, ...] = ()
    lane: str = "facts"
    catalogue_version: int = 0


class ReplyPosted(HostEventBase, frozen=True, tag="reply.posted"):
    """A text reply went out to a platform's chat."""

    answer_id: str
    source: str
    text: str
    topic: TopicKey | None = None


class ReplyFailed(HostEventBase, frozen=True, tag="reply.failed"):
    """A text reply did not get into a platform's chat; `why` is the platform's reason."""

    source: str
    text: str
    why: str


class CardLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The answer to what many ask, as the card shows it."""

    topic: TopicKey
    text: str
    evidence: tuple[Fact, ...] = ()


class CardShown(HostEventBase, frozen=True, tag="card.shown"):
    """What a crowd asks most stands on the card with its answers; no lines: it was taken down."""

    lines: tuple[CardLine, ...]
    catalogue_version: int = 0


class GuardBlocked(HostEventBase, frozen=True, tag="guard.blocked"):
    """A text was not let out."""

    text: str
    rule: str
    reason: str
    where: str


class HandedOver(HostEventBase, frozen=True, tag="topic.handed_over"):
    """A question needs a person."""

    topic: TopicKey
    event_id: str
    reason: str
    urgency: Literal["low", "normal", "high"] = "normal"
    draft: str = ""


class WishHeard(HostEventBase, frozen=True, tag="wish.heard"):
    """A viewer wants what cannot be bought here: a signal for the demand side. `event_id` is the
    comment; others who wished the same joined its topic (`comment.read` has the topics)."""

    event_id: str
    wish: Wish


class AnswerApproved(HostEventBase, frozen=True, tag="answer.approved"):
    """A person's answer may be given to everybody who asks the same, in every room of the shop."""

    approved: Approved


class AnswerRetired(HostEventBase, frozen=True, tag="answer.retired"):
    """An approved answer is used no more."""

    approved_id: str
    who: str


class CommentsShed(HostEventBase, frozen=True, tag="comments.shed"):
    """Comments were dropped before they were read, counted by kind."""

    counts: dict[str, int]
    why: str


class CommentsForgotten(HostEventBase, frozen=True, tag="comments.forgotten"):
    """The words and names of `count` comments were taken out of the log: those written before
    `before_us` (UTC microseconds), or all of one viewer's. `unmined` of them nobody had mined;
    `pictures` searches by picture lost what was of the picture."""

    count: int
    by: Literal["housekeeping", "command"]
    before_us: int = 0
    viewer: bool = False
    unmined: int = 0
    pictures: int = 0


class ConnectorMoved(HostEventBase, frozen=True, tag="connector.moved"):
    """A connection to a platform changed: connecting, receiving, silent, waiting, stopped."""

    source: str
    state: Literal["connecting", "receiving", "silent", "waiting", "stopped"]
    detail: str = ""


class AlertRaised(HostEventBase, frozen=True, tag="alert.raised"):
    """Something the operator should see. `code` is stable; `text_zh` and `text_en` say it."""

    code: str
    level: Literal["info", "warning", "error"]
    text_zh: str
    text_en: str


class Commanded(HostEventBase, frozen=True, tag="operator.commanded"):
    """A person did something at the desk."""

    who: str
    command: str
    detail: str = ""


HostEvent = (
    RoomMoved
    | ModeChanged
    | PermissionDeclared
    | CatalogueSeen
    | BlockPlanned
    | SentenceStarted
    | SentenceFinished
    | SentenceCut
    | LineSkipped
    | CommentRead
    | CommentSettled
    | AnswerPlanned
    | ReplyPosted
    | ReplyFailed
    | CardShown
    | GuardBlocked
    | HandedOver
    | WishHeard
    | AnswerApproved
    | AnswerRetired
    | AnswerEdited
    | AnswerMoved
    | TopicResolved
    | TopicClaimed
    | TopicReleased
    | TopicAssigned
    | TopicGivenToAi
    | TopicReopened
    | TopicNoted
    | TopicDueBy
    | TopicDeferred
    | TopicOverdue
    | PollOpened
    | PollVoted
    | PollVotedUnread
    | PollClosed
    | ProductBroughtForward
    | ProductKept
    | CommentsShed
    | CommentsForgotten
    | ConnectorMoved
    | AlertRaised
    | HeadMoved
    | ObsMoved
    | ObsStreamChanged
    | ObsSoundChanged
    | ObsPictureShown
    | Commanded
    | StageStarted
    | StageMoved
    | StageTargetMoved
    | HostSpoke
    | HostSlipped
    | FocusFollowed
    | AiSteppedBack
    | AiCameBack
)
EVENT_TYPES: tuple[type[HostEventBase], ...] = get_args(HostEvent)
KINDS: tuple[str, ...] = tuple(str(t.__struct_config__.tag) for t in EVENT_TYPES)

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[HostEvent] = msgspec.json.Decoder(HostEvent)


def encode(event: HostEvent) -> bytes:
    """The event as one line of JSON."""
    return _encoder.encode(event)


def decode(data: bytes | str) -> HostEvent:
    """The event in a JSON text; raises `msgspec.DecodeError` where it is none of ours."""
    return _decoder.decode(data)


def kind_of(event: HostEvent) -> str:
    """The event's tag."""
    return str(event.__struct_config__.tag)
