"""The answer bank finds what was asked before, and nothing that only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.reading import Intent, Reading, Slots
from host.answers.bank import BANK_MAX, AnswerBank, Approved

AIRED = "店里的都晾过"


def entry(number: int = 1, **values: object) -> Approved:
    given_: dict[str, object] = {
        "id": f"e{number}",
        "intent": "spec",
        "product": "P1",
        "slot": "attribute=smell",
        "question": "有没有味道",
        "text": "刚拆开有一点木头味，晾一天就散了",
    }
    return Approved(**(given_ | values))  # type: ignore[arg-type]


def asks(
    attribute: str | None = None, product: str = "P1", intent: Intent = Intent.SPEC
) -> Reading:
    products = (product,) if product else ()
    return Reading(intent=intent, product_ids=products, slots=Slots(attribute=attribute))


def test_the_same_aspect_of_the_same_product_is_the_same_question_in_any_words() -> None:
    bank = AnswerBank()
    bank.add(entry())
    assert bank.find(asks("smell"), "味儿大不大呀") == entry()
    assert bank.find(asks("smell", product="P2"), "味儿大不大呀") is None
    assert bank.find(asks("voltage"), "电压多少") is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("有没有赠品卡片可以写祝福语", True),
        ("有没有赠品卡片可以写祝福语吗", True),
        ("可以没有赠品卡片不写祝福语", False),
        ("有没有3张赠品卡片可以写祝福语", False),
        ("能开发票吗", False),
    ],
)
def test_without_an_aspect_the_words_numbers_and_sense_must_agree(line: str, found: bool) -> None:
    bank = AnswerBank()
    bank.add(
        entry(
            intent="unknown_question",
            slot="topic=赠品卡片写祝福语",
            question="有没有赠品卡片可以写祝福语",
        )
    )
    reading = asks(intent=Intent.UNKNOWN_QUESTION)
    assert (bank.find(reading, line) is not None) is found


def test_the_products_own_answer_goes_before_the_shops_and_time_ends_both() -> None:
    now = [1_000]
    bank = AnswerBank(lambda: now[0])
    bank.add(entry(1, product="", text=AIRED))
    bank.add(entry(2, until_us=2_000))
    assert bank.find(asks("smell"), "有味道吗") == entry(2, until_us=2_000)
    assert bank.find(asks("smell", product="P9"), "有味道吗") == entry(1, product="", text=AIRED)
    now[0] = 2_000
    assert bank.find(asks("smell"), "有味道吗") == entry(1, product="", text=AIRED)
    bank.retire("e1")
    assert bank.find(asks("smell"), "有味道吗") is None


def test_of_too_many_the_oldest_are_forgotten() -> None:
    bank = AnswerBank()
    for number in range(BANK_MAX + 3):
        bank.add(entry(number, product=f"P{number}"))
    assert len(bank) == BANK_MAX
    assert bank.find(asks("smell", product="P2"), "有味道吗") is None
    assert bank.find(asks("smell", product=f"P{BANK_MAX + 2}"), "有味道吗") is not None


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=30))
def test_the_bank_holds_what_was_added_and_not_retired(steps: list[tuple[int, bool]]) -> None:
    bank, model = AnswerBank(), dict[str, Approved]()
    for number, add in steps:
        if add:
            bank.add(entry(number))
            model.pop(f"e{number}", None)
            model[f"e{number}"] = entry(number)
        else:
            assert (f"e{number}" in bank) == (f"e{number}" in model)
            bank.retire(f"e{number}")
            model.pop(f"e{number}", None)
    assert list(bank.entries()) == list(reversed(model.values()))
