"""The report as one HTML page that needs nothing else: for desk, mail, folder and printer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

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
    source_words,
    title,
    wish_facts,
)
from demand.report.style_table import blocks
from demand.report.words import HOW_KEYS, number, percent, say
from demand.whole_file import replacing

MOST_STYLES = 200


def page(report: Report) -> str:
    """The page. Every text from outside is escaped."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("demand.report"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["count"] = number
    environment.filters["percent"] = percent
    return environment.get_template("report.html").render(**_values(report))


def _values(report: Report) -> dict[str, Any]:
    language = report.language

    def words(key: str, **values: object) -> str:
        return say(key, language, **values)

    shown = report.styles[:MOST_STYLES]
    return {
        "report": report,
        "say": words,
        "how": [*(words(key) for key in HOW_KEYS), *report.basis],
        "title": title(report),
        "events": [event_sentence(each, language) for each in report.events],
        "made": made(report),
        "styles": [(part, _drawn(part, report), blocks(part, language)) for part in shown],
        "reasons": {part.style: reasons(part, language) for part in shown},
        "left_out": len(report.styles) - len(shown),
        "sums": lambda part: demand_sums(part.lines),
        "last_week": lambda part: last_week(part, language),
        "source_words": lambda source: source_words(source, language),
        "factories": factory_sums(report),
        "wishes": [_wish(each, language) for each in report.wishes],
    }


def _wish(wish: Wish, language: Language) -> dict[str, Any]:
    return {
        "sentence": sentence(wish.need, language),
        "advice": advice(wish, language),
        "facts": wish_facts(wish, language),
        "quotes": [quote.text for quote in wish.need.quotes],
    }


def _drawn(part: StylePart, report: Report) -> Markup:
    # the chart escapes what it shows
    return Markup(chart(part.history, part.ahead, report.language))


def write_page(report: Report, path: Path) -> None:
    """Write the page; an older one is replaced only by a whole one."""
    with replacing(path) as part:
        part.write_text(page(report), encoding="utf-8")
