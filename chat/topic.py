"""A waiting topic as it stands, what became of a line that asked, and the sums of all lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from chat.reading import TopicKey
from chat.rotation import Urgency

Lane = Literal["person", "waiting", "answered"]
ShedReason = Literal["viewer_limit", "topic_full", "table_full", "person_full", "stale"]


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """A topic as it stands now. Times in UTC microseconds."""

    key: TopicKey
    lane: Lane
    count: int
    viewers: int
    first_us: int
    deadline_us: int
    last_us: int
    """When somebody asked last."""
    first_event_id: str
    text: str
    """The first line waiting, as shown in the room."""
    name: str
    """Masked name of who asked first."""
    draft: str = ""
    reason: str = ""
    urgency: Urgency = "normal"
    answer_id: str = ""


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """The line opened a topic or more, joined others, and had some answered a moment ago."""

    opened: tuple[TopicKey, ...]
    joined: tuple[TopicKey, ...] = ()
    recent: tuple[tuple[TopicKey, str], ...] = ()


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """All topics of the line were waiting already (or answered a moment ago)."""

    joined: tuple[TopicKey, ...]
    recent: tuple[tuple[TopicKey, str], ...] = ()


class Recent(msgspec.Struct, frozen=True, kw_only=True):
    """All topics of the line were answered within the cool-down; it does not wait."""

    answer_id: str
    recent: tuple[tuple[TopicKey, str], ...]
    being_said: bool = False
    """The voice is giving the answer just now."""


class Shed(msgspec.Struct, frozen=True, kw_only=True):
    """The line does not wait, because a bound is reached."""

    reason: ShedReason


Asked = Opened | Joined | Recent | Shed


class Withdrawn(msgspec.Struct, frozen=True, kw_only=True):
    """Lines that no longer wait, and the topics nobody waits for any more."""

    event_ids: tuple[str, ...] = ()
    closed: tuple[TopicKey, ...] = ()


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """Lines by where they are: `asked` is the sum of all the others."""

    asked: int
    waiting: int
    answered: int
    recent: int
    resolved: int
    withdrawn: int
    shed: Mapping[str, int]
    """By reason."""
