"""Answers about random shops read well: no doubled marks, no open braces, a stop at the end."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from truth_questions import make_questions
from truth_shops import make_world

from chat.understanding.understanding import Understanding
from host.answers.answerer import Answerer
from host.answers.wording import LANGUAGES, Spoken
from host.answers.words import shop_words
from storage.catalogue import Snapshot

SHOPS, QUESTIONS = 8, 60
SEED = 47
ORDINARY_CHARS = 120
_DOUBLED = re.compile(
    r"[，。！？；、,!?;][，。！？；：、,!?;]|。\.|\.。|[，、；：,;:]\.(?!\d)|\.\.|  "
)
_OPEN = re.compile(r"[{}]|\bNone\b|undefined")
_STRAY = re.compile(
    r"^[，。；：、,.;:!?！？\s]|\s[，。；：、！？]|[（(][，、。,.]|“”|\"\"|\(\)|（）"
)
_WESTERN_IN_CHINESE = re.compile(r"(?<=[\u3400-\u9fff])[,;:](?=[\u3400-\u9fff])")
_STOPS = ("。", "！", "？", "～", ".", "!", "?", "ค่ะ", "คะ", "”", '"')


def _answers(language: Spoken, *, own: bool = False) -> Iterator[str]:
    for number in range(SHOPS * (1 + own)):
        world = make_world(SEED, number)
        if own and world.language != language:
            continue
        snapshot = Snapshot(1, 0, world.catalogue)
        understanding, answerer = Understanding(shop_words(snapshot)), Answerer(snapshot)
        for place, question in enumerate(make_questions(world, SEED, number, QUESTIONS)):
            readings = understanding.read(question.text, focus=question.focus)
            answer = answerer.answer(
                readings,
                text=question.text,
                focus=question.focus,
                variation=place,
                language=language,
            )
            if answer.text:
                yield answer.text


@pytest.mark.timeout(120)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_random_shops_reads_well(language: Spoken) -> None:
    said = list(_answers(language))
    assert len(said) > SHOPS * QUESTIONS / 2
    for text in said:
        assert _DOUBLED.search(text) is None, text
        assert _OPEN.search(text) is None, text
        assert _STRAY.search(text) is None, text
        assert text.endswith(_STOPS), text
        if language == "zh":
            assert _WESTERN_IN_CHINESE.search(text) is None, text


@pytest.mark.timeout(120)
def test_an_ordinary_answer_in_chinese_is_short() -> None:
    said = list(_answers("zh", own=True))
    long = [text for text in said if len(text) > ORDINARY_CHARS]
    assert len(long) <= len(said) / 20, long
