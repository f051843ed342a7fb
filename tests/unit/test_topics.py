"""The waiting topics: who waits, who is next, and that every line ends in exactly one place."""

from __future__ import annotations

import pytest

from chat.reading import TopicKey
from chat.topic import Counts, Joined, Opened, Recent, Shed, Topic, Withdrawn
from chat.topics import Topics

PRICE = TopicKey("price", "P01")
STOCK = TopicKey("stock", "P01")
SIZES = TopicKey("sizes", "P02")
ORDER = TopicKey("order_status")
START_US = 1_000_000_000


class Room:
    """Topics on a clock moved by hand; every line by another viewer unless said otherwise."""

    def __init__(self, **bounds: float) -> None:
        self.now_us = START_US
        self.topics = Topics(now_us=lambda: self.now_us, **bounds)  # type: ignore[arg-type]
        self._lines = 0

    def later(self, seconds: float) -> None:
        self.now_us += int(seconds * 1_000_000)

    def ask(self, *keys: TopicKey, viewer: str | None = None, **more: bool) -> object:
        self._lines += 1
        number = self._lines
        return self.topics.ask(
            keys,
            event_id=f"e{number}",
            viewer=f"v{number}" if viewer is None else viewer,
            text=f"line {number}",
            name=f"n{number}***",
            **more,
        )

    def next_keys(self, limit: int = 1, breath_s: float = 8.0) -> list[TopicKey]:
        return [topic.key for topic in self.topics.next(limit, breath_s=breath_s)]


@pytest.fixture
def room() -> Room:
    return Room()


def test_the_first_line_opens_a_topic_and_the_next_join_it(room: Room) -> None:
    assert room.ask(PRICE) == Opened(opened=(PRICE,))
    assert room.ask(PRICE) == Joined(joined=(PRICE,))
    assert room.ask(PRICE, STOCK) == Opened(opened=(STOCK,), joined=(PRICE,))
    assert room.topics.waiting() == (
        Topic(
            key=PRICE,
            lane="waiting",
            count=3,
            viewers=3,
            first_us=START_US,
            deadline_us=START_US + 30_000_000,
            last_us=START_US,
            first_event_id="e1",
            text="line 1",
            name="n1***",
        ),
        Topic(
            key=STOCK,
            lane="waiting",
            count=1,
            viewers=1,
            first_us=START_US,
            deadline_us=START_US + 30_000_000,
            last_us=START_US,
            first_event_id="e3",
            text="line 3",
            name="n3***",
        ),
    )


def test_an_answer_settles_its_lines_and_cools_down(room: Room) -> None:
    room.ask(PRICE)
    room.ask(PRICE)
    assert room.next_keys() == [PRICE]
    assert room.topics.answered(PRICE, "a1") == ("e1", "e2")
    room.later(44.9)
    assert room.ask(PRICE) == Recent(answer_id="a1", recent=((PRICE, "a1"),))
    assert [(t.lane, t.answer_id, t.count) for t in room.topics.waiting()] == [
        ("answered", "a1", 2)
    ]
    room.later(0.1)
    assert room.ask(PRICE) == Opened(opened=(PRICE,))


def test_a_line_with_two_questions_is_settled_by_the_last_of_its_answers(room: Room) -> None:
    room.ask(PRICE, STOCK)
    assert room.topics.answered(PRICE, "a1") == ()
    assert room.topics.answered(STOCK, "a2") == ("e1",)
    assert room.topics.counts() == Counts(
        asked=1, waiting=0, answered=1, recent=0, resolved=0, withdrawn=0, shed={}
    )


def test_a_line_half_of_which_was_answered_lately_waits_for_the_other_half(room: Room) -> None:
    room.topics.answered(PRICE, "a1")
    assert room.ask(PRICE, STOCK) == Opened(opened=(STOCK,), recent=((PRICE, "a1"),))
    assert room.topics.answered(STOCK, "a2") == ("e1",)


def test_the_same_line_asked_twice_waits_once(room: Room) -> None:
    room.ask(PRICE)
    again = room.topics.ask((PRICE,), event_id="e1", viewer="v1", text="", name="")
    assert again == Joined(joined=(PRICE,))
    assert room.topics.answered(PRICE, "a") == ("e1",)


def test_a_line_that_asks_for_nothing_is_refused(room: Room) -> None:
    with pytest.raises(ValueError, match="line 'e1' asks for nothing"):
        room.ask()


def test_with_nothing_urgent_the_nearest_deadline_is_first(room: Room) -> None:
    room.ask(STOCK)
    room.later(1)
    for _ in range(5):
        room.ask(PRICE)
    assert room.next_keys(2) == [STOCK, PRICE]


