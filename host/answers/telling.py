"""How a passage of the data is told: yes or no first, then the part that answers."""

from __future__ import annotations

import re

from host.answers.avoidance import avoided
from host.answers.case import Case
from host.answers.clauses import cut, variant_clauses
from host.answers.evidence import Passage
from host.answers.polarity import verdict
from host.answers.questions import Asked
from host.answers.variants import Variants
from host.answers.wording import sentence
from storage.catalogue import Product

_ASKS = re.compile(r"(.)[不没]\1|[吗么?？]$")
_DENIES = re.compile("^(?:不(?![粘沾锈])|无(?![线纺])|没)")
_SAYS_ITSELF = re.compile("^(?:可以|能|不|没|无|有|会|是|要|非|可|支持)")
_NO_PHRASE = re.compile(
    r"[,，;；:：。、]|^[有无含支建适配带放取每洗用先男女]|[不可能没]|建议|[吗?？]$|是|[\u3400-\u9fff]有"
)
_IS_MAX, _WHOLE_MAX = 18, 14


def tell(case: Case, product: Product | None, passage: Passage, parts: tuple[Asked, ...]) -> str:
    """A passage as it is said, taken as evidence."""
    case.fact(passage.head or passage.kind, passage.text, passage.source)
    if passage.kind in ("attribute", "option", "code"):
        denied = passage.head + passage.text if _DENIES.match(passage.head) else passage.head
        case.fact("name", denied, passage.source)
    variants = case.knowledge.variants(product) if product is not None else None
    told = cut(passage.text, parts, variants, case.text)
    text = sentence(told.text)
    of_some = variants is not None and _is_of_some(told.text, variants, case.text)
    decided = None if of_some else _decided(parts, passage, told.text)
    if decided is not None:
        part, yes, clauses = decided
        said = sentence(clauses) if len(text) > _WHOLE_MAX else text
        return _named(case, product, _answered(case, passage, part, yes, said))
    if passage.kind in ("attribute", "option", "code") and product is not None:
        return _attribute(case, product, passage, text)
    way = 0 if _must_name(case, product) else case.variation
    return _named(case, product, case.worded("fact_plain", way, text=case.foreign(text)))


def _is_of_some(text: str, variants: Variants, line: str) -> bool:
    """Whether a text speaks of variants of which the line means none: then no yes and no no holds
    for all of them (香辣是中辣,原味不辣)."""
    named = any(values for _, values in variant_clauses(text, variants))
    return named and not variants.meant(line)


def _decided(
    parts: tuple[Asked, ...], passage: Passage, text: str
) -> tuple[Asked, bool, str] | None:
    """The part of the line that the text says yes or no to, and the clauses that say it."""
    if passage.kind not in ("attribute", "point") or any(avoided(p.text) for p in parts):
        return None
    for part in parts:
        told = verdict(part, passage.head, text)
        if told is not None:
            return part, *told
    return None


def _answered(case: Case, passage: Passage, part: Asked, yes: bool, text: str) -> str:
    lead = case.piece(f"{'yes' if yes else 'no'}_{part.form}")
    if not case.in_chinese:
        return lead + case.stopped(text)
    if _DENIES.match(passage.head):
        return f"{lead}{passage.head}{text}。"
    if _SAYS_ITSELF.match(text):
        return (text if text[0] == lead[0] else lead + text) + "。"
    if passage.kind == "attribute" and _is_phrase(text):
        return f"{lead}{passage.head}是{text}。"
    return f"{lead}{text}。"


def _is_phrase(text: str) -> bool:
    return len(text) <= _IS_MAX and _NO_PHRASE.search(text) is None


def _must_name(case: Case, product: Product | None) -> bool:
    return product is not None and (case.reading.product_from != "focus" or len(case.products) > 1)


def _attribute(case: Case, product: Product, passage: Passage, text: str) -> str:
    lead = _must_name(case, product)
    way = 0 if lead else case.variation
    head, told = case.foreign(passage.head), case.foreign(text)
    if case.in_chinese and _ASKS.search(head):
        return case.worded("fact_plain", way, text=told)
    if case.in_chinese and _DENIES.match(head):
        return case.worded("fact_plain", way, text=head + told)
    key = "fact_is" if passage.kind != "option" and _is_phrase(text) else "fact"
    if lead:
        return case.worded(f"{key}_named", way, name=case.name(product), head=head, text=told)
    return case.worded(key, way, head=head, text=told)


def _named(case: Case, product: Product | None, said: str) -> str:
    if product is None or not _must_name(case, product):
        return said
    return case.tongue.titled(case.name(product), said)
