"""Reading the word tables: `head: word|word` a row, continued rows indented."""

from __future__ import annotations

import re
from functools import cache

_CONTINUED = re.compile(r"\n +")


@cache
def spread(table: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The rows of a table as (head, words), each word once."""
    rows: list[tuple[str, tuple[str, ...]]] = []
    for row in _CONTINUED.sub("", table).strip().splitlines():
        head, _, words = row.partition(": ")
        found = dict.fromkeys(word.strip() for word in words.split("|"))
        rows.append((head, tuple(word for word in found if word)))
    return tuple(rows)
