"""A shop of kitchen, beauty and food, asked in everyday words: the attribute that answers."""

from __future__ import annotations

import pytest

from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from storage.catalogue import Catalogue, Faq, Product, Shop, Sku, Snapshot


def _product(
    number: int,
    title: str,
    category: str,
    attributes: dict[str, str],
    *,
    option: str = "",
    values: tuple[str, ...] = (),
    faq: tuple[Faq, ...] = (),
    points: tuple[str, ...] = (),
) -> Product:
    names = [{option: value} for value in values] or [{}]
    skus = tuple(
        Sku(sku=f"G{number}-{n}", options=own, price_minor=3900, stock=5)
        for n, own in enumerate(names)
    )
    return Product(
        id=f"G{number}",
        link_no=number,
        title=title,
        category=category,
        brand=None,
        description="",
        selling_points=points,
        attributes=attributes,
        options=(option,) if option else (),
        skus=skus,
        faq=faq,
    )


GOODS = (
    _product(
        1,
        "晨雾电炖锅",
        "电炖锅",
        {
            "内胆": "白瓷内胆",
            "预约": "最长10小时",
            "噪音": "几乎无声",
            "功率": "200W",
            "缺水保护": "缺水自动断电",
            "功能": "煲汤、煮粥、炖盅",
        },
    ),
    _product(
        2,
        "青禾搅拌机",
        "搅拌机",
        {"刀头": "4叶不锈钢刀", "杯体": "加厚玻璃", "线长": "1.2米", "折叠": "不可折叠"},
    ),
    _product(
        3,
        "素里保湿乳",
        "乳液",
        {
            "净含量": "100毫升",
            "质地": "清爽不黏",
            "肤质": "中性和混合皮",
            "顺序": "爽肤水后使用",
            "紧绷": "用后不紧绷",
        },
        points=("0酒精0香精",),
        faq=(Faq("孕妇能用吗?", "成分温和，孕期请先问过医生。"),),
    ),
    _product(
        4,
        "辣小满鸭脖",
        "鸭脖",
        {
            "辣度": "藤椒味是重辣,酱香味不辣",
            "口感": "有嚼劲",
            "热量": "每100克210千卡",
            "配料": "鸭脖、辣椒、酱油",
            "生产日期": "2026年10月",
        },
        option="口味",
        values=("藤椒味", "酱香味"),
    ),
    _product(5, "小满铸铁锅", "炒锅", {"材质": "铸铁", "锅深": "9厘米"}),
    _product(6, "山岚红茶", "红茶", {"冲泡": "90℃水温", "产地": "福建武夷山"}),
    _product(7, "轻语吹风筒", "吹风筒", {"护发": "负离子护发", "温度": "57度恒温不烫头发"}),
    _product(
        8, "浅浅浴巾", "浴巾", {"掉色": "首次下水微浮色", "条数": "2条装", "防尘": "独立袋装"}
    ),
    _product(9, "森活防晒霜", "防晒", {"防晒类型": "物理防晒", "显白": "黄皮略微提亮"}),
)


@pytest.fixture(scope="module")
def shop() -> tuple[Understanding, Answerer]:
    policies = {"shipping_time": "48小时内发货。", "coupons": "满99减5，不叠加。"}
    catalogue = Catalogue(Shop(name="小满杂货", policies=policies), GOODS)
    snapshot = Snapshot(1, 0, catalogue)
    return Understanding(shop_words(snapshot)), Answerer(snapshot)


def _ask(shop: tuple[Understanding, Answerer], focus: str, text: str) -> Answer:
    understanding, answerer = shop
    return answerer.answer(understanding.read(text, focus=focus), text=text, focus=focus)


@pytest.mark.parametrize(
    ("focus", "text", "said"),
    [
        ("G1", "里面那个锅什么做的", "白瓷"),
        ("G1", "锅胆什么材质", "白瓷"),
        ("G1", "晚上放食材早上能吃到吗", "10小时"),
        ("G1", "忘关了没水会怎样", "断电"),
        ("G1", "能煲汤不", "煲汤"),
        ("G2", "刀片什么材质", "不锈钢"),
        ("G2", "杯子是玻璃的吗", "玻璃"),
        ("G2", "几叶刀", "4叶"),
        ("G2", "电线几米", "1.2米"),
        ("G2", "可以折不", "不可折叠"),
        ("G3", "会不会太油", "清爽"),
        ("G3", "哪一步用", "爽肤水后"),
        ("G3", "用完脸会干吗", "不紧绷"),
        ("G3", "有酒精吗", "0酒精"),
        ("G4", "什么肉做的", "鸭脖"),
        ("G4", "吃了会胖吗", "210"),
        ("G4", "几月份产的", "2026年10月"),
        ("G4", "老人咬得动吗", "嚼劲"),
        ("G5", "多深啊", "9"),
        ("G7", "伤头发吗", "57"),
        ("G7", "护发吗", "负离子"),
        ("G8", "洗了会不会掉颜色", "浮色"),
        ("G8", "一份有几条", "2条"),
        ("G9", "黄皮能用吗", "提亮"),
        ("G1", "安全吗 会着火不", "断电"),
        ("G2", "能放包里吗", "不可折叠"),
        ("G3", "油不油", "清爽"),
        ("G3", "涂完能玩手机吗", "不黏"),
    ],
)
def test_everyday_words_find_the_attribute(
    shop: tuple[Understanding, Answerer], focus: str, text: str, said: str
) -> None:
    answer = _ask(shop, focus, text)
    assert answer.route == "ai"
    assert said in answer.text
    assert answer.product == (focus,)


