"""The passages of product data that answer an open question, or the honest finding of none."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from chat.understanding.aspects import Aspect
from chat.understanding.normal import normalise
from storage.catalogue import Faq, Product, Shop

Kind = Literal["attribute", "faq", "point", "description", "policy", "category"]
_BASE: dict[Kind, float] = {
    "attribute": 1.6,
    "faq": 1.5,
    "point": 1.3,
    "description": 1.0,
    "policy": 0.8,
    "category": 0.0,
}
_SPLIT = re.compile(r"(?<=[。;；!！])|(?<=[a-z)]\.) ")
ENOUGH = 2.0
"""The score from which a passage is evidence."""


class Passage(msgspec.Struct, frozen=True):
    """A piece of product data: an attribute, an answered question, a selling point, a sentence.
    `head` is the attribute's name or the question; `text` what is said."""

    kind: Kind
    head: str
    text: str
    source: str
    plain_head: str
    plain_text: str


def _passage(kind: Kind, head: str, text: str, source: str) -> Passage:
    return Passage(kind, head, text, source, normalise(head), normalise(text))


def passages_of(product: Product) -> tuple[Passage, ...]:
    """All that the catalogue says about a product in words."""
    place = f"product:{product.id}"
    found = [
        _passage("attribute", name, value, f"{place}/attributes/{name}")
        for name, value in product.attributes.items()
    ]
    found += _faqs(product.faq, place)
    found += [
        _passage("point", "", point, f"{place}/selling_points/{index}")
        for index, point in enumerate(product.selling_points)
    ]
    for index, sentence in enumerate(part for part in _SPLIT.split(product.description) if part):
        found.append(_passage("description", "", sentence.strip(), f"{place}/description/{index}"))
    return tuple(found)


def shop_passages(shop: Shop) -> tuple[Passage, ...]:
    """What the shop says to everybody."""
    policies = [_passage("policy", n, t, f"policy:{n}") for n, t in shop.policies.items()]
    return (*_faqs(shop.faq, "shop"), *policies)


def _faqs(faq: tuple[Faq, ...], place: str) -> list[Passage]:
    return [
        _passage("faq", entry.q, entry.a, f"{place}/faq/{index}") for index, entry in enumerate(faq)
    ]


_SAME_WORDS = {"gtx": "gore-tex", "goretex": "gore-tex", "typec": "type-c", "usb c": "type-c"}
_SAME = re.compile("|".join(_SAME_WORDS))


def grams(text: str) -> frozenset[str]:
    """Pairs of neighbouring Chinese characters, and Latin words, of a text."""
    text = _SAME.sub(lambda match: _SAME_WORDS[match.group()], text)
    han = re.findall(r"[\u3400-\u9fff]+", text)
    pairs = {run[i : i + 2] for run in han for i in range(len(run) - 1)}
    words = {w for w in re.findall(r"[a-zà-ɏḀ-ỹ0-9]{2,}", text) if w not in _COMMON}
    return frozenset(pairs | words)


_COMMON = frozenset(
    [
        "the",
        "is",
        "are",
        "it",
        "this",
        "that",
        "do",
        "does",
        "can",
        "for",
        "to",
        "of",
        "in",
        "on",
        "and",
        "or",
        "you",
        "your",
        "with",
        "what",
        "how",
        "be",
        "have",
        "has",
        "a",
        "an",
        "i",
        "my",
        "me",
        "we",
        "they",
        "will",
        "any",
        "much",
        "many",
    ]
)


def find_for_aspect(
    passages: tuple[Passage, ...], aspect: Aspect, asked: str
) -> list[tuple[float, Passage]]:
    """Passages that speak of the aspect, best first."""
    wanted = grams(asked)
    scored = [(_score(passage, aspect, wanted), passage) for passage in passages]
    found = [(score, passage) for score, passage in scored if score >= ENOUGH]
    return sorted(found, key=lambda item: -item[0])


def _score(passage: Passage, aspect: Aspect, wanted: frozenset[str]) -> float:
    latin = {word for word in wanted if word.isascii() and word.isalpha() and len(word) >= 3}
    named = latin & grams(passage.plain_text)
    in_head = any(word in passage.plain_head for word in aspect.evidence)
    in_text = any(_inside(word, passage.plain_text) for word in aspect.evidence)
    if not in_head and not in_text:
        return _BASE[passage.kind] + 2.0 * len(named) if named else 0.0
    score = _BASE[passage.kind] + (2.4 if in_head else 0.0) + (1.0 if in_text else 0.0)
    if passage.plain_head and passage.plain_head in aspect.evidence:
        score += 0.6
    overlap = wanted & (grams(passage.plain_text) | grams(passage.plain_head))
    return score + 0.7 * min(3, len(overlap))


def _inside(word: str, text: str) -> bool:
    if word.isascii() and word.isalpha() and len(word) < 4:
        return re.search(rf"(?<![a-z]){word}(?![a-z])", text) is not None
    return word in text


def find_for_words(passages: tuple[Passage, ...], asked: str) -> Passage | None:
    """The passage that a question without a known aspect is about; None where too little of the
    question stands in any."""
    wanted = grams(asked)
    if not wanted:
        return None
    best: tuple[float, Passage] | None = None
    for passage in passages:
        head, text = grams(passage.plain_head), grams(passage.plain_text)
        covered = len(wanted & (head | text)) / len(wanted)
        alike = 2 * len(wanted & head) / (len(wanted) + len(head)) if head else 0.0
        score = max(covered, alike if passage.kind == "faq" else 0.0)
        if score >= 0.6 and (best is None or score > best[0]):
            best = (score, passage)
    return best[1] if best else None
