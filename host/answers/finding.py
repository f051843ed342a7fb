"""Finding what the data says to a question, whatever its words: by the meanings, the pairs of
characters and the kind of number that a question and a passage share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import log2

import msgspec

from chat.understanding.aspects import Aspect
from host.answers.entries import Entry, entry_of
from host.answers.everyday.meanings import is_part, plainly
from host.answers.evidence import Passage
from host.answers.own_measure import of_another
from host.answers.questions import NUMBERED, Asked

SURE, PLAIN = 1.35, 1.0
"""The score from which a passage answers a question, and from which where it speaks of (nearly)
all that the question names."""
_PLAIN_SHARE, _ONE_THING = 0.66, 0.6
NEAR = 0.6
"""The score from which a passage is worth showing to the person who answers."""
_HEAD_MEANING, _TEXT_MEANING = 2.0, 1.3
_GRAM, _CHAR, _IN_HEAD = 1.1, 0.5, 0.35
_SAME_WORD, _ONE_CHAR, _AGE_MEANING = 1.3, 0.75, 2.4
_HEAD_CONCEPT, _TEXT_CONCEPT, _ONE_CHAR_STATED = 1.9, 1.3, 0.7
_UNIT, _NO_UNIT = 0.9, 0.7
_ASPECT_HEAD, _ASPECT_TEXT, _ASPECT_CHAR = 2.0, 1.3, 0.9
_UNEXPLAINED, _UNEXPLAINED_MAX, _UNEXPLAINED_NAMED = 0.28, 1.6, 0.5
_HEAD_LEFT_MAX = 2.5
_OTHER_QUESTION, _OFF_ASPECT = 0.9, 1.0
_NAMED, _NAMED_TOO, _OTHER_UNIT = 1.2, 0.8, 0.3
"""What it counts that a question names an attribute as the data does, alone and among others; and
against an entry that
its number is of another kind than asked for."""
_PARTLY = 1.5
"""How little it counts that a passage speaks only of a share of what is asked."""
_OTHER_PART, _WHOLE = 1.0, 1.3
"""What it counts against a passage that it speaks of another part than is asked for, and against
one of the whole thing where another speaks of that part."""
_LONE = 0.85
"""What a single character counts for where nothing else is shared."""
_NAMED_TOO_PLAINLY = 0.2
_GENERIC_HEADS = frozenset(
    ("材质", "材料", "面料", "成分", "尺寸", "大小", "重量", "颜色", "类型", "方式", "规格", "长度")
)
"""Heads that speak of a whole thing: 内衬啥材质 asks for the lining's."""
_HOLDS_ANYTHING = frozenset(("规格", "数量", "类型", "款式"))
_HOW_MUCH = frozenset("多少几长大高宽厚重深久远快强")
"""Characters that ask how much of what is named."""
_LOOSE_SCORE, _LOOSE_SHARE, _CLEAR = 0.7, 0.3, 1.2
"""The least score and share of the nearest passage where none is sure, and by how much it must
stand clear of the next."""
_NUMBER = re.compile(r"\d")
_KIND = {
    "attribute": 0.2,
    "faq": 0.3,
    "point": 0.05,
    "description": 0.0,
    "policy": -0.1,
    "option": -0.1,
    "code": 0.0,
}
_HAN = re.compile(r"[\u3400-\u9fff]+")


_OF_SHOPS = frozenset(
    (
        *("customs", "currency", "gift_wrap", "store", "ship_together", "restock"),
        *("future_price", "subsidy", "test_report", "brand"),
    )
)
"""Aspects that a policy may speak of; the others are things' own."""


class Found(msgspec.Struct, frozen=True):
    """A passage that answers, and how surely."""

    score: float
    passage: Passage
    share: float = 1.0
    """The share of what is asked that the passage speaks of."""


