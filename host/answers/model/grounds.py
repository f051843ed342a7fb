"""Whether what a model says stands in the evidence it cites. Stricter than the guard, which knows
numbers and promises: a model also makes up materials, kinds, care, and says yes to anything.

It cannot prove a sentence; it finds the words that claim something, and fails closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from chat.understanding.normal import normalise
from host.answers.model.claim_words import (
    chinese_claims,
    english_claims,
    english_words,
    other_forms,
    qualifiers,
)
from host.answers.model.connecting_words import CONNECTING, CONNECTING_WORDS
from host.answers.quantities import in_digits

NEW_RUN_MAX = 3
"""So many Chinese characters in a row, or English words, may be new; and of all of them this
share:"""
NEW_SHARE_MAX = 0.5

_HAN_RUN = re.compile(r"[㐀-鿿]+")
_NOT = re.compile(
    r"不(?!仅|但|过|同|错|论|管|锈|光|止|少|妨|客气|好意思)|没(?!错|关系)|无(?!论|线|袖|缝|痕|疑|理由|条件)"
    r"|未(?!来)|非(?!常)|勿|(?<![分区特级性类])别(?!致|样|的|人)|禁止|避免|切忌"
    r"|\b(?:not|no|never|without|cannot|non|avoid)\b|n't\b"
)
_SCOPE = re.compile(
    r"(?:可以|能够?|会|可|要|用|太|是|有|建议|需要|含|带|支持)*"
    r"(?:(?!可以|能|会|可|还|也|都|但|而|并|又|且|更|却|就)[^，,。.！!？?；;、：:\n]){0,8}"
)
_SCOPE_ENGLISH = re.compile(
    r"(?: (?:be|have|been|a|an|the|to|any|really|very)\b)*"
    r"(?: (?!(?:and|but|you|it|can|is|are|so|then|also|yet)\b)[^ ,.!?;:\n]+){0,4}"
)
_VERBS = "退换洗烫烘晒冻烤煮蒸拆折送赔修寄充"
_ABLE = re.compile(f"(?:可以|能够?|会|可|包|支持|随时|直接)([{_VERBS}])")
_EMPTY_VERBS = _VERBS + "发吃用穿到戴喝行 "
_PARTICLES = frozenset("的了也都就还很是在和与可能会要不没有我您你这那款哦呢吧啊亲得着")
_REMEDIES = frozenset("退换赔修")
"""What is said about these is the evidence's own words, nothing new between them."""
_ADJECTIVES = "厚薄软硬大小紧松重轻长短透暖凉甜辣滑"
_DEGREE = re.compile(
    f"(?:很|偏|较|特别|非常|有点|挺|更|超|够|不|最)([{_ADJECTIVES}])(?!家|量|概|方|约|多数|时候|度)"
)
_STOCK = re.compile(
    "有货|现货|没货|无货|缺货|断货|售罄|卖完|卖光|抢光|抢完|库存|还剩|仅剩|只剩|补货"
    r"|\b(?:in stock|out of stock|sold out|available|unavailable|restock\w*)\b"
    r"|\b(?:only|just) \w+ left\b"
)
_COMPARES = re.compile(
    "更便宜|便宜(?:一点|些|多了)|更贵|更划算|性价比|(?<!对)比(?!较|如|例|赛|重|方)"
    r"|\bcheaper\b|\bmore expensive\b|\bbetter than\b|\bpricier\b"
)
_PLACED = re.compile(
    "(?:是|来自|产自|产于|出自|属于|做成|从)(?=[㐀-鿿]{2})"
    "|在(?=[㐀-鿿]{2,6}(?:发货|发出|出货|生产|制造|仓|开店|办公))"
)
"""What follows one of these says where or what something is: a new word there is a new fact, as in
我们在火星发货."""
_PARTS = re.compile(r"[，,。.！!？?；;、～~：:\n]")
_CLAUSES = re.compile(r"[，,。！!？?；;：:～~\n]|\.(?= |$)")
_ASKING = re.compile("[?？]|[吗么呢]$|[吗么呢](?=[?？])|是不是|能不能|会不会|可不可以|有没有")
_TOKEN = re.compile(r"[$€£¥]?\d+(?:[.:-]?\w+)*%?|[a-z][a-z'/-]*")
_SIZES = frozenset(("xs", "s", "m", "l", "xl", "xxl"))
_SMALL = "a an the is are it it's its this that just only about for of you your get we our has have"
_SMALL_WORDS = frozenset(_SMALL.split())
_FILLERS = re.compile(
    "亲爱的|亲|嗯|哦|啊|呢|的|呀|哈|嘛|啦|了|放心|宝子们?|姐妹们?|家人们|当然|完全|您好|也|都| "
)
_YES_WORDS = "可以|能|会|是|有|行|没问题|对|支持"
_YES = frozenset((*_YES_WORDS.split("|"), "yes", "yeah", "sure", "ofcourse", "absolutely"))
_NO_WORDS = "不可以|不能|不会|不是|没有|不行|不支持|不"
_NO = frozenset((*_NO_WORDS.split("|"), "no", "nope", "notreally"))
_SHORT_ENGLISH = re.compile(r"(?:it|they|you|this)(is|does|can|will|are|do)(n't|not|'t)?")
_ABILITY = re.compile("可以|能|会|(?<!即)可(?!能|是|靠|爱)")
_RESERVE = re.compile(
    r"少量|谨慎|慎用|除外|仅限|只限|咨询|不超过|满\d+(?:\.\d+)?|except|only|limited|otherwise"
    r"|(?:over|above|at least|more than) \$?\d+(?:\.\d+)?|or more|or over"
)
_NUMBER = re.compile(r"\d+(?:[.:]\d+)?|(?<![a-z0-9'])(?:x{0,3}[sl]|m)(?![a-z0-9'])")
"""A number, or a size in letters."""
_SENTENCES = re.compile(r"[。！!？?；;\n]|(?<=[a-z)])\. ?")


