"""What to take: products of the shop for a situation, a kind, a budget, a person.

Never depends on who asks: only on what the line says and on the record. Nothing of an absurd kind
is named: no cat food for a hungry person, nothing for children to a man who asks for himself.
"""

from __future__ import annotations

import re

from chat.numerals import with_digits
from host.answers.assortment import Assortment
from host.answers.case import Case, Reply
from host.answers.kinds import Kind, called, kinds_asked
from host.answers.lanes.situations import related_words
from host.answers.lanes.variant_choice import chosen_variant
from host.answers.money import minor_units
from host.answers.questions import asked, parts_of
from host.answers.wording import sentence
from storage.catalogue import Product

SHOWN_MAX = 3
_POOL = 24
"""So many candidates are looked at, so that some are left when the absurd are gone."""
_CHEAPEST = re.compile(r"最便宜|最低价|cheapest|lowest price|termurah|rẻ nhất|ถูกสุด")
_DEAREST = re.compile(r"最贵|most expensive|termahal|đắt nhất")
_SET = re.compile(r"一套|怎么配|搭配|装备|置办|全套|整套|咋搭|怎么搭|set|outfit|bundle")
_ONE_OF_IT = re.compile(r"哪[个款支瓶种件只双条色号]|哪个[色号码]|选啥|几号色|which")
_ANIMAL = re.compile(
    r"猫|狗|犬|宠|喵|汪|主子|铲屎|毛孩|\b(?:cat|dog|pet|kitten|pupp(?:y|ies)|kucing|anjing)s?\b|"
    r"แมว|หมา|สุนัข|(?<!\w)(?:mèo|chó|cún)(?!\w)"
)
_CHILD = re.compile(
    r"娃|孩|宝宝|儿童|童|婴|闺女|儿子|女儿|侄|外甥|小朋友|学生|kid|child|baby|\bson\b|daughter|"
    r"niece|nephew|toddler|\b(?:boy|girl)s?\b|\b(?:anak|bayi|ponakan|bocah|budak)\b|ลูก|เด็ก|หลาน|"
    r"(?<!\w)(?:bé|con (?:trai|gái)|cháu|trẻ)(?!\w)"
)
_MAN = re.compile("男|老公|爸|爷|公公|丈人|岳父|哥|弟|叔|舅|boyfriend|husband|father|dad|him|men")
_WOMAN = re.compile(
    "女|老婆|妈|奶奶|婆婆|丈母娘|岳母|姐|妹|阿姨|闺蜜|媳妇|对象"
    "|girlfriend|wife|mom|mother|her|women"
)
_FOR_ANIMALS = re.compile(r"宠物|猫|犬|狗|\b(?:cat|dog|pet|kitten|puppy)s?\b")
_FOR_CHILDREN = re.compile(r"童|婴|宝宝|母婴|幼儿|\bkid'?s|\bbaby|toddler|infant|children")
_FOR_MEN = re.compile("男(?!女)")
_FOR_WOMEN = re.compile("(?<!男)女|文胸|内衣|连衣裙|口红|裙")
_AROUND = re.compile("左右|上下|差不多|around|about")
_HAN = re.compile(r"[\u3400-\u9fff]")


_WANTS_ADVICE = re.compile(
    "[买囤拎送挑整来]点?(?:啥|什么|些啥)|给.{1,5}用的|(?:全店|全场|店里|你家).{0,4}最(?:贵|便宜)|啥好$"
)


def wants_advice(text: str) -> bool:
    """Whether a normalised line asks what to take, in whatever words."""
    return _WANTS_ADVICE.search(text) is not None


def recommendation(case: Case) -> Reply:
    """What fits, from what is in stock, with the reason."""
    kinds = kinds_asked(case.text)
    own = _of_the_product(case, kinds)
    if own is not None:
        return own
    named = case.products if case.reading.product_from in ("name", "link") else ()
    pool = Assortment(named, case.passages) if named else case.assortment
    limit = _limit_minor(case)
    cheapest = pool.cheapest(limit)
    if cheapest is None:
        return case.reply(case.say("recommend_none"), products=())
    if _CHEAPEST.search(case.text) and not kinds:
        return _shown(case, [cheapest])
    if _DEAREST.search(case.text) and not kinds:
        return _dearest(case, pool)
    ranked = _ranked(case, pool, kinds)[: SHOWN_MAX + bool(_SET.search(case.text))]
    if ranked:
        return _shown(case, ranked)
    if kinds and not named:
        return case.reply(case.say("recommend_none"), products=())
    return case.no_evidence(case.piece("head_recommendation"))


def _dearest(case: Case, pool: Assortment) -> Reply:
    """The dearest thing there is."""
    product = pool.dearest_of_all
    sku = max((sku for sku in product.skus if sku.stock > 0), key=lambda one: one.price_minor)
    case.stock(sku)
    item = f"{case.name(product)}{case.label(sku)} {case.price(sku)}"
    return case.reply(case.say("recommend", items=item), products=(product.id,))


