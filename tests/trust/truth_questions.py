"""Questions a viewer asks of a shop, all of which its catalogue answers, with what is asked."""

# ruff: noqa: E501 (tables of phrases, one kind a line)

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from truth_shops import World, plain_money

from storage.catalogue import AmountOff, FlashPrice, GiftRule, Product, Sku


@dataclass(frozen=True)
class Question:
    """A line with its meaning. `skus` are the variants meant (all of the products if none was
    named); `count` the pieces; `amount` a sum the viewer names, in minor units."""

    text: str
    kind: str
    language: str
    focus: str | None
    products: tuple[str, ...]
    skus: frozenset[str] = frozenset()
    count: int = 1
    amount: int = 0
    body: tuple[tuple[str, float], ...] = ()
    unit: str = ""


Maker = Callable[["Asker"], "Question | None"]

_ZH: dict[str, tuple[str, ...]] = {
    "price": ("{p}多少钱", "{p}什么价", "{p}咋卖的", "{p}现在卖多少钱", "请问{p}价格是多少呀", "{p}多少米",
              "{p}怎么卖", "{p}几块钱啊", "主播{p}报个价", "{p}啥价位", "问下{p}多少钱呢"),
    "price_variant": ("{p}{v}多少钱", "{p}{v}什么价", "{p}{v}的多少钱呀", "{v}的{p}怎么卖", "{p}要{v}的话多少钱"),
    "pieces": ("{p}{n}件多少钱", "{p}拍{n}件一共多少", "{p}买{n}件总共要多少钱", "{n}件{p}到手多少",
               "{p}拿{n}件合计多少钱", "{p}来{n}件啥价", "{p}要{n}件呢多少钱"),
    "basket": ("{p}和{q}一起买多少钱", "{p}+{q}一共多少钱", "{p}跟{q}一起拍总共多少", "{p}加{q}合计多少钱"),
    "after": ("{p}券后多少钱", "{p}到手价多少", "{p}折后多少钱", "{p}用完券多少", "{p}优惠后多少钱"),
    "missing": ("{p}买{n}件够满减吗", "{p}{n}件离满减还差多少", "{p}拍{n}件还差多少能满减",
                "{p}凑满减还差多少钱", "{p}{n}件能用满减吗"),
    "claim": ("{p}不是{x}吗", "{p}是{x}元吗", "{p}刚才说{x}吧", "{p}不是说{x}么", "{p}是不是{x}块"),
    "stock": ("{p}{v}有货吗", "{p}{v}还有吗", "{p}{v}有没有现货", "{v}的{p}能拍吗", "{p}{v}还有货没"),
    "stock_count": ("{p}{v}还剩几件", "{p}{v}还有多少件", "{p}{v}库存还剩多少"),
    "sizes_left": ("{p}还有什么码", "{p}有哪些规格", "{p}哪些码有货", "{p}都有什么规格"),
    "colours": ("{p}有什么颜色", "{p}有几个颜色", "{p}都有啥颜色"),
    "size": ("{p}身高{h}体重{w}斤穿什么码", "{p}{h}/{w}斤选多大", "{h}cm {k}kg {p}穿啥码", "{p}{h}高{w}斤拍什么码",
             "{p}{h} {w}斤穿多大"),
    "waist": ("{p}腰围{a}穿什么码", "{p}腰{a}cm拍啥码", "{p}我腰围{ac}穿多大"),
    "bust": ("{p}胸围{a}穿什么码", "{p}胸围{a}cm选几码"),
    "weight": ("{p}体重{w}斤穿什么码", "{p}{k}公斤穿多大", "{p}{w}斤选什么码"),
    "foot": ("{p}脚长{f}穿多大", "{p}脚长{f}cm穿几码", "{p}{f}厘米的脚选什么码"),
    "cheaper": ("{p}和{q}哪个便宜", "{p}跟{q}哪个更便宜", "{p}与{q}哪个便宜点", "{p}和{q}哪个贵"),
    "budget": ("{x}以内有什么", "预算{x}推荐一个", "{x}元以内的有哪些", "{x}块以下的有啥推荐"),
    "unit": ("{p}{u}多少钱", "{p}算下来{u}多少钱", "{p}平均{u}多少", "{p}{u}合多少钱", "{p}折合{u}几块钱"),
    "fold": ("{p}打几折", "{p}现在几折啊", "{p}是打折吗几折"),
    "gift": ("{p}送什么", "{p}有赠品吗", "{p}买了送啥", "{p}有没有送东西"),
    "gift_count": ("{p}买{n}件送几个{g}", "{p}拍{n}件能送多少{g}", "{p}买{n}件{g}送几个"),
    "flash": ("{p}限时价到几点", "{p}秒杀到几点结束", "{p}这个价到几点", "{p}限时价多少什么时候结束"),
    "list": ("{p}原价多少", "{p}划线价是多少", "{p}原来卖多少钱", "{p}标价多少"),
    "list_meaning": ("划线价是什么意思", "{p}划线价啥意思", "划掉的价格是什么意思"),
    "stacking": ("优惠能叠加吗", "{p}券可以叠加用吗", "满减和券能一起用吗", "{p}几个优惠能不能同享"),
    "code": ("{p}优惠码是多少", "{p}优惠码是啥", "{p}输什么码能优惠", "{p}有没有优惠码"),
    "offers": ("{p}有什么优惠", "{p}有啥活动", "{p}优惠力度怎么样有活动吗"),
    "shoe_eu": ("{p}{s}码是美码多少", "{p}{s}码对应英码多少", "{p}{s}码等于美国码几码"),
    "nickname": ("{c}的多少钱", "那个{c}的什么价", "{c}的咋卖"),
    "link": ("{l}号链接多少钱", "{l}号什么价", "链接{l}多少钱", "{l}号链接咋卖"),
    "yesterday": ("{p}比昨天贵了吗", "{p}昨天不是更便宜吗"),
}  # fmt: skip
_EN: dict[str, tuple[str, ...]] = {
    "price": ("how much is {p}", "price of {p}?", "what does {p} cost", "{p} how much", "how much for {p} pls",
              "whats the price of {p}"),
    "price_variant": ("how much is {p} in {v}", "price of the {v} {p}?", "{p} {v} how much"),
    "pieces": ("how much for {n} {p}", "{p} price for {n} pieces", "if i buy {n} of {p} how much total",
               "{n} pcs of {p} how much altogether"),
    "basket": ("how much for {p} and {q} together", "{p} + {q} total price?", "{p} and {q} how much altogether"),
    "after": ("{p} price after coupon", "how much is {p} after discount", "after the coupon how much is {p}"),
    "claim": ("isn't {p} {x}?", "is {p} {x}?", "you said {p} was {x}?", "is it {x} for {p}?"),
    "stock": ("is {p} in {v} in stock", "do you have {p} in {v}", "{p} {v} still available?"),
    "stock_count": ("how many {p} {v} left", "{p} in {v} how many left"),
    "sizes_left": ("what sizes does {p} come in", "which sizes are available for {p}", "sizes for {p}?"),
    "colours": ("what colors does {p} come in", "which colours for {p}?"),
    "size": ("i'm {h}cm {k}kg what size for {p}", "{h} cm and {k} kg which size should i get {p}",
             "{p}: {h}cm, {lb} lbs, what size?", "i'm {ft} and {lb} lbs what size for {p}"),
    "waist": ("waist {a} cm what size for {p}", "my waist is {ain} inches which size {p}"),
    "bust": ("bust {a} cm what size for {p}",),
    "weight": ("i weigh {k} kg what size for {p}", "{lb} lbs which size {p}"),
    "foot": ("foot length {f} cm what size for {p}", "my foot is {f} cm which size in {p}"),
    "cheaper": ("which is cheaper {p} or {q}", "{p} vs {q} which one is cheaper"),
    "budget": ("anything under {x}", "what do you have for under {x}", "budget {x} any recommendation"),
    "unit": ("{p} how much per {u}", "price per {u} for {p}", "what is {p} per {u}"),
    "fold": ("what percent off is {p}", "{p} how many percent off"),
    "gift": ("any free gift with {p}", "does {p} come with a gift", "what gift with {p}"),
    "flash": ("when does the flash price of {p} end", "until when is the flash price for {p}", "{p} flash sale ends when"),
    "list": ("what was the original price of {p}", "list price of {p}?", "{p} original price"),
    "stacking": ("can i combine the offers", "do coupons stack?", "can i stack discounts on {p}"),
    "code": ("is there a promo code for {p}", "{p} discount code?", "what's the coupon code for {p}"),
    "offers": ("any discount on {p}", "any deals for {p}", "is there an offer on {p}"),
    "shoe_eu": ("{p} size {s} in US size?", "what is EU {s} in US for {p}"),
    "nickname": ("how much is the {c} one", "{c} one price?"),
    "link": ("how much is link {l}", "link {l} price", "number {l} how much"),
    "yesterday": ("was {p} cheaper yesterday", "is {p} more expensive than yesterday"),
}  # fmt: skip
_ZH_NUMBERS = ("零", "一", "两", "三", "四", "五", "六")
_NICKNAMES = {
    "黑色": "黑", "白色": "白", "雾霾蓝": "蓝", "樱花粉": "粉", "墨绿": "绿", "焦糖棕": "棕", "浅灰": "灰",
    "酒红": "红", "薄荷绿": "绿", "藏青": "蓝",
    "Black": "black", "White": "white", "Navy": "navy", "Olive": "olive", "Blush Pink": "pink",
    "Charcoal": "charcoal", "Burgundy": "burgundy", "Sand": "sand", "Sky Blue": "blue",
}  # fmt: skip
_FAMILIES = {"蓝": ("雾霾蓝", "藏青"), "绿": ("墨绿", "薄荷绿"), "blue": ("Sky Blue", "Navy"),
             "green": ("Olive",), "红": ("酒红",), "白": ("白色", "奶油白"), "white": ("White",)}  # fmt: skip


