"""Catalogue text made fit for a voice: cleaned, cut into breaths, titles shortened."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST_TEXT = 2_000
"""Code points of a catalogue text that are looked at; the rest is never spoken."""
_SPACES = re.compile(r"\s+")
_UNWANTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_BRACES = str.maketrans({"{": "（", "}": "）"})
_SENTENCE_END = re.compile(r"(?<=[。！？；;!?])\s*|(?<=\.)\s+")
_PAUSE = re.compile(r"(?<=[，、：])|(?<=[,:])\s+")
_TRAILING = " ,.;:!?~、，。；：！？～…"
_TITLE_CUT = re.compile(r"\s*[|｜/【\[(（,，]|\s+-\s+")
_HAN = re.compile(r"[\u3400-\u9fff]")


@lru_cache(maxsize=2048)
def clean(text: str) -> str:
    """The text on one line, without control, format and private characters and without braces."""
    kept = "".join(
        " " if c.isspace() else c
        for c in text[:LONGEST_TEXT]
        if c.isspace() or unicodedata.category(c) not in _UNWANTED
    )
    return _SPACES.sub(" ", kept.translate(_BRACES)).strip()


def breath(language: str) -> int:
    """How many code points of catalogue text go into one sentence, leaving room for a frame."""
    return 28 if language == "zh" else 110


def longest_sentence(language: str) -> int:
    """How many code points a sentence may have to be said in one breath."""
    return 40 if language == "zh" else 150


@lru_cache(maxsize=1024)
def clauses(text: str, language: str) -> tuple[str, ...]:
    """The text in pieces of at most a breath, without end punctuation.

    A text with a piece that cannot be cut decently gives nothing: to say half would mislead.
    """
    found: list[str] = []
    for sentence in _SENTENCE_END.split(clean(text)):
        found += _cut(sentence.strip(_TRAILING), language)
    pieces = tuple(piece for piece in found if piece)
    if any(len(piece) > longest_sentence(language) for piece in pieces):
        return ()
    return pieces


def _cut(sentence: str, language: str) -> list[str]:
    if len(sentence) <= breath(language):
        return [sentence]
    pieces: list[str] = []
    for part in _PAUSE.split(sentence):
        joint = "" if language == "zh" else " "
        joined = f"{pieces[-1]}{joint}{part}" if pieces else part
        if pieces and len(joined) <= breath(language):
            pieces[-1] = joined
        else:
            pieces.append(part)
    return [piece.strip(_TRAILING) for piece in pieces]


def whole(text: str) -> str:
    """The cleaned text without end punctuation."""
    return clean(text).rstrip(_TRAILING)


def spoken_title(title: str, category: str, language: str) -> str:
    """A title short enough to be said: its first part, or the category where it has none."""
    text = clean(title)
    limit = 18 if language == "zh" else 60
    if len(text) <= limit:
        return text
    first = _TITLE_CUT.split(text, maxsplit=1)[0]
    if language == "zh" and _HAN.search(text):
        first = first.split(" ", maxsplit=1)[0]
    if 4 <= len(first) <= limit:
        return first.rstrip(_TRAILING)
    return clean(category)[:limit] or text[:limit]


def listed(words: tuple[str, ...], language: str) -> str:
    """Words as a list in speech; of more than six the first five and how many there are."""
    if len(words) > 6:
        first = ("、" if language == "zh" else ", ").join(words[:5])
        return f"{first}等{len(words)}种" if language == "zh" else f"{first}, {len(words)} in all"
    if len(words) < 2:
        return "".join(words)
    if language == "zh":
        return "、".join(words[:-1]) + "和" + words[-1]
    return ", ".join(words[:-1]) + " and " + words[-1]


@lru_cache(maxsize=2048)
def speech_seconds(text: str, language: str) -> float:
    """About how long the sentence lasts, with the pause after it."""
    if language == "zh":
        return 0.35 + 0.22 * sum(1.0 if c.isalnum() else 0.6 for c in text)
    return 0.4 + 0.4 * len(text.split())
