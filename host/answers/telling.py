"""How a passage of the data is told: yes or no first, then the part that answers."""

from __future__ import annotations

import re

from host.answers.case import Case
from host.answers.clauses import cut
from host.answers.evidence import Passage
from host.answers.glossary import in_english
from host.answers.polarity import verdict
from host.answers.questions import Asked
from host.answers.wording import sentence, wording
from storage.catalogue import Product

_LEADS = {
    "can": ("可以，", "不行，"),
    "has": ("有的，", "没有，"),
    "is": ("是的，", "不是，"),
    "will": ("会，", "不会，"),
    "need": ("要，", "不用，"),
    "open": ("是的，", "不是，"),
}
_LEADS_EN = ("Yes: ", "No: ")
_ASKS = re.compile(r"(.)[不没]\1|[吗么?？]$")
_DENIES = re.compile("^(?:不|无|没)")
_SAYS_ITSELF = re.compile("^(?:可以|能|不|没|无|有|会|是|要|非|可|支持)")
_NO_PHRASE = re.compile(
    r"[,，;；:：。、]|^[有无含支建适配带放取每洗用先男女]|[不可能没]|建议|[吗?？]$|是"
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
    text = sentence(told.text, case.language)
    decided = _decided(parts, passage, told.text)
    if decided is not None:
        part, yes, clauses = decided
        said = sentence(clauses, case.language) if len(text) > _WHOLE_MAX else text
        return _named(case, product, _answered(case, passage, part, yes, said))
    if case.language == "en" and not text.isascii():
        text = in_english(text)
    if passage.kind in ("attribute", "option", "code") and product is not None:
        return _attribute(case, product, passage, text)
    way = 0 if _must_name(case, product) else case.variation
    return _named(case, product, wording("fact_plain", case.language, way, text=text))


def _decided(
    parts: tuple[Asked, ...], passage: Passage, text: str
) -> tuple[Asked, bool, str] | None:
    """The part of the line that the text says yes or no to, and the clauses that say it."""
    if passage.kind not in ("attribute", "point"):
        return None
    for part in parts:
        told = verdict(part, passage.head, text)
        if told is not None:
            return part, *told
    return None


def _answered(case: Case, passage: Passage, part: Asked, yes: bool, text: str) -> str:
    if case.language == "en":
        return _LEADS_EN[not yes] + (text if text.isascii() else in_english(text)) + "."
    lead = _LEADS[part.form][not yes]
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
    if case.language == "en":
        head, way = in_english(passage.head), 2 if lead else way
        name = case.name(product)
        return wording("fact", "en", way, name=name, head=head, text=text)
    if _ASKS.search(passage.head):
        return wording("fact_plain", "zh", way, text=text)
    if _DENIES.match(passage.head):
        return wording("fact_plain", "zh", way, text=passage.head + text)
    key = "fact_is" if passage.kind != "option" and _is_phrase(text) else "fact"
    return wording(key, "zh", way, name=case.name(product), head=passage.head, text=text)


def _named(case: Case, product: Product | None, said: str) -> str:
    if product is None or not _must_name(case, product):
        return said
    return case.name(product) + ("：" if case.language == "zh" else ": ") + said
