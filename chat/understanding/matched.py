"""A line as its words are looked for: normalised, and its chat spelling put right."""

from __future__ import annotations

from functools import lru_cache

from chat.reading import Language
from chat.understanding.language import language_of
from chat.understanding.normal import normalise
from chat.understanding.spelling import respelt


@lru_cache(maxsize=8192)
def matched(text: str) -> tuple[str, Language]:
    """The line for matching, never shown to anybody, and its language."""
    plain = normalise(text)
    language = language_of(plain)
    return respelt(plain, language), language