class Asker:
    """Makes questions about one shop."""

    def __init__(self, world: World, rng: random.Random) -> None:
        self.world = world
        self.rng = rng
        self.products = world.catalogue.products
        self.currency = world.currency
        self.language = world.language

    def question(self) -> Question:
        """One more."""
        if self.world.language == "zh":
            self.language = "en" if self.rng.random() < 0.08 else "zh"
        while True:
            kind = self.rng.choice(KINDS)
            found = _MAKERS[kind](self, kind)
            if found is not None:
                return found

    # what questions are made of

    def pick(self) -> Product:
        return self.rng.choice(self.products)

    def mention(self, product: Product) -> tuple[str, str | None]:
        """How the product is called, and what is on show meanwhile."""
        way = self.rng.random()
        zh = self.language == "zh"
        if way < 0.45:
            this = ("", "这个", "这款", "这件") if zh else ("this", "it", "this one")
            return self.rng.choice(this), product.id
        focus = self.rng.choice((product.id, self.pick().id, None))
        if way < 0.65 and product.link_no is not None:
            said = f"{product.link_no}号链接" if zh else f"link {product.link_no}"
            return said, focus
        same = [p for p in self.products if p.category == product.category]
        if way < 0.75 and len(same) == 1:
            called = product.category if zh else f"the {product.category.lower()}"
            return called, focus
        return (product.title if zh else f"the {product.title}"), focus

    def text(self, kind: str, **values: object) -> str:
        """The words, filled; small accidents of typing."""
        forms = (_ZH if self.language == "zh" else _EN).get(kind)
        assert forms is not None, kind
        said = self.rng.choice(forms).format(**values)
        if self.language == "zh":
            said += self.rng.choice(("", "", "", "", "？", "?", "啊", "呀"))
            return self.rng.choice(("", "", "", "", "主播 ", "请问", "亲，")) + said
        return said + self.rng.choice(("", "", "?", " please", "??"))

    def made(
        self, kind: str, product: Product, *, text: str | None = None, focus: str | None = None,
        skus: frozenset[str] | None = None, **more: object,
    ) -> Question:  # fmt: skip
        return Question(
            text=text or "",
            kind=kind,
            language=self.language,
            focus=focus,
            products=(product.id,),
            skus=frozenset(s.sku for s in product.skus) if skus is None else skus,
            **more,  # type: ignore[arg-type]
        )

    def number(self, low: int, high: int) -> tuple[int, str]:
        """A number of pieces and how it is written."""
        n = self.rng.randrange(low, high + 1)
        if self.language == "zh" and n < len(_ZH_NUMBERS) and self.rng.random() < 0.6:
            return n, _ZH_NUMBERS[n]
        return n, str(n)

    def variant(self, product: Product) -> tuple[str, frozenset[str]] | None:
        """A variant in words, and the SKUs it means."""
        sku = self.rng.choice(product.skus)
        names = list(sku.options)
        if not names:
            return None
        if len(names) > 1 and self.rng.random() < 0.4:
            names = [self.rng.choice(names)]
        parts = []
        for name in names:
            value = sku.options[name]
            parts.append(value + ("码" if name == "尺码" and self.rng.random() < 0.4 else ""))
        meant = [s for s in product.skus if all(s.options[n] == sku.options[n] for n in names)]
        glue = "" if self.language == "zh" and self.world.language == "zh" else " "
        return glue.join(parts), frozenset(s.sku for s in meant)


