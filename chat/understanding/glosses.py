"""What words of other languages are in English: so that a catalogue in English is found by a
viewer's kasut, ốp or กันแดด."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from chat.understanding.normal import normalise
from chat.understanding.tables import spread
from chat.understanding.tongues import en, glossary, id, ms, th, things, vi

_LETTER = re.compile(r"[a-z0-9à-ɏḀ-ỹ]").match
_THAI_TAIL = re.compile("[\u0e30-\u0e3a\u0e47-\u0e4e]").match


@cache
def in_other_words() -> dict[str, tuple[str, ...]]:
    """For each English word (or few words) what viewers say for it in any language."""
    found: dict[str, dict[str, None]] = {}
    for tongue in (en, id, ms, vi, th):
        for english, words in (*spread(tongue.GOODS), *spread(tongue.QUALITIES)):
            found.setdefault(english, {}).update(dict.fromkeys(words))
    for table in things.GOODS.values():
        for english, words in spread(table):
            found.setdefault(english, {}).update(dict.fromkeys(words))
    return {english: tuple(words) for english, words in found.items()}


@cache
def goods() -> frozenset[str]:
    """The English names of things that are known in other words."""
    tables = (*(tongue.GOODS for tongue in (en, id, ms, vi, th)), *things.GOODS.values())
    return frozenset(name for table in tables for name, _ in spread(table))


@cache
def long_names() -> tuple[str, ...]:
    """Names of things in several words that hold shorter ones: an áo len is no áo."""
    found: dict[str, None] = {}
    for tongue in (id, ms, vi):
        for _, words in spread(tongue.GOODS):
            found.update(dict.fromkeys(word for word in words if " " in word))
    return tuple(found)


@cache
def _languages() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    tables = {"en": en, "id": id, "ms": ms, "vi": vi, "th": th}
    for language, tongue in tables.items():
        for _, words in (*spread(tongue.GOODS), *spread(tongue.QUALITIES)):
            for word in words:
                found.setdefault(word, {"other"}).add(language)
        for _, words in spread(things.GOODS[language]):
            for word in words:
                found.setdefault(word, {"other"}).add(language)
    return {
        word: frozenset(languages | ({"id", "ms"} if languages & {"id", "ms"} else set()))
        for word, languages in found.items()
    }


def only_in(word: str) -> frozenset[str] | None:
    """The languages that a short word of plain letters is taken for, None for all: a son is a
    lipstick to a Vietnamese only."""
    languages = _languages().get(word)
    if languages is None or "en" in languages or not word.isascii() or len(word) > 5:
        return None
    return languages


@cache
def everyday() -> dict[str, tuple[str, ...]]:
    """For each English word of everyday life what viewers say for it in any language."""
    found: dict[str, dict[str, None]] = {}
    for english, words in (*spread(things.WORDS), *spread(glossary.WORDS)):
        known = (w for w in words if len(w) > 2 or not "\u0e00" <= w[0] <= "\u0e7f")
        found.setdefault(english, {}).update(dict.fromkeys(known))
    return {english: tuple(words) for english, words in found.items()}


@cache
def _automaton() -> Any:
    import ahocorasick

    english: dict[str, dict[str, None]] = {}
    for word, others in (*in_other_words().items(), *everyday().items()):
        for other in map(normalise, others):
            english.setdefault(other, {})[word] = None
    automaton = ahocorasick.Automaton()
    for other, words in english.items():
        automaton.add_word(other, (len(other), tuple(words)))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=4096)
def in_english(text: str) -> tuple[tuple[tuple[str, ...], ...], str]:
    """For each known word of a line, in its order, the English words it may stand for; and the
    rest of the line."""
    hits: list[tuple[int, int, tuple[str, ...]]] = []
    for last, (length, words) in _automaton().iter(text):
        start, end = last - length + 1, last + 1
        if not _is_whole(text, start, end):
            continue
        while hits and hits[-1][0] >= start:
            hits.pop()
        if not hits or hits[-1][1] <= start:
            own = (text[start:end],) if text[start:end].isascii() else ()
            hits.append((start, end, (*own, *words)))
    left, position = [], 0
    for start, end, _ in hits:
        left.append(text[position:start])
        position = end
    left.append(text[position:])
    return tuple(words for _, _, words in hits), " ".join(left)


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if _LETTER(text[start]) and before and _LETTER(before):
        return False
    if _LETTER(text[end - 1]) and after and _LETTER(after):
        return False
    return not (after and _THAI_TAIL(after))
