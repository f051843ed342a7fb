"""Which aspects of a product a line asks for, and where."""

from __future__ import annotations

import re

from chat.reading import Intent
from chat.understanding.language_words import Word
from chat.understanding.line import Line

WANTED = 4.0
"""From this score on a line asks for its size."""
_GENERIC = frozenset(("material", "dimensions", "fit", "thickness", "features", "fits_in"))
"""Aspects whose words also only describe the thing asked about."""
_HAN = re.compile(r"[\u3400-\u9fff]").search
_OF_BODIES = frozenset(("weight", "dimensions", "length", "sleep_height", "waist"))
"""Aspects whose words also measure the viewer."""
SEPARATOR = re.compile(r"[,;，。?!、]| |和|还有|另外")
"""What parts one question of a line from the next."""


def asked_aspects(line: Line) -> list[tuple[int, str]]:
    """The aspect asked for in each part of the line, with its place: the last one that is not
    only a description (涂层含氟 asks for fluorine, 大底硬度 for hardness)."""
    if not line.aspects:
        return []
    hits = [
        (start, word.aspect)
        for start, _, word in line.hits
        if word.aspect is not None and not _is_of_the_shop(word)
    ]
    if len(hits) > 1:
        hits = _main_of_each_part(line, hits)
    return [hit for hit in hits if not _is_of_the_body(hit[1], line)]


def _main_of_each_part(line: Line, hits: list[tuple[int, str]]) -> list[tuple[int, str]]:
    cuts = [match.start() for match in SEPARATOR.finditer(line.text)]
    parts: dict[int, list[tuple[int, str]]] = {}
    for start, aspect in hits:
        parts.setdefault(sum(cut < start for cut in cuts), []).append((start, aspect))
    return [_main(part) for part in parts.values()]


def _is_of_the_shop(word: Word) -> bool:
    """A word for an aspect that is the name of a product, a colour or a size here: sand, 充电宝."""
    value = word.colour_value is not None or word.size is not None or bool(word.size_values)
    return word.is_name or value


def _is_of_the_body(aspect: str, line: Line) -> bool:
    """i weigh 77 kg, what size: the weight is the viewer's own."""
    if line.numbers.foot_cm is not None and aspect == "length":
        return True
    if aspect in ("dimensions", "flat_width") and line.numbers.has_body and not _HAN(line.text):
        return True  # chest 41 inches
    wants_size = line.scores.get(Intent.SIZE_ADVICE, 0.0) >= WANTED
    return aspect in _OF_BODIES and wants_size and line.numbers.has_body


def _main(part: list[tuple[int, str]]) -> tuple[int, str]:
    special = [hit for hit in part if hit[1] not in _GENERIC]
    return (special or part)[-1]
