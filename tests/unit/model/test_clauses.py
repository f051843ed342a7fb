"""Clauses come early, whole, and never through a number, a slot, brackets or quotes."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.answers.model.clauses import Clauses

Language = Literal["zh", "en"]
_texts = st.text(alphabet='好的a1 3.,，。！？、：:{}（）()“”"\n;…', max_size=80)


def cut(text: str, cuts: list[int], language: Language = "zh") -> list[str]:
    clauses, found = Clauses(language), []
    places = [0, *sorted(cut % (len(text) + 1) for cut in cuts), len(text)]
    for start, end in pairwise(places):
        found += clauses.feed(text[start:end])
    return found + clauses.close()


@given(_texts, st.lists(st.integers(0, 90), max_size=10), st.sampled_from(["zh", "en"]))
def test_however_it_is_cut_the_clauses_are_the_same_and_are_the_text(
    text: str, cuts: list[int], language: Language
) -> None:
    whole = cut(text, [], language)
    assert "".join(whole) == text
    assert cut(text, cuts, language) == whole
    assert all(whole)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "亲，这款是纯棉的，透气吸汗穿着很舒服，机洗手洗都可以哦！",
            ["亲，这款是纯棉的，", "透气吸汗穿着很舒服，", "机洗手洗都可以哦！"],
        ),
        ("价格是{e1}，有货的。", ["价格是{e1}，", "有货的。"]),
        ("尺寸是1,200乘3.5米，很大", ["尺寸是1,200乘3.5米，", "很大"]),
        ("每天9：30到18:00直播，欢迎来看", ["每天9：30到18:00直播，", "欢迎来看"]),
        ("他们（红、白，都有货）一起发，可以的", ["他们（红、白，都有货）一起发，", "可以的"]),
        ("写着“加厚，加绒。”的那款，就是它。", ["写着“加厚，加绒。”的那款，", "就是它。"]),
        ("好的！！！这款有。”", ["好的！", "！！这款有。", "”"]),
        ("好的", ["好的"]),
        ("", []),
        ("（没关的括号，" + "很长" * 100 + "，再来一句话", None),
    ],
)
def test_chinese_is_cut_where_one_takes_breath(text: str, clauses: list[str] | None) -> None:
    found = cut(text, [])
    assert found == clauses if clauses is not None else len(found) > 1


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "Yes, it is made of cotton, and it breathes well. You can wash it, e.g. by hand.",
            [
                "Yes, it is made of cotton, ",
                "and it breathes well. ",
                "You can wash it, e.g. by hand.",
            ],
        ),
        (
            "It costs 1,299.50 and weighs 3.5 kg. OK",
            ["It costs 1,299.50 and weighs 3.5 kg. ", "OK"],
        ),
        ("Ready: now. No. 5 is in.", ["Ready: now. ", "No. 5 is in."]),
    ],
)
def test_english_is_cut_where_one_takes_breath(text: str, clauses: list[str]) -> None:
    assert cut(text, [], "en") == clauses


def test_a_sentence_comes_with_its_full_stop_and_not_a_token_later() -> None:
    assert Clauses("zh").feed("这款是纯棉的。") == ["这款是纯棉的。"]


def test_the_first_clause_comes_with_the_character_behind_its_end() -> None:
    clauses = Clauses("zh")
    assert clauses.feed("亲，这款是纯棉的，") == []
    assert clauses.feed("透") == ["亲，这款是纯棉的，"]