@pytest.mark.parametrize(
    ("text", "said"),
    [("物理的还是化学的", "物理"), ("是化学的呢还是物理的", "物理")],
)
def test_a_question_between_two_is_answered_by_what_states_one(
    shop: tuple[Understanding, Answerer], text: str, said: str
) -> None:
    answer = _ask(shop, "G9", text)
    assert answer.route == "ai"
    assert said in answer.text


def test_a_question_between_two_that_nothing_states_goes_to_a_person(
    shop: tuple[Understanding, Answerer],
) -> None:
    assert _ask(shop, "G9", "国产的还是进口的").route == "human"


@pytest.mark.parametrize("text", ["不吃辣选哪个", "怕辣买哪个", "吃不了辣拍哪个", "有不辣的吗"])
def test_who_wants_it_mild_is_never_shown_the_hot_one(
    shop: tuple[Understanding, Answerer], text: str
) -> None:
    answer = _ask(shop, "G4", text)
    assert answer.route == "ai"
    assert "酱香味" in answer.text
    assert "藤椒" not in answer.text


def test_whether_it_is_hot_gets_no_yes_and_no_no_where_the_variants_differ(
    shop: tuple[Understanding, Answerer],
) -> None:
    answer = _ask(shop, "G4", "辣不辣")
    assert "重辣" in answer.text
    assert "不辣" in answer.text
    assert not answer.text.startswith(("是", "不是"))


def test_zero_of_something_is_a_no(shop: tuple[Understanding, Answerer]) -> None:
    assert not _ask(shop, "G3", "有酒精吗").text.startswith("有")


def test_what_the_shop_wrote_for_the_pregnant_is_told(
    shop: tuple[Understanding, Answerer],
) -> None:
    answer = _ask(shop, "G3", "孕妇可以用不")
    assert answer.route == "ai"
    assert "医生" in answer.text


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("G4", "孕妇能吃吗"),
        ("G4", "这个能减肥吗"),
        ("G3", "能治过敏吗"),
        ("G4", "糖尿病人能吃不"),
    ],
)
def test_what_it_does_to_a_body_still_goes_to_a_person(
    shop: tuple[Understanding, Answerer], focus: str, text: str
) -> None:
    assert _ask(shop, focus, text).route == "human"


@pytest.mark.parametrize(
    ("focus", "text", "product"),
    [
        ("G1", "炒锅多少钱", "G5"),
        ("G2", "那个铸铁锅什么材质", "G5"),
        ("G1", "红茶产地是哪", "G6"),
    ],
)
def test_a_product_named_is_still_meant(
    shop: tuple[Understanding, Answerer], focus: str, text: str, product: str
) -> None:
    assert product in _ask(shop, focus, text).product


@pytest.mark.parametrize("text", ["你的我的", "对的对的", "多好啊"])
def test_no_quality_is_asked_for_by_chance(shop: tuple[Understanding, Answerer], text: str) -> None:
    understanding, _ = shop
    assert not any(r.wants_answer for r in understanding.read(text, focus="G5"))


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("G3", "几档的"),
        ("G3", "含不含糖"),
        ("G5", "续航多久"),
        ("G8", "能进微波炉吗"),
        ("G6", "带不带轮子"),
    ],
)
def test_what_the_data_does_not_hold_goes_to_a_person(
    shop: tuple[Understanding, Answerer], focus: str, text: str
) -> None:
    assert _ask(shop, focus, text).route == "human"


@pytest.mark.parametrize(
    ("focus", "text", "said"),
    [
        ("G8", "一共几条", "2条"),
        ("G2", "刀头有几片刀", "4叶"),
        ("G1", "都有啥功能", "煲汤"),
        ("G1", "有预约功能没", "10小时"),
        ("G3", "多大一瓶", "100毫升"),
        ("G4", "里面有鸡肉吗", "鸭脖"),
    ],
)
def test_what_is_counted_or_listed_is_read_from_the_data(
    shop: tuple[Understanding, Answerer], focus: str, text: str, said: str
) -> None:
    answer = _ask(shop, focus, text)
    assert answer.route == "ai"
    assert said in answer.text