def test_among_those_about_to_be_late_the_most_viewers_win(room: Room) -> None:
    room.ask(STOCK)
    room.later(1)
    for _ in range(5):
        room.ask(PRICE)
    room.later(25)
    room.ask(SIZES)
    assert room.next_keys(3) == [PRICE, STOCK, SIZES]


def test_one_viewer_shouting_is_one_viewer(room: Room) -> None:
    for _ in range(4):
        room.ask(STOCK, viewer="loud")
    room.ask(PRICE)
    room.ask(PRICE)
    room.later(25)
    assert room.next_keys() == [PRICE]


def test_a_paid_line_weighs_more_than_a_few_free_ones(room: Room) -> None:
    for _ in range(4):
        room.ask(PRICE)
    room.ask(STOCK, paid=True)
    room.later(25)
    assert room.next_keys() == [STOCK]


def test_a_lone_question_gets_its_turn_in_a_flood(room: Room) -> None:
    room = Room(cooldown_s=0.0)
    room.ask(SIZES)
    heads = [TopicKey("head", str(n)) for n in range(4)]
    answered: list[TopicKey] = []
    for second in range(30 * 8):
        for head in heads:
            for _ in range(3):
                room.ask(head)
        if second % 8 == 0:
            room.ask(TopicKey("lone", str(second)))
        if second >= 22 and second % 2 == 0:
            keys = room.next_keys(1, breath_s=9.0)
            answered += keys
            for key in keys:
                room.topics.answered(key, "a")
        room.later(1)
    assert sum(key.intent == "lone" for key in answered) >= len(answered) // 12
    assert sum(key.intent == "head" for key in answered) >= len(answered) // 2


def test_a_topic_in_hand_is_not_chosen_again_until_given_back(room: Room) -> None:
    room.ask(PRICE)
    assert room.next_keys() == [PRICE]
    assert room.next_keys() == []
    assert room.ask(PRICE) == Joined(joined=(PRICE,))
    room.topics.give_back(PRICE)
    assert room.next_keys() == [PRICE]
    assert room.topics.answered(PRICE, "a") == ("e1", "e2")


def test_late_topics_are_answered_when_there_is_time_and_dropped_when_stale(room: Room) -> None:
    room.ask(PRICE)
    room.later(40)
    room.ask(STOCK)
    assert room.next_keys(2) == [STOCK]
    assert room.next_keys(2) == [PRICE]
    room.topics.give_back(STOCK)
    room.topics.give_back(PRICE)
    room.later(81)
    assert room.topics.expire() == [(PRICE, ("e1",))]
    room.later(40)
    assert room.topics.expire() == [(STOCK, ("e2",))]
    assert room.next_keys() == []
    assert room.topics.counts().shed == {"stale": 2}


def test_what_a_person_must_answer_waits_for_a_person(room: Room) -> None:
    assert room.ask(ORDER, person=True) == Opened(opened=(ORDER,))
    assert room.topics.hand_over(ORDER, reason="order", urgency="high", draft="稍等") == ("e1",)
    assert room.next_keys() == []
    room.later(1000)
    assert room.topics.expire() == []
    (shown,) = room.topics.waiting()
    assert (shown.lane, shown.reason, shown.urgency, shown.draft) == (
        "person",
        "order",
        "high",
        "稍等",
    )
    assert room.topics.resolve(ORDER) == ("e1",)
    assert room.topics.waiting() == ()


def test_a_topic_in_hand_can_be_handed_over_with_everybody_in_it(room: Room) -> None:
    room.ask(PRICE)
    room.ask(PRICE)
    room.next_keys()
    assert room.topics.hand_over(PRICE, reason="no evidence") == ("e1", "e2")
    assert room.ask(PRICE) == Joined(joined=(PRICE,))
    assert room.topics.resolve(PRICE, answer_id="by-li") == ("e1", "e2", "e3")
    assert room.ask(PRICE) == Recent(answer_id="by-li", recent=((PRICE, "by-li"),))


def test_a_person_is_asked_even_where_the_answer_was_given_a_moment_ago(room: Room) -> None:
    room.topics.answered(PRICE, "a1")
    assert room.ask(PRICE, person=True) == Opened(opened=(PRICE,))


def test_the_desk_sees_the_urgent_first(room: Room) -> None:
    for key, urgency in ((PRICE, "low"), (STOCK, "normal"), (SIZES, "high")):
        room.ask(key, person=True)
        room.topics.hand_over(key, reason="r", urgency=urgency)  # type: ignore[arg-type]
        room.later(1)
    assert [topic.key for topic in room.topics.waiting()] == [SIZES, STOCK, PRICE]


