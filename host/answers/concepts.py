"""Finding what English data says to a question in English, Indonesian, Malay, Thai or Vietnamese:
by the things that are asked for, the words of the question, and the kind of answer it waits for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from math import log
from typing import Any

import msgspec

from chat.understanding.aspects import aspects
from chat.understanding.concepts import concepts, tongues_of
from chat.understanding.fillers import FILLERS
from chat.understanding.glosses import in_english
from chat.understanding.normal import normalise
from host.answers.evidence import Passage
from host.answers.in_english import stems

_HEAD, _TEXT, _FIRST = 2.0, 1.0, 0.5
_CONCEPT_WEIGHT = 1.5
_CLOSE, _NEAR = 0.9, 0.5
ENOUGH, MOST = 0.5, 0.75
"""The share of what is asked that a passage must hold, where it is not named by its head; and
where it only holds words beside the thing that is asked for."""
_UNIT, _NO_UNIT = 0.8, 0.6
_KIND = {
    "attribute": 0.3,
    "faq": 0.3,
    "point": 0.1,
    "description": 0.0,
    "policy": -0.3,
    "option": -0.2,
}
_LISTED = 2.5
_LISTS = re.compile(
    r"\b(?:what|which|apa saja|apa aja|apa|berapa (?:macam|jenis|varian)|varian)\b|อะไรบ้าง|อะไร|"
    r"แบบไหน|กี่แบบ|(?<!\w)(?:mấy loại|loại nào|những|gì|loại gì)(?!\w)"
)
"""Asks for all that there is of something."""
_MEASURING = frozenset(
    ("l", "g", "m", "w", "c", "ml", "kg", "cm", "mm", "wh", "gb", "db", "hz", "pa", "mp", "m2")
)
"""Units state a measure behind a number only: the L of S, M, L is no litre."""
_LETTER = re.compile(r"[a-z0-9à-ɏḀ-ỹ]").match
_THAI_TAIL = re.compile("[\u0e30-\u0e3a\u0e47-\u0e4e]").match
SHOWN_MAX = 3
_TIME = r"\d ?-?(?:hours?|hrs?|h\b|min|days?|weeks?|months?|years?|seconds?|sec)"
_UNITS: tuple[tuple[str, str], ...] = (
    (
        r"how long(?! is (?:the|it))|how many (?:hours|minutes|days|months|years)|how fast|"
        r"berapa (?:lama|jam|menit|hari|bulan|tahun)|bao lâu|mấy (?:tiếng|giờ|phút|tháng)|"
        r"นานแค่ไหน|นานเท่าไหร่|กี่ชั่วโมง|กี่ชม|กี่นาที|กี่เดือน|กี่ปี|กี่วัน|นานไหม",
        _TIME,
    ),
    (
        r"how heavy|berapa kilo|berapa gram|berapa kg|how many kg|กี่กิโล|กี่กรัม|nặng bao|mấy kg",
        r"\d ?k?g\b",
    ),
    (r"how many watt|berapa watt|กี่วัตต์|mấy w|bao nhiêu w", r"\d ?w\b|watt"),
    (
        r"how many (?:ml|l\b|lit)|berapa (?:ml|liter)|กี่(?:มล|ลิตร)|(?:mấy|bao nhiêu) (?:ml|lít)",
        r"\d ?m?l\b",
    ),
    (
        r"how (?:big|wide|tall|large)|berapa cm|กี่(?:ซม|เซน)|mấy cm|bao nhiêu cm|kích thước",
        r"\d ?(?:cm|mm|m|inch)\b",
    ),
    (r"how many|berapa|กี่|mấy|bao nhiêu", r"\d"),
)
_NUMBERED = (
    (
        "age",
        re.compile(
            r"\d ?(?:tháng|tuổi|bulan|thn|tahun|เดือน|ขวบ|ปี|months?\b|mths?\b|yo\b|y/o|yrs? old|"
            r"years? old)(?! ?(?:warranty|garansi|bảo hành))"
        ),
    ),
    ("load", re.compile(r"\d ?(?:kg|kilo|kgs|กิโล|โล|ký|กก)(?![a-z])")),
    ("people", re.compile(r"\d ?(?:orang|people|pax|persons?|คน|người|org)(?![a-z])")),
)
"""What a number with its unit asks for: a 9 kg child is a load."""
_COMPILED = tuple((re.compile(said), re.compile(wanted)) for said, wanted in _UNITS)


class Want(msgspec.Struct, frozen=True):
    """One thing that a line asks for: a concept by `patterns`, or a word by the `stems` of the
    English it may stand for. `weight` is what it counts among the others."""

    weight: float
    ids: tuple[str, ...] = ()
    stems: frozenset[str] = frozenset()
    only_if_known: bool = False


class Hit(msgspec.Struct, frozen=True):
    """A passage with how well it answers, and which of the wants it speaks of."""

    score: float
    passage: Passage
    told: frozenset[int]
    in_head: frozenset[int]
    stated: frozenset[int] = frozenset()
    """The things asked for that its head states."""
    literal: frozenset[str] = frozenset()
    """The stems of the line's own words that it holds."""
    by_word: bool = False
    """Whether the line says a word of its head."""


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    """For each concept how data states it, the surest words first."""
    found: dict[str, dict[str, None]] = {}
    for concept in concepts():
        found.setdefault(concept.id, {}).update(dict.fromkeys(concept.evidence))
    for aspect in aspects().values():
        latin = [word for word in aspect.evidence if word.isascii()]
        found.setdefault(aspect.id, {}).update(dict.fromkeys(latin))
    return {name: tuple(_begins(word) for word in words) for name, words in found.items()}