class Grounds:
    """The evidence of an answer, ready to be compared with.

    Args:
        texts: what is said in words.
        answered: questions with their answers. A question claims nothing, unless it is answered
            with a mere yes or no.
    """

    def __init__(self, texts: Iterable[str], answered: Iterable[tuple[str, str]] = ()) -> None:
        asked = [(normalise(question), normalise(answer)) for question, answer in answered]
        lines = [*map(normalise, texts), *(answer for _, answer in asked)]
        lines += [_statement(question, answer) for question, answer in asked]
        self._text = "\n".join(lines)
        self._digits = "\n".join(_compact(in_digits(line)) for line in lines)
        self._claims = _claims(self._text) | _single_words(self._text)
        self._number_pairs = frozenset(
            pair
            for line in lines
            for part in _CLAUSES.split(in_digits(line))
            for pairs in _numbers_with_neighbours(part)
            for pair in pairs
        )
        known = "\n".join([self._text, *(question for question, _ in asked)])
        self._pairs = _pairs(known)
        self._words = frozenset(english_words(known))
        self._parts = [part for part in _CLAUSES.split(self._text) if part.strip()]
        self._sentences = [part for part in _SENTENCES.split(self._text) if part.strip()]

    def fault(self, clause: str, *, asked: str) -> str:
        """The rule a clause without its slots breaks, "" where it stands on the evidence.
        `asked` is the viewer's line: a mere yes says what was asked."""
        line = normalise(clause)
        if self._number_is_new(line):
            return "model.number"
        for pattern, rule in ((_STOCK, "model.stock"), (_COMPARES, "model.comparison")):
            if any(found.group() not in self._text for found in pattern.finditer(line)):
                return rule
        agreed = {yes for part in _PARTS.split(line) if (yes := _agreement(part)) is not None}
        if any(not self._may_agree(normalise(asked), yes) for yes in agreed):
            return "model.yes_no"
        claims = _claims(line)
        if not self._claimed_there(claims) or self._turns_round(line, claims):
            return "model.claim"
        if any(not self._says_as_much(part) for part in _CLAUSES.split(line)):
            return "model.turned"
        if not all(map(self._holds_for, _CLAUSES.split(line))):
            return "model.for_another"
        strict = _ABILITY.search(line) or not _REMEDIES.isdisjoint(line)
        return "model.new" if self._too_new(line, 0 if strict else NEW_RUN_MAX) else ""

    def _says_as_much(self, part: str) -> bool:
        """Whether the part of the evidence that is nearest to a part of the line says yes where
        that says yes, no where that says no, and has no reserve that it leaves out."""
        content = _content(part)
        if not content:
            return True
        for start, end in _denied(part):
            denied = _content(part[start:end])
            if denied and denied.isdisjoint(self._pairs) and denied.isdisjoint(self._words):
                return False
        shared = {p: len(content & _content(p)) for p in self._parts}
        most = max(shared.values(), default=0)
        if most == 0:
            return not _denied(part)
        nearest = [p for p in self._parts if shared[p] == most]
        return any(
            _denies_all(p) == _denies_all(part) and _reserves(p) <= _reserves(part) for p in nearest
        )

    def _turns_round(self, line: str, claims: set[tuple[str, bool]]) -> bool:
        """Whether the evidence says a word and denies it, and the part nearest to the line has it
        the other way: 7天可退，拆封不退."""
        content = _content(line)
        for word, said in claims:
            if (word, not said) in self._claims and (word, said) in self._claims:
                parts = [part for part in self._parts if word in part]
                nearest = max(parts, key=lambda part: len(content & _content(part)), default="")
                found = _claims(nearest) | _single_words(nearest)
                if (word, said) not in found:
                    return True
        return False

    def _holds_for(self, part: str) -> bool:
        """Whether what is said for a colour or a place stands in a sentence about it, and a
        number in the very part of it."""
        claims = _claims(part)
        about = {word for word, _ in claims} & qualifiers()
        if not about or len(self._sentences) < 2:
            return True
        sentences = [s for s in self._sentences if all(word in s for word in about)]
        parts = [p for p in self._parts if all(word in p for word in about)]
        return any(Grounds((s,))._claimed_there(claims) for s in sentences) and (
            not _NUMBER.search(in_digits(part))
            or any(not Grounds((p,))._number_is_new(part) for p in parts)
        )

    def lost(self, text: str) -> set[str]:
        """The claiming words of a text that are missing here, or are turned round."""
        claims = _claims(normalise(text))
        return {word for word, said in claims if (word, said) not in self._claims}

    def _claimed_there(self, claims: set[tuple[str, bool]]) -> bool:
        return all(
            any(self._has_claim(form, said) for form in (word, *other_forms(word)))
            for word, said in claims
        )

    def _has_claim(self, word: str, said: bool) -> bool:
        if "%" in word:  # no word of the list
            return said and word in self._text
        return (word, said) in self._claims

    def _may_agree(self, asked: str, yes: bool) -> bool:
        """A yes (or no) claims every claim of the question (or denies it)."""
        claims = {(word, yes) for word, _ in _claims(asked)}
        return bool(claims) and self._claimed_there(claims)

    def _number_is_new(self, line: str) -> bool:
        """Whether a number is not quoted with its neighbours: 10元运费 is no price of 10元."""
        line = in_digits(line)
        if " " in line.strip() and not _HAN_RUN.search(line):
            return any(not pairs & self._number_pairs for pairs in _numbers_with_neighbours(line))
        line = _compact(line)
        return any(not self._quotes(line, m) for m in _NUMBER.finditer(line))

    def _quotes(self, line: str, number: re.Match[str]) -> bool:
        start, end = number.span()
        around = [(start - 2, end), (start - 1, end + 1), (start, end + 2)]
        return any(
            self._has_number(line[a:b], whole=b == end)
            for a, b in around
            if a >= 0 and b <= len(line)
        )

    def _has_number(self, quoted: str, *, whole: bool = True) -> bool:
        behind = r"(?![\d])" if whole and quoted[-1:].isdigit() else ""
        before = r"(?<![\d.])" if quoted[:1].isdigit() else ""
        return re.search(before + re.escape(quoted) + behind, self._digits) is not None

    def _too_new(self, line: str, run_max: int) -> bool:
        """Whether too many characters (or words) in a row, or of all, are in no evidence."""
        words = english_words(line)
        if not _HAN_RUN.search(line):
            new = [word not in self._words for word in words]
            return _longest_run(new) > run_max or sum(new) > NEW_SHARE_MAX * max(4, len(new))
        if any(word not in self._words for word in words):
            return True  # a name or a brand
        if any(self._is_new_fact(line, found.end()) for found in _PLACED.finditer(line)):
            return True
        new = []
        for run in _HAN_RUN.findall(CONNECTING.sub(" ", line)):
            new += [*self._new_characters(run), False]
        characters = sum(map(len, _HAN_RUN.findall(line)))
        return _longest_run(new) > run_max or sum(new) > NEW_SHARE_MAX * max(8, characters)

    def _is_new_fact(self, line: str, place: int) -> bool:
        if CONNECTING.match(line, place):
            return False
        return all(self._new_characters(line[place : place + 2]))

    def _new_characters(self, run: str) -> list[bool]:
        if len(run) == 1:
            return [run not in self._text]
        known = [False] * len(run)
        for place in range(len(run) - 1):
            if run[place : place + 2] in self._pairs:
                known[place] = known[place + 1] = True
        return [not k for k in known]


