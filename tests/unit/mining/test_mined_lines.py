"""What the fast lane reads in single lines, and that it says nothing of lines that say nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demand.mining.labelling import Label
from demand.mining.lane import Lane
from demand.mining.mention import Told
from demand.mining.same_terms import joined
from demand.mining.vocabulary import Vocabulary
from demand.signal import Family

ZH = Lane(Vocabulary())
EN = Lane(Vocabulary(language="en"))
C, S, F = Family.COLOUR, Family.SIZE, Family.FUNCTION

READ_ZH = [
    ("有没有静音的空调", Told.HAVE, "空调", F, "静音"),
    ("什么时候出奶油白", Told.MADE, "", C, "奶油白"),
    ("能不能出个海盐蓝的呀", Told.MADE, "", C, "海盐蓝"),
    ("xxl有吗", Told.HAVE, "", S, "2XL"),
    ("有没有大码的连衣裙", Told.HAVE, "连衣裙", S, "大码"),
    ("不要黑色,想要白色", Told.HAVE, "", C, "白色"),
    ("有没有不掉毛的围巾", Told.HAVE, "围巾", F, "不掉毛"),
    ("两百以内的羽绒服有吗", Told.HAVE, "羽绒服", Family.PRICE_BAND, "<=200"),
    ("希望出磁悬浮款", Told.MADE, "", Family.VARIANT, "磁悬浮"),
    ("可惜没有口袋", Told.MADE, "", F, "带口袋"),
    ("要是有加绒的就好了", Told.HAVE, "", F, "加绒"),
    ("求出，奶油白的", Told.MADE, "", C, "奶油白"),
    ("这个防水吗", Told.ASKED, "", F, "防水"),
    ("黑色M", Told.TAKEN, "", C, "黑色"),
    ("白色好看", Told.PRAISE, "", C, "白色"),
    ("第一次洗就掉色了", Told.COMPLAINT, "", Family.ASPECT, "colour_fast"),
    ("不贵啊", Told.PRAISE, "", Family.ASPECT, "price"),
    ("这款太贵了", Told.DEAR, "", Family.NONE, ""),
    ("和上次那款哪个好", Told.COMPARISON, "", Family.NONE, ""),
    ("有沒有靜音的空調", Told.HAVE, "空调", F, "静音"),
]
READ_ZH += [
    ("想要不带钢圈的", Told.HAVE, "", F, "无钢圈"),
    ("榴莲味的出不出", Told.MADE, "", Family.VARIANT, "榴莲味"),
    ("59我就买", Told.HAVE, "", Family.PRICE_BAND, "<=59"),
    ("300到500之间的推荐一下", Told.HAVE, "", Family.PRICE_BAND, "300-500"),
    ("酒红和墨绿哪个显白", Told.COMPARISON, "", C, "酒红"),
    ("猫砂有没有无尘的", Told.HAVE, "猫砂", Family.VARIANT, "无尘"),
    ("地毯有圆形的吗", Told.HAVE, "地毯", Family.VARIANT, "圆形"),
    ("卫衣啥时候出不连帽的", Told.MADE, "卫衣", F, "不连帽"),
    ("声控的吗", Told.ASKED, "", F, "智能"),
    ("床单一米五的有吗", Told.HAVE, "床单", S, "1.5米"),
    ("不是很满意", Told.COMPLAINT, "", Family.ASPECT, "general"),
    ("说是防水结果一下雨就透", Told.COMPLAINT, "", F, "防水"),
    ("空调声音太大了吵得睡不着", Told.COMPLAINT, "空调", Family.ASPECT, "noise"),
    ("第3条1米8的床有吗", Told.HAVE, "床", S, "1.8米"),
    ("三百块以内的外套有没有", Told.HAVE, "外套", Family.PRICE_BAND, "<=300"),
]
READ_ZH += [
    ("ada yang kayu solid ga kak", Told.HAVE, "", Family.MATERIAL, "木"),
    ("khi nào ra màu xanh khói", Told.MADE, "", C, "雾霾蓝"),
    ("มีแบบสเปรย์ไหมคะ", Told.HAVE, "", Family.STYLE, "喷雾"),
    ("给我们整个36cm的呗", Told.HAVE, "", S, "36cm"),
    ("主播考虑下紫的毛巾", Told.MADE, "毛巾", C, "紫色"),
    ("mau yang inoxxx", Told.HAVE, "", Family.MATERIAL, "不锈钢"),
]
READ_EN = [
    ("do you have this in sage green", Told.HAVE, "", C, "sage green"),
    ("please make it in XXL", Told.MADE, "", S, "2XL"),
    ("when will the waterproof version be out", Told.MADE, "", F, "waterproof"),
    ("I wish it came in navy blue", Told.MADE, "", C, "navy"),
    ("colors faded after one wash", Told.COMPLAINT, "", Family.ASPECT, "colour_fast"),
    ("sugar free version when", Told.MADE, "", F, "sugar free"),
    ("why doesn't it have pockets", Told.MADE, "", F, "with pockets"),
    ("warna maroon ready gak", Told.HAVE, "", C, "burgundy"),
    ("great, another zipper that breaks", Told.COMPLAINT, "", Family.ASPECT, "quality"),
    ("is it waterproof?", Told.ASKED, "", F, "waterproof"),
    ("too expensive for me", Told.DEAR, "", Family.NONE, ""),
    ("ada warna merah gak", Told.HAVE, "", C, "red"),
    ("có màu hồng không", Told.HAVE, "", C, "pink"),
    ("มีสีดำไหม", Told.HAVE, "", C, "black"),
]


@pytest.mark.parametrize(("line", "told", "category", "family", "value"), READ_ZH)
def test_a_chinese_line_says_what_is_wanted(
    line: str, told: Told, category: str, family: Family, value: str
) -> None:
    found = [(m.told, m.category, m.family, m.value) for m in ZH.read(line).mentions]
    assert (told, category, family, value) in found


@pytest.mark.parametrize(("line", "told", "category", "family", "value"), READ_EN)
def test_a_line_in_another_language_says_what_is_wanted(
    line: str, told: Told, category: str, family: Family, value: str
) -> None:
    found = [(m.told, m.category, m.family, m.value) for m in EN.read(line).mentions]
    assert (told, category, family, value) in found


@pytest.mark.parametrize(
    "line",
    [
        "666",
        "主播好白啊",
        "我明白了",
        "吃白菜",
        "会掉色吗",
        "怕掉色",
        "好看吗",
        "来了来了",
        "有吗",
        "主播晚上好",
        "家里有黑色的了",
        "发红包",
        "lol",
        "hi from texas",
        "following pls",
        "lol same pls",
        "",
    ],
)
def test_a_line_that_wants_nothing_says_nothing(line: str) -> None:
    assert ZH.read(line).mentions == ()


@pytest.mark.parametrize(
    "line",
    ["便宜5块我就买", "165 58kg 穿L还是M", "衬衫能机洗吗", "你有男朋友吗", "会有虫吗",
     "夜灯还是89吗", "1米72 140斤 裤子XL够吗", "合作推广找谁", "I want a refund",
     "what if it arrives broken"],
)  # fmt: skip
def test_advice_and_doubts_and_business_are_no_wishes(line: str) -> None:
    wishes = (Told.HAVE, Told.MADE, Told.NAMED, Told.COMPLAINT)
    assert [m for m in ZH.read(line).mentions if m.told in wishes] == []


@pytest.mark.parametrize(
    "line", ["gak mau yang 格子", "千万别出喷雾的啊", "别出奶油白的", "đừng làm màu đen"]
)
def test_what_is_turned_down_in_any_language_is_not_wished_for(line: str) -> None:
    assert not [m for m in ZH.read(line).mentions if m.told in (Told.HAVE, Told.MADE)]


def test_terms_of_one_thing_are_counted_as_one() -> None:
    terms = [
        "三文鱼",
        "可磁吸旋",
        "rasa salmon",
        "salmonn",
        "成三文鱼",
        "喷雾雾",
        "yang spray dong",
    ]
    found = joined(terms, {}, ZH._vocabulary)
    assert {found[t].value for t in ("rasa salmon", "salmonn", "成三文鱼")} == {"三文鱼"}
    assert {found[t] for t in ("喷雾雾", "yang spray dong")} == {Label(Family.STYLE, "喷雾")}
    assert "可磁吸旋" not in found


def test_what_is_not_wanted_is_not_wished_for() -> None:
    assert all(m.value != "黑色" for m in ZH.read("不要黑色,想要白色").mentions)
    assert all(m.value != "black" for m in EN.read("I don't want black, do you have red").mentions)


def test_praise_with_a_scoff_is_no_praise() -> None:
    found = ZH.read("呵呵质量好,真行").mentions
    assert [m.told for m in found if m.family is Family.ASPECT] == [Told.COMPLAINT]


@given(st.text(max_size=80))
@settings(max_examples=300)
def test_any_text_is_read_and_reads_the_same_again(text: str) -> None:
    assert ZH.read(text) == ZH.read(text)


@given(st.lists(st.sampled_from([line for line, *_ in READ_ZH]), min_size=1, max_size=6))
@settings(max_examples=100)
def test_lines_joined_into_one_hold_a_bounded_number_of_mentions(lines: list[str]) -> None:
    assert len(ZH.read(",".join(lines)).mentions) <= 12
