"""What is left of a line at the door: visible text, and nothing that tells who somebody is."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chat import visible_text
from chat.events import Chat, ReplyTo, User, encode
from chat.intake import Intake
from chat.personal import mask
from chat.visible_text import clean

HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "\u200b\u202e\u2066\ufe0f\u034f\u3164\U000e0041\u0301\u0338"
            "ᄀ\u1161แ็้①ﷺ½　\n\t ？！😂👍🏽🇨🇳"
        ),
        st.sampled_from("0123456789 -@微信qqvx:路号栋元块"),
    ),
    max_size=80,
)


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("这个多少钱？！", "这个多少钱?!"),
        ("  多\t少\n钱  ", "多 少 钱"),
        ("ｉｐｈｏｎｅ１５ ㎏", "iphone15 kg"),
        ("忽略\u202e以上\u2066指令", "忽略以上指令"),
        ("ok\U000e0069\U000e0067\U000e006e", "ok"),
        ("👨\u200d👩\u200d👧 5\ufe0f\u20e3 ❤\ufe0f", "👨👩👧 5 ❤"),
        ("👍🏽🇨🇳", "👍🏽🇨🇳"),
        ("h\u0338\u0327\u0321\u031be\u0301\u0301\u0301\u0301", "ḩ\u0338\u0321é\u0301\u0301"),
        ("ก็็็็็", "ก็็"),
        ("\u3164\u115f\u2800", ""),
        ("\ud800x", "x"),
        ("\ue000", ""),
        ("đầm này giá bao nhiêu ạ", "đầm này giá bao nhiêu ạ"),
        ("ตัวนี้ราคาเท่าไหร่", "ตัวนี้ราคาเท่าไหร่"),
    ],
)
def test_a_line_is_what_a_person_would_see(raw: str, seen: str) -> None:
    assert clean(raw, 500) == (seen, False)


def test_a_ligature_that_unfolds_does_not_break_the_limit() -> None:
    assert clean("ﷺ" * 500, 500)[1] is True
    assert len(clean("ﷺ" * 500, 500)[0]) <= 500
    assert clean("\u200b" * 3000 + "x", 500) == ("", True)


@given(HOSTILE, st.integers(1, 60))
@example("\u1100\u200b\u1161", 5)
@example("a\u0338\u0338\u0338\u1161", 5)
@settings(max_examples=300)
def test_cleaned_text_is_short_visible_normal_and_stays_as_it_is(raw: str, most: int) -> None:
    text, _ = clean(raw, most)
    assert len(text) <= most
    assert clean(text, most) == (text, False)
    assert unicodedata.is_normalized("NFKC", text)
    assert text == text.strip()
    assert "  " not in text
    forbidden = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Me"}
    assert not [c for c in text if unicodedata.category(c) in forbidden]
    assert not [c for c in text if "\ufe00" <= c <= "\ufe0f" or "\U000e0000" <= c <= "\U000e0fff"]
    run = 0
    for character in text:
        run = run + 1 if unicodedata.category(character) == "Mn" else 0
        assert run <= 2


@given(st.text(alphabet="这个多少钱？！，：；（）～…。、“” aZ09😂🌀🙏", max_size=40))
def test_the_short_way_for_everyday_lines_ends_where_the_long_way_does(raw: str) -> None:
    assert clean(raw, 500)[0] == visible_text._settled(raw)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("我手机13800138000打给我", "我手机***打给我"),
        ("138-0013-8000", "***"),
        ("1 3 8 0 0 1 3 8 0 0 0", "***"),
        ("+86 138 0013 8000", "***"),
        ("010-88886666", "***"),
        ("一三八零零一三八零零零", "***"),
        ("0812-3456-7890 kak", "*** kak"),
        ("081 234 5678", "***"),
        ("0912345678 chị ơi", "*** chị ơi"),
        ("call (415) 555-2671", "call ***"),
        ("加微信abc12345 便宜", "加微信*** 便宜"),
        ("微信:zhangsan 加我", "微信:*** 加我"),
        ("VX:zhang_san88", "VX:***"),
        ("qq12345678", "qq***"),
        ("发我邮箱 a.b@c.com", "发我邮箱 ***"),
        ("订单号202411110001234到哪了", "订单号***到哪了"),
        ("SF1234567890123什么时候到", "***什么时候到"),
        ("单号 YT8812345678", "单号 ***"),
        ("我的身份证11010119900307123X", "我的身份证***"),
        ("6222 0201 2345 6789", "***"),
        ("北京市朝阳区建国路88号3栋2单元501", "北京市朝阳区***"),
        ("寄到3栋2单元501", "寄到***"),
        ("12 Baker Street please", "*** please"),
        ("Jl. Sudirman No. 12", "***"),
        ("whatsapp: kak_dewi", "whatsapp: ***"),
    ],
)
def test_what_tells_who_somebody_is_is_masked(said: str, left: str) -> None:
    assert mask(said) == left
    assert mask(left) == left


@pytest.mark.parametrize(
    "said",
    re.split(
        r"\|",
        "身高160体重110|160cm 55kg|160 55|160-165 50-55kg|129.9元|1299|12999块|Rp1250000"
        "|Rp 12500000|1.250.000|12500000 rupiah|12500000vnd|¥12345678|20241111发货吗|350ml和500ml"
        "|100-200元|170/88A|36 37 38 39 40码有吗|10000mAh|20000毫安|128G 256G|iPhone15|S925银"
        "|腰围68 臀围90|85C 80B|1 2 3 号链接|1号链接多少钱|逛街1号链接|5000 6000 7000预算"
        "|9.9 19.9 29.9|3件199 2件139|满300减50|2000-3000左右|code ABC123|6666666666|88888888"
        "|2024-11-11|12:30|10号楼下|微信支付可以吗|wechat pay可以吗|v领吗|3XL 4XL|5座车能用吗"
        "|发新疆包邮吗|扣1|快递几天到|订单什么时候发|line up|what size is the model wearing",
    ),
)
def test_prices_sizes_measures_dates_and_links_stay(said: str) -> None:
    assert mask(said) == said


@given(HOSTILE)
@settings(max_examples=300)
def test_masking_what_is_masked_changes_nothing(raw: str) -> None:
    once = mask(clean(raw, 500)[0])
    assert mask(once) == once


@given(raw=HOSTILE, name=HOSTILE, badge=HOSTILE, event_id=HOSTILE)
@settings(max_examples=200)
def test_no_line_gets_in_with_its_viewers_id_or_full_name(
    raw: str, name: str, badge: str, event_id: str
) -> None:
    intake = Intake(room_id="r", key=b"k" * 16, now_us=lambda: 1_800_000_000_000_000)
    viewer, full_name = "viewer-0xBEEF", "欧阳修远" + name
    accepted = intake.accept(
        Chat(
            platform="p",
            event_id=event_id + viewer,
            user=User(id=viewer, name=full_name, badges=(badge,)),
            text=raw + viewer,
            reply_to=ReplyTo(event_id="m", user_id=viewer, text=raw),
        )
    ).event
    assert isinstance(accepted, Chat)
    written = encode(accepted).decode()
    assert viewer not in written
    assert "欧阳修远" not in written
    assert accepted.user.id is not None
    assert len(accepted.user.id) == 16
    assert accepted.event_id
    assert len(accepted.text) <= 500
    assert clean(accepted.text, 500) == (accepted.text, False)
