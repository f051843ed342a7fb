"""What is asked of a part, of a measure or of a body is answered by what speaks of that."""

from __future__ import annotations

import pytest

from chat.reading import Intent
from chat.understanding.line import Line
from chat.understanding.measures import find
from chat.understanding.patterns import person_wanted
from chat.understanding.safety.rules import special
from host.answers.everyday.meanings import said, stated
from host.answers.evidence import Passage
from host.answers.finding import Known
from host.answers.limits import within
from host.answers.paraphrases import senses
from host.answers.questions import asked


def _passage(head: str, text: str) -> Passage:
    plain = text.lower()
    return Passage("attribute", head, text, f"product:P/attributes/{head}", head, plain)


def _found(question: str, **data: str) -> list[str]:
    known = Known([_passage(head, text) for head, text in data.items()], frozenset())
    part = asked(question, frozenset())
    return [found.passage.head for found in known.find(part, part.aspects)]


@pytest.mark.parametrize(
    ("question", "data", "head"),
    [
        ("内衬是什么布", {"材质": "头层牛皮", "里料": "棉布"}, "里料"),
        ("鞋底多厚", {"鞋面": "网布", "跟高": "4cm"}, "跟高"),
        ("胸垫可以拆吗", {"肩带": "可调节,不可拆", "杯型": "薄款,胸垫可取出"}, "杯型"),
        ("是拉链的还是扣子的", {"隔层": "拉链内袋1个", "开合方式": "磁扣"}, "开合方式"),
        ("能盖住屁股不", {"袖长": "58cm", "衣长": "72cm"}, "衣长"),
        ("站一天脚累不", {"鞋面": "网布", "脚感": "软弹缓震"}, "脚感"),
        ("汗脚穿会臭吗", {"材质": "棉", "功能": "抗菌防臭"}, "功能"),
        ("大腿粗穿行吗", {"版型": "宽松", "适合体型": "胯宽、大腿粗"}, "适合体型"),
        ("会空杯吗", {"面料": "锦纶", "效果": "收副乳,轻度聚拢"}, "效果"),
        ("背着压肩不", {"材质": "帆布", "重量": "约500克"}, "重量"),
    ],
)
def test_an_everyday_question_finds_the_attribute_it_is_about(
    question: str, data: dict[str, str], head: str
) -> None:
    assert _found(question, **data)[:1] == [head]


@pytest.mark.parametrize(
    ("question", "data"),
    [
        ("厚不厚", {"袖长": "58cm", "衣长": "66cm"}),
        ("能装啥", {"包装": "礼盒"}),
        ("纯棉吗", {"洗涤": "可机洗"}),
        ("防水不", {"容量": "手机、雨伞、水杯"}),
        ("什么皮", {"保养": "定期上皮革油"}),
        ("多重", {"规格": "一对"}),
        ("能跑步吗", {"适合脚型": "宽脚、高脚背"}),
    ],
)
def test_what_only_shares_a_word_answers_nothing(question: str, data: dict[str, str]) -> None:
    assert _found(question, **data) == []


@pytest.mark.parametrize(
    ("line", "text", "told"),
    [
        ("d杯能穿吗", "A-C杯", False),
        ("b杯可以穿吗", "A-C杯", True),
        ("45码能穿不", "均码,适合39-44码", False),
        ("40的脚能穿不", "均码,适合39-44码", True),
        ("45码多少钱", "均码,适合39-44码", None),
        ("b杯能穿吗", "薄杯", None),
    ],
)
def test_a_cup_or_a_shoe_size_is_held_against_the_range(
    line: str, text: str, told: bool | None
) -> None:
    assert within(asked(line, frozenset()), "适合", text) is told


def test_a_latin_word_means_something_only_by_itself() -> None:
    assert senses("pp材质")
    assert not senses("shipping")


@pytest.mark.parametrize("text", ["长袖短袖", "薄杯厚杯呀", "长款短款", "前扣后扣"])
def test_two_qualities_of_one_thing_beside_each_other_ask(text: str) -> None:
    assert Line.of(text, text, [], find(text, frozenset())).question


@pytest.mark.parametrize("text", ["大家都来", "大包大包的买", "长袖的", "男款到了"])
def test_one_quality_asks_nothing(text: str) -> None:
    assert not Line.of(text, text, [], find(text, frozenset())).question


def test_the_length_of_a_bed_is_no_height_of_a_body() -> None:
    assert find("1米8的床能铺吗", frozenset()).height_cm is None
    assert find("我1米8能穿吗", frozenset()).height_cm == 180


def test_who_asks_for_a_limit_of_a_substance_is_in_no_danger() -> None:
    assert special("甲醛超标吗") is None
    assert special("检测了甲醛超标") is not None


def test_an_umbrella_is_no_proof_against_rain() -> None:
    wanted = {number for _, numbers in said("淋雨行吗") for number in numbers}
    assert not wanted & stated("雨伞、水杯").keys()
    assert wanted & stated("小雨可挡").keys()


@pytest.mark.parametrize(
    ("line", "text", "told"),
    [
        ("135斤能穿不", "均码,适合85-130斤", False),
        ("50公斤能穿不", "均码,适合85-130斤", True),
        ("135斤多少钱", "均码,适合85-130斤", None),
        ("一百多斤能穿吗", "均码,适合85-130斤", None),
    ],
)
def test_a_weight_is_held_against_the_span_of_the_data(
    line: str, text: str, told: bool | None
) -> None:
    assert within(asked(line, frozenset()), "尺码", text) is told


@pytest.mark.parametrize(
    "line", ["发给我的颜色不对", "要M给发的S", "我拍的黑色寄的白色", "寄来的尺码不对"]
)
def test_who_got_another_thing_than_ordered_complains(line: str) -> None:
    assert person_wanted(line) is Intent.COMPLAINT


@pytest.mark.parametrize("line", ["颜色不对能换吗", "要大的给我发链接", "拍L送的啥"])
def test_who_only_asks_does_not(line: str) -> None:
    assert person_wanted(line) is None


def test_a_box_for_a_friend_is_asked_of_the_thing_on_show() -> None:
    assert asked("送闺蜜有盒子没", frozenset()).content == ("盒子",)