class Known:
    """The passages of one product (or of the shop), ready to be searched."""

    def __init__(self, passages: Iterable[Passage], names: frozenset[str]) -> None:
        self.names = names
        self.entries = tuple(entry_of(passage) for passage in passages)
        self._frequency: Counter[str] = Counter()
        self._groups: Counter[int] = Counter()
        for entry in self.entries:
            self._frequency.update(entry.head_grams | entry.text_grams)
            self._frequency.update(set(entry.passage.plain_head + entry.passage.plain_text))
            self._groups.update(entry.head_groups | entry.text_groups)
            self._groups.update(entry.head_concepts.keys() | entry.text_concepts.keys())

    def find(self, question: Asked, aspects: tuple[Aspect, ...]) -> list[Found]:
        """The passages that answer the question, the surest first."""
        scored = [
            Found(score, entry.passage, share)
            for entry in self.entries
            for score, share in [self._score(question, aspects, entry)]
            if score >= _threshold(question, entry, share)
            and not _of_another_measure(question, entry)
        ]
        return sorted(scored, key=lambda found: -found.score * (_PARTLY + found.share))

    def find_loosely(self, question: Asked, aspects: tuple[Aspect, ...]) -> list[Found]:
        """Where nothing surely answers: the passage that comes nearest, if it states a concept
        that the question asks for and stands clear of the others."""
        scored = [
            Found(score, entry.passage, share)
            for entry in self.entries
            if _shares_a_concept(question, entry) and not _of_another_measure(question, entry)
            for score, share in [self._score(question, aspects, entry)]
            if share >= _LOOSE_SHARE
        ]
        ranked = sorted(scored, key=lambda found: -found.score)
        clear = len(ranked) < 2 or ranked[0].score > ranked[1].score * _CLEAR
        return ranked[:1] if ranked and clear and ranked[0].score >= _LOOSE_SCORE else []

    def score(self, question: Asked, entry: Entry) -> float:
        """How well an entry answers a question, sure or not."""
        return self._score(question, question.aspects, entry)[0]

    def near(self, question: Asked, aspects: tuple[Aspect, ...]) -> list[Passage]:
        """The two passages that come nearest to the question, however far."""
        scored = [
            (self._score(question, aspects, e, careful=False)[0], e.passage) for e in self.entries
        ]
        ranked = sorted((item for item in scored if item[0] > NEAR), key=lambda item: -item[0])
        return [passage for _, passage in ranked[:2]]

    def _score(
        self, question: Asked, aspects: tuple[Aspect, ...], entry: Entry, *, careful: bool = True
    ) -> tuple[float, float]:
        """How well an entry answers, and the share of what is asked that it speaks of."""
        meaning, told = self._by_meaning(question, entry)
        words, more = self._by_words(question, entry, told)
        if not meaning:
            words *= _weight_of_words(question, more)
        told |= more
        named, silent = False, 0.0
        of_shop = entry.passage.kind == "policy"
        for aspect in aspects:
            if of_shop and aspect.id not in _OF_SHOPS:
                silent = max(silent, _silent(question, aspect, told))
                continue
            value, cue = _by_aspect(question, aspect, entry.passage)
            meaning = max(meaning, value) + 0.3 * min(meaning, value)
            named = named or value >= _ASPECT_HEAD
            told |= cue
            silent = max(silent, 0.0 if value else _silent(question, aspect, told))
        if _names_head(question, entry):
            silent *= not _counts(question, entry)
            told |= set(entry.passage.plain_head)
            if question.chars <= told | _HOW_MUCH and not _latin(question):
                meaning, named, silent = meaning + _NAMED, True, 0.0
            elif not silent and not _latin(question):
                plain = entry.passage.plain_head in _GENERIC_HEADS
                meaning += _NAMED_TOO_PLAINLY if plain else _NAMED_TOO
        elif not (meaning or words) and _asks_number_only(question, entry):
            words = PLAIN
        meaning *= _once_open(question, entry)
        risky = careful and _silent_on_risk(question, entry)
        if risky or not (meaning or words):
            return 0.0, 0.0
        score = meaning + words + _KIND[entry.passage.kind] + _by_unit(question, entry)
        left, all_of_it = _unexplained(question, told, latin_too=not aspects)
        share = 1 - left / all_of_it if all_of_it else 1.0
        share = min(share, 0.5) if silent else share
        if _same_question(question, entry) and not silent:
            share, left = max(share, _PLAIN_SHARE), min(left, _HEAD_LEFT_MAX)
        most = _UNEXPLAINED_NAMED if named else _UNEXPLAINED_MAX
        score -= min(most, _UNEXPLAINED * left) + _other_question(question, entry) + silent
        score -= self._of_another_part(question, entry)
        return score, share

    def _of_another_part(self, question: Asked, entry: Entry) -> float:
        """What it counts against an entry that it speaks of another part than the one named."""
        parts = _parts_named(question)
        if not parts or entry.passage.kind != "attribute":
            return 0.0
        known = entry.passage.plain_head + entry.passage.plain_text
        stated = entry.head_concepts.keys() | entry.text_concepts.keys()
        if any(word in known or numbers & stated for word, numbers in parts):
            return 0.0
        if entry.passage.plain_head in _GENERIC_HEADS:
            own = frozenset().union(*(numbers for _, numbers in parts))
            return _WHOLE if any(own & e.head_concepts.keys() for e in self.entries) else 0.0
        return _OTHER_PART if any(map(is_part, entry.head_concepts)) else 0.0

    def _by_meaning(self, question: Asked, entry: Entry) -> tuple[float, set[str]]:
        """What the meanings shared count, each word of the question once; the characters they
        explain."""
        best: dict[tuple[str, ...], float] = {}
        for group, words in question.groups.items():
            value = 0.0
            if group in entry.head_groups:
                value = _HEAD_MEANING
            elif group in entry.text_groups:
                value = _TEXT_MEANING
            if group in NUMBERED and value:
                best[words] = _AGE_MEANING
            elif value:
                value *= 1 / (1 + 0.15 * log2(self._groups[group]))
                value *= _ONE_CHAR if all(len(word) == 1 for word in words) else 1.0
                known = (entry.passage.plain_text, entry.passage.plain_head)
                there = any(word in text for word in words for text in known)
                value *= _SAME_WORD if there else 1.0
                best[words] = max(value, best.get(words, 0.0))
        self._by_concepts(question, entry, best)
        return _counted(best)

    def _by_concepts(
        self, question: Asked, entry: Entry, best: dict[tuple[str, ...], float]
    ) -> None:
        """What the concepts count that the question asks for and the entry states."""
        for word, numbers in question.concepts:
            value = max(self._concept(number, entry) for number in numbers)
            value *= _ONE_CHAR if len(word) == 1 else 1.0
            if len(word) > 1 and word in entry.passage.plain_head + entry.passage.plain_text:
                value *= _SAME_WORD
            if value > best.get((word,), 0.0):
                best[(word,)] = value

    def _concept(self, number: int, entry: Entry) -> float:
        if number in entry.head_concepts:
            value = _HEAD_CONCEPT
            length = entry.head_concepts[number]
        elif number in entry.text_concepts:
            value = _TEXT_CONCEPT
            length = entry.text_concepts[number]
        else:
            return 0.0
        value *= _ONE_CHAR_STATED if length == 1 else 1.0
        return value / (1 + 0.2 * log2(self._groups[number]))

    def _by_words(self, question: Asked, entry: Entry, told: set[str]) -> tuple[float, set[str]]:
        """What pairs of characters and single ones count that no meaning explains."""
        total, more = 0.0, set[str]()
        for gram in question.grams:
            in_head, in_text = gram in entry.head_grams, gram in entry.text_grams
            if (in_head or in_text) and not told.issuperset(gram):
                total += (_GRAM + _IN_HEAD * in_head) / self._commonness(gram)
                more.update([gram] if gram.isascii() else gram)
        for char in question.chars - told - more:
            in_head = char in entry.passage.plain_head
            if in_head or char in entry.passage.plain_text:
                total += (_CHAR + _IN_HEAD * in_head) / self._commonness(char)
                more.add(char)
        return total, more

    def _commonness(self, gram: str) -> float:
        return float(1 + 0.12 * (self._frequency[gram] - 1))