@cache
def _begins(word: str) -> re.Pattern[str]:
    if word.strip() in _MEASURING:
        return re.compile(rf"\d ?-?{re.escape(word.strip())}(?![a-z])")
    end = "" if len(word.strip()) > 3 else r"(?![a-z])"
    return re.compile(rf"(?<![a-z]){re.escape(word.strip())}{end}")


@cache
def _automaton() -> Any:
    import ahocorasick

    meant: dict[str, dict[str, None]] = {}
    for aspect in aspects().values():
        for cue in aspect.cues:
            meant.setdefault(normalise(cue), {})[aspect.id] = None
    for concept in concepts():
        for _, cues in concept.said:
            for cue in cues:
                meant.setdefault(cue, {})[concept.id] = None
    automaton = ahocorasick.Automaton()
    for cue, ids in meant.items():
        automaton.add_word(cue, (cue, tuple(ids)))
    automaton.make_automaton()
    return automaton


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if _LETTER(text[start]) and before and _LETTER(before):
        return False
    if _LETTER(text[end - 1]) and after and _LETTER(after):
        return False
    return not (after and _THAI_TAIL(after))


def _concepts_in(text: str, language: str) -> list[tuple[int, int, tuple[str, ...]]]:
    hits: list[tuple[int, int, tuple[str, ...]]] = []
    tongues = tongues_of()
    for last, (cue, ids) in _automaton().iter(text):
        start, end = last - len(cue) + 1, last + 1
        known = tongues.get(cue)
        if not _is_whole(text, start, end):
            continue
        if known and cue.isascii() and "en" not in known and language not in known:
            continue
        while hits and hits[-1][0] >= start:
            hits.pop()
        if not hits or hits[-1][1] < end:
            hits.append((start, end, ids))
    return hits


@lru_cache(maxsize=4096)
def wants(text: str, language: str) -> tuple[Want, ...]:
    """What a normalised line asks for."""
    hits = _concepts_in(text, language)
    found: dict[tuple[str, ...], Want] = {}
    left, position = [], 0
    for start, end, ids in hits:
        own = _own_stems(text[start:end])
        found.setdefault(ids, Want(_CONCEPT_WEIGHT, ids, own))
        left.append(text[position:start])
        position = end
    left.append(text[position:])
    known = {name for want in found.values() for name in want.ids}
    for name, pattern in _NUMBERED:
        if name not in known and pattern.search(text):
            found[(name,)] = Want(_CONCEPT_WEIGHT, (name,))
    return (*found.values(), *_words(" ".join(left), language))


def _own_stems(text: str) -> frozenset[str]:
    known, rest = in_english(text)
    return frozenset(s for words in known for word in words for s in stems(word)) | stems(rest)


def _words(rest: str, language: str) -> list[Want]:
    known, rest = in_english(rest)
    found = [
        Want(1.0, (), s) for words in known if (s := frozenset(x for w in words for x in stems(w)))
    ]
    for word in sorted(stems(rest)):
        if word[0].isdigit() or word in FILLERS:
            continue
        found.append(Want(0.8, (), frozenset((word,)), language not in ("en",)))
    return found


def find(
    passages: Sequence[Passage],
    text: str,
    language: str,
    names: frozenset[str],
    attribute: str | None = None,
) -> list[Passage]:
    """The passages that answer, the surest first; none where nothing does. `names` are the stems
    of the product's name; `attribute` what was asked before, where the line only goes on."""
    asked = [w for w in wants(text, language) if w.ids or w.stems - names]
    if len([w for w in asked if w.ids]) > 1:
        asked = [w for w in asked if not (w.ids and w.stems and w.stems <= names)]
    if attribute and not any(want.ids for want in asked):
        asked.append(Want(_CONCEPT_WEIGHT, (attribute,)))
    if not asked:
        return []
    found = [hit for p in passages if (hit := _hit(p, asked, passages, text, names))]
    surely = [hit for hit in found if _is_enough(hit, asked)]
    if not surely:
        return []
    best = max(surely, key=lambda hit: hit.score)
    return [hit.passage for hit in (best, *_others(best, found, asked))]


