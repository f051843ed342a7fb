"""Whether a text says yes where the evidence says no, or no where it says yes.

Cautious: it speaks up only where the evidence has the very word the text affirms or denies, and
only the other way round in the clauses most like it.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from host.answers.truth.canonical import canonical_words
from host.answers.truth.clauses import CLAUSE_END, alike, content
from host.answers.truth.proof import headed
from host.answers.truth.said import Said

_NOT_HAN = re.compile(
    r"(?:并不|不再|暂不|概不|均不|不支持|不提供|不可以|不可|不能|不会|不会再|不是|不含|不带|不包"
    r"|不需要|不用|不必|不建议|不要|不适合|不"
    r"|没有|没|无法|无需|无(?!理由|论|线|缝|人|数|比|痕)|未|勿|请勿|禁止|非(?!常))(?:支持|提供"
    r"|可以|能够|能|会|是|有|含有|含|带|需要|要|被|得|再|太|很|怎么|适合|属于|接受|开)*"
)
_NOT_LATIN = re.compile(
    r"(?:\bnot\b|n't\b|\bcannot\b|\bnever\b|\bno\b|\bwithout\b|\bneither\b|\bnon-?)"
    r"(?:[\s-]*(?:be|been|can|come|comes|contain|contains|have|has|include|included|includes"
    r"|support|any|the|a|an|for|it|is|are"
    r"|accept|take|offer|use|suitable|need|do|does|made|made of|of|to|get|recommended|yet)\b)*\s*"
)
_UNABLE = re.compile(r"([\u3400-\u9fff])不(?:了|成|上)")
_IDIOM = re.compile(
    r"不仅|不但|不只|不光|不过|不同|不错|不管|不论|不满|不到|不足|不少|不锈钢|不限|不急|差不多"
    r"|没问题|没关系|不客气|不好意思|不等"
    r"|好不好|是不是|能不能|可不可以|会不会|有没有|要不要|对不对|无论|不影响|不超过|不低于"
    r"|说不定|来不及|不妨|不然|不一样"
    r"|no problem|no longer than|no more than|not only|no worries|no need|no rush|not sure"
)
_NEGATIVE = re.compile(r"[不没无未勿非]|禁止|no|n't|without|never|cannot|neither")
_VERBS = frozenset("退换送洗烘漂熨开修保防透含掉皱褪缩起发拆补收卖配带附用")
_WORD = re.compile(r"[a-zà-ɏḀ-ỹ]+|[\u3400-\u9fff]|\d+(?:\.\d+)?")
_PIECE = re.compile(r"[^,。!?;\n…|:.]+(?:\.(?=\S)[^,。!?;\n…|:.]+)*(?![^,。!?;\n…|:.]|:)\??")
"""A colon ends a head, which states nothing."""


class Statement(msgspec.Struct, frozen=True):
    """A clause, and what it denies: the words behind its negation, as `core`. Without a negation
    `core` is empty and the clause affirms all its words."""

    text: str
    words: frozenset[str]
    core: str
    rest: str


@lru_cache(maxsize=16_384)
def _statements_of(text: str) -> tuple[Statement, ...]:
    """The statements of a text of the catalogue."""
    found = []
    for piece in CLAUSE_END.split(canonical_words(text)):
        stripped = piece.strip()
        if stripped and not stripped.endswith("?"):
            found.append(_statement(stripped))
    return tuple(found)


def _statement(piece: str) -> Statement:
    masked = _IDIOM.sub(lambda match: "~" * len(match.group()), piece)
    unable = _UNABLE.search(masked)
    if unable is not None:
        rest = piece[: unable.start()] + piece[unable.end() :]
        return Statement(piece, content(piece), unable[1], rest)
    match = _NOT_HAN.search(masked) or _NOT_LATIN.search(masked)
    if match is None:
        return Statement(piece, content(piece), "", piece)
    return Statement(piece, content(piece), _core(piece[match.end() :]), piece[: match.start()])


def _core(behind: str) -> str:
    """The first word that is denied: two Chinese characters, or a Latin word's stem."""
    behind = behind.lstrip(" :")
    match = re.match(r"[\u3400-\u9fff]{1,2}|[a-zà-ɏḀ-ỹ]+", behind)
    if match is None:
        return ""
    return _stem(match.group())


def _stem(word: str) -> str:
    if not word.isascii():
        return word
    for ending in ("ing", "able", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _affirms(statement: Statement, core: str) -> bool:
    """Whether a statement holds a word outside of what it denies."""
    if core.isascii():
        return any(_stem(word) == core for word in re.findall("[a-z]+", statement.rest))
    if core in statement.rest:
        return True
    return core[0] in _VERBS and core[0] in statement.rest


def _denies(statement: Statement, core: str) -> bool:
    if not statement.core:
        return False
    if core.isascii() or statement.core.isascii():
        return statement.core == core
    return statement.core == core or (core[0] in _VERBS and statement.core[0] == core[0])


def contradicted(said: Said) -> str:
    """The words that the text says the other way round than its evidence; "" where there are
    none."""
    known = [s for fact in said.proof.stated for s in _statements_of(headed(fact))]
    denied = [statement for statement in known if statement.core]
    if not denied and not (known and _NEGATIVE.search(said.line)):
        return ""
    for piece in _PIECE.findall(said.unquoted):
        stripped = piece.strip()
        if len(stripped) < 2 or stripped.endswith("?"):
            continue
        found = _against(_statement(stripped), known, denied)
        if found:
            return found
    return ""


def _against(statement: Statement, known: list[Statement], denied: list[Statement]) -> str:
    if statement.core and _outweighed(
        statement,
        statement.core,
        [s for s in known if _affirms(s, statement.core)],
        [s for s in denied if _denies(s, statement.core)],
    ):
        return statement.core
    for other in denied:
        core = other.core
        if len(core) < 2 and core not in _VERBS:
            continue
        if _affirms(statement, core):
            yes = [s for s in known if _affirms(s, core)]
            no = [s for s in denied if _denies(s, core)]
            if _outweighed(statement, core, no, yes):
                return core
    return ""


def _outweighed(
    statement: Statement, core: str, against: list[Statement], for_it: list[Statement]
) -> bool:
    """Whether the evidence against a statement is more about the same thing than that for it."""
    against = [other for other in against if _same_subject(statement, other, core)]
    if not against:
        return False
    return _best(statement, against) > (_best(statement, for_it) if for_it else -1.0)


def _same_subject(statement: Statement, other: Statement, core: str) -> bool:
    """Whether two statements may be about the same thing: they share a word besides the one that
    is denied, or one of them has no other."""
    denied = content(core) | {core}
    mine, theirs = _besides(statement, denied), _besides(other, denied)
    return not mine or not theirs or bool(mine & theirs)


def _besides(statement: Statement, denied: frozenset[str]) -> set[str]:
    return {word for word in statement.words if word not in denied and _stem(word) not in denied}


def _best(statement: Statement, others: list[Statement]) -> float:
    return max(alike(statement.words, other.words) for other in others)
