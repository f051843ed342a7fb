"""Whether a line asks of the product on show by the names its data uses."""

from __future__ import annotations

import re

from chat.understanding.line import Line
from chat.understanding.names import HEAD
from chat.understanding.normal import normalise
from chat.vocabulary import ProductWords


def names_its_data(shown: ProductWords | None, line: Line) -> bool:
    """Whether the line names an attribute of the product on show, as its data does."""
    return any(len(name) > 1 and name in line.text for name in _attributes(shown))


def names_only_parts(shown: ProductWords | None, line: Line) -> bool:
    """Whether all that the line names are parts of the product on show: 坐垫软不软 asks a chair
    for its seat, whatever cushions the shop has."""
    if shown is None or line.names.get(shown.product_id, 0.0) >= HEAD:
        return False
    named = [(start, end) for start, end, word in line.hits if word.products]
    held = [
        match.span()
        for name in _attributes(shown)
        for match in re.finditer(re.escape(name), line.text)
    ]
    return bool(named) and all(
        any(start < stop and begin < end for begin, stop in held) for start, end in named
    )


def _attributes(shown: ProductWords | None) -> set[str]:
    return set() if shown is None else {normalise(name) for name, _ in shown.attributes}
