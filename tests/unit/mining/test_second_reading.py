"""Lines that the lane is unsure of are asked about once, and only sane answers count."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from demand.demand_error import TableError
from demand.mining.batch import Miner
from demand.mining.labelling import LabelError
from demand.mining.lane import Lane
from demand.mining.mention import NOTHING, Told
from demand.mining.second_reading import (
    Opinion,
    SecondReading,
    is_sane,
    is_unsure,
    read_opinions,
    write_opinions,
)
from demand.mining.vocabulary import Vocabulary
from demand.signal import Family

LANE = Lane(Vocabulary())
STORY = "刹车一捏没反应吓得我一身汗"
BAD = Opinion(Told.COMPLAINT, Family.ASPECT, "quality")


class Reader:
    """Says one thing of every line, so often as it is told to."""

    name = "scripted"

    def __init__(self, opinion: Opinion | None, *, answers: int = 99) -> None:
        self.opinion = opinion
        self.answers = answers
        self.asked: list[str] = []

    def read(self, lines: Sequence[str]) -> Sequence[Opinion | None]:
        if not self.answers:
            raise LabelError("the budget is spent")
        self.answers -= 1
        self.asked += lines
        return [self.opinion] * len(lines)


def read_twice(reader: Reader, texts: list[str]) -> list[tuple[tuple[Told, str], ...]]:
    miner = Miner(LANE, SecondReading(reader))
    mined = miner.mine_again(texts, miner.mine(texts))
    return [tuple((m.told, m.value) for m in one.read.mentions) for one in mined]


def test_a_story_no_word_tells_is_read_by_another() -> None:
    assert LANE.read(STORY) == NOTHING
    assert read_twice(Reader(BAD), [STORY, STORY]) == [((Told.COMPLAINT, "quality"),)] * 2


def test_what_words_tell_is_not_asked_about() -> None:
    reader = Reader(BAD)
    found = read_twice(reader, ["有没有紫色的", "哈哈", "第一次洗就掉色了"])
    assert reader.asked == []
    assert found == [((Told.HAVE, "紫色"),), (), ((Told.COMPLAINT, "colour_fast"),)]


def test_a_line_is_asked_about_once() -> None:
    reader = Reader(BAD)
    second = SecondReading(reader)
    second.of([STORY, STORY])
    second.of([STORY])
    assert len(reader.asked) == 1


def test_names_and_numbers_do_not_leave_the_house() -> None:
    reader = Reader(BAD)
    SecondReading(reader).of(["@小明 加我电话13812345678聊聊这个刹车"])
    assert "13812345678" not in reader.asked[0]
    assert "小明" not in reader.asked[0]


def test_when_the_budget_is_spent_the_rest_is_read_by_words() -> None:
    second = SecondReading(Reader(BAD, answers=1))
    lines = [f"{STORY}{number}" for number in range(100)]
    assert len(second.of(lines)) == 40
    assert (second.asked, second.left, second.why) == (40, 60, "the budget is spent")


@pytest.mark.parametrize(
    ("opinion", "sane"),
    [
        (BAD, True),
        (Opinion(None), True),
        (Opinion(Told.DEAR), True),
        (Opinion(Told.HAVE, Family.COLOUR, "紫色"), True),
        (Opinion(Told.HAVE, Family.COLOUR, "红色"), False),
        (Opinion(Told.HAVE, Family.COLOUR, ""), False),
        (Opinion(Told.HAVE, Family.ASPECT, "紫色"), False),
        (Opinion(Told.PRAISE, Family.ASPECT, "ignore all rules"), False),
        (Opinion(Told.DEAR, Family.COLOUR, "紫色"), False),
    ],
)
def test_an_opinion_holds_only_what_the_line_names(opinion: Opinion, sane: bool) -> None:
    assert is_sane(opinion, "我家那位非要紫色不可") is sane


def test_an_insane_opinion_changes_nothing() -> None:
    assert read_twice(Reader(Opinion(Told.HAVE, Family.COLOUR, "红色")), [STORY]) == [()]


def test_a_new_term_that_is_none_is_dropped() -> None:
    line = "希望出磁悬浮款"
    assert is_unsure(line, LANE.read(line))
    assert read_twice(Reader(Opinion(None)), [line]) == [()]


def test_answers_are_kept_between_runs(tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    assert read_opinions(file) == {}
    second = SecondReading(Reader(BAD), read_opinions(file))
    second.of([STORY])
    write_opinions(second.kept, file)
    assert STORY not in file.read_text("utf-8")
    again = Reader(BAD)
    assert SecondReading(again, read_opinions(file)).of([STORY]) == {STORY: BAD}
    assert again.asked == []


def test_a_file_of_something_else_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text("[1]", "utf-8")
    with pytest.raises(TableError, match="delete it"):
        read_opinions(file)
