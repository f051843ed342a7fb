"""Random shops as they are: clothes, cups, food, shoes, electronics, bedding, with offers.

Seeded: the same seed and number give the same shop. Beside the catalogue stands what is true of
it and no catalogue says: what a SKU holds, which offers the policies state, whether they add up.
"""

# ruff: noqa: E501 (tables of phrases, one kind a line)

from __future__ import annotations

import random
from dataclasses import dataclass, field

from storage.catalogue import (
    AmountOff,
    BundlePrice,
    BuyGet,
    Catalogue,
    FlashPrice,
    GiftRule,
    NthPercentOff,
    PercentOff,
    Product,
    Promotion,
    Rule,
    Scope,
    Shop,
    SizeRow,
    Sku,
    Together,
)

EXPONENT = {"CNY": 2, "USD": 2, "IDR": 2, "THB": 2, "VND": 0}
MARKETS = (("zh", "CNY"), ("zh", "CNY"), ("zh", "CNY"), ("en", "USD"), ("en", "USD"),
           ("en", "IDR"), ("en", "VND"), ("en", "THB"))  # fmt: skip


@dataclass
class World:
    """A shop with what is true of it besides."""

    catalogue: Catalogue
    language: str
    shop_offers: list[tuple[str, Rule, bool]] = field(default_factory=list)
    """Text, rule and whether it repeats, of the offers the policies state."""
    stacks: bool = False
    contents: dict[str, tuple[float, str, int, str]] = field(default_factory=dict)
    """By SKU: how much it holds in g, ml or "", and how many pieces of which counter."""

    @property
    def currency(self) -> str:
        return self.catalogue.shop.currency