def test_a_full_lane_of_the_person_loses_its_oldest_of_the_least_urgency() -> None:
    room = Room(max_person_topics=2)
    for key, urgency in ((PRICE, "high"), (STOCK, "low"), (SIZES, "low")):
        room.ask(key)
        room.topics.hand_over(key, reason="r", urgency=urgency)  # type: ignore[arg-type]
    assert room.topics.expire() == [(STOCK, ("e2",))]
    assert room.ask(ORDER, person=True) == Shed(reason="person_full")
    assert room.topics.counts() == Counts(
        asked=4, waiting=2, answered=0, recent=0, resolved=0, withdrawn=0, shed={"person_full": 2}
    )


def test_a_deleted_line_leaves_and_is_no_longer_shown(room: Room) -> None:
    room.ask(PRICE)
    room.ask(PRICE)
    assert room.topics.withdraw("e1") == Withdrawn(event_ids=("e1",))
    assert [topic.text for topic in room.topics.waiting()] == ["line 2"]
    assert room.topics.withdraw("e2") == Withdrawn(event_ids=("e2",), closed=(PRICE,))
    assert room.topics.withdraw("e2") == Withdrawn()
    assert room.next_keys() == []


def test_a_banned_viewers_lines_leave_every_topic_also_one_in_hand(room: Room) -> None:
    room.ask(PRICE, STOCK, viewer="bad")
    room.ask(STOCK)
    room.ask(SIZES, viewer="bad")
    assert PRICE in room.next_keys(3)
    assert room.topics.withdraw_viewer("bad") == Withdrawn(
        event_ids=("e1", "e3"), closed=(PRICE, SIZES)
    )
    assert room.topics.answered(STOCK, "a") == ("e2",)
    assert room.topics.withdraw_viewer("bad") == Withdrawn()


def test_every_bound_sheds_with_its_reason_and_a_paid_line_passes_all_but_the_last() -> None:
    room = Room(per_viewer_limit=1, max_waiting_per_topic=2, max_topics=2, max_waiting=5)
    assert room.ask(PRICE, viewer="a") == Opened(opened=(PRICE,))
    assert room.ask(STOCK, viewer="a") == Shed(reason="viewer_limit")
    room.ask(PRICE)
    assert room.ask(PRICE) == Shed(reason="topic_full")
    room.ask(STOCK)
    assert room.ask(SIZES) == Shed(reason="table_full")
    assert room.ask(PRICE, viewer="a", paid=True) == Joined(joined=(PRICE,))
    assert room.ask(SIZES, paid=True) == Shed(reason="table_full")
    assert room.topics.counts() == Counts(
        asked=8,
        waiting=4,
        answered=0,
        recent=0,
        resolved=0,
        withdrawn=0,
        shed={"viewer_limit": 1, "topic_full": 1, "table_full": 2},
    )


def test_a_viewer_who_waits_for_a_person_is_still_answered_up_to_a_bound() -> None:
    room = Room(per_viewer_limit=1, per_viewer_in_all=3)
    room.ask(PRICE, viewer="a", person=True)
    assert room.ask(STOCK, viewer="a") == Opened(opened=(STOCK,))
    assert room.ask(SIZES, viewer="a") == Shed(reason="viewer_limit"), "one waits for us"
    room.topics.answered(STOCK, "a1")
    room.ask(SIZES, viewer="a", person=True)
    room.ask(STOCK, viewer="a", person=True)
    shed = room.ask(TopicKey(intent="warranty"), viewer="a")
    assert shed == Shed(reason="viewer_limit"), "three wait for a person"


def test_nameless_viewers_are_not_one_viewer() -> None:
    room = Room(per_viewer_limit=1)
    for _ in range(3):
        room.ask(PRICE, viewer="")
    assert [(topic.count, topic.viewers) for topic in room.topics.waiting()] == [(3, 3)]


def test_a_full_table_makes_room_by_dropping_what_is_stale() -> None:
    room = Room(max_topics=1)
    room.ask(PRICE)
    assert room.ask(STOCK) == Shed(reason="table_full")
    room.later(121)
    assert room.ask(STOCK) == Opened(opened=(STOCK,))
    assert room.topics.expire() == [(PRICE, ("e1",))]


def test_a_late_topic_asked_again_waits_in_time_again(room: Room) -> None:
    room.ask(PRICE)
    room.later(40)
    room.ask(STOCK)
    assert room.next_keys() == [STOCK]
    room.ask(PRICE)
    room.later(1)
    room.ask(SIZES)
    assert room.next_keys(2) == [PRICE, SIZES]


def test_dropped_lines_take_their_room_until_they_are_collected() -> None:
    room = Room(max_topics=1, max_waiting=2)
    room.ask(PRICE)
    room.later(121)
    assert room.ask(STOCK) == Opened(opened=(STOCK,))
    assert room.ask(STOCK) == Shed(reason="table_full")
    assert room.topics.expire() == [(PRICE, ("e1",))]
    assert room.ask(STOCK) == Joined(joined=(STOCK,))
