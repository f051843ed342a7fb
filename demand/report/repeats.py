"""Which repeat to expect of a line, as its factory reads it."""

from __future__ import annotations

from demand.plan_line import PlanLine
from demand.report.words import number, say


def repeat_words(line: PlanLine, language: str) -> str:
    """So many more when the stock falls to so many by a day; "" where no repeat is held back."""
    if not line.hold_back or line.repeat_at is None or line.repeat_by is None:
        return ""
    return say(
        "repeat_for_maker", "zh" if language == "zh" else "en", more=number(line.hold_back),
        below=number(line.repeat_below or 0), sold=number(line.repeat_at), by=line.repeat_by,
    )  # fmt: skip
