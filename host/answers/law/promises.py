"""Promises a text makes, and whether the evidence makes the same: as far, and on the same terms."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from chat.numerals import with_digits
from host.answers.law.folding import fold
from host.answers.law.index import Claim, claims, may_promise
from host.answers.law.rule import Head, Rule
from host.answers.law.terms import Terms, amounts, limits_met, terms_of

_CLAUSE_END = re.compile(
    r"[,。!?;\n]|(?<=[a-z0-9)%])(?<!\bno)\.(?= |$)|(?<=[\u3400-\u9fff])\.(?!\d)|(?<= )\+(?= )"
)
_GIVEN = re.compile(r"[\u3400-\u9fff]+|[a-zà-ỹ\u0e00-\u0e7f]{3,}")
_NO_OBJECT = re.compile(
    "(?:一|两|二|三|四|五|六|七|八|九|十|\\d|个|件|条|份|只|双|套|张|瓶|盒|包|片|您|你|大家|给|的|了|哦|呢|啊|吧|呀|家人们?|宝宝们?|"
    "品|礼物|礼品|赠品|东西|小礼|好礼|到|完为止|这|那|一起|都|都有|任意|起|支|把|袋|元|共)"
)
_NO_MORE = re.compile(
    r"(?<=[\u3400-\u9fff]{2})(?:\d|[的共,]|[一两三四五六七八九十][个件条份双只套张瓶盒])"
)
"""Where the name of a thing ends that is given: 收纳袋1个的活动."""
_COMES = re.compile("comes? free|free of charge|no extra|on the house|thrown in|included free")
_NO_GIVER = re.compile(
    "(?:有|还|也|都|会|就|再|是|可以?|能|额外|免费|下单|拍下?|购买|买|现在|今[天晚]|活动|我们?|"
    "这款|这个|本店|店里|直播间|每单|满|元|\\d+|[件个份双条只套一二三])"
)
_NO_THING = frozenset(
    (
        *("with", "the", "your", "you", "and", "for", "every", "each", "any", "all", "order"),
        *("orders", "one", "two", "buy", "get", "it's", "comes", "come", "free", "gift", "gifts"),
        *("throw", "this", "that", "our", "will", "also", "too", "purchase", "plus", "there"),
        *("are", "pieces", "piece", "pair", "pairs", "set", "box", "pack"),
    )
)
"""Words of a sentence about a gift that do not say what is given."""
_FREE_THING = re.compile(
    r"(?:[,.:! ]|an?|get|the|plus|one|with)* ?free ((?:[\w-]+ ){1,6}?)(?:with|when|for) "
)
"""What is given stands between the words: free ankle socks with every pair."""
_MEASURES = 8
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_VALUE = re.compile(r"[^,。!?;:\n]{0,8}: ?([^,。!?;\n]{2,})")
_ANY_NUMBER = re.compile(r"\d|[一二三四五六七八九十百]+[元块折成]|半价").search
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
    if not may_promise(folded):
        return None
    said, proofs = fold(evidence), _promises_of(evidence)

    def quoted(start: int, end: int) -> bool:
        return _quoted(folded, start, end, said)

    for claim in claims(folded, on_evidence=True, unless=quoted):
        if _heads_a_value(folded, claim.end, said):
            continue
        same = [proof for proof in proofs if proof.head is claim.head]
        promise = _promise(claim, folded)
        carried = _carried(promise, folded, same, evidence) if same else claim.denied
        if not carried and not (_only_named(promise) and _COUPON.search(said)):
            return claim.rule
    return None


def promises_anything(text: str) -> bool:
    """Whether a text holds a word by which something may be promised: else no evidence needs to
    be gathered for `without_evidence`."""
    return may_promise(fold(text))


def _heads_a_value(text: str, end: int, said: str) -> bool:
    """Whether the words only name what the evidence tells: 防水：外帐2000mm is no promise."""
    value = _VALUE.match(text, end)
    if value is None:
        return False
    told = value[1].strip(" .")
    numbers = set(_NUMBER.findall(told))
    return told in said or (bool(numbers) and numbers <= set(_NUMBER.findall(said)))


def _quoted(text: str, start: int, end: int, said: str) -> bool:
    """Whether the sentence, the quotation or the clause of a claim is a sentence or a fact of the
    evidence."""
    return any(
        _stands_alone(_between(text, start, end, signs), said)
        for signs in (_SENTENCE_ENDS, _SENTENCE_ENDS + '“”"', _SENTENCE_ENDS + ",")
    )


def _between(text: str, start: int, end: int, signs: str) -> str:
    low, high = -1, len(text)
    for sign in signs:  # plain loops: this is asked of every word that may promise
        low = max(low, text.rfind(sign, 0, start))
        after = text.find(sign, end, high)
        high = high if after < 0 else after
    return text[low + 1 : high].strip()


def _stands_alone(sentence: str, said: str) -> bool:
    at = said.find(sentence)
    while at >= 0:
        after = said[at + len(sentence) : at + len(sentence) + 1]
        if (at == 0 or said[at - 1] in _BESIDE) and (not after or after in _BESIDE):
            return True
        at = said.find(sentence, at + 1)
    return False


def _promises_of(evidence: str) -> list[Promise]:
    """The promises of the evidence, a fact on every line."""
    return [promise for fact in evidence.splitlines() for promise in _promises_of_fact(fact)]


@lru_cache(maxsize=8192)
def _promises_of_fact(fact: str) -> tuple[Promise, ...]:
    folded = fold(fact)
    return tuple(_promise(claim, folded) for claim in claims(folded, on_evidence=True))


def _promise(claim: Claim, text: str) -> Promise:
    before, clause, after = _around(text, claim.start, claim.end)
    return Promise(
        claim.rule,
        claim.head,
        claim.denied,
        with_digits("".join(claim.groups)),
        terms_of(before, clause, after),
        _given(text, claim) if claim.head.given else "",
        clause,
    )


def _carried(promise: Promise, text: str, same: list[Promise], evidence: str) -> bool:
    """Whether one of the same promises of the evidence carries a promise."""
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


_COUPON = re.compile("券|coupon|voucher|kupon|mã giảm|คูปอง|baucar")


def _only_named(promise: Promise) -> bool:
    """Whether a coupon is only named: who says that there is one promises nothing of what it gives
    and to whom."""
    plain = promise.rule.id == "promise.discount" and not promise.terms.reach
    return plain and _COUPON.search(promise.clause) is not None and not _ANY_NUMBER(promise.clause)


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


def _given(text: str, claim: Claim) -> str:
    """What a promise is to give: the thing behind it, else before it (socks come free), without
    count and manners."""
    if named := _FREE_THING.match(text, claim.start):
        return named[1]
    high = _CLAUSE_END.search(text, claim.end)
    behind = text[claim.end : high.start() if high else len(text)][: 2 * _MEASURES]
    if _things(thing := _NO_OBJECT.sub("", _NO_MORE.split(behind.strip())[0])):
        return thing
    low, _ = _clause(text, claim.start, claim.end)
    before = text[low : claim.start].strip()
    if "\u3400" <= before[-1:] <= "\u9fff":
        return _NO_GIVER.sub("", _GIVEN.findall(before)[-1])
    if text.startswith("throw in", claim.start):
        return text[claim.start : claim.end]
    return before if _COMES.match(text, claim.start) else ""


def _things(thing: str) -> list[str]:
    """The words that may name what is given."""
    return [piece for piece in _GIVEN.findall(thing) if piece not in _NO_THING]


def _same_gift(thing: str, clause: str) -> bool:
    """Whether the clause of the evidence speaks of the thing: of half of the pairs of characters
    of its name, or of a word of it."""
    pieces = _things(thing)
    if not pieces or pieces[0][0] >= "\u3400":
        named = pieces[0] if pieces else ""
        pairs = [named[i : i + 2] for i in range(max(1, len(named) - 1))]
        return 2 * sum(pair in clause for pair in pairs) >= len(pairs)
    return any(piece in clause for piece in pieces)