def _plain(asker: Asker, kind: str) -> Question:
    product = asker.pick()
    said, focus = asker.mention(product)
    return asker.made(kind, product, text=asker.text(kind, p=said), focus=focus)


def _variant(asker: Asker, kind: str) -> Question | None:
    product = asker.pick()
    variant = asker.variant(product)
    if variant is None:
        return None
    said, focus = asker.mention(product)
    text = asker.text(kind, p=said, v=variant[0])
    return asker.made(kind, product, text=text, focus=focus, skus=variant[1])


def _pieces(asker: Asker, kind: str) -> Question:
    product = asker.pick()
    said, focus = asker.mention(product)
    count, written = asker.number(2, 6)
    text = asker.text(kind, p=said, n=written)
    return asker.made(kind, product, text=text, focus=focus, count=count)


def _missing(asker: Asker, kind: str) -> Question | None:
    if asker.language != "zh":
        return None
    product = asker.pick()
    if not any(
        isinstance(rule, AmountOff) and rule.min_amount_minor
        for rule in [
            *(p.rule for p in product.promotions),
            *(r for _, r, _ in asker.world.shop_offers),
        ]
    ):
        return None
    said, focus = asker.mention(product)
    count, written = asker.number(1, 4)
    text = asker.text(kind, p=said, n=written)
    count = count if f"{written}件" in text else 1
    return asker.made(kind, product, text=text, focus=focus, count=count)


