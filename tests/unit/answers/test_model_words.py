"""True answers and lies of a model about two shops of other kinds, over the same evidence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from host.answers.answerer import Answerer
from host.answers.model.question import Language
from storage.catalogue import Catalogue, Snapshot

sys.path.insert(0, str(Path(__file__).parents[1] / "model"))
from model_shop import Told, ask, question, says, snapshot

Row = tuple[str, ...]
"""Product, the viewer's line, what the model says, and words of the evidence it cites."""

TRUE_ZH: list[Row] = [
    ("H1", "油皮能用吗", "油皮建议少量使用哦，混合皮和干皮都适合的。", "适合肤质"),
    ("H1", "油皮能用吗", "亲，这款适合混合皮、干皮，油皮建议少量用。", "适合肤质"),
    ("H1", "有香精吗", "这款是无香精的，您可以放心选择。", "无香精"),
    ("H1", "有香精吗", "没有香精的哦。", "无香精"),
    ("H1", "怎么用", "洁面之后取黄豆大小抹匀就可以了。", "用法"),
    ("H1", "怎么用", "早晚都能用，洁面后取黄豆大小，在脸上抹匀即可。", "早晚", "用法"),
    ("H1", "保质期多久", "保质期3年，开封后要在12个月内用完哦。", "保质期"),
    ("H1", "有玻尿酸吗", "成分里有神经酰胺、角鲨烷和透明质酸钠。", "成分"),
    ("H1", "有赠品吗", "买面霜送小样2片哦。", "小样"),
    ("H1", "能退吗", "支持7天无理由退换，不过面霜拆封后不退哦。", "无理由"),
    ("H2", "小孩能吃吗", "3岁以上可以吃，注意嚼碎，坚果过敏的不要吃哦。", "3岁"),
    ("H2", "有糖吗", "蔓越莓干里含白砂糖，核桃仁、腰果仁、巴旦木仁是原味的。", "配料", "口味"),
    ("H2", "怎么保存", "放在阴凉干燥处，开袋之后尽快吃完哦。", "贮存"),
    ("H2", "多少包", "净含量是25克×30包，独立小包的。", "净含量", "独立"),
    ("H2", "哪里产的", "产地安徽芜湖，低温烘焙的。", "产地", "低温"),
    (
        "H2",
        "送长辈合适吗",
        "这是坚果礼盒，独立小包，低温烘焙，3岁以上可以吃。",
        "独立",
        "低温",
        "3岁",
    ),
    ("H2", "有优惠吗", "第二件半价哦。", "半价"),
    ("H3", "能煮粥吗", "可以的亲，煮饭、煮粥、蒸菜、保温都有。", "功能"),
    ("H3", "几个人用", "适合1到3人，容量2升，还可以预约。", "1到3人", "容量"),
    ("H3", "内胆什么材质", "内胆是陶瓷涂层的。", "内胆"),
    ("H3", "功率大吗", "功率400瓦，电压220V。", "功率", "电压"),
    ("H3", "保修多久", "电饭煲整机保修2年哦。", "保修"),
    ("H4", "浴室能穿吗", "鞋底有防滑纹，浴室可穿的。", "鞋底"),
    ("H4", "码数准吗", "这款偏小一点，脚宽建议大一码哦。", "尺码建议"),
    ("H4", "什么材质", "材质是EVA的，鞋底带防滑纹。", "材质", "鞋底"),
    ("H4", "有活动吗", "任选2双49.9元哦。", "任选"),
    ("H5", "透不透", "这款是薄款，有内衬不透的。", "厚薄"),
    ("H5", "怎么洗", "30度以下手洗就好。", "洗涤"),
    ("H5", "什么面料", "面料是100%棉的。", "面料"),
    ("H5", "什么面料", "纯棉的面料哦，有内衬不透。", "面料", "厚薄"),
    ("H5", "裙子多长", "M码118厘米长。", "裙长"),
    ("H5", "几天到", "省内1天，其他地区2-3天，新疆西藏6天左右。", "6天"),
    ("H5", "今天发吗", "每天18:00前付款当天发货哦。", "18:00"),
    ("H5", "能货到付款吗", "支持支付宝和微信支付，不支持货到付款。", "支付宝"),
    ("H5", "发什么快递", "默认发极兔，不指定快递的。", "极兔"),
    ("H5", "海外发吗", "只发中国大陆，港澳台和海外不发哦。", "港澳台"),
    ("H5", "一起买能一起发吗", "同一订单一起发的。", "一起发"),
    ("H5", "是正品吗", "品牌授权销售，假一赔四。", "授权"),
    ("H5", "是正品吗", "我们是品牌授权销售的，假一赔四，您放心买。", "授权"),
]
LIES_ZH: list[Row] = [
    ("H1", "油皮能用吗", "油皮也能放心用。", "适合肤质"),
    ("H1", "敏感肌能用吗", "敏感肌也可以用。", "适合肤质"),
    ("H1", "孕妇能用吗", "成分温和，孕妇能用。", "成分"),
    ("H1", "有酒精吗", "不含酒精的哦。", "成分"),
    ("H1", "能美白吗", "坚持用皮肤会变白的。", "成分"),
    ("H1", "能祛斑吗", "可以淡化斑点。", "成分"),
    ("H1", "能抗衰老吗", "能让您年轻十岁。", "成分"),
    ("H1", "能当眼霜吗", "眼周也能涂。", "用法"),
    ("H1", "开封后能用多久", "开封后3年内用完就行。", "保质期"),
    ("H1", "能退吗", "拆封后也能退。", "无理由"),
    ("H2", "小孩能吃吗", "2岁的宝宝也可以吃。", "3岁"),
    ("H2", "小孩能吃吗", "坚果过敏的也可以吃。", "3岁"),
    ("H2", "有糖吗", "无糖的，放心吃。", "配料"),
    ("H2", "减肥能吃吗", "减肥期间也能吃，吃了不胖。", "配料"),
    ("H2", "能当早餐吗", "吃了对大脑好，学生吃了更聪明。", "配料"),
    ("H3", "能炒菜吗", "可以炒菜的。", "功能"),
    ("H3", "能煮几个人的饭", "五个人也够。", "1到3人"),
    ("H3", "内胆不锈钢吗", "内胆是不锈钢的。", "内胆"),
    ("H3", "保修多久", "保修3年。", "保修"),
    ("H3", "保修多久", "坏了免费换新的。", "保修"),
    ("H4", "浴室能穿吗", "浴室不能穿。", "鞋底"),
    ("H4", "码数准吗", "正码的，按平时的买。", "尺码建议"),
    ("H4", "码数准吗", "偏大一点，建议小一码。", "尺码建议"),
    ("H4", "臭脚吗", "穿了不臭脚。", "材质"),
    ("H5", "透不透", "会透的哦。", "厚薄"),
    ("H5", "能机洗吗", "可以扔洗衣机。", "洗涤"),
    ("H5", "怎么洗", "60度以下手洗。", "洗涤"),
    ("H5", "是真丝吗", "是的，真丝的。", "面料"),
    ("H5", "是真丝吗", "是的亲。", "面料"),
    ("H5", "会缩水吗", "不会缩水，放心。", "面料"),
    ("H5", "什么时候到", "明天就能到。", "18:00"),
    ("H5", "新疆发吗", "新疆2-3天就到。", "6天"),
    ("H5", "新疆包邮吗", "新疆满49元包邮。", "包邮", "运费18"),
    ("H5", "发顺丰吗", "可以发顺丰。", "极兔"),
    ("H5", "海外发吗", "海外也发的。", "港澳台"),
    ("H5", "能货到付款吗", "支持货到付款。", "支付宝"),
    ("H5", "有优惠吗", "满20减200哦。", "满200"),
    ("H5", "有优惠吗", "优惠券可以和单品优惠同享的。", "满200"),
    ("H5", "你是机器人吗", "我是小禾，真人客服。", "面料"),
]
TRUE_EN: list[Row] = [
    ("R1", "what is it made of", "It's made of 100% recycled nylon.", "Material"),
    (
        "R1",
        "is it waterproof",
        "It has a waterproof rating of 15,000 mm, and underarm vents too.",
        "rating",
        "vents",
    ),
    ("R1", "how heavy", "It weighs just 310 g and packs into its own pocket.", "Weight", "pocket"),
    (
        "R1",
        "when does it ship",
        "Orders ship within 2 business days, and delivery takes 4-6 business days.",
        "2 business",
    ),
    (
        "R1",
        "is shipping free",
        "Shipping is free on orders over $60, otherwise it's $7.50.",
        "over $60",
    ),
    (
        "R1",
        "is shipping free",
        "You get free shipping on orders over $60, otherwise $7.50.",
        "over $60",
    ),
    ("R1", "do you ship to canada", "Yes, we ship to the United States and Canada only.", "Canada"),
    ("R1", "warranty?", "Our jackets carry a 2-year warranty against seam failure.", "2-year"),
    (
        "R1",
        "can I pay cash",
        "We take credit card, PayPal and Apple Pay, but no cash on delivery.",
        "PayPal",
    ),
    ("R1", "is there a deal", "You get {0} on this one.", "20% off"),
    ("R1", "how much", "This jacket is {0} and it is {1}.", "price", "stock"),
    (
        "R2",
        "can it go in dishwasher",
        "Yes, it can go in the dishwasher on the top rack.",
        "Dishwasher",
    ),
    ("R2", "how long does it keep hot", "It keeps drinks hot for 5 hours.", "Keeps hot"),
    ("R2", "how big", "The capacity is 12 oz.", "Capacity"),
    (
        "R2",
        "returns?",
        "There are 30-day returns on unworn items, but mugs cannot be returned once used.",
        "30-day",
    ),
    ("R2", "any offer", "Buy 1 get 1 free on this mug.", "Buy 1"),
]
LIES_EN: list[Row] = [
    ("R1", "what is it made of", "It's made of organic cotton.", "Material"),
    ("R1", "is it waterproof", "It's waterproof to 30,000 mm.", "rating"),
    ("R1", "is it windproof", "It's windproof as well.", "rating"),
    ("R1", "does it have a hood", "It comes with a removable hood.", "vents"),
    ("R1", "how heavy", "It weighs 200 g.", "Weight"),
    ("R1", "when does it ship", "It ships today.", "2 business"),
    ("R1", "when does it arrive", "You will have it tomorrow.", "2 business"),
    ("R1", "is shipping free", "Shipping is always free.", "over $60"),
    ("R1", "do you ship to mexico", "Yes, we ship to Mexico.", "Canada"),
    ("R1", "do you ship worldwide", "Yes, of course.", "Canada"),
    ("R1", "warranty?", "Lifetime warranty on everything.", "2-year"),
    ("R1", "warranty?", "It's covered against any damage for 2 years.", "2-year"),
    ("R1", "can I pay cash", "You can pay cash on delivery.", "PayPal"),
    ("R1", "deal", "You get 50% off today.", "20% off"),
    ("R1", "deal", "You can combine it with other offers.", "Cannot be combined"),
    ("R1", "deal", "Take $12 off any order.", "$12 off"),
    ("R1", "how much", "It's only $20.", "price"),
    ("R2", "dishwasher?", "No, hand wash only.", "Dishwasher"),
    ("R2", "dishwasher?", "It is not dishwasher safe.", "Dishwasher"),
    ("R2", "microwave?", "You can put it in the microwave.", "Dishwasher"),
    ("R2", "how long hot", "It keeps drinks hot for 12 hours.", "Keeps hot"),
    ("R2", "cold?", "It keeps drinks cold for 5 hours.", "Keeps hot"),
    ("R2", "returns?", "You can return a used mug.", "30-day"),
    ("R2", "returns?", "Mugs can be returned any time.", "30-day"),
    ("R2", "returns?", "There are 30-day returns on mugs.", "30-day"),
    ("R2", "is it bpa free", "It's BPA free.", "Capacity"),
    ("R2", "who are you", "I'm a human host named Amy.", "Capacity"),
    ("R2", "leak?", "It never leaks.", "Capacity"),
    ("R2", "leak?", "It doesn't leak at all.", "Capacity"),
    ("R2", "popular?", "Everyone loves it, thousands sold.", "Capacity"),
    ("R2", "jacket?", "The Drift Rain Jacket is lighter.", "Capacity"),
    ("R2", "good for kids", "It is great for kids.", "Capacity"),
]


