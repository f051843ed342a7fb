"""What lines in English, Indonesian, Malay, Thai and Vietnamese are read as, typed as they are."""

from __future__ import annotations

from typing import Any

import pytest

from chat.reading import NEEDS_A_PERSON, Intent, Language
from chat.understanding.glosses import in_english
from chat.understanding.matched import matched
from chat.understanding.typos import without_slips
from chat.understanding.understanding import Understanding
from chat.vocabulary import ProductWords, ShopWords

SHOP = ShopWords(
    version=1,
    language="en",
    currency="USD",
    products=(
        ProductWords(
            product_id="fan",
            link_no=1,
            title="Gale Desk Fan 1500ml",
            category="Fans",
            colours=("Red", "White"),
        ),
        ProductWords(
            product_id="boots",
            link_no=2,
            title="Torr Leather Boots",
            category="Shoes",
            colours=("Black", "Brown"),
            sizes=("38", "39", "40", "41"),
            has_size_chart=True,
        ),
        ProductWords(
            product_id="case",
            link_no=3,
            title="Shellac Phone Case",
            category="Phone cases",
            sizes=("Galaxy S24", "Galaxy S24 Ultra", "Galaxy S23"),
        ),
        ProductWords(
            product_id="skirt",
            link_no=12,
            title="Fara Pleated Skirt",
            category="Skirts",
            colours=("Green", "Grey"),
            sizes=("S", "M", "L"),
            has_size_chart=True,
        ),
    ),
)


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return Understanding(SHOP)


@pytest.mark.parametrize(
    ("typed", "language", "read"),
    [
        ("roknya brp kak", "id", "rok berapa kak"),
        ("bs cod ga min", "id", "bisa cod tidak min"),
        ("kasut ni brape", "ms", "kasut ini berapa"),
        ("giá bn v shop", "vi", "giá bao nhiêu vậy shop"),
        ("vay mau xanh con hang ko", "vi", "váy màu xanh còn hàng không"),
        ("ส่งกี่วันครับ", "th", "ส่งกี่วันคะ"),
        ("wat size u hv", "en", "what size you have"),
    ],
)
def test_short_forms_are_written_out_in_their_language(
    typed: str, language: Language, read: str
) -> None:
    assert matched(typed) == (read, language)


def test_a_slip_in_a_long_word_is_put_right_and_no_known_word_is_touched() -> None:
    known = {"shipping", "charger", "changer"}
    assert without_slips("shpping of the chargre", known) == "shipping of the charger"
    assert without_slips("a changer", known) == "a changer"
    assert without_slips("skirt", {"shirts"}) == "skirt"


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("kipas angin", "fan"),
        ("กางเกงสีดำ", "pants"),
        ("ốp lưng", "case"),
        ("seluar", "pants"),
        ("sunblock", "sunscreen"),
    ],
)
def test_words_of_other_languages_are_known_in_english(text: str, english: str) -> None:
    words, _ = in_english(text)
    assert english in {word for some in words for word in some}


def test_a_thai_word_ends_before_no_vowel_of_its_own() -> None:
    words, rest = in_english("ใส่")  # to wear, which begins with ใส, clear
    assert (words, rest) == ((), "ใส่")


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("kipas berapa", "fan"),
        ("sepatu harganya brp", "boots"),
        ("kasut berapa", "boots"),
        ("giày giá bao nhiêu", "boots"),
        ("รองเท้าเท่าไหร่", "boots"),
        ("ốp điện thoại bn tiền", "case"),
        ("casing how much", "case"),
        ("chân váy giá sao", "skirt"),
        ("กระโปรงกี่บาทคะ", "skirt"),
        ("ตัวที่ 12 ราคาเท่าไร", "skirt"),
        ("nomor 12 brp", "skirt"),
        ("số 12 giá bao nhiêu", "skirt"),
    ],
)
def test_a_product_is_found_by_the_words_and_numbers_of_any_language(
    understanding: Understanding, text: str, product: str
) -> None:
    focus = "boots" if product == "fan" else "fan"
    reading = understanding.read(text, focus=focus)[0]
    assert (reading.intent, reading.product_ids) == (Intent.PRICE, (product,))


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("i'm 5 foot 6, 130 lbs", {"height_cm": 167.64, "weight_kg": 58.97}),
        ("waist 30 inch", {"waist_cm": 76.2}),
        ("เอว 30 นิ้ว", {"waist_cm": 76.2}),
        ("hips 38", {"hip_cm": 96.52}),
        ("pinggul 95", {"hip_cm": 95.0}),
        ("vòng eo 68", {"waist_cm": 68.0}),
        ("bb 55 tb 162", {"height_cm": 162.0, "weight_kg": 55.0}),
        ("cao 1m62 nặng 51", {"height_cm": 162.0, "weight_kg": 51.0}),
    ],
)
def test_bodies_are_measured_in_feet_inches_and_centimetres(
    understanding: Understanding, text: str, slots: dict[str, Any]
) -> None:
    reading = understanding.read(text, focus="skirt")[0]
    assert reading.intent is Intent.SIZE_ADVICE
    assert {name: getattr(reading.slots, name) for name in slots} == slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("chân dài 24,5cm", {"foot_cm": 24.5}),
        ("panjang kaki 25 cm", {"foot_cm": 25.0}),
        ("us women 8.5", {"size": "US_WOMEN 8.5"}),
        ("i wear uk 6", {"size": "UK 6"}),
    ],
)
def test_feet_are_measured_and_sizes_of_other_systems_kept(
    understanding: Understanding, text: str, slots: dict[str, Any]
) -> None:
    reading = understanding.read(text, focus="boots")[0]
    assert reading.intent is Intent.SIZE_ADVICE
    got = {name: getattr(reading.slots, name) for name in slots}
    assert {k: v.upper() if isinstance(v, str) else v for k, v in got.items()} == slots