def _two(asker: Asker, kind: str) -> Question | None:
    one, two = asker.rng.sample(asker.products, 2)
    if asker.rng.random() < 0.5:
        form = "{}号链接" if asker.language == "zh" else "link {}"
        first, second = form.format(one.link_no), form.format(two.link_no)
        if asker.language == "zh" and asker.rng.random() < 0.5:
            first = f"{one.link_no}号"
            second = f"{two.link_no}号"
    else:
        first, second = one.title, two.title
    text = asker.text(kind, p=first, q=second)
    skus = frozenset(s.sku for p in (one, two) for s in p.skus)
    focus = asker.rng.choice((one.id, None, asker.pick().id))
    return Question(text, kind, asker.language, focus, (one.id, two.id), skus)


def _claim(asker: Asker, kind: str) -> Question:
    product = asker.pick()
    said, focus = asker.mention(product)
    price = asker.rng.choice(product.skus).price_minor
    amount = asker.rng.choice((price, price - price // 5, price + price // 8))
    if asker.currency != "CNY":
        amount = amount // 1000 * 1000 if amount > 5000 else amount
    sign = {"USD": "$", "THB": "฿", "IDR": "Rp", "VND": "₫"}.get(asker.currency, "")
    unit = " yuan" if asker.language == "en" and asker.currency == "CNY" else ""
    text = asker.text(kind, p=said, x=sign + plain_money(amount, asker.currency) + unit)
    return asker.made(kind, product, text=text, focus=focus, amount=amount)


def _body(asker: Asker, kind: str) -> Question | None:
    name = {"size": "height_cm", "weight": "weight_kg", "waist": "waist_cm", "bust": "bust_cm",
            "foot": "foot_cm"}[kind]  # fmt: skip
    product = asker.pick()
    if not any(getattr(row, name) for row in product.size_chart):
        return None
    rng = asker.rng
    h, w = rng.randrange(150, 186), rng.randrange(80, 165)
    if rng.random() < 0.4:
        w = w // 2 * 2
    lb = rng.randrange(90, 190)
    a, f = rng.randrange(60, 95), rng.choice((22, 22.5, 23, 23.5, 24, 24.3, 24.5, 25, 25.5, 26))
    said, focus = asker.mention(product)
    feet, inches = rng.choice(((5, 2), (5, 4), (5, 6), (5, 9), (5, 11)))
    chi = rng.choice(("1尺9", "2尺", "2尺1", "2尺2"))
    values = {"h": h, "w": w, "k": w // 2, "lb": lb, "a": a, "ac": chi, "ain": rng.randrange(25, 36),
              "f": f, "ft": f"{feet}'{inches}"}  # fmt: skip
    text = asker.text(kind, p=said, **values)
    body = _measured(kind, name, text, values, (feet, inches))
    return asker.made(kind, product, text=text, focus=focus, body=tuple(body.items()))


_CHI = {"1尺9": 19, "2尺": 20, "2尺1": 21, "2尺2": 22}


def _measured(
    kind: str, name: str, text: str, values: dict[str, object], tall: tuple[int, int]
) -> dict[str, float]:
    """The measures the words tell, in cm and kg."""
    body: dict[str, float] = {}
    if kind == "size":
        in_feet = str(values["ft"]) in text
        body["height_cm"] = (tall[0] * 12 + tall[1]) * 2.54 if in_feet else _value(values, "h")
    if kind in ("size", "weight"):
        jin = "斤" in text and "公斤" not in text
        body["weight_kg"] = _value(values, "w") / 2 if jin else _value(values, "k")
        if " lbs" in text:
            body["weight_kg"] = _value(values, "lb") * 0.45359237
    elif kind == "foot":
        body[name] = _value(values, "f")
    elif kind != "size":
        body[name] = _value(values, "a")
        if "inches" in text:
            body[name] = _value(values, "ain") * 2.54
        if "尺" in text and "尺码" not in text:
            body[name] = _CHI[str(values["ac"])] * 10 / 3
    return body


def _value(values: dict[str, object], name: str) -> float:
    return float(str(values[name]))


def _budget(asker: Asker, kind: str) -> Question:
    low = min(s.price_minor for p in asker.products for s in p.skus)
    step = {"CNY": 10_00, "USD": 5_00, "THB": 100_00, "IDR": 10_000_00, "VND": 10_000}[
        asker.currency
    ]
    amount = (low // step + asker.rng.randrange(1, 12)) * step
    sign = {"USD": "$", "THB": "฿", "IDR": "Rp", "VND": "₫"}.get(asker.currency, "")
    text = asker.text(kind, x=sign + plain_money(amount, asker.currency))
    focus = asker.rng.choice((None, asker.pick().id))
    return Question(text, kind, asker.language, focus, (), amount=amount)


_UNITS_ZH = {"g": (("一斤", "斤"), ("每斤", "斤"), ("100g", "100g"), ("每100克", "100g"), ("一公斤", "kg")),
             "ml": (("100ml", "100ml"), ("每100毫升", "100ml"))}  # fmt: skip
_UNITS_EN = {"g": (("100g", "100g"), ("100 g", "100g"), ("kg", "kg")), "ml": (("100ml", "100ml"),)}


def _unit(asker: Asker, kind: str) -> Question | None:
    product = asker.pick()
    _, base, _, counter = asker.world.contents[product.skus[0].sku]
    if not base:
        return None
    units = list((_UNITS_ZH if asker.language == "zh" else _UNITS_EN)[base])
    many = any(asker.world.contents[s.sku][2] > 1 for s in product.skus)
    if many and counter:
        if asker.language == "zh":
            units += [(f"一{counter}", counter), (f"每{counter}", counter)] * 2
        elif asker.world.language == "en":
            units += [(counter, counter)] * 2
    said, focus = asker.mention(product)
    asked, unit = asker.rng.choice(units)
    text = asker.text(kind, p=said, u=asked)
    return asker.made(kind, product, text=text, focus=focus, unit=unit)


def _with_rule(asker: Asker, kind: str) -> Question | None:
    rule = {"gift": GiftRule, "gift_count": GiftRule, "flash": FlashPrice}[kind]
    product = asker.pick()
    promotion = next(
        (p for p in product.promotions if isinstance(p.rule, rule) and p.scope is None), None
    )
    if promotion is None:
        return None
    said, focus = asker.mention(product)
    count, written = asker.number(1, 5)
    gift = promotion.rule.gift if isinstance(promotion.rule, GiftRule) else ""
    if kind == "gift_count" and asker.language != "zh":
        return None
    text = asker.text(kind, p=said, n=written, g=gift)
    return asker.made(kind, product, text=text, focus=focus, count=count)


def _listed(asker: Asker, kind: str) -> Question | None:
    product = asker.pick()
    if not product.skus[0].list_price_minor or (kind == "list_meaning" and asker.language != "zh"):
        return None
    said, focus = asker.mention(product)
    if kind == "list_meaning":
        focus = product.id
    return asker.made(kind, product, text=asker.text(kind, p=said), focus=focus)


def _code(asker: Asker, kind: str) -> Question | None:
    product = asker.pick()
    if not any(p.code for p in product.promotions):
        return None
    said, focus = asker.mention(product)
    return asker.made(kind, product, text=asker.text(kind, p=said), focus=focus)


def _shoe(asker: Asker, kind: str) -> Question | None:
    product = asker.pick()
    rows = [row for row in product.size_chart if row.eu]
    if not rows:
        return None
    row = asker.rng.choice(rows)
    said, focus = asker.mention(product)
    text = asker.text(kind, p=said, s=row.size)
    unit = "uk" if "英" in text or "UK" in text else "us"
    return asker.made(
        kind, product, text=text, focus=focus, body=(("size", float(row.size)),), unit=unit
    )


def _nickname(asker: Asker, kind: str) -> Question | None:
    product = asker.pick()
    colours = {s.options.get("颜色") or s.options.get("Color") for s in product.skus} - {None}
    known = sorted(c for c in colours if c in _NICKNAMES)
    if not known or (asker.world.language == "zh") != (asker.language == "zh"):
        return None
    colour = asker.rng.choice(known)
    nick = _NICKNAMES[colour]
    family = _FAMILIES.get(nick, (colour,))
    meant = [s for s in product.skus if set(s.options.values()) & {colour, *family}]
    text = asker.text(kind, c=nick)
    return asker.made(
        kind, product, text=text, focus=product.id, skus=frozenset(s.sku for s in meant)
    )


def _link(asker: Asker, kind: str) -> Question:
    product = asker.pick()
    text = asker.text(kind, l=product.link_no)
    return asker.made(kind, product, text=text, focus=asker.rng.choice((None, asker.pick().id)))


def _has_sizes(asker: Asker, kind: str) -> Question | None:
    product = asker.pick()
    options = product.skus[0].options
    colour = any(name in ("颜色", "Color") for name in options)
    if kind == "colours" and not colour:
        return None
    if kind == "sizes_left" and len(options) == colour:
        return None
    said, focus = asker.mention(product)
    return asker.made(kind, product, text=asker.text(kind, p=said), focus=focus)


_MAKERS: dict[str, Callable[[Asker, str], Question | None]] = {
    "price": _plain, "price_variant": _variant, "pieces": _pieces, "basket": _two, "after": _plain,
    "missing": _missing, "claim": _claim, "stock": _variant, "stock_count": _variant,
    "sizes_left": _has_sizes, "colours": _has_sizes, "size": _body, "waist": _body, "bust": _body,
    "weight": _body, "foot": _body, "cheaper": _two, "budget": _budget, "unit": _unit,
    "fold": _plain, "gift": _with_rule, "gift_count": _with_rule, "flash": _with_rule,
    "list": _listed, "list_meaning": _listed, "stacking": _plain, "code": _code, "offers": _plain,
    "shoe_eu": _shoe, "nickname": _nickname, "link": _link, "yesterday": _plain,
}  # fmt: skip
KINDS = (
    *("price", "price", "price_variant", "price_variant", "pieces", "pieces", "pieces", "basket"),
    *("basket", "after", "after", "missing", "claim", "claim", "stock", "stock", "stock_count"),
    *("sizes_left", "colours", "size", "size", "size", "waist", "bust", "weight", "foot"),
    *("cheaper", "budget", "unit", "unit", "fold", "gift", "gift_count", "flash", "list"),
    *("list_meaning", "stacking", "code", "offers", "shoe_eu", "nickname", "link", "yesterday"),
)
PERSON = frozenset(("yesterday",))
"""What the record cannot tell: a person answers."""


def make_questions(world: World, seed: int, number: int, count: int) -> list[Question]:
    """So many questions about the shop of that number."""
    asker = Asker(world, random.Random(f"{seed}/{number}/questions"))
    return [asker.question() for _ in range(count)]


def sku_of(world: World, sku_id: str) -> tuple[Product, Sku]:
    """A SKU by its id."""
    for product in world.catalogue.products:
        for sku in product.skus:
            if sku.sku == sku_id:
                return product, sku
    raise KeyError(sku_id)
