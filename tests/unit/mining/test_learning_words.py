"""New terms: found beside a wish, labelled within a budget, learned and read from then on."""

from __future__ import annotations

from pathlib import Path

import pytest

from demand.demand_error import TableError
from demand.mining.file_run import FileRun
from demand.mining.labelling import Budget, Label, label_terms
from demand.mining.lane import Lane
from demand.mining.learned import NOTHING_LEARNED, Learned, read_learned, write_learned
from demand.mining.outcome import Outcome
from demand.mining.providers.by_form import ByForm
from demand.mining.providers.scripted import Scripted
from demand.mining.second_reading import Asked
from demand.mining.vocabulary import Vocabulary
from demand.signal import Family

KEY = b"0123456789abcdef"
LANE = Lane(Vocabulary())


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("希望出磁悬浮款", "磁悬浮"),
        ("有没有别的", ""),
        ("有没有优惠券", ""),
        ("please make a glowing skull version", "glowing skull"),
    ],
)
def test_the_words_beside_a_wish_are_the_new_term(line: str, term: str) -> None:
    found = [m.value for m in LANE.read(line).mentions if m.family is Family.VARIANT]
    assert found == ([term] if term else [])


def mined(tmp_path: Path, learned: Learned = NOTHING_LEARNED, *labellers: Scripted) -> Outcome:
    file = tmp_path / "c.csv"
    lines = [f"希望出磁悬浮款,2025-10-13 1{n}:00:00,u{n}\n" for n in range(8)]
    lines += [f"希望出开心呀,2025-10-13 1{n}:30:00,w{n}\n" for n in range(6)]
    file.write_text("text,time,user\n" + "".join(lines), encoding="utf-8")
    run = FileRun([file], catalogue=None, key=KEY, learned=learned, asked=Asked(labellers))
    return run.mine()


def test_a_label_names_what_is_counted_and_may_drop_it(tmp_path: Path) -> None:
    answers = {"磁悬浮": Label(Family.FUNCTION, "磁悬浮"), "开心": Label(None)}
    found = mined(tmp_path, Learned(), Scripted(answers))
    assert [(row.family, row.value, row.viewers) for row in found.rows] == [
        (Family.FUNCTION, "磁悬浮", 8)
    ]


def test_without_a_labeller_a_new_term_is_counted_as_one(tmp_path: Path) -> None:
    found = {row.value: row.family for row in mined(tmp_path).rows}
    assert found["磁悬浮"] is Family.FUNCTION  # by its form
    assert found["开心"] is Family.VARIANT


def test_what_was_learned_is_read_as_a_word_of_the_vocabulary(tmp_path: Path) -> None:
    file = tmp_path / "learned.json"
    learned = Learned().with_labels({"磁悬浮": Label(Family.FUNCTION, "磁悬浮")})
    write_learned(learned, file)
    lane = Lane(Vocabulary(learned=read_learned(file)))
    (mention,) = lane.read("你家有磁悬浮的台灯吗").mentions
    assert (mention.family, mention.value) == (Family.FUNCTION, "磁悬浮")


def test_the_budget_holds_and_each_labeller_is_asked_for_what_is_left() -> None:
    terms = [f"term{n}" for n in range(30)]
    first = Scripted({"term1": Label(Family.STYLE, "x")})
    second = Scripted({})
    found = label_terms(terms, (first, second), Budget(most_terms=20, batch=8))
    assert [len(asked) for asked in first.asked] == [8, 8, 4]
    assert sum(len(asked) for asked in second.asked) == 19
    assert list(found) == ["term1"]


def test_a_labeller_that_fails_or_answers_nonsense_changes_nothing() -> None:
    broken = Scripted({"a": Label(Family.STYLE, "x")}, failures=9)
    mad = Scripted({"a": Label(Family.ASPECT, "x"), "b": Label(Family.STYLE, "y" * 99)})
    assert dict(label_terms(["a", "b"], (broken, mad), Budget())) == {}


@pytest.mark.parametrize(
    ("term", "family"),
    [("星河色", Family.COLOUR), ("娃娃鞋跟", Family.STYLE), ("防偷窥", Family.FUNCTION),
     ("flame proof", Family.FUNCTION), ("云纹", Family.PATTERN)],
)  # fmt: skip
def test_the_form_of_a_term_tells_its_family(term: str, family: Family) -> None:
    assert ByForm().label([term, "晚安"]) == [Label(family, term), None]


def test_a_damaged_file_of_learned_words_is_told_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "learned.json"
    file.write_text("[]", encoding="utf-8")
    with pytest.raises(TableError, match=r"learned\.json"):
        read_learned(file)
