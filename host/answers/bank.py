"""The answer bank: what people answered and approved for everybody who asks the same again.

A projection of the log (`answer.approved`, `answer.retired`): every room that shares the log uses
the same bank. An approved answer is used only where the facts lane has no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from chat.reading import Intent, Reading
from chat.understanding.normal import normalise
from chat.understanding.topic import topic_key
from host.answers.evidence import grams_of

BANK_MAX = 5_000
"""Approved answers in use; of more, the oldest are no longer used."""
SAME_QUESTION = 0.72
"""From this likeness on (twice the shared pairs of characters over all pairs) two lines ask the
same."""
DAY_US = 86_400 * 1_000_000
NEVER_FOR_EVERYBODY = frozenset(
    (Intent.ORDER_STATUS, Intent.REFUND, Intent.COMPLAINT, Intent.THREAT, Intent.LEGAL)
)
"""What is asked here is one viewer's own matter; an answer to it is no answer for others."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_NO = re.compile(r"[不没无别]|n't\b|\bnot?\b|\btanpa\b|\bkhông\b|ไม่")
_YES_OR_NO = re.compile(r"(\w)[不没]\1|(?:吗|嘛|不|没|没有|么)[呀啊哦呢\W_]*$")
"""有没有, 大不大, 掉色不: asks, and says no to nothing."""


class Approved(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An answer that a person gave and approved. `product` is "" where it holds for the whole
    shop; it is no longer used from `until_us` on (0: it does not expire)."""

    id: str
    intent: str
    product: str
    slot: str
    question: str
    text: str
    until_us: int = 0
    who: str = ""


def may_be_approved(intent: str) -> bool:
    """Whether an answer to such a question can be for everybody."""
    return intent not in NEVER_FOR_EVERYBODY


class AnswerBank:
    """Looks approved answers up by what is asked: same intent, same product (or the whole shop),
    and the same slot or nearly the same words."""

    def __init__(self, now_us: Callable[[], int] = lambda: 0) -> None:
        self._now_us = now_us
        self._entries: dict[str, Approved] = {}
        self._of_place: dict[tuple[str, str], dict[str, tuple[Approved, frozenset[str]]]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, entry_id: str) -> bool:
        return entry_id in self._entries

    def entries(self) -> tuple[Approved, ...]:
        """All approved answers, the newest first."""
        return tuple(reversed(self._entries.values()))

    def add(self, entry: Approved) -> None:
        """Use the answer from now on, in place of one with the same id."""
        self.retire(entry.id)
        while len(self._entries) >= BANK_MAX:
            self.retire(next(iter(self._entries)))
        self._entries[entry.id] = entry
        place = self._of_place.setdefault((entry.intent, entry.product), {})
        place[entry.id] = (entry, _asked(entry.question))

    def retire(self, entry_id: str) -> None:
        """Use the answer no more, if it was in use."""
        entry = self._entries.pop(entry_id, None)
        if entry is None:
            return
        place = (entry.intent, entry.product)
        del self._of_place[place][entry_id]
        if not self._of_place[place]:
            del self._of_place[place]

    def find(self, reading: Reading, line: str) -> Approved | None:
        """The approved answer to a question, the product's own before the shop's; None where
        there is none or its time is over. `line` is what the viewer wrote."""
        if not self._entries or reading.intent in NEVER_FOR_EVERYBODY:
            return None
        key = topic_key(reading)
        for product in dict.fromkeys((key.product, "")):
            found = self._best(self._of_place.get((key.intent, product), {}), key.slot, line)
            if found is not None:
                return found
        return None

    def _best(
        self,
        place: dict[str, tuple[Approved, frozenset[str]]],
        slot: str,
        line: str,
    ) -> Approved | None:
        best: tuple[float, Approved] | None = None
        now_us = self._now_us()
        wanted = _asked(line) if place else frozenset()
        for entry, asked in reversed(place.values()):
            if entry.until_us and now_us >= entry.until_us:
                continue
            alike = _alike(wanted, asked)
            same_slot = bool(slot) and entry.slot == slot
            alike += same_slot
            any_words = same_slot and _states_a_slot(slot)
            if not any_words and (alike < SAME_QUESTION or not _same_sense(line, entry.question)):
                continue
            if _same_numbers(line, entry.question) and (best is None or alike > best[0]):
                best = (alike, entry)
        return best[1] if best else None


def _states_a_slot(slot: str) -> bool:
    """Whether the slot names a known aspect, so that any words for it ask the same."""
    return "attribute=" in slot and "topic=" not in slot


def _asked(line: str) -> frozenset[str]:
    return grams_of(normalise(line))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    if not one or not other:
        return 0.0
    return 2 * len(one & other) / (len(one) + len(other))


def _same_numbers(line: str, other: str) -> bool:
    return _NUMBER.findall(normalise(line)) == _NUMBER.findall(normalise(other))


def _same_sense(line: str, other: str) -> bool:
    """Whether both say no or neither: 不放冰箱会坏 is not 放冰箱会坏."""
    return _says_no(line) == _says_no(other)


def _says_no(line: str) -> bool:
    return _NO.search(_YES_OR_NO.sub("", normalise(line))) is not None
