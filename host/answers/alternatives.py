"""A question between two: 物理的还是化学的, 软的硬的."""

from __future__ import annotations

import re

_OR = re.compile(r"(?:的|呢|啊)?[,，]?还是(?:说)?")
_EITHER = re.compile(
    r"([\u3400-\u9fffa-z\d]{0,6}?)([\u3400-\u9fff]{1,4})的([\u3400-\u9fff]{1,4})的$"
)
_TAIL = re.compile("[啊呀呢吧吗么嘛?？]+$")


def alternatives(part: str) -> tuple[str, ...]:
    """A part of a line once for each thing it leaves open, none where it asks between no two."""
    plain = _TAIL.sub("", part)
    sides = [side for side in _OR.split(plain) if side]
    if len(sides) == 2:
        return tuple(sides)
    match = _EITHER.search(plain)
    if match is None or match[2] == match[3]:
        return ()
    return f"{match[1]}{match[2]}的", f"{match[1]}{match[3]}的"
