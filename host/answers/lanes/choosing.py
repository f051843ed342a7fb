"""Helping to choose: recommendation from what is in stock, comparison, wishes, the catalogue.

Never depends on who asks: only on what the line says and on the record.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from chat.numerals import with_digits
from chat.understanding.normal import normalise
from chat.understanding.nouns import aliases
from host.answers.assortment import KIND_SHOWN_MAX, Assortment
from host.answers.case import Case, Reply
from host.answers.evidence import Passage, grams
from host.answers.glossary import in_english
from host.answers.lanes.price import price
from host.answers.lanes.situations import related_words
from host.answers.shelf import select, size_of, size_rank, sizes_of
from host.answers.wording import sentence
from storage.catalogue import Product, Sku

SHOWN_MAX = 3
_CHEAPEST = re.compile(r"最便宜|最低价|cheapest|lowest price|termurah|rẻ nhất|ถูกสุด")
_SET = re.compile(r"一套|怎么配|搭配|装备|置办|全套|set|outfit|bundle")
_CLAUSE = re.compile(r"[,，;；。]")
_DEGREES = re.compile(r"(零下|-)?(\d+) ?(?:度|℃|°)")
_COMFORT = re.compile(r"(-?\d+) ?(?:℃|°c|度)")
_PEOPLE = re.compile(r"(\d+)(?:口|个人|人|people|persons)")


def recommendation(case: Case) -> Reply:
    """What fits, from what is in stock, with the reason."""
    variant = _variant(case)
    if variant is not None:
        return variant
    named = case.products if case.reading.product_from in ("name", "link") else ()
    pool = Assortment(named, case.passages) if named else case.assortment
    cheapest = pool.cheapest(case.limit_minor)
    if cheapest is None:
        return case.reply(case.say("recommend_none"), products=())
    if _CHEAPEST.search(case.text):
        return _shown(case, [cheapest])
    ranked = _ranked(case, pool, SHOWN_MAX + 1 if _SET.search(case.text) else SHOWN_MAX)
    if not ranked:
        return case.no_evidence("推荐依据" if case.language == "zh" else "a recommendation")
    return _shown(case, ranked)


def _ranked(case: Case, pool: Assortment, count: int) -> list[Product]:
    """Products whose data speaks of the situation, the most fitting first; where none does, what
    the viewer can pay for, or what was named."""
    limit = case.limit_minor
    asked = grams(case.slots.topic or case.text)
    ranked = pool.fitting(related_words(case.text), asked, count=count, limit_minor=limit)
    if not ranked and limit is not None:
        return pool.dearest(count, limit)
    if not ranked and case.reading.product_from in ("name", "link"):
        return pool.first(count, limit)
    return ranked


def _shown(case: Case, products: list[Product]) -> Reply:
    items = []
    for product in products:
        skus = [sku for sku in product.skus if sku.stock > 0]
        cheapest = min(skus, key=lambda sku: sku.price_minor)
        case.stock(cheapest)
        item = f"{case.name(product)} {case.price(cheapest)}{_and_up(case, skus)}"
        point = _reason(case, product)
        items.append(f"{item}({point})" if point else item)
    ids = tuple(product.id for product in products)
    return case.reply(case.say("recommend", items=case.listed(items)), products=ids)


def _reason(case: Case, product: Product) -> str:
    """The selling point or description that fits what was asked."""
    wanted = [word for word, _ in related_words(case.text)]
    passages = [p for p in case.passages[product.id] if p.kind in ("point", "description")]
    fitting = [p for p in passages if any(word in p.plain_text for word in wanted)] or passages
    if not fitting:
        return ""
    passage = fitting[0]
    case.fact(passage.kind, passage.text, passage.source)
    text = sentence(passage.text, case.language)
    return in_english(text) if case.language == "en" and not text.isascii() else text


def _variant(case: Case) -> Reply | None:
    """Which variant of one product: by people, by temperature, or by what its data says."""
    product = case.product
    if product is None or len(case.products) > 1 or len(sizes_of(product.skus)) < 2:
        return None
    named = case.reading.product_from in ("name", "link") or case.slots.size is not None
    chosen = _for_people(case, product) or _for_temperature(case, product)
    chosen = chosen or _by_clause(case, product, named)
    if chosen is None:
        return None
    size, reason = chosen
    left = [sku for sku in product.skus if size_of(sku) == size]
    for sku in left:
        case.stock(sku)
        case.fact("options", " ".join(sku.options.values()), f"sku:{sku.sku}")
    parts = [case.say("choose_variant", size=size, reason=reason)]
    if left and not any(sku.stock > 0 for sku in left):
        parts.append(case.say("sold_out", what=size))
    elif left:
        there = [sku for sku in left if sku.stock > 0]
        parts.append(case.say("price", name=size, price=case.price(there[0])))
    return case.reply(*parts)


def _numbers_of(size: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d+", size)]


def _for_people(case: Case, product: Product) -> tuple[str, str] | None:
    match = _PEOPLE.search(with_digits(case.text))
    sizes = [s for s in sizes_of(product.skus) if re.search(r"人|person|people", s)]
    if match is None or not sizes:
        return None
    number = int(match[1])
    for size in sorted(sizes, key=size_rank):
        if max(_numbers_of(size), default=0) >= number:
            case.fact("options", size, f"product:{product.id}/options")
            return size, case.name(product)
    return None


def _for_temperature(case: Case, product: Product) -> tuple[str, str] | None:
    match = _DEGREES.search(with_digits(case.text))
    if match is None:
        return None
    asked = -int(match[2]) if match[1] else int(match[2])
    fitting: list[tuple[int, str, str, Passage]] = []
    for passage in case.passages[product.id]:
        if "舒适" not in passage.plain_head and "comfort" not in passage.plain_head:
            continue
        for clause in _CLAUSE.split(passage.text):
            size = next((s for s in sizes_of(product.skus) if s in clause), None)
            degrees = _COMFORT.search(clause.replace(size, "") if size else clause)
            if size and degrees and int(degrees[1]) <= asked:
                fitting.append((int(degrees[1]), size, clause, passage))
    if not fitting:
        return None
    _, size, clause, passage = max(fitting, key=lambda item: item[0])
    case.fact(passage.head, passage.text, passage.source)
    return size, f"{passage.head}{clause}"


def _by_clause(case: Case, product: Product, named: bool) -> tuple[str, str] | None:
    """The clause of the data that names a size and shares words with the question."""
    asked = grams(_spelt(case.slots.topic or case.text))
    best: tuple[int, str, str, Passage] | None = None
    for passage in case.passages[product.id]:
        for clause in _CLAUSE.split(passage.text):
            size = next((s for s in sizes_of(product.skus) if s in clause), None)
            shared = len(asked & grams(normalise(clause.replace(size or "", " "))))
            if size and shared and (best is None or shared > best[0]):
                best = (shared, size, clause.strip(), passage)
    if best is None or not (named or best[0] >= 2):
        return None
    _, size, clause, passage = best
    case.fact(passage.head or passage.kind, passage.text, passage.source)
    return size, clause


def _spelt(text: str) -> str:
    return normalise(text)


def comparison(case: Case) -> Reply:
    """Two products (or two variants) side by side, on their data."""
    if len(case.products) < 2:
        variant = _variant(case)
        if variant is not None:
            return variant
        return price(case) if case.product is not None else case.no_evidence()
    if case.slots.topic == "cheaper":
        return cheaper(case)
    parts = []
    for product in case.products[:SHOWN_MAX]:
        skus = [sku for sku in product.skus if sku.stock > 0] or list(product.skus)
        cheapest = min(skus, key=lambda sku: sku.price_minor)
        said = _reason(case, product)
        tail = f"，{said}" if case.language == "zh" else f", {said}"
        more = _and_up(case, skus)
        parts.append(f"{case.name(product)} {case.price(cheapest)}{more}{tail if said else ''}")
    glue = "；" if case.language == "zh" else "; "
    return case.reply(glue.join(parts) + ("。" if case.language == "zh" else "."))


def cheaper(case: Case) -> Reply:
    """Which of some products costs less, by their cheapest variants, and by how much."""
    least: list[tuple[int, Product]] = []
    parts = []
    for product in case.products[:SHOWN_MAX]:
        selection = select(product, case.slots)
        skus = selection.in_stock or selection.skus or product.skus
        sku = min(skus, key=lambda one: one.price_minor)
        least.append((sku.price_minor, product))
        parts.append(f"{case.name(product)} {case.price(sku)}{_and_up(case, skus)}")
    glue, stop = ("；", "。") if case.language == "zh" else ("; ", ".")
    told = glue.join(parts) + stop
    low, high = min(least, key=itemgetter(0)), max(least, key=itemgetter(0))
    if low[0] == high[0]:
        return case.reply(told, case.say("same_price"))
    gap = case.money(high[0] - low[0], "amount", f"product:{low[1].id}/price")
    if len(least) > 2:
        gap = case.money(sorted(least, key=itemgetter(0))[1][0] - low[0], "amount", "prices")
    return case.reply(told, case.say("cheaper", name=case.name(low[1]), gap=gap))


def _and_up(case: Case, skus: Sequence[Sku]) -> str:
    """Said behind the lowest price of several."""
    if len({sku.price_minor for sku in skus}) == 1:
        return ""
    return "起" if case.language == "zh" else " and up"


def wish(case: Case) -> Reply:
    """An honest no for what does not exist, and the nearest that does."""
    product = case.product
    if product is not None and (case.slots.colour or case.slots.size):
        selection = select(product, case.slots)
        if selection.skus and not (selection.no_colour or selection.no_size):
            return price(case)
    what = case.say("what_you_want")
    parts = [case.say("wish", what=what)]
    if product is not None:
        near = [p for p in case.products if p.stock > 0][:2]
        skus = [next(sku for sku in p.skus if sku.stock > 0) for p in near]
        for sku in skus:
            case.stock(sku)
        if near:
            parts.append(case.say("others", what=case.listed([_near(case, p) for p in near])))
    return case.reply(*parts)


def _near(case: Case, product: Product) -> str:
    sizes = [size_of(sku) for sku in product.skus if sku.stock > 0 and size_of(sku)]
    if not sizes:
        return case.name(product)
    ordered = sorted(dict.fromkeys(sizes), key=size_rank)
    for size in ordered:
        case.fact("options", size, f"product:{product.id}/options")
    return f"{case.name(product)}({'/'.join(ordered)})"


def catalogue(case: Case) -> Reply:
    """What the shop sells."""
    wanted = _category_asked(case)
    shown = case.assortment.of_kind(wanted) if wanted else []
    shown = shown or case.assortment.first(KIND_SHOWN_MAX)
    items = []
    for product in shown:
        link = ""
        if product.link_no is not None:
            number = case.fact("link", str(product.link_no), f"product:{product.id}/link_no")
            link = f"({number}号链接)" if case.language == "zh" else f" (link {number})"
        items.append(f"{case.name(product)}{link}")
    if not items:
        return case.reply(case.say("recommend_none"), products=())
    ids = tuple(product.id for product in shown)
    return case.reply(case.say("catalogue", items=case.listed(items)), products=ids)


def _category_asked(case: Case) -> str:
    for word in aliases():
        if word in case.text:
            return word
    return ""


def link(case: Case) -> Reply:
    """The number of the link; an honest no for a number that none has."""
    if not case.products and case.slots.topic:
        asked = case.fact("link", case.slots.topic, "viewer:link")
        return case.reply(case.say("no_such_link", link=asked), products=())
    if not case.products:
        return catalogue(case)
    parts = []
    for product in case.products[:SHOWN_MAX]:
        if product.link_no is None:
            parts.append(case.say("no_link", name=case.name(product)))
            continue
        number = case.fact("link", str(product.link_no), f"product:{product.id}/link_no")
        parts.append(case.say("link", name=case.name(product), link=number))
    return case.reply(*parts)