def _weight_of_words(question: Asked, more: set[str]) -> float:
    """What words alone count for: a number tells no subject, and 能装啥 is not answered by how a
    thing is packed (包装)."""
    if not any(not gram.isdigit() for gram in more):
        return 0.0
    return _LONE if len(more) == 1 and not question.form else 1.0


def _counted(best: dict[tuple[str, ...], float]) -> tuple[float, set[str]]:
    """The sum of what the words count, the best three; one that tells no character which a better
    one has not told adds nothing."""
    told: set[str] = set()
    values: list[float] = []
    for words, value in sorted(best.items(), key=lambda item: -item[1]):
        chars = {char for word in words for char in word}
        if value and not chars <= told:
            values.append(value)
            told |= chars
    return sum(values[:3]), told


_RISKS = re.compile(
    "孕|哺乳|喂奶|备孕|糖尿|高血压|过敏|术后|化疗|pregnan|breastfeed|bumil|hamil|menyusui|bầu"
    "|mang thai|"
    "cho con bú|ตั้งครรภ์|คนท้อง|allerg|diabet"
)


_WARRANTS = re.compile("保修|质保|保不保|管不管|[坏修质].{0,4}管多久|管多久.{0,3}修|包修|给修|保吗")
_WARRANTED = re.compile("保修|质保|保|换新|修|三包|warrant")