def test_the_last_words_of_a_model_name_it(understanding: Understanding) -> None:
    reading = understanding.read("berapa yg s24 ultra", focus="case")[0]
    assert reading.slots.size == "Galaxy S24 Ultra"


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("beli 3 rok brp", 3),
        ("mua 2 cái bao nhiêu", 2),
        ("ซื้อ 2 ตัวเท่าไหร่", 2),
        ("4 skirts how much", 4),
        ("dua rok berapa", 2),
    ],
)
def test_pieces_are_counted(understanding: Understanding, text: str, quantity: int) -> None:
    reading = understanding.read(text, focus="skirt")[0]
    assert (reading.intent, reading.slots.quantity) == (Intent.PRICE, quantity)


@pytest.mark.parametrize(
    "text",
    [
        "isn't it $12?",
        "bukannya 12 dolar kak",
        "không phải 12 đô à",
        "12 dolar kan",
    ],
)
def test_a_price_held_to_be_so_is_noted(understanding: Understanding, text: str) -> None:
    reading = understanding.read(text, focus="skirt")[0]
    assert (reading.intent, reading.slots.price_claimed_minor) == (Intent.PRICE, 1200)


@pytest.mark.parametrize(
    "text",
    [
        "paket saya blm nyampe juga",
        "mau batalin orderan",
        "barang saya tak sampai lagi",
        "ของยังไม่มาเลย",
        "ขอยกเลิกออเดอร์ค่ะ",
        "cho mình huỷ đơn",
        "đơn của mình đâu rồi",
        "cancel my order pls",
        "the battery is swollen",
        "muka jadi bruntusan abis pake",
        "แสบหน้ามากค่ะ",
        "mặt bị nổi mẩn đỏ",
        "i want my money back",
        "mau jadi reseller",
    ],
)
def test_what_only_a_person_may_handle_reaches_one(understanding: Understanding, text: str) -> None:
    reading = understanding.read(text, focus="skirt")[0]
    assert reading.intent in NEEDS_A_PERSON


@pytest.mark.parametrize(
    "text",
    [
        *("wkwkwk", "hihi", "5555", "lol", "cantik banget kak", "xinh quá", "น่ารักจัง", "mantap kak"),
        *(
            "semoga laris ya kak",
            "dari bandung nyimak",
            "siapa yg dari medan",
            "who else is watching",
        ),
        *("im so sleepy", "ขายดีๆนะคะ", "ฝนตกที่นี่", "chúc shop đắt hàng", "dah order semalam"),
    ],
)
def test_small_talk_gets_no_answer(understanding: Understanding, text: str) -> None:
    assert not understanding.read(text, focus="skirt")[0].wants_answer


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("kirim ke bandung berapa hari", "bandung"),
        ("ส่งเชียงใหม่กี่วัน", "เชียงใหม่"),
        ("ship về đà nẵng mấy ngày", "đà nẵng"),
        ("how long to penang", "penang"),
    ],
)
def test_the_time_to_a_place_is_asked_for_with_the_place(
    understanding: Understanding, text: str, place: str
) -> None:
    reading = understanding.read(text, focus="skirt")[0]
    assert (reading.intent, reading.slots.region) == (Intent.SHIPPING_TIME, place)


def test_a_few_words_go_on_with_the_size_asked_for_before(understanding: Understanding) -> None:
    before = understanding.read("giày đen 39 còn không", focus="boots")[0]
    after = understanding.read("thế nâu", focus="boots", previous=before)[0]
    assert (before.slots.size, after.slots.size) == ("39", "39")
    assert after.intent is Intent.STOCK
