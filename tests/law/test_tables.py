"""The tables of the law: whole, in the form that texts are folded to, and quick to search."""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC
from processor_time import least_s

from host.answers.law import BANNED, ON_EVIDENCE, RULES, banned, without_evidence
from host.answers.law.folding import fold
from host.answers.law.page import reference_page
from host.answers.law.traditional import SIMPLIFIED

ROOT = Path(__file__).resolve().parents[2]
LAW = ROOT / "host/answers/law"
HEADS = [(rule.id, each) for rule in RULES for each in rule.heads]


def test_the_reference_page_is_what_the_tables_say() -> None:
    page = ROOT / "docs/reference/guard-rules.md"
    assert page.read_text(encoding="utf-8") == reference_page(), (
        "write the page anew (see its head)"
    )


def test_every_rule_has_an_id_reasons_and_a_basis() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids)) == len(BANNED) + len(ON_EVIDENCE)
    assert len(HEADS) >= 120
    for rule in RULES:
        assert re.fullmatch(r"[a-z]+\.[a-z_]+", rule.id)
        assert rule.reason
        assert rule.heads
        assert re.search("[\u4e00-\u9fff]", rule.reason_zh)
        assert re.search("[\u4e00-\u9fff]", rule.basis)


def test_words_stand_in_the_form_that_texts_are_folded_to() -> None:
    strange = [
        (rule, word)
        for rule, each in HEADS
        for word in each.words
        if fold(word) != unicodedata.normalize("NFKC", word) or not word.strip()
    ]
    assert strange == []


def test_the_table_of_traditional_characters_covers_the_words_of_the_rules() -> None:
    used = "".join(
        path.read_text(encoding="utf-8")
        for path in LAW.rglob("*.py")
        if path.name != "traditional.py"
    )
    converter = OpenCC("s2t")
    simple = sorted(set(re.findall("[\u4e00-\u9fff]", used)))
    missing = [
        character
        for character in simple
        if (other := converter.convert(character)) not in (*SIMPLIFIED, character)
        and other not in used
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("disguised", "plain"),
    [
        ("最 好", "最好"),
        ("最.好", "最好"),
        ("最♥️好", "最好"),
        ("最，好", "最好"),
        ("全網最低價", "全网最低价"),
        ("ｖｘ", "vx"),
        ("v x 号", "vx 号"),
        ("zui好", "最好"),
        ("最hao", "最好"),
        ("第①", "第1"),
        ("全网醉低", "全网最低"),
        ("最最最最好", "最最好"),
        ("一三八零零零零零零零零", "一三八零零零零零零零零"),
        ("红，黑", "红,黑"),
        ("i'm a host", "i'm a host"),
        ("S/M/L", "s/m/l"),
    ],
)
def test_disguises_are_taken_away_and_no_more(disguised: str, plain: str) -> None:
    assert fold(disguised) == plain


@given(st.text(max_size=120))
def test_folding_a_folded_text_changes_no_verdict(text: str) -> None:
    assert fold(fold(text)) == fold(text) or banned(fold(text)) == banned(fold(fold(text)))


@given(st.text(alphabet="最好的全网第一送包邮满99不是没有1380 ,。v微信我用{<", max_size=300))
def test_any_text_is_judged(text: str) -> None:
    banned(text)
    without_evidence(text, text)


HOSTILE = (
    *("最", "送", "我", "痘", "腰", "全网", "没有比", "第一", "满99包邮", "本店最好", "不是"),
    *("最 ", "0 ", "1", "加 ", "a ", "{", "<", "best ", "i am not ", "最…", "￥♥", "7天"),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_work_grows_with_the_length_and_no_faster(piece: str) -> None:
    """A thousand characters take well under the time that backtracking would need."""
    texts = ((piece * length)[:length] for length in (1_000, 8_000))
    short_s, long_s = (least_s(partial(judge, text)) for text in texts)
    assert short_s < 0.2
    assert long_s < 8 * max(short_s, 0.01) * 6


def judge(text: str) -> None:
    banned(text)
    without_evidence(text, "")
