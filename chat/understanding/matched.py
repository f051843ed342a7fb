"""A line as its words are looked for: normalised, and its chat spelling put right."""

from __future__ import annotations

from functools import lru_cache

from chat.reading import Language
from chat.understanding.constructions import straightened
from chat.understanding.language import language_of
from chat.understanding.normal import normalise
from chat.understanding.slips import put_right
from chat.understanding.spelling import respelt


@lru_cache(maxsize=8192)
def typed_and_matched(text: str) -> tuple[str, str, Language]:
    """The line normalised as it was typed, the line for matching, and its language."""
    typed = normalise(text)
    language = language_of(typed)
    plain = put_right(typed) if language == "zh" else respelt(typed, language)
    return typed, straightened(plain, language), language


def matched(text: str) -> tuple[str, Language]:
    """The line for matching, never shown to anybody, and its language."""
    _, plain, language = typed_and_matched(text)
    return plain, language
