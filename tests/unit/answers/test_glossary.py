"""Chinese product data for those who do not read it: whole in English or quoted as it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.answers.glossary import in_english

_HAN = re.compile(r"[\u3400-\u9fff]")


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("可机洗，不可漂白", "machine washable, do not bleach"),
        ("约500克", "about 500 g"),
        ("棉60%、聚酯纤维40%", "cotton 60%, polyester 40%"),
        ("口袋：有", "pockets: yes"),
        ("IPX5", "IPX5"),
        ("防水", "waterproof"),
    ],
)
def test_known_words_are_said_in_english(text: str, english: str) -> None:
    assert in_english(text) == english


@pytest.mark.parametrize(
    "text",
    ["保温杯", "签收后7天无理由退换", "适用3-6岁", "马克杯", "有口袋", "有机棉"],
)
def test_what_is_not_known_as_a_whole_is_quoted(text: str) -> None:
    assert in_english(text) == f"“{text}”"


def test_the_title_of_a_product_stays_whole() -> None:
    assert in_english("红色羊毛袜, 羊毛", names=("红色羊毛袜",)) == "红色羊毛袜, wool"


@given(st.text("保温杯可机洗不漂白棉羊毛约克天7有，。、：( )a%", max_size=24))
def test_no_text_is_half_translated(text: str) -> None:
    said = in_english(text)
    assert said == f"“{text}”" or not _HAN.search(said)
