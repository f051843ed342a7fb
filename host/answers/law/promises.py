"""Promises a text makes, and whether the evidence makes the same: as far, and on the same terms."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from chat.numerals import with_digits
from host.answers.law.folding import fold
from host.answers.law.index import Claim, claims
from host.answers.law.rule import Head, Rule
from host.answers.law.terms import Terms, amounts, limits_met, terms_of

_PARTS = re.compile(r"\n+|(?<=[\u3400-\u9fff。!,;)]) +| +(?=[\u3400-\u9fff])")
_CLAUSE_END = re.compile(r"[,。!?;\n]")
_GIVEN = re.compile(r"[\u3400-\u9fff]+|[a-zà-ỹ\u0e00-\u0e7f]{3,}")
_NO_OBJECT = re.compile(
    "(?:一|两|二|三|四|五|六|七|八|九|十|\\d|个|件|条|份|只|双|套|张|瓶|盒|包|片|您|你|大家|给|的|了|哦|呢|啊|吧|呀|家人们?|宝宝们?|"
    "品|礼物|礼品|赠品|东西|小礼|好礼|到|完为止|这|那|一起|都|都有|任意|起|支|把|袋|元)"
)
_MEASURES = 8
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_VALUE = re.compile(r"[^,。!?;:\n]{0,8}: ?([^,。!?;\n]{2,})")
_NOT = re.compile(r"[不无未没]|除外|\bno\b|\bnot\b|n't").search
_SENTENCE_ENDS = "。!?;\n"
_BESIDE = "。!?;\n "


class Promise(msgspec.Struct, frozen=True):
    """A promise: of which head, whether denied, on what terms, and what is given."""

    rule: Rule
    head: Head
    denied: bool
    detail: str
    terms: Terms
    given: str
    clause: str


def without_evidence(text: str, evidence: str) -> Rule | None:
    """The first promise of a text that the evidence does not carry, None if it carries all.

    The evidence must make the same promise: not denied, on no narrower terms than the text says,
    and as far as the text goes. One promise does not vouch for another.
    """
    folded = fold(text)

    def quoted(start: int, end: int) -> bool:
        return _quoted(folded, start, end, evidence)

    for claim in claims(folded, on_evidence=True, unless=quoted):
        if _heads_a_value(folded, claim.end, evidence):
            continue
        if not _carried(_promise(claim, folded), folded, evidence):
            return claim.rule
    return None


def _heads_a_value(text: str, end: int, evidence: str) -> bool:
    """Whether the words only name what the evidence tells: 防水：外帐2000mm is no promise."""
    value = _VALUE.match(text, end)
    if value is None:
        return False
    said, told = fold(evidence), value[1].strip()
    numbers = set(_NUMBER.findall(told))
    return told in said or (bool(numbers) and numbers <= set(_NUMBER.findall(said)))


def _quoted(text: str, start: int, end: int, evidence: str) -> bool:
    """Whether the sentence, the quotation or the clause of a claim is a sentence or a fact of the
    evidence."""
    said = fold(evidence)
    return any(
        _stands_alone(_between(text, start, end, signs), said)
        for signs in (_SENTENCE_ENDS, _SENTENCE_ENDS + '“”"', _SENTENCE_ENDS + ",")
    )


def _between(text: str, start: int, end: int, signs: str) -> str:
    low = max(text.rfind(sign, 0, start) for sign in signs) + 1
    ends = [at for sign in signs if (at := text.find(sign, end)) >= 0]
    return text[low : min(ends, default=len(text))].strip()


def _stands_alone(sentence: str, said: str) -> bool:
    at = said.find(sentence)
    if at < 0:
        return False
    after = said[at + len(sentence) : at + len(sentence) + 1]
    return (at == 0 or said[at - 1] in _BESIDE) and (not after or after in _BESIDE)


@lru_cache(maxsize=512)
def _promises_of(evidence: str) -> tuple[Promise, ...]:
    """The promises of the evidence. A space beside a Chinese character parts two facts."""
    found = []
    for part in _PARTS.split(evidence):
        if part:
            folded = fold(part)
            found += [_promise(c, folded) for c in claims(folded, on_evidence=True)]
    return tuple(found)


def _promise(claim: Claim, text: str) -> Promise:
    before, clause, after = _around(text, claim.start, claim.end)
    return Promise(
        claim.rule,
        claim.head,
        claim.denied,
        with_digits("".join(claim.groups)),
        terms_of(before, clause, after),
        _given(text, claim.end, claim) if claim.head.given else "",
        clause,
    )


def _carried(promise: Promise, text: str, evidence: str) -> bool:
    same = [proof for proof in _promises_of(evidence) if proof.head is promise.head]
    if promise.denied:
        plain = [p for p in same if not p.denied and not p.terms.limits]
        return not plain or any(proof.denied for proof in same) or _NOT(evidence) is not None
    return any(not proof.denied and _proves(proof, promise, text) for proof in same)


def _proves(proof: Promise, promise: Promise, text: str) -> bool:
    return (
        _same_detail(promise.detail, proof.detail)
        and promise.terms.reaches_no_further(proof.terms)
        and limits_met(proof.terms.limits, text, amounts(text))
        and _same_gift(promise.given, proof.clause)
    )


def _same_detail(said: str, proved: str) -> bool:
    """A detail said must be the one proved: 假一赔三 is not 假一赔十, 防锈 is not 防漏."""
    if not said or said == proved:
        return True
    if said[-1].isdigit() or not proved:
        return False
    return said in proved or proved in said


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The clause of a promise and its neighbours of the same sentence."""
    low, high = _clause(text, start, end)
    before = after = ""
    if low and text[low - 1] in ",":
        earlier, _ = _clause(text, low - 1, low - 1)
        before = text[earlier : low - 1]
    if high < len(text) and text[high] in ",":
        _, later = _clause(text, high + 1, high + 1)
        after = text[high + 1 : later]
    return before, text[low:high], after


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    low = 0
    for match in _CLAUSE_END.finditer(text, max(0, start - 60), start):
        low = match.end()
    after = _CLAUSE_END.search(text, end)
    return max(low, start - 60), min(after.start() if after else len(text), end + 60)


def _given(text: str, end: int, claim: Claim) -> str:
    """What stands behind a promise to give: the thing, without count and manners."""
    high = _CLAUSE_END.search(text, end)
    thing = text[end : high.start() if high else len(text)][: 2 * _MEASURES]
    return _NO_OBJECT.sub("", thing.strip())


def _same_gift(thing: str, clause: str) -> bool:
    """Whether the clause of the evidence speaks of the thing: two characters or a word of it."""
    for piece in _GIVEN.findall(thing):
        if piece[0] < "\u3400":
            pairs = [piece]
        else:
            pairs = [piece[i : i + 2] for i in range(max(1, len(piece) - 1))]
        return any(pair in clause for pair in pairs)
    return True
