"""How the host says things: several wordings per sentence, in the languages of the viewers.

Every brace is filled by code from the record; a sentence never holds a number of its own.
"""

from __future__ import annotations

from types import ModuleType
from typing import Literal, get_args

from host.answers.wordings import en, id, ms, th, vi, zh

Spoken = Literal["zh", "en", "id", "ms", "th", "vi"]
"""The languages in which a viewer is answered."""
LANGUAGES: tuple[Spoken, ...] = get_args(Spoken)
_TABLES: dict[str, ModuleType] = {"zh": zh, "en": en, "id": id, "ms": ms, "th": th, "vi": vi}
_SENTENCES: dict[str, dict[str, tuple[str, ...]]] = {
    language: table.SENTENCES for language, table in _TABLES.items()
}
_PIECES: dict[str, dict[str, str]] = {language: table.PIECES for language, table in _TABLES.items()}


def spoken(language: str) -> Spoken | None:
    """The language as one of those the host has words in ("zh-CN" is "zh"); None where it has
    none."""
    return next((known for known in LANGUAGES if known == language[:2]), None)


def wording(key: str, language: Spoken, variation: int, **values: str) -> str:
    """The sentence `key` in a language; `variation` picks among its wordings."""
    return template(key, language, variation).format(**values)


def template(key: str, language: Spoken, variation: int) -> str:
    """The sentence before its braces are filled."""
    choices = wordings(key, language)
    return choices[variation % len(choices)]


def piece(key: str, language: Spoken, **values: str) -> str:
    """A part of a sentence in a language: "2 pieces", "that colour"."""
    return _PIECES[language][key].format(**values)


def wordings(key: str, language: Spoken) -> tuple[str, ...]:
    """All wordings of a sentence in a language."""
    return _SENTENCES[language][key]


def keys() -> tuple[str, ...]:
    """Every sentence there is."""
    return tuple(zh.SENTENCES)


def pieces() -> tuple[str, ...]:
    """Every part of a sentence there is."""
    return tuple(zh.PIECES)


def sentence(text: str) -> str:
    """The text without closing punctuation, ready to stand before a full stop."""
    return text.strip().rstrip("。.;；,，!！ ")