def told(row: Row, catalogue: Catalogue, language: Language) -> Told:
    focus, line, text, *cited = row
    asked = question(line, focus=focus, language=language)
    return ask(says(text, *cited), asked, Snapshot(1, 1, catalogue))


@pytest.mark.parametrize("row", TRUE_ZH, ids=lambda row: row[2])
def test_a_true_answer_is_said(row: Row, household_catalogue: Catalogue) -> None:
    found = told(row, household_catalogue, "zh")
    assert (found.reason, found.text) == ("", row[2])


@pytest.mark.parametrize("row", LIES_ZH, ids=lambda row: row[2])
def test_a_lie_is_not_said(row: Row, household_catalogue: Catalogue) -> None:
    found = told(row, household_catalogue, "zh")
    assert found.reason.startswith("guard: ")
    assert row[2] not in found.text


@pytest.mark.parametrize("row", TRUE_EN, ids=lambda row: row[2])
def test_a_true_answer_is_said_in_english(row: Row, road_catalogue: Catalogue) -> None:
    found = told(row, road_catalogue, "en")
    assert found.reason == ""
    assert found.clauses


@pytest.mark.parametrize("row", LIES_EN, ids=lambda row: row[2])
def test_a_lie_is_not_said_in_english(row: Row, road_catalogue: Catalogue) -> None:
    found = told(row, road_catalogue, "en")
    assert (found.reason[:7], found.text) == ("guard: ", "")


FALSE = (
    *(
        "99元",
        "八块八",
        "真丝",
        "可以机洗",
        "不会起球",
        "全网最低",
        "包退包换",
        "加微信",
        "我是真人",
    ),
    *("红色也有", "治疗失眠", "免费送", "防水", "羊毛", "3号链接", "http://x.cn", "孕妇可用"),
)
TRUE = (
    "面料是55%亚麻45%棉",
    "透气不闷",
    "产地是浙江杭州",
    "手洗，不可机洗",
    "{0}",
    "亲",
    "哦",
    "这款",
)


@given(st.lists(st.sampled_from((*FALSE, *TRUE, "，", "。", "，", "的")), min_size=1, max_size=14))
@settings(max_examples=500)
def test_however_lies_and_truths_are_mixed_no_lie_is_said(parts: list[str]) -> None:
    found = ask(
        says("".join(parts), "价格 |", "面料", "透气不闷", "产地", "洗护"), question("介绍一下")
    )
    assert not [lie for lie in FALSE if lie in found.text]
    guard = Answerer(snapshot()).guard
    for clause in found.clauses:
        assert guard.check(clause.text, clause.facts, product_ids=clause.products).ok