def _silent_on_risk(question: Asked, entry: Entry) -> bool:
    """Whether health, or a warranty, hangs on a word of the question that a passage does not
    hold."""
    known = entry.passage.plain_head + entry.passage.plain_text
    if _WARRANTS.search(question.text) and not _WARRANTED.search(known):
        return True
    risk = _RISKS.search(question.text)
    if risk is None:
        return False
    return not any(word in known for word in (risk.group(), "敏", "孕", "pregnan", "allerg"))


_OPENED = re.compile("开封|开盖|打开|拆封|拆开|开了|启封|开罐|开袋")
_OF_THE_OPENED = re.compile("开封|开盖|打开|拆封|拆开|启封|开罐|开袋")


def _of_another_measure(question: Asked, entry: Entry) -> bool:
    known = f"{entry.passage.plain_head} {entry.passage.plain_text}"
    if question.unit is not None and _OPENED.search(question.text):
        return _OF_THE_OPENED.search(known) is None  # how long it keeps unopened is no answer
    return of_another(question.text, known)


def _once_open(question: Asked, entry: Entry) -> float:
    """What speaks of the opened thing counts more, for who asks how long it keeps once open."""
    if question.unit is None or not _OPENED.search(question.text):
        return 1.0
    return 1.6


def _same_question(question: Asked, entry: Entry) -> bool:
    """Whether an answered question asks of the same thing, by a word of two characters."""
    if entry.passage.kind != "faq":
        return False
    return _same_concept(question, entry) or any(
        group in entry.head_groups and any(len(word) > 1 for word in words)
        for group, words in question.groups.items()
    )


def _same_concept(question: Asked, entry: Entry) -> bool:
    return any(
        len(word) > 1 and any(number in entry.head_concepts for number in numbers)
        for word, numbers in question.concepts
    )


def _shares_a_concept(question: Asked, entry: Entry) -> bool:
    return any(
        len(word) > 1
        and any(n in entry.head_concepts or entry.text_concepts.get(n, 0) > 1 for n in numbers)
        for word, numbers in question.concepts
    )


def _parts_named(question: Asked) -> list[tuple[str, frozenset[int]]]:
    """The parts of a thing that a question names by words of two characters."""
    return [
        (word, own)
        for word, numbers in question.concepts
        if len(word) > 1 and (own := frozenset(filter(is_part, numbers)))
    ]


def _latin(question: Asked) -> bool:
    return any(gram.isascii() and gram.isalpha() for gram in question.grams)


def _names_head(question: Asked, entry: Entry) -> bool:
    """Whether a question names an attribute as the data does: 保质期多长, 吸力多大."""
    head = entry.passage.plain_head
    return entry.passage.kind == "attribute" and len(head) > 1 and head in question.text


def _asks_number_only(question: Asked, entry: Entry) -> bool:
    """Whether a question is a number's word alone (多少克), and the attribute holds such."""
    if question.unit is None or entry.passage.kind != "attribute":
        return False
    named = (word for words in question.groups.values() for word in words)
    if any(len(word) > 1 and not word.startswith(("几", "多少")) for word in named):
        return False
    return len(question.chars) <= 1 and question.unit.search(entry.digits) is not None


def _counts(question: Asked, entry: Entry) -> bool:
    """Whether an entry holds the kind of number asked for: 刀头几片 asks of the blades."""
    return question.unit is not None and question.unit.search(entry.digits) is not None


