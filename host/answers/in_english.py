"""Finding what English data says to a question in English, Indonesian, Malay, Thai or Vietnamese:
by the words of the question, in English and without their endings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from chat.understanding.fillers import FILLERS
from chat.understanding.glosses import in_english
from host.answers.evidence import Passage

ENOUGH = 0.6
"""The share of what is asked that a passage must hold."""
_HALF, _RARE = 0.5, 6
_TOKEN = re.compile(r"[a-z0-9à-ɏḀ-ỹ][a-z0-9à-ɏḀ-ỹ+.-]*")
_LEADING = {"attribute": 0.16, "faq": 0.15, "point": 0.13, "description": 0.1, "policy": 0.08}
_ENDINGS = ("ing", "ed", "es", "s")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """An English word without its endings: charging, charges and charge are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The words of a normalised text that mean something, without their endings."""
    words = (word.strip(".-+") for word in _TOKEN.findall(text.replace("-", " ")))
    return frozenset(stem(word) for word in words if len(word) > 1 and word not in FILLERS)


@lru_cache(maxsize=4096)
def wanted_words(line: str, *, english: bool) -> tuple[frozenset[str], ...]:
    """What a line asks about: for each of its words the stems of the English it may stand for.
    Words with letters that English has not are passed over unless `english`."""
    known, rest = in_english(line)
    found = [frozenset(s for word in words for s in stems(word)) for words in known]
    own = [frozenset((word,)) for word in sorted(stems(rest)) if not word[0].isdigit()]
    if not english:
        own = [word for word in own if min(word).isascii()]
    return (*found, *own)


def find_in_english(
    passages: Iterable[Passage],
    wanted: Iterable[frozenset[str]],
    *,
    names: frozenset[str],
    sure: bool,
) -> Passage | None:
    """The passage that holds most of what is wanted beside the name of the thing; None where none
    holds enough. `sure`: every unknown word counts against it."""
    asked = [words - names for words in wanted if words - names]
    best: tuple[float, Passage] | None = None
    for passage in passages:
        score = _score(passage, asked, sure)
        if score and (best is None or score > best[0]):
            best = (score, passage)
    return best[1] if best else None


def _share_wanted(passage: Passage, hit: list[frozenset[str]], head: frozenset[str]) -> float:
    """Less is enough where the shop has been asked about a thing with a rare name: engraving."""
    rare = any(len(word) >= _RARE for words in hit for word in words & head)
    return _HALF if passage.kind == "faq" and rare else ENOUGH


def _score(passage: Passage, asked: list[frozenset[str]], sure: bool) -> float:
    head, text = stems(passage.plain_head), stems(passage.plain_text)
    hit = [words for words in asked if words & (head | text)]
    known = asked if sure else [words for words in asked if len(words) > 1 or words in hit]
    if not hit or len(hit) < _share_wanted(passage, hit, head) * len(known):
        return 0.0
    in_head = sum(bool(words & head) for words in hit)
    return len(hit) / len(known) + 0.25 * in_head + 0.1 * len(hit) + _LEADING.get(passage.kind, 0)
