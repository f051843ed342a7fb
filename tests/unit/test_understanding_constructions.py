"""Questions asked with other words in between are read as the phrase that the tables know."""

from __future__ import annotations

import pytest

from chat.reading import Language
from chat.understanding.constructions import straightened
from chat.understanding.language import language_of
from chat.understanding.money_said import find_sums


@pytest.mark.parametrize(
    ("line", "language", "holds"),
    [
        ("how long does this flask keep my tea hot", "en", "keep hot"),
        ("how many hours will it stay really cold", "en", "keep cold"),
        ("how long can the battery usually last", "en", "battery life"),
        ("how many hours does it run on one charge", "en", "battery life"),
        ("how many times can this charge my phone", "en", "how many topups"),
        ("can people see my underwear in this", "en", "see through"),
        ("will my bra be visible", "en", "see through"),
        ("does it fit in my handbag", "en", "how big is it"),
        ("is this jacket a half zip", "en", "closure"),
        ("price difference between both colours", "en", "how much each"),
        ("do we get the pouch free", "en", "free gift"),
        ("how many weeks until i see any results", "en", "see results"),
        ("would it turn my finger green", "en", "turn green"),
        ("buy one do we get another one", "en", "buy 1 get 1"),
        ("can it pair with my tablet and watch at once", "en", "connect to 2 devices"),
        ("how much would it be to ship to penang", "en", "shipping fee to"),
        ("send to jakarta how much", "en", "shipping fee to jakarta"),
        ("i am between m and l", "en", "in between sizes m or l"),
        ("kirim ke medan berapa", "id", "ongkir ke medan berapa"),
        ("gửi về đà nẵng mất bao nhiêu tiền", "vi", "phí ship về đà nẵng bao nhiêu"),
        ("ส่งไปขอนแก่นกี่บาท", "th", "ค่าส่งเท่าไหร่"),
        ("tahan berapa lama sih baterai", "id", "baterai berapa jam"),
        ("kapan mulai kelihatan hasilnya", "id", "kelihatan hasil"),
        ("bạn ơi sạc điện thoại được mấy lần", "vi", "how many topups"),
        ("mặc có thấy áo ngực không", "vi", "có lộ"),
        ("ใช้แล้วหน้าใสขึ้นกี่วัน", "th", "เห็นผล"),
        ("ชาร์จมือถือได้กี่รอบ", "th", "how many topups"),
    ],
)
def test_a_construction_is_set_straight(line: str, language: Language, holds: str) -> None:
    assert holds in straightened(line, language)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("how long does shipping take", "en"),
        ("keep one for me please", "en"),
        ("is there free size", "en"),
        ("do i get free shipping", "en"),
        ("what bag goes with this dress", "en"),
        ("i want 2 boxes", "en"),
        ("how much is the zip hoodie", "en"),
        ("the price is between 20 and 30", "en"),
        ("shipping to hue how long", "en"),
        ("do you ship to japan", "en"),
        ("i want to buy one", "en"),
        ("kirim ke medan berapa hari", "id"),
        ("berapa lama sampai ke rumah", "id"),
        ("giá này bao nhiêu", "vi"),
        ("ส่งกี่วันถึง", "th"),
        ("这个能充几次", "zh"),
    ],
)
def test_another_question_stays_as_it_is(line: str, language: Language) -> None:
    assert straightened(line, language) == line


def test_a_code_is_a_name_and_no_question() -> None:
    assert straightened("with code hood5 how much", "en") == "with code used how much"
    assert straightened("code for 5 off", "en") == "code for 5 off"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("den the black one in m", "en"),
        ("co mau den khong shop", "vi"),
        ("con size m mau trang ko", "vi"),
        ("what about the size s then", "en"),
    ],
)
def test_a_plain_word_of_two_languages_does_not_tell_the_language(
    line: str, language: Language
) -> None:
    assert language_of(line) == language


@pytest.mark.parametrize(
    ("line", "claimed_minor"),
    [("标的是5.9不是59吧", 590), ("不是59吗", 5900), ("是39不是49对吧", 3900)],
)
def test_of_this_and_not_that_the_first_is_claimed(line: str, claimed_minor: int) -> None:
    assert find_sums(line).claimed == claimed_minor


def test_what_stands_in_between_stays_in_the_line() -> None:
    assert "tumbler" in straightened("how long does the tumbler keep my tea hot", "en")
    assert "hoodie" in straightened("is the hoodie a pullover", "en")
    assert straightened("pair my laptop and phone at once", "en") == "connect to 2 devices"
