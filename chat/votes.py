"""Votes in chat lines, while a poll is open: 扣1, 111, 选2, ２号, type 1, or an option by name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import msgspec

OPTIONS_MOST = 6
_CHINESE = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_NUMBER = r"(?P<number>[1-9]|[一二两三四五六])"
_ALONE = re.compile(
    r"(?:我|i)?(?:就|要|想|先|还是|支持|want|choose|pick|say|扣|打|刷|投|选|押|vote(?:for)?|type"
    r"|option|number|no\.?|#|第)*"
    + _NUMBER
    + r"(?P=number)*(?:号|款|个|件衣服|票|吧|啊|呀|!|~|\.|,|please|pls)*"
)
_AMONG = re.compile(
    r"(?:扣|投|vote(?: for)?|type)\s*" + _NUMBER + r"(?P=number)*(?![\d.折件元块码])"
)
_SPACE = re.compile(r"\s+")
_FILLERS = re.compile(
    r"我|想看|先看|看看|想要|要看|讲讲|讲|投|选|要|支持|那个|那款|这款|的|吧|啊|呀|[!~。，,.！\s]"
)
_ENGLISH_FILLERS = frozenset(
    ("i", "want", "vote", "for", "the", "pick", "choose", "please", "show", "us", "me", "type", "a")
)
_WORD = re.compile(r"[a-z0-9]+")
_FEWEST_CHARS = 2


class Vote(msgspec.Struct, frozen=True):
    """A vote for option `option` (from 0). `alone`: the line says nothing else."""

    option: int
    alone: bool = True


def vote_in(text: str, titles: Sequence[str]) -> Vote | None:
    """The vote in a line, where `titles` are the options in their order; None where there is none
    or it is not clear for which."""
    line = unicodedata.normalize("NFKC", text).casefold().strip()
    close = _SPACE.sub("", line)
    whole = _ALONE.fullmatch(close)
    if whole is not None:
        return _numbered(whole["number"], len(titles), alone=True)
    numbers = {match["number"] for match in _AMONG.finditer(line)}
    if numbers:
        return _numbered(numbers.pop(), len(titles), alone=False) if len(numbers) == 1 else None
    named = [at for at, title in enumerate(titles) if _names(line, title)]
    return Vote(named[0]) if len(named) == 1 else None


def _numbered(number: str, options: int, *, alone: bool) -> Vote | None:
    chosen = _CHINESE.get(number) or int(number)
    return Vote(chosen - 1, alone) if chosen <= options else None


def _names(line: str, title: str) -> bool:
    """Whether the line, without what one says around a wish, is a part of the title."""
    name = unicodedata.normalize("NFKC", title).casefold()
    words = [word for word in _WORD.findall(line) if word not in _ENGLISH_FILLERS]
    if line.isascii():
        of_title = frozenset(_WORD.findall(name))
        return bool(words) and any(len(w) > 2 for w in words) and of_title.issuperset(words)
    rest = _FILLERS.sub("", line)
    return len(rest) >= _FEWEST_CHARS and rest in name