def _statement(question: str, answer: str) -> str:
    """What a mere yes or no to a question states, "" where it was answered otherwise."""
    agreed = _agreement(_CLAUSES.split(answer)[0])
    if agreed is None or len(_CLAUSES.split(question.rstrip("?？"))) > 1:
        return ""
    return ("" if agreed else "不会") + _ASKING.sub("", question)


def _numbers_with_neighbours(line: str) -> list[set[tuple[str, str]]]:
    """For each number of an English text its pairs with the word before and behind, small words
    left out: what it counts, or what it is the price of."""
    tokens = [t for t in _TOKEN.findall(line) if t not in _SMALL_WORDS]
    return [
        set(pairwise(tokens[max(0, place - 1) : place + 2]))
        for place, token in enumerate(tokens)
        if token[0].isdigit() or token[1:2].isdigit() or token in _SIZES
    ]


def _compact(line: str) -> str:
    """The line without blanks, and colons that are not in a number."""
    return re.sub(r"[ \t]+|(?<!\d):|:(?!\d)", "", line)


def _agreement(part: str) -> bool | None:
    """Whether a part of a sentence is a mere yes (True) or no (False)."""
    core = _FILLERS.sub("", part)
    if core in _YES or core in _NO:
        return core in _YES
    short = _SHORT_ENGLISH.fullmatch(core)
    return None if short is None else short[2] is None


