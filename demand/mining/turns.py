"""What a line judges by its turn of speech, where no word of the tables does: 一洗就掉, 扣不上,
比楼下还贵, 跟旧款比咋样. Weaker than words: heard only in lines that say nothing else."""

from __future__ import annotations

import re

from demand.mining.mention import Told
from demand.mining.words.turn_patterns import (
    COMPARED,
    DEAR,
    FAULTS,
    NO_JUDGEMENT,
    PRAISE,
)

Judged = tuple[Told, str]
_MAY_JUDGE = re.compile("[不没就太味了第比跟和与贵够夸抢绝巨贼咗得再别起成]|停|卡|少|缺").search
"""What a line must hold for a closer look; most do not."""
_ASKS = re.compile(
    r"[吗么嘛?]|[不没]$|多少|几[个天号时]|怎么|会不会|是不是|能不能|有没有|哪"
).search


def _of(table: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in table.items()))


_FAULTS, _PRAISE = _of(FAULTS).search, re.compile(PRAISE).search
_COMPARED, _DEAR = re.compile(COMPARED).search, re.compile(DEAR).search
_NO_JUDGEMENT = re.compile(NO_JUDGEMENT).search


def judged(line: str) -> Judged | None:
    """What a normalised line says of the thing on show: a comparison, that it is dear, an aspect
    that is bad, or praise; None for nothing. A question judges nothing."""
    if len(line) < 3 or not _MAY_JUDGE(line) or _NO_JUDGEMENT(line):
        return None
    if _COMPARED(line):
        return Told.COMPARISON, ""
    if _DEAR(line):
        return Told.DEAR, ""
    if _ASKS(line):
        return None
    if (fault := _FAULTS(line)) is not None:
        return Told.COMPLAINT, str(fault.lastgroup)
    if _PRAISE(line):
        return Told.PRAISE, "general"
    return None
