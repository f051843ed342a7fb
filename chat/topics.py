"""The waiting topics of a room: who waits for which answer, since when, and which comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from chat.reading import TopicKey

Lane = Literal["person", "waiting", "answered"]
Urgency = Literal["low", "normal", "high"]


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """A topic as it stands now. Times in UTC microseconds."""

    key: TopicKey
    lane: Lane
    count: int
    viewers: int
    first_us: int
    deadline_us: int
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


class Shed(msgspec.Struct, frozen=True, kw_only=True):
    """The line does not wait, because a bound is reached."""

    reason: Literal["viewer_limit", "topic_full", "table_full", "person_full", "stale"]


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


class Topics:
    """The topics of one room. A line may wait for several topics; it is settled, once, when the
    last of them is."""

    def __init__(
        self,
        *,
        now_us: Callable[[], int],
        deadline_s: float = 30.0,
        cooldown_s: float = 45.0,
        stale_s: float = 120.0,
        max_topics: int = 2000,
        max_person_topics: int = 1000,
        max_waiting_per_topic: int = 10_000,
        max_waiting: int = 100_000,
        per_viewer_limit: int = 5,
    ) -> None:
        raise NotImplementedError

    def ask(
        self,
        keys: tuple[TopicKey, ...],
        *,
        event_id: str,
        viewer: str,
        text: str,
        name: str,
        person: bool = False,
        paid: bool = False,
    ) -> Asked:
        """A line asks for `keys`. `person`: only a person can answer it. `paid`: never shed for
        the sake of a limit per viewer or topic."""
        raise NotImplementedError

    def next(self, limit: int = 1, *, breath_s: float = 8.0) -> list[Topic]:
        """Take up to `limit` topics to answer now; they are in hand until `answered`, `hand_over`
        or `give_back`. `breath_s` is how long it will be until the next call."""
        raise NotImplementedError

    def give_back(self, key: TopicKey) -> None:
        """The topic in hand was not answered after all: it waits again."""
        raise NotImplementedError

    def answered(self, key: TopicKey, answer_id: str) -> tuple[str, ...]:
        """The topic is answered and cools down. Returns the lines settled by it, oldest first."""
        raise NotImplementedError

    def hand_over(
        self, key: TopicKey, *, reason: str, urgency: Urgency = "normal", draft: str = ""
    ) -> tuple[str, ...]:
        """Only a person can answer it: moves it to the person's lane. Returns its lines."""
        raise NotImplementedError

    def resolve(self, key: TopicKey) -> tuple[str, ...]:
        """A person answered or closed it. Returns the lines settled by it, oldest first."""
        raise NotImplementedError

    def withdraw(self, event_id: str) -> Withdrawn:
        """The line was deleted."""
        raise NotImplementedError

    def withdraw_viewer(self, viewer: str) -> Withdrawn:
        """The viewer was banned."""
        raise NotImplementedError

    def expire(self) -> list[tuple[TopicKey, tuple[str, ...]]]:
        """Drop what waited longer than `stale_s` in vain; the lines are shed ("stale"). To be
        called about once a second."""
        raise NotImplementedError

    def waiting(self, limit: int = 100) -> tuple[Topic, ...]:
        """For the desk: person's topics, waiting ones, answered ones; at most `limit` of each."""
        raise NotImplementedError

    def counts(self) -> Counts:
        """Where all lines asked so far are."""
        raise NotImplementedError
