"""The sentences of the host: the same ones with the same braces in every language."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from host.answers.law import banned
from host.answers.quantities import quantities
from host.answers.wording import LANGUAGES, Spoken, keys, piece, pieces, spoken, wording, wordings
from host.answers.wordings import en, id, ms, th, vi, zh

_TABLES = {"zh": zh, "en": en, "id": id, "ms": ms, "th": th, "vi": vi}
_DOUBLED = re.compile(r"[，。！？；：、,.!?;:～~]{2}| [,.!?;:，。]|  |“”|\"\"")
_STOPS = ("。", "！", "？", "～", ".", "!", "?", "ค่ะ", "คะ")
_OPENINGS = frozenset(("claim_right", "claim_wrong"))
"""Said before another sentence."""
_CALM = (
    *("hold_self_harm", "hold_injury", "hold_danger", "hold_order", "hold_complaint"),
    *("hold_health", "hold_minor", "greeting", "identity", "hold_person"),
)


def _braces(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_sentences_and_pieces(language: Spoken) -> None:
    assert set(_TABLES[language].SENTENCES) == set(keys())
    assert set(_TABLES[language].PIECES) == set(pieces())


@pytest.mark.parametrize("key", keys())
def test_every_wording_of_a_sentence_has_the_same_braces(key: str) -> None:
    wanted = _braces(wordings(key, "zh")[0])
    for language in LANGUAGES:
        for said in wordings(key, language):
            assert _braces(said) == wanted, (language, said)


@pytest.mark.parametrize("key", pieces())
def test_every_piece_has_the_same_braces(key: str) -> None:
    wanted = _braces(zh.PIECES[key])
    assert all(_braces(_TABLES[lang].PIECES[key]) == wanted for lang in LANGUAGES)


@pytest.mark.parametrize("key", keys())
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_has_several_wordings_that_read_well(language: Spoken, key: str) -> None:
    said = wordings(key, language)
    assert len(set(said)) >= (3 if language in ("zh", "en") else 2)
    for text in said:
        assert _DOUBLED.search(text) is None, text
        assert text[0] not in "，。,.;；：:、 ", text
        assert key in _OPENINGS or text.endswith(_STOPS), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wording_holds_no_number_of_its_own(language: Spoken) -> None:
    for key in keys():
        values = dict.fromkeys(_braces(wordings(key, "zh")[0]), "")
        for said in wordings(key, language):
            numbers = quantities(said.format(**values))
            assert numbers == (), (said, numbers)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", keys())
def test_no_wording_says_what_the_law_forbids(language: Spoken, key: str) -> None:
    values = dict.fromkeys(_braces(wordings(key, "zh")[0]), "X")
    for said in wordings(key, language):
        assert banned(said.format(**values).lower()) is None, said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ai_says_that_it_is_one(language: Spoken) -> None:
    assert all("AI" in said for said in wordings("identity", language))


@pytest.mark.parametrize("key", _CALM)
def test_calm_words_are_said_in_the_viewers_own_language(key: str) -> None:
    said = [wording(key, language, 0) for language in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("name", "known"), [("zh-CN", "zh"), ("en-US", "en"), ("th", "th"), ("fr", None), ("", None)]
)
def test_a_language_is_known_by_its_first_letters(name: str, known: str | None) -> None:
    assert spoken(name) == known


def test_pieces_are_counted_in_each_language() -> None:
    assert [piece("counted", language, number="2") for language in LANGUAGES] == [
        "2件",
        "2 pieces",
        "2 pcs",
        "2 pcs",
        "2 ชิ้น",
        "2 cái",
    ]
