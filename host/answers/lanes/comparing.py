"""Comparing two products, or the variants of one, on what is asked."""

from __future__ import annotations

import re

from chat.understanding.normal import normalise
from host.answers.avoidance import avoided
from host.answers.case import Case, Reply
from host.answers.clauses import variant_clauses
from host.answers.evidence import Passage
from host.answers.lanes.choosing import cheaper
from host.answers.lanes.details import found
from host.answers.lanes.price import price
from host.answers.lanes.recommending import reason
from host.answers.lanes.variant_choice import chosen_variant
from host.answers.questions import asked, parts_of
from host.answers.variants import Variants
from host.answers.wording import sentence
from storage.catalogue import Product

VARIANTS_MAX, PRODUCTS_MAX, POINTS_MAX = 4, 3, 4
_DIFFERENCE = re.compile(
    r"区别|差别|不同|不一样|差在哪|差哪|差啥|差什么|对比|哪[个款]好|difference|compare|versus|\bvs\b"
)
_BY_PRICE = re.compile("划算|合算|实惠|性价比|单价|平均|便宜|贵|多少钱|几块|价")


def comparison(case: Case) -> Reply:
    """Two products (or two variants) side by side, on their data."""
    if len(case.products) < 2:
        return _within_one(case)
    if case.slots.topic == "cheaper":
        return cheaper(case)
    told = products_compared(case)
    if told is not None:
        return told
    parts = []
    for product in case.products[:PRODUCTS_MAX]:
        skus = [sku for sku in product.skus if sku.stock > 0] or list(product.skus)
        cheapest = min(skus, key=lambda sku: sku.price_minor)
        said = reason(case, product)
        clauses = [f"{case.name(product)} {case.price_from(cheapest, skus)}", said]
        parts.append(case.tongue.comma.join(clause for clause in clauses if clause))
    return case.reply(case.tongue.in_a_row(parts))


def _within_one(case: Case) -> Reply:
    if case.product is None:
        return case.no_evidence()
    if _BY_PRICE.search(case.text) and not _DIFFERENCE.search(case.text):
        return price(case)
    if _DIFFERENCE.search(case.text):
        return variants_side_by_side(case) or chosen_variant(case) or price(case)
    chosen = chosen_variant(case) or variants_side_by_side(case)
    return chosen or (found(case) if avoided(case.text) else None) or price(case)


def variants_side_by_side(case: Case) -> Reply | None:
    """What tells the variants named (or all of a few) from each other, with their prices."""
    product = case.product
    if product is None:
        return None
    variants = case.knowledge.variants(product)
    values = _values_compared(case, variants)
    if len(values) < 2:
        return None
    said = [_one_side(case, product, variants, value) for value in values[:VARIANTS_MAX]]
    return case.reply(case.tongue.in_a_row(said))


def _values_compared(case: Case, variants: Variants) -> list[str]:
    meant = variants.meant(case.text)
    by_option: dict[str, list[str]] = {}
    for value, option in variants.option_of.items():
        if value in meant:
            by_option.setdefault(option, []).append(value)
    named = max(by_option.values(), key=len, default=[])
    if len(named) > 1 or not _DIFFERENCE.search(case.text):
        return named
    options: dict[str, list[str]] = {}
    for value, option in variants.option_of.items():
        options.setdefault(option, []).append(value)
    told = [values for values in options.values() if 2 <= len(values) <= VARIANTS_MAX]
    return max(told, key=lambda values: _spoken_of(case, values), default=[])


def _spoken_of(case: Case, values: list[str]) -> int:
    """How many clauses of the data speak of the values of an option."""
    product = case.product
    if product is None:
        return 0
    variants = case.knowledge.variants(product)
    return sum(
        bool(named & set(values))
        for entry in case.knowledge.of(product).entries
        if entry.passage.kind != "option"
        for _, named in variant_clauses(entry.passage.text, variants)
    )


def _one_side(case: Case, product: Product, variants: Variants, value: str) -> str:
    points: list[str] = []
    for entry in case.knowledge.of(product).entries:
        passage = entry.passage
        if passage.kind not in ("attribute", "faq") or len(points) >= POINTS_MAX:
            continue
        clauses = variant_clauses(passage.text, variants)
        if len({named for _, named in clauses if named}) < 2:
            continue
        own = [clause for clause, named in clauses if value in named]
        if own:
            case.fact(passage.head, passage.text, passage.source)
            case.fact("name", passage.head, passage.source)
            short = _short(passage, "，".join(own), variants)
            case.fact(passage.head, f"{value}{short}", passage.source)
            points.append(short)
    points.append(_price_of(case, product, value))
    return case.tongue.titled(value, case.tongue.comma.join(points))


def _price_of(case: Case, product: Product, value: str) -> str:
    skus = [sku for sku in product.skus if value in sku.options.values()]
    case.fact("options", value, f"product:{product.id}/options")
    for sku in skus:
        case.stock(sku)
    there = [sku for sku in skus if sku.stock > 0]
    if not there:
        return case.piece("gone")
    cheapest = min(there, key=lambda sku: sku.price_minor)
    return case.price_from(cheapest, there)


def _short(passage: Passage, clause: str, variants: Variants) -> str:
    """A clause about one variant without the variant's word, with its head before a number."""
    bare = clause
    for word in sorted(variants.words_in(normalise(clause)), key=len, reverse=True):
        bare = re.sub(rf"^{re.escape(word)}(?:款|装|号|味)?[:：约]?", "", bare, flags=re.I)
    bare = bare.strip(" ,，;；。")
    named = passage.kind == "attribute" and (bare[:1].isdigit() or bare[:1] in "≥≤约")
    return f"{passage.head}{bare}" if named else bare or clause


def products_compared(case: Case) -> Reply | None:
    """Two products on what is asked of them; None where the data of neither speaks of it."""
    products = case.products[:PRODUCTS_MAX]
    if len(products) < 2:
        return None
    told: list[str] = []
    for product in products:
        known = case.knowledge.of(product)
        names = frozenset().union(*(case.knowledge.of(p).names for p in products))
        for part in parts_of(case.text):
            question = asked(part, names)
            found = known.find(question, question.aspects)
            if found and (question.chars or question.aspects):
                passage = found[0].passage
                case.fact(passage.head or passage.kind, passage.text, passage.source)
                case.fact("name", passage.head or product.title, passage.source)
                head = passage.head if passage.kind == "attribute" else ""
                text = case.foreign(sentence(passage.text))
                told.append(f"{case.name(product)}{head}：{text}")
                break
    if len(told) < 2:
        return None
    return case.reply(case.tongue.in_a_row(told))
