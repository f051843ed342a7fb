"""The passages of product data that answer an open question, or the honest finding of none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from operator import add
from typing import Literal

import msgspec

from chat.reading import Intent
from chat.understanding.normal import normalise
from chat.understanding.safety.rules import special
from host.answers.policies import meaning_of, sentences
from host.answers.words import option_values
from storage.catalogue import Faq, Product, Shop
from storage.option_names import is_colour_option

Kind = Literal["attribute", "faq", "point", "description", "policy", "option", "code"]
_SPLIT = re.compile(r"(?<=[。;；!！])|(?<=[a-z)]\.) ")


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
    found += [*_options(product, place), *_codes(product, place)]
    return tuple([passage for passage in found if is_data(passage.text)])


def is_data(text: str) -> bool:
    """Whether a text of the catalogue tells about the goods. One that gives the host orders, or
    sends viewers elsewhere, came from somebody who may not: it is never quoted."""
    return special(normalise(text)) not in (Intent.ATTACK, Intent.SPAM)


def _options(product: Product, place: str) -> list[Passage]:
    return [
        _passage("option", name, "、".join(values), f"{place}/options/{name}")
        for name, values in option_values(product).items()
        if not is_colour_option(name)
    ]


def _codes(product: Product, place: str) -> list[Passage]:
    """The words that open an offer."""
    return [
        _passage("code", "口令", f"{offer.code}({offer.text})", f"{place}/promotions/{index}")
        for index, offer in enumerate(product.promotions)
        if offer.code
    ]


def shop_passages(shop: Shop) -> tuple[Passage, ...]:
    """What the shop says to everybody."""
    policies = [_passage("policy", n, t, f"policy:{n}") for n, t in shop.policies.items()]
    return (*_faqs(shop.faq, "shop"), *policies)


def shop_sentences(faq: tuple[Faq, ...], policies: Mapping[str, str]) -> tuple[Passage, ...]:
    """Answered questions and policies by their sentences, under what their names mean."""
    found = _faqs(faq, "shop")
    for name, text in policies.items():
        head = meaning_of(name)
        found += [
            Passage("policy", name, part, f"policy:{name}", head, normalise(part))
            for part in sentences(text)
        ]
    return tuple(found)


def _faqs(faq: tuple[Faq, ...], place: str) -> list[Passage]:
    return [
        _passage("faq", entry.q, entry.a, f"{place}/faq/{index}") for index, entry in enumerate(faq)
    ]


_SAME_WORDS = {"gtx": "gore-tex", "goretex": "gore-tex", "typec": "type-c", "usb c": "type-c"}
_SAME = re.compile("|".join(_SAME_WORDS))


_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_LATIN_WORD = re.compile(r"[a-zà-ɏḀ-ỹ0-9]{2,}")


def same_words(text: str) -> str:
    """The text with the names of some things as they are mostly written."""
    return _SAME.sub(lambda match: _SAME_WORDS[match.group()], text)


def grams_of(text: str) -> frozenset[str]:
    """Pairs of neighbouring Chinese characters, and Latin words, of a text."""
    text = same_words(text)
    found: set[str] = set()
    for run in _HAN_RUN.findall(text):
        found.update(map(add, run, run[1:]))
    found.update(word for word in _LATIN_WORD.findall(text) if word not in COMMON)
    return frozenset(found)


grams = lru_cache(maxsize=8192)(grams_of)
"""The same, remembered: passages of the products that are asked about are met again."""


COMMON = frozenset(
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
        *("as", "at", "by", "if", "not", "so", "there", "these", "those", "which", "when", "where"),
        *("who", "from", "get", "got", "need", "want", "please", "pls", "ur", "am", "was", "does"),
        *("would", "should", "could", "one", "ok", "too", "very", "just", "only", "or", "use"),
    ]
)


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
