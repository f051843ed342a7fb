"""The data answers whatever the words of the question, and no more of it is said than answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.reading import Intent, Reading
from chat.understanding.regions import places_in
from host.answers.answerer import Answerer
from host.answers.kinds import called, kinds_asked
from host.answers.polarity import verdict
from host.answers.questions import asked
from host.answers.scope import Scopes
from host.answers.variants import Variants
from storage.catalogue import Catalogue, Faq, Product, Promotion, Shop, Sku, Snapshot

from .conftest import Ask, asker


def skus(product: str, rows: dict[str, int], option: str = "款式") -> tuple[Sku, ...]:
    return tuple(
        Sku(sku=f"{product}-{n}", options={option: value}, price_minor=price, stock=5)
        for n, (value, price) in enumerate(rows.items())
    )


def sundries() -> Catalogue:
    """澄塘日用: a lunch box that heats, hair oil, strawberries, a raincoat, milk for puppies."""
    shop = Shop(
        name="澄塘日用",
        policies={
            "shipping_time": "16:00前付款当天从苏州发出,16:00后付款隔天发。江浙沪皖次日达,"
            "其他省份2到3天,新疆、西藏5到7天。",
            "shipping_fee": "满59元包邮,不满59元运费8元;新疆、西藏满199元包邮,不满199元运费20元。",
            "shipping_regions": "中国大陆都发,港澳台及海外不发。冻干不发新疆和西藏。",
            "returns": "7天无理由退货,不影响二次销售即可。"
            "护发精油开封后不退;冻干等食品不支持无理由退货。",
            "warranty": "电热饭盒整机保修18个月。其他商品不保修。",
            "gift": "可以代写贺卡。",
        },
        faq=(Faq("有线下门店吗?", "苏州平江路有一家自提店。"),),
    )
    box = Product(
        id="Z1",
        link_no=1,
        title="澄塘便携电热饭盒",
        category="厨房小家电",
        description="插电加热的双层饭盒,上班带饭用。",
        attributes={
            "功率": "单层款200W,双层款300W",
            "内胆": "304不锈钢,可取出清洗",
            "加热时间": "冷藏的饭约30分钟",
            "清洗": "内胆可进洗碗机,外壳只能擦",
            "使用限制": "不能干烧,不能放进微波炉",
        },
        faq=(Faq("能煮生米吗?", "可以,放米加水约40分钟。"),),
        skus=skus("Z1", {"单层": 12900, "双层": 15900}),
    )
    oil = Product(
        id="Z2",
        link_no=2,
        title="木谷山茶护发精油",
        category="洗护",
        attributes={
            "不含": "硅油、矿物油",
            "适合发质": "轻盈款适合细软发,滋养款适合干枯和漂染发",
            "用法": "毛巾擦到半干,取2泵抹到发尾,不要抹头皮",
            "面料": "洗脸巾为棉60% 聚酯纤维40%",
        },
        promotions=(Promotion(kind="coupon", text="输口令YOU5减5", code="YOU5"),),
        skus=skus("Z2", {"轻盈款": 6900, "滋养款": 6900}),
    )
    berries = Product(
        id="Z3",
        link_no=3,
        title="小羊冻干草莓脆",
        category="零食",
        attributes={"净含量": "每罐40g,约30颗", "适用年龄": "3岁以上可食用"},
        skus=(Sku(sku="Z3-1", price_minor=2590, stock=9),),
    )
    coat = Product(
        id="Z4",
        link_no=4,
        title="澄塘长款雨衣",
        category="雨具",
        description="骑车走路都能穿的雨衣。",
        attributes={"长度": "M码105cm,L码110cm", "防水": "中雨可用,暴雨不建议"},
        skus=skus("Z4", {"M": 15900, "L": 15900}, "尺码"),
    )
    puppies = Product(
        id="Z5",
        link_no=5,
        title="小羊幼犬羊奶粉",
        category="宠物食品",
        description="给小狗喝的奶粉,饿了就喝。",
        attributes={"粗蛋白": "≥24%"},
        skus=(Sku(sku="Z5-1", price_minor=1900, stock=9),),
    )
    return Catalogue(shop, (box, oil, berries, coat, puppies))


@pytest.fixture(scope="module")
def ask_sundries() -> Ask:
    return asker(sundries())


@pytest.mark.parametrize(
    ("text", "focus", "holds", "lacks"),
    [
        ("冰箱拿出来的饭热多久", "Z1", "30分钟", "微波"),
        ("生米能不能煮", "Z1", "40分钟", ""),
        ("双层多少瓦", "Z1", "300W", "200W"),
        ("我细软塌 抹几泵", "Z2", "2泵", "矿物油"),
        ("能放微波炉吗", "Z1", "不能放进微波炉", ""),
        ("一罐有多少颗", "Z3", "30颗", "25.9"),
        ("蛋白多少", "Z5", "24%", "19元"),
        ("L的多长", "Z4", "110cm", "105"),
        ("口令是啥", "Z2", "YOU5", ""),
        ("有店吗 我在苏州", "Z1", "平江路", ""),
        ("喀什运费多少", "Z2", "不满199元运费20元", "59"),
        ("到合肥几天", "Z2", "次日达", "5到7"),
        ("我六点拍的话啥时候发货", "Z1", "隔天发", "当天"),
        ("拆了能退吗", "Z2", "开封后不退", "冻干"),
        ("坏了保修多久", "Z1", "18个月", "其他"),
    ],
)
def test_a_question_in_other_words_gets_the_part_that_answers(
    ask_sundries: Ask, text: str, focus: str, holds: str, lacks: str
) -> None:
    answer = ask_sundries(text, focus)
    assert answer.route == "ai", answer
    assert holds in answer.text, answer.text
    assert not lacks or lacks not in answer.text, answer.text


@pytest.mark.parametrize(
    ("text", "focus"),
    [("会不会漏电", "Z1"), ("保质期多久", "Z3"), ("谁代言的", "Z2"), ("外壳有多厚", "Z1")],
)
def test_what_the_data_does_not_say_is_for_a_person(
    ask_sundries: Ask, text: str, focus: str
) -> None:
    assert ask_sundries(text, focus).route == "human"


@pytest.mark.parametrize(
    ("text", "focus", "begins"),
    [
        ("是316的吧", "Z1", "不是"),
        ("是304的吗", "Z1", "是的"),
        ("有硅油没", "Z2", "没有"),
        ("5岁能吃吗", "Z3", "可以"),
        ("2岁能吃吗", "Z3", "不行"),
    ],
)
def test_a_yes_or_a_no_comes_first(ask_sundries: Ask, text: str, focus: str, begins: str) -> None:
    answer = ask_sundries(text, focus)
    assert answer.route == "ai", answer
    assert answer.text.removeprefix("小羊冻干草莓脆：").startswith(begins), answer.text


def test_goods_of_other_kinds_are_not_recommended(ask_sundries: Ask) -> None:
    food = ask_sundries("三十块以内有啥吃的推荐", None)
    assert "草莓" in food.text
    assert "奶粉" not in food.text
    assert "精油" not in food.text
    assert ask_sundries("推荐点护肤的", None).text.find("雨衣") == -1


def test_a_policy_about_other_goods_does_not_answer(ask_sundries: Ask) -> None:
    assert ask_sundries("新疆发不发", "Z3").text.count("不发") >= 1
    oil = ask_sundries("新疆发不发", "Z2")
    assert "冻干" not in oil.text
    assert "可以" in oil.text or "能发" in oil.text


def test_a_person_sees_the_nearest_passages_and_viewers_do_not() -> None:
    answerer = Answerer(Snapshot(1, 0, sundries()))
    reading = Reading(intent=Intent.HEALTH, product_ids=("Z3",), product_from="focus")
    answer = answerer.answer((reading,), text="1岁娃吃了草莓过敏", focus="Z3")
    assert answer.route == "human"
    assert "适用年龄" in answer.draft
    assert "适用年龄" not in answer.text


def test_a_variant_goes_by_a_part_of_its_name_by_its_number_or_as_the_big_one() -> None:
    pot = Product(
        id="V1",
        title="小锅",
        skus=skus("V1", {"16cm": 7900, "18cm": 9500, "20cm": 11900}),
    )
    variants = Variants(pot)
    assert variants.meant("18的锅底多大") == {"18cm"}
    assert variants.meant("大的多重") == {"20cm"}
    assert variants.meant("能煮18分钟吗") == frozenset()
    beds = Product(
        id="V2", title="床单", skus=skus("V2", {"1.5米床": 1, "1.8米床": 2, "2.0米床": 3})
    )
    assert Variants(beds).meant("一米八的有吗") == {"1.8米床"}
    assert Variants(beds).meant("2米的") == {"2.0米床"}


@pytest.mark.parametrize(
    ("question", "head", "text", "told"),
    [
        ("是纯棉的吗", "面料", "棉60% 聚酯纤维40%", False),
        ("是纯棉的吗", "面料", "100%棉", True),
        ("是冰丝的不", "面料", "棉60% 聚酯纤维40%", False),
        ("能机洗吗", "洗涤", "手洗,不可机洗", False),
        ("能机洗吗", "洗涤", "可机洗", True),
        ("猫能喝吗", "适用动物", "犬用,猫不推荐", False),
        ("有硅油吗", "硅油", "滋养款含硅油,轻盈款无硅油", None),
        ("不会起球吧", "起球", "不易起球", None),
        ("保温24小时吧", "保温", "12小时", False),
    ],
)
def test_yes_and_no_are_told_only_where_the_data_decides(
    question: str, head: str, text: str, told: bool | None
) -> None:
    found = verdict(asked(question, frozenset()), head, text)
    assert (None if found is None else found[0]) is told


@given(st.sampled_from(["Z1", "Z2", "Z3", "Z4", "Z5"]), st.data())
def test_a_policy_is_cut_and_never_added_to(product: str, data: st.DataObject) -> None:
    catalogue = sundries()
    scopes = Scopes(Snapshot(1, 0, catalogue))
    text = data.draw(st.sampled_from(tuple(catalogue.shop.policies.values())))
    meant = next(p for p in catalogue.products if p.id == product)
    part, place = scopes.part_for(meant, text), 0
    for char in part:
        place = text.index(char, place) + 1


def test_places_lie_in_provinces_and_kinds_hold_their_goods() -> None:
    assert [province for _, province in places_in("呼市几天到")] == ["内蒙古"]
    assert places_in("有没有红色") == []
    (food,) = [kind for kind in kinds_asked("有啥吃的") if kind.name == "食品"]
    goods = {product.id: called(product) for product in sundries().products}
    assert food.holds(goods["Z3"])
    assert not food.holds(goods["Z5"])
    assert not food.holds(goods["Z2"])


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("锅能用电磁炉吗", "can"),
        ("可以用洗碗机洗吗", "can"),
        ("会用坏吗", "will"),
        ("要用电池吗", "need"),
        ("用插电吗", "need"),
    ],
)
def test_what_can_be_used_is_not_what_is_needed(question: str, form: str) -> None:
    assert asked(question, frozenset()).form == form
