"""The card of a crowd's questions, and lines that are never said twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chat.reading import Intent, Reading, TopicKey
from host.answers.answer import Answer
from host.events import CardShown
from host.most_asked import ANSWERS, MOST_CHARS, MostAsked
from host.planned_answer import PlannedAnswer
from host.said_lately import SaidLately

S = 1_000_000
KEYS = tuple(TopicKey("price", f"P{number:02}") for number in range(8))


class Crowd:
    """A card over topics that all have an answer, on a clock moved by hand."""

    def __init__(self) -> None:
        self.now_us = 1_000 * S
        self.texts = {key: f"{key.product}是99元。" for key in KEYS}
        self.held: set[TopicKey] = set()
        self.told: list[TopicKey] = []
        self.card = MostAsked(
            worded=self.worded, may_show=lambda key: key not in self.held, version=lambda: 3
        )
        self.card.on_told = self.told.append
        for key in KEYS:
            reading = Reading(intent=Intent.PRICE)
            self.card.answered(
                PlannedAnswer(
                    answer_id=f"a-{key.product}", topics=(key,), readings=(reading,),
                    question="多少钱", focus=None, variation=0, asked_us=0,
                )
            )  # fmt: skip

    def worded(self, planned: PlannedAnswer) -> Answer | None:
        text = self.texts.get(planned.topics[0])
        if text is None:
            return None
        return Answer(route="ai", text=text, product=(), intent=Intent.PRICE)

    def ask(self, *counts: int) -> None:
        for key, count in zip(KEYS, counts, strict=False):
            for _ in range(count):
                self.card.asked(key, self.now_us)

    def later(self, seconds: float) -> None:
        self.now_us += int(seconds * S)

    def turn(self) -> list[str] | None:
        page = self.card.turn(self.now_us)
        if page is None:
            return None
        self.card.show(page, self.now_us)
        return [line.topic.product for line in page.lines]


def test_a_crowd_sees_what_most_ask_and_then_what_the_others_ask() -> None:
    crowd = Crowd()
    crowd.ask(1, 9, 3, 2, 5)
    assert crowd.turn() == ["P01", "P04", "P02"]
    crowd.later(1)
    assert crowd.turn() is None
    crowd.ask(0, 0, 0, 0, 0, 4, 6)
    crowd.later(5)
    assert crowd.turn() == ["P06", "P05", "P03"]
    assert crowd.told == [KEYS[1], KEYS[4], KEYS[2]]


def test_a_few_questions_are_no_crowd_and_the_card_comes_down() -> None:
    crowd = Crowd()
    crowd.ask(5, 5, 5)
    assert crowd.turn() is None
    crowd.ask(0, 0, 0, 1)
    assert crowd.turn() == ["P00", "P01", "P02"]
    crowd.later(6)
    assert crowd.turn() == []
    crowd.later(6)
    assert crowd.turn() is None


def test_who_asks_just_before_the_page_goes_has_not_read_it() -> None:
    crowd = Crowd()
    crowd.ask(9, 8, 7, 6)
    crowd.turn()
    crowd.later(4)
    crowd.ask(2, 0, 0, 0, 1, 1)
    crowd.later(2)
    assert crowd.turn() == ["P03", "P00", "P04"]


def test_what_the_voice_has_told_is_not_on_the_next_page() -> None:
    crowd = Crowd()
    crowd.ask(9, 8, 7, 6, 5)
    crowd.card.told(KEYS[0])
    assert crowd.turn() == ["P01", "P02", "P03"]


def test_nothing_is_on_the_card_that_a_person_has_or_that_is_no_answer_now() -> None:
    crowd = Crowd()
    crowd.ask(9, 8, 7, 6, 5)
    crowd.held.add(KEYS[0])
    del crowd.texts[KEYS[1]]
    crowd.texts[KEYS[2]] = "长" * (MOST_CHARS + 1)
    assert crowd.turn() == ["P03", "P04"]
    crowd.held.add(KEYS[3])
    assert [line.topic for line in crowd.card.lines] == [KEYS[4]]
    crowd.card.forget(KEYS[4])
    assert crowd.card.lines == ()
    crowd.card.take_down()
    assert crowd.card.lines == ()


def test_an_answer_nobody_waits_for_any_more_does_not_come_up() -> None:
    crowd = Crowd()
    crowd.ask(9, 8, 7, 6, 5)
    crowd.later(31)
    assert crowd.turn() is None


def test_the_page_says_of_which_catalogue_it_is() -> None:
    crowd = Crowd()
    crowd.ask(1, 1, 1, 1)
    page = crowd.card.turn(crowd.now_us)
    assert isinstance(page, CardShown)
    assert page.catalogue_version == 3
    assert len(page.lines) == ANSWERS


lines = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=30)


@given(st.lists(st.tuples(lines, st.integers(0, 100)), max_size=30), st.integers(12, 40))
def test_no_line_is_said_twice_within_ten_minutes(said: list[tuple[str, int]], most: int) -> None:
    lately, at_s = SaidLately(), 0.0
    when: dict[str, float] = {}
    for text, gap_s in said * 3:
        at_s += gap_s
        line = lately.unlike(text[:most], most, at_s)
        assert len(line) <= most
        assert line not in when or at_s - when[line] >= 600
        when[line] = at_s


def test_a_line_said_again_keeps_its_name_in_front_and_its_words_behind() -> None:
    lately = SaidLately()
    said = [lately.unlike("@小*** 开衫189元。", 60, 0.0) for _ in range(8)]
    assert len(set(said)) == 8
    assert all(line.startswith("@小*** ") and "开衫189元。" in line for line in said)
