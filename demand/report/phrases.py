"""The sentences of a report that page, PDF and workbook all show: title, reasons, sums, wishes."""

from __future__ import annotations

from collections.abc import Iterable

from demand.need import Need
from demand.plan_line import PlanLine
from demand.report.contents import Language, Report, StylePart
from demand.report.words import number, say

MOST_REASONS = 12


def title(report: Report) -> str:
    """Shop, what it is, week."""
    return f"{report.shop} · {say('title', report.language)} · {report.week}"


def made(report: Report) -> str:
    """When it was made, in the zone it was made in."""
    moment = report.made.strftime("%Y-%m-%d %H:%M %Z").strip()
    return say("made", report.language, made=moment)


def reason(line: PlanLine, language: Language) -> str:
    """Why so many of one line."""
    return line.reason_zh if language == "zh" else line.reason_en


def reasons(part: StylePart, language: Language) -> list[str]:
    """Why, for the lines of a style that order most."""
    ordered = sorted((each for each in part.lines if each.quantity), key=lambda e: -e.quantity)
    return [
        f"{each.colour} {each.size}".strip() + f"  {reason(each, language)}"
        for each in ordered[:MOST_REASONS]
    ]


def sentence(need: Need, language: Language) -> str:
    """What is wished, in one sentence."""
    return need.sentence_zh if language == "zh" else need.sentence_en


def demand_sums(lines: Iterable[PlanLine]) -> tuple[int, int, int]:
    """P10, P50 and P90 added up over SKUs: a sum of quantiles, as the sheets' totals are."""
    low = mid = high = 0
    for line in lines:
        low += round(line.demand_p10)
        mid += round(line.demand_p50)
        high += round(line.demand_p90)
    return low, mid, high


def last_week(part: StylePart, language: Language) -> str:
    """What was forecast of a style for the week and what came; "" where nothing was."""
    last = part.last_week
    if last is None:
        return ""
    return say("last_week", language, forecast=number(last.forecast), actual=number(last.actual))
