"""The passages of product data that answer an open question, or the honest finding of none."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import add
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


_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_LATIN_WORD = re.compile(r"[a-zà-ɏḀ-ỹ0-9]{2,}")


def grams_of(text: str) -> frozenset[str]:
    """Pairs of neighbouring Chinese characters, and Latin words, of a text."""
    text = _SAME.sub(lambda match: _SAME_WORDS[match.group()], text)
    found: set[str] = set()
    for run in _HAN_RUN.findall(text):
        found.update(map(add, run, run[1:]))
    found.update(word for word in _LATIN_WORD.findall(text) if word not in _COMMON)
    return frozenset(found)


grams = lru_cache(maxsize=8192)(grams_of)
"""The same, remembered: passages of the products that are asked about are met again."""


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
    latin = {word for word in wanted if word.isascii() and word.isalpha() and len(word) >= 3}
    scored = [
        (_score(passage, aspect, wanted, latin) + _literally(passage, asked), passage)
        for passage in passages
    ]
    found = [(score, passage) for score, passage in scored if score >= ENOUGH]
    return sorted(found, key=lambda item: -item[0])


def _literally(passage: Passage, asked: str) -> float:
    """What it counts that a passage holds the very words asked (防滑), not only their kind."""
    return 2.5 if 2 <= len(asked) <= 6 and asked in passage.plain_text else 0.0


def _score(passage: Passage, aspect: Aspect, wanted: frozenset[str], latin: set[str]) -> float:
    in_head = _in_heads(aspect.evidence).search(passage.plain_head) is not None
    in_text = _in_texts(aspect.evidence).search(passage.plain_text) is not None
    if not in_head and not in_text:
        named = latin and latin & grams(passage.plain_text)
        return _BASE[passage.kind] + 2.0 * len(named) if named else 0.0
    score = _BASE[passage.kind] + (2.4 if in_head else 0.0) + (1.0 if in_text else 0.0)
    if passage.plain_head and passage.plain_head in aspect.evidence:
        score += 0.6
    overlap = wanted & (grams(passage.plain_text) | grams(passage.plain_head))
    return score + 0.7 * min(3, len(overlap))


@cache
def _in_heads(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


@cache
def _in_texts(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds one of the words; a short Latin one as a whole word only."""
    return re.compile("|".join(map(_bounded, words)))


def _bounded(word: str) -> str:
    if word.isascii() and word.isalpha() and len(word) < 4:
        first, rest = word[0], word[1:]
        return rf"{first}(?<![a-z]{first}){rest}(?![a-z])"
    return re.escape(word)


SAME_QUESTION = 0.75
"""From this likeness on a line asks what was asked and answered before."""


def find_same_question(passages: tuple[Passage, ...], line: str) -> Passage | None:
    """The answered question that the whole normalised line repeats, nearly word by word."""
    wanted = grams(line)
    best: tuple[float, Passage] | None = None
    for passage in passages:
        if passage.kind != "faq" or not wanted:
            continue
        head = grams(passage.plain_head)
        alike = 2 * len(wanted & head) / (len(wanted) + len(head))
        if alike >= SAME_QUESTION and (best is None or alike > best[0]):
            best = (alike, passage)
    return best[1] if best else None


def find_for_words(passages: tuple[Passage, ...], asked: str) -> Passage | None:
    """The passage that a question without a known aspect is about; None where too little of the
    question stands in any."""
    wanted = grams(asked)
    if not wanted or all(gram.isdigit() for gram in wanted):
        return None  # a number alone tells no subject: 16寸 is not the canvas of 16安
    best: tuple[float, Passage] | None = None
    for passage in passages:
        head, text = grams(passage.plain_head), grams(passage.plain_text)
        covered = len(wanted & (head | text)) / len(wanted)
        alike = 2 * len(wanted & head) / (len(wanted) + len(head)) if head else 0.0
        score = max(covered, alike if passage.kind == "faq" else 0.0)
        if score >= 0.6 and (best is None or score > best[0]):
            best = (score, passage)
    return best[1] if best else None
