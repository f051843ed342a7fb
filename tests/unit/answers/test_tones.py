"""The tone changes words around the facts and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pytest

from chat.reading import Intent
from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.quantities import quantities
from host.answers.tones import Tone, for_a_model, in_tone, surrounded
from host.answers.wording import LANGUAGES, Spoken
from host.answers.words import shop_words
from host.mind import Mind
from storage.catalogue import Catalogue, Snapshot

TONES: tuple[Tone, ...] = get_args(Tone)
_LINES = (
    ("面霜多少钱", "H1"),
    ("有什么优惠", "H1"),
    ("什么时候发货", "H1"),
    ("运费多少", "H1"),
    ("能退吗", "H1"),
    ("都有啥颜色", "H1"),
    ("推荐个东西", None),
    ("3号链接是啥", None),
)
_CALM = (
    "我的订单到哪了",
    "用了过敏脸肿了",
    "不想活了",
    "我要投诉你们",
    "我要退款",
    "你是真人吗",
    "我要去12315告你们",
)
Asked = Callable[[Tone, str, str | None, int, str], Answer]


@pytest.fixture(scope="module")
def asked(household_catalogue: Catalogue) -> Asked:
    snapshot = Snapshot(version=1, read_us=0, catalogue=household_catalogue)
    understanding = Understanding(shop_words(snapshot))
    answerers = {tone: Answerer(snapshot, None, tone) for tone in TONES}

    def ask(tone: Tone, text: str, focus: str | None, variation: int, language: str) -> Answer:
        readings = understanding.read(text, focus=focus)
        return answerers[tone].answer(
            readings, text=text, focus=focus, variation=variation, language=language
        )

    return ask


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("text", "focus"), _LINES)
def test_every_tone_holds_the_same_facts_and_passes_the_guard(
    asked: Asked, text: str, focus: str | None, language: Spoken
) -> None:
    for variation in range(10):
        plain, warm, lively = (asked(tone, text, focus, variation, language) for tone in TONES)
        assert plain.facts == warm.facts == lively.facts
        assert plain.route == warm.route == lively.route
        assert quantities(plain.text) == quantities(warm.text) == quantities(lively.text)
        assert plain.blocked is warm.blocked is lively.blocked is None


@pytest.mark.parametrize("text", _CALM)
def test_calm_answers_are_the_same_in_a_lively_tone(asked: Asked, text: str) -> None:
    for language in LANGUAGES:
        for variation in range(5):
            warm = asked("warm", text, "H1", variation, language)
            assert asked("lively", text, "H1", variation, language).text == warm.text


def test_a_lively_host_says_no_opening_twice_in_a_row() -> None:
    said = [
        surrounded("A。", "zh", "lively", variation, (Intent.PRICE,)) for variation in range(20)
    ]
    for step in (1, 2, 3, 4):
        assert all(one != other for one, other in zip(said, said[step:], strict=False))
    assert len(set(said)) == 5


def test_a_lively_host_adds_nothing_to_an_answer_of_several_kinds_with_a_grave_one() -> None:
    assert surrounded("A。", "zh", "lively", 0, (Intent.PRICE, Intent.REFUND)) == "A。"


def test_a_plain_host_uses_no_particles() -> None:
    assert in_tone("没有这个活动哦。", "zh", "plain") == "没有这个活动。"
    assert in_tone("不客气～", "zh", "plain") == "不客气"
    assert in_tone("Tidak bisa ya, kak.", "id", "plain") == "Tidak bisa."
    assert in_tone("{name} giá {price} ạ.", "vi", "plain") == "{name} giá {price}."
    assert in_tone("没有这个活动哦。", "zh", "warm") == "没有这个活动哦。"


@pytest.mark.parametrize("tone", TONES)
def test_a_model_is_told_the_tone(tone: Tone) -> None:
    assert for_a_model(tone, "zh") != for_a_model(tone, "en") != ""


def test_the_tone_outlives_a_change_of_the_catalogue(household_catalogue: Catalogue) -> None:
    before = Snapshot(version=1, read_us=0, catalogue=household_catalogue)
    mind = Mind(before, None, "lively").of(
        Snapshot(version=2, read_us=0, catalogue=before.catalogue)
    )
    heard = mind.hear("面霜多少钱", focus="H1", previous=None)
    said = mind.answer(heard.readings, text="面霜多少钱", focus="H1", variation=0)
    assert said.text.startswith("问得好，")