def _threshold(question: Asked, entry: Entry, share: float) -> float:
    """The score from which an entry answers; who asks for one thing by one character (有帽没)
    is answered by a passage that holds it."""
    if share >= 1 and question.form == "has" and entry.passage.kind in ("attribute", "point"):
        return _ONE_THING
    return PLAIN if share >= _PLAIN_SHARE else SURE


def _unexplained(question: Asked, told: set[str], *, latin_too: bool) -> tuple[float, float]:
    """How many characters of the content nothing explains, of how many; a Latin word is a half."""
    words = {gram for gram in question.grams if gram.isascii() and gram.isalpha()}
    left, total = len(question.chars - told), len(question.chars)
    if latin_too:
        return left + len(words - told) / 2, total + len(words) / 2
    return left, total


_LOOSE = frozenset(
    (
        *("battery_life", "material", "dimensions", "fit", "thickness", "features", "fits_in"),
        *("commute", "season"),
    )
)
"""Aspects whose words also only describe: what a passage named by its head says may do."""


def _silent(question: Asked, aspect: Aspect, told: set[str]) -> float:
    """What it counts against a passage that it does not speak of what is asked: 大底硬度 is not
    answered by what the sole is."""
    if aspect.id == "accessories":
        return 0.0  # 盖子带不带 asks for the lid
    asked_for = [cue for cue in aspect.cues if cue in question.text and not cue.isascii()]
    if aspect.id in _LOOSE and len(told) > 0 and "味" not in question.text:
        return 0.0
    last = [cue.rstrip("能吗么不的会可以")[-1:] for cue in asked_for]
    return _OFF_ASPECT if any(char and char not in told for char in last) else 0.0


def _by_unit(question: Asked, entry: Entry) -> float:
    """What it counts that a passage holds, or lacks, the kind of number asked for."""
    if question.unit is None:
        return 0.0
    if entry.passage.kind == "option" and entry.passage.plain_head in question.text:
        return 2 * _UNIT  # 几种口味 asks for the flavours, not for their number
    if question.unit.search(entry.digits):
        return _UNIT
    if entry.passage.plain_head in _HOLDS_ANYTHING and not _names_head(question, entry):
        return -2 * _NO_UNIT
    if _names_head(question, entry) or _NUMBER.search(entry.digits):
        return -_OTHER_UNIT
    in_head = any(gram in entry.passage.plain_head for gram in (*question.grams, *question.chars))
    return -_NO_UNIT if in_head or question.groups.keys() & entry.head_groups else -2 * _NO_UNIT


def _other_question(question: Asked, entry: Entry) -> float:
    """What it counts against an answered question that it asks of something else."""
    if not entry.question:
        return 0.0
    left = sum(char not in question.text for char in entry.question)
    same = bool(question.groups.keys() & entry.head_groups) or _same_concept(question, entry)
    if question.unit is not None and not same and left:
        return 2 * _OTHER_QUESTION * left / len(entry.question)  # a number of something else
    return _OTHER_QUESTION * left / len(entry.question) * (0.25 if same else 1.0)


@cache
def _words(evidence: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in evidence if len(word) > 1)


_NET = "净含量"


def _by_aspect(question: Asked, aspect: Aspect, passage: Passage) -> tuple[float, set[str]]:
    full = passage.plain_head
    head, text = plainly(full), plainly(passage.plain_text)
    value = 0.0
    if aspect.id == "accessories" and passage.kind != "option" and len(question.chars) > 0:
        head_only = any(word in head for word in aspect.evidence)
        return (_ASPECT_CHAR if head_only else 0.0), set()  # what is asked for decides
    if any(word in head for word in aspect.evidence) or (_NET in aspect.evidence and _NET in full):
        value = _ASPECT_HEAD
    elif any(word in text for word in _words(aspect.evidence)):
        value = _ASPECT_TEXT
    elif passage.kind != "policy" and any(
        word in text for word in aspect.evidence if len(word) == 1
    ):
        value = _ASPECT_CHAR
    if not value:
        return 0.0, set()
    return value, {char for cue in aspect.cues if cue in question.text for char in cue}
