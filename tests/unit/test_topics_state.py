"""Topics under any sequence of calls: every line in exactly one place, sums right, all bounded."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from chat.reading import TopicKey
from chat.topic import Joined, Opened, Recent, Shed
from chat.topics import Topics

KEYS = tuple(TopicKey("i", str(number)) for number in range(6))
key_of = st.sampled_from(KEYS)


class AnyRoom(RuleBasedStateMachine):
    """Keeps its own, plain account of where every line is."""

    def __init__(self) -> None:
        super().__init__()
        self.now_us = 0
        self.topics = Topics(
            now_us=lambda: self.now_us,
            max_topics=4,
            max_person_topics=2,
            max_waiting_per_topic=6,
            max_waiting=12,
            per_viewer_limit=3,
        )
        self.asked = 0
        self.left: dict[str, set[TopicKey]] = {}
        self.of: dict[str, str] = {}
        self.ended: dict[str, str] = {}
        self.in_hand: set[TopicKey] = set()

    def end(self, event_ids: tuple[str, ...], how: str) -> None:
        for event_id in event_ids:
            assert event_id not in self.ended
            self.ended[event_id] = how
            del self.left[event_id]

    def settle(self, key: TopicKey, event_ids: tuple[str, ...], how: str) -> None:
        expected = [e for e, keys in self.left.items() if keys == {key}]
        assert sorted(event_ids) == sorted(expected)
        for keys in self.left.values():
            keys.discard(key)
        self.end(event_ids, how)
        self.in_hand.discard(key)

    @rule(
        keys=st.lists(key_of, min_size=1, max_size=3),
        viewer=st.sampled_from(["a", "b", "c", ""]),
        person=st.booleans(),
        paid=st.booleans(),
    )
    def ask(self, keys: list[TopicKey], viewer: str, person: bool, paid: bool) -> None:
        self.asked += 1
        event_id = f"e{self.asked}"
        asked = self.topics.ask(
            tuple(keys),
            event_id=event_id,
            viewer=viewer,
            text="t",
            name="n",
            person=person,
            paid=paid,
        )
        match asked:
            case Opened(opened=opened, joined=joined):
                self.left[event_id] = {*opened, *joined}
                assert opened
            case Joined(joined=joined):
                self.left[event_id] = set(joined)
                assert joined
            case Recent():
                self.ended[event_id] = "recent"
            case Shed():
                self.ended[event_id] = "shed"
        if event_id in self.left:
            assert self.left[event_id] <= set(keys)
            self.of[event_id] = viewer
            if person:
                self.in_hand -= self.left[event_id]
        self.collect()

    @rule(limit=st.integers(1, 3))
    def take(self, limit: int) -> None:
        chosen = self.topics.next(limit)
        keys = [topic.key for topic in chosen]
        assert len(set(keys)) == len(keys) <= limit
        assert not self.in_hand & set(keys)
        for topic in chosen:
            lines = [e for e, left in self.left.items() if topic.key in left]
            assert topic.count == len(lines) > 0
            assert topic.first_event_id == lines[0]
        self.in_hand |= set(keys)

    @rule(key=key_of)
    def give_back(self, key: TopicKey) -> None:
        self.topics.give_back(key)
        self.in_hand.discard(key)

    @rule(key=key_of)
    def answer(self, key: TopicKey) -> None:
        self.settle(key, self.topics.answered(key, "a"), "answered")

    @rule(key=key_of, all_viewers=st.booleans())
    def resolve(self, key: TopicKey, all_viewers: bool) -> None:
        answer_id = "p" if all_viewers else ""
        self.settle(key, self.topics.resolve(key, answer_id=answer_id), "resolved")

    @rule(key=key_of, urgency=st.sampled_from(["low", "normal", "high"]))
    def hand_over(self, key: TopicKey, urgency: str) -> None:
        lines = self.topics.hand_over(key, reason="r", urgency=urgency)  # type: ignore[arg-type]
        assert list(lines) == [e for e, left in self.left.items() if key in left]
        self.in_hand.discard(key)
        self.collect()

    @rule(number=st.integers(1, 60))
    def withdraw(self, number: int) -> None:
        event_id = f"e{number}"
        gone = self.topics.withdraw(event_id)
        assert gone.event_ids == ((event_id,) if event_id in self.left else ())
        self.end(gone.event_ids, "withdrawn")
        self.check_closed(gone.closed)

    @rule(viewer=st.sampled_from(["a", "b", ""]))
    def withdraw_viewer(self, viewer: str) -> None:
        gone = self.topics.withdraw_viewer(viewer)
        theirs = [e for e in self.left if self.of[e] == viewer] if viewer else []
        assert list(gone.event_ids) == theirs
        self.end(gone.event_ids, "withdrawn")
        self.check_closed(gone.closed)

    def check_closed(self, closed: tuple[TopicKey, ...]) -> None:
        waited_for = {key for keys in self.left.values() for key in keys}
        assert not waited_for & set(closed)
        self.in_hand -= set(closed)

    @rule(seconds=st.sampled_from([0.1, 5, 25, 31, 46, 121]))
    def time_passes(self, seconds: float) -> None:
        self.now_us += int(seconds * 1_000_000)

    @rule()
    def collect(self) -> None:
        for key, lines in self.topics.expire():
            self.settle_dropped(key, lines)

    def settle_dropped(self, key: TopicKey, lines: tuple[str, ...]) -> None:
        for event_id in lines:
            assert key in self.left[event_id]
        self.end(lines, "shed")

    def sync_dropped_keys(self) -> None:
        """A topic may be dropped for want of room while some of its lines wait for others."""
        for event_id, keys in self.left.items():
            line = self.topics._lines.get(event_id)
            if line is not None:
                assert set(line.keys) <= keys
                self.left[event_id] = set(line.keys)

    @invariant()
    def every_line_is_in_one_place(self) -> None:
        self.sync_dropped_keys()
        counts = self.topics.counts()
        uncollected = self.topics._dropped_lines
        how = list(self.ended.values())
        assert counts.asked == self.asked
        assert counts.waiting == len(self.left) - uncollected
        assert counts.answered == how.count("answered")
        assert counts.resolved == how.count("resolved")
        assert counts.recent == how.count("recent")
        assert counts.withdrawn == how.count("withdrawn")
        assert sum(counts.shed.values()) == how.count("shed") + uncollected
        assert counts.asked == (
            counts.waiting
            + counts.answered
            + counts.recent
            + counts.resolved
            + counts.withdrawn
            + sum(counts.shed.values())
        )

    @invariant()
    def everything_is_bounded(self) -> None:
        topics = self.topics
        assert len(topics._lines) <= 12
        assert len(topics._person) <= 2
        assert len(topics._open) + len(topics._taken) <= 4
        assert len(topics._cooling) <= 4
        assert sum(len(lines) for lines in topics._of_viewer.values()) <= len(topics._lines)

    @invariant()
    def the_desk_sees_what_waits(self) -> None:
        shown = [topic for topic in self.topics.waiting() if topic.lane != "answered"]
        waited_for = {key for line in self.topics._lines.values() for key in line.keys}
        assert {topic.key for topic in shown} == waited_for
        assert len(shown) == len(waited_for)
        assert sum(topic.count for topic in shown) == sum(
            len(line.keys) for line in self.topics._lines.values()
        )


TestAnyRoom = AnyRoom.TestCase
TestAnyRoom.settings = settings(max_examples=150, stateful_step_count=40)
