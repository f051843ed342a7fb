"""A moment of a random shop: a product, two of its variants, and what is true of them; sentences
about it with the evidence a model would have, and the same sentences with one lie."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from string import Formatter

import msgspec

from host.answers.money import amount
from host.answers.offers import Line, Offers
from host.answers.shelf import colour_of, label, size_of
from storage.catalogue import Fact, Product, Sku, Snapshot
from tests.trust.lies_words import EN, INSERTED, PHRASES, ZH

FIELDS = Formatter()
MONEY = ("pa", "pb", "oa", "p", "lo", "hi", "da", "u", "x", "y")


Change = tuple[str, set[str], dict[str, str]]
"""A kind of lie, the fields a sentence must have for it, and the fields it changes."""


class Lie(msgspec.Struct, frozen=True):
    """A text about products with its evidence; `kind` is "" where it is true."""

    kind: str
    text: str
    facts: tuple[Fact, ...]
    product_ids: tuple[str, ...]


class Scene:
    """A product, variants of it, and the fields of sentences about them."""

    def __init__(
        self, snapshot: Snapshot, product: Product, offers: Offers, rng: random.Random
    ) -> None:
        self.snapshot = snapshot
        self.product = product
        self.zh = snapshot.shop.language == "zh"
        self.language = "zh" if self.zh else "en"
        self.rng = rng
        self.offers = offers
        self.a, self.b = rng.sample(product.skus, 2)
        self.gone = next((sku for sku in product.skus if sku.stock == 0), None)
        self.count = rng.choice((2, 3, 4))
        self.advised = rng.choice(product.size_chart).size if product.size_chart else ""
        self.fields = self._fields()

    def money(self, minor: int) -> str:
        said = amount(minor, self.snapshot.shop.currency, self.language)
        return said.replace("元", self.rng.choice(("元", "元", "块"))) if self.zh else said

    def words(self, minor: int) -> str:
        """An amount in words: 一百二十九元."""
        if self.zh:
            return numeral(minor // 100) + "元"
        return spelled(minor // 100) + " dollars" if minor % 100 == 0 else self.money(minor)

    def label(self, sku: Sku) -> str:
        colour, size = colour_of(sku), size_of(sku)
        if not self.zh:
            return f"{colour} {size}".strip()
        code = "码" if size in ("S", "M", "L", "XL") or size.isdigit() else ""
        return self.rng.choice(
            (f"{colour}{size}{code}", f"{colour}的{size}{code}" if size else colour)
        )

    def after(self, sku: Sku, count: int = 1) -> int:
        return self.offers.total([Line(self.product, sku, count)]).after_minor

    def _fields(self) -> dict[str, str]:
        product = self.product
        self.a, self.b = a, b = sorted((self.a, self.b), key=lambda sku: sku.price_minor)
        found = {"t": product.title, "n": str(product.link_no), "m": str(self.count)}
        found |= {"A": self.label(a), "B": self.label(b)}
        found |= {"pa": self.money(a.price_minor), "pa_cn": self.words(a.price_minor)}
        found |= {"x": self.money(a.price_minor * self.count)}
        found |= self._prices() | self._stocks() | self._offered()
        if self.advised:
            found["adv"] = self.advised
        colours = dict.fromkeys(colour_of(sku) for sku in product.skus if sku.stock > 0)
        found["colours"] = ("、" if self.zh else ", ").join(colours)
        return found | self._from_words()

    def _prices(self) -> dict[str, str]:
        a, b, found = self.a, self.b, {}
        prices = {sku.price_minor for sku in self.product.skus}
        if a.price_minor != b.price_minor:
            found |= {"pb": self.money(b.price_minor), "pb_cn": self.words(b.price_minor)}
            found |= {"da": self.money(b.price_minor - a.price_minor)}
            found |= {"lo": self.money(min(prices)), "hi": self.money(max(prices))}
        if len(prices) == 1:
            found |= {"p": self.money(a.price_minor), "p_cn": self.words(a.price_minor)}
        if a.list_price_minor:
            found["oa"] = self.money(a.list_price_minor)
        return found

    def _stocks(self) -> dict[str, str]:
        found = {}
        if self.a.stock > 0:
            found |= {"qa": str(self.a.stock), "c": colour_of(self.a)}
        if self.b.stock > 0:
            found["qb"] = str(self.b.stock)
        if self.gone is not None:
            found["G"] = self.label(self.gone)
        return found

    def _offered(self) -> dict[str, str]:
        if not self.product.promotions:
            return {}
        a, found = self.a, {"w": self.product.promotions[0].text}
        if self.after(a) != a.price_minor:
            found["u"] = self.money(self.after(a))
        if self.after(a, self.count) != a.price_minor * self.count:
            found["y"] = self.money(self.after(a, self.count))
        return found

    def _from_words(self) -> dict[str, str]:
        policies = self.snapshot.shop.policies
        said = self.product.attributes
        joined = " ".join(f"{k}:{v}" for k, v in said.items())
        wanted = {
            "hours": (policies["shipping_time"], r"(\d+)(?:小时| hours)"),
            "far": (policies["shipping_time"], r"(?:西藏(\d+)天|(\d+) days to Alaska)"),
            "free": (policies["shipping_fee"], r"(?:满|from \$)(\d+)"),
            "fee": (policies["shipping_fee"], r"(?:运费|costs \$)(\d+)"),
            "days": (policies["returns"], r"(\d+)(?:天| days)"),
            "years": (policies["warranty"], r"(\d+)(?:年|-year)"),
            "protected": (policies["price_protection"], r"(\d+)(?:天| days)"),
            "cotton": (joined, r"(\d+)%(?:棉| cotton)"),
            "poly": (joined, r"(\d+)%(?:聚| poly)"),
            "grams": (joined, r"(\d+)(?:克| g)"),
            "degrees": (joined, r"(\d+)(?:度|°C)"),
            "height": (joined, r"(\d+)(?:厘米| cm)"),
            "hot": (joined, r"(\d+)(?:小时| hours)"),
            "months": (joined, r"(\d+)(?:个月| months)"),
        }
        found = {}
        for name, (text, pattern) in wanted.items():
            match = re.search(pattern, text)
            if match:
                found[name] = next(group for group in match.groups() if group)
        found |= {name: true for name, (true, _) in PHRASES[self.language].items()}
        needs = {
            "nodry": ("烘干", "tumble"),
            "noalcohol": ("酒精", "alcohol"),
            "nomachine": ("", ""),
        }
        for name, (zh, en) in needs.items():
            if not (zh in joined or en in joined):
                found.pop(name, None)
        if not any("机洗" in faq.q + faq.a or "machine" in faq.q for faq in self.product.faq):
            found.pop("nomachine", None)
        return found

    # evidence

    def facts(self, used: set[str]) -> tuple[Fact, ...]:
        """What a model would be given to answer such a question: the whole product and the
        policies."""
        product = self.product
        found = [Fact(name="title", value=product.title, source=f"product:{product.id}/title")]
        found.append(
            Fact(name="link", value=str(product.link_no), source=f"product:{product.id}/link_no")
        )
        currency = self.snapshot.shop.currency
        for sku in product.skus:
            source = f"sku:{sku.sku}"
            found.append(Fact(name="options", value=label(sku), source=source))
            found.append(
                Fact(
                    name="price",
                    value=amount(sku.price_minor, currency, self.language),
                    source=source,
                )
            )
            if sku.list_price_minor:
                value = amount(sku.list_price_minor, currency, self.language)
                found.append(Fact(name="list_price", value=value, source=source))
            found.append(Fact(name="stock", value=str(sku.stock), source=source))
        for name, value in product.attributes.items():
            found.append(
                Fact(name=name, value=value, source=f"product:{product.id}/attributes/{name}")
            )
        for index, faq in enumerate(product.faq):
            found.append(Fact(name=faq.q, value=faq.a, source=f"product:{product.id}/faq/{index}"))
        found += [
            Fact(name=n, value=t, source=f"policy:{n}")
            for n, t in self.snapshot.shop.policies.items()
        ]
        return (*found, *self._computed(used))

    def _computed(self, used: set[str]) -> list[Fact]:
        found = []
        product, currency = self.product, self.snapshot.shop.currency
        for index, promotion in enumerate(product.promotions):
            place = f"product:{product.id}/promotions/{index}"
            found.append(Fact(name="promotion", value=promotion.text, source=place))
        source = f"product:{product.id}/promotions/0"
        if "u" in used:
            for sku in (self.a, self.b):
                value = amount(self.after(sku), currency, self.language)
                found.append(Fact(name="price_after_offer", value=value, source=source))
        if used & {"x", "y"}:
            sku = self.a
            found.append(Fact(name="quantity", value=str(self.count), source="viewer:quantity"))
            before = amount(sku.price_minor * self.count, currency, self.language)
            found.append(Fact(name="total", value=before, source=f"sku:{sku.sku}"))
            if self.after(sku, self.count) != sku.price_minor * self.count:
                after = amount(self.after(sku, self.count), currency, self.language)
                found.append(
                    Fact(name="total_after_offer", value=after, source=f"sku:{sku.sku}+{source}")
                )
        if self.advised and "adv" in used:
            found.append(
                Fact(
                    name="size_chart", value=self.advised, source=f"product:{product.id}/size_chart"
                )
            )
        return found

    # lies

    def lies(self, used: set[str]) -> Iterator[tuple[str, dict[str, str]]]:
        """Kinds of lie, each with the fields it changes; what happens to stay true is left out."""
        for kind, changed in self._changes(used):
            told = any(self.fields[name] != value for name, value in changed.items())
            if told and not self._stays_true(used, changed):
                yield kind, changed

    def _stays_true(self, used: set[str], changed: dict[str, str]) -> bool:
        """Whether a changed sentence happens to be true: a sum that is the one after the offer."""
        said = changed.get("x")
        if said is None or "y" in used:
            return False
        return re.sub("[元块]", "", said) == re.sub("[元块]", "", self.fields.get("y", ""))

    def _changes(self, used: set[str]) -> Iterator[tuple[str, dict[str, str]]]:
        """Every change that a sentence with these fields can suffer."""
        for kind, needs, changed in (
            *self._random_amounts(),
            *self._wrong_prices(),
            *self._wrong_sums(),
            *self._wrong_stocks(),
            *self._wrong_words(),
            *self._wrong_names(),
        ):
            if needs <= used:
                yield kind, changed
        if "w" in used:
            yield from self._false_offers()

    def _random_amounts(self) -> Iterator[Change]:
        rng = self.rng
        for name in MONEY:
            if name in self.fields:
                minor = self._minor(name)
                step = 100 * rng.choice((-30, -10, -1, 1, 5, 10, 50))
                yield "price.random", {name}, {name: self.money(max(100, minor + step))}
                tenth = minor * 10 if rng.random() < 0.5 else max(10, minor // 100 * 10)
                yield "price.tenth", {name}, {name: self.money(tenth)}
                cents = rng.choice((-90, -50, 50, 90))
                yield "price.cents", {name}, {name: self.money(max(10, minor + cents))}

    def _wrong_prices(self) -> Iterator[Change]:
        a, b, fields = self.a, self.b, self.fields
        if "pb" in fields:
            swapped = {"pa": fields["pb"], "pb": fields["pa"]}
            yield "price.swapped", {"pa", "pb"}, swapped
            yield "price.swapped_names", {"pa", "pb"}, {"A": fields["B"], "B": fields["A"]}
            yield "price.other_variant", {"pa"}, {"pa": self.money(b.price_minor)}
        if a.list_price_minor:
            listed = self.money(a.list_price_minor)
            yield "price.list_as_price", {"pa"}, {"pa": listed}
            yield "price.list_as_price", {"p"}, {"p": listed}
            yield "price.false_list", {"oa"}, {"oa": self.money(a.list_price_minor + 5000)}
        for name in ("pa_cn", "p_cn"):
            wrong = a.price_minor + 100 * self.rng.choice((1, 10, 100))
            yield "price.in_words", {name}, {name: self.words(wrong)}

    def _wrong_sums(self) -> Iterator[Change]:
        a, b, count = self.a, self.b, self.count
        if self.after(b) != self.after(a):
            yield "offer.other_variant", {"u"}, {"u": self.money(self.after(b))}
        yield "offer.price_as_after", {"u"}, {"u": self.money(a.price_minor)}
        yield "total.quantity", {"x"}, {"x": self.money(a.price_minor * (count + 1))}
        yield "total.quantity", {"x"}, {"m": str(count + 1)}
        yield "total.after_other_quantity", {"y"}, {"y": self.money(self.after(a, count + 1))}

    def _wrong_stocks(self) -> Iterator[Change]:
        for name, sku, other in (("qa", self.a, self.b), ("qb", self.b, self.a)):
            more = sku.stock + self.rng.choice((1, 3, 10, 40))
            yield "stock.random", {name}, {name: str(more)}
            if other.stock > 0:
                yield "stock.other_variant", {name}, {name: str(other.stock)}
        there = [sku for sku in self.product.skus if sku.stock > 0]
        if there:
            yield "stock.gone_is_there", {"G"}, {"G": self.label(self.rng.choice(there))}
        if self.gone is not None:
            yield "stock.there_is_gone", {"there"}, {"A": self.fields["G"]}
            yield "stock.there_is_gone", {"qa"}, {"A": self.fields["G"]}

    def _wrong_words(self) -> Iterator[Change]:
        fields, rng = self.fields, self.rng
        numbers = ("hours", "far", "free", "fee", "days", "years", "protected", "cotton", "grams",
                   "degrees", "height", "hot", "months")  # fmt: skip
        for name in numbers:
            if name in fields:
                wrong = str(int(fields[name]) + rng.choice((1, 3, 5, 20)))
                yield f"words.{name}", {name}, {name: wrong}
        if "cotton" in fields:
            swapped = {"cotton": fields["poly"], "poly": fields["cotton"]}
            yield "words.swapped", {"cotton", "poly"}, swapped
        yield "words.other_policy", {"days"}, {"days": fields["protected"]}
        yield "words.other_policy", {"years"}, {"years": fields["days"]}
        for name, (_, opposite) in PHRASES[self.language].items():
            yield "polarity", {name}, {name: opposite}

    def _wrong_names(self) -> Iterator[Change]:
        rng, fields = self.rng, self.fields
        other = rng.choice([p for p in self.snapshot.catalogue.products if p is not self.product])
        yield "product.title", {"t"}, {"t": other.title}
        yield "product.link", {"n"}, {"n": str(other.link_no)}
        sizes = [row.size for row in self.product.size_chart if row.size != self.advised]
        if sizes:
            yield "size.advice", {"adv"}, {"adv": rng.choice(sizes)}
            yield "size.none", {"adv"}, {"adv": "5XL"}
        size = size_of(self.a)
        pink = f"荧光粉色{size}" if self.zh else f"Hot pink {size}"
        yield "variant.colour", {"A"}, {"A": pink}
        pink = "、粉色" if self.zh else ", pink"
        yield "variant.colour", {"colours"}, {"colours": fields["colours"] + pink}

    def _false_offers(self) -> Iterator[tuple[str, dict[str, str]]]:
        offer = self.fields["w"]
        digits = re.search(r"\d+(?:\.\d+)?", offer)
        if digits:
            value = float(digits[0])
            yield "offer.number", {"w": offer.replace(digits[0], f"{value + 1:g}", 1)}
            if "折" in offer:
                yield "offer.percent", {"w": offer.replace(digits[0], f"{10 - value:g}", 1)}
            if "%" in offer:
                yield "offer.percent", {"w": offer.replace(digits[0], f"{100 - value:g}", 1)}
        elif "半价" in offer:
            yield "offer.percent", {"w": offer.replace("半价", "3折")}
        elif "half" in offer:
            yield "offer.percent", {"w": offer.replace("half price", "70% off")}

    def _minor(self, name: str) -> int:
        prices = {sku.price_minor for sku in self.product.skus}
        return {
            "pa": self.a.price_minor,
            "pb": self.b.price_minor,
            "oa": self.a.list_price_minor or 0,
            "p": self.a.price_minor,
            "lo": min(prices),
            "hi": max(prices),
            "da": self.b.price_minor - self.a.price_minor,
            "u": self.after(self.a),
            "x": self.a.price_minor * self.count,
            "y": self.after(self.a, self.count),
        }[name]


UNITS = {
    "小时": ("天", "分钟"),
    "天": ("小时", "个月"),
    "年": ("个月", "天"),
    "克": ("公斤", "毫升"),
    "厘米": ("毫米", "米"),
    "个月": ("天", "年"),
    " hours": (" days",),
    " days": (" hours", " months"),
    "-year": ("-month",),
    " g": (" kg",),
    " cm": (" mm", " m"),
    " months": (" days",),
}


def other_units(text: str, rng: random.Random) -> str | None:
    """The text with one unit swapped for another."""
    found = [
        (m.start(1), unit) for unit in UNITS for m in re.finditer(rf"\d({unit})(?![a-z])", text)
    ]
    if not found:
        return None
    start, unit = rng.choice(found)
    return text[:start] + rng.choice(UNITS[unit]) + text[start + len(unit) :]


def fields_of(template: str) -> set[str]:
    """The fields of a template, with "there" where it says that A can be bought."""
    used = {name for _, name, _, _ in FIELDS.parse(template) if name}
    if re.search(
        r"\{A\}[^{}，。]*(?:有现货|可以拍|还有货|能拍)|\{A\} is (?:still )?(?:in stock"
        r"|available)|order \{A\}|看看\{A\}",
        template,
    ):
        used.add("there")
    return used


def statements(scene: Scene) -> Iterator[tuple[Lie, list[Lie]]]:
    """Every true sentence about a scene, each with its lies."""
    for template in ZH if scene.zh else EN:
        used = fields_of(template)
        wanted = used - {"there"}
        if not wanted <= set(scene.fields) or ("there" in used and scene.a.stock == 0):
            continue
        facts = scene.facts(used)
        ids = (scene.product.id,)
        true = _render(template, scene.fields)
        lies = []
        for kind, changed in scene.lies(used):
            text = _render(template, scene.fields | changed)
            if text != true:
                lies.append(Lie(kind, text, facts, ids))
        swapped = (
            other_units(true, scene.rng)
            if "w" not in used and "t" not in used and "A" not in used
            else None
        )
        if swapped is not None:
            lies.append(Lie("unit", swapped, facts, ids))
        for kind, words in INSERTED.items():
            lies.append(
                Lie(
                    f"inserted.{kind}",
                    true + " " * (not scene.zh) + scene.rng.choice(words[not scene.zh]),
                    facts,
                    ids,
                )
            )
        yield Lie("", true, facts, ids), lies


def _render(template: str, fields: dict[str, str]) -> str:
    text = template.format(**fields)
    return text.format(**fields) if "{" in text else text


DIGITS = "零一二三四五六七八九"


def numeral(value: int) -> str:
    """A number below ten thousand in Chinese numerals."""
    found, zero = "", False
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, size)
        if digit:
            found += ("零" if zero else "") + DIGITS[digit] + unit
            zero = False
        elif found:
            zero = True
    return found.removeprefix("一") if found.startswith("一十") else found


ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(value: int) -> str:
    """A number below ten thousand in English words."""
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")
    if value < 1000:
        rest = f" and {spelled(value % 100)}" if value % 100 else ""
        return f"{ONES[value // 100]} hundred{rest}"
    rest = f" {spelled(value % 1000)}" if value % 1000 else ""
    return f"{spelled(value // 1000)} thousand{rest}"


__all__ = ["Lie", "Scene", "statements"]
