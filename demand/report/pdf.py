"""The report as a PDF, set by Typst (typst.app; the `typst` wheel): A4 landscape, at most some
twenty pages, because a printed report is read and a workbook is searched."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from demand.report.chart import chart
from demand.report.contents import Language, Report, StylePart, Wish
from demand.report.event_words import event_sentence
from demand.report.phrases import (
    advice,
    demand_sums,
    factory_sums,
    last_week,
    made,
    reasons,
    sentence,
    title,
    wish_facts,
)
from demand.report.style_table import blocks
from demand.report.words import HOW_KEYS, number, percent, say
from demand.whole_file import replacing

MOST_STYLES = 32
_MOST_TOTAL_ROWS = 60
_MOST_WISHES = 8
_MOST_CHANGES = 30


def write_pdf(report: Report, path: Path) -> None:
    """Write the PDF; an older one is replaced only by a whole one.

    Raises:
        OSError: it cannot be written.
    """
    import typst

    template = files("demand.report").joinpath("templates/report.typ").read_bytes()
    data = json.dumps(_values(report), ensure_ascii=False)
    with replacing(path) as part:
        part.write_bytes(typst.compile(template, sys_inputs={"data": data}, format="pdf"))


def _values(report: Report) -> dict[str, Any]:
    language = report.language

    def words(key: str, **values: object) -> str:
        return say(key, language, **values)

    shown = report.styles[:MOST_STYLES]
    return {
        "language": language,
        "title": title(report),
        "events_head": words("events"),
        "events": [event_sentence(each, language) for each in report.events],
        "subtitle": words("for_factory", factory=report.factory) if report.factory else "",
        "made": made(report),
        "mark": words("ai_mark"),
        "notes_head": words("notes"),
        "notes": list(report.notes),
        "how_head": words("how_to_read"),
        "how": [*(words(key) for key in HOW_KEYS), *report.basis],
        "totals": _totals(report),
        "left_out": words("more_styles", count=len(report.styles) - _MOST_TOTAL_ROWS)
        if len(report.styles) > _MOST_TOTAL_ROWS
        else "",
        "factories": _factories(report),
        "checks": _checks(report),
        "needs_head": words("needs"),
        "needs": [_wish(each, language) for each in report.wishes[:_MOST_WISHES]],
        "styles": [_style(part, report) for part in shown],
        "changes": _changes(report),
    }


def _totals(report: Report) -> dict[str, Any]:
    language = report.language
    heads = ("style_code", "name", "category", "p10", "p50", "p90", "order")
    rows = [
        [
            part.style,
            part.title,
            part.category,
            *map(number, demand_sums(part.lines)),
            number(part.quantity),
        ]
        for part in report.styles[:_MOST_TOTAL_ROWS]
    ]
    total = say("pieces", language, count=number(report.quantity))
    name = f"{say('totals', language)} · {total}"
    return {"name": name, "heads": [say(key, language) for key in heads], "rows": rows}


def _factories(report: Report) -> dict[str, Any]:
    heads = [say(key, report.language) for key in ("factory", "order")]
    rows = [[factory or "–", number(pieces)] for factory, pieces in factory_sums(report)]
    return {"name": say("order_by_factory", report.language), "heads": heads, "rows": rows}


def _checks(report: Report) -> dict[str, Any]:
    language = report.language
    heads = ("week", "series", "forecast", "actual", "wape", "inside")
    rows = [
        [
            str(check.week), number(check.series), number(check.forecast), number(check.actual),
            percent(check.wape), percent(check.inside_80 / check.series),
        ]
        for check in report.checks
    ]  # fmt: skip
    return {
        "name": say("checks", language),
        "heads": [say(key, language) for key in heads],
        "rows": rows,
    }


def _changes(report: Report) -> dict[str, Any]:
    language = report.language
    heads = ("style_code", "colour", "size", "before", "after", "difference")
    rows = [
        [
            each.style, each.colour, each.size, number(each.before), number(each.after),
            f"{each.after - each.before:+,d}",
        ]
        for each in report.changes[:_MOST_CHANGES]
    ]  # fmt: skip
    return {
        "name": say("changes", language),
        "heads": [say(key, language) for key in heads],
        "rows": rows,
    }


def _wish(wish: Wish, language: Language) -> dict[str, Any]:
    return {
        "sentence": sentence(wish.need, language),
        "advice": advice(wish, language),
        "facts": [list(fact) for fact in wish_facts(wish, language)],
        "quotes": [quote.text for quote in wish.need.quotes],
    }


def _style(part: StylePart, report: Report) -> dict[str, Any]:
    language = report.language
    return {
        "name": f"{part.style} {part.title}".strip(),
        "last_week": last_week(part, language),
        "chart": chart(part.history, part.ahead, language),
        "chart_name": say("chart", language),
        "blocks": [
            {"heads": list(block.heads), "rows": [list(row) for row in block.rows]}
            for block in blocks(part, language)
        ],
        "reasons": reasons(part, language)[:3],
    }