def _content(part: str) -> frozenset[str]:
    """Pairs of characters, and words, that tell what a part is about."""
    pairs = _pairs(CONNECTING_WORDS.sub(" ", part))
    telling = {pair for pair in pairs if _PARTICLES.isdisjoint(pair)}
    return frozenset(telling.union(english_words(part)))


def _reserves(part: str) -> set[str]:
    return set(_RESERVE.findall(in_digits(part)))


def _denies_all(part: str) -> bool:
    """Whether a part denies what it is about (油皮不能用), and not only a word in it (不含酒精)."""
    for start, end in _denied(part):
        rest = CONNECTING.sub("", part[start:end]).strip(_EMPTY_VERBS)
        if not _HAN_RUN.search(rest) and not english_words(rest):
            return True
    return False


def _longest_run(new: list[bool]) -> int:
    longest = run = 0
    for is_new in new:
        run = run + 1 if is_new else 0
        longest = max(longest, run)
    return longest


def _pairs(text: str) -> frozenset[str]:
    runs = _HAN_RUN.findall(text)
    return frozenset(run[i : i + 2] for run in runs for i in range(len(run) - 1))


def _claims(line: str) -> set[tuple[str, bool]]:
    """The claiming words of a normalised line, each with whether it is said or denied."""
    denied = _denied(line)
    found: set[tuple[str, bool]] = set()
    for end, word in chinese_claims().iter(line):
        found.add((word, not _within(end - len(word) + 1, denied)))
    for match in _DEGREE.finditer(line):
        found.add((match[1], not (match[0][0] == "不" or _within(match.start(1), denied))))
    for match in _ABLE.finditer(line):
        found.add((match[1], not _within(match.start(1), denied)))
    words = english_claims()
    for match in re.finditer(r"[a-z][a-z'-]+", line):
        for stem in english_words(match.group()):
            if stem in words:
                found.add((stem, not _within(match.start(), denied)))
    return found


def _single_words(text: str) -> set[tuple[str, bool]]:
    """Adjectives and verbs of one character that evidence has in any form, as in 厚款, 不退."""
    denied = _denied(text)
    places = [(i, char) for i, char in enumerate(text) if char in _ADJECTIVES + _VERBS]
    return {(char, not _within(place, denied)) for place, char in places}


def _denied(line: str) -> list[tuple[int, int]]:
    """The stretches of a line that are denied: what follows a "not", up to the next stop or the
    next assertion (不闷可以机洗 denies no washing)."""
    found = []
    for match in _NOT.finditer(line):
        scope = (_SCOPE_ENGLISH if match.group().isascii() else _SCOPE).match(line, match.end())
        if scope is not None:
            found.append((match.end(), scope.end()))
    return found


def _within(place: int, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)


def denials(text: str) -> list[str]:
    """The words of a text that deny."""
    return [match.group() for match in _NOT.finditer(normalise(text))]