@dataclass
class Dice:
    """Random numbers, and money as the market writes it."""

    random: random.Random
    language: str
    currency: str

    @property
    def zh(self) -> bool:
        return self.language == "zh"

    def money(self, low_yuan: float, high_yuan: float) -> int:
        """A price as shops make them, in minor units."""
        yuan = self.random.uniform(low_yuan, high_yuan)
        if self.currency == "CNY":
            return int(yuan) * 100 + self.random.choice((0, 0, 0, 90, 90, 80, 50, 99))
        if self.currency == "USD":
            return max(2, int(yuan / 7)) * 100 + self.random.choice((0, 99, 99, 50, 49))
        if self.currency == "THB":
            return int(yuan * 5) * 100
        return int(yuan * 2.2) * (1000 * 100 if self.currency == "IDR" else 1000)

    def round_money(self, low_yuan: float, high_yuan: float) -> int:
        """A round sum for a threshold or a discount."""
        yuan = self.random.randrange(int(low_yuan), int(high_yuan) + 1)
        if self.currency == "CNY":
            return (yuan if yuan < 30 else yuan // 10 * 10) * 100
        if self.currency == "USD":
            return max(1, yuan // 7) * 100
        if self.currency == "THB":
            return max(10, yuan // 2 * 10) * 100
        return max(1, yuan // 5 * 10) * (1000 * 100 if self.currency == "IDR" else 1000)

    def said(self, minor: int) -> str:
        """The sum as this shop's own words write it."""
        plain = plain_money(minor, self.currency)
        signs = {"USD": "$", "IDR": "Rp", "VND": "₫", "THB": "฿"}
        return signs.get(self.currency, "") + plain


def plain_money(minor: int, currency: str) -> str:
    places = EXPONENT[currency]
    whole, cents = divmod(minor, 10**places)
    if not cents:
        return str(whole)
    return f"{whole}.{cents:0{places}d}".rstrip("0")


_BRANDS = {
    "zh": ("云岚", "木下", "禾野", "青汀", "山舍", "半夏", "鹿鸣", "拾光", "南屿", "知微"),
    "en": ("Larkfield", "Novara", "Kestrel", "Bramble", "Tidewell", "Ostra", "Fenwick", "Juniper"),
}
_COLOURS = {
    "zh": ("黑色", "白色", "雾霾蓝", "樱花粉", "墨绿", "燕麦色", "焦糖棕", "浅灰", "酒红", "奶油白",
           "藏青", "薄荷绿"),
    "en": ("Black", "White", "Navy", "Olive", "Blush Pink", "Charcoal", "Burgundy", "Sand",
           "Sky Blue"),
}  # fmt: skip
_APPAREL = {
    "zh": (("连衣裙", ("碎花", "修身", "法式", "针织")), ("卫衣", ("连帽", "加绒", "宽松")),
           ("牛仔裤", ("直筒", "高腰", "阔腿")), ("衬衫", ("条纹", "亚麻", "通勤")),
           ("羽绒服", ("短款", "长款", "轻薄")), ("T恤", ("纯棉", "印花"))),
    "en": (("Dress", ("Floral", "Wrap", "Linen")), ("Hoodie", ("Fleece", "Zip")),
           ("Jeans", ("Straight", "Wide Leg")), ("Jacket", ("Rain", "Quilted"))),
}  # fmt: skip
_OTHER = {
    "cup": {"zh": (("保温杯", ("大肚", "便携", "陶瓷内胆")), ("马克杯", ("手绘", "磨砂"))),
            "en": (("Tumbler", ("Steel", "Slim")), ("Mug", ("Stoneware", "Enamel")))},
    "food": {"zh": (("坚果", ("每日", "混合")), ("牛肉干", ("手撕", "五香")), ("面条", ("荞麦", "手擀")),
                    ("蜂蜜", ("椴树", "百花")), ("大米", ("五常", "东北"))),
             "en": (("Coffee", ("Dark Roast", "Breakfast")), ("Granola", ("Maple", "Berry")),
                    ("Honey", ("Clover", "Wildflower")))},
    "shoe": {"zh": (("运动鞋", ("缓震", "轻便")), ("帆布鞋", ("低帮", "高帮")), ("凉鞋", ("厚底",))),
             "en": (("Sneakers", ("Canvas", "Trail")), ("Boots", ("Chelsea",)))},
    "device": {"zh": (("耳机", ("降噪", "入耳式")), ("充电宝", ("磁吸", "迷你")), ("键盘", ("机械",))),
               "en": (("Headphones", ("Wireless", "Studio")), ("Keyboard", ("Compact",)))},
    "bed": {"zh": (("四件套", ("水洗棉", "天丝")), ("被子", ("羊毛", "大豆")), ("枕头", ("乳胶",))),
            "en": (("Blanket", ("Wool", "Waffle")), ("Duvet", ("Down",)))},
    "wash": {"zh": (("洗发水", ("控油", "柔顺")), ("洗衣液", ("薰衣草",))),
             "en": (("Shampoo", ("Argan", "Mint")),)},
}  # fmt: skip
KINDS = ("apparel", "apparel", "apparel", "cup", "food", "food", "shoe", "device", "bed", "wash")


def make_world(seed: int, number: int) -> World:
    """The shop of that number."""
    rng = random.Random(f"{seed}/{number}")
    language, currency = rng.choice(MARKETS)
    dice = Dice(rng, language, currency)
    world = World(Catalogue(Shop(name="店"), ()), language)
    brand = rng.choice(_BRANDS[language])
    titles: set[str] = set()
    products = []
    for index in range(rng.randrange(4, 9)):
        products.append(_product(dice, world, f"P{index + 1:02d}", index + 1, brand, titles))
    products = _with_promotions(dice, products)
    policies = _policies(dice, world)
    shop = Shop(
        name=f"{brand}生活馆" if dice.zh else f"{brand} Store",
        currency=currency,
        language=language,
        policies=policies,
    )
    world.catalogue = Catalogue(shop, tuple(products))
    return world


def _policies(dice: Dice, world: World) -> dict[str, str]:
    rng = dice.random
    free = dice.said(dice.round_money(49, 120))
    policies = {
        "shipping_time": "48小时内发货。" if dice.zh else "Orders ship within 2 business days.",
        "shipping_fee": f"满{free}元包邮。" if dice.zh else f"Free shipping on orders over {free}.",
        "returns": "7天无理由退换。" if dice.zh else "30-day returns on unworn items.",
    }
    silent = True
    if rng.random() < 0.6:
        text, rule, repeat = _shop_offer(dice)
        world.shop_offers.append((text, rule, repeat))
        tail = rng.choice(("", "no", "yes"))
        if dice.zh:
            more = {"": "。", "no": "，不与其他优惠同享。", "yes": "，可与单品优惠叠加使用。"}[tail]
        else:
            more = {
                "": ".",
                "no": ". Cannot be combined with other offers.",
                "yes": ". Coupons can be combined with product offers.",
            }[tail]
        policies["coupons"] = text + more
        world.stacks, silent = tail == "yes", tail == ""
    if silent and rng.random() < 0.3:
        stack = rng.random() < 0.5
        if dice.zh:
            policies["stacking"] = "优惠可叠加使用。" if stack else "各项优惠不可叠加。"
        else:
            policies["stacking"] = (
                "Offers can be combined." if stack else "Offers cannot be combined."
            )
        world.stacks = stack
    return policies


def _shop_offer(dice: Dice) -> tuple[str, Rule, bool]:
    threshold = dice.round_money(150, 500)
    off = max(1, dice.round_money(8, 60))
    off = min(off, threshold // 3)
    if dice.random.random() < 0.3:
        percent = dice.random.choice((5, 10, 15))
        rule: Rule = PercentOff(percent=percent, min_amount_minor=threshold)
        if dice.zh:
            return f"满{dice.said(threshold)}打{fold(percent)}折", rule, False
        return f"{percent}% off orders over {dice.said(threshold)}", rule, False
    repeat = dice.zh and dice.random.random() < 0.4
    rule = AmountOff(off_minor=off, min_amount_minor=threshold)
    if dice.zh:
        each = "每" if repeat else ""
        return f"{each}满{dice.said(threshold)}减{dice.said(off)}", rule, repeat
    return f"{dice.said(off)} off orders over {dice.said(threshold)}", rule, repeat


def fold(percent: float) -> str:
    """What is paid, in tenths: 20 % off is 8折, 15 % off 8.5折."""
    paid = 100 - percent
    return f"{paid / 10:g}"


def _product(
    dice: Dice, world: World, id_: str, link: int, brand: str, titles: set[str]
) -> Product:
    kind = dice.random.choice(KINDS)
    nouns = _APPAREL[dice.language] if kind == "apparel" else _OTHER[kind][dice.language]
    for _ in range(40):
        noun, styles = dice.random.choice(nouns)
        style = dice.random.choice(styles)
        title = f"{brand}{style}{noun}" if dice.zh else f"{brand} {style} {noun}"
        if title not in titles:
            break
        kind = dice.random.choice(KINDS)
        nouns = _APPAREL[dice.language] if kind == "apparel" else _OTHER[kind][dice.language]
    else:
        raise AssertionError("too few titles")
    titles.add(title)
    made = _MADE[kind](dice, id_)
    for sku, content in zip(made.skus, made.contents, strict=True):
        world.contents[sku.sku] = content
    return Product(
        id=id_,
        link_no=link,
        title=title,
        category=noun,
        brand=brand,
        description="",
        selling_points=("做工细致", "好打理") if dice.zh else ("Neatly made", "Easy to care for"),
        attributes=made.attributes,
        options=made.options,
        skus=tuple(made.skus),
        size_chart=made.chart,
    )


@dataclass
class Made:
    """The parts of a product that its kind decides."""

    options: tuple[str, ...]
    skus: list[Sku]
    contents: list[tuple[float, str, int, str]]
    attributes: dict[str, str]
    chart: tuple[SizeRow, ...] = ()


_NOTHING = (0.0, "", 0, "")


def _stock(dice: Dice) -> int:
    return dice.random.choice((0, 0, 1, 2, 3, 5, 8, 13, 27, 64, 120))


def _skus(
    dice: Dice,
    id_: str,
    options: tuple[str, ...],
    colours: list[str],
    sizes: list[str],
    prices: list[int],
) -> list[Sku]:
    """Colours by sizes; `prices` by size. Some pairs are not made, some are sold out."""
    found = []
    by_colour = dice.random.random() < 0.15 and len(colours) > 1
    lists = dice.random.random() < 0.4
    for c, colour in enumerate(colours or [""]):
        for s, size in enumerate(sizes or [""]):
            if len(colours) * len(sizes) > 5 and dice.random.random() < 0.08:
                continue
            values = [v for v in (colour, size) if v]
            price = prices[s] + (prices[0] // 10 if by_colour and c == 0 else 0)
            list_price = price + price // 4 if lists else None
            found.append(
                Sku(
                    sku=f"{id_}-{c}-{s}",
                    options=dict(zip(options, values, strict=True)),
                    price_minor=price,
                    list_price_minor=list_price,
                    stock=_stock(dice),
                )
            )
    if not any(sku.stock for sku in found) and dice.random.random() < 0.8:
        last = found.pop()
        found.append(
            Sku(
                sku=last.sku,
                options=last.options,
                price_minor=last.price_minor,
                list_price_minor=last.list_price_minor,
                stock=4,
            )
        )
    return found


def _some_colours(dice: Dice, low: int = 1, high: int = 4) -> list[str]:
    return dice.random.sample(_COLOURS[dice.language], dice.random.randrange(low, high + 1))


def _colour_size(dice: Dice) -> tuple[str, str]:
    return ("颜色", "尺码") if dice.zh else ("Color", "Size")


def _apparel(dice: Dice, id_: str) -> Made:
    sizes = list(
        dice.random.choice((("S", "M", "L"), ("S", "M", "L", "XL"), ("M", "L", "XL", "2XL")))
    )
    price = dice.money(59, 459)
    dearer = dice.money(5, 30) if dice.random.random() < 0.3 else 0
    prices = [price + (dearer if i >= len(sizes) - 1 else 0) for i in range(len(sizes))]
    options = _colour_size(dice)
    skus = _skus(dice, id_, options, _some_colours(dice), sizes, prices)
    chart = _body_chart(dice, sizes) if dice.random.random() < 0.8 else ()
    fabric = {"面料": "95%棉 5%氨纶"} if dice.zh else {"Material": "95% cotton, 5% elastane"}
    return Made(options, skus, [_NOTHING] * len(skus), fabric, chart)


def _body_chart(dice: Dice, sizes: list[str]) -> tuple[SizeRow, ...]:
    rng = dice.random
    height, weight, waist, bust = 153.0, 42.0, 62.0, 78.0
    with_waist, with_bust = rng.random() < 0.4, rng.random() < 0.4
    with_body = rng.random() < 0.85 or not (with_waist or with_bust)
    rows = []
    for size in sizes:
        overlap = rng.choice((0, 1, 2))
        rows.append(
            SizeRow(
                size=size,
                height_cm=(height, height + 6 + overlap) if with_body else None,
                weight_kg=(weight, weight + 7 + overlap) if with_body else None,
                waist_cm=(waist, waist + 4) if with_waist else None,
                bust_cm=(bust, bust + 4) if with_bust else None,
            )
        )
        height, weight, waist, bust = height + 6, weight + 7, waist + 4, bust + 4
    return tuple(rows)


def _cup(dice: Dice, id_: str) -> Made:
    sizes = ["350ml", "500ml", "750ml"][: dice.random.randrange(1, 4)]
    price = dice.money(29, 159)
    step = dice.money(8, 30) if dice.random.random() < 0.7 else 0
    options = ("颜色", "容量") if dice.zh else ("Color", "Capacity")
    prices = [price + step * i for i in range(len(sizes))]
    skus = _skus(dice, id_, options, _some_colours(dice, 1, 3), sizes, prices)
    attributes = {"材质": "316不锈钢"} if dice.zh else {"Material": "Stainless steel"}
    return Made(options, skus, [_NOTHING] * len(skus), attributes)


def _food(dice: Dice, id_: str) -> Made:
    form = dice.random.choice(("weights", "packs", "inner"))
    price = dice.money(19, 99)
    option = ("规格",) if dice.zh else ("Pack",)
    if form == "weights":
        grams = [250, 500, 1000][: dice.random.randrange(2, 4)]
        sizes = ["1kg" if g == 1000 else f"{g}g" for g in grams]
        prices = [price + dice.money(9, 25) * i * 2 for i in range(len(sizes))]
        skus = _skus(dice, id_, option, [], sizes, prices)
        held = {s: (float(g), "g", 1, "") for s, g in zip(sizes, grams, strict=True)}
        contents = [held[sku.options[option[0]]] for sku in skus]
        return Made(option, skus, contents, {"口味": "原味"} if dice.zh else {"Flavour": "Plain"})
    if form == "packs":
        each = dice.random.choice((100, 250, 500))
        packs = [1, 3, 6][: dice.random.randrange(2, 4)]
        sizes = [("1袋" if n == 1 else f"{n}袋装") if dice.zh else f"{n} pack" for n in packs]
        prices = [price * n - price // 10 * (n - 1) for n in packs]
        skus = _skus(dice, id_, option, [], sizes, prices)
        counter = "袋" if dice.zh else "pack"
        held = {s: (float(each * n), "g", n, counter) for s, n in zip(sizes, packs, strict=True)}
        contents = [held[sku.options[option[0]]] for sku in skus]
        net = {"净含量": f"{each}g/袋"} if dice.zh else {"Net weight": f"{each} g per pack"}
        return Made(option, skus, contents, net)
    each, number = dice.random.choice((20, 25, 30)), dice.random.choice((7, 20, 30))
    skus = _skus(dice, id_, (), [], [], [price])
    counter = "包" if dice.zh else "bag"
    net = (
        {"净含量": f"{each}克×{number}包"}
        if dice.zh
        else {"Net weight": f"{each} g x {number} bags"}
    )
    return Made((), skus, [(float(each * number), "g", number, counter)] * len(skus), net)


def _wash(dice: Dice, id_: str) -> Made:
    millilitres = [300, 500, 1000][: dice.random.randrange(1, 4)]
    sizes = ["1L" if m == 1000 else f"{m}ml" for m in millilitres]
    price = dice.money(29, 89)
    prices = [price + dice.money(9, 20) * i for i in range(len(sizes))]
    option = ("容量",) if dice.zh else ("Size",)
    skus = _skus(dice, id_, option, [], sizes, prices)
    held = {s: (float(m), "ml", 1, "") for s, m in zip(sizes, millilitres, strict=True)}
    contents = [held[sku.options[option[0]]] for sku in skus]
    return Made(option, skus, contents, {"香型": "清香"} if dice.zh else {"Scent": "Fresh"})


def _shoe(dice: Dice, id_: str) -> Made:
    first = dice.random.choice((35, 36, 39))
    numbers = list(range(first, first + dice.random.randrange(4, 7)))
    price = dice.money(99, 499)
    options = ("颜色", "鞋码") if dice.zh else ("Color", "Size")
    sizes = [str(n) for n in numbers]
    skus = _skus(dice, id_, options, _some_colours(dice, 1, 3), sizes, [price] * len(sizes))
    low = 22.0 + (first - 35) * 0.5
    rows = []
    for i, number in enumerate(numbers):
        rows.append(
            SizeRow(
                size=str(number),
                foot_cm=(low + i * 0.5, low + i * 0.5 + 0.4),
                eu=str(number),
                us_men=f"{number - 33 + 0.5:g}",
                us_women=f"{number - 31 + 0.5:g}",
                uk=f"{number - 33.5:g}",
            )
        )
    upper = {"鞋面": "网布"} if dice.zh else {"Upper": "Mesh"}
    return Made(options, skus, [_NOTHING] * len(skus), upper, tuple(rows))


def _device(dice: Dice, id_: str) -> Made:
    price = dice.money(79, 899)
    if dice.random.random() < 0.5:
        options = ("颜色",) if dice.zh else ("Color",)
        skus = _skus(dice, id_, options, _some_colours(dice, 2, 3), [], [price])
    else:
        options = ("版本",) if dice.zh else ("Version",)
        sizes = ["标准版", "旗舰版"] if dice.zh else ["Standard", "Plus"]
        skus = _skus(dice, id_, options, [], sizes, [price, price + dice.money(50, 150)])
    power = {"续航": "30小时"} if dice.zh else {"Battery life": "30 hours"}
    return Made(options, skus, [_NOTHING] * len(skus), power)


def _bed(dice: Dice, id_: str) -> Made:
    sizes = ["1.5m床", "1.8m床", "2.0m床"] if dice.zh else ["Twin", "Queen", "King"]
    sizes = sizes[: dice.random.randrange(1, 4)]
    price = dice.money(129, 599)
    options = ("颜色", "尺寸") if dice.zh else ("Color", "Size")
    prices = [price + dice.money(20, 60) * i for i in range(len(sizes))]
    skus = _skus(dice, id_, options, _some_colours(dice, 1, 3), sizes, prices)
    fabric = {"面料": "100%棉"} if dice.zh else {"Material": "100% cotton"}
    return Made(options, skus, [_NOTHING] * len(skus), fabric)


_MADE = {
    "apparel": _apparel,
    "cup": _cup,
    "food": _food,
    "wash": _wash,
    "shoe": _shoe,
    "device": _device,
    "bed": _bed,
}


def _with_promotions(dice: Dice, products: list[Product]) -> list[Product]:
    found: dict[str, list[Promotion]] = {p.id: [] for p in products}
    for product in products:
        for _ in range(dice.random.choice((0, 1, 1, 1, 2))):
            promotion = _promotion(dice, product)
            kinds = [type(p.rule) for p in found[product.id]]
            if promotion is not None and type(promotion.rule) not in kinds:
                found[product.id].append(promotion)
    if len(products) > 2 and dice.random.random() < 0.7:
        one, two = dice.random.sample(products, 2)
        together = _together(dice, one, two)
        found[one.id].append(together)
        if dice.random.random() < 0.5:
            found[two.id].append(together)
    if len(products) > 2 and dice.random.random() < 0.4:
        some = dice.random.sample(products, 2)
        shared = _shared(dice, some)
        for product in some:
            found[product.id].append(shared)
    done = []
    for product in products:
        done.append(
            Product(
                **{
                    **{name: getattr(product, name) for name in Product.__struct_fields__},
                    "promotions": tuple(found[product.id]),
                }
            )
        )
    return done


def _promotion(dice: Dice, product: Product) -> Promotion | None:
    """An offer of the product; None where the kind drawn does not suit it."""
    rng, zh = dice.random, dice.zh
    scope, only = None, ""
    first_option = next(iter(product.skus[0].options.items()), None)
    if first_option and rng.random() < 0.2:
        name, value = first_option
        skus = tuple(s.sku for s in product.skus if s.options.get(name) == value)
        scope, only = Scope(skus=skus), f"{value}：" if zh else f"{value}: "
    code = rng.choice((None, None, None, "SAVE10", "LIVE8"))
    with_code = (f"，输入{code}" if zh else f" with code {code}") if code else ""
    ends = rng.choice((None, None, "23:00", "22:30"))
    if rng.random() < 0.1:
        return None if scope else _flash(dice, product, ends or "23:00")
    price = product.skus[0].price_minor
    kind, text, rule, repeat = rng.choice(_RULES)(dice, price, rng.random() < 0.4)
    return Promotion(
        kind=kind,
        text=only + text + with_code,
        rule=rule,
        scope=scope,
        code=code,
        ends=ends,
        repeat=repeat,
    )


Worded = tuple[str, str, Rule, bool]
"""Kind, text, rule, and whether it repeats."""


def _some_off(dice: Dice, price: int) -> int:
    return max(1, min(dice.round_money(5, 60), price // 3))


def _from_a_sum(dice: Dice, price: int, repeat: bool) -> Worded:
    low = dice.round_money(60, 400)
    off = min(_some_off(dice, price), low // 3)
    least, less = dice.said(low), dice.said(off)
    if dice.zh:
        text = f"{'每' if repeat else ''}满{least}减{less}"
    else:
        text = f"{less} off {'every ' if repeat else 'when you spend '}{least}"
    return "coupon", text, AmountOff(off_minor=off, min_amount_minor=low), repeat


def _from_pieces(dice: Dice, price: int, repeat: bool) -> Worded:
    off, pieces = _some_off(dice, price), dice.random.randrange(2, 4)
    if dice.zh:
        text = f"{'每' if repeat else ''}满{pieces}件减{dice.said(off)}"
    else:
        text = f"{dice.said(off)} off {'every' if repeat else 'for'} {pieces} pieces"
    return "coupon", text, AmountOff(off_minor=off, min_quantity=pieces), repeat


def _plain_coupon(dice: Dice, price: int, repeat: bool) -> Worded:
    off = _some_off(dice, price)
    text = f"领券减{dice.said(off)}" if dice.zh else f"{dice.said(off)} coupon"
    return "coupon", text, AmountOff(off_minor=off), False


def _share_off(dice: Dice, price: int, repeat: bool) -> Worded:
    percent = dice.random.choice((5, 10, 12.0, 15, 20, 30))
    pieces = dice.random.choice((None, 2, 3))
    if dice.zh:
        text = f"{f'满{pieces}件' if pieces else ''}打{fold(percent)}折"
    else:
        text = f"{percent:g}% off{f' from {pieces} pieces' if pieces else ''}"
    return "coupon", text, PercentOff(percent=percent, min_quantity=pieces), False


def _bundle(dice: Dice, price: int, repeat: bool) -> Worded:
    pieces = dice.random.randrange(2, 4)
    total = price * pieces - max(1, price // 5)
    said = dice.said(total)
    text = f"任选{pieces}件{said}元" if dice.zh else f"Any {pieces} for {said}"
    return "bundle", text, BundlePrice(quantity=pieces, total_minor=total), repeat


def _nth(dice: Dice, price: int, repeat: bool) -> Worded:
    nth, percent = dice.random.choice(((2, 50), (2, 40), (3, 100), (2, 30)))
    if dice.zh:
        text = f"第{nth}件{ {50: '半价', 100: '免单'}.get(percent, f'{fold(percent)}折') }"
    else:
        word = {50: "half price", 100: "free"}.get(percent, f"{percent}% off")
        text = f"Piece number {nth} {word}"
    same = dice.random.random() < 0.3
    return "bundle", text, NthPercentOff(nth=nth, percent=percent, same_sku=same), False


def _one_free(dice: Dice, price: int, repeat: bool) -> Worded:
    buy, get = dice.random.choice(((1, 1), (2, 1), (3, 1)))
    text = f"买{buy}送{get}" if dice.zh else f"Buy {buy} get {get} free"
    return "bundle", text, BuyGet(buy=buy, get=get), repeat


def _present(dice: Dice, price: int, repeat: bool) -> Worded:
    per, number = dice.random.choice(((1, 1), (1, 2), (2, 1), (3, 2)))
    zh = dice.zh
    gift = dice.random.choice(("试用装", "贴纸", "小样") if zh else ("tote bag", "sticker"))
    if zh:
        text = f"{'每' if repeat else ''}满{per}件送{gift}{number}个"
    else:
        text = f"{number} {gift} with {'every ' if repeat else ''}{per} pieces"
    return "gift", text, GiftRule(gift=gift, per_quantity=per, gift_quantity=number), repeat


_RULES = (_from_a_sum, _from_pieces, _plain_coupon, _share_off, _bundle, _nth, _one_free, _present)


def _flash(dice: Dice, product: Product, ends: str) -> Promotion | None:
    if len({sku.price_minor for sku in product.skus}) > 1:
        return None
    price = product.skus[0].price_minor
    regular = price + price // 5
    now, then = dice.said(price), dice.said(regular)
    if dice.zh:
        text = f"限时价{now}元，{ends}恢复{then}元"
    else:
        text = f"Flash price {now} until {ends}, then {then}"
    rule = FlashPrice(price_minor=price, regular_minor=regular)
    return Promotion(kind="flash", text=text, rule=rule, ends=ends)


def _together(dice: Dice, one: Product, two: Product) -> Promotion:
    low = min(s.price_minor for s in one.skus) + min(s.price_minor for s in two.skus)
    off = max(1, min(dice.round_money(8, 40), low // 4))
    repeat = dice.random.random() < 0.3
    if dice.random.random() < 0.5:
        text = (
            f"{one.title}和{two.title}一起买减{dice.said(off)}"
            if dice.zh
            else f"{dice.said(off)} off when you buy {one.title} and {two.title} together"
        )
        rule = Together(products=(one.id, two.id), off_minor=off)
        return Promotion(kind="bundle", text=text, rule=rule, repeat=repeat)
    total = low - off
    text = (
        f"{one.title}加{two.title}套餐价{dice.said(total)}元"
        if dice.zh
        else f"{one.title} plus {two.title} for {dice.said(total)}"
    )
    rule = Together(products=(one.id, two.id), total_minor=total)
    return Promotion(kind="bundle", text=text, rule=rule, repeat=repeat)


def _shared(dice: Dice, products: list[Product]) -> Promotion:
    """One offer over two products, standing at both."""
    scope = Scope(products=tuple(p.id for p in products))
    off = max(1, min(dice.round_money(8, 40), min(p.skus[0].price_minor for p in products) // 3))
    low = dice.round_money(100, 400)
    off = min(off, low // 3)
    repeat = dice.random.random() < 0.4
    names = (
        "、".join(p.title for p in products) if dice.zh else " / ".join(p.title for p in products)
    )
    if dice.random.random() < 0.5:
        text = (
            f"{names}{'每' if repeat else ''}满{dice.said(low)}减{dice.said(off)}"
            if dice.zh
            else f"{names}: {dice.said(off)} off {'every' if repeat else 'from'} {dice.said(low)}"
        )
        rule: Rule = AmountOff(off_minor=off, min_amount_minor=low)
        return Promotion(kind="coupon", text=text, rule=rule, scope=scope, repeat=repeat)
    percent = dice.random.choice((10, 20))
    text = (
        f"{names}满2件打{fold(percent)}折" if dice.zh else f"{names}: {percent}% off from 2 pieces"
    )
    rule = PercentOff(percent=percent, min_quantity=2)
    return Promotion(kind="coupon", text=text, rule=rule, scope=scope)
