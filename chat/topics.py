"""The waiting topics of a room: who waits for which answer, since when, and which comes next.

Policy: deadline-aware rotation (`chat.rotation`); an answered topic cools down (`chat.cooling`).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from itertools import chain, islice

import msgspec

from chat.cooling import Cooling
from chat.person_lane import PersonLane
from chat.reading import TopicKey
from chat.rotation import Line, OpenTopic, Rotation, Urgency
from chat.topic import Asked as Asked
from chat.topic import Counts as Counts
from chat.topic import Joined as Joined
from chat.topic import Lane as Lane
from chat.topic import Opened as Opened
from chat.topic import Recent as Recent
from chat.topic import Shed as Shed
from chat.topic import ShedReason as ShedReason
from chat.topic import Topic as Topic
from chat.topic import Withdrawn as Withdrawn

_EXPIRE_EVERY_US = 1_000_000
_MAX_KEYS = 8
_SHOWN_CHARS = 200


class Topics:
    """The topics of one room. A line may wait for several topics; it is settled, once, when the
    last of them is. Bounded by topics, by lines, by lines per topic and by lines per viewer."""

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
        per_viewer_in_all: int = 20,
    ) -> None:
        self._now_us = now_us
        self._deadline_us = int(deadline_s * 1_000_000)
        self._stale_us = int(stale_s * 1_000_000)
        self._max_topics = max_topics
        self._max_person = max_person_topics
        self._max_per_topic = max_waiting_per_topic
        self._max_waiting = max_waiting
        self._per_viewer = per_viewer_limit
        self._per_viewer_in_all = per_viewer_in_all

        self._open: OrderedDict[TopicKey, OpenTopic] = OrderedDict()
        """To be answered by us, oldest first."""
        self._taken: dict[TopicKey, OpenTopic] = {}
        self._person = PersonLane()
        self._cooling = Cooling(int(cooldown_s * 1_000_000), max_topics)
        self._rotation = Rotation(self._open, self._deadline_us)
        self._lines: dict[str, Line] = {}
        self._of_viewer: dict[str, dict[str, None]] = {}
        """The lines of each viewer, oldest first."""
        self._dropped: list[tuple[TopicKey, tuple[str, ...]]] = []
        self._dropped_lines = 0
        self._expired_us = 0

        self._asked = self._recent = self._answered = self._resolved = self._withdrawn = 0
        self._shed: dict[str, int] = {}

    # asking

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
        asked_us: int | None = None,
    ) -> Asked:
        """A line asks for `keys` (of which the first eight count).

        `person`: only a person can answer it. `paid`: not held to the limits per viewer and topic.
        `asked_us`: since when it waits, where that is not now.
        A line asked again while it waits changes nothing.

        Raises:
            ValueError: no keys.
        """
        if not keys:
            raise ValueError(f"line {event_id!r} asks for nothing; give it at least one topic")
        if event_id in self._lines:
            return Joined(joined=self._lines[event_id].keys)
        now_us = self._now_us()
        self._asked += 1
        wanted = tuple(dict.fromkeys(keys[:_MAX_KEYS])) if len(keys) > 1 else keys
        recent = () if person else self._answered_lately(wanted, viewer, now_us)
        if recent:
            done = [key for key, _ in recent]
            wanted = tuple(key for key in wanted if key not in done)
        if not wanted:
            self._recent += 1
            being_said = self._cooling.is_being_said(recent[0][0])
            return Recent(answer_id=recent[0][1], recent=recent, being_said=being_said)
        found = self._room_for(wanted, viewer, now_us, person=person, paid=paid)
        if isinstance(found, str):
            return self._shed_line(found)
        since_us = now_us if asked_us is None else min(asked_us, now_us)
        line = Line(event_id, viewer, text[:_SHOWN_CHARS], name, found, since_us, paid=paid)
        return self._take_in(line, recent, person=person)

    def _take_in(
        self, line: Line, recent: tuple[tuple[TopicKey, str], ...], *, person: bool
    ) -> Asked:
        self._lines[line.event_id] = line
        if line.viewer:
            self._of_viewer.setdefault(line.viewer, {})[line.event_id] = None
        opened = tuple([key for key in line.keys if self._wait(key, line, person=person)])
        if not opened:
            return Joined(joined=line.keys, recent=recent)
        joined = tuple([key for key in line.keys if key not in opened])
        return Opened(opened=opened, joined=joined, recent=recent)

    def _wait(self, key: TopicKey, line: Line, *, person: bool) -> bool:
        """Whether the line opened the topic."""
        topic = self._find(key)
        if topic is None:
            topic = OpenTopic(line.asked_us)
            if key in self._cooling and not person:
                self._wait_again(key, topic)
            topic.add(line)
            if person:
                self._person.put(key, topic)
            else:
                self._open[key] = topic
            return True
        topic.add(line)
        if person and key not in self._person:
            self._move_to_person(key, topic)
        return False

    def _wait_again(self, key: TopicKey, topic: OpenTopic) -> None:
        """It is asked again by more than can be pointed to its last answer."""
        again = self._cooling.end(key)
        topic.in_time.extend(again.asked_us)
        topic.while_cooling = len(again.asked_us)
        topic.rests_until_us = again.rests_until_us

    def _find(self, key: TopicKey) -> OpenTopic | None:
        return self._open.get(key) or self._taken.get(key) or self._person.get(key)

    def _answered_lately(
        self, keys: tuple[TopicKey, ...], viewer: str, now_us: int
    ) -> tuple[tuple[TopicKey, str], ...]:
        """Those of the keys whose last answer is good enough for this viewer."""
        cooling = self._cooling
        if not cooling:
            return ()
        cooling.forget_the_old(now_us)
        return tuple(
            [
                (key, cooling.answer_id(key))
                for key in keys
                if key in cooling
                and (self._table_full(0) or not cooling.asked_again(key, viewer, now_us))
            ]
        )

    # bounds

    def _room_for(
        self, keys: tuple[TopicKey, ...], viewer: str, now_us: int, *, person: bool, paid: bool
    ) -> tuple[TopicKey, ...] | ShedReason:
        """The keys there is room for, or why there is none."""
        if len(self._lines) + self._dropped_lines >= self._max_waiting:
            return "table_full"
        if not paid and viewer and self._viewer_is_full(viewer):
            return "viewer_limit"
        taken: list[TopicKey] = []
        reason: ShedReason = "table_full"
        for key in keys:
            why = self._no_room(key, len(taken), now_us, person=person, paid=paid)
            if why is None:
                taken.append(key)
            else:
                reason = why
        return tuple(taken) or reason

    def _viewer_is_full(self, viewer: str) -> bool:
        """Whoever waits for a person is still answered: a colleague may take an hour."""
        lines = self._of_viewer.get(viewer, ())
        if len(lines) < self._per_viewer:
            return False
        if len(lines) >= self._per_viewer_in_all:
            return True
        ours = [
            event_id
            for event_id in lines
            if any(key not in self._person for key in self._lines[event_id].keys)
        ]
        return len(ours) >= self._per_viewer

    def _no_room(
        self, key: TopicKey, beside: int, now_us: int, *, person: bool, paid: bool
    ) -> ShedReason | None:
        """`beside`: how many other topics the line gets, any of which may be new."""
        topic = self._find(key)
        if topic is not None and len(topic.lines) >= self._max_per_topic and not paid:
            return "topic_full"
        if person and key not in self._person:
            return "person_full" if len(self._person) + beside >= self._max_person else None
        if topic is not None:
            return None
        if not self._table_full(beside):
            return None
        if now_us - self._expired_us >= _EXPIRE_EVERY_US:
            self._expire(now_us)
        return "table_full" if self._table_full(beside) else None

    def _table_full(self, beside: int) -> bool:
        return len(self._open) + len(self._taken) + beside >= self._max_topics

    def _shed_line(self, reason: ShedReason) -> Shed:
        self._count_shed(reason, 1)
        return Shed(reason=reason)

    def _count_shed(self, reason: ShedReason, lines: int) -> None:
        if lines:
            self._shed[reason] = self._shed.get(reason, 0) + lines

    # choosing and settling

    def next(self, limit: int = 1, *, breath_s: float = 8.0) -> list[Topic]:
        """Take up to `limit` topics to answer now; they are in hand until `answered`, `hand_over`
        or `give_back`. `breath_s` is how long it will be until the next call."""
        chosen = self._rotation.choose(limit, self._now_us(), int(breath_s * 1_000_000))
        for key in chosen:
            self._taken[key] = self._open.pop(key)
        return [self._shown(key, self._taken[key], "waiting") for key in chosen]

    def take(self, key: TopicKey) -> bool:
        """Take this topic in hand, as `next` does; whether it was waiting."""
        topic = self._open.pop(key, None)
        if topic is None:
            return False
        self._taken[key] = topic
        return True

    def give_back(self, key: TopicKey) -> None:
        """The topic in hand was not answered after all: it waits again, as long as before."""
        topic = self._taken.pop(key, None)
        if topic is not None:
            self._open[key] = topic
            self._open.move_to_end(key, last=False)

    def answered(self, key: TopicKey, answer_id: str, *, saying: bool = False) -> tuple[str, ...]:
        """The topic is answered and cools down, also where nobody waited for it; `saying`: the
        voice begins now, and will have `said` it. Returns the lines settled by it, oldest first; a
        line that waits for another topic is settled by that."""
        topic = self._remove(key)
        self._start_cooling(key, topic, answer_id, saying=saying)
        settled = self._settle(key, topic)
        self._answered += len(settled)
        return settled

    def said(self, key: TopicKey) -> None:
        """The voice has given the answer, to all who asked until now."""
        self._cooling.said(key, self._now_us())

    def hand_over(
        self, key: TopicKey, *, reason: str, urgency: Urgency = "normal", draft: str = ""
    ) -> tuple[str, ...]:
        """Only a person can answer it: moves it to the person's lane, or tells the person more
        about one that is there. Returns the lines that wait for it, oldest first.

        Where the person's lane is full, its oldest topic of the least urgency is dropped; its
        lines are in the next `expire`.
        """
        topic = self._find(key)
        if topic is None:
            return ()
        topic.reason, topic.urgency, topic.draft = reason, urgency, draft
        if key in self._person:
            self._person.put(key, topic)
        else:
            self._move_to_person(key, topic)
        return tuple(topic.lines)

    def resolve(self, key: TopicKey, *, answer_id: str = "") -> tuple[str, ...]:
        """A person answered or closed it. Returns the lines settled by it, oldest first. With an
        `answer_id` (the answer was for everybody) the topic cools down as an answered one does."""
        topic = self._remove(key)
        if answer_id:
            self._start_cooling(key, topic, answer_id, by_person=True)
        settled = self._settle(key, topic)
        self._resolved += len(settled)
        return settled

    def reopen(self, key: TopicKey) -> None:
        """The answer did not do: nobody who asks again is pointed to it."""
        self._cooling.forget(key)

    def _move_to_person(self, key: TopicKey, topic: OpenTopic) -> None:
        self._remove(key)
        if len(self._person) >= self._max_person:
            self._drop(self._person.least(), "person_full")
        self._person.put(key, topic)

    def _remove(self, key: TopicKey) -> OpenTopic | None:
        topic = self._open.pop(key, None)
        if topic is not None:
            return topic
        topic = self._taken.pop(key, None)
        return topic if topic is not None else self._person.pop(key)

    def _settle(self, key: TopicKey, topic: OpenTopic | None) -> tuple[str, ...]:
        """The topic is gone; the lines that waited for nothing else."""
        if topic is None:
            return ()
        settled: list[str] = []
        for line in topic.lines.values():
            line.keys = tuple([other for other in line.keys if other != key])
            if not line.keys:
                self._forget(line)
                settled.append(line.event_id)
        return tuple(settled)

    def _forget(self, line: Line) -> None:
        del self._lines[line.event_id]
        if line.viewer:
            lines = self._of_viewer[line.viewer]
            del lines[line.event_id]
            if not lines:
                del self._of_viewer[line.viewer]

    def _start_cooling(
        self,
        key: TopicKey,
        topic: OpenTopic | None,
        answer_id: str,
        *,
        saying: bool = False,
        by_person: bool = False,
    ) -> None:
        now_us = self._now_us()
        shown = self._shown(key, topic or OpenTopic(now_us), "answered")
        shown = msgspec.structs.replace(shown, answer_id=answer_id)
        self._cooling.begin(shown, now_us, saying=saying, by_person=by_person)

    # taking back

    def withdraw(self, event_id: str) -> Withdrawn:
        """The line was deleted. An unknown line gives an empty `Withdrawn`."""
        line = self._lines.get(event_id)
        return Withdrawn() if line is None else self._withdraw_lines([line])

    def withdraw_viewer(self, viewer: str) -> Withdrawn:
        """The viewer was banned: all their lines are withdrawn."""
        ids = self._of_viewer.get(viewer, ())
        return self._withdraw_lines([self._lines[event_id] for event_id in ids])

    def _withdraw_lines(self, lines: list[Line]) -> Withdrawn:
        closed: list[TopicKey] = []
        for line in lines:
            for key in line.keys:
                topic = self._find(key)
                if topic is None:
                    continue
                topic.remove(line)
                if not topic.lines:
                    self._remove(key)
                    closed.append(key)
            self._forget(line)
        self._withdrawn += len(lines)
        return Withdrawn(event_ids=tuple([line.event_id for line in lines]), closed=tuple(closed))

    def expire(self) -> list[tuple[TopicKey, tuple[str, ...]]]:
        """Drop the topics nobody asked for during the last `stale_s` (the person's lane keeps
        its own), and return all dropped since the last call with the lines shed by it. To be
        called about once a second."""
        self._expire(self._now_us())
        dropped, self._dropped, self._dropped_lines = self._dropped, [], 0
        return dropped

    def _expire(self, now_us: int) -> None:
        self._expired_us = now_us
        before_us = now_us - self._stale_us
        stale: list[TopicKey] = []
        for key, topic in self._open.items():
            if topic.opened_us > before_us:
                break
            if topic.last_us <= before_us:
                stale.append(key)
        for key in stale:
            self._drop(key, "stale")

    def _drop(self, key: TopicKey, reason: ShedReason) -> None:
        shed = self._settle(key, self._remove(key))
        self._count_shed(reason, len(shed))
        self._dropped.append((key, shed))
        self._dropped_lines += len(shed)

    # showing

    @property
    def open_count(self) -> int:
        """Topics that wait to be answered by us and are not in hand."""
        return len(self._open)

    @property
    def busy(self) -> bool:
        """Whether anybody waits for an answer of ours, or is being given one."""
        return bool(self._open or self._taken or self._cooling.saying)

    def waiting(self, limit: int = 100) -> tuple[Topic, ...]:
        """For the desk: the person's topics (urgent first), those waiting (nearest deadline
        first, in hand before all), those answered (newest first); at most `limit` of each."""
        self._cooling.forget_the_old(self._now_us())
        person = islice(self._person.items(), limit)
        waiting = islice(chain(self._taken.items(), self._open.items()), limit)
        return (
            *[self._shown(key, topic, "person") for key, topic in person],
            *[self._shown(key, topic, "waiting") for key, topic in waiting],
            *islice(self._cooling.newest_first(), limit),
        )

    def find(self, key: TopicKey) -> Topic | None:
        """The topic as it stands, where somebody waits for it or it cools down."""
        topic = self._find(key)
        if topic is None:
            return self._cooling.get(key)
        return self._shown(key, topic, "person" if key in self._person else "waiting")

    def find_named(self, name: str) -> Topic | None:
        """The topic whose key reads like this."""
        everything = chain(self._person.items(), self._taken.items(), self._open.items())
        keys = chain((key for key, _ in everything), self._cooling)
        return next((self.find(key) for key in keys if str(key) == name), None)

    @property
    def person_count(self) -> int:
        """How many topics wait for a person."""
        return len(self._person)

    def lines(self, key: TopicKey, limit: int = 5) -> tuple[Line, ...]:
        """The lines that wait for this topic, oldest first: the first ones."""
        topic = self._find(key)
        return () if topic is None else tuple(islice(topic.lines.values(), limit))

    def _shown(self, key: TopicKey, topic: OpenTopic, lane: Lane) -> Topic:
        first = topic.first()
        first_us = topic.opened_us if first is None else first.asked_us
        return Topic(
            key=key,
            lane=lane,
            count=len(topic.lines),
            viewers=topic.viewer_count(),
            first_us=first_us,
            deadline_us=first_us + self._deadline_us,
            last_us=topic.last_us,
            first_event_id="" if first is None else first.event_id,
            text="" if first is None else first.text,
            name="" if first is None else first.name,
            draft=topic.draft,
            reason=topic.reason,
            urgency=topic.urgency,
        )

    def counts(self) -> Counts:
        """Where all lines asked so far are."""
        return Counts(
            asked=self._asked,
            waiting=len(self._lines),
            answered=self._answered,
            recent=self._recent,
            resolved=self._resolved,
            withdrawn=self._withdrawn,
            shed=dict(self._shed),
        )
