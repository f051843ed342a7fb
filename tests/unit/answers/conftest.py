"""Two shops of other kinds: a Chinese one for the household, an English one for the road."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from chat.reading import Reading
from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from storage.catalogue import (
    AmountOff,
    BundlePrice,
    BuyGet,
    Catalogue,
    Faq,
    GiftRule,
    NthPercentOff,
    PercentOff,
    Product,
    Promotion,
    Shop,
    SizeRow,
    Sku,
    Snapshot,
)

Ask = Callable[..., Answer]


def household() -> Catalogue:
    """禾苗优选: face cream, nuts, a rice cooker, slippers, a dress."""
    shop = Shop(
        name="禾苗优选",
        policies={
            "shipping_time": "每天18:00前付款当天发货，发货地浙江宁波。"
            "省内1天，其他地区2-3天，新疆西藏6天左右。",
            "shipping_fee": "全店满49元包邮，不满49元运费6元。新疆、西藏每单运费18元。",
            "shipping_carrier": "默认发极兔，不指定快递。",
            "shipping_regions": "只发中国大陆，港澳台和海外不发。",
            "returns": "7天无理由退换，食品拆封后不退，面霜拆封后不退。",
            "warranty": "电饭煲整机保修2年，其他商品按退换规则处理。",
            "invoice": "支持电子普票，收货后在订单页申请。",
            "payment": "支持支付宝和微信支付，不支持货到付款。",
            "coupons": "满200减20，每单一张，不与单品优惠同享。",
            "authenticity": "品牌授权销售，假一赔四。",
        },
        faq=(Faq("可以一起发货吗？", "同一订单一起发。"),),
    )
    cream = Product(
        id="H1",
        link_no=1,
        title="清禾氨基酸保湿面霜",
        category="面霜",
        brand="清禾",
        description="清爽不油的保湿面霜，早晚都能用。",
        selling_points=("神经酰胺保湿", "无香精"),
        attributes={
            "成分": "神经酰胺、角鲨烷、透明质酸钠",
            "净含量": "50克",
            "适合肤质": "混合皮、干皮；油皮建议少量",
            "保质期": "3年，开封后12个月内用完",
            "用法": "洁面后取黄豆大小抹匀",
        },
        options=("规格",),
        skus=(
            Sku(sku="H1-1", options={"规格": "单瓶"}, price_minor=8900, stock=40),
            Sku(sku="H1-2", options={"规格": "两瓶装"}, price_minor=15800, stock=0),
        ),
        promotions=(
            Promotion(
                kind="gift",
                text="买面霜送小样2片",
                rule=GiftRule(gift="小样", gift_quantity=2),
            ),
        ),
    )
    nuts = Product(
        id="H2",
        link_no=2,
        title="林间每日坚果礼盒",
        category="坚果",
        brand="林间",
        description="核桃、腰果、蔓越莓干混合装。",
        selling_points=("独立小包", "低温烘焙"),
        attributes={
            "净含量": "25克×30包",
            "配料": "核桃仁、腰果仁、巴旦木仁、蔓越莓干（含白砂糖）",
            "口味": "原味",
            "保质期": "8个月",
            "贮存": "阴凉干燥处，开袋尽快吃完",
            "产地": "安徽芜湖",
        },
        skus=(Sku(sku="H2-1", price_minor=6990, list_price_minor=9900, stock=120),),
        promotions=(
            Promotion(
                kind="bundle",
                text="第二件半价",
                rule=NthPercentOff(nth=2, percent=50, same_sku=True),
            ),
        ),
        faq=(Faq("小孩能吃吗？", "3岁以上可以吃，注意嚼碎，坚果过敏的不要吃。"),),
    )
    cooker = Product(
        id="H3",
        link_no=3,
        title="灶语迷你电饭煲",
        category="电饭煲",
        description="适合1到3人的小电饭煲，可预约。",
        selling_points=("24小时预约", "陶瓷内胆"),
        attributes={
            "容量": "2升",
            "功率": "400瓦",
            "内胆": "陶瓷涂层",
            "电压": "220V",
            "功能": "煮饭、煮粥、蒸菜、保温",
        },
        options=("颜色",),
        skus=(
            Sku(sku="H3-W", options={"颜色": "奶油白"}, price_minor=16900, stock=3),
            Sku(sku="H3-G", options={"颜色": "豆绿"}, price_minor=16900, stock=0),
        ),
        promotions=(Promotion(kind="coupon", text="领券减15", rule=AmountOff(off_minor=1500)),),
    )
    slippers = Product(
        id="H4",
        link_no=4,
        title="云步EVA防滑拖鞋",
        category="拖鞋",
        attributes={
            "材质": "EVA",
            "鞋底": "防滑纹，浴室可穿",
            "尺码建议": "偏小一点，脚宽建议大一码",
        },
        options=("颜色", "尺码"),
        skus=tuple(
            Sku(
                sku=f"H4-{colour}-{size}",
                options={"颜色": colour, "尺码": size},
                price_minor=2990,
                stock=stock,
            )
            for colour, size, stock in (
                ("雾霾蓝", "36-37", 5),
                ("雾霾蓝", "38-39", 0),
                ("雾霾蓝", "40-41", 7),
                ("樱花粉", "36-37", 2),
                ("樱花粉", "38-39", 4),
            )
        ),
        promotions=(
            Promotion(
                kind="bundle",
                text="任选2双49.9元",
                rule=BundlePrice(quantity=2, total_minor=4990),
                repeat=True,
            ),
        ),
    )
    dress = Product(
        id="H5",
        link_no=5,
        title="织梦法式碎花连衣裙",
        category="连衣裙",
        attributes={
            "面料": "100%棉",
            "裙长": "M码118厘米",
            "洗涤": "30度以下手洗",
            "厚薄": "薄款，有内衬不透",
        },
        options=("颜色", "尺码"),
        skus=tuple(
            Sku(
                sku=f"H5-{colour}-{size}",
                options={"颜色": colour, "尺码": size},
                price_minor=price,
                stock=stock,
            )
            for colour, size, price, stock in (
                ("杏色", "S", 23900, 6),
                ("杏色", "M", 23900, 0),
                ("杏色", "L", 25900, 2),
                ("墨绿", "S", 23900, 1),
                ("墨绿", "M", 23900, 9),
            )
        ),
        size_chart=(
            SizeRow(size="S", height_cm=(155, 161), weight_kg=(43, 50), bust_cm=(80, 84)),
            SizeRow(size="M", height_cm=(159, 166), weight_kg=(50, 57), bust_cm=(84, 88)),
            SizeRow(size="L", height_cm=(164, 171), weight_kg=(57, 64), bust_cm=(88, 92)),
        ),
    )
    return Catalogue(shop, (cream, nuts, cooker, slippers, dress))


def road() -> Catalogue:
    """Harbor & Pine: a rain jacket, a mug, sneakers."""
    shop = Shop(
        name="Harbor & Pine",
        currency="USD",
        language="en",
        timezone="America/New_York",
        policies={
            "shipping_time": "Orders ship within 2 business days."
            " Delivery takes 4-6 business days.",
            "shipping_fee": "Free shipping on orders over $60, otherwise $7.50.",
            "shipping_regions": "We ship to the United States and Canada only.",
            "returns": "30-day returns on unworn items. Mugs cannot be returned once used.",
            "warranty": "Jackets carry a 2-year warranty against seam failure.",
            "payment": "Credit card, PayPal and Apple Pay. No cash on delivery.",
            "coupons": "$12 off orders over $100. Cannot be combined with other offers.",
        },
    )
    jacket = Product(
        id="R1",
        link_no=1,
        title="Drift Rain Jacket",
        category="jacket",
        description="A light shell for wet days.",
        selling_points=("Packs into its own pocket", "Underarm vents"),
        attributes={
            "Material": "100% recycled nylon",
            "Waterproof rating": "15,000 mm",
            "Weight": "310 g",
        },
        options=("Color", "Size"),
        skus=(
            Sku(sku="R1-N-S", options={"Color": "Navy", "Size": "S"}, price_minor=8999, stock=4),
            Sku(sku="R1-N-M", options={"Color": "Navy", "Size": "M"}, price_minor=8999, stock=0),
            Sku(sku="R1-O-M", options={"Color": "Olive", "Size": "M"}, price_minor=8999, stock=6),
            Sku(sku="R1-O-L", options={"Color": "Olive", "Size": "L"}, price_minor=9499, stock=2),
        ),
        promotions=(
            Promotion(
                kind="coupon",
                text="20% off two or more",
                rule=PercentOff(percent=20, min_quantity=2),
            ),
        ),
        size_chart=(
            SizeRow(size="S", height_cm=(160, 170), weight_kg=(50, 62)),
            SizeRow(size="M", height_cm=(168, 178), weight_kg=(60, 75)),
            SizeRow(size="L", height_cm=(176, 186), weight_kg=(73, 90)),
        ),
    )
    mug = Product(
        id="R2",
        link_no=2,
        title="Ember Steel Mug",
        category="mug",
        attributes={"Capacity": "12 oz", "Dishwasher": "Yes, top rack", "Keeps hot": "5 hours"},
        skus=(Sku(sku="R2-1", price_minor=2400, stock=30),),
        promotions=(Promotion(kind="bundle", text="Buy 1 get 1 free", rule=BuyGet(buy=1, get=1)),),
    )
    return Catalogue(shop, (jacket, mug))


def asker(catalogue: Catalogue) -> Ask:
    """Asks one line of a shop and returns the answer."""
    snapshot = Snapshot(1, 0, catalogue)
    understanding, answerer = Understanding(shop_words(snapshot)), Answerer(snapshot)

    def ask(
        text: str,
        focus: str | None = None,
        *,
        variation: int = 0,
        previous: Reading | None = None,
    ) -> Answer:
        readings = understanding.read(text, focus=focus, previous=previous)
        return answerer.answer(readings, text=text, focus=focus, variation=variation)

    return ask


@pytest.fixture(scope="session")
def household_catalogue() -> Catalogue:
    return household()


@pytest.fixture(scope="session")
def road_catalogue() -> Catalogue:
    return road()


@pytest.fixture(scope="session")
def ask(household_catalogue: Catalogue) -> Ask:
    return asker(household_catalogue)


@pytest.fixture(scope="session")
def ask_road(road_catalogue: Catalogue) -> Ask:
    return asker(road_catalogue)
