"""Clothes, shoes and bags in everyday words: kinds that differ, names cut short, slips of the
keyboard, pieces counted by people, for whom a thing is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from chat.numerals import with_digits
from chat.reading import Intent
from chat.understanding.each import pieces
from chat.understanding.safety.rules import special
from chat.understanding.slips import put_right
from chat.understanding.subkinds import may_be
from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.limits import within
from host.answers.polarity import verdict
from host.answers.questions import asked
from host.answers.words import shop_words
from host.shop_commands import read_catalogue_file
from storage.catalogue import Snapshot

_SHOP = Path(__file__).parents[2] / "sheets" / "wardrobe" / "catalog.json"
Ask = Callable[[str, str | None], Answer]


@pytest.fixture(scope="module")
def ask_wardrobe() -> Ask:
    snapshot = Snapshot(version=1, read_us=0, catalogue=read_catalogue_file(_SHOP))
    reader, answerer = Understanding(shop_words(snapshot)), Answerer(snapshot)
    return lambda text, focus: answerer.answer(
        reader.read(text, focus=focus), text=text, focus=focus
    )


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("我俩一人一条", 2),
        ("我跟同事一人两双", 4),
        ("一家四口各一件", 4),
        ("五个人每人一顶", 5),
        ("我和婆婆各拿一条", 2),
        ("我们两个各一件", 2),
        ("上衣和裤子各一件", None),
        ("口红和唇釉各一支", None),
        ("每人限购几件", None),
        ("1号和3号各一件", None),
    ],
)
def test_pieces_are_counted_by_the_people_they_are_for(line: str, count: int | None) -> None:
    found = pieces(with_digits(line))
    assert (found and found[0]) == count


@pytest.mark.parametrize(
    ("name", "title", "fits"),
    [
        ("拖鞋", "轻弹慢跑鞋", False),
        ("皮鞋", "头层牛皮乐福鞋", True),
        ("跑鞋", "网面运动鞋", True),
        ("短裤", "高腰牛仔裤", False),
        ("阔腿裤", "垂感阔腿牛仔裤", True),
        ("双肩包", "链条斜挎包", False),
        ("鸭舌帽", "可折叠渔夫帽", False),
        ("红茶", "高山绿茶", False),
        ("拖鞋", "云朵鞋", True),
        ("保温杯", "玻璃杯", True),
    ],
)
def test_kinds_that_differ_are_not_taken_for_each_other(name: str, title: str, fits: bool) -> None:
    assert may_be(name, title) is fits


@pytest.mark.parametrize(
    ("text", "focus", "wanted", "unwanted"),
    [
        ("有凉鞋吗", "W07", "没有", "现货"),
        ("有没有双肩包", "W09", "没有", "不可调节"),
        ("有短裤卖吗", "W02", "没有", "口味"),
        ("有牛仔裤不", "W01", "阔腿牛仔裤", "没有您说的"),
        ("羽绒服有男生穿的吗", "W15", "没有您说的", "现货"),
        ("小方包咋卖", "W01", "89", "99"),
        ("皮鞋还有42的吗", "W07", "乐福鞋", "小白鞋"),
        ("帽子多少钱", "W15", "39", "269"),
        ("这帽子拆得下来不", "W15", "不可拆", "帽围"),
        ("帽子不是29块吗", "W11", "39", "帽围"),
        ("跟朋友一人一顶帽子多少", "W11", "62.4", "78"),
        ("买一个送一个是真的假的", "W10", "买一送一", "直营"),
        ("播完以后裤子卖多少", "W02", "149", ""),
        ("裙子最大到几码", "W03", "XL", "体重"),
        ("t恤黑色都有什么号", "W04", "3XL", "号链接"),
        ("皮带管几年", "W16", "2年", ""),
        ("不合身咋退", None, "7天", ""),
        ("我爸过生日送什么好", None, "推荐", ""),
        ("运动鞋穿43的皮鞋要几码", "W08", "42", "建议选43"),
        ("61的头围戴得进去吗", "W11", "58", "可以，"),
        ("上衣裤子都有的吗", "W06", "长裤", "牛仔裤"),
        ("帽沿有几公分", "W11", "8cm", "56"),
        ("中号跟大号差哪儿", "W09", "620克", ""),
    ],
)
def test_everyday_words_for_things_worn_are_answered_from_the_data(
    ask_wardrobe: Ask, text: str, focus: str | None, wanted: str, unwanted: str
) -> None:
    answer = ask_wardrobe(text, focus)
    assert answer.route == "ai"
    assert wanted in answer.text or (wanted == "推荐" and "元" in answer.text)
    assert not unwanted or unwanted not in answer.text


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("项练多长", "项链多长"),
        ("脚有点胖", "脚胖"),
        ("胸比较大能穿吗", "胸大能穿吗"),
        ("头特别大", "头大"),
        ("价格有点大", "价格有点大"),
        ("训练用的", "训练用的"),
    ],
)
def test_slips_and_degrees_are_put_right(typed: str, right: str) -> None:
    assert put_right(typed) == right


@pytest.mark.parametrize(
    ("line", "head", "text", "told"),
    [
        ("会皱吗", "", "免烫抗皱", False),
        ("要不要熨烫", "", "免熨烫", False),
        ("是a类吧", "安全类别", "A类", True),
        ("有帽子吗", "帽子", "不可拆", True),
        ("要熨吗", "洗涤", "可机洗,低温熨烫", None),
        ("防水吗", "功能", "防水防风", True),
    ],
)
def test_yes_and_no_follow_what_stands_before_the_word(
    line: str, head: str, text: str, told: bool | None
) -> None:
    found = verdict(asked(line, frozenset()), head, text)
    assert (found and found[0]) is told or found == told


@pytest.mark.parametrize(
    ("line", "head", "text", "told"),
    [
        ("头围60能戴吗", "帽围", "56-58cm", False),
        ("头围57能戴吗", "帽围", "56-58cm", True),
        ("手围16能戴吗", "手围", "17cm以内", True),
        ("头围60能戴吗", "帽檐", "8cm", None),
    ],
)
def test_a_girth_is_held_against_the_range_of_the_data(
    line: str, head: str, text: str, told: bool | None
) -> None:
    assert within(asked(line, frozenset()), head, text) is told


@pytest.mark.parametrize(
    "line",
    ["模特多少穿的什么码", "弯腰会露胸吗", "看看内裤有啥颜色", "三围多少穿L码", "看腿粗不粗"],
)
def test_who_asks_how_a_garment_sits_is_answered(line: str) -> None:
    assert special(line) is None


@pytest.mark.parametrize("line", ["露个点", "主播露点吗", "看看胸", "主播三围报一下", "少穿点"])
def test_who_is_indecent_is_not(line: str) -> None:
    assert special(line) in (Intent.SPAM, Intent.ATTACK)


_SPORTS = Path(__file__).parents[2] / "sheets" / "lido" / "catalog.json"


@pytest.fixture(scope="module")
def ask_lido() -> Ask:
    snapshot = Snapshot(version=1, read_us=0, catalogue=read_catalogue_file(_SPORTS))
    reader, answerer = Understanding(shop_words(snapshot)), Answerer(snapshot)
    return lambda text, focus: answerer.answer(
        reader.read(text, focus=focus), text=text, focus=focus
    )


@pytest.mark.parametrize(
    ("text", "focus", "wanted", "unwanted"),
    [
        ("皮肤衣多钱", "L02", "129", "49"),
        ("袜子跟跑鞋一起多少钱", "L06", "243.9", ""),
        ("儿童款150多少", "L10", "89", "反光"),
        ("口袋装得了手机吗", "L03", "左右", "能量胶"),
        ("帽檐几厘米", "L08", "12", "54"),
        ("42的脚拿哪个", "L09", "40-44", "36-39"),
        ("鞋断底保不保", "L06", "60", ""),
        ("浅紫m断了吗", "L01", "浅紫M", "客服"),
        ("盘发能戴吗", "L08", "马尾", ""),
    ],
)
def test_a_shop_of_sports_is_answered_in_everyday_words(
    ask_lido: Ask, text: str, focus: str, wanted: str, unwanted: str
) -> None:
    answer = ask_lido(text, focus)
    assert answer.route == "ai"
    assert wanted in answer.text
    assert not unwanted or unwanted not in answer.text


@pytest.mark.parametrize("text", ["护膝戴两次就断了", "泳衣带子断了", "跑鞋穿三天开胶了"])
def test_what_broke_goes_to_a_person(ask_lido: Ask, text: str) -> None:
    assert ask_lido(text, "L11").route == "human"


@pytest.mark.parametrize(
    ("text", "focus", "wanted"),
    [
        ("男士能戴吗", "W14", "男女同款"),
        ("女宝可以穿不", "W06", "男女童"),
        ("T恤男女都能穿吗", "W04", "男女同款"),
    ],
)
def test_a_title_tells_that_a_thing_is_for_both(
    ask_wardrobe: Ask, text: str, focus: str, wanted: str
) -> None:
    answer = ask_wardrobe(text, focus)
    assert answer.route == "ai"
    assert wanted in answer.text


@pytest.mark.parametrize(("text", "focus"), [("男的能穿吗", "W03"), ("女朋友生日送啥", "W14")])
def test_a_title_for_one_or_another_question_tells_nothing_of_it(
    ask_wardrobe: Ask, text: str, focus: str
) -> None:
    assert "男女" not in ask_wardrobe(text, focus).text.split("羊毛围巾")[0]
