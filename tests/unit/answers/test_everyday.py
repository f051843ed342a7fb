"""The concepts: everyday words in questions, and the words by which data states the same."""

from __future__ import annotations

import pytest

from host.answers.entries import entry_of
from host.answers.everyday import care, materials, parts, uses
from host.answers.everyday.meanings import said, stated
from host.answers.evidence import Passage
from host.answers.finding import Known
from host.answers.questions import asked

LINES = [
    line
    for table in (parts.TABLE, materials.TABLE, uses.TABLE, care.TABLE)
    for line in table.strip().replace("\n    ", "").splitlines()
]


def test_there_are_at_least_four_hundred_concepts_each_told_once() -> None:
    assert len(LINES) >= 400
    assert len(set(LINES)) == len(LINES)


def test_no_line_of_a_table_holds_an_empty_word() -> None:
    assert not [line for line in LINES if "||" in line or line.startswith("|") or "| " in line]


@pytest.mark.parametrize(
    ("question", "data"),
    [
        ("能往后倒多少", "后仰角度"),
        ("金毛能用不", "小型犬"),
        ("里头塞的啥", "填充"),
        ("停电咋办", "断电"),
        ("五个爪是铁的不", "五星脚"),
    ],
)
def test_an_everyday_word_asks_for_what_data_calls_otherwise(question: str, data: str) -> None:
    wanted = {number for _, numbers in said(question) for number in numbers}
    assert wanted & stated(data).keys()


def test_a_unit_states_a_concept_behind_a_number_only() -> None:
    assert stated("承重 120kg").keys() >= stated("120kg").keys()
    assert not stated("wig")


def _passage(head: str, text: str) -> Passage:
    return Passage("attribute", head, text, f"product:P/attributes/{head}", head, text)


def test_a_part_asked_for_by_another_name_finds_its_own_attribute() -> None:
    known = Known([_passage("填充", "高回弹海绵"), _passage("框架", "松木")], frozenset())
    question = asked("架子啥做的", frozenset())
    assert [found.passage.head for found in known.find(question, question.aspects)][:1] == ["框架"]


def test_what_no_passage_speaks_of_finds_nothing() -> None:
    known = Known([_passage("填充", "高回弹海绵"), _passage("净重", "3kg")], frozenset())
    question = asked("遥控器几号电池", frozenset())
    assert known.find(question, question.aspects) == []


def test_an_entry_knows_the_longest_word_that_states_a_concept() -> None:
    entry = entry_of(_passage("适用", "10公斤以下小型犬"))
    assert max(entry.text_concepts.values()) == 4
