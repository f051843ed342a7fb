"""A block in the making: takes groups of lines while there is time, refuses what would be said
twice or cannot be said in one breath, and puts what it has in order."""

from __future__ import annotations

import msgspec

from host.events import PlannedLine
from host.show.slots import Filled, Filler
from host.show.spoken import longest_sentence, speech_seconds
from host.show.wording import Frames
from storage.catalogue import Snapshot

_SHORTEST_S = 1.0
"""With less time left no sentence is worth trying."""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence in all its wordings (templates with slots); `number` shifts the cycle, so that
    neighbours differ."""

    templates: Frames
    number: int = 0


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Sentences that belong together: all are said, or none. `part` is its place in a shape."""

    part: str
    beat: str
    pieces: tuple[Piece, ...]
    source: str = ""


Content = str | frozenset[str]
_FRAMING = frozenset({"available", "sold_out", "title", "link", "category", "shop"})


def _content(filled: Filled) -> Content:
    """What a sentence tells, whatever the words around it; a sentence without facts is its text."""
    told = frozenset(fact.value for fact in filled.facts if fact.name not in _FRAMING)
    return told or filled.text


class Draft:
    """Lines for a block of about `seconds`."""

    def __init__(self, snapshot: Snapshot, *, seconds: float) -> None:
        self._filler = Filler(snapshot)
        self._language = snapshot.shop.language
        self._left_s = seconds
        self._said: set[Content] = set()
        self._parts: dict[str, list[PlannedLine]] = {}

    def take(self, group: Group, turn: int, *, needed: bool = False) -> None:
        """Add the group's lines if they can be said now and, unless needed, there is time."""
        if not needed and self._left_s < _SHORTEST_S:
            return
        lines: list[PlannedLine] = []
        said: list[Filled] = []
        for piece in group.pieces:
            chosen = self._choose(piece, turn, needed=needed)
            if chosen is None:
                return
            template, filled = chosen
            lines.append(PlannedLine(beat=group.beat, template=template))
            said.append(filled)
        cost_s = sum(speech_seconds(filled.text, self._language) for filled in said)
        if not needed and cost_s > self._left_s:
            return
        contents = [_content(filled) for filled in said]
        if len(set(contents)) < len(contents) or self._said.intersection(contents):
            return
        self._left_s -= cost_s
        self._said.update(contents)
        self._parts.setdefault(group.part, []).extend(lines)

    def _choose(self, piece: Piece, turn: int, *, needed: bool) -> tuple[str, Filled] | None:
        """The wording whose turn it is among those that fit into a breath."""
        possible = [(t, f) for t in piece.templates if (f := self._filler.fill(t)) is not None]
        limit = longest_sentence(self._language)
        fitting = [found for found in possible if len(found[1].text) <= limit]
        if not fitting and needed and possible:
            return min(possible, key=lambda found: len(found[1].text))
        return fitting[(turn + piece.number) % len(fitting)] if fitting else None

    def in_order(self, shape: tuple[str, ...]) -> tuple[PlannedLine, ...]:
        """All lines, part by part; the details are divided over "half" and "rest"."""
        details = self._parts.get("detail", [])
        middle = (len(details) + 1) // 2
        parts = {**self._parts, "half": details[:middle], "rest": details[middle:]}
        return tuple(line for part in shape for line in parts.get(part, ()))
