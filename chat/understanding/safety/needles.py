"""What every match of a pattern must hold, so that most patterns need not be tried at all.

Knows the part of the pattern language that the tables of this package use. Where it cannot tell it
says so, and the pattern is tried on every line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Needles = frozenset[str]
"""Texts of which any match holds at least one; empty where nobody can tell."""

_NOTHING: Needles = frozenset()
_EVERYWHERE = frozenset("了我你的是就到得着能有在不说买看来给要完起发用一个好吗多少")
"""Characters that stand in most lines: poor needles."""
_TOKEN = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\(\?:)|(?P<close>\))|(?P<bar>\|)|(?P<any>[.^$]|\\[bBwWdDsS])"
    r"|(?P<set>\[(?:\\.|[^\]])+\])|(?P<char>\\u[0-9a-f]{4}|\\.|[^?*+{])"
)
_REPEATED = re.compile(r"(?P<none>\?|\*|\{0?,\d*\}|\{0\})|(?P<some>\+|\{\d+(?:,\d*)?\})")


def choices(pattern: str) -> list[str]:
    """The alternatives of a pattern, in their order."""
    found, start, depth = [], 0, 0
    for match in _tokens(pattern):
        kind = match.lastgroup
        depth += (kind in ("open", "look")) - (kind == "close")
        if kind == "bar" and not depth:
            found.append(pattern[start : match.start()])
            start = match.end()
    return [*found, pattern[start:]]


def needles(pattern: str) -> Needles:
    """What every match of the pattern must hold one of."""
    return _Reader(pattern).alternatives()


def needed(choice: str) -> tuple[Needles, ...]:
    """The needles of every part of a choice, the rarest first: a match holds one of each. Empty
    where nobody can tell."""
    return tuple(sorted(_Reader(choice).parts(), key=_rarity, reverse=True))


def _tokens(pattern: str) -> Iterator[re.Match[str]]:
    position = 0
    while position < len(pattern):
        match = _TOKEN.match(pattern, position) or _REPEATED.match(pattern, position)
        if match is None:
            raise ValueError(f"the pattern {pattern!r} cannot be read from character {position} on")
        yield match
        position = match.end()


class _Reader:
    """Reads a pattern once, from left to right."""

    def __init__(self, pattern: str) -> None:
        self._tokens = list(_tokens(pattern))
        self._at = 0

    def alternatives(self) -> Needles:
        """The needles of choices up to the end of their group."""
        every: list[Needles] = []
        while True:
            every.append(self._sequence())
            if self._at >= len(self._tokens) or self._tokens[self._at].lastgroup != "bar":
                break
            self._at += 1
        self._at += 1
        return frozenset().union(*every) if all(every) else _NOTHING

    def _sequence(self) -> Needles:
        """The best needles among those of the parts."""
        return max(self.parts(), key=_rarity, default=_NOTHING)

    def parts(self) -> list[Needles]:
        """The needles of the parts up to the next bar or the end of the group; each run of
        characters is one part."""
        found, run = list[Needles](), ""
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token.lastgroup in ("bar", "close"):
                break
            self._at += 1
            part, literal = self._part(token)
            how_often = self._how_often()
            if literal and how_often == "once":
                run += literal
                continue
            found += [_run(run), part if how_often != "none" else _NOTHING]
            run = ""
        return [some for some in (*found, _run(run)) if some]

    def _part(self, token: re.Match[str]) -> tuple[Needles, str]:
        """The needles of one part, and its character where it is one."""
        text = token.group()
        match token.lastgroup:
            case "open":
                return self.alternatives(), ""
            case "look":
                self.alternatives()
                return _NOTHING, ""
            case "set":
                return _of_set(text[1:-1]), ""
            case "any":
                return _NOTHING, ""
        char = _character(text)
        return frozenset((char,)), char

    def _how_often(self) -> str:
        """Takes the sign of repetition that follows, if any: "none" (maybe not at all), "some"
        (at least once), "once"."""
        if self._at < len(self._tokens):
            kind = self._tokens[self._at].lastgroup
            if kind in ("none", "some"):
                self._at += 1
                return kind
        return "once"


def _character(text: str) -> str:
    if text.startswith("\\u"):
        return chr(int(text[2:], 16))
    return text[-1]


def _of_set(inside: str) -> Needles:
    plain = not inside.startswith("^") and "-" not in inside and "\\" not in inside
    return frozenset(inside) if plain else _NOTHING


def _run(run: str) -> Needles:
    return frozenset((run,)) if run else _NOTHING


def _rarity(some: Needles) -> tuple[float, int]:
    """Longer needles are rarer; so are fewer of them."""
    if not some:
        return (0.0, 0)
    return (min(0.5 if needle in _EVERYWHERE else len(needle) for needle in some), -len(some))