def _others(best: Hit, found: list[Hit], asked: list[Want]) -> list[Hit]:
    """What else is told: nearly as good a passage on the same, one that holds a word of the line
    that the best does not, and for each other thing asked for the best on it."""
    others = sorted((hit for hit in found if hit is not best), key=lambda hit: -hit.score)
    stated = {place for hit in found for place in hit.stated}
    told = {place for place in best.told if place in best.stated or place not in stated}
    literal, more = set(best.literal), list[Hit]()
    for hit in others:
        close = hit.score >= _CLOSE * best.score and hit.in_head & best.in_head
        wording = hit.literal - literal if hit.score >= _NEAR * best.score else frozenset()
        fresh = {place for place in hit.told - told if asked[place].ids}
        if close or wording or fresh & hit.in_head or (fresh and hit.score >= _NEAR * best.score):
            more.append(hit)
            told |= hit.stated or hit.told
            literal |= hit.literal
    return more[: SHOWN_MAX - 1]


def _is_enough(hit: Hit, asked: list[Want]) -> bool:
    if hit.stated or (hit.by_word and hit.passage.kind == "attribute"):
        return True
    weights = [
        0.0 if want.only_if_known and place not in hit.told else want.weight
        for place, want in enumerate(asked)
    ]
    share = sum(weights[place] for place in hit.told) / (sum(weights) or 1.0)
    silent = any(w.ids for w in asked) and not any(asked[place].ids for place in hit.told)
    return share >= (MOST if silent else ENOUGH)


def _hit(
    passage: Passage,
    asked: list[Want],
    among: Sequence[Passage],
    text: str,
    names: frozenset[str],
) -> Hit | None:
    head, body = passage.plain_head.replace("_", " "), passage.plain_text
    head_stems, text_stems = stems(head), stems(body)
    score, told, in_head, stated = 0.0, set[int](), set[int](), set[int]()
    literal: set[str] = set()
    stated_by_word = False
    for place, want in enumerate(asked):
        value, by_head = _by_concept(want, head, body)
        own = want.stems - names
        if by_head:
            stated.add(place)
        there, said = _same(own, head_stems), _same(own, text_stems)
        literal |= there | said
        stated_by_word |= bool(there)
        if there:
            value, by_head = value + 1.5 * _rare(there, among), True
        elif said:
            value += 0.8 * _rare(said, among)
        if value:
            score += value
            told.add(place)
            if by_head:
                in_head.add(place)
    if not told:
        return None
    score += _KIND.get(passage.kind, 0.0) + _by_unit(text, body)
    if passage.kind == "option" and in_head and _LISTS.search(text):
        score += _LISTED
    return Hit(
        score,
        passage,
        frozenset(told),
        frozenset(in_head),
        frozenset(stated),
        frozenset(literal),
        stated_by_word,
    )


def _same(own: frozenset[str], there: frozenset[str]) -> frozenset[str]:
    """The stems that stand in a text, or begin one that does: flush of flushable."""
    same = own & there
    longer = [o for o in own - same if len(o) > 3 and any(t.startswith(o) for t in there)]
    return same.union(longer)


def _by_concept(want: Want, head: str, body: str) -> tuple[float, bool]:
    best, by_head = 0.0, False
    for name in want.ids:
        patterns = _patterns().get(name, ())
        for place, pattern in enumerate(patterns):
            first = _FIRST * (1 - place / len(patterns))
            if pattern.search(head):
                best, by_head = max(best, _HEAD + first), True
                break
            if best < _TEXT and pattern.search(body):
                best = _TEXT + first
    return best, by_head


def _rare(found: frozenset[str], among: Sequence[Passage]) -> float:
    """How much a word tells: little where many passages hold it."""
    most = 0.0
    for word in found:
        held = sum(
            any(s.startswith(word) for s in (*stems(p.plain_head), *stems(p.plain_text)))
            for p in among
        )
        most = max(most, log((len(among) + 1) / (held + 0.5)) / log(len(among) + 1.5))
    return most


@lru_cache(maxsize=4096)
def _unit(text: str) -> re.Pattern[str] | None:
    for said, wanted in _COMPILED:
        if said.search(text):
            return wanted
    return None


def _by_unit(text: str, body: str) -> float:
    unit = _unit(text)
    if unit is None:
        return 0.0
    return _UNIT if unit.search(body) else -_NO_UNIT
