"""Shows the first rows of a table as they were understood, aligned for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from storage.imports.faults import shown

_PREVIEW_ROWS = 10
_MAX_WIDTH = 20


def preview_table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A text table of the headings and at most ten rows; wide characters count as two."""
    lines = [[_cut(text) for text in headings]]
    lines += [[_cut(shown(cell)) for cell in row] for row in rows[:_PREVIEW_ROWS]]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(headings))]
    drawn = [_line(line, widths) for line in lines]
    return "\n".join([drawn[0], "-+-".join("-" * width for width in widths), *drawn[1:]])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    return " | ".join(padded).rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _cut(text: str) -> str:
    plain = shown(text)
    if _width(plain) <= _MAX_WIDTH:
        return plain
    kept = ""
    for character in plain:
        if _width(kept + character) > _MAX_WIDTH - 1:
            break
        kept += character
    return kept + "…"
