"""The guard behind every lane: no number, promise or claim without evidence leaves the house."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from host.answers.answer import PASSED, Verdict
from host.answers.law import Rule, banned, likely, promises_anything, without_evidence
from host.answers.offers import Offers
from host.answers.truth.baskets import Baskets
from host.answers.truth.canonical import plain
from host.answers.truth.checks import FACT_RULES, first_fault
from host.answers.truth.learnt import Learnt
from host.answers.truth.mentions import Names
from host.answers.truth.proof import Proof
from host.answers.truth.said import Said
from storage.catalogue import Fact, Product, Snapshot

__all__ = ["FACT_RULES", "TEXT_MAX", "Guard"]

TEXT_MAX = 1000
"""Characters; a longer text is not something a host says in one breath."""

VERDICTS_MAX = 1024
"""So many verdicts are remembered."""
_Checked = tuple[str, tuple[Fact, ...], tuple[str, ...], str]
"""A text with its evidence, its products and where it is said."""

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f\x00-\x08\x0b-\x1f]"
)


_ANSWERS = frozenset(("answer", "bank", "model"))
"""What a person takes over when it is stopped. A line of the script would be lost instead."""
_NAMING = frozenset(("name", "attribute_name", "category"))
"""Facts that name things and promise nothing."""
_YES = re.compile(r"是|有|支持|可以|能|√|✓|yes|true|ya|ใช่|có", re.IGNORECASE)
_NO = re.compile(
    r"(?:不支持|不可以|不能|不是|否|没有|无|不|×|✗|no|not|false|tidak|bukan|không)"
    r"(?:[,，。(（ ]|$)",
    re.IGNORECASE,
)


class Guard:
    """Checks texts against evidence and rules. Fails closed."""

    def __init__(self, snapshot: Snapshot, offers: Offers | None = None) -> None:
        self.snapshot = snapshot
        self._baskets = Baskets(snapshot, offers)
        self._learnt = Learnt(snapshot)
        self._verdicts: dict[_Checked, Verdict] = {}

    @property
    def names(self) -> Names:
        """What the products are called."""
        return self._learnt.names

    def warm_up(self) -> None:
        """Do now what the first check would wait for."""
        self._learnt.names.warm_up()

    def check(
        self,
        text: str,
        facts: tuple[Fact, ...],
        *,
        product_ids: tuple[str, ...] = (),
        where: str = "answer",
    ) -> Verdict:
        """Whether `text` may be said on the evidence of `facts`.

        `product_ids` are the products it is about; `where` is "answer", "script", "bank", "model"
        or "operator". An operator is a person who answers for numbers and promises; banned claims
        are banned for everybody, and only a person may say that one is a person. Pure: a text that
        was checked on the same evidence before is not looked at again.
        """
        key = (text, facts, product_ids, where)
        verdict = self._verdicts.get(key)
        if verdict is None:
            if len(self._verdicts) >= VERDICTS_MAX:
                self._verdicts.clear()
            verdict = self._verdicts[key] = self._judged(text, facts, product_ids, where)
        return verdict

    def _judged(
        self, text: str, facts: tuple[Fact, ...], product_ids: tuple[str, ...], where: str
    ) -> Verdict:
        if not text.strip():
            return PASSED if where == "operator" else _no("text.empty", "there is nothing to say")
        if len(text) > TEXT_MAX or _INVISIBLE.search(text):
            return _no("text.form", "the text is too long or holds invisible characters")
        line = plain(text)
        rule = banned(line)
        if rule is not None and not (where == "operator" and rule.id == "identity.denied"):
            return _no(rule.id, rule.reason)
        if where == "operator":
            return PASSED
        proof = Proof(self.snapshot, facts, product_ids)
        unlawful = _unlawful(line, proof, second_look=where in _ANSWERS)
        if unlawful is not None:
            return _no(unlawful.id, unlawful.reason)
        fault = first_fault(Said(line, proof, self._learnt), self._baskets)
        return PASSED if fault is None else _no(*fault)


def _unlawful(line: str, proof: Proof, *, second_look: bool) -> Rule | None:
    """The rule that a plain text breaks on this evidence, None if it breaks none."""
    doubted = second_look and likely(line) is not None
    if not (doubted or promises_anything(line)):
        return None
    words = _evidence_words(proof.facts, proof.products)
    return without_evidence(line, words) or (likely(line, words) if doubted else None)


def _evidence_words(facts: Iterable[Fact], products: Iterable[Product]) -> str:
    """The words of the evidence, a fact on every line: what promises are looked for in."""
    lines = [line for fact in facts if fact.name not in _NAMING for line in _said_by(fact)]
    lines += [product.title for product in products]
    return unicodedata.normalize("NFKC", "\n".join(lines)).lower()


def _said_by(fact: Fact) -> Iterable[str]:
    """What a fact says: its value, and for an attribute the value with its name (防水: 是)."""
    value = fact.value.strip()
    yield value
    if "/attributes/" in fact.source:
        name = fact.name.strip()
        if _YES.fullmatch(value):
            yield name
        elif _NO.match(value):
            yield f"no {name}" if name.isascii() else f"不{name}"
        else:
            yield f"{name} {value}" if name.isascii() else f"{name}{value}"


def _no(rule: str, reason: str) -> Verdict:
    return Verdict(ok=False, rule=rule, reason=reason)
