"""How the merchant wants the host to sound: plainer or livelier words around the same facts.

A tone changes particles, openings and closings, never what is said; an answer somebody may be hurt
or angry about keeps its calm words in every tone.
"""

from __future__ import annotations

import re
from typing import Literal

from chat.reading import Intent
from host.answers.wording import Spoken

Tone = Literal["plain", "warm", "lively"]
"""`warm` is how the sentences are written."""

_PARTICLES: dict[Spoken, re.Pattern[str]] = {
    "zh": re.compile(r"[哦呢呀哈啦～]+(?=[。！？，]|$)"),
    "id": re.compile(r"(?:,? (?:ya, kak|kak|ya))(?=[.,:!?])| kak(?=,)"),
    "ms": re.compile(r" ya(?=[.,:!?])"),
    "vi": re.compile(r" (?:bạn nhé|nhé|ạ)(?=[.,:!?])"),
}
_LIVELY = frozenset(
    (
        *(Intent.PRICE, Intent.STOCK, Intent.SIZES, Intent.COLOURS, Intent.SIZE_ADVICE),
        *(Intent.MATERIAL, Intent.SPEC, Intent.CARE, Intent.USAGE, Intent.PROMOTION),
        *(Intent.LINK, Intent.HOW_TO_BUY, Intent.RECOMMENDATION, Intent.COMPARISON),
        *(Intent.CATALOGUE, Intent.SHIPPING_TIME, Intent.SHIPPING_FEE, Intent.CARRIER),
    )
)
"""Ordinary questions of a customer. All others are answered in calm words: orders, money back,
complaints, bodies, law, who the host is."""
_AROUND: dict[Spoken, tuple[tuple[str, str], ...]] = {
    "zh": (
        ("问得好，", ""),
        ("", "还想了解什么随时问我呀！"),
        ("来，给您说说，", ""),
        ("", "喜欢的话点进去看看哦！"),
        ("", ""),
    ),
    "en": (
        ("Good question! ", ""),
        ("", " Ask me anything else!"),
        ("Sure thing! ", ""),
        ("", " Happy to tell you more!"),
        ("", ""),
    ),
    "id": (
        ("Siap, kak! ", ""),
        ("", " Kalau ada yang mau ditanya lagi, silakan ya, kak!"),
        ("Oke kak! ", ""),
        ("", " Boleh tanya-tanya lagi, kak!"),
        ("", ""),
    ),
    "ms": (
        ("Baik! ", ""),
        ("", " Nak tanya lagi pun boleh ya!"),
        ("Okey! ", ""),
        ("", " Kalau ada soalan lagi, tanya saja!"),
        ("", ""),
    ),
    "th": (
        ("ได้เลยค่ะ ", ""),
        ("", " สอบถามเพิ่มได้เลยนะคะ!"),
        ("จัดให้ค่ะ ", ""),
        ("", " มีอะไรถามได้ตลอดเลยนะคะ!"),
        ("", ""),
    ),
    "vi": (
        ("Dạ đây ạ! ", ""),
        ("", " Bạn cần gì cứ hỏi mình nhé!"),
        ("Có ngay ạ! ", ""),
        ("", " Bạn hỏi thêm thoải mái nhé!"),
        ("", ""),
    ),
}
"""Words before and behind an answer. Answers that follow each other have variations from one to
four apart, so five of them never come twice in a row."""
LONG = 90
"""An answer of so many characters gets nothing behind it."""
_FOR_A_MODEL: dict[Tone, dict[str, str]] = {
    "plain": {"zh": "简洁平实，不用语气词", "en": "plain and to the point"},
    "warm": {"zh": "亲切自然", "en": "warm and natural"},
    "lively": {"zh": "热情活泼，但不夸张", "en": "lively and cheerful, never exaggerated"},
}


def in_tone(template: str, language: Spoken, tone: Tone) -> str:
    """A sentence before its braces are filled, in a tone."""
    particles = _PARTICLES.get(language)
    if tone != "plain" or particles is None:
        return template
    return particles.sub("", template) or template


def surrounded(
    text: str, language: Spoken, tone: Tone, variation: int, intents: tuple[Intent, ...]
) -> str:
    """An answer with the words of a lively host around it, where all that was asked is ordinary."""
    if tone != "lively" or not intents or not _LIVELY.issuperset(intents):
        return text
    before, behind = _AROUND[language][variation % len(_AROUND[language])]
    return before + text + ("" if len(text) > LONG else behind)


def for_a_model(tone: Tone, language: str) -> str:
    """The tone in words that a language model is told."""
    return _FOR_A_MODEL[tone]["zh" if language == "zh" else "en"]