@pytest.mark.parametrize("text", ["两袋多少钱", "三瓶一共多少钱", "多少钱一条"])
def test_money_is_still_asked_for_by_the_same_words(
    shop: tuple[Understanding, Answerer], text: str
) -> None:
    answer = _ask(shop, "G8", text)
    assert answer.intent == "price"
    assert "元" in answer.text
    assert answer.product == ("G8",)


@pytest.mark.parametrize(
    ("text", "said", "unsaid"),
    [
        ("G3 拆开用了还能退吗", "化妆品", "无理由退货。只"),
        ("G4 拆封了还能退不", "食品", "化妆品拆"),
        ("G1 拆开了还能退吗", "7天", "化妆品"),
    ],
)
def test_a_policy_for_a_kind_holds_for_its_goods(text: str, said: str, unsaid: str) -> None:
    returns = "7天无理由退货。化妆品、食品拆封后不退。"
    snapshot = Snapshot(
        1, 0, Catalogue(Shop(name="小满杂货", policies={"returns": returns}), GOODS)
    )
    focus, line = text.split()
    pair = Understanding(shop_words(snapshot)), Answerer(snapshot)
    answer = _ask(pair, focus, line)
    assert said in answer.text
    assert unsaid not in answer.text


TOYS = Product(
    id="T1",
    link_no=1,
    title="萌芽儿童餐椅",
    category="儿童餐椅",
    brand=None,
    description="",
    selling_points=(),
    attributes={"适用年龄": "6个月到4岁"},
    options=(),
    skus=(Sku(sku="T1-0", price_minor=29900, stock=2),),
)


@pytest.fixture(scope="module")
def family() -> tuple[Understanding, Answerer]:
    desk_lamp = _product(2, "明目台灯", "台灯", {"适合": "学习、阅读", "电源": "插电款"})
    snapshot = Snapshot(1, 0, Catalogue(Shop(name="萌芽"), (TOYS, desk_lamp)))
    return Understanding(shop_words(snapshot)), Answerer(snapshot)


@pytest.mark.parametrize("text", ["小孩写作业能用吗", "孩子看书用可以吗", "宝宝房间能用吗"])
def test_who_asks_for_a_child_asks_of_the_thing_on_show(
    family: tuple[Understanding, Answerer], text: str
) -> None:
    assert _ask(family, "G2", text).product == ("G2",)


@pytest.mark.parametrize("text", ["儿童的多少钱", "有儿童的吗", "给宝宝买哪个"])
def test_who_asks_for_what_is_made_for_children_is_told_of_it(
    family: tuple[Understanding, Answerer], text: str
) -> None:
    assert "T1" in _ask(family, "G2", text).product


def test_what_keeps_one_awake_is_told_by_its_caffeine() -> None:
    tea = _product(1, "山岚岩茶", "岩茶", {"咖啡因": "含少量，睡前少喝", "产地": "福建"})
    snapshot = Snapshot(1, 0, Catalogue(Shop(name="山岚"), (tea,)))
    shop = Understanding(shop_words(snapshot)), Answerer(snapshot)
    assert "睡前少喝" in _ask(shop, "G1", "晚上喝会失眠吗").text
    assert _ask(shop, "G1", "喝了能治失眠吗").route == "human"
    assert _ask(shop, "G1", "能改善失眠不").route == "human"


def test_black_hair_is_hair_that_is_black() -> None:
    pencil = _product(
        1,
        "细芯眉笔",
        "眉笔",
        {"适合": "灰棕适合黑发,浅棕适合浅色头发"},
        option="色号",
        values=("灰棕", "浅棕"),
    )
    snapshot = Snapshot(1, 0, Catalogue(Shop(name="眉间"), (pencil,)))
    shop = Understanding(shop_words(snapshot)), Answerer(snapshot)
    answer = _ask(shop, "G1", "我头发黑的买哪个色")
    assert "灰棕" in answer.text
    assert "浅棕" not in answer.text


def test_two_shades_by_their_words_are_summed() -> None:
    shades = _product(
        1, "绒雾唇釉", "唇釉", {"质地": "雾面"}, option="色号", values=("01豆沙粉", "02正红")
    )
    snapshot = Snapshot(1, 0, Catalogue(Shop(name="绒雾"), (shades,)))
    shop = Understanding(shop_words(snapshot)), Answerer(snapshot)
    assert "78" in _ask(shop, "G1", "正红和豆沙一起拍多少").text


@pytest.mark.parametrize("text", ["酱香味小包有没有", "酱香的还有吗"])
def test_whether_a_variant_is_there_is_asked_of_the_stock(
    shop: tuple[Understanding, Answerer], text: str
) -> None:
    assert _ask(shop, "G4", text).intent == "stock"
