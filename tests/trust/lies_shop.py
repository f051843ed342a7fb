"""Random shops that look like real ones: clothes, shoes, household goods, food, with prices that
differ by variant, sold-out variants, offers, size charts and policies. Seeded, in Chinese and
English."""

from __future__ import annotations

import random

from storage.catalogue import (
    AmountOff,
    BundlePrice,
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

SERIES_ZH = [
    "晴川",
    "云絮",
    "拾穗",
    "竹影",
    "霜序",
    "栖木",
    "知夏",
    "远山",
    "听雨",
    "松间",
    "白露",
    "星野",
    "鹿鸣",
    "半夏",
    "青禾",
    "南浔",
]
SERIES_EN = [
    "Clearbrook",
    "Gleaner",
    "Harrow",
    "Foxglove",
    "Millpond",
    "Larkspur",
    "Thistle",
    "Bramley",
    "Kestrel",
    "Rowan",
    "Alder",
    "Pebble",
    "Juniper",
    "Wren",
    "Saltmarsh",
    "Heron",
]
KINDS_ZH = (
    ("加厚连帽卫衣", "卫衣", "letters"),
    ("亚麻长袖衬衫", "衬衫", "letters"),
    ("高腰阔腿长裤", "裤子", "letters"),
    ("防滑徒步登山鞋", "登山鞋", "shoes"),
    ("不锈钢保温水杯", "水杯", "ml"),
    ("氨基酸保湿面霜", "面霜", "grams"),
    ("原味每日坚果", "坚果", "bags"),
    ("折叠遮阳雨伞", "雨伞", ""),
    ("户外双层帐篷", "帐篷", "people"),
    ("纯棉四件套床品", "床品", "metres"),
)
KINDS_EN = (
    ("fleece hooded sweatshirt", "sweatshirts", "letters"),
    ("linen blend shirt", "shirts", "letters"),
    ("wide leg trousers", "trousers", "letters"),
    ("trail hiking boots", "boots", "shoes"),
    ("steel vacuum bottle", "bottles", "ml"),
    ("hydrating face cream", "skincare", "grams"),
    ("roasted mixed nuts", "snacks", "bags"),
    ("folding storm umbrella", "umbrellas", ""),
)
COLOURS_ZH = [
    "黑色",
    "白色",
    "藏青色",
    "酒红色",
    "米白",
    "雾蓝",
    "墨绿",
    "卡其色",
    "浅灰",
    "焦糖色",
]
COLOURS_EN = ["Black", "White", "Navy", "Wine red", "Mist blue", "Sage", "Khaki", "Light grey"]
SIZES = {
    "letters": ("S", "M", "L", "XL"),
    "shoes": ("38", "39", "40", "41", "42"),
    "ml": ("350ml", "500ml", "750ml"),
    "people": ("2人款", "3人款"),
    "metres": ("1.5米", "1.8米"),
}
SIZES_ZH = {"grams": ("30克", "50克"), "bags": ("7包装", "30包装"), **SIZES}
SIZES_EN = {"grams": ("30g", "50g"), "bags": ("Pack of 7", "Pack of 30"), **SIZES}
OPTION_ZH = {"letters": "尺码", "shoes": "鞋码", "ml": "容量", "people": "规格", "metres": "床宽"}


def shop(seed: int, language: str, products: int = 6) -> Snapshot:
    """A shop, the same for the same arguments."""
    rng = random.Random(f"{language}{seed}")
    zh = language == "zh"
    series = rng.sample(SERIES_ZH if zh else SERIES_EN, products)
    kinds = rng.sample(KINDS_ZH if zh else KINDS_EN, products)
    made = tuple(
        _product(rng, f"P{number:02d}", number, name, kind, zh)
        for number, (name, kind) in enumerate(zip(series, kinds, strict=True), 1)
    )
    return Snapshot(1, 0, Catalogue(_shop(rng, zh), made))


def _shop(rng: random.Random, zh: bool) -> Shop:
    days, hours, far = rng.choice((7, 15, 30)), rng.choice((24, 48, 72)), rng.choice((6, 8, 10))
    fee, free = rng.choice((6, 8, 10, 12)), rng.choice((49, 69, 88, 99))
    years, protected = rng.choice((1, 2, 3)), rng.choice((5, 10, 20))
    if zh:
        policies = {
            "shipping_time": f"付款后{hours}小时内发货，江浙沪2到3天到，新疆西藏{far}天左右到。",
            "shipping_fee": f"满{free}元包邮，不满{free}元收运费{fee}元。",
            "shipping_region": "发中国大陆各省，港澳台和海外暂不发货。",
            "returns": f"支持签收后{days}天无理由退换，吊牌要完好。拆封后的食品不支持退换。",
            "warranty": f"水杯和雨伞质保{years}年，人为损坏不在质保范围。",
            "payment": "支持微信支付和支付宝，不支持货到付款。",
            "invoice": "可以开电子发票，收货后在订单页申请。",
            "price_protection": f"付款后{protected}天内降价可以补差价。",
            "carrier": "默认发中通快递，不能指定快递。",
            "authenticity": "全部是自有品牌正品，支持验货。",
        }
    else:
        policies = {
            "shipping_time": f"Orders ship within {hours} hours. Delivery takes 3 to 5 days, "
            f"{far} days to Alaska.",
            "shipping_fee": f"Free shipping from ${free}. Below that shipping costs ${fee}.",
            "shipping_region": "We ship to the United States and Canada only.",
            "returns": f"Returns within {days} days of delivery, unworn and with tags. Opened "
            "food "
            "cannot be returned.",
            "warranty": f"Bottles and umbrellas have a {years}-year warranty. Damage by misuse is "
            "not covered.",
            "payment": "We accept cards and PayPal. Cash on delivery is not available.",
            "invoice": "An invoice can be downloaded from the order page.",
            "price_protection": f"Price protection within {protected} days of payment.",
        }
    name = "禾木优选" if zh else "Saltmarsh & Co"
    currency = "CNY" if zh else "USD"
    return Shop(name=name, currency=currency, language="zh" if zh else "en", policies=policies)


def _product(
    rng: random.Random,
    product_id: str,
    number: int,
    name: str,
    kind: tuple[str, str, str],
    zh: bool,
) -> Product:
    title, category, sizing = kind
    colours = rng.sample(COLOURS_ZH if zh else COLOURS_EN, rng.randint(2, 3))
    sizes = (SIZES_ZH if zh else SIZES_EN).get(sizing, ("",))
    options, skus = _skus(rng, product_id, colours, sizes, sizing, zh)
    return Product(
        id=product_id,
        link_no=number,
        title=f"{name}{title}" if zh else f"{name} {title}",
        category=category,
        description=_description(rng, zh),
        selling_points=("走线平整，摸起来柔软", "细节处做了加固") if zh else ("soft to the touch",),
        attributes=_attributes(rng, sizing, zh),
        options=options,
        skus=skus,
        promotions=(_promotion(rng, skus, zh),) if rng.random() < 0.7 else (),
        size_chart=_chart(rng) if sizing == "letters" else (),
        faq=_faq(sizing, zh),
    )


def _skus(
    rng: random.Random,
    product_id: str,
    colours: list[str],
    sizes: tuple[str, ...],
    sizing: str,
    zh: bool,
) -> tuple[tuple[str, ...], tuple[Sku, ...]]:
    colour_option, size_option = (
        ("颜色", OPTION_ZH.get(sizing, "规格")) if zh else ("Colour", "Size")
    )
    base = rng.randint(39, 299)
    step = rng.choice((0, 0, 10, 20, 30))
    dear = rng.choice((0, 0, 0, 10, 15))
    marked = rng.random() < 0.6
    skus = []
    for row, colour in enumerate(colours):
        for column, size in enumerate(sizes):
            price = base + step * column + dear * row
            value = {colour_option: colour} | ({size_option: size} if size else {})
            skus.append(
                Sku(
                    sku=f"{product_id}-{row}-{column}",
                    options=value,
                    price_minor=price * 100 - (0 if zh else 1),
                    list_price_minor=(price + 37 + 3 * row) * 100 if marked else None,
                    stock=0 if rng.random() < 0.25 else rng.randint(2, 97),
                )
            )
    options = (colour_option, size_option) if sizes != ("",) else (colour_option,)
    return options, tuple(skus)


def _promotion(rng: random.Random, skus: tuple[Sku, ...], zh: bool) -> Promotion:
    low = min(sku.price_minor for sku in skus) // 100
    off, share = rng.choice((5, 10, 20)), rng.choice((10, 15, 20))
    choice = rng.randrange(5)
    if choice == 0:
        rule = AmountOff(off_minor=off * 100, min_amount_minor=low * 100)
        text = f"满{low}元减{off}元" if zh else f"${off} off orders of ${low} or more"
        return Promotion(kind="coupon", text=text, rule=rule)
    if choice == 1:
        text = f"限时{(100 - share) / 10:g}折" if zh else f"{share}% off today"
        return Promotion(kind="flash", text=text, rule=PercentOff(percent=share))
    if choice == 2:
        total = 2 * low - 15
        text = f"任选2件{total}元" if zh else f"any 2 for ${total}"
        return Promotion(
            kind="bundle", text=text, rule=BundlePrice(quantity=2, total_minor=total * 100)
        )
    if choice == 3:
        rule = NthPercentOff(nth=2, percent=50)
        return Promotion(
            kind="coupon", text="第二件半价" if zh else "second piece half price", rule=rule
        )
    text = "下单送收纳袋1个" if zh else "free storage bag with every order"
    return Promotion(kind="gift", text=text, rule=GiftRule(gift="收纳袋" if zh else "storage bag"))


def _attributes(rng: random.Random, sizing: str, zh: bool) -> dict[str, str]:
    cotton, grams = rng.choice((95, 80, 65)), rng.choice((280, 320, 450))
    degrees, months = rng.choice((30, 40)), rng.choice((6, 9, 12))
    length, hot = rng.choice((22, 26, 68)), rng.choice((6, 8, 12))
    if zh:
        found = {"材质": f"{cotton}%棉 {100 - cotton}%聚酯纤维", "重量": f"约{grams}克"}
        found["洗涤"] = f"{degrees}度以下手洗，不可烘干"
        if sizing == "ml":
            return {
                "内胆": "不锈钢",
                "高度": f"{length}厘米",
                "保温": f"{hot}小时",
                "重量": f"{grams}克",
            }
        if sizing in ("bags", "grams"):
            return {"保质期": f"{months}个月", "配料": "无香精，不含酒精"}
        return found
    if sizing == "ml":
        return {
            "Material": "stainless steel",
            "Height": f"{length} cm",
            "Keeps hot": f"{hot} hours",
        }
    if sizing in ("bags", "grams"):
        return {"Shelf life": f"{months} months", "Ingredients": "no perfume, contains no alcohol"}
    return {
        "Material": f"{cotton}% cotton, {100 - cotton}% polyester",
        "Weight": f"about {grams} g",
        "Care": f"hand wash below {degrees}°C, do not tumble dry",
    }


def _faq(sizing: str, zh: bool) -> tuple[Faq, ...]:
    if zh:
        first = (
            Faq("能机洗吗", "不能机洗，容易变形。")
            if sizing == "letters"
            else Faq("有味道吗", "没有异味。")
        )
        return (first, Faq("有实体店吗", "目前没有实体店。"))
    return (Faq("Can it go in the washing machine", "No, it is not machine washable."),)


def _description(rng: random.Random, zh: bool) -> str:
    if zh:
        return rng.choice(("适合日常通勤和周末出游。", "居家和办公室都用得上。"))
    return rng.choice(("For every day and for weekends away.", "Made for home and office."))


def _chart(rng: random.Random) -> tuple[SizeRow, ...]:
    low = rng.choice((42, 45))
    return tuple(
        SizeRow(
            size=size,
            height_cm=(150.0 + 6 * row, 158.0 + 6 * row),
            weight_kg=(float(low + 7 * row), float(low + 8 + 7 * row)),
        )
        for row, size in enumerate(SIZES["letters"])
    )
