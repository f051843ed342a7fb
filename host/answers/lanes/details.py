"""Open questions about a product: answered by a passage of its data, or honestly not at all."""

from __future__ import annotations

import re

from chat.reading import Intent
from chat.understanding.aspects import aspects
from chat.understanding.normal import normalise
from host.answers.case import Case, Reply
from host.answers.evidence import (
    Passage,
    find_for_aspect,
    find_for_words,
    find_same_question,
)
from host.answers.glossary import in_english
from host.answers.wording import sentence, wording
from storage.catalogue import Product

_LEADING = re.compile(
    "^(?:请问|想问|问一下|这个|这款|那个|有没有|带不带|送不送|含不含|是不是|能不能|可以|能|会|带|有|含|配|送|附|还|也)+"
)
_SHOWN_MAX = 2
_CLOSE = 0.9
"""A second passage is told too if it is so nearly as good as the first."""
_CARE = re.compile(r"能|可以|可不可|吗|么|不")


def details(case: Case) -> Reply:
    """What the product's data says to the question."""
    aspect = case.slots.attribute
    repeated = same_question(case)
    if repeated is not None:
        return repeated
    if aspect in aspects():
        found = about(case, str(aspect), ())
        if found is not None:
            return found
        return _silent(case, str(aspect))
    if aspect:
        named = _attribute(case, aspect)
        if named is not None:
            return named
    return _by_words(case) or _silent(case, "")


def same_question(case: Case) -> Reply | None:
    """The answer the shop has given to this very question, None where there is none."""
    for product in case.products:
        passage = find_same_question(case.passages[product.id], case.text)
        if passage is not None:
            return case.reply(quote(case, product, passage))
    return None


def about(case: Case, aspect_id: str, more: tuple[str, ...]) -> Reply | None:
    """The passages of the products (then of the shop) on an aspect, None where there are none."""
    aspect = aspects()[aspect_id]
    if aspect_id == "features":
        return _features(case)
    asked = case.slots.topic or case.text
    told: list[str] = []
    for product in case.products[:_SHOWN_MAX]:
        found = find_for_aspect(case.passages[product.id], aspect, asked)
        if not found and aspect_id == "brand" and product.brand:
            return _brand(case, product)
        if found:
            best = found[0][0]
            shown = [passage for score, passage in found if score >= best * _CLOSE]
            kept = _distinct(shown)[: 1 if len(case.products) > 1 else _SHOWN_MAX]
            told += [quote(case, product, p) for p in kept]
    if told:
        return case.reply(*told)
    found = [
        (score, p) for score, p in find_for_aspect(case.shop_passages, aspect, asked) if score >= 3
    ]
    if found:
        return case.reply(quote(case, None, found[0][1]))
    return None


def _distinct(passages: list[Passage]) -> list[Passage]:
    """The first few passages, none of which only repeats another."""
    kept: list[Passage] = []
    for passage in passages:
        if not any(passage.plain_text in other.plain_text for other in kept):
            kept.append(passage)
    return kept[:_SHOWN_MAX]


def _attribute(case: Case, name: str) -> Reply | None:
    for product in case.products:
        for passage in case.passages[product.id]:
            if passage.kind == "attribute" and passage.head == name and _asks_only(case, passage):
                return case.reply(quote(case, product, passage))
    return None


def _asks_only(case: Case, passage: Passage) -> bool:
    """Whether the question names the attribute and nothing else that the passage is silent on."""
    rest = normalise(case.slots.topic or "").replace(passage.plain_head, "")
    rest = re.sub(
        r"[a-z]+\d*|\d+|多少|多大|怎样|怎么样|如何|什么|啥|几|哪", "", _LEADING.sub("", rest)
    )
    known = passage.plain_text + "".join(normalise(product.title) for product in case.products)
    return len([char for char in rest if char not in known]) <= 2


def _by_words(case: Case) -> Reply | None:
    asked = _LEADING.sub("", case.slots.topic or case.text)
    for product in case.products:
        passage = find_for_words(case.passages[product.id], _without_names(asked, product))
        if passage is not None:
            return case.reply(quote(case, product, passage))
    passage = find_for_words(case.shop_passages, asked)
    if passage is not None and passage.kind == "faq":
        return case.reply(quote(case, None, passage))
    return None


def _without_names(asked: str, product: Product) -> str:
    for name in (product.category, product.title[:2]):
        asked = asked.replace(normalise(name), "") if name else asked
    return asked


def quote(case: Case, product: Product | None, passage: Passage) -> str:
    text = sentence(passage.text, case.language)
    case.fact(passage.head or passage.kind, passage.text, passage.source)
    if case.language == "en" and not text.isascii():
        text = in_english(text)
    lead = product is not None and (case.reading.product_from != "focus" or len(case.products) > 1)
    way = 0 if lead else case.variation
    if passage.kind == "attribute" and product is not None:
        head = passage.head if case.language == "zh" else in_english(passage.head)
        name = case.name(product)
        return wording(
            "fact",
            case.language,
            2 if lead and case.language == "en" else way,
            name=name,
            head=head,
            text=text,
        )
    said = wording("fact_plain", case.language, way, text=text)
    if product is None or not lead:
        return said
    return case.name(product) + ("：" if case.language == "zh" else ": ") + said


def _features(case: Case) -> Reply | None:
    product = case.product
    if product is None:
        return None
    parts = [sentence(point, case.language) for point in product.selling_points[:3]]
    for index, point in enumerate(product.selling_points[:3]):
        case.fact("point", point, f"product:{product.id}/selling_points/{index}")
    if not parts and product.description:
        text = case.fact("description", product.description, f"product:{product.id}/description")
        return case.reply(case.say("fact_plain", text=sentence(text, case.language)))
    return case.reply(case.say("fact_plain", text=case.listed(parts))) if parts else None


def _brand(case: Case, product: Product) -> Reply:
    brand = case.fact("brand", product.brand or "", f"product:{product.id}/brand")
    head = "品牌" if case.language == "zh" else "brand"
    return case.reply(case.say("fact", name=case.name(product), head=head, text=brand))


def _silent(case: Case, aspect_id: str) -> Reply:
    known = aspects().get(aspect_id)
    if known is None:
        return case.no_evidence()
    reply = case.no_evidence(known.zh if case.language == "zh" else known.en)
    if case.reading.intent is Intent.HEALTH:
        return case.hand_over(case.say("hold_health"), reply.reason, "high")
    return reply