_PAYS = re.compile(r"(\d+(?:\.\d+)?) ?(?:块钱?|元|米)(?:钱|以内)?(?:能|可以|够)?.{0,2}[买拿]")


def _limit_minor(case: Case) -> int | None:
    """What the viewer can pay: 二十块能买啥."""
    if case.limit_minor is not None:
        return case.limit_minor
    match = _PAYS.search(with_digits(case.text))
    if match is None:
        return None
    return minor_units(match[1], case.snapshot.shop.currency)


def for_a_need(case: Case) -> Reply | None:
    """The one or two products whose data speaks of a need that names no product."""
    grams = _content(case)
    found = case.assortment.fitting(related_words(case.text), grams, count=_POOL)
    fitting = [product for product in found if _suits(case, product, [])][:2]
    told = [product for product in fitting if _speaks_of(case, product, grams)]
    return _shown(case, told) if told else None


def _speaks_of(case: Case, product: Product, grams: frozenset[str]) -> bool:
    if any(word in called(product) for word, _ in related_words(case.text)):
        return True
    known = called(product) + " ".join(p.plain_text for p in case.passages[product.id])
    return sum(gram in known for gram in grams) >= max(1, len(grams) / 2)


def _of_the_product(case: Case, kinds: list[Kind]) -> Reply | None:
    """A variant of the product meant, where the line asks for one of it."""
    product = case.product
    if product is None:
        return None
    other_kind = bool(kinds) and not any(kind.holds(called(product)) for kind in kinds)
    if case.reading.product_from == "focus" and other_kind:
        return None
    return chosen_variant(case)


def _ranked(case: Case, pool: Assortment, kinds: list[Kind]) -> list[Product]:
    """Products whose data speaks of the situation, the most fitting first; where none does, those
    of the kind, what the viewer can pay for, or what was named."""
    limit = _limit_minor(case)
    grams = _content(case)
    wanted = related_words(case.text)
    found = pool.fitting(wanted, grams, count=_POOL, limit_minor=limit)
    found = found or pool.fitting(wanted, grams, count=_POOL, limit_minor=limit, gram_weight=1.0)
    fitting = [product for product in found if _suits(case, product, kinds)]
    if kinds:
        fitting += [p for p in pool.of_kinds(kinds, limit) if p not in fitting]
        fitting = [product for product in fitting if _suits(case, product, kinds)]
    if not fitting and limit is not None and not kinds:
        fitting = [p for p in pool.dearest(_POOL, limit) if _suits(case, p, kinds)]
    if not fitting and case.reading.product_from in ("name", "link"):
        return pool.first(SHOWN_MAX, limit)
    return fitting


def _content(case: Case) -> frozenset[str]:
    """What of the line tells one product from another."""
    parts = [asked(part, frozenset()) for part in parts_of(case.text)]
    return frozenset(gram for part in parts for gram in part.grams if not gram.isdigit())


def _suits(case: Case, product: Product, kinds: list[Kind]) -> bool:
    """Whether it is of the kind asked for, and for the creature it is for."""
    name, line = called(product) + product.title, case.text
    if kinds and not any(kind.holds(called(product)) for kind in kinds):
        return False
    if _FOR_ANIMALS.search(name) and not _ANIMAL.search(line):
        return False
    if _FOR_CHILDREN.search(name) and not _CHILD.search(line):
        return False
    man, woman = _MAN.search(line), _WOMAN.search(line)
    if man and not woman and _FOR_WOMEN.search(name):
        return False
    return not (woman and not man and _FOR_MEN.search(name))


def _shown(case: Case, products: list[Product]) -> Reply:
    items = []
    for product in products:
        skus = [sku for sku in product.skus if sku.stock > 0]
        cheapest = min(skus, key=lambda sku: sku.price_minor)
        case.stock(cheapest)
        item = f"{case.name(product)} {case.price_from(cheapest, skus)}"
        point = reason(case, product)
        items.append(case.tongue.aside(item, point))
    ids = tuple(product.id for product in products)
    return case.reply(case.say("recommend", items=case.listed(items)), products=ids)


def reason(case: Case, product: Product) -> str:
    """The selling point or description that fits what was asked."""
    wanted = [word for word, _ in related_words(case.text)]
    grams = _content(case)
    passages = [p for p in case.passages[product.id] if p.kind in ("point", "description")]
    fitting = [p for p in passages if any(gram in p.plain_text for gram in grams)]
    fitting += [p for p in passages if any(word in p.plain_text for word in wanted)]
    chosen = fitting or passages
    if not chosen:
        return ""
    passage = chosen[0]
    case.fact(passage.kind, passage.text, passage.source)
    return case.foreign(sentence(passage.text))
