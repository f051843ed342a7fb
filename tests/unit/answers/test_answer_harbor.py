"""An English shop with viewers of five languages: constructions, girths, what is their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from host.shop_commands import read_catalogue_file
from storage.catalogue import Snapshot

SHEET = Path(__file__).parents[2] / "sheets" / "harbor"


@pytest.fixture(scope="module")
def shop() -> tuple[Understanding, Answerer]:
    snapshot = Snapshot(1, 0, read_catalogue_file(SHEET / "catalog.json"))
    return Understanding(shop_words(snapshot)), Answerer(snapshot)


def _ask(shop: tuple[Understanding, Answerer], text: str, focus: str) -> Answer:
    reader, answerer = shop
    return answerer.answer(reader.read(text, focus=focus), text=text, focus=focus)


@pytest.mark.parametrize(
    ("text", "focus", "told"),
    [
        ("hip 95 waist 72 which size", "P01", "size M"),
        ("75 waist 100 hips, which size", "P01", "size L"),
        ("do they have purple", "P04", "that colour"),
        ("ada warna hijau tak", "P04", "tiada warna itu"),
        ("what do the two sizes cost", "P06", "S$32.90"),
        ("how long will it keep my water cold", "P05", "24 hours"),
        ("can it be paid with atome", "P13", "Atome"),
        ("do we get the spatula free", "P06", "silicone spatula"),
        ("mua 3 quạt bớt còn bao nhiêu", "P08", "S$56.70"),
        ("final price with code HOOD5 for black M", "P03", "S$31.90"),
        ("does it work on gas stove", "P06", "Gas, electric, induction"),
        ("is it oven safe", "P06", "wooden handle"),
        ("the slip ons in grey 39 left?", "P02", "Grey 39"),
        ("panjang kaki 24 cm nomor berapa", "P04", "38"),
        ("ชุดนี้ใส่แล้วโป๊มั้ย", "P01", "lined"),
        ("anything below 10 dollars for my mum", "P01", "S$9.90"),
        ("4 of the big tumblers", "P01", "S$73.28"),
        ("what will it cost after the live", "P07", "back to $45.90"),
        ("how much to ship to hanoi", "P05", "$8 flat"),
        ("can i come and collect", "P01", "online only"),
        ("24cm how much", "P06", "S$26.90"),
        ("2 pans 24cm how much", "P06", "S$53.80"),
        ("28cm?", "P06", "28 cm"),
        ("must i pay duties", "P01", "Import duty"),
        ("is the hoodie a pullover", "P02", "Full zip"),
        (
            "will the serum feel sticky or absorb fast, can use with retinol",
            "P09",
            "retinol at night",
        ),
        ("can you wrap it up for my mum", "P05", "Gift wrapping"),
    ],
)
def test_an_answer_holds_what_was_asked(
    shop: tuple[Understanding, Answerer], text: str, focus: str, told: str
) -> None:
    answer = _ask(shop, text, focus)
    assert answer.route == "ai", answer
    assert told in answer.text


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("how many times can it charge my phone", "P11"),
        ("how many weeks till i see results", "P09"),
        ("ใช้แล้วหน้าใสขึ้นกี่วัน", "P09"),
        ("will the smell set off my allergy alarm", "P05"),
    ],
)
def test_what_the_data_does_not_say_is_left_to_a_person(
    shop: tuple[Understanding, Answerer], text: str, focus: str
) -> None:
    assert _ask(shop, text, focus).route == "human"


def test_no_chart_is_spoken_of_where_there_is_none(shop: tuple[Understanding, Answerer]) -> None:
    for line in ("24cm how much", "28cm?", "the 24 cm one"):
        answer = _ask(shop, line, "P06")
        assert "chart" not in answer.text
        assert "fit" not in answer.text


def test_what_is_the_viewers_own_names_nothing_of_the_shop(
    shop: tuple[Understanding, Answerer],
) -> None:
    reader, _ = shop
    assert reader.read("will it leak in my bag", focus="P05")[0].product_ids == ("P05",)
    assert reader.read("bocor gak di dalam tas saya", focus="P05")[0].product_ids == ("P05",)
    assert reader.read("how much the coffee bags", focus="P05")[0].product_ids == ("P14",)


def test_a_line_of_one_part_is_told_one_thing(shop: tuple[Understanding, Answerer]) -> None:
    alone = _ask(shop, "slippery slip ons how much", "P04")
    assert "S$42.90" in alone.text
    assert "slip resistance" not in alone.text
    apart = _ask(shop, "how much? and is it slippery", "P04")
    assert "S$42.90" in apart.text
    assert "slip resistance" in apart.text


def test_what_is_for_animals_is_no_present_for_people(
    shop: tuple[Understanding, Answerer],
) -> None:
    assert "P15" not in _ask(shop, "gift under $12 for a colleague", "P01").product
    assert "P15" in _ask(shop, "something for my cat", "P01").product
