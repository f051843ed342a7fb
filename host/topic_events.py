"""What people did about a question that a viewer asked: the log's account of a hand-over."""

from __future__ import annotations

from typing import Literal

from chat.reading import TopicKey
from host.event_base import HostEventBase

How = Literal["", "aloud", "text", "ai", "not_needed", "dropped", "withdrawn", "shed"]
"""Answered by a person's mouth, by text, with the AI's draft that a person let out; not worth an
answer; planned by the AI and dropped by a person; taken back by its viewer; given up because too
much waited. "" is a log from before."""


class TopicResolved(HostEventBase, frozen=True, tag="topic.resolved"):
    """A question is closed: a person answered or closed it, or it was taken back or given up.
    `event_id` is the first comment that waited for it."""

    topic: TopicKey
    who: str
    text: str = ""
    how: How = ""
    event_id: str = ""


class TopicClaimed(HostEventBase, frozen=True, tag="topic.claimed"):
    """A person has the question until `until_us` (UTC microseconds), unless they renew it; until
    then the AI does not answer it."""

    topic: TopicKey
    who: str
    until_us: int


class TopicReleased(HostEventBase, frozen=True, tag="topic.released"):
    """Nobody has the question any more: given up by who had it, or not renewed in time."""

    topic: TopicKey
    who: str
    why: Literal["released", "expired"] = "released"


class TopicAssigned(HostEventBase, frozen=True, tag="topic.assigned"):
    """`who` gave the question to the person `to`, who has it until they are done with it."""

    topic: TopicKey
    who: str
    to: str


class TopicGivenToAi(HostEventBase, frozen=True, tag="topic.given_to_ai"):
    """A person left the question to the AI."""

    topic: TopicKey
    who: str


class TopicReopened(HostEventBase, frozen=True, tag="topic.reopened"):
    """The answer did not do: the question waits for a person again."""

    topic: TopicKey
    who: str
    event_id: str = ""


class TopicNoted(HostEventBase, frozen=True, tag="topic.noted"):
    """A note about the question for colleagues; no viewer ever sees it."""

    topic: TopicKey
    who: str
    text: str


class TopicDueBy(HostEventBase, frozen=True, tag="topic.due_by"):
    """A person said by when (UTC microseconds) the question must be answered."""

    topic: TopicKey
    who: str
    deadline_us: int


class TopicDeferred(HostEventBase, frozen=True, tag="topic.deferred"):
    """Later: until `until_us` (UTC microseconds) nobody answers it, the AI neither."""

    topic: TopicKey
    who: str
    until_us: int


class TopicOverdue(HostEventBase, frozen=True, tag="topic.overdue"):
    """The question of a person is past its deadline. `told`: the viewer was told to be patient."""

    topic: TopicKey
    deadline_us: int
    told: bool = False


class AnswerEdited(HostEventBase, frozen=True, tag="answer.edited"):
    """A person gave a planned answer other words; the guard let them out."""

    answer_id: str
    topic: TopicKey
    text: str
    who: str


class AnswerMoved(HostEventBase, frozen=True, tag="answer.moved"):
    """A person had a planned answer said next, or before the answer `before`."""

    answer_id: str
    topic: TopicKey
    before: str
    who: str


TopicEvent = (
    TopicResolved
    | TopicClaimed
    | TopicReleased
    | TopicAssigned
    | TopicGivenToAi
    | TopicReopened
    | TopicNoted
    | TopicDueBy
    | TopicDeferred
    | TopicOverdue
)
TOPIC_KINDS: tuple[str, ...] = (
    "topic.resolved",
    "topic.claimed",
    "topic.released",
    "topic.assigned",
    "topic.given_to_ai",
    "topic.reopened",
    "topic.noted",
    "topic.due_by",
    "topic.deferred",
    "topic.overdue",
)
