"""Things that are asked for in five languages are found by how English data states them."""

from __future__ import annotations

import pytest

from chat.reading import Intent
from chat.understanding.concepts import concepts
from chat.understanding.language import language_of
from chat.understanding.parts import foreign_parts
from chat.understanding.siblings import marks_in, marks_of
from chat.understanding.troubles import person_wanted_abroad
from host.answers.concepts import find
from host.answers.evidence import Passage


def _row(head: str, text: str) -> Passage:
    return Passage("attribute", head, text, head, head.lower(), text.lower())


_ROWS = [
    _row("Battery life", "Up to 9 hours"),
    _row("Charging time", "2 hours"),
    _row("Noise", "Under 40 dB"),
    _row("Max load", "90 kg"),
    _row("Care", "Hand wash only"),
    _row("Spoon", "In the lid"),
]


@pytest.mark.parametrize(
    ("line", "language", "head"),
    [
        ("battery how long", "en", "Battery life"),
        ("pin được mấy tiếng", "vi", "Battery life"),
        ("charge full how long", "en", "Charging time"),
        ("ngecas berapa lama", "id", "Charging time"),
        ("berisik tidak", "id", "Noise"),
        ("เสียงดังไหม", "th", "Noise"),
        ("chịu được bao nhiêu kg", "vi", "Max load"),
        ("my boy is 30kg ok?", "en", "Max load"),
        ("boleh basuh mesin tidak", "ms", "Care"),
        ("มีช้อนให้ไหม", "th", "Spoon"),
    ],
)
def test_a_question_finds_the_row_that_states_it(line: str, language: str, head: str) -> None:
    assert [passage.head for passage in find(_ROWS, line, language, frozenset())][:1] == [head]


def test_a_unit_states_a_measure_behind_a_number_only() -> None:
    rows = [_row("Ear tips", "S, M, L included"), _row("Tank", "2 L")]
    told = find(rows, "how many litres", "en", frozenset())
    assert [passage.head for passage in told] == ["Tank"]
    assert find(rows[:1], "capacity?", "en", frozenset()) == []


def test_each_of_two_things_asked_is_told() -> None:
    told = find(_ROWS, "battery how long? noisy?", "en", frozenset())
    assert {passage.head for passage in told} == {"Battery life", "Noise"}


def test_a_thing_that_no_row_states_is_not_found() -> None:
    assert find(_ROWS, "got camera?", "en", frozenset()) == []


def test_every_concept_is_asked_for_in_five_languages() -> None:
    for concept in concepts():
        assert {language for language, _ in concept.said} >= {"en", "id", "ms", "th", "vi"}
        assert concept.evidence


def test_siblings_are_told_apart_by_their_marks() -> None:
    assert marks_of("Trail Shorts for Men") == {"men"}
    assert marks_in("yg buat cowok ada ga") == {"men"}
    assert marks_in("can guys wear this") == frozenset()  # speaks of the thing on show
    assert marks_in("klo yg mini") == {"mini"}


def test_values_are_called_in_other_words() -> None:
    assert {"20k", "20rb", "20k mah"} <= foreign_parts("20000mAh")
    assert "pedas" in foreign_parts("Spicy")
    assert "tower" in foreign_parts("Harbour Tower 900 pcs")


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("ได้ของมาแตกค่ะ ทำไงดี", Intent.COMPLAINT),
        ("my parcel came with a crack", Intent.COMPLAINT),
        ("saldo kepotong 2x", Intent.ORDER_STATUS),
        ("trừ tiền 2 lần rồi", Intent.ORDER_STATUS),
        ("need 150 pcs for company event", Intent.COOPERATION),
        ("bocor tidak kalau masuk tas", None),
        ("got stock?", None),
    ],
)
def test_troubles_go_to_a_person(line: str, intent: Intent | None) -> None:
    assert person_wanted_abroad(line) is intent


def test_words_of_the_tables_tell_the_language() -> None:
    assert language_of("rakit sendiri kah") == "id"
    assert language_of("bunyi kuat tak") == "ms"
    assert language_of("noise level of this one") == "en"
