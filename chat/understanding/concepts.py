"""The things to know of goods, as they are asked for in five languages and stated in English."""

from __future__ import annotations

from functools import cache
from typing import get_args

import msgspec

from chat.reading import Language
from chat.understanding.normal import normalise
from chat.understanding.tongues.concepts import CONCEPTS


class Concept(msgspec.Struct, frozen=True):
    """One thing to know. `evidence` are the words by which English data states it, the surest
    first; `said` the phrases that ask for it, by language."""

    id: str
    intent: str
    zh: str
    en: str
    evidence: tuple[str, ...]
    said: tuple[tuple[Language, tuple[str, ...]], ...]


_LANGUAGES: frozenset[str] = frozenset(get_args(Language))


@cache
def concepts() -> tuple[Concept, ...]:
    """All concepts, in the order of the table."""
    return tuple([_concept(part) for part in CONCEPTS.strip().split("\n\n")])


def _concept(paragraph: str) -> Concept:
    head, *rows = paragraph.splitlines()
    name, intent, zh, en = head.split("/")
    evidence: tuple[str, ...] = ()
    said: dict[Language, tuple[str, ...]] = {}
    for row in rows:
        mark, _, words = row.partition(" ")
        listed = tuple(word.strip() for word in words.split("|") if word.strip())
        if mark == "!":
            evidence += listed
        else:
            language = _language(mark)
            said[language] = said.get(language, ()) + _spelt(listed, language)
    return Concept(name, intent, zh, en, evidence, tuple(said.items()))


def _language(mark: str) -> Language:
    for language in get_args(Language):
        if language == mark:
            return language  # type: ignore[no-any-return]
    raise ValueError(f"no language {mark}")


def _spelt(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """The phrases as they are typed and as a line is respelt."""
    from chat.understanding.spelling import respelt

    plain = [normalise(word) for word in words]
    kept = [word for word in plain if language == "vi" and word.isascii()]  # chua is no chưa
    spelt = [respelt(word, language) for word in plain if word not in kept]
    return tuple(dict.fromkeys((*plain, *spelt)))


@cache
def tongues_of() -> dict[str, frozenset[str]]:
    """For each phrase the languages that ask with it; Indonesian and Malay are read as one."""
    found: dict[str, set[str]] = {}
    for concept in concepts():
        for language, phrases in concept.said:
            for phrase in phrases:
                found.setdefault(phrase, set()).add(language)
    return {
        phrase: frozenset(known | ({"id", "ms"} if known & {"id", "ms"} else set()) | {"other"})
        for phrase, known in found.items()
    }
