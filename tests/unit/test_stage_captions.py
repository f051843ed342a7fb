"""Captions: what random text becomes, and that words light up when they are said."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from host.speech.ports import SpeechMark
from host.stage.picture.caption_plate import CaptionPlate
from host.stage.picture.captions import LINES_A_PAGE, CaptionText
from host.stage.picture.cards import Brush
from host.stage.picture.fonts import find_faces, has_glyph
from host.stage.picture.layout import layout_of
from host.stage.picture.text import broken, drawable, fitted, width_of
from host.stage.picture.theme import read_theme
from host.stage.scene import Canvas, Sentence

FACES = find_faces()
FACE = FACES.bold
SIZE, WIDTH = 40, 640
SIGNS = st.sampled_from(
    "这件衬衫只要直播间，。！？：（）129.5元¥ABCxyz -éệ😀👍🏽‍ \u202e\u0301\n\t—…"
)
TEXTS = st.lists(st.one_of(SIGNS, st.characters()), max_size=120).map("".join)


def sentence(text: str, marks: tuple[SpeechMark, ...] = ()) -> Sentence:
    return Sentence(sentence_id="s", text=text, language="zh", duration_ms=9_000, marks=marks)


def each_sign_marked(text: str, step_ms: int = 200) -> Sentence:
    marks = (SpeechMark("word", at * step_ms, step_ms, at, 1) for at in range(len(text)))
    return sentence(text, tuple(marks))


@settings(max_examples=150)
@given(TEXTS)
def test_any_text_becomes_pages_of_two_lines_that_have_room_and_lose_no_sign(text: str) -> None:
    made = CaptionText(sentence(text), FACE, SIZE, WIDTH)
    for page in made.pages:
        assert 1 <= len(page.lines) <= LINES_A_PAGE
        assert all(width_of(line, FACE, SIZE) <= WIDTH for line in page.lines)
        assert len(page.starts_ms) == sum(len(line) for line in page.lines)
        assert list(page.starts_ms) == sorted(page.starts_ms)
    shown = "".join(line for page in made.pages for line in page.lines)
    assert shown.replace(" ", "") == drawable(text, FACE).text.replace(" ", "")


@settings(max_examples=150)
@given(TEXTS)
def test_only_signs_that_the_font_has_are_drawn_and_each_knows_where_it_came_from(
    text: str,
) -> None:
    clean = drawable(text, FACE)
    assert len(clean.text) == len(clean.origins)
    assert list(clean.origins) == sorted(set(clean.origins))
    for sign, origin in zip(clean.text, clean.origins, strict=True):
        assert sign == " " or has_glyph(sign, FACE)
        base = unicodedata.normalize("NFD", text[origin])[0]
        assert sign == " " or unicodedata.normalize("NFD", sign)[0] == base


@settings(max_examples=100)
@given(TEXTS, st.integers(1, 3))
def test_text_that_must_fit_has_no_more_lines_than_allowed_and_none_too_wide(
    text: str, lines: int
) -> None:
    clean = drawable(text, FACE).text
    shown = fitted(clean, FACE, SIZE, WIDTH, lines)
    assert len(shown) <= lines
    assert all(width_of(line, FACE, SIZE) <= WIDTH for line in shown)


@settings(max_examples=80)
@given(st.text("这件衬衫只要直播间，。！？ab 12", min_size=1, max_size=120))
def test_a_word_is_on_the_page_and_lit_from_the_moment_it_is_said(text: str) -> None:
    spoken = each_sign_marked(text)
    made = CaptionText(spoken, FACE, SIZE, WIDTH)
    clean = drawable(text, FACE)
    shown_before = 0
    for number, page in enumerate(made.pages):
        joined = "".join(page.lines)
        for at in range(len(joined)):
            says_ms = page.starts_ms[at]
            assert made.page_at(says_ms) == number
            assert page.said(says_ms) > at
            assert page.said(says_ms - 1) <= at
        shown_before += len(joined)
    assert shown_before <= len(clean.text)


def test_a_long_sentence_changes_its_page_at_the_end_of_a_clause() -> None:
    text = "这件晴川亚麻混纺衬衫今天只要一百二十九元，链接是一号，喜欢的朋友可以直接下单。"
    made = CaptionText(each_sign_marked(text), FACE, SIZE, WIDTH)
    assert len(made.pages) == 2
    assert made.pages[0].lines[-1].endswith("，")


@pytest.mark.parametrize("number", ["129元", "1号", "3件", "50%"])
def test_a_number_is_never_parted_from_its_unit(number: str) -> None:
    text = "这件衬衫现在" * 3 + number
    for width in range(200, 700, 20):
        lines = [text[line.start : line.end] for line in broken(text, FACE, SIZE, width)]
        assert any(number in line for line in lines), lines


@pytest.mark.parametrize("width", range(150, 600, 25))
def test_no_line_begins_with_closing_punctuation(width: int) -> None:
    text = "直播间，只要！今天（下单）。喜欢？可以：链接；一号、二号" * 2
    lines = [text[line.start : line.end] for line in broken(text, FACE, SIZE, width)]
    assert not [line for line in lines if line[0] in "，！）。？：；、"]
    assert not [line for line in lines if line[-1] == "（"]


@pytest.mark.parametrize("size", [(720, 1280), (1280, 720), (1080, 1920), (1920, 1080)])
def test_the_plate_of_a_caption_lies_within_the_safe_area(size: tuple[int, int]) -> None:
    layout = layout_of(Canvas(width=size[0], height=size[1]))
    brush = Brush(layout, read_theme("day"), FACES)
    plate = CaptionPlate(brush, each_sign_marked("这件衬衫只要129元，喜欢的朋友可以下单。" * 2))
    assert plate.follow(0)
    assert not plate.follow(50)
    assert plate.follow(250)
    assert plate.sprite is not None
    place = plate.sprite.place
    assert place.common(layout.safe) == place
    assert place.y >= layout.card.bottom - layout.unit or layout.mirrored


def test_words_that_were_said_have_another_colour_than_those_that_were_not() -> None:
    brush = Brush(layout_of(Canvas()), read_theme("night"), FACES)
    plate = CaptionPlate(brush, each_sign_marked("直播间直播间"))
    plate.follow(0)
    first = plate.sprite
    plate.follow(900)
    later = plate.sprite
    assert first is not None
    assert later is not None
    changed = (first.colour != later.colour).any(axis=(0, 2)).nonzero()[0]
    middle = first.colour.shape[1] / 2
    assert len(changed)
    assert changed.min() < middle


def test_a_sentence_of_nothing_that_can_be_drawn_shows_no_plate() -> None:
    brush = Brush(layout_of(Canvas()), read_theme("day"), FACES)
    plate = CaptionPlate(brush, sentence("😀👍\u202e"))
    assert not plate.follow(100)
    assert plate.sprite is None
