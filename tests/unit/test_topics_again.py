"""What was answered a moment ago and is asked again, and which topics share a breath."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chat.reading import Intent, TopicKey
from chat.rotation import Line, OpenTopic, Rotation
from chat.topic import Opened, Recent
from chat.topics import Topics
from chat.value import Value, value_of

PRICE = TopicKey("price", "P01")
STOCK = TopicKey("stock", "P01")
S = 1_000_000


class Room:
    """Topics on a clock moved by hand."""

    def __init__(self) -> None:
        self.now_us = 1_000 * S
        self.topics = Topics(now_us=lambda: self.now_us)
        self._lines = 0

    def ask(self, key: TopicKey, viewer: str = "") -> object:
        self._lines += 1
        who = viewer or f"v{self._lines}"
        return self.topics.ask((key,), event_id=f"e{self._lines}", viewer=who, text="", name="")

    def later(self, seconds: float) -> None:
        self.now_us += int(seconds * S)

    def say(self, key: TopicKey, seconds: float = 5) -> None:
        self.topics.answered(key, "a1", saying=True)
        self.later(seconds)
        self.topics.said(key)

    def chosen(self, breath_s: float = 8.0) -> list[TopicKey]:
        return [topic.key for topic in self.topics.next(9, breath_s=breath_s)]


def test_whoever_asks_while_an_answer_is_being_said_has_it() -> None:
    room = Room()
    room.topics.answered(PRICE, "a1", saying=True)
    for _ in range(5):
        room.later(1)
        assert room.ask(PRICE) == Recent(answer_id="a1", recent=((PRICE, "a1"),), being_said=True)
    room.topics.said(PRICE)
    assert not room.topics.busy
    assert room.ask(PRICE) == Recent(answer_id="a1", recent=((PRICE, "a1"),))


def test_the_cool_down_begins_when_the_answer_was_said() -> None:
    room = Room()
    room.say(PRICE, seconds=30)
    room.later(44)
    assert isinstance(room.ask(PRICE), Recent)
    room.later(2)
    assert room.ask(PRICE) == Opened(opened=(PRICE,))


def test_a_second_viewer_who_asks_again_makes_the_topic_wait_again() -> None:
    room = Room()
    room.say(PRICE)
    assert isinstance(room.ask(PRICE, "momo"), Recent)
    assert isinstance(room.ask(PRICE, "momo"), Recent)
    assert room.ask(PRICE, "lily") == Opened(opened=(PRICE,))


def test_what_a_person_answered_is_not_said_again_however_many_ask() -> None:
    room = Room()
    room.ask(PRICE)
    room.topics.resolve(PRICE, answer_id="p1")
    assert {str(room.ask(PRICE)) for _ in range(9)} == {
        str(Recent(answer_id="p1", recent=((PRICE, "p1"),)))
    }


def test_what_was_said_just_now_rests_until_somebody_would_be_late() -> None:
    room = Room()
    room.say(PRICE)
    room.ask(PRICE)
    room.later(2)
    room.ask(PRICE)
    assert room.chosen() == []
    room.later(17)
    assert room.chosen(breath_s=8.0) == []
    # the first who asked again counts, though they were pointed to the answer before
    assert room.chosen(breath_s=12.0) == [PRICE]


def test_who_asked_again_first_counts_among_those_who_wait() -> None:
    room = Room()
    room.say(PRICE)
    for _ in range(3):
        room.ask(PRICE)
    for _ in range(2):
        room.ask(STOCK)
    room.later(25)
    assert room.chosen() == [PRICE, STOCK]


def test_what_cannot_wait_goes_before_what_many_wait_for() -> None:
    room = Room()
    room.ask(STOCK)
    room.later(20)
    for _ in range(9):
        room.ask(PRICE)
    assert room.chosen(breath_s=16.0) == [STOCK, PRICE]


asked_at_s = st.lists(st.integers(0, 60), min_size=1, max_size=6)


@given(
    topics=st.lists(asked_at_s, max_size=8), limit=st.integers(1, 9), breath_s=st.integers(4, 20)
)
def test_a_breath_takes_the_urgent_first_and_the_late_only_alone(
    topics: list[list[int]], limit: int, breath_s: int
) -> None:
    now_us, deadline_us = 60 * S, 30 * S
    waiting: dict[TopicKey, OpenTopic] = {}
    for number, seconds in enumerate(topics):
        key = TopicKey("i", str(number))
        topic = waiting[key] = OpenTopic(min(seconds) * S)
        for place, at_s in enumerate(sorted(seconds)):
            line = Line(f"{number}-{place}", f"v{place}", "", "", (key,), at_s * S, paid=False)
            topic.add(line)
    chosen = Rotation(waiting, deadline_us).choose(limit, now_us, breath_s * S)

    in_time = {
        k: [s for s in topics[int(k.product)] if s * S + deadline_us >= now_us] for k in waiting
    }
    alive = {key for key, seconds in in_time.items() if seconds}
    urgent = [k for k in alive if min(in_time[k]) * S + deadline_us <= now_us + breath_s * S]
    assert len(set(chosen)) == len(chosen) == min(limit, len(alive) or len(waiting))
    assert not alive or set(chosen) <= alive
    assert set(chosen[: len(urgent)]) <= set(urgent) or len(chosen) < len(urgent)
    sizes = [len(in_time[key]) for key in chosen if key in urgent]
    assert sizes == sorted((len(in_time[key]) for key in urgent), reverse=True)[: len(sizes)]


def test_every_seventh_breath_begins_with_the_one_who_waited_longest() -> None:
    waiting: dict[TopicKey, OpenTopic] = {}
    for key, lines, at_s in ((PRICE, 9, 5), (STOCK, 1, 1)):
        waiting[key] = OpenTopic(at_s * S)
        for number in range(lines):
            line = Line(f"{key}{number}", f"v{number}", "", "", (key,), at_s * S, paid=False)
            waiting[key].add(line)
    rotation = Rotation(waiting, 30 * S)
    first = [rotation.choose(1, 10 * S, 30 * S)[0] for _ in range(14)]
    assert first == [*[PRICE] * 6, STOCK, *[PRICE] * 6, STOCK]


def test_a_line_is_worth_the_dearest_of_what_it_asks() -> None:
    assert value_of("greeting", "price") is Value.BUYING
    assert value_of("thanks", "greeting") is Value.COURTESY
    assert value_of("greeting", "complaint", "price") is Value.PERSON
    assert value_of("material") is Value.GOODS
    assert value_of("an intent of a later version") is Value.GOODS
    assert value_of() is Value.COURTESY


def test_every_intent_has_a_value() -> None:
    assert {value_of(str(intent)) for intent in Intent} == set(Value)
